// All plans of a workspace, kept current: which file belongs to which, each plan as a whole, what is found in it.
// It must not know where files come from, nor who shows what is found.
import type { CatalogueList } from '../plan/catalogue.ts';
import { declaresPlan, folderOf, rootOf } from '../plan/grouping.ts';
import type { PlanFile } from '../plan/model.ts';
import type { Plan, RelatedPlans } from '../plan/plan.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { CheckedPlan, RuleSettings } from '../rules/engine/run.ts';
import { type HeldPlan, PlanState, type Readable } from './plan-state.ts';
import { largestFile } from './read.ts';

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
    private elsewhere: RelatedPlans | undefined;

    /** Takes a file in, or its new version. */
    put(file: PlanFile): void {
        const before = this.files.get(file.uri);
        if (before === file) return;
        this.files.set(file.uri, file);
        const regroups = this.countDeclaring(file.uri, before, file);
        const root = before && !regroups ? (this.rootByFile.get(file.uri) as string) : this.place(file.uri);
        this.state(root).change(file.uri, file);
        this.uncheck(root);
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
        for (const [root, state] of this.states) if (state.relatedUris.length > 0) this.unchecked.add(root);
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

    /** Finds plans that are referred to and not opened; before, they are outside. */
    setElsewhere(related: RelatedPlans): void {
        this.elsewhere = related;
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
        return this.states.get(root)?.plan(this.catalogues, this.related);
    }

    /**
     * Goes on checking the plan at a root folder until `isOver`, the files `first` (URIs) before others; whether nothing is left. `findings`
     * then waits for nothing, and `foundSoFar` has what is known of the files that were checked.
     */
    check(root: string, isOver: () => boolean, first: Iterable<string>): boolean {
        return this.states.get(root)?.found(this.rules, this.catalogues, this.related)?.check(isOver, first) ?? true;
    }

    foundSoFar(root: string): ReadonlyMap<string, readonly Finding[]> {
        return this.states.get(root)?.found(this.rules, this.catalogues, this.related)?.byFile ?? new Map();
    }

    /** Findings of the plan at a root folder, by file; every file has an entry. */
    findings(root: string): ReadonlyMap<string, readonly Finding[]> {
        return this.checkedPlan(root)?.findings.byFile ?? new Map();
    }

    /** Keeps the plan at a root folder while other files are tried. */
    hold(root: string): HeldPlan | undefined {
        this.plan(root);
        return this.states.get(root)?.hold();
    }

    /** The plan at a root folder with its findings, all of them found. */
    checkedPlan(root: string): CheckedPlan | undefined {
        const checked = this.states.get(root)?.checkedPlan(this.rules, this.catalogues, this.related);
        checked?.findings.check();
        return checked;
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
            this.uncheck(root);
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
        this.uncheck(root);
    }

    /** A plan that changed is checked again, and with it those that refer to it. */
    private uncheck(root: string): void {
        this.unchecked.add(root);
        for (const [other, state] of this.states)
            if (state.relatedUris.some(uri => uri === root || uri.startsWith(`${root}/`))) this.unchecked.add(other);
    }

    /** Whether the plan at a root folder refers to others: what is found in it depends on them. */
    refers(root: string): boolean {
        return (this.states.get(root)?.relatedUris.length ?? 0) > 0;
    }

    /** The plan that another one refers to, by the URI of its folder or of one of its files. Only what is opened is known. */
    private readonly related: RelatedPlans = uri => {
        const root = this.rootByFile.get(uri) ?? uri;
        const state = this.states.get(root);
        if (!state || state.isEmpty || !this.planFolders.has(root)) {
            if (this.elsewhere) return this.elsewhere(uri);
            const isInside = [...this.folders].some(folder => uri === folder || uri.startsWith(`${folder}/`));
            return { unread: { key: isInside ? 'no-plan' : 'outside', values: {} } };
        }
        if (state.isTooLarge) return { unread: { key: 'too-large', values: { most: largestFile / 1_000_000 } } };
        const plan = state.plan(this.catalogues, this.related);
        return plan ? { plan } : { unread: { key: 'no-plan', values: {} } };
    };

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
