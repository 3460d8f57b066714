import { expect, it } from 'vitest';
import { importsOf, mutationsOf } from '../mutants/mutations.ts';

/** The text after each fault. */
const faultsIn = (source: string) =>
    mutationsOf(source, 'a.ts').map(({ start, end, text }) => source.slice(0, start) + text + source.slice(end));

it.each([
    ['const is = a === b', ['const is = a !== b']],
    ['x = a < b', ['x = a <= b', 'x = a >= b', ';']],
    ['x = a && !b', ['x = a || !b', 'x = a && b', ';']],
    ['x = a ?? b', ['x = b', ';']],
    ['if (ready) go();', ['if (!(ready)) go();', 'if (ready) ;']],
    [
        'for (const a of b) { if (a === 1) continue; }',
        [
            'for (const a of b) { if (false) continue; }',
            'for (const a of b) { if (a !== 1) continue; }',
            'for (const a of b) { if (a === 2) continue; }',
            'for (const a of b) { if (a === 1) ; }',
        ],
    ],
    ['const most = 40', ['const most = 41']],
    ['const is = list.some(f)', ['const is = list.every(f)']],
    ['const own = list.filter(f)', ['const own = list']],
    ['f([...a, b])', ['f([...[], b])', ';']],
] as const)('puts faults into `%s`', (source, faults) => {
    expect(faultsIn(source).sort()).toEqual([...faults].sort());
});

it('leaves alone what readers are told, types, and texts that are put together', () => {
    expect(faultsIn("const a = { en: 'one', id: 'satu', examples: [{ bad: 1 < 2 }] }")).toEqual([]);
    expect(faultsIn('type A = 1 | 2; interface B { c: 3 }')).toEqual([]);
    expect(faultsIn("const a = b + 'x'")).toEqual([]);
});

it('tells what a module loads, not what it needs the types of', () => {
    const source =
        "import type { A } from './a.ts';\nimport { type B } from './b.ts';\nimport { type C, d } from './d.ts';\nexport * from './e.ts';\nimport './f.ts';";
    expect(importsOf(source, 'x.ts')).toEqual(['./d.ts', './e.ts', './f.ts']);
});
