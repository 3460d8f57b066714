// Times that cannot be: ending before they start, outside the plan or the work around them, money for longer than a yearly plan.
// It must not read the clock.

import { add, iterate, type SmallSet } from '../incremental/small-set.ts';
import { sayPeriod, sayTime } from '../l10n/times.ts';
import type { Declaration, Money, Work } from '../plan/model.ts';
import { isWithin, overlaps, type Period, writePeriod, yearOf, yearsOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { isWork, periodOf, titleOf } from '../plan/queries.ts';
import type { Related } from './engine/finding.ts';
import { type Hit, rule, type Subject, type SubjectOf } from './engine/rule.ts';
import { rewrite } from './fixes/statements.ts';

const subjects = [
    'plan',
    'goal',
    'objective',
    'indicator',
    'department',
    'extension',
    'program',
    'activity',
    'subactivity',
    'request',
    'output',
    'asset',
] as const;
type Timed = (typeof subjects)[number] & Subject;

export default rule<Timed>({
    id: 'bad-period',
    severity: 'error',
    messages: {
        reversed: { en: '{period} ends before it starts.', id: 'Waktu {period} terbalik: berakhir sebelum dimulai.' },
        outsidePlan: {
            en: '{period} lies outside the period of the plan, {outer}.',
            id: '{period} berada di luar periode rencana, {outer}.',
        },
        outsideParent: {
            en: '{period} lies outside the period of "{parent}", {outer}.',
            id: '{period} berada di luar periode "{parent}", {outer}.',
        },
        tooLong: {
            en: 'This budget covers {years} years, but the plan is for one year ({outer}).',
            id: 'Anggaran ini mencakup {years} tahun, padahal rencana hanya untuk satu tahun ({outer}).',
        },
    },
    why: {
        en: 'Budgets and work outside the plan’s years cannot be carried out, and every sum and schedule built on them is wrong.',
        id: 'Anggaran dan kegiatan di luar periode rencana tidak dapat dilaksanakan, dan setiap jumlah serta jadwal yang bergantung padanya keliru.',
    },
    doesNotReport: {
        en: 'Baselines and actual values, forecasts, upkeep and handovers, which may lie outside; targets after the end of the work; whole years of which only a part lies in the plan, such as the first one of a term that begins in February. A part that lies in its parent’s period, when that is reported already.',
        id: 'Kondisi awal dan realisasi, prakiraan maju, kebutuhan pemeliharaan, dan serah terima, yang boleh berada di luar periode; target setelah pekerjaan berakhir; tahun penuh yang hanya sebagian berada dalam rencana, misalnya tahun pertama masa jabatan yang dimulai Februari. Bagian yang berada dalam periode induknya, jika induknya sudah dilaporkan.',
    },
    on: subjects,
    check(subject, plan) {
        const hits = reversedHits(subject);
        const outer = plan.settings.period;
        const outside = outer && outer.to >= outer.from ? outsideIn(subject, outer, plan) : none;
        return outside.length === 0 ? hits : [...hits, ...outside];
    },
    alone: reversedHits,
    examples: [
        {
            bad: 'department D { program P { during 2025-06-23..<|2021-06-23|> } }',
            good: 'department D { program P { during 2021-06-23..2025-06-23 } }',
            fixed: 'department D { program P { during 2021-06-23..2025-06-23 } }',
        },
        {
            bad: 'plan X { period 2025..2029 }\ndepartment D { program P { during <|2030|> } }',
            good: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2029 } }',
        },
        {
            bad: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2025 activity A { during <|2026|> } } }',
            good: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2025 activity A { during 2025-03 } indicator I { baseline 1 in 2020 target 2 in 2027 } } }',
        },
        {
            bad: 'plan X { period 2025 }\ndepartment D { program P { budget 5 million in <|2025..2026|> } }',
            good: 'plan X { period 2025 }\ndepartment D { program P { budget 5 million in 2025 forecast 6 million in 2026 } }',
        },
        {
            bad: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2025 budget 5 million in <|2027|> } }',
            good: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2025-03..2025-09 budget 5 million in 2025 } }',
        },
    ],
});

const none: readonly never[] = [];

function outsideIn(subject: SubjectOf<Timed>, outer: Period, plan: Plan): readonly Hit[] {
    switch (subject.kind) {
        case 'program':
        case 'activity':
        case 'subactivity':
            return ofWork(subject, outer, plan);
        case 'goal':
        case 'objective':
            return hitsAmong([subject], ({ period, file }) => outside(period, outer, undefined, file));
        case 'indicator':
            return hitsAmong(subject.targets, ({ period }) => outside(period, outer, undefined, undefined));
        case 'department':
        case 'extension':
            return hitsAmong(subject.ceilings, ({ period }) => outside(period, outer, undefined, undefined));
        default:
            return none;
    }
}

/** Mostly nothing is wrong: nothing is made then. */
function hitsAmong<T>(items: readonly T[], judge: (item: T) => Hit | undefined): readonly Hit[] {
    let hits: Hit[] | undefined;
    for (const item of items) {
        const hit = judge(item);
        if (hit) hits = [...(hits ?? none), hit];
    }
    return hits ?? none;
}

