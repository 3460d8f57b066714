// The side bar from within: its views open on request, and its commands go from point to point, also where the server is a web worker.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { rangeOf, replace, restore, show, until, untilFound, untilMended } from './editor.ts';

const { commands, window } = vscode;

describe('the side bar', () => {
    beforeEach(restore);

    it('opens, and goes to the gravest point first, then to the others, round and round', async () => {
        const editor = await show('city/parks.plan');
        await replace(editor, 'serves Shade', 'serves Nothing');
        await untilFound('city/parks.plan', 'unresolved');
        await commands.executeCommand('alur.showPoints');
        await show('city/parks.plan');
        const name = rangeOf(editor.document, 'Nothing');
        const isThere = () => window.activeTextEditor?.selection.isEqual(name);
        await commands.executeCommand('alur.nextPoint');
        await until('the name that leads nowhere', isThere);
        await commands.executeCommand('alur.nextPoint');
        await until('another point', () => !isThere());
        await commands.executeCommand('alur.previousPoint');
        await until('the first point again', isThere);
        // Another file may have taken the place of its editor meanwhile.
        await replace(await show('city/parks.plan'), 'serves Nothing', 'serves Shade');
        await untilMended('city/parks.plan', 'unresolved');
        assert.ok(window.activeTextEditor);
    });

    it('shows a sheet beside the text, and leaves the text in front', async () => {
        const editor = await show('city/parks.plan');
        const { uri } = editor.document;
        await commands.executeCommand('alur.showSheets', uri.toString(), 'goals');
        await until('the sheets', () =>
            window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ input }) => input instanceof vscode.TabInputWebview),
        );
        assert.equal(window.activeTextEditor?.document.uri.toString(), uri.toString());
    });
});
