// What a filter leaves of a plan: the programs that match, and the other ends of their promises where these are wanted.
// It must not know how anything is drawn.
import { nearest } from '../l10n/nearest.ts';
import { type Locale, say } from '../l10n/say.ts';
import { topOf } from '../plan/in-file.ts';
import { overlaps } from '../plan/period.ts';
import type { Asset, Declaration, Department, Kind, Output, Reference, Role, Work } from '../plan/plan.ts';
import {
    departmentOfParty,
    extentOf,
    isParty,
    namedExecutors,
    programOf,
    qualifiedName,
    servedBy,
    titleOf,
    withinOf,
    yearInterval,
} from '../plan/queries.ts';
import type { Plan } from '../plan/whole-plan.ts';
import type { Finding } from '../rules/finding.ts';
import { type Filter, type FilterKey, isFiltering } from './filter.ts';
import { Found } from './views/found.ts';
import { filterWords } from './words.ts';

export interface Selection {
    /** In plan order. */
    readonly programs: readonly Work[];
    /** Those of them that are there only for the other end of a promise. */
    readonly neighbours: ReadonlySet<Work>;
    /** Things that stand already. */
    readonly assets: readonly Asset[];
    /** Results that are to be drawn although no program serves them; undefined: all. */
    readonly results: ReadonlySet<Declaration> | undefined;
    /** Only this much of time. */
    readonly years: readonly number[];
    /** The filters in force, to be printed. */
    readonly described: readonly string[];
    /** Nothing is left out. */
    readonly whole: boolean;
}

export function selectAll(plan: Plan): Selection {
    return {
        programs: plan.files.flatMap(file => topOf(file).programs),
        neighbours: new Set(),
        assets: plan.files.flatMap(file => topOf(file).assets),
        results: undefined,
        years: [],
        described: [],
        whole: true,
    };
}

export function select(plan: Plan, findings: readonly Finding[], filter: Filter, locale: Locale): Selection {
    const all = selectAll(plan);
    if (!isFiltering(filter)) return all;
    const test = new Test(plan, findings, filter);
    const matching = new Set(all.programs.filter(program => test.takesProgram(program)));
    const wantsEnds = filter.mine.length > 0 || filter.problems;
    const drawn = new Set(all.programs);
    const neighbours = new Set<Work>();
    if (filter.mine.length > 0)
        for (const program of matching) for (const end of endsOf(program, plan)) if (!matching.has(end)) neighbours.add(end);
    if (filter.problems) for (const end of test.otherEnds) if (!matching.has(end) && drawn.has(end)) neighbours.add(end);
    const narrow = filter.goals.length > 0 || filter.search !== '';
    const results = narrow
        ? new Set([...plan.all('goal'), ...plan.all('objective')].filter(result => test.takesResult(result)))
        : new Set<Declaration>();
    return {
        programs: all.programs.filter(program => matching.has(program) || (wantsEnds && neighbours.has(program))),
        neighbours,
        assets: all.assets.filter(asset => test.takesAsset(asset)),
        results,
        years: filter.years,
        described: describeFilter(plan, filter, locale),
        whole: false,
    };
}

/** Of a selection only the work of some departments, with the other ends of its promises. */
export function selectOpened(plan: Plan, selection: Selection, opened: readonly string[]): Selection {
    if (opened.length === 0) return { ...selection, programs: [], whole: false };
    const names = new Set(opened);
    const own = new Set(selection.programs.filter(program => names.has(plan.names.departmentOf(program)?.name ?? '')));
    const neighbours = new Set<Work>();
    for (const program of own) for (const end of endsOf(program, plan)) if (!own.has(end)) neighbours.add(end);
    return {
        ...selection,
        programs: selection.programs.filter(program => own.has(program) || neighbours.has(program)),
        neighbours,
        whole: false,
    };
}

export interface UnknownValue {
    readonly key: FilterKey;
    readonly value: string;
    readonly near: string | undefined;
}

/** Values that name nothing in the plan, each with the name somebody probably meant. */
export function findUnknown(plan: Plan, filter: Filter): UnknownValue[] {
    const missing = (key: FilterKey, values: readonly string[], kinds: readonly Kind[]) =>
        values.flatMap((value): UnknownValue[] => {
            if (named(plan, value, kinds).length > 0) return [];
            const names = kinds.flatMap(kind => plan.all(kind).flatMap(one => [one.name, titleOf(one)]));
            return [{ key, value, near: nearest(value, names, 1)[0] }];
        });
    return [
        ...missing('department', filter.departments, ['department']),
        ...missing('mine', filter.mine, ['department']),
        ...missing('goal', filter.goals, resultKinds),
        ...missing('location', filter.locations, ['location']),
        ...missing('fund', filter.funds, ['fund']),
        ...unknownTags(plan, filter.tags),
    ];
}

