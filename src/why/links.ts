// The next links of a chain: from a thing upward to what it is for, and downward to what it needs. It must not walk.
import type { Asset, Declaration, Money, Output, Place, Proposal, Reference, Request, Scope, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { isAsset, isWork, leadOf, namedExecutors, placesOf, placesOfThing, servesOf } from '../plan/queries.ts';
import type { Cut, Relation } from './step.ts';

/** One way on: to a thing, by a name that may lead nowhere, or to the end of the chain. */
export interface Link {
    readonly relation: Relation;
    readonly thing?: Declaration | undefined;
    readonly reference?: Reference;
    readonly cut?: Cut;
    /** Of a work that is reached: whether its parts are followed too. A work that needs a thing needs its maker, not the maker's other parts. */
    readonly only?: boolean;
    /** Nothing is followed from here. */
    readonly isLeaf?: boolean;
}

/** Upward. A department is followed only where somebody asks about it: else every fund would lead to every program. */
export function linksUp(plan: Plan, thing: Declaration, isAsked: boolean): Link[] {
    switch (thing.kind) {
        case 'vision':
            return [];
        case 'mission':
            return inside('partOf', thing);
        case 'goal':
        case 'objective':
            if (thing.serves.length > 0) return byNames('serves', thing.serves);
            // Without a vision in the plan the highest goal is the end of the chain.
            return plan.all('vision').length > 0 ? [{ relation: 'serves', cut: 'servesNothing' }] : [];
        case 'program':
        case 'activity':
        case 'subactivity': {
            const whole = inside('partOf', thing);
            const missing = whole.length === 0 && servesOf(thing).length === 0;
            return [
                ...byNames('serves', thing.serves),
                ...byNames('answers', thing.answers),
                ...whole,
                ...(missing ? [{ relation: 'serves', cut: 'servesNothing' } as const] : []),
            ];
        }
        case 'output':
            return inside('madeBy', thing);
        case 'request':
            return inside('askedBy', thing);
        case 'proposal':
            // The answer to it comes from there.
            return isAsked ? answersOf(plan, thing) : [];
        case 'indicator':
            return inside('measures', thing);
        case 'department':
            return isAsked ? plan.names.programsOf(thing).map(program => ({ relation: 'has', thing: program })) : [];
        default:
            return usersOf(plan, thing);
    }
}

/** References to a thing that serves nothing by itself: an asset, a place, a fund, a party, a pattern. */
function usersOf(plan: Plan, thing: Declaration): Link[] {
    const users = new Set<Declaration>();
    for (const { role, from } of plan.referencesTo(thing)) {
        if (role === 'extends') continue;
        const user: Scope | undefined = from.kind === 'extension' ? plan.names.departmentOf(from) : from;
        if (user && user !== thing) users.add(user as Declaration);
    }
    if (thing.kind === 'asset' && users.size === 0) return inside('belongsTo', thing, plan);
    if (users.size === 0) return [{ relation: 'usedBy', cut: 'unused' }];
    return [...users].map(user => ({ relation: 'usedBy', thing: user }));
}

/** Downward. `only`: what a work itself says, without its parts. */
export function linksDown(plan: Plan, thing: Declaration, isAsked: boolean, only: boolean): Link[] {
    switch (thing.kind) {
        case 'vision':
            return thing.missions.map(mission => ({ relation: 'has', thing: mission }));
        case 'mission':
        case 'goal':
        case 'objective':
            return [...(thing.kind !== 'mission' && isAsked ? oneName('coordinator', thing.coordinator) : []), ...servedFrom(plan, thing)];
        case 'program':
        case 'activity':
        case 'subactivity':
            return linksOfWork(plan, thing, isAsked, only);
        case 'output': {
            const maker = inside('madeBy', thing);
            const isNews = !isAsked || maker.some(({ thing: work }) => isWork(work) && (hasNeeds(work) || ownNeeds(work)));
            return [...(isAsked ? endsOfThing(thing) : []), ...(isNews ? maker : [])];
        }
        case 'asset':
            return isAsked ? endsOfThing(thing) : [];
        case 'request':
            return [...oneName('askedOf', thing.of), ...answersOf(plan, thing)];
        case 'proposal':
            return isAsked ? [...oneName('askedBy', thing.proposer), ...places(thing.places)] : [];
        default:
            return [];
    }
}

function servedFrom(plan: Plan, aim: Declaration): Link[] {
    const sources = [...new Set(plan.sources(aim, 'serves'))].flatMap(source => (source.kind === 'extension' ? [] : source));
    if (sources.length === 0) return [{ relation: 'servedBy', cut: 'unserved' }];
    return sources.map(thing => ({ relation: 'servedBy', thing, isLeaf: isWork(thing) }));
}

function linksOfWork(plan: Plan, work: Work, isAsked: boolean, only: boolean): Link[] {
    const parts = only ? [] : work.activities.filter(part => hasNeeds(part));
    const around = isWork(work.parent) && ownNeeds(work.parent) ? work.parent : undefined;
    return [
        ...(isAsked ? endsOfWork(plan, work) : []),
        ...byNames('needs', work.needs),
        ...byNames('after', work.after),
        ...byNames('continues', work.continues),
        ...byNames('maintains', work.maintains).map(link => ({ ...link, isLeaf: true })),
        ...work.requests.map(request => ({ relation: 'asks', thing: request }) as const),
        ...parts.map(part => ({ relation: 'has', thing: part }) as const),
        ...(around ? [{ relation: 'partOf', thing: around, only: true } as const] : []),
    ];
}

/** Whether a work, or what it is a part of, waits for anything by its own words. */
function ownNeeds(work: Work): boolean {
    const lists = [work.needs, work.after, work.continues, work.maintains, work.requests];
    return lists.some(list => list.length > 0) || (isWork(work.parent) && ownNeeds(work.parent));
}

function hasNeeds(work: Work): boolean {
    const lists = [work.needs, work.after, work.continues, work.maintains, work.requests];
    return lists.some(list => list.length > 0) || work.activities.some(part => hasNeeds(part));
}

/** Works that answer it, by their word or its own. A request that is turned down waits for none. */
function answersOf(plan: Plan, asked: Request | Proposal): Link[] {
    const works = [...new Set(plan.sources(asked, 'answers'))].flatMap(source => (source.kind === 'extension' ? [] : source));
    const named = asked.kind === 'proposal' ? byNames('answeredBy', asked.answeredBy) : [];
    const answers: Link[] = works.map(thing => ({ relation: 'answeredBy', thing }));
    const isOpen = asked.kind === 'request' || asked.state === undefined || asked.state.value === 'accepted';
    return answers.length + named.length > 0 || !isOpen ? [...answers, ...named] : [{ relation: 'answeredBy', cut: 'unanswered' }];
}

/** Executors, places and funds: ends of the chain. */
function endsOfWork(plan: Plan, work: Work): Link[] {
    const named = namedExecutors(work);
    const partners = new Set(work.executors.flatMap(executor => executor.partners));
    const leads = named.filter(reference => !partners.has(reference) && reference.role === 'executor');
    const helpers = named.filter(reference => !leads.includes(reference));
    const isUnled = named.length === 0 && !leadOf(plan, work) && work.activities.every(part => !leadOf(plan, part));
    return [
        ...(isUnled ? [{ relation: 'executor', cut: 'noExecutor' } as const] : ends('executor', leads)),
        ...ends('partner', helpers),
        ...places(placesOf(work)),
        ...funds(work.budgets),
    ];
}

function endsOfThing(thing: Output | Asset): Link[] {
    const lasts = isAsset(thing);
    const there = placesOfThing(thing);
    const maintainers = thing.maintainers.map(({ party }) => party);
    const receivers = thing.handovers.map(({ party }) => party);
    return [
        ...(lasts && there.length === 0 ? [{ relation: 'place', cut: 'noPlace' } as const] : places(there)),
        ...ends('user', thing.user ? [thing.user] : []),
        ...ends('receiver', receivers),
        ...(lasts && maintainers.length === 0 ? [{ relation: 'keeper', cut: 'noKeeper' } as const] : ends('keeper', maintainers)),
        ...funds(thing.upkeep),
    ];
}

function places(list: readonly Place[]): Link[] {
    return ends(
        'place',
        list.map(({ location }) => location),
    );
}

function funds(list: readonly Money[]): Link[] {
    return ends(
        'paidFrom',
        list.flatMap(({ fund }) => fund ?? []),
    );
}

function ends(relation: Relation, references: readonly Reference[]): Link[] {
    return byNames(relation, references).map(link => ({ ...link, isLeaf: true }));
}

function oneName(relation: Relation, reference: Reference | undefined): Link[] {
    return ends(relation, reference ? [reference] : []);
}

/** One link for each name: money in several years comes from one fund. */
function byNames(relation: Relation, references: readonly Reference[]): Link[] {
    const byPath = new Map(references.toReversed().map(reference => [reference.path.join('.'), reference]));
    return [...byPath.values()].reverse().map(reference => ({ relation, reference }));
}

/** To what a thing stands in. */
function inside(relation: Relation, thing: Declaration, plan?: Plan): Link[] {
    const { parent } = thing;
    const around = parent?.kind === 'extension' ? plan?.names.departmentOf(parent) : parent;
    const isWhole = around && (around.kind !== 'department' || relation === 'belongsTo');
    return isWhole && around.kind !== 'plan' ? [{ relation, thing: around as Declaration }] : [];
}
