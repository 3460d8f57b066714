// Years, cuts and quarters over the columns. It must not know lanes and cards.
import type { Columns } from './columns.ts';
import type { Ruler } from './placed.ts';

/** A year narrower than this (px) has no room for its quarters. */
const roomForQuarters = 150;

export function placeRuler(
    firstYear: number,
    months: number,
    today: number | undefined,
    columns: Columns,
    monthX: (month: number) => number,
    width: number,
): Ruler {
    const years: Ruler['years'][number][] = [];
    const parts: Ruler['parts'][number][] = [];
    const quarters: Ruler['quarters'][number][] = [];
    for (let month = 0; month < months; month += 12) {
        const x = monthX(month);
        const endX = month + 12 < months ? monthX(month + 12) : width;
        years.push({ year: firstYear + month / 12, x, endX });
        const cuts = columns.cuts.filter(cut => cut >= month && cut < Math.min(month + 12, months));
        if (cuts.length > 1) {
            for (const [k, from] of cuts.entries()) {
                const next = cuts[k + 1] ?? Math.min(month + 12, months);
                parts.push({ from, to: next - 1, x: monthX(from) });
            }
        } else if (endX - x > roomForQuarters) {
            for (const quarter of [3, 6, 9])
                if (month + quarter < months) quarters.push({ month: month + quarter, x: monthX(month + quarter) });
        }
    }
    const shown = today !== undefined && today >= 0 && today < months;
    return { years, parts, quarters, todayX: shown ? monthX(today) : undefined };
}
