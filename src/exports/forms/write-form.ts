// An official form of a plan, as a book of grids. Pure: the same request gives the same book. It must not know files.

import { layouts } from '../../layouts/all.ts';
import type { Form } from '../../layouts/form.ts';
import type { Department, Result } from '../../plan/model.ts';
import { fold } from '../../plan/names/find-named.ts';
import { findCode, officialCodes } from '../../plan/official-codes.ts';
import type { Plan } from '../../plan/plan.ts';
import { planYears, titleOf } from '../../plan/queries.ts';
import { type FormContext, type FormRequest, longYears, makeContext } from './context.ts';
import { footerLines, signaturesOf } from './footer.ts';
import type { FillText } from './head.ts';
import { codeOf, workItems } from './items.ts';
import { resultsIn, resultTree } from './results.ts';
import type { FormBook, FormSheet } from './sheet.ts';
import { makeTable, type SheetContent } from './tables.ts';

/** Why nothing can be written, with what there is instead. */
export type FormRefusal =
    | { readonly kind: 'layout'; readonly choices: readonly string[] }
    | { readonly kind: 'year'; readonly choices: readonly number[] }
    | { readonly kind: 'which-year'; readonly choices: readonly number[] }
    | { readonly kind: 'department' | 'ambiguous-department'; readonly choices: readonly string[] }
    | { readonly kind: 'no-other' };

/** The layouts that can be written. */
export const formLayouts = layouts.flatMap(({ id, name, form }) => (form ? [{ id, name, form }] : []));

export function writeForm(request: FormRequest): FormBook | FormRefusal {
    const layout = formLayouts.find(({ id }) => id === request.layout);
    if (!layout) return { kind: 'layout', choices: formLayouts.map(({ id }) => id) };
    const { form } = layout;
    const { plan } = request;
    const years = planYears(plan);
    const year = request.year ?? (years.length === 1 || form.covers === 'period' ? years[0] : undefined);
    if (year === undefined) return { kind: 'which-year', choices: years };
    if (!years.includes(year)) return { kind: 'year', choices: years };
    const context = makeContext(request, form, year);
    if (form.against === 'above' && !context.against) return { kind: 'no-other' };
    const departments = departmentsOf(plan, request.department);
    if ('kind' in departments) return departments;
    const sheets = sheetsOf(departments, request.department !== undefined, context);
    return { layout: layout.id, sheets, gaps: context.gaps.all };
}

function departmentsOf(plan: Plan, asked: string | undefined): Department[] | FormRefusal {
    const all = [...plan.all('department')];
    if (asked === undefined) return all;
    const wanted = fold(asked);
    const tests: readonly ((one: Department) => boolean)[] = [
        one => one.name === asked,
        one => fold(one.name) === wanted,
        one => fold(codeOf(one)) === wanted,
        one => fold(titleOf(one)) === wanted,
    ];
    for (const test of tests) {
        const found = all.filter(test);
        if (found.length === 1) return found;
        if (found.length > 1) return { kind: 'ambiguous-department', choices: found.map(({ name }) => name) };
    }
    return { kind: 'department', choices: all.map(({ name }) => name) };
}

function sheetsOf(departments: readonly Department[], isOne: boolean, context: FormContext): FormSheet[] {
    const { plan, form, against } = context;
    const free = new Set(against ? against.all('department') : []);
    const contents: SheetContent[] = departments.map(department => {
        const other = free.size > 0 ? twinOf(department, [...free]) : undefined;
        if (other) free.delete(other);
        const programs = plan.names.programsOf(department);
        const rivals = other && against ? against.names.programsOf(other) : [];
        return { programs: workItems(programs, rivals, department), results: resultsOf(plan, department), department };
    });
    if (!isOne) {
        const shared = sharedContent(contents, context);
        if (shared.programs.length > 0 || (shared.results.length > 0 && showsResults(form))) contents.push(shared);
        // A department that only the version before has: all that it planned is gone.
        if (form.against === 'before' && against)
            for (const department of free)
                contents.push({ programs: workItems([], against.names.programsOf(department), department), results: [], department });
    }
    if (!form.joined) return contents.map(content => makeSheet(content, context));
    const programs = contents.flatMap(content => content.programs);
    return [makeSheet({ programs, results: contents.flatMap(({ results }) => results), department: undefined }, context)];
}

