// The places of a plan as GeoJSON (RFC 7946), each with the works that are done there and the things that stand there. Its geometry is its
// area on the plan's map, else its point; a place without either has none and is named.
import type { Shape } from '../../plan/area-map.ts';
import type { Asset, Location, Output, Place, Point, Work } from '../../plan/model.ts';
import { mapOf, placesOnMap } from '../../plan/place-shapes.ts';
import type { Plan } from '../../plan/plan.ts';
import { periodOf, placesOf, placesOfThing, qualifiedName, titleOf, withinOf, works } from '../../plan/queries.ts';
import { dateOf } from './amounts.ts';
import type { Loss, PlanExporter } from './exporter.ts';
import { type Json, listed, told, writeJson } from './json-text.ts';
import { type CoveredProperties, leftOut, lossOf } from './left-out.ts';

export const geojson: PlanExporter = {
    format: 'geojson',
    endings: ['.geojson'],
    sharedEndings: ['.json'],
    export: ({ plan }) => ({
        content: writeJson({ type: 'FeatureCollection', name: plan.root && titleOf(plan.root), features: featuresOf(plan) }),
        losses: [...leftOut(plan, said), ...withoutCoordinates(plan)],
    }),
};

const ofWork = ['code', 'places', 'at', 'period'];
const ofThing = ['type', 'places', 'at', 'quantity'];
const said: CoveredProperties = {
    plan: [],
    location: ['code', 'within', 'at', 'notes', 'tags'],
    program: ofWork,
    activity: ofWork,
    subactivity: ofWork,
    output: ofThing,
    asset: ofThing,
};

function featuresOf(plan: Plan): Json[] {
    const areas = areasOf(plan);
    const worksAt = Map.groupBy(
        works(plan).flatMap(work => placesOf(work).map(place => ({ work, place }))),
        ({ place }) => plan.target(place.location),
    );
    const things = [...plan.all('output'), ...plan.all('asset')];
    const thingsAt = Map.groupBy(
        things.flatMap(thing => placesOfThing(thing).map(place => ({ thing, place }))),
        ({ place }) => plan.target(place.location),
    );
    return [
        ...plan.all('location').map(location =>
            feature(qualifiedName(location), areas(location) ?? pointOf(location.at), {
                kind: 'location',
                ...propertiesOf(location, plan),
                works: (worksAt.get(location) ?? []).map(({ work, place }) => describeWork(work, plan, place)),
                things: (thingsAt.get(location) ?? []).map(({ thing, place }) => describeThing(thing, plan, place)),
            }),
        ),
        ...works(plan).flatMap(work =>
            work.at ? feature(qualifiedName(work), pointOf(work.at), { kind: work.kind, ...describeWork(work, plan) }) : [],
        ),
        ...things.flatMap(thing =>
            thing.at ? feature(qualifiedName(thing), pointOf(thing.at), { kind: thing.kind, ...describeThing(thing, plan) }) : [],
        ),
    ];
}

function feature(id: string, geometry: Json | undefined, properties: { readonly [key: string]: Json }): Json {
    return { type: 'Feature', id, geometry: geometry ?? null, properties };
}

function pointOf(at: Point | undefined): Json | undefined {
    const { latitude, longitude } = at ?? {};
    return latitude && longitude ? { type: 'Point', coordinates: [longitude, latitude] } : undefined;
}

/** The shape of a place on the map that the plan names. */
function areasOf(plan: Plan): (location: Location) => Json | undefined {
    const map = mapOf(plan)?.map;
    const shapes = map && placesOnMap(map, plan).shapes;
    return location => {
        const own = shapes?.get(location);
        return own && own.length > 0 ? geometryOf(own.map(geometryOfShape)) : undefined;
    };
}

function geometryOf(all: readonly Json[]): Json | undefined {
    return all.length === 1 ? all[0] : { type: 'GeometryCollection', geometries: all };
}

function geometryOfShape(shape: Shape): Json {
    if (shape.kind === 'area') return { type: 'Polygon', coordinates: shape.rings.map(ringOf) };
    const positions = positionsOf(shape.positions);
    return shape.kind === 'line' ? { type: 'LineString', coordinates: positions } : { type: 'Point', coordinates: positions[0] ?? [] };
}

/** To a tenth of a millimetre. */
function positionsOf(flat: readonly number[]): Json[] {
    const degrees = (value: number) => ({ units: BigInt(Math.round(value * 1e9)), scale: 9 });
    return flat.flatMap((longitude, k): Json[] => (k % 2 === 0 ? [[degrees(longitude), degrees(flat[k + 1] ?? 0)]] : []));
}

/** A ring ends where it begins. */
function ringOf(flat: readonly number[]): Json[] {
    const [x = 0, y = 0] = flat;
    return positionsOf(flat.at(-2) === x && flat.at(-1) === y ? flat : [...flat, x, y]);
}

function propertiesOf(location: Location, plan: Plan): { readonly [key: string]: Json } {
    const around = withinOf(plan, location).slice(1).map(titleOf);
    return {
        name: titleOf(location),
        code: told(location.code?.value),
        within: listed(around),
        notes: listed(location.remarks.notes.map(({ value }) => value)),
        tags: listed(location.remarks.tags.map(({ value }) => value)),
    };
}

function describeWork(work: Work, plan: Plan, place?: Place): { readonly [key: string]: Json } {
    const period = periodOf(work) ?? plan.settings.period;
    const department = plan.names.departmentOf(work);
    return {
        id: qualifiedName(work),
        name: titleOf(work),
        level: work.kind,
        code: told(work.code?.value),
        department: department && titleOf(department),
        from: period && dateOf(period.from),
        to: period && dateOf(period.to),
        amount: place?.amount,
    };
}

function describeThing(thing: Output | Asset, plan: Plan, place?: Place): { readonly [key: string]: Json } {
    const department = plan.names.departmentOf(thing);
    return {
        id: qualifiedName(thing),
        name: titleOf(thing),
        level: thing.kind,
        verb: thing.kind === 'output' ? thing.verb : undefined,
        type: told(thing.type?.value),
        department: department && titleOf(department),
        quantity: thing.quantity?.amount,
        unit: told(thing.quantity?.unit.value),
        amount: place?.amount,
    };
}

function withoutCoordinates(plan: Plan): Loss[] {
    const areas = areasOf(plan);
    const names = plan.all('location').flatMap(location => ((areas(location) ?? pointOf(location.at)) ? [] : [titleOf(location)]));
    const text = {
        en: 'locations without coordinates or an area, which have no place on a map',
        id: 'lokasi tanpa koordinat atau wilayah, yang tidak tampak di peta',
    };
    return names.length > 0 ? [lossOf(text, { n: names.length, names })] : [];
}
