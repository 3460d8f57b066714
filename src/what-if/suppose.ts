// The plan as it would be, for as long as somebody looks at it: moves and drops as an edit there and back, cuts as lower amounts in place.
// The plan itself, its places in the text and all files on disk stay as they are. It must not judge what comes of it.
import { makePlan } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { CheckedPlan, Findings } from '../rules/engine/run.ts';
import { type ChangedFiles, changedFiles } from './changed-files.ts';
import { type CutEffect, lowerMoney } from './lower-money.ts';
import type { Cut, Drop, Move, Reading, Supposition } from './supposition.ts';

/** `checked`: the plan with its findings, kept current; while `use` runs, those of the plan as it would be. */
export function rearranging<T>(
    plan: Plan,
    suppositions: readonly Supposition[],
    checked: CheckedPlan | undefined,
    use: (would: Plan, findings: Findings | undefined) => T,
): T {
    const moves = suppositions.filter((one): one is Move => one.kind === 'move');
    const drops = suppositions.filter((one): one is Drop => one.kind === 'drop');
    if (moves.length + drops.length === 0) return use(plan, checked?.findings);
    const changes = changedFiles(plan, moves, drops);
    return checked ? edited(checked, changes, use) : copied(plan, changes, use);
}

/** The plan with its figures as cut; `plan` says the same while `use` runs. */
export function lowering<T>(
    plan: Plan,
    suppositions: readonly Supposition[],
    reading: Reading,
    use: (lower: Plan, effects: ReadonlyMap<Cut, CutEffect>) => T,
): T {
    const cuts = suppositions.filter((one): one is Cut => one.kind === 'cut');
    const lower = plan.withoutDerived();
    const { effects, restore } = lowerMoney(plan, cuts, reading);
    try {
        return use(lower, effects);
    } finally {
        restore();
    }
}

function edited<T>(
    { plan, findings }: CheckedPlan,
    { files, apply, restore }: ChangedFiles,
    use: (would: Plan, findings: Findings) => T,
): T {
    const back = plan.suppose(files, apply, restore);
    try {
        findings.update(files.keys());
        return use(plan, findings);
    } finally {
        back();
        findings.update(files.keys());
    }
}

function copied<T>(plan: Plan, { files, apply, restore }: ChangedFiles, use: (would: Plan, findings: undefined) => T): T {
    apply();
    try {
        const { catalogues, related } = plan;
        return use(
            makePlan(
                plan.files.map(file => files.get(file.uri) ?? file),
                { catalogues, related },
            ),
            undefined,
        );
    } finally {
        restore();
    }
}
