// Which findings of two checks of the same text are the same, by rule, place and words. It must not know why the checks differ.
import type { Finding } from './finding.ts';

interface ChangedFinding {
    readonly before: Finding;
    readonly after: Finding;
}

export interface FindingChanges {
    readonly appeared: readonly Finding[];
    /** At the same place, by the same rule, in other words. */
    readonly changed: readonly ChangedFinding[];
    readonly gone: readonly Finding[];
}

export function compareFindings(before: readonly Finding[], after: readonly Finding[]): FindingChanges {
    const [old, now] = withoutSame(before, after, wordsOf);
    const changed: ChangedFinding[] = [];
    const [gone, appeared] = withoutSame(old, now, placeOf, (before, after) => changed.push({ before, after }));
    return { appeared, changed, gone };
}

/** Equal for findings that say the same of the same place. */
export function wordsOf(finding: Finding): string {
    return `${placeOf(finding)} ${finding.severity} ${finding.message.en} ${JSON.stringify(finding.values)}`;
}

function placeOf({ rule, file, span }: Finding): string {
    return `${rule} ${file} ${span.start} ${span.end}`;
}

/** Takes out pairs with equal keys, one for one, in their order. */
function withoutSame(
    before: readonly Finding[],
    after: readonly Finding[],
    keyOf: (finding: Finding) => string,
    pair: (before: Finding, after: Finding) => void = () => {},
): [Finding[], Finding[]] {
    const waiting = Map.groupBy(before, keyOf);
    const taken = new Set<Finding>();
    const rest = after.filter(finding => {
        const twin = waiting.get(keyOf(finding))?.shift();
        if (twin) {
            taken.add(twin);
            pair(twin, finding);
        }
        return !twin;
    });
    return [before.filter(finding => !taken.has(finding)), rest];
}
