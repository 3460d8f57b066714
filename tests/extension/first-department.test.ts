// The first department of somebody's own, typed with the mistakes of planners into the packed extension, in an English and an Indonesian
// window. An obstacle is a finding whose way out (first fix, list of what may follow, hover) does not take it away.
import type { Page } from 'playwright-core';
import type { Locale } from '../../src/l10n/say.ts';
import { inBothLanguages } from './in-both-languages.ts';
import { showResults } from './show-results.ts';
import { Steps } from './steps.ts';
import type { Result } from './suite/record.ts';
import { Typist } from './typist.ts';

await showResults('The first department', () => inBothLanguages('department', typeDepartment));

async function typeDepartment(page: Page, folder: string, locale: Locale): Promise<Result[]> {
    const steps = new Steps(page);
    const step = (title: string, act: () => Promise<unknown>) => steps.step(`${title} (${locale})`, act);
    const typist = new Typist(page, folder, locale);
    const start = Date.now();
    await step('begins a plan and a department in four answers', () => typist.begin());
    await steps.picture(`department-${locale}-begun`);
    await step('writes what the lists offer', () => typist.complete());
    await step('explains a keyword on hover', () => typist.hover());
    await step('makes a sound program of what is offered', () => typist.mend());
    await steps.picture(`department-${locale}-sound`);
    await step('leads out of every mistake', () => typist.makeMistakes());
    await steps.picture(`department-${locale}-mistakes`);
    await step('met no obstacle', async () => {
        if (typist.obstacles.length > 0) throw new Error(typist.obstacles.join('\n'));
    });
    console.log(`${locale}: ${typist.told()}, ${Math.round((Date.now() - start) / 1000)} s`);
    return steps.results;
}
