// Choices of another place for a work where two of them meet, or where the land is not ready. It must not judge places.
import type { Asset, Declaration, Output, Place as Placing, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { isWork, placesOf, placesOfThing, titleOf, withinOf } from '../../plan/queries.ts';
import { pathTo } from '../../rules/fixes/choices.ts';
import type { Choice } from '../choice.ts';
import { candidates, meant, optionOf } from './candidates.ts';

/** Rules whose findings go when a work is done in another place. */
const ofPlace = new Set(['order-conflict', 'duplicate-work', 'idle-twin', 'land-not-ready']);

/** `things`: the declarations at all ends of a point. */
export function elsewhereChoices(rule: string, things: readonly Declaration[], plan: Plan): Choice[] {
    if (!ofPlace.has(rule)) return [];
    const placed = things.filter(isPlaced);
    const meeting = placesWhereTheyMeet(things, placed, plan);
    const placings = placed
        .filter(thing => thing.kind !== 'asset')
        .flatMap(thing => placesAt(thing).filter(one => isAt(one, meeting, plan)));
    return [...new Set(placings)].map(placing => elsewhere(placing, plan));
}

type Placed = Work | Output | Asset;

function isPlaced(thing: Declaration): thing is Placed {
    return isWork(thing) || thing.kind === 'output' || thing.kind === 'asset';
}

function placesAt(thing: Placed): readonly Placing[] {
    return isWork(thing) ? [...placesOf(thing), ...thing.outputs.flatMap(({ places }) => places)] : placesOfThing(thing);
}

/** Places that the point names, or that more than one of its things lie in, whichever is the wider. */
function placesWhereTheyMeet(things: readonly Declaration[], placed: readonly Placed[], plan: Plan): ReadonlySet<Declaration> {
    const named = things.filter(({ kind }) => kind === 'location');
    if (named.length > 0) return new Set(named);
    const seen = new Map<Declaration, number>();
    for (const thing of placed) {
        const around = placesAt(thing).flatMap(({ location }) => aroundOf(plan.target(location), plan));
        for (const place of new Set(around)) seen.set(place, (seen.get(place) ?? 0) + 1);
    }
    const shared = [...seen].filter(([, count]) => count > 1).map(([place]) => place);
    // The narrowest: everything lies in one city.
    return new Set(shared.filter(place => !shared.some(inner => inner !== place && aroundOf(inner, plan).includes(place))));
}

function aroundOf(place: Declaration | undefined, plan: Plan): readonly Declaration[] {
    return place?.kind === 'location' ? withinOf(plan, place) : [];
}

function isAt({ location }: Placing, places: ReadonlySet<Declaration>, plan: Plan): boolean {
    return aroundOf(plan.target(location), plan).some(place => places.has(place));
}

function elsewhere({ location }: Placing, plan: Plan): Choice {
    const { file, span, from } = location;
    const now = plan.target(location);
    const all = candidates('location', plan).filter(one => one !== now);
    const owner = from.kind === 'extension' ? plan.target(from.target) : from;
    return {
        title: { en: 'Move "{x}" from {loc} to another location…', id: 'Pindahkan "{x}" dari {loc} ke lokasi lain…' },
        values: { x: owner ? titleOf(owner) : '', loc: now ? titleOf(now) : location.path.join('.') },
        at: { file, span },
        blanks: [
            {
                ask: { en: 'Where, instead of {loc}?', id: 'Di mana, pengganti {loc}?' },
                values: { loc: now ? titleOf(now) : location.path.join('.') },
                options: all.map(optionOf),
            },
        ],
        changes: ([answer]) => {
            const place = meant(answer, all);
            return place && [{ kind: 'replace', file, span, text: pathTo(place, from, 'location', plan) }];
        },
    };
}
