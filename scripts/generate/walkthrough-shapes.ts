// Shapes of the walkthrough's pictures: files in their windows, menus, marks, in the reader's colours. It must not know plans.

import { keywordBySpelling } from '../../src/l10n/keywords.ts';
import { tenth } from '../../src/scene/node.ts';
import { escapeXml } from '../../src/scene/write.ts';

export const width = 640;
const advance = 7.8;
const leading = 20;

/** A file of which some lines are shown. */
export interface Excerpt {
    readonly name: string;
    readonly lines: readonly string[];
    /** Marked words: underlined as a finding, or framed as the end of a promise. */
    readonly found?: string;
    readonly framed?: string;
}

export const colours = {
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

export function picture(height: number, parts: readonly string[]): string {
    const fonts = 'font-family="var(--vscode-font-family, sans-serif)" font-size="13"';
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${tenth(height)}" ${fonts}>\n${parts.join('\n')}\n</svg>\n`;
}

export function heightOf({ lines }: Excerpt): number {
    return 40 + lines.length * leading;
}

/** A file in its window. */
export function panel({ name, lines, found: underlined, framed }: Excerpt, top: number): string {
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
        const place = `x="${tenth(14 + index * advance)}" textLength="${tenth(piece.length * advance)}" lengthAdjust="spacingAndGlyphs"`;
        return `<tspan ${place} fill="${colours[kind]}">${escapeXml(piece)}</tspan>`;
    });
    return `<text y="${y}" xml:space="preserve" font-family="var(--vscode-editor-font-family, monospace)">${pieces.join('')}</text>`;
}

export function text(x: number, y: number, said: string, colour: keyof typeof colours, size = 13, weight?: 'bold'): string {
    return `<text x="${x}" y="${y}" font-size="${size}"${weight ? ` font-weight="${weight}"` : ''} fill="${colours[colour]}">${escapeXml(said)}</text>`;
}

function squiggle(x: number, y: number, length: number): string {
    const waves = Array.from({ length: Math.round(length / 4) }, (_, i) => `l 2 ${i % 2 ? 3 : -3} l 2 ${i % 2 ? -3 : 3}`).join(' ');
    return `<path d="M ${tenth(x)} ${y} ${waves}" fill="none" stroke="${colours.warning}" stroke-width="1.3"/>`;
}

function box(x: number, y: number, length: number): string {
    return `<rect x="${tenth(x)}" y="${y}" width="${tenth(length)}" height="19" rx="4" fill="none" stroke="${colours.mark}" stroke-width="1.5"/>`;
}

export function warning(x: number, y: number): string {
    return `<path d="M ${x + 8} ${y + 2} l 8 14 h -16 z m 0 5 v 4 m 0 2 v 1" fill="none" stroke="${colours.warning}" stroke-width="1.4" stroke-linejoin="round"/>`;
}

export function lamp(x: number, y: number): string {
    return `<path d="M ${x - 2} ${y + 5} h 4 m -4 -2 c 0 -3 -3 -3 -3 -6 a 5 5 0 0 1 10 0 c 0 3 -3 3 -3 6 z" fill="none" stroke="${colours.warning}" stroke-width="1.3"/>`;
}

/** A list of choices, the first of them chosen; `mark` before each. */
export function menu(titles: readonly string[], x: number, top: number, mark: (x: number, y: number) => string): string[] {
    const width = 420;
    return [
        `<rect x="${x}" y="${top}" width="${width}" height="${titles.length * 24 + 12}" rx="5" fill="${colours.menu}" stroke="${colours.line}"/>`,
        `<rect x="${x + 5}" y="${top + 6}" width="${width - 10}" height="24" rx="4" fill="${colours.chosen}" fill-opacity="0.35"/>`,
        ...titles.map((title, i) => mark(x + 16, top + 18 + i * 24) + text(x + 36, top + 22 + i * 24, title, 'foreground')),
    ];
}

/** A box with lines of prose, the first in bold. */
export function note(lines: readonly string[], x: number, top: number, wide: number): string[] {
    return [
        `<rect x="${x}" y="${top}" width="${wide}" height="${lines.length * 22 + 16}" rx="5" fill="${colours.menu}" stroke="${colours.line}"/>`,
        ...lines.map((line, i) => text(x + 14, top + 25 + i * 22, line, 'foreground', 13, i === 0 ? 'bold' : undefined)),
    ];
}

/** Prose in lines of at most so many px. */
export function wrap(said: string, wide: number): string[] {
    const lines = [''];
    for (const word of said.split(' ')) {
        const last = lines.length - 1;
        const longer = lines[last] === '' ? word : `${lines[last]} ${word}`;
        if (longer.length * 6.7 <= wide) lines[last] = longer;
        else lines.push(word);
    }
    return lines;
}

export function line(x: number, y: number, length: number): string {
    return `<path d="M ${x} ${y} h ${length}" stroke="${colours.line}"/>`;
}
