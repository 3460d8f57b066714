// Amounts that cannot be money of this plan: another currency, or more decimals than the currency has. An amount that reads two ways or is
// less than nothing is found while reading (language/build/reading.ts). It must not round by itself.
import { grouped, normalizeDecimal, plainDecimal, roundDecimal } from '../plan/decimal.ts';
import type { Money } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { type Hit, rule, type SubjectOf } from './engine/rule.ts';

const subjects = ['department', 'extension', 'program', 'activity', 'subactivity', 'output', 'asset'] as const;
type Paid = SubjectOf<(typeof subjects)[number]>;

export default rule<(typeof subjects)[number]>({
    id: 'number',
    severity: 'error',
    messages: {
        currency: {
            en: 'This amount is in {other}, but the plan uses {currency}.',
            id: 'Jumlah ini dalam {other}, padahal rencana memakai {currency}.',
        },
        decimals: {
            en: 'This amount has more decimals than {currency} has ({decimals}).',
            id: 'Jumlah ini memiliki lebih banyak desimal daripada {currency} ({decimals}).',
        },
    },
    why: {
        en: 'Sums are exact: an amount in another currency or in parts of the smallest coin cannot be added to the others.',
        id: 'Penjumlahan harus tepat: jumlah dalam mata uang lain atau pecahan dari satuan terkecil tidak dapat dijumlahkan dengan yang lain.',
    },
    doesNotReport: {
        en: 'Amounts without a prefix: they are in the currency of the plan. A prefix in a plan that states no currency. Indicators below zero, such as growth.',
        id: 'Jumlah tanpa awalan mata uang: itu memakai mata uang rencana. Awalan pada rencana yang tidak menyebut mata uang. Nilai indikator di bawah nol, misalnya pertumbuhan.',
    },
    on: subjects,
    when: (subject, plan) => moneysOf(subject).some(list => list.some(money => isDoubtful(money, plan))),
    *check(subject, plan) {
        for (const list of moneysOf(subject)) for (const money of list) yield* ofMoney(money, subject.file, plan);
    },
    examples: [
        {
            bad: 'plan X { currency IDR }\ndepartment D { program P { budget <|USD|> 500 in 2025 } }',
            good: 'plan X { currency IDR }\ndepartment D { program P { budget Rp 500 in 2025, 200 in 2026 } }',
        },
        {
            bad: 'plan X { currency IDR }\ndepartment D { program P { budget <|109.598.599.483,223|> in 2025 } }',
            good: 'plan X { currency IDR }\ndepartment D { program P { budget 109.598.599.483,22 in 2025 } }',
            fixed: 'plan X { currency IDR }\ndepartment D { program P { budget 109_598_599_483.22 in 2025 } }',
        },
    ],
});

/** Mostly no amount is. */
function isDoubtful({ amount, currency: prefix }: Money, { root, settings }: Plan): boolean {
    const isOther = prefix !== undefined && root?.currency !== undefined && prefix.value !== settings.currency;
    return isOther || (amount !== undefined && amount.scale > settings.decimals);
}

function ofMoney({ amount, amountSpan, currency: prefix }: Money, file: string, plan: Plan): readonly Hit[] {
    const { currency, decimals } = plan.settings;
    if (!prefix && (!amount || amount.scale <= decimals)) return none;
    const hits: Hit[] = [];
    if (prefix && plan.root?.currency && prefix.value !== currency)
        hits.push({ at: prefix.span, message: 'currency', values: { other: prefix.value, currency } });
    if (!amount || amount.scale <= decimals || normalizeDecimal(amount).scale <= decimals) return hits;
    const [whole = '', fraction] = plainDecimal(normalizeDecimal(roundDecimal(amount, decimals))).split('.');
    const text = grouped(whole, '_') + (fraction ? `.${fraction}` : '');
    hits.push({
        at: amountSpan,
        message: 'decimals',
        values: { currency, decimals },
        fixes: () => [
            {
                title: { en: 'Round to {text}', id: 'Bulatkan menjadi {text}' },
                values: { text },
                changes: [{ kind: 'replace', file, span: amountSpan, text }],
                certainty: 'likely',
            },
        ],
    });
    return hits;
}

const none: readonly never[] = [];

/** Every amount that a declaration states itself. */
function moneysOf(subject: Paid): readonly (readonly Money[])[] {
    switch (subject.kind) {
        case 'department':
        case 'extension':
            return [subject.ceilings];
        case 'output':
        case 'asset':
            return [subject.upkeep];
        default:
            return [subject.budgets, subject.forecasts];
    }
}
