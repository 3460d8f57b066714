import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { pageScript } from '../../../scripts/page-script.ts';
import { knownEndings } from '../../../src/cli/output.ts';
import { draw, drawingNode, paint, place } from '../../../src/diagram/drawing.ts';
import { firstState, type ViewName, viewNames } from '../../../src/diagram/state.ts';
import { stylesOf } from '../../../src/diagram/theme.ts';
import { planExporters } from '../../../src/exports/data/formats.ts';
import { tablesOf, tablesToRead } from '../../../src/exports/drawing-tables.ts';
import type { Exporter, Resources } from '../../../src/exports/exporter.ts';
import { exporters } from '../../../src/exports/formats.ts';
import { marksOf } from '../../../src/exports/pictures/marks.ts';
import { dayOf } from '../../../src/plan/period.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { planOf } from '../plans.ts';

const modules = new URL('../../../node_modules/', import.meta.url);
const files = {
    regular: '400Regular/Arimo_400Regular.ttf',
    bold: '700Bold/Arimo_700Bold.ttf',
    italic: '400Regular_Italic/Arimo_400Regular_Italic.ttf',
};
const resources: Resources = {
    script: async () => pageScript('go()'),
    font: async style => readFileSync(new URL(`@expo-google-fonts/arimo/${files[style]}`, modules)),
    wasm: async () => readFileSync(new URL('@resvg/resvg-wasm/index_bg.wasm', modules)),
};
const today = dayOf(2026, 2, 14);

const town = `
plan Town "Town plan" { period 2026..2027 currency USD }
goal Green "=HYPERLINK(\\"http://x\\")" { indicator Shade "Shade" unit "%" { baseline 4 in 2025 target 9 in 2027 } }
location Square "Market; square"
department Parks "Parks & gardens" {
    code "01.10"
    program Trees "Trees <script>" { code "2.10" serves Green during 2026 budget 12_000 in 2026 buys limes "Lime trees" 40 "tree" { location Square handover to Care in 2027 maintainer Care } }
}
department Care "Care" { program Water "+Water" { during 2027 maintains Parks.Trees.limes } }`;

function drawTown(view: ViewName, text = town) {
    const plan = planOf(text);
    return draw(plan, findAll(plan), { ...firstState, view }, { locale: 'en', today });
}

function exportTown(exporter: Exporter, view: ViewName = 'flow', text = town, paper?: 'a3') {
    return exporter.export(drawTown(view, text), { theme: 'light', resources, today, ...(paper ? { paper } : {}) });
}

const byName = (name: string) => exporters.find(exporter => exporter.format === name) as Exporter;

