// Two departments that plan the same in the same place at the same time. It must not judge who should: only people can.

import { sayTime } from '../l10n/times.ts';
import { invertedIndex, memoize } from '../plan/derived.ts';
import type { Asset, Declaration, Department, Output, Reference, Work } from '../plan/model.ts';
import { yearOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import {
    departmentOfParty,
    extentOf,
    type Interval,
    isParty,
    isWork,
    placesOf,
    placesOfThing,
    programOf,
    titleOf,
} from '../plan/queries.ts';
import type { Span } from '../plan/source.ts';
import { isLeafPlace } from './analysis/leaf-places.ts';
import { foldTitle } from './analysis/similar-titles.ts';
import { rule } from './engine/rule.ts';
import { takePart } from './fixes/partners.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'duplicate-work',
    severity: 'warning',
    messages: {
        twice: {
            en: '{a} and {b} both plan "{x}" in {loc} in {year}.',
            id: '{a} dan {b} sama-sama merencanakan "{x}" di {loc} pada {year}.',
        },
    },
    why: {
        en: 'With overlapping programs one thing is paid for twice, while each department believes that it works there alone.',
        id: 'Program yang tumpang tindih membuat anggaran terpakai dua kali untuk hal yang sama, sedangkan setiap perangkat daerah mengira bekerja sendiri di sana.',
    },
    doesNotReport: {
        en: 'Work of one department, shared programs, support programs (X.XX.01), and places as wide as a district. Programs that name each other, or the other’s department, in any way. Codes are compared on work without parts, kinds on what is bought, built or delivered.',
        id: 'Pekerjaan satu perangkat daerah, program bersama, program penunjang (X.XX.01), dan lokasi seluas kecamatan. Program yang saling menyebut, atau menyebut perangkat daerah yang lain. Kode dibandingkan pada pekerjaan tanpa rincian, jenis pada yang dibeli, dibangun, atau dihasilkan.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: work => hasKey(work) || work.outputs.some(hasKey),
    *check(work, plan) {
        // A work and what it makes are one: told once for each program they meet.
        const told = new Set<Work | undefined>();
        for (const thing of [work, ...work.outputs]) {
            if (!hasKey(thing)) continue;
            for (const { location } of isWork(thing) ? placesOf(thing) : placesOfThing(thing)) {
                const place = plan.target(location);
                const { plot, other } = (place && meetings(place.name, plan).get(thing)) ?? {};
                if (!plot || !other || told.has(programOf(other.thing)) || know(plot, other, plan)) continue;
                told.add(programOf(other.thing));
                const [from, to] = [yearOf(Math.max(plot.time.from, other.time.from)), yearOf(Math.min(plot.time.to, other.time.to))];
                yield {
                    at: plot.thing.nameSpan,
                    values: {
                        a: titleOf(other.department),
                        b: titleOf(plot.department),
                        x: plot.what,
                        loc: titleOf(plot.place),
                        year: sayTime(`${from}..${to}`),
                    },
                    related: [
                        {
                            file: other.thing.file,
                            span: other.thing.nameSpan,
                            message: { en: '{a} plans it here', id: '{a} merencanakannya di sini' },
                            values: { a: titleOf(other.department) },
                        },
                    ],
                    fixes: () => {
                        const changes = takePart([work], other.department, plan);
                        const title = { en: 'Carry it out together with {a}', id: 'Laksanakan bersama {a}' };
                        return changes ? [{ title, values: { a: titleOf(other.department) }, changes }] : [];
                    },
                };
            }
        }
    },
    examples: [
        {
            bad: 'location City location L within City\ndepartment A { program P { during 2026 location L delivers t { kind "training" } } }\ndepartment B { program Q { during 2026-06 location L delivers <|u|> { kind "Training" } } }',
            good: 'location City location L within City\ndepartment A { program P { during 2026 location L delivers t { kind "training" } } }\ndepartment B { program Q { during 2027 location L delivers u { kind "training" } } }',
            fixed: 'location City location L within City\ndepartment A { program P { during 2026 location L delivers t { kind "training" } } }\ndepartment B { program Q { during 2026-06 location L  executor B with A delivers u { kind "Training" } } }',
        },
        {
            bad: 'location City location L within City\ndepartment A { program P { code "1.03.10" during 2026 location L } }\ndepartment B { program <|Q|> { code "1.03.10" during 2026 location L } }',
            good: 'location City location L within City\ndepartment A { program P { code "1.03.10" during 2026 location L } }\ndepartment B { program Q { code "1.03.10" during 2026 location L needs A.P } program R { code "1.03.10" during 2026 location City } }',
        },
    ],
});

/** Something that a department plans in a narrow place. */
interface Plot {
    readonly thing: Work | Output;
    readonly department: Department;
    readonly place: Declaration;
    readonly time: Interval;
    readonly what: string;
    /** Tells what is planned. */
    readonly key: string;
}

