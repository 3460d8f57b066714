// Plans for tests and what is found in them.
import type { Plan } from '../../src/plan/plan.ts';
import { allRules } from '../../src/rules/all.ts';
import type { Finding } from '../../src/rules/engine/finding.ts';
import { findAll, type RuleSettings } from '../../src/rules/engine/run.ts';

export * from './read-plans.ts';

/** The findings of one rule, or of all. What looks at ignore comments needs the others to have run. */
export function findingsOf(plan: Plan, rule?: string, settings: RuleSettings = {}): Finding[] {
    const own = allRules.filter(({ id }) => id === rule);
    const rules = rule === undefined || own.some(({ on }) => on === 'ignore') ? allRules : own;
    return findAll(plan, settings, rules).filter(finding => rule === undefined || finding.rule === rule);
}

/** `rule@text` for each finding, the text being what it marks. */
export function marked(findings: readonly Finding[], text: string): string[] {
    return findings.map(({ rule, span }) => `${rule}@${text.slice(span.start, span.end)}`);
}
