// Paths to plans: finds the .plan files of the plans that the paths belong to, and reads them. A file that cannot be read is named and left out;
// nothing else is lost, and only for a path that was given the command fails. It must not know what is done with the plans.
import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { folderListerNow } from '../disk/list-folders.ts';
import { relatedPlans } from '../disk/read-related-plans.ts';
import { reasonOf } from '../disk/reason.ts';
import { decodeText } from '../imports/decode-text.ts';
import { leftOutWords } from '../l10n/left-out.ts';
import type { Language } from '../language/module.ts';
import { createLanguage } from '../language/module.ts';
import { readPlanFile } from '../language/read.ts';
import type { ReadText } from '../language/read-again.ts';
import { compareTexts } from '../plan/compare-texts.ts';
import { findFilesNow, hasPlanEnding, isLeftOut, type LeftOut, type Listing } from '../plan/find-files.ts';
import { declaresPlan, folderOf, groupByPlan, rootOf } from '../plan/grouping.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { PlanFile } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { type ListText, readCatalogues } from './read-catalogues.ts';
import { type Session, UserError } from './session.ts';
import { words } from './words.ts';

export interface PlanAt {
    /** Folder of the plan. */
    readonly root: string;
    readonly plan: Plan;
    /** URIs of the files that were asked for; the others of the plan were read because they belong to it. */
    readonly asked: ReadonlySet<string>;
}

/** The files of plans, not yet read. */
export interface FoundPlans {
    /** Paths. */
    readonly files: readonly string[];
    /** URIs of those that were asked for. */
    readonly asked: ReadonlySet<string>;
    /** Paths of files that were given, each by itself. */
    readonly named: ReadonlySet<string>;
    /** URIs of the folders of the plans, as far as they are known before the files are read. */
    readonly workspace: ReadonlySet<string>;
}

/** A listener to each text that is read, to the letter. */
export interface Notes {
    text(uri: string, text: string): void;
    list(uri: string, root: string, text: ListText): void;
}

/** Files comparable with a revision: none outside the repository, and none of a nested repository unless it is a submodule. */
export interface Repository {
    readonly top: string;
    readonly submodules: ReadonlySet<string>;
}

/** Reads the plans that the paths belong to, whole. Throws a Refusal for a path that does not exist or holds no plan. */
export function readPlans(paths: readonly string[], session: Session, repository?: Repository): PlanAt[] {
    return readFound(findPlans(paths, session, repository), session);
}

/** The files of the plans that the paths belong to. Throws a Refusal for a path that does not exist or holds no plan. */
export function findPlans(paths: readonly string[], session: Session, repository?: Repository): FoundPlans {
    const language = createLanguage();
    const finder = new Finder(session, repository);
    const found = new Set<string>();
    const asked = new Set<string>();
    const named = new Set<string>();
    const workspace = new Set<string>();
    const read = new Map<string, ReadText>();
    for (const given of paths) {
        const { folder, file } = placeOf(given);
        const root = rootAbove(folder, language, finder, read);
        const here = file === undefined ? finder.plansIn(folder, given) : [file];
        if (file !== undefined) named.add(finder.expect(file));
        for (const one of here) asked.add(uriOf(one));
        workspace.add(uriOf(root ?? folder));
        for (const one of [...here, ...finder.find(root ?? folder)]) found.add(one);
    }
    const plans = { files: [...found], asked, named, workspace };
    readWhileFinding.set(plans, read);
    return plans;
}

/** Files that were read to find a root, by path, until they are taken: a plan in one file need not be read twice. */
const readWhileFinding = new WeakMap<FoundPlans, Map<string, ReadText>>();

/** The plans that the paths belong to, each by itself and not yet read, in the order of their folders. Throws as `findPlans` does. */
export function separatePlans(paths: readonly string[], session: Session): { readonly root: string; readonly found: FoundPlans }[] {
    const found = findPlans(paths, session);
    const language = createLanguage();
    const roots = new Set(found.files.filter(file => holdsRoot([file], language)).map(file => folderOf(uriOf(file))));
    return [...Map.groupBy(found.files, file => rootOf(uriOf(file), roots, found.workspace))]
        .filter(([, files]) => files.some(file => found.asked.has(uriOf(file))))
        .map(([root, files]) => ({ root: fileURLToPath(`${root}/`), found: { ...found, files } }))
        .sort((a, b) => compareTexts(a.root, b.root));
}

