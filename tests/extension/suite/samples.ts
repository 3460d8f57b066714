// The samples where there is no disk: folders in memory that are read, checked and changed like any other.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { ruleOf, until } from './editor.ts';

const { workspace, window, FileType } = vscode;
const { fs } = workspace;
const uriOf = (path: string) => vscode.Uri.from({ scheme: 'alur-sample', path });
const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = async (path: string) => new TextDecoder().decode(await fs.readFile(uriOf(path)));
const namesIn = async (path: string) => (await fs.readDirectory(uriOf(path))).map(([name]) => name).sort();
const isFileError = (code: string) => (error: unknown) => error instanceof vscode.FileSystemError && error.code === code;

describe('samples in memory', () => {
    it('are there, each as a folder', async () => {
        assert.deepEqual(await namesIn('/'), ['bunga', 'flower', 'palu', 'riverside', 'tahun', 'year']);
        assert.deepEqual(await namesIn('/flower'), ['after', 'before']);
        assert.equal((await fs.stat(uriOf('/flower/before'))).type, FileType.Directory);
        assert.match(await textOf('/flower/before/parks.plan'), /buys roses/);
    });

    it('are checked as plans, file with file', async () => {
        const uri = uriOf('/flower/before/parks.plan');
        await window.showTextDocument(await workspace.openTextDocument(uri));
        const found = () => vscode.languages.getDiagnostics(uri).map(ruleOf);
        await until('both findings', () => found().length === 2);
        assert.deepEqual(found().sort(), ['no-location', 'no-maintainer']);
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    it('can be changed, named anew and deleted, but nothing takes the place of another', async () => {
        const [one, two] = ['/flower/new/one.plan', '/flower/new/two.plan'];
        await assert.rejects(async () => fs.readFile(uriOf(one)), isFileError('FileNotFound'));
        await fs.createDirectory(uriOf('/flower/new'));
        await fs.writeFile(uriOf(one), bytes('goal One'));
        await fs.writeFile(uriOf(two), bytes('goal Two'));
        await assert.rejects(async () => fs.rename(uriOf(one), uriOf(two), { overwrite: false }), isFileError('FileExists'));
        await fs.rename(uriOf('/flower/new'), uriOf('/flower/newer'));
        assert.deepEqual(await namesIn('/flower/newer'), ['one.plan', 'two.plan']);
        assert.equal(await textOf('/flower/newer/two.plan'), 'goal Two');
        await fs.delete(uriOf('/flower/newer'), { recursive: true });
        assert.deepEqual(await namesIn('/flower'), ['after', 'before']);
    });
});
