// Reads plans and runs the rules. It must not know how findings are shown.
import { relatedPlansOf } from '../plan/related-plans.ts';
import { findAll, type RuleSettings } from '../rules/engine/run.ts';
import { type StoredFinding, storable } from '../rules/engine/stored-finding.ts';
import { type FoundPlans, type Notes, readFound } from './read-plans.ts';
import type { Session } from './session.ts';

/** The result of a check. */
export interface CheckedFiles {
    /** URIs of the files that were asked for and could be read. */
    readonly files: readonly string[];
    /** Theirs; plan by plan, in each by file and place. */
    readonly findings: readonly StoredFinding[];
    /** Where the lines of a file begin, by its URI. */
    readonly linesOf: (uri: string) => readonly number[];
}

interface CheckExtras {
    /** Whether findings say that they can be fixed: to know it takes about as long as half of the check. */
    readonly fixable?: boolean;
    readonly notes?: Notes;
}

export function checkAfresh(
    found: FoundPlans,
    settings: RuleSettings,
    session: Session,
    { fixable = false, notes }: CheckExtras = {},
): CheckedFiles {
    const { asked } = found;
    const lines = new Map<string, readonly number[]>();
    const findings: StoredFinding[] = [];
    const files: string[] = [];
    for (const { plan } of readFound(found, session, notes)) {
        for (const other of relatedPlansOf(plan)) for (const { uri, lineStarts } of other.files) lines.set(uri, lineStarts);
        for (const { uri, lineStarts } of plan.files) {
            lines.set(uri, lineStarts);
            if (asked.has(uri)) files.push(uri);
        }
        for (const finding of findAll(plan, settings)) if (asked.has(finding.file)) findings.push(storable(finding, fixable));
    }
    return { files, findings, linesOf: uri => lines.get(uri) ?? [0] };
}
