// The language server as a process of its own: `--stdio`, `--node-ipc` or `--socket=PORT`. It must not know which editor started it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { nodeStore, programDigest } from '../cache/node-store.ts';
import { writeSheets } from '../exports/tables/form-file.ts';
import { commitAt } from '../git/files-at.ts';
import { newestVersions, walkHistory } from '../git/history.ts';
import { plansAt } from '../git/plans-at.ts';
import { GitTrouble } from '../git/run-git.ts';
import { readNamedFile } from '../imports/area-map.ts';
import { decodeText } from '../imports/decode-text.ts';
import { listText } from '../imports/list-text.ts';
import { type Locale, locales } from '../l10n/say.ts';
import type { GuideAddress } from '../language/lsp/diagnostics.ts';
import { tellSources } from '../update/tell-sources.ts';
import { answerTool } from './assistants/ask-tool.ts';
import { noFiles } from './client-files.ts';
import type { Trouble } from './host.ts';
import { startServer } from './lifecycle.ts';
import { wordScript, wordWriter } from './load-word.ts';
import { nodeExporting } from './node-exporting.ts';
import { lookAtFiles, nodeFiles } from './node-files.ts';
import { nodeSite } from './node-site.ts';
import { TableSessions } from './tables/table-sessions.ts';

const { values } = parseArgs({ options: { locale: { type: 'string' } }, args: process.argv.slice(2), strict: false });

startServer({
    connection: createConnection(ProposedFeatures.all),
    look: lookAtFiles,
    locale: typeof values.locale === 'string' ? values.locale : undefined,
    files(client = noFiles) {
        const of = (uri: string) => (uri.startsWith('file:') ? nodeFiles : client);
        return {
            list: (folder, deep, tell) => of(folder).list(folder, deep, tell),
            read: uri => of(uri).read(uri),
            beside: async (folder, ending) => (await of(folder).beside?.(folder, ending)) ?? [],
            isLinked: async (uri, folder) => (await of(uri).isLinked?.(uri, folder)) ?? false,
            leadsOut: async (uri, folders) => (await of(uri).leadsOut?.(uri, folders)) ?? false,
        };
    },
    decodeList: listText,
    readNamedFile,
    sources: tellSources,
    guide: guideIn(join(import.meta.dirname, '../docs')),
    history: read => (folder, revision) =>
        ofRepository(folder, async path => {
            const decode = (uri: string, bytes: Uint8Array) => read(uri, decodeText(bytes));
            // Of what lies above the folder the editor shows nothing.
            const found = await plansAt({ folder: path, revision, read: decode, looksUp: false });
            return found.plans.map(({ root, plan }) => ({ root: URI.file(root).toString(), plan }));
        }),
    commitAt: (folder, revision) => ofRepository(folder, async path => ({ commit: await commitAt(path, revision) })),
    newestVersions: (folder, most) => ofRepository(folder, path => newestVersions(path, most)),
    versions: read => (folder, take) =>
        ofRepository(folder, path =>
            walkHistory(path, (version, changes) => {
                const files = [...changes].map(([file, bytes]) => {
                    const uri = URI.file(file).toString();
                    return [uri, bytes && read(uri, decodeText(bytes))] as const;
                });
                return take(version, new Map(files));
            }),
        ),
    // This very file, once it is bundled: it names its parts by what is in them.
    findingsStorage: async folder => ({ store: nodeStore(folder), program: await programDigest(import.meta.filename) }),
    after(milliseconds, action) {
        const timer = setTimeout(action, milliseconds);
        return () => clearTimeout(timer);
    },
    // built beside the server by scripts/build.mjs
    exporting: nodeExporting(join(import.meta.dirname, 'server.exporter.mjs')),
    answerTool,
    writeSheets,
    // Some 200 kB that nothing else needs.
    writeWorkbook: async report => (await import('../exports/tables/report-xlsx.ts')).exportReportXlsx(report),
    writeDocument: async report => (await wordWriter(() => import(new URL(wordScript, import.meta.url).href)))(report),
    writeSite: nodeSite(join(import.meta.dirname, 'server.site.mjs')),
    tables: new TableSessions(),
});

/** The answer of git about a folder of the disk, or why there is none. */
async function ofRepository<T>(folder: string, ask: (path: string) => Promise<T>): Promise<T | Trouble> {
    if (!folder.startsWith('file:')) return 'no-repository';
    try {
        return await ask(URI.parse(folder).fsPath);
    } catch (error) {
        if (error instanceof GitTrouble) return error.kind;
        throw error;
    }
}

/** The pages that are shipped beside the program, as files. */
function guideIn(folder: string): GuideAddress | undefined {
    const fileOf = (page: string, locale: Locale) => join(folder, locale === 'en' ? '' : locale, `${page}.md`);
    if (!locales.every(locale => existsSync(fileOf('rules', locale)))) return undefined;
    return (page, section, locale) => URI.file(fileOf(page, locale)).with({ fragment: section }).toString();
}
