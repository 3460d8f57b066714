// The points to settle of each plan, numbered as on its sheets. Counting one looks at the list of each file; numbering waits until rows are
// asked for, and is kept until the plan is another. It must not know what rows look like.
import { type NumberedPoint, numberPoints } from '../../diagram/sheets/points.ts';
import { nameOfSide } from '../../diagram/sheets/said.ts';
import { sheetWords } from '../../diagram/sheets/words.ts';
import { words as drawingWords } from '../../diagram/words.ts';
import { settlePointsOf } from '../../facts/points.ts';
import { isBetween } from '../../facts/promise.ts';
import { promisesOf } from '../../facts/promises.ts';
import { departmentsAt, firstOfName } from '../../facts/whose.ts';
import { type Locale, say } from '../../l10n/say.ts';
import type { Plans } from '../../language/plans.ts';
import type { Declaration, Department } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { titleOf } from '../../plan/queries.ts';
import { decodeUri, fileName } from '../../plan/source.ts';
import type { Finding } from '../../rules/engine/finding.ts';

/** The points that one department has to settle, or that belong to several or none. */
export interface PointGroup {
    readonly key: string;
    readonly label: string;
    readonly title: string;
    readonly department: Department | undefined;
    /** Gravest first. */
    readonly points: readonly NumberedPoint[];
}

/** A plan with its points as of one moment, in one language. */
export class PlanPoints {
    readonly root: string;
    readonly plan: Plan;
    readonly locale: Locale;
    /** Gravest first. */
    readonly all: readonly NumberedPoint[];
    /** By department, the one with the gravest point first. */
    readonly groups: readonly PointGroup[];
    private counts: ReadonlyMap<Declaration, number> | undefined;
    private readonly findings: readonly Finding[];
    private byProgram: ReadonlyMap<Declaration, number> | undefined;
    private pairs: ReadonlyMap<string, string> | undefined;
    /** By group. */
    private readonly ids = new Map<string, ReadonlyMap<NumberedPoint, string>>();

    constructor(root: string, plan: Plan, findings: readonly Finding[], locale: Locale) {
        this.root = root;
        this.plan = plan;
        this.locale = locale;
        this.findings = findings;
        this.all = numberPoints(plan, findings, locale);
        this.groups = [...Map.groupBy(this.all, groupKey)].map(([key, points]) => this.group(key, points));
    }

    get title(): string {
        return titleAt(this.root, this.plan);
    }

    /** How many count for a department, a goal or a place. */
    count(one: Declaration): number {
        this.counts ??= countsOf(this.all);
        return this.counts.get(one) ?? 0;
    }

    /** The points of one group, or all. */
    of(key: string | undefined): readonly NumberedPoint[] {
        return key === undefined ? this.all : (this.groups.find(group => group.key === key)?.points ?? []);
    }

    /** How many lie in a program. */
    within(program: Declaration): number {
        return this.inPrograms().get(program) ?? 0;
    }

    /** The sheet on which two departments settle a point that concerns both; else the one on which it counts. */
    sheetOf({ finding, home }: NumberedPoint): string {
        const places = [finding, ...finding.related];
        const concerned = new Set(
            places.flatMap(({ file, span }) => departmentsAt(file, span, this.plan).map(one => firstOfName(one, this.plan)?.name ?? '')),
        );
        if (concerned.size === 2 && !concerned.has('')) return `pair:${[...concerned].join('+')}`;
        return this.promised().get(`${finding.file} ${finding.span.start}`) ?? home;
    }

    /** The same after an edit: by what a point says, not by its number. Points that say the same are told apart by how many came before. */
    idOf(point: NumberedPoint): string {
        const key = groupKey(point);
        let ids = this.ids.get(key);
        if (!ids) {
            ids = idsOf(key, this.of(key));
            this.ids.set(key, ids);
        }
        return ids.get(point) ?? '';
    }

    private group(key: string, points: readonly NumberedPoint[]): PointGroup {
        const { department } = points[0] as NumberedPoint;
        const shared = say(key === 'shared' ? drawingWords.shared : sheetWords.noDepartmentOf, this.locale);
        return {
            key,
            label: department ? nameOfSide(department, this.locale) : shared,
            title: department ? titleOf(department) : shared,
            department,
            points,
        };
    }

