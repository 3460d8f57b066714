// All mentions of what stands under the cursor: in every file of the plan, and as highlights in this one. It must not know how names resolve.
import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver';
import { locationOf, mentionAt, mentionsInFile, mentionsOf, type OpenFile, rangeIn } from './place.ts';

export function referencesAt(open: OpenFile, offset: number, includeDeclaration: boolean): Location[] {
    const target = mentionAt(open, offset)?.target;
    if (!target) return [];
    const places = mentionsOf(open.plan, target).map(({ file, span }) => locationOf(open.plan, file, span));
    return includeDeclaration ? [locationOf(open.plan, target.file, target.nameSpan), ...places] : places;
}

export function highlightsAt(open: OpenFile, offset: number): DocumentHighlight[] | undefined {
    const target = mentionAt(open, offset)?.target;
    if (!target) return undefined;
    const { plan, file } = open;
    const read = mentionsInFile(plan, target, file);
    return [
        ...(target.file === file.uri ? [{ range: rangeIn(plan, file.uri, target.nameSpan), kind: DocumentHighlightKind.Write }] : []),
        ...read.map(({ span }) => ({ range: rangeIn(plan, file.uri, span), kind: DocumentHighlightKind.Read })),
    ];
}
