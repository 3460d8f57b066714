// What one measured contestant comes to, as plain data between the measuring process and the one that prints.
// It must not know who measures.

/** Wall time, and the time of all processors, garbage collection included: machines that do other work stretch only the first. */
export interface Timing {
    readonly ms: number;
    readonly cpu: number;
}

/** Where somebody asks: the file with its text of the moment. */
export interface Place {
    readonly file: string;
    readonly text: string;
    readonly offset: number;
}

/** A city as it lies in memory before the clock starts. */
export type Texts = ReadonlyMap<string, string>;

/** One way to check a city: prepares its services, then checks under the clock. */
export type Contestant = (folder: string) => Promise<(texts: Texts) => Promise<Checked>>;

export interface Checked {
    /** By step, in order; their sum is the cold check. */
    readonly steps: Readonly<Record<string, Timing>>;
    readonly findings: number;
    /** Counted after the clock has stopped. */
    readonly count: () => { readonly references: number; readonly unresolved: number };
    /** What can be asked of a city that stays in memory. */
    readonly open?: Opened;
}

export interface Opened {
    /** One file says something else. `own`: until its findings are known; `all`: until every file's are. */
    edit(name: string, text: string): Promise<Edited>;
    /** The answers of an editor's requests, as they would be sent. */
    ask(request: Request, place: Place): Promise<Answered>;
}

export interface Answered {
    readonly timing: Timing;
    readonly answer: unknown;
    /** Work that the answer cannot do without, where it is promised to take little more. */
    readonly least?: Timing;
}

export const requests = ['completion', 'references', 'rename'] as const;
export type Request = (typeof requests)[number];

export interface Edited {
    readonly own: Timing;
    readonly all: Timing;
    /** Of it, the rules alone. */
    readonly rules?: Timing;
}

export interface Asked extends Timing {
    /** The first answer, which may prepare what later ones use. */
    readonly first: Timing;
    /** Length as JSON. */
    readonly bytes: number;
    /** Items, places or changes in it. */
    readonly count: number;
    /** As in `Answered`. */
    readonly least?: Timing;
}

export interface Sample {
    readonly cold: Timing;
    readonly steps: Readonly<Record<string, Timing>>;
    /** Largest resident set of the whole process after the cold check, Node and the texts included. */
    readonly peakMB: number;
    /** What the city, checked, keeps on the heap; the texts are gone unless the contestant keeps them. */
    readonly heapMB: number;
    readonly findings: number;
    readonly references: number;
    readonly unresolved: number;
    readonly edits?: Readonly<Record<string, Edited>>;
    readonly asked?: Readonly<Record<Request, Asked>>;
}

/** Measures the time between calls. */
export function stopwatch(): { readonly steps: Record<string, Timing>; lap(step: string): Timing } {
    const steps: Record<string, Timing> = {};
    let last = performance.now();
    let lastCpu = process.cpuUsage();
    return {
        steps,
        lap(step) {
            const now = performance.now();
            const { user, system } = process.cpuUsage(lastCpu);
            const timing = { ms: now - last, cpu: (user + system) / 1000 };
            steps[step] = timing;
            last = now;
            lastCpu = process.cpuUsage();
            return timing;
        },
    };
}

export function sumOf(timings: Iterable<Timing>): Timing {
    let ms = 0;
    let cpu = 0;
    for (const timing of timings) {
        ms += timing.ms;
        cpu += timing.cpu;
    }
    return { ms, cpu };
}

/** The medians of wall and processor time, each by itself. */
export function medianTiming(timings: readonly Timing[]): Timing {
    return { ms: median(timings.map(({ ms }) => ms)), cpu: median(timings.map(({ cpu }) => cpu)) };
}

export function median(values: readonly number[]): number {
    return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