function ofWork(work: Work, outer: Period, plan: Plan): readonly Hit[] {
    const parent = isWork(work.parent) ? work.parent : undefined;
    const around = parent && periodOf(parent);
    const own = periodOf(work);
    const ofTime = around ? outside(work.period, around, parent, work.file) : outside(work.period, outer, undefined, work.file);
    const ofBudgets = hitsAmong(work.budgets, money => ofBudget(money, own, outer, work, plan));
    return ofTime ? [ofTime, ...ofBudgets] : ofBudgets;
}

function ofBudget({ period }: Money, own: Period | undefined, outer: Period, work: Work, plan: Plan): Hit | undefined {
    if (!period || period.to < period.from) return undefined;
    if (yearOf(outer.from) === yearOf(outer.to) && yearsOf(period).length > 1)
        return {
            at: period.span,
            message: 'tooLong',
            values: { years: yearsOf(period).length, outer: sayPeriod(outer) },
            related: ofPlan(plan),
        };
    if (!isInPlan(period, outer)) return outside(period, outer, undefined, undefined);
    // A budget is for whole years; the work may fill only some months of them.
    if (own && own.to >= own.from && !overlaps(period, own))
        return {
            at: period.span,
            message: 'outsideParent',
            values: { period: sayTime(period.text), parent: titleOf(work), outer: sayTime(own.text) },
        };
    return undefined;
}

/** `file` where the time may be shortened: an amount or a target for less time would be another one. */
function outside(period: Period | undefined, outer: Period, parent: Declaration | undefined, file: string | undefined): Hit | undefined {
    if (!period || period.to < period.from || outer.to < outer.from) return undefined;
    if (parent ? isWithin(period, outer) : isInPlan(period, outer)) return undefined;
    const values = { period: sayTime(period.text), outer: sayTime(outer.text), parent: parent ? titleOf(parent) : '' };
    const inside = { from: Math.max(period.from, outer.from), to: Math.min(period.to, outer.to) };
    const fixes = () => (file && inside.from <= inside.to ? [rewrite(file, period.span, writePeriod(inside))] : []);
    return { at: period.span, message: parent ? 'outsideParent' : 'outsidePlan', values, fixes };
}

/** A statement on whole years is in the plan when each of them touches it. */
function isInPlan(period: Period, plan: Period): boolean {
    if (isWithin(period, plan)) return true;
    const isWholeYears = /^\d+(\s*\.\.\s*\d+)?$/.test(period.text);
    return isWholeYears && yearOf(period.from) >= yearOf(plan.from) && yearOf(period.to) <= yearOf(plan.to);
}

function reversedHits(subject: SubjectOf<Timed>): readonly Hit[] {
    const periods = reversedIn(subject);
    return periods ? Array.from(iterate(periods), period => reversed(period, subject.file)) : none;
}

function reversed(period: Period, file: string): Hit {
    const [from = '', to = ''] = period.text.split('..');
    return {
        at: period.toSpan,
        message: 'reversed',
        values: { period: sayTime(period.text) },
        fixes: () => [
            {
                title: { en: 'Swap start and end', id: 'Tukar awal dan akhir' },
                values: {},
                changes: [{ kind: 'replace', file, span: period.span, text: `${to}..${from}` }],
            },
        ],
    };
}

function ofPlan(plan: Plan): readonly Related[] {
    const { root } = plan;
    if (!root?.period) return [];
    return [{ file: root.file, span: root.period.span, message: { en: 'The period of the plan', id: 'Periode rencana' }, values: {} }];
}

/** The periods that a declaration states itself and that end before they start, each once. */
function reversedIn(subject: SubjectOf<Timed>): SmallSet<Period> {
    let found: SmallSet<Period>;
    visitTimes(subject, period => {
        if (period && period.to < period.from) found = add(found, period);
    });
    return found;
}

type Visit = (period: Period | undefined) => void;

/** Asked of every declaration, so that no list is made of them. */
function visitTimes(subject: SubjectOf<Timed>, visit: Visit): void {
    const all = (list: readonly { readonly period: Period | undefined }[]) => {
        for (const { period } of list) visit(period);
    };
    switch (subject.kind) {
        case 'program':
        case 'activity':
        case 'subactivity':
            visit(subject.period);
            all(subject.budgets);
            all(subject.ceilings);
            all(subject.spent);
            all(subject.cashPlan);
            all(subject.forecasts);
            all(subject.progress);
            break;
        case 'indicator':
            all(subject.baselines);
            all(subject.targets);
            all(subject.actuals);
            break;
        case 'department':
        case 'extension':
            all(subject.ceilings);
            break;
        case 'output':
        case 'asset':
            all(subject.upkeep);
            all(subject.maintainers);
            all(subject.handovers);
            break;
        case 'request':
            visit(subject.by);
            break;
        default:
            visit(subject.period);
    }
}
