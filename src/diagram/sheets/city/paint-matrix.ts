// Matrix of givers and receivers: departments in the order of work as rows and columns. Cells below the diagonal are to be talked about.
import { type Locale, say } from '../../../l10n/say.ts';
import type { SceneNode } from '../../../scene/node.ts';
import { type Part, part } from '../../../scene/scene.ts';
import { drawBox, drawText } from '../../paint/primitives.ts';
import { measure } from '../../text-width.ts';
import { at } from '../pages.ts';
import { letters } from '../paper.ts';
import type { Block } from '../sheet.ts';
import { linkPart, toSettle } from '../signs.ts';
import { fitting, setText } from '../text.ts';
import { type Cell, type CityRows, type DepartmentRow, shortMoney } from './rows.ts';
import { cityWords as words } from './words.ts';

/** Columns before the cells: name, points to settle, programs, money. */
interface Measures {
    readonly name: number;
    readonly open: number;
    readonly programs: number;
    readonly money: number;
    readonly left: number;
    readonly cell: number;
    readonly row: number;
    readonly top: number;
    /** Width of what a department gives in all, at the right. */
    readonly gives: number;
    /** Whether columns bear the numbers of their rows: names are too long. */
    readonly byNumber: boolean;
}

const lean = -60;
const [leanX, leanY] = [Math.cos((lean * Math.PI) / 180), Math.sin((lean * Math.PI) / 180)];
const longestColumnName = 96;
/** Names that lean over narrower columns would touch. */
const leastCell = 11.5;
const [leastRow, maxRow] = [14, 27];
export function paintMatrix(rows: CityRows, width: number, height: number, locale: Locale): Block {
    const head = setText(say(words.matrix, locale), { width, size: letters.head, bold: true });
    const reading = setText(say(words.matrixReading, locale), { y: head.height + 1, width, size: letters.small, classes: 'm' });
    const top = head.height + reading.height + 4;
    if (rows.departments.length === 0)
        return { parts: [...head.parts, ...setText(say(words.noPrograms, locale), { y: top, width }).parts], height: top + 20 };
    const signsHeight = 60;
    const maxByHeight = Math.max(2, Math.floor((height - top - longestColumnName - signsHeight) / leastRow) - 1);
    let most = maxByHeight;
    let { departments, cells } = gather(rows, most, locale);
    let measures = measuresOf(departments, width, height - top - signsHeight, rows, locale);
    while (measures.cell < leastCell && departments.length > 2) {
        most = Math.min(most, departments.length) - 1;
        ({ departments, cells } = gather(rows, most, locale));
        measures = measuresOf(departments, width, height - top - signsHeight, rows, locale);
    }
    const parts: Part[] = [...head.parts, ...reading.parts];
    const grid = paintGrid(departments, cells, measures, rows, locale);
    parts.push(at(top, grid.parts));
    const signs = paintSigns(cells, departments, measures, width, locale);
    parts.push(at(top + grid.height + 8, signs.parts));
    return { parts, height: top + grid.height + 8 + signs.height };
}

/** At most so many departments: those with most to talk about, then those that give and take most; the rest becomes one. */
function gather(
    { departments, cells }: CityRows,
    most: number,
    locale: Locale,
): { readonly departments: readonly DepartmentRow[]; readonly cells: readonly Cell[] } {
    if (departments.length <= most) return { departments, cells };
    const weight = departments.map(() => 0);
    for (const { giver, receiver, count, broken } of cells)
        for (const one of [giver, receiver]) weight[one] = (weight[one] as number) + count + broken * 1000;
    const chosen = [...departments.keys()].sort((a, b) => (weight[b] as number) - (weight[a] as number) || a - b).slice(0, most - 1);
    chosen.sort((a, b) => a - b);
    const place = new Map(chosen.map((one, k) => [one, k]));
    const rest = departments.filter((_, k) => !place.has(k));
    const label = say(words.moreDepartments, locale, { count: rest.length });
    const other: DepartmentRow = {
        name: '',
        label,
        title: label,
        isDepartment: false,
        columnLabel: `+${rest.length}`,
        programs: rest.reduce((sum, { programs }) => sum + programs, 0),
        money: undefined,
        open: rest.reduce((sum, { open }) => sum + open, 0),
    };
    const sums = new Map<string, { giver: number; receiver: number; count: number; broken: number }>();
    for (const { giver, receiver, count, broken } of cells) {
        const [from, to] = [place.get(giver) ?? chosen.length, place.get(receiver) ?? chosen.length];
        const cell = sums.get(`${from} ${to}`) ?? { giver: from, receiver: to, count: 0, broken: 0 };
        sums.set(`${from} ${to}`, { ...cell, count: cell.count + count, broken: cell.broken + broken });
    }
    return { departments: [...chosen.map(k => departments[k] as DepartmentRow), other], cells: [...sums.values()] };
}

