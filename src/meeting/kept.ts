// Points that were on the agenda and that a comment with a reason silences now: they are kept, not settled. It must not judge the reason.
import { makePlan } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { positionAt } from '../plan/source.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { keysOf, matchFindings } from '../rules/engine/match-findings.ts';

interface Checked {
    readonly plan: Plan;
    readonly findings: readonly Finding[];
}

export interface KeptPoint {
    /** As it was found before. */
    readonly before: Finding;
    /** As the comment gives it; empty where it gives none. */
    readonly reason: string;
}

export function newlyKept(before: Checked, now: Checked, check: (plan: Plan) => readonly Finding[]): KeptPoint[] {
    if (!now.plan.files.some(({ ignores }) => ignores.length > 0)) return [];
    const files = now.plan.files.map(file => ({ ...now.plan.asRead(file), ignores: [] }));
    const { catalogues, related } = now.plan;
    const heard = makePlan(files, { catalogues, related });
    const all = check(heard);
    const keys = (findings: readonly Finding[], plan: Plan) => findings.map(finding => keysOf(finding, plan));
    const old = keys(before.findings, before.plan);
    const shown = matchFindings(old, keys(now.findings, now.plan));
    const matches = matchFindings(old, keys(all, heard));
    return before.findings.flatMap((finding, i) => {
        const twin = shown[i] === -1 ? all[matches[i] ?? -1] : undefined;
        const reason = twin && reasonAt(twin, now.plan);
        return reason === undefined ? [] : [{ before: finding, reason }];
    });
}

function reasonAt({ rule, file, span }: Finding, plan: Plan): string | undefined {
    const source = plan.file(file);
    if (!source) return undefined;
    const { line } = positionAt(source.lineStarts, span.start);
    return source.ignores.find(ignore => ignore.line === line && ignore.rules.some(({ value }) => value === rule))?.reason;
}
