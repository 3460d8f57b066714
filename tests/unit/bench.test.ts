// The bench compares like with like: stock Langium resolves what Alur resolves, across files and in departments that go on in another file.
import { expect, it } from 'vitest';
import { generateCity } from '../bench/city.ts';
import { spoilCity } from '../bench/faults.ts';
import { once } from '../bench/ours.ts';
import { stock } from '../bench/stock.ts';

it('resolves the same references with stock Langium', async () => {
    const texts = spoilCity(generateCity({ programs: 60, programsPerFile: 5 }));
    const [theirs, ours] = await Promise.all([stock, once].map(async contestant => (await (await contestant(''))(texts)).count()));
    expect([...texts.values()].some(text => text.startsWith('extend '))).toBe(true);
    expect(ours?.references).toBeGreaterThan(100);
    expect(theirs).toEqual(ours);
});