function measuresOf(
    departments: readonly DepartmentRow[],
    width: number,
    height: number,
    { currency }: CityRows,
    locale: Locale,
): Measures {
    const widest = (texts: readonly string[], size: number, bold = false) => Math.max(0, ...texts.map(text => measure(text, size, bold)));
    const byNumber = widest(departments.map(columnName), letters.small) > longestColumnName;
    const name =
        Math.min(
            150,
            widest(
                departments.map(({ label }, k) => (byNumber ? `${k + 1}  ${label}` : label)),
                11.5,
                true,
            ),
        ) + 10;
    const openWidth = Math.max(...departments.map(({ open }) => (open > 0 ? measure(String(open), letters.small, true) + 20 : 0)));
    const open = name + openWidth;
    const programs = open + widest([...departments.map(one => String(one.programs)), say(words.programsHead, locale)], letters.small) + 10;
    const money =
        programs +
        widest(
            departments.map(one => shortMoney(one.money, currency, locale)),
            letters.small,
        ) +
        12;
    const left = money + 10;
    // room for the word over it beside the last column's name
    const givesWidth = Math.max(38, measure(say(words.gives, locale), letters.small) + 16);
    const columnWidth = byNumber ? 20 : widest(departments.map(columnName), letters.small);
    const top = Math.max(34, columnWidth * -leanY + 12);
    // the last column's name leans out to the right
    const leanOut = byNumber ? 0 : Math.max(0, columnWidth * leanX - givesWidth);
    const cell = Math.min(30, (width - left - givesWidth - leanOut) / departments.length);
    const row = Math.min(maxRow, Math.max(leastRow, (height - top) / (departments.length + 1)));
    return { name, open, programs, money, left, cell, row, top, gives: givesWidth, byNumber };
}

function columnName({ label, columnLabel }: DepartmentRow): string {
    return columnLabel ?? label;
}