const showsResults = ({ tables }: Form) => tables.some(({ rows }) => rows !== 'works');

/** Programs of no single department, and goals and objectives that none of the others shows. */
function sharedContent(contents: readonly SheetContent[], { plan, against }: FormContext): SheetContent {
    const shared = (of: Plan) => of.all('program').filter(program => of.names.departmentOf(program) === undefined);
    const shown = new Set(contents.flatMap(({ programs, results }) => resultsIn(resultTree(plan, programs, results))));
    const results: readonly Result[] = [...plan.all('goal'), ...plan.all('objective')];
    return {
        programs: workItems(shared(plan), against ? shared(against) : [], undefined),
        results: results.filter(result => !shown.has(result)),
        department: undefined,
    };
}

function twinOf(department: Department, others: readonly Department[]): Department | undefined {
    const code = codeOf(department);
    return (
        others.find(({ name }) => name === department.name) ??
        others.find(other => code !== '' && codeOf(other) === code) ??
        others.find(other => fold(titleOf(other)) === fold(titleOf(department)))
    );
}

/** Goals and objectives that a department declares, also in what extends it, and those that it coordinates. */
function resultsOf(plan: Plan, department: Department): Result[] {
    const bodies = [department, ...plan.names.extensionsOf(department)];
    const own = bodies.flatMap(({ results }) => results);
    const all: readonly Result[] = [...plan.all('goal'), ...plan.all('objective')];
    const coordinated = all.filter(({ coordinator }) => {
        const target = coordinator && plan.target(coordinator);
        return target && plan.names.departmentOf(target) === department;
    });
    return [...new Set([...own, ...coordinated])];
}

function makeSheet(content: SheetContent, context: FormContext): FormSheet {
    const { form, plan } = context;
    const fill = fillFor(content, context);
    const name = content.department ? titleOf(content.department) : form.joined && plan.root ? titleOf(plan.root) : sharedTitle;
    return {
        name,
        titles: form.titles.map(title => fill(title)),
        tables: form.tables.map(table => makeTable(table, content, context, fill)),
        footer: footerLines(content.programs, context),
        signatures: signaturesOf(content.department, context),
        paper: form.paper,
        isPortrait: form.portrait === true,
    };
}

const sharedTitle = 'Lintas Perangkat Daerah';

function fillFor({ department }: SheetContent, context: FormContext): FillText {
    const { year, years, quarter, plan } = context;
    const long = longYears(context);
    const code = department ? codeOf(department) : '';
    const values = new Map<string, string>([
        ['n', String(year)],
        ['n-1', String(year - 1)],
        ['n-2', String(year - 2)],
        ['n+1', String(year + 1)],
        ['first', String(years[0] ?? year)],
        ['last', String((context.form.covers === 'period' ? years : long).at(-1) ?? '…')],
        ['quarter', ['I', 'II', 'III', 'IV'][quarter - 1] as string],
        ['department', department ? (code ? `${code} ${titleOf(department)}` : titleOf(department)) : sharedTitle],
    ]);
    return (text, own) =>
        text.replace(/\{([^{}]+)\}/g, (place, key: string) => {
            if (key === 'year') return String(own ?? year);
            if (key === 'region') return regionName(plan, context);
            return values.get(key) ?? place;
        });
}

/** By the list of regions that the plan names. */
function regionName(plan: Plan, { gaps }: FormContext): string {
    const code = plan.root?.region?.value.trim() ?? '';
    const name = code ? findCode(officialCodes(plan, 'regions').current, code)?.entry.name : undefined;
    if (!name) gaps.add('region', undefined, { name: code });
    return name ?? 'Provinsi/Kabupaten/Kota …';
}
