// Something is built, and the place is only a district, a city or more. It must not speak where there is no place: no-location does.

import { memoize } from '../plan/derived.ts';
import type { Location } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { isAsset, titleOf, workOf } from '../plan/queries.ts';
import { isCoarse, locationsOf } from './analysis/place-precision.ts';
import { rule } from './engine/rule.ts';
import { maxChoices, pathTo } from './fixes/choices.ts';
import { addProperty, replaceBy } from './fixes/statements.ts';

export default rule<'output'>({
    id: 'coarse-location',
    severity: 'warning',
    messages: {
        wide: {
            en: 'The location of "{x}" is only given as "{loc}"; name the village or the street.',
            id: 'Lokasi "{x}" baru disebut sampai "{loc}"; sebutkan desa, kelurahan, atau jalannya.',
        },
    },
    why: {
        en: 'A wide location does not show where something is built or which other work is there. In one real plan none of 44 rows named a village.',
        id: 'Lokasi yang terlalu luas tidak menunjukkan di mana sesuatu dibangun dan program lain apa yang ada di sana. Dalam satu rencana nyata, tidak satu pun dari 44 baris menyebut desa.',
    },
    doesNotReport: {
        en: 'What is bought, and things with a point. One precise place is enough. A place is wide when its code is that of a province, regency or city (or the region of the plan), its title says regency or province, or other places lie within it; a village is precise, whatever lies within it.',
        id: 'Yang dibeli, dan yang mempunyai titik. Satu lokasi yang rinci sudah cukup. Lokasi terlalu luas bila kodenya kode provinsi, kabupaten, atau kota (atau wilayah rencana), judulnya menyebut kabupaten atau provinsi, atau ada lokasi lain di dalamnya; desa dan kelurahan selalu cukup rinci.',
    },
    on: ['output'],
    when: output => output.verb === 'builds',
    *check(output, plan) {
        if (output.verb !== 'builds' || !isAsset(output) || output.at || workOf(output)?.at) return;
        const locations = locationsOf(plan, output);
        const [first] = locations;
        if (!first || !locations.every(({ location }) => isCoarse(location, plan))) return;
        const own = output.places.includes(first.place);
        yield {
            at: own ? first.place.location.span : output.nameSpan,
            values: { x: titleOf(output), loc: titleOf(first.location) },
            fixes: () =>
                narrower(first.location, plan).map(place => {
                    const text = pathTo(place, output, 'location', plan);
                    return own
                        ? replaceBy(output.file, first.place.location.span, text)
                        : addProperty(
                              { en: 'Set location: "{y}"', id: 'Tulis lokasi: "{y}"' },
                              { y: titleOf(place) },
                              output,
                              'location',
                              text,
                          );
                }),
            related: own
                ? []
                : [
                      {
                          file: first.place.location.file,
                          span: first.place.location.span,
                          message: { en: 'The place is stated here', id: 'Lokasinya disebut di sini' },
                          values: {},
                      },
                  ],
        };
    },
    examples: [
        {
            bad: 'location City location Quay within City\ndepartment D { program P { builds wall { location <|City|> } } }',
            good: 'location City location Quay within City\ndepartment D { program P { builds wall { location Quay } buys boats { location City } } }',
        },
        {
            bad: 'location R "Kab. Pasangkayu"\ndepartment D { program P { location R builds <|road|> builds <|drain|> } }',
            good: 'location R { code "76.01" }\ndepartment D { program P { location R builds road { at -1.1, 119.3 } } }',
        },
        {
            bad: 'location R { code "76.01" }\nlocation K within R { code "76.01.02" }\nlocation V within K { code "76.01.02.2001" }\ndepartment D { program P { builds road { location <|K|>, R } } }',
            good: 'location R { code "76.01" }\nlocation V within R { code "76.01.02.2001" } location Lane within V\ndepartment D { program P { builds road { location V, R } } }',
        },
    ],
});

/** Precise places directly within a wide one, when they are few enough to choose from. */
const narrower: (location: Location, plan: Plan) => readonly Location[] = memoize((location, plan) => {
    const inside = plan
        .sources(location, 'within')
        .filter((scope): scope is Location => scope.kind === 'location' && scope.name !== '' && !isCoarse(scope, plan));
    return inside.length <= maxChoices ? inside : [];
});