function paintGrid(departments: readonly DepartmentRow[], cells: readonly Cell[], m: Measures, rows: CityRows, locale: Locale): Block {
    const parts: Part[] = [];
    const small = { size: letters.small, classes: 'm' };
    const headY = m.top - 5;
    const end = (x: number, y: number, text: string, bold = false) =>
        part(drawText(x, y, text, { size: letters.small, bold, anchor: 'end' }));
    parts.push(part(drawText(m.programs, headY, say(words.programsHead, locale), { ...small, anchor: 'end' })));
    parts.push(part(drawText(m.money, headY, rows.currency === 'IDR' ? 'Rp' : rows.currency, { ...small, anchor: 'end' })));
    const right = m.left + departments.length * m.cell;
    const gives = departments.map((_, k) => cells.reduce((sum, { giver, count }) => sum + (giver === k ? count : 0), 0));
    const waits = departments.map((_, k) => cells.reduce((sum, { receiver, count }) => sum + (receiver === k ? count : 0), 0));
    for (const [k, department] of departments.entries()) {
        const middle = m.left + (k + 0.5) * m.cell;
        const name = m.byNumber ? String(k + 1) : columnName(department);
        const isUpright = m.byNumber && m.cell >= 16;
        const turned: SceneNode = isUpright
            ? drawText(middle, headY, name, { size: letters.small, anchor: 'middle' })
            : ['g', { transform: [middle + 3, headY, `rotate(${lean})`] }, drawText(0, 0, name, { size: letters.small })];
        parts.push(part(turned));
    }
    for (const [k, department] of departments.entries()) {
        const y = m.top + k * m.row;
        const line = y + m.row / 2 + 3.8;
        if (k % 2 === 0) parts.push(part(drawBox({ x: 0, y, width: right + m.gives, height: m.row }, 'head')));
        const number = m.byNumber ? `${k + 1}  ` : '';
        const box = { width: m.name - 8, size: m.row >= 18 ? 11.5 : letters.small, bold: true };
        const said = fitting([`${number}${department.label}`, `${number}${department.name}`, number], box, 1);
        const name = setText(said, { ...box, x: 4, y: y + (m.row - box.size * 1.25) / 2 });
        const address = department.name === '' ? undefined : `department:${department.name}`;
        parts.push(address ? linkPart(address, { x: 0, y, width: m.name, height: m.row }, name.parts) : at(0, name.parts));
        if (department.open > 0) {
            const text = String(department.open);
            parts.push(part(toSettle(m.open - measure(text, letters.small, true) - 9, y + m.row / 2, 8)));
            parts.push(part(drawText(m.open, line, text, { size: letters.small, bold: true, classes: 'r', anchor: 'end' })));
        }
        parts.push(
            end(m.programs, line, String(department.programs)),
            end(m.money, line, shortMoney(department.money, rows.currency, locale)),
        );
        if (gives[k]) parts.push(end(right + m.gives - 4, line, String(gives[k]), true));
        parts.push(part(drawBox({ x: m.left + k * m.cell, y, width: m.cell, height: m.row }, 'grey-2')));
    }
    parts.push(
        part(
            drawText(right + m.gives - 4, headY, m.cell < 16 && !m.byNumber ? 'Σ' : say(words.gives, locale), {
                ...small,
                anchor: 'end',
            }),
        ),
    );
    parts.push(...paintCells(departments, cells, m, locale));
    const footY = m.top + departments.length * m.row + m.row / 2 + 4;
    if (waits.some(count => count > 0 && measure(String(count), letters.small, true) <= m.cell - 1))
        parts.push(part(drawText(m.left - 10, footY, say(words.waitsFor, locale), { ...small, anchor: 'end' })));
    for (const [k, count] of waits.entries()) {
        const text = String(count);
        if (count > 0 && measure(text, letters.small, true) <= m.cell - 1)
            parts.push(part(drawText(m.left + (k + 0.5) * m.cell, footY, text, { size: letters.small, bold: true, anchor: 'middle' })));
    }
    return { parts, height: m.top + (departments.length + 1) * m.row };
}

function paintCells(departments: readonly DepartmentRow[], cells: readonly Cell[], m: Measures, locale: Locale): Part[] {
    const most = Math.max(1, ...cells.map(({ count }) => count));
    return cells.map(({ giver, receiver, count, broken }): Part => {
        const [x, y] = [m.left + receiver * m.cell + 0.7, m.top + giver * m.row + 0.7];
        const box = { x, y, width: m.cell - 1.4, height: m.row - 1.4 };
        const text = cellText(count, broken, box.width, locale);
        const shade = broken > 0 ? 'fill-broken' : shadeOf(count, most);
        const [from, to] = [departments[giver], departments[receiver]];
        const said = `${from?.label} → ${to?.label}: ${broken > 0 ? say(words.brokenOf, locale, { broken, count }) : count}`;
        const style = {
            size: letters.small,
            bold: broken > 0,
            anchor: 'middle',
            ...(broken > 0 || shade === 'grey-3' ? { classes: 'v' } : {}),
        } as const;
        const nodes = [
            ['title', {}, said] as const,
            drawBox(box, shade),
            ...(text === '' ? [] : [drawText(x + box.width / 2, y + box.height / 2 + 3.8, text, style)]),
        ];
        const own = part(['g', {}, ...nodes]);
        return from?.name && to?.name ? linkPart(`pair:${from.name}+${to.name}`, box, [own]) : own;
    });
}

/** "1 of 4", "1/4", how many do not hold, or how many there are: what has room. */
function cellText(count: number, broken: number, width: number, locale: Locale): string {
    const ways =
        broken > 0
            ? [say(words.brokenOf, locale, { broken, count }), `${broken}/${count}`, String(broken)]
            : width >= 17
              ? [String(count)]
              : [];
    return ways.find(way => measure(way, letters.small, broken > 0) <= width - 0.5) ?? '';
}

