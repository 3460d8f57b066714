// The life of a thing, as spans of days and words: its maintainers with money until when, and the days without one. It must not draw.
import { upkeepOf } from '../../facts/upkeep.ts';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import type { Asset, Output } from '../../plan/model.ts';
import type { Day } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { titleOf } from '../../plan/queries.ts';
import { keepingWorks, unawareMaintainers } from '../../rules/analysis/maintainers.ts';
import { words as drawingWords } from '../words.ts';
import { sayBegin } from './time-scale.ts';

const own = {
    nobody: { en: 'nobody maintains it', id: 'belum ada yang memelihara' },
    nobodyFrom: { en: 'nobody from {day}', id: 'tanpa pemelihara sejak {day}' },
    nobodyUntil: { en: 'nobody until {name} begins in {day}', id: 'tanpa pemelihara sampai {name} mulai pada {day}' },
    unpaid: { en: 'no budget', id: 'tanpa anggaran' },
    unpaidFrom: { en: 'no budget from {day}', id: 'tanpa anggaran sejak {day}' },
    next: { en: '{name} from {day}', id: '{name} sejak {day}' },
    unaware: { en: '{name} has not planned to maintain it', id: '{name} belum merencanakan pemeliharaannya' },
} as const satisfies Record<string, Text>;

export interface LifeSpan {
    readonly from: Day;
    readonly to: Day;
    /** `nobody`: no maintainer, or one without money for it. */
    readonly kind: 'kept' | 'nobody';
}

export interface Life {
    readonly spans: readonly LifeSpan[];
    /** Maintainers in turn. */
    readonly maintainers: readonly string[];
    /** The party that does not maintain or fund it, and since when. */
    readonly faults: readonly string[];
}

/** Undefined for what needs no maintainer, or is there only after the plan. */
export function lifeOf(thing: Output | Asset, plan: Plan, locale: Locale): Life | undefined {
    const upkeep = upkeepOf(thing, plan);
    if (!upkeep) return undefined;
    const { from, to, turns, gaps } = upkeep;
    const unaware = new Set(unawareMaintainers(thing, plan).map(({ department }) => department));
    const spans: LifeSpan[] = gaps.map(gap => ({ ...gap, kind: 'nobody' }));
    const maintainers: string[] = [];
    const faults: string[] = [];
    for (const [k, turn] of turns.entries()) {
        const name = turn.maintainer ? titleOf(turn.maintainer) : say(drawingWords.shared, locale);
        const isUnaware = turn.department !== undefined && unaware.has(turn.department);
        if (!isUnaware)
            maintainers.push(k === 0 || turn.from === from ? name : say(own.next, locale, { name, day: sayBegin(turn.from, locale) }));
        const paid = Math.max(turn.from - 1, Math.min(turn.to, turn.paidUntil));
        if (paid >= turn.from) spans.push({ from: turn.from, to: paid, kind: 'kept' });
        if (paid >= turn.to) continue;
        spans.push({ from: paid + 1, to: turn.to, kind: 'nobody' });
        if (isUnaware) faults.push(say(own.unaware, locale, { name: turn.department?.name ?? '' }));
        else if (paid < turn.from) faults.push(say(own.unpaid, locale));
        else faults.push(say(own.unpaidFrom, locale, { day: sayBegin(paid + 1, locale) }));
    }
    for (const gap of gaps) {
        if (gap.from === from && gap.to === to) faults.push(say(own.nobody, locale));
        else if (gap.to === to) faults.push(say(own.nobodyFrom, locale, { day: sayBegin(gap.from, locale) }));
        else {
            const next = turns.find(turn => turn.from === gap.to + 1);
            const name = next?.maintainer ? titleOf(next.maintainer) : '';
            faults.push(say(own.nobodyUntil, locale, { name, day: sayBegin(gap.to + 1, locale) }));
        }
    }
    return { spans: spans.sort((a, b) => a.from - b.from), maintainers: [...new Set(maintainers)], faults: [...new Set(faults)] };
}

/** Named maintainers, and owners of works that plan it: also of things that are there only after the plan. */
export function namedMaintainers(thing: Output | Asset, plan: Plan): string[] {
    const named = thing.maintainers.flatMap(({ party }) => plan.target(party) ?? []);
    const planned = keepingWorks(thing, plan).flatMap(work => plan.names.departmentOf(work) ?? []);
    return [...new Set((named.length > 0 ? named : planned).map(titleOf))];
}
