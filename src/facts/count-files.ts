// All that sheets and reports count in one file, worked out together: its declarations lie all over the memory, and are fetched once. It must
// not count anything itself.
import type { PlanFile } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { groupsIn } from './goals.ts';
import { passingIn } from './half-years.ts';
import { moneyIn } from './programs.ts';
import { programsOf } from './programs-of.ts';
import { promisesOfProgram, promisesOfSide } from './promises.ts';
import { crossingsIn, sumsIn } from './sides.ts';
import { upkeepIn } from './upkeep.ts';
import { countAt, placesIn, visitsOf } from './visits.ts';
import { workingIn } from './working.ts';

const counted = new WeakMap<Plan['version'], Set<PlanFile>>();

/** Counts of the city page. */
const ofCity = [crossingsIn, sumsIn, groupsIn, moneyIn, upkeepIn];
const all = [...ofCity, placesIn, passingIn, workingIn];

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
        for (const count of all) count(file, plan);
        done.add(file);
    }
    makeIndexes(plan);
    return true;
}

/** The counts of the city page, where nobody has made them ahead. */
export function countForCity(plan: Plan): void {
    const done = counted.get(plan.version);
    for (const file of plan.files) if (!done?.has(file)) for (const count of ofCity) count(file, plan);
}

/** Look-ups of what was counted, which edits keep current. */
function makeIndexes(plan: Plan): void {
    const [program] = plan.all('program');
    if (!program) return;
    programsOf(undefined, plan);
    promisesOfProgram(program, plan);
    promisesOfSide(undefined, plan);
    visitsOf(plan);
    for (const place of plan.all('location')) countAt(place, plan);
}
