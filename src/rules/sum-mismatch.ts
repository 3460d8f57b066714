// A budget that differs from the sum of its parts, by year and by fund. It must not add a parent to its parts: they are compared.
import { formatMoney } from '../l10n/format.ts';
import type { Text } from '../l10n/say.ts';
import { sayTime } from '../l10n/times.ts';
import { type ByFund, budgetOf, moneyWithin, partsWithin, sum } from '../plan/budget.ts';
import { compareDecimals, type Decimal, subtractDecimals, zero } from '../plan/decimal.ts';
import type { Money, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { fundTitle } from './analysis/work-money.ts';
import type { Fix } from './engine/finding.ts';
import { rule } from './engine/rule.ts';
import { dropMoney } from './fixes/drop-money.ts';
import { rewrite } from './fixes/statements.ts';
import { writeNumber } from './fixes/written.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'sum-mismatch',
    severity: 'completeness',
    messages: {
        total: {
            en: 'The budget of "{x}" for {years} ({a}) is not the sum of its parts ({b}); {d} {side}.',
            id: 'Anggaran "{x}" {years} ({a}) tidak sama dengan jumlah rinciannya ({b}); rinciannya {side} {d}.',
        },
        fund: {
            en: 'The budget of "{x}" for {years} from {fund} ({a}) is not the sum of its parts from that fund ({b}).',
            id: 'Anggaran "{x}" {years} dari {fund} ({a}) tidak sama dengan jumlah rinciannya dari sumber dana itu ({b}).',
        },
    },
    why: {
        en: 'Two figures for the same money: whichever is approved, the other is wrong, and the meeting is spent on finding out which.',
        id: 'Dua angka untuk anggaran yang sama: jika satu disahkan, yang lain keliru, dan waktu rapat habis untuk mencarinya.',
    },
    doesNotReport: {
        en: 'Years for which not every part that is done in them states its money, and parents that state none: their parts count instead.',
        id: 'Tahun yang belum semua bagiannya pada tahun itu menyebut anggaran, dan induk yang tidak menyebut anggaran: rinciannya yang dihitung.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: work => work.activities.length > 0 && work.budgets.length > 0,
    *check(work, plan) {
        const checked = new Set<string>();
        for (const { fromYear, toYear, money } of budgetOf(plan, work)) {
            const years = fromYear === toYear ? String(fromYear) : `${fromYear}..${toYear}`;
            if (checked.has(years)) continue;
            checked.add(years);
            const own = moneyWithin(plan, work, fromYear, toYear);
            const parts = partsWithin(plan, work, fromYear, toYear);
            const difference = own && parts && differ(own, parts, plan);
            if (!difference) continue;
            yield {
                at: money.span,
                message: difference.fund ? 'fund' : 'total',
                values: { x: titleOf(work), years: sayTime(years), ...difference, fund: fundTitle(difference.fund, plan) },
                related: related(work),
                fixes: () => fixesOf(work, money, sum(parts.values()), difference.fund === '', plan),
            };
        }
    },
    examples: [
        {
            bad: 'department D { program P { budget <|5 million in 2025|> activity A { budget 3 million in 2025 } activity B { budget 1 million in 2025 } } }',
            good: 'department D { program P { budget 5 million in 2025 activity A { budget 3 million in 2025 } activity B { budget 2 million in 2025 } } }',
        },
        {
            bad: 'fund F fund G\ndepartment D { program P { budget <|5 million in 2025 from F|> activity A { budget 5 million in 2025 from G } } }',
            good: 'fund F fund G\ndepartment D { program P { budget 3 million in 2025 from F, 2 million in 2025 from G activity A { budget 3 million in 2025 from F, 2 million in 2025 from G } } }',
        },
        {
            bad: 'department D { program P { budget <|6 million in 2025..2026|> activity A { budget 2 million per year during 2025..2026 } } }',
            good: 'department D { program P { budget 6 million in 2025 activity A { budget 2 million in 2025 } activity B } program Q { activity A { budget 1 million in 2025 } } }',
        },
    ],
});

/** The first difference: in the total, else in a fund; funds are compared only where both sides name them. */
function differ(own: ByFund, parts: ByFund, plan: Plan): { a: Text; b: Text; d: Text; side: Text; fund: string } | undefined {
    const { currency } = plan.settings;
    const values = (a: Decimal, b: Decimal, fund: string) => {
        const more = compareDecimals(a, b) < 0;
        const d = more ? subtractDecimals(b, a) : subtractDecimals(a, b);
        return {
            a: formatMoney(a, currency),
            b: formatMoney(b, currency),
            d: formatMoney(d, currency),
            side: more ? { en: 'more in the parts', id: 'lebih' } : { en: 'is missing in the parts', id: 'kurang' },
            fund,
        };
    };
    const a = sum(own.values());
    const b = sum(parts.values());
    if (compareDecimals(a, b) !== 0) return values(a, b, '');
    if (own.has('') || parts.has('')) return undefined;
    for (const fund of new Set([...own.keys(), ...parts.keys()])) {
        const left = own.get(fund) ?? zero;
        const right = parts.get(fund) ?? zero;
        if (compareDecimals(left, right) !== 0) return values(left, right, fund);
    }
    return undefined;
}

/** The sum in the place of the figure, or no figure, where a single one stands for these years. */
function fixesOf(work: Work, money: Money, parts: Decimal, byTotal: boolean, plan: Plan): Fix[] {
    const amounts = budgetOf(plan, work);
    const own = amounts.find(amount => amount.money === money);
    const beside = amounts.filter(({ fromYear, toYear }) => own && fromYear <= own.toYear && toYear >= own.fromYear);
    if (beside.length !== 1 || amounts.filter(amount => amount.money === money).length !== 1) return [];
    const { file } = work;
    return [
        ...(byTotal ? [rewrite(file, money.amountSpan, writeNumber(parts))] : []),
        {
            title: { en: 'Remove this amount; the parts count', id: 'Hapus angka ini; pakai jumlah rinciannya' },
            values: {},
            changes: [dropMoney([money], work.budgets, file)],
        },
    ];
}

function related(work: Work) {
    return work.activities.slice(0, 10).map(part => ({
        file: part.file,
        span: part.budgets[0]?.span ?? part.nameSpan,
        message: { en: 'Part: "{x}"', id: 'Rincian: "{x}"' },
        values: { x: titleOf(part) },
    }));
}
