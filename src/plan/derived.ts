// What is worked out of a whole plan and used by many: answers to repeated questions, lists by key, tables. In a plan that is edited each
// of them notes what it read and is mended, not made anew; only who reads what came out differently is told. It must not know what is asked.
import { ByFile } from './by-file.ts';
import type { PlanFile, Scope } from './plan.ts';
import type { Reads, Scale } from './reads.ts';
import type { Plan } from './whole-plan.ts';

/** Tells one derived thing from another; compared by identity. */
export type Definition = object;

export interface Derived {
    /** Brings it up to date with an edited plan. */
    refresh(plan: Plan): void;
    /** Lets go of what is kept under a declaration that is no more; left out where keys are no declarations. */
    forget?(gone: Scope, plan: Plan): void;
}

/** Whoever asks for something derived has read what came out, not what went in. */
export function unwatched(plan: Plan, work: () => void): void {
    if (plan.ledger) plan.ledger.watched(work);
    else work();
}

// ── Remembered answers ───────────────────────────────────────────────────────────────────────────────────────────────

interface Answered<V> {
    readonly value: V;
    readonly reads: Reads | undefined;
    readonly time: number;
}

class Memory<K extends object, V> implements Derived {
    private readonly known = new WeakMap<K, Answered<V>>();
    private readonly answer: (key: K, plan: Plan) => V;
    private readonly scale: Scale;

    constructor(answer: (key: K, plan: Plan) => V, scale: Scale) {
        this.answer = answer;
        this.scale = scale;
    }

    /** Nothing to mend: what is out of date shows when it is asked for. */
    refresh(): void {}

    ask(key: K, plan: Plan): V {
        const { ledger } = plan;
        const { answer, scale } = this;
        let known = this.known.get(key);
        if (!known || (known.reads && known.reads.changed > known.time)) {
            if (ledger) {
                const time = ledger.clock;
                known = { ...ledger.watched(() => answer(key, plan), scale), time };
            } else known = { value: answer(key, plan), reads: undefined, time: 0 };
            this.known.set(key, known);
        }
        if (known.reads) ledger?.readAll(known.reads);
        return known.value;
    }
}

/** `answer`, worked out once for each key of a plan, and again only when an edit changed what it read. */
export function remember<K extends object, V>(answer: (key: K, plan: Plan) => V, scale: Scale = 'reference'): (key: K, plan: Plan) => V {
    return (key, plan) => plan.derived(answer, () => new Memory<K, V>(answer, scale)).ask(key, plan);
}

// ── Tables ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One value; the object is the fact that answers read. */
interface Slot<V> {
    value: V;
}

class Table<K, V> implements Derived {
    private readonly slots = new Map<K, Slot<V | undefined>>();
    private values: ReadonlyMap<K, V> = new Map();
    private reads: Reads | undefined;
    private time = 0;

    private readonly work: (plan: Plan) => ReadonlyMap<K, V>;
    private readonly same: (a: V | undefined, b: V | undefined) => boolean;

    constructor(work: (plan: Plan) => ReadonlyMap<K, V>, same: (a: V | undefined, b: V | undefined) => boolean, plan: Plan) {
        this.work = work;
        this.same = same;
        this.make(plan);
    }

    get(key: K, plan: Plan): V | undefined {
        const { ledger } = plan;
        if (!ledger) return this.values.get(key);
        let slot = this.slots.get(key);
        if (!slot) {
            slot = { value: this.values.get(key) };
            this.slots.set(key, slot);
        }
        ledger.read(slot);
        return slot.value;
    }

    refresh(plan: Plan): void {
        if (!this.reads || this.reads.changed <= this.time) return;
        this.make(plan);
        for (const [key, slot] of this.slots) {
            const value = this.values.get(key);
            if (this.same(slot.value, value)) continue;
            slot.value = value;
            plan.ledger?.changed(slot);
        }
    }

    forget(gone: Scope, plan: Plan): void {
        forgetSlot(this.slots as Map<unknown, object>, gone, plan);
    }

    private make(plan: Plan): void {
        const { ledger } = plan;
        this.time = ledger?.clock ?? 0;
        if (!ledger) this.values = this.work(plan);
        else ({ value: this.values, reads: this.reads } = ledger.watched(() => this.work(plan)));
    }
}

function forgetSlot(slots: Map<unknown, object>, key: unknown, plan: Plan): void {
    const slot = slots.get(key);
    if (!slot) return;
    slots.delete(key);
    plan.ledger?.forget(slot);
}

/** Values of a small table that is worked out of the whole plan: who reads one is told only when that one changes. */
export function table<K, V>(
    work: (plan: Plan) => ReadonlyMap<K, V>,
    same: (a: V | undefined, b: V | undefined) => boolean = Object.is,
): (key: K, plan: Plan) => V | undefined {
    return (key, plan) => plan.derived(work, () => new Table(work, same, plan)).get(key, plan);
}

/** One value that is worked out of the whole plan. */
export function single<V>(work: (plan: Plan) => V, same?: (a: V | undefined, b: V | undefined) => boolean): (plan: Plan) => V {
    const ask = table<'it', V>(plan => new Map([['it', work(plan)]]), same);
    return plan => ask('it', plan) as V;
}