/** Reads the plans of which files were asked for. */
export function readFound(found: FoundPlans, session: Session, notes?: Notes): PlanAt[] {
    const groups = readFilesFound(found, session, (uri, text, read) => {
        notes?.text(uri, text);
        return read();
    });
    session.progress(words.checking);
    const related = relatedPlans();
    return groups.map(([root, members]) => ({
        root: fileURLToPath(`${root}/`),
        plan: makePlan(members, { related, catalogues: readCatalogues(members, root, (uri, text) => notes?.list(uri, root, text)) }),
        asked: found.asked,
    }));
}

/** Files by the URI of the folder of their plan, of the plans of which some were asked for. `take` may have a file of this text already. */
export function readFilesFound(
    found: FoundPlans,
    session: Session,
    take: (uri: string, text: string, read: () => PlanFile) => PlanFile,
): [root: string, files: PlanFile[]][] {
    const { files: paths, asked, named, workspace } = found;
    const language = createLanguage();
    const known = readWhileFinding.get(found);
    const files: PlanFile[] = [];
    for (const [done, path] of paths.entries()) {
        session.progress(words.reading, { done, total: paths.length });
        const text = readText(path, session, named.has(path));
        if (text === undefined) continue;
        const uri = uriOf(path);
        const before = known?.get(path);
        known?.delete(path);
        files.push(take(uri, text, () => (before?.text === text ? before.file : readPlanFile(language, uri, text))));
    }
    return [...groupByPlan(files, workspace)].filter(([, members]) => members.some(file => asked.has(file.uri)));
}

/** Reads the .plan files at or below a folder, whatever plans they belong to. */
export function readFilesAt(folder: string, session: Session): PlanFile[] {
    const language = createLanguage();
    return new Finder(session).find(realPath(folder)).flatMap(file => {
        const text = readText(file, session);
        return text === undefined ? [] : [readPlanFile(language, uriOf(file), text)];
    });
}

/** The .plan files that the paths name or hold, each once. Throws a Refusal for a path that does not exist or holds none. */
export function filesOf(paths: readonly string[], session: Session): string[] {
    const finder = new Finder(session);
    const filesAt = ({ folder, file }: At, given: string) => (file === undefined ? finder.plansIn(folder, given) : [file]);
    return [...new Set(paths.flatMap(given => filesAt(placeOf(given), given)))];
}

/** The path of a file as it is shown: from the current folder, with forward slashes. */
export function shownPath(uri: string): string {
    const absolute = fileURLToPath(uri);
    const relative = path.relative(process.cwd(), absolute);
    return (relative.startsWith('..') || path.isAbsolute(relative) ? absolute : relative).split(path.sep).join('/');
}

interface At {
    readonly folder: string;
    /** The file, when one is meant. */
    readonly file?: string;
}

function placeOf(given: string): At {
    const absolute = realPath(given);
    const stats = statSync(absolute);
    if (stats.isDirectory()) return { folder: absolute };
    // Reading a pipe might never end.
    if (!stats.isFile()) throw new UserError(words.noFile, { path: given });
    if (!hasPlanEnding(absolute)) throw new UserError(words.notPlan, { path: given });
    return { folder: path.dirname(absolute), file: absolute };
}

function realPath(given: string): string {
    try {
        return realpathSync(path.resolve(given));
    } catch (error) {
        if (reasonOf(error) === 'ENOENT') throw new UserError(words.missingPath, { path: given });
        throw new UserError(words.notReadable, { path: given, reason: reasonOf(error) });
    }
}

/** Searches folders, each once, and names what is left out of them. */
class Finder {
    private readonly session: Session;
    readonly repository: Repository | undefined;
    private readonly known = new Map<string, readonly string[]>();
    private readonly told = new Set<string>();

    constructor(session: Session, repository?: Repository) {
        this.session = session;
        this.repository = repository;
    }

    /** Of a file that was given whoever reads it says what is wrong. */
    expect(file: string): string {
        this.told.add(file);
        return file;
    }

    /** Those of a folder that was given: it must hold some. */
    plansIn(folder: string, given: string): readonly string[] {
        const files = this.find(folder, reason => {
            throw new UserError(words.notReadable, { path: given, reason });
        });
        if (files.length === 0) throw new UserError(words.noPlans, { path: given });
        return files;
    }

