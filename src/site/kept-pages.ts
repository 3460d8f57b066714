// Parts of a site that is written again and again: one is kept as long as nothing changes that it was made of. It must not know what it says.
import { type PaintedSheet, paintSheet, type SheetReference } from '../diagram/sheets/atlas.ts';
import type { SheetContext } from '../diagram/sheets/sheet.ts';
import type { Plan } from '../plan/plan.ts';
import { isSameData } from '../plan/same-data.ts';
import type { Addresses } from './addresses.ts';

type Graph = Plan['graph'];
type Dependencies = ReturnType<NonNullable<Graph>['track']>['dependencies'];

export interface SiteFile {
    /** From the folder of the site, with `/`. */
    readonly path: string;
    readonly content: string | Uint8Array;
}

/** A file that stays as it was written last. */
export interface KeptFile {
    readonly path: string;
    readonly content: undefined;
}

/** All that a part is made of: a declaration with the facts of the plan that were recorded, and what those do not cover. */
export interface Source {
    readonly subject?: object;
    readonly rest: unknown;
}

interface Kept extends Source {
    readonly dependencies: Dependencies | undefined;
    readonly verifiedAt: number;
    readonly paths: readonly string[];
}

/** Files that are as they were where nothing has changed that they are made of. */
export function* keptOr(
    kept: KeptPages | undefined,
    name: string,
    source: () => Source,
    make: () => Iterable<SiteFile>,
): Generator<SiteFile | KeptFile> {
    if (!kept) return yield* make();
    const own = source();
    const paths = kept.reuse(name, own);
    if (paths) for (const path of paths) yield { path, content: undefined };
    else yield* kept.make(name, own, make);
}

export class KeptPages {
    private kept = new Map<string, Kept>();
    private next = new Map<string, Kept>();
    private painted = new Map<string, PaintedSheet>();
    private graph: Graph;
    private common: unknown;
    private pages: ReadonlyMap<object, string> = new Map();
    /** Another object when anything has got another address, or one has come or gone. */
    addressing: object = {};
    /** Parts that were made, and sheets that were painted, since the site was begun: for those who count. */
    made = 0;
    /** Parts that are older than the rest of the site. */
    postponed = 0;

    /** `common`: all that every page is made of. A plan that was made anew shares no facts with the one before. */
    begin(graph: Graph, common: unknown, addresses: Addresses): void {
        const before = this.pages;
        this.pages = addresses.all();
        const hasMoved = [...before].some(([declaration, page]) => (this.pages.get(declaration) ?? page) !== page);
        const places = new Set(before.values());
        const now = new Set(this.pages.values());
        if (places.size !== now.size || [...now].some(place => !places.has(place))) this.addressing = {};
        const isSame = graph === this.graph && !hasMoved && isSameData(common, this.common);
        this.kept = isSame ? this.next : new Map();
        this.next = new Map();
        this.graph = graph;
        this.common = common;
        this.made = 0;
        this.postponed = 0;
    }

    /** The paths of a part that is as it was; undefined where it is to be made. */
    reuse(name: string, { subject, rest }: Source): readonly string[] | undefined {
        const before = this.kept.get(name);
        const isFresh = before && before.subject === subject && (before.dependencies?.changedAt ?? 0) <= before.verifiedAt;
        if (!isFresh || !isSameData(before.rest, rest)) return undefined;
        this.next.set(name, before);
        return before.paths;
    }

    /** Leaves a part as it was written last, to be made when somebody waits for it. False where there is none. */
    postpone(name: string): boolean {
        const before = this.kept.get(name);
        if (!before) return false;
        this.next.set(name, before);
        this.postponed++;
        return true;
    }

    /** Makes a part, and notes what of the plan it reads. */
    make<T extends { readonly path: string }>(name: string, source: Source, make: () => Iterable<T>): readonly T[] {
        this.made++;
        const verifiedAt = this.graph?.revision ?? 0;
        const compute = () => [...make()];
        const { value, dependencies } = this.graph?.track(compute) ?? { value: compute(), dependencies: undefined };
        this.next.set(name, { ...source, dependencies, verifiedAt, paths: value.map(({ path }) => path) });
        return value;
    }

    /** Painted anew where its rows differ. */
    paint(name: string, reference: SheetReference, context: SheetContext): PaintedSheet {
        const before = this.painted.get(name);
        const sheet = paintSheet(reference, context, undefined, before);
        if (before?.pages !== sheet.pages) this.made++;
        this.painted.set(name, sheet);
        return sheet;
    }
}
