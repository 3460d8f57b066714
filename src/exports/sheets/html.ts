// All sheets asked for as one page that needs nothing else: sheets with links between them, each also in words and as tables. It runs no
// script. It must not know the plan.

import type { Outline } from '../../diagram/outline.ts';
import { toXmlId } from '../../diagram/paint/primitives.ts';
import type { Sheet } from '../../diagram/sheets/atlas.ts';
import { sheetNode } from '../../diagram/sheets/write.ts';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import type { Content, SceneNode } from '../../scene/node.ts';
import type { Scene } from '../../scene/scene.ts';
import { writeDocument } from '../../scene/write.ts';
import { readable } from '../drawing-tables.ts';
import { tableOf } from '../html-table.ts';
import { pageHead } from '../page-head.ts';
import type { SheetExporter } from './exporter.ts';
import { followLinks } from './page-links.ts';
import { followLinksDigest } from './page-links-digest.ts';

const words = {
    sheets: { en: 'Sheets', id: 'Lembar' },
    inWords: { en: 'In words and as tables', id: 'Dalam kata dan tabel' },
    top: { en: 'All sheets', id: 'Semua lembar' },
} as const satisfies Record<string, Text>;

export const sheetHtml: SheetExporter = {
    format: 'html',
    endings: ['.html', '.htm'],
    binary: false,
    holdsAtlas: true,
    export: async (sheets, { locale, title }) => ({ files: [{ content: writeSheetPage(sheets, { title, locale }) }], notes: [] }),
};

export interface SheetPageOptions {
    /** Title of the plan. */
    readonly title: string;
    readonly locale: Locale;
    /** A sentence before the sheets. */
    readonly note?: string;
    /** With the one script that follows links within pictures, for editors that do not. */
    readonly followsLinks?: boolean;
}

export function writeSheetPage(sheets: readonly Sheet[], options: SheetPageOptions): string {
    return writeDocument(pageOf(sheets, options));
}

function pageOf(sheets: readonly Sheet[], { title, locale, note, followsLinks }: SheetPageOptions): SceneNode {
    const known = new Set(sheets.map(({ address }) => address));
    const runs = followsLinks ? `script-src 'sha256-${followLinksDigest}'; ` : '';
    const policy = `default-src 'none'; style-src 'unsafe-inline'; ${runs}base-uri 'none'; form-action 'none'`;
    const items = sheets.map((sheet): SceneNode => ['li', {}, ['a', { href: `#${idOf(sheet.address)}` }, sheet.title]]);
    const nav: SceneNode[] =
        sheets.length > 1 ? [['nav', { 'aria-label': say(words.sheets, locale), id: 'sheets' }, ['ol', {}, ...items]]] : [];
    let isFirst = true;
    const body = sheets.map((sheet): SceneNode => {
        const pages = sheet.pages.map(({ scene }): SceneNode => {
            const node = sheetNode(linked(scene, known), sheet.paper, 'auto', false, isFirst);
            isFirst = false;
            const scrolled = { class: `sheet ${sheet.paper.name}`, tabindex: 0, role: 'group', 'aria-label': sheet.title };
            return ['div', followsLinks ? scrolled : { class: 'sheet' }, node];
        });
        return [
            'section',
            { id: idOf(sheet.address), 'aria-label': sheet.title },
            ['h2', {}, sheet.title],
            ...pages,
            inWords(sheet, locale),
            ...back(sheets, locale),
        ];
    });
    const [first] = sheets;
    const size = first?.paper.name === 'a4' ? 'A4' : 'A3';
    return [
        'html',
        { lang: locale },
        pageHead(policy, title, `${style}${followsLinks ? inEditor : ''}@page{size:${size} landscape;margin:0}`),
        [
            'body',
            {},
            ['header', {}, ['h1', {}, title], ...(note ? [['p', {}, note] satisfies SceneNode] : []), ...nav],
            ['main', {}, ...body],
            ...(followsLinks ? [['script', {}, followLinks] satisfies SceneNode] : []),
        ],
    ];
}

function back(sheets: readonly Sheet[], locale: Locale): SceneNode[] {
    return sheets.length > 1 ? [['p', { class: 'back' }, ['a', { href: '#sheets' }, say(words.top, locale)]]] : [];
}

/** Only an address of a sheet on this page becomes a link. */
function linked(scene: Scene, known: ReadonlySet<string>): Scene {
    return {
        ...scene,
        pieces: scene.pieces.map(piece => {
            if (piece.opens === undefined || !known.has(piece.opens)) return piece;
            const [, attributes, ...content] = piece.node;
            return { ...piece, node: ['a', { ...attributes, href: `#${idOf(piece.opens)}` }, ...content] as SceneNode };
        }),
    };
}

function idOf(address: string): string {
    return `sheet-${toXmlId(address)}`;
}

function inWords(sheet: Sheet, locale: Locale): SceneNode {
    const list = (all: readonly Outline[]): SceneNode[] =>
        all.length === 0
            ? []
            : [['ul', {}, ...all.map(({ text, children }): SceneNode => ['li', {}, text, ...(list(children) as Content[])])]];
    const tables = sheet.tables().filter(({ rows }) => rows.length > 0);
    return [
        'details',
        {},
        ['summary', {}, `${say(words.inWords, locale)}: ${sheet.title}`],
        ['p', {}, sheet.question],
        ...list(sheet.outline()),
        ...tables.map(table => tableOf({ ...readable(table, locale), title: table.name })),
    ];
}

/** Beside a text a sheet is scrolled rather than set in letters below 9 px. */
const inEditor = '.sheet{overflow-x:auto}.a3 svg{min-width:1335px}.a4 svg{min-width:945px}';

const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--muted:#57606a;--line:#c3c9d0;--ground:#e9ecef;--focus:#005fb8}
@media (prefers-color-scheme:dark){:root{--paper:#1f1f1f;--ink:#e6e6e6;--muted:#a5abb3;--line:#4a4f57;--ground:#121212;--focus:#3794ff}}
*{box-sizing:border-box}
body{margin:0;font:15px Arial,"Liberation Sans",Helvetica,"Segoe UI",sans-serif;color:var(--ink);background:var(--ground)}
header,section{max-width:1640px;margin:0 auto;padding:10px 16px}
h1{font-size:22px;margin:6px 0}h2{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
nav ol{columns:20em;column-gap:3em;margin:0;padding-left:2em}nav li{break-inside:avoid;padding:2px 0}
a{color:inherit}a:focus-visible,summary:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.sheet{background:var(--paper);box-shadow:0 1px 6px #0004;margin:0 0 14px}
.sheet svg{display:block;width:100%;height:auto}
.sheet a{cursor:pointer;text-decoration:none}.sheet a:hover text,.sheet a:focus text{text-decoration:underline}
details{background:var(--paper);padding:8px 14px;margin:0 0 8px}summary{cursor:pointer;padding:4px 0}
table{border-collapse:collapse;font-size:13px;margin:10px 0}caption{text-align:left;font-weight:700;padding:6px 0}
th,td{border:1px solid var(--line);padding:4px 7px;text-align:left;vertical-align:top}
.back{margin:0;text-align:right}
@media print{body{background:#fff}header,details,.back{display:none}section{padding:0;margin:0;max-width:none}
.sheet{box-shadow:none;margin:0;break-after:page}.sheet svg{width:100%;height:auto}}
`;
