import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { tools } from '../../../src/assistants/all.ts';
import { callTool, servedPlan } from '../../../src/assistants/call.ts';
import type { AssistantHost } from '../../../src/assistants/host.ts';
import { longestAnswer } from '../../../src/assistants/safe-answer.ts';
import { type Answer, answerOf, hostOf, refusalOf } from './host.ts';

const folder = new URL('../../../examples/palu/', import.meta.url);
const palu = Object.fromEntries(
    readdirSync(folder)
        .filter(name => name.endsWith('.plan'))
        .map(name => [name, readFileSync(new URL(name, folder), 'utf8')]),
);
const city = {
    'city.plan': `plan City "The city" { period 2026..2027 currency EUR }
vision V "Green" { mission M "Shade" }
goal G "Shady streets" { serves V.M }
fund A "Own money"
fund B "Grant"
location North "North"
`,
    'parks.plan': `department Parks "Parks" {
  ceiling 100 in 2026 from A
  program Trees "Trees along roads" {
    serves G
    location North
    during 2026
    executor Parks
    budget 90 in 2026 from A, 10 in 2027 from B
    tag "green"
    activity Plant { budget 60 in 2026 from A  builds trees "Limes" 40 "trees" { location North maintainer Parks } }
    requests pits "Planting pits" 40 "pits" from Roads by 2026-03
  }
}
`,
    'roads.plan':
        'department Roads "Roads" {\n  program Pits "Pits" { serves G during 2026 executor Roads location North needs Parks.Trees.Plant.trees budget 5 in 2026 from A }\n}\n',
};

/** Arguments with which every tool answers about the small city. */
const asked: Readonly<Record<string, object>> = {
    overview: {},
    find: { query: 'trees' },
    show: { name: 'Parks.Trees' },
    why: { name: 'Trees' },
    what_if: { cut: ['A=10%'] },
    findings: {},
    settle_first: {},
    promises: {},
    money: { by: ['department'] },
    differences: {},
    sheet: {},
    rules: { rule: 'no-maintainer' },
    guide: { query: 'budget' },
    read_text: { file: 'parks.plan' },
    propose_edit: { edits: [{ file: 'parks.plan', old_text: 'during 2026', new_text: 'during 2027' }] },
};

describe('the table of tools', () => {
    it('has at least twelve, in snake_case, each said for people in both languages and for models', () => {
        expect(tools.length).toBeGreaterThanOrEqual(12);
        for (const { name, title, summary, description } of tools) {
            expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
            for (const text of [title, summary]) {
                expect(text.en).not.toBe('');
                expect(text.id).not.toBe(text.en);
            }
            expect(description.length, name).toBeGreaterThan(100);
        }
        expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
    });

    it('says of every argument and every field what it is', () => {
        const undescribed = (schema: Answer, path: string): string[] => [
            ...(schema.type === 'object' && path.includes('.')
                ? []
                : schema.description || schema.anyOf || !path.includes('.')
                  ? []
                  : [path]),
            ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => undescribed(one, `${path}.${name}`)),
            ...(schema.items ? undescribed(schema.items, `${path}[]`) : []),
            ...(schema.anyOf?.[0] ? undescribed(schema.anyOf[0], path) : []),
        ];
        for (const { name, input, output } of tools)
            for (const schema of [input, output]) expect(undescribed(schema.json, name)).toEqual([]);
    });
});

