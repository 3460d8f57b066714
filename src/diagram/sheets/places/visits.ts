// Which programs work at which place, and when: the work's own places, else those of its parts and things, each with its own time. It must not
// draw.

import { invertedIndex, memoize } from '../../../plan/derived.ts';
import { topOf } from '../../../plan/in-file.ts';
import { addTo } from '../../../plan/lists.ts';
import type { Location, Reference, Work } from '../../../plan/model.ts';
import type { Plan } from '../../../plan/plan.ts';
import { type Interval, placesOf } from '../../../plan/queries.ts';
import { outputsOf } from '../../../plan/work-parts.ts';
import { statedTime } from '../../../rules/analysis/stated-time.ts';

export interface Visit {
    readonly program: Work;
    readonly time: Interval | undefined;
}

const known = new WeakMap<readonly Work[], ReadonlyMap<Location, readonly Visit[]>>();

/** By place, programs in plan order, each once with the whole time that it works there. Several sheets ask for those of one selection. */
export function visitsOf(programs: readonly Work[], plan: Plan): ReadonlyMap<Location, readonly Visit[]> {
    const before = known.get(programs);
    if (before) return before;
    const visits = new Map<Location, Visit[]>();
    for (const program of programs)
        for (const [place, time] of placesVisited(program, plan)) {
            addTo(visits, place, { program, time });
        }
    known.set(programs, visits);
    return visits;
}

const placesVisited: (program: Work, plan: Plan) => ReadonlyMap<Location, Interval | undefined> = memoize((program, plan) => {
    const own = new Map<Location, Interval | undefined>();
    visit(program, (reference, work) => {
        const place = plan.target(reference);
        if (place?.kind !== 'location') return;
        const stated = statedTime(work);
        const before = own.get(place);
        const time = stated && {
            from: Math.min(stated.from, before?.from ?? stated.from),
            to: Math.max(stated.to, before?.to ?? stated.to),
        };
        own.set(place, time ?? before);
    });
    return own;
});

/** The programs that work at a place, in plan order: those of `visitsOf` for the whole plan, of which an edit reads its own file again. */
export const programsAt: (place: Location, plan: Plan) => readonly Work[] = invertedIndex<Location, Work, readonly Work[]>({
    entries: (file, plan) =>
        topOf(file).programs.flatMap(program => [...placesVisited(program, plan).keys()].map(place => [place, program] as const)),
    value: programs => programs,
});

function visit(work: Work, add: (reference: Reference, work: Work) => void): void {
    for (const { location } of work.places) add(location, work);
    for (const output of work.outputs) for (const { location } of output.places) add(location, work);
    for (const part of work.activities) visit(part, add);
}

/** Whether a program states where it works, anywhere in it. */
export function isPlaced(program: Work): boolean {
    const own = (work: Work): boolean => work.places.length > 0 || work.activities.some(own);
    return placesOf(program).length > 0 || own(program) || outputsOf(program).some(({ places }) => places.length > 0);
}
