// How wide a text is and how it breaks into lines, with the widths of the font that is shipped. It must not know what is drawn.
import { fontWidths } from './font-widths.ts';

/** No text is measured or drawn beyond this many UTF-16 units; the rest is for the tooltip. */
const longest = 400;

/** Widths by code unit, regular and bold; 0 where the font holds nothing or the sign has no width. */
const regularWidths = new Uint16Array(0x2600);
const boldWidths = new Uint16Array(0x2600);
for (const [first, regular, bold] of fontWidths) {
    regularWidths.set(regular, first);
    boldWidths.set(bold, first);
}

const invisible = /^[\p{M}\p{Cc}\p{Cf}]$/u;
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** True when `measure` knows the text to the thousandth; else its answer is an estimate on the wide side. */
export function hasMetrics(text: string): boolean {
    for (let at = 0; at < text.length; at++) if (!regularWidths[text.charCodeAt(at)]) return false;
    return true;
}

/** Width in px of `text` set at `size` px in the shipped font, Arial, or another with their metrics. */
export function measure(text: string, size: number, bold = false): number {
    return measureExactly(text, size, bold) ?? (measureClusters(text, bold) * size) / 1000;
}

/** The same where it is known to the thousandth; undefined where `measure` estimates. */
export function measureExactly(text: string, size: number, bold = false): number | undefined {
    const widths = bold ? boldWidths : regularWidths;
    let width = 0;
    for (let at = 0; at < text.length; at++) {
        const own = widths[text.charCodeAt(at)];
        if (!own) return undefined;
        width += own;
    }
    return (width * size) / 1000;
}

function measureClusters(text: string, bold: boolean): number {
    let width = 0;
    for (const cluster of clusters(text)) width += widthOfCluster(cluster, bold);
    return width;
}

/** `text` on one line, cut with an ellipsis where it is wider than `room` px. Never cuts within a letter and its marks. */
export function truncate(text: string, size: number, bold: boolean, room: number): string {
    const line = tidy(text);
    if (measure(line, size, bold) <= room) return line;
    const budget = (room * 1000) / size - 1000;
    return `${head(line, bold, budget).trimEnd()}…`;
}

/** `text` in at most `most` lines no wider than `room` px. Words longer than a line are broken; what is left over ends in an ellipsis. */
export function wrap(text: string, size: number, bold: boolean, room: number, most: number): string[] {
    const lines: string[] = [];
    let rest = tidy(text);
    while (rest !== '') {
        if (lines.length === most - 1 || measure(rest, size, bold) <= room) {
            lines.push(truncate(rest, size, bold, room));
            break;
        }
        const line = fittingWords(rest, size, bold, room) || head(rest, bold, (room * 1000) / size) || firstCluster(rest);
        lines.push(line);
        rest = rest.slice(line.length).trimStart();
    }
    return lines;
}

/** Beyond this many UTF-16 units no paper holds a text; a sentence of a plan ends long before. */
const longestOnPaper = 100_000;

/** All of `text` in lines no wider than `room` px, as many as it needs. Words longer than a line are broken. */
export function wrapWhole(text: string, size: number, bold: boolean, room: number): string[] {
    let rest = clean(text, longestOnPaper);
    const quick = wrapPlain(rest, size, bold, room);
    if (quick) return quick;
    const lines: string[] = [];
    while (rest !== '') {
        const next = rest.length > longestLine ? rest.slice(0, longestLine) : rest;
        const isLast = next === rest && measure(rest, size, bold) <= room;
        const line = isLast ? rest : fittingWords(next, size, bold, room) || head(next, bold, (room * 1000) / size) || firstCluster(next);
        lines.push(line);
        rest = rest.slice(line.length).trimStart();
    }
    return lines;
}

/** UTF-16 units that are looked at for one line. */
const longestLine = 3 * longest;

/**
 * The same in one pass, for a text that `measure` knows and whose words fit on a line each: of nearly all of the thousands on a long sheet.
 * Undefined for any other.
 */