function shadeOf(count: number, most: number): string {
    const share = most <= 4 ? count / 4 : count / most;
    return share > 0.66 ? 'grey-3' : share > 0.33 ? 'grey-2' : 'grey-1';
}

/** Signs, and where cells are narrow the broken pairs in words. */
function paintSigns(cells: readonly Cell[], departments: readonly DepartmentRow[], m: Measures, width: number, locale: Locale): Block {
    const parts: Part[] = [];
    let [x, y] = [0, 0];
    const wrapFor = (needed: number) => {
        if (x > 0 && x + needed > width) [x, y] = [0, y + 18];
    };
    const sign = (className: string, text: string, word: string) => {
        const box = Math.max(18, measure(text, letters.small) + 8);
        wrapFor(box + 6 + measure(word, letters.small));
        const dark = className === 'fill-broken' || className === 'grey-3';
        parts.push(part(drawBox({ x, y, width: box, height: 15 }, className)));
        if (text)
            parts.push(
                part(drawText(x + box / 2, y + 11.3, text, { size: letters.small, anchor: 'middle', ...(dark ? { classes: 'v' } : {}) })),
            );
        const said = setText(word, { width: width - box - 6, size: letters.small, classes: 'm' });
        parts.push(at(y + 0.5, said.parts, x + box + 6));
        x += box + said.width + 22;
    };
    const counts = cells.map(({ count }) => count);
    const narrow = m.cell < 26;
    if (m.cell >= 18.4 && cells.some(({ count, broken: own }) => count > own)) sign('grey-1', '1', say(words.hold, locale));
    else if (m.cell < 18.4 && cells.length > 0)
        sign('grey-2', '', say(words.matrixShades, locale, { least: Math.min(...counts), most: Math.max(...counts) }));
    const broken = cells
        .filter(cell => cell.broken > 0)
        .sort((a, b) => b.broken - a.broken || a.giver - b.giver || a.receiver - b.receiver);
    if (broken.length > 0) {
        if (narrow && broken.some(({ count, broken: own }) => !cellText(count, own, m.cell - 1.4, locale).includes('/')))
            sign('fill-broken', '1', say(words.notHoldCount, locale));
        else sign('fill-broken', narrow ? '1/4' : say(words.brokenOf, locale, { broken: 1, count: 4 }), say(words.notHold, locale));
    }
    if (departments.some(({ open }) => open > 0)) {
        const said = setText(say(words.toSettleSign, locale), { width, size: letters.small, classes: 'm' });
        wrapFor(14 + said.width);
        parts.push(part(toSettle(x + 5, y + 8, 9)), at(y + 0.5, said.parts, x + 14));
    }
    if (parts.length === 0) return { parts, height: 0 };
    if (broken.length === 0) return { parts, height: y + 18 };
    const list = setText(say(words.notHoldList, locale, { pairs: pairsIn(broken, departments, width, locale) }), {
        y: y + 20,
        width,
        size: letters.small,
        classes: 'r',
    });
    parts.push(...list.parts);
    return { parts, height: y + 20 + list.height };
}

/** As many pairs as two lines hold. */
function pairsIn(broken: readonly Cell[], departments: readonly DepartmentRow[], width: number, locale: Locale): string {
    const texts = broken.map(cell =>
        say(words.pairBroken, locale, {
            ...cell,
            giver: departments[cell.giver]?.label ?? '',
            receiver: departments[cell.receiver]?.label ?? '',
        }),
    );
    const more = (count: number) => (count === 0 ? [] : [say(count === 1 ? words.onePairMore : words.morePairs, locale, { count })]);
    const fits = (pairs: string) => measure(say(words.notHoldList, locale, { pairs }), letters.small) <= width * 1.8;
    let shown = 0;
    for (let first = ''; shown < texts.length; shown++) {
        first = shown === 0 ? (texts[0] as string) : `${first}, ${texts[shown]}`;
        if (!fits(first)) break;
    }
    for (; shown > 0; shown--) {
        const text = [...texts.slice(0, shown), ...more(texts.length - shown)].join(', ');
        if (fits(text)) return text;
    }
    return more(texts.length).join();
}
