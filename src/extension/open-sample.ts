// The command that opens a sample city: a copy in a folder of the reader's choice, or one in memory where there is no disk.
// Nothing that exists is ever written over. It must not know plans.
import * as vscode from 'vscode';
import { flower } from './flower.ts';
import { openNext } from './open-next.ts';
import { sampleScheme } from './sample-files.ts';
import { readSamples, type SampleChoice, sampleChoices } from './samples.ts';

export interface SampleOptions {
    readonly context: vscode.ExtensionContext;
    /** Whether the machine has a disk to copy to. */
    readonly disk: boolean;
}

/** `name` where the walkthrough has chosen already, the flower in any language; it is shown again beside the sample. */
export async function openSample(options: SampleOptions, name?: unknown): Promise<void> {
    const choices = sampleChoices();
    const asked = choices.find(choice => choice.name === (name === 'flower' ? flower().name : name));
    const placeHolder = vscode.l10n.t('Which sample?');
    const sample = asked ?? (await vscode.window.showQuickPick(choices, { placeHolder, matchOnDetail: true }));
    if (!sample) return;
    const folder = hasDisk(options) ? await copy(sample, options) : vscode.Uri.from({ scheme: sampleScheme, path: `/${sample.name}` });
    if (!folder) return;
    await openNext(options.context, { folder: folder.toString(), file: sample.file, walkthrough: asked !== undefined });
}

/** A workspace of virtual folders gets a virtual one more. */
function hasDisk({ disk }: SampleOptions): boolean {
    return disk && (vscode.workspace.workspaceFolders ?? []).every(({ uri }) => uri.scheme === 'file');
}

async function copy(sample: SampleChoice, { context }: SampleOptions): Promise<vscode.Uri | undefined> {
    const [parent] =
        (await vscode.window.showOpenDialog({
            canSelectFiles: false,
            canSelectFolders: true,
            title: vscode.l10n.t('Where should the sample be saved? It gets its own folder there.'),
            openLabel: vscode.l10n.t('Copy It Here'),
        })) ?? [];
    if (!parent) return undefined;
    const texts = (await readSamples(context.extensionUri))[sample.name] ?? {};
    const folder = await freeFolder(parent, sample.name);
    for (const [path, text] of Object.entries(texts))
        await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
    return folder;
}

async function freeFolder(parent: vscode.Uri, name: string): Promise<vscode.Uri> {
    for (let i = 1; ; i++) {
        const folder = vscode.Uri.joinPath(parent, i === 1 ? name : `${name}-${i}`);
        const isTaken = await vscode.workspace.fs.stat(folder).then(
            () => true,
            () => false,
        );
        if (!isTaken) return folder;
    }
}
