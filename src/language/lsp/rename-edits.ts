// The edits of a new name, in every file that mentions a declaration. Before anything is changed these files, or the blocks that say it, are
// read with the new name, and every reference must still lead to what it led to (rename-check.ts); else it is refused, and a name that would do
// is told. It must not know who asks.

import { joinWords } from '../../l10n/choose-names.ts';
import { kindNames } from '../../l10n/kinds.ts';
import type { Text, Values } from '../../l10n/say.ts';
import { writeName } from '../../l10n/write-name.ts';
import { applyEdits, type TextEdit } from '../../plan/edit.ts';
import type { Declaration, PlanFile, Reference } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { qualifiedName } from '../../plan/queries.ts';
import { fileName, lineStarts, positionAt, type Span } from '../../plan/source.ts';
import type { Language } from '../module.ts';
import { readPlanFile } from '../read.ts';
import { readAgain } from '../read-again.ts';
import { type Mention, mentionsOf } from './place.ts';
import { ledAstray } from './rename-check.ts';

/** Letters of any script, digits, `_` and `-`, not beginning with a digit or `-`. */
const namePattern = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;

/** Names that are tried in the place of one that is refused; each reads the files that say it. */
const maxTries = 4;

/** Short: editors show a line of it, far from the box. */
const texts = {
    noName: {
        en: '"{name}" cannot be a short name: letters, digits, _ and - only.',
        id: '"{name}" tidak dapat menjadi nama pendek: hanya huruf, angka, _ dan -.',
    },
    taken: {
        en: '{path} is taken: {kind} in {file}, line {line}.',
        id: '{path} sudah dipakai: {kind} di {file}, baris {line}.',
    },
    captured: {
        en: '"{reference}" in {file}, line {line}, would mean something else.',
        id: '"{reference}" di {file}, baris {line}, akan berarti lain.',
    },
    unreadable: {
        en: '{file}, line {line}, could not be read any more.',
        id: '{file}, baris {line}, tidak akan terbaca lagi.',
    },
    outdated: {
        en: '{file} has changed in the meantime. Try again.',
        id: 'Berkas {file} telah berubah. Coba lagi.',
    },
} satisfies Record<string, Text>;

/** Why a name would mislead, and one that would not. */
export class RenameError extends Error {
    readonly reason: Reason;
    readonly instead: string | undefined;

    constructor(reason: Reason, instead: string | undefined) {
        super(reason.text.en);
        this.reason = reason;
        this.instead = instead;
    }
}

export class Renaming {
    private readonly plan: Plan;
    private readonly target: Declaration;
    private readonly language: Language;
    /** The current text of a file. */
    private readonly text: (uri: string) => Promise<string | undefined>;

    constructor(plan: Plan, target: Declaration, language: Language, text: (uri: string) => Promise<string | undefined>) {
        this.plan = plan;
        this.target = target;
        this.language = language;
        this.text = text;
    }

    /** The edits by file; none for the name that it has. Throws a short reason, with a name that would do, where that name would mislead. */
    async rename(name: string, typed = name): Promise<readonly Renamed[]> {
        const { target } = this;
        if (!namePattern.test(name)) {
            const words = joinWords(name.split(/[^\p{L}\p{M}\p{N}_-]+/u).filter(word => word !== ''));
            throw new RenameError({ text: texts.noName, values: { name: typed } }, namePattern.test(words) ? words : undefined);
        }
        if (name === target.name) return [];
        const mentions = mentionsOf(this.plan, target);
        const places = await this.places(mentions);
        const renamed = places.map(place => writtenAs(place, name));
        const reason = this.reasonAgainst(name, mentions, renamed);
        if (!reason) return renamed;
        for (let number = 2; number < 2 + maxTries; number++) {
            const other = `${name}${number}`;
            const instead = places.map(place => writtenAs(place, other));
            if (!this.reasonAgainst(other, mentions, instead)) throw new RenameError(reason, other);
        }
        throw new RenameError(reason, undefined);
    }

    /** Where its name stands, by file. */
    private async places(mentions: readonly Mention[]): Promise<readonly Mentioned[]> {
        const { target } = this;
        const places = [{ file: target.file, span: target.nameSpan }, ...mentions];
        const mentioned: Mentioned[] = [];
        for (const [file, own] of Map.groupBy(places, place => place.file)) {
            const before = await this.text(file);
            const spans = own.map(({ span }) => span);
            if (before === undefined || spans.some(span => nameIn(before, span) !== target.name))
                throw new RenameError({ text: texts.outdated, values: { file: fileName(file) } }, undefined);
            mentioned.push({ file, before, spans });
        }
        return mentioned;
    }

