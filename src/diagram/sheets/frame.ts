// The frame around the content of every sheet: title and question, plan, day, filter, counts above; signs and number below. It must not
// know the content.
import { formatCount } from '../../l10n/format.ts';
import { type Locale, say } from '../../l10n/say.ts';
import { assemble, type Part, part, type Scene } from '../../scene/scene.ts';
import { hatchDefinition } from '../paint/hatch.ts';
import { frameOf } from '../plan-frame.ts';
import { measure } from '../text-width.ts';
import { words } from '../words.ts';
import { at } from './pages.ts';
import { letters, type Paper } from './paper.ts';
import type { Area, SheetContent, SheetContext, SheetHead, SheetPage } from './sheet.ts';
import { rule, toSettle } from './signs.ts';
import { setText } from './text.ts';
import { sheetWords } from './words.ts';

/** Height of a page's last line, with the space above it, px. */
const footHeight = 26;
const afterHead = 18;
/** px of width below which large figures stand under the title. */
const narrow = 900;
/** A title is set smaller before it takes more of the page than this, px. */
const highestTitle = 60;

/** The place of a page in the whole. */
export interface PageNumber {
    readonly number: number;
    readonly all: number;
    /** Of its own sheet, from 1. */
    readonly page: number;
    readonly pages: number;
}

interface Painted {
    readonly parts: readonly Part[];
    readonly height: number;
}

/** Paints the frame of all pages of one sheet. */
export class Frame {
    readonly area: Area;
    private readonly head: SheetHead;
    private readonly context: SheetContext;
    private readonly paper: Paper;
    private readonly legend: readonly Part[];
    /** Height of legend and foot. */
    private readonly below: number;

    constructor({ head, legend: legendOf }: Pick<SheetContent, 'head' | 'legend'>, context: SheetContext, paper: Paper) {
        const legend = legendOf(paper.width - 2 * paper.margin);
        this.head = head;
        this.context = context;
        this.paper = paper;
        this.legend = legend?.parts ?? [];
        this.below = footHeight + (legend ? legend.height + 8 : 0);
        const room = paper.height - 2 * paper.margin - this.below;
        this.area = {
            width: paper.width - 2 * paper.margin,
            height: room - this.paintHead(0).height - afterHead,
            nextHeight: room - this.paintNextHead(0, 2, 2).height - afterHead,
            ...(paper.isLoose ? { isLoose: true } : {}),
        };
    }

    scene({ parts, points, height: used }: SheetPage, { number, all, page, pages }: PageNumber): Scene {
        const { paper, head, context, area } = this;
        const { locale } = context;
        const { width, margin } = paper;
        const top = page === 1 ? this.paintHead(points.length) : this.paintNextHead(points.length, page, pages);
        const room = page === 1 ? area.height : area.nextHeight;
        const longer = paper.isLoose && used !== undefined ? Math.ceil(used - room) : 0;
        // a head of more lines than was planned makes a page of a window longer
        const planned = paper.height - 2 * margin - this.below - room - afterHead;
        const height = paper.height + longer + (paper.isLoose ? Math.max(0, top.height - planned) : 0);
        const foot = height - margin - 4;
        const legendTop = margin + top.height + afterHead + room + longer + 8;
        const sheetOf = say(sheetWords.sheetOf, locale, { number: formatCount(number), all: formatCount(all) });
        const count = say(sheetWords.count, locale, { all: formatCount(context.points.length), here: formatCount(points.length) });
        const pieces = assemble([
            part(hatchDefinition),
            part(['rect', { width, height, class: 'paper' }]),
            at(margin, top.parts, margin),
            { key: 'content', x: margin, y: margin + top.height + afterHead, node: ['g', { class: 'body' }], parts },
            at(legendTop, this.legend, margin),
            ...setText(`${planTitle(context)} · Alur`, {
                x: margin,
                y: foot - letters.small,
                width: area.width * 0.7,
                size: letters.small,
                classes: 'm',
            }).parts.slice(0, 1),
            ...setText(sheetOf, { x: margin, y: foot - letters.small, width: area.width, size: letters.small, classes: 'm', anchor: 'end' })
                .parts,
        ]);
        const label = say(sheetWords.label, locale, { title: pageTitle(head.title, page, pages, locale), question: head.question, count });
        return { width, height, label, lang: locale, pieces };
    }

    private get width(): number {
        return this.paper.width - 2 * this.paper.margin;
    }

    private paintHead(here: number): Painted {
        const { head, context } = this;
        const { locale } = context;
        const isNarrow = this.width < narrow && head.figures !== undefined;
        const beside = head.figures ? figures(head.figures, this.width, isNarrow) : lines(head.lines ?? [], this.width);
        const room = isNarrow ? this.width : this.width - beside.width - (beside.width > 0 ? 36 : 0);
        const sizes = [letters.title, 17, 14, letters.text];
        const titles = sizes.map(size => setText(head.title, { width: room, size, bold: true }));
        const title = titles.find(({ height }) => height <= highestTitle) ?? (titles.at(-1) as Painted);
        const under = setText(underTitle(context, head.title), { y: title.height + 3, width: room, classes: 'm' });
        const questionTop = title.height + under.height + 5;
        const count = say(sheetWords.count, locale, { all: formatCount(context.points.length), here: formatCount(here) });
        const open = context.points.length > 0;
        const counted = setText(count, { x: open ? 13 : 0, y: questionTop, width: room, bold: true, ...(open ? { classes: 'r' } : {}) });
        const used = counted.width + (open ? 13 : 0);
        const hasRoom = room - used - 14 >= 120;
        const question = setText(head.question, {
            x: hasRoom ? used + 14 : 0,
            y: questionTop + (hasRoom ? 0 : counted.height),
            width: hasRoom ? room - used - 14 : room,
            classes: 'i',
        });
        const end = questionTop + (hasRoom ? Math.max(counted.height, question.height) : counted.height + question.height);
        const height = (isNarrow ? end + 10 + beside.height : Math.max(end, beside.height)) + 8;
        const sign = open ? [part(toSettle(5, questionTop + 7.5, 9))] : [];
        return {
            parts: [
                ...title.parts,
                ...under.parts,
                ...sign,
                ...counted.parts,
                ...question.parts,
                at(isNarrow ? end + 10 : 0, beside.parts),
                rule(0, height, this.width, undefined, 'strong'),
            ],
            height,
        };
    }