// ── Per file ─────────────────────────────────────────────────────────────────────────────────────────────────────────

interface OfFile<V> extends Partial<Answered<V>> {
    readonly file: PlanFile;
    readonly value: V;
    readonly time: number;
}

/** What is worked out of each file by itself, and again only when it, or what was read for it, changes. */
export class PerFile<V> {
    private readonly files = new Map<string, OfFile<V>>();

    private readonly work: (file: PlanFile, plan: Plan) => V;

    constructor(work: (file: PlanFile, plan: Plan) => V) {
        this.work = work;
    }

    /** Brings it up to date; yields what came in the place of what: first of files that are gone, then of the others in plan order. */
    *refresh(plan: Plan): Iterable<{ readonly uri: string; readonly before: V | undefined; readonly after: V | undefined }> {
        const { ledger } = plan;
        // A file that is gone has no place in the order: others cannot be put behind it.
        if (plan.files.filter(({ uri }) => this.files.has(uri)).length < this.files.size) yield* this.takeGone(plan);
        for (const file of plan.files) {
            const known = this.files.get(file.uri);
            if (known?.file === file && (!known.reads || known.reads.changed <= known.time)) continue;
            const time = ledger?.clock ?? 0;
            const answer = ledger
                ? ledger.watched(() => this.work(file, plan), 'file')
                : { value: this.work(file, plan), reads: undefined };
            this.files.set(file.uri, { file, time, ...(answer as { value: V; reads: Reads }) });
            yield { uri: file.uri, before: known?.value, after: answer.value };
        }
    }

    private *takeGone(plan: Plan): Iterable<{ readonly uri: string; readonly before: V; readonly after: undefined }> {
        const present = new Set(plan.files.map(({ uri }) => uri));
        for (const [uri, { value }] of [...this.files]) {
            if (present.has(uri)) continue;
            this.files.delete(uri);
            yield { uri, before: value, after: undefined };
        }
    }

    get(uri: string): V | undefined {
        return this.files.get(uri)?.value;
    }
}

// ── Lists by key ─────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Gathering<K, T, V> {
    /** What a file contributes, by key. */
    entries(file: PlanFile, plan: Plan): Iterable<readonly [K, T]>;
    /** What readers get of the items of one key, which come in plan order; of none as well. */
    value(items: readonly T[], key: K, plan: Plan): V;
    /** Whether readers need not be told of a new value. */
    same?(a: V, b: V): boolean;
}

class Gathered<K, T, V> implements Derived {
    private readonly perFile: PerFile<ReadonlyMap<K, readonly T[]>>;
    private readonly byKey = new Map<K, ByFile<T>>();
    private readonly slots = new Map<K, Slot<V>>();

    private readonly definition: Gathering<K, T, V>;

    constructor(definition: Gathering<K, T, V>, plan: Plan) {
        this.definition = definition;
        this.perFile = new PerFile((file, current) => {
            const lists = new Map<K, T[]>();
            for (const [key, item] of definition.entries(file, current)) {
                const list = lists.get(key);
                if (list) list.push(item);
                else lists.set(key, [item]);
            }
            return lists;
        });
        unwatched(plan, () => this.refresh(plan));
    }

    get(key: K, plan: Plan): V {
        let slot = this.slots.get(key);
        if (!slot) {
            slot = { value: this.work(key, plan) };
            if (plan.ledger || this.byKey.has(key)) this.slots.set(key, slot);
        }
        plan.ledger?.read(slot);
        return slot.value;
    }

    refresh(plan: Plan): void {
        const touched = new Set<K>();
        // At first nobody has asked, and nothing can cease.
        const isFirst = this.byKey.size === 0 && this.slots.size === 0;
        for (const { uri, before, after } of this.perFile.refresh(plan)) {
            const put = (key: K, items: readonly T[]) => {
                let list = this.byKey.get(key);
                if (!list) {
                    list = new ByFile<T>();
                    this.byKey.set(key, list);
                }
                list.put(uri, items, plan.compareFiles);
                if (!isFirst) touched.add(key);
            };
            for (const key of before?.keys() ?? []) if (!after?.has(key)) put(key, []);
            for (const [key, items] of after ?? []) put(key, items);
        }
        const { same = Object.is } = this.definition;
        for (const key of touched) {
            if (this.byKey.get(key)?.isEmpty) {
                this.byKey.delete(key);
                // Who still asks finds that there is nothing.
                forgetSlot(this.slots, key, plan);
            }
            const slot = this.slots.get(key);
            if (!slot) continue;
            const value = this.work(key, plan);
            if (same(slot.value, value)) continue;
            slot.value = value;
            plan.ledger?.changed(slot);
        }
    }

    forget(gone: Scope, plan: Plan): void {
        forgetSlot(this.slots, gone, plan);
    }

    private work(key: K, plan: Plan): V {
        return this.definition.value(this.byKey.get(key)?.list(plan.compareFiles) ?? [], key, plan);
    }
}

/** What all files together say about a key. */
export function gathered<K, T, V>(definition: Gathering<K, T, V>): (key: K, plan: Plan) => V {
    return (key, plan) => plan.derived(definition, () => new Gathered(definition, plan)).get(key, plan);
}
