// The map as plain data: places with their shapes in degrees, the work in each, who meets there and what is to settle. It must not know px.
import { declarationAt } from '../../../facts/whose.ts';
import type { Locale } from '../../../l10n/say.ts';
import type { Shape } from '../../../plan/area-map.ts';
import { toNumber } from '../../../plan/decimal.ts';
import { findCode, officialCodes } from '../../../plan/official-codes.ts';
import { yearOf } from '../../../plan/period.ts';
import { mapOf, shapesOfPlaces } from '../../../plan/place-shapes.ts';
import type { Declaration, Location, Output, Point, Work } from '../../../plan/plan.ts';
import { extentOf, placesOf, programOf, qualifiedName, titleOf, withinOf } from '../../../plan/queries.ts';
import { fileName } from '../../../plan/source.ts';
import type { Plan } from '../../../plan/whole-plan.ts';
import { withParts } from '../../work-parts.ts';
import { nameOfSide } from '../said.ts';
import type { SheetContext } from '../sheet.ts';

export interface MapPlace {
    /** Of its label; undefined where it is not on the map. */
    readonly number: number | undefined;
    /** Its qualified name. */
    readonly name: string;
    readonly title: string;
    /** The sheet behind it; empty for a work with a point of its own. */
    readonly address: string;
    readonly shapes: readonly Shape[];
    /** Titles of places in it that have none on the map and count here. */
    readonly within: readonly string[];
    readonly programs: number;
    /** Things that stand already. */
    readonly assets: number;
    readonly departments: readonly string[];
    /** Who is there in the same year: `2026–2027: Parks + Roads`. */
    readonly meetings: readonly string[];
    /** Numbers of points to settle. */
    readonly points: readonly number[];
}

export interface MapRows {
    readonly locale: Locale;
    /** The file of areas, if there is one. */
    readonly file: string | undefined;
    /** With work; those on the map first. */
    readonly places: readonly MapPlace[];
    /** Shapes of places without work. */
    readonly quiet: readonly (readonly Shape[])[];
    /** Shapes of areas that are no place of the plan. */
    readonly others: readonly (readonly Shape[])[];
}

/** What happens at a place. */
interface Here {
    readonly programs: Set<Work>;
    readonly within: Set<string>;
    assets: number;
}

export function mapRows(context: SheetContext): MapRows {
    const { plan, locale, selection } = context;
    const locations = plan.all('location').filter(({ name }) => name !== '');
    const named = mapOf(plan);
    const matched = named?.map && shapesOfPlaces(named.map, locations);
    const shapeOf = new Map<Location, readonly Shape[]>();
    for (const location of locations) {
        const shapes = matched?.shapes.get(location) ?? pointOf(location, plan);
        if (shapes.length > 0) shapeOf.set(location, shapes);
    }
    const here = gather(context, shapeOf);
    const points = pointsOf(context);
    const describe = (location: Location, own: Here, number: number | undefined): MapPlace => ({
        number,
        name: qualifiedName(location),
        title: titleOf(location),
        address: `place:${qualifiedName(location)}`,
        shapes: shapeOf.get(location) ?? [],
        within: [...own.within],
        assets: own.assets,
        ...describePrograms(own.programs, context),
        points: merged([...own.programs, location].map(thing => points.get(thing) ?? [])),
    });
    const drawn = locations.flatMap(location => (here.has(location) && shapeOf.has(location) ? [location] : []));
    const missing = locations.flatMap(location => (here.has(location) && !shapeOf.has(location) ? [location] : []));
    const loose = looseWorks(context);
    return {
        locale,
        file: named?.map && fileName(named.said.value.replaceAll('\\', '/')),
        places: [
            ...drawn.map((location, k) => describe(location, here.get(location) as Here, k + 1)),
            ...loose.map(
                ({ work, at, title }, k): MapPlace => ({
                    number: drawn.length + k + 1,
                    name: qualifiedName(work),
                    title,
                    address: '',
                    shapes: [at],
                    within: [],
                    assets: 0,
                    ...describePrograms(new Set([programOf(work) ?? work]), context),
                    points: merged([points.get(programOf(work) ?? work) ?? []]),
                }),
            ),
            ...missing.map(location => describe(location, here.get(location) as Here, undefined)),
        ],
        quiet: selection.whole ? [...shapeOf].flatMap(([location, shapes]) => (here.has(location) ? [] : [shapes])) : [],
        others: matched?.others ?? [],
    };
}

