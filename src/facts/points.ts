// The findings of a plan, numbered once for whoever shows them, each counted for one department, one goal and one place: "13 to settle, 5 on
// this sheet" adds up over any of the three. It must not know words or sheets.
import type { Declaration, Department, Location, Result } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { isWork, placesOf, placesOfThing, programOf, servesOf } from '../plan/queries.ts';
import type { Span } from '../plan/source.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { FindingIndex } from './finding-index.ts';
import { gravityOf } from './topics.ts';
import { declarationAt, departmentsAt, firstOfName } from './whose.ts';

/** A finding with its number. Where it lies is looked up when it is read: before the plan is edited. */
export interface SettlePoint {
    /** From 1. */
    readonly number: number;
    readonly finding: Finding;
    /** Where it counts; undefined for what is shared by several departments or belongs to none. */
    readonly department: Department | undefined;
    /** The goal or objective it counts for: the one it lies in, else the first that its program serves. */
    readonly result: Result | undefined;
    /** The place it counts for: the one it lies in, else the first where its work is done. */
    readonly place: Location | undefined;
    /** The innermost declaration that it lies in. */
    readonly at: Declaration | undefined;
    /** The number of an earlier point that says the same from another end, as in a circle of works that wait for each other. */
    readonly mirrors: number | undefined;
}

export class SettlePoints {
    /** Gravest first, then by department and place in plan order. */
    readonly all: readonly SettlePoint[];
    readonly found: FindingIndex;
    private readonly numbers = new Map<Finding, SettlePoint>();

    constructor(plan: Plan, findings: readonly Finding[]) {
        this.found = new FindingIndex(plan, findings);
        const ranks = new Map<Department | undefined, number>(plan.all('department').map((one, k) => [one, k]));
        const ranked = findings.map((finding): Ranked => {
            const department = ownerOf(finding, plan);
            return { finding, department, rank: gravityOf(finding) * (ranks.size + 1) + (ranks.get(department) ?? ranks.size) };
        });
        const seen = new Map<string, number>();
        this.all = ranked
            .sort(
                (a, b) =>
                    a.rank - b.rank ||
                    plan.compareFiles(a.finding.file, b.finding.file) ||
                    a.finding.span.start - b.finding.span.start ||
                    (a.finding.rule < b.finding.rule ? -1 : a.finding.rule > b.finding.rule ? 1 : 0),
            )
            .map(({ finding, department }, k): SettlePoint => {
                const key = endsOf(finding);
                const first = seen.get(key);
                if (first === undefined) seen.set(key, k + 1);
                return new Point(k + 1, finding, department, first, plan);
            });
        for (const point of this.all) this.numbers.set(point.finding, point);
    }

    get count(): number {
        return this.all.length;
    }

    of(finding: Finding): SettlePoint | undefined {
        return this.numbers.get(finding);
    }

    /** The points of some rules exactly at a place; of any rule when none are named. */
    at(file: string, span: Span, ...rules: readonly string[]): SettlePoint[] {
        return this.points(
            this.found
                .within({ file, span })
                .filter(({ span: own, rule }) => own.start === span.start && (rules.length === 0 || rules.includes(rule))),
        );
    }

    /** Those that lie within a declaration. */
    within(declaration: Declaration): SettlePoint[] {
        return this.points(this.found.within(declaration));
    }

    /** Those within a declaration, and those elsewhere that name it as their other end. */
    about(declaration: Declaration): SettlePoint[] {
        return this.points(this.found.about(declaration));
    }

    private points(findings: readonly Finding[]): SettlePoint[] {
        const own = [...new Set(findings)].flatMap(finding => this.numbers.get(finding) ?? []);
        return own.sort((a, b) => a.number - b.number);
    }
}

interface Ranked {
    readonly finding: Finding;
    readonly department: Department | undefined;
    /** By gravity, then by department. */
    readonly rank: number;
}

/** Its subject is looked up when somebody asks: most sheets ask of few. */
class Point implements SettlePoint {
    readonly number: number;
    readonly finding: Finding;
    readonly department: Department | undefined;
    readonly mirrors: number | undefined;
    private readonly plan: Plan;
    private about: Pick<SettlePoint, 'at' | 'result' | 'place'> | undefined;

    constructor(number: number, finding: Finding, department: Department | undefined, mirrors: number | undefined, plan: Plan) {
        this.number = number;
        this.finding = finding;
        this.department = department;
        this.mirrors = mirrors;
        this.plan = plan;
    }

    get at(): Declaration | undefined {
        return this.found.at;
    }

    get result(): Result | undefined {
        return this.found.result;
    }

    get place(): Location | undefined {
        return this.found.place;
    }

    private get found(): Pick<SettlePoint, 'at' | 'result' | 'place'> {
        if (!this.about) {
            const { plan, finding } = this;
            const at = declarationAt(plan.file(finding.file), finding.span);
            this.about = { at, result: resultAround(at, plan), place: placeAround(at, plan) };
        }
        return this.about;
    }
}

const known = new WeakMap<Plan['version'], { readonly findings: readonly Finding[]; readonly points: SettlePoints }>();

/** Numbered once for a plan and its findings. */
export function settlePointsOf(plan: Plan, findings: readonly Finding[]): SettlePoints {
    const before = known.get(plan.version);
    if (before && isSameList(before.findings, findings)) return before.points;
    const points = new SettlePoints(plan, findings);
    known.set(plan.version, { findings, points });
    return points;
}

function isSameList(a: readonly Finding[], b: readonly Finding[]): boolean {
    return a === b || (a.length === b.length && a.every((finding, k) => finding === b[k]));
}

/** Shared work of several departments counts for none of them. */
function ownerOf({ file, span }: Finding, plan: Plan): Department | undefined {
    const [one, ...more] = departmentsAt(file, span, plan);
    return more.length > 0 ? undefined : firstOfName(one, plan);
}

/** The rule with all its ends: the same for findings that say one thing from different ends; all others are told apart by their words. */
function endsOf({ rule, file, span, related, values }: Finding): string {
    if (related.length === 0) return `${rule} ${file} ${span.start} ${span.end} ${JSON.stringify(values)}`;
    const ends = new Set([`${file} ${span.start}`, ...related.map(other => `${other.file} ${other.span.start}`)]);
    return [rule, ...[...ends].sort()].join('\n');
}

function resultAround(declaration: Declaration | undefined, plan: Plan): Result | undefined {
    for (let at = declaration as Declaration['parent']; at; at = at.parent) {
        if (at.kind === 'goal' || at.kind === 'objective') return at;
        if (isWork(at)) {
            for (const reference of [...servesOf(at), ...(programOf(at)?.activities ?? []).flatMap(part => part.serves)]) {
                const target = plan.target(reference);
                if (target?.kind === 'goal' || target?.kind === 'objective') return target;
            }
            return undefined;
        }
    }
    return undefined;
}

function placeAround(declaration: Declaration | undefined, plan: Plan): Location | undefined {
    for (let at = declaration as Declaration['parent']; at; at = at.parent) {
        if (at.kind === 'location') return at;
        const places = at.kind === 'output' || at.kind === 'asset' ? placesOfThing(at) : isWork(at) ? placesOf(at) : [];
        for (const { location } of places) {
            const target = plan.target(location);
            if (target?.kind === 'location') return target;
        }
        if (isWork(at)) {
            const [inner] = at.outputs.flatMap(({ places: own }) => own.map(({ location }) => plan.target(location)));
            if (inner?.kind === 'location') return inner;
        }
    }
    return undefined;
}
