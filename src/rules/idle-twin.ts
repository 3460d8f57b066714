// Something new is planned where one of its kind stands idle. It must not compare titles: only the stated kind counts.

import { invertedIndex } from '../plan/derived.ts';
import type { Asset, Location, Output, PlanFile } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { isAsset, titleOf, workOf } from '../plan/queries.ts';
import { aroundOf, locationsOf } from './analysis/place-precision.ts';
import { foldTitle } from './analysis/similar-titles.ts';
import type { Fix } from './engine/finding.ts';
import { rule } from './engine/rule.ts';
import { pathTo } from './fixes/choices.ts';
import { addProperty } from './fixes/statements.ts';

export default rule<'output'>({
    id: 'idle-twin',
    severity: 'warning',
    messages: {
        twin: {
            en: '"{x}" is planned at {loc}, while "{idle}" of the same kind is idle there.',
            id: '"{x}" direncanakan di {loc}, padahal "{idle}" yang sejenis di sana masih menganggur.',
        },
    },
    why: {
        en: 'Using what exists is cheaper than building a second one and maintaining both.',
        id: 'Gunakan yang sudah ada: membangun yang kedua berarti biaya pembangunan lagi dan pemeliharaan untuk keduanya.',
    },
    doesNotReport: {
        en: 'Things without a kind. Idle things with a user, that some work continues or needs, or that are to be handed over. Places that only share a district or something larger: what counts is the same place, or one within the other where the outer one is a village or smaller.',
        id: 'Yang jenisnya tidak disebut. Aset menganggur yang sudah ada penggunanya, yang dilanjutkan atau dibutuhkan suatu pekerjaan, atau yang akan diserahterimakan. Lokasi yang hanya sekecamatan atau lebih luas: harus lokasi yang sama, atau yang satu di dalam yang lain bila yang luar setingkat kelurahan atau lebih kecil.',
    },
    on: ['output'],
    when: output => output.type !== undefined,
    *check(output, plan) {
        if (!isAsset(output) || !output.type) return;
        const kind = foldTitle(output.type.value);
        for (const { location } of locationsOf(plan, output)) {
            const twin = findTwin(kind, location, plan);
            if (!twin) continue;
            yield {
                at: output.nameSpan,
                values: { x: titleOf(output), loc: titleOf(location), idle: titleOf(twin) },
                related: [
                    {
                        file: twin.file,
                        span: twin.nameSpan,
                        message: { en: '"{x}" is idle', id: '"{x}" menganggur' },
                        values: { x: titleOf(twin) },
                    },
                ],
                fixes: () => continuing(output, twin, plan),
            };
            return;
        }
    },
    examples: [
        {
            bad: 'location L\nasset Old "Old hall" { state idle kind "Hall" location L }\ndepartment D { program P { location L builds <|new|> { kind "hall" } } }',
            good: 'location L location M\nasset Old { state idle kind "hall" location L }\ndepartment D { program P { location M builds new { kind "hall" } } }',
        },
        {
            bad: 'location City location V within City { code "72.71.08.1003" } location Corner within V\nasset Old { state idle kind "hall" location Corner }\ndepartment D { program P { location V builds <|new|> { kind "hall" } } }',
            good: 'location City location V within City location W within City\nasset Old { state idle kind "hall" location V }\ndepartment D { program P { location W builds new { kind "hall" } } program Q { continues Old location V builds wing { kind "hall" } } }',
        },
    ],
});

/** The work takes up what stands there. */
function continuing(output: Output, twin: Asset, plan: Plan): Fix[] {
    const work = workOf(output.parent);
    if (!work) return [];
    const title = { en: 'Let "{y}" continue "{idle}"', id: 'Lanjutkan "{idle}" dalam "{y}"' };
    return [addProperty(title, { y: titleOf(work), idle: titleOf(twin) }, work, 'continues', pathTo(twin, work, 'continues', plan))];
}

/** The first idle asset of a kind in a place itself. */
const idleAt = invertedIndex<string, Asset, Asset | undefined>({
    *entries(file, plan) {
        for (const [asset, kind, location] of idleIn(file, plan)) yield [keyOf(kind, location), asset];
    },
    value: ([first]) => first,
});

/** The first idle asset of a kind in a place or in one that lies within it. */
const idleInside = invertedIndex<string, Asset, Asset | undefined>({
    *entries(file, plan) {
        for (const [asset, kind, location] of idleIn(file, plan))
            for (const around of aroundOf(plan, location)) yield [keyOf(kind, around), asset];
    },
    value: ([first]) => first,
});

function* idleIn(file: PlanFile, plan: Plan): Iterable<[asset: Asset, kind: string, location: Location]> {
    for (const asset of file.declarations) {
        if (asset.kind !== 'asset' || asset.state?.value !== 'idle' || !asset.type) continue;
        // Its use is planned, as in asset-left-idle.
        if (asset.user || asset.handovers.length > 0 || plan.isMeant(asset, 'continues', 'needs')) continue;
        for (const { location } of locationsOf(plan, asset)) yield [asset, foldTitle(asset.type.value), location];
    }
}

function keyOf(kind: string, location: Location): string {
    return `${location.name} ${kind}`;
}

function findTwin(kind: string, location: Location, plan: Plan): Asset | undefined {
    const within = idleInside(keyOf(kind, location), plan);
    if (within) return within;
    for (const around of aroundOf(plan, location)) {
        const twin = idleAt(keyOf(kind, around), plan);
        if (twin) return twin;
    }
    return undefined;
}
