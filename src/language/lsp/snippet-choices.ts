// Choices of a template where the plan has something to choose from: goals, executors, places, funds, years. It must not know templates.

import type { Declaration, Kind, Role, Scope } from '../../plan/model.ts';
import { allowedTargetKinds } from '../../plan/names/allowed-kinds.ts';
import type { Plan } from '../../plan/plan.ts';
import { planYears } from '../../plan/queries.ts';
import { likelyMaintainers, likelyPlaces, likelyResults, lowestResults, pathTo, unitsOf } from '../../rules/fixes/choices.ts';
import type { Choices } from './snippets.ts';

/** More is no list to choose from at a glance. */
const maxListed = 20;
/** For a plan that says no year yet. */
const someYear = 2026;

/** `rule` is what is begun, `from` the block it is begun in. */
export function snippetChoices(plan: Plan, from: Scope | undefined, rule: string): Choices {
    const known = new Map<string, readonly string[]>();
    const years = planYears(plan);
    const department = from && plan.names.departmentOf(from);
    return place => {
        const before = known.get(place);
        if (before) return before;
        const listed = listOf(place);
        known.set(place, listed);
        return listed;
    };

    function listOf(place: string): readonly string[] {
        if (place === 'year') return (years.length > 0 ? years : [someYear]).map(String);
        if (place === 'before') return [String((years[0] ?? someYear) - 1)];
        const role = place as Role;
        const named = targetsFor(role).filter(({ name }) => name !== '');
        return [...new Set(named.slice(0, maxListed).map(target => pathTo(target, from, role, plan)))];
    }

    function targetsFor(role: Role): readonly Declaration[] {
        switch (role) {
            case 'serves':
                if (rule === 'Goal') return [...plan.all('mission'), ...plan.all('vision')];
                if (rule === 'Objective') return plan.all('goal');
                return department ? likelyResults(department, plan) : lowestResults(plan);
            case 'executor':
                // A department without units carries out its own work.
                return department ? unitsOf(department, plan) : plan.all('department');
            case 'location':
                return from ? likelyPlaces(from, plan) : plan.all('location');
            case 'maintainer':
                return from ? likelyMaintainers(from, plan) : plan.all('department');
            case 'requests':
                return plan.all('department').filter(other => other !== department);
            case 'coordinator':
                return plan.all('department');
            default:
                return [...allowedTargetKinds[role]].flatMap(kind => plan.all(kind as Kind));
        }
    }
}
