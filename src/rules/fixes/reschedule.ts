// Other times for two works of which one waits for the other. It must not move what would then lie outside its plan, its whole, its money or
// its parts.

import { sayTime } from '../../l10n/times.ts';
import type { Work } from '../../plan/model.ts';
import { type Day, dayOf, isWithin, monthOf, overlaps, writePeriod, yearOf } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Interval, isWork, periodOf, titleOf } from '../../plan/queries.ts';
import type { Fix } from '../engine/finding.ts';

/** The one begins only when the other has ended, or the other ends before the one begins. */
export function rescheduleFixes(waiting: Work, first: Work, plan: Plan): Fix[] {
    const [own, other] = [waiting.period, first.period];
    if (!own || !other) return [];
    const begin = other.to + 1;
    const later = begin <= own.to ? { from: begin, to: own.to } : moved(own, begin);
    const title = { en: 'Move "{x}" to {text}', id: 'Geser "{x}" ke {text}' };
    return [
        ...(later ? move(waiting, later, title, plan) : []),
        ...(other.from < own.from ? move(first, { from: other.from, to: own.from - 1 }, title, plan) : []),
    ];
}

function move(work: Work, time: Interval, title: Fix['title'], plan: Plan): Fix[] {
    const { period, file } = work;
    if (!period || !fits(work, time, plan)) return [];
    const text = writePeriod(time);
    return [{ title, values: { x: titleOf(work), text: sayTime(text) }, changes: [{ kind: 'replace', file, span: period.span, text }] }];
}

/** As many months later, where it begins and ends with a month. */
function moved({ from, to }: Interval, begin: Day): Interval | undefined {
    const isFirst = (day: Day) => dayOf(yearOf(day), monthOf(day)) === day;
    if (![from, to + 1, begin].every(isFirst)) return undefined;
    const months = (yearOf(begin) - yearOf(from)) * 12 + monthOf(begin) - monthOf(from);
    return { from: begin, to: dayOf(yearOf(to + 1), monthOf(to + 1) + months) - 1 };
}

function fits(work: Work, time: Interval, plan: Plan): boolean {
    const around = isWork(work.parent) ? periodOf(work.parent) : undefined;
    const outer = plan.settings.period;
    return (!outer || isWithin(time, outer)) && (!around || isWithin(time, around)) && holds(work, time);
}

/** Whether its money and its parts still lie in that time. */
function holds(work: Work, time: Interval): boolean {
    return (
        work.budgets.every(({ period }) => !period || overlaps(period, time)) &&
        work.activities.every(part => (part.period ? isWithin(part.period, time) : holds(part, time)))
    );
}
