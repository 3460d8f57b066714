// Which year, quarter or half each column is for. It must not know cells of rows.
import type { Locale } from '../l10n/say.ts';
import { makePeriod } from '../plan/make.ts';
import type { Period } from '../plan/period.ts';
import { copyWith } from '../plan/source.ts';
import type { Column } from './columns.ts';
import type { Moment } from './facets.ts';
import { normalizeHeader, readMoment } from './facets.ts';
import type { TableBlock } from './head.ts';

/** A year, with a quarter or half of it: `2026`, `2026-TW1`, `2026-S1`, `2026-01..2026-05`. */
export interface Time {
    readonly year: number;
    /** As the language writes it, with `TW` for quarters. */
    readonly text: string;
}

export interface Calendar {
    /** The year of the plan's own figures; undefined when nothing says it. */
    readonly year: number | undefined;
    /** The year of `Tahun 1`. */
    readonly firstYear: number | undefined;
    /** The part of the year up to which a table reports, by the lines above its head. */
    readonly reported: Moment | undefined;
}

export interface CalendarOptions {
    readonly year?: number;
    readonly firstYear?: number;
    /** Years of dates in the rows, each once. */
    readonly rowYears: readonly number[];
    readonly fileName: string;
}

const isOwn = (column: Column) => column.nature === undefined || column.nature === 'after' || column.nature === 'before';

export function findCalendar(block: TableBlock, columns: readonly Column[], options: CalendarOptions): Calendar {
    const titles = block.titles.map(({ text }) => readMoment(normalizeHeader(text)).moment).filter(moment => moment !== undefined);
    const years = (test: (column: Column) => boolean) => [
        ...new Set(
            columns
                .filter(test)
                .flatMap(({ moment }) => (moment?.year !== undefined && moment.lastYear === undefined ? [moment.year] : [])),
        ),
    ];
    const only = (found: readonly number[]) => (found.length === 1 ? found[0] : undefined);
    const forecast = only(years(column => column.nature === 'forecast'));
    const ranges = titles.filter(moment => moment.lastYear !== undefined && moment.year !== undefined);
    const said = titles.filter(moment => moment.year !== undefined && moment.lastYear === undefined).map(moment => moment.year as number);
    // "Tahun 2026 dan Prakiraan Maju Tahun 2027": the plan's own year comes first.
    const named = (text: string) => Number(/(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1] ?? Number.NaN);
    const fallbacks = [block.sheet.name, options.fileName].map(named).filter(year => !Number.isNaN(year));
    const year =
        options.year ??
        only(years(column => column.measure === 'money' && isOwn(column))) ??
        (years(column => column.measure === 'money' && isOwn(column)).length > 1
            ? undefined
            : (only(years(column => column.measure === 'target' && isOwn(column))) ??
              (forecast === undefined ? undefined : forecast - 1) ??
              only(options.rowYears) ??
              said[0] ??
              fallbacks[0]));
    const ordinals = columns.flatMap(({ moment }) => (moment?.ordinal ? [moment.ordinal] : []));
    const range = ranges.find(moment => (moment.lastYear as number) - (moment.year as number) + 1 === Math.max(...ordinals));
    return {
        year,
        firstYear: options.firstYear ?? range?.year,
        reported: titles.find(moment => moment.part !== undefined || moment.month !== undefined),
    };
}

/** The time that a column is for; undefined when nothing says it. */
export function timeOf(column: Column, calendar: Calendar): Time | undefined {
    const { moment, nature } = column;
    const year = yearOf(moment, nature, calendar);
    if (year === undefined) return undefined;
    const isReport = nature === 'actual' || column.measure === 'physical';
    if (moment?.part !== undefined || moment?.month !== undefined) return { year, text: textOf(year, moment) };
    const { reported } = calendar;
    if (isReport && reported && (moment === undefined || Object.keys(moment).length === 0)) return { year, text: textOf(year, reported) };
    return { year, text: String(year) };
}

function yearOf(moment: Moment | undefined, nature: Column['nature'], { year, firstYear }: Calendar): number | undefined {
    if (moment?.lastYear !== undefined) return nature === 'end-of-period' ? moment.lastYear : (moment.year ?? moment.lastYear);
    if (moment?.year !== undefined) return moment.year;
    if (moment?.ordinal !== undefined) return firstYear === undefined ? undefined : firstYear + moment.ordinal - 1;
    if (moment?.offset !== undefined) return year === undefined ? undefined : year + moment.offset;
    if (nature === 'forecast') return year === undefined ? undefined : year + 1;
    return year;
}

/** The time that a report is up to: the second quarter is the first half, the fourth the whole year. */
function textOf(year: number, moment: Moment | undefined): string {
    const two = (month: number) => String(month).padStart(2, '0');
    const { part, month, cumulative } = moment ?? {};
    if (part && !cumulative) return `${year}-${part}`;
    const last = part ? (part.startsWith('TW') ? Number(part.slice(2)) * 3 : Number(part.slice(1)) * 6) : month;
    if (last === undefined) return String(year);
    if (!cumulative) return `${year}-${two(last)}`;
    if (last === 12) return String(year);
    if (last === 6) return `${year}-S1`;
    if (last === 3) return `${year}-TW1`;
    return `${year}-01..${year}-${two(last)}`;
}

/** The period that a time stands for, its quarters as the language calls them; undefined when it is none. */
export function periodOf({ text }: Time, locale: Locale): Period | undefined {
    const [from = '', to = from] = text.split('..');
    const period = makePeriod(from, to);
    return period && copyWith(period, { text: locale === 'id' ? text : text.replace('TW', 'Q') });
}
