// All promises of a plan: what works need of each other, ask for, hand over and maintain. Each file's are worked out once, and again only
// after an edit of what they were read from. It must not draw, nor know findings: a rule that is off hides nothing here.
import { invertedIndex, memoize } from '../plan/derived.ts';
import { topOf } from '../plan/in-file.ts';
import { addToList } from '../plan/lists.ts';
import type { Asset, Output, Party, PlanFile, Reference, Request, Work } from '../plan/model.ts';
import type { Day, Period } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { departmentOfParty, extentOf, isParty, isWork, programOf, workOf } from '../plan/queries.ts';
import { isCircular } from '../rules/analysis/circles.ts';
import { keepingWorks, unawareMaintainers } from '../rules/analysis/maintainers.ts';
import { isTooEarly, latestBegin, timedWaitFor } from '../rules/analysis/order-of-works.ts';
import { statedTime } from '../rules/analysis/stated-time.ts';
import { isAnswered } from '../rules/unanswered-request.ts';
import type { Fault, Side, WorkPromise } from './promise.ts';
import { firstOfName, Homes } from './whose.ts';

/** In the order of the text, those of a program together. */
export const promisesIn: (file: PlanFile, plan: Plan) => readonly WorkPromise[] = memoize((file, plan) => {
    const all: WorkPromise[] = [];
    const homes = new Homes(plan);
    for (const program of topOf(file).programs) for (const promise of new Promises(program, plan, homes).all) all.push(promise);
    return all;
}, 'coarse');

/** In plan order. */
export function promisesOf(plan: Plan): WorkPromise[] {
    return plan.files.flatMap(file => promisesIn(file, plan));
}

/** Promises that a work or anything within its program gives and receives, by program. */
export const promisesOfProgram: (program: Work, plan: Plan) => readonly WorkPromise[] = invertedIndex<
    Work,
    WorkPromise,
    readonly WorkPromise[]
>({
    *entries(file, plan) {
        for (const promise of promisesIn(file, plan))
            for (const program of new Set([programOf(promise.giverWork), programOf(promise.receiverWork)]))
                if (program) yield [program, promise];
    },
    value: promises => promises,
});

const sharedPrograms = Symbol('shared programs');
const ofSide = invertedIndex<object | symbol, WorkPromise, readonly WorkPromise[]>({
    *entries(file, plan) {
        for (const promise of promisesIn(file, plan))
            for (const side of new Set([promise.giver, promise.receiver])) yield [side ?? sharedPrograms, promise];
    },
    value: promises => promises,
});

/** Promises that a party gives and receives, also within itself. */
export function promisesOfSide(side: Side, plan: Plan): readonly WorkPromise[] {
    return ofSide(side ?? sharedPrograms, plan);
}

type Ends = Pick<WorkPromise, 'thing' | 'giver' | 'giverWork' | 'receiver' | 'receiverWork'>;

/** The promises that the text of one program states. */
class Promises {
    readonly all: WorkPromise[] = [];
    /** Of the promises about a thing, in `all`, where these are many. */
    private places: Map<WorkPromise['thing'], number[]> | undefined;
    private readonly program: Work;
    private readonly plan: Plan;
    private readonly homes: Homes;
    /** Of the program and all its parts. */
    private readonly home: Side;

    constructor(program: Work, plan: Plan, homes: Homes) {
        this.program = program;
        this.plan = plan;
        this.homes = homes;
        this.home = homes.of(program);
        this.ofWork(program);
    }

    private ofWork(work: Work): void {
        for (const reference of work.needs) this.waits(work, reference, 'need');
        for (const reference of work.after) this.waits(work, reference, 'after');
        for (const reference of work.answers) this.answers(work, reference);
        for (const request of work.requests) this.isAsked(request);
        for (const reference of work.maintains) this.maintains(work, reference);
        for (const output of work.outputs) this.passes(output);
        for (const part of work.activities) this.ofWork(part);
    }

