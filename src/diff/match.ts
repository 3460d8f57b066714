// Which declaration of the newer version of a plan is which of the older one: by its place and name, then by code, title or content, so that a
// rename or a move is told as such. After an edit of the newer version only what it can have changed is matched again. It must not know
// references: what they lead to depends on what is found here.
import { isSameList } from '../plan/derived.ts';
import type { Kind } from '../plan/model.ts';
import { below, type Node } from './nodes.ts';
import { blockOf, blocksOf, inBlock, isContainer, type TreeChange } from './plan-tree.ts';
import { overlapOf, type Statements, statementsOf } from './statements.ts';

type Pair = readonly [older: Node, newer: Node];

/** A node of the older version that was paired with one of the newer version, and is with another, or none. */
export interface Repaired {
    readonly older: Node;
    readonly was: Node | undefined;
    readonly is: Node | undefined;
}

/** Kinds that may become one another. */
const families: Partial<Record<Kind, string>> = {
    goal: 'result',
    objective: 'result',
    program: 'work',
    activity: 'work',
    subactivity: 'work',
    output: 'thing',
    asset: 'thing',
};

const familyOf = (node: Node) => families[node.declaration.kind] ?? node.declaration.kind;

/** How much must be alike for what has one thing in common to be the same somewhere else. Small things repeat by chance: they need more. */
const alikeElsewhere: Readonly<Record<string, number>> = { indicator: 0.8, request: 0.8, thing: 0.5 };

/** Statements that two differently titled things do not share by chance. */
const muchSaid = 3;

/** Nodes without a pair by place and name, in plan order. */
interface Left {
    readonly olders: readonly Node[];
    readonly newers: readonly Node[];
}

export class Matching {
    /** Of the newer version, by the older one. */
    readonly afterOf = new Map<Node, Node>();
    readonly beforeOf = new Map<Node, Node>();
    private readonly before: readonly Node[];
    private readonly leftOlder = new Set<Node>();
    private readonly leftNewer = new Set<Node>();
    /** Pairs that were not found by place and name, and the nodes among which they were found. */
    private later: Pair[] = [];
    private laterAmong: Left | undefined;
    private isLater = false;
    private readonly statements = new WeakMap<Node, Statements>();
    /** Nodes that were paired or parted since the update began, with the node that each was paired with then. */
    private readonly former = new Map<Node, Node | undefined>();

    constructor(before: readonly Node[]) {
        this.before = before;
    }

    /** Matches all of both versions; between departments others can have their turn. */
    *begin(after: readonly Node[]): Generator<void> {
        for (const node of below(this.before)) this.leftOlder.add(node);
        for (const node of below(after)) this.leftNewer.add(node);
        for (const [older, newer] of this.pairsByName(this.before, after)) {
            this.pairWithParts(older, newer);
            if (isContainer(older)) yield;
        }
        this.matchLeft(after);
        this.former.clear();
    }

    /** Takes an edit of the newer version in; `after` are its nodes now. */
    update(after: readonly Node[], { gone, come, touched }: TreeChange): Repaired[] {
        this.former.clear();
        for (const [older, newer] of this.later) this.part(older, newer);
        for (const node of gone) {
            const older = this.beforeOf.get(node);
            if (older) this.part(older, node);
            this.leftNewer.delete(node);
        }
        for (const node of come) this.leftNewer.add(node);
        for (const node of touched) this.statements.delete(node);
        const isSamePlace = this.matchByName(this.before, after, touched);
        if (!isSamePlace) this.laterAmong = undefined;
        this.matchLeft(after);
        return [...this.former].flatMap(([older, was]) => {
            const is = this.afterOf.get(older);
            return was === is ? [] : { older, was, is };
        });
    }

    /** Nodes that only the older version has, in its order. */
    get gone(): Node[] {
        return (this.laterAmong?.olders ?? []).filter(node => !this.afterOf.has(node));
    }

    private said(node: Node): Statements {
        const known = this.statements.get(node) ?? statementsOf(node);
        this.statements.set(node, known);
        return known;
    }

    private pair(older: Node, newer: Node): void {
        if (!this.former.has(older)) this.former.set(older, this.afterOf.get(older));
        this.afterOf.set(older, newer);
        this.beforeOf.set(newer, older);
        this.leftOlder.delete(older);
        this.leftNewer.delete(newer);
        if (this.isLater) this.later.push([older, newer]);
    }

    private part(older: Node, newer: Node): void {
        if (!this.former.has(older)) this.former.set(older, newer);
        this.afterOf.delete(older);
        this.beforeOf.delete(newer);
        this.leftOlder.add(older);
        this.leftNewer.add(newer);
    }

    // ── By place and name ────────────────────────────────────────────────────────────────────────────────────────────

    /** Whether all departments that were paired before still are; of those only `touched` ones are looked into. */
    private matchByName(olders: readonly Node[], newers: readonly Node[], touched: ReadonlySet<Node>): boolean {
        const pairs = this.pairsByName(olders, newers);
        const wanted = new Map(pairs);
        let isSamePlace = true;
        for (const older of olders) {
            const newer = this.afterOf.get(older);
            if (!newer || wanted.get(older) === newer) continue;
            for (const node of below([older])) {
                const its = this.afterOf.get(node);
                if (its) this.part(node, its);
            }
            if (isContainer(older)) isSamePlace = false;
        }
        for (const [older, newer] of pairs)
            if (this.afterOf.get(older) !== newer) {
                if (isContainer(older)) isSamePlace = false;
                this.pairWithParts(older, newer);
            } else if (touched.has(newer)) this.matchByName(older.children, newer.children, touched);
        return isSamePlace;
    }

