// Pairs braces and finds what each line is indented by. Where braces do not pair, the lines that are at fault are found by their
// indentation and frozen; the parts around them that are whole are formatted where they stand. It must not know keywords.
import { isUnclosed, isWord, type Piece } from './pieces.ts';
import type { Statements } from './statements.ts';

export interface Blocks {
    /** Spaces before a piece that stands first on its line. */
    readonly indent: readonly number[];
    /** The other brace of a pair, by the index of one; undefined for what is no brace, or has no other. */
    readonly partner: readonly (number | undefined)[];
    /** Whether all braces of the text pair. */
    readonly areWhole: boolean;
    /** Lines that are left as they are. */
    readonly frozen: ReadonlySet<number>;
}

const step = 2;
/** The indentation of a line that goes on with a statement, beyond the statement's. */
export const continuation = 4;

export function findBlocks(text: string, pieces: readonly Piece[], { goesOn }: Statements): Blocks {
    const indent: number[] = pieces.map(() => 0);
    const partner: (number | undefined)[] = pieces.map(() => undefined);
    const frozen = new Set<number>();
    const columns = pieces.map((piece, i) => columnOf(text, piece, pieces[i - 1]));
    freezeUnreadable(pieces, frozen);

    const isBalanced = (from: number, to: number): boolean => {
        let depth = 0;
        for (let i = from; i < to && depth >= 0; i++) depth += braceOf(pieces[i]);
        return depth === 0;
    };
    const areWhole = isBalanced(0, pieces.length);
    const settleWhole = (from: number, to: number, base: number) => {
        const open: number[] = [];
        for (let i = from; i < to; i++) {
            const brace = braceOf(pieces[i]);
            if (brace < 0) {
                const opener = open.pop() as number;
                partner[opener] = i;
                partner[i] = opener;
            }
            indent[i] = base + step * open.length;
            // The continuation of a statement above stays where it is when that statement may be a broken one.
            if (!areWhole && goesOn[i] && open.length === 0) indent[i] = (columns[i] ?? 0) - continuation;
            if (brace > 0) open.push(i);
        }
    };
    const freeze = (from: number, to: number) => {
        for (let i = from; i < to; i++) {
            const { line, endLine } = pieces[i] as Piece;
            for (let at = line; at <= endLine; at++) frozen.add(at);
        }
    };
    /** Lays out pieces whose statements are indented by `base`. */
    const settle = (from: number, to: number, base: number): void => {
        if (from >= to) return;
        if (isBalanced(from, to)) {
            settleWhole(from, to, base);
            return;
        }
        const groups = [from];
        for (let i = from + 1; i < to; i++) if ((columns[i] ?? Infinity) <= base && braceOf(pieces[i]) >= 0) groups.push(i);
        if (groups.length > 1) {
            for (const [g, start] of groups.entries()) settle(start, groups[g + 1] ?? to, base);
            return;
        }
        // One statement whose braces do not pair: its first line and its closing lines are frozen, what is inside is tried by itself.
        let start = from + 1;
        while (start < to && columns[start] === undefined) start++;
        freeze(from, start);
        let end = to;
        for (let i = to - 1; i >= start; i--) {
            if (columns[i] === undefined) continue;
            if (braceOf(pieces[i]) >= 0 || (columns[i] as number) > base) break;
            freeze(i, end);
            end = i;
        }
        let inner = Infinity;
        for (let i = start; i < end; i++) if (braceOf(pieces[i]) >= 0) inner = Math.min(inner, columns[i] ?? Infinity);
        if (inner === Infinity) freeze(start, end);
        else settle(start, end, inner);
    };
    settle(0, pieces.length, 0);
    return { indent, partner, areWhole, frozen };
}

/** 1 opens a block, -1 closes one. */
export function braceOf(piece: Piece | undefined): number {
    return piece?.kind !== 'token' ? 0 : piece.text === '{' ? 1 : piece.text === '}' ? -1 : 0;
}

/** The column a line begins at, as it is written; undefined for a piece that is not the first of its line. A tab counts as one step. */
function columnOf(text: string, piece: Piece, before: Piece | undefined): number | undefined {
    if (before && before.endLine === piece.line) return undefined;
    const gap = text.slice(before?.end ?? 0, piece.start);
    const white = gap.slice(Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r')) + 1);
    return white.replace('\ufeff', '').replaceAll('\t', ' '.repeat(step)).length;
}

/** Lines with characters that are no text of a plan, or with quotes that do not pair: spaces there may be meant to stay. */
function freezeUnreadable(pieces: readonly Piece[], frozen: Set<number>): void {
    pieces.forEach((piece, i) => {
        const next = pieces[i + 1];
        const touches = piece.type === 'STRING' && next?.start === piece.end && (isWord(next) || /^(NUM|DATE|STRING)$/.test(next.type));
        if (piece.kind !== 'unreadable' && !isUnclosed(piece) && !touches) return;
        for (let line = piece.line; line <= piece.endLine; line++) frozen.add(line);
    });
}