describe('every tool', () => {
    const earlier = hostOf({ old: { ...city, 'parks.plan': city['parks.plan'].replace('90 in 2026', '70 in 2026') } });
    const unreadable = hostOf({ city: { ...city, 'parks.plan': city['parks.plan'].slice(0, 200).replace('serves', '{ {') } });
    const hosts: Record<string, AssistantHost> = {
        'a small city': hostOf({ city }, { earlier: async () => ({ plan: servedPlan(undefined, earlier).plan, name: 'before' }) }),
        'a plan that cannot be read': unreadable,
        'an empty file': hostOf({ city: { 'city.plan': '' } }),
        'a lone program': hostOf({ city: { 'a.plan': 'program P { budget 5 }' } }),
        Palu: hostOf({ palu }),
    };
    const ajv = new Ajv({ strict: false });

    for (const [what, host] of Object.entries(hosts))
        it.each(tools.map(tool => [tool.name, tool] as const))(`answers about ${what}, or says why not: %s`, async (name, tool) => {
            const answered = await callTool(name, asked[name], host);
            if ('refusal' in answered) {
                expect(what === 'a small city' && answered.refusal).toBe(false);
                expect(answered.refusal).not.toContain('Alur could not answer');
                return;
            }
            const validate = ajv.compile(tool.output.json);
            expect(validate(answered.answer), JSON.stringify(validate.errors)).toBe(true);
            expect(ajv.validate(tool.input.json, asked[name])).toBe(true);
            expect(JSON.stringify(answered.answer).length).toBeLessThan(tool.longest ?? longestAnswer);
            expect(answered.answer['caution']).toContain('data');
        });

    it('says which file cannot be read', async () => {
        const answer = await answerOf(unreadable, 'overview');
        expect(answer['incomplete']).toMatch(/^Something cannot be read at parks\.plan:\d+:\d+\./);
    });
});

