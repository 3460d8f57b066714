// A new name for a declaration, in every file that mentions it at once. Before anything is changed the plan is read with the new name, and
// every reference must still lead to what it led to; else the rename is refused, and a name that would do is told. It must not know rules.
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import {
    LSPErrorCodes,
    type Range,
    type RenameParams,
    ResponseError,
    type TextDocumentPositionParams,
    type TextEdit,
    type WorkspaceEdit,
} from 'vscode-languageserver';
import { joinWords } from '../../l10n/choose-names.ts';
import { kindNames } from '../../l10n/kinds.ts';
import { say, type Text, type Values } from '../../l10n/say.ts';
import { writeName } from '../../l10n/write-name.ts';
import { applyEdits, type TextEdit as Edit } from '../../plan/edit.ts';
import type { Declaration, PlanFile, Reference } from '../../plan/plan.ts';
import { qualifiedName } from '../../plan/queries.ts';
import { fileName, lineStarts, positionAt, rangeOf, type Span } from '../../plan/source.ts';
import { Plan } from '../../plan/whole-plan.ts';
import { readPlanFile } from '../read.ts';
import { type EditorOptions, mentionAt, mentionsOf, offsetAt, openFile, rangeIn } from './place.ts';

export interface RenameOptions extends EditorOptions {
    /** The current text of a file, open or not. */
    readonly text: (uri: string) => Promise<string | undefined>;
}

/** Letters of any script, digits, `_` and `-`, not beginning with a digit or `-`. */
const namePattern = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;

/** Names that are tried in the place of one that is refused; each reads the files that say it. */
const mostTries = 4;

/** Short: editors show a line of it, far from the box. */
const texts = {
    noName: {
        en: '"{name}" is no name: letters, digits, _ and - only.',
        id: '"{name}" bukan nama: hanya huruf, angka, _ dan -.',
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
        en: '{file} changed meanwhile. Try again.',
        id: '{file} berubah sementara itu. Coba lagi.',
    },
    instead: { en: 'Write {name}.', id: 'Tulis {name}.' },
} satisfies Record<string, Text>;

export class PlanRename implements RenameProvider {
    private readonly options: RenameOptions;
    private readonly language: LangiumCoreServices;

    constructor(options: RenameOptions, language: LangiumCoreServices) {
        this.options = options;
        this.language = language;
    }

    prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range | undefined {
        const open = openFile(document, this.options);
        const mention = open && mentionAt(open, offsetAt(open, position));
        return mention?.target && rangeIn(open?.plan as Plan, mention.file, mention.span);
    }

    async rename(document: LangiumDocument, { position, newName }: RenameParams): Promise<WorkspaceEdit | undefined> {
        const open = openFile(document, this.options);
        const target = open && mentionAt(open, offsetAt(open, position))?.target;
        if (!target) return undefined;
        const renamed = await this.renamed(open.plan, target, newName.trim().replace(/^\^/, '').normalize('NFC'), newName);
        const changes = renamed.map(({ file, before, edits }): [string, TextEdit[]] => {
            const starts = lineStarts(before);
            return [file, edits.map(({ span, text }) => ({ range: rangeOf(starts, span), newText: text }))];
        });
        return changes.length > 0 ? { changes: Object.fromEntries(changes) } : undefined;
    }

    /** The edits by file; none for the name that it has. Throws a short reason, with a name that would do, where that name would mislead. */
    private async renamed(plan: Plan, target: Declaration, name: string, typed: string): Promise<readonly Renamed[]> {
        if (!namePattern.test(name)) {
            const words = joinWords(name.split(/[^\p{L}\p{M}\p{N}_-]+/u).filter(word => word !== ''));
            throw this.refusal({ text: texts.noName, values: { name: typed } }, namePattern.test(words) ? words : undefined);
        }
        if (name === target.name) return [];
        const mentions = await this.mentions(plan, target);
        const renamed = mentions.map(mention => writtenAs(mention, name));
        const reason = this.reasonAgainst(plan, target, name, renamed);
        if (!reason) return renamed;
        for (let number = 2; number < 2 + mostTries; number++) {
            const other = `${name}${number}`;
            const instead = mentions.map(mention => writtenAs(mention, other));
            if (!this.reasonAgainst(plan, target, other, instead)) throw this.refusal(reason, other);
        }
        throw this.refusal(reason, undefined);
    }

