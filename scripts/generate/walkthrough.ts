// The pictures of the walkthrough: what the steps speak of, as the product says it, in the reader's colours. What stands in them is read
// from the samples and found by the rules, so that no picture shows what Alur would not say.
import { readFileSync } from 'node:fs';
import { escapeXml, px } from '../../src/diagram/xml.ts';
import { readYears, startPlan } from '../../src/exports/new-plan.ts';
import { keywordBySpelling } from '../../src/l10n/keywords.ts';
import { type Locale, locales, say } from '../../src/l10n/say.ts';
import { createLanguage } from '../../src/language/module.ts';
import { readPlanFile } from '../../src/language/read.ts';
import type { Period } from '../../src/plan/period.ts';
import { Plan } from '../../src/plan/whole-plan.ts';
import { allRules } from '../../src/rules/all.ts';
import { findAll } from '../../src/rules/run.ts';

const width = 640;
const advance = 7.8;
const leading = 20;

/** A file of which some lines are shown. */
interface Excerpt {
    readonly name: string;
    readonly lines: readonly string[];
    /** Marked words: underlined as a finding, or framed as the end of a promise. */
    readonly found?: string;
    readonly framed?: string;
}

export function walkthroughPictures(): { readonly path: string; readonly text: string }[] {
    return locales.flatMap(locale => {
        const pictures = { findings: findings(locale), fix: fixes(locale), jump: jump(), own: own(locale) };
        return Object.entries(pictures).map(([name, text]) => ({ path: `images/walkthrough/${name}.${locale}.svg`, text }));
    });
}

function findings(locale: Locale): string {
    const file = excerpt('before/parks.plan', /serves/, /indicator/, /Nobody/, /buys/);
    const top = heightOf(file) + 16;
    const rows = found().map(({ message, values, rule }, i) => {
        const y = top + i * 30;
        return `${warning(14, y + 4)}${text(40, y + 13, say(message, locale, values), 'foreground')}${text(40, y + 27, rule, 'faint', 11)}`;
    });
    return picture(top + rows.length * 34 + 8, [panel({ ...file, found: 'roses' }, 0), ...rows]);
}

function fixes(locale: Locale): string {
    const file = excerpt('before/parks.plan', /Nobody/, /buys/);
    const top = heightOf(file) + 8;
    const titles = found().flatMap(finding => finding.fixes.slice(0, 2).map(fix => say(fix.title, locale, fix.values)));
    const menu = `<rect x="58" y="${top}" width="420" height="${titles.length * 24 + 12}" rx="5" fill="${colours.menu}" stroke="${colours.line}"/>`;
    const chosen = `<rect x="63" y="${top + 6}" width="410" height="24" rx="4" fill="${colours.chosen}" fill-opacity="0.35"/>`;
    const rows = titles.map((title, i) => lamp(74, top + 18 + i * 24) + text(94, top + 22 + i * 24, title, 'foreground'));
    return picture(top + titles.length * 24 + 24, [panel({ ...file, found: 'roses' }, 0), menu, chosen, ...rows]);
}

function jump(): string {
    const from = excerpt('after/parks.plan', /buys/, /location/, /handover/, /maintainer/, /upkeep/);
    const to = excerpt('after/cleaning.plan', /^department/, /program/, /during/, /maintains/, /budget/);
    const top = heightOf(from) + 36;
    const arrow = `<path d="M 300 ${heightOf(from) + 4} v 24 m -5 -6 l 5 6 l 5 -6" fill="none" stroke="${colours.mark}" stroke-width="2"/>`;
    const [first, second] = [
        { ...from, framed: 'Cleaning' },
        { ...to, framed: 'Cleaning' },
    ];
    return picture(top + heightOf(to) + 4, [panel(first, 0), arrow, text(316, heightOf(from) + 21, 'F12', 'faint'), panel(second, top)]);
}

function own(locale: Locale): string {
    const { name, text: written } = startPlan('Palu', readYears('2026..2030') as Period, locale);
    const file = { name: `${name.toLowerCase()}.plan`, lines: written.trimEnd().split('\n') };
    return picture(heightOf(file) + 4, [panel(file, 0)]);
}

/** Lines of a file of the flower: the first of each kind, in the file's order. */
function excerpt(path: string, ...kinds: readonly RegExp[]): Excerpt {
    const lines = textOf(path).split('\n');
    const shown = new Set(kinds.map(kind => lines.findIndex(line => kind.test(line))));
    const taken = lines.filter((_, i) => shown.has(i));
    const indent = Math.min(...taken.map(line => line.search(/\S/)));
    return { name: path, lines: taken.map(line => line.slice(indent)) };
}

function found() {
    const language = createLanguage();
    const files = ['before/parks.plan', 'before/town.plan'].map(path => readPlanFile(language, `file:///${path}`, textOf(path)));
    return findAll(new Plan(files), {}, allRules);
}

