// Writes a site to the disk from the server on Node, between other work: a keystroke is answered meanwhile. It must not know pages.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import { FolderRenewal, siteList } from '../disk/renew-folder.ts';
import type { Resources } from '../exports/exporter.ts';
import { say } from '../l10n/say.ts';
import type { Note } from '../site/extent.ts';
import { siteFiles } from '../site/site.ts';
import type { WriteSite } from './site.ts';

/** Built beside the server by scripts/build.mjs. */
const resources: Resources = {
    font: style => readFile(join(import.meta.dirname, 'fonts', `Arimo-${style}.ttf`)),
    wasm: () => readFile(join(import.meta.dirname, 'resvg.wasm')),
};

export const writeSiteFiles: WriteSite = async ({ plan, findings, locale, today, folder, progress }, token) => {
    try {
        const renewal = new FolderRenewal(URI.parse(folder).fsPath, siteList);
        let done = 0;
        const leftOut: string[] = [];
        const note = ({ text, values }: Note) => leftOut.push(say(text, locale, values));
        for await (const { path, content } of siteFiles(plan, findings, { first: locale, today, resources, note })) {
            renewal.put(path, content);
            if (++done % 20 === 0) {
                progress(done);
                await pause();
                if (token.isCancellationRequested) {
                    renewal.stop();
                    return { kind: 'cancelled' };
                }
            }
        }
        return { kind: 'written', ...renewal.finish(), leftOut };
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        return { kind: 'fault', reason: code };
    }
};
