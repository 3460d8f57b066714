// What the server should show, found by reading everything anew.
import { readCatalogue } from '../../../src/imports/catalogue.ts';
import { say } from '../../../src/l10n/say.ts';
import { type CatalogueList, cataloguesIn, catalogueUri, refusalOf, unusableList } from '../../../src/plan/catalogue.ts';
import { groupByPlan } from '../../../src/plan/grouping.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { PlanFile } from '../../../src/plan/model.ts';
import { rangeOf } from '../../../src/plan/source.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { readApart } from '../read-apart.ts';
import type { Client } from './client.ts';

const folders = new Set(['file:///city']);

/** What a fresh reading of these texts, and of the official lists they name, finds: `file rule range message`. */
export function fresh(texts: ReadonlyMap<string, string>, lists: ReadonlyMap<string, string> = new Map()): string[] {
    const files = [...texts].map(([path, text]) => readApart(text, `file://${path}`));
    return [...groupByPlan(files, folders).values()]
        .flatMap(group => {
            const plan = makePlan(group, { catalogues: cataloguesOf(group, lists) });
            return findAll(plan).map(({ file, rule, span, message, values }) => {
                const range = rangeOf(plan.file(file)?.lineStarts ?? [], span);
                return `${file.slice('file://'.length)} ${rule} ${JSON.stringify(range)} ${say(message, 'en', values)}`;
            });
        })
        .sort();
}

function cataloguesOf(files: readonly PlanFile[], lists: ReadonlyMap<string, string>): Map<string, CatalogueList> {
    const uris = files
        .flatMap(cataloguesIn)
        .map(catalogueUri)
        .filter(uri => typeof uri === 'string');
    return new Map(
        uris.map(uri => {
            const refusal = refusalOf(uri, folders);
            const text = lists.get(uri.slice('file://'.length));
            if (refusal) return [uri, unusableList(refusal.key, refusal.values)];
            return [uri, text === undefined ? unusableList('missing') : readCatalogue(text)];
        }),
    );
}

/** What the server shows, in the same words. */
export function shownBy(client: Client): string[] {
    return [...client.shown]
        .flatMap(([file, diagnostics]) =>
            diagnostics.map(({ code, range, message }) => `${file} ${code} ${JSON.stringify(range)} ${message}`),
        )
        .sort();
}
