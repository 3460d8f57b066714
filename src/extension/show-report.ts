// Shows the report of a plan, or of one department of it, beside the editor, and saves it as a file. It must not know what it holds.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { languageChanged } from '../protocol/language.ts';
import { onNotification, sendRequest } from '../protocol/message.ts';
import { listReports, openPlaceCommand, type ReportFormat, type ReportList, type ReportParams, writeReport } from '../protocol/report.ts';
import { choosePlan, planInSight } from './choose-plan.ts';
import { HtmlPage } from './html-page.ts';
import { fromBase64, type Saving, saveFile } from './save-file.ts';

/** Endings of what is saved elsewhere, and of what a report is often taken for. */
const otherFormats = ['.svg', '.png', '.pdf', '.mmd', '.csv', '.json'];

const names: Readonly<Record<ReportFormat, string>> = { html: 'HTML', md: 'Markdown', docx: 'Word', xlsx: 'Excel' };
const endings: Readonly<Record<ReportFormat, readonly string[]>> = {
    html: ['.html', '.htm'],
    md: ['.md'],
    docx: ['.docx'],
    xlsx: ['.xlsx'],
};

/** Whether the history of the workspace may be read. */
let readsHistory = () => false;

const page = new HtmlPage('alur.report');
/** A plan, or one department of it. */
interface Subject {
    readonly uri: string | null;
    readonly department?: string | undefined;
}

/** The report that is shown. */
let reported: Subject = { uri: null };

/** `canRunGit` where the server is a process beside a disk: since when findings have stood is read from the history. */
export function addReport(saving: Saving, canRunGit: boolean): vscode.Disposable[] {
    const { client } = saving;
    // The repository of an untrusted folder is not read.
    readsHistory = () => canRunGit && vscode.workspace.isTrusted;
    return [
        vscode.commands.registerCommand('alur.showReport', () => showReport({ uri: planInSight() }, client)),
        vscode.commands.registerCommand('alur.showDepartmentReport', (name?: unknown) => showDepartment(name, client)),
        vscode.commands.registerCommand('alur.saveReport', () => saveReport(saving)),
        vscode.commands.registerCommand(openPlaceCommand, openPlace),
        vscode.workspace.onDidSaveTextDocument(({ languageId }) => {
            if (languageId === 'alur') void page.renew();
        }),
        onNotification(client, languageChanged, () => void page.renew()),
    ];
}

async function showReport({ uri: asked, department }: Subject, client: BaseLanguageClient): Promise<void> {
    const made = await reportOf(client, { uri: asked, department, format: 'html', linked: true });
    if (!made || !('text' in made)) return;
    const { uri } = made;
    reported = { uri, department };
    page.show({ title: made.title, html: made.text }, vscode.ViewColumn.Active, async () => {
        const again = await sendRequest(client, writeReport, { uri, department, format: 'html', linked: true, ages: readsHistory() });
        return 'text' in again ? { title: again.title, html: again.text } : undefined;
    });
}

/** `name`: of the department, where whoever runs the command knows it. */
async function showDepartment(name: unknown, client: BaseLanguageClient): Promise<void> {
    if (typeof name === 'string') return showReport({ uri: planInSight(), department: name }, client);
    const list = await listOf(planInSight(), client);
    if (!list) return;
    if (list.departments.length === 0) {
        await vscode.window.showInformationMessage(vscode.l10n.t('The plan has no departments.'));
        return;
    }
    const chosen = await vscode.window.showQuickPick(departmentItems(list), {
        placeHolder: vscode.l10n.t('Which department?'),
        matchOnDescription: true,
    });
    if (chosen) await showReport({ uri: list.root, department: chosen.department }, client);
}

function departmentItems({ departments }: ReportList) {
    return departments.map(({ name, title }) => ({ label: title, description: title === name ? '' : name, department: name }));
}

async function saveReport(saving: Saving): Promise<void> {
    const { client } = saving;
    const isShown = page.isActive;
    const list = await listOf(isShown ? reported.uri : planInSight(), client);
    if (!list) return;
    const subject = isShown ? reported : await chooseSubject(list);
    if (!subject) return;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const name = subject.department === undefined ? 'report.html' : `report-${subject.department}.html`;
    const file = await vscode.window.showSaveDialog({
        ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
        filters: Object.fromEntries(list.formats.map(format => [names[format], endings[format].map(ending => ending.slice(1))])),
    });
    if (!file) return;
    const format = formatOf(file);
    const made = await reportOf(client, { ...subject, uri: list.root, format, linked: false });
    if (!made) return;
    try {
        const content = 'text' in made ? new TextEncoder().encode(made.text) : fromBase64(made.base64);
        await saveFile(file, content, saving, endings[format], otherFormats);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        await vscode.window.showErrorMessage(vscode.l10n.t('The report could not be written: {0}', reason));
        return;
    }
    const open = vscode.l10n.t('Open');
    const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('Written: {0}', vscode.workspace.asRelativePath(file)), open);
    if (chosen === open) await vscode.env.openExternal(file);
}

/** By the ending of the name; a page for any other. */
function formatOf({ path }: vscode.Uri): ReportFormat {
    const formats = Object.keys(endings) as ReportFormat[];
    return formats.find(format => endings[format].some(ending => path.toLowerCase().endsWith(ending))) ?? 'html';
}

/** The plan, or one department where it has several. */
async function chooseSubject(list: ReportList): Promise<Subject | undefined> {
    if (list.departments.length < 2) return { uri: list.root };
    const whole = { label: vscode.l10n.t('The whole plan'), description: '', department: undefined };
    const chosen = await vscode.window.showQuickPick([whole, ...departmentItems(list)], {
        placeHolder: vscode.l10n.t('The report of the plan, or of a department?'),
        matchOnDescription: true,
    });
    return chosen && { uri: list.root, department: chosen.department };
}

/** Asks which plan where there are several; says so where there is none. */
async function listOf(uri: string | null, client: BaseLanguageClient): Promise<ReportList | undefined> {
    const answer = await sendRequest(client, listReports, { uri });
    if ('root' in answer) return answer;
    const chosen = await choosePlan(answer.plans);
    if (chosen === undefined) return undefined;
    const again = await sendRequest(client, listReports, { uri: chosen });
    return 'root' in again ? again : undefined;
}

async function reportOf(client: BaseLanguageClient, params: ReportParams) {
    const title = vscode.l10n.t('Writing the report…');
    const answer = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
        sendRequest(client, writeReport, { ...params, ages: readsHistory() }),
    );
    if ('refusal' in answer) {
        await vscode.window.showWarningMessage(answer.refusal);
        return undefined;
    }
    if (!('plans' in answer)) return { ...answer, uri: params.uri };
    const uri = await choosePlan(answer.plans);
    if (uri === undefined) return undefined;
    const again = await sendRequest(client, writeReport, { ...params, uri, ages: readsHistory() });
    return 'plans' in again || 'refusal' in again ? undefined : { ...again, uri };
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
