// How loud a finding is, and what silences it: stage, settings, and comments in the text.
import { describe, expect, test } from 'vitest';
import { allRules } from '../../../src/rules/all.ts';
import { findAll, type RuleSettings, severityOf } from '../../../src/rules/engine/run.ts';
import { readSettings } from '../../../src/server/settings.ts';
import { findingsOf, planOf } from '../plans.ts';

/** A whole indicator: nothing is to be found but what the test is about. */
const indicator = (name: string) => `indicator ${name} unit "%" { baseline 1 in 2024 target 2 in 2025 }`;

const told = (text: string, settings: RuleSettings = {}) =>
    findAll(planOf(text), settings).map(({ rule, severity }) => `${rule} ${severity}`);

describe('severity', () => {
    const flower = (stage: string) =>
        `plan X { ${stage} }\ngoal G { ${indicator('I')} }\ndepartment D { program P { serves G buys o 5 "tree" } }`;

    test('completeness warns in a draft, which a plan is unless it says otherwise, and is an error when final', () => {
        const both = (severity: string) => ['no-location', 'no-maintainer'].map(rule => `${rule} ${severity}`);
        expect(told(flower(''))).toEqual(both('warning'));
        expect(told(flower('stage draft'))).toEqual(both('warning'));
        expect(told(flower('stage final'))).toEqual(both('error'));
        expect(told(flower('tahap penetapan'))).toEqual(both('error'));
        // The first of two counts.
        expect(told(flower('stage draft stage final'))).toEqual(['stated-twice error', ...both('warning')]);
    });

    test('does not change with the stage for what is wrong in any plan', () => {
        const draft = planOf('plan X { stage draft }');
        const final = planOf('plan X { stage final }');
        for (const { id, severity } of allRules)
            expect([id, severityOf(id, severity, draft, {}), severityOf(id, severity, final, {})]).toEqual(
                severity === 'completeness' ? [id, 'warning', 'error'] : [id, severity, severity],
            );
    });

    test('is given where a share is below its limit, which a reader may set', () => {
        const text =
            'department D { program P { budget 900 million in 2025 builds road } program Keep { maintains P.road budget 27 million in 2026 } }';
        const low = (settings: RuleSettings) => told(text, settings).filter(line => line.startsWith('upkeep-low'));
        expect(low({})).toEqual([]);
        expect(low({ 'upkeep-low.percent': 3 })).toEqual([]);
        expect(low({ 'upkeep-low.percent': 3.01, 'upkeep-low': 'warning' })).toEqual(['upkeep-low warning']);
        expect(low({ 'upkeep-low.percent': 3.01, 'upkeep-low': 'off' })).toEqual([]);
        expect(
            readSettings([{ rules: { 'upkeep-low.percent': 3.5, 'upkeep-low': 3, 'no-goal.percent': '3', 'no-goal': 'loud' } }], 'en')
                .rules,
        ).toEqual({
            'upkeep-low.percent': 3.5,
        });
        expect(readSettings([{ rules: { 'upkeep-low.percent': 101 } }, { rules: { 'upkeep-low.percent': -1 } }], 'en').rules).toEqual({});
    });

    test('of a department that nobody has written yet is that of completeness', () => {
        const text = `goal G { ${indicator('I')} }\ndepartment D { program P { serves G delivers o 3 "day" needs Roads.Widen.verge } }`;
        expect(told(text)).toEqual(['unresolved warning']);
        expect(told(`plan X { stage final }\n${text}`)).toEqual(['unresolved error']);
        expect(told(text.replace('Roads.Widen', 'D.Widen'))).toEqual(['unresolved error']);
    });

    test.each(['error', 'warning', 'information'] as const)('is %s when the settings say so, in any stage', severity => {
        const settings = { 'no-location': severity, 'no-maintainer': 'off' } as const;
        expect(told(flower('stage draft'), settings)).toEqual([`no-location ${severity}`]);
        expect(told(flower('stage final'), settings)).toEqual([`no-location ${severity}`]);
    });

    test('off silences each rule, and only it', () => {
        for (const { id, examples } of allRules) {
            const text = (examples[0]?.bad ?? '').replaceAll(/<\||\|>/g, '');
            const all = findAll(planOf(text, examples[0]?.catalogues, examples[0]?.plans)).map(({ rule }) => rule);
            expect(all).toContain(id);
            expect(findAll(planOf(text, examples[0]?.catalogues, examples[0]?.plans), { [id]: 'off' }).map(({ rule }) => rule)).toEqual(
                all.filter(rule => rule !== id),
            );
        }
    });

    test('of what cannot be read has ids of its own', () => {
        const text =
            'goal G { indicator I unit "%" { baseline 1 in 2024 target 1.200 in 2025 } }\ndepartment D { program P { serves G delivers o 3 "day" }\n';
        expect(told(text)).toEqual(['number error', 'syntax error'].sort());
        expect(told(text, { number: 'off', syntax: 'warning' })).toEqual(['syntax warning']);
    });

    test('settings of nobody change nothing', () => {
        expect(told(flower(''), { 'no-such-rule': 'off', constructor: 'off', toString: 'error' } as RuleSettings)).toHaveLength(2);
        expect(told(flower(''), JSON.parse('{ "__proto__": "off" }'))).toHaveLength(2);
    });
});

