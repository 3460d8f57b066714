// From the path of a list to its file. It must not know what the file holds.
import type { LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { cataloguesIn, catalogueUri } from '../../plan/catalogue.ts';
import { listOf } from '../../plan/official-codes.ts';
import { type EditorOptions, openFile, rangeIn } from './place.ts';

export class PlanDocumentLinks implements DocumentLinkProvider {
    private readonly options: EditorOptions;

    constructor(options: EditorOptions) {
        this.options = options;
    }

    /** Only to lists that may be read: a plan from elsewhere must not lead anywhere else. */
    getDocumentLinks(document: LangiumDocument): DocumentLink[] {
        const open = openFile(document, this.options);
        if (!open) return [];
        return cataloguesIn(open.file).flatMap(catalogue => {
            const target = catalogueUri(catalogue);
            const { list, problem } = listOf(catalogue, open.plan);
            if (typeof target !== 'string' || !list || (problem && unreadable.has(problem.key))) return [];
            return [{ range: rangeIn(open.plan, open.file.uri, catalogue.path.span), target }];
        });
    }
}

const unreadable: ReadonlySet<string> = new Set(['outside', 'extension', 'missing']);
