// The extension around the server: its commands, its settings, and what happens when the server is started anew.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { findings, replace, restore, show, until, untilFound, untilMended } from './editor.ts';

const { commands, window, workspace, ConfigurationTarget } = vscode;

describe('the window', () => {
    beforeEach(restore);

    it('offers the commands that it announces', async () => {
        const announced: { command: string }[] = vscode.extensions.getExtension('alur.alur')?.packageJSON.contributes.commands ?? [];
        const known = new Set(await commands.getCommands());
        assert.ok(announced.length > 0);
        assert.deepEqual(
            announced.map(({ command }) => command).filter(command => !known.has(command)),
            [],
        );
    });

    it('takes no key that the editor has for something else', async () => {
        const { document } = await window.showTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'));
        const bound = [...document.getText().matchAll(/"key":\s*"([^"]+)",\s*"command":\s*"([^"]+)"/g)];
        const others = new Map(
            bound.filter(([, , command = '']) => !command.startsWith('alur.')).map(([, key = '', command]) => [key, command]),
        );
        const own = bound.filter(([, , command = '']) => command.startsWith('alur.'));
        assert.ok(others.size > 300, `${others.size} keys are known`);
        assert.equal(own.length, keybindings().length);
        assert.deepEqual(
            own.filter(([, key = '']) => others.has(key)).map(([, key = '']) => `${key} ${others.get(key)}`),
            [],
        );
    });

    it('checks the plan on request, and says what it came to', async () => {
        const told = commands.executeCommand('alur.checkPlan');
        // The message stays until it is closed.
        const closing = setInterval(() => void commands.executeCommand('notifications.clearAll'), 500);
        await told;
        clearInterval(closing);
    });

    it('follows its settings at once: the language of messages, and how much a rule counts', async () => {
        const settings = workspace.getConfiguration('alur');
        const editor = await show('city/parks.plan');
        await replace(editor, 'serves Shade', 'serves Nothing');
        await untilFound('city/parks.plan', 'unresolved');
        const first = () => findings('city/parks.plan', 'unresolved')[0];
        try {
            await settings.update('language', 'id', ConfigurationTarget.Workspace);
            await until('Indonesian', () => first()?.message.includes('Tidak ada'));
            await settings.update('rules', { unresolved: 'information' }, ConfigurationTarget.Workspace);
            await until('another severity', () => first()?.severity === vscode.DiagnosticSeverity.Information);
            await settings.update('rules', { unresolved: 'off' }, ConfigurationTarget.Workspace);
            await untilMended('city/parks.plan', 'unresolved');
        } finally {
            await settings.update('language', undefined, ConfigurationTarget.Workspace);
            await settings.update('rules', undefined, ConfigurationTarget.Workspace);
        }
        await until('English again', () => first()?.message.includes('There is no'));
    });

    it('starts the server anew, which knows what was typed and not saved', async () => {
        const editor = await show('city/city.plan');
        await replace(editor, 'goal Shade', 'goal Sun');
        await untilFound('city/parks.plan', 'unresolved');
        await commands.executeCommand('alur.restartServer');
        await untilFound('city/parks.plan', 'unresolved');
        await replace(editor, 'goal Sun', 'goal Shade');
        await untilMended('city/parks.plan', 'unresolved');
    });
});

function keybindings(): readonly object[] {
    return vscode.extensions.getExtension('alur.alur')?.packageJSON.contributes.keybindings ?? [];
}
