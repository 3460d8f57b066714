// What a planner has in the editor, whether the server is a process or a web worker.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { findings, rangeOf, replace, restore, show, until, untilFound, untilMended, uriOf } from './editor.ts';

const { commands, workspace } = vscode;

describe('in the editor', () => {
    beforeEach(restore);

    it('is there because the folder holds plans, without any file being open', async () => {
        await until('the extension', () => vscode.extensions.getExtension('alur.alur')?.isActive);
        assert.equal(workspace.textDocuments.filter(({ languageId }) => languageId === 'alur').length, 0);
        await untilFound('port/docks.plan', 'unresolved');
    });

    it('finds in two files what one edit breaks, and nothing more when it is taken back', async () => {
        const editor = await show('city/city.plan');
        assert.equal(editor.document.languageId, 'alur');
        await replace(editor, 'Shade ', 'Sun ');
        await untilFound('city/city.plan', 'goal-unserved');
        const [finding] = await untilFound('city/parks.plan', 'unresolved');
        assert.equal(finding?.source, 'alur');
        assert.equal(finding?.severity, vscode.DiagnosticSeverity.Error);
        await commands.executeCommand('undo');
        await untilMended('city/parks.plan', 'unresolved');
        await untilMended('city/city.plan', 'goal-unserved');
    });

    it('keeps two plans of one workspace to themselves', async () => {
        const editor = await show('port/docks.plan');
        await untilFound('port/docks.plan', 'unresolved');
        await replace(editor, 'serves Shade', 'serves Trade');
        await untilMended('port/docks.plan', 'unresolved');
        const city = await show('city/city.plan');
        await replace(city, 'goal Shade', 'goal Trade');
        await untilFound('city/parks.plan', 'unresolved');
        assert.equal(findings('port/docks.plan', 'unresolved').length, 0);
    });

    it('completes a name of another file', async () => {
        const { document } = await show('city/parks.plan');
        const list = await commands.executeCommand<vscode.CompletionList>(
            'vscode.executeCompletionItemProvider',
            document.uri,
            rangeOf(document, 'Shade').start,
        );
        assert.ok(list.items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'Shade'));
    });

    it('goes from a name to what it names in another file', async () => {
        const { document } = await show('city/parks.plan');
        const places = await commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
            'vscode.executeDefinitionProvider',
            document.uri,
            rangeOf(document, 'Shade').start,
        );
        const [place] = places;
        assert.ok(place);
        const uri = 'targetUri' in place ? place.targetUri : place.uri;
        assert.equal(uri.toString(), uriOf('city/city.plan').toString());
    });

    it('renames in every file of the plan, and in no other', async () => {
        const { document } = await show('city/parks.plan');
        const edit = await commands.executeCommand<vscode.WorkspaceEdit>(
            'vscode.executeDocumentRenameProvider',
            document.uri,
            rangeOf(document, 'Shade').start,
            'Sun',
        );
        assert.deepEqual(
            edit.entries().map(([uri]) => uri.path.split('/').at(-1)),
            ['city.plan', 'parks.plan'],
        );
        assert.ok(await workspace.applyEdit(edit));
        assert.match(document.getText(), /serves Sun\n/);
        const other = await workspace.openTextDocument(uriOf('city/city.plan'));
        assert.match(other.getText(), /goal Sun /);
        assert.equal(findings('city/parks.plan', 'unresolved').length, 0);
    });

    it('formats', async () => {
        const editor = await show('city/parks.plan');
        await replace(editor, '    serves Shade', 'serves      Shade');
        await commands.executeCommand('editor.action.formatDocument');
        await until('the layout', () => editor.document.getText().includes('\n    serves Shade\n'));
    });

    it('mends what it finds', async () => {
        const editor = await show('city/parks.plan');
        await replace(editor, 'serves Shade', 'serves Shadw');
        const [finding] = await untilFound('city/parks.plan', 'unresolved');
        const actions = await commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            editor.document.uri,
            finding?.range,
            vscode.CodeActionKind.QuickFix.value,
            // What it writes is worked out only when it is asked for.
            1,
        );
        const action = actions.find(({ isPreferred }) => isPreferred);
        assert.ok(action?.edit, JSON.stringify(actions));
        assert.ok(await workspace.applyEdit(action.edit));
        assert.match(editor.document.getText(), /serves Shade\n/);
        await untilMended('city/parks.plan', 'unresolved');
    });

    it('mends on saving what can be mended safely, and nothing that is a guess', async () => {
        const editor = await show('city/parks.plan');
        await replace(editor, 'serves Shade', '// ignore: no-location\n    serves Shadw');
        await untilFound('city/parks.plan', 'unresolved');
        await untilFound('city/parks.plan', 'unused-ignore');
        const kind = 'source.fixAll.alur';
        const settings = workspace.getConfiguration('editor', { uri: editor.document.uri, languageId: 'alur' });
        await settings.update('codeActionsOnSave', { [kind]: 'explicit' }, vscode.ConfigurationTarget.Workspace);
        try {
            await commands.executeCommand('workbench.action.files.save');
            await until('the fix', () => !editor.document.getText().includes('ignore'));
            assert.match(editor.document.getText(), /serves Shadw\n/);
            await until('the text on disk', () => !editor.document.isDirty);
        } finally {
            await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
        }
    });
});
