// The part of a plan that one department gets: itself, its programs, the things they make and the things it maintains. It must not know pages.
import { isBetween } from '../facts/promise.ts';
import { promisesOfSide } from '../facts/promises.ts';
import type { Declaration, Department } from '../plan/model.ts';
import type { SiteFacts } from './facts.ts';

export function siteScope(department: Department, { plan, things }: SiteFacts): ReadonlySet<Declaration> {
    const own = new Set<Declaration>([department, ...plan.names.programsOf(department)]);
    for (const thing of things) if (plan.names.departmentOf(thing) === department) own.add(thing);
    for (const { thing, receiver, kind } of promisesOfSide(department, plan).filter(isBetween))
        if (receiver === department && (kind === 'maintain' || kind === 'handover')) own.add(thing);
    return own;
}
