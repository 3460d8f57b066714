// Something new is planned where one of its kind stands idle. It must not compare titles: only the stated kind counts.
import type { Asset, Location, Output } from '../plan/plan.ts';
import { isAsset, titleOf, workOf } from '../plan/queries.ts';
import type { Plan } from '../plan/whole-plan.ts';
import type { Fix } from './finding.ts';
import { pathTo } from './fixes/choices.ts';
import { addProperty } from './fixes/statements.ts';
import { aroundOf, locationsOf } from './places.ts';
import { rememberPlan } from './remember.ts';
import { rule } from './rule.ts';
import { foldTitle } from './titles.ts';

export default rule<'output'>({
    id: 'idle-twin',
    severity: 'warning',
    messages: {
        twin: {
            en: '"{x}" is planned at {loc}, while "{idle}" of the same kind stands idle there.',
            id: '"{x}" direncanakan di {loc}, padahal "{idle}" yang sejenis di sana masih menganggur.',
        },
    },
    why: {
        en: 'Use what exists: a second one costs the building and the upkeep of both.',
        id: 'Manfaatkan yang sudah ada: membangun yang kedua berarti biaya pembangunan lagi dan pemeliharaan untuk keduanya.',
    },
    silent: {
        en: 'Things without a kind. Idle things that some work continues or needs. Places that only share a district or something larger: what counts is the same place, or one within the other where the outer one is a village or smaller.',
        id: 'Yang jenisnya tidak disebut. Aset menganggur yang dilanjutkan atau dibutuhkan suatu pekerjaan. Lokasi yang hanya sekecamatan atau lebih luas: harus lokasi yang sama, atau yang satu di dalam yang lain bila yang luar setingkat kelurahan atau lebih kecil.',
    },
    on: ['output'],
    *check(output, plan) {
        if (!isAsset(output) || !output.type) return;
        const kind = foldTitle(output.type.value);
        const idle = idleOf(plan);
        for (const { location } of locationsOf(plan, output)) {
            const twin = findTwin(kind, location, idle, plan);
            if (!twin) continue;
            yield {
                at: output.nameSpan,
                values: { x: titleOf(output), loc: titleOf(location), idle: titleOf(twin) },
                related: [
                    {
                        file: twin.file,
                        span: twin.nameSpan,
                        message: { en: '"{x}" stands idle', id: '"{x}" menganggur' },
                        values: { x: titleOf(twin) },
                    },
                ],
                fixes: continuing(output, twin, plan),
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
    const title = { en: 'Let "{y}" take up "{idle}"', id: 'Lanjutkan "{idle}" dalam "{y}"' };
    return [addProperty(title, { y: titleOf(work), idle: titleOf(twin) }, work, 'continues', pathTo(twin, work, 'continues', plan))];
}

interface Idle {
    /** By kind and the place itself. */
    readonly at: ReadonlyMap<string, ReadonlyMap<Location, Asset>>;
    /** By kind and every place around it. */
    readonly inside: ReadonlyMap<string, ReadonlyMap<Location, Asset>>;
}

const idleOf: (plan: Plan) => Idle = rememberPlan(index);

function index(plan: Plan): Idle {
    const at = new Map<string, Map<Location, Asset>>();
    const inside = new Map<string, Map<Location, Asset>>();
    for (const asset of plan.all('asset')) {
        if (asset.state?.value !== 'idle' || !asset.type) continue;
        if (plan.referencesTo(asset).some(({ role }) => role === 'continues' || role === 'needs')) continue;
        const kind = foldTitle(asset.type.value);
        for (const { location } of locationsOf(plan, asset)) {
            put(at, kind, location, asset);
            for (const around of aroundOf(plan, location)) put(inside, kind, around, asset);
        }
    }
    return { at, inside };
}

function put(into: Map<string, Map<Location, Asset>>, kind: string, location: Location, asset: Asset): void {
    const places = into.get(kind) ?? new Map<Location, Asset>();
    into.set(kind, places);
    if (!places.has(location)) places.set(location, asset);
}

function findTwin(kind: string, location: Location, { at, inside }: Idle, plan: Plan): Asset | undefined {
    const within = inside.get(kind)?.get(location);
    if (within) return within;
    const places = at.get(kind);
    if (!places) return undefined;
    for (const around of aroundOf(plan, location)) {
        const twin = places.get(around);
        if (twin) return twin;
    }
    return undefined;
}
