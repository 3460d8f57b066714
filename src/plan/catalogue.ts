// Official lists of codes beside a plan, as plain data: what a list holds, where its file is, which code is meant.
// It must not know how lists are read.
import type { AreaMap } from './area-map.ts';
import { folderOf } from './grouping.ts';
import type { Catalogue, PlanFile } from './model.ts';

export type WorkLevel = 'field' | 'program' | 'activity' | 'subactivity';
export type RegionLevel = 'province' | 'regency' | 'district' | 'village';
/** Regencies and cities are one level of government. */
export type Government = 'province' | 'regency';

/** Degrees. */
interface Spot {
    readonly latitude: number;
    readonly longitude: number;
}

/** Degrees; south-west and north-east corner. */
export interface Box {
    readonly south: number;
    readonly west: number;
    readonly north: number;
    readonly east: number;
}

/** How a list measures a work, word for word. */
export interface Measure {
    readonly indicator: string;
    /** Of measure. */
    readonly unit?: string;
    /** Which it is for, where the list tells. */
    readonly governments?: readonly Government[];
}

/** One row of a list. A field that the list does not state is absent. */
export interface CatalogueEntry {
    readonly code: string;
    /** On one line, without the word for its level, not in capitals throughout; empty when the list has none. */
    readonly name: string;
    readonly level?: WorkLevel | RegionLevel;
    /** Names of it in further lines of the same code, where they differ: some lists have a line for each level of government. */
    readonly alsoNamed?: readonly string[];
    /** Unit of measure. */
    readonly unit?: string;
    /** Which governments may use the code, as the list says it. */
    readonly scope?: string;
    /** The same, where it names levels of government. */
    readonly governments?: readonly Government[];
    readonly measures?: readonly Measure[];
    /** The purpose of the work, in a sentence. */
    readonly statement?: string;
    /** Whether it counts for the minimum service standards, as the list says it. */
    readonly spm?: string;
    readonly tags?: string;
    readonly definition?: string;
    /** Codes that it had in earlier lists. */
    readonly former?: readonly string[];
    readonly point?: Spot;
    readonly box?: Box;
}

/** Why a list cannot be used. A value, never thrown. */
export interface CatalogueProblem {
    readonly key:
        | 'outside'
        | 'absolute'
        | 'url'
        | 'extension'
        | 'missing'
        | 'unreadable'
        | 'too-large'
        | 'not-csv'
        | 'no-code-column'
        | 'not-json'
        | 'not-geojson'
        | 'topojson'
        | 'not-degrees'
        | 'too-many-points'
        | 'nothing-drawn'
        | 'empty';
    readonly values: Readonly<Record<string, string | number>>;
}

export interface CatalogueList {
    /** By code. A code that stands there on several lines is for all their governments and has all their names. */
    readonly entries: ReadonlyMap<string, CatalogueEntry>;
    /** The subject of the codes; `other` is neither works nor regions, such as funds. */
    readonly of: 'works' | 'regions' | 'other';
    /** Of a file that is a map instead: it has no entries. */
    readonly map?: AreaMap;
    readonly problem?: CatalogueProblem;
}

/** The stand-in for a list that cannot be used. */
export function unusableList(key: CatalogueProblem['key'], values: CatalogueProblem['values'] = {}): CatalogueList {
    return { entries: new Map(), of: 'other', problem: { key, values } };
}

/**
 * URI of the file that a catalogue names, seen from the file that declares it, or why it may name none: neither other places nor the
 * net. Whether the URI lies inside the plan is for whoever reads it to say.
 */
export function catalogueUri({ file, path }: Pick<Catalogue, 'file' | 'path'>): string | CatalogueProblem {
    const written = path.value.trim().replaceAll('\\', '/');
    const problem = (key: CatalogueProblem['key']): CatalogueProblem => ({ key, values: { path: path.value } });
    if (/^([a-z]:)?\//i.test(written) || /^[a-z]:/i.test(written)) return problem('absolute');
    if (/^[a-z][a-z\d+.-]*:/i.test(written)) return problem('url');
    const root = /^[^/]*\/\/[^/]*/.exec(file)?.[0] ?? '';
    const folders = folderOf(file).slice(root.length).split('/');
    for (const step of written.split('/')) {
        if (step === '..') {
            if (folders.length < 2) return problem('outside');
            folders.pop();
        } else if (step !== '.' && step !== '') folders.push(encode(step));
    }
    return root + folders.join('/');
}

const byFile = new WeakMap<PlanFile, readonly Catalogue[]>();

/** The catalogues that a file declares. */
export function cataloguesIn(file: PlanFile | undefined): readonly Catalogue[] {
    if (!file) return [];
    let found = byFile.get(file);
    if (!found) {
        found = file.elements.flatMap(element => (element.kind === 'plan' ? element.catalogues : []));
        byFile.set(file, found);
    }
    return found;
}

/** The maps that a file names. */
export function mapsIn({ uri, elements }: PlanFile): Pick<Catalogue, 'file' | 'path'>[] {
    return elements.flatMap(element => (element.kind === 'plan' && element.map ? [{ file: uri, path: element.map }] : []));
}

/** URIs of the files beside it that a file names: lists of codes and maps. */
export function filesNamedIn(file: PlanFile): string[] {
    return [...cataloguesIn(file), ...mapsIn(file)].map(catalogueUri).filter(uri => typeof uri === 'string');
}

/** Why the file at a URI is not read: it lies in none of the folders, or is neither list nor map by its name. */
export function refusalOf(uri: string, folders: Iterable<string>): CatalogueProblem | undefined {
    if (![...folders].some(folder => uri.startsWith(`${folder}/`))) return { key: 'outside', values: {} };
    return isNamedFile(uri) ? undefined : { key: 'extension', values: {} };
}

/** Whether a plan may name such a file, by its ending. */
export function isNamedFile(uri: string): boolean {
    return isCatalogueFile(uri) || isMapFile(uri);
}

export function isCatalogueFile(uri: string): boolean {
    return /\.(csv|tsv|txt|xlsx|xlsm)$/i.test(uri);
}

export function isMapFile(uri: string): boolean {
    return /\.(geojson|json)$/i.test(uri);
}

/** Every field's support program stands in the list once: `X.XX.01.2.01` for `1.03.01.2.01`. Any other code stays. */
export function sharedCode(code: string): string {
    return code.replace(/^\d\.\d\d\.01(?=\.|$)/, 'X.XX.01');
}

/** As editors spell URIs. */
function encode(step: string): string {
    return encodeURIComponent(step.toWellFormed()).replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
