// The places so narrow that two things in them are near each other. It must not know what happens there.
import { derivedValue, memoize } from '../../plan/derived.ts';
import type { Declaration, Location } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';

/**
 * Whether nothing lies within a place, and it is narrower than a district: one whose code has fewer than four parts or whose title says so is
 * not, nor is the only place of a plan.
 */
export const isLeafPlace: (place: Declaration, plan: Plan) => boolean = memoize(
    (place, plan) => place.kind === 'location' && severalPlaces(plan) && isLeaf(place, plan),
);

const severalPlaces = derivedValue(plan => plan.all('location').length > 1);

function isLeaf(location: Location, plan: Plan): boolean {
    if (plan.isMeant(location, 'within')) return false;
    if (location.code) return location.code.value.split('.').length > 3;
    return !/^(kab|kabupaten|kec|kecamatan|prov|provinsi|semua|seluruh|all|district|regency|province)(?![\p{L}\p{N}])/iu.test(
        location.title?.value.trim() ?? '',
    );
}
