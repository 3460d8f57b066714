// The commands that begin a plan or a department: two questions, then a file that is open at what to write next.
// It must not write plan text: the server does.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sendRequest } from '../protocol/message.ts';
import { type NewPlanParams, writeNewDepartment, writeNewPlan } from '../protocol/new-files.ts';
import { choosePlan, planInSight } from './choose-plan.ts';
import { createFile } from './create-file.ts';

export function addNewFiles(client: BaseLanguageClient): vscode.Disposable {
    return vscode.Disposable.from(
        vscode.commands.registerCommand('alur.newPlan', () => newPlan(client)),
        vscode.commands.registerCommand('alur.newDepartment', () => newDepartment(client)),
    );
}

async function newPlan(client: BaseLanguageClient): Promise<void> {
    const folder = await chooseFolder(client);
    if (folder === undefined) return;
    const title = vscode.l10n.t('New Plan');
    const write = (answers: Partial<NewPlanParams>) =>
        sendRequest(client, writeNewPlan, { folder: folder?.toString() ?? null, city: '', years: '2000', ...answers });
    const early = await write({});
    if ('refusal' in early) return void vscode.window.showWarningMessage(early.refusal);

    const city = await vscode.window.showInputBox({
        title: `${title} (1/2)`,
        prompt: vscode.l10n.t('Whose plan is it? The name of the city, town or region.'),
        placeHolder: vscode.l10n.t('City of Palu'),
        ignoreFocusOut: true,
        validateInput: isSaid,
    });
    if (city === undefined) return;
    const next = new Date().getFullYear() + 1;
    const years = await vscode.window.showInputBox({
        title: `${title} (2/2)`,
        prompt: vscode.l10n.t('For which years? For example {0}, or one year.', `${next}..${next + 4}`),
        value: `${next}..${next + 4}`,
        ignoreFocusOut: true,
        validateInput: async typed => {
            const answer = await write({ city, years: typed });
            return 'refusal' in answer ? answer.refusal : undefined;
        },
    });
    if (years === undefined) return;
    const made = await write({ city, years });
    if ('refusal' in made) return void vscode.window.showWarningMessage(made.refusal);
    if (await createFile(made)) await offerMore(folder);
}

async function newDepartment(client: BaseLanguageClient): Promise<void> {
    let uri = planInSight();
    const write = (title: string, code = '') => sendRequest(client, writeNewDepartment, { uri, title, code });
    const early = await write('');
    if ('plans' in early) {
        if (early.plans.length === 0) return offerPlan();
        const chosen = await choosePlan(early.plans);
        if (chosen === undefined) return;
        uri = chosen;
    }
    const heading = vscode.l10n.t('New Department');
    const title = await vscode.window.showInputBox({
        title: `${heading} (1/2)`,
        prompt: vscode.l10n.t('What is the department called, in full?'),
        placeHolder: vscode.l10n.t('Parks Department'),
        ignoreFocusOut: true,
        validateInput: async typed => {
            const answer = await write(typed);
            if ('refusal' in answer) return answer.refusal;
            const doubt = 'doubt' in answer && answer.doubt;
            return doubt ? { message: doubt, severity: vscode.InputBoxValidationSeverity.Warning } : isSaid(typed);
        },
    });
    if (title === undefined) return;
    const code = await vscode.window.showInputBox({
        title: `${heading} (2/2)`,
        prompt: vscode.l10n.t('Its official code. Leave it empty if there is none.'),
        placeHolder: '2.11.0.00.0.00.01.0000',
        ignoreFocusOut: true,
    });
    if (code === undefined) return;
    const made = await write(title, code);
    if ('refusal' in made) await vscode.window.showWarningMessage(made.refusal);
    else if ('text' in made) await createFile(made);
}

function isSaid(typed: string): string | undefined {
    return typed.trim() === '' ? vscode.l10n.t('A name is needed.') : undefined;
}

/** A folder that has no plan yet; `null` where there are no folders, undefined when nobody chose one. */
async function chooseFolder(client: BaseLanguageClient): Promise<vscode.Uri | null | undefined> {
    const all = vscode.workspace.workspaceFolders ?? [];
    if (all.length === 0 && vscode.env.uiKind === vscode.UIKind.Web) return null;
    const free: vscode.WorkspaceFolder[] = [];
    for (const folder of all)
        if (!('refusal' in (await sendRequest(client, writeNewPlan, { folder: folder.uri.toString(), city: '', years: '2000' }))))
            free.push(folder);
    if (free.length === 1 && all.length === 1) return free[0]?.uri;
    if (free.length > 0) {
        const items = free.map(({ name, uri }) => ({ label: name, description: vscode.workspace.asRelativePath(uri), uri }));
        const other = { label: vscode.l10n.t('Another folder…'), description: '', uri: undefined };
        const chosen = await vscode.window.showQuickPick([...items, other], { placeHolder: vscode.l10n.t('In which folder?') });
        if (!chosen) return undefined;
        if (chosen.uri) return chosen.uri;
    }
    const [picked] =
        (await vscode.window.showOpenDialog({
            canSelectFiles: false,
            canSelectFolders: true,
            title: vscode.l10n.t('A folder for the new plan'),
            openLabel: vscode.l10n.t('Begin Here'),
        })) ?? [];
    return picked;
}

/** Steps after the first file. */
async function offerMore(folder: vscode.Uri | null): Promise<void> {
    const department = vscode.l10n.t('New Department');
    const open = vscode.l10n.t('Open Folder');
    const isOutside = folder !== null && !vscode.workspace.getWorkspaceFolder(folder);
    const offers = folder === null ? [] : [department, ...(isOutside ? [open] : [])];
    const chosen = await vscode.window.showInformationMessage(
        vscode.l10n.t('The plan is ready: write its goals, then add its departments.'),
        ...offers,
    );
    if (chosen === department) await vscode.commands.executeCommand('alur.newDepartment');
    if (chosen === open) await vscode.commands.executeCommand('vscode.openFolder', folder);
}

async function offerPlan(): Promise<void> {
    const begin = vscode.l10n.t('New Plan');
    const chosen = await vscode.window.showInformationMessage(
        vscode.l10n.t('There is no plan here yet. Make one with New Plan first.'),
        begin,
    );
    if (chosen === begin) await vscode.commands.executeCommand('alur.newPlan');
}
