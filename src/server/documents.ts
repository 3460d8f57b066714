// The texts that an editor has open, and their way into the plans. It must not know what is made of them.
import { type Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { OpenText } from '../language/lsp/open-text.ts';
import type { Language } from '../language/module.ts';
import type { Plans } from '../language/plans.ts';
import type { ReadText } from '../language/read-again.ts';
import type { PlanFile } from '../plan/model.ts';
import { openTexts } from './open-texts.ts';
import { normalizeUri } from './uris.ts';

export interface DocumentsOptions {
    readonly language: Language;
    readonly plans: Plans;
    /** `before`: what the file said before the edit, where that is known. */
    readonly readPlan: (uri: string, text: string, before: ReadText | undefined) => PlanFile;
    /** Whether a text is no part of any plan, because of its place. */
    readonly isLeftOut: (uri: string) => boolean;
    readonly opened: (uri: string) => void;
    /** Told when a text is opened too. */
    readonly changed: () => void;
    readonly closed: (uri: string) => void;
}

export class Documents {
    private readonly options: DocumentsOptions;
    private readonly texts = new Map<string, OpenText>();
    /** The texts that were taken into the plans last, by URI. */
    private readonly taken = new Map<string, ReadText>();

    constructor(options: DocumentsOptions) {
        this.options = options;
    }

    listen(connection: Connection): void {
        const { language, opened, changed, closed } = this.options;
        const keep = (document: TextDocument) => {
            const uri = normalizeUri(document.uri);
            this.texts.set(uri, new OpenText(uri, document.getText(), language.lexer, document.version));
            return uri;
        };
        const documents = new TextDocuments(openTexts);
        documents.onDidOpen(({ document }) => opened(keep(document)));
        documents.onDidChangeContent(({ document }) => {
            keep(document);
            changed();
        });
        documents.onDidClose(({ document }) => {
            const uri = normalizeUri(document.uri);
            this.texts.delete(uri);
            this.taken.delete(uri);
            closed(uri);
        });
        documents.listen(connection);
    }

    /** By any spelling of its URI. */
    get(uri: string): OpenText | undefined {
        return this.texts.get(normalizeUri(uri));
    }

    uris(): string[] {
        return [...this.texts.keys()];
    }

    all(): OpenText[] {
        return [...this.texts.values()];
    }

    /** Brings the texts into the plans as they were last typed: whoever is to answer calls this first. */
    take(): void {
        const { plans, readPlan, isLeftOut } = this.options;
        for (const [uri, open] of this.texts) {
            if (isLeftOut(uri)) continue;
            const taken = this.taken.get(uri);
            // The file that replaced one has taken over its declarations.
            const known = taken && plans.file(uri) === taken.file ? taken : undefined;
            const { text } = open;
            if (known?.text === text) continue;
            const file = readPlan(uri, text, known);
            this.taken.set(uri, { text, file });
            plans.put(file);
        }
    }
}
