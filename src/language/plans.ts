// All plans of a workspace, kept current: which file belongs to which, each plan as a whole, what is found in it.
// It must not know where files come from, nor who shows what is found.
import { type CatalogueList, cataloguesIn, catalogueUri } from '../plan/catalogue.ts';
import { declaresPlan, folderOf, rootOf } from '../plan/grouping.ts';
import type { PlanFile } from '../plan/plan.ts';
import { brokenPlaces } from '../plan/queries.ts';
import { Plan } from '../plan/whole-plan.ts';
import type { Finding } from '../rules/finding.ts';
import { Findings, type RuleSettings } from '../rules/run.ts';

/** Wherever this runs, there is one; the types of no particular place are used here. */
declare function structuredClone<T>(value: T): T;

export class Plans {
    private readonly files = new Map<string, PlanFile>();
    private readonly rootByFile = new Map<string, string>();
    private readonly states = new Map<string, PlanState>();
    /** How many files of a folder declare a plan. */
    private readonly declaring = new Map<string, number>();
    private readonly planFolders = new Set<string>();
    private folders: ReadonlySet<string> = new Set();
    private rules: RuleSettings = {};
    /** By the URI of their file. Replaced, never changed: plans keep the one they were made with. */
    private catalogues: ReadonlyMap<string, CatalogueList> = new Map();
    private readonly unchecked = new Set<string>();

    /** Takes a file in, or its new version. */
    put(file: PlanFile): void {
        const before = this.files.get(file.uri);
        if (before === file) return;
        this.files.set(file.uri, file);
        const regroups = this.countDeclaring(file.uri, before, file);
        const root = before && !regroups ? (this.rootByFile.get(file.uri) as string) : this.place(file.uri);
        this.state(root).change(file.uri, file);
        this.unchecked.add(root);
        if (regroups) this.regroup();
    }

    /** Forgets a file, when there is one. */
    remove(uri: string): void {
        const before = this.files.get(uri);
        if (!before) return;
        this.files.delete(uri);
        this.leave(uri);
        if (this.countDeclaring(uri, before, undefined)) this.regroup();
    }

    /** The workspace's folders, as URIs without a slash at the end. Files of a folder that is gone must be removed one by one. */
    setFolders(folders: Iterable<string>): void {
        this.folders = new Set(folders);
        this.regroup();
    }

    /** Takes in what official lists say now, by the URI of their file; undefined forgets one. */
    setCatalogues(changes: ReadonlyMap<string, CatalogueList | undefined>): void {
        const next = new Map(this.catalogues);
        for (const [uri, list] of changes) {
            if (list) next.set(uri, list);
            else next.delete(uri);
        }
        this.catalogues = next;
        for (const [root, state] of this.states) {
            if (!state.names(changes)) continue;
            state.forgetPlan();
            this.unchecked.add(root);
        }
    }

    setRules(rules: RuleSettings): void {
        this.rules = rules;
        for (const [root, state] of this.states) {
            state.forgetPlan();
            this.unchecked.add(root);
        }
    }

    /** URIs of all files. */
    uris(): string[] {
        return [...this.files.keys()];
    }

    file(uri: string): PlanFile | undefined {
        return this.files.get(uri);
    }

    /** The root folder of the plan that a file belongs to. */
    root(uri: string): string | undefined {
        return this.rootByFile.get(uri);
    }

    roots(): string[] {
        return [...this.states.keys()];
    }

    /** The plan at a root folder, as of now. */
    plan(root: string): Plan | undefined {
        return this.states.get(root)?.plan(this.catalogues);
    }

    /**
     * Goes on checking the plan at a root folder until `isOver`, the files `first` (URIs) before others; whether nothing is left. `findings`
     * then waits for nothing, and `foundSoFar` has what is known of the files that were checked.
     */
    check(root: string, isOver: () => boolean, first: Iterable<string>): boolean {
        return this.states.get(root)?.found(this.rules, this.catalogues).check(isOver, first) ?? true;
    }

    foundSoFar(root: string): ReadonlyMap<string, readonly Finding[]> {
        return this.states.get(root)?.found(this.rules, this.catalogues).byFile ?? new Map();
    }

    /** What is found in the plan at a root folder, by file; every file has an entry. */
    findings(root: string): ReadonlyMap<string, readonly Finding[]> {
        const found = this.states.get(root)?.found(this.rules, this.catalogues);
        found?.check();
        return found?.byFile ?? new Map();
    }

    /**
     * The files of a plan that cannot be read now, as they were when they last could; by URI. Only of files that became so while somebody
     * wanted to know (`keepReadable`).
     */
    readable(root: string): ReadonlyMap<string, Readable> {
        return this.states.get(root)?.readable ?? new Map();
    }

