// Amounts of a fund that gives less: exact shares by year, rounded to the smallest unit of the currency. It must not change a plan.
import { type Amount, amountsOf } from '../plan/budget.ts';
import { type Decimal, roundDecimal } from '../plan/decimal.ts';
import type { Money } from '../plan/model.ts';
import { dayOf, overlaps } from '../plan/period.ts';
import { type Interval, yearInterval } from '../plan/queries.ts';
import { copyWith } from '../plan/source.ts';
import type { Cut } from './supposition.ts';

/** An exact part of a whole; `of` is above zero. */
interface Fraction {
    readonly part: bigint;
    readonly of: bigint;
}

const nothing: Fraction = { part: 0n, of: 1n };
const all: Fraction = { part: 1n, of: 1n };

/** The missing share of a year's money. */
export type MissingIn = (year: number) => Fraction;

/** `stated`: the amounts that a cut by an amount is taken from, each once. */
export function missingIn({ share, within }: Cut, stated: readonly Amount[]): MissingIn {
    const isMeant = (year: number) => within === undefined || overlaps(yearInterval(year), within);
    if ('percent' in share) {
        const part = atMostAll(ratio(share.percent, { units: 100n, scale: 0 }));
        return year => (isMeant(year) ? part : nothing);
    }
    const totals = new Map<number, Fraction>();
    for (const { fromYear, toYear, value } of stated)
        for (let year = fromYear; year <= toYear; year++) {
            const own = ratio(value, { units: BigInt(toYear - fromYear + 1), scale: 0 });
            totals.set(year, plus(totals.get(year) ?? nothing, own));
        }
    return year => {
        const total = totals.get(year);
        if (!isMeant(year) || !total || total.part <= 0n) return nothing;
        const amount = fractionOf(share.amount);
        return atMostAll(reduced({ part: amount.part * total.of, of: amount.of * total.part }));
    };
}

/**
 * The rest of an amount, in the statements that say it: one, or one for each year where the years lose differently.
 * `decimals` of the currency's smallest unit.
 */
export function reduceMoney(money: Money, extent: Interval | undefined, missing: MissingIn, decimals: number): readonly Money[] {
    const left = amountsOf([money], extent).map(amount => ({ amount, value: leftOf(amount, missing, decimals) }));
    const [first] = left;
    if (!first) return [money];
    const isAlike = left.every(({ value }) => value.units === first.value.units && value.scale === first.value.scale);
    if (isAlike) return [copyWith(money, { amount: first.value })];
    return left.map(({ amount, value }) => copyWith(money, { amount: value, perYear: false, period: periodOf(amount, money) }));
}

/** The rest of an amount, rounded to the smallest unit. */
export function leftOf({ fromYear, toYear, value }: Amount, missing: MissingIn, decimals: number): Decimal {
    let gone = nothing;
    for (let year = fromYear; year <= toYear; year++) gone = plus(gone, missing(year));
    if (gone.part === 0n) return value;
    const years = BigInt(toYear - fromYear + 1);
    const kept: Fraction = { part: gone.of * years - gone.part, of: gone.of * years };
    // One digit more than is shown decides on rounding.
    const scale = Math.max(decimals, value.scale) + 1;
    const units = (value.units * 10n ** BigInt(scale - value.scale) * kept.part) / kept.of;
    return roundDecimal({ units, scale }, decimals);
}

function periodOf({ fromYear, toYear }: Amount, money: Money): Money['period'] {
    const [from, to] = [dayOf(fromYear, 0), dayOf(toYear + 1, 0) - 1];
    const span = money.period?.span ?? money.span;
    return { span, toSpan: money.period?.toSpan ?? span, from, to, text: String(fromYear) };
}

function atMostAll(fraction: Fraction): Fraction {
    return fraction.part > fraction.of ? all : fraction;
}

function fractionOf({ units, scale }: Decimal): Fraction {
    return reduced({ part: units, of: 10n ** BigInt(scale) });
}

function ratio(a: Decimal, b: Decimal): Fraction {
    const [x, y] = [fractionOf(a), fractionOf(b)];
    return reduced({ part: x.part * y.of, of: x.of * y.part });
}

function plus(a: Fraction, b: Fraction): Fraction {
    return reduced({ part: a.part * b.of + b.part * a.of, of: a.of * b.of });
}

function reduced({ part, of }: Fraction): Fraction {
    let [a, b] = [part < 0n ? -part : part, of];
    while (b !== 0n) [a, b] = [b, a % b];
    return a > 1n ? { part: part / a, of: of / a } : { part, of };
}
