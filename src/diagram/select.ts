// The part of a plan that a filter leaves: the programs that match, and the other ends of their promises where these are wanted. It must
// not know how anything is drawn.
import type { Locale } from '../l10n/say.ts';
import { topOf } from '../plan/in-file.ts';
import type { Asset, Declaration, Role, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { programOf } from '../plan/queries.ts';
import { withParts } from '../plan/work-parts.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { type Filter, isFiltering } from './filter.ts';
import { FilterMatch } from './filter-match.ts';
import { describeFilter } from './filter-values.ts';

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

/** Whether a program is selected; undefined where all are. */
export function choiceOf({ whole, programs }: Selection): ((program: Work) => boolean) | undefined {
    if (whole) return undefined;
    const chosen = new Set(programs);
    return program => chosen.has(program);
}

export function select(plan: Plan, findings: readonly Finding[], filter: Filter, locale: Locale): Selection {
    const all = selectAll(plan);
    if (!isFiltering(filter)) return all;
    const test = new FilterMatch(plan, findings, filter);
    const matching = new Set(all.programs.filter(program => test.takesProgram(program)));
    const wantsEnds = filter.mine.length > 0 || filter.problems;
    const drawn = new Set(all.programs);
    const neighbours = new Set<Work>();
    if (filter.mine.length > 0)
        for (const program of matching) for (const end of endsOf(program, plan)) if (!matching.has(end)) neighbours.add(end);
    if (filter.problems) for (const end of test.otherEnds) if (!matching.has(end) && drawn.has(end)) neighbours.add(end);
    const results = new Set<Declaration>([...plan.all('goal'), ...plan.all('objective')].filter(result => test.takesResult(result)));
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
