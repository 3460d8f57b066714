// Code actions at a cursor, for tests: which are offered, and the texts after one is chosen.
import type { CodeAction, Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Locale } from '../../../src/l10n/say.ts';
import { codeActions, PendingActions } from '../../../src/language/lsp/code-actions.ts';
import { toDiagnostics } from '../../../src/language/lsp/diagnostics.ts';
import type { Abilities } from '../../../src/language/lsp/workspace-edits.ts';
import { applyEdits } from '../../../src/plan/edit.ts';
import { lineStarts, positionAt } from '../../../src/plan/source.ts';
import { edit } from './editor.ts';

export type Files = Readonly<Record<string, string>>;

const folder = 'file:///plan/';
const able: Abilities = { versions: true, create: true, labels: true, resolve: true, disabled: true };

export function actionsAt(marked: Files | string, { only, locale = 'en', abilities = able }: Asked = {}) {
    const { context: plain, open, uri, position, texts } = edit(marked, locale);
    const { plans } = plain;
    const root = plans.root(uri) as string;
    const context = { ...plain, version: (file: string) => (file === uri ? 7 : undefined), abilities: () => abilities };
    const offers = new PendingActions();
    plans.checked(root);
    const findings = plans.findings(root).get(uri) ?? [];
    const diagnostics = toDiagnostics(findings, file => plans.file(file)?.lineStarts, locale).filter(({ range }) => holds(range, position));
    const range = { start: position, end: position };
    const ask = () => codeActions(open, range, { diagnostics, ...(only ? { only } : {}) }, context, offers);
    return {
        all: ask,
        titles: async (kind = '') => (await ask()).filter(action => action.kind?.startsWith(kind)).map(({ title }) => title),
        /** The files after an action whose title begins so, those only that changed. */
        choose: async (title: string): Promise<Files> => {
            const actions = await ask();
            const action = actions.find(item => item.title.startsWith(title));
            if (!action) throw new Error(`Not offered: ${title}. Offered: ${actions.map(item => item.title).join(' | ')}`);
            const { edit: result } = action.edit ? action : await offers.resolve(action, context);
            if (!result) throw new Error('It has no edit.');
            return applied(result, texts);
        },
        resolve: (action: CodeAction) => offers.resolve(action, context),
    };
}

interface Asked {
    readonly only?: string[];
    readonly locale?: Locale;
    readonly abilities?: Abilities;
}

function holds({ start, end }: Range, { line, character }: Range['start']): boolean {
    const before = (a: Range['start'], l: number, c: number) => a.line < l || (a.line === l && a.character <= c);
    return before(start, line, character) && !(end.line < line || (end.line === line && end.character < character));
}

export function applied({ documentChanges, changes }: WorkspaceEdit, texts: Files): Files {
    const after: Record<string, string> = {};
    const write = (uri: string, edits: readonly TextEdit[]) => {
        const text = texts[uri] ?? '';
        const starts = lineStarts(text);
        const at = ({ line, character }: Range['start']) => (starts[line] as number) + character;
        const own = edits.map(({ range, newText }) => ({ file: uri, span: { start: at(range.start), end: at(range.end) }, text: newText }));
        for (const { range } of edits) if (texts[uri] !== undefined) positionAt(starts, at(range.start));
        after[uri.replace(folder, '')] = applyEdits(text, own);
    };
    for (const [uri, edits] of Object.entries(changes ?? {})) write(uri, edits);
    for (const change of documentChanges ?? [])
        if ('textDocument' in change) write(change.textDocument.uri, (change as TextDocumentEdit).edits as TextEdit[]);
    return Object.fromEntries(Object.entries(after).filter(([name, text]) => texts[folder + name] !== text));
}
