// A change of files that is shown before it is made: in VS Code's own comparison, then as one edit that one undo takes back.
// It must not know why the files change.

import * as vscode from 'vscode';
import type { TableFile } from '../../protocol/table.ts';
import { exists, openDocument } from '../files.ts';
import { differenceOf } from './difference.ts';

const proposedScheme = 'alur-table';

/** Why nothing was written. */
export type WriteTrouble = 'changed' | 'refused';

export class ProposedFiles implements vscode.TextDocumentContentProvider {
    readonly #texts = new Map<string, string>();
    readonly #changed = new vscode.EventEmitter<vscode.Uri>();
    readonly onDidChange = this.#changed.event;

    register(): vscode.Disposable {
        return vscode.Disposable.from(vscode.workspace.registerTextDocumentContentProvider(proposedScheme, this), this.#changed);
    }

    provideTextDocumentContent(uri: vscode.Uri): string {
        return this.#texts.get(uri.toString()) ?? '';
    }

    /** Each file beside what it would be; `key` tells one proposal from another. */
    async show(files: readonly TableFile[], title: string, key: string): Promise<void> {
        this.close(key);
        const resources = files.map(({ uri, before, text }): [vscode.Uri, vscode.Uri, vscode.Uri] => {
            const file = vscode.Uri.parse(uri);
            const proposed = this.#put(file, key, 'new', text);
            return [file, before === null ? this.#put(file, key, 'none', '') : file, proposed];
        });
        const [only] = resources;
        if (only && resources.length === 1)
            await vscode.commands.executeCommand('vscode.diff', only[1], only[2], title, {
                preview: false,
            } satisfies vscode.TextDocumentShowOptions);
        else await vscode.commands.executeCommand('vscode.changes', title, resources);
    }

    /** Closes the comparisons of a proposal, and forgets it. */
    close(key: string): void {
        for (const text of [...this.#texts.keys()]) {
            const uri = vscode.Uri.parse(text);
            if (new URLSearchParams(uri.query).get('key') !== key) continue;
            this.#texts.delete(text);
        }
        const isOurs = (uri: vscode.Uri) => uri.scheme === proposedScheme && new URLSearchParams(uri.query).get('key') === key;
        const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
        const ours = tabs.filter(({ input }) => {
            if (input instanceof vscode.TabInputTextDiff) return isOurs(input.modified);
            const several = input as { readonly textDiffs?: readonly vscode.TabInputTextDiff[] } | undefined;
            return several?.textDiffs?.some(({ modified }) => isOurs(modified)) ?? false;
        });
        if (ours.length > 0) void vscode.window.tabGroups.close(ours);
    }

    #put(file: vscode.Uri, key: string, side: 'none' | 'new', text: string): vscode.Uri {
        const uri = file.with({
            scheme: proposedScheme,
            authority: '',
            query: new URLSearchParams({ key, side }).toString(),
            fragment: '',
        });
        this.#texts.set(uri.toString(), text);
        this.#changed.fire(uri);
        return uri;
    }
}

/** Makes the change in one edit, if every file is still as it was when the change was worked out. */
export async function writeFiles(files: readonly TableFile[], label: string): Promise<WriteTrouble | undefined> {
    const edit = new vscode.WorkspaceEdit();
    const trouble = await addFiles(edit, files, label);
    if (trouble) return trouble;
    // As a refactoring, so that the files are saved with it and one undo takes back all of them.
    const isDone = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
    return isDone ? undefined : 'refused';
}

/** Adds the changes of files to an edit, unless one of them is no longer as it was. */
export async function addFiles(edit: vscode.WorkspaceEdit, files: readonly TableFile[], label: string): Promise<WriteTrouble | undefined> {
    const about = { label, needsConfirmation: false };
    for (const { uri, before, text } of files) {
        const file = vscode.Uri.parse(uri);
        if (before === null) {
            if (await exists(file)) return 'changed';
            edit.createFile(file, { contents: new TextEncoder().encode(text) }, about);
            continue;
        }
        const document = await openDocument(file);
        const now = document?.getText() ?? '';
        // VS Code gives every line of a text the same end, whatever the file has.
        if (!document || unixLines(now) !== unixLines(before)) return 'changed';
        const { start, end, replacement } = differenceOf(now, now === before ? text : unixLines(text));
        edit.replace(file, new vscode.Range(document.positionAt(start), document.positionAt(end)), replacement, about);
    }
    return undefined;
}

function unixLines(text: string): string {
    return text.replaceAll('\r\n', '\n');
}
