// A drawing as Mermaid text, for wikis and Markdown pages. Mermaid places it itself, so only what hangs together is kept.
// It must not know places on a sheet.
import type { CalendarGraph } from '../diagram/calendar/graph.ts';
import type { Drawing } from '../diagram/drawing.ts';
import type { FlowGraph, PromiseKind } from '../diagram/flow/graph.ts';
import type { MatrixGraph } from '../diagram/matrix/graph.ts';
import type { TreeGraph } from '../diagram/tree/graph.ts';
import { promiseWords } from '../diagram/words.ts';
import { dutyWords } from '../l10n/duties.ts';
import { visible } from '../l10n/safe-text.ts';
import { say } from '../l10n/say.ts';
import type { Exporter } from './exporter.ts';

const arrows: Readonly<Record<PromiseKind, string>> = { need: '-->', request: '-.->', handover: '==>', maintain: '--o', after: '-.-' };
const broken = 'stroke:#c01c1c,stroke-width:2px,stroke-dasharray:6 3';

export function exportMermaid(drawing: Drawing): string {
    switch (drawing.kind) {
        case 'flow':
            return writeFlow(drawing.graph);
        case 'overview':
            return writeFlow(drawing.whole());
        case 'tree':
            return writeTree(drawing.graph);
        case 'calendar':
            return writeGantt(drawing.graph);
        case 'matrix':
            return writeMatrix(drawing.graph);
    }
}

export const mermaid: Exporter = {
    format: 'mermaid',
    endings: ['.mmd', '.mermaid'],
    binary: false,
    export: async drawing => ({ content: exportMermaid(drawing), notes: [] }),
};

function writeFlow(graph: FlowGraph): string {
    const ids = new Map<string, string>();
    for (const { id } of [...graph.cards, ...graph.ghosts]) if (!ids.has(id)) ids.set(id, `n${ids.size}`);
    const lines = [...head(graph.title), 'flowchart LR'];
    const cards = Map.groupBy(graph.cards, card => card.lane);
    const ghosts = Map.groupBy(graph.ghosts, ghost => ghost.lane);
    for (const [k, lane] of graph.lanes.entries()) {
        lines.push(`    subgraph d${k}[${text(lane.title)}]`);
        for (const { id, title, code, money } of cards.get(k) ?? [])
            lines.push(`        ${ids.get(id)}[${text([title, [code, money].filter(Boolean).join(' · ')].filter(Boolean).join('\n'))}]`);
        for (const { id, title } of ghosts.get(k) ?? [])
            lines.push(`        ${ids.get(id)}([${text(`? ${title}`)}])`, `        style ${ids.get(id)} ${broken}`);
        lines.push('    end');
    }
    let drawn = 0;
    const faults: number[] = [];
    for (const { source, target, kind, label, open } of graph.edges) {
        const [from, to] = [ids.get(source), ids.get(target)];
        if (!from || !to) continue;
        const said = [open === undefined ? '' : `▲${open + 1}`, say(promiseWords[kind], graph.locale), label].filter(Boolean).join(' · ');
        lines.push(`    ${from} ${arrows[kind]}|${text(said)}| ${to}`);
        if (open !== undefined) faults.push(drawn);
        drawn++;
    }
    if (faults.length > 0) lines.push(`    linkStyle ${faults.join(',')} ${broken}`);
    return `${lines.join('\n')}\n`;
}

function writeTree(graph: TreeGraph): string {
    const lines = [...head(graph.title), 'flowchart LR'];
    for (const [k, node] of graph.nodes.entries()) {
        if (node.again !== undefined) continue;
        lines.push(`    n${k}[${text([node.title, ...node.facts.map(fact => fact.text)].join('\n'))}]`);
        if (node.style === 'gap') lines.push(`    style n${k} ${broken}`);
    }
    for (const [k, node] of graph.nodes.entries()) if (node.parent !== undefined) lines.push(`    n${node.parent} --> n${node.again ?? k}`);
    return `${lines.join('\n')}\n`;
}

function writeGantt(graph: CalendarGraph): string {
    const lines = ['gantt', `    title ${plain(graph.title)}`, '    dateFormat YYYY-MM-DD', '    axisFormat %Y-%m'];
    const day = (month: number) => `${graph.firstYear + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    let current = -1;
    let task = 0;
    for (const row of graph.rows) {
        const several = row.tracks.length > 1;
        if (several || row.group !== current)
            lines.push(`    section ${plain(several ? row.title : (graph.groups[row.group]?.title ?? ''))}`);
        current = row.group;
        const add = (name: string, start: number, end: number, mark: string) =>
            lines.push(`    ${plain(name)} :${mark}t${task++}, ${day(start)}, ${day(end + 1)}`);
        if (row.work) add([row.work.title, row.work.by].join(' '), row.work.start, row.work.end, '');
        for (const track of row.tracks)
            for (const { start, end, text: said, kind } of track.spans)
                add(several ? `${track.name} ${said}` : row.title, start, end, kind === 'gap' || kind === 'short' ? 'crit, ' : '');
    }
    return `${lines.join('\n')}\n`;
}

function writeMatrix(graph: MatrixGraph): string {
    const lines = [...head(graph.title), 'flowchart LR'];
    for (const [k, party] of graph.parties.entries()) lines.push(`    p${k}([${text(party.title)}])`);
    for (const [k, row] of graph.rows.entries()) {
        lines.push(`    r${k}[${text(row.title)}]`);
        for (const { party, duties } of row.cells)
            lines.push(`    p${party} -->|${text(duties.map(({ duty }) => say(dutyWords[duty].word, graph.locale)).join(', '))}| r${k}`);
    }
    return `${lines.join('\n')}\n`;
}

function head(title: string): string[] {
    return ['---', `title: ${JSON.stringify(line(title))}`, '---'];
}

/** A text in quotation marks: everything Mermaid or HTML could read as more than text is written as its number. */
function text(value: string): string {
    const safe = value
        .split('\n')
        .map(part =>
            line(part)
                .replace(/[^\p{L}\p{M}\p{N} .,·–—/▲]/gu, sign => `#${sign.codePointAt(0)};`)
                // A number with its point would begin a list.
                .replace(/^\d+\. /, number => number.replace('.', '#46;')),
        )
        .join('<br/>');
    return `"${safe}"`;
}

/** What begins a statement of a Gantt chart. The reader of Mermaid knows them by their first letters alone, in any case. */
const statement =
    /^(?:\d{4}-\d\d-\d\d|gantt|dateformat|axisformat|tickinterval|inclusiveenddates|topaxis|includes|excludes|todaymarker|week(?:day|end)|title|acc(?:title|descr)|section|click|call|href|vert|end|init|wrap|---)/i;

/** Where Mermaid has no quotation marks: what ends a name there gives way to a blank, and what would be a statement gets quotation marks. */
function plain(value: string): string {
    const name = line(value)
        .replace(/[:;#%<>"{}\\`]/g, ' ')
        .trim();
    return statement.test(name) ? `“${name}”` : name || '-';
}

const longest = 300;

function line(value: string): string {
    const clean = visible(value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')).trim();
    return clean.length > longest ? `${clean.slice(0, longest).toWellFormed()}…` : clean;
}
