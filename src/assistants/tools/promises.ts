// Promises between works: needs, requests, handovers and maintenance, with ready and needed days and those that do not hold.
import type { Side, WorkPromise } from '../../facts/promise.ts';
import { holds, isBetween } from '../../facts/promise.ts';
import { promisesOf } from '../../facts/promises.ts';
import type { Department } from '../../plan/model.ts';
import type { Day } from '../../plan/period.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import { pageInput, pageOf, pageOutput } from '../page.ts';
import { choice, flag, integer, list, nullable, object, optional, text, withDefault, words } from '../schema.ts';
import { tool } from '../tool.ts';
import { placeSchema, type ToolContext, thingSchema } from '../tool-context.ts';

const kinds = ['need', 'after', 'request', 'handover', 'maintain'] as const;
const faults = ['circle', 'late', 'unanswered', 'unaware'] as const;
const day = (description: string) => nullable(text(`${description} Null where nobody states it.`));

export const promises = tool({
    name: 'promises',
    title: { en: 'Who owes whom', id: 'Siapa berkomitmen kepada siapa' },
    summary: {
        en: 'Needs, requests, handovers and maintenance between departments',
        id: 'Kebutuhan, permintaan, serah terima, dan pemeliharaan antarperangkat daerah',
    },
    description:
        'Promises between departments: what a work needs of another, requests and their answers, handovers, who maintains what. Each says who gives, who waits, when it is ready, when it is needed, how many days are to spare, and whether it holds. For "who is waiting for us" pass our department and direction they_wait; for "whom are we waiting for" we_wait.',
    input: {
        department: optional(words('"Us". Without it, all promises.')),
        direction: withDefault(choice('Seen from the department.', ['they_wait', 'we_wait', 'both']), 'both'),
        kind: optional(choice('Only promises of this kind.', kinds)),
        open: withDefault(flag('Only those that do not hold.'), false),
        within: withDefault(flag('Also promises inside one department.'), false),
        ...pageInput,
    },
    output: {
        promises: list(
            'Those that do not hold first, then by the day on which they are needed.',
            object({
                kind: choice(
                    'need: a thing. after: one work before another. request: what was asked for. handover: it changes hands. maintain: somebody maintains it.',
                    kinds,
                ),
                gives: nullable(text('Title of who gives; null for a program without a department.')),
                waits: nullable(text('Title of who waits.')),
                thing: thingSchema,
                giving_work: nullable(thingSchema),
                waiting_work: nullable(thingSchema),
                ready: day('The last day of the work that makes it.'),
                needed: day('The day on which it is needed.'),
                days_to_spare: nullable(
                    integer('Days between ready and needed; below 0 it comes too late. Null where the plan does not state both.'),
                ),
                fault: nullable(
                    choice(
                        'Why it does not hold: both wait for each other, too late, nobody answered, or the one named does not know.',
                        faults,
                    ),
                ),
                at: placeSchema,
                open: list('Findings about it; empty where there are none.', text('A sentence.')),
            }),
        ),
        ...pageOutput,
    },
    run(input, context) {
        const us = input.department === undefined ? undefined : context.department(input.department);
        const all = promisesOf(context.plan).filter(
            promise =>
                (input.kind === undefined || promise.kind === input.kind) &&
                (input.within || isBetween(promise)) &&
                (!us || isOurs(us, promise, input.direction)) &&
                (!input.open || !holds(promise)),
        );
        const never = Number.POSITIVE_INFINITY;
        all.sort((a, b) => Number(holds(a)) - Number(holds(b)) || compareDays(a.neededAt ?? never, b.neededAt ?? never));
        const found = findingsByPlace(context.findings);
        const page = pageOf(all, input, promise => writePromise(promise, found, context));
        return { promises: page.entries, total: page.total, more: page.more };
    },
});

function writePromise(promise: WorkPromise, found: ReadonlyMap<string, readonly Finding[]>, context: ToolContext) {
    const { kind, giver, receiver, thing, giverWork, receiverWork, readyAt, neededAt, slack, fault, file, span } = promise;
    const date = (at: Day | undefined) => (at === undefined ? null : context.facts.date(at));
    const titleOf = (side: Side) => (side ? context.thing(side).title : null);
    return {
        kind,
        gives: titleOf(giver),
        waits: titleOf(receiver),
        thing: context.thing(thing),
        giving_work: context.thingOrNull(giverWork),
        waiting_work: context.thingOrNull(receiverWork),
        ready: date(readyAt),
        needed: date(neededAt),
        days_to_spare: slack ?? null,
        fault: fault ?? null,
        at: context.at(file, span),
        open: (found.get(placeKey(span.file ?? file, span.start)) ?? [])
            .slice(0, 5)
            .map(({ message, values }) => context.say(message, values)),
    };
}

function isOurs(us: Department, { giver, receiver }: WorkPromise, direction: 'they_wait' | 'we_wait' | 'both'): boolean {
    return (direction !== 'we_wait' && giver === us) || (direction !== 'they_wait' && receiver === us);
}

/** Two that are never needed are alike. */
function compareDays(a: number, b: number): number {
    return a === b ? 0 : a - b;
}

function findingsByPlace(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
    return Map.groupBy(findings, ({ file, span }) => placeKey(span.file ?? file, span.start));
}

function placeKey(file: string, start: number): string {
    return `${start} ${file}`;
}
