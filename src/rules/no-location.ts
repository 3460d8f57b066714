// A thing that is bought or built and has no place, or not enough places. Where is the flower planted?
import { formatDecimal } from '../l10n/format.ts';
import { sum } from '../plan/budget.ts';
import { addDecimals, compareDecimals, subtractDecimals, zero } from '../plan/decimal.ts';
import { isAsset, placesOfThing, titleOf, workOf } from '../plan/queries.ts';
import { rule } from './engine/rule.ts';
import { likelyPlaces, maxChoices, pathTo } from './fixes/choices.ts';
import { addProperty } from './fixes/statements.ts';
import { writeNumber } from './fixes/written.ts';

export default rule<'output'>({
    id: 'no-location',
    severity: 'completeness',
    messages: {
        bought: { en: '"{x}" is bought, but its location is not stated.', id: '"{x}" dibeli, tetapi lokasinya belum disebut.' },
        built: { en: '"{x}" is built, but its location is not stated.', id: '"{x}" dibangun, tetapi lokasinya belum disebut.' },
        part: {
            en: '{n} of {total} {unit} "{x}" have no place yet.',
            id: '{n} dari {total} {unit} "{x}" belum disebut lokasinya.',
        },
    },
    why: {
        en: 'What has no location ends up in a store room, and its maintenance cannot be planned.',
        id: 'Barang tanpa lokasi berakhir di gudang, dan pemeliharaannya tidak dapat direncanakan.',
    },
    doesNotReport: {
        en: 'What is delivered rather than bought or built, what is used up, and things whose work says the place. Numbers are compared only where every place says how many.',
        id: 'Yang dihasilkan (bukan dibeli atau dibangun), yang habis pakai, dan yang lokasinya disebut pada pekerjaannya. Jumlah dibandingkan hanya bila setiap lokasi menyebut jumlahnya.',
    },
    on: ['output'],
    when: output => isAsset(output) && !output.at,
    *check(output, plan) {
        if (workOf(output)?.at) return;
        const x = titleOf(output);
        if (placesOfThing(output).length === 0) {
            yield {
                at: output.nameSpan,
                message: output.verb === 'buys' ? 'bought' : 'built',
                values: { x },
                fixes: () =>
                    likelyPlaces(output, plan).map(place =>
                        addProperty(
                            { en: 'Place it in "{y}"', id: 'Tempatkan di "{y}"' },
                            { y: titleOf(place) },
                            output,
                            'location',
                            pathTo(place, output, 'location', plan),
                        ),
                    ),
            };
            return;
        }
        const total = output.quantity?.amount;
        const placed = output.places.map(place => place.amount);
        if (!total || placed.length === 0 || placed.some(amount => amount === undefined)) return;
        const missing = subtractDecimals(total, sum(placed.filter(amount => amount !== undefined)));
        if (compareDecimals(missing, { units: 0n, scale: 0 }) <= 0) return;
        yield {
            at: output.nameSpan,
            message: 'part',
            values: { x, n: formatDecimal(missing), total: formatDecimal(total), unit: output.quantity?.unit.value ?? '' },
            related: output.places.map(place => ({
                file: output.file,
                span: place.span,
                message: { en: 'Placed here: {n}', id: 'Ditempatkan di sini: {n}' },
                values: { n: formatDecimal(place.amount ?? { units: 0n, scale: 0 }) },
            })),
            fixes: () =>
                output.places.slice(0, maxChoices).map(({ location, span, amount = zero }) => ({
                    title: { en: 'Place the other {n} in {y} too', id: 'Tempatkan {n} sisanya di {y} juga' },
                    values: { n: formatDecimal(missing), y: location.path.join('.') },
                    changes: [
                        {
                            kind: 'replace',
                            file: output.file,
                            span: { start: location.span.end, end: span.end },
                            text: ` ${writeNumber(addDecimals(amount, missing))}`,
                        },
                    ],
                })),
        };
    },
    examples: [
        {
            bad: 'department D { program P { buys <|flowers|> 5 "tree" } }',
            good: 'location L\ndepartment D { program P { buys flowers 5 "tree" { location L } } }',
        },
        {
            bad: 'location A location B\ndepartment D { program P { buys <|flowers|> 5_000 "tree" { location A 3_000, B 1_500 } } }',
            good: 'location A location B\ndepartment D { program P { buys flowers 5_000 "tree" { location A 3_000, B 2_000 } } }',
        },
        {
            bad: 'department D { program P { builds <|hall|> } }',
            good: 'location L\ndepartment D { program P { location L builds hall buys paper 5 "ream" { consumable } delivers training 3 "day" } }',
        },
    ],
});
