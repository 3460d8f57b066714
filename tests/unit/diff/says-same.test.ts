// Declarations that say the same are not compared fact by fact: the comparison is as if all of them were.
import process from 'node:process';
import { expect, it, vi } from 'vitest';
import { comparePlans } from '../../../src/diff/compare.ts';
import { sayChange } from '../../../src/diff/say-change.ts';
import { generateCity } from '../../bench/city.ts';
import { mutate, randomOf } from '../edits.ts';
import { planOf } from '../read-plans.ts';

const short = vi.hoisted(() => ({ isTaken: true }));
vi.mock('../../../src/diff/says-same.ts', async whole => {
    const { saysSame } = await whole<typeof import('../../../src/diff/says-same.ts')>();
    return { saysSame: (...declarations: Parameters<typeof saysSame>) => short.isTaken && saysSame(...declarations) };
});

type Texts = Readonly<Record<string, string>>;

function changes(before: Texts, after: Texts, isShort: boolean): string[] {
    short.isTaken = isShort;
    return comparePlans(planOf(before), planOf(after)).map(change => sayChange(change).en);
}

it('finds another time and another title of a program in its place', () => {
    const text = (month: string, title: string) => ({
        'a.plan': `plan City { period 2026..2027 }\ndepartment Parks {\n program Walk "${title}" { during 2026-${month}..2026-09 }\n}\n`,
    });
    expect(changes(text('03', 'Walk'), text('05', 'Walk'), true)).toHaveLength(1);
    expect(changes(text('03', 'Walk'), text('03', 'Path'), true)).toHaveLength(1);
    expect(changes(text('03', 'Walk'), text('03', 'Walk'), true)).toEqual([]);
});

it('finds what comparing every fact finds, after random edits', () => {
    const seed = Number(process.env['ALUR_SEED'] ?? Math.floor(Math.random() * 1e6));
    const random = randomOf(seed);
    const city: Texts = Object.fromEntries(generateCity({ programs: 12, programsPerFile: 4, seed }));
    const names = Object.keys(city);
    let different = 0;
    for (let round = 0; round < 60; round++) {
        const name = names[random(names.length)] as string;
        const other = names[random(names.length)] as string;
        const [text, what] = mutate(city[name] as string, city[other] as string, random);
        const edited = { ...city, [name]: text };
        const every = changes(city, edited, false);
        if (every.length > 0) different++;
        expect(changes(city, edited, true), `seed ${seed}: ${what}`).toEqual(every);
    }
    console.log(`diff/says-same.test.ts: ALUR_SEED=${seed}, ${different} edits of 60 changed something`);
    expect(different).toBeGreaterThan(15);
}, 60_000);
