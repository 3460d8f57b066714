// The cards of a flow as Mermaid text, for wikis and Markdown pages. Mermaid places them itself, so only what hangs together is kept.
// It must not know places on a sheet.
import type { FlowGraph, PromiseKind } from '../diagram/flow/graph.ts';
import { promiseWords } from '../diagram/words.ts';
import { visible } from '../l10n/safe-text.ts';
import { say } from '../l10n/say.ts';

const arrows: Readonly<Record<PromiseKind, string>> = { need: '-->', request: '-.->', handover: '==>', maintain: '--o', after: '-.-' };
const broken = 'stroke:#c01c1c,stroke-width:2px,stroke-dasharray:6 3';

const longest = 300;

export function writeMermaid(graph: FlowGraph): string {
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

function line(value: string): string {
    const clean = visible(value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')).trim();
    return clean.length > longest ? `${clean.slice(0, longest).toWellFormed()}…` : clean;
}
