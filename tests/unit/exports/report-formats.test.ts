// A report written down: text stays data in every format, numbers stay numbers, and nothing is lost between them.
import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { exportReportHtml } from '../../../src/exports/report-html.ts';
import { exportReportMarkdown } from '../../../src/exports/report-markdown.ts';
import { exportFindingsCsv, exportReportCsv } from '../../../src/exports/tables/report-csv.ts';
import { exportReportXlsx } from '../../../src/exports/tables/report-xlsx.ts';
import { plainText } from '../../../src/l10n/markdown.ts';
import type { Report } from '../../../src/report/table.ts';
import { parseXml, walk, type XmlElement } from '../diagram/check-xml.ts';
import { reportOf } from '../report/tables.ts';

const nasty = '<script>alert(1)</script> & \\"x\\" | `a` ]( [b](http://c) \u0007\u202e';
const hostile = reportOf(
    `plan X "${nasty}" { document "${nasty}" currency "<b>" }\ndepartment D "${nasty}" { program P "${nasty}" { risk "${nasty}" buys t "${nasty}" 5 "${nasty}" } }`,
);

/** The page as XML: void elements closed. */
function readPage(html: string): XmlElement {
    return parseXml(
        html
            .replace(/^<!doctype html>\n/, '')
            .replace(/<style>.*<\/style>/s, '')
            .replace(/<(meta|col|br)\b([^>]*)>/g, '<$1$2/>'),
    );
}

it('is a page that is well-formed, runs nothing and loads nothing, whatever the plan says', () => {
    const html = exportReportHtml(hostile);
    const elements = [...walk(readPage(html))];
    expect(elements.filter(({ name }) => ['script', 'img', 'link', 'iframe', 'object', 'form', 'b'].includes(name))).toEqual([]);
    expect(html).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"");
    expect(elements.flatMap(({ attributes }) => [...attributes.keys()].filter(name => name.startsWith('on')))).toEqual([]);
    expect(elements.find(({ name }) => name === 'h1')?.text).toBe('<script>alert(1)</script> & "x" | `a` ]( [b](http://c) \ufffd');
    expect(html).not.toMatch(/url\(|@import|https?:\/\/(?!c\))/);
});

it('is a page whose tables can be listened to', () => {
    const page = readPage(exportReportHtml(hostile));
    const tables = [...walk(page)].filter(({ name }) => name === 'table');
    expect(tables.length).toBeGreaterThan(5);
    const captions = tables.map(table => table.children[0]);
    expect(captions.every(caption => caption?.name === 'caption' && caption.text.length > 0)).toBe(true);
    const heads = tables.flatMap(table => [...walk(table)].filter(({ name }) => name === 'th'));
    expect(new Set(heads.map(({ attributes }) => attributes.get('scope')))).toEqual(new Set(['col', 'row']));
    const levels = [...walk(page)].flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(levels.every((level, i) => i === 0 || level <= (levels[i - 1] as number) + 1)).toBe(true);
    expect([...walk(page)].find(({ name }) => name === 'html')?.attributes.get('lang')).toBe('en');
});

it('links places only where somebody says where to', () => {
    expect(exportReportHtml(hostile)).not.toContain('command:');
    const linked = exportReportHtml(hostile, {
        linkTo: cell => ('position' in cell ? `command:x?"${cell.position.line}` : `command:y?${cell.rule}`),
    });
    expect(linked).toContain('<a href="command:x?&quot;1">a.plan:2</a>');
    expect(linked).toMatch(/<a href="command:y\?[a-z-]+">[a-z-]+<\/a>/);
});

it('runs one script where tables are to be sorted, and its policy no other', () => {
    const html = exportReportHtml(hostile, { isSortable: true });
    const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script);
    expect(scripts).toHaveLength(1);
    const digest = createHash('sha256')
        .update(scripts[0] ?? '')
        .digest('base64');
    expect(html).toContain(`script-src 'sha256-${digest}'; base-uri`);
    // A number is a money or a count as it is, without what a language puts between its digits.
    for (const [, amount = ''] of html.matchAll(/data-amount="([^"]*)"/g)) expect(amount).toMatch(/^-?\d+(\.\d+)?$/);
});

