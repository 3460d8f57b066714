// `alur check --age`: findings with the time for which they have stood. They are always found afresh: their history is read anyway.
// It must not know how findings are shown.
import { relatedPlansOf } from '../plan/related-plans.ts';
import { findAll, type RuleSettings } from '../rules/engine/run.ts';
import { storable } from '../rules/engine/stored-finding.ts';
import type { CheckedFiles } from './check-afresh.ts';
import { dayOption, findingAges } from './finding-ages.ts';
import { type FoundPlans, readFound } from './read-plans.ts';
import type { Session } from './session.ts';

export async function checkWithAges(
    found: FoundPlans,
    rules: RuleSettings,
    day: string | undefined,
    session: Session,
): Promise<CheckedFiles> {
    const { asked } = found;
    const date = dayOption(day);
    const lines = new Map<string, readonly number[]>();
    const findings: CheckedFiles['findings'][number][] = [];
    for (const at of readFound(found, session)) {
        for (const { files } of [...relatedPlansOf(at.plan), at.plan]) for (const { uri, lineStarts } of files) lines.set(uri, lineStarts);
        const own = findAll(at.plan, rules);
        const ages = await findingAges(at, own, { date, rules, isAsked: true }, session);
        for (const finding of own) {
            const age = ages?.get(finding);
            if (asked.has(finding.file)) findings.push({ ...storable(finding, true), ...(age ? { age } : {}) });
        }
    }
    return { files: [...lines.keys()].filter(uri => asked.has(uri)), findings, linesOf: uri => lines.get(uri) ?? [0] };
}
