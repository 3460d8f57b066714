// Offers the MCP server for the plans of the window to whoever asks VS Code for such servers. It must not know tools.
import process from 'node:process';
import * as vscode from 'vscode';
import { areToolsOn } from './assistants.ts';
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

/** None where the folder is not trusted: a server is a process of its own. */
function definitions(script: string, version: string): vscode.McpStdioServerDefinition[] {
    const configuration = vscode.workspace.getConfiguration('alur');
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
    if (!vscode.workspace.isTrusted || folders.length === 0 || configuration.get('assistants.mcpServer') === false) return [];
    const options = [
        // A model in this window has the tools already: twice the same would only confuse it.
        ...(areToolsOn() ? ['--no-tools'] : []),
        `--locale=${readerLocale()}`,
        `--rules=${JSON.stringify(configuration.get('rules') ?? {})}`,
    ];
    return [
        new vscode.McpStdioServerDefinition(
            'Alur',
            process.execPath,
            [script, ...options, '--', ...folders],
            { ELECTRON_RUN_AS_NODE: '1' },
            version,
        ),
    ];
}
