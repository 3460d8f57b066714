// The changes of a plan by a table, as whole files: an import makes new ones, an update changes those that are there. It must not write.
import { comparePlans } from '../../diff/compare.ts';
import { sayChange } from '../../diff/say-change.ts';
import type { ImportResult } from '../../imports/account.ts';
import { type ColumnChoice, choicesFileName, readColumnChoices, writeColumnChoices } from '../../imports/column-choices.ts';
import { sharedFileName } from '../../imports/shared.ts';
import { say } from '../../l10n/say.ts';
import { makePlan } from '../../plan/make-plan.ts';
import { fileName } from '../../plan/source.ts';
import type { TableFile, TableRequest, TableView } from '../../protocol/table.ts';
import { foldTitle } from '../../rules/analysis/similar-titles.ts';
import { baseOf, updatePlan } from '../../update/update-plan.ts';
import type { TableHost } from '../host.ts';
import { otherWords } from './table-words.ts';

const maxChanges = 300;

/** The file beside the plan that remembers what columns mean. */
export interface SavedMeanings {
    /** Null where there is none. */
    readonly text: string | null;
    /** Undefined where it cannot be read: then it is left alone. */
    readonly choices: readonly ColumnChoice[] | undefined;
}

export async function readSavedMeanings(folder: string, host: TableHost): Promise<SavedMeanings> {
    const text = await host.read(`${folder}/${choicesFileName}`);
    return { text: text ?? null, choices: text === undefined ? [] : readColumnChoices(text) };
}

export interface ChangeRequest extends TableRequest {
    readonly memory: SavedMeanings;
    readonly used: readonly ColumnChoice[];
}

function remember({ folder, file, memory, used }: ChangeRequest): TableFile[] {
    const { text: before, choices } = memory;
    if (!choices || (used.length === 0 && !choices.some(({ table }) => table === file))) return [];
    const text = writeColumnChoices(choices, file, used);
    return text === before ? [] : [{ uri: `${folder}/${choicesFileName}`, before, text }];
}

/** The plan's part of a view. */
export interface PlanChange extends Pick<TableView, 'kept' | 'changes' | 'conflicts' | 'gone' | 'notes' | 'problems' | 'state'> {
    readonly files: readonly TableFile[];
}

const nothing: PlanChange = { state: 'same', files: [], kept: [], changes: [], conflicts: [], gone: [], notes: [], problems: [] };

/** New files, and the shared one with what is new under it. A file that holds something else may be somebody's work: it is kept. */
export async function changesOf(result: ImportResult, change: ChangeRequest, host: TableHost): Promise<PlanChange> {
    const { folder } = change;
    const shared = sharedFileName(host.keywords);
    const files: TableFile[] = [];
    const kept: string[] = [];
    for (const { name, text } of result.files) {
        const uri = `${folder}/${encodeURIComponent(name)}`;
        const before = (await host.read(uri)) ?? null;
        if (before === text || (before !== null && sameLines(before, text))) continue;
        if (before !== null && name !== shared) kept.push(name);
        else files.push({ uri, before, text });
    }
    for (const name of knownDepartments(result, folder, host)) if (!kept.includes(name)) kept.push(name);
    if (kept.length > 0) return { ...nothing, state: 'kept', kept };
    if (files.length === 0 || !result.content) return nothing;
    const base = baseOf(result.content, host.keywords);
    const all = [...files, ...basesOf([base], change), ...remember(change)];
    return { ...nothing, state: 'ready', files: all, changes: shorten(sayChanges(files, host), host) };
}

/** Files of departments that the plan has already, whatever they are called: a second one would count everything twice. */
function knownDepartments({ content, files }: ImportResult, folder: string, { plan }: TableHost): string[] {
    const departments = content?.departments ?? [];
    const own = new Set(files.map(({ name }) => `${folder}/${encodeURIComponent(name)}`));
    return (plan?.all('department') ?? []).flatMap(known => {
        if (own.has(known.file)) return [];
        const isSame = departments.some(
            ({ title, code }) =>
                (title !== undefined && known.title !== undefined && foldTitle(title.value) === foldTitle(known.title.value)) ||
                (code !== undefined && code.value === known.code?.value),
        );
        return isSame ? [fileName(known.file)] : [];
    });
}

/** The table's changes since it was read last, in the texts as they stand. */
export async function updateOf(result: ImportResult, change: ChangeRequest, host: TableHost): Promise<PlanChange> {
    const { folder, bases, choices } = change;
    const { plan, locale } = host;
    if (!result.content) return nothing;
    if (!plan || plan.files.length === 0) return { ...nothing, state: 'unreadable', problems: [say(otherWords.noPlan, locale)] };
    const files = await Promise.all(plan.files.map(async ({ uri }) => ({ uri, text: (await host.read(uri)) ?? '' })));
    const update = updatePlan({
        content: result.content,
        files,
        bases,
        root: folder,
        read: host.readPlan,
        locale,
        remove: choices.remove === true,
        keep: choices.keep === true,
    });
    if (update.problem !== undefined) return { ...nothing, state: 'unreadable', problems: [update.problem] };
    const texts = update.files.map(({ uri, before, text }): TableFile => ({ uri, before: before ?? null, text }));
    const written = [...texts, ...basesOf(update.bases, change)];
    return {
        ...nothing,
        state: written.length > 0 ? 'ready' : 'same',
        files: written.length > 0 ? [...written, ...remember(change)] : [],
        changes: shorten(update.sentences, host),
        conflicts: update.conflicts.map(({ what, base, table, text }) => ({ what, base, table, plan: text })),
        gone: update.gone.map(({ sentence }) => sentence),
        notes: update.notes,
    };
}

/** Files that remember what the table said, beside the plan. */
function basesOf(written: readonly { readonly name: string; readonly text: string }[], { folder, bases }: ChangeRequest): TableFile[] {
    return written.flatMap(({ name, text }): TableFile[] => {
        const before = bases.find(base => base.name === name)?.text ?? null;
        return before === text ? [] : [{ uri: `${folder}/${encodeURIComponent(name)}`, before, text }];
    });
}

/** The change in sentences, department by department. */
function sayChanges(files: readonly TableFile[], host: TableHost): string[] {
    const before = host.plan ?? makePlan([]);
    const changed = new Map(files.map(({ uri, text }) => [uri, host.readPlan(uri, text)]));
    const kept = before.files.filter(({ uri }) => !changed.has(uri));
    const after = makePlan([...kept, ...changed.values()], { catalogues: before.catalogues, related: before.related });
    return comparePlans(before, after).map(change => say(sayChange(change), host.locale));
}

function shorten(sentences: readonly string[], { locale }: TableHost): readonly string[] {
    const more = sentences.length - maxChanges;
    return more > 0 ? [...sentences.slice(0, maxChanges), say(otherWords.moreChanges, locale, { more })] : sentences;
}

function sameLines(a: string, b: string): boolean {
    return a.replaceAll('\r\n', '\n') === b;
}
