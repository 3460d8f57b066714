// Title, day, filters, years and names of things: the frame of every drawing of a plan. It must not know what is drawn.
import { type Locale, say, type Text } from '../l10n/say.ts';
import type { Declaration } from '../plan/model.ts';
import { type Day, dayOf, monthOf, monthsSince, yearOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { planYears, qualifiedName, titleOf } from '../plan/queries.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { DrawnFrom, SheetFrame } from './frame.ts';
import type { Selection } from './select.ts';
import { nameMonth, words } from './words.ts';

export interface ViewOptions {
    readonly locale: Locale;
    /** The day the drawing is made for; left out, no "today" line is drawn. */
    readonly today?: Day;
    /** The part that the filters leave; everything when left out. */
    readonly selection?: Selection;
}

export function frameOf(
    plan: Plan,
    findings: readonly Finding[],
    subtitle: Text,
    { locale, today, selection }: ViewOptions,
): Omit<SheetFrame, 'open'> {
    const { root } = plan;
    return {
        title: root ? titleOf(root) : say(words.untitled, locale),
        subtitle: say(subtitle, locale),
        ...(root?.document ? { document: root.document.value } : {}),
        stage: plan.settings.stage,
        locale,
        ...(today === undefined ? {} : { asOf: nameDay(today, locale) }),
        filters: selection?.described ?? [],
        found: findings.length,
    };
}

/** "14 Mar 2026", which both languages write alike. */
export function nameDay(day: Day, locale: Locale): string {
    return `${day - dayOf(yearOf(day), monthOf(day)) + 1} ${nameMonth(monthOf(day), locale)} ${yearOf(day)}`;
}

export interface Axis {
    readonly firstYear: number;
    readonly months: number;
    /** The month of today, when it lies on the axis. */
    readonly today: number | undefined;
    readonly first: Day;
    readonly last: Day;
    /** The month of a day, kept on the axis. */
    readonly month: (day: Day) => number;
}

/** Years beyond which a time axis says nothing: a mistyped year must not make a drawing of ten thousand columns. */
const maxYears = 60;

/** The years of the plan, or only some of them. */
export function axisOf(plan: Plan, today: Day | undefined, years: readonly number[] = []): Axis {
    const all = years.length > 0 ? [...years].sort((a, b) => a - b) : planYears(plan);
    const firstYear = all[0] ?? yearOf(today ?? dayOf(2025, 0));
    const months = (Math.min(all.at(-1) ?? firstYear, firstYear + maxYears - 1) - firstYear + 1) * 12;
    const at = today === undefined ? -1 : monthsSince(firstYear, today);
    return {
        firstYear,
        months,
        today: at >= 0 && at < months ? at : undefined,
        first: dayOf(firstYear, 0),
        last: dayOf(firstYear + months / 12, 0) - 1,
        month: remembered(day => Math.max(0, Math.min(months - 1, monthsSince(firstYear, day)))),
    };
}

/** A plan names few days, and each of them often. */
function remembered(month: (day: Day) => number): (day: Day) => number {
    const known = new Map<Day, number>();
    return day => {
        let value = known.get(day);
        if (value === undefined) {
            value = month(day);
            known.set(day, value);
        }
        return value;
    };
}

export function drawnFrom(declaration: Declaration): DrawnFrom {
    return { file: declaration.file, span: declaration.nameSpan };
}

/** Names that lead there from everywhere; a name that is declared twice gets a number, so that ids stay different. */
export function idsOf<T extends Declaration>(declarations: Iterable<T>): Map<T, string> {
    const used = new Map<string, number>();
    const ids = new Map<T, string>();
    for (const declaration of declarations) {
        const name = qualifiedName(declaration);
        const count = (used.get(name) ?? 0) + 1;
        used.set(name, count);
        ids.set(declaration, count === 1 ? name : `${name}#${count}`);
    }
    return ids;
}
