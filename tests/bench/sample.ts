// What one measured check of a city comes to, as plain data between the measuring process and the one that prints.
// It must not know who measures.

/** A city as it lies in memory before the clock starts. */
export type Texts = ReadonlyMap<string, string>;

/** One way to check a city: prepares its services, then checks under the clock. */
export type Contestant = () => Promise<(texts: Texts) => Promise<Checked>>;

export interface Checked {
    /** Milliseconds by step, in order; their sum is the cold check. */
    readonly steps: Readonly<Record<string, number>>;
    readonly findings: number;
    /** Counted after the clock has stopped. */
    readonly count: () => { readonly references: number; readonly unresolved: number };
}

export interface Sample {
    readonly ms: number;
    readonly steps: Readonly<Record<string, number>>;
    /** Largest resident set of the whole process, Node and the texts included. */
    readonly peakMB: number;
    /** Resident set when the clock started. */
    readonly startMB: number;
    readonly findings: number;
    readonly references: number;
    readonly unresolved: number;
}

/** Measures the time between calls. */
export function stopwatch(): { readonly steps: Record<string, number>; lap(step: string): void } {
    const steps: Record<string, number> = {};
    let last = performance.now();
    return {
        steps,
        lap(step) {
            const now = performance.now();
            steps[step] = now - last;
            last = now;
        },
    };
}
