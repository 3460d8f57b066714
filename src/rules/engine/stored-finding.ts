// Findings as they are stored between two runs: data that can be written and read back, in no reader's language. Data that is read back was
// written by whoever could write there, so nothing of it is taken on trust. It must not know where findings are kept.
import * as v from 'valibot';
import type { Finding, Severity } from './finding.ts';
import type { FindingAge } from './finding-age.ts';

/** A finding without its fixes: they are made of the plan, when somebody asks for them. */
export interface StoredFinding extends Omit<Finding, 'fixes'> {
    /** Whether there are fixes; absent where nobody looked. */
    readonly fixable?: boolean;
    /** Where the history was read. Never kept: every commit changes it. */
    readonly age?: FindingAge;
}

/** `fixes`: also works out whether there are any, which costs about as much as the check. */
export function storable(finding: Finding, fixes: boolean): StoredFinding {
    const { rule, severity, file, span, message, values, related } = finding;
    const kept = { rule, severity, file, span, message, values, related };
    return fixes ? { ...kept, fixable: finding.fixes.length > 0 } : kept;
}

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const span = v.pipe(
    v.object({ start: offset, end: offset }),
    v.check(({ start, end }) => start <= end),
);
const text = v.object({ en: v.string(), id: v.string() });
const related = v.object({
    file: v.string(),
    span,
    message: text,
    values: v.record(v.string(), v.union([v.string(), v.number(), text])),
});
const storedFindings = v.array(
    v.object({
        // In the order in which findings are made.
        rule: v.string(),
        severity: v.picklist(['error', 'warning', 'information'] satisfies Severity[]),
        ...related.entries,
        related: v.array(related),
        fixable: v.exactOptional(v.boolean()),
    }),
);

/** The findings that were read; undefined where the value is no list of findings in these files. */
export function readStoredFindings(value: unknown, isFile: (uri: string) => boolean): readonly StoredFinding[] | undefined {
    const { success, output } = v.safeParse(storedFindings, value, { abortEarly: true });
    return success && output.every(one => [one, ...one.related].every(({ file }) => isFile(file))) ? output : undefined;
}
