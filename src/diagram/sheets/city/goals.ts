// Goals with their objectives: programs, money, track and holes. A program under two goals counts at each. It must not draw.
import { FindingIndex } from '../../../facts/finding-index.ts';
import { type AimRow, aimTable, sharedAmong } from '../../../facts/goals.ts';
import { trackOf } from '../../../facts/track.ts';
import type { Decimal } from '../../../plan/decimal.ts';
import type { Result } from '../../../plan/model.ts';
import { titleOf } from '../../../plan/queries.ts';
import type { SheetContext } from '../sheet.ts';

interface Track {
    readonly title: string;
    readonly from: string;
    readonly now?: string;
    readonly to: string;
    /** Shares of the way from the baseline to the last target. */
    readonly reached?: number;
    readonly expected?: number;
}

export interface GoalRow {
    readonly name: string;
    readonly title: string;
    readonly isPriority: boolean;
    readonly programs: number;
    readonly money: Decimal | undefined;
    readonly track: Track | undefined;
    /** A rule says that nobody serves it. */
    readonly isUnserved: boolean;
    /** A rule says that it is behind its target. */
    readonly isBehind: boolean;
    readonly objectives: readonly GoalRow[];
}

export interface Goals {
    readonly rows: readonly GoalRow[];
    /** Goals and objectives with nothing below them: a square each. */
    readonly leaves: number;
    /** All goals and objectives, as the sheet of goals counts them. */
    readonly results: number;
    readonly unserved: number;
    /** Programs that serve nothing. */
    readonly without: { readonly titles: readonly string[]; readonly money: Decimal | undefined };
    /** Programs that count at more than one top row. */
    readonly several: number;
}

export function goalsOf(context: SheetContext): Goals {
    const { plan, selection, points } = context;
    const chosen = selection.whole ? undefined : new Set(selection.programs);
    const { rows, without, withoutMoney } = aimTable(plan, chosen && (program => chosen.has(program)));
    const results = rows.filter(
        (row): row is AimRow & { readonly aim: Result } => isResult(row.aim) && row.aim.name !== '' && !row.isAgain,
    );
    const ofCity = results.filter(({ aim }) => !plan.names.departmentOf(aim));
    const places = points.map(({ finding }) => finding);
    const unserved = new Set(places.filter(({ rule }) => rule === 'goal-unserved').map(({ file, span }) => `${file} ${span.start}`));
    const behind = new FindingIndex(
        plan,
        places.filter(({ rule }) => rule === 'off-track'),
    );
    const isUnserved = ({ file, nameSpan }: Result) => unserved.has(`${file} ${nameSpan.start}`);
    const isWanted = (row: AimRow & { readonly aim: Result }) =>
        selection.results === undefined || selection.results.has(row.aim) || !row.isUnserved || isUnserved(row.aim);
    const rowOf = ({ aim, count, money }: AimRow & { readonly aim: Result }, objectives: readonly GoalRow[]): GoalRow => ({
        name: aim.name,
        title: titleOf(aim),
        isPriority: aim.priority !== undefined,
        programs: count,
        money,
        track: trackRow(aim, context),
        isUnserved: isUnserved(aim),
        isBehind: behind.within(aim).length > 0,
        objectives,
    });
    const tops: { readonly top: AimRow & { readonly aim: Result }; readonly below: (AimRow & { readonly aim: Result })[] }[] = [];
    for (const row of ofCity.length > 0 ? ofCity : results) {
        const last = tops.at(-1);
        if (last && row.aim.kind !== 'goal' && row.depth > last.top.depth) last.below.push(row);
        else tops.push({ top: row, below: [] });
    }
    const goals = tops
        .map(({ top, below }) => ({ top, below: below.filter(isWanted) }))
        .filter(({ top, below }) => below.length > 0 || isWanted(top));
    const shown = goals.map(({ top, below }) =>
        rowOf(
            top,
            below.map(one => rowOf(one, [])),
        ),
    );
    const leaves = shown.flatMap(row => (row.objectives.length > 0 ? row.objectives : [row]));
    return {
        rows: shown,
        leaves: leaves.length,
        results: results.filter(isWanted).length,
        unserved: results.filter(row => row.isUnserved && isWanted(row)).length,
        without: { titles: without.map(titleOf), money: withoutMoney },
        several: sharedAmong(goals.map(({ top }) => top)).length,
    };
}

function isResult(aim: AimRow['aim']): aim is Result {
    return aim.kind === 'goal' || aim.kind === 'objective';
}

function trackRow({ indicators }: Result, { today }: SheetContext): Track | undefined {
    const track = trackOf(indicators, today);
    if (!track) return undefined;
    const { indicator, baseline, now, target, reached, passed } = track;
    const unit = indicator.unit?.value ?? '';
    return {
        title: unit === '' ? titleOf(indicator) : `${titleOf(indicator)} (${unit})`,
        from: baseline.reading.text,
        to: target.reading.text,
        ...(now ? { now: now.reading.text } : {}),
        ...(reached === undefined ? {} : { reached }),
        ...(passed === undefined ? {} : { expected: passed }),
    };
}
