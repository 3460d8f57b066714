// Plan files of an import: what is written, kept or only told of, and in which encoding and line ends. All are written, or none.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { reasonOf } from '../disk/reason.ts';
import type { Replacement } from '../disk/replace-files.ts';
import { decodeText } from '../imports/decode-text.ts';
import { decodeExactly, inStyleOf, writeFiles } from './output.ts';
import { type Session, UserError } from './session.ts';
import { words } from './words.ts';

/** Content of a file at the time it was read. */
export type Before = Uint8Array | 'absent';

export interface WritePlansOptions {
    readonly folder: string;
    /** The file to which an import only adds, and what it held when the import began. */
    readonly shared: { readonly file: string; readonly before: Before };
    readonly overwrite: boolean;
    readonly dryRun: boolean;
    /** Paths of what was read to make the plans. */
    readonly sources: readonly string[];
    /** The base for the next update: written only when the plan says all of the table. */
    readonly base?: { readonly name: string; readonly text: string } | undefined;
}

/** Writes what differs; the paths that stand there now as the import gives them. Throws a Refusal where one of them cannot be written. */
export function writePlans(
    files: readonly { readonly name: string; readonly text: string }[],
    options: WritePlansOptions,
    session: Session,
): string[] {
    const { folder, sources, base } = options;
    const known = session.failed;
    session.failed = false;
    const replacements = files.flatMap(({ name, text }) => replacementOf(path.join(folder, name), text, options, session) ?? []);
    // A plan that was kept does not say what the table says: the next update must not take it for that.
    if (base && files.length > 0 && !session.failed) {
        const of = { ...options, overwrite: true };
        replacements.push(...[replacementOf(path.join(folder, base.name), base.text, of, session)].filter(one => one !== undefined));
    }
    session.failed ||= known;
    if (replacements.length === 0) return [];
    try {
        mkdirSync(folder, { recursive: true });
    } catch (error) {
        throw new UserError(words.notWritable, { path: folder, reason: reasonOf(error) });
    }
    writeFiles(replacements, sources, session);
    return replacements.map(({ file }) => file);
}

function replacementOf(file: string, text: string, options: WritePlansOptions, session: Session): Replacement | undefined {
    const { shared, overwrite, dryRun } = options;
    const isShared = file === shared.file;
    const before = isShared ? shared.before : readBefore(file);
    if (before === 'absent') {
        if (!dryRun) return { file, content: text, before };
        session.tell(words.wouldWrite, { path: file });
        return undefined;
    }
    const old = decodeExactly(before);
    // The shared file's own lines keep their line ends, whichever they are.
    const content = isShared ? (old?.startsWith('\ufeff') ? '\ufeff' : '') + text : inStyleOf(old ?? '', text);
    if (content === old || text === decodeText(before)) session.tell(words.unchanged, { path: file });
    // Any other file that differs may hold somebody's work.
    else if (!overwrite && !isShared && !dryRun) session.complain(words.keptFile, { path: file });
    else if (old === undefined && (overwrite || isShared)) throw new UserError(words.notUtf8, { path: file });
    else if (dryRun) session.tell(words.wouldChange, { path: file });
    else return { file, content, before };
    return undefined;
}

export function readBefore(file: string): Before {
    if (!existsSync(file)) return 'absent';
    try {
        return readFileSync(file);
    } catch (error) {
        throw new UserError(words.notReadable, { path: file, reason: reasonOf(error) });
    }
}