function textOf(path: string): string {
    return readFileSync(new URL(`../../examples/flower/${path}`, import.meta.url), 'utf8');
}

const colours = {
    background: 'var(--vscode-editor-background, #ffffff)',
    menu: 'var(--vscode-editorWidget-background, #f8f8f8)',
    line: 'var(--vscode-widget-border, var(--vscode-editorGroup-border, #c8c8c8))',
    foreground: 'var(--vscode-editor-foreground, #222222)',
    faint: 'var(--vscode-descriptionForeground, #6a6a6a)',
    keyword: 'var(--vscode-charts-blue, #1a5fb4)',
    string: 'var(--vscode-charts-orange, #b35900)',
    warning: 'var(--vscode-editorWarning-foreground, #bf8803)',
    chosen: 'var(--vscode-focusBorder, #0f6cbd)',
    mark: 'var(--vscode-charts-green, #2e7d32)',
} satisfies Record<string, string>;

function picture(height: number, parts: readonly string[]): string {
    const fonts = 'font-family="var(--vscode-font-family, sans-serif)" font-size="13"';
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${px(height)}" ${fonts}>\n${parts.join('\n')}\n</svg>\n`;
}

function heightOf({ lines }: Excerpt): number {
    return 40 + lines.length * leading;
}

/** A file in its window. */
function panel({ name, lines, found: underlined, framed }: Excerpt, top: number): string {
    const at = (line: number) => top + 48 + line * leading;
    const rows = lines.map((line, i) => {
        const spot = (word: string | undefined) => (word ? line.search(new RegExp(`\\b${word}\\b(?!")`)) : -1);
        const x = (column: number) => 14 + column * advance;
        const [wave, frame] = [spot(underlined), spot(framed)];
        return [
            frame < 0 ? '' : box(x(frame) - 3, at(i) - 14, (framed ?? '').length * advance + 6),
            code(line, at(i)),
            wave < 0 ? '' : squiggle(x(wave), at(i) + 4, (underlined ?? '').length * advance),
        ].join('');
    });
    const height = heightOf({ name, lines });
    return [
        `<rect x="1" y="${top + 1}" width="${width - 2}" height="${height - 2}" rx="6" fill="${colours.background}" stroke="${colours.line}"/>`,
        text(14, top + 21, name, 'faint', 12),
        ...rows,
    ].join('\n');
}

/** Every piece at its column, whatever font there is. */
function code(line: string, y: number): string {
    const pieces = [...line.matchAll(/\/\/.*|"[^"]*"|[\p{L}_][\p{L}\p{N}_-]*|[^\s"/\p{L}]+/gu)].map(({ 0: piece, index }) => {
        const kind = /^\/\//.test(piece) ? 'faint' : piece[0] === '"' ? 'string' : keywordBySpelling.has(piece) ? 'keyword' : 'foreground';
        const place = `x="${px(14 + index * advance)}" textLength="${px(piece.length * advance)}" lengthAdjust="spacingAndGlyphs"`;
        return `<tspan ${place} fill="${colours[kind]}">${escapeXml(piece)}</tspan>`;
    });
    return `<text y="${y}" xml:space="preserve" font-family="var(--vscode-editor-font-family, monospace)">${pieces.join('')}</text>`;
}

function text(x: number, y: number, said: string, colour: keyof typeof colours, size = 13): string {
    return `<text x="${x}" y="${y}" font-size="${size}" fill="${colours[colour]}">${escapeXml(said)}</text>`;
}

function squiggle(x: number, y: number, length: number): string {
    const waves = Array.from({ length: Math.round(length / 4) }, (_, i) => `l 2 ${i % 2 ? 3 : -3} l 2 ${i % 2 ? -3 : 3}`).join(' ');
    return `<path d="M ${px(x)} ${y} ${waves}" fill="none" stroke="${colours.warning}" stroke-width="1.3"/>`;
}

function box(x: number, y: number, length: number): string {
    return `<rect x="${px(x)}" y="${y}" width="${px(length)}" height="19" rx="4" fill="none" stroke="${colours.mark}" stroke-width="1.5"/>`;
}

function warning(x: number, y: number): string {
    return `<path d="M ${x + 8} ${y + 2} l 8 14 h -16 z m 0 5 v 4 m 0 2 v 1" fill="none" stroke="${colours.warning}" stroke-width="1.4" stroke-linejoin="round"/>`;
}

function lamp(x: number, y: number): string {
    return `<path d="M ${x - 2} ${y + 5} h 4 m -4 -2 c 0 -3 -3 -3 -3 -6 a 5 5 0 0 1 10 0 c 0 3 -3 3 -3 6 z" fill="none" stroke="${colours.warning}" stroke-width="1.3"/>`;
}
