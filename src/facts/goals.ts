// Goals as a tree with the programs that serve them, directly and from below. A program that serves two counts at each: sums over goals are
// not sums of the plan. It must not know words.

import { addDecimals, type Decimal } from '../plan/decimal.ts';
import { memoize } from '../plan/derived.ts';
import { addToList } from '../plan/lists.ts';
import type { Declaration, Mission, PlanFile, Result, Vision, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { type CountedProgram, countedIn } from './programs.ts';
import { sumOfMoney } from './sides.ts';

export type Aim = Vision | Mission | Result;

export interface AimRow {
    readonly aim: Aim;
    /** 0 at the top. */
    readonly depth: number;
    /** Programs that serve it or an aim below it, each once. */
    readonly programs: readonly Work[];
    /** Those of them that name it themselves. */
    readonly direct: readonly Work[];
    /** Programs that serve it or an aim below it. */
    readonly count: number;
    /** Of those programs, as far as stated. */
    readonly money: Decimal | undefined;
    /** Those programs by the aims that they name. */
    readonly groups: ReadonlySet<ServingGroup>;
    /** No program serves it, nor anything below it. */
    readonly isUnserved: boolean;
    /** Shown before under another aim that it serves too: not repeated with what is below it. */
    readonly isAgain: boolean;
}

/** Programs that name the same aim; one that names several is a group of its own. */
export interface ServingGroup {
    readonly aims: readonly Declaration[];
    readonly programs: readonly Work[];
    readonly money: Decimal | undefined;
}

/** Goals and objectives, each once: what is counted when somebody asks how many of them have programs. */
export function resultRows(rows: readonly AimRow[]): readonly AimRow[] {
    return rows.filter(({ aim, isAgain }) => !isAgain && (aim.kind === 'goal' || aim.kind === 'objective'));
}

export interface AimTable {
    readonly rows: readonly AimRow[];
    /** Programs that serve no goal and no objective. */
    readonly without: readonly Work[];
    /** Theirs, as far as stated. */
    readonly withoutMoney: Decimal | undefined;
    /** Programs that count at more than one goal that has no goal above it; where nothing is a goal, at more than one aim at the top. */
    readonly shared: readonly Work[];
}

export function aimTable(plan: Plan, takes?: (program: Work) => boolean): AimTable {
    const groups = takes
        ? merged(
              plan.files.flatMap(file =>
                  countedIn(file, plan)
                      .filter(({ program }) => takes(program))
                      .map(groupOf),
              ),
          )
        : allGroups(plan);
    const byAim = new Map<Declaration, ServingGroup[]>();
    for (const group of groups) for (const aim of group.aims) addToList(byAim, aim, group);
    const below = new Map<Declaration, Aim[]>();
    const tops: Aim[] = [];
    for (const aim of aimsOf(plan)) {
        const above = aboveOf(aim, plan);
        if (above.length === 0) tops.push(aim);
        for (const one of above) addToList(below, one, aim);
    }
    const rows: AimRow[] = [];
    const shown = new Set<Declaration>();
    const add = (aim: Aim, depth: number) => {
        const isAgain = shown.has(aim);
        shown.add(aim);
        rows.push(new Row({ aim, depth, isAgain }, byAim, below));
        if (!isAgain && depth < deepest) for (const one of below.get(aim) ?? []) add(one, depth + 1);
    };
    for (const top of tops) add(top, 0);
    // Aims that only serve each other have no top.
    for (const aim of aimsOf(plan)) if (!shown.has(aim)) add(aim, 0);
    const without = groups.find(({ aims }) => aims.length === 0);
    return {
        rows,
        without: without?.programs ?? [],
        withoutMoney: without?.money,
        get shared() {
            const goals = topResults(rows);
            return sharedAmong(goals.length > 0 ? goals : rows.filter(({ depth, isAgain }) => depth === 0 && !isAgain));
        },
    };
}

/** Goals and objectives with none of either above them: what sums of goals are summed up of. */
function topResults(rows: readonly AimRow[]): AimRow[] {
    let above = Number.POSITIVE_INFINITY;
    return rows.filter(({ aim, depth, isAgain }) => {
        if (depth <= above) above = Number.POSITIVE_INFINITY;
        if (above < depth || (aim.kind !== 'goal' && aim.kind !== 'objective')) return false;
        above = depth;
        return !isAgain;
    });
}

/** Programs that count at more than one of these rows. */
export function sharedAmong(rows: readonly AimRow[]): Work[] {
    const times = new Map<ServingGroup, number>();
    for (const { groups } of rows) for (const group of groups) times.set(group, (times.get(group) ?? 0) + 1);
    return [...times].flatMap(([{ programs }, count]) => (count > 1 ? programs : []));
}

/** Sums are worked out for those who ask: a vision gathers all programs of the plan. */
class Row implements AimRow {
    readonly aim: Aim;
    readonly depth: number;
    readonly isAgain: boolean;
    private readonly byAim: ReadonlyMap<Declaration, readonly ServingGroup[]>;
    private readonly below: ReadonlyMap<Declaration, readonly Aim[]>;
    private gathered: ReadonlySet<ServingGroup> | undefined;

    constructor(
        { aim, depth, isAgain }: Pick<AimRow, 'aim' | 'depth' | 'isAgain'>,
        byAim: ReadonlyMap<Declaration, readonly ServingGroup[]>,
        below: ReadonlyMap<Declaration, readonly Aim[]>,
    ) {
        this.aim = aim;
        this.depth = depth;
        this.isAgain = isAgain;
        this.byAim = byAim;
        this.below = below;
    }

    /** At or below the aim; circles end. */
    get groups(): ReadonlySet<ServingGroup> {
        if (this.gathered) return this.gathered;
        const reached = new Set<Declaration>([this.aim]);
        for (const one of reached) for (const lower of this.below.get(one) ?? []) reached.add(lower);
        this.gathered = new Set([...reached].flatMap(one => this.byAim.get(one) ?? []));
        return this.gathered;
    }

    get programs(): readonly Work[] {
        return [...this.groups].flatMap(({ programs }) => programs);
    }

    get direct(): readonly Work[] {
        return (this.byAim.get(this.aim) ?? []).flatMap(({ programs }) => programs);
    }

    get count(): number {
        let count = 0;
        for (const { programs } of this.groups) count += programs.length;
        return count;
    }

    get money(): Decimal | undefined {
        return sumOfMoney(this.groups);
    }

    get isUnserved(): boolean {
        return this.groups.size === 0;
    }
}

/** A cascade has a few levels. */
const deepest = 50;

function aimsOf(plan: Plan): Aim[] {
    return [...plan.all('vision'), ...plan.all('mission'), ...plan.all('goal'), ...plan.all('objective')].filter(isStated);
}

/** Goals and objectives that `aimTable` lists, without the programs that serve them. */
export function countResults(plan: Plan): number {
    return [...plan.all('goal'), ...plan.all('objective')].filter(isStated).length;
}

function isStated({ name, title }: Aim): boolean {
    return name !== '' || title !== undefined;
}

function aboveOf(aim: Aim, plan: Plan): Aim[] {
    if (aim.kind === 'mission') return aim.parent?.kind === 'vision' ? [aim.parent] : [];
    if (aim.kind === 'vision') return [];
    const targets = aim.serves.flatMap(reference => {
        const target = plan.target(reference);
        const isAim = target && ['vision', 'mission', 'goal', 'objective'].includes(target.kind);
        return isAim && target !== aim ? [target as Aim] : [];
    });
    return [...new Set(targets)];
}

/** The programs of a file by the aims that they name. */
export const groupsIn: (file: PlanFile, plan: Plan) => readonly ServingGroup[] = memoize(
    (file, plan) => merged(countedIn(file, plan).map(groupOf)),
    'coarse',
);

function groupOf({ program, aims, money }: CountedProgram): ServingGroup {
    return { aims, programs: [program], money };
}

/** Of all programs. Grouped file by file, so that an edit groups one. */
function allGroups(plan: Plan): ServingGroup[] {
    return merged(plan.files.flatMap(file => groupsIn(file, plan)));
}

function merged(groups: readonly ServingGroup[]): ServingGroup[] {
    const several: ServingGroup[] = [];
    const byAim = new Map<Declaration | undefined, { aims: readonly Declaration[]; programs: Work[]; money: Decimal | undefined }>();
    for (const group of groups) {
        const { aims, programs, money } = group;
        if (aims.length > 1) {
            several.push(group);
            continue;
        }
        const one = byAim.get(aims[0]);
        if (!one) {
            byAim.set(aims[0], { aims, programs: [...programs], money });
            continue;
        }
        for (const program of programs) one.programs.push(program);
        if (money) one.money = one.money ? addDecimals(one.money, money) : money;
    }
    return [...byAim.values(), ...several];
}
