// Which finding of one version of a plan is which of another, wherever its lines and files went: by rule, by what it stands in, by its words.
// It must not know how versions were read.
import type { Scope } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { qualifiedName } from '../../plan/queries.ts';
import type { Finding } from './finding.ts';

/** Keys of a finding, from the most to the least certain. No key holds a file, a line or an offset. */
export type FindingKeys = readonly [exact: string, sameThing: string, sameWords: string];

export function keysOf(finding: Finding, plan: Plan): FindingKeys {
    const { rule, message, values } = finding;
    const [thing, words] = [thingAround(finding, plan), JSON.stringify(values)];
    return [`${rule} ${thing} ${message.en} ${words}`, `${rule} ${thing} ${message.en}`, `${rule} ${message.en} ${words}`];
}

/**
 * For each of `wanted` the index of its twin among `others`, each at most once; -1 where it has none. A figure that changed leaves a finding what it
 * was, and so does a thing that got another name while the words stay.
 */
export function matchFindings(wanted: readonly FindingKeys[], others: readonly FindingKeys[]): number[] {
    const matches = wanted.map(() => -1);
    const taken = new Set<number>();
    for (const tier of [0, 1, 2] as const) {
        // Taken from the end: the first one stands there.
        const waiting = Map.groupBy([...others.keys()].reverse(), i => others[i]?.[tier]);
        for (const [i, keys] of wanted.entries()) {
            const list = matches[i] === -1 ? waiting.get(keys[tier]) : undefined;
            let free = list?.pop();
            while (free !== undefined && taken.has(free)) free = list?.pop();
            if (free === undefined) continue;
            matches[i] = free;
            taken.add(free);
        }
    }
    return matches;
}

/** The path of the innermost thing that a finding is in; of what is outside all things, nothing. */
function thingAround({ file, span }: Finding, plan: Plan): string {
    const scopes: readonly Scope[] = [...(plan.file(file)?.declarations ?? []), ...(plan.file(file)?.extensions ?? [])];
    let inner: Scope | undefined;
    for (const scope of scopes)
        if (scope.span.start <= span.start && span.end <= scope.span.end && (!inner || scope.span.start >= inner.span.start)) inner = scope;
    if (!inner) return '';
    return inner.kind === 'extension' ? inner.target.path.join('.') : qualifiedName(inner);
}
