// Works that wait for each other in a circle, through `needs` and `after`; kept current by each edit. It must not look at dates, nor at words.
import { type Definition, type Derived, PerFile, untracked } from '../../plan/derived.ts';
import type { Declaration, PlanFile, Reference, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { isWork, workOf } from '../../plan/queries.ts';
import { componentsOf, Links } from './components.ts';

/** One work that waits for another to be finished. */
export interface Wait {
    readonly work: Work;
    readonly target: Work;
    readonly reference: Reference;
}

/** The waits that can never be kept, by circle. */
export function circlesIn(plan: Plan): readonly (readonly Wait[])[] {
    return circlesOf(plan).read(plan).circles;
}

/** Whether a link lies in a circle: what does has no order to compare. */
export function isCircular(reference: Reference, plan: Plan): boolean {
    return circlesOf(plan).read(plan).references.has(reference);
}

const definition: Definition = {};

function circlesOf(plan: Plan): Circles {
    return plan.derived(definition, () => new Circles(plan));
}

interface FoundCircles {
    readonly circles: readonly (readonly Wait[])[];
    readonly references: ReadonlySet<Reference>;
}

/**
 * Each work has two moments, its start and its finish. A finish waits for its start and for the finish of its parts, a part's start for the
 * start of the whole, and a start for the finish of what the work needs. Moments are numbered so that each waits only for lower ones; a
 * circle of moments can never be kept, and has one number. As long as the numbers hold for what an edit made, there is nothing to search.
 */
class Circles implements Derived {
    private readonly waits = new PerFile<readonly Wait[]>(waitsIn);
    private numbers = new WeakMap<Work, Moments>();
    /** No number is lower. */
    private lowest = 0;
    private found: FoundCircles = { circles: [], references: new Set() };

    constructor(plan: Plan) {
        untracked(plan, () => {
            for (const _ of this.waits.refresh(plan));
            this.search(plan);
        });
    }

    read(plan: Plan): FoundCircles {
        plan.graph?.recordRead(this);
        return this.found;
    }

    refresh(plan: Plan): void {
        const edits = [...this.waits.refresh(plan)];
        if (this.stillHolds(edits)) return;
        const before = this.found;
        this.search(plan);
        if (before.circles.length + this.found.circles.length > 0) plan.graph?.invalidate(this);
    }

    /** Whether nothing of a circle was touched, and the numbers hold for what came. */
    private stillHolds(
        edits: readonly { readonly before: readonly Wait[] | undefined; readonly after: readonly Wait[] | undefined }[],
    ): boolean {
        if (edits.some(({ before = [] }) => before.some(({ reference }) => this.found.references.has(reference)))) return false;
        for (const { before = [], after = [] } of edits) this.renumber(before, after);
        for (const { after = [] } of edits) for (const { target } of after) this.number(target);
        return edits.every(({ after = [] }) => after.every(wait => this.holds(wait)));
    }

    /** Gives what came the numbers of what went: of the same place, where there are as many as before, else in the order in which they wait. */
    private renumber(before: readonly Wait[], after: readonly Wait[]): void {
        const [was, is] = [before.length === after.length ? before : [], after].map(worksOf) as [Work[], Work[]];
        for (const [i, work] of was.entries()) this.inherit(is[i] as Work, work);
        const stays = new Set(is);
        const gone = [...new Set(worksOf(before))].filter(work => !stays.has(work));
        const come = [...stays].filter(work => !this.numbers.has(work));
        for (const [i, work] of come.entries()) this.inherit(work, gone[i]);
    }

    private inherit(now: Work, old: Work | undefined): void {
        for (let at: Work['parent'] = now, was: Work['parent'] = old; isWork(at) && isWork(was); at = at.parent, was = was.parent) {
            const numbers = this.numbers.get(was);
            if (numbers && !this.numbers.has(at)) this.numbers.set(at, numbers);
        }
    }

    /** A work of which nothing is known comes first, with all around it: if it waits itself, that does not hold, and all is searched. */
    private number(work: Work): void {
        const around: Work[] = [];
        for (let at: Work['parent'] = work; isWork(at); at = at.parent) around.push(at);
        if (around.some(one => this.numbers.has(one))) return;
        this.lowest -= 2 * around.length;
        const last = this.lowest + 2 * around.length - 1;
        for (const [i, one] of around.reverse().entries()) this.numbers.set(one, { start: this.lowest + i, finish: last - i });
    }

    private holds({ work, target }: Wait): boolean {
        const start = this.numbers.get(work)?.start;
        const finish = this.numbers.get(target)?.finish;
        return start !== undefined && finish !== undefined && start > finish && this.stands(work) && this.stands(target);
    }

    /** Whether the numbers of a work fit those of the works around it. */
    private stands(work: Work): boolean {
        for (let at = work; ; ) {
            const own = this.numbers.get(at);
            if (!own || own.finish <= own.start) return false;
            const { parent } = at;
            if (!isWork(parent)) return true;
            const outer = this.numbers.get(parent);
            if (!outer || own.start <= outer.start || outer.finish <= own.finish) return false;
            at = parent;
        }
    }

    private search(plan: Plan): void {
        const waits = plan.files.flatMap(file => this.waits.get(file.uri) ?? []);
        const { works, links } = graphOf(waits);
        const component = componentsOf(links);
        const startOf = (work: Work) => component[2 * (works.get(work) as number)] as number;
        const finishOf = (work: Work) => component[2 * (works.get(work) as number) + 1] as number;
        const inCircle = waits.filter(({ work, target }) => startOf(work) === finishOf(target));
        this.found = {
            circles: [...Map.groupBy(inCircle, ({ work }) => startOf(work)).values()],
            references: new Set(inCircle.map(({ reference }) => reference)),
        };
        this.numbers = new WeakMap();
        this.lowest = 0;
        // Only an edit asks for them.
        if (plan.graph) for (const work of works.keys()) this.numbers.set(work, { start: startOf(work), finish: finishOf(work) });
    }
}

/** The waits, in turn. */
function worksOf(waits: readonly Wait[]): Work[] {
    return waits.flatMap(({ work, target }) => [work, target]);
}

interface Moments {
    readonly start: number;
    readonly finish: number;
}

function waitsIn(file: PlanFile, plan: Plan): Wait[] {
    const waits: Wait[] = [];
    for (const reference of file.references) {
        if ((reference.role !== 'needs' && reference.role !== 'after') || !isWork(reference.from)) continue;
        const target: Declaration | undefined = plan.target(reference);
        // The answerer makes what is requested; nobody waits for the request itself.
        const work = target && target.kind !== 'request' ? workOf(target) : undefined;
        if (work) waits.push({ work: reference.from, target: work, reference });
    }
    return waits;
}

/** The moments of all works that wait or are waited for, and of those around them: 2i is the start of the i-th, 2i+1 its finish. */
function graphOf(waits: readonly Wait[]) {
    const works = new Map<Work, number>();
    for (const wait of waits)
        for (const end of [wait.work, wait.target])
            for (let at: Work['parent'] = end; isWork(at) && !works.has(at); at = at.parent) works.set(at, works.size);
    const links = new Links();
    for (const [work, i] of works) {
        links.add(2 * i + 1, 2 * i);
        const outer = isWork(work.parent) ? works.get(work.parent) : undefined;
        if (outer === undefined) continue;
        links.add(2 * i, 2 * outer);
        links.add(2 * outer + 1, 2 * i + 1);
    }
    for (const { work, target } of waits) links.add(2 * (works.get(work) as number), 2 * (works.get(target) as number) + 1);
    return { works, links: links.ofNodes(2 * works.size) };
}
