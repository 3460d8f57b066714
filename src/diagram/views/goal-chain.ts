// Who serves whom, from the visions down to the programs that are drawn, and what of it leads to them. It must not know how it is shown.
import type { Declaration, Mission, Output, Result, Vision, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Selection } from '../select.ts';

export type Chain = Vision | Mission | Result;

export function isChain(declaration: Declaration): declaration is Chain {
    return ['vision', 'mission', 'goal', 'objective'].includes(declaration.kind);
}

/** What is made by a work and its parts, and the parts. */
export function partsOf(work: Work): (Work | Output)[] {
    return [...work.outputs, ...work.activities.flatMap(part => [part, ...partsOf(part)])];
}

export class GoalChain {
    /** Goals and objectives in plan order. */
    readonly results: readonly Result[];
    private readonly plan: Plan;
    private readonly selection: Selection;
    private readonly lower = new Map<Declaration, Set<Declaration>>();
    /** What leads to a program or result that is to be shown. */
    private readonly wanted: ReadonlySet<Declaration>;

    constructor(plan: Plan, selection: Selection) {
        this.plan = plan;
        this.selection = selection;
        this.results = [...plan.all('goal'), ...plan.all('objective')];
        for (const mission of plan.all('mission')) if (mission.parent?.kind === 'vision') this.put(mission.parent, mission);
        for (const result of this.results) for (const reference of result.serves) this.put(plan.target(reference), result);
        for (const program of selection.programs)
            for (const work of [program, ...partsOf(program)])
                if (work.kind !== 'output') for (const reference of work.serves) this.put(plan.target(reference), program);
        this.wanted = this.findWanted();
    }

    below(chain: Chain): Iterable<Declaration> {
        return this.lower.get(chain) ?? [];
    }

    /** Visions, and results that serve nothing. What only serves each other in a circle has no top. */
    tops(): Chain[] {
        const served = new Set([...this.lower.values()].flatMap(lower => [...lower]));
        return [...this.plan.all('vision'), ...this.results.filter(result => !served.has(result))];
    }

    /** Under a filter only what leads to a program that is shown, or what was asked for. */
    isWanted(chain: Chain): boolean {
        return chain.name !== '' && (this.selection.whole || this.wanted.has(chain));
    }

    private findWanted(): Set<Declaration> {
        const above = new Map<Declaration, Declaration[]>();
        for (const [upper, lower] of this.lower)
            for (const one of lower) {
                const others = above.get(one);
                if (others) others.push(upper);
                else above.set(one, [upper]);
            }
        const wanted = new Set<Declaration>([...this.selection.programs, ...(this.selection.results ?? [])]);
        for (const one of wanted) for (const upper of above.get(one) ?? []) wanted.add(upper);
        return wanted;
    }

    private put(above: Declaration | undefined, below: Declaration): void {
        if (!above || !isChain(above) || below.name === '') return;
        const others = this.lower.get(above);
        if (others) others.add(below);
        else this.lower.set(above, new Set([below]));
    }
}
