// A point that is nowhere on Earth, or far from the place it lies within: mostly latitude and longitude exchanged.
// It must not know borders: only distances between points, and the points and boxes that a list of regions gives.
import { formatDecimal } from '../l10n/format.ts';
import type { Text } from '../l10n/say.ts';
import type { Box } from '../plan/catalogue.ts';
import { type Decimal, plainDecimal, toNumber, whole } from '../plan/decimal.ts';
import type { Asset, Location, Output, Point, Work } from '../plan/model.ts';
import { findCode, officialCodes } from '../plan/official-codes.ts';
import type { Plan } from '../plan/plan.ts';
import { isWork, placesOf, placesOfThing, titleOf, withinOf } from '../plan/queries.ts';
import type { Span } from '../plan/source.ts';
import { type Hit, rule } from './engine/rule.ts';

/** Farther from the middle of its place nothing lies, in kilometres; a province or a country is wider. */
const farthest = 100;
const farthestInWide = 1000;
/** Boxes of lists are rounded. */
const beyondBox = 5;

export default rule<'location' | 'program' | 'activity' | 'subactivity' | 'output' | 'asset'>({
    id: 'place-outside',
    severity: 'warning',
    messages: {
        outside: { en: 'The point of "{x}" lies {n} km from {loc}.', id: 'Titik "{x}" berada di luar {loc}: jaraknya {n} km.' },
        swapped: {
            en: 'The point of "{x}" lies {n} km from {loc}. Are latitude and longitude swapped?',
            id: 'Titik "{x}" berada di luar {loc}: jaraknya {n} km. Apakah lintang dan bujurnya tertukar?',
        },
        impossible: {
            en: 'The point of "{x}" is not valid: latitude must be between -90 and 90, longitude between -180 and 180.',
            id: 'Titik "{x}" tidak sah: lintang harus antara -90 dan 90, bujur antara -180 dan 180.',
        },
        impossibleSwapped: {
            en: 'The point of "{x}" is not valid. Are latitude and longitude swapped?',
            id: 'Titik "{x}" tidak mungkin. Apakah lintang dan bujurnya tertukar?',
        },
    },
    why: {
        en: 'A point in the sea sends the surveyors to the wrong place, and every map of the plan shows it.',
        id: 'Titik di tengah laut mengirim petugas ke tempat yang salah, dan setiap peta rencana menampilkannya.',
    },
    doesNotReport: {
        en: 'Points with nothing around them that has one, in the plan or in a list of regions that gives points or boxes, points that cannot be read, and places around that are reported themselves. Of several places one nearby, or one of which nobody knows where it is, is enough.',
        id: 'Titik yang lokasi di sekitarnya tidak memiliki titik, baik dalam rencana maupun dalam daftar wilayah, titik yang tidak terbaca, dan lokasi di sekitarnya yang sudah dilaporkan. Bila lokasinya beberapa, cukup satu yang dekat atau yang letaknya tidak diketahui.',
    },
    on: ['location', 'program', 'activity', 'subactivity', 'output', 'asset'],
    when: subject => subject.at !== undefined,
    *check(subject, plan) {
        const { at } = subject;
        const here = at && degreesOf(at);
        if (!at || !here) return;
        const hit = faultOf(here, anchorsOf(subject, plan));
        if (hit)
            yield {
                at: at.span,
                ...hit,
                values: { ...hit.values, x: titleOf(subject) },
                fixes: () => (hit.swap ? [swap(subject.file, at)] : []),
            };
    },
    examples: [
        {
            bad: 'location Palu { at <|119.8506, -0.8986|> }',
            good: 'location Palu { at -0.8986, 119.8506 }',
            fixed: 'location Palu { at -0.8986, 119.8506 }',
        },
        {
            bad: 'location Naples { at 40.8500, 14.2700 }\nlocation Square within Naples { at <|14.2681, 40.8359|> }',
            good: 'location Naples { at 40.8500, 14.2700 }\nlocation Square within Naples { at 40.8359, 14.2681 }',
            fixed: 'location Naples { at 40.8500, 14.2700 }\nlocation Square within Naples { at 40.8359, 14.2681 }',
        },
        {
            bad: 'location Palu { at -0.8986, 119.8506 }\nlocation L within Palu\ndepartment D { program P { builds hall { location L at <|-8.8986, 119.8506|> } } }',
            good: 'location Palu { at -0.8986, 119.8506 }\nlocation L within Palu\ndepartment D { program P { builds hall { location L at -0.8981, 119.8507 } } }',
        },
        {
            catalogues: {
                'regions.csv': 'kode;nama;selatan;barat;utara;timur\n72.71;Kota Palu;-1.0;119.7;-0.6;120.0\n72.71.01;Palu Timur;;;;',
            },
            bad: 'plan X { catalogue "regions.csv" }\nlocation Palu { code "72.71" at <|119.8506, -0.8986|> }\nlocation T within Palu { at <|-2.1, 119.8506|> }',
            good: 'plan X { catalogue "regions.csv" }\nlocation Palu { code "72.71" at -0.8986, 119.8506 }\nlocation T within Palu { code "72.71.01" at -0.9, 119.9 }',
            fixed: 'plan X { catalogue "regions.csv" }\nlocation Palu { code "72.71" at -0.8986, 119.8506 }\nlocation T within Palu { at -2.1, 119.8506 }',
        },
    ],
});

