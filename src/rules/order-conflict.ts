// Work that begins before what it needs or follows is ready, or that digs where something was just built. Dates only: circles are left to
// dependency-cycle. It must not reorder: only people can.
import { kindNames, quoted } from '../l10n/kinds.ts';
import { sayTime } from '../l10n/times.ts';
import { ofKind } from '../plan/by-kind.ts';
import { invertedIndex } from '../plan/derived.ts';
import type { Declaration, Output, Reference, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { isAsset, isWork, placesOf, placesOfThing, programOf, titleOf, workOf } from '../plan/queries.ts';
import { isCircular } from './analysis/circles.ts';
import { isLeafPlace } from './analysis/leaf-places.ts';
import { contains, isTooEarly, timedWait } from './analysis/order-of-works.ts';
import { firstMoment, lastMoment, statedTime } from './analysis/stated-time.ts';
import type { Fix } from './engine/finding.ts';
import { type Hit, rule } from './engine/rule.ts';
import { pathTo } from './fixes/choices.ts';
import { rescheduleFixes } from './fixes/reschedule.ts';
import { addProperty } from './fixes/statements.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'order-conflict',
    severity: 'warning',
    messages: {
        needs: {
            en: '"{y}" begins in {begin}, but "{x}", which it needs, is ready only at the end of {end}.',
            id: '"{y}" dimulai pada {begin}, padahal "{x}" yang dibutuhkannya baru siap pada akhir {end}.',
        },
        after: {
            en: '"{y}" begins in {begin}, but "{x}", which must come first, ends only in {end}.',
            id: '"{y}" dimulai pada {begin}, padahal "{x}" yang ditunggunya baru selesai pada {end}.',
        },
        needsWithin: {
            en: '"{y}" is planned for {begin}, but "{x}", which it needs, is ready only at the end of {end}.',
            id: '"{y}" direncanakan pada {begin}, padahal "{x}" yang dibutuhkannya baru siap pada akhir {end}.',
        },
        afterWithin: {
            en: '"{y}" is planned for {begin}, but "{x}", which must come first, ends only in {end}.',
            id: '"{y}" direncanakan pada {begin}, padahal "{x}" yang ditunggunya baru selesai pada {end}.',
        },
        digs: {
            en: '"{x}" ({a}) is finished before "{y}" ({b}) digs in the same place, {loc}.',
            id: '"{x}" ({a}) selesai sebelum "{y}" ({b}) menggali di lokasi yang sama, {loc}.',
        },
    },
    why: {
        en: 'When the road is paved before the pipe is laid, somebody pays for waiting or for rebuilding.',
        id: 'Jika jalan diaspal sebelum pipa ditanam, ada pihak yang menanggung biaya menunggu atau membangun ulang.',
    },
    doesNotReport: {
        en: 'Times that are not stated: a part without its own may be done on any day of its whole. Work and need within one and the same year, quarter or month, as each is written. Requests (late-answer). Links of a reported circle (dependency-cycle). Digging in a whole district, within the program that builds, or by work that says it comes after, needs, keeps or continues what was built.',
        id: 'Waktu yang tidak disebut: bagian tanpa waktu sendiri dapat dikerjakan pada hari apa pun dalam waktu induknya. Pekerjaan dan kebutuhan dalam tahun, triwulan, atau bulan yang sama, sebagaimana ditulis. Permintaan (late-answer). Tautan dalam lingkaran yang sudah dilaporkan (dependency-cycle). Penggalian di seluruh kecamatan, dalam program yang membangun, atau oleh pekerjaan yang menyebut menunggu, membutuhkan, memelihara, atau melanjutkan yang dibangun.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: work => work.needs.length + work.after.length > 0 || work.digs !== undefined,
    *check(work, plan) {
        for (const key of ['needs', 'after'] as const)
            for (const reference of work[key]) {
                const hit = tooEarly(work, reference, key, plan);
                if (hit) yield hit;
            }
        if (work.digs) yield* digsUp(work, plan);
    },
    examples: [
        {
            bad: 'department A { program P { during 2026-03..2026-12 needs <|B.Q.road|> } }\ndepartment B { program Q { during 2026 builds road } }',
            good: 'department A { program P { during 2027 needs B.Q.road } program R { during 2026 needs B.Q.road } }\ndepartment B { program Q { during 2026 builds road } }',
        },
        {
            bad: 'department A { program P { during 2026 activity X { during 2026-05 after <|Y|> } activity Y { during 2026-06 } } }',
            good: 'department A { program P { during 2026 activity X { during 2026-07 after Y } activity Y { during 2026-06 } activity Z { after X } } }',
            fixed: 'department A { program P { during 2026 activity X { during 2026-07 after Y } activity Y { during 2026-06 } } }',
        },
        {
            bad: 'location City location Street within City\ndepartment A { program Pave { during 2026 location Street builds road } }\ndepartment B { program Pipe { during 2027 location Street <|digs|> } }',
            good: 'location City location Street within City location Square within City\ndepartment A { program Pave { during 2026 location Street builds road } }\ndepartment B { program Pipe { during 2025 location Street digs } program Drain { during 2027 location Square digs } }',
        },
    ],
});

