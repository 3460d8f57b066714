// Which declaration of the newer version is which of the older one: by its place and name, then by code, title or content, so that a
// rename or a move is told as such. It must not know references: what they lead to depends on what is found here.
import type { Kind } from '../plan/model.ts';
import { below, type Node } from './nodes.ts';
import { overlapOf, type Statements, statementsOf } from './statements.ts';

export interface Pairs {
    /** Of the newer version, by the older one. */
    readonly afterOf: ReadonlyMap<Node, Node>;
    readonly beforeOf: ReadonlyMap<Node, Node>;
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

export function matchNodes(before: readonly Node[], after: readonly Node[]): Pairs {
    const afterOf = new Map<Node, Node>();
    const beforeOf = new Map<Node, Node>();
    const statements = new Map<Node, Statements>();
    const said = (node: Node) => {
        const known = statements.get(node) ?? statementsOf(node);
        statements.set(node, known);
        return known;
    };

    /** Where a node stands, the same for both versions. */
    const placeOf = (node: Node) => {
        const { parent } = node;
        return parent && (afterOf.get(parent) ?? parent);
    };
    const places = new Map<Node | undefined, number>();
    const placeKey = (node: Node) => {
        const place = placeOf(node);
        const number = places.get(place) ?? places.size;
        places.set(place, number);
        return number;
    };

    const pair = (older: Node, newer: Node) => {
        if (afterOf.has(older) || beforeOf.has(newer)) return;
        afterOf.set(older, newer);
        beforeOf.set(newer, older);
        matchByName(older.children, newer.children);
    };

    function matchByName(olders: readonly Node[], newers: readonly Node[]): void {
        const keyOf = (node: Node) => (node.declaration.kind === 'plan' ? 'plan' : `${familyOf(node)} ${node.declaration.name}`);
        for (const [left, right] of grouped(olders, newers, keyOf)) {
            if (left.length > 1 || right.length > 1)
                // Declared twice: whichever file comes first, what says the same is the same.
                for (const [same, twin] of grouped(left, right, node => said(node).whole))
                    same.forEach((older, i) => {
                        if (twin[i]) pair(older, twin[i]);
                    });
            const rest = right.filter(node => !beforeOf.has(node));
            left.filter(node => !afterOf.has(node)).forEach((older, i) => {
                if (rest[i]) pair(older, rest[i]);
            });
        }
    }

    /** Pairs what is left where both versions have exactly one with a key. */
    function matchLeft(keyOf: (node: Node) => string | undefined, isSame: (older: Node, newer: Node) => boolean = () => true): void {
        const left = [...below(before)].filter(node => !afterOf.has(node));
        const right = [...below(after)].filter(node => !beforeOf.has(node));
        for (const [olders, newers] of grouped(left, right, node => {
            const key = keyOf(node);
            return key && `${familyOf(node)} ${key}`;
        })) {
            const [older, ...others] = olders;
            const [newer, ...more] = newers;
            if (older && newer && others.length === 0 && more.length === 0 && isSame(older, newer)) pair(older, newer);
        }
    }

    const isAlike = (least: number) => (older: Node, newer: Node) =>
        overlapOf(said(older), said(newer)) >= (alikeElsewhere[familyOf(newer)] ?? least);
    const here = (key: string | undefined, node: Node) => key && `${placeKey(node)} ${key}`;
    matchByName(before, after);
    matchLeft(node => here(codeOf(node), node));
    matchLeft(node => here(titleOf(node), node));
    matchLeft(node => titleOf(node) && `${node.declaration.name} ${titleOf(node)}`, isAlike(0));
    matchLeft(titleOf, isAlike(0.5));
    matchLeft(codeOf, isAlike(0.5));
    matchLeft(node => node.declaration.name, isAlike(0.5));
    matchLeft(
        node => here(said(node).own.size > 0 ? said(node).content : undefined, node),
        (older, newer) => !titleOf(older) || !titleOf(newer) || said(newer).own.size >= muchSaid,
    );
    return { afterOf, beforeOf };
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
