// Asks with which version a plan is compared: the last commit, another revision, another plan, another folder. It must not read any.
import * as vscode from 'vscode';
import type { VersionList } from '../../protocol/diagram.ts';
import { pick } from '../decisions/pick.ts';
import { plainLabel } from '../plain-label.ts';

interface Item extends vscode.QuickPickItem {
    readonly run: () => Promise<string | undefined> | string | undefined;
    readonly ends?: true;
}

/** `others`: plans of this window. `now`: what it is compared with. `list`: commits of the plan. Undefined where nothing was chosen. */
export async function chooseVersion(
    others: readonly { readonly root: string; readonly title: string }[],
    now: string | undefined,
    list: () => Promise<VersionList>,
): Promise<{ readonly against: string | undefined } | undefined> {
    const items: Item[] = [
        ...(now === undefined ? [] : [{ label: vscode.l10n.t('Stop comparing'), run: () => undefined, ends: true as const }]),
        { label: vscode.l10n.t('The last commit'), description: 'HEAD', run: () => 'HEAD' },
        { label: vscode.l10n.t('Another version in git…'), run: () => askRevision(list) },
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

/** One of the commits that changed the plan, by day and subject; or anything else that git knows, as it is typed. */
async function askRevision(list: () => Promise<VersionList>): Promise<string | undefined> {
    const { versions, refusal } = await list();
    if (refusal !== undefined) {
        await vscode.window.showInformationMessage(refusal);
        return undefined;
    }
    const items = versions.map(({ id, date, subject }) => ({ label: date, description: plainLabel(subject), run: id }));
    const chosen = await pick(items, {
        title: vscode.l10n.t('Show Changes'),
        placeholder: vscode.l10n.t('A commit, or a branch, a tag or HEAD~1 as you type it'),
        typed: text => ({ label: plainLabel(text), description: vscode.l10n.t('as git knows it'), run: text.trim() }),
    });
    return typeof chosen === 'string' && chosen !== '' ? chosen : undefined;
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
