// Saves a drawing or a report where the reader chose: never over a plan or a list, and whole or not at all. It must not know what is saved.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { WriteFault } from '../disk/replace-files.ts';
import { isSource } from '../protocol/files.ts';
import { sendRequest } from '../protocol/message.ts';

/** Replaces a file of the disk; why it did not, if so. Only where VS Code runs on Node. */
export type ReplaceFile = (path: string, content: Uint8Array) => WriteFault | undefined;

export interface Saving {
    readonly client: BaseLanguageClient;
    readonly replaceFile?: ReplaceFile;
}

/** `endings` are those of the format, `.svg`; `others` of all formats. Throws an error in words where nothing was written. */
export async function saveFile(
    file: vscode.Uri,
    content: Uint8Array,
    { client, replaceFile }: Saving,
    endings: readonly string[],
    others: readonly string[] = [],
): Promise<void> {
    const ending = /\.[^./\\]*$/.exec(file.path)?.[0].toLowerCase() ?? '';
    const name = vscode.workspace.asRelativePath(file);
    if (ending === '.plan' || (await sendRequest(client, isSource, { uri: file.toString() })))
        throw new Error(vscode.l10n.t('{0} belongs to a plan, and nothing is written over it. Choose another name.', name));
    if (!endings.includes(ending) && others.includes(ending))
        throw new Error(
            vscode.l10n.t('The ending of {0} stands for another format. Choose a name that ends in {1}.', name, endings.join(', ')),
        );
    if (!replaceFile || file.scheme !== 'file') await vscode.workspace.fs.writeFile(file, content);
    else {
        const fault = replaceFile(file.fsPath, content);
        if (fault) throw new Error(reasonOf(fault, name));
    }
}

function reasonOf(fault: WriteFault, name: string): string {
    switch (fault.kind) {
        case 'link':
            return vscode.l10n.t(
                '{0} is a link to {1}, and nothing is written through a link. Choose that file itself.',
                name,
                fault.target,
            );
        case 'read-only':
            return vscode.l10n.t('{0} is read-only.', name);
        case 'full-disk':
            return vscode.l10n.t('The disk is full. {0} is as it was.', name);
        case 'system':
            return fault.error instanceof Error ? fault.error.message : String(fault.error);
        default:
            return fault.kind;
    }
}

/** Bytes that came as text from the server. */
export function fromBase64(text: string): Uint8Array {
    return Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
}
