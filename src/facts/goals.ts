// Goals as a tree with the programs that serve them, directly and from below. A program that serves two counts at each: sums over goals are
// not sums of the plan. It must not know words.
import { memoize } from '../plan/derived.ts';
import { topOf } from '../plan/in-file.ts';
import type { Declaration, Mission, PlanFile, Result, Vision, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';

export type Aim = Vision | Mission | Result;

export interface AimRow {
    readonly aim: Aim;
    /** 0 at the top. */
    readonly depth: number;
    /** Programs that serve it or an aim below it, each once, in plan order. */
    readonly programs: readonly Work[];
    /** Those of them that name it themselves. */
    readonly direct: readonly Work[];
    /** No program serves it, nor anything below it. */
    readonly isUnserved: boolean;
    /** Shown before under another aim that it serves too: not repeated with what is below it. */
    readonly isAgain: boolean;
}

/** Goals and objectives, each once: what is counted when somebody asks how many of them have programs. */
export function resultRows(rows: readonly AimRow[]): readonly AimRow[] {
    return rows.filter(({ aim, isAgain }) => !isAgain && (aim.kind === 'goal' || aim.kind === 'objective'));
}

export interface AimTable {
    readonly rows: readonly AimRow[];
    /** Programs that serve no goal and no objective. */
    readonly without: readonly Work[];
    /** Programs that count at more than one aim that has none above it. */
    readonly shared: readonly Work[];
}

export function aimTable(plan: Plan, takes: (program: Work) => boolean = () => true): AimTable {
    const direct = new Map<Declaration, Work[]>();
    const without: Work[] = [];
    for (const file of plan.files)
        for (const { program, aims } of servedIn(file, plan)) {
            if (!takes(program)) continue;
            if (aims.length === 0) without.push(program);
            for (const aim of aims) append(direct, aim, program);
        }
    const below = new Map<Declaration, Aim[]>();
    const tops: Aim[] = [];
    for (const aim of aimsOf(plan)) {
        const above = aboveOf(aim, plan);
        if (above.length === 0) tops.push(aim);
        for (const one of above) append(below, one, aim);
    }
    const all = gatherer(direct, below);
    const rows: AimRow[] = [];
    const shown = new Set<Declaration>();
    const add = (aim: Aim, depth: number) => {
        const isAgain = shown.has(aim);
        shown.add(aim);
        let programs: readonly Work[] | undefined;
        // worked out for those who ask: a vision gathers all programs of the plan
        const gathered = () => {
            programs ??= all(aim);
            return programs;
        };
        rows.push({
            aim,
            depth,
            get programs() {
                return gathered();
            },
            direct: direct.get(aim) ?? [],
            get isUnserved() {
                return gathered().length === 0;
            },
            isAgain,
        });
        if (!isAgain && depth < deepest) for (const one of below.get(aim) ?? []) add(one, depth + 1);
    };
    for (const top of tops) add(top, 0);
    // Aims that only serve each other have no top.
    for (const aim of aimsOf(plan)) if (!shown.has(aim)) add(aim, 0);
    return {
        rows,
        without,
        get shared() {
            const counted = new Map<Work, number>();
            for (const { programs, depth, isAgain } of rows)
                if (depth === 0 && !isAgain) for (const program of programs) counted.set(program, (counted.get(program) ?? 0) + 1);
            return [...counted].flatMap(([program, times]) => (times > 1 ? [program] : []));
        },
    };
}

/** A cascade has a few levels. */
const deepest = 50;

function aimsOf(plan: Plan): Aim[] {
    return [...plan.all('vision'), ...plan.all('mission'), ...plan.all('goal'), ...plan.all('objective')].filter(
        ({ name, title }) => name !== '' || title !== undefined,
    );
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

interface Served {
    readonly program: Work;
    readonly aims: readonly Declaration[];
}

/** Programs of a file with what they and their parts name themselves. */
const servedIn: (file: PlanFile, plan: Plan) => readonly Served[] = memoize(
    (file, plan) => topOf(file).programs.map(program => ({ program, aims: [...new Set(aimsServed(program, plan))] })),
    'coarse',
);

function aimsServed(work: Work, plan: Plan): Declaration[] {
    const own = work.serves.flatMap(reference => {
        const target = plan.target(reference);
        return target && ['vision', 'mission', 'goal', 'objective'].includes(target.kind) ? [target] : [];
    });
    return [...own, ...work.activities.flatMap(part => aimsServed(part, plan))];
}

/** All programs at or below an aim, each once; circles end. */
function gatherer(direct: ReadonlyMap<Declaration, Work[]>, below: ReadonlyMap<Declaration, Aim[]>): (aim: Aim) => Work[] {
    return aim => {
        const reached = new Set<Declaration>([aim]);
        for (const one of reached) for (const lower of below.get(one) ?? []) reached.add(lower);
        return [...new Set([...reached].flatMap(one => direct.get(one) ?? []))];
    };
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
}