function unknownTags(plan: Plan, values: readonly string[]): UnknownValue[] {
    if (values.length === 0) return [];
    const tags = new Set(plan.files.flatMap(file => file.declarations.flatMap(one => one.remarks.tags.map(tag => tag.value))));
    const folded = new Set([...tags].map(fold));
    return values.filter(value => !folded.has(fold(value))).map(value => ({ key: 'tag', value, near: nearest(value, tags, 1)[0] }));
}

/** The names of the departments that a reader means by a name, a title or a code. */
export function departmentNames(plan: Plan, values: readonly string[]): string[] {
    return [...new Set(values.flatMap(value => named(plan, value, ['department']).map(department => department.name)))];
}

const resultKinds = ['vision', 'mission', 'goal', 'objective'] as const;

/** Everything of these kinds that a reader may mean by its name, its title or its code. */
function named(plan: Plan, value: string, kinds: readonly Kind[]): Declaration[] {
    const wanted = fold(value);
    return kinds.flatMap(kind =>
        plan.all(kind).filter(one => {
            const code = 'code' in one ? one.code?.value : undefined;
            return [one.name, qualifiedName(one), titleOf(one), code].some(text => text !== undefined && fold(text) === wanted);
        }),
    );
}

function fold(text: string): string {
    return text.normalize('NFC').trim().toLocaleLowerCase();
}

class Test {
    /** Programs at the other end of a finding. */
    readonly otherEnds = new Set<Work>();
    private readonly troubled = new Set<Work>();
    private readonly found: Found;
    private readonly departments: ReadonlySet<Declaration>;
    private readonly goals: ReadonlySet<Declaration>;
    private readonly locations: ReadonlySet<Declaration>;
    private readonly funds: ReadonlySet<Declaration>;
    private readonly tags: ReadonlySet<string>;
    private readonly search: readonly string[];
    private readonly plan: Plan;
    private readonly filter: Filter;

    constructor(plan: Plan, findings: readonly Finding[], filter: Filter) {
        this.plan = plan;
        this.filter = filter;
        const all = (values: readonly string[], kinds: readonly Kind[]) => new Set(values.flatMap(value => named(plan, value, kinds)));
        this.departments = all([...filter.departments, ...filter.mine], ['department']);
        this.goals = all(filter.goals, resultKinds);
        this.locations = all(filter.locations, ['location']);
        this.funds = all(filter.funds, ['fund']);
        this.tags = new Set(filter.tags.map(fold));
        this.search = fold(filter.search).split(/\s+/).filter(Boolean);
        this.found = new Found(plan, findings);
        if (filter.problems)
            for (const finding of findings) {
                const program = this.found.programAt(finding);
                if (program) this.troubled.add(program);
                for (const related of finding.related) {
                    const end = this.found.programAt(related);
                    if (end) this.otherEnds.add(end);
                }
            }
    }

    takesProgram(program: Work): boolean {
        const { filter, plan } = this;
        const parts = withParts(program);
        const outputs = parts.flatMap(part => part.outputs);
        if (filter.departments.length + filter.mine.length > 0 && !this.isOf(program, parts)) return false;
        if (filter.goals.length > 0 && !parts.some(part => [...servedBy(plan, part)].some(result => this.goals.has(result)))) return false;
        if (filter.locations.length > 0 && ![...parts, ...outputs].some(({ places }) => this.isThere(places))) return false;
        if (filter.years.length > 0 && !this.isThen(program)) return false;
        if (filter.funds.length > 0 && !parts.some(part => this.isPaid(part.budgets))) return false;
        if (filter.tags.length > 0 && ![...parts, ...outputs].some(one => this.isTagged(one))) return false;
        if (filter.problems && !this.troubled.has(program)) return false;
        return this.says([
            program.code?.value ?? '',
            ...[...parts, ...outputs, ...parts.flatMap(part => part.requests)].flatMap(one => [one.name, titleOf(one)]),
            ...parts
                .flatMap(part => [...namedExecutors(part), ...part.places.map(place => place.location)])
                .flatMap(one => this.titled(one)),
        ]);
    }

    takesAsset(asset: Asset): boolean {
        const { filter, plan } = this;
        const department = plan.names.departmentOf(asset);
        if (filter.departments.length + filter.mine.length > 0 && !(department && this.departments.has(department))) return false;
        if (filter.goals.length > 0 || filter.funds.length > 0) return false;
        if (filter.locations.length > 0 && !this.isThere(asset.places)) return false;
        if (filter.tags.length > 0 && !this.isTagged(asset)) return false;
        if (filter.problems && this.found.within(asset).length === 0) return false;
        return this.says([asset.name, titleOf(asset), ...asset.places.flatMap(place => this.titled(place.location))]);
    }

