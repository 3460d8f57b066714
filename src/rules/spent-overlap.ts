// Money spent, or to be paid, that is stated for overlapping times: it would count twice. It must not choose between figures: the first counts.
import { formatMoney } from '../l10n/format.ts';
import { sayTime } from '../l10n/times.ts';
import { sum } from '../plan/budget.ts';
import { compareDecimals, type Decimal } from '../plan/decimal.ts';
import type { Money, Work } from '../plan/model.ts';
import { partsOf } from '../plan/nested-times.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { nestedByFund, type Spent } from '../plan/spent.ts';
import { type Hit, rule } from './engine/rule.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'spent-overlap',
    severity: 'error',
    messages: {
        same: {
            en: '"{x}" states two amounts for {time}; the first counts.',
            id: '"{x}" menyebut dua jumlah untuk {time}; yang pertama berlaku.',
        },
        partly: {
            en: 'The amounts of "{x}" for {time} and for {other} share a part of their time; the first counts.',
            id: 'Jumlah "{x}" untuk {time} dan untuk {other} mencakup sebagian waktu yang sama; yang pertama berlaku.',
        },
        parts: {
            en: 'The amounts of "{x}" within {time} come to {b}, more than the {a} stated for all of it.',
            id: 'Jumlah "{x}" di dalam {time} mencapai {b}, lebih dari {a} yang disebut untuk seluruhnya.',
        },
    },
    why: {
        en: 'An amount spent in a time that overlaps another one would be counted twice, and no report would tell.',
        id: 'Realisasi untuk waktu yang tumpang tindih akan terhitung dua kali tanpa terlihat di laporan.',
    },
    doesNotReport: {
        en: 'Times that lie within each other, such as a quarter in its half year: the inner one is a part of the outer. Amounts from different funds.',
        id: 'Waktu yang tercakup seluruhnya, misalnya triwulan di dalam semesternya: yang di dalam adalah bagian dari yang luar. Jumlah dari sumber dana yang berbeda.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: ({ spent, cashPlan }) => spent.length > 1 || cashPlan.length > 1,
    *check(work, plan) {
        yield* judge(work, work.spent, plan);
        yield* judge(work, work.cashPlan, plan);
    },
    examples: [
        {
            bad: 'department D { program P { actual 3 million in 2026-S1, <|4 million in 2026-S1|> } }',
            good: 'fund F fund G\ndepartment D { program P { actual 3 million in 2026-S1 from F, 4 million in 2026-S2 from F, 4 million in 2026-S1 from G } }',
        },
        {
            bad: 'department D { program P { actual 3 million in 2026-Q1 actual <|4 million in 2026-02..2026-04|> } }',
            good: 'department D { program P { actual 3 million in 2026-Q1, 4 million in 2026-04, 9 million in 2026 } }',
        },
        {
            bad: 'department D { program P { actual <|5 million in 2026-S1|>, 3 million in 2026-Q1, 4 million in 2026-Q2 } }',
            good: 'department D { program P { actual 7 million in 2026-S1, 3 million in 2026-Q1, 4 million in 2026-Q2 cash-plan 2 million in 2026-Q1, 2 million in 2026-Q2 } }',
        },
    ],
});

function* judge(work: Work, moneys: readonly Money[], plan: Plan): Iterable<Hit> {
    const x = titleOf(work);
    for (const { counted, clashes } of nestedByFund(moneys).values()) {
        for (const { item, with: other } of clashes) {
            const isSame = item.period.from === other.period.from && item.period.to === other.period.to;
            yield {
                at: item.money.span,
                message: isSame ? 'same' : 'partly',
                values: { x, time: timeOf(item), other: timeOf(other) },
                related: [{ file: work.file, span: other.money.span, message: { en: 'The first', id: 'Yang pertama' }, values: {} }],
            };
        }
        for (const whole of counted) {
            const parts = partsOf(counted, whole);
            const total = sum(parts.map(({ value }) => value));
            if (parts.length === 0 || compareDecimals(total, whole.value) <= 0) continue;
            const money = (value: Decimal) => formatMoney(value, plan.settings.currency);
            yield {
                at: whole.money.span,
                message: 'parts',
                severity: 'warning',
                values: { x, time: timeOf(whole), a: money(whole.value), b: money(total) },
            };
        }
    }
}

function timeOf({ money }: Spent) {
    return sayTime(money.period?.text ?? '');
}
