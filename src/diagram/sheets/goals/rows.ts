// All goals as plain data: indented, with programs, money, indicators, coordinator and what is missing. It must not know px.

import { type Aim, type AimRow, aimTable, resultRows } from '../../../facts/goals.ts';
import { sumBySide, sumOfMoney, sumsOfSides } from '../../../facts/sides.ts';
import { trackOf } from '../../../facts/track.ts';
import { homeOf } from '../../../facts/whose.ts';
import { capitalized, kindNames } from '../../../l10n/kinds.ts';
import { type Locale, say } from '../../../l10n/say.ts';
import { sayTime } from '../../../l10n/times.ts';
import type { Decimal } from '../../../plan/decimal.ts';
import { figuresOf, latest } from '../../../plan/figures.ts';
import type { Indicator, Result, Work } from '../../../plan/model.ts';
import type { Plan } from '../../../plan/plan.ts';
import { qualifiedName, titleOf } from '../../../plan/queries.ts';
import { countPrograms } from '../../words.ts';
import { sayMoney } from '../changes/notes.ts';
import { changeWords } from '../changes/words.ts';
import { type PointLine, pointLine } from '../department/rows.ts';
import type { NumberedPoint } from '../points.ts';
import { shortMoney, titleAt } from '../said.ts';
import type { SheetContext } from '../sheet.ts';
import { sayFigure } from '../story/measured.ts';
import { goalWords as words } from './words.ts';

export interface TrackLine {
    readonly title: string;
    readonly baseline: string;
    readonly now: string;
    readonly target: string;
    /** Shares of the way and of the time, from 0 to 1. */
    readonly reached: number | undefined;
    readonly passed: number | undefined;
}

export interface GoalLine {
    readonly depth: number;
    readonly title: string;
    readonly level: string;
    readonly story: string;
    readonly isPriority: boolean;
    readonly isAgain: boolean;
    readonly isUnserved: boolean;
    /** Results have programs, money and indicators; visions and missions only lead to them. */
    readonly isResult: boolean;
    readonly programs: number;
    readonly money: Decimal | undefined;
    readonly tracks: readonly TrackLine[];
    readonly coordinator: string;
    /** Since an older version. */
    readonly changes: readonly string[];
    /** Counted here. */
    readonly points: readonly PointLine[];
    /** Numbers of points that concern it and count on other sheets. */
    readonly elsewhere: readonly number[];
}

export interface GoalsRows {
    readonly locale: Locale;
    readonly currency: string;
    readonly lines: readonly GoalLine[];
    readonly most: Decimal | undefined;
    readonly without: { readonly titles: readonly string[]; readonly money: Decimal | undefined };
    /** The sums of the whole plan, and why those of goals are more. */
    readonly note: string;
    readonly others: readonly PointLine[];
    readonly summary: string;
}

export function goalsRows(context: SheetContext): GoalsRows {
    const { plan, locale, selection, points } = context;
    const chosen = selection.whole ? undefined : new Set(selection.programs);
    const { rows, without, withoutMoney, shared } = aimTable(plan, chosen && (program => chosen.has(program)));
    const isShown = (row: AimRow) => selection.whole || !row.isUnserved || selection.results?.has(row.aim);
    const shown = rows.filter(isShown);
    const older = new Map(context.before ? aimTable(context.before.plan).rows.map(row => [row.aim, row]) : []);
    const byResult = Map.groupBy(points, ({ result }) => result);
    const lines = shown.map(row => goalLine(row, older, byResult, context));
    const counted = new Set(lines.flatMap(line => line.points.map(({ number }) => number)));
    const results = resultRows(shown);
    const unserved = results.filter(({ isUnserved }) => isUnserved).length;
    const total = sumOfMoney((chosen ? sumBySide(chosen, plan) : sumsOfSides(plan)).values());
    const money = total ? shortMoney(total, plan.settings.currency, locale) : '';
    const summary = unserved > 0 ? words.unserved : results.length === 1 ? words.only : words.all;
    return {
        locale,
        currency: plan.settings.currency,
        lines,
        most: lines
            .flatMap(line => line.money ?? [])
            .sort((a, b) => (a.units * 10n ** BigInt(b.scale) < b.units * 10n ** BigInt(a.scale) ? 1 : -1))[0],
        without: { titles: without.map(titleOf), money: withoutMoney },
        note: [
            say(words.total, locale, { sums: [say(countPrograms(selection.programs.length), locale), money].filter(Boolean).join(', ') }),
            shared.length > 0 ? say(shared.length === 1 ? words.oneShared : words.shared, locale, { n: shared.length }) : '',
        ]
            .filter(Boolean)
            .join(' '),
        others: points.filter(({ home, number }) => home === 'goals' && !counted.has(number) && selection.whole).map(pointLine),
        summary: results.length === 0 ? say(words.none, locale) : say(summary, locale, { n: unserved, all: results.length }),
    };
}

