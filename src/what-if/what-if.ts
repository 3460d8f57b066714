// Which promises of a plan break when something is supposed: the findings that come, change and go. No file is touched.
// It must not know how a supposition was asked for, nor how the answer is shown.
import type { Plan } from '../plan/plan.ts';
import { compareFindings, type FindingChanges, wordsOf } from '../rules/engine/compare-findings.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { type CheckedPlan, type Findings, findAll, type RuleSettings } from '../rules/engine/run.ts';
import type { CutEffect } from './lower-money.ts';
import { findingOf, moneyRules } from './money-rules.ts';
import { lowering, rearranging } from './suppose.ts';
import { type Cut, type Reading, readings, type Supposition } from './supposition.ts';

export interface WhatIf {
    readonly suppositions: readonly Supposition[];
    /** By cut, one for each reading. */
    readonly effects: ReadonlyMap<Cut, readonly CutEffect[]>;
    readonly broken: readonly Outcome[];
    readonly changed: readonly Outcome[];
    readonly gone: readonly Outcome[];
}

export interface Outcome {
    /** As it would be; of what is gone, as it is. */
    readonly finding: Finding;
    /** As it is, of what changes. */
    readonly before?: Finding;
    /** The readings of a cut in which it is so; none where nothing is cut. */
    readonly readings: readonly Reading[];
}

/** A cut leaves figures and their sums to be worked out anew: that they differ then is no broken promise. */
const leftToWorkOut = 'sum-mismatch';

/** `checked`: the plan with its findings, where they are kept current; without them everything is checked. */
export function whatIf(plan: Plan, suppositions: readonly Supposition[], settings: RuleSettings = {}, checked?: CheckedPlan): WhatIf {
    const isCut = suppositions.some(({ kind }) => kind === 'cut');
    const isMoneyAlone = suppositions.every(({ kind }) => kind === 'cut');
    checked?.findings.check();
    const now = checked
        ? allOf(checked.findings, plan)
        : findAll(plan.withoutDerived(), settings, isMoneyAlone ? moneyRules.either : undefined);
    const effects = new Map<Cut, CutEffect[]>();
    const gathered = { broken: new Map<string, Outcome>(), changed: new Map<string, Outcome>(), gone: new Map<string, Outcome>() };
    rearranging(plan, suppositions, checked, (would, known) => {
        const then = known ? allOf(known, would) : isMoneyAlone ? now : findAll(would, settings);
        if (!isCut) gather(gathered, compareFindings(now, then), []);
        else
            for (const reading of readings)
                lowering(would, suppositions, reading, (lower, cuts) => {
                    for (const [cut, effect] of cuts) effects.set(cut, [...(effects.get(cut) ?? []), effect]);
                    const isMeant = ({ rule }: Finding) => reading === 'ceilings' || rule !== leftToWorkOut;
                    const money = moneyRules[reading];
                    const isOfMoney = findingOf(money);
                    const lowered = findAll(lower, settings, money).filter(isOfMoney);
                    const all = [...then.filter(finding => !isOfMoney(finding)), ...lowered];
                    gather(gathered, compareFindings(now.filter(isMeant), all.filter(isMeant)), [reading]);
                });
    });
    const list = (outcomes: ReadonlyMap<string, Outcome>) => [...outcomes.values()].sort(byPlace(plan));
    return {
        suppositions,
        effects,
        broken: list(gathered.broken),
        changed: list(gathered.changed),
        gone: list(gathered.gone),
    };
}

function allOf(findings: Findings, plan: Plan): Finding[] {
    return plan.files.flatMap(({ uri }) => findings.byFile.get(uri) ?? []);
}

function gather(
    gathered: Readonly<Record<'broken' | 'changed' | 'gone', Map<string, Outcome>>>,
    { appeared, changed, gone }: FindingChanges,
    readings: readonly Reading[],
): void {
    const add = (outcomes: Map<string, Outcome>, outcome: Omit<Outcome, 'readings'>) => {
        const key = `${outcome.before ? wordsOf(outcome.before) : ''} ${wordsOf(outcome.finding)}`;
        outcomes.set(key, { ...outcome, readings: [...(outcomes.get(key)?.readings ?? []), ...readings] });
    };
    for (const finding of appeared) add(gathered.broken, { finding });
    for (const { before, after } of changed) add(gathered.changed, { before, finding: after });
    for (const finding of gone) add(gathered.gone, { finding });
}

function byPlace(plan: Plan): (a: Outcome, b: Outcome) => number {
    return ({ finding: a }, { finding: b }) => (a.file === b.file ? a.span.start - b.span.start : plan.compareFiles(a.file, b.file));
}
