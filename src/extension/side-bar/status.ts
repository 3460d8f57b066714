// The count of the plan that the open file belongs to, in the status bar. It must not count.
import * as vscode from 'vscode';
import type { PlanCount } from '../../protocol/side-bar.ts';

export class StatusCount {
    private readonly item: vscode.StatusBarItem;

    constructor(command: string) {
        // Beside what VS Code says of problems.
        this.item = vscode.window.createStatusBarItem('alur.toSettle', vscode.StatusBarAlignment.Left, 40);
        this.item.name = vscode.l10n.t('Alur: to settle');
        this.item.command = command;
    }

    /** Nothing where no plan is in front. */
    show(plan: PlanCount | undefined): void {
        if (!plan) {
            this.item.hide();
            return;
        }
        this.item.text = `$(${plan.count === 0 ? 'pass' : 'checklist'}) ${plan.said}`;
        this.item.tooltip = plan.detail;
        this.item.accessibilityInformation = { label: plan.detail, role: 'button' };
        this.item.show();
    }

    dispose(): void {
        this.item.dispose();
    }
}