function wrapPlain(text: string, size: number, bold: boolean, room: number): string[] | undefined {
    const widths = bold ? boldWidths : regularWidths;
    const space = widths[0x20] as number;
    const lines: string[] = [];
    let start = 0;
    let width = 0;
    /** The last blank of the line, and the width before it. */
    let blank = -1;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        const own = widths[code];
        if (!own || at - start >= longestLine || (code === 0xa0 && blank === at - 1)) return undefined;
        if (code === 0x20) [blank, before] = [at, width];
        width += own;
        if (code === 0x20 || (width * size) / 1000 <= room) continue;
        if (blank < 0) return undefined;
        lines.push(text.slice(start, blank));
        start = blank + 1;
        width -= before + space;
        blank = -1;
        if ((width * size) / 1000 > room) return undefined;
    }
    if (start < text.length) lines.push(text.slice(start));
    return lines;
}

/** `text` in two lines of about the same width, each cut to `room` px; one line when it is a single word. */
export function balance(text: string, size: number, room: number): string[] {
    const words = tidy(text).split(' ');
    let best = [words.join(' ')];
    let narrowest = Number.POSITIVE_INFINITY;
    for (let k = 1; k < words.length; k++) {
        const pair = [words.slice(0, k).join(' '), words.slice(k).join(' ')];
        const width = Math.max(...pair.map(line => measure(line, size)));
        if (width >= narrowest) break;
        narrowest = width;
        best = pair;
    }
    return best.map(line => truncate(line, size, false, room));
}

/** Blanks made one, and an ellipsis for what could never be drawn on a line or three. */
function tidy(text: string): string {
    return clean(text, longest);
}

function clean(text: string, most: number): string {
    if (text.length <= most && isTidy(text)) return text;
    const short = text.length > 4 * most ? text.slice(0, 4 * most) : text;
    const line = short
        .replace(/\p{Bidi_Control}/gu, '\ufffd')
        // a blank that holds a number and its unit together stays
        .replace(/[^\S\u00a0]+/g, ' ')
        .trim();
    return line.length > most ? `${line.slice(0, startOfCluster(line, most))}…` : line;
}

/** Only signs of plain text, and never two blanks in a row or one at an end. */
function isTidy(text: string): boolean {
    let blank = true;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code < 0x20 || code > 0x7e) return false;
        if (code === 0x20 && blank) return false;
        blank = code === 0x20;
    }
    return !blank || text === '';
}

function fittingWords(text: string, size: number, bold: boolean, room: number): string {
    let end = 0;
    for (let next = text.indexOf(' '); next > 0; next = text.indexOf(' ', next + 1)) {
        if (measure(text.slice(0, next), size, bold) > room) break;
        end = next;
    }
    return text.slice(0, end);
}

/** The longest beginning of `text` no wider than `budget` thousandths of an em. */
function head(text: string, bold: boolean, budget: number): string {
    let width = 0;
    let end = 0;
    if (hasMetrics(text)) {
        const widths = bold ? boldWidths : regularWidths;
        while (end < text.length && width + (widths[text.charCodeAt(end)] ?? 0) <= budget) width += widths[text.charCodeAt(end++)] ?? 0;
        return text.slice(0, end);
    }
    for (const cluster of clusters(text)) {
        width += widthOfCluster(cluster, bold);
        if (width > budget) break;
        end += cluster.length;
    }
    return text.slice(0, end);
}

function firstCluster(text: string): string {
    for (const cluster of clusters(text)) return cluster;
    return '';
}

function startOfCluster(text: string, near: number): number {
    let end = 0;
    for (const cluster of clusters(text)) {
        if (end + cluster.length > near) break;
        end += cluster.length;
    }
    return end;
}

let segmenter: Intl.Segmenter | undefined;

/** Graphemes, each seen as one letter or sign: with its marks, a flag, a family of emoji. */
function* clusters(text: string): Iterable<string> {
    if (hasMetrics(text)) yield* text;
    else {
        segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
        for (const { segment } of segmenter.segment(text)) yield segment;
    }
}

function widthOfCluster(cluster: string, bold: boolean): number {
    if (emoji.test(cluster)) return 1400;
    let width = 0;
    for (const character of cluster) width += widthOf(character, bold);
    return width;
}

function widthOf(character: string, bold: boolean): number {
    const code = character.codePointAt(0) as number;
    const known = (bold ? boldWidths : regularWidths)[code];
    if (known) return known;
    if (invisible.test(character)) return 0;
    // Greek, Cyrillic, Hebrew, Arabic, the scripts of India and their neighbours run narrower than an em; what is wider is one em.
    return code < 0x1100 ? 720 : code >= 0x1e00 && code < 0x2000 ? 720 : 1000;
}