it('closes long tables when there is much, and leaves nothing out', () => {
    const goals = Array.from({ length: 1000 }, (_, i) => `goal G${i}`).join('\n');
    const html = exportReportHtml(reportOf(goals));
    expect(html).toContain('<details><summary>');
    expect(html).toContain('>G999<');
    expect(exportReportHtml(reportOf('goal G'))).not.toContain('<details><summary>');
});

it.each([
    ['a | b', 'a \\| b'],
    ['<b> & *x* _y_ [z] ~q~ $m$ \\', '\\<b\\> \\& \\*x\\* \\_y\\_ \\[z\\] \\~q\\~ \\$m\\$ \\\\'],
    ['# no heading', '\\# no heading'],
    ['1.500', '1.500'],
    ['two\n\nlines', 'two lines'],
])('Markdown of %j is %j', (text, written) => expect(plainText(text)).toBe(written));

it('is Markdown with tables of as many cells as heads', () => {
    const lines = exportReportMarkdown(hostile).split('\n');
    const cells = (line: string) => line.replace(/\\./g, '').split('|').length;
    for (const [i, line] of lines.entries())
        if (line.startsWith('| ') && lines[i - 1]?.startsWith('| ')) expect(cells(line)).toBe(cells(lines[i - 1] as string));
    expect(lines.join('\n')).not.toMatch(/[^\\]</);
});

it('is CSV that no spreadsheet takes for formulas', () => {
    const report = reportOf(
        `department D "=1+1" { ceiling 1 in 2025 program P "@SUM(A1)" { budget 3 in 2025 risk "-2+3" risk " =x" risk "+1" risk "\uff1d1" risk "say, \\"so\\"" } }`,
    );
    const files = new Map(exportReportCsv(report).map(({ name, text }) => [name, Papa.parse<string[]>(text.trimEnd()).data]));
    expect(files.get('risks.csv')?.map(row => row[1])).toEqual(['Text', "'-2+3", "' =x", "'+1", "'\uff1d1", 'say, "so"']);
    expect(files.get('risks.csv')?.[1]?.[0]).toBe("'=1+1");
    expect(files.get('ceilings.csv')?.[1]).toEqual(["'=1+1", '2025', 'All funds', '1', '3', '-2', 'over the ceiling']);
    expect(exportReportCsv(report).every(({ text }) => text.endsWith('\r\n'))).toBe(true);
});

it('keeps the heads of CSV tables without rows, and has the findings by themselves', () => {
    const report = reportOf('');
    expect(exportFindingsCsv(report)).toBe('Department,No.,Finding,Severity,Rule,Where\r\n');
    expect(exportFindingsCsv(reportOf('goal G')).split('\r\n')[1]).toMatch(/^Shared,1,.*""G"".*,Warning,goal-unserved,a\.plan:1$/);
});

it('is a workbook with a sheet for each section, codes as text, amounts as numbers', async () => {
    const report = reportOf(
        'fund F "=F"\ngoal G { code "1.10" }\ndepartment D { ceiling 2 in 2025 program P { budget 1_500.25 in 2025 from F, 12_345_678_901_234_567 in 2026 from F } }',
        'id',
    );
    const bytes = Buffer.from(await exportReportXlsx(report));
    const sheets = await readWorkbook(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
        'Lembar telaah',
        'Rapat koordinasi',
        'Temuan',
        'Cakupan',
        'Komitmen',
        'Anggaran',
        'Siapa mengerjakan apa',
        'Catatan dan indikator',
    ]);
    const rows = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? [];
    expect(rows('Cakupan').flat()).toContain('1.10');
    const funds = rows('Anggaran').find(([first]) => first === '=F');
    // More digits than a spreadsheet keeps stay text.
    expect(funds?.slice(0, 4)).toEqual(['=F', 1500.25, '12345678901234567', '12345678901236067.25']);
});

it('says once that there is nothing, and counts it all the same', () => {
    const report = reportOf('');
    expect(exportReportMarkdown(report).match(/There are no findings\./g)).toHaveLength(1);
    expect(exportReportHtml(report).match(/There are no findings\./g)).toHaveLength(1);
    expect(exportReportCsv(report).map(({ name }) => name)).toContain('findings-by-rule.csv');
});

it('is the same bytes for the same plan', () => {
    const again = (): Report => reportOf('goal G\ndepartment D { program P { serves G } }');
    expect(exportReportHtml(again())).toBe(exportReportHtml(again()));
    expect(exportReportMarkdown(again())).toBe(exportReportMarkdown(again()));
});
