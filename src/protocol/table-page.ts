// Messages between the extension and the page of a table, with the check that every message passes on arrival: the page shows cells of
// somebody's workbook. It must not know windows and pages.
import * as v from 'valibot';
import { carriesToken, count, list, read, texts } from './schema.ts';
import { readTableChoices, type TableChoices, tableView } from './table.ts';

const mode = v.picklist(['import', 'update']);
const choices = v.pipe(
    v.unknown(),
    v.transform(readTableChoices),
    v.check(given => given !== undefined),
    v.transform(given => given as TableChoices),
);

const target = v.object({
    folder: v.string(),
    folders: list(v.object({ folder: v.string(), title: v.string(), isPlan: v.boolean() })),
});
/** Where the table goes: one of the folders that there are. */
export type TargetView = Readonly<v.InferOutput<typeof target>>;

/** To the page; each carries the session token of the page as its `word`. */
const toPage = v.variant('type', [
    v.object({
        type: v.literal('view'),
        view: tableView,
        mode,
        choices,
        target,
        /** The change was shown, and may be written. */
        reviewed: v.boolean(),
    }),
    v.object({ type: v.literal('progress'), rows: count, total: count }),
    v.object({ type: v.picklist(['busy', 'cancelled']) }),
    v.object({ type: v.literal('written'), files: texts }),
    v.object({ type: v.literal('failed'), message: v.string() }),
]);
export type ToTablePage = Readonly<v.InferOutput<typeof toPage>>;

const maxRows = 100_000;

/** From the page. */
const fromPage = v.variant('type', [
    /** `reload`: reads the file again, which was changed meanwhile. */
    v.object({ type: v.picklist(['ready', 'review', 'write', 'cancel', 'reload']) }),
    v.object({ type: v.literal('choose'), choices }),
    v.object({ type: v.literal('rows'), rows: v.pipe(count, v.maxValue(maxRows)) }),
    /** An empty folder: another one, which the reader is asked for. */
    v.object({ type: v.literal('target'), folder: v.pipe(v.string(), v.maxLength(10_000)) }),
    v.object({ type: v.literal('mode'), mode }),
]);
export type FromTablePage = Readonly<v.InferOutput<typeof fromPage>>;

export function readFromTablePage(message: unknown): FromTablePage | undefined {
    return read(fromPage, message);
}

/** `token`: the session token that the page was made with. */
export function readToTablePage(message: unknown, token: string): ToTablePage | undefined {
    return carriesToken(message, token) ? read(toPage, message) : undefined;
}
