// Hover with the source of what is under the cursor: the table, its date and its row. It must not know how a base file is written.
import type { LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { plainText } from '../l10n/markdown.ts';
import type { PlanHover } from '../language/lsp/hover.ts';
import { type EditorOptions, type OpenFile, offsetAt, openFile } from '../language/lsp/place.ts';

export interface SourcedHoverOptions {
    /** In the reader's language; left out where nothing is kept beside a plan. */
    readonly sources?: (open: OpenFile, offset: number) => Promise<readonly string[]>;
}

export class SourcedHover implements HoverProvider {
    private readonly inner: PlanHover;
    private readonly options: EditorOptions & SourcedHoverOptions;

    constructor(inner: PlanHover, options: EditorOptions & SourcedHoverOptions) {
        this.inner = inner;
        this.options = options;
    }

    async getHoverContent(document: LangiumDocument, params: HoverParams): Promise<Hover | undefined> {
        const found = this.inner.getHoverContent(document, params);
        const open = openFile(document, this.options);
        if (!open || !this.options.sources) return found;
        const lines = await this.options.sources(open, offsetAt(open, params.position));
        if (lines.length === 0) return found;
        const sources = lines.map(plainText).join('  \n');
        const before = found && typeof found.contents === 'object' && 'value' in found.contents ? `${found.contents.value}\n\n` : '';
        return { ...found, contents: { kind: MarkupKind.Markdown, value: `${before}${sources}` } };
    }
}
