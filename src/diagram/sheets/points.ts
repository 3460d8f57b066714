// The findings of a plan, numbered once for all sheets: by gravity, then department, then place. It must not know sheets.
import { type Locale, say } from '../../l10n/say.ts';
import type { Department } from '../../plan/plan.ts';
import type { Plan } from '../../plan/whole-plan.ts';
import type { Finding, Severity } from '../../rules/finding.ts';
import { Found, lowerBound } from '../views/found.ts';

export interface NumberedPoint {
    /** From 1. */
    readonly number: number;
    readonly finding: Finding;
    /** In the reader's language. */
    readonly message: string;
    /** Undefined for what belongs to no department: goals, shared programs, places. */
    readonly department: Department | undefined;
    /** Address of the one sheet on which it counts. */
    readonly home: string;
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

export function numberPoints(plan: Plan, findings: readonly Finding[], locale: Locale): NumberedPoint[] {
    const found = new Found(plan, findings);
    const order = new Map<Department | undefined, number>([...plan.all('department')].map((one, k) => [one, k]));
    const departments = new Map(findings.map(finding => [finding, departmentAt(finding, found, plan)]));
    const rank = (finding: Finding) => order.get(departments.get(finding)) ?? order.size;
    const files = new Map(plan.files.map(({ uri }, k) => [uri, k]));
    const sorted = findings.toSorted(
        (a, b) =>
            gravity[a.severity] - gravity[b.severity] ||
            rank(a) - rank(b) ||
            (files.get(a.file) ?? 0) - (files.get(b.file) ?? 0) ||
            a.span.start - b.span.start,
    );
    return sorted.map((finding, k) => {
        const department = departments.get(finding);
        return {
            number: k + 1,
            finding,
            message: say(finding.message, locale, finding.values),
            department,
            home: department ? `department:${department.name}` : 'goals',
        };
    });
}

/** The department in whose declaration or program a finding lies. */
function departmentAt(finding: Finding, found: Found, plan: Plan): Department | undefined {
    const program = found.programAt(finding);
    if (program) return plan.names.departmentOf(program);
    const elements = plan.file(finding.file)?.elements ?? [];
    const element = elements[lowerBound(elements, finding.span.start + 1) - 1];
    return element && finding.span.start < element.span.end ? plan.names.departmentOf(element) : undefined;
}
