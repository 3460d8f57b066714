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

const share = (of: number): Goal => ({ most: 1 / of, says: `≤ 1/${of}` });
const part = (most: number): Goal => ({ most, says: `≤ ${most}` });
const upTo = (most: number, unit: string): Goal => ({ most, says: `≤ ${most} ${unit}` });

/** Rows of one city. `large` decides some targets. */
export function rowsOf(city: Measured, large: boolean): Row[] {
    const { server, stock, once, command, again } = city;
    const at = (what: string) => `${what}, ${city.programs.toLocaleString('en')}`;
    const cold = large ? part(0.12) : part(0.18);
    const inMB = (row: string, theirs: number, mine: number, goal?: Goal) =>
        limited(at(`${row}, MB`), short(theirs), short(mine), mine, mine / theirs, goal);
    return [
        timed(at('reading, beside stock’s whole cold check'), stock.cold, once.steps['read'] as Timing, part(0.1)),
        timed(at('cold check as the command does it'), stock.cold, once.cold, cold),
        timed(at('the same, the whole process of `alur check`'), stock.cold, command, cold),
        timed(at('cold check as the server does it'), stock.cold, server.cold, part(0.2)),
        ...keystrokes(city, at, large),
        ...asked(city, at, large),
        inMB('heap for 1,000 programs', perThousand(city, stock.heapMB), perThousand(city, server.heapMB), upTo(6, 'MB')),
        inMB('memory of `alur check`', stock.peakMB, command.peakMB, large ? upTo(900, 'MB') : undefined),
        timed(at('reopening an unchanged city: `alur check --cache` from start to end'), stock.cold, again, share(10)),
        rulesFromNothing(city, at),
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

function keystrokes({ server, stock }: Measured, at: (what: string) => string, large: boolean): Row[] {
    const most: Readonly<Record<string, number>> = {
        'a letter of a title': large ? 20 : 12,
        'a digit of a budget': large ? 20 : 12,
        'a half-written line': 12,
    };
    return Object.entries(server.edits ?? {}).flatMap(([kind, ours]) => {
        const theirs = stock.edits?.[kind];
        if (!theirs) return [];
        const goal = most[kind] === undefined ? undefined : upTo(most[kind], 'ms cpu');
        const { all } = ours;
        return [
            timed(at(`${kind}: that file’s findings`), theirs.own, ours.own),
            limited(
                at(`${kind}: all findings`),
                inMs(theirs.all),
                inMs(all),
                all.cpu,
                all.ms / theirs.all.ms,
                goal,
                all.cpu / theirs.all.cpu,
            ),
        ];
    });
}

function asked({ server, stock }: Measured, at: (what: string) => string, large: boolean): Row[] {
    const mine = server.asked;
    const theirs = stock.asked;
    if (!mine || !theirs) return [];
    const bytes = { theirs: theirs.completion.bytes / 1000, mine: mine.completion.bytes / 1000 };
    const row = (request: Request, goal: Goal) => timed(at(request), theirs[request], mine[request], large ? goal : undefined);
    return [
        row('completion', share(10)),
        limited(at('completion, KB'), short(bytes.theirs), short(bytes.mine), bytes.mine, bytes.mine / bytes.theirs, upTo(50, 'KB')),
        row('references', share(50)),
        timed(at('rename, beside thrice references and reading what changes'), mine.rename.least ?? theirs.rename, mine.rename, {
            most: 1.1,
            says: '≤ 1.1',
        }),
    ];
}

/** Names and links included, as the command does it. Stock has no rules. */
function rulesFromNothing({ once: { steps }, programs }: Measured, at: (what: string) => string): Row {
    const { merge, rules } = steps as { readonly merge: Timing; readonly rules: Timing };
    const each = (merge.cpu + rules.cpu) / programs;
    return limited(at('all rules from nothing, for each program'), '', `${short(each)} ms cpu`, each, undefined, upTo(0.04, 'ms cpu'));
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

/** An amount with a limit of its own; `ratio` is for the reader. */
function limited(row: string, stock: string, ours: string, amount: number, ratio?: number, goal?: Goal, cpuRatio?: number): Row {
    return { row, stock, ours, ratio, cpuRatio, target: goal?.says ?? '', met: goal && amount <= goal.most };
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
