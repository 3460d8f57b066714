// Which part of a table is which part of the last table and of the plan: by code, then title, then name; a code that moved with its title is
// a move. Where several would fit, nothing is paired by that mark. It must not know what the parts say.
import { below, type Node } from '../diff/nodes.ts';
import type { Kind } from '../plan/model.ts';
import { codeKey, plainText, textOf } from './owned.ts';

/** One thing in up to three texts. */
export interface Triple {
    readonly base: Node | undefined;
    readonly table: Node | undefined;
    readonly plan: Node | undefined;
}

type Key = (node: Node, partnerOf: (node: Node) => Node | undefined, side: 'older' | 'newer') => string | undefined;

/** Partners of two trees. */
class Pairs {
    readonly newerOf = new Map<Node, Node>();
    readonly olderOf = new Map<Node, Node>();

    add(older: Node, newer: Node): void {
        this.newerOf.set(older, newer);
        this.olderOf.set(newer, older);
    }

    /** Pairs what is left where both sides have exactly one with a key; each key by itself. */
    match(olders: readonly Node[], newers: readonly Node[], ...keys: readonly Key[]): void {
        for (const key of keys) {
            const left = only(
                olders.filter(node => !this.newerOf.has(node)),
                node => key(node, of => this.newerOf.get(of), 'older'),
            );
            const right = only(
                newers.filter(node => !this.olderOf.has(node)),
                node => key(node, of => of, 'newer'),
            );
            for (const [text, older] of left) {
                const newer = right.get(text);
                if (older && newer) this.add(older, newer);
            }
        }
    }
}

/** By key; undefined where several have it. */
function only(nodes: readonly Node[], keyOf: (node: Node) => string | undefined): Map<string, Node | undefined> {
    const found = new Map<string, Node | undefined>();
    for (const node of nodes) {
        const key = keyOf(node);
        if (key) found.set(key, found.has(key) ? undefined : node);
    }
    return found;
}

const kindOf = ({ declaration: { kind } }: Node) => (kind === 'goal' || kind === 'objective' ? 'result' : kind);
/** Marks are asked for in every pass. */
const memoizeByNode = <T>(of: (node: Node) => T) => {
    const known = new WeakMap<Node, { readonly value: T }>();
    return (node: Node): T => {
        const found = known.get(node) ?? { value: of(node) };
        known.set(node, found);
        return found.value;
    };
};
const titleOf = memoizeByNode(({ declaration }) => plainText(declaration.title?.value));
const codeOf = memoizeByNode(({ declaration }) => codeKey(textOf(declaration, 'code')?.value));

const marked =
    (mark: (node: Node) => string): Key =>
    node =>
        mark(node) && `${kindOf(node)} ${mark(node)}`;
const codeAndTitle: Key = node => codeOf(node) && titleOf(node) && `${kindOf(node)} ${codeOf(node)} ${titleOf(node)}`;
const path: Key = node => node.path;
/** Numbers of nodes, for keys. */
const numbers = new WeakMap<Node, number>();
let next = 0;
const numberOf = (node: Node) => {
    const number = numbers.get(node) ?? next++;
    numbers.set(node, number);
    return number;
};
const within =
    (mark: (node: Node) => string): Key =>
    (node, partnerOf) => {
        const around = node.parent && partnerOf(node.parent);
        return around && mark(node) ? `${numberOf(around)} ${kindOf(node)} ${mark(node)}` : undefined;
    };
const name = ({ declaration }: Node) => declaration.name;

const works: readonly Kind[] = ['program', 'activity', 'subactivity'];
const partsOf = (nodes: readonly Node[], kinds: readonly Kind[]) => [...below(nodes)].filter(node => kinds.includes(node.declaration.kind));

export interface Sides {
    readonly older: readonly Node[];
    readonly newer: readonly Node[];
    /** Names of the older side are those that the newer one had then. */
    readonly hasNames: boolean;
    /** Pairs known already. */
    readonly known?: ReadonlyMap<Node, Node>;
}

