// A view of the side bar: rows are asked for when they come into sight, a branch at a time, and more of them on request. It must not know
// what rows mean.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sendRequest } from '../../protocol/message.ts';
import { type Branch, listRows, type Row, type RowSign } from '../../protocol/side-bar.ts';

/** A node of a tree: a row, the row for those left out, or a sentence in the place of rows. */
export type Node =
    | { readonly kind: 'row'; readonly row: Row; readonly above: Node | undefined }
    | { readonly kind: 'more'; readonly text: string; readonly branch: Branch; readonly above: Node | undefined }
    | { readonly kind: 'none'; readonly text: string; readonly above: Node | undefined };

/** Rows of one branch that are listed at first, and once more with each press on "and N more". */
const step = 200;

export const openRowCommand = 'alur.openRow';
export const moreRowsCommand = 'alur.moreRows';

const icons: Readonly<Record<RowSign, vscode.ThemeIcon>> = {
    plan: new vscode.ThemeIcon('book'),
    settled: new vscode.ThemeIcon('pass'),
    department: new vscode.ThemeIcon('organization'),
    shared: new vscode.ThemeIcon('link'),
    program: new vscode.ThemeIcon('briefcase'),
    goal: new vscode.ThemeIcon('target'),
    place: new vscode.ThemeIcon('location'),
    error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
    warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
    information: new vscode.ThemeIcon('info'),
};

export class RowTree implements vscode.TreeDataProvider<Node> {
    /** Only points of this group. */
    only: string | undefined;
    private readonly client: BaseLanguageClient;
    private readonly top: Branch;
    private readonly changed = new vscode.EventEmitter<Node | undefined>();
    readonly onDidChangeTreeData = this.changed.event;
    /** How many rows of a branch are wanted, where that is more than the first. */
    private readonly wanted = new Map<string, number>();
    private hasPlan = false;
    private readonly known = Promise.withResolvers<void>();

    constructor(client: BaseLanguageClient, top: Branch) {
        this.client = client;
        this.top = top;
    }

    /** Without a plan the view is empty, so that its welcome shows. */
    show(hasPlan: boolean): void {
        this.hasPlan = hasPlan;
        this.known.resolve();
        this.changed.fire(undefined);
    }

    more(branch: Branch): void {
        const key = JSON.stringify(branch);
        this.wanted.set(key, (this.wanted.get(key) ?? step) + step);
        this.changed.fire(undefined);
    }

    async getChildren(node?: Node): Promise<Node[]> {
        // Until plans are read the view shows that it waits.
        await this.known.promise;
        if (!this.hasPlan || (node && node.kind !== 'row')) return [];
        const branch = node ? node.row.branch : this.top;
        if (!branch) return [];
        const most = this.wanted.get(JSON.stringify(branch)) ?? step;
        const list = await sendRequest(this.client, listRows, { branch, most, ...(this.only === undefined ? {} : { only: this.only }) });
        const nodes: Node[] = list.rows.map(row => ({ kind: 'row', row, above: node }));
        if (list.more !== undefined) nodes.push({ kind: 'more', text: list.more, branch, above: node });
        if (list.none !== undefined) nodes.push({ kind: 'none', text: list.none, above: node });
        return nodes;
    }

    getParent(node: Node): Node | undefined {
        return node.above;
    }

    getTreeItem(node: Node): vscode.TreeItem {
        switch (node.kind) {
            case 'row':
                return itemOf(node.row);
            case 'more': {
                const item = new vscode.TreeItem(node.text);
                item.iconPath = new vscode.ThemeIcon('ellipsis');
                item.command = { command: moreRowsCommand, title: node.text, arguments: [node] };
                return item;
            }
            case 'none': {
                const item = new vscode.TreeItem(node.text);
                item.iconPath = new vscode.ThemeIcon('pass');
                return item;
            }
        }
    }
}

function itemOf(row: Row): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(row.label, row.branch ? (row.isOpen ? Expanded : Collapsed) : None);
    item.id = row.id;
    item.description = row.detail;
    // Text alone: what a plan says is no Markdown.
    item.tooltip = row.said;
    item.accessibilityInformation = { label: row.said };
    item.iconPath = icons[row.sign];
    item.contextValue = row.group === undefined ? row.sign : 'group';
    if (row.place || row.sheet) item.command = { command: openRowCommand, title: row.label, arguments: [row] };
    return item;
}
