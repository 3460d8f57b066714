// A department that budgets more than its ceiling allows, by year and fund. It must not add a parent to its parts, nor guess what is not stated.
import { formatMoney } from '../l10n/format.ts';
import { sayTime } from '../l10n/times.ts';
import type { StatedAmount } from '../plan/budget.ts';
import { type Ceiling, ceilingsOf } from '../plan/ceilings.ts';
import { compareDecimals, type Decimal, subtractDecimals } from '../plan/decimal.ts';
import type { Department } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { fundTitle } from './analysis/work-money.ts';
import { type Hit, rule } from './engine/rule.ts';

export default rule({
    id: 'over-ceiling',
    severity: 'completeness',
    messages: {
        all: {
            en: 'The budgets of {department} for {year} exceed its ceiling by {d}.',
            id: 'Anggaran {department} {year} melebihi pagunya; kelebihannya {d}.',
        },
        fund: {
            en: 'The budgets of {department} for {year} from {fund} exceed its ceiling by {d}.',
            id: 'Anggaran {department} {year} dari {fund} melebihi pagunya; kelebihannya {d}.',
        },
    },
    why: {
        en: 'What exceeds the ceiling is cut in the last week, without regard to what matters most.',
        id: 'Anggaran yang melampaui pagu dipotong pada saat terakhir, tanpa mempertimbangkan prioritas.',
    },
    doesNotReport: {
        en: 'Years and funds without a ceiling, forecasts, shared programs, and money for several years of which the share of a single year is not stated. A ceiling that names no fund is for all funds.',
        id: 'Tahun dan sumber dana tanpa pagu, prakiraan maju, program bersama, dan anggaran beberapa tahun yang bagian setiap tahunnya tidak disebut. Pagu tanpa sumber dana berlaku untuk semua sumber dana.',
    },
    on: ['department'],
    *check(department, plan) {
        for (const ceiling of ceilingsOf(department, plan)) yield* over(ceiling, department, plan);
    },
    examples: [
        {
            bad: 'fund F\ndepartment D { ceiling <|5 million in 2025 from F|> program P { budget 3 million in 2025 from F } program Q { activity A { budget 3 million in 2025 from F } activity B } }',
            good: 'fund F fund G\ndepartment D { ceiling 5 million in 2025 from F program P { budget 3 million in 2025 from F } program Q { budget 3 million in 2025 from G } }',
        },
        {
            bad: 'plan X { period 2025..2026 }\ndepartment D { ceiling <|5 million per year|> program P { during 2026 budget 6 million } }',
            good: 'plan X { period 2025..2026 }\ndepartment D { ceiling 5 million per year program P { budget 4 million in 2025 activity A { budget 4 million in 2025 } } program Q { budget 8 million in 2025..2026 } }',
        },
    ],
});

function* over({ fromYear, toYear, fund, stated, most, counted, planned }: Ceiling, department: Department, plan: Plan): Iterable<Hit> {
    const [first] = stated;
    if (!first || compareDecimals(planned, most) <= 0) return;
    yield {
        file: first.file,
        at: first.amount.money.span,
        message: fund === '' ? 'all' : 'fund',
        values: {
            department: titleOf(department),
            year: sayTime(`${fromYear}..${toYear}`),
            fund: fundTitle(fund, plan),
            d: formatMoney(subtractDecimals(planned, most), plan.settings.currency),
        },
        related: largest(counted).map(({ work, amount }) => ({
            file: work.file,
            span: amount.money.span,
            message: { en: '"{x}": {a}', id: '"{x}": {a}' },
            values: { x: titleOf(work), a: formatMoney(amount.value, plan.settings.currency) },
        })),
    };
}

function largest(stated: readonly StatedAmount[]): StatedAmount[] {
    const value = ({ amount }: StatedAmount): Decimal => amount.value;
    return [...stated].sort((a, b) => compareDecimals(value(b), value(a))).slice(0, 5);
}