/** Departments, goals, proposals, works, and what stands in them. */
export function pairSides({ older, newer, hasNames, known }: Sides): Pairs {
    const pairs = new Pairs();
    for (const [one, twin] of known ?? []) pairs.add(one, twin);
    const departments = (nodes: readonly Node[]) => nodes.filter(({ declaration }) => declaration.kind === 'department');
    const [olds, news] = [departments(older), departments(newer)];
    pairs.match(olds, news, marked(codeOf), marked(titleOf), marked(name));
    pairByWorks(olds, news, pairs);
    const results = (nodes: readonly Node[]) => partsOf(nodes, ['goal', 'objective']);
    pairs.match(results(older), results(newer), marked(codeOf), marked(titleOf), ...(hasNames ? [path] : []), marked(name));
    const [oldProposals, newProposals] = [partsOf(older, ['proposal']), partsOf(newer, ['proposal'])];
    pairs.match(oldProposals, newProposals, codeAndTitle, ...(hasNames ? [path] : []), marked(codeOf), marked(titleOf));
    for (const department of olds) {
        const twin = pairs.newerOf.get(department);
        if (!twin) continue;
        const [left, right] = [partsOf([department], works), partsOf([twin], works)];
        const byName = hasNames ? [path] : [];
        pairs.match(left, right, codeAndTitle, ...byName, within(titleOf), marked(titleOf), marked(codeOf), within(name));
    }
    for (const [one, twin] of [...pairs.newerOf]) {
        const of = (node: Node, kind: Kind) => node.children.filter(({ declaration }) => declaration.kind === kind);
        const [left, right] = [of(one, 'indicator'), of(twin, 'indicator')];
        pairs.match(left, right, marked(titleOf), marked(name));
        pairs.match(
            of(one, 'output'),
            of(twin, 'output'),
            verbAnd(titleOf),
            verbAnd(() => 'one'),
        );
    }
    return pairs;
}

const verbAnd =
    (mark: (node: Node) => string): Key =>
    node => {
        const { declaration } = node;
        return declaration.kind === 'output' && mark(node) ? `${declaration.verb} ${mark(node)}` : undefined;
    };

/** A department that a table does not name, or calls otherwise, is the one that most of the works belong to. */
function pairByWorks(olders: readonly Node[], newers: readonly Node[], pairs: Pairs): void {
    const marksOf = (node: Node) => new Set(partsOf([node], works).flatMap(work => codeOf(work) || titleOf(work) || []));
    const free = newers.filter(node => !pairs.olderOf.has(node)).map(node => ({ node, marks: marksOf(node) }));
    for (const older of olders) {
        if (pairs.newerOf.has(older)) continue;
        const marks = marksOf(older);
        const shares = free
            .filter(({ node }) => !pairs.olderOf.has(node))
            .map(({ node, marks: own }) => ({ node, common: [...marks].filter(mark => own.has(mark)).length }))
            .sort((a, b) => b.common - a.common);
        const [first, second] = shares;
        if (first && first.common * 2 > marks.size && first.common > (second?.common ?? 0)) pairs.add(older, first.node);
    }
}

/** In the order of the table; then what only the last table had, and what only the plan has, within what the table tells of. */
export function tripleUp(base: readonly Node[], table: readonly Node[], plan: readonly Node[]): Triple[] {
    const tables = pairSides({ older: base, newer: table, hasNames: false });
    pairLone(base, tables);
    const known = pairSides({ older: base, newer: plan, hasNames: true });
    const byBase = new Map<Node, Node>();
    for (const [before, node] of tables.newerOf) {
        const found = known.newerOf.get(before);
        if (found) byBase.set(node, found);
    }
    const direct = pairSides({ older: table, newer: plan, hasNames: false, known: byBase });
    const triples: Triple[] = [];
    const taken = new Set<Node>(known.olderOf.keys());
    for (const node of below(table)) {
        const before = tables.olderOf.get(node);
        const found = direct.newerOf.get(node);
        // A node that is the partner of another part of the last table is not this one.
        const own = found && (found === byBase.get(node) || !taken.has(found)) ? found : undefined;
        if (own) taken.add(own);
        triples.push({ base: before, table: node, plan: own });
    }
    for (const node of below(base))
        if (!tables.newerOf.has(node)) triples.push({ base: node, table: undefined, plan: known.newerOf.get(node) });
    return triples;
}

/** Of two tables: the one measure of a work that is new is the one that is gone, in other words. */
function pairLone(base: readonly Node[], pairs: Pairs): void {
    for (const one of below(base)) {
        const twin = pairs.newerOf.get(one);
        if (!twin) continue;
        const left = one.children.filter(node => node.declaration.kind === 'indicator' && !pairs.newerOf.has(node));
        const right = twin.children.filter(node => node.declaration.kind === 'indicator' && !pairs.olderOf.has(node));
        if (left.length === 1 && right.length === 1) pairs.add(left[0] as Node, right[0] as Node);
    }
}
