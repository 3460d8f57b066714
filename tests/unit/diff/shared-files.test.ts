// Two versions that share the files which did not change: the changes are those of two versions that were read apart.
import { expect, test } from 'vitest';
import { comparePlans } from '../../../src/diff/compare.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import { mutate, randomOf } from '../edits.ts';
import { textsOf } from '../examples.ts';
import { readFile } from '../plans.ts';

const seed = Number(process.env['ALUR_SEED'] ?? 12);
const count = Number(process.env['ALUR_EDITS'] ?? 15);

test.each(['palu', 'year', 'flower/before'])('of %s', example => {
    const random = randomOf(seed);
    const texts = textsOf(example);
    const names = Object.keys(texts);
    const read = (given: Readonly<Record<string, string>>) =>
        new Map(Object.entries(given).map(([name, text]) => [name, readFile(text, `file:///plan/${name}`)]));
    let told = 0;
    for (let i = 0; i < count; i++) {
        const later = { ...texts };
        const name = names[random(names.length)] as string;
        const other = texts[names[random(names.length)] as string] as string;
        const [text, what] = mutate(texts[name] as string, other, random);
        later[name] = text;
        const [before, now] = [read(texts), read(later)];
        const shared = new Map([...now].map(([one, file]) => [one, later[one] === texts[one] ? (before.get(one) ?? file) : file]));
        const [old, apart, together] = [before, now, shared].map(files => makePlan([...files.values()])) as [never, never, never];
        const changes = comparePlans(old, together);
        expect(JSON.stringify(changes), `seed ${seed}, ${i}: ${name}, ${what}`).toBe(JSON.stringify(comparePlans(old, apart)));
        told += changes.length;
    }
    expect(told).toBeGreaterThan(0);
});
