// Facts of one declaration in two versions, as changes: which fact took the place of which. It must not know declarations.
import { formatMoney } from '../l10n/format.ts';
import type { Text } from '../l10n/say.ts';
import { subtractDecimals } from '../plan/decimal.ts';
import type { Change, Shown } from './change.ts';
import type { Fact, Facts } from './fact.ts';

/** Facts that differ, in pairs: one that only one version has is alone, unless exactly one of its property took its place. */
export function differences(before: Facts, after: Facts): [Fact | undefined, Fact | undefined][] {
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

export function changed(of: Change['of'], was: Fact | undefined, is: Fact | undefined): Change {
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
