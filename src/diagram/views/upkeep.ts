// What the upkeep of a thing needs and what is paid for it, year by year. It must not judge: the rules do.

import type { Found } from '../../facts/found.ts';
import { formatShortMoney } from '../../l10n/format.ts';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import { type Amount, budgetOf } from '../../plan/budget.ts';
import { addDecimals, type Decimal, zero } from '../../plan/decimal.ts';
import { memoize } from '../../plan/derived.ts';
import type { Asset, Output, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { isWork } from '../../plan/queries.ts';
import type { Finding } from '../../rules/engine/finding.ts';

const own = {
    perYear: { en: 'needs {x} a year', id: 'perlu {x} per tahun' },
    inAll: { en: 'needs {x}', id: 'perlu {x}' },
} as const satisfies Record<string, Text>;

export interface Payment {
    readonly value: Decimal;
    /** The amount is for several years. */
    readonly over: boolean;
    /** How many things the money is for. */
    readonly things: number;
}

/** By year, what the works that keep a thing have; and the years for which a rule says that it is too little. */
export function paymentsFor(
    thing: Output | Asset,
    found: Found,
    plan: Plan,
): { readonly paid: ReadonlyMap<number, Payment>; readonly short: ReadonlyMap<number, Finding> } {
    const paid = new Map<number, Payment>();
    const short = new Map<number, Finding>();
    const works = new Set(plan.sources(thing, 'maintains').filter(isWork));
    for (const work of works) {
        const things = howMany(work, plan);
        for (const { fromYear, toYear, value } of amountsAround(work, plan)) {
            if (value.units <= 0n) continue;
            for (let year = fromYear; year <= Math.min(toYear, fromYear + 100); year++) {
                const before = paid.get(year);
                paid.set(year, {
                    value: addDecimals(before?.value ?? zero, value),
                    over: (before?.over ?? false) || toYear > fromYear,
                    things: Math.max(before?.things ?? 0, things),
                });
            }
        }
        for (const finding of shortIn(work, found)) {
            if (!finding.related.some(({ file, span }) => file === thing.file && isIn(span.start, thing))) continue;
            for (const year of yearsIn(String(finding.values['year'] ?? ''))) short.set(year, finding);
        }
    }
    return { paid, short };
}

/** How many things a work keeps. */
const howMany: (work: Work, plan: Plan) => number = memoize(
    (work, plan) => new Set(work.maintains.map(reference => plan.target(reference))).size,
);

const short = new WeakMap<Found, Map<Work, readonly Finding[]>>();

/** Findings of a rule on one work, memoized: each of its things asks for them. */
function shortIn(work: Work, found: Found): readonly Finding[] {
    const known = short.get(found) ?? new Map<Work, readonly Finding[]>();
    short.set(found, known);
    const findings = known.get(work) ?? found.within(work).filter(({ rule }) => rule === 'upkeep-short');
    known.set(work, findings);
    return findings;
}

/** The money of the work, else of its parts, else of what it is a part of. */
function amountsAround(work: Work, plan: Plan): Amount[] {
    const own = within(work, plan);
    if (own.length > 0) return own;
    for (let at: Work['parent'] = work.parent; isWork(at); at = at.parent) {
        const around = budgetOf(plan, at);
        if (around.length > 0) return around;
    }
    return [];
}

function within(work: Work, plan: Plan): Amount[] {
    const own = budgetOf(plan, work);
    return own.length > 0 ? own : work.activities.flatMap(part => within(part, plan));
}

/** "needs Rp150 jt a year", from the first amount that is stated. */
export function writeNeed(thing: Output | Asset, plan: Plan, locale: Locale): string {
    const [first] = thing.upkeep.filter(({ amount }) => amount);
    if (!first?.amount) return '';
    return say(first.perYear ? own.perYear : own.inAll, locale, { x: formatShortMoney(first.amount, plan.settings.currency)[locale] });
}

/** `2026..2027, 2029`, as the rules write it. */
function yearsIn(text: string): number[] {
    return [...text.matchAll(/(\d{4})(?:\.\.(\d{4}))?/g)].flatMap(([, from, to]) => {
        const first = Number(from);
        const length = Math.min(100, Math.max(0, Number(to ?? from) - first)) + 1;
        return Array.from({ length }, (_, k) => first + k);
    });
}

function isIn(at: number, { span }: Output | Asset): boolean {
    return at >= span.start && at < span.end;
}
