// Promises of a plan that came, went and moved since an older version. After an edit only files are looked at whose promises are others, or
// all where a declaration is paired with another one. It must not draw.
import type { Comparison } from '../../diff/comparison.ts';
import type { Side, WorkPromise } from '../../facts/promise.ts';
import { promisesIn, promisesOf } from '../../facts/promises.ts';
import { isSameList } from '../../plan/derived.ts';
import type { Declaration } from '../../plan/model.ts';
import { programOf, qualifiedName } from '../../plan/queries.ts';

/** The change of a promise; one that is as before has no entry. */
export type PromiseChange = { readonly kind: 'new' } | { readonly kind: 'moved'; readonly was: WorkPromise };

interface OfFile {
    readonly all: readonly WorkPromise[];
    readonly keys: readonly string[];
    readonly changes: readonly (readonly [WorkPromise, PromiseChange])[];
}

interface Changed {
    /** By promise of the newer version. */
    readonly promises: ReadonlyMap<WorkPromise, PromiseChange>;
    readonly gone: readonly WorkPromise[];
}

export class PromiseChanges {
    private readonly comparison: Comparison;
    private older: ReadonlyMap<string, WorkPromise> = new Map();
    private files = new Map<string, OfFile>();
    private pairing: number | undefined;
    private readonly preparing: Generator<void>;
    private last: { readonly files: readonly OfFile[]; readonly changed: Changed } | undefined;

    constructor(comparison: Comparison) {
        this.comparison = comparison;
        this.preparing = this.preparePromises();
    }

    /** Goes on finding the promises of both plans, file by file, until `isOver`; whether nothing is left. They are kept by their plans. */
    prepare(isOver: () => boolean): boolean {
        while (!this.preparing.next().done) if (isOver()) return false;
        return true;
    }

    private *preparePromises(): Generator<void> {
        for (const plan of [this.comparison.older, this.comparison.newer])
            for (const file of plan.files) {
                promisesIn(file, plan);
                yield;
            }
    }

    /** As the plans are now. */
    now(): Changed {
        const { newer: plan, pairing } = this.comparison;
        if (pairing !== this.pairing) this.pairAnew();
        const { last } = this;
        const files = plan.files.map(file => {
            const all = promisesIn(file, plan);
            const known = this.files.get(file.uri);
            return known?.all === all ? known : this.ofFile(all);
        });
        if (last && isSameList(last.files, files)) return last.changed;
        const isSameKeys =
            last && files.length === last.files.length && files.every((file, i) => isSameList(file.keys, last.files[i]?.keys ?? []));
        this.files = new Map(plan.files.map((file, i) => [file.uri, files[i] as OfFile]));
        const promises = new Map(files.flatMap(({ changes }) => changes));
        this.last = { files, changed: { promises, gone: isSameKeys ? last.changed.gone : this.gone(files) } };
        return this.last.changed;
    }

    private gone(files: readonly OfFile[]): WorkPromise[] {
        const seen = new Set(files.flatMap(({ keys }) => keys));
        return [...this.older].flatMap(([key, promise]) => (seen.has(key) ? [] : [promise]));
    }

    private pairAnew(): void {
        const { comparison } = this;
        const called = (declaration: Declaration) => {
            const newer = comparison.newerOf(declaration);
            return newer ? qualifiedName(newer) : `?${qualifiedName(declaration)}`;
        };
        this.pairing = comparison.pairing;
        this.older = new Map(promisesOf(comparison.older).map(promise => [keyOf(promise, called), promise]));
        this.files.clear();
        this.last = undefined;
    }

    private ofFile(all: readonly WorkPromise[]): OfFile {
        const keys = all.map(promise => keyOf(promise, qualifiedName));
        const changes = all.flatMap((promise, i): OfFile['changes'] => {
            const was = this.older.get(keys[i] as string);
            if (!was) return [[promise, { kind: 'new' }]];
            const isSame = was.readyAt === promise.readyAt && was.neededAt === promise.neededAt && was.fault === promise.fault;
            return isSame ? [] : [[promise, { kind: 'moved', was }]];
        });
        return { all, keys, changes };
    }
}

/** The same for one promise in both versions. */
function keyOf({ kind, thing, giver, receiver, giverWork, receiverWork }: WorkPromise, called: (one: Declaration) => string): string {
    const name = (one: Side | Declaration) => (one ? called(one) : '');
    return [
        kind === 'handover' ? 'maintain' : kind,
        name(thing),
        name(giver),
        name(receiver),
        name(programOf(giverWork)),
        name(programOf(receiverWork)),
    ].join('\n');
}