    takesResult(result: Declaration): boolean {
        if (result.kind !== 'goal' && result.kind !== 'objective') return false;
        const above = [result, ...servedBy(this.plan, result)];
        if (this.goals.size > 0 && !above.some(one => this.goals.has(one))) return false;
        return this.says([result.name, titleOf(result)]);
    }

    /** Its own, or carried out by it. */
    private isOf(program: Work, parts: readonly Work[]): boolean {
        const { plan } = this;
        const own = plan.names.departmentOf(program);
        if (own) return this.departments.has(own);
        return parts.flatMap(namedExecutors).some(reference => {
            const party = plan.target(reference);
            const department: Department | undefined = isParty(party) ? departmentOfParty(plan, party) : undefined;
            return department !== undefined && this.departments.has(department);
        });
    }

    private isThere(places: Work['places']): boolean {
        return places.some(({ location }) => {
            const place = this.plan.target(location);
            return place?.kind === 'location' && withinOf(this.plan, place).some(around => this.locations.has(around));
        });
    }

    private isThen(program: Work): boolean {
        const extent = extentOf(this.plan, program);
        return !extent || this.filter.years.some(year => overlaps(extent, yearInterval(year)));
    }

    private isPaid(budgets: Work['budgets']): boolean {
        return budgets.some(({ fund }) => {
            const from = fund && this.plan.target(fund);
            return from !== undefined && this.funds.has(from);
        });
    }

    private isTagged({ remarks }: Declaration): boolean {
        return remarks.tags.some(tag => this.tags.has(fold(tag.value)));
    }

    private titled(reference: Reference): string[] {
        const target = this.plan.target(reference);
        return target ? [target.name, titleOf(target)] : reference.path.slice(-1);
    }

    private says(texts: readonly string[]): boolean {
        if (this.search.length === 0) return true;
        const all = fold(texts.join('\n'));
        return this.search.every(word => all.includes(word));
    }
}

const promises: ReadonlySet<Role> = new Set(['needs', 'after', 'maintains', 'continues', 'answers']);

/** The programs at the other ends of everything a program gives, needs, asks for or answers. */
function endsOf(program: Work, plan: Plan): Set<Work> {
    const ends = new Set<Work>();
    const add = (declaration: Declaration | undefined) => {
        const end = programOf(declaration);
        if (end && end !== program && end.name !== '') ends.add(end);
    };
    const own: Declaration[] = [];
    for (const part of withParts(program)) {
        for (const reference of [...part.needs, ...part.after, ...part.maintains, ...part.continues, ...part.answers])
            add(plan.target(reference));
        own.push(part, ...part.outputs, ...part.requests);
    }
    for (const declaration of own)
        for (const { role, from } of plan.referencesTo(declaration)) if (promises.has(role) && from.kind !== 'extension') add(from);
    return ends;
}

/** A work with all that is in it. */
export function withParts(work: Work): Work[] {
    return [work, ...work.activities.flatMap(withParts)];
}

const outputsKnown = new WeakMap<Work, readonly Output[]>();

/** Everything that a work and its parts make, in the order of the text. Remembered: a plan never changes. */
export function outputsOf(work: Work): readonly Output[] {
    if (work.activities.length === 0) return work.outputs;
    let outputs = outputsKnown.get(work);
    if (!outputs) {
        outputs = [...work.outputs, ...work.activities.flatMap(outputsOf)];
        outputsKnown.set(work, outputs);
    }
    return outputs;
}

function describeFilter(plan: Plan, filter: Filter, locale: Locale): string[] {
    const titles = (values: readonly string[], kinds: readonly Kind[]) =>
        values.map(value => {
            const [one] = named(plan, value, kinds);
            return one ? titleOf(one) : value;
        });
    const list = (key: keyof typeof filterWords, values: readonly (string | number)[]) =>
        values.length > 0 ? [say(filterWords[key], locale, { x: values.join(', ') })] : [];
    return [
        ...list('department', titles(filter.departments, ['department'])),
        ...list('mine', titles(filter.mine, ['department'])),
        ...list('goal', titles(filter.goals, resultKinds)),
        ...list('location', titles(filter.locations, ['location'])),
        ...list('year', filter.years),
        ...list('fund', titles(filter.funds, ['fund'])),
        ...list('tag', filter.tags),
        ...(filter.problems ? [say(filterWords.problems, locale)] : []),
        ...(filter.search ? list('search', [filter.search]) : []),
    ];
}
