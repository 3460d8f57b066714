// Runs the rules over a plan, all at once, or once and then again where an edit can have changed the answer.
// It must not know any single rule.

import type { DependencySet, Query } from '../../incremental/dependencies.ts';
import { addToList } from '../../plan/lists.ts';
import type { EditablePlan } from '../../plan/make-plan.ts';
import type { Declaration, Extension, PlanFile } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { allRules } from '../all.ts';
import { findingsOfFile, type LocatedHit, type RuleSettings } from './file-findings.ts';
import type { Finding } from './finding.ts';
import { inOwnFile } from './own-file.ts';
import type { Hit, PlanRule, Rule, Subject, SubjectRule } from './rule.ts';

export { isRuleSetting, type RuleSettings, ruleSettingsIn, severityOf } from './file-findings.ts';

/** All findings of a plan: files in plan order, in each by place. Problems of reading come with them. */
export function findAll(plan: Plan, settings: RuleSettings = {}, rules: readonly Rule[] = allRules): Finding[] {
    const findings = new Findings(plan, settings, rules);
    findings.check();
    return plan.files.flatMap(file => [...(findings.byFile.get(file.uri) ?? [])]);
}

/** A plan that is edited, with its findings kept current. */
export interface CheckedPlan {
    readonly plan: EditablePlan;
    readonly findings: Findings;
}

type FileSubject = Declaration | Extension | PlanFile;

/** A rule as it is run: rules are objects of many shapes, which are slow to tell apart. */
interface PreparedRule {
    readonly rule: Rule;
    readonly when: ((subject: never, plan: Plan) => boolean) | undefined;
    readonly check: (subject: never, plan: Plan) => Iterable<Hit>;
}

/** Hits of the rules on one subject, or of one rule on the plan as a whole. */
class Check implements Query {
    strikes: readonly LocatedHit[] = [];
    dependencies: DependencySet | undefined;
    /** The subject is no more. */
    isOver = false;

    readonly subject: FileSubject | PlanRule;
    /** URI; empty for the plan as a whole. */
    readonly file: string;

    constructor(subject: FileSubject | PlanRule, file: string) {
        this.subject = subject;
        this.file = file;
    }
}

/**
 * The findings of a plan, kept current: an edit checks again what stands in its files and whatever read what it changed. The first check
 * may be made piece by piece, with edits between.
 */
export class Findings {
    /** By URI; every file has an entry once all is checked. Before, one that is checked lacks what the checks of others will find in it. */
    readonly byFile = new Map<string, readonly Finding[]>();
    private readonly onSubject = new Map<Subject, PreparedRule[]>();
    private readonly checksOf = new Map<string, Check[]>();
    /** Checks whose hits are in a file or point to something in it, by its URI. */
    private readonly touching = new Map<string, Set<Check>>();

    /** URIs of files of which something is still to be checked. */
    private readonly unchecked: Set<string>;
    /** Subjects still to be checked in the file that the last piece ended in. */
    private rest: { readonly file: string; readonly subjects: readonly FileSubject[]; next: number } | undefined;
    /** Rules about the plan as a whole that are still to be run. */
    private readonly planRules: PlanRule[] = [];
    private isComplete = false;
    /** Errors that rules threw since they were last reported: such a fault costs the hits on one subject, and nothing else. */
    private failures: unknown[] = [];

    private readonly plan: Plan;
    /** It decides severities. */
    private stage: Plan['settings']['stage'];
    private readonly settings: RuleSettings;
    private readonly rules: readonly Rule[];

    constructor(plan: Plan, settings: RuleSettings = {}, rules: readonly Rule[] = allRules) {
        this.plan = plan;
        this.stage = plan.settings.stage;
        this.settings = settings;
        this.rules = rules;
        for (const rule of rules) {
            if (settings[rule.id] === 'off' || rule.on === 'ignore') continue;
            if (rule.on === 'plan') this.planRules.push(rule);
            else for (const subject of rule.on) addToList(this.onSubject, subject, prepared(rule));
        }
        this.unchecked = new Set(plan.files.map(({ uri }) => uri));
    }

    /**
     * Checks what is not checked yet, the files `first` (URIs) before others, until `isOver`; whether nothing is left. Throws what a rule threw,
     * after all else is done.
     */
    check(isOver: () => boolean = () => false, first: Iterable<string> = []): boolean {
        if (this.isComplete) return true;
        while (this.unchecked.size > 0) {
            this.rest ??= this.nextFile(first);
            const { file, subjects } = this.rest;
            while (this.rest.next < subjects.length) {
                if (isOver()) return false;
                this.checkFirst(subjects[this.rest.next++] as FileSubject, file);
            }
            this.unchecked.delete(file);
            this.rest = undefined;
            this.show(this.plan.file(file) as PlanFile);
        }
        for (let rule = this.planRules.pop(); rule; rule = this.planRules.pop()) {
            this.run(new Check(rule, ''));
            if (isOver()) return false;
        }
        this.isComplete = true;
        for (const file of this.plan.files) this.show(file);
        this.throwFailure();
        return true;
    }

    private nextFile(first: Iterable<string>): NonNullable<Findings['rest']> {
        const wanted = [...first].find(uri => this.unchecked.has(uri));
        const [file = ''] = wanted === undefined ? this.unchecked : [wanted];
        return { file, subjects: subjectsIn(this.plan.file(file) as PlanFile), next: 0 };
    }

