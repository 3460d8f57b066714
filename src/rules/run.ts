// Runs the rules over a plan, all at once, or once and then again where an edit can have changed the answer.
// It must not know any single rule.
import type { Declaration, Extension, PlanFile } from '../plan/plan.ts';
import type { Answer, Reads } from '../plan/reads.ts';
import type { Plan } from '../plan/whole-plan.ts';
import { allRules } from './all.ts';
import { findingsOfFile, type RuleSettings, type Strike } from './file-findings.ts';
import type { Finding } from './finding.ts';
import type { Hit, PlanRule, Rule, Subject, SubjectRule } from './rule.ts';

export { type RuleSettings, severityOf } from './file-findings.ts';

/** All findings of a plan: files in plan order, in each by place. What could not be read comes with them. */
export function findAll(plan: Plan, settings: RuleSettings = {}, rules: readonly Rule[] = allRules): Finding[] {
    const findings = new Findings(plan, settings, rules);
    return plan.files.flatMap(file => [...(findings.byFile.get(file.uri) ?? [])]);
}

/** What the rules said about one subject, or what one rule said about the plan as a whole. */
class Check implements Answer {
    strikes: readonly Strike[] = [];

    readonly subject: Declaration | Extension | PlanFile | PlanRule;
    /** Undefined for the plan as a whole. */
    readonly file: PlanFile | undefined;
    reads: Reads | undefined;

    constructor(subject: Declaration | Extension | PlanFile | PlanRule, file: PlanFile | undefined, reads: Reads | undefined) {
        this.subject = subject;
        this.file = file;
        this.reads = reads;
    }
}

/** The findings of a plan, kept current: an edit checks again what stands in its files and whatever read what it changed. */
export class Findings {
    /** By URI, in plan order at first; every file has an entry. */
    readonly byFile = new Map<string, readonly Finding[]>();
    private readonly onSubject = new Map<Subject, SubjectRule[]>();
    private readonly checksOf = new Map<string, Check[]>();
    /** Checks that hit something in a file, by its URI. */
    private readonly hitting = new Map<string, Set<Check>>();

    private plan: Plan;
    private readonly settings: RuleSettings;
    private readonly rules: readonly Rule[];

    constructor(plan: Plan, settings: RuleSettings = {}, rules: readonly Rule[] = allRules) {
        this.plan = plan;
        this.settings = settings;
        this.rules = rules;
        for (const rule of rules) {
            if (settings[rule.id] === 'off' || rule.on === 'ignore') continue;
            if (rule.on === 'plan') this.run(new Check(rule, undefined, undefined));
            else for (const subject of rule.on) this.onSubject.set(subject, [...(this.onSubject.get(subject) ?? []), rule]);
        }
        for (const file of plan.files) this.checkFile(file);
        for (const file of plan.files) this.show(file);
    }

    /** Takes over the plan after an edit of the files `changed` (URIs). Returns the URIs of the files whose findings may differ. */
    edit(plan: Plan, changed: Iterable<string>): ReadonlySet<string> {
        const stages = [this.plan.settings.stage, plan.settings.stage];
        const files = new Map(plan.files.map(file => [file.uri, file]));
        const shown = new Set(changed);
        const stale = plan.ledger?.takeStale(Check) ?? [];
        this.plan = plan;
        const edited = [...shown];
        for (const check of edited.flatMap(uri => this.checksOf.get(uri) ?? [])) {
            plan.ledger?.release(check);
            this.forget(check, shown);
        }
        for (const check of stale) {
            if (check.file && check.file !== files.get(check.file.uri)) continue;
            this.forget(check, shown);
            this.run(check, shown);
        }
        for (const uri of edited) {
            this.checksOf.delete(uri);
            const file = files.get(uri);
            if (file) this.checkFile(file, shown);
            else this.byFile.delete(uri);
        }
        // The stage decides severities in every file.
        for (const file of files.values()) if (stages[0] !== stages[1] || shown.has(file.uri)) this.show(file);
        return stages[0] !== stages[1] ? new Set([...shown, ...files.keys()]) : shown;
    }

    private checkFile(file: PlanFile, shown?: Set<string>): void {
        const check = (subject: Declaration | Extension | PlanFile) => this.run(new Check(subject, file, undefined), shown);
        check(file);
        // What has no name yet is being written: its syntax error says enough.
        for (const subject of file.declarations) if (subject.name !== '') check(subject);
        for (const subject of file.extensions) check(subject);
    }

    /** Checks (again), and notes where it hit something. */
    private run(check: Check, shown?: Set<string>): void {
        const { ledger } = this.plan;
        if (ledger) {
            const isNew = check.reads === undefined;
            const { value, reads } = ledger.watched(() => this.strikesOf(check));
            check.strikes = value;
            check.reads = reads;
            ledger.keep(check);
            if (isNew && check.file) put(this.checksOf, check.file.uri, check);
        } else check.strikes = this.strikesOf(check);
        for (const { file } of check.strikes) {
            shown?.add(file);
            const others = this.hitting.get(file);
            if (others) others.add(check);
            else this.hitting.set(file, new Set([check]));
        }
    }

    private forget(check: Check, shown: Set<string>): void {
        for (const { file } of check.strikes) {
            shown.add(file);
            this.hitting.get(file)?.delete(check);
        }
    }

    private strikesOf({ subject, file }: Check): readonly Strike[] {
        let strikes: Strike[] | undefined;
        const note = (rule: Rule, hits: Iterable<Hit>) => {
            for (const hit of hits) {
                strikes ??= [];
                strikes.push({ rule, hit, file: hit.file ?? file?.uri ?? '' });
            }
        };
        if (isRule(subject)) note(subject, subject.check(this.plan));
        else
            for (const rule of this.onSubject.get('kind' in subject ? subject.kind : 'file') ?? [])
                if (!rule.when || rule.when(subject as never)) note(rule, rule.check(subject as never, this.plan));
        return strikes ?? none;
    }

    private show(file: PlanFile): void {
        const strikes = [...(this.hitting.get(file.uri) ?? [])].flatMap(check => check.strikes.filter(strike => strike.file === file.uri));
        this.byFile.set(file.uri, findingsOfFile(file, strikes, this.plan, this.settings, this.rules));
    }
}

const none: readonly Strike[] = [];

function isRule(subject: Check['subject']): subject is PlanRule {
    return 'check' in subject;
}

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
}
