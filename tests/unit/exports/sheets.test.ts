// Sheets as files: paper of SVG, the atlas as PDF with index, bookmarks, links and tags, one web page with all of them, tables.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atlasOf, drawSheets, findSheets } from '../../../src/diagram/sheets/atlas.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { linksOf } from '../../../src/diagram/sheets/links.ts';
import { sheetExporters } from '../../../src/exports/formats.ts';
import type { SheetExportOptions } from '../../../src/exports/sheets/exporter.ts';
import { readMoment } from '../../../src/plan/period.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { exampleNamed } from '../examples.ts';
import { planOf } from '../plans.ts';

const today = readMoment('2026-06-15')?.from as number;
const modules = new URL('../../../node_modules/', import.meta.url);
const fonts = {
    regular: '400Regular/Arimo_400Regular.ttf',
    bold: '700Bold/Arimo_700Bold.ttf',
    italic: '400Regular_Italic/Arimo_400Regular_Italic.ttf',
};
const plan = exampleNamed('palu');
const context = sheetContext(plan, findAll(plan), { locale: 'en', today });
const options: SheetExportOptions = {
    theme: 'light',
    locale: 'en',
    title: 'Palu',
    filters: [],
    today,
    cards: () => {
        throw new Error('not asked for');
    },
    resources: {
        font: async style => readFileSync(new URL(`@expo-google-fonts/arimo/${fonts[style]}`, modules)),
        wasm: async () => readFileSync(new URL('@resvg/resvg-wasm/index_bg.wasm', modules)),
    },
};

const exporterOf = (format: string) => sheetExporters.find(one => one.format === format) as (typeof sheetExporters)[number];

function asked(name: string) {
    const found = findSheets(name, context);
    if (found.kind !== 'sheets') throw new Error(`no sheet ${name}`);
    return found.references;
}

describe('the atlas of Palu', () => {
    const sheets = drawSheets(atlasOf(context), context, { withIndex: true });

    it('has city, index, goals, every department and places, some 18 to 25 pages', () => {
        const addresses = sheets.map(({ address }) => address);
        expect(addresses.slice(0, 2)).toEqual(['city', 'index']);
        for (const { name } of plan.all('department')) expect(addresses).toContain(`department:${name}`);
        expect(addresses).toEqual(expect.arrayContaining(['goals', 'flow', 'places']));
        const numbers = sheets.flatMap(({ pages }) => pages.map(({ number }) => number));
        expect(numbers).toEqual(numbers.map((_, k) => k + 1));
        expect(numbers.length).toBeGreaterThanOrEqual(18);
        expect(numbers.length).toBeLessThanOrEqual(25);
    });

    it('leads from its first page to every department', () => {
        const links = new Set(
            linksOf(sheets[0]?.pages[0]?.scene as NonNullable<(typeof sheets)[0]['pages'][0]>['scene']).map(({ address }) => address),
        );
        for (const { name } of plan.all('department')) expect(links).toContain(`department:${name}`);
        const index = sheets[1]?.pages.flatMap(({ scene }) => linksOf(scene).map(({ address }) => address));
        expect(index).toEqual(sheets.filter(({ address }) => address !== 'index').map(({ address }) => address));
    });

    it('counts every point on one of city, goals and departments', () => {
        const here = sheets
            .filter(({ address }) => address === 'goals' || address.startsWith('department:'))
            .flatMap(({ pages }) => pages.flatMap(({ points }) => points));
        const ofCity = context.points.filter(({ home }) => home === 'city').map(({ number }) => number);
        expect([...here, ...ofCity].sort((a, b) => a - b)).toEqual(context.points.map(({ number }) => number));
    });

    it('is a tagged PDF with bookmarks and links, the same bytes each time', async () => {
        const write = async () => (await exporterOf('pdf').export(sheets, options)).files[0]?.content as Uint8Array;
        const bytes = await write();
        const text = Buffer.from(bytes).toString('latin1');
        expect(text.startsWith('%PDF-1.7')).toBe(true);
        expect(text).toContain('/MarkInfo');
        expect(text.match(/\/Type \/Page\b/g)?.length).toBe(sheets.flatMap(({ pages }) => pages).length);
        expect(text.match(/\/S \/H1/g)?.length).toBeGreaterThanOrEqual(sheets.length);
        expect(text.match(/\/Title /g)?.length).toBeGreaterThanOrEqual(sheets.length);
        for (const { name } of plan.all('department')) expect(text).toContain(`department:${name}`);
        expect(text).toContain('/Subtype /Link');
        expect(Buffer.compare(await write(), bytes)).toBe(0);
    });

    it('is one web page whose links all lead somewhere, without a script', async () => {
        const page = (await exporterOf('html').export(sheets, options)).files[0]?.content as string;
        const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
        const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
        expect(links.length).toBeGreaterThan(50);
        expect(links.filter(id => !ids.has(id))).toEqual([]);
        expect(page).not.toContain('<script');
        // of the page, and of all sheets together
        expect(page.match(/<style/g)?.length).toBe(2);
        for (const { title } of sheets) expect(page).toContain(title);
    });
});

describe('formats of one sheet', () => {
    it('SVG states its paper; several pages are several files', async () => {
        const sheets = drawSheets(asked('pairs'), context);
        const { files } = await exporterOf('svg').export(sheets, options);
        expect(files.length).toBe(sheets.flatMap(({ pages }) => pages).length);
        for (const { content } of files) expect(content).toMatch(/<svg xmlns="[^"]+" width="(297|420)mm" height="(210|297)mm" /);
    });

    it('PNG is drawn for every page', async () => {
        const { files } = await exporterOf('png').export(drawSheets(asked('city'), context, { paper: 'a4' }), options);
        expect(files.length).toBe(3);
        for (const { content } of files)
            expect(
                Buffer.from(content as Uint8Array)
                    .subarray(1, 4)
                    .toString(),
            ).toBe('PNG');
    });

    it('CSV holds the main table, Excel all', async () => {
        const sheets = drawSheets(asked('city'), context);
        const csv = (await exporterOf('csv').export(sheets, options)).files[0]?.content as string;
        expect(csv.split('\r\n').length).toBe(13 + 2);
        // all pairs have the same columns
        expect((await exporterOf('csv').export(drawSheets(asked('pairs'), context), options)).files.length).toBe(1);
        const xlsx = (await exporterOf('xlsx').export(sheets, options)).files[0]?.content as Uint8Array;
        expect(Buffer.from(xlsx).subarray(0, 2).toString()).toBe('PK');
    });

    it('an unknown name is answered with what is near', () => {
        expect(findSheets('Perkin', context)).toEqual({ kind: 'unknown', near: ['Perkim'] });
        expect(findSheets('pupr', context)).toMatchObject({ kind: 'sheets' });
        expect(findSheets('PUPR+Perkim', context)).toMatchObject({ kind: 'sheets' });
        expect(findSheets('nothing of that kind at all', context)).toEqual({ kind: 'unknown', near: [] });
        const bare = sheetContext(planOf('department A { program P "Alone" }'), [], { locale: 'en', today });
        for (const kind of ['goals', 'pairs', 'places', 'map', 'changes']) expect(findSheets(kind, bare), kind).toEqual({ kind: 'empty' });
    });
});
