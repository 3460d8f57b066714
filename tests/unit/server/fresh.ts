// What the server should show, found by reading everything anew.
import { say } from '../../../src/l10n/say.ts';
import { groupByPlan } from '../../../src/plan/grouping.ts';
import { rangeOf } from '../../../src/plan/source.ts';
import { Plan } from '../../../src/plan/whole-plan.ts';
import { findAll } from '../../../src/rules/run.ts';
import { readFile } from '../plans.ts';
import type { Client } from './client.ts';

/** What a fresh reading of these texts finds, as `file rule severity range message`. */
export function fresh(texts: ReadonlyMap<string, string>): string[] {
    const files = [...texts].map(([path, text]) => readFile(text, `file://${path}`));
    return [...groupByPlan(files, new Set(['file:///city'])).values()]
        .flatMap(group => {
            const plan = new Plan(group);
            return findAll(plan).map(({ file, rule, span, message, values }) => {
                const range = rangeOf(plan.file(file)?.lineStarts ?? [], span);
                return `${file.slice('file://'.length)} ${rule} ${JSON.stringify(range)} ${say(message, 'en', values)}`;
            });
        })
        .sort();
}

/** What the server shows, in the same words. */
export function shownBy(client: Client): string[] {
    return [...client.shown]
        .flatMap(([file, diagnostics]) =>
            diagnostics.map(({ code, range, message }) => `${file} ${code} ${JSON.stringify(range)} ${message}`),
        )
        .sort();
}
