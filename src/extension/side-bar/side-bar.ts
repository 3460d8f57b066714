// The side bar and the status bar: what is to settle and the parts of the plan, one set of counts for both. It must not know plans.
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { languageChanged } from '../../protocol/language.ts';
import { onNotification, sendRequest } from '../../protocol/message.ts';
import {
    countPoints,
    listRows,
    nextPoint,
    type PointCounts,
    plansChecked,
    type Row,
    type ShownPoint,
    showPointsCommand,
    writePoints,
} from '../../protocol/side-bar.ts';
import { choosePlan } from '../choose-plan.ts';
import { viewType } from '../diagram-panel/flow-panel.ts';
import { goTo } from '../diagram-panel/go-to.ts';
import { plainLabel } from '../plain-label.ts';
import { StatusCount } from './status.ts';
import { moreRowsCommand, type Node, openRowCommand, RowTree } from './tree.ts';

const settleView = 'alur.toSettle';
const partsView = 'alur.parts';
const focusSettle = `${settleView}.focus`;

/** Milliseconds: who switches editors quickly does not ask for each of them. */
const rest = 100;

export class SideBar {
    private readonly client: BaseLanguageClient;
    private readonly settle: RowTree;
    private readonly parts: RowTree;
    private readonly views: { readonly settle: vscode.TreeView<Node>; readonly parts: vscode.TreeView<Node> };
    private readonly status = new StatusCount(focusSettle);
    private counts: PointCounts | undefined;
    private asked = 0;
    private waiting: ReturnType<typeof setTimeout> | undefined;
    /** The plan whose editor was last in front. */
    private root: string | undefined;
    /** The point that was shown last, by plan. */
    private readonly shown = new Map<string, ShownPoint>();
    /** Views that are out of sight are listed anew when they come back. */
    private readonly stale = new Set<RowTree>();

    constructor(client: BaseLanguageClient) {
        this.client = client;
        this.settle = new RowTree(client, { of: 'settle' });
        this.parts = new RowTree(client, { of: 'parts' });
        this.views = {
            settle: vscode.window.createTreeView(settleView, { treeDataProvider: this.settle, showCollapseAll: true }),
            parts: vscode.window.createTreeView(partsView, { treeDataProvider: this.parts, showCollapseAll: true }),
        };
    }

    register(): vscode.Disposable {
        const { client, views } = this;
        const { commands, window } = vscode;
        return vscode.Disposable.from(
            views.settle,
            views.parts,
            this.status,
            views.settle.onDidChangeVisibility(() => this.relist(this.settle)),
            views.parts.onDidChangeVisibility(() => this.relist(this.parts)),
            onNotification(client, plansChecked, () => this.refresh()),
            onNotification(client, languageChanged, () => this.refresh()),
            client.onDidChangeState(({ newState }) => {
                if (newState === State.Running) this.refresh();
            }),
            window.onDidChangeActiveTextEditor(() => this.countSoon()),
            commands.registerCommand(openRowCommand, (row?: unknown) => this.open(row)),
            commands.registerCommand(moreRowsCommand, (node?: Node) => {
                if (node?.kind === 'more') for (const tree of [this.settle, this.parts]) tree.more(node.branch);
            }),
            commands.registerCommand(showPointsCommand, () => commands.executeCommand(focusSettle)),
            commands.registerCommand('alur.nextPoint', () => this.step(false)),
            commands.registerCommand('alur.previousPoint', () => this.step(true)),
            commands.registerCommand('alur.filterPoints', (node?: unknown) => this.filter(node)),
            commands.registerCommand('alur.showAllPoints', () => this.showOnly(undefined)),
            commands.registerCommand('alur.copyPoints', (node?: unknown) => this.copy(node)),
        );
    }