    /** Paths of the plan files at or below a folder. */
    find(folder: string, refuse?: (reason: string) => void): readonly string[] {
        let files = this.known.get(folder);
        if (!files) {
            const found = findFilesNow(true, this.listerOf(folder));
            for (const one of found.leftOut) {
                if (one.path === '') refuse?.(one.reason ?? '');
                this.tell(folder, one);
            }
            files = found.files.map(file => path.join(folder, file)).filter(file => this.canRead(file));
            this.known.set(folder, files);
        }
        return files;
    }

    private listerOf(folder: string): (below: string) => Listing {
        const list = folderListerNow(folder);
        const { repository } = this;
        if (!repository) return list;
        return below => {
            const listing = list(below);
            const full = path.join(folder, below);
            if (below === '' || full === repository.top || repository.submodules.has(full) || 'reason' in listing) return listing;
            if (!listing.some(({ name }) => name === '.git')) return listing;
            this.session.tell(words.otherRepository, { path: shownPath(uriOf(full)) });
            return [];
        };
    }

    tell(folder: string, { path: below, why, reason = '' }: LeftOut): void {
        const full = path.join(folder, below);
        if (this.told.has(full)) return;
        this.told.add(full);
        this.session.tell(leftOutWords[why], { path: shownPath(uriOf(full)), reason });
    }

    private canRead(file: string): boolean {
        try {
            accessSync(file, constants.R_OK);
            return true;
        } catch (error) {
            this.tell(file, { path: '', why: 'unreadable', reason: reasonOf(error) });
            return false;
        }
    }
}

/** The nearest folder at or above with a file that declares a plan. A hidden folder is no part of a plan around it. */
function rootAbove(folder: string, language: Language, finder: Finder, read: Map<string, ReadText>): string | undefined {
    const passed: [string, LeftOut][] = [];
    for (let at = folder; ; at = path.dirname(at)) {
        const { files, leftOut } = findFilesNow(false, folderListerNow(at));
        if (
            holdsRoot(
                files.map(file => path.join(at, file)),
                language,
                read,
            )
        )
            return at;
        for (const one of leftOut) if (hasPlanEnding(one.path) && one.why !== 'no-file') passed.push([at, one]);
        if (path.dirname(at) !== at && at !== finder.repository?.top && !isLeftOut(path.basename(at))) continue;
        // One of them may be the root that is missed.
        for (const [folder, one] of passed) finder.tell(folder, one);
        return undefined;
    }
}

function holdsRoot(paths: readonly string[], language: Language, read = new Map<string, ReadText>()): boolean {
    const declares = (path: string, text: string) => {
        const file = readPlanFile(language, uriOf(path), text);
        read.set(path, { text, file });
        return declaresPlan(file);
    };
    const unlikely: string[] = [];
    for (const file of paths) {
        const text = textOf(file) ?? '';
        // Only a text with one of the words needs to be read; nothing else can declare a plan. Where one begins a line it nearly always
        // does, elsewhere it is nearly always part of a title.
        if (/(?:^|[\r\n])[ \t]*(?:plan|rencana)\s/.test(text)) {
            if (declares(file, text)) return true;
        } else if (/\s(plan|rencana)\s/.test(text)) unlikely.push(file);
    }
    return unlikely.some(file => declares(file, textOf(file) ?? ''));
}

/** Undefined for a file that cannot be read. */
export function textOf(file: string): string | undefined {
    try {
        return decodeText(readFileSync(file));
    } catch {
        return undefined;
    }
}

function readText(file: string, session: Session, isNamed = false): string | undefined {
    try {
        return decodeText(readFileSync(file));
    } catch (error) {
        const values = { path: shownPath(uriOf(file)), reason: reasonOf(error) };
        if (isNamed) session.complain(words.notReadable, values);
        else session.tell(leftOutWords.unreadable, values);
        return undefined;
    }
}

export function uriOf(file: string): string {
    return pathToFileURL(file).href;
}

/** The plan of a path; a refusal where it holds none or several. */
export function onlyPlan<T extends Pick<PlanAt, 'root'>>(given: string, plans: readonly T[]): T {
    const [one, ...more] = plans;
    if (!one) throw new UserError(words.noPlans, { path: given });
    if (more.length > 0)
        throw new UserError(words.severalPlans, {
            path: given,
            roots: plans.map(({ root }) => path.relative(process.cwd(), root) || '.').join(', '),
        });
    return one;
}
