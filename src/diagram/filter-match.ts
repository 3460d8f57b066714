// Whether a program, an asset or a result passes a filter. It must not know what becomes of those that do.

import { FindingIndex } from '../facts/finding-index.ts';
import type { Asset, Declaration, Department, Kind, Reference, Work } from '../plan/model.ts';
import { fold, named } from '../plan/names/find-named.ts';
import { overlaps } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { departmentOfParty, extentOf, isParty, namedExecutors, servedBy, titleOf, withinOf, yearInterval } from '../plan/queries.ts';
import { withParts } from '../plan/work-parts.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { Filter } from './filter.ts';
import { resultKinds } from './filter-values.ts';

export class FilterMatch {
    /** Programs at the other end of a finding. */
    readonly otherEnds = new Set<Work>();
    private readonly troubled = new Set<Work>();
    private readonly found: FindingIndex;
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
        this.found = new FindingIndex(plan, findings);
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

    /** Results that no program serves are of no department, place, year or fund; so they are asked for by name, or have a finding. */
    takesResult(result: Declaration): boolean {
        const { filter } = this;
        if (result.kind !== 'goal' && result.kind !== 'objective') return false;
        if (filter.problems) {
            const others = [filter.departments, filter.mine, filter.locations, filter.years, filter.funds];
            if (others.some(values => values.length > 0) || this.found.about(result).length === 0) return false;
            if (filter.tags.length > 0 && !this.isTagged(result)) return false;
        } else if (filter.goals.length === 0 && filter.search === '') return false;
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
