// Promises between works and parties as they are stated: needs, requests, answers, handovers, maintenance. It must not know who reads them.
import type { Period } from './period.ts';
import type { Asset, Output, Reference, Request, Work } from './plan.ts';
import { works } from './queries.ts';
import type { Plan } from './whole-plan.ts';

/** References of a work to other works. */
const ofWorks = ['needs', 'after', 'maintains', 'continues', 'answers'] as const;

export interface StatedPromise {
    readonly kind: (typeof ofWorks)[number] | 'requests' | 'handover' | 'maintainer' | 'user';
    /** The work, request or thing that says it. */
    readonly from: Work | Request | Output | Asset;
    readonly reference: Reference;
    readonly period: Period | undefined;
}

/** In plan order, those of works before those of things. */
export function* statedPromises(plan: Plan): Generator<StatedPromise> {
    for (const work of works(plan)) {
        for (const kind of ofWorks) for (const reference of work[kind]) yield { kind, from: work, reference, period: undefined };
        for (const request of work.requests)
            if (request.of) yield { kind: 'requests', from: request, reference: request.of, period: request.by };
    }
    for (const thing of [...plan.all('output'), ...plan.all('asset')]) {
        for (const { party, period } of thing.handovers) yield { kind: 'handover', from: thing, reference: party, period };
        for (const { party, period } of thing.maintainers) yield { kind: 'maintainer', from: thing, reference: party, period };
        if (thing.user) yield { kind: 'user', from: thing, reference: thing.user, period: undefined };
    }
}
