// A sheet of the atlas as SVG or as a table, with the points to settle and the places of what it links to.
import { type Filter, filterKeys, readFilter } from '../../diagram/filter.ts';
import { findUnknown } from '../../diagram/filter-values.ts';
import { drawSheets, findSheets, type Sheet, type SheetReference } from '../../diagram/sheets/atlas.ts';
import { sheetContext } from '../../diagram/sheets/context.ts';
import { addressOf, type SheetContext } from '../../diagram/sheets/sheet.ts';
import { sheetNode } from '../../diagram/sheets/write.ts';
import type { Kind } from '../../plan/model.ts';
import type { Scene } from '../../scene/scene.ts';
import { writeNode } from '../../scene/write.ts';
import { Unanswerable } from '../host.ts';
import { pageInput, pageOf, pageOutput } from '../page.ts';
import { choice, integer, list, nullable, object, text, withDefault, words } from '../schema.ts';
import { tool } from '../tool.ts';
import { placeSchema, type ToolContext } from '../tool-context.ts';

/** Characters of a sheet as SVG. */
const longestSvg = 600_000;
const maxSources = 100;

export const sheet = tool({
    name: 'sheet',
    title: { en: 'Draw a sheet', id: 'Gambar lembar rencana' },
    summary: { en: 'A sheet of the atlas as SVG, or the same as a table', id: 'Lembar atlas sebagai SVG, atau isinya sebagai tabel' },
    description: `A sheet of the plan's atlas, each with one question. city: the whole plan on one page. flow: what passes between departments, and when. goals: programs, money and track of each goal. map: where. A department: what it does, gives, gets and maintains. A+B: the promises between two departments. The name of a program, asset or goal: its story. place:NAME: what happens there. departments, pairs, stories and places list the sheets of their kind. As a table it is the same content in rows: choose table to reason, svg only to show a picture. Filters: ${Object.keys(filterKeys).join(', ')}, each as key=value.`,
    input: {
        sheet: withDefault(
            words('Which sheet: city, flow, goals, map, a department, A+B, a name, place:NAME, pairs, stories, places.'),
            'city',
        ),
        format: withDefault(choice('As a table of rows, or as a picture.', ['table', 'svg']), 'table'),
        filter: withDefault(list('Such as department=Parks, year=2027, goal=…, problems=true.', words('key=value'), { maxItems: 20 }), []),
        paper_page: withDefault(integer('Which page of a picture that has several, from 1.', { minimum: 1, maximum: 1000 }), 1),
        ...pageInput,
    },
    output: {
        sheet: text('Address of what was drawn, such as department:Parks.'),
        title: text('Title of the sheet.'),
        question: text('The question that it answers.'),
        filters: list('Filters in force, in words.', text('A filter.')),
        columns: list('Heads of the table; empty for a picture.', text('A head.')),
        rows: list(
            'Rows of the main table, or the sheets of a kind; empty for a picture.',
            list('As many cells as columns.', text('A cell; numbers as plain digits.')),
        ),
        svg: nullable(text('The picture as an SVG document; null for a table.')),
        paper_pages: integer('How many pages the picture has.'),
        open_points: list(
            'Points to settle that are shown, numbered as in the picture and on all other sheets.',
            object({ number: text('Its number.'), message: text('The point.'), at: placeSchema }),
        ),
        sources: list('Where what is drawn is written.', object({ name: text('Full name.'), at: placeSchema })),
        ...pageOutput,
    },
    longTexts: ['svg'],
    longest: longestSvg + 60_000,
    run(input, context) {
        const { plan, findings, locale, host } = context;
        const filter = filterOf(input.filter, context);
        const sheets = sheetContext(plan, findings, { locale, today: host.today, filter });
        const references = sheetsCalled(input.sheet, sheets);
        const shared = { filters: [...sheets.selection.described], svg: null };
        const [reference] = references;
        if (references.length > 1 || !reference) {
            const page = pageOf(references, input, ({ kind, subject }) => [addressOf(kind.name, subject), subject.title]);
            return {
                ...shared,
                sheet: input.sheet,
                title: input.sheet,
                question: '',
                columns: ['sheet', 'title'],
                rows: page.entries,
                paper_pages: 0,
                open_points: [],
                sources: [],
                total: page.total,
                more: page.more,
            };
        }
        const [drawn] = drawSheets([reference], sheets) as [Sheet];
        const [main] = input.format === 'table' ? drawn.tables() : [];
        const page = pageOf(main?.rows ?? [], input, row => [...row]);
        const points = new Set(drawn.pages.flatMap(one => one.points));
        return {
            ...shared,
            sheet: drawn.address,
            title: drawn.title,
            question: drawn.question,
            columns: main?.columns.map(({ head }) => head) ?? [],
            rows: page.entries,
            svg: input.format === 'svg' ? pictureOf(drawn, input.paper_page) : null,
            paper_pages: drawn.pages.length,
            open_points: sheets.points
                .filter(({ number }) => points.has(number))
                .slice(0, 50)
                .map(({ number, message, finding: { file, span } }) => ({ number: String(number), message, at: context.at(file, span) })),
            sources: sourcesOf(
                drawn.pages.map(({ scene }) => scene),
                context,
            ),
            total: page.total,
            more: page.more,
        };
    },
});

