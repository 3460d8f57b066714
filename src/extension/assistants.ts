// The tools of assistants in the editor: what the manifest names is registered, and the server answers. A setting turns them off.
// It must not know tools.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askTool } from '../protocol/assistants.ts';
import { sendRequest } from '../protocol/message.ts';

const prefix = 'alur_';

interface ToolInManifest {
    readonly name: string;
    readonly displayName: string;
}

/** Editors made of VS Code may lack the interface; older ones do not start the extension. */
export function addAssistants(client: BaseLanguageClient, manifest: unknown): vscode.Disposable {
    const { lm } = vscode as Partial<typeof vscode>;
    if (typeof lm?.registerTool !== 'function') return new vscode.Disposable(() => {});
    const { contributes } = manifest as { readonly contributes?: { readonly languageModelTools?: readonly ToolInManifest[] } };
    const tools = contributes?.languageModelTools ?? [];
    let registered: vscode.Disposable[] = [];
    const clear = () => {
        for (const one of registered) one.dispose();
        registered = [];
    };
    const renew = () => {
        clear();
        if (areToolsOn()) registered = tools.map(tool => lm.registerTool(tool.name, new PlanTool(client, tool)));
    };
    renew();
    return vscode.Disposable.from(
        { dispose: clear },
        vscode.workspace.onDidChangeConfiguration(event => {
            if (event.affectsConfiguration('alur.assistants.tools')) renew();
        }),
    );
}

export function areToolsOn(): boolean {
    return vscode.workspace.getConfiguration('alur').get('assistants.tools') !== false;
}

class PlanTool implements vscode.LanguageModelTool<object> {
    private readonly client: BaseLanguageClient;
    private readonly tool: ToolInManifest;

    constructor(client: BaseLanguageClient, tool: ToolInManifest) {
        this.client = client;
        this.tool = tool;
    }

    prepareInvocation(): vscode.PreparedToolInvocation {
        const title = `Alur: ${this.tool.displayName}`;
        const message = vscode.l10n.t('Alur reads the plan and answers. Nothing is written.');
        return { invocationMessage: title, confirmationMessages: { title, message } };
    }

    async invoke({ input }: vscode.LanguageModelToolInvocationOptions<object>): Promise<vscode.LanguageModelToolResult> {
        const name = this.tool.name.slice(prefix.length);
        const reply = await sendRequest(this.client, askTool, { name, input, isTrusted: vscode.workspace.isTrusted });
        // The model is told what to ask instead.
        if ('refusal' in reply) throw new Error(reply.refusal);
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(reply.answer))]);
    }
}
