// Lines of the last table that this one lacks: always named, taken out only on request and when nothing points at them. It must not
// know what a table adds.
import { below, type Node } from '../diff/nodes.ts';
import { spell } from '../l10n/keywords.ts';
import { say, type Text } from '../l10n/say.ts';
import { sayPeriod } from '../l10n/times.ts';
import type { Declaration } from '../plan/model.ts';
import { titleOf } from '../plan/queries.ts';
import type { Position, Span } from '../plan/source.ts';
import { sayFigures } from './merge-node.ts';
import { messages } from './messages.ts';
import { figureLists, textOf } from './owned.ts';
import type { Update } from './update.ts';

export interface Gone {
    readonly uri: string;
    readonly at: Position;
    readonly sentence: string;
    readonly removed: boolean;
}

export interface GoneThings {
    readonly list: readonly Gone[];
    /** Things that stay in the plan, and so in the base: of the last table, or of the plan where there is no base. */
    readonly kept: ReadonlySet<Node>;
}

export function findGone(update: Update, remove: boolean): GoneThings {
    const list: Gone[] = [];
    const kept = new Set<Node>();
    if (update.isReached) return { list, kept };
    const gone = goneNodes(update);
    const removable = remove ? removableOf(gone, update) : new Set<Declaration>();
    for (const { node, plan } of gone) {
        const { file, nameSpan, span } = plan.declaration;
        const removed = removable.has(plan.declaration);
        if (removed) update.edits.remove(file, span);
        else kept.add(node);
        const what = update.labelOf(plan);
        list.push({ uri: file, at: update.positionOf(file, nameSpan), sentence: sentenceOf(what, plan, removed, gone, update), removed });
    }
    for (const { node, table, list: figures, own, isEdited } of update.goneFigures) {
        const [first] = own;
        if (!first) continue;
        const { file } = node.declaration;
        const removed = remove && !isEdited && own.every(({ isSpread, isTied }) => !isSpread && !isTied);
        if (removed) {
            for (const { item } of own) {
                update.dropped.add(item);
                update.edits.drop(file, item.span);
            }
            const held = update.hold(table).figures;
            held.splice(0, held.length, ...held.filter(one => one.list !== figures || one.time !== first.time));
        }
        const when = first.period ? sayPeriod(first.period)[update.locale] : '';
        const what = `${update.labelOf(node)}, ${spell(figures.property, update.locale)} ${when} ${sayFigures(own, node, update)}`;
        const sentence = say(removed ? messages.removed : messages.gone, update.locale, { what });
        list.push({ uri: file, at: update.positionOf(file, first.item.span), sentence, removed });
    }
    return { list, kept };
}

interface GoneNode {
    /** Of the last table; without a base of the plan. */
    readonly node: Node;
    readonly plan: Node;
}

/** The outermost. */
function goneNodes(update: Update): GoneNode[] {
    const found: GoneNode[] = [];
    if (update.base) {
        const named: readonly string[] = ['program', 'activity', 'subactivity', 'goal', 'objective', 'indicator', 'department', 'proposal'];
        for (const { base, table, plan } of update.triples)
            if (base && plan && !table && named.includes(base.declaration.kind) && !update.measured.has(plan))
                found.push({ node: base, plan });
    } else
        for (const { table, plan } of update.triples) {
            if (!table || !plan) continue;
            const hasMeasures = table.children.some(({ declaration }) => declaration.kind === 'indicator');
            for (const child of plan.children)
                if (!update.tripleOf.has(child) && !update.measured.has(child) && wasImported(child, table, hasMeasures, update))
                    found.push({ node: child, plan: child });
        }
    const all = new Set(found.map(({ plan }) => plan));
    return found.filter(({ plan }) => !plan.parent || !isWithin(plan.parent, all));
}

function isWithin(node: Node, all: ReadonlySet<Node>): boolean {
    return all.has(node) || (node.parent !== undefined && isWithin(node.parent, all));
}

/** Without a base: what has an official code and figures of this table's time came from a table; so did a measure beside others. */
function wasImported({ declaration, ...node }: Node, table: Node, hasMeasures: boolean, update: Update): boolean {
    if (declaration.kind === 'indicator') return hasMeasures && tellsOfTime({ declaration, ...node }, update);
    const isWork = declaration.kind === 'program' || declaration.kind === 'activity' || declaration.kind === 'subactivity';
    // A level that the table does not have is no part of it.
    const hasLevel = isWork && table.children.some(child => child.declaration.kind === declaration.kind);
    return hasLevel && textOf(declaration, 'code') !== undefined && tellsOfTime({ declaration, ...node }, update);
}

function tellsOfTime(node: Node, update: Update): boolean {
    const times = timesOf(node, update);
    return times.length === 0 || times.some(time => isTold(time, update));
}

const timesOf = (node: Node, update: Update) =>
    [...below([node])].flatMap(one => figureLists.flatMap(list => update.figures(one, 'plan', list).map(({ time }) => time)));

function isTold(time: string, { times }: Update): boolean {
    return [...times.values()].some(told => told.has(time));
}

/** Those that nothing else points at, which have no figures of other times and no part that the table still has. */
function removableOf(gone: readonly GoneNode[], update: Update): ReadonlySet<Declaration> {
    const candidates = new Map(
        gone
            .filter(({ plan }) => plan.declaration.kind !== 'department' && !hasOtherTimes(plan, update) && !hasPartsInTable(plan, update))
            .map(({ plan }) => [plan.declaration, plan]),
    );
    for (let before = -1; before !== candidates.size; ) {
        before = candidates.size;
        for (const [declaration, plan] of candidates)
            if (pointersTo(plan, update, [...candidates.keys()]).length > 0) candidates.delete(declaration);
    }
    return new Set(candidates.keys());
}

function hasOtherTimes(plan: Node, update: Update): boolean {
    return timesOf(plan, update).some(time => time !== '' && !isTold(time, update));
}

function hasPartsInTable(plan: Node, update: Update): boolean {
    return [...below(plan.children)].some(part => update.tripleOf.get(part)?.table !== undefined);
}

/** References to a thing or a part of it, from outside of the lines that go. */
function pointersTo(plan: Node, { plan: whole }: Update, going: readonly Declaration[]): string[] {
    const isInside = (file: string, span: Span) =>
        going.some(one => one.file === file && one.span.start <= span.start && span.end <= one.span.end);
    return [...below([plan])].flatMap(({ declaration }) =>
        whole
            .referencesTo(declaration)
            .filter(({ file, span }) => !isInside(file, span) && !isWithinSpan(plan.declaration, file, span))
            .map(({ from }) => (from.kind === 'extension' ? from.target.path.join('.') : titleOf(from))),
    );
}

function isWithinSpan({ file: own, span: around }: Declaration, file: string, span: Span): boolean {
    return own === file && around.start <= span.start && span.end <= around.end;
}

function sentenceOf(what: string, plan: Node, removed: boolean, gone: readonly GoneNode[], update: Update): string {
    const { locale } = update;
    if (removed) return say(messages.removed, locale, { what });
    const [by] = pointersTo(
        plan,
        update,
        gone.map(({ plan: { declaration } }) => declaration),
    );
    if (by !== undefined) return say(messages.gonePointed, locale, { what, by: `"${by}"` });
    const reason: Text = hasPartsInTable(plan, update)
        ? messages.goneParts
        : hasOtherTimes(plan, update)
          ? messages.goneOther
          : messages.gone;
    return say(reason, locale, { what });
}
