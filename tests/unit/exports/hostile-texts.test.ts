// Nothing of a text becomes a command: every output of a plan that says the worst in every field, by what must hold at its edge.
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { writeGithub } from '../../../src/cli/findings/github.ts';
import { writeGitlab } from '../../../src/cli/findings/gitlab.ts';
import { writeJson } from '../../../src/cli/findings/json.ts';
import { writeJunit } from '../../../src/cli/findings/junit.ts';
import { writeSarif } from '../../../src/cli/findings/sarif.ts';
import { showFindings } from '../../../src/cli/findings/shown.ts';
import { writeText } from '../../../src/cli/findings/text.ts';
import { drawFlow } from '../../../src/diagram/flow/draw-flow.ts';
import { atlasOf } from '../../../src/diagram/sheets/atlas.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { comparePlans } from '../../../src/diff/compare.ts';
import { writeChangesAsJson, writeChangesAsMarkdown, writeChangesAsText } from '../../../src/diff/write-changes.ts';
import { exportReportDocx } from '../../../src/exports/documents/report-docx.ts';
import { writeMermaid } from '../../../src/exports/mermaid.ts';
import { exportReportHtml } from '../../../src/exports/report-html.ts';
import { exportReportMarkdown } from '../../../src/exports/report-markdown.ts';
import { writeRulesAsJson, writeRulesAsMarkdown, writeRulesAsText } from '../../../src/exports/rule-list.ts';
import { writeSheetPage } from '../../../src/exports/sheets/html.ts';
import { exportReportCsv } from '../../../src/exports/tables/report-csv.ts';
import { exportReportXlsx } from '../../../src/exports/tables/report-xlsx.ts';
import { sheetCsv, sheetXlsx } from '../../../src/exports/tables/sheet-tables.ts';
import { lineForTerminal } from '../../../src/l10n/safe-text.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import { dayOf } from '../../../src/plan/period.ts';
import { reportOn } from '../../../src/report/report.ts';
import { describeRules } from '../../../src/rules/engine/rule-states.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { storable } from '../../../src/rules/engine/stored-finding.ts';
import { describeSheet } from '../../../src/server/drawing/describe.ts';
import { parseXml, walk, type XmlElement } from '../diagram/check-xml.ts';
import { everywhere, hostile } from '../hostile.ts';
import { planOf } from '../plans.ts';
import { sheetsOf, writeSheets } from '../sheets/drawn.ts';

const today = dayOf(2026, 2);
/** What moves a cursor, colours, hides, or turns the direction; a line feed ends a line. */
const steering = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
const withoutBreaks = (text: string) => text.replace(/[\n\t]/g, '');
const oddFile = `file:///plan/${encodeURIComponent('::error::a\n\u001b[31m\u202eb, %.plan')}`;

