// The codes of all official lists of a plan: which lists are in force, which are older versions, what a code means. It must not know what
// is reported.
import type { CatalogueEntry, CatalogueList, CatalogueProblem, Government, Measure } from './catalogue.ts';
import { catalogueUri } from './catalogue.ts';
import { indexOf } from './catalogue-index.ts';
import type { Catalogue } from './model.ts';
import type { Plan } from './plan.ts';
import { fileName } from './source.ts';

/** A list that the plan names and that was read. */
export interface NamedList {
    readonly catalogue: Catalogue;
    readonly list: CatalogueList;
    /** The name for a reader: that in the plan, else the file. */
    readonly label: string;
    /** Lists of different years are versions of one; a list without a year is always in force. */
    readonly year: number | undefined;
}

export interface Official {
    readonly entry: CatalogueEntry;
    readonly from: NamedList;
}

/** The lists of one kind of code. */
export interface OfficialCodes {
    /** Of versions the latest year, and what has no year; in the order of the plan. */
    readonly current: readonly NamedList[];
    readonly older: readonly NamedList[];
}

type Subject = 'works' | 'regions';
const none: OfficialCodes = { current: [], older: [] };
/** By what the plan names: everyone who asks has asked the plan for that. */
const known = new WeakMap<
    readonly Catalogue[],
    { readonly read: Plan['catalogues']; readonly codes: Readonly<Record<Subject, OfficialCodes>> }
>();

export function officialCodes(plan: Plan, of: Subject): OfficialCodes {
    const catalogues = plan.all('catalogue');
    if (catalogues.length === 0 || plan.catalogues.size === 0) return none;
    const before = known.get(catalogues);
    let codes = before?.read === plan.catalogues ? before.codes : undefined;
    if (!codes) {
        const lists = catalogues.flatMap(catalogue => {
            const { list } = listOf(catalogue, plan);
            return list && !list.problem ? [named(catalogue, list)] : [];
        });
        const only = (subject: Subject) => versions(lists.filter(({ list }) => list.of === subject));
        codes = { works: only('works'), regions: only('regions') };
        known.set(catalogues, { read: plan.catalogues, codes });
    }
    return codes[of];
}

/** The list that a catalogue names, as far as it was read, and what is wrong with it. */
export function listOf(
    catalogue: Catalogue,
    plan: Plan,
): { readonly list: CatalogueList | undefined; readonly problem: CatalogueProblem | undefined } {
    const uri = catalogueUri(catalogue);
    if (typeof uri !== 'string') return { list: undefined, problem: uri };
    const list = plan.catalogues.get(uri);
    return { list, problem: list?.problem };
}

/** The meaning of a code in the first list that holds it. */
export function findCode(lists: readonly NamedList[], code: string): Official | undefined {
    for (const from of lists) {
        const entry = indexOf(from.list).find(code);
        if (entry) return { entry, from };
    }
    return undefined;
}

/** Codes of the lists that took the place of one, as they say themselves. */
export function successorsOf(lists: readonly NamedList[], code: string): string[] {
    return [...new Set(lists.flatMap(({ list }) => indexOf(list).successors(code)))];
}

/** The level of government whose plan it is, told by the code of its region. */
export function governmentOf(plan: Plan): Government | undefined {
    const region = plan.root?.region?.value.trim() ?? '';
    return /^\d\d$/.test(region) ? 'province' : /^\d\d\.?\d\d$/.test(region) ? 'regency' : undefined;
}

/** The official measures of an entry for the plan's level of government, where the list tells them apart. */
export function measuresFor({ measures = [] }: CatalogueEntry, plan: Plan): readonly Measure[] {
    const government = governmentOf(plan);
    const own = measures.filter(({ governments }) => !governments || !government || governments.includes(government));
    return own.length > 0 ? own : measures;
}

function named(catalogue: Catalogue, list: CatalogueList): NamedList {
    const file = fileName(catalogue.path.value.replaceAll('\\', '/'));
    return { catalogue, list, label: catalogue.name || file, year: yearIn(catalogue.name) ?? yearIn(file) };
}

function yearIn(text: string): number | undefined {
    const years = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g);
    return years ? Math.max(...years.map(Number)) : undefined;
}

function versions(lists: readonly NamedList[]): OfficialCodes {
    const latest = Math.max(...lists.map(({ year }) => year ?? 0));
    const isOld = ({ year }: NamedList) => year !== undefined && year < latest;
    return { current: lists.filter(list => !isOld(list)), older: lists.filter(isOld) };
}
