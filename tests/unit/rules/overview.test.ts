import { describe, expect, it } from 'vitest';
import { type RuleList, writeRulesAsJson, writeRulesAsMarkdown, writeRulesAsText } from '../../../src/exports/rule-list.ts';
import { locales } from '../../../src/l10n/say.ts';
import { allRules } from '../../../src/rules/all.ts';
import { describeRules } from '../../../src/rules/engine/rule-states.ts';
import type { RuleSettings } from '../../../src/rules/engine/run.ts';
import { planOf } from '../plans.ts';

const text = `department D {
  program P // ignore: no-goal -- agreed with the council
  program Q
  program R
  // abaikan: no-goal
  program S
}`;

const stateOf = (id: string, plan = planOf(text), settings: RuleSettings = {}) => {
    const state = describeRules(plan, settings).find(rule => rule.id === id);
    return state && { ...state, found: state.findings.length };
};

describe('rules as they stand', () => {
    it('all of them, and what cannot be read', () => {
        expect(describeRules(planOf('')).map(({ id }) => id)).toEqual([...allRules.map(({ id }) => id), 'limit', 'syntax'].sort());
    });
    it('say how much they count, and why that much', () => {
        const final = planOf(`plan X { stage final }\n${text}`);
        expect(stateOf('no-goal')).toMatchObject({ severity: 'warning', from: 'stage' });
        expect(stateOf('no-goal', final)).toMatchObject({ severity: 'error', from: 'stage' });
        expect(stateOf('no-goal', final, { 'no-goal': 'information' })).toMatchObject({ severity: 'information', from: 'setting' });
        expect(stateOf('unresolved')).toMatchObject({ severity: 'error', from: 'rule' });
        expect(stateOf('unresolved', final, { unresolved: 'off' })).toMatchObject({ severity: 'off', from: 'setting', found: 0 });
        expect(stateOf('syntax', planOf('goal'))).toMatchObject({ severity: 'error', from: 'rule', found: 1 });
    });
    it('count what they find, and list what is ignored with its reason', () => {
        expect(stateOf('no-goal')).toMatchObject({
            found: 2,
            ignored: [
                { file: 'file:///plan/a.plan', line: 1, reason: 'agreed with the council' },
                { file: 'file:///plan/a.plan', line: 5, reason: '' },
            ],
        });
        expect(stateOf('no-goal', planOf(text), { 'no-goal': 'off' })).toMatchObject({ found: 0, ignored: [] });
        expect(stateOf('unused-ignore', planOf(`${text} // ignore: no-user`))).toMatchObject({ found: 1, ignored: [] });
        const coded =
            'plan X { catalogue "n.csv" }\ndepartment D { program P { code "9.99.99" } // ignore: code-unknown -- asked for at the ministry\n}';
        expect(stateOf('code-unknown', planOf(coded, { 'n.csv': 'code\n1.03.10' }))).toMatchObject({ found: 0, ignored: [{ line: 1 }] });
    });
});

describe('written for reading', () => {
    const list = (settings: RuleSettings = {}, plan = planOf(text)): RuleList => ({
        plan: '',
        stage: plan.settings.stage,
        rules: describeRules(plan, settings),
        nameOf: uri => uri.slice(uri.lastIndexOf('/') + 1),
    });

    it('as text', () => {
        const written = writeRulesAsText([list()], 'en', shown => shown);
        expect(written).toContain('The plan is in the stage draft: missing information is reported as a warning.');
        expect(written).toContain('no-goal  warning (stage of the plan)  2 found, 2 ignored\n');
        expect(written).toContain('bad-period  error\n');
        expect(written).toContain('no-indicator  warning (stage of the plan)  4 found\n');
        expect(written).toContain('    Ignored: a.plan:2  agreed with the council\n    Ignored: a.plan:6  no reason given\n');
        expect(written).toContain('    Program "…" of … serves no goal or objective yet.\n');
    });
    it('as text, what speaks first and what is off last', () => {
        const written = writeRulesAsText([list({ 'no-user': 'off' })], 'en', shown => shown);
        const at = [
            'Rules with findings (',
            '\nno-goal ',
            'Rules without findings (',
            '\nbad-period ',
            'Rules turned off (1)',
            '\nno-user ',
        ].map(part => written.indexOf(part));
        expect(at).toEqual(at.toSorted((a, b) => a - b));
        expect(at).not.toContain(-1);
    });
    it('as Markdown, what speaks first, reasons last', () => {
        const written = writeRulesAsMarkdown([list({ 'no-user': 'off' })], 'id');
        expect(written.split('\n').filter(line => line.startsWith('#'))).toEqual([
            '# Aturan',
            '## Aturan dengan temuan',
            '## Aturan tanpa temuan',
            '## Aturan nonaktif',
            '## Diabaikan',
        ]);
        // Settings come first, the command line last.
        expect(written.split('\n')[2]).toMatch(/^Untuk menonaktifkan aturan/);
        expect(written.trimEnd().split('\n').at(-1)).toMatch(/^Pada baris perintah/);
        expect(written).toMatch(/\| `no-goal` \| peringatan \| tahap rencana \| 2 \| 2 \|/);
        expect(written).toContain('- `no-goal` a.plan:2: agreed with the council\n- `no-goal` a.plan:6: tanpa alasan\n');
    });
    it('a reason is text, never markup, and no table cell ends early', () => {
        const evil = planOf('department D { program P } // ignore: no-goal -- <img src=x>|[a](b)');
        expect(writeRulesAsMarkdown([list({}, evil)], 'en')).toContain('\\<img src=x\\>\\|\\[a\\](b)');
        for (const locale of locales)
            for (const row of writeRulesAsMarkdown([list()], locale).split('\n'))
                if (row.startsWith('|')) expect([row, row.split(/(?<!\\)\|/).length]).toEqual([row, 9]);
    });
    it('as data', () => {
        const [first] = JSON.parse(writeRulesAsJson([list()], 'en')).filter((rule: { rule: string }) => rule.rule === 'no-goal');
        expect(first).toMatchObject({
            plan: '',
            severity: 'warning',
            from: 'stage',
            found: 2,
            ignored: [
                { file: 'a.plan', line: 1, reason: 'agreed with the council' },
                { file: 'a.plan', line: 5, reason: '' },
            ],
        });
    });
});
