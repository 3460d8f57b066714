// Which works, goals, requests and proposals of a plan go on in a later year. A work ends where it says so: by its own time, or by a progress
// of 100 %. Work that only reaches the end of the plan says nothing on the year after, and is left for people to decide.

import { sayPeriod } from '../l10n/times.ts';
import { compareDecimals, whole } from '../plan/decimal.ts';
import type { Proposal, Reading, Request, Result, Scope, Work } from '../plan/model.ts';
import { isWithin, type Period } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { isWork, periodOf, yearInterval } from '../plan/queries.ts';
import type { Notes } from './account.ts';

/** How a work stands at the end of the plan: it goes on, it does not say, it ended by its time, or it is done. */
export type Standing = 'goes-on' | 'open' | 'ended' | 'finished';

export class Continuing {
    /** Declarations that are left out; what stands in them is left out with them. */
    private readonly gone = new Set<Scope>();
    private readonly standings = new Map<Work, Standing>();
    private readonly plan: Plan;
    /** First day of the new year. */
    private readonly start: number;

    constructor(plan: Plan, year: number, notes: Notes) {
        this.plan = plan;
        this.start = yearInterval(year).from;
        for (const program of plan.all('program')) this.standing(program);
        const visit = (work: Work): void => {
            const standing = this.standingOf(work);
            if (standing === 'ended' || standing === 'finished') this.leaveOut(work, standing, notes);
            else work.activities.forEach(visit);
        };
        plan.all('program').forEach(visit);
        for (const result of [...plan.all('goal'), ...plan.all('objective')])
            if (this.isOver(result.period)) this.leaveOut(result, 'ended', notes);
        for (const request of plan.all('request')) if (request.by && request.by.to < this.start) this.leaveOut(request, 'byBefore', notes);
        for (const proposal of plan.all('proposal')) this.judge(proposal, notes);
    }

    standingOf(work: Work): Standing {
        return this.standings.get(work) ?? 'open';
    }

    isGone(declaration: Scope | undefined): boolean {
        for (let at = declaration; at; at = at.parent) if (this.gone.has(at)) return true;
        return false;
    }

    /** Whether a time, also one around a work, reaches the new year. */
    reaches(period: Period | undefined): boolean {
        return period !== undefined && period.to >= this.start;
    }

    /** A part that goes on takes the whole with it. */
    private standing(work: Work): Standing {
        const own = this.own(work);
        const parts = work.activities.map(part => this.standing(part));
        const isOpen = own === 'open' || (own === 'ended' && parts.includes('open'));
        const standing = own === 'goes-on' || parts.includes('goes-on') ? 'goes-on' : isOpen ? 'open' : own;
        this.standings.set(work, standing);
        return standing;
    }

    private own(work: Work): Standing {
        const time = periodOf(work);
        if (this.reaches(time) || this.isStatedLater(work)) return 'goes-on';
        const progress = lastOf(work.progress)?.value;
        if (progress) return compareDecimals(progress, whole(100)) < 0 ? 'goes-on' : 'finished';
        return this.isOver(time) ? 'ended' : 'open';
    }

    /** Money or targets for the new year or later. */
    private isStatedLater({ budgets, forecasts, ceilings, cashPlan, indicators, requests }: Work): boolean {
        const times = [budgets, forecasts, ceilings, cashPlan, ...indicators.map(({ targets }) => targets)].flat();
        return times.some(({ period }) => this.reaches(period)) || requests.some(({ by }) => this.reaches(by));
    }

    /** Over before the plan is: a time that reaches the end of the plan is as long as the plan can say. */
    private isOver(time: Period | undefined): boolean {
        if (!time || time.to < time.from || time.to >= this.start) return false;
        const end = this.plan.settings.period;
        return end === undefined || time.to < end.to;
    }

    private leaveOut(declaration: Work | Result | Request, why: 'ended' | 'finished' | 'byBefore', notes: Notes): void {
        if (this.isGone(declaration.parent)) return;
        this.gone.add(declaration);
        const time = declaration.kind === 'request' ? declaration.by : isWork(declaration) ? periodOf(declaration) : declaration.period;
        notes.leaveOut(why, declaration, { time: time ? sayPeriod(time) : '' });
    }

    /** A proposal goes on until it is rejected, or answered by work that is over. */
    private judge(proposal: Proposal, notes: Notes): void {
        const state = proposal.state?.value;
        const answers = [
            ...proposal.answeredBy.flatMap(reference => this.plan.target(reference) ?? []),
            ...this.plan.sources(proposal, 'answers'),
        ];
        if (state === 'rejected') notes.leaveOut('rejected', proposal);
        else if (answers.length > 0 && answers.every(one => this.isGone(one))) notes.leaveOut('settled', proposal);
        else {
            if (state !== 'accepted') notes.ask('proposal', proposal);
            return;
        }
        this.gone.add(proposal);
    }
}

/** The figure that is reported last; of several for one end the one for the longest time. */
export function lastOf<R extends Pick<Reading, 'period'>>(readings: readonly R[]): R | undefined {
    let last: (R & { readonly period: Period }) | undefined;
    for (const reading of readings) {
        const { period } = reading;
        if (!period || period.to < period.from) continue;
        if (!last || period.to > last.period.to || (period.to === last.period.to && isWithin(last.period, period)))
            last = { ...reading, period };
    }
    return last;
}
