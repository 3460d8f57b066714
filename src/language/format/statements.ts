// Tells where statements begin and which lines only go on with one, from the words alone: it works in half-written text as well.
// It must not know lines' looks.
import { type KeywordId, keywordBySpelling, keywords } from '../../l10n/keywords.ts';
import { isWord, type Piece } from './pieces.ts';

export interface Statements {
    /** Whether a piece is the first of a statement. */
    readonly begins: readonly boolean[];
    /** Whether a piece, standing first on its line, goes on with the statement above. */
    readonly goesOn: readonly boolean[];
}

/** Properties that are complete with their first word. */
const flags: ReadonlySet<KeywordId> = new Set<KeywordId>(['priority', 'digs', 'consumable', 'adds-up']);
/** Words that join parts but need nothing after them. */
const magnitudes: ReadonlySet<KeywordId> = new Set<KeywordId>(['thousand', 'million', 'billion', 'trillion']);
/** Properties whose list may hold words that begin statements elsewhere. */
const listsOfWords: ReadonlySet<KeywordId> = new Set<KeywordId>(['requires', 'applies-to']);

export function findStatements(pieces: readonly Piece[]): Statements {
    const begins: boolean[] = [];
    const goesOn: boolean[] = [];
    const nextToken: (Piece | undefined)[] = [];
    for (let i = pieces.length - 1, next: Piece | undefined; i >= 0; i--) {
        nextToken[i] = next;
        if (pieces[i]?.kind !== 'comment') next = pieces[i];
    }
    let before: Piece | undefined;
    let beforeIsComplete = true;
    let statement: KeywordId | undefined;
    pieces.forEach((piece, i) => {
        begins[i] = false;
        goesOn[i] = false;
        if (piece.kind === 'comment') return;
        const keyword = isWord(piece) ? keywordBySpelling.get(piece.text) : undefined;
        const isFirst = !before || before.endLine !== piece.line;
        const afterBrace = !before || before.text === '{' || before.text === '}';
        const isBrace = piece.text === '{' || piece.text === '}';
        if (keyword && mayBegin(keyword, nextToken[i])) {
            if (afterBrace) begins[i] = true;
            else if (before?.text === ',') begins[i] = isFirst && !(statement && listsOfWords.has(statement));
            else if (before?.text !== '.') begins[i] = isFirst || beforeIsComplete;
        }
        goesOn[i] = !begins[i] && !isBrace && !afterBrace && (!beforeIsComplete || !isWord(piece) || isJoining(keyword));
        if (begins[i]) statement = keyword;
        else if (isBrace) statement = undefined;
        beforeIsComplete = isComplete(piece, keyword, begins[i] === true);
        before = piece;
    });
    // A comment between the lines of one statement stands with them.
    for (let i = pieces.length - 1; i > 0; i--) if (pieces[i - 1]?.kind === 'comment') goesOn[i - 1] = goesOn[i] === true;
    return { begins, goesOn };
}

function mayBegin(keyword: KeywordId, next: Piece | undefined): boolean {
    // `unit` is the one word that begins a line in a department and joins one in an indicator.
    if (keyword === 'unit') return next === undefined || isWord(next);
    return keywords[keyword].role === 'declaration' || keywords[keyword].role === 'property';
}

function isJoining(keyword: KeywordId | undefined): boolean {
    return keyword !== undefined && keywords[keyword].role === 'joining';
}

/** Whether a statement may end with this piece. */
function isComplete(piece: Piece, keyword: KeywordId | undefined, begins: boolean): boolean {
    if (keyword && begins) return flags.has(keyword);
    if (keyword && isJoining(keyword)) return magnitudes.has(keyword);
    return !['{', ',', '.', '..'].includes(piece.text) && piece.type !== 'Rp';
}
