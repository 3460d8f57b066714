// The sheet of a department in words and tables. It must not know px.
import { type Locale, say, type Text } from '../../../l10n/say.ts';
import type { Day } from '../../../plan/period.ts';
import { leaf, type Outline } from '../../outline.ts';
import { columnsOf, type DrawingTable, writeAmount } from '../../table.ts';
import { promiseKindWords } from '../said.ts';
import { sayTime } from '../time-scale.ts';
import type { LeaveLine } from './leaves.ts';
import type { DepartmentRows, PointLine, ProgramLine, WaitLine } from './rows.ts';
import { departmentWords as words } from './words.ts';

export function departmentOutline({ programs, loose, standing, others }: DepartmentRows, locale: Locale): Outline[] {
    const section = (head: Text, children: readonly Outline[]): Outline[] =>
        children.length > 0 ? [{ text: say(head, locale), children }] : [];
    return [
        ...programs.map(program => programOutline(program, locale)),
        ...section(
            words.loose,
            loose.map(line => leaf(sayWait(line, locale))),
        ),
        ...section(
            words.standing,
            standing.map(line => ({ text: sayLeave(line), children: line.points.map(sayPoint) })),
        ),
        ...section(words.others, others.map(sayPoint)),
    ];
}

function programOutline({ title, about, time, keeps, waits, leaves, points, change }: ProgramLine, locale: Locale): Outline {
    const when = time ? sayTime(time, locale) : say(words.noTime, locale);
    const named = (head: Text, texts: readonly string[]): Outline[] =>
        texts.length > 0 ? [{ text: say(head, locale), children: texts.map(text => leaf(text)) }] : [];
    return {
        text: [title, when, ...about].join(' · '),
        children: [
            ...named(
                words.waits,
                waits.map(wait => sayWait(wait, locale)),
            ),
            ...named(words.leaves, leaves.map(sayLeave)),
            ...named(words.keeps, keeps),
            ...(change?.notes ?? []).map(note => leaf(`Δ ${note}`)),
            ...points.map(sayPoint),
        ],
    };
}

function sayWait({ kind, party, what, work, slack, fault, readyAt }: WaitLine, locale: Locale): string {
    const said = kind === 'after' ? say(words.after, locale, { x: what }) : what;
    const ready = readyAt === undefined ? '' : `${say(words.ready, locale)} ${writeDay(readyAt)}`;
    return [party === '' ? said : `${party} ► ${said}`, work, ready, fault || slack].filter(Boolean).join(' · ');
}

function sayLeave({ what, receivers, maintainers, faults }: LeaveLine): string {
    return [receivers.length > 0 ? `${what} ► ${receivers.join(', ')}` : what, maintainers.join(', '), ...faults]
        .filter(Boolean)
        .join(' · ');
}

function sayPoint({ number, message }: PointLine): Outline {
    return leaf(`▲ ${number} ${message}`);
}

export function departmentTables(rows: DepartmentRows, locale: Locale): DrawingTable[] {
    const { programs, loose, standing, others, title } = rows;
    const table = (
        name: Text,
        texts: readonly Text[],
        lines: readonly (readonly string[])[],
        numbers: readonly Text[] = [],
    ): DrawingTable => ({
        name: say(name, locale),
        title: `${title}: ${say(name, locale)}`,
        columns: columnsOf(locale, texts, numbers),
        rows: lines,
    });
    const points = (own: readonly PointLine[]) => own.map(({ number, message }) => `${number} ${message}`).join('; ');
    const numbered = [...programs.flatMap(({ points: own }) => own), ...standing.flatMap(({ points: own }) => own), ...others];
    return [
        table(
            words.program,
            [words.program, words.about, words.begins, words.ends, words.budget, words.keeps, words.toSettle],
            programs.map(({ title: name, about, time, money, keeps, points: own }) => [
                name,
                about.slice(0, -1).join(' · '),
                writeDay(time?.from),
                writeDay(time?.to),
                writeAmount(money),
                keeps.join(', '),
                points(own),
            ]),
            [words.budget],
        ),
        table(
            words.promises,
            [words.program, words.direction, words.party, words.what, words.state, words.ready, words.needed, words.spare],
            [
                ...programs.flatMap(({ title: name, waits, leaves }) => [
                    ...waits.map(wait => waitCells(name, wait, locale)),
                    ...leaves.flatMap(leave => leaveCells(name, leave, locale)),
                ]),
                ...loose.map(wait => waitCells('', wait, locale)),
            ],
        ),
        table(
            words.asset,
            [words.program, words.asset, words.maintainer, words.ready, words.state],
            [...programs, ...(standing.length > 0 ? [{ title: '', leaves: standing }] : [])].flatMap(({ title: name, leaves }) =>
                leaves
                    .filter(({ kind }) => kind === 'asset')
                    .map(({ what, maintainers, at, faults }) => [name, what, maintainers.join(', '), writeDay(at), faults.join('; ')]),
            ),
        ),
        table(
            words.toSettle,
            [words.toSettle, words.what],
            numbered.map(({ number, message }) => [String(number), message]),
            [words.toSettle],
        ),
    ];
}

function waitCells(program: string, { kind, party, what, readyAt, neededAt, slack, fault }: WaitLine, locale: Locale): string[] {
    return [
        program,
        say(words.receives, locale),
        party,
        what,
        fault || say(promiseKindWords[kind], locale),
        writeDay(readyAt),
        writeDay(neededAt),
        slack,
    ];
}

function leaveCells(program: string, { receivers, what, at, faults }: LeaveLine, locale: Locale): string[][] {
    return receivers.map(receiver => [program, say(words.gives, locale), receiver, what, faults.join('; '), writeDay(at), '', '']);
}

/** For tables: a date that sorts. */
export function writeDay(day: Day | undefined): string {
    return day === undefined ? '' : new Date(day * 86_400_000).toISOString().slice(0, 10);
}
