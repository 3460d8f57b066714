// The map as plain data: places with their shapes in degrees, the work in each, who meets there and what is to settle. It must not know px.
import { countAt, countVisits, type PlaceCount, placesIn, timesOf, type Visit, visitsOf } from '../../../facts/visits.ts';
import { declarationAt, homeOf } from '../../../facts/whose.ts';
import type { Locale } from '../../../l10n/say.ts';
import type { Shape } from '../../../plan/area-map.ts';
import { toNumber } from '../../../plan/decimal.ts';
import type { Location, Point } from '../../../plan/model.ts';
import { findCode, officialCodes } from '../../../plan/official-codes.ts';
import { mapOf, placesOnMap } from '../../../plan/place-shapes.ts';
import type { Plan } from '../../../plan/plan.ts';
import { extentOf, programOf, qualifiedName, titleOf, withinOf } from '../../../plan/queries.ts';
import { fileName } from '../../../plan/source.ts';
import { choiceOf } from '../../select.ts';
import { cellsOf, type YearCell } from '../places/rows.ts';
import { nameOfSide } from '../said.ts';
import type { SheetContext } from '../sheet.ts';
import { yearsOf } from '../time-scale.ts';

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
    /** Departments in the same year: `2026–2027: Parks + Roads`. */
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

/** Works and things at a place, with those at places in it that the map does not have. */
interface Here {
    /** By place, in plan order. */
    readonly visits: Map<Location, readonly Visit[]>;
    readonly within: Set<string>;
    readonly points: number[];
    assets: number;
}

/** Whether anything of the plan has a place on the map. */
export function hasMap(context: SheetContext): boolean {
    const { plan } = context;
    const map = mapOf(plan)?.map;
    const shapes = map && placesOnMap(map, plan).shapes;
    return (
        plan.all('location').some(location => shapes?.has(location) || pointOf(location, plan).length > 0) || looseWorks(context).length > 0
    );
}

export function mapRows(context: SheetContext): MapRows {
    const { plan, locale, selection } = context;
    const locations = plan.all('location').filter(({ name }) => name !== '');
    const named = mapOf(plan);
    const matched = named?.map && placesOnMap(named.map, plan);
    const shapeOf = new Map<Location, readonly Shape[]>();
    for (const location of locations) {
        const shapes = matched?.shapes.get(location) ?? pointOf(location, plan);
        if (shapes.length > 0) shapeOf.set(location, shapes);
    }
    const here = gather(context, shapeOf);
    const describe = (location: Location, own: Here, number: number | undefined): MapPlace => ({
        number,
        name: qualifiedName(location),
        title: titleOf(location),
        address: `place:${qualifiedName(location)}`,
        shapes: shapeOf.get(location) ?? [],
        within: [...own.within],
        assets: own.assets,
        points: [...new Set(own.points)].sort((a, b) => a - b),
        ...describeVisits(countOf(own, context), context),
    });
    const drawn = locations.flatMap(location => (here.has(location) && shapeOf.has(location) ? [location] : []));
    const missing = locations.flatMap(location => (here.has(location) && !shapeOf.has(location) ? [location] : []));
    return {
        locale,
        file: named?.map && fileName(named.said.value.replaceAll('\\', '/')),
        places: [
            ...drawn.map((location, k) => describe(location, here.get(location) as Here, k + 1)),
            ...looseWorks(context).map((work, k): MapPlace => ({ ...work, number: drawn.length + k + 1 })),
            ...missing.map(location => describe(location, here.get(location) as Here, undefined)),
        ],
        quiet: selection.whole ? [...shapeOf].flatMap(([location, shapes]) => (here.has(location) ? [] : [shapes])) : [],
        others: matched?.others ?? [],
    };
}

/** Works and things by place: of one that is not on the map, at a place around it that is. */
function gather({ plan, selection, points }: SheetContext, shapes: ReadonlyMap<Location, unknown>): Map<Location, Here> {
    const here = new Map<Location, Here>();
    const at = (location: Location): Here => {
        const shown = withinOf(plan, location).find(one => shapes.has(one)) ?? location;
        const own = here.get(shown) ?? { visits: new Map(), within: new Set(), points: [], assets: 0 };
        here.set(shown, own);
        if (shown !== location) own.within.add(titleOf(location));
        return own;
    };
    for (const [location, visits] of visitsOf(plan, choiceOf(selection)))
        if (location.name !== '') at(location).visits.set(location, visits);
    for (const asset of selection.assets)
        for (const { location } of asset.places) {
            const target = plan.target(location);
            if (target?.kind === 'location' && target.name !== '') at(target).assets++;
        }
    const shown = new Set(selection.whole ? [] : selection.programs);
    for (const { number, place, finding } of points) {
        if (!place || place.name === '') continue;
        const program = selection.whole ? undefined : programOf(declarationAt(plan.file(finding.file), finding.span));
        if (selection.whole || (program && shown.has(program))) at(place).points.push(number);
    }
    return here;
}

/** Of one place alone it is counted already. */
function countOf({ visits }: Here, { plan, selection }: SheetContext): PlaceCount {
    const [[only] = []] = visits;
    return only && visits.size === 1 && selection.whole ? countAt(only, plan) : countVisits([...visits.values()].flat());
}

/** Works and things with a point of their own and no place. */
function looseWorks(context: SheetContext): Omit<MapPlace, 'number'>[] {
    const { plan, selection, locale } = context;
    const takes = choiceOf(selection);
    const things = plan.files.flatMap(file => placesIn(file, plan).pointed);
    return things.flatMap(thing => {
        const at = thing.at && shapeAt(thing.at);
        const program = programOf(thing);
        if (!at || !program || takes?.(program) === false) return [];
        const title = program === thing ? titleOf(thing) : `${titleOf(program)}: ${titleOf(thing)}`;
        const work = thing.kind === 'output' ? program : thing;
        const side = homeOf(program, plan);
        return [
            {
                name: qualifiedName(thing),
                title: `${title} (${nameOfSide(side, locale)})`,
                address: '',
                shapes: [at],
                within: [],
                assets: 0,
                points: [],
                ...describeVisits(countVisits([{ program, time: extentOf(plan, work), side, money: undefined }]), context),
            },
        ];
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

function describeVisits(count: PlaceCount, { plan, locale, selection, today }: SheetContext) {
    const cells = cellsOf(count, yearsOf(plan, selection.years, timesOf([count.visits]), today), locale);
    const departments = new Set(count.sides.map(side => nameOfSide(side, locale)));
    return { programs: count.programs, departments: [...departments], meetings: meetingsOf(cells) };
}

/** Years in a row in which the same departments are there. */
function meetingsOf(cells: readonly YearCell[]): string[] {
    const meetings: { from: number; to: number; names: string }[] = [];
    for (const { year, departments, isMeeting } of cells) {
        if (!isMeeting) continue;
        const names = departments.map(({ name }) => name).join(' + ');
        const last = meetings.at(-1);
        if (last?.names === names && last.to === year - 1) last.to = year;
        else meetings.push({ from: year, to: year, names });
    }
    return meetings.map(({ from, to, names }) => `${from === to ? from : `${from}–${to}`}: ${names}`);
}
