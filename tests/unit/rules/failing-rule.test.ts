// A rule that throws costs what it would have said of one thing, in a first check and after an edit.
import { expect, it } from 'vitest';
import { makeEditablePlan } from '../../../src/plan/make-plan.ts';
import { type Rule, rule } from '../../../src/rules/engine/rule.ts';
import { Findings } from '../../../src/rules/engine/run.ts';
import { readFile } from '../plans.ts';

const uri = (name: string) => `file:///city/${name}.plan`;
const says = (id: string, fails: (name: string) => boolean): Rule =>
    rule({
        id,
        severity: 'warning',
        messages: { found: { en: id, id } },
        why: { en: '', id: '' },
        doesNotReport: { en: '', id: '' },
        examples: [],
        on: ['program'],
        *check({ name, nameSpan }) {
            if (fails(name)) throw new Error(`cannot check ${name}`);
            yield { at: nameSpan };
        },
    });

it('finds all else, and throws when that is done', () => {
    const rules = [says('first', name => name === 'Bad'), says('second', () => false)];
    const files = [readFile('program Good program Bad', uri('a')), readFile('program Other', uri('b'))];
    const plan = makeEditablePlan(files);
    const findings = new Findings(plan, {}, rules);
    const shown = () => [...findings.byFile].map(([file, found]) => [file, found.map(one => `${one.rule}@${one.span.start}`)]);
    expect(() => findings.check()).toThrow('cannot check Bad');
    expect(shown()).toEqual([
        [uri('a'), ['first@8', 'second@8', 'second@21']],
        [uri('b'), ['first@8', 'second@8']],
    ]);
    expect(findings.check()).toBe(true);
    const edited = new Map([[uri('b'), readFile('program Other program Bad', uri('b'))]]);
    expect(plan.update(edited)).toEqual(new Set(edited.keys()));
    expect(() => findings.update(edited.keys())).toThrow('cannot check Bad');
    expect(shown().at(-1)).toEqual([uri('b'), ['first@8', 'second@8', 'second@22']]);
});
