// Offers the MCP server for the plans of the window to whoever asks VS Code for such servers. It must not know tools.
import process from 'node:process';
import * as vscode from 'vscode';
import { areToolsOn } from './assistants.ts';
import { mcpArguments } from './mcp-launch.ts';
import { readerLocale } from './reader-locale.ts';

const provider = 'alur.plans';
const settings = ['alur.assistants', 'alur.rules', 'alur.language'];

export function addMcpServer(context: vscode.ExtensionContext): vscode.Disposable {
    const { lm } = vscode as Partial<typeof vscode>;
    if (typeof lm?.registerMcpServerDefinitionProvider !== 'function') return new vscode.Disposable(() => {});
    const changed = new vscode.EventEmitter<void>();
    const fire = () => changed.fire();
    return vscode.Disposable.from(
        changed,
        vscode.workspace.onDidChangeWorkspaceFolders(fire),
        vscode.workspace.onDidGrantWorkspaceTrust(fire),
        vscode.workspace.onDidChangeConfiguration(event => {
            if (settings.some(section => event.affectsConfiguration(section))) fire();
        }),
        lm.registerMcpServerDefinitionProvider(provider, {
            onDidChangeMcpServerDefinitions: changed.event,
            provideMcpServerDefinitions: () =>
                definitions(context.asAbsolutePath('dist/server.mcp.mjs'), context.extension.packageJSON.version),
        }),
    );
}

function definitions(script: string, version: string): vscode.McpStdioServerDefinition[] {
    const configuration = vscode.workspace.getConfiguration('alur');
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
    const options = mcpArguments(script, {
        isTrusted: vscode.workspace.isTrusted,
        folders,
        hasServer: configuration.get('assistants.mcpServer') !== false,
        hasTools: areToolsOn(),
        locale: readerLocale(),
        rules: configuration.get('rules') ?? {},
    });
    if (!options) return [];
    return [new vscode.McpStdioServerDefinition('Alur', process.execPath, options, { ELECTRON_RUN_AS_NODE: '1' }, version)];
}
