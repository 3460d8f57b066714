// Reads a map of areas (GeoJSON, RFC 7946) from the text of its file. Never throws: a file that cannot be used is a problem, a feature that
// cannot be drawn is counted. It must not know plans.
import type { AreaMap, FeatureFault, MapFeature, Shape } from '../plan/area-map.ts';
import { type CatalogueList, isMapFile, unusableList } from '../plan/catalogue.ts';
import { largestCatalogue, readCatalogue } from './catalogue.ts';

/** Characters (UTF-16 units) and positions beyond which a map is not read. */
const largestMap = 32_000_000;
const maxPositions = 1_000_000;
/** Of one feature: properties that are looked at, and the length of a value that may be a code. */
const maxKeys = 100;
const longestKey = 80;
/** Collections in collections. */
const deepest = 4;

/** Characters beyond which a file that a plan names is not read; none has more than four bytes. */
export function largestFile(uri: string): number {
    return isMapFile(uri) ? largestMap : largestCatalogue;
}

/** A file that a plan names: a list of codes or a map, by its name. */
export function readNamedFile(text: string, uri: string): CatalogueList {
    return isMapFile(uri) ? readAreaMap(text) : readCatalogue(text);
}

export function readAreaMap(text: string): CatalogueList {
    if (text.length > largestMap) return unusableList('too-large', { most: largestMap / 1_000_000 });
    let data: unknown;
    try {
        data = JSON.parse(text.replace(/^\ufeff/, ''));
    } catch (error) {
        return unusableList('not-json', { line: lineOf(error, text) });
    }
    const features = featuresIn(data);
    if (!features) {
        const type = isRecord(data) && typeof data['type'] === 'string' ? data['type'].slice(0, 60) : '';
        return unusableList(type === 'Topology' ? 'topojson' : 'not-geojson', { type });
    }
    const reader = new Reader();
    const read = features.map((feature, k) => reader.feature(feature, k + 1));
    if (reader.positions > maxPositions) return unusableList('too-many-points', { most: maxPositions });
    const map: AreaMap = { features: read.filter(feature => feature !== undefined), ...(reader.broken && { broken: reader.broken }) };
    if (map.features.every(({ shapes }) => shapes.length === 0)) {
        const [x, y] = reader.stray ?? [];
        if (x !== undefined && y !== undefined) return unusableList('not-degrees', { x: String(x), y: String(y) });
        if (map.broken) return unusableList('nothing-drawn', { first: map.broken.first });
        return unusableList('empty');
    }
    return { entries: new Map(), of: 'other', map };
}

/** Where the text breaks off, counted from 1. */
function lineOf(error: unknown, text: string): number {
    const [, at] = /position (\d+)/.exec(String(error)) ?? [];
    return text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const geometries = new Set('Point MultiPoint LineString MultiLineString Polygon MultiPolygon GeometryCollection'.split(' '));

function featuresIn(data: unknown): readonly unknown[] | undefined {
    if (!isRecord(data)) return undefined;
    if (data['type'] === 'FeatureCollection') return Array.isArray(data['features']) ? data['features'] : undefined;
    if (data['type'] === 'Feature') return [data];
    return geometries.has(String(data['type'])) ? [{ type: 'Feature', geometry: data }] : undefined;
}

class Reader {
    broken: AreaMap['broken'];
    /** The first position that lies nowhere on Earth. */
    stray: readonly [number, number] | undefined;
    positions = 0;

    /** Without shapes where it has no geometry; undefined where it cannot be drawn. */
    feature(given: unknown, number: number): MapFeature | undefined {
        if (this.positions > maxPositions) return undefined;
        const shapes = isRecord(given) && given['type'] === 'Feature' ? this.shapes(given['geometry'], 0) : 'type';
        if (typeof shapes !== 'string') return { keys: keysOf(given as Readonly<Record<string, unknown>>), shapes };
        this.broken = { count: (this.broken?.count ?? 0) + 1, first: this.broken?.first ?? number, fault: this.broken?.fault ?? shapes };
        return undefined;
    }

    private shapes(geometry: unknown, depth: number): readonly Shape[] | FeatureFault {
        if (geometry === null || geometry === undefined) return [];
        if (!isRecord(geometry)) return 'type';
        const { type, coordinates } = geometry;
        switch (type) {
            case 'Point':
                return this.lines([[coordinates]], 'point');
            case 'MultiPoint':
                return Array.isArray(coordinates)
                    ? this.lines(
                          coordinates.map(position => [position]),
                          'point',
                      )
                    : 'position';
            case 'LineString':
                return this.lines([coordinates], 'line');
            case 'MultiLineString':
                return this.lines(coordinates, 'line');
            case 'Polygon':
                return this.areas([coordinates]);
            case 'MultiPolygon':
                return this.areas(coordinates);
            case 'GeometryCollection':
                return depth >= deepest ? 'depth' : this.all(geometry['geometries'], one => this.shapes(one, depth + 1));
            default:
                return 'type';
        }
    }

    private lines(lists: unknown, kind: 'point' | 'line'): readonly Shape[] | FeatureFault {
        return this.all(lists, list => {
            const positions = this.list(list, kind === 'point' ? 1 : 2);
            return typeof positions === 'string' ? positions : [{ kind, positions }];
        });
    }

    private areas(polygons: unknown): readonly Shape[] | FeatureFault {
        return this.all(polygons, polygon => {
            const rings = this.all(polygon, ring => {
                const positions = this.list(ring, 3);
                return typeof positions === 'string' ? positions : [positions];
            });
            if (typeof rings === 'string') return rings;
            return rings.length === 0 ? [] : [{ kind: 'area', rings } satisfies Shape];
        });
    }

    /** The area read of each, or the first fault. */
    private all<T>(given: unknown, read: (one: unknown) => readonly T[] | FeatureFault): readonly T[] | FeatureFault {
        if (!Array.isArray(given)) return 'position';
        const found: T[] = [];
        for (const one of given) {
            const part = read(one);
            if (typeof part === 'string') return part;
            for (const item of part) found.push(item);
        }
        return found;
    }

    private list(given: unknown, least: number): number[] | FeatureFault {
        if (!Array.isArray(given)) return 'position';
        if (given.length < least) return least === 3 ? 'ring' : 'position';
        this.positions += given.length;
        const flat: number[] = [];
        if (this.positions > maxPositions) return flat;
        for (const position of given) {
            const [longitude, latitude] = Array.isArray(position) ? (position as unknown[]) : [];
            if (typeof longitude !== 'number' || typeof latitude !== 'number') return 'position';
            if (!(Math.abs(longitude) <= 360 && Math.abs(latitude) <= 90)) {
                this.stray ??= [longitude, latitude];
                return 'degrees';
            }
            flat.push(longitude, latitude);
        }
        return flat;
    }
}

function keysOf(feature: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
    const keys = new Map<string, string>();
    const add = (name: string, value: unknown) => {
        if (typeof value !== 'string' && typeof value !== 'number') return;
        const text = String(value).trim();
        if (text !== '' && text.length <= longestKey) keys.set(name, text);
    };
    const properties = isRecord(feature['properties']) ? Object.entries(feature['properties']) : [];
    for (const [name, value] of properties.slice(0, maxKeys)) add(name.slice(0, longestKey), value);
    // a property of that name says the same or more
    if (!keys.has('id')) add('id', feature['id']);
    return keys;
}