/** A name that means nothing would draw an empty sheet. */
function filterOf(pairs: readonly string[], { plan }: ToolContext): Filter {
    const { filter, unknown } = readFilter(pairs);
    if (unknown[0] !== undefined)
        throw new Unanswerable(`"${unknown[0]}" is no filter: write key=value with a key of ${Object.keys(filterKeys).join(', ')}.`);
    const [missing] = findUnknown(plan, filter);
    if (missing) throw new Unanswerable(`The plan has no ${missing.key} "${missing.value}".${hintOf(missing.near)}`);
    return filter;
}

function sheetsCalled(name: string, sheets: SheetContext): readonly SheetReference[] {
    const found = findSheets(name, sheets);
    if (found.kind === 'sheets') return found.references;
    if (found.kind === 'ambiguous') throw new Unanswerable(`"${name}" may mean ${found.addresses.join(', ')}: ask for one of them.`);
    if (found.kind === 'empty') throw new Unanswerable(`The plan says nothing yet that the sheet "${name}" would show.`);
    throw new Unanswerable(`The plan has no sheet "${name}".${hintOf(found.near[0])}`);
}

function pictureOf({ pages, paper }: Sheet, number: number): string {
    const page = pages[number - 1];
    if (!page) throw new Unanswerable(`The sheet has ${pages.length} pages, and no page ${number}.`);
    const svg = writeNode(sheetNode(page.scene, paper));
    if (svg.length > longestSvg)
        throw new Unanswerable(
            `The picture has ${svg.length} characters, more than the ${longestSvg} of an answer. Filter it, for example with department=NAME or year=YYYY, or ask for format table.`,
        );
    return svg;
}

function hintOf(near: string | undefined): string {
    return near === undefined ? '' : ` Did you mean "${near}"?`;
}

/** Things whose sheets the pages link to. */
function sourcesOf(scenes: readonly Scene[], context: ToolContext) {
    const opened = new Set(scenes.flatMap(({ pieces }) => pieces.map(({ opens }) => opens ?? '')));
    const sources = new Map<string, string>();
    for (const address of opened) {
        // An address has the full name.
        const [, kind = '', name = ''] = /^(story|department):(.+)$/.exec(address) ?? [];
        const { target } = context.plan.names.find(name.split('.'), undefined, kind === 'department' ? departments : told);
        if (!target) continue;
        const thing = context.thing(target);
        sources.set(thing.name, thing.at);
        if (sources.size === maxSources) break;
    }
    return [...sources].map(([name, at]) => ({ name, at }));
}

const departments: ReadonlySet<Kind> = new Set(['department']);
/** Kinds of things that have a story. */
const told: ReadonlySet<Kind> = new Set(['program', 'activity', 'subactivity', 'output', 'asset', 'goal', 'objective']);
