// Choices where the numbers of places do not add up to the quantity: the rest goes somewhere else, or less is bought.

import { formatDecimal } from '../../l10n/format.ts';
import { addDecimals, compareDecimals, type Decimal, subtractDecimals, zero } from '../../plan/decimal.ts';
import type { Declaration, Quantity } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Span } from '../../plan/source.ts';
import { pathTo } from '../../rules/fixes/choices.ts';
import { writeNumber } from '../../rules/fixes/written.ts';
import type { Choice } from '../choice.ts';
import { candidates, meant, optionOf } from './candidates.ts';

export function quantityChoices(rule: string, thing: Declaration, plan: Plan): Choice[] {
    if (rule !== 'no-location' || thing.kind !== 'output') return [];
    const { quantity, places, file } = thing;
    const last = places.at(-1);
    if (!quantity?.amount || !last) return [];
    const placed = places.reduce((sum, { amount }) => addDecimals(sum, amount ?? zero), zero as Decimal);
    const rest = subtractDecimals(quantity.amount, placed);
    if (compareDecimals(rest, zero) <= 0) return [];
    const taken = new Set(places.map(({ location }) => plan.target(location)));
    const all = candidates('location', plan).filter(one => !taken.has(one));
    const values = { n: formatDecimal(rest) };
    const elsewhere = { en: 'Place the other {n} somewhere else…', id: 'Tempatkan {n} sisanya di lokasi lain…' };
    return [
        {
            title: elsewhere,
            values,
            at: { file, span: last.span },
            blanks: [{ ask: elsewhere, values, options: all.map(optionOf) }],
            changes: ([answer]) => {
                const place = meant(answer, all);
                const span = { start: last.span.end, end: last.span.end };
                return place && [{ kind: 'replace', file, span, text: `, ${pathTo(place, thing, 'location', plan)} ${writeNumber(rest)}` }];
            },
        },
        {
            title: { en: 'Reduce the quantity to {n}', id: 'Kurangi jumlahnya menjadi {n}' },
            values: { n: formatDecimal(placed) },
            at: { file, span: quantity.span },
            blanks: [],
            changes: () => [{ kind: 'replace', file, span: numberOf(quantity), text: writeNumber(placed) }],
        },
    ];
}

/** The number alone, before the unit. */
function numberOf({ span, text }: Quantity): Span {
    return { start: span.start, end: span.start + text.length };
}