interface Degrees {
    readonly latitude: number;
    readonly longitude: number;
}
interface Anchor extends Degrees {
    readonly location: Location;
    /** Where it is said. */
    readonly span: Span;
    readonly said: Text;
    readonly box?: Box;
}
type Fault = Pick<Hit, 'message' | 'values' | 'related'> & { readonly swap: boolean };

function faultOf(here: Degrees, anchors: readonly Anchor[]): Fault | undefined {
    const turned = { latitude: here.longitude, longitude: here.latitude };
    const near = (point: Degrees) => isPossible(point) && (anchors.length === 0 || anchors.some(anchor => isWithin(point, anchor)));
    if (!isPossible(here)) return { message: near(turned) ? 'impossibleSwapped' : 'impossible', values: {}, swap: near(turned) };
    const [anchor] = anchors;
    if (!anchor || near(here)) return undefined;
    return {
        message: near(turned) ? 'swapped' : 'outside',
        values: { loc: titleOf(anchor.location), n: formatDecimal(whole(Math.round(distance(here, nearestIn(anchor, here))))) },
        related: [
            {
                file: anchor.location.file,
                span: anchor.span,
                message: anchor.said,
                values: { loc: titleOf(anchor.location) },
            },
        ],
        swap: near(turned),
    };
}

/** The nearest point of each place around, as far as it is not itself in doubt. */
function anchorsOf(subject: Location | Work | Output | Asset, plan: Plan): Anchor[] {
    if (subject.kind === 'location') {
        const anchor = officialAnchor(subject, plan) ?? anchorIn(withinOf(plan, subject).slice(1), plan);
        return anchor ? [anchor] : [];
    }
    const places = isWork(subject) ? placesOf(subject) : placesOfThing(subject);
    const anchors = places.map(place => {
        const location = plan.target(place.location);
        return location?.kind === 'location' ? anchorIn(withinOf(plan, location), plan) : undefined;
    });
    // The point may lie in the one of which nobody knows where it is.
    return anchors.every(anchor => anchor !== undefined) ? anchors : [];
}

function anchorIn(chain: readonly Location[], plan: Plan): Anchor | undefined {
    for (const [i, location] of chain.entries()) {
        const official = officialAnchor(location, plan);
        if (official) return official;
        const here = location.at && degreesOf(location.at);
        if (!location.at || !here) continue;
        const outer = anchorIn(chain.slice(i + 1), plan);
        return faultOf(here, outer ? [outer] : []) ? outer : { ...here, location, span: location.at.span, said: pointSaid };
    }
    return undefined;
}

const pointSaid = { en: 'The point of {loc}', id: 'Titik {loc}' };

/** The region of the code of a place, by a list of regions. */
function officialAnchor(location: Location, plan: Plan): Anchor | undefined {
    const { code } = location;
    const entry = code && findCode(officialCodes(plan, 'regions').current, code.value.trim())?.entry;
    if (!entry?.point && !entry?.box) return undefined;
    const middle = entry.box && { latitude: (entry.box.south + entry.box.north) / 2, longitude: (entry.box.west + entry.box.east) / 2 };
    return {
        ...((entry.point ?? middle) as Degrees),
        location,
        span: code?.span as Span,
        said: { en: 'The code of {loc}', id: 'Kode {loc}' },
        ...(entry.box && { box: entry.box }),
    };
}

function isWithin(point: Degrees, anchor: Anchor): boolean {
    return distance(point, nearestIn(anchor, point)) <= (anchor.box ? beyondBox : reachOf(anchor.location));
}

/** The place of an anchor that is nearest to a point: its own, or one in its box. */
function nearestIn({ box, ...middle }: Anchor, { latitude, longitude }: Degrees): Degrees {
    if (!box) return middle;
    const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
    return { latitude: clamp(latitude, box.south, box.north), longitude: clamp(longitude, box.west, box.east) };
}

function degreesOf({ latitude, longitude }: Point): Degrees | undefined {
    return latitude && longitude && { latitude: toNumber(latitude), longitude: toNumber(longitude) };
}

function isPossible({ latitude, longitude }: Degrees): boolean {
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

function reachOf({ code, title }: Location): number {
    const wide = code
        ? !code.value.includes('.')
        : /^(prov|provinsi|province|negara|country|indonesia)(?![\p{L}\p{N}])/iu.test(title?.value ?? '');
    return wide ? farthestInWide : farthest;
}

/** Great-circle distance in kilometres. */
function distance(a: Degrees, b: Degrees): number {
    const radians = (degrees: number) => (degrees * Math.PI) / 180;
    const chord =
        Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
        Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
    return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function swap(file: string, { span, latitude, longitude }: Point) {
    const text = `${plainDecimal(longitude as Decimal)}, ${plainDecimal(latitude as Decimal)}`;
    return {
        title: { en: 'Write {text}', id: 'Tulis {text}' },
        values: { text },
        changes: [{ kind: 'replace' as const, file, span, text }],
        certainty: 'likely' as const,
    };
}