type Meetings = ReadonlyMap<Work | Output, { readonly plot: Plot; readonly other: Plot }>;
const noMeetings: Meetings = new Map();

/** Plots of one department where another plans, too: by the name of the place, the later plot with the one that lasts into it. */
const meetings = invertedIndex<string, Plot, Meetings>({
    *entries(file, plan) {
        for (const thing of file.declarations)
            if (isWork(thing) || thing.kind === 'output') for (const plot of plotsOf(thing, plan)) yield [plot.place.name, plot];
    },
    value(plots) {
        const alike = Map.groupBy(plots, plot => plot.key);
        if (alike.size === plots.length) return noMeetings;
        const pairs = [...alike.values()].flatMap(others => [...overlapping(others)]);
        return new Map(pairs.map(([plot, other]) => [plot.thing, { plot, other }]));
    },
    same: (a, b) => a.size === 0 && b.size === 0,
});

/** Plots in each narrow place of a thing. */
function plotsOf(thing: Work | Output, plan: Plan): readonly Plot[] {
    const [key, what, places] = isWork(thing) ? planned(thing) : made(thing);
    if (key === undefined || places.length === 0) return [];
    const department = plan.names.departmentOf(thing);
    const work = isWork(thing) ? thing : isWork(thing.parent) ? thing.parent : undefined;
    const time = department && work && extentOf(plan, work);
    if (!time || time.to < time.from) return [];
    const plots: Plot[] = [];
    for (const place of new Set(places.map(({ location }) => plan.target(location))))
        if (place && isLeafPlace(place, plan)) plots.push({ thing, department, place, time, what, key });
    return plots;
}

type Planned = readonly [key: string | undefined, what: string, places: Work['places']];
const nothing: Planned = [undefined, '', []];

/** Whether it says what it is: all else meets nothing. */
function hasKey(thing: Work | Output): boolean {
    return isWork(thing) ? thing.code !== undefined && thing.activities.length === 0 : thing.type !== undefined;
}

function planned(work: Work): Planned {
    if (!work.code || !hasKey(work) || isSupport(work.code.value)) return nothing;
    return [`code ${work.code.value}`, titleOf(work), placesOf(work)];
}

function made(output: Output): Planned {
    return output.type ? [`kind ${foldTitle(output.type.value)}`, output.type.value, placesOfThing(output)] : nothing;
}

/** `1.03.01.2.06` runs the office: every department has it. */
function isSupport(code: string): boolean {
    return /^\w+\.\w+\.01(\.|$)/.test(code);
}

/** Each plot with an earlier one of another department that lasts into it. */
function* overlapping(plots: readonly Plot[]): Iterable<[Plot, Plot]> {
    if (plots.length < 2) return;
    // The plot that lasts longest so far, and the one of another department that lasts longest.
    let first: Plot | undefined;
    let second: Plot | undefined;
    for (const plot of [...plots].sort((a, b) => a.time.from - b.time.from)) {
        const other = first?.department === plot.department ? second : first;
        if (other && other.time.to >= plot.time.from) yield [plot, other];
        if (first?.department === plot.department) first = plot.time.to > first.time.to ? plot : first;
        else if (!first || plot.time.to > first.time.to) [first, second] = [plot, first];
        else if (!second || plot.time.to > second.time.to) second = plot;
    }
}

/** Whether the program of one mentions the program or the department of the other. */
function know(a: Plot, b: Plot, plan: Plan): boolean {
    const knows = (one: Plot, other: Plot) => {
        const own = programOf(one.thing);
        const named = own && mentionedBy(own, plan);
        const program = programOf(other.thing);
        return named !== undefined && (named.has(other.department) || (program !== undefined && named.has(program)));
    };
    return knows(a, b) || knows(b, a);
}

/** Those within a stretch; they stand in the order of the text. */
function* referencesIn(references: readonly Reference[], { start, end }: Span): Iterable<Reference> {
    let [low, high] = [0, references.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((references[middle] as Reference).span.start < start) low = middle + 1;
        else high = middle;
    }
    for (let at = low; ; at++) {
        const reference = references[at];
        if (!reference || reference.span.end > end) return;
        yield reference;
    }
}

/** The other programs and the departments that a program names, anywhere in it. */
const mentionedBy: (program: Work, plan: Plan) => ReadonlySet<Declaration> = memoize((program, plan) => {
    const named = new Set<Declaration>();
    for (const reference of referencesIn(plan.fileOf(program).references, program.span)) {
        const target = plan.target(reference);
        const mentioned = target && (isParty(target) ? departmentOfParty(plan, target) : programOf(target as Work | Output | Asset));
        if (mentioned && mentioned !== program) named.add(mentioned);
    }
    return named;
});
