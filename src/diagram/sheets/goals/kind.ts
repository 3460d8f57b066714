// The sheet of all goals: an indented table. It must not know formats.
import { type Locale, say } from '../../../l10n/say.ts';
import { leaf, type Outline } from '../../outline.ts';
import { columnsOf, type DrawingTable, writeAmount } from '../../table.ts';
import { legendOf } from '../legend.ts';
import type { SheetKind } from '../sheet.ts';
import { paintGoals } from './paint.ts';
import { type GoalsRows, goalsRows } from './rows.ts';
import { goalWords as words } from './words.ts';

export const goals: SheetKind<GoalsRows> = {
    name: 'goals',
    paper: 'a3',
    inAtlas: true,
    subjects: ({ plan, locale }) =>
        (['vision', 'mission', 'goal', 'objective'] as const).some(kind => plan.all(kind).length > 0)
            ? [{ name: '', title: say(words.title, locale) }]
            : [],
    rows: goalsRows,
    head: ({ summary, locale }) => ({ title: say(words.title, locale), question: say(words.question, locale), lines: [summary] }),
    paint: paintGoals,
    legend: ({ lines, others }, width, locale) => {
        const shown = {
            track: lines.some(({ tracks }) => tracks.length > 0),
            star: lines.some(({ isPriority }) => isPriority),
            noProgram: lines.some(({ isUnserved }) => isUnserved),
            open: others.length > 0 || lines.some(({ points }) => points.length > 0),
        };
        return legendOf(shown, width, locale);
    },
    outline: goalsOutline,
    tables: goalsTables,
};

function goalsOutline({ lines, without, note, others }: GoalsRows, locale: Locale): Outline[] {
    const roots: Outline[] = [];
    const open: { readonly depth: number; readonly children: Outline[] }[] = [];
    for (const line of lines) {
        const children: Outline[] = [
            ...line.tracks.map(({ title, baseline, now, target }) =>
                leaf(
                    `${title}: ${say(words.baseline, locale)} ${baseline}, ${say(words.now, locale)} ${now}, ${say(words.target, locale)} ${target}`,
                ),
            ),
            ...line.changes.map(text => leaf(`Δ ${text}`)),
            ...line.points.map(({ number, message }) => leaf(`▲ ${number} ${message}`)),
        ];
        const count = line.isAgain
            ? say(words.again, locale)
            : line.isUnserved
              ? say(words.noProgram, locale)
              : `${say(words.programs, locale)}: ${line.programs}`;
        const entry = { text: [`${line.level}: ${line.title}`, count, line.coordinator].filter(Boolean).join(' · '), children };
        while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= line.depth) open.pop();
        (open.at(-1)?.children ?? roots).push(entry);
        open.push({ depth: line.depth, children });
    }
    if (without.titles.length > 0) roots.push({ text: say(words.without, locale), children: without.titles.map(title => leaf(title)) });
    return [...roots, leaf(note), ...others.map(({ number, message }) => leaf(`▲ ${number} ${message}`))];
}

function goalsTables({ lines, without }: GoalsRows, locale: Locale): DrawingTable[] {
    const title = say(words.title, locale);
    return [
        {
            name: title,
            title,
            columns: columnsOf(
                locale,
                [words.level, words.goal, words.programs, words.money, words.coordinator, words.toSettle],
                [words.programs, words.money],
            ),
            rows: [
                ...lines
                    .filter(({ isAgain }) => !isAgain)
                    .map(({ level, title: name, programs, money, coordinator, points, elsewhere }) => [
                        level,
                        name,
                        String(programs),
                        writeAmount(money),
                        coordinator,
                        [...points.map(({ number, message }) => `${number} ${message}`), ...elsewhere.map(String)].join('; '),
                    ]),
                ...(without.titles.length > 0
                    ? [
                          [
                              '',
                              say(words.without, locale),
                              String(without.titles.length),
                              writeAmount(without.money),
                              '',
                              without.titles.join('; '),
                          ],
                      ]
                    : []),
            ],
        },
        {
            name: say(words.indicator, locale),
            title: say(words.indicator, locale),
            columns: columnsOf(locale, [words.goal, words.indicator, words.baseline, words.now, words.target]),
            rows: lines
                .filter(({ isAgain }) => !isAgain)
                .flatMap(({ title: name, tracks }) => tracks.map(track => [name, track.title, track.baseline, track.now, track.target])),
        },
    ];
}