    private pairWithParts(older: Node, newer: Node): void {
        this.pair(older, newer);
        const olders = older.children.filter(node => !this.afterOf.has(node));
        const newers = newer.children.filter(node => !this.beforeOf.has(node));
        if (olders.length === 0 || newers.length === 0) return;
        for (const [one, twin] of this.pairsByName(olders, newers)) this.pairWithParts(one, twin);
    }

    private pairsByName(olders: readonly Node[], newers: readonly Node[]): Pair[] {
        const pairs: Pair[] = [];
        const keyOf = (node: Node) => (node.declaration.kind === 'plan' ? 'plan' : `${familyOf(node)} ${node.declaration.name}`);
        for (const [left, right] of grouped(olders, newers, keyOf)) {
            const used = new Set<Node>();
            const put = (older: Node, newer: Node | undefined) => {
                if (!newer) return;
                pairs.push([older, newer]);
                used.add(older).add(newer);
            };
            if (left.length > 1 || right.length > 1)
                // Declared twice: whichever file comes first, what says the same is the same.
                for (const [same, twins] of grouped(left, right, node => this.said(node).whole))
                    for (const [i, older] of same.entries()) put(older, twins[i]);
            const rest = right.filter(node => !used.has(node));
            for (const [i, older] of left.filter(node => !used.has(node)).entries()) put(older, rest[i]);
        }
        return pairs;
    }

    // ── By code, title or content ────────────────────────────────────────────────────────────────────────────────────

    private matchLeft(after: readonly Node[]): void {
        const left = { olders: inOrder(this.before, this.leftOlder), newers: inOrder(after, this.leftNewer) };
        const { laterAmong, later } = this;
        this.laterAmong = left;
        if (laterAmong && isSameList(laterAmong.olders, left.olders) && isSameList(laterAmong.newers, left.newers)) {
            for (const [older, newer] of later) this.pair(older, newer);
            return;
        }
        this.later = [];
        this.isLater = true;
        if (left.olders.length > 0 && left.newers.length > 0) this.matchAmong(left);
        this.isLater = false;
    }

    private matchAmong({ olders, newers }: Left): void {
        /** Pairs where both versions have exactly one with a key. */
        const match = (keyOf: (node: Node) => string | undefined, isSame: (older: Node, newer: Node) => boolean = () => true) => {
            const left = olders.filter(node => !this.afterOf.has(node));
            const right = newers.filter(node => !this.beforeOf.has(node));
            const groups = grouped(left, right, node => {
                const key = keyOf(node);
                return key && `${familyOf(node)} ${key}`;
            });
            for (const [[older, ...others], [newer, ...more]] of groups) {
                if (!older || !newer || others.length > 0 || more.length > 0) continue;
                if (this.afterOf.has(older) || this.beforeOf.has(newer) || !isSame(older, newer)) continue;
                this.pairWithParts(older, newer);
            }
        };
        const isAlike = (least: number) => (older: Node, newer: Node) =>
            overlapOf(this.said(older), this.said(newer)) >= (alikeElsewhere[familyOf(newer)] ?? least);
        const places = new Map<Node | undefined, number>();
        /** The same for both versions where both stand in the same. */
        const here = (key: string | undefined, { parent }: Node) => {
            const place = parent && (this.afterOf.get(parent) ?? parent);
            if (!places.has(place)) places.set(place, places.size);
            return key && `${places.get(place)} ${key}`;
        };
        match(node => here(codeOf(node), node));
        match(node => here(titleOf(node), node));
        match(node => titleOf(node) && `${node.declaration.name} ${titleOf(node)}`, isAlike(0));
        match(titleOf, isAlike(0.5));
        match(codeOf, isAlike(0.5));
        match(node => node.declaration.name, isAlike(0.5));
        match(
            node => here(this.said(node).own.size > 0 ? this.said(node).content : undefined, node),
            (older, newer) => !titleOf(older) || !titleOf(newer) || this.said(newer).own.size >= muchSaid,
        );
    }
}

/** Some nodes in plan order. Looks into no block that has none of them. */
function inOrder(roots: readonly Node[], some: ReadonlySet<Node>): Node[] {
    if (some.size === 0) return [];
    const blocks = new Set([...some].map(blockOf));
    const list: Node[] = [];
    for (const block of blocksOf(roots)) if (blocks.has(block)) for (const node of inBlock(block)) if (some.has(node)) list.push(node);
    return list;
}

function grouped(left: readonly Node[], right: readonly Node[], keyOf: (node: Node) => string | undefined): [Node[], Node[]][] {
    const groups = new Map<string, [Node[], Node[]]>();
    for (const [side, nodes] of [left, right].entries())
        for (const node of nodes) {
            const key = keyOf(node);
            if (!key) continue;
            const group = groups.get(key) ?? [[], []];
            groups.set(key, group);
            group[side as 0 | 1].push(node);
        }
    return [...groups.values()];
}

function codeOf({ declaration }: Node): string | undefined {
    return 'code' in declaration ? declaration.code?.value.trim() || undefined : undefined;
}

/** Case and spaces aside. */
function titleOf({ declaration }: Node): string | undefined {
    return declaration.title?.value.normalize('NFC').toLocaleLowerCase().replace(/\s+/g, ' ').trim() || undefined;
}
