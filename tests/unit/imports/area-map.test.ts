// Maps as people have them, and as nobody should: what is read, what is said of the rest. Nothing throws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAreaMap } from '../../../src/imports/area-map.ts';
import { shapesOfPlaces } from '../../../src/plan/place-shapes.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { planOf } from '../read-plans.ts';

type Json = Readonly<Record<string, unknown>>;
const square = (x: number, y: number, size = 0.01) => [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
];
const area = (properties: Json, x = 119.9, y = -0.9): Json => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates: [square(x, y)] },
});
const collection = (...features: readonly unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

describe('a map is read', () => {
    it.each([
        ['Point', [119, -1], 1],
        [
            'MultiPoint',
            [
                [119, -1],
                [120, -1],
            ],
            2,
        ],
        [
            'LineString',
            [
                [119, -1],
                [120, -1],
            ],
            1,
        ],
        [
            'MultiLineString',
            [
                [
                    [119, -1],
                    [120, -1],
                ],
                [
                    [121, 0],
                    [121, 1],
                ],
            ],
            2,
        ],
        ['Polygon', [square(119, -1), square(119.002, -0.998, 0.001)], 1],
        ['MultiPolygon', [[square(119, -1)], [square(120, -1)]], 2],
    ])('with %s', (type, coordinates, shapes) => {
        const { map, problem } = readAreaMap(collection({ type: 'Feature', properties: {}, geometry: { type, coordinates } }));
        expect(problem).toBeUndefined();
        expect(map?.broken).toBeUndefined();
        expect(map?.features[0]?.shapes).toHaveLength(shapes);
        expect(readAreaMap(JSON.stringify({ type, coordinates })).map?.features).toHaveLength(1);
    });

    it('with features without geometry, heights, and a mark at the start', () => {
        const { map } = readAreaMap(
            `\ufeff${collection({ type: 'Feature', geometry: null }, { type: 'Feature', geometry: { type: 'Point', coordinates: [1, 2, 30] } })}`,
        );
        expect(map?.features.map(({ shapes }) => shapes)).toEqual([[], [{ kind: 'point', positions: [1, 2] }]]);
    });

    it('without the features that cannot be drawn, which are counted', () => {
        const bad = {
            type: 'Feature',
            geometry: {
                type: 'Polygon',
                coordinates: [
                    [
                        [1, 2],
                        [3, 4],
                    ],
                ],
            },
        };
        const { map } = readAreaMap(collection(area({}), bad, { type: 'Feature', geometry: { type: 'Circle' } }, 7));
        expect(map?.features).toHaveLength(1);
        expect(map?.broken).toEqual({ count: 3, first: 2, fault: 'ring' });
    });
});

describe('a file that is no map', () => {
    const deep = (depth: number, inner: unknown): unknown =>
        depth === 0 ? inner : { type: 'GeometryCollection', geometries: [deep(depth - 1, inner)] };
    it.each([
        ['', 'not-json'],
        ['{"type":"FeatureCollection",\n"features":[', 'not-json'],
        ['{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[NaN,1]}}]}', 'not-json'],
        ['null', 'not-geojson'],
        ['[]', 'not-geojson'],
        ['{"type":"FeatureCollection","features":{"length":5}}', 'not-geojson'],
        ['{"type":"Topology","objects":{}}', 'topojson'],
        [collection(), 'empty'],
        [collection({ type: 'Feature', geometry: { type: 'Point', coordinates: [820_000, 9_900_000] } }), 'not-degrees'],
        [collection({ type: 'Feature', geometry: { type: 'Point', coordinates: ['119', '-1'] } }), 'nothing-drawn'],
        ['{"type":"Feature","geometry":{"type":"Point","coordinates":[1e999,0]}}', 'not-degrees'],
        [JSON.stringify(deep(60, { type: 'Point', coordinates: [1, 2] })), 'nothing-drawn'],
        ['['.repeat(200_000), 'not-json'],
        [`{"type":"Point","coordinates":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'nothing-drawn'],
        [`{"type":"MultiPoint","coordinates":[${'[1,2],'.repeat(1_000_001)}[1,2]]}`, 'too-many-points'],
        [' '.repeat(32_000_001), 'too-large'],
    ])('%# is a problem in words', (text, key) => {
        const { map, problem } = readAreaMap(text);
        expect(map).toBeUndefined();
        expect(problem?.key).toBe(key);
    });

    it('never throws, and draws nothing but numbers on Earth', () => {
        const seed = Date.now();
        console.log(`seed ${seed}`);
        const type = fc.constantFrom(
            'Point',
            'MultiPoint',
            'LineString',
            'Polygon',
            'MultiPolygon',
            'GeometryCollection',
            '__proto__',
            'x',
        );
        const geometry = fc.record(
            { type, coordinates: fc.jsonValue({ maxDepth: 5 }), geometries: fc.jsonValue() },
            { requiredKeys: ['type'] },
        );
        const feature = fc.oneof(fc.jsonValue(), fc.record({ type: fc.constant('Feature'), properties: fc.jsonValue(), geometry }));
        fc.assert(
            fc.property(fc.array(feature), features => {
                const { map, problem } = readAreaMap(collection(...features));
                expect(map === undefined).toBe(problem !== undefined);
                for (const { shapes } of map?.features ?? [])
                    for (const shape of shapes)
                        for (const positions of shape.kind === 'area' ? shape.rings : [shape.positions])
                            expect(positions.every((value, k) => Math.abs(value) <= (k % 2 === 0 ? 360 : 90))).toBe(true);
            }),
            { seed, numRuns: 300 },
        );
    });
});

describe('places are found in a map', () => {
    const places = (text: string, map: string) => {
        const plan = planOf(text);
        const read = readAreaMap(map).map;
        if (!read) throw new Error('The map is not read.');
        const { shapes, others } = shapesOfPlaces(read, plan.all('location'));
        return [[...shapes].map(([{ name }, own]) => `${name} ${own.length}`), others.length];
    };
    const two = 'location A { code "72.71.01" } location B { code "72.71.02" }';

    it('by the property that most codes stand in, whatever it is called, with or without dots', () => {
        const map = collection(
            area({ OBJECTID: 1, KDCPUM: '72.71.01' }),
            area({ OBJECTID: 2, KDCPUM: '727102' }),
            area({ KDCPUM: '72.71.03' }),
        );
        expect(places(two, map)).toEqual([['A 1', 'B 1'], 1]);
        expect(places(two, collection(area({ x: 727_101 }), area({ x: 727_102 })))).toEqual([['A 1', 'B 1'], 0]);
    });

    it('by codes that count as ids do, where a property of codes says so', () => {
        const text = 'location A { code "1" } location B { code "2" }';
        const map = collection(area({ FID: 2, kode: '1' }), area({ FID: 1, kode: '2' }, 10));
        const plan = planOf(text);
        const read = readAreaMap(map).map;
        const [first] = [...shapesOfPlaces(read as NonNullable<typeof read>, plan.all('location')).shapes];
        expect(first?.[0].name).toBe('A');
        expect(JSON.stringify(first?.[1])).toContain('119.9');
    });

    it('by the id, by the name of a place without a code, and in several features', () => {
        const map = collection({ ...area({}), id: 'Petobo' }, { ...area({}), id: 'Petobo' }, { ...area({}), id: 'Elsewhere' });
        expect(places('location Petobo "Petobo village"', map)).toEqual([['Petobo 2'], 1]);
    });
});

describe('the plan says what is wrong with its map', () => {
    const found = (text: string, maps: Readonly<Record<string, string>> = {}) =>
        [...findAll(planOf(text, maps)).values()]
            .flat()
            .filter(({ rule }) => rule === 'map-unread')
            .map(({ message, span }) => `${text.slice(span.start, span.end)} ${message.en}`);
    const text = 'plan X { map "m.geojson" } location L { code "01" }';

    it('and nothing where it is right', () => expect(found(text, { 'm.geojson': collection(area({ code: '01' })) })).toEqual([]));

    it.each([
        ['{', 'is not GeoJSON'],
        [collection(area({ code: '02' })), 'has none of the places'],
        [collection(area({ code: '01' }), 7), 'that cannot be drawn'],
    ])('at its path: %#', (map, said) =>
        expect(found(text, { 'm.geojson': map })).toEqual([expect.stringMatching(new RegExp(`^"m.geojson" .*${said}`))]),
    );

    it.each([
        ['m.csv', 'is not a map file'],
        ['../../m.geojson', 'leads out of the folder'],
        ['https://example.org/m.geojson', 'is a web address'],
    ])('that names %s', (path, said) => expect(found(`plan X { map "${path}" }`)).toEqual([expect.stringContaining(said)]));

    it('and a map is no list of codes', () => {
        const all = [...findAll(planOf('plan X { catalogue "m.geojson" }', { 'm.geojson': collection(area({})) })).values()].flat();
        expect(all.map(({ rule }) => rule)).toContain('catalogue-unread');
    });
});
