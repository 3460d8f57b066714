// Parts that a site does not hold: each is named with its number, on the first page and to the one who has it written.
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { sheetKinds } from '../../../src/diagram/sheets/registry.ts';
import { exportTableCsv } from '../../../src/exports/tables/report-csv.ts';
import { type Locale, locales, say } from '../../../src/l10n/say.ts';
import { reportOn } from '../../../src/report/report.ts';
import { type Note, SiteExtent } from '../../../src/site/extent.ts';
import { leftOutWords } from '../../../src/site/words.ts';
import { findingsOf, planOf } from '../plans.ts';
import { siteFaults, textOf, writeSite } from './written-site.ts';

const city = (count: number) => {
    const programs = Array.from({ length: count }, (_, k) => `program P${k} "Work ${k}" { during 2026 location L serves G }`);
    const half = count / 2;
    return planOf({
        'a.plan': `plan X "City" { period 2026..2027 }\nlocation L "Here"\ngoal G "A goal"\nprogram Shared "Of all" { during 2027 }
department D "D" {\n${programs.slice(0, half).join('\n')}\n}\ndepartment E "E" {\n${programs.slice(half).join('\n')}\n}`,
    });
};

describe('the site of a large plan', () => {
    const plan = city(3100);
    const site = writeSite(plan);
    const notes = async (first: Locale) => {
        const told: Note[] = [];
        await writeSite(plan, { first, note: one => told.push(one) });
        return told.map(({ text, values }) => say(text, first, values));
    };

    it('stands in small pages, and everything in it is reached by links', async () => {
        const files = await site;
        expect(siteFaults(files)).toEqual([]);
        const linked = new Set<string>();
        for (const [path, content] of files)
            if (path.startsWith('en/') && path.endsWith('.html'))
                for (const [, href = ''] of String(content).matchAll(/href="(?:\.\.\/)*(program\/[^"#]*)#en"/g)) linked.add(href);
        expect(linked.size).toBe(3101);
    });

    it.each(locales)('names what it does not hold, with numbers, on its first page and when it is written: %s', async locale => {
        const home = textOf(await site, `${locale}/index.html`);
        const place = home.slice(home.indexOf('id="left-out"'));
        const told = await notes(locale);
        expect(told).toHaveLength(3);
        const plain = place.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
        for (const sentence of told) expect(plain).toContain(sentence);
        const context = sheetContext(plan, findingsOf(plan), { locale });
        for (const kind of sheetKinds) {
            const { length } = kind.subjects(context);
            const isDrawn = [...(await site).keys()].some(path => new RegExp(`^${locale}/sheet/${kind.name}[.-]`).test(path));
            const said = say(leftOutWords.kinds[kind.name] ?? leftOutWords.otherKind, locale, {
                n: length.toLocaleString(locale),
                kind: kind.name,
            });
            if (length > 0) expect([kind.name, isDrawn !== (told[0] ?? '').includes(said)]).toEqual([kind.name, true]);
        }
    });

    it('has every table of the report as CSV, in one file', async () => {
        const zipped = unzipSync((await site).get('en/files/plan.zip') as Uint8Array);
        const tables = reportOn(plan, findingsOf(plan), 'en').sections.flatMap(section => section.tables);
        expect(Object.keys(zipped).sort()).toEqual(tables.map(({ id }) => `${id}.csv`).sort());
        for (const table of tables)
            expect(Buffer.from(zipped[`${table.id}.csv`] as Uint8Array).toString()).toBe(`\ufeff${exportTableCsv(table)}`);
    });

    it('says on the page of a place that its sheet is not there', async () => {
        expect(textOf(await site, 'en/place/l.html')).toContain('href="../index.html#left-out"');
    });
});

describe('how much a site holds', () => {
    const story = { name: 'story', inAtlas: false };
    it('leaves nothing out of a small plan, many sheets of one kind out of a larger one', () => {
        const small = new SiteExtent(city(10), {});
        expect([small.draws(story, 400), small.leftOut(undefined, 'en')]).toEqual([true, []]);
        expect([small.draws(story, 401), small.leftOut(undefined, 'en').length]).toEqual([false, 1]);
        expect(small.draws({ name: 'department', inAtlas: true }, 500)).toBe(true);
    });

    it('leaves nothing out where everything is asked for, or one department', () => {
        const plan = city(2100);
        for (const options of [{ isComplete: true }, { department: plan.all('department')[0] }]) {
            const extent = new SiteExtent(plan, options);
            expect(extent.draws({ name: 'flow', inAtlas: true }, 1)).toBe(true);
            expect(extent.isLarge).toBe(false);
            expect(extent.leftOut(reportOn(plan, [], 'en'), 'en')).toEqual([]);
        }
        expect(new SiteExtent(plan, { isComplete: true }).draws(story, 9000)).toBe(true);
    });

    it('keeps a PDF small: of many sheets it has those of the whole plan, and says which it lacks', () => {
        const kinds = new Map([
            ['city', { sheets: 1, pages: 1 }],
            ['goals', { sheets: 1, pages: 6 }],
            ['department', { sheets: 40, pages: 300 }],
            ['pair', { sheets: 90, pages: 180 }],
        ]);
        const told = (extent: SiteExtent) => {
            const inside = [...extent.inPdf(kinds)];
            return [inside, extent.leftOut(undefined, 'en').flatMap(({ values }) => ('kinds' in values ? [values['kinds']] : []))];
        };
        expect(told(new SiteExtent(city(10), {}))).toEqual([['city', 'goals', 'department'], ['90 of pairs of departments']]);
        expect(told(new SiteExtent(city(2100), {}))).toEqual([['city', 'goals'], ['90 of pairs of departments, 40 of single departments']]);
        expect(told(new SiteExtent(city(2100), { isComplete: true }))).toEqual([['city', 'goals', 'department', 'pair'], []]);
    });

    it('draws the more kinds of sheets the smaller a plan is', () => {
        const drawn = (programs: number) =>
            sheetKinds.filter(kind => new SiteExtent(city(programs), {}).draws(kind, 10)).map(({ name }) => name);
        const [small, middle, large] = [1900, 3100, 5100].map(drawn) as [string[], string[], string[]];
        expect(small).toHaveLength(sheetKinds.length);
        expect(middle).toContain('department');
        expect(middle).not.toContain('place');
        expect(large).toEqual(['city', 'changes', 'goals']);
    });
});
