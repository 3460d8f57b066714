// The input of a form: the plan and the plans beside it, the year, the times that its columns are for.
import type { At, Form } from '../../layouts/form.ts';
import { dayOf } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Interval } from '../../plan/queries.ts';
import { planYears, yearInterval } from '../../plan/queries.ts';
import { isAbove, relatedPlansOf } from '../../plan/related-plans.ts';
import { Gaps } from './gaps.ts';

export interface FormRequest {
    readonly plan: Plan;
    readonly layout: string;
    /** The plan's only year when left out. */
    readonly year?: number;
    /** Name, title or code of a department; all of them when left out. */
    readonly department?: string;
    /** Quarters that are reported, the last one; all four when left out. */
    readonly quarter?: number;
    /** The version before, or the plan above, for forms that compare. */
    readonly against?: Plan;
}

export interface FormContext {
    readonly plan: Plan;
    readonly form: Form;
    readonly year: number;
    /** The years of the period, first to last. */
    readonly years: readonly number[];
    readonly quarter: number;
    /** The plan above, by what the plan refers to. */
    readonly above: Plan | undefined;
    /** Plans above and before, where figures of other years may stand. */
    readonly related: readonly Plan[];
    readonly against: Plan | undefined;
    readonly gaps: Gaps;
}

export function makeContext(request: FormRequest, form: Form, year: number): FormContext {
    const { plan, against } = request;
    const related = relatedPlansOf(plan);
    const above = related.find(other => isAbove(other, plan));
    return {
        plan,
        form,
        year,
        years: planYears(plan),
        quarter: request.quarter ?? 4,
        above,
        related,
        against: against ?? (form.against === 'above' ? above : undefined),
        gaps: new Gaps(),
    };
}

/** The years of the five-year plan: those of the plan above, else the plan's own where it has several. */
export function longYears({ above, years }: FormContext): readonly number[] {
    if (above) return planYears(above);
    return years.length > 1 ? years : [];
}

const quarterOf = (year: number, quarter: number): Interval => ({
    from: dayOf(year, quarter * 3 - 3),
    to: dayOf(year, quarter * 3) - 1,
});

/** The days that a column is for; undefined where the plan has no such time. `year` is that of a column for each year. */
export function timeOf(at: At, context: FormContext, year = context.year): Interval | undefined {
    const { quarter, years } = context;
    const long = longYears(context);
    const first = long[0] ?? years[0] ?? context.year;
    switch (at) {
        case 'n':
            return yearInterval(context.year);
        case 'n-1':
            return yearInterval(context.year - 1);
        case 'n-2':
            return yearInterval(context.year - 2);
        case 'n+1':
            return yearInterval(context.year + 1);
        case 'year':
            return yearInterval(year);
        case 'start':
            return yearInterval((years[0] ?? context.year) - 1);
        case 'end':
            return long.length > 0 ? yearInterval(long.at(-1) as number) : undefined;
        case 'so far':
            return { from: dayOf(context.year, 0), to: quarterOf(context.year, quarter).to };
        case 'until n-1':
            return first < context.year ? { from: dayOf(first, 0), to: dayOf(context.year, 0) - 1 } : undefined;
        case 'until so far':
            return { from: dayOf(first, 0), to: quarterOf(context.year, quarter).to };
        default: {
            const asked = Number(at.slice(2));
            return quarterOf(context.year, asked);
        }
    }
}

/** Whether a quarter has not been reported yet. */
export function isLater(at: At, { form, quarter }: FormContext): boolean {
    return form.quarters === true && at.startsWith('TW') && Number(at.slice(2)) > quarter;
}
