import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNameOf } from '../../../src/site/file-names.ts';

it.each([
    ['Parks.PlantTrees', 'parks.plant-trees'],
    ['Pertamanan.BungaMedian', 'pertamanan.bunga-median'],
    ['Kota2029.Hijau', 'kota2029.hijau'],
])('%s is the page %s', (name, file) => {
    expect(fileNameOf(name)).toBe(file);
});

it.each([
    ['PUPR', 'Pupr'],
    ['Parks.plantTrees', 'Parks.PlantTrees'],
    ['A-B', 'AB'],
    ['Pa\u0301rk', 'P\u00e1rk'],
    ['X'.repeat(300), 'X'.repeat(301)],
    ['Taman#2', 'Taman_2'],
])('tells %s from %s where case does not count', (one, other) => {
    expect(fileNameOf(one).toLowerCase()).not.toBe(fileNameOf(other).toLowerCase());
});

it.each(['Con', 'CON.Program', 'nul', 'Lpt1', 'Aux.X', '.x', '..', 'x.', ''])('makes a name for every system of "%s"', name => {
    const file = fileNameOf(name);
    expect(file).toMatch(/^[a-z\d_][a-z\d._+~-]*$/);
    expect(file).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|[. ]$/);
});

it('never gives two names one file', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[A-Za-z\u00c0-\u00ff_.+-]{1,8}$/), { minLength: 2, maxLength: 40 });
    fc.assert(
        fc.property(names, all => {
            expect(new Set(all.map(fileNameOf)).size).toBe(all.length);
        }),
    );
});