    private waits(work: Work, reference: Reference, kind: 'need' | 'after'): void {
        const { plan } = this;
        const thing = plan.target(reference);
        if (!thing || (!isWork(thing) && thing.kind !== 'output' && thing.kind !== 'asset')) return;
        const giverWork = workOf(thing);
        if (giverWork && programOf(giverWork) === this.program) return;
        const wait = giverWork && timedWaitFor(work, giverWork);
        const isCircle = isCircular(reference, plan);
        this.add(
            kind,
            { thing, giver: this.homes.of(thing), giverWork, receiver: this.home, receiverWork: work },
            reference,
            isCircle ? 'circle' : wait && isTooEarly(wait) ? 'late' : undefined,
            wait?.end.to ?? (giverWork && statedTime(giverWork)?.to),
            wait?.begin.from ?? statedTime(work)?.from,
            wait && latestBegin(wait),
        );
    }

    /** The work that answers gives; the one that asked receives. */
    private answers(work: Work, reference: Reference): void {
        const { plan } = this;
        const request = plan.target(reference);
        if (request?.kind !== 'request') return;
        const receiverWork = workOf(request);
        if (receiverWork && programOf(receiverWork) === this.program) return;
        const extent = extentOf(plan, work);
        const readyAt = extent && extent !== plan.settings.period && extent.from <= extent.to ? extent.to : undefined;
        const due = dueOf(request);
        this.add(
            'request',
            { thing: request, giver: this.home, giverWork: work, receiver: this.homes.of(receiverWork ?? request), receiverWork },
            reference,
            due !== undefined && readyAt !== undefined && readyAt > due ? 'late' : undefined,
            readyAt,
            due === undefined ? undefined : due + 1,
            due,
        );
    }

    /** A request that the department asked has not answered, or that was put to a partner, who answers elsewhere. */
    private isAsked(request: Request): void {
        const { plan } = this;
        const party = request.of && plan.target(request.of);
        if (!isParty(party)) return;
        const department = departmentOfParty(plan, party);
        const giver = this.sideOf(party);
        const receiver = this.home;
        const isOpen = department !== undefined && department !== receiver && !isAnswered(request, department, plan);
        if (!isOpen && (department !== undefined || plan.isMeant(request, 'answers'))) return;
        const due = dueOf(request);
        this.add(
            'request',
            { thing: request, giver, giverWork: undefined, receiver, receiverWork: workOf(request) },
            { file: request.file, span: request.nameSpan },
            isOpen ? 'unanswered' : undefined,
            undefined,
            due === undefined ? undefined : due + 1,
            due,
        );
    }

    private maintains(work: Work, reference: Reference): void {
        const { plan } = this;
        const thing = plan.target(reference);
        if (thing?.kind !== 'output' && thing?.kind !== 'asset') return;
        const giverWork = workOf(thing);
        const receiver = this.home;
        const giver = this.homes.of(thing);
        if (giverWork ? programOf(giverWork) === this.program : giver === receiver) return;
        const isHanded = this.partiesOf(thing.handovers).some(({ side }) => side === receiver);
        const named = this.partiesOf(thing.maintainers).find(({ side }) => side === receiver);
        this.add(
            isHanded ? 'handover' : 'maintain',
            { thing, giver, giverWork, receiver, receiverWork: work },
            reference,
            undefined,
            ...careTimes(thing, giverWork, named?.period, statedTime(work)?.from),
        );
    }

    /** Parties that receive or are to maintain a thing, where no work of theirs says so. */
    private passes(output: Output): void {
        const { plan, home: own } = this;
        if (output.handovers.length + output.maintainers.length === 0) return;
        const maintainers = this.partiesOf(output.maintainers).filter(({ side }) => side !== own);
        const receivers = this.partiesOf(output.handovers).filter(({ side }) => side !== own);
        if (receivers.length + maintainers.length === 0) return;
        const known = new Set<Side>(keepingWorks(output, plan).map(work => this.homes.of(work)));
        let unaware: ReadonlyMap<Side, Reference> | undefined;
        const passes = (kind: 'handover' | 'maintain', { party, period, side }: NamedParty) => {
            if (known.has(side)) return;
            known.add(side);
            unaware ??= this.unawareOf(output);
            const at = unaware.get(side);
            const named = maintainers.find(keeping => keeping.side === side);
            const giverWork = workOf(output);
            this.add(
                kind,
                { thing: output, giver: own, giverWork, receiver: side, receiverWork: undefined },
                at ?? party,
                at ? 'unaware' : undefined,
                ...careTimes(output, giverWork, named?.period ?? (kind === 'maintain' ? period : undefined), undefined),
            );
        };
        for (const one of receivers) passes('handover', one);
        for (const one of maintainers) passes('maintain', one);
    }

