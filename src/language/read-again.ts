// An edited file read again: of an edit within one block, only that block. A doubt whether the rest says what it said, such as
// a brace too many or a comment that nobody closes, has the whole text read. It must not know what the plan does with the file.
import type { Declaration, Department, Extension, PlanFile, Scope } from '../plan/model.ts';
import { lineStarts, type Span } from '../plan/source.ts';
import { isContainer, isPending, spliceFile } from '../plan/splice.ts';
import { declarationOf } from './build/declarations.ts';
import { FileReading } from './build/reading.ts';
import type { SyntaxPart } from './build/syntax.ts';
import type { Language } from './module.ts';
import { kindsOf } from './parser/kinds.ts';
import { scannerOf } from './parser/scan.ts';
import type { Tokens } from './parser/token-list.ts';
import { ignoresIn, inOrder, readPlanFile, readWithinBlocks } from './read.ts';

/** A text with the file that was read of it. */
export interface ReadText {
    readonly text: string;
    readonly file: PlanFile;
}

/** Reads the text that a file has after an edit. Never throws, as `readPlanFile`. */
export function readAgain(language: Language, before: ReadText, text: string): PlanFile {
    try {
        const file = readBlock(language, before, text);
        if (file) return file;
    } catch {
        // The whole text is read below, and says what fails there.
    }
    return readPlanFile(language, before.file.uri, text);
}

function readBlock(language: Language, before: ReadText, text: string): PlanFile | undefined {
    const { file } = before;
    const edit = changeOf(before.text, text);
    const was = blockAround(file.elements, edit, before.text);
    if (!was || isPending(file) || !isSoundOutside(file, was)) return undefined;
    const by = text.length - before.text.length;
    const block = { start: was.span.start, end: was.span.end + by };
    const tokens = tokensOf(language, text, block, was.parent as Department | Extension | undefined, by);
    if (!tokens || !isOneBlock(language, tokens, block)) return undefined;
    const reading = new FileReading(file.uri, text);
    const part = partAt(readWithinBlocks(language, text, tokens, reading)?.parts, block, was.parent !== undefined);
    const is = part && declarationOf(part, reading);
    if (!is || is.kind !== was.kind || !reading.problems.every(({ span }) => isWithin(span, block))) return undefined;
    return spliceFile(file, {
        was,
        is,
        by,
        lineStarts: lineStarts(text),
        declarations: inOrder(reading.declarations),
        references: inOrder(reading.references),
        ignores: ignoresIn(tokens, text),
        problems: inOrder(reading.problems),
        readWhole: () => readPlanFile(language, file.uri, text),
    });
}

/** The stretch of the old text that the new one replaces. */
function changeOf(was: string, is: string): Span {
    const most = Math.min(was.length, is.length);
    let start = 0;
    while (start < most && was.charCodeAt(start) === is.charCodeAt(start)) start++;
    let same = 0;
    while (same < most - start && was.charCodeAt(was.length - 1 - same) === is.charCodeAt(is.length - 1 - same)) same++;
    return { start, end: was.length - same };
}

/** The block that a change lies in: what stands in a department or an `extend` block, or outside all blocks. */
function blockAround(elements: readonly Scope[], edit: Span, text: string): Declaration | undefined {
    const element = elements.find(one => isInside(one, edit, text));
    if (!element || element.kind === 'plan') return undefined;
    if (!isContainer(element)) return element;
    const { units, results, programs, assets, proposals } = element;
    const blocks: readonly Declaration[] = [...units, ...results, ...programs, ...assets, ...proposals];
    // Where a brace is missing, the last one closes both, and what is said of it is said of what stands around.
    return blocks.find(one => one.span.end < (element.body?.end ?? 0) && isInside(one, edit, text));
}

/** Whether a change leaves the last brace of a block as it is, and its keyword; of a department or an `extend` block all of its heading. */
function isInside(scope: Scope, { start, end }: Span, text: string): boolean {
    const { body } = scope;
    if (!body || end >= body.end || text[body.start] !== '{' || text[body.end - 1] !== '}') return false;
    return start > body.start || (!isContainer(scope) && scope.name !== '' && start >= scope.nameSpan.start);
}

/** Whether nothing is wrong outside the block but numbers. A brace that is missing before a block is reported at the keyword of that block. */
function isSoundOutside({ problems }: PlanFile, { span }: Declaration): boolean {
    const isInBlock = (inner: Span) => inner.start > span.start && inner.end <= span.end;
    return problems.every(problem => problem.rule === 'number' || (problem.rule === 'syntax' && isInBlock(problem.span)));
}

function isWithin(inner: Span, outer: Span): boolean {
    return inner.start >= outer.start && inner.end <= outer.end;
}

/** The tokens of a block, with heading and last brace of what it stands in: so they are those of the whole text. */
function tokensOf(
    language: Language,
    text: string,
    block: Span,
    container: Department | Extension | undefined,
    by: number,
): Tokens | undefined {
    const body = text.slice(block.start, block.end);
    // Rows of a table are told by their lines, and those may begin outside the block.
    if (body.includes('\t')) return undefined;
    const head = container?.body ? text.slice(container.span.start, container.body.start + 1) : '';
    const scanned = scannerOf(language.grammar).scan(container ? `${head}${body}}` : body);
    const last = (container?.body?.end ?? 0) - 1 + by;
    const place = (offset: number) => {
        if (container && offset <= head.length) return container.span.start + offset;
        const inBlock = offset - head.length;
        return inBlock <= body.length ? block.start + inBlock : last + inBlock - body.length;
    };
    const startOf = (offset: number) =>
        offset === head.length ? block.start : offset === head.length + body.length ? last : place(offset);
    const moved = <T extends Span>(span: T): T => ({ ...span, start: startOf(span.start), end: place(span.end) });
    if (scanned.unreadable.some(({ start, end }) => start < head.length || `${head}${body}`.slice(start, end).includes('/*')))
        return undefined;
    return {
        ...scanned,
        starts: scanned.starts.map(startOf),
        ends: scanned.ends.map(place),
        comments: scanned.comments.map(moved).filter(comment => isWithin(comment, block)),
        unreadable: scanned.unreadable.map(moved),
    };
}

/** Whether the braces of the block close where it ends, and nothing in it reaches beyond. */
function isOneBlock(language: Language, { count, kinds, starts, ends, unreadable, tooDeep }: Tokens, block: Span): boolean {
    const { names } = kindsOf(language.grammar);
    const [open, close] = [names.indexOf('{'), names.indexOf('}')];
    if (tooDeep >= 0 || unreadable.some(({ end }) => end > block.end)) return false;
    let depth = 0;
    let index = starts.subarray(0, count).indexOf(block.start);
    for (; index >= 0 && index < count; index++) {
        if (kinds[index] === open) depth++;
        else if (kinds[index] === close && --depth === 0) return ends[index] === block.end;
    }
    return false;
}

/** The only part of the text that was read: the block, by itself or in what it stands in. */
function partAt(parts: readonly SyntaxPart[] | undefined, block: Span, isInside: boolean): SyntaxPart | undefined {
    const outer = isInside ? parts?.[0]?.node?.parts.filter(({ start }) => start >= block.start) : parts;
    const [part] = outer ?? [];
    return outer?.length === 1 && part?.start === block.start && part.end === block.end ? part : undefined;
}
