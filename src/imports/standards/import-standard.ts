// The import of an XML file of another standard: bytes in, texts of a plan, an account and a list of deviations out. It touches no disk
// and never rejects for bad data.
import { type Locale, say } from '../../l10n/say.ts';
import { fileStem } from '../../plan/file-stem.ts';
import type { Declaration, Department, Work } from '../../plan/model.ts';
import { yearOf } from '../../plan/period.ts';
import type { Doubt, ImportResult } from '../account.ts';
import { inAccount, unreadable } from '../answers.ts';
import { messages } from '../messages.ts';
import { sharedFileName, type WriteText, writeShared } from '../shared.ts';
import type { TableProblem } from '../workbook.ts';
import { type ContentModel, findDeviations } from './content-model.ts';
import { readIati } from './iati.ts';
import { iatiModel } from './iati-model.ts';
import { xmlMessages } from './messages.ts';
import type { StandardOptions, StandardPlan } from './standard-plan.ts';
import { readStratml } from './stratml.ts';
import { stratmlModels, stratmlNamespaces } from './stratml-model.ts';
import { readXml } from './xml-document.ts';
import type { XmlNode } from './xml-node.ts';

/** Of files that are read here. */
const endings: readonly string[] = ['.xml', '.stratml', '.iati'];

export function isStandard(fileName: string): boolean {
    return endings.some(ending => fileName.toLowerCase().endsWith(ending));
}

interface Options {
    readonly write: WriteText;
    readonly locale: Locale;
    readonly existing?: { readonly declarations: readonly Declaration[]; readonly sharedText?: string };
}

interface Standard {
    readonly name: string;
    readonly model: ContentModel;
    /** Dates and numbers may be empty. */
    readonly allowsEmpty: boolean;
    readonly namespaces: readonly string[];
    readonly read: (root: XmlNode, options: StandardOptions) => StandardPlan;
}

const standards: Readonly<Record<string, Standard>> = {
    StrategicPlan: {
        name: 'StratML 1',
        model: stratmlModels.StrategicPlan,
        allowsEmpty: false,
        namespaces: stratmlNamespaces,
        read: readStratml,
    },
    PerformancePlanOrReport: {
        name: 'StratML 2',
        model: stratmlModels.PerformancePlanOrReport,
        allowsEmpty: true,
        namespaces: stratmlNamespaces,
        read: readStratml,
    },
    'iati-activities': { name: 'IATI 2.03', model: iatiModel, allowsEmpty: false, namespaces: [''], read: readIati },
    'iati-activity': { name: 'IATI 2.03', model: iatiModel, allowsEmpty: false, namespaces: [''], read: readIati },
};

export function importStandard(bytes: Uint8Array, options: Options): ImportResult {
    const read = readXml(bytes);
    if ('problem' in read) return unreadable([read.problem]);
    const { root } = read;
    const standard = Object.hasOwn(standards, root.local) ? standards[root.local] : undefined;
    if (!standard) return unreadable([{ place: {}, message: xmlMessages.unknownRoot, values: { root: root.local } }]);
    const deviations = [...namespaceNotes(root, standard), ...findDeviations(root, standard.model, standard)];
    const existing = options.existing?.declarations ?? [];
    const plan = standard.read(root, { locale: options.locale, existing });
    const counts = countIn([...plan.shared, ...plan.departments]);
    if (plan.found === 0) return unreadable([{ place: {}, message: xmlMessages.nothingInside, values: { what: standard.name } }]);
    const doubts = yearDoubts(existing, plan.years);
    const heading = { place: {}, message: xmlMessages.deviations, values: { standard: standard.name } };
    const notes = [...read.notes, ...(deviations.length > 0 ? [heading, ...shorten(deviations)] : []), ...plan.notes];
    return {
        ...accountOf(root, plan, counts, doubts, options),
        doubts,
        notes,
        unreadable: [],
        content: undefined,
        unit: 'elements',
        files: doubts.length > 0 ? [] : filesOf(plan, options),
    };
}

/** Kinds of deviations that are told; the rest is a number. */
const maxTold = 100;

function shorten(deviations: readonly TableProblem[]): TableProblem[] {
    const more = deviations.length - maxTold;
    const rest = more > 0 ? [{ place: {}, message: messages.moreOfThese, values: { more } }] : [];
    return [...deviations.slice(0, maxTold), ...rest];
}

