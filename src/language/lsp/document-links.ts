// From the path of a list or map to its file. It must not know what the file holds.
import type { LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { cataloguesIn, catalogueUri, mapsIn } from '../../plan/catalogue.ts';
import { type EditorOptions, openFile, rangeIn } from './place.ts';

export class PlanDocumentLinks implements DocumentLinkProvider {
    private readonly options: EditorOptions;

    constructor(options: EditorOptions) {
        this.options = options;
    }

    /** Only to files that may be read: a plan from elsewhere must not lead anywhere else. */
    getDocumentLinks(document: LangiumDocument): DocumentLink[] {
        const open = openFile(document, this.options);
        if (!open) return [];
        return [...cataloguesIn(open.file), ...mapsIn(open.file)].flatMap(named => {
            const target = catalogueUri(named);
            const list = typeof target === 'string' ? open.plan.catalogues.get(target) : undefined;
            if (typeof target !== 'string' || !list || (list.problem && unreadable.has(list.problem.key))) return [];
            return [{ range: rangeIn(open.plan, open.file.uri, named.path.span), target }];
        });
    }
}

const unreadable: ReadonlySet<string> = new Set(['outside', 'extension', 'missing']);
