// The map: projection, labels, what is told of each place, and pages without a fault, for plans and maps of every kind.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSheets, findSheets } from '../../../src/diagram/sheets/atlas.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { map } from '../../../src/diagram/sheets/map/kind.ts';
import { Projection } from '../../../src/diagram/sheets/map/projection.ts';
import { type MapRows, mapRows } from '../../../src/diagram/sheets/map/rows.ts';
import { isIn, Labels } from '../../../src/diagram/sheets/map/spread.ts';
import { placesRows } from '../../../src/diagram/sheets/places/rows.ts';
import { asKind } from '../../../src/diagram/sheets/registry.ts';
import type { Locale } from '../../../src/l10n/say.ts';
import { textsIn } from '../../../src/scene/node.ts';
import { findingsOf } from '../plans.ts';
import { planOf } from '../read-plans.ts';
import { faultsOf } from './paper-faults.ts';

const seed = Date.now();
const room = { x: 10, y: 20, width: 800, height: 600 };

describe('degrees become px', () => {
    const longitude = fc.double({ min: -180, max: 180, noNaN: true });
    const latitude = fc.double({ min: -90, max: 90, noNaN: true });

    it('within the box, north above south, near things near', () => {
        console.log(`seed ${seed}`);
        fc.assert(
            fc.property(fc.array(fc.tuple(longitude, latitude), { minLength: 1, maxLength: 30 }), points => {
                const { at } = new Projection(points).fit(room);
                for (const [x, y] of points) {
                    const point = at(x, y);
                    expect(isIn({ ...point, width: 0, height: 0 }, { x: 9, y: 19, width: 802, height: 602 })).toBe(true);
                    expect(at(x, Math.min(90, y + 1)).y).toBeLessThanOrEqual(point.y);
                }
            }),
            { seed, numRuns: 300 },
        );
    });

    it('as wide as high where a degree is as wide as high, half as wide at 60°', () => {
        const spans = (middle: number) => {
            const { at } = new Projection([[10, middle - 0.5, 11, middle + 0.5]]).fit(room);
            const [a, b] = [at(10, middle - 0.5), at(11, middle + 0.5)];
            return (b.x - a.x) / (a.y - b.y);
        };
        expect(spans(0)).toBeCloseTo(1, 3);
        expect(spans(60)).toBeCloseTo(0.5, 3);
    });

    it('in one piece on both sides of 180°', () => {
        const { at, pxPerKilometre } = new Projection([
            [179.5, -17, 179.9, -16],
            [-179.9, -17, -179.5, -16.5],
        ]).fit(room);
        expect(at(-179.9, -17).x - at(179.9, -17).x).toBeCloseTo(0.2 * 111.32 * Math.cos((16.5 * Math.PI) / 180) * pxPerKilometre, 1);
        expect(at(180, -17).x).toBeCloseTo(at(-180, -17).x, 6);
    });

    it('a single point has a map of some size', () => {
        const { at, pxPerKilometre } = new Projection([[119.9, -0.9]]).fit(room);
        expect(pxPerKilometre).toBeLessThan(2000);
        expect(at(119.9, -0.9).x).toBeCloseTo(room.x + room.width / 2, 3);
    });
});

describe('labels', () => {
    it('lie in the map, none over another, also where all points are one', () => {
        const anchor = fc.record({ x: fc.integer({ min: 10, max: 810 }), y: fc.integer({ min: 20, max: 620 }) });
        const anchors = fc.oneof(
            fc.array(anchor, { maxLength: 60 }),
            anchor.map(one => Array.from({ length: 60 }, () => one)),
        );
        fc.assert(
            fc.property(anchors, all => {
                const labels = new Labels(room);
                const boxes = all.map(one => labels.place({ anchor: one, width: 30, height: 15 }));
                for (const [k, box] of boxes.entries()) {
                    if (!box) throw new Error('no room');
                    expect(isIn(box, room)).toBe(true);
                    for (const other of boxes.slice(0, k))
                        if (other)
                            expect(box.x + 30 <= other.x || other.x + 30 <= box.x || box.y + 15 <= other.y || other.y + 15 <= box.y).toBe(
                                true,
                            );
                }
            }),
            { seed, numRuns: 100 },
        );
    });
});

