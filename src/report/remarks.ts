// What the plan counts on and whom it serves: risks, assumptions, notes, beneficiaries, indicators with their sources.
// It must not judge: rules do.
import { formatDecimal } from '../l10n/format.ts';
import { capitalized, kindNames } from '../l10n/kinds.ts';
import type { Declaration, Extension, Indicator, Reading } from '../plan/plan.ts';
import { titleOf, works } from '../plan/queries.ts';
import { byDepartment, type ReportContext } from './context.ts';
import type { Row, Section, Table } from './table.ts';
import { remarkWords, words } from './words.ts';

export function reportRemarks(context: ReportContext): Section {
    const { say } = context;
    return {
        id: 'remarks',
        title: say(remarkWords.title),
        tab: say(remarkWords.tab),
        intro: say(remarkWords.intro),
        tables: [riskTable(context), beneficiaryTable(context), indicatorTable(context)],
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
            said.map(({ value }): readonly [ReturnType<typeof homeOf>, Row] => [
                homeOf(declaration, context),
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
        work.beneficiaries.map(({ value }): readonly [ReturnType<typeof homeOf>, Row] => [
            homeOf(work, context),
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
    const rows = plan
        .all('indicator')
        .filter(indicator => titleOf(indicator) !== '')
        .map(indicator => [homeOf(indicator, context), indicatorRow(indicator, context)] as const);
    return {
        id: 'indicators',
        caption: say(remarkWords.indicators),
        empty: say(remarkWords.noIndicators),
        groupHead: say(words.department),
        columns: [
            { id: 'indicator', head: say(remarkWords.indicator), kind: 'text', isHead: true },
            { id: 'about', head: say(remarkWords.about), kind: 'text' },
            { id: 'baseline', head: say(remarkWords.baseline), kind: 'text' },
            { id: 'targets', head: say(remarkWords.targets), kind: 'text' },
            { id: 'actual', head: say(remarkWords.actual), kind: 'text' },
            { id: 'source', head: say(remarkWords.source), kind: 'text' },
        ],
        groups: byDepartment(rows, context),
    };
}

function indicatorRow(indicator: Indicator, context: ReportContext): Row {
    const unit = indicator.unit?.value ?? '';
    const readings = (list: readonly Reading[]) => list.flatMap(reading => readingText(reading, unit, context));
    return {
        cells: {
            indicator: titleOf(indicator),
            about: indicator.parent && 'name' in indicator.parent ? nameOf(indicator.parent, context) : undefined,
            baseline: readings(indicator.baselines),
            targets: readings(indicator.targets),
            actual: readings(indicator.actuals),
            source: indicator.source?.value || context.say(remarkWords.noSource),
        },
    };
}

/** "2026: 14.5 %"; nothing for a number that cannot be read. */
function readingText({ value, percent, period }: Reading, unit: string, { locale }: ReportContext): string | [] {
    if (!value) return [];
    const number = [formatDecimal(value)[locale], percent ? '%' : unit].filter(Boolean).join(' ');
    return period ? `${period.text}: ${number}` : number;
}

function homeOf(scope: Declaration | Extension, { plan }: ReportContext) {
    return plan.names.departmentOf(scope);
}

/** "Program: Street trees"; of an extension, the department it adds to. */
function nameOf(scope: Declaration | Extension, { plan, say }: ReportContext): string {
    const declaration = scope.kind === 'extension' ? plan.names.departmentOf(scope) : scope;
    return declaration ? `${say(capitalized(kindNames[declaration.kind]))}: ${titleOf(declaration)}` : '';
}
