// The commands that ask a plan: why something is in it, and what breaks if something is supposed. It must not know plans.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sendRequest } from '../protocol/message.ts';
import { askWhatIf, askWhy, listSupposable, type SuppositionKind, type WhatIfParams } from '../protocol/questions.ts';
import { choosePlan, planInSight } from './choose-plan.ts';
import type { PageDocuments } from './page-documents.ts';

type Supposed = WhatIfParams['suppositions'][number];

export function addQuestions(client: BaseLanguageClient, documents: PageDocuments): vscode.Disposable {
    return vscode.Disposable.from(
        vscode.commands.registerCommand('alur.why', () => why(client, documents)),
        vscode.commands.registerCommand('alur.whatIf', () => whatIf(client, documents)),
    );
}

async function why(client: BaseLanguageClient, documents: PageDocuments): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'alur') {
        await vscode.window.showInformationMessage(vscode.l10n.t('Open a plan and put the cursor at a name in it.'));
        return;
    }
    const { line, character } = editor.selection.active;
    const write = () => sendRequest(client, askWhy, { uri: editor.document.uri.toString(), position: { line, character } });
    await documents.show(await write(), write);
}

async function whatIf(client: BaseLanguageClient, documents: PageDocuments): Promise<void> {
    let uri = planInSight();
    const suppositions: Supposed[] = [];
    for (;;) {
        const asked = await suppose(client, uri, suppositions);
        if (!asked) return;
        uri = asked.uri;
        suppositions.push(asked.supposed);
        const show = { label: vscode.l10n.t('Show What Breaks'), more: false };
        const more = { label: vscode.l10n.t('Suppose More…'), more: true };
        const said = suppositions.map(({ text }) => text).join(', ');
        const chosen = await vscode.window.showQuickPick([show, more], { placeHolder: said });
        if (!chosen) return;
        if (!chosen.more) break;
    }
    const title = vscode.l10n.t('Checking the plan…');
    const write = () => sendRequest(client, askWhatIf, { uri, suppositions });
    await documents.show(await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, write), write);
}

/** One supposition; undefined where somebody gives up. */
async function suppose(
    client: BaseLanguageClient,
    uri: string | null,
    before: readonly Supposed[],
): Promise<{ readonly uri: string | null; readonly supposed: Supposed } | undefined> {
    const kinds: readonly { label: string; what: SuppositionKind }[] = [
        { label: vscode.l10n.t('A fund gives less'), what: 'cut' },
        { label: vscode.l10n.t('Something moves in time'), what: 'move' },
        { label: vscode.l10n.t('Something is dropped'), what: 'drop' },
    ];
    const kind = (await vscode.window.showQuickPick(kinds, { placeHolder: vscode.l10n.t('What is supposed?') }))?.what;
    if (!kind) return undefined;
    const named = await chooseThing(client, uri, kind);
    if (!named) return undefined;
    const { name } = named;
    if (kind === 'drop') return { uri: named.uri, supposed: { kind, text: name } };
    const said = (typed: string): Supposed => ({ kind, text: `${name}=${typed}` });
    const value = await vscode.window.showInputBox({
        title: named.title,
        prompt:
            kind === 'cut'
                ? vscode.l10n.t('How much less? For example 10%, 500 million, or 10% in 2026.')
                : vscode.l10n.t('How much later? For example 6 months or 1 year; -3 months is earlier.'),
        ignoreFocusOut: true,
        validateInput: async typed => {
            const read = await sendRequest(client, askWhatIf, { uri: named.uri, suppositions: [...before, said(typed)], readOnly: true });
            return 'refusal' in read ? read.refusal : undefined;
        },
    });
    return value === undefined ? undefined : { uri: named.uri, supposed: said(value) };
}

/** Asks which plan where there are several. */
async function chooseThing(
    client: BaseLanguageClient,
    uri: string | null,
    kind: SuppositionKind,
): Promise<{ readonly uri: string | null; readonly name: string; readonly title: string } | undefined> {
    const found = await sendRequest(client, listSupposable, { uri, kind });
    if ('plans' in found) {
        const chosen = await choosePlan(found.plans);
        return chosen === undefined ? undefined : chooseThing(client, chosen, kind);
    }
    if (found.things.length === 0) {
        await vscode.window.showInformationMessage(vscode.l10n.t('The plan has nothing of that kind.'));
        return undefined;
    }
    const items = found.things.map(({ name, title, kind: detail }) => ({ label: title, description: name, detail, name, title }));
    const chosen = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which one?'), matchOnDescription: true });
    return chosen && { uri, name: chosen.name, title: chosen.title };
}