describe('tools', () => {
    const host = hostOf({ city });

    it('find what is called so first', async () => {
        const { things } = await answerOf(host, 'find', { query: 'trees' });
        expect(things.map(({ name }: { name: string }) => name).slice(0, 2)).toEqual(['Parks.Trees.Plant.trees', 'Parks.Trees']);
        expect(things[1].at).toBe('parks.plan:3:11');
        expect((await answerOf(host, 'find', { query: 'shade trees' }))['hint']).toContain('Nothing has all of these words');
    });

    it('show a thing with its text, parts and referrers', async () => {
        const shown = await answerOf(host, 'show', { name: 'program:Parks.Trees' });
        expect(shown['thing']).toEqual({ kind: 'program', name: 'Parks.Trees', title: 'Trees along roads', at: 'parks.plan:3:11' });
        expect(shown['source']).toContain('requests pits');
        expect(shown['facts'].budgets[0]).toMatchObject({ amount: '90', at: 'parks.plan:8:12' });
        expect(shown['parts'].map(({ name }: { name: string }) => name)).toContain('Parks.Trees.Plant');
        expect((await answerOf(host, 'show', { name: 'G' }))['referred_to_by'].map(({ by }: { by: string }) => by)).toEqual([
            'Parks.Trees',
            'Roads.Pits',
        ]);
    });

    it('add up money once, by anything', async () => {
        const by = async (given: object) => {
            const { sum, groups } = await answerOf(host, 'money', given);
            return [
                sum,
                ...groups.map(
                    ({ keys, amount }: { keys: { name: string | null }[]; amount: string }) =>
                        `${keys.map(key => key.name).join('/')}=${amount}`,
                ),
            ];
        };
        expect(await by({ by: ['department'] })).toEqual(['105', 'Parks=100', 'Roads=5']);
        expect(await by({ by: ['year', 'fund'] })).toEqual(['105', '2026/A=95', '2027/B=10']);
        expect(await by({ by: ['fund'], year: 2026 })).toEqual(['95', 'A=95']);
        expect(await by({ by: ['work'], department: 'Parks' })).toEqual(['100', 'Parks.Trees=100']);
        expect(await by({ by: ['goal'] })).toEqual(['105', 'G=105']);
        expect(await by({ by: ['tag'] })).toEqual(['105', 'green=100', '=5']);
        expect(await by({ by: ['department'], measure: 'ceiling' })).toEqual(['100', 'Parks=100']);
        expect(await refusalOf(host, 'money', { by: [] })).toContain('needs one or two of department');
    });

    it('say who waits for whom, and what is open', async () => {
        const { promises } = await answerOf(host, 'promises', { department: 'Roads', direction: 'they_wait' });
        expect(promises).toHaveLength(1);
        expect(promises[0]).toMatchObject({
            kind: 'request',
            gives: 'Roads',
            waits: 'Parks',
            needed: '2026-04-01',
            fault: 'unanswered',
            at: 'parks.plan:11:14',
        });
        expect(promises[0].open[0]).toContain('Planting pits');
        const we = await answerOf(host, 'promises', { department: 'Roads', direction: 'we_wait' });
        expect(we['promises'].map(({ kind, gives }: Record<string, string>) => `${kind} ${gives}`)).toEqual(['need Parks']);
    });

    it('list in parts that follow each other', async () => {
        const names: string[] = [];
        for (let from: number | null = 0; from !== null; ) {
            const page: Answer = await answerOf(hostOf({ palu }), 'find', { query: 'a', from, limit: 200 });
            names.push(...page.things.map(({ name, kind }: Record<string, string>) => `${kind} ${name}`));
            from = page.more;
            expect(page.total).toBeGreaterThan(200);
            if (from === null) expect(names).toHaveLength(page.total);
        }
        expect(new Set(names).size).toBe(names.length);
    });

    it('propose an edit that parses, with what it changes, and one that does not', async () => {
        const fixed = await answerOf(host, 'propose_edit', {
            edits: [{ file: 'roads.plan', old_text: 'needs Parks', new_text: 'answers Parks.Trees.pits needs Parks' }],
        });
        expect(fixed).toMatchObject({ parses: true, written: false, problems: [] });
        expect(fixed['edits']).toEqual([
            { at: 'roads.plan:2:76', end: 'roads.plan:2:87', old_text: 'needs Parks', new_text: 'answers Parks.Trees.pits needs Parks' },
        ]);
        expect(fixed['go'].map(({ rule }: { rule: string }) => rule)).toContain('unanswered-request');
        expect(fixed['appear_total'] + fixed['change_total']).toBeLessThan(3);
        const cut = await answerOf(host, 'propose_edit', {
            edits: [
                { file: 'parks.plan', old_text: ' "Planting pits"', new_text: '' },
                { file: 'parks.plan', old_text: '    tag "green"\n', new_text: '' },
            ],
        });
        // Just what was asked for goes, and what moved is no other finding.
        expect(cut['edits'].map((edit: Answer) => edit.old_text)).toEqual([' "Planting pits"', '    tag "green"\n']);
        expect([cut['appear_total'], cut['go_total']]).toEqual([0, 0]);
        const broken = await answerOf(host, 'propose_edit', {
            edits: [{ file: 'roads.plan', old_text: 'program Pits', new_text: 'program {' }],
        });
        expect(broken).toMatchObject({ parses: false, written: false, edits: [] });
        expect(broken['problems'][0].at).toMatch(/^roads\.plan:2:\d+$/);
        expect(await refusalOf(host, 'propose_edit', { edits: [{ file: 'x.plan', old_text: 'a', new_text: 'b' }] })).toContain(
            'no file "x.plan"',
        );
        expect(await refusalOf(host, 'propose_edit', { edits: [{ file: 'roads.plan', old_text: 'in', new_text: 'b' }] })).toMatch(
            /once|stand/,
        );
        expect(await refusalOf(host, 'propose_edit', {})).toContain('Nothing is proposed');
    });

    it('propose the fix of a finding', async () => {
        const { findings } = await answerOf(host, 'findings', { rule: 'unanswered-request' });
        const fixed = await answerOf(host, 'propose_edit', { finding: findings[0].id });
        expect(fixed['parses']).toBe(true);
        expect(fixed['title']).not.toBe('');
        expect(fixed['go'].map(({ rule }: { rule: string }) => rule)).toContain('unanswered-request');
        expect(await refusalOf(host, 'propose_edit', { finding: findings[0].id, fix: 50 })).toContain('fixes');
    });

    it('say in which language they are asked', async () => {
        const { findings } = await answerOf(host, 'findings', { rule: 'unanswered-request', language: 'id' });
        expect(findings[0].message).toContain('belum menyanggupi');
    });

    it('ask which plan is meant where there are several', async () => {
        const both = hostOf({ city, palu });
        expect(await refusalOf(both, 'overview')).toContain(
            'There are several plans here. Pass "plan" with one of "/city" (The city), "/palu"',
        );
        expect((await answerOf(both, 'overview', { plan: 'palu' }))['files']).toBeGreaterThan(10);
        expect((await answerOf(both, 'overview', { plan: 'The city' }))['files']).toBe(3);
        expect(await refusalOf(hostOf({}), 'overview')).toContain('no plan here');
    });

    it('name the tool or the thing that was probably meant', async () => {
        expect(await refusalOf(host, 'overviev')).toContain('Did you mean "overview"?');
        expect(await refusalOf(host, 'show', { name: 'Treees' })).toContain('Did you mean');
        expect(await refusalOf(host, 'findings', { rule: 'no-maintaner' })).toContain('Did you mean "no-maintainer"?');
        expect(await refusalOf(host, 'sheet', { filter: ['department=Prks'] })).toContain('Did you mean "Parks"?');
    });
});

