// Asks an editor's questions of any language server made with Langium. It must not know whose services answer.
import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { TextDocumentPositionParams } from 'vscode-languageserver';
import type { Request } from './sample.ts';

type Answer = (lsp: LangiumServices['lsp'], document: LangiumDocument, params: TextDocumentPositionParams) => unknown;

export const answers: Readonly<Record<Request, Answer>> = {
    completion: (lsp, document, params) => lsp.CompletionProvider?.getCompletion(document, params),
    references: (lsp, document, params) =>
        lsp.ReferencesProvider?.findReferences(document, { ...params, context: { includeDeclaration: true } }),
    rename: (lsp, document, params) => lsp.RenameProvider?.rename(document, { ...params, newName: 'NamaYangBaru' }),
};
