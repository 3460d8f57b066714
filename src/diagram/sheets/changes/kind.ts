// The sheet of what changed since an older version: by department, promises, then every change in a sentence. It must not know formats.
import { type Locale, say } from '../../../l10n/say.ts';
import { plainDecimal } from '../../../plan/decimal.ts';
import { leaf } from '../../outline.ts';
import { columnsOf } from '../../table.ts';
import { cellRow, columnsOver, headRow } from '../columns.ts';
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
                one.money[1] ? plainDecimal(one.money[1]) : '',
                plainDecimal(one.more),
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
    const columns = columnsOver(width, [
        { head: say(words.department, locale), share: 22 },
        { head: say(words.programs, locale), share: 9, least: 47, anchor: 'end' },
        { head: say(words.money, locale), share: 12, least: 52, anchor: 'end' },
        { head: say(words.difference, locale), share: 12, least: 57, anchor: 'end' },
        { head: say(words.newPromises, locale), share: 10, least: 50, anchor: 'end' },
        { head: say(words.gonePromises, locale), share: 8, least: 34, anchor: 'end' },
        { head: say(words.movedPromises, locale), share: 9, least: 45, anchor: 'end' },
        { head: say(words.changes, locale), share: 9, least: 53, anchor: 'end' },
        { head: say(words.toSettle, locale), share: 12, least: 46, anchor: 'end' },
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

    function departmentRow(
        { name, address, programs, money, difference, promises, changes: said, open }: DepartmentChange,
        bold: boolean,
    ): Block[] {
        const first = columns[0] as (typeof columns)[number];
        const names = textStrips(name, { x: first.x, width: first.width, bold: true }).map(one => linkedStrip(address, first, one));
        const cells = [
            sayCount(programs, locale),
            money[1] ? shortMoney(money[1], rows.currency, locale) : '',
            difference,
            ...[promises.new, promises.gone, promises.moved, said].map(count => (count === 0 ? '' : String(count))),
            sayCount(open, locale),
        ];
        return cellRow(columns, [names, ...cells.map(text => ({ text, bold }))], { most, width });
    }
}
