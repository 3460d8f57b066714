// The tree of a table as files of a plan: one for each department, and one for what they share. It must not know cells.
import type { Locale } from '../l10n/say.ts';
import { fileStem } from '../plan/file-stem.ts';
import { makeDepartment, makeLocated } from '../plan/make.ts';
import type { Declaration, Department, Indicator, Work } from '../plan/model.ts';
import { yearOf } from '../plan/period.ts';
import type { Origin, TableContent } from './account.ts';
import { type DepartmentOptions, nameDepartments } from './departments.ts';
import { figureRole } from './figures.ts';
import { layoutOf } from './layout-of.ts';
import { messages } from './messages.ts';
import type { Nomenclature } from './nomenclature.ts';
import type { PreparedBlock } from './prepare-block.ts';
import { makeProposals } from './proposals.ts';
import type { Questions } from './questions.ts';
import { makeResults } from './results.ts';
import { findShared, sharedFileName, type WriteText, writeShared } from './shared.ts';
import type { Tree, WorkNode } from './tree.ts';
import { makeWorks } from './works.ts';

export interface WritePlanOptions {
    readonly write: WriteText;
    readonly locale: Locale;
    readonly fileName: string;
    readonly department?: DepartmentOptions;
    readonly departmentCodes: ReadonlyMap<string, string>;
    readonly nomenclature?: Nomenclature;
    readonly currency?: string;
    readonly plan?: { readonly name?: string; readonly title?: string };
    readonly asStated?: boolean;
    readonly existing?: { readonly declarations: readonly Declaration[]; readonly sharedText?: string };
}

export interface WrittenPlan {
    readonly files: { readonly name: string; readonly text: string }[];
    readonly departments: { readonly code: string; readonly title: string }[];
    /** Measures of the table: indicators, and those that became the quantity of an output. */
    readonly indicators: number;
    readonly content: Omit<TableContent, 'saved'>;
}

export function writePlanFiles(tree: Tree, plans: readonly PreparedBlock[], options: WritePlanOptions, questions: Questions): WrittenPlan {
    const { locale, write } = options;
    const existing = options.existing?.declarations ?? [];
    const departments = nameDepartments(
        [...tree.departments.values()].filter(({ programs, proposals }) => programs.length + proposals.length > 0),
        options,
    );
    for (const [first, second] of departments.alike)
        questions.note({ place: {}, message: messages.nearDepartments, values: { first, second } });
    const nodes = departments.named.flatMap(({ node }) => node.programs);
    const all = [...allNodes(nodes)];
    const proposed = departments.named.flatMap(({ node }) => node.proposals);
    const years = findYears(tree, all, plans);
    const firstYear = years.length > 0 ? Math.min(...years) : undefined;
    askYears(existing, years, questions);
    const shared = findShared(
        {
            funds: all
                .flatMap(node => node.sums.map(sum => sum.column.fund ?? (sum.funds.length === 1 ? (sum.funds[0] as string) : '')))
                .filter(Boolean),
            places: [...all.flatMap(node => node.entries), ...proposed].map(entry => entry.location.place).filter(Boolean),
            parties: proposed.map(entry => entry.proposer).filter(Boolean),
        },
        years,
        {
            locale,
            nomenclature: options.nomenclature ?? new Map(),
            existing,
            plan: options.plan ?? {},
            currency: options.currency ?? 'IDR',
        },
    );
    const taken = new Set([
        ...shared.funds.values(),
        ...shared.locations.values(),
        ...shared.parties.values(),
        ...departments.named.map(({ name }) => name),
    ]);
    const origins = new Map<object, Origin>();
    const results = makeResults([...tree.results.values()], { locale, existing, taken, firstYear, origins });
    const context = {
        locale,
        funds: shared.funds,
        locations: shared.locations,
        parties: shared.parties,
        results: results.names,
        taken,
        firstYear,
        origins,
        asStated: options.asStated === true,
    };
    let indicators = results.added.reduce((sum, result) => sum + result.indicators.length, 0);
    const made: Department[] = [];
    const files = departments.named.map(({ name, title, code, node }) => {
        const programs = makeWorks(node.programs, context);
        const proposals = makeProposals(node.proposals, context, new Set(programs.map(program => program.name)));
        indicators += programs.reduce((sum, program) => sum + countMeasures(program), 0);
        const department = makeDepartment(name, {
            title: makeLocated(title || undefined),
            code: makeLocated(code || undefined),
            programs,
            proposals,
        });
        made.push(department);
        return { name: `${fileStem(name)}.plan`, text: write([department], locale) };
    });
    const added = [...shared.added, ...results.added];
    const sharedText =
        files.length > 0 || results.added.length > 0 ? writeShared(added, options.existing?.sharedText, locale, write) : undefined;
    if (sharedText !== undefined) files.unshift({ name: sharedFileName(locale), text: sharedText });
    const content = {
        departments: made,
        results: results.all,
        funds: shared.allFunds,
        added,
        layout: layoutOf(plans),
        years: yearsOfTable(plans, years),
        origins,
    };
    return { files, content, departments: departments.named.map(({ name, title, code }) => ({ code, title: title || name })), indicators };
}

