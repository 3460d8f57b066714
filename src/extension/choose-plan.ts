// Asks which of several plans is meant. It must not know what for.
import * as vscode from 'vscode';
import { plainLabel } from './plain-label.ts';

/** URI of the file in front, where it is one of a plan. */
export function planInSight(): string | null {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === 'alur' ? document.uri.toString() : null;
}

/** URI of the plan that was chosen. Undefined where none was, or there is none, which is told. */
export async function choosePlan(
    plans: readonly { readonly uri: string; readonly title: string; readonly description?: string }[],
): Promise<string | undefined> {
    if (plans.length === 0) {
        await vscode.window.showInformationMessage(vscode.l10n.t('There is no plan here: no file ends in .plan.'));
        return undefined;
    }
    const items = plans.map(({ uri, title, description }) => {
        const folder = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
        return { label: plainLabel(title || folder), description: description ?? folder, uri };
    });
    return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which plan?') }))?.uri;
}
