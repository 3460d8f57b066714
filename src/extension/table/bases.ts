// Files beside a plan that remember what its tables said. It must not know what is in them.
import * as vscode from 'vscode';
import type { TableRequest } from '../../protocol/table.ts';

const ending = '.table.txt';

export async function readBases(folder: string): Promise<TableRequest['bases']> {
    const root = vscode.Uri.parse(folder);
    const entries = await vscode.workspace.fs.readDirectory(root).then(
        found => found,
        () => [],
    );
    const names = entries.flatMap(([name, type]) => (name.endsWith(ending) && type & vscode.FileType.File ? [name] : [])).sort();
    return Promise.all(
        names.map(async name => {
            // As it stands in an editor where one shows it.
            const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, name));
            return { name, text: document.getText() };
        }),
    );
}
