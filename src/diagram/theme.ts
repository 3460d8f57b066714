// The colours and line styles of a drawing, as a table that is printed as a style sheet or asked. It must not know what is drawn where.
import { printCss, type Style, Styles, type StyleTable } from '../scene/style.ts';

/** `auto` follows the reader's light or dark setting; `print` is black on white. */
export type Theme = 'light' | 'dark' | 'high-contrast' | 'auto' | 'print';

type Token =
    | 'bg'
    | 'ink'
    | 'muted'
    | 'rule'
    | 'card'
    | 'head'
    | 'need'
    | 'request'
    | 'handover'
    | 'maintain'
    | 'broken'
    | 'fill'
    | 'grey1'
    | 'grey2'
    | 'grey3'
    | 'focus';
type Palette = Readonly<Record<Token, string>>;

/** The editor's colour behind every token; `fill` and the greys are ours alone. */
const editorColours: Readonly<Record<Token, string>> = {
    bg: 'editor-background',
    ink: 'editor-foreground',
    muted: 'descriptionForeground',
    rule: 'editorWidget-border',
    card: 'editorWidget-background',
    head: 'sideBar-background',
    need: 'charts-blue',
    request: 'charts-purple',
    handover: 'charts-green',
    maintain: 'charts-orange',
    broken: 'errorForeground',
    fill: '',
    grey1: '',
    grey2: '',
    grey3: '',
    focus: 'focusBorder',
};

const light: Palette = {
    bg: '#ffffff',
    ink: '#1b1f24',
    muted: '#57606a',
    rule: '#c3c9d0',
    card: '#ffffff',
    head: '#f1f3f5',
    need: '#0b5cad',
    request: '#7a3596',
    handover: '#00724f',
    maintain: '#8a5200',
    broken: '#c01c1c',
    fill: '#d9dde2',
    grey1: '#e4e7ea',
    grey2: '#b8bfc7',
    grey3: '#59626c',
    focus: '#005fb8',
};

const dark: Palette = {
    bg: '#1f1f1f',
    ink: '#e6e6e6',
    muted: '#a5abb3',
    rule: '#4a4f57',
    card: '#2a2b2e',
    head: '#262729',
    need: '#6cb2ff',
    request: '#cf9bf0',
    handover: '#4fd1a0',
    maintain: '#f0b255',
    broken: '#ff7b72',
    fill: '#4a4f57',
    grey1: '#33363b',
    grey2: '#565c65',
    grey3: '#a9b0b9',
    focus: '#3794ff',
};

const highContrast: Palette = {
    bg: '#000000',
    ink: '#ffffff',
    muted: '#ffffff',
    rule: '#6fc3df',
    card: '#000000',
    head: '#000000',
    need: '#7fc8ff',
    request: '#e0b0ff',
    handover: '#5ff0b8',
    maintain: '#ffd080',
    broken: '#ff8f8f',
    fill: '#3a3a3a',
    grey1: '#2b2b2b',
    grey2: '#5c5c5c',
    grey3: '#d0d0d0',
    focus: '#f38518',
};

const black: Palette = {
    bg: '#ffffff',
    ink: '#000000',
    muted: '#333333',
    rule: '#999999',
    card: '#ffffff',
    head: '#ffffff',
    need: '#000000',
    request: '#000000',
    handover: '#000000',
    maintain: '#000000',
    broken: '#000000',
    fill: '#dddddd',
    grey1: '#e8e8e8',
    grey2: '#bbbbbb',
    grey3: '#555555',
    focus: '#000000',
};

const palettes: Readonly<Record<Theme, Palette>> = { light, dark, 'high-contrast': highContrast, auto: light, print: black };

/** The class of a whole drawing. */
export const drawingClass = 'alur-flow';

const kinds = ['need', 'request', 'handover', 'maintain', 'broken'] as const;

