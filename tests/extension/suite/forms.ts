// An official table saved from the editor, on Node and in a web worker: the answers to its questions are given instead of clicked.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { restore, show, until, uriOf } from './editor.ts';

describe('Save Table…', () => {
    const { showQuickPick, showSaveDialog, showInformationMessage } = vscode.window;
    const asked: string[] = [];

    beforeEach(async () => {
        await restore();
        asked.length = 0;
        const answer = { 't-c33': 't-c33', '2026': '2026' } as Record<string, string>;
        Object.assign(vscode.window, {
            showQuickPick: async (items: { label: string; description?: string }[], { placeHolder }: { placeHolder: string }) => {
                asked.push(placeHolder);
                return items.find(({ label, description }) => answer[description ?? ''] ?? answer[label]) ?? items[0];
            },
            showSaveDialog: async () => uriOf('city/t-c33-2026.xlsx'),
            showInformationMessage: async (message: string) => void asked.push(message),
        });
    });

    afterEach(async () => {
        Object.assign(vscode.window, { showQuickPick, showSaveDialog, showInformationMessage });
        await vscode.workspace.fs.delete(uriOf('city/t-c33-2026.xlsx')).then(undefined, () => {});
    });

    it('asks for table and year, writes the workbook, and says what the plan lacks', async () => {
        await show('city/parks.plan');
        await until('the workbook', async () => {
            await vscode.commands.executeCommand('alur.saveTable');
            return asked.some(said => /Written|Ditulis/.test(said));
        });
        const bytes = await vscode.workspace.fs.readFile(uriOf('city/t-c33-2026.xlsx'));
        assert.equal(String.fromCharCode(...bytes.subarray(0, 2)), 'PK');
        assert.ok(asked.some(said => /cells are empty|sel kosong/.test(said)));
    });
});
