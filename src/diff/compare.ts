// The difference of two versions of a plan: what came and went, was renamed or moved, and every fact that differs. The order of files,
// declarations and lines means nothing. It must not know how changes are worded.
import { formatMoney } from '../l10n/format.ts';
import type { Text } from '../l10n/say.ts';
import { subtractDecimals } from '../plan/decimal.ts';
import type { Declaration, PlanFile } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { certaintyOf } from './certainty.ts';
import type { Change, Shown } from './change.ts';
import { detailsOf } from './details.ts';
import type { Fact, Facts, Reading } from './fact.ts';
import { factsOf } from './facts.ts';
import { matchNodes } from './match.ts';
import { below, departmentAround, type Node, nodesOf } from './nodes.ts';
import { mentionOf, nameOf, subjectOf } from './subject.ts';
import { totalFacts } from './totals.ts';

/** Facts that bind two parties: told also of a thing that came or went as a whole. */
const promises = new Set(['needs', 'maintains', 'answers', 'continues', 'maintainer', 'handover']);

/**
 * Changes in plan order of the newer version, what was removed after the rest of its department. With `isAsked` only what stands in
 * certain files; the rest of both plans is there to give names their meaning. A caller that knows the edits says so with `mayDiffer`: facts of
 * all else are not compared.
 */
export function comparePlans(
    before: Plan,
    after: Plan,
    isAsked: (uri: string) => boolean = () => true,
    mayDiffer: (older: Declaration) => boolean = () => true,
): Change[] {
    const older = nodesOf(before);
    const newer = nodesOf(after);
    const { afterOf, beforeOf } = matchNodes(older, newer);
    const idOf = (node: Node) => afterOf.get(node)?.path ?? node.path;
    const [oldNodes, newNodes] = [byDeclaration(older), byDeclaration(newer)];
    const readOld = readingOf(before, oldNodes, node => (afterOf.has(node) ? idOf(node) : `gone ${node.path}`));
    const readNew = readingOf(after, newNodes, node => node.path);
    const isShared = sharedBetween(before, after, (was, is) => {
        const node = oldNodes.get(was);
        return node !== undefined && afterOf.get(node) === newNodes.get(is);
    });
    const isShown = (node: Node) => node.parts.some(({ file }) => isAsked(file));
    const certainty = certaintyOf(before, after);

    const changes: Change[] = [];
    for (const node of below(newer)) {
        const twin = beforeOf.get(node);
        if (!(isShown(node) || (twin && isShown(twin))) || !certainty.isCertain(node, twin, 'after')) continue;
        if (twin) changes.push(...changesBetween(twin, node));
        else changes.push(...changesOfWhole('added', node));
    }
    for (const node of below(older))
        if (!afterOf.has(node) && isShown(node) && certainty.isCertain(node, undefined, 'before'))
            changes.push(...changesOfWhole('removed', node));
    return changes;

    function changesBetween(twin: Node, node: Node): Change[] {
        const found: Change[] = [];
        const of = subjectOf(node);
        const [name, newName] = [twin.declaration.name, node.declaration.name];
        if (name !== newName) found.push({ change: 'renamed', of, before: shownName(name), after: shownName(newName) });
        if ((twin.parent && afterOf.get(twin.parent)) !== node.parent)
            found.push({ change: 'moved', of, before: placeOf(twin), after: placeOf(node) });
        if (!mayDiffer(twin.declaration) || isShared(twin, node)) return found;
        const olds = [...factsOf(twin, readOld(twin)), ...(certainty.isWhole ? totalFacts(twin, before) : [])];
        const news = [...factsOf(node, readNew(node)), ...(certainty.isWhole ? totalFacts(node, after) : [])];
        for (const [was, is] of differences(new Map(olds), new Map(news))) found.push(changed(of, was, is));
        return found;
    }

    /** The outermost that came or went, and the promises of all that is in it. */
    function changesOfWhole(change: 'added' | 'removed', node: Node): Change[] {
        const isNew = change === 'added';
        const of = subjectOf(node);
        const isWhole = (one: Node) => !(isNew ? beforeOf : afterOf).has(one);
        const isInner = node.parent && isWhole(node.parent);
        const found: Change[] = isInner ? [] : [{ change, of, details: detailsOf(node, isNew ? after : before, isWhole) }];
        for (const fact of factsOf(node, (isNew ? readNew : readOld)(node)).values())
            if (promises.has(fact.property)) found.push(isNew ? changed(of, undefined, fact) : changed(of, fact, undefined));
        return found;
    }
}

