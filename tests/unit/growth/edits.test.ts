// An edit costs what it changes, however large the plan: the same keystrokes are typed into a city and into one of ten times as many programs
// in ten times as many files, and may take a quarter more steps. No time is measured.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Plans } from '../../../src/language/plans.ts';
import { readAgain } from '../../../src/language/read-again.ts';
import { generateCity } from '../../bench/city.ts';
import { spoilCity } from '../../bench/faults.ts';
import { typingIn } from '../../bench/keystrokes.ts';
import { language, readFile } from '../plans.ts';
import { StepCounter, type Steps } from './steps.ts';

const counter = new StepCounter();
beforeAll(() => counter.begin());
afterAll(() => counter.end());

const root = 'file:///city';

/** Steps of the fourth edit of each kind; those before it make what is kept from then on. */
async function stepsOfEdits(programs: number): Promise<Map<string, Steps>> {
    const texts = spoilCity(generateCity({ programs, programsPerFile: 20 }));
    const plans = new Plans();
    plans.setFolders([root]);
    for (const [name, text] of texts) plans.put(readFile(text, `${root}/${name}`));
    plans.findings(root);
    const steps = new Map<string, Steps>();
    for (const [kind, { file, text }] of Object.entries(typingIn(texts).edits)) {
        // The shared file grows with the city.
        if (file === 'city.plan') continue;
        const uri = `${root}/${file}`;
        let said = texts.get(file) as string;
        const type = (next: string) => {
            plans.put(readAgain(language, { text: said, file: plans.file(uri) as never }, next));
            said = next;
            plans.findings(root);
        };
        for (let round = 0; round < 3; round++) type(text(round));
        steps.set(kind, await counter.of(() => type(text(3))));
        type(texts.get(file) as string);
    }
    return steps;
}

test('an edit in ten times as many files takes hardly more steps', async () => {
    const [small, large] = [await stepsOfEdits(200), await stepsOfEdits(2_000)];
    const all = (steps: Steps) => [...steps.values()].reduce((sum, count) => sum + count, 0);
    for (const [kind, steps] of small) {
        const more = large.get(kind) as Steps;
        const grown = [...more].map(([name, count]) => ({ name, more: count - (steps.get(name) ?? 0) })).sort((a, b) => b.more - a.more);
        const most = grown.slice(0, 3).map(({ name }) => name);
        expect.soft(all(more), `${kind}: ${all(steps)} steps, then ${all(more)}: ${most.join(', ')}`).toBeLessThan(1.25 * all(steps));
    }
});
