// A department that budgets more than its ceiling allows, by year and fund. It must not add a parent to its parts, nor guess what is not stated.
import { formatMoney } from '../l10n/format.ts';
import type { StatedAmount } from '../plan/budget.ts';
import { type Ceiling, ceilingsOf } from '../plan/ceilings.ts';
import { compareDecimals, type Decimal, subtractDecimals } from '../plan/decimal.ts';
import type { Department } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import type { Plan } from '../plan/whole-plan.ts';
import { type Hit, rule } from './rule.ts';
import { fundTitle } from './work-money.ts';

export default rule({
    id: 'over-ceiling',
    severity: 'completeness',
    messages: {
        all: {
            en: 'The budgets of {department} for {year} exceed its ceiling by {d}.',
            id: 'Anggaran {department} {year} melampaui pagu sebesar {d}.',
        },
        fund: {
            en: 'The budgets of {department} for {year} from {fund} exceed its ceiling by {d}.',
            id: 'Anggaran {department} {year} dari {fund} melampaui pagu sebesar {d}.',
        },
    },
    why: {
        en: 'What is above the ceiling is cut in the last week, by whoever holds the pen, and not by what matters least.',
        id: 'Yang melampaui pagu dipotong pada minggu terakhir oleh siapa pun yang memegang pena, bukan menurut yang paling tidak penting.',
    },
    silent: {
        en: 'Years and funds without a ceiling, forecasts, shared programs, and money for several years of which the share of a single year is not stated. A ceiling that names no fund is for all funds.',
        id: 'Tahun dan dana tanpa pagu, prakiraan, program bersama, dan uang untuk beberapa tahun yang bagian setahunnya tidak disebut. Pagu tanpa sumber dana berlaku untuk semua dana.',
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
            year: fromYear === toYear ? String(fromYear) : `${fromYear}..${toYear}`,
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
