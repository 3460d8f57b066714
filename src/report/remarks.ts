// Risks, assumptions, notes, beneficiaries, indicators with their sources. It must not judge: rules do.
import { homeOf } from '../facts/whose.ts';
import type { Declaration, Department, Extension, Indicator, Reading } from '../plan/model.ts';
import { titleOf, works } from '../plan/queries.ts';
import { byDepartment, type ReportContext } from './context.ts';
import { nameOf, numberText, signOf, unitOf } from './figure-text.ts';
import { quarterIndicators } from './quarters.ts';
import type { Cell, Row, Section, Table } from './table.ts';
import { remarkWords, words } from './words.ts';

export function reportRemarks(context: ReportContext): Section {
    const { say } = context;
    const byQuarter = quarterIndicators(context);
    return {
        id: 'remarks',
        title: say(remarkWords.title),
        tab: say(remarkWords.tab),
        intro: say(remarkWords.intro),
        tables: [
            riskTable(context),
            beneficiaryTable(context),
            indicatorTable(context),
            ...(byQuarter.groups.length > 0 ? [byQuarter] : []),
        ],
    };
}

function riskTable(context: ReportContext): Table {
    const { plan, say } = context;
    const remarked = plan.files.flatMap((file): (Declaration | Extension)[] => [...file.declarations, ...file.extensions]);
    const rows = remarked.flatMap(declaration => {
        const { risks, assumptions, notes } = declaration.remarks;
        const kinds = [
            ['risk', risks],
            ['assumption', assumptions],
            ['note', notes],
        ] as const;
        return kinds.flatMap(([kind, said]) =>
            said.map(({ value }): readonly [Department | undefined, Row] => [
                homeOf(declaration, plan),
                { cells: { text: value, kind: say(remarkWords[kind]), about: nameOf(declaration, context) } },
            ]),
        );
    });
    return {
        id: 'risks',
        caption: say(remarkWords.risks),
        empty: say(remarkWords.noRisks),
        groupHead: say(words.department),
        columns: [
            { id: 'text', head: say(remarkWords.text), kind: 'text', isHead: true },
            { id: 'kind', head: say(words.kind), kind: 'text' },
            { id: 'about', head: say(remarkWords.about), kind: 'text' },
        ],
        groups: byDepartment(rows, context),
    };
}

function beneficiaryTable(context: ReportContext): Table {
    const { plan, say } = context;
    const rows = works(plan).flatMap(work =>
        work.beneficiaries.map(({ value }): readonly [Department | undefined, Row] => [
            homeOf(work, plan),
            { cells: { who: value, from: nameOf(work, context) } },
        ]),
    );
    return {
        id: 'beneficiaries',
        caption: say(remarkWords.beneficiaries),
        empty: say(remarkWords.noBeneficiaries),
        groupHead: say(words.department),
        columns: [
            { id: 'who', head: say(remarkWords.who), kind: 'text', isHead: true },
            { id: 'from', head: say(remarkWords.from), kind: 'text' },
        ],
        groups: byDepartment(rows, context),
    };
}

function indicatorTable(context: ReportContext): Table {
    const { plan, say } = context;
    const indicators = plan.all('indicator').filter(indicator => titleOf(indicator) !== '' && context.holds(indicator));
    const years = targetYears(indicators);
    const rows = indicators.map(indicator => [homeOf(indicator, plan), indicatorRow(indicator, years, context)] as const);
    return {
        id: 'indicators',
        caption: say(remarkWords.indicators),
        empty: say(remarkWords.noIndicators),
        groupHead: say(words.department),
        columns: [
            { id: 'indicator', head: say(remarkWords.indicator), kind: 'text', isHead: true },
            { id: 'about', head: say(remarkWords.about), kind: 'text' },
            { id: 'unit', head: say(remarkWords.unit), kind: 'text' },
            { id: 'baseline', head: say(remarkWords.baseline), kind: 'text' },
            ...years.map(year => ({ id: year, head: say(remarkWords.targetOf, { year }), kind: 'number' as const })),
            { id: 'targets', head: say(remarkWords.otherTargets), kind: 'text' },
            { id: 'actual', head: say(remarkWords.actual), kind: 'text' },
            { id: 'source', head: say(remarkWords.source), kind: 'text' },
        ],
        groups: byDepartment(rows, context),
    };
}

/** The years of targets, as columns; none where they would not fit a page. */
function targetYears(indicators: readonly Indicator[]): string[] {
    const years = new Set(indicators.flatMap(({ targets }) => targets.flatMap(({ period }) => (isYear(period) ? [period.text] : []))));
    return years.size > maxYears ? [] : [...years].sort();
}

const maxYears = 8;

function isYear(period: Reading['period']): period is NonNullable<Reading['period']> {
    return period !== undefined && /^\d{4}$/.test(period.text);
}

function indicatorRow(indicator: Indicator, years: readonly string[], context: ReportContext): Row {
    const { baselines, targets, actuals } = indicator;
    const unit = unitOf(indicator);
    const text = (reading: Reading) => numberText(reading, unit, context.locale);
    const dated = (list: readonly Reading[]) =>
        list.flatMap(reading => (reading.period && text(reading) ? `${reading.period.text}: ${text(reading)}` : (text(reading) ?? [])));
    const own = Map.groupBy(targets, ({ period }) => (isYear(period) && years.includes(period.text) ? period.text : ''));
    return {
        cells: {
            indicator: titleOf(indicator),
            about: indicator.parent && 'name' in indicator.parent ? nameOf(indicator.parent, context) : undefined,
            unit,
            baseline: dated(baselines),
            ...Object.fromEntries(years.map(year => [year, figures(own.get(year) ?? [], unit, context)])),
            targets: dated(own.get('') ?? []),
            actual: dated(actuals),
            source: indicator.source?.value || context.say(remarkWords.noSource),
        },
    };
}

/** One figure as a number, so that a spreadsheet can count with it. */
function figures(list: readonly Reading[], unit: string, context: ReportContext): Cell {
    const [only, other] = list;
    if (only?.value && !other && !signOf(only, unit)) return only.value;
    return list.flatMap(reading => numberText(reading, unit, context.locale) ?? []);
}
