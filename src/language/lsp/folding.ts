// Folding ranges: blocks, and groups of comments. It must not know what blocks mean.
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { positionAt } from '../../plan/source.ts';
import type { OpenFile } from './place.ts';

export function foldingRanges(open: OpenFile): FoldingRange[] {
    return [...blocks(open), ...commentGroups(open)].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** The closing brace stays in sight. */
function blocks({ file, text }: OpenFile): FoldingRange[] {
    const ranges = new Map<number, FoldingRange>();
    for (const { body } of [...file.declarations, ...file.extensions]) {
        if (!body) continue;
        const startLine = positionAt(file.lineStarts, body.start).line;
        const closed = body.end - 1 > body.start && text[body.end - 1] === '}';
        const endLine = positionAt(file.lineStarts, body.end).line - (closed ? 1 : 0);
        // Of two blocks that begin on one line the outer one folds: it comes first.
        if (endLine > startLine && !ranges.has(startLine)) ranges.set(startLine, { startLine, endLine });
    }
    return [...ranges.values()];
}

function commentGroups({ file, text, lex }: OpenFile): FoldingRange[] {
    const groups: FoldingRange[] = [];
    for (const { startOffset, image } of lex().comments) {
        const startLine = positionAt(file.lineStarts, startOffset).line;
        const endLine = positionAt(file.lineStarts, startOffset + image.length).line;
        const standsAlone = text.slice(file.lineStarts[startLine], startOffset).trim() === '';
        if (!standsAlone) continue;
        const last = groups.at(-1);
        if (last && last.endLine === startLine - 1) groups[groups.length - 1] = { ...last, endLine };
        else groups.push({ startLine, endLine, kind: FoldingRangeKind.Comment });
    }
    return groups.filter(({ startLine, endLine }) => endLine > startLine);
}
