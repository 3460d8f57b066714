// The colours and line styles of a drawing, as one style sheet. It must not know what is drawn where.

/** `auto` follows the reader's light or dark setting; `print` is black on white. */
export type Theme = 'light' | 'dark' | 'high-contrast' | 'auto' | 'print';

type Token = 'bg' | 'ink' | 'muted' | 'rule' | 'card' | 'head' | 'need' | 'request' | 'handover' | 'maintain' | 'broken' | 'fill' | 'focus';
type Palette = Readonly<Record<Token, string>>;

/** The editor's colour behind every token; `fill` is ours alone. */
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
    focus: '#000000',
};

const palettes: Readonly<Record<Theme, Palette>> = { light, dark, 'high-contrast': highContrast, auto: light, print: black };

/**
 * The style sheet of one drawing. Fonts with Arial's metrics come first: text was measured with them. `fixed` writes the colours
 * out, for programs that draw SVG but know no variables; else the editor's colours come first.
 */
export function styleFlow(theme: Theme, fixed: boolean): string {
    const palette = palettes[theme];
    const frame =
        '.alur-flow{background:var(--alur-bg);fill:var(--alur-ink);font-size:10px;font-family:Arial,"Liberation Sans",Arimo,Helvetica,"Segoe UI",sans-serif}';
    const all = frame + rules;
    if (fixed) return `${writeOut(all, palette)}@media print{${writeOut(all, black)}}`;
    const follow = theme === 'auto' ? `@media (prefers-color-scheme:dark){.alur-flow{${declare(dark)}}}` : '';
    return `.alur-flow{${declare(palette, theme)}}${follow}${all}@media print{.alur-flow{${declare(black, 'print')}}}`;
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

function writeOut(sheet: string, palette: Palette): string {
    return sheet.replace(/var\(--alur-(\w+)\)/g, (_, token: Token) => palette[token]);
}

const kinds = ['need', 'request', 'handover', 'maintain', 'broken'] as const;

const rules = `
.alur-flow .m{fill:var(--alur-muted)}.alur-flow .b{font-weight:700}.alur-flow .i{font-style:italic}.alur-flow .r{fill:var(--alur-broken)}.alur-flow .v{fill:var(--alur-bg)}
.alur-flow .paper{fill:var(--alur-bg)}.alur-flow .head{fill:var(--alur-head)}.alur-flow .black{fill:var(--alur-ink)}
.alur-flow .rule{stroke:var(--alur-rule);fill:none}.alur-flow .edge-of-lane{stroke:var(--alur-muted);stroke-width:1.1;fill:none}
.alur-flow .today{stroke:var(--alur-ink);stroke-width:1.2;stroke-dasharray:10 3 2 3;fill:none}.alur-flow .flag{stroke:var(--alur-ink);stroke-width:1.2;fill:none}
.alur-flow .box{fill:var(--alur-card);stroke:var(--alur-ink);stroke-width:1.1}
.alur-flow .hole{fill:var(--alur-bg);stroke:var(--alur-broken);stroke-width:1.8;stroke-dasharray:5 3}
.alur-flow .owed{fill:none;stroke:var(--alur-broken);stroke-width:1.3;stroke-dasharray:3 2}
.alur-flow .pin{fill:none;stroke:var(--alur-muted);stroke-width:1.1}
.alur-flow .rail{stroke:var(--alur-muted);stroke-width:2.8;fill:none}.alur-flow .drop{stroke:var(--alur-muted);stroke-width:2.4;fill:none}
.alur-flow .on-paper{paint-order:stroke;stroke:var(--alur-bg);stroke-width:3px;stroke-linejoin:round}
.alur-flow .diamond{fill:var(--alur-ink);stroke:var(--alur-bg)}
.alur-flow .kept{fill:var(--alur-head);stroke:var(--alur-ink)}.alur-flow .gap{fill:url(#alur-hatch);stroke:var(--alur-broken);stroke-dasharray:4 2}
.alur-flow .on-gap{font-weight:700;paint-order:stroke;stroke:var(--alur-bg);stroke-width:5px;stroke-linejoin:round}
.alur-flow .line{fill:none;stroke-linejoin:round}.alur-flow .halo{stroke:var(--alur-bg);fill:none}
.alur-flow .open-head{fill:var(--alur-bg);stroke-width:1.4}
.alur-flow .after{stroke:var(--alur-muted);fill:none}.alur-flow .fill-after{fill:var(--alur-muted)}
.alur-flow .triangle{fill:var(--alur-bg);stroke:var(--alur-broken);stroke-width:2;stroke-linejoin:round}
.alur-flow .warning{fill:var(--alur-broken);stroke:var(--alur-bg);stroke-width:1.5}
.alur-flow .bar{fill:var(--alur-fill)}.alur-flow .pair{fill:var(--alur-need)}.alur-flow .pair-broken{fill:var(--alur-bg);stroke:var(--alur-broken);stroke-width:1.6;stroke-dasharray:3 2}
.alur-flow .dot{stroke:var(--alur-bg)}
.alur-flow .work{fill:var(--alur-fill);stroke:var(--alur-ink);stroke-width:1.1}.alur-flow .work-part{fill:var(--alur-card);stroke:var(--alur-ink);stroke-width:1}
.alur-flow .cell{fill:var(--alur-bg);stroke:var(--alur-ink)}.alur-flow .short{fill:var(--alur-bg);stroke:var(--alur-broken);stroke-width:1.6;stroke-dasharray:4 2}
.alur-flow .keeps{fill:var(--alur-bg);stroke:var(--alur-maintain);stroke-width:2}
.alur-flow .row{fill:none;stroke:none}
.alur-flow .twig{stroke:var(--alur-muted);stroke-width:1.2;fill:none}.alur-flow .light{stroke:var(--alur-muted);stroke-width:1}
.alur-flow .again{fill:none;stroke:var(--alur-muted);stroke-width:1;stroke-dasharray:2 3}
.alur-flow .meeting{fill:none;stroke:var(--alur-ink);stroke-width:1.8;stroke-dasharray:4 2}.alur-flow .empty{fill:var(--alur-bg);stroke:var(--alur-ink);stroke-width:1.1}
.alur-flow .card:focus{outline:none}.alur-flow .card:focus .box,.alur-flow .card:focus .hole{stroke:var(--alur-focus);stroke-width:3}
${kinds.map(kind => `.alur-flow .${kind}{stroke:var(--alur-${kind})}.alur-flow .fill-${kind}{fill:var(--alur-${kind})}`).join('\n')}
`;