    private inPrograms(): ReadonlyMap<Declaration, number> {
        if (this.byProgram) return this.byProgram;
        const counts = new Map<Declaration, number>();
        const { found } = settlePointsOf(this.plan, this.findings);
        for (const { finding } of this.all) {
            const program = found.programAt(finding);
            if (program) counts.set(program, (counts.get(program) ?? 0) + 1);
        }
        this.byProgram = counts;
        return counts;
    }

    /** Of promises between two parties, by the place where a finding says that they do not hold. */
    private promised(): ReadonlyMap<string, string> {
        this.pairs ??= new Map(
            promisesOf(this.plan)
                .filter(isBetween)
                .flatMap(({ file, span, giver, receiver }) =>
                    giver?.name && receiver?.name ? [[`${file} ${span.start}`, `pair:${giver.name}+${receiver.name}`] as const] : [],
                ),
        );
        return this.pairs;
    }
}

/** By department, goal and place. */
function countsOf(points: readonly NumberedPoint[]): Map<Declaration, number> {
    const counts = new Map<Declaration, number>();
    for (const { department, result, place } of points)
        for (const one of [department, result, place]) if (one) counts.set(one, (counts.get(one) ?? 0) + 1);
    return counts;
}

function idsOf(group: string, points: readonly NumberedPoint[]): Map<NumberedPoint, string> {
    const times = new Map<string, number>();
    return new Map(
        points.map(point => {
            const { finding, message } = point;
            const id = `${finding.rule} ${finding.file} ${group} ${message}`;
            const before = times.get(id) ?? 0;
            times.set(id, before + 1);
            return [point, before === 0 ? id : `${id} ${before + 1}`];
        }),
    );
}

function groupKey({ department, home }: NumberedPoint): string {
    if (department) return `of ${department.name || titleOf(department)}`;
    return home.startsWith('department:') ? 'shared' : 'plan';
}

function titleAt(root: string, plan: Plan | undefined): string {
    const declared = plan?.root && titleOf(plan.root);
    return declared || fileName(decodeUri(root)).replace(/^untitled:/, '');
}

const errorsKnown = new WeakMap<readonly Finding[], number>();

/** Once for each list: those of a file that no edit concerns stay the same. */
function errorsIn(findings: readonly Finding[]): number {
    let count = errorsKnown.get(findings);
    if (count === undefined) {
        count = findings.filter(({ severity }) => severity === 'error').length;
        errorsKnown.set(findings, count);
    }
    return count;
}

/** The plans of a workspace with what is found in them. */
export type CheckedPlans = Pick<Plans, 'roots' | 'plan' | 'findings'>;

interface CachedPoints {
    readonly version: Plan['version'];
    readonly lists: readonly (readonly Finding[])[];
    readonly points: PlanPoints;
}

/** Kept for each version of a plan. */
export class AllPoints {
    private readonly plans: CheckedPlans;
    private readonly locale: () => Locale;
    private readonly cached = new Map<string, CachedPoints>();

    constructor(plans: CheckedPlans, locale: () => Locale) {
        this.plans = plans;
        this.locale = locale;
    }

    /** Of plans that have a file. */
    roots(): string[] {
        const roots = this.plans.roots().filter(root => (this.plans.plan(root)?.files.length ?? 0) > 0);
        for (const root of this.cached.keys()) if (!roots.includes(root)) this.cached.delete(root);
        return roots;
    }

    plan(root: string): Plan | undefined {
        return this.plans.plan(root);
    }

    title(root: string): string {
        return titleAt(root, this.plan(root));
    }

    /** Looks at one list a file, and at no finding. */
    count(root: string): number {
        let count = 0;
        for (const { length } of this.plans.findings(root).values()) count += length;
        return count;
    }

    errors(root: string): number {
        let count = 0;
        for (const list of this.plans.findings(root).values()) count += errorsIn(list);
        return count;
    }

    of(root: string): PlanPoints | undefined {
        const plan = this.roots().includes(root) ? this.plans.plan(root) : undefined;
        if (!plan) return undefined;
        const lists = [...this.plans.findings(root).values()];
        const before = this.cached.get(root);
        const isSame =
            before?.version === plan.version &&
            before.points.locale === this.locale() &&
            before.lists.length === lists.length &&
            before.lists.every((list, k) => list === lists[k]);
        if (isSame) return before.points;
        const points = new PlanPoints(root, plan, lists.flat(), this.locale());
        this.cached.set(root, { version: plan.version, lists, points });
        return points;
    }
}
