// The extension in any VS Code: starts the server, offers the commands. It must not know whether it runs on Node or in a browser.
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../protocol/initialization-options.ts';
import { addAssistants } from './assistants.ts';
import { checkPlan } from './check-plan.ts';
import { addMeetings } from './decisions/commands.ts';
import { addDrawings } from './diagram-panel/commands.ts';
import { addFirstMinutes } from './first-minutes.ts';
import { addGuide, guideAddress } from './guide.ts';
import { watchForPlans } from './has-plan.ts';
import { addNewFiles } from './new-files.ts';
import { addNextYear } from './next-year.ts';
import { goOn } from './open-next.ts';
import { openSample } from './open-sample.ts';
import { PageDocuments } from './page-documents.ts';
import { offerPages } from './pages.ts';
import { addPublishSite } from './publish-site.ts';
import { addQuestions } from './questions.ts';
import { SampleFiles, sampleScheme } from './sample-files.ts';
import type { ReplaceFile, Saving } from './save-file.ts';
import { addSaveTable } from './save-table.ts';
import { serveFiles } from './serve-files.ts';
import { showReferences, showReferencesCommand } from './show-references.ts';
import { addReport } from './show-report.ts';
import { SideBar } from './side-bar/side-bar.ts';
import { addTables } from './table/commands.ts';

/** Abilities of the machine; none where VS Code runs in a browser. */
export interface Abilities {
    readonly git?: boolean;
    readonly disk?: boolean;
    readonly replaceFile?: ReplaceFile;
}

export type CreateClient = (context: vscode.ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

let client: BaseLanguageClient | undefined;

export async function activate(
    context: vscode.ExtensionContext,
    createClient: CreateClient,
    { git = false, disk = false, replaceFile }: Abilities = {},
): Promise<void> {
    const started = createClient(context, clientOptions(context));
    client = started;
    const documents = new PageDocuments();
    const saving: Saving = { client: started, ...(replaceFile ? { replaceFile } : {}) };
    context.subscriptions.push(
        vscode.commands.registerCommand('alur.restartServer', async () => {
            if (started.needsStop()) await started.stop();
            await started.start();
        }),
        vscode.commands.registerCommand('alur.checkPlan', () => checkPlan(started)),
        vscode.commands.registerCommand(showReferencesCommand, showReferences),
        vscode.commands.registerCommand('alur.openSample', (name?: unknown) => openSample({ context, disk }, name)),
        ...addReport(saving, git),
        documents.register(),
        offerPages(started, documents, git),
        addQuestions(started, documents),
        addAssistants(started, context.extension.packageJSON),
        addMeetings(saving, context),
        addNextYear(started, documents),
        addSaveTable(saving, documents),
        addPublishSite(started, disk),
        new SampleFiles(context.extensionUri).register(),
        addGuide(context.extensionUri),
        addFirstMinutes(),
        addNewFiles(started),
        addTables(started, context.extensionUri),
        new SideBar(started).register(),
        watchForPlans(),
    );
    addDrawings(saving, context);
    serveFiles(started);
    // The text is there to read before the server is ready.
    await Promise.all([started.start(), goOn(context)]);
}

export function deactivate(): Promise<void> | undefined {
    return client?.stop();
}

/** Plans of the kinds of place that the workspace has; not the older versions that a comparison shows, which would count twice. */
function clientOptions({ extension }: vscode.ExtensionContext): LanguageClientOptions {
    const schemes = new Set([
        'file',
        'untitled',
        sampleScheme,
        ...(vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri.scheme),
    ]);
    return {
        documentSelector: [...schemes].map(scheme => ({ scheme, language: 'alur' })),
        initializationOptions: {
            servesFiles: true,
            guide: guideAddress(extension.id),
            programFolder: vscode.Uri.joinPath(extension.extensionUri, 'dist').toString(true),
            guideFolder: vscode.Uri.joinPath(extension.extensionUri, 'docs').toString(),
            commands: [showReferencesCommand, 'editor.action.triggerSuggest', ...commandsOf(extension.packageJSON)],
        } satisfies InitializationOptions,
    };
}

/** Commands of the manifest, so that the server offers them too. */
function commandsOf(manifest: { readonly contributes?: { readonly commands?: readonly { readonly command: string }[] } }): string[] {
    return (manifest.contributes?.commands ?? []).map(({ command }) => command);
}
