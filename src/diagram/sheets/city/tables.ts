// The city page in words and as tables: what it shows as squares and counts stands here in full.
import { type Locale, say } from '../../../l10n/say.ts';
import type { Decimal } from '../../../plan/decimal.ts';
import { leaf, type Outline } from '../../outline.ts';
import { columnsOf, type DrawingTable, heads, writeAmount } from '../../table.ts';
import { countPrograms } from '../../words.ts';
import type { GoalRow } from './goals.ts';
import { monthName } from './paint-handovers.ts';
import { fundName } from './paint-years.ts';
import { type CityRows, shortMoney } from './rows.ts';
import { topics } from './topics.ts';
import { cityWords as words } from './words.ts';

export function cityTables(rows: CityRows, locale: Locale): DrawingTable[] {
    return [
        settleTable(rows, locale),
        goalsTable(rows, locale),
        matrixTable(rows, locale),
        departmentsTable(rows, locale),
        yearsTable(rows, locale),
        handsTable(rows, locale),
    ];
}

function settleTable(rows: CityRows, locale: Locale): DrawingTable {
    return {
        name: say(words.settle, locale).split(',')[0] as string,
        title: rows.title,
        columns: columnsOf(locale, [heads.number, words.hasPlace, heads.point, heads.kind], [heads.number]),
        rows: rows.points.map(({ number, departmentName, message, topic }) => [
            String(number),
            departmentName,
            message,
            say(topics[topic], locale),
        ]),
    };
}

function goalsTable(rows: CityRows, locale: Locale): DrawingTable {
    return {
        name: say(heads.goals, locale),
        title: rows.title,
        columns: columnsOf(
            locale,
            [
                heads.level,
                heads.title,
                heads.programs,
                words.moneyHead,
                heads.indicator,
                heads.baseline,
                heads.now,
                heads.target,
                words.stateHead,
            ],
            [heads.programs, words.moneyHead],
        ),
        rows: rows.goals.rows.flatMap((goal, k) => [
            goalCells(goal, String(k + 1), locale),
            ...goal.objectives.map((one, n) => goalCells(one, `${k + 1}.${n + 1}`, locale)),
        ]),
    };
}

function matrixTable(rows: CityRows, locale: Locale): DrawingTable {
    return {
        name: say(words.matrix, locale),
        title: rows.title,
        columns: [
            ...columnsOf(locale, [heads.giver, heads.receiver, heads.promises, words.brokenHead], [heads.promises, words.brokenHead]),
        ],
        rows: rows.cells.map(({ giver, receiver, count, broken }) => [
            rows.departments[giver]?.label ?? '',
            rows.departments[receiver]?.label ?? '',
            String(count),
            String(broken),
        ]),
    };
}

function departmentsTable(rows: CityRows, locale: Locale): DrawingTable {
    return {
        name: say(words.hasPlace, locale),
        title: rows.title,
        columns: columnsOf(
            locale,
            [words.hasPlace, heads.title, heads.programs, words.moneyHead, words.toSettleSign],
            [heads.programs, words.moneyHead, words.toSettleSign],
        ),
        rows: rows.departments.map(one => [one.label, one.title, String(one.programs), digits(one.money), String(one.open)]),
    };
}

function yearsTable(rows: CityRows, locale: Locale): DrawingTable {
    return {
        name: say(words.years, locale),
        title: rows.title,
        columns: [
            { head: say(words.year, locale), kind: 'text' },
            ...rows.money.funds.map(fund => ({ head: fundName(fund, locale), kind: 'number' as const })),
            ...columnsOf(locale, [words.keptHead, words.nobodyHead], [words.keptHead, words.nobodyHead]),
        ],
        rows: rows.years.map((year, k) => [
            String(year),
            ...(rows.money.years[k] ?? []).map(digits),
            String(rows.things[k]?.kept ?? 0),
            String(rows.things[k]?.nobody ?? 0),
        ]),
    };
}

function handsTable(rows: CityRows, locale: Locale): DrawingTable {
    return {
        name: say(words.hands, locale).slice(0, 28),
        title: rows.title,
        columns: columnsOf(locale, [words.month, heads.what, heads.giver, heads.receiver, words.stateHead]),
        rows: rows.handovers.map(one => [
            monthName(one.day, locale),
            one.what,
            one.from,
            one.to.join(', '),
            one.isBroken ? say(words.notHolds, locale) : '',
        ]),
    };
}

export function cityOutline(rows: CityRows, locale: Locale): Outline[] {
    const word = (name: keyof typeof words) => say(words[name], locale);
    const goal = (row: GoalRow): Outline => ({
        text: [
            row.title,
            row.isUnserved ? word('noProgram') : say(countPrograms(row.programs), locale),
            shortMoney(row.money, rows.currency, locale),
            row.isBehind ? word('behind') : '',
        ]
            .filter(Boolean)
            .join(', '),
        children: row.objectives.map(goal),
    });
    return [
        {
            text: word('settle'),
            children:
                rows.points.length === 0
                    ? [leaf(word('nothing'))]
                    : rows.points.map(point => leaf(`${point.number}. ${point.departmentName}: ${point.message}`)),
        },
        { text: word('goals'), children: rows.goals.rows.map(goal) },
        {
            text: word('matrix'),
            children: rows.cells.map(({ giver, receiver, count, broken }) => {
                const said = broken > 0 ? `${say(words.brokenOf, locale, { broken, count })} ${word('notHolds')}` : String(count);
                return leaf(`${rows.departments[giver]?.label} → ${rows.departments[receiver]?.label}: ${said}`);
            }),
        },
        {
            text: word('years'),
            children: rows.years.map((year, k) => {
                const money = rows.money.funds.map(
                    (fund, f) => `${fundName(fund, locale)} ${shortMoney(rows.money.years[k]?.[f], rows.currency, locale)}`,
                );
                const { kept = 0, nobody = 0 } = rows.things[k] ?? {};
                return leaf(
                    `${year}: ${[...money, say(words.kept, locale, { count: kept }), say(words.byNobody, locale, { count: nobody })].join(', ')}`,
                );
            }),
        },
        {
            text: word(rows.handoverTime.isToday ? 'hands' : 'handsFirst'),
            children: rows.handovers.map(one =>
                leaf(
                    `${monthName(one.day, locale)}: ${one.what}, ${one.from} → ${one.to.join(', ')}${one.isBroken ? `, ${word('notHolds')}` : ''}`,
                ),
            ),
        },
    ];
}

function goalCells(row: GoalRow, level: string, locale: Locale): string[] {
    const state = row.isUnserved
        ? words.noProgram
        : row.isBehind
          ? words.behind
          : row.track?.now === undefined
            ? words.unmeasured
            : words.onWay;
    const { track } = row;
    return [
        level,
        row.title,
        String(row.programs),
        digits(row.money),
        track?.title ?? '',
        track?.from ?? '',
        track?.now ?? '',
        track?.to ?? '',
        say(state, locale),
    ];
}

function digits(value: Decimal | undefined): string {
    return writeAmount(value);
}