describe.each(viewNames)('%s', view => {
    test.each(exporters.map(exporter => exporter.format))('%s: the same plan on the same day gives the same bytes', async format => {
        const exporter = byName(format);
        const one = await exportTown(exporter, view);
        // The second is made on another day by the clock of the machine, which must not be in the bytes.
        vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 100_000_000 });
        const two = await exportTown(exporter, view).finally(() => vi.useRealTimers());
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
    const [, width] = / width="(\d+)"/.exec((await exportTown(byName('svg'))).content as string) ?? [];
    expect(view.getUint32(16)).toBe(2 * Number(width));
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

test('PDF on A3: a small drawing on one page, a large one on several', async () => {
    const pages = (content: string | Uint8Array) =>
        [
            ...Buffer.from(content as Uint8Array)
                .toString('latin1')
                .matchAll(/\/Type \/Page\n/g),
        ].length;
    expect(pages((await exportTown(byName('pdf'), 'flow', town, 'a3')).content)).toBe(1);
    const many = Array.from({ length: 120 }, (_, k) => `program P${k} "Program ${k}" { during 2026 }`).join('\n');
    expect(
        pages((await exportTown(byName('pdf'), 'timeline', `plan T { period 2026 }\ndepartment D "D" { ${many} }`, 'a3')).content),
    ).toBeGreaterThan(2);
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
    const csv = (await exportTown(byName('csv'), 'cascade')).content as string;
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain('"\'=HYPERLINK');
    expect(csv).not.toMatch(/(^|,)"?=HYPERLINK/m);
    expect(csv).toContain("'+Water");
    const sheets = unzipSync((await exportTown(byName('xlsx'), 'cascade')).content as Uint8Array);
    const texts = Object.entries(sheets)
        .map(([, bytes]) => Buffer.from(bytes).toString('utf8'))
        .join('\n');
    expect(texts).toContain('=HYPERLINK');
    expect(texts).not.toContain('<f>');
});

test('codes stay text and amounts are numbers in Excel', async () => {
    const sheets = unzipSync((await exportTown(byName('xlsx'))).content as Uint8Array);
    const sheet = Buffer.from(sheets['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).toString('utf8');
    expect(sheet).toMatch(/<v>12000<\/v>/);
    expect(sheet).not.toMatch(/<v>2\.1<\/v>/);
});

test('Mermaid text holds nothing that Mermaid reads as more than text', async () => {
    for (const view of viewNames) {
        const text = (await exportTown(byName('mermaid'), view)).content as string;
        expect(text).not.toContain('<script');
        expect(text).toMatch(/^(---\ntitle: .*\n---\nflowchart LR|gantt)\n/);
        for (const [, label = ''] of text.matchAll(/"((?:[^"])*)"/g)) expect(label.replace(/<br\/>/g, '')).not.toMatch(/[<>{}[\]|\\`]/);
    }
});

/** Care is asked for something that it never answers. */
const asking =
    'plan T { period 2026 }\ndepartment Parks "Parks" { program Trees "Trees" { during 2026 requests water from Care } }\ndepartment Care "Care"';

test('Mermaid shows what is missing: a department that did not answer, and the promise to it', async () => {
    const text = (await exportTown(byName('mermaid'), 'flow', asking)).content as string;
    expect(text).toMatch(/subgraph d1\["Care"\]\n {8}(n\d+)\(\["#63; answer#58; water"\]\)\n {8}style \1 stroke:.*\n {4}end\n {4}\1 -\.->/);
});

test.each([
    ['cascade', ['Goal', 'Objective', 'Program']],
    ['places', ['Places', 'Places 2', 'Programs and assets']],
] as const)('the table of %s has a head for every column, of levels too', (view, levels) => {
    const plan = planOf(town.replace('location Square', 'location Hill "Hill"\nlocation Square').replace('square"', 'square" within Hill'));
    const [table] = tablesOf(draw(plan, findAll(plan), { ...firstState, view }, { locale: 'en', today }));
    const own = ['Level', 'Notes', 'Budget', 'Indicator', 'Baseline', 'Actual', 'Target', 'What is open'];
    expect(table?.columns.map(({ head }) => head)).toEqual([...levels, ...own]);
});

test.each([
    ['en', '1,234,567,890.5'],
    ['id', '1.234.567.890,5'],
] as const)('people read an amount with the separators of their language (%s), programs its digits', (locale, shown) => {
    const plan = planOf('plan T { period 2026 }\ndepartment Parks { program Trees { during 2026 budget 1234567890,5 in 2026 } }');
    for (const view of ['flow', 'cascade', 'timeline'] as const) {
        const drawing = draw(plan, findAll(plan), { ...firstState, view }, { locale, today });
        expect(tablesToRead(drawing)[0]?.rows.flat(), view).toContain(shown);
        expect(tablesOf(drawing)[0]?.rows.flat(), view).toContain('1234567890.5');
    }
});

test('what is turned in SVG is turned in PDF: the heads of the matrix rise, texts of its rows lie', async () => {
    const svg = (await exportTown(byName('svg'), 'matrix')).content as string;
    const texts = marksOf(drawingNode(paint(place(drawTown('matrix')))), stylesOf('light')).filter(mark => mark.kind === 'text');
    const riseOf = (said: string) =>
        texts
            .filter(({ parts }) => parts.some(({ text }) => text === said))
            .map(({ matrix: [a, b] }) => (Math.atan2(b, a) * 180) / Math.PI);
    expect(svg).toContain('rotate(-36)');
    expect(riseOf('Parks & gardens').some(rise => Math.abs(rise + 36) < 1e-9)).toBe(true);
    expect(riseOf('+Water')).toEqual([0]);
});

test('a format is known by the ending of its file, and none has two', () => {
    const endings = exporters.flatMap(exporter => exporter.endings);
    expect(new Set(endings).size).toBe(endings.length);
});

test('the command line knows the endings of all formats without loading them', () => {
    // The report alone is written as Markdown; names of standards contradict nothing.
    const all = [...exporters, ...planExporters].flatMap(({ endings }) => endings).filter(ending => !/iati|stratml|oc4ids/.test(ending));
    expect([...knownEndings].sort()).toEqual([...new Set([...all, '.md'])].sort());
});
