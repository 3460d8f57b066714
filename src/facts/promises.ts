// All promises of a plan: what works need of each other, ask for, hand over and maintain. Each file's are worked out once, and again only
// after an edit of what they were read from. It must not draw, nor know findings: a rule that is off hides nothing here.
import { invertedIndex, memoize } from '../plan/derived.ts';
import { topOf } from '../plan/in-file.ts';
import type { Asset, Declaration, Output, PlanFile, Reference, Request, Work } from '../plan/model.ts';
import type { Day, Period } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { extentOf, isParty, isWork, programOf, workOf } from '../plan/queries.ts';
import { isCircular } from '../rules/analysis/circles.ts';
import { departmentNamed, keepingWorks, unawareMaintainers } from '../rules/analysis/maintainers.ts';
import { isTooEarly, timedWait } from '../rules/analysis/order-of-works.ts';
import { statedTime } from '../rules/analysis/stated-time.ts';
import { isAnswered } from '../rules/unanswered-request.ts';
import type { Fault, Side, WorkPromise } from './promise.ts';
import { firstOfName, homeOf } from './whose.ts';

/** In the order of the text, those of a program together. */
const promisesIn: (file: PlanFile, plan: Plan) => readonly WorkPromise[] = memoize(
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

type Draft = Omit<WorkPromise, 'readyAt' | 'neededAt' | 'latest' | 'slack' | 'fault'> & { readonly fault?: Fault | undefined };

/** The promises that the text of one program states. */
class Promises {
    readonly all: WorkPromise[] = [];
    private readonly said = new Map<Declaration, WorkPromise[]>();
    private readonly program: Work;
    private readonly plan: Plan;

    constructor(program: Work, plan: Plan) {
        this.program = program;
        this.plan = plan;
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
        const wait = timedWait(work, reference, plan);
        const isCircle = isCircular(reference, plan);
        this.add(
            {
                ...this.between(thing, giverWork, work),
                kind,
                ...placeOf(reference),
                fault: isCircle ? 'circle' : wait && isTooEarly(wait) ? 'late' : undefined,
            },
            wait?.end.to ?? (giverWork && statedTime(giverWork)?.to),
            wait?.begin.from ?? statedTime(work)?.from,
            wait?.latest,
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
            {
                ...this.between(request, work, receiverWork),
                kind: 'request',
                ...placeOf(reference),
                fault: due !== undefined && readyAt !== undefined && readyAt > due ? 'late' : undefined,
            },
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
        const giver = this.sideOf(request.of);
        const department = departmentNamed(request.of, plan);
        const receiver = homeOf(request, plan);
        const isOpen = department !== undefined && department !== receiver && !isAnswered(request, department, plan);
        if (!isOpen && (department !== undefined || plan.isMeant(request, 'answers'))) return;
        const due = dueOf(request);
        this.add(
            {
                kind: 'request',
                thing: request,
                giver,
                giverWork: undefined,
                receiver,
                receiverWork: workOf(request),
                file: request.file,
                span: request.nameSpan,
                fault: isOpen ? 'unanswered' : undefined,
            },
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
        const receiver = homeOf(work, plan);
        if (giverWork ? programOf(giverWork) === this.program : homeOf(thing, plan) === receiver) return;
        const isHanded = thing.handovers.some(({ party }) => this.sideOf(party) === receiver);
        const named = thing.maintainers.find(({ party }) => this.sideOf(party) === receiver);
        this.add(
            { ...this.between(thing, giverWork, work), kind: isHanded ? 'handover' : 'maintain', ...placeOf(reference), fault: undefined },
            ...careTimes(thing, giverWork, named?.period, statedTime(work)?.from),
        );
    }

    /** Parties that receive or are to maintain a thing, where no work of theirs says so. */
    private passes(output: Output): void {
        const { plan } = this;
        const own = homeOf(output, plan);
        const giverWork = workOf(output);
        const known = new Set<Side>(keepingWorks(output, plan).map(work => homeOf(work, plan)));
        const unaware = new Map(
            unawareMaintainers(output, plan).map(({ party, department }) => [firstOfName(department, plan) as Side, party]),
        );
        for (const [kind, passing] of [
            ['handover', output.handovers],
            ['maintain', output.maintainers],
        ] as const)
            for (const { party, period } of passing) {
                if (!isParty(plan.target(party))) continue;
                const receiver = this.sideOf(party);
                if (receiver === own || known.has(receiver)) continue;
                known.add(receiver);
                const at = unaware.get(receiver);
                const named = output.maintainers.find(keeping => this.sideOf(keeping.party) === receiver);
                this.add(
                    {
                        kind,
                        thing: output,
                        giver: own,
                        giverWork,
                        receiver,
                        receiverWork: undefined,
                        ...placeOf(at ?? party),
                        fault: at ? 'unaware' : undefined,
                    },
                    ...careTimes(output, giverWork, named?.period ?? (kind === 'maintain' ? period : undefined), undefined),
                );
            }
    }

    private between(thing: WorkPromise['thing'], giverWork: Work | undefined, receiverWork: Work | undefined) {
        const { plan } = this;
        const giver = thing.kind === 'request' && giverWork ? homeOf(giverWork, plan) : homeOf(thing, plan);
        const receiver = receiverWork ? homeOf(receiverWork, plan) : homeOf(thing, plan);
        return { thing, giver, giverWork, receiver, receiverWork };
    }

    private sideOf(party: Reference | undefined): Side {
        const target = party && this.plan.target(party);
        return target?.kind === 'partner' ? target : firstOfName(departmentNamed(party, this.plan), this.plan);
    }

    /** Said twice, by two parts of one program, it is still one promise: the one that does not hold, else the one with the least time to spare. */
    private add(draft: Draft, readyAt: Day | undefined, neededAt: Day | undefined, last: Day | undefined): void {
        const latest = last ?? (neededAt === undefined ? undefined : neededAt - 1);
        const promise = { ...draft, fault: draft.fault, readyAt, neededAt, latest, slack: slackOf(draft.fault, readyAt, neededAt, latest) };
        const same = this.said.get(draft.thing) ?? [];
        this.said.set(draft.thing, same);
        const before = same.find(
            other =>
                other.kind === draft.kind &&
                other.giver === draft.giver &&
                other.receiver === draft.receiver &&
                programOf(other.giverWork) === programOf(draft.giverWork) &&
                programOf(other.receiverWork) === programOf(draft.receiverWork),
        );
        if (!before) {
            same.push(promise);
            this.all.push(promise);
        } else if (isTighter(promise, before)) {
            same[same.indexOf(before)] = promise;
            this.all[this.all.indexOf(before)] = promise;
        }
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

function placeOf({ file, span }: Reference): Pick<WorkPromise, 'file' | 'span'> {
    return { file, span };
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
