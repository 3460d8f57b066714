// Two departments that plan the same in the same place at the same time. It must not judge who should: only people can.

import { yearOf } from '../plan/period.ts';
import type { Asset, Declaration, Department, Output, Work } from '../plan/plan.ts';
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
    workOf,
} from '../plan/queries.ts';
import type { Plan } from '../plan/whole-plan.ts';
import { leafPlaces } from './leaf-places.ts';
import { planRule } from './rule.ts';
import { foldTitle } from './titles.ts';

export default planRule({
    id: 'duplicate-work',
    severity: 'warning',
    messages: {
        twice: {
            en: '{a} and {b} both plan "{x}" in {loc} in {year}.',
            id: '{a} dan {b} sama-sama merencanakan "{x}" di {loc} pada {year}.',
        },
    },
    why: {
        en: 'Overlapping programs pay twice for one thing, and each department believes that it alone is working there.',
        id: 'Program yang tumpang tindih membayar dua kali untuk satu hal, dan setiap perangkat daerah mengira hanya dirinya yang bekerja di sana.',
    },
    silent: {
        en: 'Work of one department, shared programs, support programs (X.XX.01), and places as wide as a district. Programs that name each other, or the other’s department, in any way: they know. Codes are compared on work without parts, kinds on what is bought, built or delivered.',
        id: 'Pekerjaan satu perangkat daerah, program bersama, program penunjang (X.XX.01), dan lokasi seluas kecamatan. Program yang saling menyebut, atau menyebut perangkat daerah yang lain: mereka saling tahu. Kode dibandingkan pada pekerjaan tanpa rincian, jenis pada yang dibeli, dibangun, atau dihasilkan.',
    },
    *check(plan) {
        if (plan.all('department').length < 2) return;
        // A work and what it makes are one: told once for each program they meet.
        const told = new Map<Work | undefined, Set<Work | undefined>>();
        for (const plots of plotsOf(plan).values())
            for (const [plot, other] of overlapping(plots)) {
                const program = programOf(other.thing);
                const work = workOf(plot.thing);
                const others = told.get(work) ?? new Set();
                if (others.has(program) || know(plot, other, plan)) continue;
                told.set(work, others.add(program));
                const [from, to] = [yearOf(Math.max(plot.time.from, other.time.from)), yearOf(Math.min(plot.time.to, other.time.to))];
                yield {
                    file: plot.thing.file,
                    at: plot.thing.nameSpan,
                    values: {
                        a: titleOf(other.department),
                        b: titleOf(plot.department),
                        x: plot.what,
                        loc: titleOf(plot.place),
                        year: from === to ? String(from) : `${from}..${to}`,
                    },
                    related: [
                        {
                            file: other.thing.file,
                            span: other.thing.nameSpan,
                            message: { en: '{a} plans it here', id: '{a} merencanakannya di sini' },
                            values: { a: titleOf(other.department) },
                        },
                    ],
                };
            }
    },
    examples: [
        {
            bad: 'location City location L within City\ndepartment A { program P { during 2026 location L delivers t { kind "training" } } }\ndepartment B { program Q { during 2026-06 location L delivers <|u|> { kind "Training" } } }',
            good: 'location City location L within City\ndepartment A { program P { during 2026 location L delivers t { kind "training" } } }\ndepartment B { program Q { during 2027 location L delivers u { kind "training" } } }',
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
}

/** By place and by what is planned there. */
function plotsOf(plan: Plan): ReadonlyMap<string, readonly Plot[]> {
    const leaves = leafPlaces(plan);
    const numbers = new Map([...leaves].map((place, i) => [place, i]));
    const plots = new Map<string, Plot[]>();
    const add = (thing: Work | Output, key: string, what: string, places: Work['places']) => {
        const department = plan.names.departmentOf(thing);
        const work = isWork(thing) ? thing : isWork(thing.parent) ? thing.parent : undefined;
        const time = department && work && extentOf(plan, work);
        if (!time || time.to < time.from) return;
        for (const place of new Set(places.map(({ location }) => plan.target(location)))) {
            const number = place && numbers.get(place);
            if (!place || number === undefined) continue;
            const at = `${number} ${key}`;
            const others = plots.get(at);
            if (others) others.push({ thing, department, place, time, what });
            else plots.set(at, [{ thing, department, place, time, what }]);
        }
    };
    for (const file of plan.files)
        for (const declaration of file.declarations) {
            if (isWork(declaration) && declaration.activities.length === 0 && declaration.code && !isSupport(declaration.code.value))
                add(declaration, `code ${declaration.code.value}`, titleOf(declaration), placesOf(declaration));
            if (declaration.kind === 'output' && declaration.type)
                add(declaration, `kind ${foldTitle(declaration.type.value)}`, declaration.type.value, placesOfThing(declaration));
        }
    return plots;
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

const mentions = new WeakMap<Plan, ReadonlyMap<Work, ReadonlySet<Work | Department>>>();

/** Whether the program of one mentions the program or the department of the other. */
function know(a: Plot, b: Plot, plan: Plan): boolean {
    const mentioned = mentionsIn(plan);
    const knows = (one: Plot, other: Plot) => {
        const own = programOf(one.thing);
        const named = own && mentioned.get(own);
        const program = programOf(other.thing);
        return named !== undefined && (named.has(other.department) || (program !== undefined && named.has(program)));
    };
    return knows(a, b) || knows(b, a);
}

/** The programs and departments that each program names. */
function mentionsIn(plan: Plan): ReadonlyMap<Work, ReadonlySet<Work | Department>> {
    const known = mentions.get(plan);
    if (known) return known;
    const found = new Map<Work, Set<Work | Department>>();
    for (const file of plan.files)
        for (const reference of file.references) {
            const program = programOf(reference.from);
            const target = program && plan.target(reference);
            if (!target) continue;
            const named = isParty(target) ? departmentOfParty(plan, target) : programOf(target as Work | Output | Asset);
            if (!named || named === program) continue;
            found.set(program, (found.get(program) ?? new Set()).add(named));
        }
    mentions.set(plan, found);
    return found;
}
