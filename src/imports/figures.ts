// Which part of the plan the figures of a column become, and the time that each is for. It must not know rows.
import type { Column } from './columns.ts';
import type { Calendar, Time } from './moments.ts';
import { timeOf } from './moments.ts';

export type MoneyRole = 'budget' | 'ceiling' | 'forecast' | 'actual' | 'cash-plan' | 'before' | 'other';
export type FigureRole = 'target' | 'baseline' | 'actual' | 'before' | 'end' | 'other';

/** Where a revised figure stands beside a plain one for the same time, the plain one is what stood before. */
export function settleVersions(columns: readonly Column[]): Column[] {
    const sameTime = (a: Column, b: Column) => JSON.stringify(a.moment ?? {}) === JSON.stringify(b.moment ?? {});
    return columns.map(column => {
        if (column.measure !== 'money' && column.measure !== 'target') return column;
        // "Jumlah" beside a column for each year is the sum of the years.
        if (
            column.measure === 'money' &&
            column.nature === undefined &&
            column.moment === undefined &&
            column.fund === undefined &&
            !column.mapped
        ) {
            const isYear = ({ moment }: Column) =>
                (moment?.year !== undefined && moment.lastYear === undefined) || moment?.ordinal !== undefined;
            const years = columns.filter(
                other => other.measure === 'money' && other.nature === undefined && other.fund === undefined && isYear(other),
            );
            if (years.length > 1) return { ...column, nature: 'end-of-period' as const };
        }
        // A ceiling is told apart where a sum that is no ceiling stands beside it for the same time.
        const isPlain = (other: Column) => other.measure === 'money' && other.nature === undefined && !other.mapped;
        if (isPlain(column) && saysCeiling(column)) {
            const isBudget = (other: Column) =>
                isPlain(other) &&
                !saysCeiling(other) &&
                sameTime(other, column) &&
                other.subject === column.subject &&
                other.fund === column.fund;
            if (columns.some(isBudget)) return { ...column, nature: 'ceiling' as const };
        }
        const revised = columns.filter(
            other => other !== column && other.measure === column.measure && other.nature === 'after' && other.subject === column.subject,
        );
        // Of several revisions the last one counts.
        if (column.nature === undefined && column.fund === undefined && revised.some(other => sameTime(other, column)))
            return { ...column, nature: 'before' as const };
        if (
            column.nature === 'after' &&
            revised.some(other => other.index > column.index && sameTime(other, column) && isLater(other, column))
        )
            return { ...column, nature: 'before' as const };
        return column;
    });
}

/** "Pagu" alone is often the budget itself: beside another sum it is a question for the reader. */
function saysCeiling({ path }: Column): boolean {
    return /\b(pagu indikatif|batas pagu|pagu batas|plafon|ppas|ceiling)\b/i.test(path.at(-1) ?? '');
}

/** `Parsial` comes before `Perubahan`. */
function isLater(other: Column, column: Column): boolean {
    return /parsial/i.test(column.path.join(' ')) && !/parsial/i.test(other.path.join(' '));
}

export function moneyRole({ nature, moment }: Column): MoneyRole {
    // The target of an earlier year is no part of this plan.
    if (nature === undefined || nature === 'after') return (moment?.offset ?? 0) < 0 ? 'other' : 'budget';
    if (nature === 'forecast' || nature === 'before' || nature === 'cash-plan' || nature === 'ceiling') return nature;
    if (nature === 'actual') return moment?.cumulative && !moment.part && !moment.month ? 'other' : 'actual';
    return 'other';
}

export function figureRole({ nature, moment }: Column): FigureRole {
    switch (nature) {
        case undefined:
        case 'after':
        case 'forecast':
            return (moment?.offset ?? 0) < 0 ? 'other' : 'target';
        case 'baseline':
        case 'estimate':
            return 'baseline';
        case 'actual':
            return moment?.cumulative && !moment.part && !moment.month ? 'other' : 'actual';
        case 'before':
            return 'before';
        case 'end-of-period':
            return 'end';
        default:
            return 'other';
    }
}

/** The trait in which two columns must differ: otherwise nobody can say which of them counts. Undefined for columns that may be alike. */
export function identityOf(column: Column, calendar: Calendar, owner: number | undefined): string | undefined {
    const { measure, nature, subject, fund } = column;
    if (measure === 'money' || measure === 'target' || measure === 'physical') {
        if (nature === 'percent' || nature === 'difference' || nature === 'cash-plan') return undefined;
        const time: Time | undefined = timeOf(column, calendar);
        return JSON.stringify([
            measure,
            nature === 'after' ? '' : nature,
            measure === 'money' ? subject : owner,
            fund,
            time?.text,
            column.moment,
        ]);
    }
    if (measure === 'indicator') return JSON.stringify([measure, subject, owner]);
    if (measure === 'title' && subject !== 'urusan') return JSON.stringify([measure, subject]);
    return undefined;
}
