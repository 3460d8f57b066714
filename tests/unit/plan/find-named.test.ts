import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/plan/model.ts';
import { holdingWords, meantBy } from '../../../src/plan/names/find-named.ts';
import { qualifiedName } from '../../../src/plan/queries.ts';
import { planOf } from '../read-plans.ts';

const plan = planOf(`
goal Shade "Streets in shade"
department Parks "Parks Department" { code "2.11"
  asset shade "A pavilion" 1 "piece"
  program Trees "Trees" { code "2.11.04"  activity Plant "Planting" { buys trees "Lime trees" 5 "tree" } }
  program More "More trees" { activity Plant "Planting" }
}
extend Parks { program Café "Café" { } }
`);
const kinds: readonly Kind[] = ['goal', 'department', 'asset', 'program', 'activity', 'output'];
const meant = (text: string) => meantBy(plan, text, kinds).map(one => `${one.kind} ${qualifiedName(one)}`);

describe('what a text means', () => {
    it.each([
        ['Parks.Trees.Plant', ['activity Parks.Trees.Plant']],
        ['Trees.Plant', ['activity Parks.Trees.Plant']],
        ['parks.trees.plant', ['activity Parks.Trees.Plant']],
        // A short name as it is written goes before a path in other letters.
        ['shade', ['asset Parks.shade']],
        ['Shade', ['goal Shade']],
        ['2.11.04', ['program Parks.Trees']],
        [' lime TREES ', ['output Parks.Trees.Plant.trees']],
        ['Cafe\u0301', ['program Parks.Café']],
        ['Plant', ['activity Parks.Trees.Plant', 'activity Parks.More.Plant']],
        ['Planting', ['activity Parks.Trees.Plant', 'activity Parks.More.Plant']],
        ['lant', []],
        ['', []],
    ])('"%s"', (text, expected) => {
        expect(meant(text)).toEqual(expected);
    });

    it('is the first of two that are declared twice', () => {
        const twice = planOf('goal G "One"\ngoal G "Two"\nobjective G');
        expect(meantBy(twice, 'G', ['goal', 'objective']).map(({ kind, title }) => `${kind} ${title?.value}`)).toEqual([
            'goal One',
            'objective undefined',
        ]);
    });

    it('may be told by words, as far as asked', () => {
        expect(holdingWords(plan, 'trees more', kinds, 5).map(qualifiedName)).toEqual(['Parks.More']);
        expect(holdingWords(plan, 'plant', kinds, 2).length).toBe(2);
        expect(holdingWords(plan, ' . ', kinds, 2)).toEqual([]);
    });
});