    /** Another editor is in front: the count may be that of another plan, the rows stay. */
    private countSoon(): void {
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.guard(this.count()), rest);
    }

    /** Plans were checked, or are said in another language. */
    private refresh(): void {
        clearTimeout(this.waiting);
        for (const tree of [this.settle, this.parts]) this.stale.add(tree);
        this.guard(
            this.count().then(() => {
                for (const tree of [this.settle, this.parts]) this.relist(tree);
            }),
        );
    }

    private guard(work: Promise<void>): void {
        work.catch(error => {
            // While the server starts anew nobody answers; it says when it is there.
            if (this.client.state === State.Running) this.client.error('Counting what is to settle', error, false);
        });
    }

    private async count(): Promise<void> {
        const { document } = vscode.window.activeTextEditor ?? {};
        const uri = document?.languageId === 'alur' ? document.uri.toString() : undefined;
        const asked = ++this.asked;
        const counts = await sendRequest(this.client, countPoints, uri === undefined ? {} : { uri });
        // Another editor came in front meanwhile.
        if (asked !== this.asked) return;
        this.counts = counts;
        this.root = counts.root ?? this.root;
        // A page in front, such as a sheet, leaves the count of the plan that it was opened from.
        const shown = document ? counts.root : this.root;
        this.status.show(counts.plans.find(({ root }) => root === shown) ?? (counts.plans.length === 1 ? counts.plans[0] : undefined));
        this.views.settle.title = counts.titles.settle;
        this.views.parts.title = counts.titles.parts;
        const { count, said } = counts.all;
        this.views.settle.badge = count === 0 ? undefined : { value: count, tooltip: said };
    }

    /** Rows that nobody sees are not asked for. */
    private relist(tree: RowTree): void {
        const view = tree === this.settle ? this.views.settle : this.views.parts;
        if (!view.visible || !this.stale.has(tree) || !this.counts) return;
        this.stale.delete(tree);
        tree.show(this.counts.plans.length > 0);
    }

    /** The text keeps its place beside the sheet, and the tree the focus: the next row is one key away. */
    private async open(given: unknown): Promise<void> {
        const row = given as Row | undefined;
        if (row?.place) await goTo(row.place, false);
        if (row?.sheet) await vscode.commands.executeCommand('alur.showSheets', row.root, row.sheet);
    }

    /** The next point to settle, gravest first, of the plan in front. */
    private async step(backwards: boolean): Promise<void> {
        const root = await this.planAsked();
        if (root === undefined) return;
        const after = this.shown.get(root);
        const only = this.settle.only;
        const next = await sendRequest(this.client, nextPoint, {
            root,
            backwards,
            ...(after ? { after } : {}),
            ...(only === undefined ? {} : { only }),
        });
        if (next.kind === 'none') {
            await vscode.window.showInformationMessage(next.said);
            return;
        }
        this.shown.set(root, next.shown);
        const { row, above } = next;
        // Where sheets are looked at they go along.
        if (row.sheet && isSheetShown()) await vscode.commands.executeCommand('alur.showSheets', root, row.sheet);
        if (row.place) await goTo(row.place, true);
        vscode.window.setStatusBarMessage(plainLabel(next.said), 10_000);
        await this.mark(row, above);
    }

    /** Marks the row in the tree where that is in sight. */
    private async mark(row: Row, above: readonly Row[]): Promise<void> {
        if (!this.views.settle.visible) return;
        const node = [...above, row].reduce<Node | undefined>((outer, each) => ({ kind: 'row', row: each, above: outer }), undefined);
        // One that is beyond the rows listed so far cannot be marked.
        if (node) await this.views.settle.reveal(node, { select: true, focus: false }).then(undefined, () => {});
    }

    private async planAsked(): Promise<string | undefined> {
        await this.count();
        const plans = this.counts?.plans ?? [];
        const known = plans.find(({ root }) => root === this.root) ?? (plans.length === 1 ? plans[0] : undefined);
        if (known) return known.root;
        return choosePlan(plans.map(({ root: uri, title, said: description }) => ({ uri, title, description })));
    }

    /** To the group that was asked on; else asks for a department that has something to settle. */
    private async filter(given: unknown): Promise<void> {
        const row = rowOf(given);
        if (row?.group !== undefined) return this.showOnly(row);
        const root = await this.planAsked();
        if (root === undefined) return;
        const { rows } = await sendRequest(this.client, listRows, { branch: { of: 'groups', root }, most: 1000 });
        const all = { label: vscode.l10n.t('All departments'), description: '', row: undefined };
        const items = rows.map(row => ({ label: plainLabel(row.label), description: plainLabel(row.said), row }));
        const chosen = await vscode.window.showQuickPick([all, ...items], {
            placeHolder: vscode.l10n.t('Whose points?'),
            matchOnDescription: true,
        });
        if (chosen) this.showOnly(chosen.row);
    }

    private showOnly(row: Row | undefined): void {
        this.settle.only = row?.group;
        this.views.settle.message = row ? vscode.l10n.t('Only {0}', row.label) : '';
        void vscode.commands.executeCommand('setContext', 'alur.pointsFiltered', row !== undefined);
        this.stale.add(this.settle);
        this.relist(this.settle);
    }

    /** Of the row that was asked on, else all of the plan in front. */
    private async copy(given: unknown): Promise<void> {
        const row = rowOf(given);
        const root = row?.root ?? (await this.planAsked());
        if (root === undefined) return;
        const only = row ? row.group : this.settle.only;
        const { text } = await sendRequest(this.client, writePoints, { root, ...(only === undefined ? {} : { only }) });
        await vscode.env.clipboard.writeText(text);
        vscode.window.setStatusBarMessage(vscode.l10n.t('Copied what is to settle.'), 5000);
    }
}

/** The row of a menu of the tree; commands of the palette get none. */
function rowOf(given: unknown): Row | undefined {
    const node = given as Partial<Node> | undefined;
    return node?.kind === 'row' ? node.row : undefined;
}

function isSheetShown(): boolean {
    return vscode.window.tabGroups.all.some(
        ({ activeTab }) => activeTab?.input instanceof vscode.TabInputWebview && activeTab.input.viewType.endsWith(viewType),
    );
}
