// A drawing as one page that needs nothing else: drawing, buttons, table. It must not know the plan, nor how the script works.
import { type Drawing, drawingNode, paint, place } from '../diagram/drawing.ts';
import type { LayoutOptions } from '../diagram/flow/place.ts';
import { pageWords } from '../diagram/words.ts';
import { say } from '../l10n/say.ts';
import type { SceneNode } from '../scene/node.ts';
import { pagePieces } from '../scene/scene.ts';
import { writeDocument } from '../scene/write.ts';
import type { Exporter, PageScript } from './exporter.ts';
import { describeInTables } from './html-table.ts';

export interface HtmlOptions extends LayoutOptions {
    readonly script: PageScript;
}

/** One self-contained page. Its policy lets no network and no other script in: only `script`, named by its digest. */
export function exportHtml(drawing: Drawing, { script, ...layout }: HtmlOptions): string {
    const { locale, title } = drawing.graph;
    const word = (name: keyof typeof pageWords) => say(pageWords[name], locale);
    const scene = paint(place(drawing, layout));
    const picture = drawingNode(scene, { theme: 'auto', interactive: true });
    const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${script.digest}'; base-uri 'none'; form-action 'none'`;
    const button = (action: string, name: keyof typeof pageWords, sign = word(name)): SceneNode => [
        'button',
        { type: 'button', 'data-action': action, title: word(name), 'aria-label': word(name) },
        sign,
    ];
    const table = { type: 'button', 'data-action': 'table', 'aria-pressed': 'false', 'aria-controls': 'table' };
    return writeDocument([
        'html',
        { lang: locale },
        pageHead(policy, title, pageStyle),
        [
            'body',
            {},
            [
                'header',
                {},
                button('zoom-in', 'zoomIn', '+'),
                button('zoom-out', 'zoomOut', '−'),
                button('fit', 'fit'),
                button('print', 'print'),
                ['button', table, word('asTable')],
                ['input', { type: 'search', placeholder: `${word('search')} ( / )`, 'aria-label': word('search') }],
                ['output', { 'aria-live': 'polite', 'data-found': word('found') }],
            ],
            ['main', { id: 'stage', tabindex: 0, 'aria-describedby': 'keys', 'data-pieces': JSON.stringify(pagePieces(scene)) }, picture],
            ['section', { id: 'table', hidden: '' }, ...describeInTables(drawing)],
            ['p', { id: 'keys' }, word('keys')],
            ['script', {}, script.text],
        ],
    ]);
}

/** The head of a page that stands alone. */
export function pageHead(policy: string, title: string, style: string): SceneNode {
    return [
        'head',
        {},
        ['meta', { charset: 'utf-8' }],
        ['meta', { 'http-equiv': 'Content-Security-Policy', content: policy }],
        ['meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }],
        ['meta', { name: 'color-scheme', content: 'light dark' }],
        ['title', {}, title],
        '\n',
        ['style', {}, style],
        '\n',
    ];
}

export const html: Exporter = {
    format: 'html',
    endings: ['.html', '.htm'],
    binary: false,
    export: async (drawing, { resources }) => ({ content: exportHtml(drawing, { script: await resources.script() }), notes: [] }),
};

const pageStyle = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--muted:#57606a;--line:#c3c9d0;--ground:#f1f3f5;--broken:#c01c1c;--focus:#005fb8}
@media (prefers-color-scheme:dark){:root{--paper:#1f1f1f;--ink:#e6e6e6;--muted:#a5abb3;--line:#4a4f57;--ground:#262729;--broken:#ff7b72;--focus:#3794ff}}
*{box-sizing:border-box}
body{margin:0;height:100vh;display:flex;flex-direction:column;font:14px Arial,"Liberation Sans",Helvetica,"Segoe UI",sans-serif;color:var(--ink);background:var(--paper)}
header{display:flex;flex-wrap:wrap;gap:6px;align-items:center;padding:6px 10px;border-bottom:1px solid var(--line);background:var(--ground)}
button,input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:5px 11px;min-height:32px}
button{cursor:pointer}button[aria-pressed=true]{background:var(--ink);color:var(--paper)}
input{min-width:220px;margin-left:auto}output{min-width:90px;color:var(--muted)}
:focus-visible{outline:2px solid var(--focus);outline-offset:1px}
#stage{flex:1;min-height:0;overflow:hidden;overflow:clip;position:relative;cursor:grab;touch-action:none;user-select:none}
#stage:active{cursor:grabbing}
#stage>svg{position:absolute;left:0;top:0;transform-origin:0 0}
#stage>.frozen{pointer-events:none;transform:none}
#stage .card{cursor:pointer}
@media not (prefers-contrast:more){.selecting :is(.card,.promise,.life):not(.near) :is(path,rect,circle,polygon,polyline):not(.black,.warning){opacity:.25}
.selecting :is(.card,.promise,.life):not(.near) text:not(.r,.v){fill:var(--alur-muted);font-weight:400}}
@media (prefers-contrast:more){.selecting .card.near>rect:first-of-type{stroke:var(--alur-focus);stroke-width:2.5}.selecting .promise.near>.halo{stroke:var(--alur-focus)}}
.selecting .card.chosen .box,.selecting .card.chosen .hole,.selecting .card.found .box{stroke:var(--alur-focus);stroke-width:3}
#table{flex:1;overflow:auto;padding:6px 14px}
#keys{margin:0;padding:3px 10px;font-size:12px;color:var(--muted);border-top:1px solid var(--line)}
table{border-collapse:collapse;font-size:13px}caption{text-align:left;font-weight:700;padding:6px 0}
th,td{border:1px solid var(--line);padding:5px 7px;text-align:left;vertical-align:top}thead th{position:sticky;top:0;background:var(--ground)}
td ul{margin:0;padding-left:16px}.mark{color:var(--broken)}
[hidden]{display:none!important}
@page{size:A3 landscape;margin:8mm}
@media print{:root{--paper:#fff;--ink:#000;--muted:#333;--line:#999;--ground:#fff;--broken:#000}
header,#keys,.frozen{display:none!important}body{display:block;height:auto}#stage{overflow:visible}
#stage>svg{position:static;transform:none!important;width:100%;height:auto;max-height:276mm}
#stage *{opacity:1!important}#table{overflow:visible}thead th{position:static}}
`;
