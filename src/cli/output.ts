// Output files of all commands: what may be replaced, in which words a refusal is told, and the bytes of a text that is replaced.
// Invariant: no output replaces a file that the command has read, unless it is the new text of that very file.
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { reasonOf } from '../disk/reason.ts';
import { NotWritten, type Replacement, replaceFiles } from '../disk/replace-files.ts';
import type { Text, Values } from '../l10n/say.ts';
import { filesNamedIn } from '../plan/catalogue.ts';
import type { Plan } from '../plan/plan.ts';
import { type Session, UserError } from './session.ts';
import { words } from './words.ts';

/** Paths of the files that a plan consists of, with the lists and maps that it names. */
export function sourcesOf(plan: Plan): string[] {
    return [...plan.files.map(({ uri }) => uri), ...plan.files.flatMap(filesNamedIn)].map(uri => fileURLToPath(uri));
}

/** A format that a command writes, with the endings of its files: `.svg`. */
interface Format {
    readonly format: string;
    /** That stand for this format alone. */
    readonly endings: readonly string[];
    /** That fit only when the format is named. */
    readonly sharedEndings?: readonly string[];
}

/**
 * Endings of all formats that any command writes, but for names of standards (`x.iati`), which people give to files of any format. Listed
 * here, because what writes them takes long to load; a test compares.
 */
export const knownEndings: readonly string[] = '.svg .png .pdf .html .htm .mmd .mermaid .csv .xlsx .md .json .geojson .ics'.split(' ');

/**
 * The format that is asked for by name, else by the ending of the file, else the first. Refuses an ending that stands for another format;
 * an ending that stands for none contradicts nothing.
 */
export function formatFor<F extends Format>(formats: readonly F[], asked: string | undefined, out: string | undefined): F {
    const ending = out === undefined ? undefined : path.extname(out).toLowerCase();
    const named = formats.find(({ format }) => format === asked);
    const choices = (named ? [named] : formats).map(usualName).join(', ');
    if (out !== undefined && isPlanName(out)) throw new UserError(words.planName, { path: out, choices });
    const byEnding = ending === undefined ? formats[0] : formats.find(({ endings }) => endings.includes(ending));
    const chosen = asked === undefined ? byEnding : named;
    const sharing = chosen ? [] : formats.filter(({ sharedEndings = [] }) => sharedEndings.includes(ending ?? ''));
    if (sharing.length > 0)
        throw new UserError(words.sharedEnding, { path: out ?? '', choices: sharing.map(({ format }) => format).join(', ') });
    if (!chosen) throw new UserError(words.badOption, { option: '--out', value: out ?? '', choices });
    const fitting = [...chosen.endings, ...(chosen.sharedEndings ?? [])];
    const isOther = ending !== undefined && !fitting.includes(ending) && knownEndings.includes(ending);
    if (isOther) throw new UserError(words.otherFormat, { format: chosen.format, path: out ?? '', choices });
    return chosen;
}

/** How a file of a format is usually called; a format without an ending of its own must be named. */
function usualName({ format, endings, sharedEndings = [] }: Format): string {
    const [ending] = endings;
    return ending ? `*${ending}` : `--format ${format} (*${sharedEndings[0] ?? ''})`;
}

function isPlanName(file: string): boolean {
    return path.extname(file).toLowerCase() === '.plan';
}

/**
 * Writes all files or none, and says so of each, or of `told`: the folders of many files. `sources`: paths of what was read to make them.
 * Throws a Refusal.
 */
export function writeFiles(
    files: readonly Replacement[],
    sources: readonly string[],
    session: Session,
    told: readonly string[] = files.map(({ file }) => file),
): void {
    const read = new Set(sources.flatMap(identities));
    for (const { file } of files) if (identities(file).some(one => read.has(one))) throw new UserError(words.isSource, { path: file });
    try {
        replaceFiles(files);
    } catch (error) {
        if (!(error instanceof NotWritten)) throw error;
        for (const path of error.written) session.tell(words.written, { path });
        if (files.length > 1 && error.written.length === 0) session.tell(words.noneWritten, { count: files.length });
        throw userErrorFor(error);
    }
    for (const path of told) session.tell(words.written, { path });
}

/** Identity of a file, the same for every path, link or spelling that leads to it; its path where the file does not exist. */
function identities(file: string): string[] {
    const own = path.resolve(file);
    try {
        const { dev, ino } = statSync(file, { bigint: true });
        return [own, `${dev}:${ino}`];
    } catch {
        return [own];
    }
}

/** In words; a file that somebody saved meanwhile ends the command with 1: it can be run again. */
export function userErrorFor({ file, fault }: NotWritten, shown = file): UserError {
    const of = (text: Text, values: Values = {}, code?: 1) => new UserError(text, { path: shown, ...values }, code);
    switch (fault.kind) {
        case 'link':
            return of(words.isLink, { target: fault.target });
        case 'read-only':
            return of(words.readOnly);
        case 'changed':
            return of(words.changedMeanwhile, {}, 1);
        case 'same-name':
            return of(words.sameName, { other: fault.other });
        case 'full-disk':
            return of(words.diskFull);
        case 'system':
            return of(words.notWritable, { reason: reasonOf(fault.error) });
    }
}

/** The text of UTF-8 bytes, with the mark at their start; undefined where writing it back would not give the same bytes. */
export function decodeExactly(bytes: Uint8Array): string | undefined {
    try {
        return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
    } catch {
        return undefined;
    }
}

/** A new text with the line ends and the mark at the start of the old one. */
export function inStyleOf(old: string, text: string): string {
    const lineEnd = /\r\n?|\n/.exec(old)?.[0] ?? '\n';
    const mark = old.startsWith('\ufeff') ? '\ufeff' : '';
    return mark + text.replace(/^\ufeff/, '').replace(/\r\n?|\n/g, lineEnd);
}

/** With those it lies in. */
export function makeFolder(folder: string): void {
    try {
        mkdirSync(folder, { recursive: true });
    } catch (error) {
        throw new UserError(words.notWritable, { path: folder, reason: reasonOf(error) });
    }
}