    /** Where its name stands, by file. */
    private async mentions(plan: Plan, target: Declaration): Promise<readonly Mentioned[]> {
        const places = [{ file: target.file, span: target.nameSpan }, ...mentionsOf(plan, target)];
        const mentions: Mentioned[] = [];
        for (const [file, own] of Map.groupBy(places, place => place.file)) {
            const before = await this.options.text(file);
            const spans = own.map(({ span }) => span);
            if (before === undefined || spans.some(span => nameIn(before, span) !== target.name))
                throw this.refusal({ text: texts.outdated, values: { file: fileName(file) } }, undefined);
            mentions.push({ file, before, spans });
        }
        return mentions;
    }

    private reasonAgainst(plan: Plan, target: Declaration, name: string, renamed: readonly Renamed[]): Reason | undefined {
        return takenBy(plan, target, name) ?? this.captures(plan, target, name, renamed);
    }

    /** Reads the plan with the new name and compares what references mean. What led nowhere may lead somewhere now. */
    private captures(plan: Plan, target: Declaration, name: string, renamed: readonly Renamed[]): Reason | undefined {
        const changed = new Map(renamed.map(one => [one.file, one]));
        const files = plan.files.map(file => {
            const change = changed.get(file.uri);
            return change ? readPlanFile(this.language, file.uri, applyEdits(change.before, change.edits)) : file;
        });
        const next = new Plan(files);
        // Elsewhere only what says the new name can be led astray; a department may be joined by what extends one of its new name.
        const isConcerned = (file: PlanFile, { path }: Reference) =>
            target.kind === 'department' || changed.has(file.uri) || path.includes(name);
        for (const [index, file] of plan.files.entries()) {
            const read = files[index] as PlanFile;
            const said = { file: fileName(file.uri) };
            if (read.problems.length > file.problems.length || read.references.length !== file.references.length) {
                const known = new Set(file.problems.map(({ key }) => key));
                const { span } = read.problems.find(({ key }) => !known.has(key)) ?? read.problems[0] ?? { span: { start: 0 } };
                return { text: texts.unreadable, values: { ...said, line: positionAt(read.lineStarts, span.start).line + 1 } };
            }
            for (const [at, reference] of file.references.entries()) {
                if (!isConcerned(file, reference)) continue;
                const before = plan.target(reference);
                const after = next.target(read.references[at] as Reference);
                if (!before || isSame(plan, before, next, after)) continue;
                const line = positionAt(file.lineStarts, reference.span.start).line + 1;
                return { text: texts.captured, values: { ...said, reference: reference.path.join('.'), line } };
            }
        }
        return undefined;
    }

    private refusal({ text, values }: Reason, instead: string | undefined): ResponseError<void> {
        const locale = this.options.locale();
        const said = say(text, locale, values);
        return new ResponseError(
            LSPErrorCodes.RequestFailed,
            instead === undefined ? said : `${said} ${say(texts.instead, locale, { name: instead })}`,
        );
    }
}

/** Why a name would mislead. */
interface Reason {
    readonly text: Text;
    readonly values: Values;
}

/** Where a name stands in one file. */
interface Mentioned {
    readonly file: string;
    readonly before: string;
    readonly spans: readonly Span[];
}

interface Renamed {
    readonly file: string;
    readonly before: string;
    readonly edits: readonly Edit[];
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

/** Whether two readings of a plan mean the same declaration: the one at the same place of the same file. */
function isSame(plan: Plan, before: Declaration, next: Plan, after: Declaration | undefined): boolean {
    if (!after || after.file !== before.file) return false;
    const at = plan.file(before.file)?.declarations.indexOf(before);
    return next.file(after.file)?.declarations.indexOf(after) === at;
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
