// The lines of an item: one for each of its indicators and funds, with a cell for each column. It must not know merges or files.
import type { Amount as AmountFact, Calculation, FigureFact, MoneyFact } from '../../layouts/form.ts';
import {
    compareDecimals,
    type Decimal,
    multiplyDecimals,
    normalizeDecimal,
    roundDecimal,
    subtractDecimals,
    whole,
    zero,
} from '../../plan/decimal.ts';
import type { Work } from '../../plan/model.ts';
import { titleOf } from '../../plan/queries.ts';
import type { Amounts } from './amounts.ts';
import { askFor } from './ask.ts';
import { type FormContext, isLater, timeOf } from './context.ts';
import { type DraftCell, type DraftLine, isFigure, isMoney, type Line } from './draft.ts';
import { comparable, figureOf, measuresOf } from './figures.ts';
import type { FactColumn } from './head.ts';
import type { Item } from './items.ts';
import type { FormCell } from './sheet.ts';
import { type RowPlace, textOf } from './texts.ts';

export interface LineOptions {
    readonly columns: readonly FactColumn[];
    readonly context: FormContext;
    readonly amounts: Amounts;
    readonly number: number | undefined;
    readonly actions: readonly Work[];
    /** Indicators of this kind alone. */
    readonly kind?: string | undefined;
}

export function linesOf(item: Item, options: LineOptions): DraftLine[] {
    const { columns, context, actions } = options;
    const hasGoals = columns.some(({ holds }) => holds === 'goal');
    const hasMeasures = columns.some(({ holds }) => holds === 'indicator' || isFigure(holds));
    const measures = hasMeasures ? measuresOf(item, options.kind) : [];
    const funds = fundsOf(item, options);
    const count = Math.max(1, measures.length, funds.length > 1 ? funds.length + 1 : 0, actions.length);
    return Array.from({ length: count }, (_, index) => {
        const isFirst = index === 0;
        const place: RowPlace = { number: options.number, isFirst, action: actions[index], hasGoals };
        // One fund stands beside its money; several have a line each, below their sum.
        const fund = funds.length === 1 ? (isFirst ? funds[0] : undefined) : funds[index - 1];
        const line: Line = { item, measure: measures[index], place, fund, isShare: funds.length > 1 && !isFirst };
        const cells = columns.map(column => cellOf(column, line, options));
        askFor(line, columns, cells, context);
        return { item, isFirst, cells };
    });
}

/** The funds of what a work states itself, where the form shows funds. */
function fundsOf(item: Item, { columns, amounts }: LineOptions): string[] {
    if (!item.work || !columns.some(({ holds }) => holds === 'fund')) return [];
    const shares = columns.flatMap(({ holds, year }) => (isMoney(holds) ? [...(amounts.of(item, holds, year)?.stated?.keys() ?? [])] : []));
    const named = [...new Set(shares)].filter(Boolean);
    // Money without a fund beside money with one is a share, too.
    return named.length > 0 && shares.includes('') ? [...named, ''] : named;
}

function cellOf(column: FactColumn, line: Line, options: LineOptions): DraftCell | undefined {
    const { holds, year } = column;
    const { context } = options;
    if (typeof holds === 'string') {
        if (holds === 'fund') return line.fund === undefined ? undefined : { text: line.fund === '' ? '-' : fundTitle(line.fund, context) };
        if (holds === 'funds') return allFunds(line, options);
        const text = textOf(holds, line.item, line.measure, line.place, context);
        return text ? { text } : undefined;
    }
    if (isMoney(holds)) return moneyCell(holds, year, line, options);
    if (isFigure(holds)) return figureCell(holds, year, line, options);
    if ('physical' in holds) return line.place.isFirst ? numberCell(progressOf(line.item, holds.physical, context), 'percent') : undefined;
    return calculationCell(holds, year, line, options);
}

function allFunds({ item, place }: Line, { columns, amounts, context }: LineOptions): DraftCell | undefined {
    const found = new Set<string>();
    const visit = (at: Item): void => {
        const stated = columns.flatMap(({ holds, year }) =>
            isMoney(holds) ? [...(amounts.of(at, holds, year)?.stated?.keys() ?? [])] : [],
        );
        for (const fund of stated) if (fund) found.add(fundTitle(fund, context));
        if (stated.length === 0) for (const part of at.parts) visit(part);
    };
    if (place.isFirst && item.work) visit(item);
    return found.size > 0 ? { text: [...found].join('; ') } : undefined;
}

