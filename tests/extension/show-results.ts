// Shows the results of a run in another program as tests of this one. A run in a real editor may fail for reasons of its own: where all
// is tried on purpose (CI=1), a failed one is tried once more, aloud.
import process from 'node:process';
import { describe, it } from 'vitest';
import { needed } from '../product/needed.ts';
import { missing } from './host/place.ts';
import type { Result } from './suite/record.ts';

export async function showResults(what: string, run: () => Promise<Result[]>, lacking = missing()): Promise<void> {
    if (!needed(lacking ?? '', lacking === undefined)) {
        it.skip(what, () => {});
        return;
    }
    let results = await run();
    if (process.env['CI'] && results.some(isFailed)) {
        console.warn(`${what}: tried a second time, because the first failed:`);
        for (const { title, error } of results.filter(isFailed)) console.warn(`  ${title}\n  ${error}`);
        results = await run();
    }
    describe(what, () => {
        for (const { title, state, error } of results)
            if (state === 'skipped') it.skip(title, () => {});
            else
                it(title, () => {
                    if (error !== undefined) throw new Error(error);
                });
    });
}

const isFailed = ({ state }: Result) => state === 'failed';