function tooEarly(work: Work, reference: Reference, message: 'needs' | 'after', plan: Plan): Hit | undefined {
    const wait = timedWait(work, reference, plan);
    if (!wait || !isTooEarly(wait) || isCircular(reference, plan)) return undefined;
    const { maker, holder, end, begin, isOwn, around } = wait;
    return {
        at: reference.span,
        message: isOwn ? message : `${message}Within`,
        values: {
            x: titleOf(plan.target(reference) as Declaration),
            y: titleOf(work),
            begin: sayTime(isOwn ? firstMoment(begin.begins) : begin.begins.text),
            end: sayTime(lastMoment(end.ends)),
        },
        related: [
            {
                file: (holder ?? maker).file,
                span: end.ends.span,
                message: { en: '{kind} "{x}" ends here', id: '{kind} "{x}" berakhir di sini' },
                values: { kind: kindNames[maker.kind], x: titleOf(maker) },
            },
        ],
        fixes: () => rescheduleFixes(around ?? work, holder ?? maker, plan),
    };
}

/** Of what was built in a place, only the last is looked at. */
const maxHarmed = 20;

function* digsUp(work: Work, plan: Plan): Iterable<Hit> {
    const begin = statedTime(work)?.from;
    if (begin === undefined || !work.digs) return;
    for (const place of new Set(dugPlaces(work).map(({ location }) => plan.target(location)))) {
        const before = (place ? builtAt(place.name, plan) : []).filter(built => built.finish < begin).slice(-maxHarmed);
        const harmed = before.filter(({ output }) => programOf(output) !== programOf(work) && !knows(work, output, plan));
        const last = harmed.at(-1);
        if (!place || !last) continue;
        yield {
            at: work.digs,
            message: 'digs',
            values: {
                x: titleOf(last.output),
                a: ownerName(last.output, plan),
                y: titleOf(work),
                b: ownerName(work, plan),
                loc: titleOf(place),
            },
            related: harmed.map(({ output }) => ({
                file: output.file,
                span: output.nameSpan,
                message: { en: '"{x}" is built here first', id: '"{x}" dibangun lebih dulu' },
                values: { x: titleOf(output) },
            })),
            fixes: () => knowingly(work, harmed, plan),
        };
    }
}

/** The digging work says that it comes after; not where something waits for it, which could close a circle. */
function knowingly(work: Work, harmed: readonly Built[], plan: Plan): Fix[] {
    for (let at: Work['parent'] = work; isWork(at); at = at.parent) if (plan.isMeant(at, 'needs', 'after')) return [];
    if (work.outputs.some(output => plan.isMeant(output, 'needs'))) return [];
    const makers = [...new Set(harmed.flatMap(({ output }) => workOf(output) ?? []))];
    const x = quoted(makers.map(titleOf));
    const paths = makers.map(maker => pathTo(maker, work, 'after', plan)).join(', ');
    return [
        addProperty(
            { en: 'Accept the order: it comes after {x}', id: 'Setujui urutannya: dikerjakan setelah {x}' },
            { x },
            work,
            'after',
            paths,
        ),
    ];
}

/** Where it is done, and where what it makes will lie. */
function dugPlaces(work: Work): Work['places'] {
    return [...placesOf(work), ...work.outputs.flatMap(output => output.places)];
}

/** Whether the digging work, or one around it, says that it comes after what was built or looks after it. */
function knows(work: Work, output: Output, plan: Plan): boolean {
    for (let at: Work['parent'] = work; isWork(at); at = at.parent)
        for (const reference of [...at.needs, ...at.after, ...at.maintains, ...at.continues]) {
            const target = plan.target(reference);
            if (target === output || (isWork(target) && isAround(target, output))) return true;
        }
    return false;
}

function isAround(outer: Work, output: Output): boolean {
    const work = workOf(output);
    return work !== undefined && contains(outer, work);
}

function ownerName(scope: Output | Work, plan: Plan): string {
    return titleOf(plan.names.departmentOf(scope) ?? (programOf(scope) as Work));
}

interface Built {
    readonly output: Output;
    readonly finish: number;
}

/** Works in each narrow place, by the name of the place, in the order in which they are finished. */
const builtAt = invertedIndex<string, Built, readonly Built[]>({
    *entries(file, plan) {
        for (const output of ofKind(file, 'output')) {
            if (output.verb !== 'builds' || !isAsset(output)) continue;
            const maker = workOf(output);
            const finish = maker && statedTime(maker)?.to;
            if (finish === undefined) continue;
            for (const place of new Set(placesOfThing(output).map(({ location }) => plan.target(location))))
                if (place && isLeafPlace(place, plan)) yield [place.name, { output, finish }];
        }
    },
    value: built => built.toSorted((a, b) => a.finish - b.finish),
});
