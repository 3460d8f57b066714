// Hover with the source of what is under the cursor: the table, its date and its row. It must not know how a base file is written.
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { plainText } from '../l10n/markdown.ts';
import { hoverAt } from '../language/lsp/hover.ts';
import type { EditorContext, OpenFile } from '../language/lsp/place.ts';

/** In the reader's language; nothing where nothing is kept beside a plan. */
export type SourcesAt = (open: OpenFile, offset: number) => Promise<readonly string[]>;

export async function sourcedHoverAt(
    open: OpenFile,
    offset: number,
    context: EditorContext,
    sourcesAt: SourcesAt,
): Promise<Hover | undefined> {
    const found = hoverAt(open, offset, context);
    const lines = await sourcesAt(open, offset);
    if (lines.length === 0) return found;
    const sources = lines.map(plainText).join('  \n');
    const before = found && typeof found.contents === 'object' && 'value' in found.contents ? `${found.contents.value}\n\n` : '';
    return { ...found, contents: { kind: MarkupKind.Markdown, value: `${before}${sources}` } };
}
