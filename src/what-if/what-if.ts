// Which promises of a plan break when something is supposed: the findings that come, change and go. No file is touched.
// It must not know how a supposition was asked for, nor how the answer is shown.
import type { Plan } from '../plan/plan.ts';
import { compareFindings, type FindingChanges, wordsOf } from '../rules/engine/compare-findings.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { findAll, type RuleSettings } from '../rules/engine/run.ts';
import { type CutEffect, suppose } from './suppose.ts';
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

/** `now`: the findings of the plan as it is, where they are known. */
export function whatIf(
    plan: Plan,
    suppositions: readonly Supposition[],
    settings: RuleSettings = {},
    now: readonly Finding[] = findAll(plan, settings),
): WhatIf {
    const isCut = suppositions.some(({ kind }) => kind === 'cut');
    const effects = new Map<Cut, CutEffect[]>();
    const gathered = { broken: new Map<string, Outcome>(), changed: new Map<string, Outcome>(), gone: new Map<string, Outcome>() };
    for (const reading of isCut ? readings : (['budgets'] as const)) {
        const supposed = suppose(plan, suppositions, reading);
        for (const [cut, effect] of supposed.effects) effects.set(cut, [...(effects.get(cut) ?? []), effect]);
        const isMeant = ({ rule }: Finding) => !isCut || reading === 'ceilings' || rule !== leftToWorkOut;
        const changes = compareFindings(now.filter(isMeant), findAll(supposed.plan, settings).filter(isMeant));
        gather(gathered, changes, isCut ? [reading] : []);
    }
    const list = (outcomes: ReadonlyMap<string, Outcome>) => [...outcomes.values()].sort(byPlace(plan));
    return {
        suppositions,
        effects,
        broken: list(gathered.broken),
        changed: list(gathered.changed),
        gone: list(gathered.gone),
    };
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
