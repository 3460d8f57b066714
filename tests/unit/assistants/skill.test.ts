// The skill for authors of plans: what it shows can be read and says what it promises, and every call in it is one that a tool takes.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tools } from '../../../src/assistants/all.ts';
import { callTool } from '../../../src/assistants/call.ts';
import { guidePageNames } from '../../../src/assistants/guide-pages.ts';
import { readArguments } from '../../../src/assistants/schema.ts';
import { findingsOf, planOf, readFile } from '../plans.ts';
import { hostOf } from './host.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const skill = read('skills/alur-plans/SKILL.md');
const examples = [...skill.matchAll(/^```alur\n(.*?)^```$/gms)].map(([, text = '']) => text);
const [whole = '', request = ''] = examples;

describe('the skill', () => {
    it('has a head with a name like its folder and a description that says when to use it', () => {
        const [, head = ''] = /^---\n(.*?)\n---\n/s.exec(skill) ?? [];
        const [, name = ''] = /^name: ([a-z0-9-]{1,64})$/m.exec(head) ?? [];
        const [, description = ''] = /^description: (.+)$/m.exec(head) ?? [];
        expect(name).toBe('alur-plans');
        expect(description).toMatch(/ Use it when /);
        expect(description.length).toBeLessThanOrEqual(1024);
    });

    it('shows plans that can be read', () => {
        expect(examples.length).toBeGreaterThanOrEqual(4);
        for (const text of examples) expect(readFile(text).problems, text).toEqual([]);
    });

    it('shows a whole plan in which nothing is left to report', () => {
        expect(findingsOf(planOf(whole)).map(({ rule }) => rule)).toEqual([]);
        expect(findingsOf(planOf(whole.replace('    maintains Parks.Flowers.roses\n', ''))).length).toBeGreaterThan(0);
    });

    it('shows a request that is answered, and a finding without the answer', () => {
        expect(findingsOf(planOf(request), 'unanswered-request')).toEqual([]);
        expect(findingsOf(planOf(request.replace('    answers Parks.Trees.pits\n', '')), 'unanswered-request')).toHaveLength(1);
    });

    it('shows statements of which each can be written', () => {
        const cells = [...skill.matchAll(/^\| (?:money|time|who leads, who helps|what comes first|what stands already) \| (.+) \|$/gm)];
        const statements = cells.flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text));
        expect(statements.length).toBeGreaterThan(5);
        for (const text of statements) {
            const inside = /^\d|^in /.test(text) ? `during ${text.replace(/^in /, '')}` : text;
            const block = inside.startsWith('asset') ? `department D { ${inside} }` : `department D { program P { ${inside} } }`;
            expect(readFile(block).problems, text).toEqual([]);
        }
    });

    it('makes calls that the tools take and that can be answered about its own plan', async () => {
        const calls = [...skill.matchAll(/`([a-z_]+) (\{.*?\})`/g)];
        expect(calls.length).toBeGreaterThanOrEqual(7);
        const host = hostOf({ town: { 'a.plan': whole } }, { earlier: async ({ plan }) => ({ plan, name: 'HEAD' }) });
        for (const [, name = '', given = ''] of calls) {
            const tool = tools.find(one => one.name === name);
            expect(readArguments(tool?.input.json ?? {}, JSON.parse(given)), name).not.toHaveProperty('fault');
            expect(await callTool(name, JSON.parse(given), host), name).not.toHaveProperty('refusal');
        }
    });

    it('names tools, pages and files that there are', () => {
        const names = tools.map(({ name }) => name);
        for (const name of ['overview', 'show', 'read_text', 'guide', 'propose_edit', 'money'])
            expect([skill.includes(`\`${name}\``), names.includes(name)]).toEqual([true, true]);
        expect(existsSync(new URL('docs/language.md', root))).toBe(true);
    });
});

describe('what a model is told there is to read', () => {
    const packed: readonly string[] = JSON.parse(read('package.json')).files;

    it('is every page of the guide that a package brings', () => {
        const pages = packed.flatMap(name => /^docs\/([\w-]+)\.md$/.exec(name)?.[1] ?? []);
        expect([...guidePageNames].sort()).toEqual(pages.sort());
        for (const page of guidePageNames) expect(existsSync(new URL(`docs/${page}.md`, root)), page).toBe(true);
    });

    it('is listed in llms.txt, with links to files that a package brings', () => {
        const text = read('llms.txt');
        expect(text).toMatch(/^# Alur\n\n> /);
        const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
        expect(links.length).toBeGreaterThan(guidePageNames.length);
        for (const link of links) {
            expect(existsSync(new URL(link, root)), link).toBe(true);
            expect(
                packed.some(name => link === name || link.startsWith(`${name}/`)),
                link,
            ).toBe(true);
        }
        expect(packed).toContain('llms.txt');
    });
});