    /** Follows an update of the plan that changed these files (URIs). Returns the URIs of the files whose findings may differ. Throws as `check` does. */
    update(changed: Iterable<string>): ReadonlySet<string> {
        const { plan, stage } = this;
        this.stage = plan.settings.stage;
        const isOfOtherStage = stage !== this.stage;
        const edited = [...changed];
        const shown = new Set(edited);
        const again = new Set(plan.graph?.drainInvalidated(Check));
        for (const uri of edited) {
            const file = plan.input(uri);
            const subjects = new Set(file && subjectsIn(file));
            const kept: Check[] = [];
            for (const check of this.checksOf.get(uri) ?? []) {
                if (subjects.delete(check.subject as PlanFile)) kept.push(check);
                else this.end(check, shown);
            }
            // Hits know places as they were; what stayed may stand elsewhere now.
            for (const check of this.touching.get(uri) ?? []) again.add(check);
            if (file) this.checksOf.set(uri, kept);
            else {
                this.checksOf.delete(uri);
                this.byFile.delete(uri);
            }
            for (const subject of subjects) again.add(this.checkOf(subject, uri));
            this.unchecked.delete(uri);
            if (this.rest?.file === uri) this.rest = undefined;
        }
        for (const check of again) {
            if (check.isOver) continue;
            this.forget(check, shown);
            this.run(check, shown);
        }
        // The stage decides severities in every file.
        if (isOfOtherStage) for (const { uri } of plan.files) shown.add(uri);
        for (const uri of shown) {
            const file = plan.input(uri);
            if (file && !this.unchecked.has(uri)) this.show(file);
        }
        this.throwFailure();
        return shown;
    }

    /** Where nothing ever changes, only checks with hits are kept. */
    private checkFirst(subject: FileSubject, file: string): void {
        if (this.plan.graph) {
            this.run(this.checkOf(subject, file));
            return;
        }
        const strikes = this.strikesOf(subject, file);
        if (strikes.length > 0) this.keep(new Check(subject, file), strikes);
    }

    /** A check that is still to be run. */
    private checkOf(subject: FileSubject, file: string): Check {
        const check = new Check(subject, file);
        if (this.plan.graph) addToList(this.checksOf, file, check);
        return check;
    }

    /** Checks (again), and notes what the hits touch. */
    private run(check: Check, shown?: Set<string>): void {
        const { graph } = this.plan;
        const find = () =>
            check.file === '' ? this.strikesOnPlan(check.subject as PlanRule) : this.strikesOf(check.subject as FileSubject, check.file);
        if (graph) {
            const { value, dependencies } = graph.track(find);
            check.dependencies = dependencies;
            graph.register(check);
            this.keep(check, value, shown);
        } else this.keep(check, find());
    }

    private keep(check: Check, strikes: readonly LocatedHit[], shown?: Set<string>): void {
        check.strikes = strikes;
        for (const strike of strikes) {
            shown?.add(strike.file);
            for (const file of filesOf(strike)) {
                const others = this.touching.get(file);
                if (others) others.add(check);
                else this.touching.set(file, new Set([check]));
            }
        }
    }

    private forget(check: Check, shown: Set<string>): void {
        this.plan.graph?.release(check);
        for (const strike of check.strikes) {
            shown.add(strike.file);
            for (const file of filesOf(strike)) this.touching.get(file)?.delete(check);
        }
    }

    private end(check: Check, shown: Set<string>): void {
        this.forget(check, shown);
        check.isOver = true;
    }

    /** Most subjects have none: nothing is made for them. */
    private strikesOf(subject: FileSubject, file: string): readonly LocatedHit[] {
        const { plan } = this;
        let strikes: LocatedHit[] | undefined;
        for (const { rule, when, check } of this.onSubject.get((subject as { readonly kind?: Exclude<Subject, 'file'> }).kind ?? 'file') ??
            none)
            try {
                if (when && !when(subject as never, plan)) continue;
                const hits = check(subject as never, plan);
                for (const hit of hits) {
                    strikes ??= [];
                    strikes.push({ rule, ...inOwnFile(hit, file) });
                }
            } catch (error) {
                this.failures.push(error);
            }
        return strikes ?? none;
    }

    private strikesOnPlan(rule: PlanRule): readonly LocatedHit[] {
        const strikes: LocatedHit[] = [];
        try {
            for (const hit of rule.check(this.plan)) strikes.push({ rule, ...inOwnFile(hit, '') });
        } catch (error) {
            this.failures.push(error);
        }
        return strikes;
    }

    private throwFailure(): void {
        const [failure] = this.failures;
        if (this.failures.length === 0) return;
        this.failures = [];
        throw failure;
    }

    private show(file: PlanFile): void {
        // Whether a comment silences anything is known when all is.
        const rules = this.isComplete ? this.rules : this.rules.filter(rule => rule.on !== 'ignore');
        const strikes = [...(this.touching.get(file.uri) ?? [])].flatMap(check => check.strikes.filter(strike => strike.file === file.uri));
        this.byFile.set(file.uri, findingsOfFile(file, strikes, this.plan, this.settings, rules));
    }
}

const none: readonly never[] = [];

function prepared(rule: SubjectRule): PreparedRule {
    return { rule: rule as unknown as Rule, when: rule.when, check: rule.check };
}

/** Subjects in a file. A declaration without a name is being written: its syntax error says enough. */
function subjectsIn(file: PlanFile): readonly FileSubject[] {
    return [file, ...file.declarations.filter(({ name }) => name !== ''), ...file.extensions];
}

/** The files that a strike shows something of. */
function filesOf({ file, hit }: LocatedHit): readonly string[] {
    return hit.related ? [file, ...hit.related.map(related => related.file)] : [file];
}
