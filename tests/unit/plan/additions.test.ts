// What `extend` blocks add is read as if it stood in what they extend, in any file and any order; findings are shown where it stands.
import { describe, expect, it } from 'vitest';
import { normalizeDecimal, plainDecimal } from '../../../src/plan/decimal.ts';
import { applyChanges } from '../../../src/plan/edit.ts';
import { makeEditablePlan, makePlan } from '../../../src/plan/make-plan.ts';
import type { DeclarationOf, Kind } from '../../../src/plan/model.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { programOf, qualifiedName } from '../../../src/plan/queries.ts';
import { findingsOf, planOf, readFile } from '../plans.ts';

function only<K extends Kind>(plan: Plan, kind: K): DeclarationOf<K> {
    return plan.all(kind)[0] as DeclarationOf<K>;
}
const base = `fund APBD
department Parks {
  unit Nursery
  program Shade { budget 5 in 2026 from APBD indicator Grade { target "B" in 2026 } activity Plant { buys trees 5 "tree" } }
}
`;
const amounts = (moneys: readonly { readonly amount: unknown }[]) =>
    moneys.map(({ amount }) => plainDecimal(normalizeDecimal(amount as never)));

describe('an addition', () => {
    const plan = planOf({
        'a.plan': base,
        'b.plan': `extend Parks.Shade { budget 6 in 2027 actual 4 in 2026-S1 from APBD, 1 million in 2026 executor Nursery note "more" activity Care { executor Nursery } }
extend Parks.Shade.Grade { actual "B" in 2026-S1 }
extend Parks.Shade.Care { code "7" activity Inner }
extend Parks.Shade.Plant.trees { location Square maintainer Nursery }
`,
        'c.plan':
            'location Square\ngoal G\nextend G { serves V coordinator Parks indicator I unit "km" }\nvision V\nextend V { mission M }',
    });
    it('stands with what it extends', () => {
        const program = only(plan, 'program');
        expect(amounts(program.budgets)).toEqual(['5', '6']);
        expect(amounts(program.spent)).toEqual(['4', '1000000']);
        expect(program.remarks.notes.map(({ value }) => value)).toEqual(['more']);
        expect(program.activities.map(({ name }) => name)).toEqual(['Plant', 'Care']);
        expect(only(plan, 'indicator').actuals.map(({ text }) => text)).toEqual(['B']);
        expect(only(plan, 'output').places).toHaveLength(1);
        expect(only(plan, 'goal').coordinator).toMatchObject({ path: ['Parks'] });
    });
    it('belongs to it: its parts, its names, its references', () => {
        const care = plan.all('activity').find(({ name }) => name === 'Care');
        expect(care && qualifiedName(care)).toBe('Parks.Shade.Care');
        expect(programOf(care)).toBe(only(plan, 'program'));
        expect(care?.code?.value).toBe('7');
        expect(care?.activities.map(({ name }) => name)).toEqual(['Inner']);
        const unit = only(plan, 'unit');
        expect(plan.sources(unit, 'executor').map(scope => scope.kind)).toEqual(['program', 'activity']);
        expect(plan.sources(unit, 'maintainer')).toEqual([only(plan, 'output')]);
        expect(plan.files.flatMap(file => plan.unresolvedIn(file))).toEqual([]);
    });
    it('finds its names from the target outward', () => {
        const inner = planOf('department D { unit U program P { buys x } }\nextend D.P { executor U activity A { needs x } }\nunitless');
        expect(inner.files.flatMap(file => inner.unresolvedIn(file))).toEqual([]);
    });
    it('says the same whatever the files are called, and in one file', () => {
        const texts = [base, 'extend Parks.Shade { budget 6 in 2027 }', 'extend Parks.Shade { budget 7 in 2028 }'];
        for (const order of [
            [0, 1, 2],
            [2, 0, 1],
            [1, 2, 0],
        ]) {
            const files = Object.fromEntries(order.map((text, i) => [`${i}.plan`, texts[text] as string]));
            expect(amounts(only(planOf(files), 'program').budgets)).toEqual(['5', '6', '7']);
        }
        expect(amounts(only(planOf(texts.join('\n')), 'program').budgets)).toEqual(['5', '6', '7']);
    });
    it('of a department adds what a department holds, as before', () => {
        const extended = planOf({ 'a.plan': base, 'b.plan': 'extend Parks { unit Crew program Water }\nextend Parks.Water { code "2" }' });
        expect(extended.all('program').map(({ name, code }) => [name, code?.value])).toEqual([
            ['Shade', undefined],
            ['Water', '2'],
        ]);
    });
    it('is merged once, also where a plan is made of the files of another', () => {
        const plan = planOf({ 'a.plan': base, 'b.plan': 'extend Parks.Shade { budget 6 in 2027 }' });
        expect(amounts(only(makePlan(plan.files), 'program').budgets)).toEqual(['5', '6']);
    });
    it('leaves what was read of the files as it is', () => {
        const files = [readFile(base, 'a.plan'), readFile('extend Parks.Shade { budget 6 in 2027 activity New }', 'b.plan')];
        const said = () =>
            JSON.stringify(files, (key, value) =>
                key === 'parent' || key === 'from' ? value?.kind : typeof value === 'bigint' ? `${value}` : value,
            );
        const before = said();
        for (const plan of [makePlan(files), makePlan(files)]) expect(amounts(only(plan, 'program').budgets)).toEqual(['5', '6']);
        expect(said()).toBe(before);
    });
});

