// The numbered findings of a plan, in the reader's language, each with the one sheet on which it counts. It must not know what is painted.
import { type SettlePoint, settlePointsOf } from '../../facts/points.ts';
import { declarationAt } from '../../facts/whose.ts';
import { type Locale, say } from '../../l10n/say.ts';
import type { Department } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { programOf } from '../../plan/queries.ts';
import type { Finding } from '../../rules/engine/finding.ts';

export interface NumberedPoint extends SettlePoint {
    /** In the reader's language. */
    readonly message: string;
    /** Address of the one sheet on which it counts: of all sheets of the plan, departments and goals, each point is on one. */
    readonly home: string;
}

export function numberPoints(plan: Plan, findings: readonly Finding[], locale: Locale): NumberedPoint[] {
    return settlePointsOf(plan, findings).all.map(point => ({
        ...point,
        message: say(point.finding.message, locale, point.finding.values),
        home: homeOf(point, plan),
    }));
}

function homeOf({ finding, department, result }: SettlePoint, plan: Plan): string {
    const at = declarationAt(plan.file(finding.file), finding.span);
    const program = programOf(at);
    // A goal has a coordinator, and its own sheet.
    if (result && !program) return 'goals';
    if (department) return `department:${department.name}`;
    return program ? `department:${sharedName(plan)}` : 'city';
}

/** The name of the sheet of programs that belong to no department. */
export function sharedName(plan: Plan): string {
    const names = new Set<string>(plan.all('department').map(({ name }: Department) => name));
    let name = 'shared';
    while (names.has(name)) name += '-';
    return name;
}
