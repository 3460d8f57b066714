// Asks with which version a plan is compared: the last commit, another revision, another plan, another folder. It must not read any.
import * as vscode from 'vscode';
import { plainLabel } from '../plain-label.ts';

interface Item extends vscode.QuickPickItem {
    readonly run: () => Promise<string | undefined> | string | undefined;
    readonly ends?: true;
}

/** `others`: plans of this window. `now`: what it is compared with. Undefined where nothing was chosen. */
export async function chooseVersion(
    others: readonly { readonly root: string; readonly title: string }[],
    now: string | undefined,
): Promise<{ readonly against: string | undefined } | undefined> {
    const items: Item[] = [
        ...(now === undefined ? [] : [{ label: vscode.l10n.t('Stop comparing'), run: () => undefined, ends: true as const }]),
        { label: vscode.l10n.t('The last commit'), description: 'HEAD', run: () => 'HEAD' },
        { label: vscode.l10n.t('Another version in git…'), run: () => askRevision(now) },
        ...others.map(({ root, title }) => {
            const folder = vscode.workspace.asRelativePath(vscode.Uri.parse(root));
            return { label: plainLabel(title || folder), description: plainLabel(folder), run: () => root };
        }),
        { label: vscode.l10n.t('Another folder…'), run: chooseFolder },
    ];
    const chosen = await vscode.window.showQuickPick(items, {
        title: vscode.l10n.t('Show Changes'),
        placeHolder: vscode.l10n.t('Changes since which version?'),
        matchOnDescription: true,
    });
    const against = await chosen?.run();
    return against === undefined && !chosen?.ends ? undefined : { against };
}

async function askRevision(now: string | undefined): Promise<string | undefined> {
    const typed = await vscode.window.showInputBox({
        title: vscode.l10n.t('Show Changes'),
        prompt: vscode.l10n.t('A commit, a branch or a tag of the repository, such as HEAD~1 for the version before the last one.'),
        value: now !== undefined && !now.includes('://') ? now : 'HEAD~1',
    });
    return typed?.trim() || undefined;
}

async function chooseFolder(): Promise<string | undefined> {
    const [folder] =
        (await vscode.window.showOpenDialog({
            canSelectFiles: false,
            canSelectFolders: true,
            title: vscode.l10n.t('Folder of another version of the plan'),
            openLabel: vscode.l10n.t('Compare'),
        })) ?? [];
    return folder?.toString().replace(/\/$/, '');
}