/** Facts that differ, in pairs: one that only one version has is alone, unless exactly one of its property took its place. */
function differences(before: Facts, after: Facts): [Fact | undefined, Fact | undefined][] {
    const pairs: [Fact | undefined, Fact | undefined][] = [];
    for (const [id, is] of after) {
        const was = before.get(id);
        if (was && was.value !== is.value && !isSameWriting(was, is)) pairs.push([was, is]);
    }
    const gone = [...before].flatMap(([id, fact]) => (after.has(id) ? [] : [fact]));
    const came = [...after].flatMap(([id, fact]) => (before.has(id) ? [] : [fact]));
    const keyOf = ({ property, value, written }: Fact) => `${property} ${value} ${written?.path}`;
    const alike = Map.groupBy(came, keyOf);
    const same = new Set<Fact>();
    for (const was of gone) {
        const is = alike.get(keyOf(was))?.find(fact => !same.has(fact) && isSameWriting(was, fact));
        if (is) same.add(was).add(is);
    }
    const left = [...gone, ...came].filter(fact => !same.has(fact));
    const goneAre = new Set(gone);
    for (const [, facts] of Map.groupBy(left, fact => fact.property)) {
        const olds = facts.filter(fact => goneAre.has(fact));
        const news = facts.filter(fact => !goneAre.has(fact));
        const [was] = olds;
        const [is] = news;
        if (was && is && olds.length === 1 && news.length === 1 && !was.keyShown) pairs.push([was, is]);
        else
            pairs.push(
                ...olds.map((fact): [Fact, undefined] => [fact, undefined]),
                ...news.map((fact): [undefined, Fact] => [undefined, fact]),
            );
    }
    return pairs;
}

/** A name that stayed as it was and leads to nothing in one version: what appeared or went is told where it is declared. */
function isSameWriting(was: Fact, is: Fact): boolean {
    return was.written !== undefined && was.written.path === is.written?.path && was.written.isOpen !== is.written.isOpen;
}

function changed(of: Change['of'], was: Fact | undefined, is: Fact | undefined): Change {
    const fact = (is ?? was) as Fact;
    const shown = (one: Fact | undefined): Shown | undefined => one && { plain: one.plain, text: one.text };
    return {
        change: 'changed',
        of,
        property: fact.property,
        key: fact.keyShown,
        before: shown(was),
        after: shown(is),
        difference: differenceOf(was, is),
    };
}

function differenceOf(was: Fact | undefined, is: Fact | undefined): Text | undefined {
    if (!was?.amount || !is?.amount || !is.currency || was.currency !== is.currency) return undefined;
    const more = subtractDecimals(is.amount, was.amount);
    const size = formatMoney({ units: more.units < 0n ? -more.units : more.units, scale: more.scale }, is.currency);
    if (more.units < 0n) return { en: `${size.en} less`, id: `berkurang ${size.id}` };
    return { en: `${size.en} more`, id: `bertambah ${size.id}` };
}

/**
 * Whether both versions have a thing in one file that they share, and all that the file refers to means the same: then none of its facts
 * differs. Of departments other files tell too.
 */
function sharedBetween(
    before: Plan,
    after: Plan,
    isSame: (was: Declaration, is: Declaration) => boolean,
): (was: Node, is: Node) => boolean {
    const [{ settings: old }, { settings: now }] = [before, after];
    const isSameFrame = old.currency === now.currency && old.period?.from === now.period?.from && old.period?.to === now.period?.to;
    const files = new Map<PlanFile, boolean>();
    const meansSame = (file: PlanFile) =>
        file.references.every(reference => {
            const [was, is] = [before.target(reference), after.target(reference)];
            return was && is ? isSame(was, is) : was === is;
        });
    return (was, is) => {
        const { declaration } = was;
        if (!isSameFrame || declaration !== is.declaration || declaration.kind === 'department') return false;
        const file = before.file(declaration.file);
        if (!file || file !== after.file(declaration.file)) return false;
        const known = files.get(file) ?? meansSame(file);
        files.set(file, known);
        return known;
    };
}

function byDeclaration(roots: readonly Node[]): ReadonlyMap<Declaration, Node> {
    const nodes = new Map<Declaration, Node>();
    for (const node of below(roots)) nodes.set(node.declaration, node);
    return nodes;
}

function readingOf(plan: Plan, nodes: ReadonlyMap<Declaration, Node>, idOf: (node: Node) => string): (from: Node) => Reading {
    return from => {
        const own = departmentAround(from);
        return {
            currency: plan.settings.currency,
            refer(reference) {
                const target = plan.target(reference);
                const node = target && nodes.get(target);
                const path = reference.path.join('.');
                if (!node) return { same: path, plain: path, text: { en: path, id: path }, isOpen: true };
                return { same: idOf(node), plain: node.path, text: mentionOf(node, own), isOpen: false };
            },
        };
    };
}

function shownName(name: string): Shown {
    return { plain: name, text: { en: name, id: name } };
}

function placeOf({ parent }: Node): Shown {
    if (!parent) return { plain: '', text: { en: 'what all departments share', id: 'yang dipakai bersama' } };
    return { plain: parent.path, text: nameOf(parent.declaration) };
}
