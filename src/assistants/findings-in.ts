// Findings as answers have them: what, where, why it matters, the other ends. It must not know which findings are asked for.
import { findingIds } from '../exports/finding-ids.ts';
import { allRules } from '../rules/all.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { choice, list, object, text } from './schema.ts';
import { placeSchema, type ToolContext } from './tool-context.ts';

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

export function writeFinding({ rule, severity, message, values, file, span, related }: Finding, context: ToolContext) {
    const others = related
        .slice(0, maxRelated)
        .map(other => ({ message: context.say(other.message, other.values), at: context.at(other.file, other.span) }));
    const left = related.length - others.length;
    const rest = left > 0 ? [{ message: `… and ${left} more places`, at: context.at(file, span) }] : [];
    return { rule, severity, message: context.say(message, values), at: context.at(file, span), related: [...others, ...rest] };
}

/** Why a planner should care; empty for what cannot be read. */
export function reasonOf(rule: string, context: ToolContext): string {
    const known = allRules.find(({ id }) => id === rule);
    return known ? context.say(known.why) : '';
}

/** An id for each finding of the plan that stays the same while lines move. */
export function idsOfFindings(context: ToolContext): ReadonlyMap<Finding, string> {
    const ids = findingIds(
        context.findings,
        uri => context.path(uri),
        text => context.host.digest(text),
    );
    return new Map(context.findings.map((finding, k) => [finding, ids[k] as string]));
}