function moneyCell(
    fact: MoneyFact,
    year: number | undefined,
    { item, place, fund, isShare }: Line,
    options: LineOptions,
): DraftCell | undefined {
    if (isLater(fact.at, options.context)) return undefined;
    const total = options.amounts.of(item, fact, year);
    if (!total) return undefined;
    if (isShare) return numberCell(fund === undefined ? undefined : total.stated?.get(fund), 'money');
    if (!place.isFirst) return undefined;
    return { ...numberCell(total.value, 'money'), ...(total.parts.length > 0 ? { ofParts: total.parts } : {}) };
}

function figureCell(fact: FigureFact, year: number | undefined, { measure }: Line, { context }: LineOptions): DraftCell | undefined {
    if (!measure || isLater(fact.at, context)) return undefined;
    const figure = figureOf(measure, fact, year, context);
    if (!figure) return undefined;
    const unit = fact.bare ? '' : fact.figure === 'other' ? (measure.other?.unit ?? '') : measure.unit;
    if (figure.value && unit === '') return numberCell(figure.value, 'number');
    return { text: figure.value && unit !== '' ? `${figure.text} ${unit}` : figure.text };
}

function numberCell(value: Decimal | undefined, format: FormCell['format'] & string): DraftCell | undefined {
    return value && { number: normalizeDecimal(value), format };
}

function calculationCell(fact: Calculation, year: number | undefined, line: Line, options: LineOptions): DraftCell | undefined {
    if (line.isShare) return undefined;
    const value = (of: AmountFact) => amountOf(of, year, line, options);
    if ('minus' in fact) {
        const [from, less] = fact.minus.map(value);
        const isMoneyOfNothing = from === undefined && less === undefined;
        return isMoneyOfNothing ? undefined : numberCell(subtractDecimals(from ?? zero, less ?? zero), 'money');
    }
    if ('percent' in fact) {
        const [part, of] = fact.percent.map(value);
        const falls = isFigure(fact.percent[0]) && line.measure?.indicator?.direction?.value === 'down';
        // An indicator that should fall: as far below its target as it is above.
        const counted = part && of && falls ? subtractDecimals(multiplyDecimals(of, whole(2)), part) : part;
        return numberCell(percentOf(counted, of), 'percent');
    }
    const [from, to] = ('lag' in fact ? fact.lag : fact.change).map(value);
    if ('lag' in fact) return numberCell(from && to && percentOf(subtractDecimals(to, from), to), 'percent');
    return numberCell(from && percentOf(subtractDecimals(to ?? zero, from), from), 'percent');
}

function amountOf(fact: AmountFact, year: number | undefined, line: Line, { context, amounts }: LineOptions): Decimal | undefined {
    if (isMoney(fact)) return line.place.isFirst ? amounts.of(line.item, fact, year)?.value : undefined;
    if (isFigure(fact)) return line.measure && comparable(line.measure, fact, year, context);
    return line.place.isFirst ? progressOf(line.item, fact.physical, context) : undefined;
}

/** To two decimals; undefined without both, or of nothing. */
function percentOf(part: Decimal | undefined, of: Decimal | undefined): Decimal | undefined {
    if (!part || !of || compareDecimals(of, zero) === 0) return undefined;
    const units = (part.units * 10n ** BigInt(of.scale) * 10n ** 6n) / (of.units * 10n ** BigInt(part.scale));
    return roundDecimal({ units, scale: 4 }, 2);
}

/** The progress that was last reported within the time of the form. */
function progressOf({ work }: Item, kind: 'actual' | 'target', context: FormContext): Decimal | undefined {
    if (!work || kind === 'target') return undefined;
    const time = timeOf('so far', context);
    let last: { to: number; value: Decimal } | undefined;
    for (const { period, value } of work.progress)
        if (period && value && time && period.to >= time.from && period.to <= time.to && (!last || period.to >= last.to))
            last = { to: period.to, value };
    return last?.value;
}

function fundTitle(path: string, { plan }: FormContext): string {
    const fund = plan.all('fund').find(({ name }) => name === path.split('.').at(-1));
    return fund ? titleOf(fund) : path;
}
