// How precise a place is: what the rules about places share. It must not know what stands there.

import { memoize } from '../../plan/derived.ts';
import type { Asset, Declaration, Location, Output, Place } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { placesOfThing, withinOf } from '../../plan/queries.ts';

/**
 * Whether a place is too wide to find something at it: a code of a province, regency or city, the region of the whole plan, a title that
 * says regency or province, or other places lie within it. A village is precise enough, whatever lies within it.
 */
export const isCoarse: (location: Location, plan: Plan) => boolean = memoize(decide);

function decide(location: Location, plan: Plan): boolean {
    const code = location.code?.value.trim();
    // Official codes: province.regency.district.village.
    if (code && /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(code)) return false;
    if (code && (/^\d{2}(\.\d{2})?$/.test(code) || code === plan.root?.region?.value.trim())) return true;
    if (/^(kab\.|kab |kabupaten |prov\.|prov |provinsi |regency |province )|( regency| province)$/i.test(location.title?.value ?? ''))
        return true;
    return plan.isMeant(location, 'within');
}

/** The places where a thing stands, as declared; places that are not found are left out. */
export function locationsOf(plan: Plan, thing: Output | Asset): { readonly place: Place; readonly location: Location }[] {
    return placesOfThing(thing).flatMap(place => {
        const location: Declaration | undefined = plan.target(place.location);
        return location?.kind === 'location' ? [{ place, location }] : [];
    });
}

/** A place with what it lies within, as long as that is precise enough to be "there"; itself first. */
export function aroundOf(plan: Plan, location: Location): Location[] {
    const [own, ...outer] = withinOf(plan, location);
    const end = outer.findIndex(at => isCoarse(at, plan));
    return own ? [own, ...(end < 0 ? outer : outer.slice(0, end))] : [];
}
