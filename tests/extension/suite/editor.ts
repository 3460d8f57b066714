// What the tests do in the editor, in few words. Everything goes through `vscode`, so that it also works where there is no disk.
import * as vscode from 'vscode';
import { patience } from '../../limits.ts';

const { workspace, commands, window } = vscode;
const originals = new Map<string, Uint8Array>();

export function uriOf(name: string): vscode.Uri {
    const [folder] = workspace.workspaceFolders ?? [];
    if (!folder) throw new Error('No folder is open.');
    return vscode.Uri.joinPath(folder.uri, name);
}

/** Waits for something; the test's own limit ends the wait. */
export async function until<T>(what: string, look: () => T | undefined | false | Thenable<T | undefined | false>): Promise<T> {
    for (const end = Date.now() + patience; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 50))) {
        const found = await look();
        if (found) return found;
    }
    throw new Error(`Waited in vain for ${what}`);
}

/** The rule of a finding; beside it stands the address of the section that explains it. */
export const ruleOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : code);

/** The findings of one rule in a file. */
export const findings = (name: string, rule: string) =>
    vscode.languages.getDiagnostics(uriOf(name)).filter(finding => ruleOf(finding) === rule);

export const untilFound = (name: string, rule: string) =>
    until(`${rule} in ${name}`, () => findings(name, rule).length > 0 && findings(name, rule));

export const untilMended = (name: string, rule: string) => until(`no ${rule} in ${name}`, () => findings(name, rule).length === 0);

export async function show(name: string): Promise<vscode.TextEditor> {
    return window.showTextDocument(await workspace.openTextDocument(uriOf(name)));
}

/** Where a text first stands. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
    const start = document.getText().indexOf(text);
    if (start < 0) throw new Error(`No "${text}" in ${document.uri}`);
    return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Types in an editor: this instead of that. */
export async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
    const range = rangeOf(editor.document, from);
    await editor.edit(edit => edit.replace(range, to));
}

export const write = (name: string, text: string) => workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));

/** Puts the workspace back as it was, and waits until the server has seen it. */
export async function restore(): Promise<void> {
    const files = ['city/city.plan', 'city/parks.plan', 'port/port.plan', 'port/docks.plan'];
    if (originals.size === 0) {
        // In a browser everything is saved after a second, in the midst of a test.
        await workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
        for (const name of files) originals.set(name, await workspace.fs.readFile(uriOf(name)));
    }
    for (const document of workspace.textDocuments.filter(({ isDirty, languageId }) => isDirty && languageId === 'alur')) {
        await window.showTextDocument(document);
        await commands.executeCommand('workbench.action.files.revert');
    }
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const [name, bytes] of originals) {
        const now = new TextDecoder().decode(await workspace.fs.readFile(uriOf(name)));
        if (now !== new TextDecoder().decode(bytes)) await workspace.fs.writeFile(uriOf(name), bytes);
    }
    await untilMended('city/parks.plan', 'unresolved');
    await untilMended('city/city.plan', 'goal-unserved');
}
