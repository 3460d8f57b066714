// The commands on tables: import one, update a plan from one, write what was looked at. It must not know what tables hold.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { planChecked } from '../../protocol/diagram.ts';
import { languageChanged } from '../../protocol/language.ts';
import { onNotification } from '../../protocol/message.ts';
import { type TableMode, tableProgress } from '../../protocol/table.ts';
import { offerPaste } from './paste-programs.ts';
import { ProposedFiles } from './proposed-files.ts';
import { TablePanel, tableViewType } from './table-panel.ts';
import { nameOf } from './table-source.ts';

/** Endings of the tables that can be read. */
const tableEndings = ['xlsx', 'xlsm', 'xls', 'csv', 'ods', 'html', 'htm'];

export function addTables(client: BaseLanguageClient, extensionUri: vscode.Uri): vscode.Disposable {
    const proposed = new ProposedFiles();
    const panels = new Set<TablePanel>();
    let last: TablePanel | undefined;
    const open = async (at: unknown, mode: TableMode) => {
        const table = at instanceof vscode.Uri ? at : await chooseTable();
        if (!table) return;
        const there = [...panels].find(panel => panel.table.toString() === table.toString());
        if (there) {
            there.setMode(mode);
            there.panel.reveal();
            return;
        }
        const panel = vscode.window.createWebviewPanel(tableViewType, nameOf(table), vscode.ViewColumn.Active, {
            enableFindWidget: true,
            retainContextWhenHidden: true,
        });
        const shown = new TablePanel({ client, panel, extensionUri, table, mode, proposed, folder: undefined });
        panels.add(shown);
        last = shown;
        panel.onDidChangeViewState(() => {
            if (panel.active) last = shown;
        });
        panel.onDidDispose(() => {
            panels.delete(shown);
            if (last === shown) last = undefined;
        });
    };
    return vscode.Disposable.from(
        proposed.register(),
        vscode.commands.registerCommand('alur.importTable', (at?: unknown) => open(at, 'import')),
        vscode.commands.registerCommand('alur.updateFromTable', (at?: unknown) => open(at, 'update')),
        vscode.commands.registerCommand('alur.writeTable', () => (last?.canWrite ? last : [...panels].find(one => one.canWrite))?.write()),
        ...offerPaste(client),
        onNotification(client, tableProgress, ({ table, rows, total }) => {
            for (const panel of panels) panel.progress(table, rows, total);
        }),
        onNotification(client, planChecked, ({ root }) => {
            for (const panel of panels) panel.checked(root);
        }),
        onNotification(client, languageChanged, () => {
            for (const panel of panels) panel.refresh();
        }),
    );
}

async function chooseTable(): Promise<vscode.Uri | undefined> {
    const [picked] =
        (await vscode.window.showOpenDialog({
            canSelectFiles: true,
            title: vscode.l10n.t('Which table?'),
            openLabel: vscode.l10n.t('Read Table'),
            filters: { [vscode.l10n.t('Tables')]: tableEndings },
        })) ?? [];
    return picked;
}
