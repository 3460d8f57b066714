// State that the steps of the flow view share: the axis, the ids, the open points, and how things are called. It must not draw.
import { writeDecimal } from '../../l10n/format.ts';
import type { Locale } from '../../l10n/say.ts';
import type { Declaration, Department, Output, Thing, Work } from '../../plan/model.ts';
import type { Day } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { titleOf } from '../../plan/queries.ts';
import type { Span } from '../../plan/source.ts';

/** State that the steps of the view share. */
export interface FlowContext {
    readonly plan: Plan;
    readonly locale: Locale;
    readonly firstYear: number;
    readonly months: number;
    /** Index of a lane by department; shared programs stand in the lane without one. */
    readonly lanes: ReadonlyMap<Department | undefined, number>;
    /** Ids of cards by program. */
    readonly cards: ReadonlyMap<Work, string>;
    /** Ids of outputs on cards. */
    readonly outputs: ReadonlyMap<Output, string>;
    /** The month of a day, kept on the axis. */
    readonly month: (day: Day) => number;
    /** The number of an open point: the finding of one of these rules at this place, listed once; undefined when there is none. */
    readonly open: (rules: readonly string[], file: string, span: Span) => number | undefined;
}

/** "5,000 tanjung seedlings", "2.4 km pavement": what passes, with how many. Units that only repeat what is counted ("tree") stay out. */
export function thingText(thing: Thing & Declaration, locale: Locale): string {
    const { amount, unit } = thing.quantity ?? {};
    if (!amount || !unit) return titleOf(thing);
    if (measures.test(unit.value)) return `${writeDecimal(amount, locale)} ${unit.value} ${lowerFirst(titleOf(thing))}`;
    return amount.units === 1n && amount.scale === 0 ? titleOf(thing) : `${writeDecimal(amount, locale)} ${lowerFirst(titleOf(thing))}`;
}

/** Units of length, area, volume, weight and share: a number without them says nothing. */
const measures = /^([kcm]?m[23²³]?|ha|are|[mk]?l|liter|litre|[mk]?g|ton(ne)?|kwh?|mw|%)$/i;

/** A title after a number does not begin with a capital, unless it is an abbreviation. */
function lowerFirst(title: string): string {
    return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLocaleLowerCase() + title.slice(1) : title;
}
