// A new name for a declaration, in every file that mentions it. Before anything is changed the plan is read with the new name, and
// every reference must still lead to what it led to. It must not know rules.
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

const texts = {
    noName: {
        en: '"{name}" cannot be a short name: use letters, digits, _ and -, beginning with a letter or _.',
        id: '"{name}" tidak dapat menjadi nama pendek: pakai huruf, angka, _ dan -, diawali huruf atau _.',
    },
    taken: {
        en: '{path} already exists: {kind} in {file}, line {line}.',
        id: '{path} sudah ada: {kind} di {file}, baris {line}.',
    },
    captured: {
        en: 'With this name, "{reference}" in {file}, line {line}, would mean something else. Choose another one.',
        id: 'Dengan nama ini, "{reference}" di {file}, baris {line}, akan berarti lain. Pilih nama lain.',
    },
    unreadable: {
        en: 'With this name, {file} could not be read any more at line {line}. Choose another one.',
        id: 'Dengan nama ini, {file} tidak terbaca lagi di baris {line}. Pilih nama lain.',
    },
    elsewhere: { en: 'In other files', id: 'Di berkas lain' },
    files: { en: 'Other files that mention it: {count}', id: 'Berkas lain yang menyebutnya: {count}' },
    outdated: {
        en: '{file} has changed in the meantime. Try again.',
        id: 'Berkas {file} telah berubah. Coba lagi.',
    },
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
        const { plan } = open;
        const name = newName.trim().replace(/^\^/, '').normalize('NFC');
        if (!namePattern.test(name)) this.refuse(texts.noName, { name: newName });
        if (name === target.name) return undefined;
        this.refuseTaken(plan, target, name);
        const places = [{ file: target.file, span: target.nameSpan }, ...mentionsOf(plan, target)];
        const renamed = new Map<string, { readonly before: string; readonly edits: Edit[] }>();
        for (const [file, spans] of Map.groupBy(places, place => place.file)) {
            const before = await this.options.text(file);
            if (before === undefined || spans.some(({ span }) => nameIn(before, span) !== target.name))
                return this.refuse(texts.outdated, { file: fileName(file) });
            const edits = spans.map(({ span }) => ({ file, span, text: writeName(name, beginsLine(before, span)) }));
            renamed.set(file, { before, edits });
        }
        this.refuseCapture(plan, target, name, renamed);
        const changes = [...renamed].map(([file, { before, edits }]): [string, TextEdit[]] => {
            const starts = lineStarts(before);
            return [file, edits.map(({ span, text }) => ({ range: rangeOf(starts, span), newText: text }))];
        });
        return this.options.confirmsEdits?.() ? this.toConfirm(changes, open.file.uri) : { changes: Object.fromEntries(changes) };
    }

    /** What changes in files other than this one is shown before it is done: those may be others' plans. */
    private toConfirm(changes: readonly (readonly [string, TextEdit[]])[], here: string): WorkspaceEdit {
        const elsewhere = changes.length - Number(changes.some(([file]) => file === here));
        const locale = this.options.locale();
        return {
            documentChanges: changes.map(([uri, edits]) => ({
                textDocument: { uri, version: null },
                edits: uri === here ? edits : edits.map(edit => ({ ...edit, annotationId: 'elsewhere' })),
            })),
            ...(elsewhere > 0 && {
                changeAnnotations: {
                    elsewhere: {
                        label: texts.elsewhere[locale],
                        description: say(texts.files, locale, { count: elsewhere }),
                        needsConfirmation: true,
                    },
                },
            }),
        };
    }

    private refuseTaken(plan: Plan, target: Declaration, name: string): void {
        // These stand outside all names.
        if (target.kind === 'plan' || target.kind === 'catalogue') return;
        const other = plan.names
            .membersOf(target.parent)
            .get(name)
            ?.find(member => member !== target);
        if (!other) return;
        const line = positionAt(plan.file(other.file)?.lineStarts ?? [0], other.nameSpan.start).line + 1;
        this.refuse(texts.taken, { path: qualifiedName(other), kind: kindNames[other.kind], file: fileName(other.file), line });
    }

    /** Reads the plan with the new name and compares what references mean. What led nowhere may lead somewhere now. */
    private refuseCapture(
        plan: Plan,
        target: Declaration,
        name: string,
        renamed: ReadonlyMap<string, { readonly before: string; readonly edits: readonly Edit[] }>,
    ): void {
        const files = plan.files.map(file => {
            const change = renamed.get(file.uri);
            return change ? readPlanFile(this.language, file.uri, applyEdits(change.before, change.edits)) : file;
        });
        const next = new Plan(files);
        // Elsewhere only what says the new name can be led astray; a department may be joined by what extends one of its new name.
        const isConcerned = (file: PlanFile, { path }: Reference) =>
            target.kind === 'department' || renamed.has(file.uri) || path.includes(name);
        plan.files.forEach((file, index) => {
            const read = files[index] as PlanFile;
            const said = { file: fileName(file.uri) };
            if (read.problems.length > file.problems.length || read.references.length !== file.references.length) {
                const known = new Set(file.problems.map(({ key }) => key));
                const { span } = read.problems.find(({ key }) => !known.has(key)) ?? read.problems[0] ?? { span: { start: 0 } };
                this.refuse(texts.unreadable, { ...said, line: positionAt(read.lineStarts, span.start).line + 1 });
            }
            file.references.forEach((reference, at) => {
                if (!isConcerned(file, reference)) return;
                const before = plan.target(reference);
                const after = next.target(read.references[at] as Reference);
                if (!before || isSame(plan, before, next, after)) return;
                const line = positionAt(file.lineStarts, reference.span.start).line + 1;
                this.refuse(texts.captured, { ...said, reference: reference.path.join('.'), line });
            });
        });
    }

    private refuse(text: Text, values: Values): never {
        throw new ResponseError(LSPErrorCodes.RequestFailed, say(text, this.options.locale(), values));
    }
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
