// Money by anything: exact sums of budgets, spending, forecasts, ceilings or upkeep, by one or two dimensions.
import { formatMoney } from '../../l10n/format.ts';
import { addDecimals, compareDecimals, type Decimal, normalizeDecimal, plainDecimal, zero } from '../../plan/decimal.ts';
import type { Declaration } from '../../plan/model.ts';
import { Unanswerable } from '../host.ts';
import { type Dimension, dimensions, type MoneyRow, measures, multiple, rowsOf, valuesOf } from '../money-rows.ts';
import { pageInput, pageOf, pageOutput } from '../page.ts';
import { choice, integer, list, nullable, object, optional, text, withDefault, words } from '../schema.ts';
import { tool } from '../tool.ts';
import { placeSchema, type ToolContext } from '../tool-context.ts';

/** Places that are named of one sum. */
const maxPlaces = 5;

export const money = tool({
    name: 'money',
    title: { en: 'Money by anything', id: 'Anggaran menurut apa saja' },
    summary: {
        en: 'Exact sums by department, fund, year, goal, place and more',
        id: 'Jumlah pasti menurut perangkat daerah, dana, tahun, tujuan, lokasi, dan lainnya',
    },
    description:
        'Exact sums of money of the plan by one or two dimensions (department, program, work, lead, fund, year, goal, place, tag), narrowed to a department, fund, program or year. Measures: budget, spent, forecast, cash_plan, ceiling, upkeep. Each amount is counted once; never add figures of answers yourself where this tool can.',
    input: {
        by: list('One or two dimensions.', choice('A dimension.', dimensions), { maxItems: 2 }),
        measure: withDefault(choice('What is added up.', measures), 'budget'),
        department: optional(words('Only money of this department.')),
        program: optional(words('Only money of this program.')),
        fund: optional(words('Only money of this fund.')),
        year: optional(integer('Only amounts of this calendar year.', { minimum: 1900, maximum: 2999 })),
        ...pageInput,
    },
    output: {
        currency: text('Of all amounts.'),
        sum: text('Of all that was asked for, exact, in whole units of the currency.'),
        sum_said: text('The same for readers.'),
        groups: list(
            'The largest first; by year, in its order.',
            object({
                keys: list(
                    'One for each dimension.',
                    object({
                        dimension: choice('The dimension.', dimensions),
                        name: nullable(text('Full name, year or tag; null where the plan does not say.')),
                        title: text('What a reader calls it.'),
                    }),
                ),
                amount: text('Exact.'),
                said: text('The same for readers.'),
                amounts: integer('Amounts in the sum.'),
                at: list('Where the first of them are written.', placeSchema),
            }),
        ),
        notes: list('What to know before using the sums.', text('A sentence.')),
        ...pageOutput,
    },
    run(input, context) {
        const { plan } = context;
        if (input.by.length === 0) throw new Unanswerable(`"by" needs one or two of ${dimensions.join(', ')}.`);
        const by = [...new Set(input.by)];
        const { rows, undated } = rowsOf(plan, input.measure);
        const isAsked = filterOf(input, context);
        const chosen = rows.filter(isAsked);
        const groups = groupsOf(chosen, by, context);
        const say = (amount: Decimal) => context.say(formatMoney(amount, plan.settings.currency));
        const page = pageOf(groups, input, ({ values, amount, rows: own }) => ({
            keys: by.map((dimension, k) => ({ dimension, ...keyOf(values[k], dimension, context) })),
            amount: plainDecimal(normalizeDecimal(amount)),
            said: say(amount),
            amounts: own.length,
            at: own.slice(0, maxPlaces).map(({ scope, money: { span } }) => context.at(scope.file, span)),
        }));
        const total = chosen.reduce((sum, { amount }) => addDecimals(sum, amount), zero);
        const notes = notesOf(input, by, undated.filter(isAsked).length);
        const { entries, total: count, more } = page;
        return {
            currency: plan.settings.currency,
            sum: plainDecimal(normalizeDecimal(total)),
            sum_said: say(total),
            groups: entries,
            notes,
            total: count,
            more,
        };
    },
});

interface Narrowing {
    readonly measure: (typeof measures)[number];
    readonly department?: string;
    readonly program?: string;
    readonly fund?: string;
    readonly year?: number;
}

function filterOf({ department, program, fund, year }: Narrowing, context: ToolContext): (row: MoneyRow) => boolean {
    const { plan } = context;
    const wanted: [Dimension, Declaration][] = [];
    if (department !== undefined) wanted.push(['department', context.department(department)]);
    if (program !== undefined) wanted.push(['program', context.find(program, ['program'])]);
    if (fund !== undefined) wanted.push(['fund', context.find(fund, ['fund'])]);
    return row =>
        wanted.every(([dimension, thing]) => valuesOf(row, dimension, plan).includes(thing)) &&
        (year === undefined || (row.years?.from === year && row.years.to === year));
}

interface Group {
    readonly values: readonly (Declaration | string | undefined)[];
    readonly amount: Decimal;
    readonly rows: MoneyRow[];
}

function groupsOf(rows: readonly MoneyRow[], by: readonly Dimension[], context: ToolContext): Group[] {
    const ids = new Map<Declaration | string | undefined, number>();
    const idOf = (value: Declaration | string | undefined) => {
        const id = ids.get(value) ?? ids.size;
        ids.set(value, id);
        return id;
    };
    const groups = new Map<string, { values: Group['values']; amount: Decimal; rows: MoneyRow[] }>();
    for (const row of rows) {
        const lists = by.map(dimension => {
            const values: readonly (Declaration | string | undefined)[] = valuesOf(row, dimension, context.plan);
            return values.length > 0 ? values : [undefined];
        });
        const [first = [], second] = lists;
        for (const values of first.flatMap(one => (second ? second.map(two => [one, two]) : [[one]]))) {
            const key = values.map(idOf).join(' ');
            const group = groups.get(key) ?? { values, amount: zero, rows: [] };
            group.amount = addDecimals(group.amount, row.amount);
            group.rows.push(row);
            groups.set(key, group);
        }
    }
    const isByYear = by[0] === 'year';
    const yearAt = ({ values }: Group) => String(values[0] ?? '');
    return [...groups.values()].sort((a, b) =>
        isByYear && yearAt(a) !== yearAt(b) ? (yearAt(a) < yearAt(b) ? -1 : 1) : compareDecimals(b.amount, a.amount),
    );
}

function keyOf(value: Declaration | string | undefined, dimension: Dimension, context: ToolContext) {
    if (value === undefined) return { name: null, title: dimension === 'fund' ? 'no fund stated' : `no ${dimension} stated` };
    if (typeof value === 'string') return { name: value, title: value };
    const { name, title } = context.thing(value);
    return { name, title };
}

function notesOf({ measure, year }: Narrowing, by: readonly Dimension[], undated: number): string[] {
    const notes: string[] = [];
    if (by.some(dimension => multiple.has(dimension)))
        notes.push(
            `One amount may have several values of ${by.filter(one => multiple.has(one)).join(' and ')}: it is in each of them, so the groups may add up to more than the sum.`,
        );
    if (undated > 0) notes.push(`${undated} amounts say no time and are in no sum.`);
    if (year !== undefined) notes.push('Amounts that are stated for several years together are not among those of one year.');
    if (measure === 'ceiling')
        notes.push('A ceiling without a fund holds for all funds together and may contain ceilings of single funds.');
    if (measure === 'forecast' || measure === 'cash_plan')
        notes.push('Where a work and its parts both state an amount, that of the work counts.');
    return notes;
}
