// The command that begins the plan of a later year: asks for year and folder, shows what would be written, and writes all of it or nothing.
// It must not write plan text: the server does.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findFiles, type Listing } from '../plan/find-files.ts';
import { sendRequest } from '../protocol/message.ts';
import { type NextYearFiles, type NextYearSuggestion, suggestNextYear, writeNextYear } from '../protocol/next-year.ts';
import { choosePlan, planInSight } from './choose-plan.ts';
import { exists } from './files.ts';
import type { PageDocuments } from './page-documents.ts';

export function addNextYear(client: BaseLanguageClient, documents: PageDocuments): vscode.Disposable {
    return vscode.commands.registerCommand('alur.nextYear', () => nextYear(client, documents));
}

async function nextYear(client: BaseLanguageClient, documents: PageDocuments): Promise<void> {
    const plan = await suggestFor(client, planInSight());
    if (!plan) return;
    const { root } = plan;
    const title = vscode.l10n.t('Start Next Year');
    const year = await vscode.window.showInputBox({
        title: `${title} (1/2)`,
        prompt: vscode.l10n.t('Which year follows "{0}"?', plan.title),
        value: String(plan.year ?? new Date().getFullYear() + 1),
        ignoreFocusOut: true,
        validateInput: async typed => refusalIn(await sendRequest(client, writeNextYear, { root, year: typed, folder: null })),
    });
    if (year === undefined) return;
    const folderOf = (typed: string) => vscode.Uri.joinPath(vscode.Uri.parse(root), '..', typed.trim());
    const write = (typed: string) => sendRequest(client, writeNextYear, { root, year, folder: folderOf(typed).toString() });
    const name = await vscode.window.showInputBox({
        title: `${title} (2/2)`,
        prompt: vscode.l10n.t('A new folder for it, beside that of the old plan.'),
        value: plan.folder + year.trim(),
        ignoreFocusOut: true,
        validateInput: async typed => {
            if (typed.trim() === '') return vscode.l10n.t('A name is needed.');
            const taken = await planIn(folderOf(typed));
            if (taken !== undefined) return vscode.l10n.t('There is a plan in this folder already: {0}', taken);
            const answer = await write(typed);
            if ('refusal' in answer) return answer.refusal;
            return answer.doubt && { message: answer.doubt, severity: vscode.InputBoxValidationSeverity.Warning };
        },
    });
    if (name === undefined) return;
    const page = async () => {
        const answer = await write(name);
        return 'refusal' in answer ? answer : { title: answer.title, markdown: answer.markdown };
    };
    await documents.show(await page(), page);
    const made = await write(name);
    if ('refusal' in made) return;
    const count = made.files.length + made.copies.length;
    const shown = vscode.workspace.asRelativePath(folderOf(name));
    const yes = {
        label: count === 1 ? vscode.l10n.t('Write one file to {0}', shown) : vscode.l10n.t('Write {0} files to {1}', count, shown),
        writes: true,
    };
    const no = { label: vscode.l10n.t('Write Nothing'), writes: false };
    const chosen = await vscode.window.showQuickPick([yes, no], { title, ignoreFocusOut: true });
    if (!chosen?.writes) return;
    const trouble = await writeAll(made);
    if (trouble) await vscode.window.showWarningMessage(trouble);
    else await showFirst(made);
}

async function suggestFor(client: BaseLanguageClient, uri: string | null): Promise<NextYearSuggestion | undefined> {
    const found = await sendRequest(client, suggestNextYear, { uri });
    if ('root' in found) return found;
    if ('refusal' in found) {
        await vscode.window.showInformationMessage(found.refusal);
        return undefined;
    }
    const chosen = await choosePlan(found.plans);
    return chosen === undefined ? undefined : suggestFor(client, chosen);
}

function refusalIn(answer: NextYearFiles | { readonly refusal: string }): string | undefined {
    return 'refusal' in answer ? answer.refusal : undefined;
}

/** The first plan file in a folder or below it. */
async function planIn(folder: vscode.Uri): Promise<string | undefined> {
    const list = async (path: string): Promise<Listing> => {
        const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, path)).then(
            found => found,
            () => [],
        );
        return entries.map(([name, type]) => ({ name, kind: type & vscode.FileType.Directory ? ('folder' as const) : ('file' as const) }));
    };
    return (await findFiles(true, list)).files[0];
}

/** All files or none: what was made before one could not be is taken away again. Why not, in words. */
async function writeAll({ files, copies }: NextYearFiles): Promise<string | undefined> {
    const targets = [...files.map(({ uri }) => uri), ...copies.map(({ to }) => to)].map(uri => vscode.Uri.parse(uri));
    for (const target of targets)
        if (await exists(target))
            return vscode.l10n.t('{0} is there already; nothing was written.', vscode.workspace.asRelativePath(target));
    const edit = new vscode.WorkspaceEdit();
    for (const { uri, text } of files) edit.createFile(vscode.Uri.parse(uri), { contents: new TextEncoder().encode(text) });
    for (const { from, to } of copies) {
        const contents = await vscode.workspace.fs.readFile(vscode.Uri.parse(from)).then(
            bytes => bytes,
            () => undefined,
        );
        // A list that is missing is a finding of the old plan as well.
        if (contents) edit.createFile(vscode.Uri.parse(to), { contents });
    }
    const isDone = await vscode.workspace.applyEdit(edit).then(
        done => done,
        () => false,
    );
    if (isDone) return undefined;
    for (const target of targets) if (await exists(target)) await vscode.workspace.fs.delete(target).then(undefined, () => {});
    return vscode.l10n.t('The new plan could not be written; nothing was changed.');
}

/** Opens the file with the plan's own heading, else the first. */
async function showFirst({ files }: NextYearFiles): Promise<void> {
    const first = files.find(({ text }) => /^(plan|rencana) /m.test(text)) ?? files[0];
    if (!first) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(first.uri));
    await vscode.window.showTextDocument(document, { preview: false });
}