function namespaceNotes(root: XmlNode, { namespaces }: Standard): TableProblem[] {
    const notes: TableProblem[] = [];
    const { namespace, line } = root;
    if (!namespaces.includes(namespace)) notes.push({ place: {}, message: xmlMessages.otherNamespace, values: { line, namespace } });
    const version = root.local === 'iati-activities' ? root.peek('version') : '';
    if (version && version !== '2.03') notes.push({ place: {}, message: xmlMessages.otherVersion, values: { line, version } });
    return notes;
}

/** A folder holds one plan: one of other years would make an error of every line. */
function yearDoubts(existing: readonly Declaration[], years: readonly number[]): Doubt[] {
    const plan = existing.find(one => one.kind === 'plan');
    if (!plan?.period) return [];
    const [first, last] = [yearOf(plan.period.from), yearOf(plan.period.to)];
    const outside = years.filter(year => year < first || year > last);
    if (outside.length === 0) return [];
    const values = { plan: plan.name, period: plan.period.text, years: outside.join(', ') };
    return [{ place: {}, message: messages.otherYear, values, readings: [], settle: messages.settleOtherFolder }];
}

function filesOf(plan: StandardPlan, { write, locale, existing }: Options): ImportResult['files'] {
    const shared = sharedFileName(locale);
    const used = new Set([shared.toLowerCase()]);
    const files = plan.departments.map(department => {
        // A file's name may have 255 bytes.
        const stem = [...fileStem(department.name)].slice(0, 60).join('');
        let name = `${stem}.plan`;
        // Some systems take names that differ by capitals alone for one file.
        for (let k = 2; used.has(name.toLowerCase()); k++) name = `${stem}-${k}.plan`;
        used.add(name.toLowerCase());
        return { name, text: write([department], locale) };
    });
    const text = writeShared(plan.shared, existing?.sharedText, locale, write);
    return text === undefined ? files : [{ name: shared, text }, ...files];
}

interface Counts {
    programs: number;
    activities: number;
    subactivities: number;
    goals: number;
    objectives: number;
    indicators: number;
}

function countIn(declarations: readonly Declaration[]): Counts {
    const counts = { programs: 0, activities: 0, subactivities: 0, goals: 0, objectives: 0, indicators: 0 };
    const visitWork = (work: Work) => {
        counts[work.kind === 'program' ? 'programs' : work.kind === 'activity' ? 'activities' : 'subactivities']++;
        counts.indicators += work.indicators.length;
        for (const part of work.activities) visitWork(part);
    };
    const visit = (one: Declaration) => {
        if (one.kind === 'goal' || one.kind === 'objective') {
            counts[one.kind === 'goal' ? 'goals' : 'objectives']++;
            counts.indicators += one.indicators.length;
        } else if (one.kind === 'department') {
            for (const result of one.results) visit(result);
            for (const work of one.programs) visitWork(work);
        } else if (one.kind === 'program') visitWork(one);
    };
    for (const one of declarations) visit(one);
    return counts;
}

function accountOf(
    root: XmlNode,
    plan: StandardPlan,
    counted: Counts,
    doubts: readonly Doubt[],
    { locale }: Options,
): Pick<ImportResult, 'account' | 'counts'> {
    const elements = root.count();
    const isDepartment = (one: Declaration): one is Department => one.kind === 'department';
    const departments = [...plan.departments, ...plan.shared.filter(isDepartment)];
    return {
        account: {
            departments: departments.map(({ name, title, code }) => ({ code: code?.value ?? '', title: title?.value || name })),
            ...counted,
            ...(plan.currency ? { currency: plan.currency } : {}),
            proposals: 0,
            budget: plan.money.budget,
            ceiling: {},
            forecast: {},
            actual: plan.money.actual,
            physical: {},
            funds: plan.money.funds,
            doubts: doubts.map(doubt => inAccount(doubt, locale)),
            skipped: notTaken(root).map(({ path, n, line }) => ({
                sheet: '',
                row: line,
                reason: say(xmlMessages.notTaken, locale, { path, n }),
            })),
            sheets: [],
            written: [],
        },
        counts: {
            rows: elements.all,
            taken: elements.taken,
            skipped: elements.all - elements.taken,
            withoutOutputIndicator: 0,
            withoutIndicator: 0,
            zeroBudget: 0,
        },
    };
}

/** Elements that were not read, by path below the root: their number, and the line of the first. */
function notTaken(root: XmlNode): { readonly path: string; readonly n: number; readonly line: number }[] {
    const found = new Map<string, { path: string; n: number; line: number }>();
    for (const { path, line } of root.untaken()) {
        const known = found.get(path);
        if (known) known.n++;
        else found.set(path, { path, n: 1, line });
    }
    return [...found.values()];
}
