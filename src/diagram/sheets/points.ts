// The numbered findings of a plan, in the reader's language, each with the one sheet on which it counts. It must not know what is painted.
import { type SettlePoint, settlePointsOf } from '../../facts/points.ts';
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
    return settlePointsOf(plan, findings).all.map(point => new Point(point, plan, locale));
}

/** Of thousands of points a sheet shows some: each is put into words when it is. */
class Point implements NumberedPoint {
    readonly number: number;
    readonly finding: Finding;
    readonly department: Department | undefined;
    readonly mirrors: number | undefined;
    private readonly point: SettlePoint;
    private readonly plan: Plan;
    private readonly locale: Locale;

    constructor(point: SettlePoint, plan: Plan, locale: Locale) {
        this.number = point.number;
        this.finding = point.finding;
        this.department = point.department;
        this.mirrors = point.mirrors;
        this.point = point;
        this.plan = plan;
        this.locale = locale;
    }

    get result(): SettlePoint['result'] {
        return this.point.result;
    }

    get place(): SettlePoint['place'] {
        return this.point.place;
    }

    get at(): SettlePoint['at'] {
        return this.point.at;
    }

    get message(): string {
        return say(this.finding.message, this.locale, this.finding.values);
    }

    get home(): string {
        return homeOf(this.point, this.plan);
    }
}

function homeOf({ at, department, result }: SettlePoint, plan: Plan): string {
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
