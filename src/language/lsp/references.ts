// All mentions of what stands under the cursor: in every file of the plan, and as highlights in this one. It must not know how names resolve.
import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider, ReferencesProvider } from 'langium/lsp';
import {
    type DocumentHighlight,
    DocumentHighlightKind,
    type DocumentHighlightParams,
    type Location,
    type ReferenceParams,
} from 'vscode-languageserver';
import { type EditorOptions, locationOf, mentionAt, mentionsInFile, mentionsOf, offsetAt, openFile, rangeIn } from './place.ts';

export class PlanReferences implements ReferencesProvider {
    private readonly options: EditorOptions;

    constructor(options: EditorOptions) {
        this.options = options;
    }

    findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
        const open = openFile(document, this.options);
        const target = open && mentionAt(open, offsetAt(open, position))?.target;
        if (!target) return [];
        const places = mentionsOf(open.plan, target).map(({ file, span }) => locationOf(open.plan, file, span));
        return context.includeDeclaration ? [locationOf(open.plan, target.file, target.nameSpan), ...places] : places;
    }
}

export class PlanHighlights implements DocumentHighlightProvider {
    private readonly options: EditorOptions;

    constructor(options: EditorOptions) {
        this.options = options;
    }

    getDocumentHighlight(document: LangiumDocument, { position }: DocumentHighlightParams): DocumentHighlight[] | undefined {
        const open = openFile(document, this.options);
        const target = open && mentionAt(open, offsetAt(open, position))?.target;
        if (!target) return undefined;
        const { plan, file } = open;
        const read = mentionsInFile(plan, target, file);
        return [
            ...(target.file === file.uri ? [{ range: rangeIn(plan, file.uri, target.nameSpan), kind: DocumentHighlightKind.Write }] : []),
            ...read.map(({ span }) => ({ range: rangeIn(plan, file.uri, span), kind: DocumentHighlightKind.Read })),
        ];
    }
}
