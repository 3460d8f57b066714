// The command that checks everything anew and says what it came to. It must not know the rules.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CheckResult, checkPlans } from '../protocol/check.ts';
import { sendRequest } from '../protocol/message.ts';

export async function checkPlan(client: BaseLanguageClient): Promise<void> {
    const title = vscode.l10n.t('Checking the plan…');
    const result = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
        sendRequest(client, checkPlans, null),
    );
    const show = vscode.l10n.t('Show');
    const chosen = await vscode.window.showInformationMessage(sentence(result), ...(total(result) > 0 ? [show] : []));
    if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

function total({ errors, warnings, information }: CheckResult): number {
    return errors + warnings + information;
}

function sentence(result: CheckResult): string {
    const { files, errors, warnings, information } = result;
    if (files === 0) return vscode.l10n.t('There is no plan here: no file ends in .plan.');
    if (total(result) === 0) return vscode.l10n.t('The plan fits together. Files read: {0}.', files);
    return vscode.l10n.t('Errors: {0}, warnings: {1}, information: {2}. Files read: {3}.', errors, warnings, information, files);
}
