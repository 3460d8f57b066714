// The map on pages: areas and points at the left, each with a number, and what the numbers mean at the right. A page labels the places that
// it lists. It must not know plans.
import { type Locale, say } from '../../../l10n/say.ts';
import type { Box, Point, SceneNode } from '../../../scene/node.ts';
import { type Part, part } from '../../../scene/scene.ts';
import { drawBox, drawText } from '../../paint/primitives.ts';
import { measure, wrapWhole } from '../../text-width.ts';
import { at, Later } from '../pages.ts';
import { letters, lineSpacing } from '../paper.ts';
import type { Area, Block, SheetPage } from '../sheet.ts';
import { linkPart, toSettle } from '../signs.ts';
import { gap, leading, linkedStrip, rowBlocks, type Strip, stack, textStrips } from '../strips.ts';
import { type Anchor, anchorOf, drawOutline, type Outline, outlinesOf, pointRadius } from './outlines.ts';
import { type Fitted, Projection } from './projection.ts';
import type { MapPlace, MapRows } from './rows.ts';
import { isIn, Labels } from './spread.ts';
import { mapWords as words } from './words.ts';

const space = 20;
const labelHeight = 15;
/** Places of which a list may have room in one column. */
const maxWhole = 30;
/** Room for the number before a place in the list. */
const indent = 40;

interface Entry {
    readonly block: Block;
    readonly place: MapPlace | undefined;
}

export function paintMap(rows: MapRows, area: Area, locale: Locale): readonly SheetPage[] {
    const listWidth = Math.round(area.width * 0.4);
    const left = area.width - listWidth;
    const most = Math.min(area.height, area.nextHeight);
    // a short list takes the whole width
    const whole = rows.places.length <= maxWhole ? listOf(rows, listWidth, most, locale) : [];
    const isShort = whole.length > 0 && whole.reduce((sum, { block }) => sum + block.height, 0) <= area.height;
    const columns = area.width > 1000 && !isShort ? 2 : 1;
    const width = (listWidth - (columns - 1) * space) / columns;
    const entries = columns === 1 && whole.length > 0 ? whole : listOf(rows, width, most, locale);
    const told = new Set<number>();
    const mapOf = (height: number) => new MapOnPage(rows, { x: 0, y: 0, width: left - space, height }, locale);
    const pages = pagesOf(entries, columns, area);
    const first = mapOf(area.height);
    const next = pages.length > 1 ? mapOf(area.nextHeight) : first;
    return pages.map((page, k): SheetPage => {
        const listed = page.flatMap(column => column.flatMap(({ place }) => place ?? []));
        const points = listed.flatMap(({ points }) => points).filter(point => !told.has(point) && told.add(point));
        const list = () => page.map((column, c) => at(0, stack(column.map(({ block }) => block)).parts, left + c * (width + space)));
        const [height, map] = k === 0 ? [area.height, first] : [area.nextHeight, next];
        return new Later(height, () => [...map.paint(listed), ...list()], points);
    });
}

/** Columns filled one after the other, page by page. A heading stays with what follows. */
function pagesOf(entries: readonly Entry[], columns: number, area: Area): Entry[][][] {
    const pages: Entry[][][] = [[[]]];
    let used = 0;
    for (const [k, entry] of entries.entries()) {
        const page = pages.at(-1) as Entry[][];
        const room = pages.length === 1 ? area.height : area.nextHeight;
        const needed = entry.block.height + (entry.block.staysWithNext ? (entries[k + 1]?.block.height ?? 0) : 0);
        if (used > 0 && used + needed > room) {
            if (page.length < columns) page.push([]);
            else pages.push([[]]);
            used = 0;
        }
        pages.at(-1)?.at(-1)?.push(entry);
        used += entry.block.height;
    }
    return pages;
}

