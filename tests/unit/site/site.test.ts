// Content and links of a site, on the examples and on random cities.
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/l10n/say.ts';
import { generateCity } from '../../bench/city.ts';
import { exampleNamed, exampleNames, textsOf } from '../examples.ts';
import { everywhere, hostile } from '../hostile.ts';
import { planOf } from '../plans.ts';
import { siteFaults, textOf, writeSite } from './written-site.ts';

const languagesOf = (page: string) => [...page.matchAll(/<article id="(\w+)" lang="\1">/g)].map(([, language]) => language);

describe.each(exampleNames)('the site of %s', name => {
    it('leads nowhere but to what it holds, in small pages', async () => {
        expect(siteFaults(await writeSite(exampleNamed(name)))).toEqual([]);
    });
});

describe('a site', () => {
    it('has a page for every program, asset, goal, place, department and pair in both languages', async () => {
        const plan = exampleNamed('palu');
        const site = await writeSite(plan);
        const titles = (folder: string) => [...site.keys()].filter(path => path.startsWith(folder)).length;
        expect(titles('program/')).toBe(plan.all('program').length);
        expect(titles('asset/')).toBeGreaterThan(20);
        for (const [path, content] of site) if (/^(program|asset)\//.test(path)) expect(languagesOf(String(content))).toEqual(['en', 'id']);
        for (const locale of locales) {
            expect(titles(`${locale}/department/`)).toBe(plan.all('department').length);
            expect(titles(`${locale}/place/`)).toBe(plan.all('location').length);
            expect(titles(`${locale}/pair/`)).toBe(34);
            expect(titles(`${locale}/goal/`)).toBeGreaterThan(20);
        }
    });

    it('answers the nine questions on its first page', async () => {
        const site = await writeSite(exampleNamed('palu'));
        const glance = (locale: string) =>
            (/<ol class="questions">(.*?)<\/ol>/s.exec(textOf(site, `${locale}/index.html`))?.[1] ?? '')
                .split('<li>')
                .map(text =>
                    text
                        .replace(/<br>/g, ' ')
                        .replace(/<[^>]*>/g, '')
                        .trim(),
                )
                .filter(Boolean);
        for (const locale of locales) expect(glance(locale)).toMatchSnapshot(locale);
    });

    it('says to each head what to settle, and all of it somewhere', async () => {
        const site = await writeSite(exampleNamed('palu'));
        expect(textOf(site, 'en/department/pertamanan.html')).toContain('For the head of Dinas Pertamanan dan Pemakaman: 3 to settle');
        expect(textOf(site, 'id/department/pertamanan.html')).toContain('Untuk kepala Dinas Pertamanan dan Pemakaman: 3 belum tuntas');
        const all = textOf(site, 'en/list/to-settle.html');
        for (let n = 1; n <= 13; n++) expect(all).toContain(`▲ ${n}<`);
    });

    it('keeps the address of a program whatever file it stands in, and in what order', async () => {
        const texts = textsOf('palu');
        const before = await writeSite(planOf(texts));
        const { 'pertamanan.plan': moved = '', ...others } = texts;
        const after = await writeSite(planOf({ 'zz/dinas-lain.plan': moved, ...others }));
        expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
        expect(after.get('program/pertamanan.bunga-median.html')).toBe(before.get('program/pertamanan.bunga-median.html'));
        expect(before.has('program/pertamanan.bunga-median.html')).toBe(true);
    });

    it('has one page each for things of one name, and leads to both', async () => {
        const twice = (kind: string, body = '') => `${kind} A "First" {${body}}\n${kind} A "Second" {${body}}\n`;
        const text = `plan X "X" { period 2026..2027 }\nlocation A "Here"\nlocation A "There"\ngoal A "One"\ngoal A "Two"
${twice('program', ' during 2026 ')}${twice('department', twice('program', ' location A during 2026 builds t "Trees" 3 "pc" '))}`;
        const site = await writeSite(planOf({ 'a.plan': text }));
        expect(siteFaults(site)).toEqual([]);
        for (const program of planOf({ 'a.plan': text }).all('program')) {
            const pages = [...site.keys()].filter(path => path.startsWith('program/'));
            expect(pages).toHaveLength(planOf({ 'a.plan': text }).all('program').length);
            expect(pages.some(path => textOf(site, path).includes(program.title?.value ?? ''))).toBe(true);
        }
    });

    it('is the same for the same plan and day', async () => {
        const plan = planOf(Object.fromEntries(generateCity({ programs: 30 })));
        expect(await writeSite(plan)).toEqual(await writeSite(plan));
    });

    it('of one department holds its own pages and leads to no others', async () => {
        const plan = exampleNamed('palu');
        const department = plan.all('department').find(({ name }) => name === 'PUPR');
        const site = await writeSite(plan, department ? { department } : {});
        expect(siteFaults(site)).toEqual([]);
        const programs = [...site.keys()].filter(path => path.startsWith('program/'));
        expect(programs.length).toBe(plan.names.programsOf(department as NonNullable<typeof department>).length);
        expect([...site.keys()].filter(path => path.startsWith('en/department/'))).toHaveLength(1);
        const size = [...site.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
        expect(size).toBeLessThan(3_000_000);
    });

    it.each(Object.entries(hostile))('shows text in every field as text: %s', async (_, text) => {
        const site = await writeSite(planOf({ 'a.plan': everywhere(text) }));
        expect(siteFaults(site)).toEqual([]);
        for (const [path, content] of site) {
            if (!path.endsWith('.html')) continue;
            const page = String(content);
            const tags = new Set([...page.matchAll(/<([a-z][\w-]*)/gi)].map(([, tag]) => tag));
            expect([...tags].filter(tag => ['img', 'iframe', 'style', 'object', 'base', 'form'].includes(tag ?? ''))).toEqual([]);
            expect(page.match(/<script/g)).toHaveLength(1);
            expect(page).not.toMatch(/ on\w+="/);
            // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not come through
            expect(page).not.toMatch(/[\u0000-\u0008\u000b\u001b\u202a-\u202e\u2066-\u2069]/);
        }
    });

    it('stays in small pages where one program has thousands of parts, each of which is on some page', async () => {
        const parts = Array.from(
            { length: 2500 },
            (_, k) => `activity A${k} "An activity with a long title, number ${k}, of many" { during 2026 }`,
        );
        const plan = planOf({ 'a.plan': `plan X { period 2026..2027 }\ndepartment D "D" { program P "P" {\n${parts.join('\n')}\n} }` });
        const site = await writeSite(plan);
        expect(siteFaults(site)).toEqual([]);
        for (const locale of locales) {
            const told = new Set<string>();
            for (const [path, content] of site)
                if (path.startsWith('program/'))
                    for (const [, number = ''] of String(content).matchAll(new RegExp(`id="${locale}\\.A(\\d+)"`, 'g'))) told.add(number);
            expect(told.size).toBe(2500);
        }
    });

    it('goes on on further pages where a list is long, and leaves nothing out', async () => {
        const programs = Array.from(
            { length: 1500 },
            (_, k) => `program P${k} "A program with a long title, number ${k}, of many" { during 2026 location L }`,
        );
        const plan = planOf({ 'a.plan': `plan X { period 2026..2027 }\nlocation L "Here"\ndepartment D "D" {\n${programs.join('\n')}\n}` });
        const site = await writeSite(plan);
        expect(siteFaults(site)).toEqual([]);
        const linked = new Set<string>();
        for (const [path, content] of site)
            if (path.startsWith('en/department/'))
                for (const [, href = ''] of String(content).matchAll(/href="\.\.\/\.\.\/program\/([^"#]*)#en"/g)) linked.add(href);
        expect(linked.size).toBe(1500);
    });
});