describe('a sheet', () => {
    const host = hostOf({ palu });
    const pair = { sheet: 'PUPR+Perkim' };

    it('of two departments says the promises, the points to settle and where all is written', async () => {
        const answer = await answerOf(host, 'sheet', pair);
        expect(answer).toMatchObject({ sheet: expect.stringMatching(/^pair:/), svg: null, paper_pages: 1 });
        expect(answer['rows']).toHaveLength(7);
        expect(answer['open_points']).toMatchObject([
            { number: '1', at: expect.stringMatching(/\.plan:\d+:\d+$/) },
            { number: '2', at: expect.stringMatching(/\.plan:\d+:\d+$/) },
        ]);
        expect(answer['sources']).toContainEqual({ name: 'PUPR.AksesPetobo', at: expect.stringMatching(/^pupr\.plan:\d+:\d+$/) });
    });

    it('is a picture where one is asked for, page by page', async () => {
        const { svg, rows } = await answerOf(host, 'sheet', { ...pair, format: 'svg' });
        expect([String(svg).slice(0, 5), rows]).toEqual(['<svg ', []]);
        expect(await refusalOf(host, 'sheet', { ...pair, format: 'svg', paper_page: 2 })).toContain('has 1 pages, and no page 2');
    });

    it('of a kind lists them', async () => {
        const { columns, rows, total } = await answerOf(host, 'sheet', { sheet: 'departments' });
        expect(columns).toEqual(['sheet', 'title']);
        expect(rows).toContainEqual(['department:PUPR', 'Dinas Pekerjaan Umum dan Penataan Ruang']);
        expect(total).toBe(16);
    });

    it('that is not there is told by the nearest', async () => {
        expect(await refusalOf(host, 'sheet', { sheet: 'PUPRR' })).toContain('Did you mean "PUPR"?');
    });
});

describe('the four questions on Palu', () => {
    let host: AssistantHost;
    beforeAll(() => {
        host = hostOf({ palu });
    });
    const place = /^[a-z]+\.plan:\d+:\d+$/;

    it('why is this program in the plan', async () => {
        const { steps, conclusion } = await answerOf(host, 'why', { name: 'BungaMedian' });
        expect(conclusion).toBe('The chain is not cut anywhere.');
        expect(steps.at(3)).toMatchObject({ name: 'Palu2029', way: 'vision' });
        for (const { at } of steps) expect(at).toMatch(place);
    });

    it('who is waiting for us', async () => {
        const { promises, total } = await answerOf(host, 'promises', { department: 'Perkim', direction: 'they_wait' });
        expect(total).toBeGreaterThan(3);
        for (const one of promises) {
            expect(one.gives).toBe('Dinas Perumahan, Kawasan Permukiman, dan Pertanahan');
            expect(one.at).toMatch(place);
        }
    });

    it('what breaks if the fund is cut by a tenth', async () => {
        const { outcomes, broken, supposed } = await answerOf(host, 'what_if', { cut: ['DAU=10%'] });
        expect(supposed[0]).toBe('Fund "Dana alokasi umum" (DAU) gives 10% less.');
        expect(broken).toBe(47);
        expect(outcomes).toHaveLength(47);
        for (const { at } of outcomes) expect(at).toMatch(place);
    });

    it('what shall we settle first', async () => {
        const { matters } = await answerOf(host, 'settle_first');
        expect(matters[0]).toMatchObject({ rank: 1, severity: 'error', rule: 'dependency-cycle' });
        for (const { at } of matters) expect(at).toMatch(place);
    });
});