function listOf({ places, file, quiet, others }: MapRows, width: number, most: number, locale: Locale): Entry[] {
    const entries: Entry[] = [];
    const note = (text: string) => {
        const strips = textStrips(text, { width, size: letters.small, classes: 'm' });
        for (const block of rowBlocks([strips], { most, space: 4 })) entries.push({ block, place: undefined });
    };
    const add = (place: MapPlace) => {
        for (const block of rowBlocks([placeStrips(place, width, locale)], { most, space: 7, points: place.points }))
            entries.push({ block, place });
    };
    for (const place of places) if (place.number !== undefined) add(place);
    const missing = places.filter(({ number }) => number === undefined);
    if (missing.length > 0) {
        const strips = [gap(6), ...textStrips(say(words.missing, locale), { width, size: letters.small, classes: 'i' })];
        entries.push({ block: leading([...strips, gap(4)]), place: undefined });
        note(
            missing
                .map(({ title, name, programs }) => (programs === 0 ? title.trim() || name : `${title.trim() || name} (${programs})`))
                .join(', '),
        );
    }
    if (quiet.length > 0) note(say(words.quiet, locale, { n: quiet.length }));
    if (others.length > 0) note(say(words.others, locale, { n: others.length }));
    if (file !== undefined) note(say(words.from, locale, { file }));
    return entries;
}

function placeStrips(place: MapPlace, width: number, locale: Locale): Strip[] {
    const { number, title, name, address, within, departments, meetings, points } = place;
    const box = { x: indent, width: width - indent, size: letters.small };
    const titles = textStrips(title, { ...box, bold: true });
    const [first, ...more] = titles.length > 0 ? titles : textStrips(name, { ...box, bold: true });
    const numbered: Strip[] = first
        ? [
              new Later(Math.max(first.height, labelHeight), () => [
                  ...(number === undefined ? [] : labelParts(place, { x: 0, y: 0, ...sizeOf(place) })),
                  ...first.parts,
              ]),
          ]
        : [];
    const titled = [...numbered, ...more].map(strip => linkedStrip(address, { width }, strip));
    return [
        ...titled,
        ...(within.length > 0 ? textStrips(say(words.withParts, locale, { names: within.join(', ') }), { ...box, classes: 'm' }) : []),
        ...textStrips([sayCount(place, locale), departments.join(', ')].filter(Boolean).join(' · '), box),
        ...meetings.flatMap(text => textStrips(text, { ...box, classes: 'i' })),
        ...(points.length > 0 ? textStrips(`▲ ${points.join(', ')}`, { ...box, bold: true, classes: 'r' }) : []),
    ];
}

export function sayCount({ programs, assets }: MapPlace, locale: Locale): string {
    const works = programs === 0 ? '' : programs === 1 ? say(words.one, locale) : say(words.many, locale, { n: programs });
    return [works, assets === 0 ? '' : say(words.stands, locale, { n: assets })].filter(Boolean).join(', ');
}

// ── Labels ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function sizeOf({ number, points }: MapPlace): { width: number; height: number } {
    const text = measure(String(number), letters.small, true);
    return { width: Math.max(18, text + 9) + (points.length > 0 ? 11 : 0), height: labelHeight };
}

/** A number in a box; a ring of dashes around it where departments meet, a triangle in it where something is to settle. */
function labelParts({ number, meetings, points }: MapPlace, box: Box): Part[] {
    const open = points.length > 0;
    const nodes: SceneNode[] = [drawBox(box, meetings.length > 0 ? 'paper' : 'empty', 3)];
    if (meetings.length > 0)
        nodes.push(drawBox({ x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 }, 'meeting', 7));
    const middle = box.x + (box.width - (open ? 11 : 0)) / 2;
    nodes.push(drawText(middle, box.y + 11.3, String(number), { size: letters.small, bold: true, anchor: 'middle' }));
    if (open) nodes.push(toSettle(box.x + box.width - 9, box.y + box.height / 2, 8));
    return nodes.map(part);
}

function namePart({ title }: MapPlace, { room }: Anchor, box: Box, labels: Labels): Part[] {
    const size = letters.small;
    if (title.length > 60 || title.split(/\s+/).some(word => measure(word, size) > room - 6)) return [];
    const lines = wrapWhole(title, size, false, room - 6);
    if (lines.length > 3) return [];
    const width = Math.max(...lines.map(line => measure(line, size)));
    const height = lines.length * size * lineSpacing;
    const middle = box.x + box.width / 2;
    const place = labels.placeAt([
        { x: middle - width / 2, y: box.y + box.height + 2, width, height },
        { x: middle - width / 2, y: box.y - height - 2, width, height },
    ]);
    if (!place) return [];
    const style = { size, anchor: 'middle', room: width, classes: 'on-paper' } as const;
    return lines.map((line, k) => part(drawText(middle, place.y + size * (0.95 + k * lineSpacing), line, style)));
}