function expectLog(log: string): void {
    for (const line of log.split('\n')) {
        expect(line).not.toMatch(steering);
        expect(line).not.toMatch(/^\s*(::|##\[|##vso)/);
    }
}

/** What a viewer shows: markup is gone, and a gap is the sign without width that it stands for. */
function shownByMarkdown(markdown: string): string {
    return markdown.replaceAll('&#8203;', '\u200b').replaceAll('<br>', '\n').replace(/\\(.)/g, '$1');
}

function expectMarkdown(markdown: string): void {
    expect(withoutBreaks(markdown)).not.toMatch(steering);
    const bare = markdown.replaceAll('&#8203;', '').replaceAll('<br>', '').replace(/\\./g, '');
    expect(bare).not.toMatch(/[<[\]&$~!]/);
    // Code of our own: names of rules, and how they are set. Emphasis of our own: a whole line, or a whole sum.
    for (const line of bare.replace(/`[\w./:|=\- ]*`/g, '').split('\n'))
        expect(line.replace(/^\*[^*]*\*$|\*\*[^*|]*\*\*/g, '')).not.toMatch(/[`*_]/);
    const shown = shownByMarkdown(markdown.replace(/`[^`\n]*`/g, ''));
    expect(shown).not.toMatch(/[a-z]:\/\/|(mailto|javascript):[^\s\u200b]|www\.|[@\uff20][\p{L}\p{N}]|[#!$&%~]\d|GH-\d|:tada:|evil\.com/iu);
}

/** The page as XML: void elements closed, attributes without values given one. */
function readPage(html: string): XmlElement[] {
    const page = html
        .replace(/^<!doctype html>\n/, '')
        .replace(/<(style|script)>.*?<\/\1>/gs, '')
        .replace(/<(meta|col|br|input)\b([^>]*)>/g, '<$1$2/>')
        .replace(/<details open>/g, '<details open="">');
    return [...walk(parseXml(page))];
}

function expectMarkup(elements: readonly XmlElement[]): void {
    expect(elements.filter(({ name }) => ['script', 'img', 'iframe', 'object', 'form', 'image', 'foreignObject'].includes(name))).toEqual(
        [],
    );
    for (const { attributes, text } of elements) {
        expect(withoutBreaks(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        for (const [name, value] of attributes) {
            expect(name).not.toMatch(/^on/);
            if (/href$/.test(name)) expect(value).toMatch(/^#/);
            expect(withoutBreaks(value)).not.toMatch(/\p{Bidi_Control}/u);
        }
    }
}

const lead = /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

function expectCsv(text: string): void {
    for (const line of text.split(/\r?\n/)) expect(line).not.toMatch(/^\s*(::|##)/);
    expect(withoutBreaks(text.replace(/\r\n/g, '\n'))).not.toMatch(steering);
    for (const delimiter of [',', ';', '\t']) {
        const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, '').trimEnd(), {
            delimiter,
            quoteChar: delimiter === ',' ? '"' : '\u0001',
        });
        if (delimiter === ',') expect(new Set(data.map(row => row.length)).size).toBe(1);
        for (const cell of data.flat()) if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(lead);
    }
}

function expectWorkbook(bytes: Uint8Array): void {
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
        const xml = Buffer.from(part).toString('utf8');
        expect(xml).not.toMatch(/<f[ >]/);
        expect(xml.isWellFormed()).toBe(true);
        if (name.startsWith('xl/')) expect(withoutBreaks(xml.replaceAll('\r', ''))).not.toMatch(/[\p{Cc}\p{Bidi_Control}\ufffe\uffff]/u);
    }
}

function expectDocument(bytes: Uint8Array): void {
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
        const xml = Buffer.from(part).toString('utf8');
        new SaxesParser({ xmlns: true }).write(xml).close();
        expect(xml, name).not.toMatch(/w:instrText[^>]*>[^<]*(HYPERLINK|INCLUDE|DDE)|TargetMode="External"/);
        if (name.startsWith('word/')) expect(xml, name).not.toMatch(/[\p{Cc}\p{Bidi_Control}\ufffe\uffff]/u);
    }
}

const label = String.raw`"(?:[\p{L}\p{M}\p{N} .,·–—/▲\ufffd…]|#\d+;|<br\/>)*"`;
const mermaidLine = new RegExp(
    `^(?:flowchart LR| {4}subgraph d\\d+\\[${label}\\]| {4}end| {4,8}[nrp]\\d+\\[${label}\\]| {4,8}[np]\\d+\\(\\[${label}\\]\\)| {4,8}style n\\d+ [\\w:#,\\- ]+| {4}linkStyle [\\d,]+ [\\w:#,\\- ]+| {4}[np]\\d+ [-=.>ox]+(?:\\|${label}\\|)? [nr]\\d+)$`,
    'u',
);

function expectMermaid(text: string): void {
    const lines = text.trimEnd().split('\n');
    expect(text).not.toMatch(/[\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
    if (lines[0] === 'gantt') {
        for (const line of lines.slice(1)) {
            const [, name = ''] =
                /^ {4}(?:title |section )?([^:;#%<>"{}]+?)(?: :(?:crit, )?t\d+, \d{4}-\d\d-\d\d, \d{4}-\d\d-\d\d)?$/.exec(line) ?? [];
            if (/^ {4}(dateFormat YYYY-MM-DD|axisFormat %Y-%m)$/.test(line)) continue;
            expect(name, line).not.toBe('');
            // The task's line itself must not begin as a statement does.
            if (line.includes(' :'))
                expect(line.trimStart()).not.toMatch(/^(click|call|href|section|title|excludes|includes|gantt|end|\d{4}-\d\d-\d\d|---)/i);
        }
        return;
    }
    const [fence, title = '', close, ...rest] = lines;
    expect([fence, close]).toEqual(['---', '---']);
    expect(typeof JSON.parse(title.slice('title: '.length))).toBe('string');
    for (const line of rest) expect(line).toMatch(mermaidLine);
}

describe.each(Object.entries(hostile))('%s', (_, text) => {
    const plan = planOf({ 'a.plan': everywhere(text) });
    const findings = findAll(plan);
    const report = reportOn(plan, findings, 'en');

    it('in findings', () => {
        const kept = findings.map(finding => ({ ...storable(finding, true), file: oddFile }));
        const shown = showFindings(kept, () => [0], 'id');
        expect(shown.length).toBeGreaterThan(5);
        const log = writeText(shown, 'id', false);
        expectLog(log);
        expect(log.trimEnd().split('\n')).toHaveLength(shown.length + shown.flatMap(({ related }) => related).length);
        const github = writeGithub(shown).trimEnd().split('\n');
        expect(github).toHaveLength(shown.length);
        for (const line of github) {
            expect(line).toMatch(
                /^::(error|warning|notice) file=[^,]*%3A%3Aerror%3A%3Aa%0A[^,:]*%2C %25\.plan,line=\d+,[^:]*title=[\w-]+::/,
            );
            expect(line).not.toMatch(steering);
        }
        const ids = shown.map((_, k) => String(k));
        for (const json of [writeJson(shown), writeSarif(shown, '1'), writeGitlab(shown, ids)])
            expect(withoutBreaks(json)).not.toMatch(steering);
        expect(JSON.parse(writeJson(shown))).toEqual(shown);
        expect(JSON.parse(writeGitlab(shown, ids)).map(({ description }: { description: string }) => description)).toEqual(
            shown.map(({ message }) => message),
        );
        const junit = writeJunit(shown, { files: [], fails: ({ severity }) => severity === 'error' });
        expectLog(junit);
        const cases = [...walk(parseXml(junit.replace(/^<\?xml[^>]*\?>\n/, '')))];
        expect(cases.filter(({ name }) => !['testsuites', 'testsuite', 'testcase', 'failure', 'skipped'].includes(name))).toEqual([]);
        expect(cases.filter(({ name }) => name === 'testcase')).toHaveLength(shown.length);
        for (const { message } of JSON.parse(writeSarif(shown, '1')).runs[0].results) expect(message.text).not.toMatch(/[^\\]\]\(/);
    });

    it('in reports', async () => {
        expectMarkdown(exportReportMarkdown(report));
        expectMarkup(readPage(exportReportHtml(report)));
        for (const { text: table } of exportReportCsv(report)) expectCsv(table);
        expectWorkbook(await exportReportXlsx(report));
        expectDocument(await exportReportDocx(report));
    });

    it('in changes and rules', () => {
        const changes = [
            { plan: text, changes: comparePlans(makePlan([]), plan) },
            { plan: 'x', changes: comparePlans(planOf({ 'a.plan': everywhere('before') }), plan) },
        ];
        // Of text that cannot be read, such as one with a line break within quotes, no change is told.
        const isRead = plan.files.every(({ problems }) => problems.length === 0);
        expect((changes[1]?.changes.length ?? 0) > 10).toBe(isRead);
        expectMarkdown(writeChangesAsMarkdown(changes, { before: text, after: text }, 'en'));
        expectLog(writeChangesAsText(changes, 'en', lineForTerminal));
        expect(withoutBreaks(writeChangesAsJson(changes, 'id'))).not.toMatch(steering);
        const lists = [{ plan: text, stage: 'draft' as const, rules: describeRules(plan), nameOf: () => text }];
        expectMarkdown(writeRulesAsMarkdown(lists, 'en'));
        expectLog(writeRulesAsText(lists, 'en', lineForTerminal));
        expect(withoutBreaks(writeRulesAsJson(lists, 'en'))).not.toMatch(steering);
    });

    it('on sheets, as pictures, page, cards and tables', async () => {
        const sheets = sheetsOf(plan, undefined, findings);
        const title = sheets[0]?.title ?? '';
        for (const svg of writeSheets(sheets)) expectMarkup([...walk(parseXml(svg))]);
        expectMarkup(readPage(writeSheetPage(sheets, { title, locale: 'en' })));
        expectMermaid(writeMermaid(drawFlow(plan, findings, { locale: 'en', today })));
        const cards = () => drawFlow(plan, findings, { locale: 'en' });
        const options = { theme: 'light', locale: 'en', title, filters: [title], today, resources: {} as never, cards } as const;
        for (const { content } of (await sheetCsv.export(sheets, options)).files) expectCsv(content as string);
        for (const { content } of (await sheetXlsx.export(sheets, options)).files) expectWorkbook(content as Uint8Array);
    });

    it('sheets in words', () => {
        const context = sheetContext(plan, findAll(plan), { locale: 'en', today });
        for (const { kind, subject } of atlasOf(context)) {
            const shown = JSON.stringify(describeSheet(kind.content(context, subject), 'en'));
            expect(shown, kind.name).not.toMatch(/\p{Bidi_Control}|\\u00/u);
        }
    });
});