    /** Whether somebody looks at the plan at a root folder, and wants to see on what could be read last. */
    keepReadable(root: string, isWanted: boolean): void {
        const state = this.states.get(root);
        if (state) state.readable = isWanted ? (state.readable ?? new Map()) : undefined;
    }

    /** Root folders of plans that changed since `checked` was called for them. A plan that lost its last file stays until then. */
    changed(): readonly string[] {
        return [...this.unchecked];
    }

    checked(root: string): void {
        this.unchecked.delete(root);
        if (this.states.get(root)?.isEmpty) this.states.delete(root);
    }

    /** Counts a change of what declares plans; true when a folder became a root or ceased to be one. */
    private countDeclaring(uri: string, before: PlanFile | undefined, after: PlanFile | undefined): boolean {
        const difference = Number(after ? declaresPlan(after) : false) - Number(before ? declaresPlan(before) : false);
        if (difference === 0) return false;
        const folder = folderOf(uri);
        const count = this.declaring.get(folder) ?? 0;
        this.declaring.set(folder, count + difference);
        if (count > 0 && count + difference > 0) return false;
        if (count === 0) this.planFolders.add(folder);
        else this.planFolders.delete(folder);
        return true;
    }

    private regroup(): void {
        for (const [uri, file] of this.files) {
            const root = this.place(uri);
            if (this.state(root).has(uri)) continue;
            this.state(root).change(uri, file);
            this.unchecked.add(root);
        }
    }

    /** Puts a file under its root, out of the one it was under; returns the root. */
    private place(uri: string): string {
        const root = this.rootFor(uri);
        const before = this.rootByFile.get(uri);
        if (before !== undefined && before !== root) this.leave(uri);
        this.rootByFile.set(uri, root);
        return root;
    }

    private leave(uri: string): void {
        const root = this.rootByFile.get(uri);
        if (root === undefined) return;
        this.rootByFile.delete(uri);
        this.state(root).change(uri, undefined);
        this.unchecked.add(root);
    }

    /** A text that was never saved has no folder: it is a plan of its own. */
    private rootFor(uri: string): string {
        return uri.includes('/') ? rootOf(uri, this.planFolders, this.folders) : uri;
    }

    private state(root: string): PlanState {
        let state = this.states.get(root);
        if (!state) {
            state = new PlanState();
            this.states.set(root, state);
        }
        return state;
    }
}

/** A file when it could be read, and what was found in it: copies, for the plan moves on with every edit. */
export interface Readable {
    readonly file: PlanFile;
    readonly findings: readonly Finding[];
}

/** One plan. Changes gather until somebody asks; then what they cannot have touched is kept. */
class PlanState {
    private readonly files = new Map<string, PlanFile>();
    private readonly changes = new Map<string, PlanFile | undefined>();
    private whole: Plan | undefined;
    private checks: Findings | undefined;
    /** Undefined until somebody wants it. */
    readable: Map<string, Readable> | undefined;

    get isEmpty(): boolean {
        return this.files.size === 0;
    }

    has(uri: string): boolean {
        return this.files.has(uri);
    }

    change(uri: string, file: PlanFile | undefined): void {
        if (file) this.files.set(uri, file);
        else this.files.delete(uri);
        this.changes.set(uri, file);
    }

    /** Whether the plan names one of these lists. */
    names(lists: ReadonlyMap<string, unknown>): boolean {
        const catalogues = [...this.files.values()].flatMap(cataloguesIn);
        return catalogues.map(catalogueUri).some(uri => typeof uri === 'string' && lists.has(uri));
    }

    /** With other rules or lists everything is checked anew. */
    forgetPlan(): void {
        this.whole = undefined;
        this.checks = undefined;
    }

    plan(catalogues: ReadonlyMap<string, CatalogueList>): Plan {
        if (this.whole && this.changes.size === 0) return this.whole;
        this.copyReadable();
        const edited = this.whole?.edited(this.changes);
        this.whole = edited ?? new Plan([...this.files.values()], { catalogues, watched: true });
        const changed = [...this.changes.keys()];
        this.changes.clear();
        if (edited) this.checks?.edit(edited, changed);
        else this.checks = undefined;
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
                readable.set(uri, { file: structuredClone(before), findings: (checks?.byFile.get(uri) ?? []).map(copyOf) });
        }
    }

    /** What is found, as far as it was checked. */
    found(rules: RuleSettings, catalogues: ReadonlyMap<string, CatalogueList>): Findings {
        const plan = this.plan(catalogues);
        this.checks ??= new Findings(plan, rules);
        return this.checks;
    }
}

/** A finding without fixes: they would be for a text that is no more. */
function copyOf({ rule, severity, file, span, message, values, related }: Finding): Finding {
    const places = related.map(other => ({ ...other, span: { ...other.span } }));
    return { rule, severity, file, span: { ...span }, message, values, related: places, fixes: [] };
}