function goalLine(
    row: AimRow,
    older: ReadonlyMap<Aim, AimRow>,
    byResult: ReadonlyMap<unknown, readonly NumberedPoint[]>,
    context: SheetContext,
): GoalLine {
    const { plan, locale, today } = context;
    const { aim, depth, isUnserved, isAgain } = row;
    const isResult = aim.kind === 'goal' || aim.kind === 'objective';
    const own = isAgain ? [] : (byResult.get(aim) ?? []);
    const counted = own.filter(({ home }) => home === 'goals');
    return {
        depth,
        title: titleOf(aim),
        level: say(capitalized(kindNames[aim.kind]), locale),
        story: isResult ? `story:${qualifiedName(aim)}` : '',
        isPriority: isResult && aim.priority !== undefined,
        isAgain,
        isUnserved: isUnserved && isResult,
        isResult,
        programs: row.count,
        money: row.money,
        tracks: isResult
            ? aim.indicators.filter(({ name, title }) => name !== '' || title).map(indicator => trackLine(indicator, today, locale))
            : [],
        coordinator: isResult ? coordinatorOf(aim, plan) : '',
        changes: changesOf(row, older, context),
        points: counted.map(pointLine),
        elsewhere: own.filter(({ home }) => home !== 'goals').map(({ number }) => number),
    };
}

function changesOf(row: AimRow, older: ReadonlyMap<Aim, AimRow>, { before, locale, plan }: SheetContext): string[] {
    if (!before) return [];
    const was = older.get(before.pairs.olderOf(row.aim) as Aim);
    if (!was) return [say(changeWords.isNew, locale)];
    const known = new Set(was.programs);
    const isMoved = row.count === was.count && row.programs.some(program => !known.has(before.pairs.olderOf(program) as Work));
    const said =
        row.count === was.count && !isMoved ? [] : [say(words.programsWere, locale, { now: countPrograms(row.count), was: was.count })];
    return [...said, ...sayMoney(row.money, was.money, plan.settings.currency, locale)];
}

/** A department by its short name; who sets a goal for itself coordinates it. */
function coordinatorOf(aim: Result, plan: Plan): string {
    const named = aim.coordinator && plan.target(aim.coordinator);
    if (named?.kind === 'department') return named.name;
    return aim.coordinator ? titleAt(aim.coordinator, plan) : (homeOf(aim, plan)?.name ?? '');
}

function trackLine(indicator: Indicator, today: SheetContext['today'], locale: Locale): TrackLine {
    const track = trackOf([indicator], today);
    const unit = indicator.unit?.value ?? '';
    const first = figuresOf(indicator, indicator.baselines)[0];
    const last = latest(figuresOf(indicator, indicator.targets));
    const now =
        track?.now ?? latest(figuresOf(indicator, indicator.actuals).filter(({ period }) => today === undefined || period.from <= today));
    const missing = say(words.incomplete, locale);
    return {
        title: unit === '' ? titleOf(indicator) : `${titleOf(indicator)} (${unit})`,
        baseline: first ? sayFigure(track?.baseline ?? first, locale) : missing,
        now: now ? sayFigure(now, locale) : say(words.notMeasured, locale),
        target: last ? `${sayFigure(last, locale)} · ${say(sayTime(last.period.text), locale)}` : missing,
        reached: track?.reached,
        passed: track?.passed,
    };
}
