// The map that a plan names, and which of its features is which place. It must not know how a map is read or drawn.
import type { AreaMap, MapFeature, Shape } from './area-map.ts';
import { type CatalogueProblem, catalogueUri, isMapFile } from './catalogue.ts';
import type { Catalogue, Location, PlanDeclaration } from './model.ts';
import type { Plan } from './plan.ts';
import { qualifiedName } from './queries.ts';

/** The map of a plan as far as it was read, and what is wrong with it. */
export interface NamedMap {
    readonly said: Catalogue['path'];
    readonly map: AreaMap | undefined;
    readonly problem: CatalogueProblem | undefined;
}

/** Undefined where the plan names no map. */
export function mapOf(plan: Plan): NamedMap | undefined {
    return plan.root && mapNamedBy(plan.root, plan);
}

export function mapNamedBy({ file, map }: PlanDeclaration, plan: Plan): NamedMap | undefined {
    return map && readMap({ file, path: map }, plan);
}

function readMap(named: Pick<Catalogue, 'file' | 'path'>, plan: Plan): NamedMap {
    const { path: said } = named;
    const uri = catalogueUri(named);
    if (typeof uri !== 'string') return { said, map: undefined, problem: uri };
    if (!isMapFile(uri)) return { said, map: undefined, problem: { key: 'extension', values: {} } };
    const list = plan.catalogues.get(uri);
    return { said, map: list?.map, problem: list?.problem };
}

export interface PlaceShapes {
    readonly shapes: ReadonlyMap<Location, readonly Shape[]>;
    /** Of features that are no place of the plan. */
    readonly others: readonly (readonly Shape[])[];
}

/** By the places of the plan: everyone who asks has asked the plan for those. */
const known = new WeakMap<readonly Location[], { readonly map: AreaMap; readonly shapes: PlaceShapes }>();

/** The shapes of all places of a plan in a map. */
export function placesOnMap(map: AreaMap, plan: Plan): PlaceShapes {
    const all = plan.all('location');
    const before = known.get(all);
    if (before?.map === map) return before.shapes;
    const shapes = shapesOfPlaces(
        map,
        all.filter(({ name }) => name !== ''),
    );
    known.set(all, { map, shapes });
    return shapes;
}

/**
 * The shapes of places. A feature is a place when one of its properties, or its id, holds the place's code; a place without a code is found
 * by its name. One property decides for the whole map: the one that most places are found by, of two the one that is called a code.
 */
export function shapesOfPlaces({ features }: AreaMap, locations: readonly Location[]): PlaceShapes {
    const wanted = Map.groupBy(locations, location => fold(location.code?.value ?? qualifiedName(location)));
    wanted.delete('');
    const property = decidingProperty(features, wanted);
    const shapes = new Map<Location, Shape[]>();
    const others: (readonly Shape[])[] = [];
    for (const feature of features) {
        const value = property === undefined ? undefined : feature.keys.get(property);
        const places = value === undefined ? undefined : wanted.get(fold(value));
        if (!places) others.push(feature.shapes);
        for (const place of places ?? []) shapes.set(place, [...(shapes.get(place) ?? []), ...feature.shapes]);
    }
    return { shapes, others };
}

/** Dots, spaces and capitals do not count: `72.71.01` is `727101`. */
function fold(code: string): string {
    return code.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function decidingProperty(features: readonly MapFeature[], wanted: ReadonlyMap<string, unknown>): string | undefined {
    const found = new Map<string, Set<string>>();
    for (const { keys } of features)
        for (const [name, value] of keys) {
            const code = fold(value);
            if (!wanted.has(code)) continue;
            const codes = found.get(name) ?? new Set();
            found.set(name, codes.add(code));
        }
    const score = ([name, codes]: readonly [string, ReadonlySet<string>]) => codes.size + (/kode|code|^kd|^id$/i.test(name) ? 0.5 : 0);
    let best: readonly [string, ReadonlySet<string>] | undefined;
    for (const one of found) if (!best || score(one) > score(best)) best = one;
    return best?.[0];
}
