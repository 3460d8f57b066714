// Shows the report of a plan beside the editor, and saves it as a file. It must not know what it holds.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { languageChanged } from '../protocol/language.ts';
import { ask, hear } from '../protocol/message.ts';
import { openPlaceCommand, type ReportParams, writeReport } from '../protocol/report.ts';
import { HtmlPage } from './html-page.ts';
import { type Saving, saveFile } from './save-file.ts';

/** Endings of what is saved elsewhere, and of what a report is often taken for. */
const otherFormats = ['.svg', '.png', '.pdf', '.mmd', '.csv', '.xlsx', '.docx'];

/** Whether the history of the workspace may be read. */
let readsHistory = () => false;

const page = new HtmlPage('alur.report');
/** The plan that is shown. */
let reported: string | null = null;

/** `canRunGit` where the server is a process beside a disk: since when findings have stood is read from the history. */
export function addReport(saving: Saving, canRunGit: boolean): vscode.Disposable[] {
    const { client } = saving;
    // The repository of an untrusted folder is not read.
    readsHistory = () => canRunGit && vscode.workspace.isTrusted;
    return [
        vscode.commands.registerCommand('alur.showReport', () => showReport(client)),
        vscode.commands.registerCommand('alur.saveReport', () => saveReport(saving)),
        vscode.commands.registerCommand(openPlaceCommand, openPlace),
        vscode.workspace.onDidSaveTextDocument(({ languageId }) => {
            if (languageId === 'alur') void page.renew();
        }),
        hear(client, languageChanged, () => void page.renew()),
    ];
}

async function showReport(client: BaseLanguageClient): Promise<void> {
    const made = await reportOf(client, { uri: planInSight(), format: 'html', linked: true });
    if (!made) return;
    const { uri } = made;
    reported = uri;
    page.show({ title: made.title, html: made.text }, vscode.ViewColumn.Active, async () => {
        const again = await ask(client, writeReport, { uri, format: 'html', linked: true, ages: readsHistory() });
        return 'text' in again ? { title: again.title, html: again.text } : undefined;
    });
}

async function saveReport(saving: Saving): Promise<void> {
    const uri = page.isActive ? reported : planInSight();
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const file = await vscode.window.showSaveDialog({
        ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, 'report.html') } : {}),
        filters: { HTML: ['html'], Markdown: ['md'] },
    });
    if (!file) return;
    const format = /\.md$/i.test(file.path) ? 'md' : 'html';
    const made = await reportOf(saving.client, { uri, format, linked: false });
    if (!made) return;
    try {
        await saveFile(file, new TextEncoder().encode(made.text), saving, format === 'md' ? ['.md'] : ['.html', '.htm'], otherFormats);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        await vscode.window.showErrorMessage(vscode.l10n.t('The report could not be written: {0}', reason));
        return;
    }
    const open = vscode.l10n.t('Open');
    const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('Written: {0}', vscode.workspace.asRelativePath(file)), open);
    if (chosen === open) await vscode.env.openExternal(file);
}

/** Asks which plan where there are several; says so where there is none. */
async function reportOf(client: BaseLanguageClient, params: ReportParams) {
    const title = vscode.l10n.t('Writing the report…');
    const answer = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
        ask(client, writeReport, { ...params, ages: readsHistory() }),
    );
    if ('text' in answer) return { ...answer, uri: params.uri };
    if (answer.plans.length === 0) {
        await vscode.window.showInformationMessage(vscode.l10n.t('There is no plan here: no file ends in .plan.'));
        return undefined;
    }
    const items = answer.plans.map(plan => ({ label: plan.title, description: vscode.workspace.asRelativePath(plan.uri), uri: plan.uri }));
    const chosen = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which plan?') });
    if (!chosen) return undefined;
    const again = await ask(client, writeReport, { ...params, uri: chosen.uri, ages: readsHistory() });
    return 'text' in again ? { ...again, uri: chosen.uri } : undefined;
}

function planInSight(): string | null {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === 'alur' ? document.uri.toString() : null;
}

/** From a click in the page: only files of the workspace's plans are linked, and all a link can do is to show one. */
async function openPlace(uri: unknown, line: unknown, character: unknown): Promise<void> {
    if (typeof uri !== 'string' || typeof line !== 'number' || typeof character !== 'number') return;
    const at = new vscode.Position(line, character);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
        selection: new vscode.Range(at, at),
        viewColumn: vscode.ViewColumn.Beside,
    });
}
