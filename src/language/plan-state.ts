// One plan of a workspace: changes of its files gather until somebody asks, then what they cannot have touched is kept. A plan that refers to
// others is made anew when one of them changes. It must not know other plans but through whoever finds them.
import { type CatalogueList, filesNamedIn } from '../plan/catalogue.ts';
import { copyFile } from '../plan/copy-element.ts';
import { type EditablePlan, makeEditablePlan } from '../plan/make-plan.ts';
import type { PlanFile } from '../plan/model.ts';
import type { Plan, RelatedPlanState, RelatedPlans } from '../plan/plan.ts';
import { brokenPlaces } from '../plan/queries.ts';
import { relatedUri } from '../plan/related-plans.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { type CheckedPlan, Findings, type RuleSettings } from '../rules/engine/run.ts';

/** A file when it could be read, and what was found in it: copies, for the plan moves on with every edit. */
export interface Readable {
    readonly file: PlanFile;
    readonly findings: readonly Finding[];
}

/** A plan while others are tried in its place. */
export interface HeldPlan {
    /** Whether no edit was taken into it meanwhile: the files that it is made of are still those. */
    isUntouched(): boolean;
    /** Takes it back where it is made of the files that are there. */
    takeBack(): void;
}

/** One plan. Changes gather until somebody asks; then what they cannot have touched is kept. */
export class PlanState {
    private readonly files = new Map<string, PlanFile>();
    private readonly changes = new Map<string, PlanFile | undefined>();
    private whole: EditablePlan | undefined;
    private checks: Findings | undefined;
    /** The other plans that were asked for, as they were then. */
    private readonly others = new Map<string, { readonly state: RelatedPlanState; readonly version: object | undefined }>();
    private refersTo: readonly string[] | undefined;
    private isBusy = false;
    /** Undefined until somebody wants it. */
    readable: Map<string, Readable> | undefined;

    get isEmpty(): boolean {
        return this.files.size === 0;
    }

    has(uri: string): boolean {
        return this.files.has(uri);
    }

    /** URIs of the plans that it refers to. */
    get relatedUris(): readonly string[] {
        this.refersTo ??= [...this.files.values()].flatMap(relatedUrisIn);
        return this.refersTo;
    }

    get isTooLarge(): boolean {
        return [...this.files.values()].some(({ problems }) => problems.some(({ key }) => key === 'too-large'));
    }

    change(uri: string, file: PlanFile | undefined): void {
        const before = this.files.get(uri);
        if ([before, file].some(one => one && relatedUrisIn(one).length > 0)) this.refersTo = undefined;
        if (file) this.files.set(uri, file);
        else this.files.delete(uri);
        this.changes.set(uri, file);
    }

    /** Whether the plan names one of these lists. */
    names(lists: ReadonlyMap<string, unknown>): boolean {
        return [...this.files.values()].flatMap(filesNamedIn).some(uri => lists.has(uri));
    }

    /** Keeps the plan with its findings while other files are tried; undefined while there is none. */
    hold(): HeldPlan | undefined {
        const { whole, checks } = this;
        if (!whole) return undefined;
        const [{ version }, files] = [whole, new Map(this.files)];
        const isUntouched = () => whole.version === version;
        return {
            isUntouched,
            takeBack: () => {
                const isSameFiles = files.size === this.files.size && [...files].every(([uri, file]) => this.files.get(uri) === file);
                if (!isUntouched() || !isSameFiles) return;
                this.whole = whole;
                this.checks = checks;
                this.changes.clear();
            },
        };
    }

    /** With other rules or lists everything is checked anew. */
    forgetPlan(): void {
        this.whole = undefined;
        this.checks = undefined;
        this.others.clear();
    }

    /** Plans that refer to each other ask each other while they are made: then undefined, or what it was before. */
    plan(catalogues: ReadonlyMap<string, CatalogueList>, related: RelatedPlans): Plan | undefined {
        if (this.isBusy) return this.whole;
        this.isBusy = true;
        try {
            return this.current(catalogues, related);
        } finally {
            this.isBusy = false;
        }
    }

    private current(catalogues: ReadonlyMap<string, CatalogueList>, related: RelatedPlans): Plan {
        for (const [uri, before] of this.others)
            if (!isSame(related(uri), before)) {
                this.forgetPlan();
                break;
            }
        if (this.whole && this.changes.size === 0) return this.whole;
        this.copyReadable();
        const exchanged = this.whole?.update(this.changes);
        this.changes.clear();
        if (this.whole && exchanged) {
            this.checks?.update(exchanged);
            return this.whole;
        }
        this.checks = undefined;
        this.whole = makeEditablePlan([...this.files.values()], { catalogues, related: uri => this.other(uri, related) });
        return this.whole;
    }

    /** Before files become such that they cannot be read. */
    private copyReadable(): void {
        const { readable, whole, checks } = this;
        if (!readable) return;
        for (const [uri, after] of this.changes) {
            const before = whole?.file(uri);
            if (!after || brokenPlaces(after).length === 0) readable.delete(uri);
            else if (before && brokenPlaces(before).length === 0)
                readable.set(uri, { file: copyFile(before, {}), findings: (checks?.byFile.get(uri) ?? []).map(copyOf) });
        }
    }

    /** The findings so far. */
    found(rules: RuleSettings, catalogues: ReadonlyMap<string, CatalogueList>, related: RelatedPlans): Findings | undefined {
        const plan = this.plan(catalogues, related);
        if (plan) this.checks ??= new Findings(plan, rules);
        return this.checks;
    }

    checkedPlan(rules: RuleSettings, catalogues: ReadonlyMap<string, CatalogueList>, related: RelatedPlans): CheckedPlan | undefined {
        const findings = this.found(rules, catalogues, related);
        return findings && this.whole ? { plan: this.whole, findings } : undefined;
    }

    /** The same answer for a plan as long as it is the same. */
    private other(uri: string, related: RelatedPlans): RelatedPlanState {
        const known = this.others.get(uri);
        if (known) return known.state;
        const state = related(uri);
        this.others.set(uri, { state, version: versionOf(state) });
        return state;
    }
}

function relatedUrisIn(file: PlanFile): string[] {
    return file.elements
        .flatMap(element => (element.kind === 'plan' ? element.relatedPlans : []))
        .flatMap(related => {
            const uri = relatedUri(related);
            return typeof uri === 'string' ? uri : [];
        });
}

function versionOf(state: RelatedPlanState): object | undefined {
    return 'plan' in state ? state.plan.version : undefined;
}

function isSame(
    now: RelatedPlanState,
    { state, version }: { readonly state: RelatedPlanState; readonly version: object | undefined },
): boolean {
    return 'plan' in now ? now.plan.version === version : 'unread' in state && now.unread.key === state.unread.key;
}

/** A finding without fixes: they would be for a text that is no more. */
function copyOf({ rule, severity, file, span, message, values, related }: Finding): Finding {
    const places = related.map(other => ({ ...other, span: { ...other.span } }));
    return { rule, severity, file, span: { ...span }, message, values, related: places, fixes: [] };
}
