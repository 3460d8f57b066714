// A table that comes in again: a plan's texts with what the table changed, and the base for the next time. A three-way merge of what the
// table said, what it says and what the text says. Text that a table does not own is never touched. It must not know disks or editors.
import type { Change } from '../diff/change.ts';
import { comparePlans } from '../diff/compare.ts';
import { type Node, nodesOf } from '../diff/nodes.ts';
import { sayChange } from '../diff/say-change.ts';
import type { TableContent } from '../imports/account.ts';
import { keywordLocaleOf } from '../l10n/keyword-locale.ts';
import { type Locale, say } from '../l10n/say.ts';
import { fileStem } from '../plan/file-stem.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { PlanFile } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { brokenPlaces } from '../plan/queries.ts';
import { fileName } from '../plan/source.ts';
import { addMissing } from './add-missing.ts';
import { Edits } from './edits.ts';
import { findGone, type Gone } from './gone.ts';
import { mergeNode } from './merge-node.ts';
import { messages } from './messages.ts';
import { moveWorks } from './move-works.ts';
import { nextBase } from './next-base.ts';
import { tripleUp } from './pair.ts';
import { baseEnding, chooseBase, type ReadTable, type ReadText, readTable, sourceName, tableOf, writeTable } from './table-text.ts';
import { type Conflict, Update } from './update.ts';

interface PlanText {
    readonly uri: string;
    readonly text: string;
    /** As it was read, where somebody has read it already. */
    readonly file?: PlanFile;
}

export interface UpdateRequest {
    /** Of an import without doubts that knew what the plan declares. */
    readonly content: TableContent;
    /** All files of the plan. */
    readonly files: readonly PlanText[];
    /** Files beside the plan that end with `.table.txt`, by their bare names. */
    readonly bases: readonly { readonly name: string; readonly text: string }[];
    /** URI of the plan's folder, without a slash at its end. */
    readonly root: string;
    readonly read: ReadText;
    readonly locale: Locale;
    /** Takes out what is gone from the table. */
    readonly remove?: boolean;
    /** Where text and table both changed the text stands, and is not asked about again. */
    readonly keep?: boolean;
}

export interface UpdatePlan {
    /** Files whose text changes; `before` is undefined for a new one. */
    readonly files: readonly { readonly uri: string; readonly before: string | undefined; readonly text: string }[];
    readonly changes: readonly Change[];
    /** The changes in words. */
    readonly sentences: readonly string[];
    readonly conflicts: readonly Conflict[];
    readonly gone: readonly Gone[];
    readonly notes: readonly string[];
    /** Base files to be written beside the plan: only those that change. */
    readonly bases: readonly { readonly name: string; readonly text: string }[];
    readonly isTwoWay: boolean;
    /** Why nothing can be updated; all else is empty then. */
    readonly problem: string | undefined;
}

/** Pure: the same request gives the same answer, and a second update with its texts and bases changes nothing. */
export function updatePlan(request: UpdateRequest): UpdatePlan {
    const { content, files, root, read, locale } = request;
    const parsed = files.map(({ uri, text, file }) => file ?? read(uri, text));
    const broken = parsed.find(file => brokenPlaces(file).length > 0);
    if (broken) return refused(say(messages.brokenFile, locale, { file: fileName(broken.uri) }));
    const plan = makePlan(parsed);
    const rootFile = plan.root?.file ?? files[0]?.uri ?? '';
    const language = keywordLocaleOf(files.find(({ uri }) => uri === rootFile)?.text ?? '', locale);
    const table = readTable('new', writeTable(tableOf(content), language), read) as ReadTable;
    const known = request.bases.flatMap(({ name, text }) => {
        const base = readTable(name, text, read);
        return base ? [{ name, text, table: base }] : [];
    });
    const base = chooseBase(table, known);
    const update = new Update({
        plan,
        table,
        base: base?.table,
        triples: tripleUp(base?.table.nodes ?? [], table.nodes, nodesOf(plan)),
        content,
        edits: new Edits(new Map(files.map(({ uri, text }) => [uri, text]))),
        rootFile,
        root,
        locale,
        keep: request.keep === true,
    });
    if (update.departments.some(isUnknown)) return refused(say(messages.noDepartment, locale));
    for (const triple of update.triples) mergeNode(triple, update);
    addMissing(update);
    const gone = findGone(update, request.remove === true);
    const texts = new Map([...files.map(({ uri, text }): [string, string] => [uri, text]), ...update.edits.apply()]);
    if (update.moves.length > 0) update.notes.push(...moveWorks(texts, update.moves, read).map(({ sentence }) => sentence));
    const changed = files.flatMap(({ uri, text }) => {
        const now = texts.get(uri);
        return now === undefined || now === text ? [] : [{ uri, before: text as string | undefined, text: now }];
    });
    const all = [...changed, ...update.created.map(({ uri, text }) => ({ uri, before: undefined, text }))];
    const name = base?.name ?? baseName(update, content);
    const text = writeTable(nextBase(update, gone), language);
    const changes =
        all.length > 0
            ? comparePlans(
                  plan,
                  planWith(parsed, all, read),
                  undefined,
                  ({ kind, file, span }) => kind === 'department' || update.edits.isIn(file, span),
              )
            : [];
    if (!base) update.notes.unshift(say(messages.twoWay, locale, { source: sourceName(content, locale), file: name }));
    return {
        files: all,
        changes,
        sentences: changes.map(change => sayChange(change)[locale]),
        conflicts: update.conflicts,
        gone: gone.list,
        notes: update.notes,
        bases: text === base?.text ? [] : [{ name, text }],
        isTwoWay: !base,
        problem: undefined,
    };
}

/** A base for a plan that an import has just written. */
export function baseOf(content: TableContent, locale: Locale): { readonly name: string; readonly text: string } {
    const names = content.departments.map(({ name }) => name);
    return { name: nameOfBase(names, content), text: writeTable(tableOf(content), locale) };
}

function refused(problem: string): UpdatePlan {
    return { files: [], changes: [], sentences: [], conflicts: [], gone: [], notes: [], bases: [], isTwoWay: false, problem };
}

/** A department without a word on whose it is, and with no work that the plan knows. */
function isUnknown({ table, plan }: { readonly table: Node | undefined; readonly plan: Node | undefined }): boolean {
    if (!table || plan || table.declaration.kind !== 'department') return false;
    return !table.declaration.title && !table.declaration.code;
}

function planWith(parsed: readonly ReturnType<ReadText>[], changed: readonly { uri: string; text: string }[], read: ReadText): Plan {
    const now = new Map(changed.map(({ uri, text }) => [uri, read(uri, text)]));
    const kept = parsed.filter(({ uri }) => !now.has(uri));
    return makePlan([...kept, ...now.values()]);
}

function baseName(update: Update, content: TableContent): string {
    const names = update.departments.flatMap(({ table, plan }) => (table ? [(plan ?? table).declaration.name] : []));
    return nameOfBase(names, content);
}

/** `dpupr.renja-2026.table.txt`, of a table without a known layout `dpupr.2026.table.txt`; of several departments `renja-2026.table.txt`. */
function nameOfBase(departments: readonly string[], { layout, years }: TableContent): string {
    const [only, ...more] = departments;
    const source = [layout === 'table' && years ? '' : layout, years].filter(Boolean).join('-');
    return `${only && more.length === 0 ? `${fileStem(only)}.` : ''}${source}${baseEnding}`;
}
