// The declarations of a plan as they stand in the plan of a later year: structure stays; what was spent, measured and reported is left out.
// It must not know files, nor write text.
import { amountsOf } from '../plan/budget.ts';
import { makeInterval, noAdditions } from '../plan/make.ts';
import type { Asset, Department, DepartmentBody, Extension, Output, Proposal, Result, Scope, Work } from '../plan/model.ts';
import { placesOfThing, yearInterval } from '../plan/queries.ts';
import { copyWith } from '../plan/source.ts';
import { nextIndicator } from './next-indicator.ts';
import type { NextPlan } from './next-plan.ts';
import { NextWorks, type WorksOptions } from './next-works.ts';

export interface ElementsOptions extends WorksOptions {
    /** Outputs that are assets in the new plan, by the scope that they come to stand in; `undefined` for the top of the file of their work. */
    readonly newAssets: ReadonlyMap<Scope | string, readonly Asset[]>;
    readonly head: NextPlan;
}

export class NextElements {
    private readonly options: ElementsOptions;
    private readonly works: NextWorks;

    constructor(options: ElementsOptions) {
        this.options = options;
        this.works = new NextWorks(options);
    }

    /** The elements of a file of the new plan. */
    ofFile(elements: readonly Scope[], uri: string): Scope[] {
        const { newAssets } = this.options;
        return [...elements.flatMap(element => this.of(element)), ...(newAssets.get(uri) ?? [])];
    }

    private of(element: Scope): readonly Scope[] {
        switch (element.kind) {
            case 'plan':
                return this.options.head.of(element);
            case 'goal':
            case 'objective':
                return this.result(element);
            case 'department':
                return [this.department(element)];
            case 'extension':
                return this.extension(element);
            case 'program':
            case 'activity':
            case 'subactivity':
                return this.works.of(element);
            case 'asset':
                return [this.asset(element)];
            case 'proposal':
                return this.proposal(element);
            default:
                return [element];
        }
    }

    private department(department: Department): Department {
        return { ...department, ...this.body(department) };
    }

    /** Additions to a department stay apart; all others have become part of what they add to. */
    private extension(extension: Extension): Extension[] {
        const { plan, notes } = this.options;
        if (extension.isMerged) return [];
        const target = plan.target(extension.target);
        if (target?.kind === 'department') {
            if (extension.statements.length > 0) notes.leaveOut('addition', extension, { other: extension.target.path.join('.') });
            const next = { ...extension, ...this.body(extension), adds: noAdditions, statements: [] };
            return hasContent(next) ? [next] : [];
        }
        notes.leaveOut('addition', extension, { other: extension.target.path.join('.') });
        return [];
    }

    private body(owner: Department | Extension): DepartmentBody {
        const { plan, money, newAssets } = this.options;
        const ceilings = money.ofYear(owner.ceilings, owner, 'ceiling', plan.settings.period);
        if (owner.kind === 'department') this.askCeiling(owner);
        return {
            code: owner.code,
            units: owner.units,
            ceilings,
            results: owner.results.flatMap(result => this.result(result)),
            programs: owner.programs.flatMap(program => this.works.of(program)),
            assets: [...owner.assets.map(asset => this.asset(asset)), ...(newAssets.get(owner) ?? [])],
            proposals: owner.proposals.flatMap(proposal => this.proposal(proposal)),
        };
    }

    /** Additions to a department may state its ceilings as well. */
    private askCeiling(department: Department): void {
        const { plan, year, notes } = this.options;
        const ceilings = [department, ...plan.names.extensionsOf(department)].flatMap(body => body.ceilings);
        const isStated = amountsOf(ceilings, plan.settings.period).some(({ fromYear, toYear }) => fromYear <= year && toYear >= year);
        if (ceilings.length > 0 && !isStated) notes.ask('ceiling', department);
    }

    private result(result: Result): Result[] {
        const { continuing, references, notes, year } = this.options;
        if (continuing.isGone(result)) return [];
        const time = yearInterval(year);
        const { period } = result;
        const rest = period && { from: Math.max(period.from, time.from), to: Math.min(period.to, time.to) };
        // A time that holds all of the year is that of the plan.
        const isPart = rest && rest.from <= rest.to && (rest.from > time.from || rest.to < time.to);
        return [
            {
                ...result,
                serves: references.list(result.serves, result),
                period: isPart ? makeInterval(rest.from, rest.to) : undefined,
                formerPeriod: undefined,
                indicators: result.indicators.map(indicator => nextIndicator(indicator, year, notes)),
            },
        ];
    }

    private asset(asset: Asset): Asset {
        const quantity = asset.quantity && copyWith(asset.quantity, { was: undefined });
        return { ...asset, quantity, upkeep: this.options.money.upkeepOf(asset) };
    }

    private proposal(proposal: Proposal): Proposal[] {
        const { continuing, references } = this.options;
        if (continuing.isGone(proposal)) return [];
        const quantity = proposal.quantity && copyWith(proposal.quantity, { was: undefined });
        return [{ ...proposal, quantity, answeredBy: references.list(proposal.answeredBy, proposal) }];
    }
}

function hasContent({ code, units, ceilings, results, programs, assets, proposals, remarks }: Extension): boolean {
    const lists = [units, ceilings, results, programs, assets, proposals, ...Object.values(remarks)];
    return code !== undefined || lists.some(({ length }) => length > 0);
}

/** The asset that an output becomes when its work is over. */
export function assetOf(output: Output, name: string, work: Work): Asset {
    const { verb: _verb, ...thing } = output;
    const places = output.places.length > 0 || output.at ? output.places : placesOfThing(output);
    const quantity = output.quantity && copyWith(output.quantity, { was: undefined });
    const at = output.at ?? (output.places.length === 0 ? work.at : undefined);
    return { ...thing, kind: 'asset', name, quantity, places, at, state: undefined };
}