    private reasonAgainst(name: string, mentions: readonly Mention[], renamed: readonly Renamed[]): Reason | undefined {
        const { plan, target } = this;
        const taken = takenBy(plan, target, name);
        if (taken) return taken;
        const files = new Map<string, PlanFile>();
        for (const { file, before, edits } of renamed) {
            const known = plan.file(file) as PlanFile;
            const read = this.readRenamed(known, before, applyEdits(before, edits));
            const unreadable = unreadableIn(read, plan.asRead(known));
            if (unreadable) return unreadable;
            files.set(file, read);
        }
        const paths = new Map(mentions.flatMap(({ reference, part }) => (reference ? [[reference, reference.path.with(part, name)]] : [])));
        const astray = ledAstray({ plan, target, name, paths, files });
        return astray && captured(astray, plan.file(astray.file) as PlanFile);
    }

    /** Where the name stands in one block, the rest of the file says what it said: that of the plan, unless additions changed it. */
    private readRenamed(file: PlanFile, before: string, text: string): PlanFile {
        const isKnown = this.plan.asRead(file) === file && isReadOf(file, before);
        return isKnown ? readAgain(this.language, { text: before, file }, text) : readPlanFile(this.language, file.uri, text);
    }
}

/** Whether a file was read of a text, as far as its lines tell; a closed file may have changed on disk since. */
function isReadOf(file: PlanFile, text: string): boolean {
    const starts = lineStarts(text);
    return starts.length === file.lineStarts.length && starts.every((start, line) => start === file.lineStarts[line]);
}

export interface Reason {
    readonly text: Text;
    readonly values: Values;
}

/** Where a name stands in one file. */
interface Mentioned {
    readonly file: string;
    readonly before: string;
    readonly spans: readonly Span[];
}

/** One file with its new name. */
export interface Renamed {
    readonly file: string;
    readonly before: string;
    readonly edits: readonly TextEdit[];
}

function writtenAs({ file, before, spans }: Mentioned, name: string): Renamed {
    return { file, before, edits: spans.map(span => ({ file, span, text: writeName(name, beginsLine(before, span)) })) };
}

/** That something else in its scope has the name already. */
function takenBy(plan: Plan, target: Declaration, name: string): Reason | undefined {
    // These stand outside all names.
    if (target.kind === 'plan' || target.kind === 'catalogue') return undefined;
    const other = plan.names
        .membersOf(target.parent)
        .get(name)
        ?.find(member => member !== target);
    if (!other) return undefined;
    const line = positionAt(plan.file(other.file)?.lineStarts ?? [0], other.nameSpan.start).line + 1;
    const values = { path: qualifiedName(other), kind: kindNames[other.kind], file: fileName(other.file), line };
    return { text: texts.taken, values };
}

/** That a file says less with the new name. */
function unreadableIn(read: PlanFile, file: PlanFile): Reason | undefined {
    const isAsLong = read.references.length === file.references.length && read.declarations.length === file.declarations.length;
    if (read.problems.length <= file.problems.length && isAsLong) return undefined;
    const known = new Set(file.problems.map(({ key }) => key));
    const { span } = read.problems.find(({ key }) => !known.has(key)) ?? read.problems[0] ?? { span: { start: 0 } };
    return { text: texts.unreadable, values: { file: fileName(file.uri), line: positionAt(read.lineStarts, span.start).line + 1 } };
}

function captured({ path, span }: Reference, { uri, lineStarts }: PlanFile): Reason {
    const line = positionAt(lineStarts, span.start).line + 1;
    return { text: texts.captured, values: { file: fileName(uri), reference: path.join('.'), line } };
}

function nameIn(text: string, { start, end }: Span): string {
    return text.slice(start, end).replace(/^\^/, '').normalize('NFC');
}

/** Whether a word here begins a line or a block, as the lexer sees it: there every keyword needs `^` to be a name. */
function beginsLine(text: string, { start }: Span): boolean {
    const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1, start);
    return /(^|[{}])\s*$/.test(withoutComments(line));
}

/** Without comments that end on the line. */
function withoutComments(line: string): string {
    let rest = '';
    let from = 0;
    for (;;) {
        const open = line.indexOf('/*', from);
        const close = open < 0 ? -1 : line.indexOf('*/', open + 2);
        if (close < 0) return rest + line.slice(from);
        rest += line.slice(from, open);
        from = close + 2;
    }
}
