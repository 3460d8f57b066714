import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { knownEndings } from '../../../src/cli/output.ts';
import { drawFlow } from '../../../src/diagram/flow/draw-flow.ts';
import { sheetNode } from '../../../src/diagram/sheets/write.ts';
import { stylesOf } from '../../../src/diagram/theme.ts';
import { planExporters } from '../../../src/exports/data/formats.ts';
import { readable } from '../../../src/exports/drawing-tables.ts';
import type { Resources } from '../../../src/exports/exporter.ts';
import { sheetExporters } from '../../../src/exports/formats.ts';
import { marksOf } from '../../../src/exports/pictures/marks.ts';
import type { SheetExporter } from '../../../src/exports/sheets/exporter.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { planOf } from '../plans.ts';
import { sheetsOf, someDay as today } from '../sheets/drawn.ts';

const modules = new URL('../../../node_modules/', import.meta.url);
const files = {
    regular: '400Regular/Arimo_400Regular.ttf',
    bold: '700Bold/Arimo_700Bold.ttf',
    italic: '400Regular_Italic/Arimo_400Regular_Italic.ttf',
};
const resources: Resources = {
    font: async style => readFileSync(new URL(`@expo-google-fonts/arimo/${files[style]}`, modules)),
    wasm: async () => readFileSync(new URL('@resvg/resvg-wasm/index_bg.wasm', modules)),
};

const town = `
plan Town "Town plan" { period 2026..2027 currency USD }
goal Green "=HYPERLINK(\\"http://x\\")" { indicator Shade "Shade" unit "%" { baseline 4 in 2025 target 9 in 2027 } }
location Square "Market; square"
department Parks "Parks & gardens" {
    code "01.10"
    program Trees "Trees <script>" { code "2.10" serves Green during 2026 budget 12_000 in 2026 buys limes "Lime trees" 40 "tree" { location Square handover to Care in 2027 maintainer Care } }
}
department Care "Care" { program Water "+Water" { during 2027 maintains Parks.Trees.limes } }`;

async function exportTown(exporter: SheetExporter, sheet: string | undefined = 'city', text = town) {
    const plan = planOf(text);
    const findings = findAll(plan);
    const cards = () => drawFlow(plan, findings, { locale: 'en', today });
    const options = { theme: 'light', locale: 'en', resources, title: 'Town plan', filters: [], today, cards } as const;
    const { files, notes } = await exporter.export(sheetsOf(plan, sheet, findings), options);
    return { content: files[0]?.content ?? '', notes };
}

const byName = (name: string) => sheetExporters.find(exporter => exporter.format === name) as SheetExporter;

describe.each(['city', 'flow', 'goals', 'departments', 'pairs'])('%s', sheet => {
    test.each(sheetExporters.map(({ format }) => format))('%s: the same plan on the same day gives the same bytes', async format => {
        const exporter = byName(format);
        const one = await exportTown(exporter, sheet);
        // The second is made on another day by the clock of the machine, which must not be in the bytes.
        vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 100_000_000 });
        const two = await exportTown(exporter, sheet).finally(() => vi.useRealTimers());
        expect(one.content.length).toBeGreaterThan(100);
        expect(typeof one.content === 'string').toBe(!exporter.binary);
        expect(two.content).toEqual(one.content);
    });
});