class MapOnPage {
    /** Areas and points, the same on every page. */
    private readonly ground: readonly Part[];
    private readonly anchors: ReadonlyMap<MapPlace, Anchor | undefined>;
    /** The points of places. */
    private readonly dots: readonly Box[];
    private readonly box: Box;
    private readonly fitted: Fitted;
    private readonly locale: Locale;

    constructor(rows: MapRows, box: Box, locale: Locale) {
        this.locale = locale;
        const { places, quiet, others } = rows;
        const ofPlan = [...places.map(({ shapes }) => shapes), ...quiet];
        const shown = ofPlan.flat().flatMap(shape => (shape.kind === 'area' ? shape.rings : [shape.positions]));
        this.box = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 26 };
        this.fitted = new Projection(shown).fit(this.box);
        const drawn = outlinesOf([...ofPlan, ...others], this.fitted);
        const [own, unused] = [drawn.slice(0, places.length), drawn.slice(places.length, ofPlan.length)];
        const beside = drawn.slice(ofPlan.length).filter(outlines => outlines.every(outline => isInside(outline, this.box)));
        this.anchors = new Map(places.map((place, k) => [place, anchorOf(own[k] ?? [])]));
        const ofPlaces = drawn.slice(0, ofPlan.length).flat();
        this.dots = ofPlaces.flatMap(outline => (outline.kind === 'point' ? [dotBox(outline.at)] : []));
        this.ground = [part(drawBox(this.box, 'rule')), ...draw([...beside, ...unused], 'map-area'), ...draw(own, 'map-work')];
    }

    paint(listed: readonly MapPlace[]): Part[] {
        return [...this.ground, ...this.labels(listed), ...this.scaleBar()];
    }

    private labels(listed: readonly MapPlace[]): Part[] {
        const labels = new Labels(this.box);
        const placed = [...new Set(listed)].flatMap(place => {
            const anchor = place.number === undefined ? undefined : this.anchors.get(place);
            const box = anchor && labels.place({ anchor, ...sizeOf(place) });
            return box ? [{ place, anchor, box }] : [];
        });
        const lines: Part[] = [];
        const signs: Part[] = [];
        for (const { place, anchor, box } of placed) {
            if (!isIn({ ...anchor, width: 0, height: 0 }, box)) {
                lines.push(
                    part(['path', { d: ['M', anchor.x, anchor.y, 'L', box.x + box.width / 2, box.y + box.height / 2], class: 'thin' }]),
                );
                lines.push(part(['circle', { cx: anchor.x, cy: anchor.y, r: 2.4, class: 'black' }]));
            }
            const parts = labelParts(place, box);
            signs.push(...(place.address === '' ? parts : [linkPart(place.address, box, parts)]));
        }
        // a name is a help where it has room in its own area; the list has them all
        labels.keepFree(this.dots);
        const names = placed.flatMap(({ place, anchor, box }) => namePart(place, anchor, box, labels));
        return [...lines, ...signs, ...names];
    }

    /** A round length of at most a third of the map. */
    private scaleBar(): Part[] {
        const { box } = this;
        const { pxPerKilometre } = this.fitted;
        const room = box.width / 3 / pxPerKilometre;
        const power = 10 ** Math.floor(Math.log10(room));
        const length = ([5, 2, 1].find(step => step * power <= room) ?? 1) * power;
        const [x, y, width] = [box.x, box.y + box.height + 14, length * pxPerKilometre];
        const text =
            length >= 1
                ? say(words.kilometres, this.locale, { n: length })
                : say(words.metres, this.locale, { n: Math.round(length * 1000) });
        return [
            part(['path', { d: ['M', x, y - 4, 'V', y, 'H', x + width, 'V', y - 4], class: 'thin' }]),
            part(drawText(x + width + 6, y + 2, text, { size: letters.small, classes: 'm' })),
        ];
    }
}

function draw(features: readonly (readonly Outline[])[], className: string): Part[] {
    return features.flatMap(outlines => outlines.map(outline => part(drawOutline(outline, className))));
}

function dotBox({ x, y }: Point): Box {
    return { x: x - pointRadius, y: y - pointRadius, width: 2 * pointRadius, height: 2 * pointRadius };
}

function isInside(outline: Outline, box: Box): boolean {
    const points = outline.kind === 'point' ? [outline.at] : outline.kind === 'line' ? outline.points : outline.rings.flat();
    return points.every(point => isIn({ ...point, width: 0, height: 0 }, box));
}
