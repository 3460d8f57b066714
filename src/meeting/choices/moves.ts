// Choices of who moves, and to which time: a work with its parts, the requests that it makes, and, by whole years, its money and targets.
// Where two works clash, each of them can move. It must not know why they clash.
import { sayTime } from '../../l10n/times.ts';
import type { Change } from '../../plan/edit.ts';
import type { Declaration, Work } from '../../plan/model.ts';
import { type Day, dayOf, isWithin, monthOf, type Period, readMoment, writePeriod, yearOf } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Interval, isWork, periodOf, titleOf, workOf } from '../../plan/queries.ts';
import { shiftInterval } from '../../plan/shift.ts';
import { timeHolder } from '../../rules/analysis/stated-time.ts';
import type { Choice, Option } from '../choice.ts';

/** Rules whose findings go when a work is done at another time. */
const ofTime = new Set(['order-conflict', 'late-answer', 'maintenance-gap', 'duplicate-work', 'over-ceiling']);

/** Months by which a work is proposed to move, beside the times that fit the other one. */
const steps = [-12, -6, -3, 3, 6, 12, 24];

/** `things`: the declarations at all ends of a point. */
export function moveChoices(rule: string, things: readonly Declaration[], plan: Plan): Choice[] {
    if (!ofTime.has(rule)) return [];
    const works = [...new Set(things.flatMap(thing => holderOf(thing) ?? []))];
    return works.flatMap((work, i) => {
        const { period } = work;
        return period ? [moving(work, period, timesFor(work, period, works, i === 0, plan))] : [];
    });
}

/** The work that says when the thing is done. */
function holderOf(thing: Declaration): Work | undefined {
    const work = isWork(thing) ? thing : thing.kind === 'output' || thing.kind === 'request' ? workOf(thing) : undefined;
    return work && timeHolder(work);
}

function moving(work: Work, now: Period, times: readonly Interval[]): Choice {
    const { file } = now.span;
    const time = sayTime(now.text);
    return {
        title: { en: 'Move "{x}" to another time…', id: 'Geser "{x}" ke waktu lain…' },
        values: { x: titleOf(work) },
        at: { file: file ?? work.file, span: now.span },
        blanks: [
            {
                ask: {
                    en: 'When is "{x}" done, instead of {time}? Choose, or type a time such as 2027 or 2026-07..2027-03',
                    id: 'Kapan "{x}" dikerjakan, pengganti {time}? Pilih, atau ketik waktu seperti 2027 atau 2026-07..2027-03',
                },
                values: { x: titleOf(work), time },
                options: times.map(other => optionOf(other, now)),
                isOpen: true,
            },
        ],
        changes: ([answer = '']) => {
            const then = readTime(answer.trim());
            return then && (then.from !== now.from || then.to !== now.to) ? movedBy(work, now, then, answer.trim()) : undefined;
        },
    };
}

/** `2026-07..2027-03`, as a plan says it. */
function readTime(text: string): Interval | undefined {
    const [from, to = from, ...rest] = text.split('..').map(part => readMoment(part.trim()));
    return from && to && rest.length === 0 && from.from <= to.to ? { from: from.from, to: to.to } : undefined;
}

/**
 * Times that fit after or before the other works, the likelier first (a work that is told of mostly waits for the others), then earlier and
 * later ones; all within the plan and the work around.
 */
function timesFor(work: Work, now: Period, works: readonly Work[], isWaiting: boolean, plan: Plan): Interval[] {
    const others = works.flatMap(other => (other === work || !other.period ? [] : other.period));
    const fitting = others.flatMap(other => {
        const both = [movedTo(now, monthAfter(other.to)), endingBefore(now, other.from)];
        return isWaiting ? both : both.reverse();
    });
    const stepped = steps.map(months => shiftInterval(now, months, 0));
    const outer = (isWork(work.parent) ? periodOf(work.parent) : undefined) ?? plan.settings.period;
    const all = [...fitting, ...stepped].filter(
        time => time.from <= time.to && (time.from !== now.from || time.to !== now.to) && (!outer || isWithin(time, outer)),
    );
    return [...new Map(all.map(time => [writePeriod(time), time])).values()];
}

function movedTo(now: Interval, from: Day): Interval {
    return shiftInterval(now, monthsBetween(now.from, from), 0);
}

/** By as many months as it takes to end before a day. */
function endingBefore(now: Interval, day: Day): Interval {
    const months = monthsBetween(now.to, day) - 1;
    return shiftInterval(now, Math.min(months, 0), 0);
}

/** The first day of a month that begins after a day. */
function monthAfter(day: Day): Day {
    const next = day + 1;
    const first = dayOf(yearOf(next), monthOf(next));
    return first === next ? next : dayOf(yearOf(next), monthOf(next) + 1);
}

function monthsBetween(from: Day, to: Day): number {
    return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
}

function optionOf(time: Interval, now: Interval): Option {
    const value = writePeriod(time);
    const months = monthsBetween(now.from, time.from);
    const [n, unit, id] = months % 12 === 0 ? [Math.abs(months / 12), 'year', 'tahun'] : [Math.abs(months), 'month', 'bulan'];
    const way = months < 0 ? { en: 'earlier', id: 'lebih awal' } : { en: 'later', id: 'lebih lambat' };
    const detail = months === 0 ? { en: '', id: '' } : { en: `${n} ${unit}${n === 1 ? '' : 's'} ${way.en}`, id: `${n} ${id} ${way.id}` };
    return { value, title: sayTime(value), detail };
}

/** The new time, and everything in the work that goes with it. */
function movedBy(work: Work, now: Interval, then: Interval, written: string): Change[] {
    const months = monthsBetween(now.from, then.from);
    const days = then.from - shiftInterval(now, months, 0).from;
    const years = yearOf(then.from) - yearOf(now.from);
    const changes: Change[] = [];
    const put = ({ span }: Period, text: string, file: string) => changes.push({ kind: 'replace', file: span.file ?? file, span, text });
    const shift = (period: Period | undefined, file: string, byMonths: number, byDays: number) => {
        const moved = period && shiftInterval(period, byMonths, byDays);
        if (period && moved && (moved.from !== period.from || moved.to !== period.to)) put(period, writePeriod(moved), file);
    };
    const moveDated = ({ file, budgets, requests, indicators, activities }: Work) => {
        for (const { by } of requests) shift(by, file, months, days);
        if (years !== 0) for (const { period } of budgets) shift(period, file, years * 12, 0);
        if (years !== 0) for (const { targets } of indicators) for (const { period } of targets) shift(period, file, years * 12, 0);
        for (const part of activities) {
            shift(part.period, part.file, months, days);
            moveDated(part);
        }
    };
    if (work.period) put(work.period, written, work.file);
    moveDated(work);
    return changes;
}