    private unawareOf(output: Output): ReadonlyMap<Side, Reference> {
        const { plan } = this;
        return new Map(unawareMaintainers(output, plan).map(({ party, department }) => [firstOfName(department, plan), party]));
    }

    private partiesOf(all: readonly { readonly party: Reference; readonly period?: Period | undefined }[]): NamedParty[] {
        const parties: NamedParty[] = [];
        for (const { party, period } of all) {
            const target = this.plan.target(party);
            if (isParty(target)) parties.push({ party, period, side: this.sideOf(target) });
        }
        return parties;
    }

    private sideOf(party: Party): Side {
        return party.kind === 'partner' ? party : firstOfName(departmentOfParty(this.plan, party), this.plan);
    }

    /** Said twice, by two parts of one program, it is still one promise: the one that does not hold, else the one with the least time to spare. */
    private add(
        kind: WorkPromise['kind'],
        { thing, giver, giverWork, receiver, receiverWork }: Ends,
        { file, span }: Pick<Reference, 'file' | 'span'>,
        fault: Fault | undefined,
        readyAt: Day | undefined,
        neededAt: Day | undefined,
        last: Day | undefined,
    ): void {
        const latest = last ?? (neededAt === undefined ? undefined : neededAt - 1);
        const slack = slackOf(fault, readyAt, neededAt, latest);
        const promise = { kind, thing, giver, giverWork, receiver, receiverWork, readyAt, neededAt, latest, slack, fault, file, span };
        const { all } = this;
        const same = this.findSame(promise);
        if (same === undefined) {
            if (this.places) addToList(this.places, thing, all.length);
            all.push(promise);
        } else if (isTighter(promise, all[same] as WorkPromise)) all[same] = promise;
    }

    /** The place in `all` of one about the same thing, kind and programs. */
    private findSame(promise: WorkPromise): number | undefined {
        const { all } = this;
        if (all.length <= maxCompared) {
            const same = all.findIndex(other => other.thing === promise.thing && isSame(other, promise));
            return same < 0 ? undefined : same;
        }
        if (!this.places) {
            this.places = new Map();
            for (const [place, { thing }] of all.entries()) addToList(this.places, thing, place);
        }
        return this.places.get(promise.thing)?.find(place => isSame(all[place] as WorkPromise, promise));
    }
}

/** Up to so many promises of a program are compared one by one. */
const maxCompared = 8;

interface NamedParty {
    readonly party: Reference;
    readonly period: Period | undefined;
    readonly side: Side;
}

function isSame(a: WorkPromise, b: WorkPromise): boolean {
    return (
        a.kind === b.kind &&
        a.giver === b.giver &&
        a.receiver === b.receiver &&
        programOf(a.giverWork) === programOf(b.giverWork) &&
        programOf(a.receiverWork) === programOf(b.receiverWork)
    );
}

function slackOf(
    fault: Fault | undefined,
    readyAt: Day | undefined,
    neededAt: Day | undefined,
    latest: Day | undefined,
): number | undefined {
    if (fault === 'circle' || readyAt === undefined || neededAt === undefined || latest === undefined) return undefined;
    if (readyAt < neededAt) return neededAt - 1 - readyAt;
    return readyAt <= latest ? undefined : latest - readyAt;
}

function isTighter(a: WorkPromise, b: WorkPromise): boolean {
    if ((a.fault === undefined) !== (b.fault === undefined)) return a.fault !== undefined;
    return (a.slack ?? Number.POSITIVE_INFINITY) < (b.slack ?? Number.POSITIVE_INFINITY);
}

/** The last day of the time by which it is asked for, unless that runs backwards. */
function dueOf({ by }: Request): Day | undefined {
    return by && by.from <= by.to ? by.to : undefined;
}

/** When a thing is there, and when whoever maintains it expects it: work for it that began before says nothing of that. */
function careTimes(
    thing: Output | Asset,
    giverWork: Work | undefined,
    stated: Period | undefined,
    begins: Day | undefined,
): [readyAt: Day | undefined, neededAt: Day | undefined, latest: undefined] {
    const readyAt = thing.kind === 'output' && giverWork ? statedTime(giverWork)?.to : undefined;
    const from = stated?.from ?? begins;
    return [readyAt, from !== undefined && (readyAt === undefined ? stated : from > readyAt) ? from : undefined, undefined];
}
