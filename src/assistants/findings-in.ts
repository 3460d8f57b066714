// Findings as answers have them: what, where, why it matters, the other ends. It must not know which findings are asked for.
import { findingIds } from '../exports/finding-ids.ts';
import { allRules } from '../rules/all.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { type Asked, placeSchema } from './asked.ts';
import { choice, list, object, text } from './schema.ts';

export const severities = ['error', 'warning', 'information'] as const;

export const findingFields = {
    rule: text('Id of the rule: ask the tool "rules" about it.'),
    severity: choice('How much it counts.', severities),
    message: text('What is wrong, in a sentence.'),
    at: placeSchema,
    related: list('The other ends of the fault.', object({ message: text('What is there.'), at: placeSchema })),
};
export const findingSchema = object(findingFields);

/** Other ends that are told of one finding. */
const maxRelated = 10;

export function writeFinding({ rule, severity, message, values, file, span, related }: Finding, asked: Asked) {
    const others = related
        .slice(0, maxRelated)
        .map(other => ({ message: asked.say(other.message, other.values), at: asked.at(other.file, other.span) }));
    const left = related.length - others.length;
    const rest = left > 0 ? [{ message: `… and ${left} more places`, at: asked.at(file, span) }] : [];
    return { rule, severity, message: asked.say(message, values), at: asked.at(file, span), related: [...others, ...rest] };
}

/** Why a planner should care; empty for what cannot be read. */
export function reasonOf(rule: string, asked: Asked): string {
    const known = allRules.find(({ id }) => id === rule);
    return known ? asked.say(known.why) : '';
}

/** An id for each finding of the plan that stays the same while lines move. */
export function idsOfFindings(asked: Asked): ReadonlyMap<Finding, string> {
    const ids = findingIds(
        asked.findings,
        uri => asked.path(uri),
        text => asked.host.digest(text),
    );
    return new Map(asked.findings.map((finding, k) => [finding, ids[k] as string]));
}
