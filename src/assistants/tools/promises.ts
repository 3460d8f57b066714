// Who owes whom: what works need of each other, requests and answers, handovers, maintenance, with what is still open.

import type { Department } from '../../plan/plan.ts';
import { type StatedPromise, statedPromises } from '../../plan/promises.ts';
import { departmentOfParty, extentOf, finishOf, isParty, workOf } from '../../plan/queries.ts';
import type { Finding } from '../../rules/finding.ts';
import { type Asked, placeSchema, thingSchema } from '../asked.ts';
import { pageInput, pageOf, pageOutput } from '../page.ts';
import { choice, flag, list, nullable, object, optional, text, withDefault, words } from '../schema.ts';
import { tool } from '../tool.ts';

const kinds = ['needs', 'after', 'maintains', 'continues', 'answers', 'requests', 'handover', 'maintainer', 'user'] as const;

/** Kinds in which the one who says it also gives; in all others the one who is named gives. */
const givesItself = new Set<StatedPromise['kind']>(['maintains', 'answers', 'handover', 'user']);

export const promises = tool({
    name: 'promises',
    title: { en: 'Who owes whom', id: 'Siapa berkomitmen kepada siapa' },
    summary: {
        en: 'Needs, requests, handovers and maintenance between departments',
        id: 'Kebutuhan, permintaan, serah terima, dan pemeliharaan antarperangkat daerah',
    },
    description:
        'Promises between works and parties, as each side states them: what a work needs of another, requests and their answers, handovers, who maintains and uses what. Each says who gives, who waits, by when, and what is still open. For "who is waiting for us" pass our department and direction they_wait; for "whom are we waiting for" we_wait.',
    input: {
        department: optional(words('"Us". Without it, all promises.')),
        direction: withDefault(choice('Seen from the department.', ['they_wait', 'we_wait', 'both']), 'both'),
        kind: optional(choice('Only promises of this kind.', kinds)),
        open: withDefault(flag('Only those of which something is still open.'), false),
        within: withDefault(flag('Also promises inside one department.'), false),
        ...pageInput,
    },
    output: {
        promises: list(
            'Open ones first, then in the order of the plan.',
            object({
                kind: choice('What is promised.', kinds),
                gives: nullable(text('Department that gives; null where the plan does not say.')),
                waits: nullable(text('Department that waits.')),
                from: thingSchema,
                to: nullable(thingSchema),
                by: nullable(
                    text(
                        'Day by which it is needed, where the plan says so: of a request its own, of a thing the day after it is finished, else the first day of the work that waits.',
                    ),
                ),
                at: placeSchema,
                open: list('What is open, in sentences; empty where nothing is.', text('A finding.')),
            }),
        ),
        ...pageOutput,
    },
    run(input, asked) {
        const us = input.department === undefined ? undefined : asked.department(input.department);
        const openAt = findingsByPlace(asked.findings);
        const all = [...statedPromises(asked.plan)].flatMap(stated => {
            const sides = sidesOf(stated, asked);
            if (input.kind !== undefined && stated.kind !== input.kind) return [];
            if (!input.within && sides.gives === sides.waits) return [];
            if (us && !isOurs(us, sides, input.direction)) return [];
            const found = openOf(stated, openAt);
            return input.open && found.length === 0 ? [] : [{ stated, sides, found }];
        });
        const sorted = [...all.filter(({ found }) => found.length > 0), ...all.filter(({ found }) => found.length === 0)];
        const page = pageOf(sorted, input, ({ stated, sides, found }) => ({
            kind: stated.kind,
            gives: sides.gives ? asked.thing(sides.gives).title : null,
            waits: sides.waits ? asked.thing(sides.waits).title : null,
            from: asked.thing(stated.from),
            to: asked.thingOrNull(asked.plan.target(stated.reference)),
            by: dayOf(stated, asked),
            at: asked.at(stated.reference.file, stated.reference.span),
            open: found.slice(0, 5).map(({ message, values }) => asked.say(message, values)),
        }));
        return { promises: page.entries, total: page.total, more: page.more };
    },
});

interface Sides {
    readonly gives: Department | undefined;
    readonly waits: Department | undefined;
}

function sidesOf({ kind, from, reference }: StatedPromise, { plan }: Asked): Sides {
    const own = plan.names.departmentOf(from);
    const target = plan.target(reference);
    const other = target && (isParty(target) ? departmentOfParty(plan, target) : plan.names.departmentOf(target));
    return givesItself.has(kind) ? { gives: own, waits: other } : { gives: other, waits: own };
}

function isOurs(us: Department, { gives, waits }: Sides, direction: 'they_wait' | 'we_wait' | 'both'): boolean {
    return (direction !== 'we_wait' && gives === us) || (direction !== 'they_wait' && waits === us);
}

/** Findings by the places that they, or their other ends, begin at. */
function findingsByPlace(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
    const byPlace = new Map<string, Finding[]>();
    for (const finding of findings)
        for (const { file, span } of [finding, ...finding.related]) {
            const key = placeKey(span.file ?? file, span.start);
            const list = byPlace.get(key);
            if (list) list.push(finding);
            else byPlace.set(key, [finding]);
        }
    return byPlace;
}

/** Findings at the name that is referred to, and those of a request at its own name. */
function openOf({ kind, from, reference }: StatedPromise, byPlace: ReadonlyMap<string, readonly Finding[]>): Finding[] {
    const places = [placeKey(reference.span.file ?? reference.file, reference.span.start)];
    if (kind === 'requests') places.push(placeKey(from.file, from.nameSpan.start));
    return [...new Set(places.flatMap(place => byPlace.get(place) ?? []))];
}

function placeKey(file: string, start: number): string {
    return `${start} ${file}`;
}

/** A request says it itself; a thing is maintained, used and handed over once it is finished; all else is needed when the work that waits begins. */
function dayOf({ kind, from, reference, period }: StatedPromise, { plan, facts }: Asked): string | null {
    const target = plan.target(reference);
    const stated = kind === 'answers' && target?.kind === 'request' ? target.by : period;
    if (stated && stated.from <= stated.to) return facts.date(kind === 'requests' || kind === 'answers' ? stated.to : stated.from);
    const thing = kind === 'maintains' ? target : from;
    if (thing?.kind === 'output') {
        const finish = finishOf(plan, thing);
        return finish === undefined ? null : facts.date(finish + 1);
    }
    const work = workOf(givesItself.has(kind) ? target : from);
    const extent = work && extentOf(plan, work);
    return extent ? facts.date(extent.from) : null;
}