test('PNG is a picture of twice the size', async () => {
    const { content } = await exportTown(byName('png'));
    const bytes = content as Uint8Array;
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([...bytes.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    expect(Math.abs(view.getUint32(16) - (2 * 420 * 96) / 25.4)).toBeLessThan(3);
});

/** What a reader of PDF copies out of it: hexadecimal glyphs looked up in the fonts' own tables. */
function textIn(content: Uint8Array): string {
    const raw = Buffer.from(content).toString('latin1');
    const streams = [...raw.matchAll(/(\d+) 0 obj\n<<([\s\S]*?)>>\nstream\n/g)].map(match => {
        const start = (match.index ?? 0) + match[0].length;
        const length = Number(/\/Length (\d+)/.exec(match[2] ?? '')?.[1] ?? 0);
        const bytes = content.slice(start, start + length);
        return /FlateDecode/.test(match[2] ?? '') ? inflateSync(bytes).toString('latin1') : Buffer.from(bytes).toString('latin1');
    });
    return streams.filter(stream => stream.includes('beginbfrange') || stream.includes('beginbfchar')).join('\n');
}

test('PDF: text is text, with a table that leads back to letters; made on the day of the drawing', async () => {
    const { content } = await exportTown(byName('pdf'));
    const raw = Buffer.from(content as Uint8Array).toString('latin1');
    expect(raw.slice(0, 5)).toBe('%PDF-');
    expect(raw).toContain('(D:20260314000000Z)');
    expect(raw).toContain('/FontFile2');
    expect(raw).not.toContain('/Helvetica');
    // "P", "a", "r", "k" are in the fonts' tables.
    for (const letter of ['0050', '0061', '0072', '006b']) expect(textIn(content as Uint8Array).toLowerCase()).toContain(letter);
});

test('PNG and PDF say which letters their font lacks; what is drawn with the reader’s fonts says nothing', async () => {
    const notesOf = async (format: string, title: string) => {
        const { notes } = await exportTown(byName(format), 'flow', town.replace('Parks & gardens', title));
        return notes.map(({ values }) => values['letters']);
    };
    for (const format of ['png', 'pdf']) {
        expect(await notesOf(format, 'Taman é Ω й ▲ \u200d')).toEqual([]);
        expect(await notesOf(format, 'Taman 花園 حديقة 🌸')).toEqual(['花 園 ح د ي ق ة 🌸']);
        expect(await notesOf(format, 'Taman 一二三四五六七八九')).toEqual(['一 二 三 四 五 六 七 八 …']);
    }
    for (const format of ['svg', 'html']) expect(await notesOf(format, 'Taman 花')).toEqual([]);
});

test('tables are no formulas: CSV sets them off, Excel holds them as text', async () => {
    const csv = (await exportTown(byName('csv'), 'goals')).content as string;
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain('"\'=HYPERLINK');
    expect(csv).not.toMatch(/(^|,)"?=HYPERLINK/m);
    expect((await exportTown(byName('csv'), 'departments')).content).toContain("'+Water");
    const sheets = unzipSync((await exportTown(byName('xlsx'), 'goals')).content as Uint8Array);
    const texts = Object.entries(sheets)
        .map(([, bytes]) => Buffer.from(bytes).toString('utf8'))
        .join('\n');
    expect(texts).toContain('=HYPERLINK');
    expect(texts).not.toContain('<f>');
});

test('codes stay text and amounts are numbers in Excel', async () => {
    const sheets = unzipSync((await exportTown(byName('xlsx'), 'departments')).content as Uint8Array);
    const all = Object.entries(sheets)
        .filter(([name]) => name.startsWith('xl/worksheets'))
        .map(([, bytes]) => Buffer.from(bytes).toString('utf8'))
        .join('');
    expect(all).toMatch(/<v>12000<\/v>/);
    expect(all).not.toMatch(/<v>2\.1<\/v>/);
});

test('Mermaid text holds nothing that Mermaid reads as more than text', async () => {
    const text = (await exportTown(byName('mermaid'))).content as string;
    expect(text).not.toContain('<script');
    expect(text).toMatch(/^---\ntitle: .*\n---\nflowchart LR\n/);
    for (const [, label = ''] of text.matchAll(/"((?:[^"])*)"/g)) expect(label.replace(/<br\/>/g, '')).not.toMatch(/[<>{}[\]|\\`]/);
});

/** Care is asked for something that it never answers. */
const asking =
    'plan T { period 2026 }\ndepartment Parks "Parks" { program Trees "Trees" { during 2026 requests water from Care } }\ndepartment Care "Care"';

test('Mermaid shows what is missing: a department that did not answer, and the promise to it', async () => {
    const text = (await exportTown(byName('mermaid'), 'flow', asking)).content as string;
    expect(text).toMatch(/subgraph d1\["Care"\]\n {8}(n\d+)\(\["#63; answer#58; water"\]\)\n {8}style \1 stroke:.*\n {4}end\n {4}\1 -\.->/);
});

test.each([
    ['en', '1,234,567,890.5'],
    ['id', '1.234.567.890,5'],
] as const)('people read an amount with the separators of their language (%s), programs its digits', (locale, shown) => {
    const plan = planOf('plan T { period 2026 }\ndepartment Parks { program Trees { during 2026 budget 1234567890,5 in 2026 } }');
    const tables = sheetsOf(plan, 'departments', findAll(plan), locale).flatMap(sheet => sheet.tables());
    expect(tables.flatMap(({ rows }) => rows.flat())).toContain('1234567890.5');
    expect(tables.flatMap(table => readable(table, locale).rows.flat())).toContain(shown);
});

test('what is turned in SVG is turned in PDF: the heads of the city’s table rise, texts of its rows lie', () => {
    const [sheet] = sheetsOf(planOf(town), 'city');
    const [page] = sheet?.pages ?? [];
    if (!sheet || !page) throw new Error('There is no city.');
    const texts = marksOf(sheetNode(page.scene, sheet.paper), stylesOf('light')).filter(mark => mark.kind === 'text');
    const risesOf = (said: string) =>
        texts
            .filter(({ parts }) => parts.some(({ text }) => text === said))
            .map(({ matrix: [a, b] }) => Math.round((Math.atan2(b, a) * 180) / Math.PI));
    expect(risesOf('Parks')).toContain(0);
    expect(risesOf('Parks').some(rise => rise < -30)).toBe(true);
});

test('a format is known by the ending of its file, and none has two', () => {
    const endings = sheetExporters.flatMap(exporter => exporter.endings);
    expect(new Set(endings).size).toBe(endings.length);
});

test('the command line knows the endings of all formats without loading them', () => {
    // The report alone is written as Markdown; names of standards contradict nothing.
    const all = [...sheetExporters, ...planExporters]
        .flatMap(({ endings }) => endings)
        .filter(ending => !/iati|stratml|oc4ids/.test(ending));
    expect([...knownEndings].sort()).toEqual([...new Set([...all, '.md'])].sort());
});
