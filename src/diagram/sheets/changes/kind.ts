// The sheet of what changed since an older version: by department, promises, then every change in a sentence. It must not know formats.
import { type Locale, say, type Text } from '../../../l10n/say.ts';
import { leaf } from '../../outline.ts';
import { columnsOf, writeAmount } from '../../table.ts';
import { cellRow, columnsOver, headRow, roomForWords } from '../columns.ts';
import { headingStrips } from '../marks.ts';
import { flowPages } from '../pages.ts';
import { letters } from '../paper.ts';
import { shortMoney } from '../said.ts';
import type { Area, Block, SheetKind, SheetPage } from '../sheet.ts';
import { gap, leading, linkedStrip, rowBlocks, textStrips } from '../strips.ts';
import { type ChangesRows, changesRows, type DepartmentChange } from './rows.ts';
import { changeWords as words } from './words.ts';

export const changes: SheetKind<ChangesRows> = {
    name: 'changes',
    paper: 'a3',
    inAtlas: true,
    subjects: ({ before, locale }) => (before ? [{ name: '', title: say(words.title, locale, { name: before.name }) }] : []),
    rows: changesRows,
    head: ({ title, locale, count, sum }) => ({
        title,
        question: say(words.question, locale),
        lines: [say(count === 1 ? words.one : words.count, locale, { n: count }), sum.difference].filter(Boolean),
    }),
    paint: paintChanges,
    outline: ({ sections, promises }, locale) => [
        ...(promises.length > 0 ? [{ text: say(words.newPromises, locale), children: promises.map(text => leaf(text)) }] : []),
        ...sections.map(({ title, sentences }) => ({ text: title, children: sentences.map(text => leaf(text)) })),
    ],
    tables: ({ title, departments, sum, sections }, locale) => [
        {
            name: say(words.department, locale),
            title,
            columns: columnsOf(
                locale,
                [
                    words.department,
                    words.programs,
                    words.money,
                    words.difference,
                    words.newPromises,
                    words.gonePromises,
                    words.movedPromises,
                    words.changes,
                    words.toSettle,
                ],
                [words.money, words.difference, words.newPromises, words.gonePromises, words.movedPromises, words.changes],
            ),
            rows: [...departments, sum].map(one => [
                one.name,
                sayCount(one.programs, locale),
                writeAmount(one.money[1]),
                writeAmount(one.more),
                String(one.promises.new),
                String(one.promises.gone),
                String(one.promises.moved),
                String(one.changes),
                sayCount(one.open, locale),
            ]),
        },
        {
            name: say(words.change, locale),
            title,
            columns: columnsOf(locale, [words.department, words.change]),
            rows: sections.flatMap(section => section.sentences.map(sentence => [section.title, sentence])),
        },
    ],
};

function sayCount([was, now]: readonly [number, number], locale: Locale): string {
    return was === now ? String(now) : say(words.programsMore, locale, { now, was });
}

function paintChanges(rows: ChangesRows, area: Area, locale: Locale): readonly SheetPage[] {
    const { width } = area;
    const lines = [...rows.departments, rows.sum].map(change => cellsOf(change, rows.currency, locale));
    const column = (k: number, word: Text, share: number) => {
        const head = say(word, locale);
        return { head, share, least: roomForWords([head, ...lines.map(cells => cells[k] ?? '')]), anchor: 'end' as const };
    };
    const columns = columnsOver(width, [
        { head: say(words.department, locale), share: 22 },
        column(0, words.programs, 9),
        column(1, words.money, 12),
        column(2, words.difference, 12),
        column(3, words.newPromises, 10),
        column(4, words.gonePromises, 8),
        column(5, words.movedPromises, 9),
        column(6, words.changes, 9),
        column(7, words.toSettle, 12),
    ]);
    const head = headRow(columns, width);
    const most = Math.min(area.height, area.nextHeight) - head.height - 40;
    const blocks: Block[] = [];
    if (rows.count === 0) blocks.push(...rowBlocks([[gap(6), ...textStrips(rows.title, { width })]], { most }));
    blocks.push(leading([head]));
    for (const change of rows.departments) blocks.push(...departmentRow(change, false));
    blocks.push(...departmentRow(rows.sum, true));
    const list = (title: string, texts: readonly string[]) => {
        if (texts.length === 0) return;
        blocks.push(leading(headingStrips(title, width)));
        for (const text of texts) blocks.push(...rowBlocks([textStrips(text, { width, size: letters.text })], { most, space: 3 }));
    };
    list(say(words.promises, locale), rows.promises);
    for (const { title, sentences } of rows.sections) list(title, sentences);
    return flowPages(blocks, area);

    function departmentRow(change: DepartmentChange, bold: boolean): Block[] {
        const first = columns[0] as (typeof columns)[number];
        const names = textStrips(change.name, { x: first.x, width: first.width, bold: true }).map(one =>
            linkedStrip(change.address, first, one),
        );
        const cells = cellsOf(change, rows.currency, locale).map(text => ({ text, bold }));
        return cellRow(columns, [names, ...cells], { most, width });
    }
}

/** Texts of a department beside its name, in the order of the columns. */
function cellsOf(
    { programs, money, difference, promises, changes, open }: DepartmentChange,
    currency: string,
    locale: Locale,
): readonly string[] {
    return [
        sayCount(programs, locale),
        money[1] ? shortMoney(money[1], currency, locale) : '',
        difference,
        ...[promises.new, promises.gone, promises.moved, changes].map(count => (count === 0 ? '' : String(count))),
        sayCount(open, locale),
    ];
}