const square = (x: number, y: number, size = 0.02) => [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
];
const areas = (...features: readonly (readonly [code: string, x: number, y: number, size?: number])[]) =>
    JSON.stringify({
        type: 'FeatureCollection',
        features: features.map(([code, x, y, size]) => ({
            type: 'Feature',
            properties: { code },
            geometry: { type: 'Polygon', coordinates: [square(x, y, size)] },
        })),
    });
const text = `
plan City { period 2026..2028 map "areas.geojson" }
location North "North" { code "01" }
location Square "Market square" within North
location South "South" { code "02" }
location Quay "Quay" { at -0.91, 119.87 }
location Nowhere "Nowhere known" { code "09" }
location Quiet "Quiet" { code "03" }
department Parks "Parks" {
  program Trees "Trees" { during 2026..2027 location Square location South }
  program Bench "Bench" { during 2028 location Nowhere }
}
department Roads "Roads" {
  program Way "Way" { during 2027 location North buys lamps "Lamps" 3 "lamp" { location Quay } }
  program Gate "Gate" { during 2026 at -0.92, 119.9 }
}`;
const file = areas(['01', 119.85, -0.9], ['02', 119.85, -0.95], ['03', 119.9, -0.9], ['77', 119.9, -0.95]);

function contextOf(plan: string, maps: Readonly<Record<string, string>>, locale: Locale = 'en') {
    const read = planOf(plan, maps);
    return sheetContext(read, findingsOf(read), { locale, today: 20_600 });
}

function drawn(context: ReturnType<typeof contextOf>, paper?: 'a3' | 'a4') {
    const [subject] = map.subjects(context);
    if (!subject) return undefined;
    return drawSheets([{ kind: asKind(map), subject }], context, paper ? { paper } : {})[0];
}

