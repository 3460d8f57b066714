// More is placed than there is. It must not speak of what has no place: no-location does.
import { formatDecimal } from '../l10n/format.ts';
import { sum } from '../plan/budget.ts';
import { addDecimals, compareDecimals, zero } from '../plan/decimal.ts';
import type { Asset, Output, Place } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf, withinOf } from '../plan/queries.ts';
import { locationsOf } from './analysis/place-precision.ts';
import { rule } from './engine/rule.ts';
import { writeNumber } from './fixes/written.ts';

export default rule<'output' | 'asset'>({
    id: 'overplaced',
    severity: 'error',
    messages: {
        more: {
            en: '{n} {unit} of "{x}" are placed, but there are only {total}.',
            id: '{n} {unit} "{x}" dibagi ke lokasi, padahal volumenya hanya {total}.',
        },
    },
    why: {
        en: 'One of the two numbers is wrong: somewhere people wait for what was never bought.',
        id: 'Salah satu angkanya keliru: di suatu tempat warga menunggu barang yang tidak pernah dibeli.',
    },
    doesNotReport: {
        en: 'Things without a quantity. Places without a number, and places within another one of the list, count as nothing, so that only a certain excess is reported.',
        id: 'Barang tanpa jumlah. Lokasi tanpa angka, dan lokasi di dalam lokasi lain pada daftar yang sama, dihitung nol, sehingga hanya kelebihan yang pasti yang dilaporkan.',
    },
    on: ['output', 'asset'],
    when: ({ quantity, places }) =>
        quantity?.amount !== undefined && (quantity.amount.units < 0n || places.some(({ amount }) => amount !== undefined)),
    *check(thing, plan) {
        const { quantity } = thing;
        if (!quantity?.amount) return;
        // Where all of it is no more than there is, nobody need ask which places lie within others.
        const amounts = thing.places.map(({ amount }) => amount ?? zero);
        if (amounts.every(({ units }) => units >= 0n) && compareDecimals(sum(amounts), quantity.amount) <= 0) return;
        let placed = zero;
        let over: Place | undefined;
        const inner = innerPlaces(thing, plan);
        for (const place of thing.places) {
            if (inner.has(place)) continue;
            placed = addDecimals(placed, place.amount ?? zero);
            if (!over && compareDecimals(placed, quantity.amount) > 0) over = place;
        }
        if (!over) return;
        yield {
            at: over.span,
            values: { x: titleOf(thing), n: formatDecimal(placed), total: formatDecimal(quantity.amount), unit: quantity.unit.value },
            related: [
                {
                    file: thing.file,
                    span: quantity.span,
                    message: { en: 'There are only {total}', id: 'Jumlahnya hanya {total}' },
                    values: { total: formatDecimal(quantity.amount) },
                },
            ],
            fixes: () => [
                {
                    title: { en: 'Set quantity: {n}', id: 'Tulis volume: {n}' },
                    values: { n: formatDecimal(placed) },
                    changes: [
                        {
                            kind: 'replace',
                            file: thing.file,
                            span: { start: quantity.span.start, end: quantity.unit.span.start },
                            text: `${writeNumber(placed)} `,
                        },
                    ],
                },
            ],
        };
    },
    examples: [
        {
            bad: 'location A location B\ndepartment D { program P { buys trees 5_000 "tree" { location A 3_000, <|B 2_200|> } } }',
            good: 'location A location B\ndepartment D { program P { buys trees 5_000 "tree" { location A 3_000, B 2_000 } } }',
            fixed: 'location A location B\ndepartment D { program P { buys trees 5200 "tree" { location A 3_000, B 2_200 } } }',
        },
        { bad: 'location A\nasset Kiosk 2 "kiosk" { location <|A 3|> }', good: 'location A\nasset Kiosk 2 "kiosk" { location A }' },
    ],
});

/** Places of a thing that lie within another one of them: "5,000 in the district, 2,000 of them in the village". */
function innerPlaces(thing: Output | Asset, plan: Plan): ReadonlySet<Place> {
    if (thing.places.length < 2) return new Set();
    const at = locationsOf(plan, thing);
    const listed = new Set(at.map(({ location }) => location));
    return new Set(
        at.flatMap(({ place, location }) =>
            withinOf(plan, location)
                .slice(1)
                .some(outer => listed.has(outer))
                ? [place]
                : [],
        ),
    );
}
