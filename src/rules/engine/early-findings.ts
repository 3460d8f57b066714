// Findings of a file by itself, before the rest of its plan is read: what cannot be read, and hits that no other file takes back.
// Invariant: each of them is among the findings of the whole plan. It must not know any single rule.
import { makePlan } from '../../plan/make-plan.ts';
import type { Declaration, PlanFile } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { allRules } from '../all.ts';
import { findingsOfFile, type LocatedHit, type RuleSettings } from './file-findings.ts';
import type { Finding } from './finding.ts';
import type { Rule, SubjectRule } from './rule.ts';

export function earlyFindings(file: PlanFile, settings: RuleSettings, rules: readonly Rule[] = allRules): readonly Finding[] {
    const early = rules.filter(canBeEarly).filter(({ id }) => settings[id] !== 'off');
    const plan = makePlan([file]);
    const strikes = file.declarations.flatMap(declaration => early.flatMap(rule => strikesOf(rule, declaration, plan)));
    // Ignore comments count; whether one silences nothing is not known yet.
    return findingsOfFile(file, strikes, plan, settings, []);
}

function strikesOf(rule: SubjectRule, declaration: Declaration, plan: Plan): LocatedHit[] {
    const subject = declaration as never;
    if (!rule.on.includes(declaration.kind) || rule.when?.(subject, plan) === false) return [];
    return Array.from(rule.alone?.(subject) ?? [], hit => ({ rule: rule as unknown as Rule, hit, file: declaration.file }));
}

function canBeEarly(rule: Rule): rule is SubjectRule & Rule {
    return 'alone' in rule && rule.alone !== undefined;
}
