// Answers what a client asks about tables, each in the light of the plan that it goes into. It must not know cells.
import type { Connection } from 'vscode-languageserver';
import type { Locale } from '../l10n/say.ts';
import type { FileAccess } from '../language/file-access.ts';
import type { Plans } from '../language/plans.ts';
import type { PlanFile } from '../plan/model.ts';
import { sendNotification } from '../protocol/message.ts';
import { forgetTable, pasteRows, readTable, tableProgress } from '../protocol/table.ts';
import type { TableHost, TableReader } from './host.ts';
import { keywordsOf } from './new-files.ts';
import { type Answered, own } from './requests.ts';
import { normalizeUri } from './uris.ts';

export interface TableRequestOptions {
    readonly connection: Connection;
    readonly reader: TableReader;
    readonly plans: Plans;
    locale(): Locale;
    after(milliseconds: number, action: () => void): () => void;
    /** As it is in the editor, else as it was saved. */
    text(uri: string): Promise<string | undefined>;
    readonly access: FileAccess;
    readPlan(uri: string, text: string): PlanFile;
    /** Once every plan is read: half of one would look as if the rest were new. */
    ready(): Promise<void>;
}

export function tableRequests(options: TableRequestOptions): Answered[] {
    const { connection, reader, plans, after, readPlan } = options;
    const hostFor = async (root: string | undefined): Promise<TableHost> => {
        await options.ready();
        const plan = root === undefined ? undefined : plans.plan(root);
        const locale = options.locale();
        const declared = plan?.root;
        return {
            locale,
            keywords: plan ? await keywordsOf(plan, { locale, text: options.text }) : locale,
            currency: (declared && plan?.settings.currency) || 'IDR',
            plan,
            // An editor keeps the text of a file that was deleted until nothing can bring it back.
            read: async uri => ((await options.access.read(normalizeUri(uri))) === undefined ? undefined : options.text(normalizeUri(uri))),
            readPlan,
            // Nobody is left to tell once the connection has ended.
            progress: (table, rows, total) => sendNotification(connection, tableProgress, { table, rows, total }),
            pause: () => new Promise(resolve => after(0, resolve)),
        };
    };
    return [
        own(readTable, async (request, token) => {
            const folder = normalizeUri(request.folder).replace(/\/$/, '');
            await options.ready();
            const root = plans.roots().find(one => one === folder);
            return reader.read({ ...request, folder }, await hostFor(root), token);
        }),
        own(forgetTable, ({ table }) => {
            reader.forget(table);
            return null;
        }),
        own(pasteRows, async request => {
            await options.ready();
            const host = await hostFor(plans.root(normalizeUri(request.uri)));
            // Rows can be pasted into a text that was never saved.
            return reader.paste(request, { ...host, read: uri => options.text(normalizeUri(uri)) });
        }),
    ];
}
