// How a name is written at a place, and by which path it is reached from there. It must not know editors.
import { keywordBySpelling, keywords } from '../../l10n/keywords.ts';
import { fits } from '../../plan/names.ts';
import type { Declaration, Role, Scope } from '../../plan/plan.ts';
import type { Plan } from '../../plan/whole-plan.ts';
import { around } from './place.ts';

/** Letters of any script, digits, `_` and `-`, not beginning with a digit or `-`. */
export const namePattern = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;

/** A name as text; one that joins the parts of a line gets `^`, and at the beginning of a line every keyword does. */
export function writeName(name: string, beginsLine = false): string {
    const id = keywordBySpelling.get(name);
    return id && (beginsLine || keywords[id].role === 'joining') ? `^${name}` : name;
}

/** The shortest path that leads from a scope to a declaration; undefined when another one of its name stands before it everywhere. */
export function shortestPath(plan: Plan, target: Declaration, from: Scope | undefined, role: Role): readonly string[] | undefined {
    const path: string[] = [];
    for (let at: Declaration | undefined = target; at; at = around(plan, at)) {
        path.unshift(at.name);
        if (plan.names.find(path, from, fits[role]).target === target) return path;
    }
    return undefined;
}
