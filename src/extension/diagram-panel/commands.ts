// The commands of the window of sheets: show it, and from a link to the text or to all that mention its thing. It must not know what is drawn.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listPlans, listVersions } from '../../protocol/diagram.ts';
import { sendRequest } from '../../protocol/message.ts';
import { choosePlan, planInSight } from '../choose-plan.ts';
import type { Saving } from '../save-file.ts';
import { chooseVersion } from './choose-version.ts';
import type { FlowPanel } from './flow-panel.ts';
import { goTo } from './go-to.ts';
import { Panels } from './panels.ts';
import { saveDrawing } from './save-drawing.ts';

export function addDrawings(saving: Saving, context: vscode.ExtensionContext): void {
    const { client } = saving;
    const exportPanel = ({ root, title, shown }: FlowPanel) => void saveDrawing(saving, { root, title, state: shown });
    const comparePanel = (panel: FlowPanel) => void chooseComparison(panel, client);
    const panels = new Panels({ client, context, exportDrawing: exportPanel, compare: comparePanel });
    /** From the menu of a card, which says which card; what else may come in is not believed. */
    const placeOf = async (card: unknown) => {
        const key = typeof card === 'object' && card !== null ? (card as { readonly key?: unknown }).key : undefined;
        return typeof key === 'string' ? panels.current?.place(key) : undefined;
    };
    context.subscriptions.push(
        vscode.commands.registerCommand('alur.showFlow', async (at?: unknown, path?: unknown) => {
            const plan = await planAt(client, at);
            if (!plan) return;
            const panel = panels.open(plan.root, plan.title);
            if (typeof path === 'string' && path !== '') await panel.seek(path);
        }),
        // from elsewhere with a plan and one of its sheets
        vscode.commands.registerCommand('alur.showSheets', async (at?: unknown, sheet?: unknown) => {
            const plan = await planAt(client, at);
            if (plan) panels.open(plan.root, plan.title).showSheet(typeof sheet === 'string' && sheet !== '' ? sheet : 'city');
        }),
        vscode.commands.registerCommand('alur.showChanges', async (at?: unknown) => {
            const plan = await planAt(client, at);
            if (plan) await chooseComparison(panels.open(plan.root, plan.title), client);
        }),
        vscode.commands.registerCommand('alur.exportDrawing', async (at?: unknown) => {
            // from the palette while a drawing is in front: just that one
            const front = uriOf(at) === undefined && panels.current?.panel.active ? panels.current : undefined;
            if (front) return exportPanel(front);
            const plan = await planAt(client, at);
            if (plan) await saveDrawing(saving, { ...plan, state: panels.of(plan.root)?.shown ?? ['sheet=city'] });
        }),
        vscode.commands.registerCommand('alur.showInEditor', async (card?: unknown) => {
            const place = await placeOf(card);
            if (place) await goTo(place, true);
        }),
        vscode.commands.registerCommand('alur.findCardReferences', async (card?: unknown) => {
            const place = await placeOf(card);
            if (!place) return;
            await goTo(place, true);
            await vscode.commands
                .executeCommand('references-view.findReferences')
                .then(undefined, () => vscode.commands.executeCommand('editor.action.goToReferences'));
        }),
    );
}

async function chooseComparison(panel: FlowPanel, client: BaseLanguageClient): Promise<void> {
    const { plans } = await sendRequest(client, listPlans, {});
    const chosen = await chooseVersion(
        plans.filter(({ root }) => root !== panel.root),
        panel.against,
        () => sendRequest(client, listVersions, { root: panel.root, isTrusted: vscode.workspace.isTrusted }),
    );
    if (!chosen) return;
    panel.compare(chosen.against);
    panel.panel.reveal(undefined, false);
}

/** The plan of a file, else of the editor in front, else the only one, else the one that is chosen. */
async function planAt(client: BaseLanguageClient, at: unknown): Promise<{ root: string; title: string } | undefined> {
    const uri = uriOf(at) ?? planInSight();
    const { plans, root } = await sendRequest(client, listPlans, uri === null ? {} : { uri });
    const own = plans.find(plan => plan.root === root || plan.root === uri) ?? (plans.length === 1 ? plans[0] : undefined);
    if (own) return own;
    const chosen = await choosePlan(plans.map(({ root: uri, title }) => ({ uri, title })));
    return plans.find(plan => plan.root === chosen);
}

function uriOf(at: unknown): string | undefined {
    if (at instanceof vscode.Uri) return at.toString();
    return typeof at === 'string' && at !== '' ? at : undefined;
}
