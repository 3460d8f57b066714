// Facts for the pages of a site, worked out once for all languages: promises by pair, programs by goal and place, points by thing.
// It must not know words or pages.
import { changingHands, type Passing } from '../facts/changing-hands.ts';
import { type AimRow, type AimTable, aimTable } from '../facts/goals.ts';
import { type SettlePoint, type SettlePoints, settlePointsOf } from '../facts/points.ts';
import { isBetween, type Side, type WorkPromise } from '../facts/promise.ts';
import { promisesOf } from '../facts/promises.ts';
import { topicByRule } from '../facts/topics.ts';
import { declarationAt } from '../facts/whose.ts';
import { untracked } from '../plan/derived.ts';
import type { Asset, Declaration, Department, Location, Output, Work } from '../plan/model.ts';
import type { Day } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { isAsset, isWork, placesOf, placesOfThing, programOf, withinOf } from '../plan/queries.ts';
import type { Finding } from '../rules/engine/finding.ts';

/** Two parties and all that they promise each other; the first of them is the first in plan order. */
export interface Pair {
    readonly one: Side;
    readonly other: Side;
    readonly promises: readonly WorkPromise[];
    readonly open: number;
}

export class SiteFacts {
    readonly plan: Plan;
    readonly findings: readonly Finding[];
    readonly today: Day | undefined;
    readonly settle: SettlePoints;
    readonly aims: AimTable;
    readonly pairs: readonly Pair[];
    readonly hands: readonly Passing[];
    readonly things: readonly (Output | Asset)[];
    /** Programs and things with something in a place or within it. */
    readonly inPlace: ReadonlyMap<Location, PlaceContent>;
    readonly byThing: ReadonlyMap<Declaration, readonly WorkPromise[]>;
    private direct: ReadonlyMap<Location, PlaceContent> | undefined;
    private readonly rows: ReadonlyMap<Declaration, AimRow>;
    private readonly ownPoints: ReadonlyMap<Declaration, readonly SettlePoint[]>;
    private readonly ofDepartment: ReadonlyMap<Department | undefined, readonly SettlePoint[]>;

    constructor(plan: Plan, findings: readonly Finding[], today: Day | undefined) {
        this.plan = plan;
        this.findings = findings;
        this.today = today;
        this.settle = settlePointsOf(plan, findings);
        this.aims = aimTable(plan);
        this.rows = new Map(this.aims.rows.filter(({ isAgain }) => !isAgain).map(row => [row.aim, row]));
        const promises = promisesOf(plan);
        this.pairs = pairsOf(promises.filter(isBetween), plan);
        this.byThing = Map.groupBy(promises, ({ thing }) => thing);
        this.hands = today === undefined ? [] : changingHands(plan, today);
        this.things = [...plan.all('output'), ...plan.all('asset')].filter(isAsset);
        this.inPlace = contentOfPlaces(this.things, plan, location => withinOf(plan, location));
        this.ofDepartment = Map.groupBy(this.settle.all, ({ department }) => department);
        this.ownPoints = this.pointsByThing();
    }

    row(aim: Declaration): AimRow | undefined {
        return this.rows.get(aim);
    }

    /** Points in a program, thing, goal or place, and those elsewhere that name it. */
    pointsOf(declaration: Declaration): readonly SettlePoint[] {
        return this.ownPoints.get(declaration) ?? [];
    }

    pointsOfDepartment(department: Department | undefined): readonly SettlePoint[] {
        return this.ofDepartment.get(department) ?? [];
    }

    pointsAbout(topics: readonly string[]): readonly SettlePoint[] {
        return this.settle.all.filter(({ finding }) => topics.includes(topicByRule.get(finding.rule) ?? 'other'));
    }

    /** Without what is in places within it. */
    directlyIn(place: Location): PlaceContent | undefined {
        this.direct ??= contentOfPlaces(this.things, this.plan, location => [location]);
        return this.direct.get(place);
    }

    /** The declaration that a point is about. */
    subjectOf({ finding }: SettlePoint): Declaration | undefined {
        let subject: Declaration | undefined;
        // points are compared as a whole by those who keep a page
        untracked(this.plan, () => {
            subject = declarationAt(this.plan.file(finding.file), finding.span);
        });
        return subject;
    }

    /** Every point under what it lies in, up to its program, and under the other ends that it names. */
    private pointsByThing(): ReadonlyMap<Declaration, readonly SettlePoint[]> {
        const found = new Map<Declaration, Set<SettlePoint>>();
        const add = (file: string, start: number, point: SettlePoint) => {
            let at: Declaration['parent'] = declarationAt(this.plan.file(file), { start, end: start });
            for (; at && at.kind !== 'extension'; at = at.parent) {
                const own = found.get(at);
                if (own) own.add(point);
                else found.set(at, new Set([point]));
            }
        };
        for (const point of this.settle.all) {
            add(point.finding.file, point.finding.span.start, point);
            for (const { file, span } of point.finding.related) add(file, span.start, point);
        }
        return new Map([...found].map(([declaration, points]) => [declaration, [...points].sort((a, b) => a.number - b.number)]));
    }
}

export interface PlaceContent {
    readonly programs: ReadonlySet<Work>;
    readonly things: ReadonlySet<Output | Asset>;
}

function contentOfPlaces(
    things: readonly (Output | Asset)[],
    plan: Plan,
    around: (location: Location) => readonly Location[],
): Map<Location, PlaceContent> {
    const content = new Map<Location, { programs: Set<Work>; things: Set<Output | Asset> }>();
    const at = (target: Declaration | undefined, put: (content: { programs: Set<Work>; things: Set<Output | Asset> }) => void) => {
        if (target?.kind !== 'location') return;
        for (const location of around(target)) {
            const own = content.get(location) ?? { programs: new Set(), things: new Set() };
            content.set(location, own);
            put(own);
        }
    };
    const visit = (work: Work, program: Work) => {
        for (const { location } of placesOf(work)) at(plan.target(location), own => own.programs.add(program));
        for (const part of work.activities) visit(part, program);
    };
    for (const program of plan.all('program')) visit(program, program);
    for (const thing of things)
        for (const { location } of placesOfThing(thing))
            at(plan.target(location), own => {
                own.things.add(thing);
                const program = programOf(thing);
                if (program && isWork(program)) own.programs.add(program);
            });
    return content;
}

function pairsOf(promises: readonly WorkPromise[], plan: Plan): Pair[] {
    const parties: readonly Side[] = [...plan.all('department'), ...plan.all('partner'), undefined];
    const rank = new Map(parties.map((party, k) => [party, k]));
    const of = (side: Side) => rank.get(side) ?? parties.length;
    const groups = Map.groupBy(
        promises,
        ({ giver, receiver }) => Math.min(of(giver), of(receiver)) * (parties.length + 1) + Math.max(of(giver), of(receiver)),
    );
    return [...groups]
        .sort(([a], [b]) => a - b)
        .map(([, own]) => {
            const [{ giver, receiver }] = own as [WorkPromise];
            const [one, other] = of(giver) < of(receiver) ? [giver, receiver] : [receiver, giver];
            return { one, other, promises: own, open: own.filter(({ fault }) => fault).length };
        });
}
