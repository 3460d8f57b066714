// The MCP server as the window starts it: asked for by the window itself, then started again by its own command line and talked to by
// the client of the protocol's makers. Settings change it and take it away.
import * as assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import * as vscode from 'vscode';
import { until } from './editor.ts';

const { commands, workspace, ConfigurationTarget } = vscode;
/** As VS Code calls it: the extension and the label of its definition. */
const id = 'alur.alur/Alur';

interface Started {
    readonly pid: string;
    readonly command: readonly string[];
    readonly env: Readonly<Record<string, string>>;
}

/** Processes of this machine that run the server. */
function started(): Started[] {
    return readdirSync('/proc').flatMap(pid => {
        if (!/^\d+$/.test(pid)) return [];
        try {
            const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
            if (!command.some(word => word.endsWith('server.mcp.mjs')) || !command.some(isOfThisWindow)) return [];
            const env = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
            return [
                {
                    pid,
                    command,
                    env: Object.fromEntries(env.map(pair => [pair.split('=', 1)[0] ?? '', pair.slice(pair.indexOf('=') + 1)])),
                },
            ];
        } catch {
            // It ended meanwhile, or belongs to somebody else.
            return [];
        }
    });
}

const isOfThisWindow = (word: string) => (workspace.workspaceFolders ?? []).some(({ uri }) => uri.fsPath === word);

/** Asks the window for the server until it runs as wanted; a window that is still starting drops the first calls. */
async function startedBy(what: string, isWanted: (one: Started) => boolean): Promise<Started> {
    return until(what, async () => {
        const found = started().find(isWanted);
        if (found) return found;
        await commands.executeCommand('workbench.mcp.restartServer', id).then(undefined, () => {});
        await new Promise(resolve => setTimeout(resolve, 2_000));
        return started().find(isWanted);
    });
}

async function talkTo({ command: [program = '', ...args], env }: Started): Promise<Client> {
    const client = new Client({ name: 'window test', version: '1' });
    await client.connect(new StdioClientTransport({ command: program, args, env: { ...env }, stderr: 'ignore' }));
    return client;
}

describe('the MCP server of the window', () => {
    const settings = () => workspace.getConfiguration('alur');
    before(async function () {
        const isOffered = typeof (vscode as Partial<typeof vscode>).lm?.registerMcpServerDefinitionProvider === 'function';
        if (process.platform !== 'linux' || !isOffered || !(await commands.getCommands(true)).includes('workbench.mcp.restartServer'))
            this.skip();
    });
    after(async () => {
        await settings().update('assistants.tools', undefined, ConfigurationTarget.Workspace);
        await settings().update('assistants.mcpServer', undefined, ConfigurationTarget.Workspace);
    });

    it('is started as its provider says, and leaves the tools to the window', async () => {
        const server = await startedBy('the server', () => true);
        assert.ok(server.command.includes('--no-tools'));
        const client = await talkTo(server);
        try {
            assert.equal(client.getServerCapabilities()?.tools, undefined);
            const { prompts } = await client.listPrompts();
            assert.ok(prompts.length >= 2);
            const { contents } = await client.readResource({ uri: 'alur://guide/language' });
            assert.ok(String((contents[0] as { text?: string }).text).length > 1000);
        } finally {
            await client.close();
        }
    });

    it('has the tools where models in the window do not have them', async () => {
        await settings().update('assistants.tools', false, ConfigurationTarget.Workspace);
        const server = await startedBy('the server with tools', ({ command }) => !command.includes('--no-tools'));
        const client = await talkTo(server);
        try {
            const { tools } = await client.listTools();
            assert.ok(tools.length >= 12);
            const { structuredContent } = await client.callTool({ name: 'overview', arguments: { plan: 'city' } });
            assert.match(String((structuredContent as { at?: string }).at), /^city\.plan:\d+:\d+$/);
        } finally {
            await client.close();
        }
    });

    it('is gone where a setting turns it off', async () => {
        await settings().update('assistants.mcpServer', false, ConfigurationTarget.Workspace);
        await until('no server', async () => {
            await commands.executeCommand('workbench.mcp.stopServer', id).then(undefined, () => {});
            return started().length === 0;
        });
        for (let tries = 0; tries < 3; tries++) {
            await commands.executeCommand('workbench.mcp.restartServer', id).then(undefined, () => {});
            await new Promise(resolve => setTimeout(resolve, 1_000));
        }
        assert.deepEqual(started(), []);
    });
});
