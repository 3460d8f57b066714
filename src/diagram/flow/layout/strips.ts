// Fifth step: the strips under a row nest. It must not know the edges.
import type { Row, Strip } from './draft.ts';

/** From right to left every strip takes the lowest free level: an earlier card's strip lies below a later card's and never crosses it. */
export function nestStrips(rows: readonly Row[]): void {
    for (const row of rows) {
        const levels: Strip[][] = [];
        for (const item of [...row.items].sort((a, b) => b.column - a.column)) {
            for (const strip of item.strips) {
                let level = 0;
                while (levels[level]?.some(other => strip.endColumn >= other.item.column && other.endColumn >= item.column)) level++;
                levels[level] = [...(levels[level] ?? []), strip];
                strip.level = level;
            }
        }
        row.levelHeights = levels.map(strips => Math.max(...strips.map(strip => strip.height)));
        row.band = row.items.reduce((band, item) => Math.max(band, item.height), 24);
        for (const item of row.items) item.drop = row.band - item.height;
    }
}
