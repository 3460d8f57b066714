// The guide: read from the extension itself, with a disk or without, in the reader's language.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { restore, ruleOf, show, until, untilFound } from './editor.ts';

const { commands, env, window, workspace } = vscode;
const isGuide = ({ label, input }: vscode.Tab) =>
    /(guide|language|import|rules|drawings)\.md/.test(label) &&
    input instanceof vscode.TabInputWebview &&
    input.viewType.includes('markdown.preview');
const isRefused = (error: unknown) => error instanceof Error;
const shown = () => window.tabGroups.activeTabGroup.activeTab;

describe('the guide', () => {
    beforeEach(restore);

    it('is where the id of every finding leads', async () => {
        await show('port/docks.plan');
        await untilFound('port/docks.plan', 'unresolved');
        const all = vscode.languages.getDiagnostics().flatMap(([, found]) => found.filter(({ source }) => source === 'alur'));
        assert.ok(all.length > 0);
        for (const finding of all) {
            const target = typeof finding.code === 'object' ? finding.code.target.toString(true) : undefined;
            assert.equal(target, `${env.uriScheme}://alur.alur/guide/rules#${ruleOf(finding)}`);
        }
    });

    it('holds its pages in both languages, and lets nobody write there', async () => {
        for (const [path, heading] of [
            ['/guide.md', '# The Alur guide'],
            ['/id/guide.md', '# Panduan Alur'],
            ['/rules.md', '## no-location'],
            ['/id/rules.md', '## no-location'],
        ] as const) {
            const uri = vscode.Uri.from({ scheme: 'alur-guide', path });
            const document = await workspace.openTextDocument(uri);
            assert.ok(document.getText().includes(`${heading}\n`), path);
            await assert.rejects(async () => workspace.fs.writeFile(uri, new Uint8Array()), isRefused);
        }
        for (const path of ['/../package.json', '/missing.md', '/id'])
            await assert.rejects(async () => workspace.fs.readFile(vscode.Uri.from({ scheme: 'alur-guide', path })), isRefused);
    });

    it('opens as a page that is read, at its beginning or at a section, also for what it does not have', async () => {
        for (const args of [[], ['rules', 'no-location'], ['import'], ['no such page', 7]]) await opened(args);
    });

    it('opens in the language of the findings', async () => {
        const settings = workspace.getConfiguration('alur');
        await settings.update('language', 'id', vscode.ConfigurationTarget.Workspace);
        try {
            const isOpen = (path: string) => workspace.textDocuments.some(({ uri }) => uri.scheme === 'alur-guide' && uri.path === path);
            await commands.executeCommand('alur.openGuide', 'language');
            await until('the page', () => isOpen('/id/language.md'));
            assert.ok(!isOpen('/language.md'));
        } finally {
            await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
        }
    });
});

async function opened(args: readonly unknown[]): Promise<void> {
    await commands.executeCommand('alur.openGuide', ...args);
    await until('the page', () => shown() && isGuide(shown() as vscode.Tab));
    await commands.executeCommand('workbench.action.closeActiveEditor');
}
