// Which programs work at which place, and when: the work's own places, else those of its parts and things, each with its own time. It must not
// draw.
import type { Location, Reference, Work } from '../../../plan/plan.ts';
import { type Interval, placesOf } from '../../../plan/queries.ts';
import type { Plan } from '../../../plan/whole-plan.ts';
import { statedTime } from '../../../rules/stated-time.ts';
import { outputsOf } from '../../work-parts.ts';

export interface Visit {
    readonly program: Work;
    readonly time: Interval | undefined;
}

/** By place, programs in plan order, each once with the whole time that it works there. */
export function visitsOf(programs: readonly Work[], plan: Plan): Map<Location, Visit[]> {
    const visits = new Map<Location, Visit[]>();
    for (const program of programs) {
        const own = new Map<Location, { time: Interval | undefined }>();
        const add = (reference: Reference, work: Work) => {
            const place = plan.target(reference);
            if (place?.kind !== 'location') return;
            const stated = statedTime(work);
            const before = own.get(place);
            const time = stated && {
                from: Math.min(stated.from, before?.time?.from ?? stated.from),
                to: Math.max(stated.to, before?.time?.to ?? stated.to),
            };
            own.set(place, { time: time ?? before?.time });
        };
        visit(program, add);
        for (const [place, { time }] of own) {
            const list = visits.get(place);
            if (list) list.push({ program, time });
            else visits.set(place, [{ program, time }]);
        }
    }
    return visits;
}

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
