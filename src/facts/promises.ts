// All promises of a plan: what works need of each other, ask for, hand over and maintain. Each file's are worked out once, and again only
// after an edit of what they were read from. It must not draw, nor know findings: a rule that is off hides nothing here.
import { invertedIndex, memoize } from '../plan/derived.ts';
import { topOf } from '../plan/in-file.ts';
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
import { firstOfName, homeOf } from './whose.ts';

/** In the order of the text, those of a program together. */
export const promisesIn: (file: PlanFile, plan: Plan) => readonly WorkPromise[] = memoize(
    (file, plan) => topOf(file).programs.flatMap(program => new Promises(program, plan).all),
    'coarse',
);

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
    /** Of the promises about a thing, in `all`. */
    private readonly places = new Map<WorkPromise['thing'], readonly number[]>();
    private readonly program: Work;
    private readonly plan: Plan;
    /** Of the program and all its parts. */
    private readonly home: Side;

    constructor(program: Work, plan: Plan) {
        this.program = program;
        this.plan = plan;
        this.home = homeOf(program, plan);
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
            { thing, giver: homeOf(thing, plan), giverWork, receiver: this.home, receiverWork: work },
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
            { thing: request, giver: this.home, giverWork: work, receiver: homeOf(receiverWork ?? request, plan), receiverWork },
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
        const giver = homeOf(thing, plan);
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
        const passing = [
            ...this.partiesOf(output.handovers).flatMap(one => (one.side === own ? [] : { ...one, kind: 'handover' as const })),
            ...maintainers.map(one => ({ ...one, kind: 'maintain' as const })),
        ];
        if (passing.length === 0) return;
        const known = new Set<Side>(keepingWorks(output, plan).map(work => homeOf(work, plan)));
        let unaware: ReadonlyMap<Side, Reference> | undefined;
        for (const { kind, party, period, side } of passing) {
            if (known.has(side)) continue;
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
        }
    }

    private unawareOf(output: Output): ReadonlyMap<Side, Reference> {
        const { plan } = this;
        return new Map(unawareMaintainers(output, plan).map(({ party, department }) => [firstOfName(department, plan), party]));
    }

    private partiesOf<T extends { readonly party: Reference }>(all: readonly T[]): (T & { readonly side: Side })[] {
        const { plan } = this;
        return all.flatMap(one => {
            const target = plan.target(one.party);
            return isParty(target) ? { ...one, side: this.sideOf(target) } : [];
        });
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
        const { all, places } = this;
        const ofThing = places.get(thing) ?? [];
        const same = ofThing.find(place => {
            const other = all[place] as WorkPromise;
            return (
                other.kind === kind &&
                other.giver === giver &&
                other.receiver === receiver &&
                programOf(other.giverWork) === programOf(giverWork) &&
                programOf(other.receiverWork) === programOf(receiverWork)
            );
        });
        if (same === undefined) places.set(thing, [...ofThing, all.push(promise) - 1]);
        else if (isTighter(promise, all[same] as WorkPromise)) all[same] = promise;
    }
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
