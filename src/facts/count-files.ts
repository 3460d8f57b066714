// All that sheets and reports count in one file, worked out together: its declarations lie all over the memory, and are fetched once. It must
// not count anything itself.
import type { PlanFile } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { groupsIn } from './goals.ts';
import { passingIn } from './half-years.ts';
import { moneyIn } from './money.ts';
import { crossingsIn, sumsIn } from './sides.ts';
import { upkeepIn } from './upkeep.ts';
import { placesIn } from './visits.ts';
import { workingIn } from './working.ts';

const counted = new WeakMap<Plan['version'], Set<PlanFile>>();

/**
 * The files of a plan, until `isOver`; whether nothing is left. A count is memoized until an edit of what it was read from, so that
 * whoever asks for one of these then has it.
 */
export function countFiles(plan: Plan, isOver: () => boolean = () => false): boolean {
    const done = counted.get(plan.version) ?? new Set();
    counted.set(plan.version, done);
    let isFirst = true;
    for (const file of plan.files) {
        if (done.has(file)) continue;
        // each call gets on, however slow the machine
        if (!isFirst && isOver()) return false;
        isFirst = false;
        for (const count of [crossingsIn, sumsIn, groupsIn, moneyIn, upkeepIn, placesIn, passingIn, workingIn]) count(file, plan);
        done.add(file);
    }
    return true;
}
