// What findings and their fixes say to the word, where one more or one less would read as well.
import { expect, it } from 'vitest';
import { say } from '../../../src/l10n/say.ts';
import type { Fix } from '../../../src/rules/engine/finding.ts';
import { newFile } from '../../../src/rules/fixes/home.ts';
import { findingsOf, planOf } from '../plans.ts';

const messages = (text: string, rule: string) => findingsOf(planOf(text), rule).map(({ message, values }) => say(message, 'en', values));
const titles = (fixes: readonly Fix[]) => fixes.map(({ title, values }) => say(title, 'en', values));

it.each([
    ['', 'no unit, baseline or target'],
    ['unit "km"', 'no baseline or target'],
    ['unit "km" { baseline 1 in 2024 }', 'no target'],
])('an indicator with `%s` has %s', (indicator, missing) => {
    const text = `plan X { period 2025..2026 }\ngoal G { indicator I ${indicator} }`;
    expect(messages(text, 'indicator-incomplete')).toEqual([`Indicator "I" has ${missing} yet.`]);
});

it.each([
    ['budget 5 million in 2026', 'in 2027'],
    ['', 'in 2026–2027'],
])('upkeep with `%s` has no budget %s', (budget, years) => {
    const text = `plan X { period 2025..2027 }\nfund F\ndepartment D { program P { during 2025 builds hall { maintainer D } } program Q { during 2026..2027 maintains P.hall ${budget} } }`;
    expect(messages(text, 'maintenance-unfunded')).toEqual([`The upkeep of "hall" has no budget ${years}.`]);
});

it.each([
    ['2026-02..2026-04', ['Move "P" to July to September 2026', 'Move "Q" to January 2026']],
    ['2026-02..2026-12', ['Move "P" to July to December 2026', 'Move "Q" to January 2026']],
    ['2026-02-10..2026-04', ['Move "Q" to 1 January 2026 to 9 February 2026']],
])('work that begins too soon, %s, may be moved', (during, moves) => {
    const text = `department D { program P { during ${during} after Q } program Q { during 2026-01..2026-06 } }`;
    const [finding] = findingsOf(planOf(text), 'order-conflict');
    expect(titles(finding?.fixes.slice() ?? [])).toEqual(moves);
});

it('a new file lies beside those of the other departments, else beside the text that asks for it', () => {
    const from = 'file:///plan/deep/a.plan';
    expect(newFile('Roads', planOf({ 'deep/a.plan': 'plan X\ndepartment D' }), from)).toBe('file:///plan/deep/roads.plan');
    expect(newFile('Roads', planOf({ 'city.plan': 'plan X', 'offices/d.plan': 'department D' }), from)).toBe(
        'file:///plan/offices/roads.plan',
    );
    expect(newFile('Roads', planOf({ 'deep/roads.plan': 'plan X\ndepartment D' }), from)).toBe('file:///plan/deep/roads-2.plan');
});
