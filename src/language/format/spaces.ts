// The white space between two pieces of one line. It must not know lines.
import { isWord, type Piece } from './pieces.ts';
import type { Statements } from './statements.ts';

/** Only ever takes all space away where the two can be told apart without it. */
export function spaceBefore(text: string, pieces: readonly Piece[], i: number, { begins }: Statements): string {
    const before = pieces[i - 1] as Piece;
    const piece = pieces[i] as Piece;
    const written = text.slice(before.end, piece.start);
    const asWritten = written === '' ? '' : ' ';
    if (piece.kind === 'comment') {
        // Comments at the ends of lines are often aligned by hand.
        const isLast = pieces[i + 1]?.line !== piece.endLine;
        return isLast && /^ +$/.test(written) ? written : ' ';
    }
    if (piece.text === ',') return before.text === '{' ? ' ' : '';
    if (before.text === ',' || before.kind === 'comment') return ' ';
    if (piece.text === '}') return before.text === '{' ? '' : ' ';
    if (piece.text === '{' || before.text === '{') return ' ';
    if (before.text === '}' || begins[i]) return '  ';
    if (piece.text === '%' && before.type === 'NUM') return '';
    if (piece.text === '.') return isWord(before) && isWord(pieces[i + 1]) ? '' : asWritten;
    if (before.text === '.') return isWord(piece) && isWord(pieces[i - 2]) ? '' : asWritten;
    if (piece.text === '..') return isMoment(before) ? '' : asWritten;
    if (before.text === '..') return isMoment(piece) && isMoment(pieces[i - 2]) ? '' : asWritten;
    if (before.type === 'STRING' || piece.type === 'STRING' || before.text === '%') return ' ';
    return asWritten;
}

function isMoment(piece: Piece | undefined): boolean {
    return piece?.type === 'NUM' || piece?.type === 'DATE';
}