/** The year of a yearly table, which may tell of the next one too; else the first and the last. */
function yearsOfTable(plans: readonly PreparedBlock[], years: readonly number[]): string {
    const said = new Set(plans.flatMap(({ calendar }) => calendar.year ?? []));
    const all = said.size === 1 ? [...said] : [...years];
    if (all.length === 0) return '';
    const [first, last] = [Math.min(...all), Math.max(...all)];
    return first === last ? String(first) : `${first}-${last}`;
}

function countMeasures(work: Work): number {
    const own: readonly Indicator[] = work.indicators;
    return (
        own.length +
        work.outputs.filter(({ quantity }) => quantity).length +
        work.activities.reduce((sum, part) => sum + countMeasures(part), 0)
    );
}

function* allNodes(nodes: readonly WorkNode[]): Generator<WorkNode> {
    for (const node of nodes) {
        yield node;
        yield* allNodes(node.parts);
    }
}

/** The years of the plan: those of its money and targets, and of the dates of its rows; else the year that its head says. */
function findYears(tree: Tree, nodes: readonly WorkNode[], plans: readonly PreparedBlock[]): number[] {
    const years = new Set<number>();
    const isPlan = (nature: string | undefined) => nature === undefined || nature === 'after' || nature === 'before';
    for (const { measures } of [...nodes, ...tree.results.values()])
        for (const { measure } of measures)
            for (const { column, time, target } of measure.figures)
                if (
                    time &&
                    target &&
                    (figureRole(column) === 'target' || (figureRole(column) === 'end' && column.moment?.year !== undefined))
                )
                    years.add(time.year);
    for (const node of nodes) {
        for (const { column, time } of node.sums) if (isPlan(column.nature) && time) years.add(time.year);
        for (const { period } of node.entries)
            if (period) for (let year = yearOf(period.from); year <= yearOf(period.to); year++) years.add(year);
    }
    if (years.size === 0) for (const { calendar } of plans) if (calendar.year !== undefined) years.add(calendar.year);
    return [...years];
}

/** A folder holds one plan: a table of another year would make an error of every line. */
function askYears(existing: readonly Declaration[], years: readonly number[], questions: Questions): void {
    const plan = existing.find(declaration => declaration.kind === 'plan');
    if (!plan?.period || years.length === 0) return;
    const [first, last] = [yearOf(plan.period.from), yearOf(plan.period.to)];
    const outside = years.filter(year => year < first || year > last);
    if (outside.length === 0) return;
    questions.ask({
        place: {},
        message: messages.otherYear,
        values: { plan: plan.name, period: plan.period.text, years: [...outside].sort().join(', ') },
        settle: messages.settleOtherFolder,
    });
}
