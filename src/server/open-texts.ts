// Texts of open documents, as an editor's changes leave them. It must not know plans.
import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * The library carries the offsets of lines along from change to change, and counts a carriage return and the line feed beside it as two
 * lines when they came in two changes. Every later change would then land a line off. So the lines of such a text are counted anew.
 */
export const openTexts: TextDocumentsConfiguration<TextDocument> = {
    create: TextDocument.create,
    update(document, changes, version) {
        let current = document;
        for (const change of changes) {
            current = TextDocument.update(current, [change], version);
            const text = current.getText();
            if (text.includes('\r')) current = TextDocument.create(current.uri, current.languageId, version, text);
        }
        return current;
    },
};
