// Paths to plans: finds the .plan files of the plans that the paths belong to, and reads them. A file that cannot be read is complained
// about and left out; nothing else is lost. It must not know what is done with the plans.
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LangiumCoreServices } from 'langium';
import { decodeText } from '../imports/decode-text.ts';
import { createLanguage } from '../language/module.ts';
import { readPlanFile } from '../language/read.ts';
import { declaresPlan, groupByPlan } from '../plan/grouping.ts';
import type { PlanFile } from '../plan/plan.ts';
import { Plan } from '../plan/whole-plan.ts';
import { type ListText, readCatalogues } from './read-catalogues.ts';
import { Refusal, reasonOf, type Session } from './session.ts';
import { words } from './words.ts';

export interface PlanAt {
    /** Folder of the plan. */
    readonly root: string;
    readonly plan: Plan;
    /** URIs of the files that were asked for; the others of the plan were read because they belong to it. */
    readonly asked: ReadonlySet<string>;
}

/** The files of plans, not yet read. */
export interface Found {
    /** Paths. */
    readonly files: readonly string[];
    /** URIs of those that were asked for. */
    readonly asked: ReadonlySet<string>;
    /** URIs of the folders of the plans, as far as they are known before the files are read. */
    readonly workspace: ReadonlySet<string>;
}

/** What wants to know what was read, to the letter. */
export interface Notes {
    text(uri: string, text: string): void;
    list(uri: string, root: string, text: ListText): void;
}

const skipped = new Set(['node_modules', '.git']);

/** Reads the plans that the paths belong to, whole. Throws a Refusal for a path that does not exist or holds no plan. */
export function readPlans(paths: readonly string[], session: Session): PlanAt[] {
    return readFound(findPlans(paths, session), session);
}

/** The files of the plans that the paths belong to. Throws a Refusal for a path that does not exist or holds no plan. */
export function findPlans(paths: readonly string[], session: Session): Found {
    const language = createLanguage();
    const found = new Set<string>();
    const asked = new Set<string>();
    const workspace = new Set<string>();
    for (const given of paths) {
        const here = filesAt(given, session);
        for (const file of here.files) asked.add(uriOf(file));
        const root = rootAbove(here.folder, language);
        workspace.add(uriOf(root ?? here.folder));
        const whole = root && root !== here.folder ? findPlanFiles(root, session) : here.siblings;
        for (const file of [...here.files, ...whole]) found.add(file);
    }
    return { files: [...found], asked, workspace };
}

/** Reads the plans of which files were asked for. */
export function readFound({ files: paths, asked, workspace }: Found, session: Session, notes?: Notes): PlanAt[] {
    const language = createLanguage();
    const files: PlanFile[] = [];
    for (const [done, path] of paths.entries()) {
        session.progress(words.reading, { done, total: paths.length });
        const text = readText(path, session);
        if (text === undefined) continue;
        const uri = uriOf(path);
        notes?.text(uri, text);
        files.push(readPlanFile(language, uri, text));
    }
    session.progress(words.checking);
    return [...groupByPlan(files, workspace)]
        .filter(([, members]) => members.some(file => asked.has(file.uri)))
        .map(([root, members]) => ({
            root: fileURLToPath(`${root}/`),
            plan: new Plan(members, { catalogues: readCatalogues(members, root, (uri, text) => notes?.list(uri, root, text)) }),
            asked,
        }));
}

/** Reads the .plan files at or below a folder, whatever plans they belong to. */
export function readFilesAt(folder: string, session: Session): PlanFile[] {
    const language = createLanguage();
    return findPlanFiles(realPath(folder), session).flatMap(file => {
        const text = readText(file, session);
        return text === undefined ? [] : [readPlanFile(language, uriOf(file), text)];
    });
}

/** The .plan files that the paths name or hold, each once. Throws a Refusal for a path that does not exist or holds none. */
export function filesOf(paths: readonly string[], session: Session): string[] {
    return [...new Set(paths.flatMap(given => filesAt(given, session, false).files))];
}

/** The path of a file as it is shown: from the current folder, with forward slashes. */
export function shownPath(uri: string): string {
    const absolute = fileURLToPath(uri);
    const relative = path.relative(process.cwd(), absolute);
    return (relative.startsWith('..') || path.isAbsolute(relative) ? absolute : relative).split(path.sep).join('/');
}

