// A department that budgets more than its ceiling allows, by year and fund. It must not add a parent to its parts, nor guess what is not stated.
import { formatMoney } from '../l10n/format.ts';
import { type Amount, amountsOf, budgetOf, sum } from '../plan/budget.ts';
import { compareDecimals, type Decimal, subtractDecimals } from '../plan/decimal.ts';
import type { Department, Extension, Work } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import type { Plan } from '../plan/whole-plan.ts';
import { type Hit, rule } from './rule.ts';

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
        const bodies = [department, ...plan.names.extensionsOf(department)];
        if (bodies.some(body => body.ceilings.length > 0)) yield* over(department, bodies, plan);
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

interface Ceiling {
    readonly amounts: { readonly amount: Amount; readonly file: string }[];
}

function* over(department: Department, bodies: readonly (Department | Extension)[], plan: Plan): Iterable<Hit> {
    const ceilings = new Map<string, Ceiling>();
    for (const body of bodies)
        for (const amount of amountsOf(body.ceilings, plan.settings.period)) {
            const key = `${amount.fromYear} ${amount.toYear} ${amount.fund}`;
            const ceiling = ceilings.get(key) ?? { amounts: [] };
            ceiling.amounts.push({ amount, file: body.file });
            ceilings.set(key, ceiling);
        }
    const stated = bodies.flatMap(body => body.programs).flatMap(program => statedMoney(program, plan));
    for (const { amounts } of ceilings.values()) {
        const [first] = amounts;
        if (!first) continue;
        const { fromYear, toYear, fund, money } = first.amount;
        const most = sum(amounts.map(({ amount }) => amount.value));
        const counted = stated.filter(
            ({ amount }) => amount.fromYear >= fromYear && amount.toYear <= toYear && (fund === '' || amount.fund === fund),
        );
        const budgets = sum(counted.map(({ amount }) => amount.value));
        if (compareDecimals(budgets, most) <= 0) continue;
        yield {
            file: first.file,
            at: money.span,
            message: fund === '' ? 'all' : 'fund',
            values: {
                department: titleOf(department),
                year: fromYear === toYear ? String(fromYear) : `${fromYear}..${toYear}`,
                fund,
                d: formatMoney(subtractDecimals(budgets, most), plan.settings.currency),
            },
            related: largest(counted).map(({ work, amount }) => ({
                file: work.file,
                span: amount.money.span,
                message: { en: '"{x}": {a}', id: '"{x}": {a}' },
                values: { x: titleOf(work), a: formatMoney(amount.value, plan.settings.currency) },
            })),
        };
    }
}

interface Stated {
    readonly work: Work;
    readonly amount: Amount;
}

/** What a work states; in years of which it states nothing its parts count. */
function statedMoney(work: Work, plan: Plan): Stated[] {
    const own = budgetOf(plan, work);
    const parts = work.activities
        .flatMap(part => statedMoney(part, plan))
        .filter(({ amount }) => !own.some(({ fromYear, toYear }) => fromYear <= amount.toYear && toYear >= amount.fromYear));
    return [...own.map(amount => ({ work, amount })), ...parts];
}

function largest(stated: readonly Stated[]): Stated[] {
    const value = ({ amount }: Stated): Decimal => amount.value;
    return [...stated].sort((a, b) => compareDecimals(value(b), value(a))).slice(0, 5);
}
