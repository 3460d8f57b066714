// Decides where lines break. Breaks of the author stay; some are added: around blocks that span lines or do not fit on one, between
// statements that do not fit. None is added to a line that an `// ignore:` speaks of. It must not know how white space is written.
import { ignoreComment } from '../read.ts';
import { type Blocks, braceOf, continuation } from './blocks.ts';
import { isUnclosed, type Piece } from './pieces.ts';
import { spaceBefore } from './spaces.ts';
import type { Statements } from './statements.ts';

/** A line that can be broken is no longer than this, without the comment at its end. Counted in UTF-16 units. */
const lineWidth = 100;

/** For each piece whether it stands first on its line. */
export function findBreaks(text: string, pieces: readonly Piece[], blocks: Blocks, statements: Statements): boolean[] {
    const lines = new LineBreaks(text, pieces, blocks, statements);
    lines.breakAroundBlocks();
    lines.breakLongLines();
    return lines.breaks;
}

class LineBreaks {
    readonly breaks: boolean[];
    private readonly text: string;
    private readonly pieces: readonly Piece[];
    private readonly blocks: Blocks;
    private readonly statements: Statements;
    /** Lines that get no new breaks. */
    private readonly kept: Set<number>;

    constructor(text: string, pieces: readonly Piece[], blocks: Blocks, statements: Statements) {
        this.text = text;
        this.pieces = pieces;
        this.blocks = blocks;
        this.statements = statements;
        this.kept = new Set([...blocks.frozen, ...ignoredLines(pieces)]);
        this.breaks = pieces.map((_, i) => i === 0 || (this.breaksInSource(i) && !this.joinsLine(i)));
    }

    private breaksInSource(i: number): boolean {
        return this.pieces[i - 1]?.endLine !== this.pieces[i]?.line;
    }

    /** A brace below its declaration goes up to it; not where it may be another's, as braces are missing. */
    private joinsLine(i: number): boolean {
        const [before, piece] = [this.pieces[i - 1], this.pieces[i]];
        if (!this.blocks.areWhole || braceOf(piece) <= 0 || before?.kind !== 'token' || braceOf(before) !== 0 || isUnclosed(before))
            return false;
        return !this.kept.has(before.endLine) && !this.kept.has((piece as Piece).line);
    }

    private break(i: number): void {
        const piece = this.pieces[i];
        if (piece && !this.kept.has(piece.line)) this.breaks[i] = true;
    }

    breakAroundBlocks(): void {
        let lastBreak = 0;
        const breakBefore = this.pieces.map((piece, i) => {
            if (i > 0 && (this.breaksInSource(i) || piece.line !== piece.endLine)) lastBreak = i;
            return lastBreak;
        });
        // The end of the outermost block on one line that we are in.
        let flatUntil = -1;
        this.pieces.forEach((piece, i) => {
            const close = this.blocks.partner[i];
            if (braceOf(piece) > 0 && close !== undefined) {
                if ((breakBefore[close] as number) > i) this.openUp(i, close);
                else flatUntil = Math.max(flatUntil, close);
            }
            if (braceOf(piece) < 0 && i >= flatUntil) this.breakAfter(i);
        });
    }

    /** The braces of a block on lines of their own. */
    private openUp(open: number, close: number): void {
        this.breakAfter(open);
        this.break(close);
    }

    /** The next token goes to the next line; a comment stays. */
    private breakAfter(i: number): void {
        let next = i + 1;
        while (this.pieces[next]?.kind === 'comment' && !this.breaks[next]) next++;
        if (this.pieces[next]?.text !== ',') this.break(next);
    }

    breakLongLines(): void {
        for (let from = 0; from < this.pieces.length; ) {
            let to = from + 1;
            while (to < this.pieces.length && !this.breaks[to]) to++;
            const isTooLong = !this.kept.has(this.pieces[from]?.line as number) && this.widthOf(from, to) > lineWidth;
            // A line that was broken is looked at again.
            if (!isTooLong || !this.breakLine(from, to)) from = to;
        }
    }

    private widthOf(from: number, to: number): number {
        let end = to;
        while (end > from + 1 && this.pieces[end - 1]?.kind === 'comment') end--;
        let width = indentOf(from, this.blocks, this.statements) + (this.pieces[from]?.text.length ?? 0);
        for (let i = from + 1; i < end; i++)
            width += spaceBefore(this.text, this.pieces, i, this.statements).length + (this.pieces[i]?.text.length ?? 0);
        return width;
    }

    /** Between statements where there are several, else inside its blocks. Whether there was a place to break at. */
    private breakLine(from: number, to: number): boolean {
        const between: number[] = [];
        const inside: number[] = [];
        let depth = 0;
        for (let i = from; i < to; i++) {
            const close = this.blocks.partner[i] ?? -1;
            const brace = braceOf(this.pieces[i]);
            if (brace < 0 && depth > 0) depth--;
            if (i > from && this.statements.begins[i] && !this.followsOpening(i)) {
                if (depth === 0) between.push(i);
                else if (depth === 1) inside.push(i);
            }
            if (brace > 0 && close < to && close > i + 1) {
                if (depth === 0) inside.push(i + 1, close);
                depth++;
            } else if (brace > 0) depth++;
            if (brace < 0 && depth === 1 && braceOf(this.pieces[i + 1]) === 0) inside.push(i + 1);
        }
        const before = this.breaks.slice(from, to).filter(Boolean).length;
        for (const i of between.length > 0 ? between : inside) if (this.pieces[i]?.kind !== 'comment') this.break(i);
        return this.breaks.slice(from, to).filter(Boolean).length > before;
    }

    private followsOpening(i: number): boolean {
        let before = i - 1;
        while (this.pieces[before]?.kind === 'comment') before--;
        return braceOf(this.pieces[before]) > 0;
    }
}

/** Spaces before a piece that stands first on its line. */
export function indentOf(i: number, blocks: Blocks, statements: Statements): number {
    return (blocks.indent[i] ?? 0) + (statements.goesOn[i] ? continuation : 0);
}

/** Lines that a comment tells the checks to be silent about: what stands on them stays on them. */
function ignoredLines(pieces: readonly Piece[]): number[] {
    return pieces.flatMap((piece, i) => {
        if (piece.kind !== 'comment' || !ignoreComment.test(piece.text)) return [];
        const next = pieces.slice(i + 1, i + 50).find(({ kind }) => kind !== 'comment');
        return [piece.line, piece.endLine, ...(next ? [next.line] : [])];
    });
}
