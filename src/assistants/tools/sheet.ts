// A drawing of the plan as SVG or as a table, with the places of what is drawn.
import { draw, kindOf } from '../../diagram/drawing.ts';
import { filterKeys, readFilter } from '../../diagram/filter.ts';
import { findUnknown } from '../../diagram/filter-values.ts';
import { type DrawingState, depths, viewNames } from '../../diagram/state.ts';
import { findAsset } from '../../diagram/views/asset.ts';
import { declarationOf } from '../../diagram/views/view.ts';
import { tablesOf } from '../../exports/drawing-tables.ts';
import { exportSvg } from '../../exports/svg.ts';
import { type Asked, placeSchema } from '../asked.ts';
import { Unanswerable } from '../host.ts';
import { pageInput, pageOf, pageOutput } from '../page.ts';
import { choice, list, nullable, object, optional, text, withDefault, words } from '../schema.ts';
import { tool } from '../tool.ts';

/** Characters of a drawing as SVG. */
const longestSvg = 600_000;
const mostSources = 100;

export const sheet = tool({
    name: 'sheet',
    title: { en: 'Draw a sheet', id: 'Gambar lembar rencana' },
    summary: { en: 'A drawing as SVG, or the same as a table', id: 'Gambar sebagai SVG, atau isinya sebagai tabel' },
    description: `A drawing of the plan: flow (who hands what to whom over time), cascade (goals), timeline, places, matrix (who does what), asset (life of things). As a table it is the same content in rows: choose table to reason, svg only to show a picture. Filters: ${Object.keys(filterKeys).join(', ')}, each as key=value.`,
    input: {
        view: withDefault(choice('What is drawn.', viewNames), 'flow'),
        format: withDefault(choice('As a table of rows, or as a picture.', ['table', 'svg']), 'table'),
        filter: withDefault(list('Such as department=Parks, year=2027, goal=…, problems=true.', words('key=value'), { maxItems: 20 }), []),
        depth: optional(choice('How much is drawn.', depths)),
        asset: optional(words('Only this thing; with view asset.')),
        ...pageInput,
    },
    output: {
        view: text('What was drawn.'),
        title: text('Title of the sheet.'),
        filters: list('Filters in force, in words.', text('A filter.')),
        columns: list('Heads of the table; empty for a picture.', text('A head.')),
        rows: list(
            'Rows of the main table; empty for a picture.',
            list('As many cells as columns.', text('A cell; numbers as plain digits.')),
        ),
        svg: nullable(text('The picture as an SVG document; null for a table.')),
        open_points: list(
            'What is not in order, numbered as in the picture.',
            object({ number: text('Its number.'), message: text('The point.'), at: placeSchema }),
        ),
        sources: list('Where what is drawn is written.', object({ name: text('Full name.'), at: placeSchema })),
        ...pageOutput,
    },
    longTexts: ['svg'],
    longest: longestSvg + 60_000,
    run(input, asked) {
        const { plan, findings, locale, host } = asked;
        const drawing = draw(plan, findings, stateOf(input, asked), { locale, today: host.today });
        const { title, filters, open } = drawing.graph;
        const [main] = input.format === 'table' ? tablesOf(drawing) : [];
        const page = pageOf(main?.rows ?? [], input, row => [...row]);
        const svg = input.format === 'svg' ? exportSvg(drawing) : null;
        if (svg !== null && svg.length > longestSvg)
            throw new Unanswerable(
                `The picture has ${svg.length} characters, more than the ${longestSvg} of an answer. Filter it, for example with department=NAME or year=YYYY, set depth to departments, or ask for format table.`,
            );
        return {
            view: input.view,
            title,
            filters: [...filters],
            columns: main?.columns.map(({ head }) => head) ?? [],
            rows: page.entries,
            svg,
            open_points: open
                .slice(0, 50)
                .map(({ message, from: { file, span } }, k) => ({ number: String(k + 1), message, at: asked.at(file, span) })),
            sources: sourcesOf(drawing, asked),
            total: page.total,
            more: page.more,
        };
    },
});

interface Wanted {
    readonly view: DrawingState['view'];
    readonly filter: readonly string[];
    readonly depth?: NonNullable<DrawingState['depth']>;
    readonly asset?: string;
}

/** A name that means nothing would draw an empty sheet. */
function stateOf({ view, filter: pairs, depth, asset }: Wanted, { plan }: Asked): DrawingState {
    const { filter, unknown } = readFilter(pairs);
    if (unknown[0] !== undefined)
        throw new Unanswerable(`"${unknown[0]}" is no filter: write key=value with a key of ${Object.keys(filterKeys).join(', ')}.`);
    const [missing] = findUnknown(plan, filter);
    if (missing) throw new Unanswerable(`The plan has no ${missing.key} "${missing.value}".${hintOf(missing.near)}`);
    if (asset !== undefined) {
        if (view !== 'asset') throw new Unanswerable('"asset" needs the view "asset".');
        const { things, near } = findAsset(plan, asset);
        if (things.length === 0) throw new Unanswerable(`The plan has no asset "${asset}".${hintOf(near[0])}`);
    }
    return { view, filter, opened: [], ...(depth ? { depth } : {}), ...(asset === undefined ? {} : { asset }) };
}

function hintOf(near: string | undefined): string {
    return near === undefined ? '' : ` Did you mean "${near}"?`;
}

function sourcesOf(drawing: Parameters<typeof kindOf>[0] & Parameters<typeof tablesOf>[0], asked: Asked) {
    const sources = new Map<string, string>();
    for (const [, from] of kindOf(drawing).sources(drawing)) {
        const thing = declarationOf(from);
        if (!thing) continue;
        const { name, at } = asked.thing(thing);
        sources.set(name, sources.get(name) ?? at);
        if (sources.size === mostSources) break;
    }
    return [...sources].map(([name, at]) => ({ name, at }));
}
