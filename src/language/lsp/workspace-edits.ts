// Changes of a plan as the editor makes them: with the version of each file they were made for, and a label where the editor shows one.
// It must not know who changes what.
import type { ChangeAnnotation, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { keywordLocaleOf } from '../../l10n/keyword-locale.ts';
import { type Change, type TextEdit as Edit, fileOf, textEdits, writtenIn } from '../../plan/edit.ts';
import type { Plan } from '../../plan/plan.ts';
import { lineStarts, rangeOf } from '../../plan/source.ts';
import type { Language } from '../module.ts';
import type { EditorContext } from './place.ts';

/** Capabilities of the editor at the other end. */
export interface Abilities {
    /** Edits that say which version of a file they are for. */
    readonly versions: boolean;
    /** Files may be created. */
    readonly create: boolean;
    /** Edits may carry a label. */
    readonly labels: boolean;
    /** An action's edit may be asked for when it is chosen. */
    readonly resolve: boolean;
    /** An action may say why it cannot be done. */
    readonly disabled: boolean;
}

/** The further context of features that write. */
export interface EditContext extends EditorContext {
    /** For reading what was written. */
    readonly language: Language;
    /** The current text of a file, open or not. */
    readonly text: (uri: string) => Promise<string | undefined>;
    /** The version of an open file. */
    readonly version?: (uri: string) => number | undefined;
    readonly abilities?: () => Abilities;
}

/** Text to be written: edits of files that are there, and whole new files. */
export interface Edits {
    readonly edits: readonly Edit[];
    readonly created: readonly { readonly file: string; readonly text: string }[];
}

const none: Abilities = { versions: false, create: false, labels: false, resolve: false, disabled: false };

export function abilitiesOf({ abilities }: Pick<EditContext, 'abilities'>): Abilities {
    return abilities?.() ?? none;
}

/** The edits that make the changes; undefined when a file has moved on since the plan was read, or stands where one is to be made. */
export async function editsOf(changes: readonly Change[], plan: Plan, { text }: Pick<EditContext, 'text'>): Promise<Edits | undefined> {
    const edits: Edit[] = [];
    const created: { file: string; text: string }[] = [];
    for (const [file, own] of Map.groupBy(changes, fileOf)) {
        const source = await text(file);
        const make = own.find(change => change.kind === 'create');
        if (make) {
            if (source !== undefined) return undefined;
            created.push({ file, text: writtenIn(make.text, keywordLocaleOf((await text(make.like)) ?? '')) });
            continue;
        }
        if (source === undefined || !isAsRead(plan, file, source)) return undefined;
        const language = keywordLocaleOf(source);
        for (const change of own) edits.push(...textEdits(change, { text: source, language }));
    }
    return { edits, created };
}

/** The edits as the editor takes them; undefined when it cannot. */
export async function workspaceEdit({ edits, created }: Edits, label: string, context: EditContext): Promise<WorkspaceEdit | undefined> {
    const { versions, create, labels } = abilitiesOf(context);
    if (created.length > 0 && !(versions && create)) return undefined;
    const annotationId = labels ? 'alur' : undefined;
    const files: [string, TextEdit[]][] = [];
    for (const [file, own] of Map.groupBy(edits, edit => edit.file)) {
        const starts = lineStarts((await context.text(file)) ?? '');
        files.push([file, own.map(({ span, text }) => ({ range: rangeOf(starts, span), newText: text }))]);
    }
    if (!versions) return { changes: Object.fromEntries(files) };
    const annotated = (edit: TextEdit) => (annotationId ? { ...edit, annotationId } : edit);
    const start = { line: 0, character: 0 };
    const changeAnnotations: Record<string, ChangeAnnotation> = { alur: { label } };
    return {
        documentChanges: [
            ...created.flatMap(({ file, text }) => [
                { kind: 'create' as const, uri: file, options: { overwrite: false }, ...(annotationId ? { annotationId } : {}) },
                {
                    textDocument: { uri: file, version: null },
                    edits: [annotated({ range: { start, end: start }, newText: text })],
                },
            ]),
            ...files.map(
                ([uri, own]): TextDocumentEdit => ({
                    textDocument: { uri, version: context.version?.(uri) ?? null },
                    edits: own.map(annotated),
                }),
            ),
        ],
        ...(annotationId ? { changeAnnotations } : {}),
    };
}

/** Whether a text has the lines that the plan was read from: a later one is asked about again. */
export function isAsRead(plan: Plan, file: string, text: string): boolean {
    const read = plan.file(file)?.lineStarts;
    const now = lineStarts(text);
    return read !== undefined && read.length === now.length && read.every((start, i) => start === now[i]);
}
