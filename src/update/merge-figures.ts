// The three-way merge of values: what the last table said, what this one says, what the text says. The text changes only where the table
// did and nobody else. It must not know where the values stand.
import type { Figure } from './owned.ts';

/** `base` undefined: there is none, and the table counts. */
export interface Three<T> {
    readonly base: T | undefined;
    readonly table: T;
    readonly text: T;
}

export type Verdict = 'keep' | 'take' | 'conflict';

/** For a value of any kind. */
export function decide<T>({ base, table, text }: Three<T>, isSame: (a: T, b: T) => boolean): Verdict {
    if (isSame(table, text)) return 'keep';
    if (base === undefined || isSame(base, text)) return 'take';
    return isSame(base, table) ? 'keep' : 'conflict';
}

/** One amount of the text and what becomes of it; without `from` it is new, without `to` it goes. */
interface FigureChange {
    readonly from: Figure | undefined;
    readonly to: Figure | undefined;
}

export type FigureVerdict =
    | { readonly verdict: 'keep' | 'conflict' }
    | { readonly verdict: 'take'; readonly changes: readonly FigureChange[] };

/** For all amounts of one property at one time. Amounts of several funds are merged fund by fund; one conflict holds all of them. */
export function mergeFigures({ base, table, text }: Three<readonly Figure[]>): FigureVerdict {
    const whole = decide({ base, table, text }, sameFigures);
    if (whole === 'keep') return { verdict: 'keep' };
    if (whole === 'take') return taking(pairUp(text, table));
    const funds = new Set([...(base ?? []), ...table, ...text].map(({ fund }) => fund));
    const changes: FigureChange[] = [];
    for (const fund of funds) {
        const of = (figures: readonly Figure[]) => figures.filter(figure => figure.fund === fund);
        const [was, is, own] = [of(base ?? []), of(table), of(text)];
        const verdict = decide({ base: was, table: is, text: own }, sameFigures);
        if (verdict === 'conflict') return { verdict };
        if (verdict === 'take') changes.push(...pairUp(own, is));
    }
    return taking(changes);
}

/** A statement that tells of several years or amounts at once is not taken apart. */
function taking(changes: readonly FigureChange[]): FigureVerdict {
    const isStuck = ({ from, to }: FigureChange) => from?.isSpread || (from?.isTied && from.fund !== to?.fund);
    return changes.some(isStuck) ? { verdict: 'conflict' } : { verdict: 'take', changes };
}

export function sameFigures(a: readonly Figure[], b: readonly Figure[]): boolean {
    const linesOf = (figures: readonly Figure[]) => figures.map(({ fund, value }) => JSON.stringify([fund, value])).sort();
    return JSON.stringify(linesOf(a)) === JSON.stringify(linesOf(b));
}

/** The same fund first, then in their order: an amount that changed its fund stays one statement. */
function pairUp(from: readonly Figure[], to: readonly Figure[]): FigureChange[] {
    const left = [...from];
    const rest: Figure[] = [];
    const changes: FigureChange[] = [];
    for (const figure of to) {
        const at = left.findIndex(other => other.fund === figure.fund);
        const twin = at < 0 ? undefined : left.splice(at, 1)[0];
        if (!twin) rest.push(figure);
        else if (twin.value !== figure.value) changes.push({ from: twin, to: figure });
    }
    for (const figure of rest) changes.push({ from: left.shift(), to: figure });
    for (const figure of left) changes.push({ from: figure, to: undefined });
    return changes;
}