interface At {
    readonly folder: string;
    /** The files asked for. */
    readonly files: readonly string[];
    /** All files at or below the folder. */
    readonly siblings: readonly string[];
}

function filesAt(given: string, session: Session, withSiblings = true): At {
    const absolute = realPath(given);
    const stats = statSync(absolute);
    if (stats.isDirectory()) {
        const files = findPlanFiles(absolute, session);
        if (files.length === 0 && !session.failed) throw new Refusal(words.noPlans, { path: given });
        return { folder: absolute, files, siblings: files };
    }
    if (!absolute.endsWith('.plan')) throw new Refusal(words.notPlan, { path: given });
    const folder = path.dirname(absolute);
    return { folder, files: [absolute], siblings: withSiblings ? findPlanFiles(folder, session) : [] };
}

function realPath(given: string): string {
    try {
        return realpathSync(path.resolve(given));
    } catch (error) {
        if (reasonOf(error) === 'ENOENT') throw new Refusal(words.missingPath, { path: given });
        throw new Refusal(words.notReadable, { path: given, reason: reasonOf(error) });
    }
}

/** All .plan files at or below a folder; a folder may be named x.plan too. Links to folders are not followed: they may lead in circles. */
function findPlanFiles(folder: string, session: Session): string[] {
    let entries: import('node:fs').Dirent[];
    try {
        entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
        session.complain(words.notReadable, { path: folder, reason: reasonOf(error) });
        return [];
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap(entry => {
        const full = path.join(folder, entry.name);
        if (entry.isDirectory()) return skipped.has(entry.name) ? [] : findPlanFiles(full, session);
        return entry.name.endsWith('.plan') && (entry.isFile() || isLinkToFile(full)) ? [full] : [];
    });
}

function isLinkToFile(full: string): boolean {
    return statSync(full, { throwIfNoEntry: false })?.isFile() ?? true;
}

/** The nearest folder at or above with a file that declares a plan. */
function rootAbove(folder: string, language: LangiumCoreServices): string | undefined {
    for (let at = folder; ; at = path.dirname(at)) {
        if (holdsRoot(at, language)) return at;
        if (path.dirname(at) === at) return undefined;
    }
}

function holdsRoot(folder: string, language: LangiumCoreServices): boolean {
    const declares = (file: string, text: string) => declaresPlan(readPlanFile(language, uriOf(file), text));
    const unlikely: string[] = [];
    for (const file of filesIn(folder)) {
        const text = textOf(file) ?? '';
        // Only a text with one of the words needs to be read; nothing else can declare a plan. Where one begins a line it nearly always
        // does, elsewhere it is nearly always part of a title.
        if (/(?:^|[\r\n])[ \t]*(?:plan|rencana)\s/.test(text)) {
            if (declares(file, text)) return true;
        } else if (/\s(plan|rencana)\s/.test(text)) unlikely.push(file);
    }
    return unlikely.some(file => declares(file, textOf(file) ?? ''));
}

/** The .plan files in a folder. A folder above that cannot be listed is not ours to complain about. */
function filesIn(folder: string): string[] {
    try {
        const entries = readdirSync(folder, { withFileTypes: true });
        return entries.filter(entry => entry.isFile() && entry.name.endsWith('.plan')).map(entry => path.join(folder, entry.name));
    } catch {
        return [];
    }
}

/** Undefined for a file that cannot be read. */
export function textOf(file: string): string | undefined {
    try {
        return decodeText(readFileSync(file));
    } catch {
        return undefined;
    }
}

function readText(file: string, session: Session): string | undefined {
    try {
        return decodeText(readFileSync(file));
    } catch (error) {
        session.complain(words.notReadable, { path: shownPath(uriOf(file)), reason: reasonOf(error) });
        return undefined;
    }
}

export function uriOf(file: string): string {
    return pathToFileURL(file).href;
}

/** The plan of a path; a refusal where it holds none or several. */
export function onlyPlan(given: string, plans: readonly PlanAt[]): PlanAt {
    const [one, ...more] = plans;
    if (!one) throw new Refusal(words.noPlans, { path: given });
    if (more.length > 0)
        throw new Refusal(words.severalPlans, {
            path: given,
            roots: plans.map(({ root }) => path.relative(process.cwd(), root) || '.').join(', '),
        });
    return one;
}
