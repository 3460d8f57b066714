// What Alur promises, row by row: what is measured on which side, and how much of stock it may take. It must not know how it is measured.
import type { Request, Sample, Timing } from './sample.ts';

/** A city as every contestant saw it, and the built command. */
export interface Measured {
    readonly programs: number;
    readonly once: Sample;
    readonly server: Sample;
    readonly stock: Sample;
    /** `alur check` of the whole city: the process from start to end. */
    readonly command: Command;
    /** The same with `--cache`, after a run that has filled it. */
    readonly again: Timing;
}

export interface Command extends Timing {
    readonly peakMB: number;
}

export interface Row {
    readonly row: string;
    readonly stock: string;
    readonly ours: string;
    /** Ours as a share of stock's: by wall time, and by processor time where there is one. */
    readonly ratio: number | undefined;
    readonly cpuRatio: number | undefined;
    readonly target: string;
    /** Undefined for rows without a target. */
    readonly met: boolean | undefined;
}

interface Goal {
    readonly most: number;
    readonly says: string;
}

const share = (of: number, parts = 1): Goal => ({ most: parts / of, says: `≤ ${parts}/${of}` });

/** Rows of one city. `large` decides the targets of the cold check. */
export function rowsOf(city: Measured, large: boolean): Row[] {
    const { server, stock, once, command, again } = city;
    const at = (what: string) => `${what}, ${city.programs.toLocaleString('en')}`;
    const cold = large ? share(5, 2) : share(3);
    return [
        timed(at('cold check as the command does it'), stock.cold, once.cold, cold),
        timed(at('cold check as the server does it'), stock.cold, server.cold, cold),
        ...keystrokes(city, at),
        ...asked(city, at, large),
        sized(at('heap per 1,000 programs, MB'), perThousand(city, stock.heapMB), perThousand(city, server.heapMB), {
            most: 6,
            says: '≤ 6 MB',
        }),
        sized(at('memory of `alur check`, MB'), stock.peakMB, command.peakMB, large ? share(3) : undefined, true),
        timed(at('reopening an unchanged city: `alur check --cache` from start to end'), stock.cold, again, share(10)),
        rulesAgain(city, at),
    ];
}

/** How much longer all rules take after one edit in a city that is so much larger. */
export function growth(small: Measured, large: Measured): Row {
    const after = ({ server }: Measured) => server.edits?.['a letter of a title']?.rules as Timing;
    const [few, many] = [after(small), after(large)];
    const ratio = many.ms / few.ms;
    const within = Math.max(ratio, 1 / ratio) < 1.5;
    return {
        row: `all rules after one edit, ${large.programs.toLocaleString('en')} beside ${small.programs.toLocaleString('en')}`,
        stock: '',
        ours: `${inMs(few)} → ${inMs(many)}`,
        ratio,
        cpuRatio: many.cpu / few.cpu,
        target: 'differ by < 1/2',
        met: within,
    };
}

function keystrokes({ server, stock }: Measured, at: (what: string) => string): Row[] {
    return Object.entries(server.edits ?? {}).flatMap(([kind, ours]) => {
        const theirs = stock.edits?.[kind];
        if (!theirs) return [];
        const hasTarget = kind === 'a letter of a title' || kind === 'a half-written line';
        return [
            timed(at(`${kind}: that file’s findings`), theirs.own, ours.own, hasTarget ? share(8) : undefined),
            timed(at(`${kind}: all findings`), theirs.all, ours.all, hasTarget ? share(5) : undefined),
        ];
    });
}

function asked({ server, stock }: Measured, at: (what: string) => string, large: boolean): Row[] {
    const mine = server.asked;
    const theirs = stock.asked;
    if (!mine || !theirs) return [];
    const row = (request: Request, goal: Goal) => timed(at(request), theirs[request], mine[request], large ? goal : undefined);
    return [
        row('completion', share(10)),
        sized(at('completion, KB'), theirs.completion.bytes / 1000, mine.completion.bytes / 1000, { most: 50, says: '≤ 50 KB' }),
        row('references', share(50)),
        timed(at('rename, beside thrice references and reading what changes'), mine.rename.least ?? theirs.rename, mine.rename, {
            most: 1.1,
            says: '≤ 1.1',
        }),
    ];
}

/** Beside all rules from nothing, names and links included, not beside stock, which has no rules. */
function rulesAgain({ server: { edits, steps } }: Measured, at: (what: string) => string): Row {
    const { merge, rules } = steps as { readonly merge: Timing; readonly rules: Timing };
    const nothing = { ms: merge.ms + rules.ms, cpu: merge.cpu + rules.cpu };
    const row = timed(
        at('all rules after one edit, beside all from nothing'),
        nothing,
        edits?.['a letter of a title']?.rules as Timing,
        share(5),
    );
    return { ...row, stock: `(${inMs(nothing)})` };
}

function timed(row: string, stock: Timing, ours: Timing, goal?: Goal): Row {
    const ratio = ours.ms / stock.ms;
    const met = goal && ratio <= goal.most;
    return { row, stock: inMs(stock), ours: inMs(ours), ratio, cpuRatio: ours.cpu / stock.cpu, target: goal?.says ?? '', met };
}

/** An amount with a limit of its own, or (`relative`) as a share of stock's. */
function sized(row: string, stock: number, ours: number, goal?: Goal, relative = false): Row {
    const ratio = ours / stock;
    const met = goal && (relative ? ratio : ours) <= goal.most;
    return { ...empty(row), stock: short(stock), ours: short(ours), ratio, target: goal?.says ?? '', met };
}

function empty(row: string): Row {
    return { row, stock: '', ours: '', ratio: undefined, cpuRatio: undefined, target: '', met: undefined };
}

function perThousand({ programs }: Measured, amount: number): number {
    return amount / (programs / 1000);
}

function inMs({ ms }: Timing): string {
    return `${short(ms)} ms`;
}

function short(value: number): string {
    return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(2)));
}