const table: StyleTable<Token> = {
    m: { fill: 'muted' },
    b: { bold: true },
    i: { italic: true },
    r: { fill: 'broken' },
    v: { fill: 'bg' },
    paper: { fill: 'bg' },
    head: { fill: 'head' },
    black: { fill: 'ink' },
    rule: { fill: 'none', stroke: 'rule' },
    'edge-of-lane': { fill: 'none', stroke: 'muted', strokeWidth: 1.1 },
    today: { fill: 'none', stroke: 'ink', strokeWidth: 1.2, dash: [10, 3, 2, 3] },
    flag: { fill: 'none', stroke: 'ink', strokeWidth: 1.2 },
    box: { fill: 'card', stroke: 'ink', strokeWidth: 1.1 },
    hole: { fill: 'bg', stroke: 'broken', strokeWidth: 1.8, dash: [5, 3] },
    owed: { fill: 'none', stroke: 'broken', strokeWidth: 1.3, dash: [3, 2] },
    pin: { fill: 'none', stroke: 'muted', strokeWidth: 1.1 },
    rail: { fill: 'none', stroke: 'muted', strokeWidth: 2.8 },
    drop: { fill: 'none', stroke: 'muted', strokeWidth: 2.4 },
    'on-paper': { strokeFirst: true, stroke: 'bg', strokeWidth: 3, roundJoin: true },
    diamond: { fill: 'ink', stroke: 'bg' },
    kept: { fill: 'head', stroke: 'ink' },
    gap: { fill: 'hatch', stroke: 'broken', dash: [4, 2] },
    'on-gap': { bold: true, strokeFirst: true, stroke: 'bg', strokeWidth: 5, roundJoin: true },
    line: { fill: 'none', roundJoin: true },
    halo: { fill: 'none', stroke: 'bg' },
    'open-head': { fill: 'bg', strokeWidth: 1.4 },
    after: { fill: 'none', stroke: 'muted' },
    'fill-after': { fill: 'muted' },
    triangle: { fill: 'bg', stroke: 'broken', strokeWidth: 2, roundJoin: true },
    warning: { fill: 'broken', stroke: 'bg', strokeWidth: 1.5 },
    bar: { fill: 'fill' },
    pair: { fill: 'need' },
    'pair-broken': { fill: 'bg', stroke: 'broken', strokeWidth: 1.6, dash: [3, 2] },
    dot: { stroke: 'bg' },
    work: { fill: 'fill', stroke: 'ink', strokeWidth: 1.1 },
    'work-part': { fill: 'card', stroke: 'ink', strokeWidth: 1 },
    cell: { fill: 'bg', stroke: 'ink' },
    short: { fill: 'bg', stroke: 'broken', strokeWidth: 1.6, dash: [4, 2] },
    keeps: { fill: 'bg', stroke: 'maintain', strokeWidth: 2 },
    row: { fill: 'none', stroke: 'none' },
    twig: { fill: 'none', stroke: 'muted', strokeWidth: 1.2 },
    light: { stroke: 'muted', strokeWidth: 1 },
    again: { fill: 'none', stroke: 'muted', strokeWidth: 1, dash: [2, 3] },
    former: { fill: 'none', stroke: 'ink', strokeWidth: 1.2, dash: [4, 3] },
    meeting: { fill: 'none', stroke: 'ink', strokeWidth: 1.8, dash: [4, 2] },
    empty: { fill: 'bg', stroke: 'ink', strokeWidth: 1.1 },
    'grey-1': { fill: 'grey1' },
    'grey-2': { fill: 'grey2' },
    'grey-3': { fill: 'grey3' },
    'line-1': { fill: 'none', stroke: 'grey2' },
    'line-3': { fill: 'none', stroke: 'grey3' },
    'map-area': { fill: 'bg', stroke: 'grey2' },
    'map-work': { fill: 'grey1', stroke: 'grey3', strokeWidth: 1.1 },
    strong: { fill: 'none', stroke: 'ink', strokeWidth: 1.6 },
    thin: { fill: 'none', stroke: 'ink' },
    ...Object.fromEntries(
        kinds.flatMap((kind): [string, Style<Token>][] => [
            [kind, { stroke: kind }],
            [`fill-${kind}`, { fill: kind }],
        ]),
    ),
};

/** Styles of interactive pages only. */
const focused =
    '.alur-flow .card:focus{outline:none}.alur-flow .card:focus .box,.alur-flow .card:focus .hole{stroke:var(--alur-focus);stroke-width:3}';

/** The look of a drawing for those who draw it by themselves. */
export function stylesOf(theme: Theme): Styles<Token> {
    const palette = palettes[theme];
    return new Styles(table, palette, palette.ink);
}

/**
 * The style sheet of one drawing. Fonts with Arial's metrics come first: text was measured with them. `fixed` writes the colours
 * out, for programs that draw SVG but know no variables; else the editor's colours come first.
 */
export function styleSheet(theme: Theme, fixed: boolean): string {
    const palette = palettes[theme];
    if (fixed) return `${writeRules(token => palette[token])}@media print{${writeRules(token => black[token])}}`;
    const follow = theme === 'auto' ? `@media (prefers-color-scheme:dark){.alur-flow{${declare(dark)}}}` : '';
    return `.alur-flow{${declare(palette, theme)}}${follow}${writeRules(token => `var(--alur-${token})`)}@media print{.alur-flow{${declare(black, 'print')}}}`;
}

function writeRules(write: (token: Token) => string): string {
    const whole = `.alur-flow{background:${write('bg')};fill:${write('ink')};font-size:10px;font-family:Arial,"Liberation Sans",Arimo,Helvetica,"Segoe UI",sans-serif}`;
    return [whole, printCss(drawingClass, table, write), focused.replace('var(--alur-focus)', write('focus')), ''].join('\n');
}

function declare(palette: Palette, theme?: Theme): string {
    return (Object.entries(palette) as [Token, string][])
        .map(([token, colour]) => {
            const editor = theme === 'print' ? '' : editorColours[token];
            const value = editor ? `var(--vscode-${editor},${colour})` : colour;
            // an editor's orange has too little contrast on white, so in the light it is mixed with ink
            const mixed = token === 'maintain' && theme === 'light' ? `color-mix(in srgb,${value} 70%,var(--alur-ink))` : value;
            return `--alur-${token}:${mixed}`;
        })
        .join(';');
}