/** What is done at each place: at one that is not on the map, as far as a place around it is. */
function gather({ plan, selection }: SheetContext, shapes: ReadonlyMap<Location, unknown>): Map<Location, Here> {
    const here = new Map<Location, Here>();
    const at = (location: Declaration | undefined): Here | undefined => {
        if (location?.kind !== 'location' || location.name === '') return undefined;
        const shown = withinOf(plan, location).find(one => shapes.has(one)) ?? location;
        const own = here.get(shown) ?? { programs: new Set(), within: new Set(), assets: 0 };
        here.set(shown, own);
        if (shown !== location) own.within.add(titleOf(location));
        return own;
    };
    for (const program of selection.programs)
        for (const work of withParts(program)) {
            const places = work === program ? placesOf(work) : work.places;
            for (const { location } of [...places, ...work.outputs.flatMap(output => output.places)])
                at(plan.target(location))?.programs.add(program);
        }
    for (const asset of selection.assets)
        for (const { location } of asset.places) {
            const own = at(plan.target(location));
            if (own) own.assets++;
        }
    return here;
}

/** Works and things with a point of their own and no place. */
function looseWorks({ plan, selection, locale }: SheetContext) {
    const things = selection.programs.flatMap(withParts).flatMap((work): (Work | Output)[] => [work, ...work.outputs]);
    return things.flatMap(thing => {
        const at = thing.at && shapeAt(thing.at);
        if (!at || thing.places.length > 0) return [];
        const program = programOf(thing);
        const side = nameOfSide(plan.names.departmentOf(thing), locale);
        const title = program && program !== thing ? `${titleOf(program)}: ${titleOf(thing)}` : titleOf(thing);
        return [{ work: thing.kind === 'output' ? (thing.parent as Work) : thing, at, title: `${title} (${side})` }];
    });
}

/** Its own point, else that of its code in a list of regions. */
function pointOf(location: Location, plan: Plan): readonly Shape[] {
    const own = location.at && shapeAt(location.at);
    if (own) return [own];
    const point = location.code && findCode(officialCodes(plan, 'regions').current, location.code.value.trim())?.entry.point;
    return point ? [{ kind: 'point', positions: [point.longitude, point.latitude] }] : [];
}

function shapeAt({ latitude, longitude }: Point): Shape | undefined {
    if (!latitude || !longitude) return undefined;
    const [x, y] = [toNumber(longitude), toNumber(latitude)];
    return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? { kind: 'point', positions: [x, y] } : undefined;
}

/** Numbers of points by the program or place that they stand in. */
function pointsOf({ plan, points }: SheetContext): Map<Declaration, number[]> {
    const found = new Map<Declaration, number[]>();
    for (const { number, finding } of points) {
        const at = declarationAt(plan.file(finding.file), finding.span);
        const thing = at?.kind === 'location' ? at : at && programOf(at);
        if (thing) found.set(thing, [...(found.get(thing) ?? []), number]);
    }
    return found;
}

function merged(lists: readonly (readonly number[])[]): number[] {
    return [...new Set(lists.flat())].sort((a, b) => a - b);
}

function describePrograms(programs: ReadonlySet<Work>, { plan, locale }: SheetContext) {
    const sides = new Map<string, Set<number>>();
    for (const program of programs) {
        const name = nameOfSide(plan.names.departmentOf(program), locale);
        const years = sides.get(name) ?? new Set();
        sides.set(name, years);
        const extent = extentOf(plan, program);
        if (extent && extent.from <= extent.to) for (let year = yearOf(extent.from); year <= yearOf(extent.to); year++) years.add(year);
    }
    return { programs: programs.size, departments: [...sides.keys()], meetings: meetingsOf(sides) };
}

/** Years in a row in which the same departments are there. */
function meetingsOf(sides: ReadonlyMap<string, ReadonlySet<number>>): string[] {
    const years = [...new Set([...sides.values()].flatMap(own => [...own]))].sort((a, b) => a - b);
    const meetings: { from: number; to: number; names: string }[] = [];
    for (const year of years) {
        const there = [...sides].flatMap(([name, own]) => (own.has(year) ? [name] : []));
        if (there.length < 2) continue;
        const names = there.join(' + ');
        const last = meetings.at(-1);
        if (last?.names === names && last.to === year - 1) last.to = year;
        else meetings.push({ from: year, to: year, names });
    }
    return meetings.map(({ from, to, names }) => `${from === to ? from : `${from}–${to}`}: ${names}`);
}