describe('a comment silences', () => {
    const lines = (...text: string[]) => text.join('\n');
    /** Of the faults that the plans here have; what comments leave over is another rule's matter. */
    const of = (text: string) =>
        findingsOf(planOf(text))
            .map(({ rule }) => rule)
            .filter(rule => [...both, 'syntax'].includes(rule));
    const plan = (before: string, on: string) =>
        lines(`goal G { ${indicator('I')} }`, 'department D { program P { serves G', before, `buys o 5 "tree" ${on}`, '} }');
    const both = ['no-location', 'no-maintainer'];

    test('what it names, on its own line', () => {
        expect(of(plan('', ''))).toEqual(both);
        expect(of(plan('', '// ignore: no-location'))).toEqual(['no-maintainer']);
        expect(of(plan('', '// ignore: no-location, no-maintainer -- asked the mayor'))).toEqual([]);
        expect(of(plan('', '// abaikan: no-maintainer'))).toEqual(['no-location']);
        expect(of(plan('', '/* ignore: no-location */'))).toEqual(['no-maintainer']);
        expect(of(plan('', '//ignore:no-location'))).toEqual(['no-maintainer']);
    });

    test('the next line when it stands alone, over empty lines and other comments', () => {
        expect(of(plan('// ignore: no-location', ''))).toEqual(['no-maintainer']);
        expect(of(plan('    // abaikan: no-location, no-maintainer -- sudah ditanyakan\n\n// else\n', ''))).toEqual([]);
        expect(of(plan('// ignore: no-location\n// ignore: no-maintainer', ''))).toEqual([]);
        expect(of(plan('/* ignore: no-location\n*/', ''))).toEqual(['no-maintainer']);
    });

    test('no line but that one', () => {
        expect(of(plan(`${indicator('J')} // ignore: no-location`, ''))).toEqual(both);
        expect(of(plan(`// ignore: no-location\n${indicator('J')}`, ''))).toEqual(both);
        expect(of(`// ignore: no-location\n${plan('', '')}`)).toEqual(both);
        expect(of(lines(plan('', ''), '// ignore: no-location'))).toEqual(both);
        expect(of(plan('// ignore: no-location', '').replaceAll('\n', '\r\n'))).toEqual(['no-maintainer']);
        expect(of(plan('// ignore: no-location', '').replaceAll('\n', '\r'))).not.toContain('syntax');
    });

    test('nothing else: not the reason, not unknown rules, not without the colon, not all', () => {
        expect(of(plan('', '// ignore: -- no-location'))).toEqual(both);
        expect(of(plan('', '// ignore: no-such-rule -- no-location'))).toEqual(both);
        expect(of(plan('', '// ignore: all'))).toEqual(both);
        expect(of(plan('', '// ignore:'))).toEqual(both);
        expect(of(plan('', '// ignore no-location'))).toEqual(both);
        expect(of(plan('', '// please ignore: no-location'))).toEqual(both);
        expect(of(plan('', '"// ignore: no-location"'))).toContain('no-location');
        expect(of(plan('', '{ note "// ignore: no-location" }'))).toEqual(both);
        expect(of(plan('', '// ignore: NO-LOCATION, constructor, __proto__'))).toEqual(both);
    });

    test('never what could not be read', () => {
        expect(of(`// ignore: syntax\ngoal { ${indicator('I')} }`)).toEqual(['syntax']);
        expect(of(`goal { ${indicator('I')} } // ignore: syntax, limit, no-indicator`)).toEqual(['syntax']);
    });

    test('one end of a circle, not the other', () => {
        const circle = lines(
            'department A { program P {',
            'needs B.Q // ignore: dependency-cycle',
            '} }',
            'department B { program Q {',
            'after A.P',
            '} }',
        );
        expect(findingsOf(planOf(circle), 'dependency-cycle').map(({ values }) => values['chain'])).toEqual(['Q → P → Q']);
    });

    test('in its own file only', () => {
        const texts = {
            'a.plan': `// ignore: goal-unserved\nobjective A { ${indicator('I')} }`,
            'b.plan': `// x\nobjective B { ${indicator('I')} }`,
        };
        expect(findingsOf(planOf(texts)).map(({ values }) => values['x'])).toEqual(['B']);
    });
});
