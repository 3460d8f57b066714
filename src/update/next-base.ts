// The base for the next update: what the table says now, with the plan's names, and as before where nobody decided yet.
// It must not know how it is written.
import type { Node } from '../diff/nodes.ts';
import type { Origin } from '../imports/account.ts';
import { makeDepartment, makeIndicator, makeOutput, makeProposal, makeResult, makeWork } from '../plan/make.ts';
import type { Declaration, Department, Fund, Indicator, Output, Proposal, Result, Scope, Work } from '../plan/model.ts';
import type { GoneThings } from './gone.ts';
import { quantityOf } from './merge-node.ts';
import { figureLists, textSlots } from './owned.ts';
import type { Triple } from './pair.ts';
import type { WritableTable } from './table-text.ts';
import type { Update } from './update.ts';

export function nextBase(update: Update, { kept }: GoneThings): WritableTable {
    const origins = new Map<object, Origin>();
    const gone = new Set<object>();
    const funds = new Map(fundsOf(update).map(fund => [fund.name, fund]));

    /** Undefined: not in the base, so that it is told again. */
    const of = (node: Node): Declaration | undefined => {
        const triple = update.tripleOf.get(node) as Triple;
        const held = update.held.get(node);
        if (held?.whole) return triple.base ? asBefore(triple.base, 'base', false) : undefined;
        const said = node.declaration as Declaration & Record<string, unknown>;
        const made: Record<string, unknown> = { ...said, name: (triple.plan ?? triple.base ?? node).declaration.name };
        for (const slot of textSlots) {
            const before = triple.base && (triple.base.declaration as unknown as Record<string, unknown>)[slot];
            if (held?.texts.has(slot) || made[slot] === undefined) made[slot] = before;
        }
        if (held?.texts.has('quantity')) made.quantity = triple.base && quantityOf(triple.base);
        if (held?.texts.has('state')) made.state = triple.base?.declaration.kind === 'proposal' ? triple.base.declaration.state : undefined;
        for (const list of figureLists) {
            if (!(list.field in said)) continue;
            const times = new Set(held?.figures.filter(one => one.list === list).map(({ time }) => time));
            const now = update.figures(node, 'table', list).filter(({ time }) => !times.has(time));
            const before = triple.base ? update.figures(triple.base, 'base', list).filter(({ time }) => times.has(time)) : [];
            made[list.field] = [...new Set([...now, ...before].map(({ item }) => item))];
            for (const { item } of now) copyOrigin(item, update.table.originOf(item.span));
            for (const { item } of before) copyOrigin(item, update.base?.originOf(item.span));
        }
        const inside = [...node.children.flatMap(child => of(child) ?? []), ...(goneIn.get(triple) ?? [])];
        const declaration = withParts(made as unknown as Declaration, inside);
        copyOrigin(declaration, update.table.originOf(node.declaration.nameSpan));
        return declaration;
    };

    /** A thing that the table lacks, as the last table or the plan has it: only what tables own. */
    const asBefore = (node: Node, side: 'base' | 'plan', isGone: boolean): Declaration => {
        const made = bare(node.declaration);
        const own = node.declaration as unknown as Record<string, unknown>;
        for (const field of [...textSlots, ...figureLists.map(list => list.field), 'quantity', 'state', 'measures'])
            if (field in made && own[field] !== undefined) (made as unknown as Record<string, unknown>)[field] = own[field];
        if (side === 'plan')
            for (const list of figureLists)
                for (const item of list.itemsOf(node.declaration)) {
                    const fund = 'fund' in item && item.fund ? update.plan.target(item.fund) : undefined;
                    if (fund?.kind === 'fund' && !funds.has(fund.name)) funds.set(fund.name, fund);
                }
        const parts = node.children.filter(({ declaration: { kind } }) => kind !== 'request' && kind !== 'unit' && kind !== 'asset');
        const name = (update.tripleOf.get(node)?.plan ?? node).declaration.name;
        const whole = withParts(
            { ...made, name },
            parts.map(part => asBefore(part, side, false)),
        );
        if (isGone) gone.add(whole);
        if (side === 'base') copyOrigin(whole, update.base?.originOf(node.declaration.nameSpan));
        return whole;
    };

    function copyOrigin(said: object, origin: Origin | undefined): void {
        if (origin) origins.set(said, origin);
    }

    function goneByHome({ base, triples, tripleOf }: Update, left: ReadonlySet<Node>): Map<Triple | undefined, Declaration[]> {
        const byHome = new Map<Triple | undefined, Declaration[]>();
        for (const node of left) {
            const { parent } = node;
            const home = base ? parent && tripleOf.get(parent) : triples.find(({ plan }) => plan === parent);
            byHome.set(home, [...(byHome.get(home) ?? []), asBefore(node, base ? 'base' : 'plan', true)]);
        }
        return byHome;
    }

    const goneIn = goneByHome(update, kept);
    const elements: Scope[] = [];
    for (const node of update.table.nodes) if (node.declaration.kind !== 'fund') elements.push(...([of(node)].filter(Boolean) as Scope[]));
    elements.push(...(goneIn.get(undefined) ?? []));
    return { ...update.content, origins, gone, elements: [...funds.values(), ...elements] };
}

/** Of both tables: what stays as before names the funds of then. */
function fundsOf({ table, base }: Update): Fund[] {
    const funds = [...table.nodes, ...(base?.nodes ?? [])].flatMap(({ declaration }) => (declaration.kind === 'fund' ? declaration : []));
    return [...new Map(funds.toReversed().map(fund => [fund.name, fund])).values()].toReversed();
}

function bare(declaration: Declaration): Declaration {
    const { kind, name } = declaration;
    switch (kind) {
        case 'department':
            return makeDepartment(name);
        case 'goal':
        case 'objective':
            return makeResult(kind, name);
        case 'indicator':
            return makeIndicator(name);
        case 'output':
            return makeOutput(declaration.verb, name);
        case 'proposal':
            return makeProposal(name);
        case 'program':
        case 'activity':
        case 'subactivity':
            return makeWork(kind, name);
        default:
            return declaration;
    }
}

function withParts(declaration: Declaration, parts: readonly Declaration[]): Declaration {
    const of = <K extends Declaration['kind']>(...kinds: readonly K[]) =>
        parts.filter(({ kind }) => (kinds as readonly string[]).includes(kind));
    switch (declaration.kind) {
        case 'department': {
            const more = {
                programs: of('program') as Work[],
                results: of('goal', 'objective') as Result[],
                proposals: of('proposal') as Proposal[],
            };
            return { ...(declaration as Department), ...more };
        }
        case 'goal':
        case 'objective':
            return { ...declaration, indicators: of('indicator') as Indicator[] };
        case 'program':
        case 'activity':
        case 'subactivity':
            return {
                ...declaration,
                indicators: of('indicator') as Indicator[],
                outputs: of('output') as Output[],
                activities: of('activity', 'subactivity') as Work[],
            };
        default:
            return declaration;
    }
}
