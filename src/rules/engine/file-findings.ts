// Findings of one file: what could not be read and what rules hit, with the severities in force, without what comments silence. It must not
// know any single rule, nor how hits were found.

import { problemTexts } from '../../l10n/problems.ts';
import { compareTexts } from '../../plan/compare-texts.ts';
import type { Ignore, PlanFile, Problem } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { isAdopted } from '../../plan/settings.ts';
import { positionAt } from '../../plan/source.ts';
import { allRules } from '../all.ts';
import { readingFixes, valuesOf } from '../fixes/reading.ts';
import type { Finding, Severity } from './finding.ts';
import type { Hit, IgnoreRule, OnLine, Rule, RuleSeverity } from './rule.ts';

/** A reader's own severities, by rule id; `off` silences a rule. By `ID.percent` the limit of a rule that has one, from 0 to 100. */
export type RuleSettings = Readonly<Record<string, Severity | 'off' | number>>;

/** Values of `RuleSettings`; any other that a reader writes is as if it were not there. */
export function isRuleSetting(key: string, value: unknown): value is Severity | 'off' | number {
    if (!key.endsWith('.percent')) return typeof value === 'string' && levels.has(value);
    return typeof value === 'number' && value >= 0 && value <= 100;
}

/** Settings of rules out of a record; whatever is none is as if it were not there. */
export function ruleSettingsIn(given: Readonly<Record<string, unknown>>): RuleSettings {
    return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, RuleSettings[string]] => isRuleSetting(...entry)));
}

const levels: ReadonlySet<string> = new Set(['error', 'warning', 'information', 'off'] satisfies (Severity | 'off')[]);

/** A hit with the rule that made it and the URI of the file where it is shown. */
export interface LocatedHit {
    readonly rule: Rule;
    readonly hit: Hit;
    readonly file: string;
}

/** The findings of a file by place. `ran`: ids of the rules that ran. */
export function findingsOfFile(
    file: PlanFile,
    strikes: readonly LocatedHit[],
    plan: Plan,
    settings: RuleSettings,
    rules: readonly Rule[],
): Finding[] {
    const found: Finding[] = [];
    for (const problem of file.problems) {
        const finding = ofProblem(file, problem, plan, settings);
        if (finding) found.push(finding);
    }
    for (const strike of strikes) {
        const finding = ofStrike(strike, plan, settings);
        if (finding) found.push(finding);
    }
    return inOrder([...withoutIgnored(file, found), ...ofIgnores(file, found, plan, settings, rules)]);
}

/** The severity in force, undefined when the rule is off. */
export function severityOf(id: string, severity: RuleSeverity, plan: Plan, settings: RuleSettings): Severity | undefined {
    const own = Object.hasOwn(settings, id) ? settings[id] : undefined;
    if (own === 'off') return undefined;
    if (typeof own === 'string') return own;
    return severity === 'completeness' ? (isAdopted(plan.settings.stage) ? 'error' : 'warning') : severity;
}

function ofStrike({ rule, hit, file }: LocatedHit, plan: Plan, settings: RuleSettings): Finding | undefined {
    const severity = severityOf(rule.id, hit.severity ?? rule.severity, plan, settings);
    const message = rule.messages[hit.message ?? (Object.keys(rule.messages)[0] as string)];
    if (!severity || !message || !isBelow(rule, hit, settings)) return undefined;
    const { at: span, values = {}, related = [] } = hit;
    return {
        rule: rule.id,
        severity,
        file,
        span,
        message,
        values,
        related,
        get fixes() {
            return hit.fixes?.() ?? [];
        },
    };
}

function isBelow({ id, percent }: Rule, hit: Hit, settings: RuleSettings): boolean {
    if (percent === undefined || hit.percent === undefined) return true;
    const own = settings[`${id}.percent`];
    return hit.percent < (typeof own === 'number' ? own : percent);
}

/** A syntax error cannot be switched off by accident of spelling: only its own id does. */
function ofProblem(file: PlanFile, problem: Problem, plan: Plan, settings: RuleSettings): Finding | undefined {
    const own = Object.hasOwn(settings, problem.rule) ? settings[problem.rule] : undefined;
    if (own === 'off') return undefined;
    const message = problemTexts[problem.key];
    if (!message) return undefined;
    const { rule, span } = problem;
    return {
        rule,
        severity: typeof own === 'string' ? own : rule === 'limit' ? 'warning' : 'error',
        file: file.uri,
        span,
        message,
        values: valuesOf(problem),
        related: [],
        get fixes() {
            return readingFixes(file, problem, plan);
        },
    };
}

function withoutIgnored(file: PlanFile, findings: Finding[]): Finding[] {
    if (file.ignores.length === 0) return findings;
    const silenced = new Map<number, Set<string>>();
    for (const { line, rules } of file.ignores) {
        const ids = silenced.get(line) ?? new Set();
        for (const { value } of rules) ids.add(value);
        silenced.set(line, ids);
    }
    return findings.filter(
        ({ rule, span }) => unignorable.has(rule) || !silenced.get(positionAt(file.lineStarts, span.start).line)?.has(rule),
    );
}

/** Facts about the lines of ignore comments. */
function linesOf(used: ReadonlyMap<number, ReadonlySet<string>>, ran: ReadonlySet<string>): (ignore: Ignore) => OnLine {
    const known = new Set([...allRules.map(rule => rule.id), ...readingIds]);
    const idle = new Set([...known].filter(id => !ran.has(id)));
    const nothing: ReadonlySet<string> = new Set();
    return ({ line }) => ({ used: used.get(line) ?? nothing, idle, never: unignorable, known });
}

/** The rules that found something to ignore, by line. */
function rulesByLine(file: PlanFile, findings: readonly Finding[]): ReadonlyMap<number, ReadonlySet<string>> {
    const lines = new Map<number, Set<string>>();
    for (const { rule, span } of findings) {
        if (unignorable.has(rule)) continue;
        const { line } = positionAt(file.lineStarts, span.start);
        lines.set(line, (lines.get(line) ?? new Set()).add(rule));
    }
    return lines;
}

/** Ids of what could not be read: no rules, but ignored like them. */
const readingIds = ['syntax', 'number', 'limit'];

/** A problem of reading stays visible: nothing else of that line can be trusted. */
const unignorable = new Set<string>(['syntax', 'limit']);

/** Whether a comment can silence a rule. */
export function isIgnorable(rule: string): boolean {
    return !unignorable.has(rule) && rule !== 'unused-ignore';
}

function ofIgnores(file: PlanFile, found: Finding[], plan: Plan, settings: RuleSettings, rules: readonly Rule[]): Finding[] {
    const onIgnores = rules.filter((rule): rule is IgnoreRule => rule.on === 'ignore' && settings[rule.id] !== 'off');
    if (file.ignores.length === 0 || onIgnores.length === 0) return [];
    const ran = new Set([...rules.map(rule => rule.id), ...readingIds].filter(id => settings[id] !== 'off'));
    const lineOf = linesOf(rulesByLine(file, found), ran);
    return onIgnores.flatMap(rule =>
        file.ignores.flatMap(ignore =>
            [...rule.check(ignore, file, lineOf(ignore))].flatMap(hit => ofStrike({ rule, hit, file: file.uri }, plan, settings) ?? []),
        ),
    );
}

/** By place, then so that the order does not depend on which rule ran first. */
function inOrder(findings: Finding[]): Finding[] {
    const text = ({ message, values }: Finding) => `${message.en} ${JSON.stringify(values)}`;
    return findings.sort(
        (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compareTexts(a.rule, b.rule) || compareTexts(text(a), text(b)),
    );
}
