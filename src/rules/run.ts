// Runs the rules over a plan: severities by stage and setting, ignore comments, and one order for all findings.
// It must not know any single rule.
import { problemTexts } from '../l10n/problems.ts';
import type { Declaration, Extension, Ignore, PlanFile, Problem } from '../plan/plan.ts';
import { positionAt } from '../plan/source.ts';
import type { Plan } from '../plan/whole-plan.ts';
import { allRules } from './all.ts';
import type { Finding, Severity } from './finding.ts';
import type { Hit, IgnoreRule, OnLine, Rule, RuleSeverity, Subject, SubjectRule } from './rule.ts';

/** A reader's own severities, by rule id; `off` silences a rule. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** All findings of a plan: files in plan order, in each by place. What could not be read comes with them. */
export function findAll(plan: Plan, settings: RuleSettings = {}, rules: readonly Rule[] = allRules): Finding[] {
    const byFile = new Map<string, Finding[]>(plan.files.map(file => [file.uri, []]));
    for (const file of plan.files)
        for (const problem of file.problems) {
            const finding = ofProblem(file, problem, settings);
            if (finding) byFile.get(file.uri)?.push(finding);
        }
    const bySubject = new Map<Subject, SubjectRule[]>();
    const onIgnores: IgnoreRule[] = [];
    for (const rule of rules) {
        if (settings[rule.id] === 'off') continue;
        if (rule.on === 'plan') {
            for (const hit of rule.check(plan)) add(rule, hit, hit.file ?? '');
        } else if (rule.on === 'ignore') onIgnores.push(rule);
        else for (const subject of rule.on) bySubject.set(subject, [...(bySubject.get(subject) ?? []), rule]);
    }
    for (const file of plan.files) {
        check('file', file, file.uri);
        // What has no name yet is being written: its syntax error says enough.
        for (const subject of file.declarations) if (subject.name !== '') check(subject.kind, subject, file.uri);
        for (const subject of file.extensions) check('extension', subject, file.uri);
    }
    const ran = new Set([...rules.map(rule => rule.id), ...readingIds].filter(id => settings[id] !== 'off'));
    for (const file of plan.files) {
        const found = byFile.get(file.uri) ?? [];
        byFile.set(file.uri, withoutIgnored(file, found));
        if (file.ignores.length === 0 || onIgnores.length === 0) continue;
        const used = rulesByLine(file, found);
        for (const rule of onIgnores)
            for (const ignore of file.ignores)
                for (const hit of rule.check(ignore, file, onLine(used, ignore, ran))) add(rule, hit, file.uri);
    }
    return plan.files.flatMap(file => inOrder(byFile.get(file.uri) ?? []));

    function check(kind: Subject, subject: Declaration | Extension | PlanFile, file: string): void {
        for (const rule of bySubject.get(kind) ?? [])
            for (const hit of rule.check(subject as never, plan)) add(rule, hit, hit.file ?? file);
    }

    function add(rule: Rule, hit: Hit, file: string): void {
        const severity = severityOf(rule.id, hit.severity ?? rule.severity, plan, settings);
        const message = rule.messages[hit.message ?? (Object.keys(rule.messages)[0] as string)];
        if (!severity || !message) return;
        const { at: span, values = {}, related = [], fixes = [] } = hit;
        byFile.get(file)?.push({ rule: rule.id, severity, file, span, message, values, related, fixes });
    }
}

/** The severity in force, undefined when the rule is off. */
export function severityOf(id: string, severity: RuleSeverity, plan: Plan, settings: RuleSettings): Severity | undefined {
    const own = Object.hasOwn(settings, id) ? settings[id] : undefined;
    if (own === 'off') return undefined;
    if (own) return own;
    return severity === 'completeness' ? (plan.settings.stage === 'final' ? 'error' : 'warning') : severity;
}

/** A syntax error cannot be switched off by accident of spelling: only its own id does. */
function ofProblem(file: PlanFile, problem: Problem, settings: RuleSettings): Finding | undefined {
    const own = Object.hasOwn(settings, problem.rule) ? settings[problem.rule] : undefined;
    if (own === 'off') return undefined;
    const message = problemTexts[problem.key];
    if (!message) return undefined;
    const { rule, span, values } = problem;
    return {
        rule,
        severity: own ?? (rule === 'limit' ? 'warning' : 'error'),
        file: file.uri,
        span,
        message,
        values,
        related: [],
        fixes: fixesOf(file, problem),
    };
}

/** A number that can be read two ways is fixed by writing either. */
function fixesOf(file: PlanFile, { key, span, values }: Problem): Finding['fixes'] {
    const replace = (text: string) => [{ kind: 'replace' as const, file: file.uri, span, text }];
    if (key === 'ambiguous-number')
        return [values['thousands'], values['decimal']].map(text => ({
            title: { en: 'Write {text}', id: 'Tulis {text}' },
            values: { text: String(text) },
            changes: replace(String(text)),
        }));
    if (key === 'misspelled')
        return [
            {
                title: { en: 'Replace by {text}', id: 'Ganti dengan {text}' },
                values: { text: String(values['suggestion']) },
                changes: replace(String(values['suggestion'])),
                certainty: 'certain',
            },
        ];
    if (key === 'stray-brace') return [{ title: { en: 'Remove it', id: 'Hapus' }, values: {}, changes: replace(''), certainty: 'likely' }];
    if (key === 'unclosed-text') {
        const change = { kind: 'replace' as const, file: file.uri, span: { start: span.end, end: span.end }, text: '"' };
        return [{ title: { en: 'Close the text here', id: 'Tutup teks di sini' }, values: {}, changes: [change], certainty: 'likely' }];
    }
    return [];
}

function withoutIgnored(file: PlanFile, findings: Finding[]): Finding[] {
    if (file.ignores.length === 0) return findings;
    const lines = new Map<number, Ignore[]>();
    for (const ignore of file.ignores) lines.set(ignore.line, [...(lines.get(ignore.line) ?? []), ignore]);
    return findings.filter(finding => {
        if (unignorable.has(finding.rule)) return true;
        const ignores = lines.get(positionAt(file.lineStarts, finding.span.start).line) ?? [];
        return !ignores.some(ignore => ignore.rules.some(rule => rule.value === finding.rule));
    });
}

/** What is known about the line of an ignore comment. */
function onLine(used: ReadonlyMap<number, ReadonlySet<string>>, { line }: Ignore, ran: ReadonlySet<string>): OnLine {
    const known = [...allRules.map(rule => rule.id), ...readingIds];
    return {
        used: used.get(line) ?? new Set(),
        idle: new Set(known.filter(id => !ran.has(id))),
        never: unignorable,
        known: new Set(known),
    };
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

/** What could not be read stays visible: nothing else of that line can be trusted. */
const unignorable = new Set<string>(['syntax', 'limit']);

function inOrder(findings: readonly Finding[]): Finding[] {
    return [...findings].sort(
        (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    );
}