describe('what is found in an addition', () => {
    const found = (files: Record<string, string>, rule: string) =>
        findingsOf(planOf(files))
            .filter(finding => finding.rule === rule)
            .map(({ file, span, related, ...finding }) => ({
                at: `${file.split('/').at(-1)} ${files[file.split('/').at(-1) as string]?.slice(span.start, span.end)}`,
                related: related.map(
                    one =>
                        `${one.file.split('/').at(-1)} ${files[one.file.split('/').at(-1) as string]?.slice(one.span.start, one.span.end)}`,
                ),
                finding,
            }));
    it('is shown in its own file', () => {
        const files = {
            'a.plan': `plan X { period 2026 }\n${base}`,
            'b.plan': '\n\n\nextend Parks.Shade { executor Nobody budget 6 in 2019 }',
        };
        expect(found(files, 'unresolved').map(({ at }) => at)).toEqual(['b.plan Nobody']);
        expect(found(files, 'bad-period').map(({ at }) => at)).toEqual(['b.plan 2019']);
    });
    it('a once-only property twice: the declaration’s counts, and the fix leaves one', () => {
        const files = { 'a.plan': 'goal G { code "1" }', 'b.plan': '\n\nextend G {\n  code "2"\n  note "n"\n}' };
        const [twice] = found(files, 'stated-twice');
        expect(twice).toMatchObject({ at: 'b.plan code "2"', related: ['a.plan "1"'] });
        expect(only(planOf(files), 'goal').code?.value).toBe('1');
        const plan = planOf(files);
        const [fix] = findingsOf(plan).find(({ rule }) => rule === 'stated-twice')?.fixes ?? [];
        const uris = new Map(plan.files.map(({ uri }) => [uri, files[uri.split('/').at(-1) as keyof typeof files]]));
        const after = applyChanges(fix?.changes ?? [], uri => ({ text: uris.get(uri) ?? '', language: 'en' }));
        expect([...(after?.values() ?? [])]).toEqual(['\n\nextend G {\n  note "n"\n}']);
    });
});

it('an edit exchanges the files that additions are merged with, and no others', () => {
    const texts: Record<string, string> = {
        ...Object.fromEntries(['A', 'B', 'C', 'D', 'E'].map(name => [`${name}.plan`, `department ${name} { program P { activity X } }`])),
        'half.plan': 'extend A.P { note "late" }',
        'whole.plan': 'extend B.P.X { note "done" }',
    };
    const read = (name: string, text: string) => readFile(text, `file:///plan/${name}`);
    const plan = makeEditablePlan(Object.entries(texts).map(([name, text]) => read(name, text)));
    const notes = () => plan.all('program').map(program => program.remarks.notes.map(({ value }) => value).join());
    const edited = (name: string, text: string) => {
        const exchanged = plan.update(new Map([[`file:///plan/${name}`, read(name, text)]]));
        return exchanged && [...exchanged].map(uri => uri.replace('file:///plan/', '')).sort();
    };
    const [b] = plan.all('program').slice(1);
    expect(edited('half.plan', 'extend A.P { note "later" }')).toEqual(['A.plan', 'half.plan']);
    expect(notes()).toEqual(['later', '', '', '', '']);
    // Another department than before.
    expect(edited('half.plan', 'extend C.P { note "there" }')).toEqual(['A.plan', 'C.plan', 'half.plan']);
    expect(notes()).toEqual(['', '', 'there', '', '']);
    expect(plan.all('program')[1]).toBe(b);
    expect(plan.all('activity').map(({ remarks }) => remarks.notes.length)).toEqual([0, 1, 0, 0, 0]);
    // Most of the plan: a new one is as quick.
    expect(edited('half.plan', ['A', 'B', 'C', 'D'].map(name => `extend ${name}.P { note "x" }`).join('\n'))).toBeUndefined();
    expect(notes()).toEqual(['', '', 'there', '', '']);
});