    private paintNextHead(here: number, page: number, pages: number): Painted {
        const { head, context } = this;
        const { locale } = context;
        const said = say(sheetWords.count, locale, { all: formatCount(context.points.length), here: formatCount(here) });
        const text = pageTitle(head.title, page, pages, locale);
        if (this.width < narrow) {
            const above = setText(text, { width: this.width, bold: true, size: letters.head });
            const under = setText(said, { y: above.height + 2, width: this.width, bold: true });
            const end = above.height + under.height + 8;
            return { parts: [...above.parts, ...under.parts, rule(0, end, this.width, undefined, 'strong')], height: end };
        }
        const count = setText(said, { width: 360, bold: true, x: this.width - 360, anchor: 'end' });
        const title = setText(text, { width: this.width - 380, bold: true, size: letters.head });
        const height = Math.max(title.height, count.height) + 6;
        return { parts: [...title.parts, ...count.parts, rule(0, height, this.width, undefined, 'strong')], height };
    }
}

function pageTitle(title: string, page: number, pages: number, locale: Locale): string {
    if (pages === 1) return title;
    return say(page === 1 ? sheetWords.pageOf : sheetWords.continued, locale, { title, page, pages });
}

function planTitle({ plan, findings, locale, selection }: SheetContext): string {
    return frameOf(plan, findings, { en: '', id: '' }, { locale, selection }).title;
}

/** UTF-16 units by which a title is known in another: a longer one may end in an ellipsis there. */
const maxCompared = 100;

/** The plan, its document and stage, the day, the filter. */
function underTitle({ plan, findings, locale, today, selection }: SheetContext, title: string): string {
    const frame = frameOf(plan, findings, { en: '', id: '' }, { locale, selection, ...(today === undefined ? {} : { today }) });
    const filters =
        frame.filters.length > 0
            ? say(sheetWords.filtered, locale, { filters: frame.filters.join('; ') })
            : say(sheetWords.nothingFiltered, locale);
    return [
        title.startsWith(frame.title.slice(0, maxCompared)) ? '' : frame.title,
        frame.document ?? '',
        say(words[frame.stage], locale),
        frame.asOf === undefined ? '' : say(sheetWords.asOf, locale, { day: frame.asOf }),
        filters,
    ]
        .filter(Boolean)
        .join(' · ');
}

interface Beside extends Painted {
    readonly width: number;
}

type Figures = NonNullable<SheetHead['figures']>;

/** Large figures in columns at the right, or over the whole width, there in several rows where a word would need more than its column. */
function figures(all: Figures, width: number, isWhole: boolean): Beside {
    const inRow = isWhole ? mostInRow(all, width) : all.length;
    const column = isWhole ? width / Math.max(1, inRow) : Math.min(128, (width * 0.55) / Math.max(1, inRow));
    const left = width - column * inRow;
    let [top, height] = [0, 0];
    const parts = all.flatMap(({ figure, text, isOpen = false }, k) => {
        if (k > 0 && k % inRow === 0) top = height + 8;
        const x = left + (k % inRow) * column;
        const classes = isOpen ? { classes: 'r' } : {};
        const style = { x, y: top, width: column - 10, bold: true, ...classes };
        const large = [letters.figure, 18, 14].map(size => setText(figure, { ...style, size }));
        const value = large.find(set => set.lines === 1) ?? (large.at(-1) as Painted);
        const said = setText(text, { x, y: top + value.height, width: column - figureGap, size: letters.small, classes: 'm' });
        height = Math.max(height, top + value.height + said.height);
        return [...value.parts, ...said.parts];
    });
    return { parts, width: all.length === 0 ? 0 : column * inRow, height };
}

/** px from the text under a figure to the next. */
const figureGap = 16;

function mostInRow(all: Figures, width: number): number {
    const longest = Math.max(0, ...all.flatMap(({ text }) => text.split(' ').map(word => measure(word, letters.small))));
    for (let rows = 1; rows < all.length; rows++) {
        const inRow = Math.ceil(all.length / rows);
        if (width / inRow - figureGap >= longest) return inRow;
    }
    return 1;
}

function lines(all: readonly string[], width: number): Beside {
    const room = width * 0.5;
    let height = 0;
    let widest = 0;
    const parts = all.flatMap(text => {
        const set = setText(text, { x: width - room, y: height, width: room, anchor: 'end' });
        height += set.height;
        widest = Math.max(widest, set.width);
        return set.parts;
    });
    return { parts, width: widest, height };
}