describe('the map of a plan', () => {
    const context = contextOf(text, { 'areas.geojson': file });
    const rows: MapRows = mapRows(context);
    const at = (title: string) => rows.places.find(place => place.title.startsWith(title));

    it('tells of each place the work, who meets there, and what counts with it', () => {
        expect(rows.places.map(({ number, title }) => `${number ?? '-'} ${title}`)).toEqual([
            '1 North',
            '2 South',
            '3 Quay',
            '4 Gate (Roads)',
            '- Nowhere known',
        ]);
        expect(at('North')).toMatchObject({
            programs: 2,
            within: ['Market square'],
            departments: ['Parks', 'Roads'],
            meetings: ['2027: Parks + Roads'],
        });
        expect(at('South')).toMatchObject({ programs: 1, meetings: [] });
        expect(at('Quay')).toMatchObject({ programs: 1, departments: ['Roads'] });
        expect([rows.quiet.length, rows.others.length]).toEqual([1, 1]);
    });

    it('says of each place what the sheet of places says', () => {
        const whole = contextOf(text.replace(' within North', ' { at -0.905, 119.86 }'), { 'areas.geojson': file });
        const lines = new Map(placesRows(whole).lines.map(line => [line.title, line]));
        const places = mapRows(whole).places.filter(({ address }) => address !== '');
        expect(places.map(({ title }) => title).sort()).toEqual([...lines.keys()].sort());
        for (const { title, programs, meetings, points } of places) {
            const line = lines.get(title);
            expect({ title, programs, meets: meetings.length > 0, points }).toEqual({
                title,
                programs: line?.programs,
                meets: line?.cells.some(({ isMeeting }) => isMeeting),
                points: line?.points.map(({ number }) => number).sort((a, b) => a - b),
            });
        }
    });

    it('numbers every point of a work at each of its places, and counts it once on the sheet', () => {
        const shown = rows.places.flatMap(({ number, points }) => (number === undefined ? [] : points));
        expect(shown.length).toBeGreaterThan(0);
        const sheet = drawn(context);
        const counted = sheet?.pages.flatMap(({ points }) => points) ?? [];
        expect(new Set(counted).size).toBe(counted.length);
        expect(new Set(counted)).toEqual(new Set(shown));
    });

    it('is found by its name, and by nobody where nothing has a place on it', () => {
        expect(findSheets('map', context)).toMatchObject({ kind: 'sheets' });
        expect(map.subjects(contextOf('plan X { period 2026 } location L "L"', {}))).toEqual([]);
    });

    it.each(['en', 'id'] as const)('has every name, number and meeting on paper without a fault (%s)', locale => {
        for (const paper of ['a3', 'a4'] as const) {
            const sheet = drawn(contextOf(text, { 'areas.geojson': file }, locale), paper);
            expect(sheet && faultsOf(sheet)).toEqual([]);
            const said = sheet?.pages.flatMap(({ scene }) => scene.pieces.flatMap(({ node }) => [...textsIn(node)])).join('|') ?? '';
            for (const { title } of rows.places) expect(said).toContain(title);
            for (const { meetings } of rows.places) for (const meeting of meetings) expect(said).toContain(meeting);
            expect(said).toContain('Market square');
        }
    });

    it('is the same bytes for the same plan and day', () => {
        const bytes = () => JSON.stringify(drawn(contextOf(text, { 'areas.geojson': file })));
        expect(bytes()).toBe(bytes());
    });

    it('goes on over pages without a fault, whatever the places are called and wherever they lie', () => {
        const title = fc.string({ maxLength: 200, unit: fc.constantFrom(...'abc de fgh ÿ ع漢 W.,-') });
        const place = fc.record({
            title,
            x: fc.double({ min: -179, max: 179, noNaN: true }),
            y: fc.double({ min: -80, max: 80, noNaN: true }),
            size: fc.constantFrom(1e-6, 0.02, 0.5),
        });
        const near = place.map(one => ({ ...one, x: 119 + one.x / 400, y: one.y / 400 }));
        fc.assert(
            fc.property(
                fc.array(fc.oneof(place, near), { minLength: 1, maxLength: 60 }),
                fc.constantFrom('a3' as const, 'a4' as const),
                (places, paper) => {
                    const plan = [
                        'plan X { period 2026..2027 map "m.geojson" }',
                        ...places.map((one, k) => `location L${k} ${JSON.stringify(one.title)} { code "c${k}" }`),
                        'department A "A" {',
                        ...places.map((_, k) => `program P${k} "P" { location L${k} }`),
                        '}',
                        'department B "B" {',
                        ...places.map((_, k) => (k % 3 ? '' : `program P${k} "P" { location L${k} }`)),
                        '}',
                    ].join('\n');
                    const context = contextOf(plan, {
                        'm.geojson': areas(...places.map(({ x, y, size }, k) => [`c${k}`, x, y, size] as const)),
                    });
                    const sheet = drawn(context, paper);
                    if (!sheet) throw new Error('no map');
                    expect(faultsOf(sheet)).toEqual([]);
                    const numbers = sheet.pages.flatMap(({ scene }) => scene.pieces.flatMap(({ node }) => [...textsIn(node)]));
                    // on the map and in the list
                    for (const k of places.keys()) expect(numbers.filter(one => one === String(k + 1)).length).toBeGreaterThanOrEqual(2);
                },
            ),
            { seed, numRuns: 40 },
        );
    });

    it('draws no more points than the eye sees, of however many', () => {
        const ring = Array.from({ length: 400_000 }, (_, k) => {
            const angle = (k / 400_000) * 2 * Math.PI;
            const reach = 0.02 + 0.005 * Math.sin(k * 1.7);
            return [119.85 + reach * Math.cos(angle), -0.9 + reach * Math.sin(angle)];
        });
        const huge = JSON.stringify({ type: 'Feature', properties: { code: '01' }, geometry: { type: 'Polygon', coordinates: [ring] } });
        const sheet = drawn(contextOf(text, { 'areas.geojson': huge }));
        expect(JSON.stringify(sheet?.pages[0]?.scene).length).toBeLessThan(2_000_000);
    });
});
