// The places so narrow that two things in them are near each other. It must not know what happens there.
import type { Declaration, Location } from '../plan/plan.ts';
import type { Plan } from '../plan/whole-plan.ts';

const leaves = new WeakMap<Plan, ReadonlySet<Declaration>>();

/**
 * Places that nothing lies within, except a whole district or more: one whose code has fewer than four parts or whose title says so, and the
 * only place of a plan.
 */
export function leafPlaces(plan: Plan): ReadonlySet<Declaration> {
    let found = leaves.get(plan);
    if (!found) {
        const locations = plan.all('location');
        found = new Set(locations.length < 2 ? [] : locations.filter(location => isLeaf(location, plan)));
        leaves.set(plan, found);
    }
    return found;
}

function isLeaf(location: Location, plan: Plan): boolean {
    if (plan.sources(location, 'within').length > 0) return false;
    if (location.code) return location.code.value.split('.').length > 3;
    return !/^(kab|kabupaten|kec|kecamatan|prov|provinsi|semua|seluruh|all|district|regency|province)(?![\p{L}\p{N}])/iu.test(
        location.title?.value.trim() ?? '',
    );
}
