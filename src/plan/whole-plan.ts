// All files of one plan as one: order, settings, names and what refers to what. Never changed; an edit makes a new one from the files
// that did not change and the one that did. It must not know how files were read.

import type { CatalogueList } from './catalogue.ts';
import { Names } from './names.ts';
import type { Period } from './period.ts';
import type { Declaration, DeclarationOf, Kind, PlanDeclaration, PlanFile, Reference, Role, Scope } from './plan.ts';

/** What holds for the whole plan; defaults where no file declares one. */
export interface Settings {
    readonly period: Period | undefined;
    /** ISO 4217 code. */
    readonly currency: string;
    /** Decimals of the currency's smallest unit. */
    readonly decimals: number;
    readonly stage: 'draft' | 'final';
}

export class Plan {
    /** In plan order: by what they declare, never by their names, so that renaming a file changes nothing. */
    readonly files: readonly PlanFile[];
    readonly names: Names;
    /** The plan's declaration; the first where several were written. */
    readonly root: PlanDeclaration | undefined;
    readonly settings: Settings;
    /** Official lists that were read, by the URI of their file (`catalogueUri`); there may be some that this plan does not name. */
    readonly catalogues: ReadonlyMap<string, CatalogueList>;
    private readonly kinds = new Map<Kind, readonly Declaration[]>();
    private incoming: Map<Declaration, Reference[]> | undefined;

    constructor(files: readonly PlanFile[], catalogues: ReadonlyMap<string, CatalogueList> = new Map()) {
        this.catalogues = catalogues;
        this.files = inPlanOrder(files);
        this.names = new Names(this.files);
        this.root = this.all('plan')[0];
        const currency = this.root?.currency?.value ?? 'IDR';
        this.settings = {
            period: this.root?.period,
            currency,
            decimals: decimalsOf(currency),
            stage: this.root?.stage?.value ?? 'draft',
        };
    }

    /** Everything of a kind, in plan order, named or not yet. */
    all<K extends Kind>(kind: K): readonly DeclarationOf<K>[] {
        let list = this.kinds.get(kind);
        if (!list) {
            list = this.files.flatMap(file => file.declarations.filter(declaration => declaration.kind === kind));
            this.kinds.set(kind, list);
        }
        return list as readonly DeclarationOf<K>[];
    }

    /** What a reference means; undefined when nothing fits. */
    target(reference: Reference): Declaration | undefined {
        return this.names.resolve(reference).target;
    }

    /** All references that lead to a declaration, in plan order. */
    referencesTo(declaration: Declaration): readonly Reference[] {
        if (!this.incoming) {
            this.incoming = new Map();
            for (const file of this.files)
                for (const reference of file.references) {
                    const target = this.target(reference);
                    if (!target) continue;
                    const others = this.incoming.get(target);
                    if (others) others.push(reference);
                    else this.incoming.set(target, [reference]);
                }
        }
        return this.incoming.get(declaration) ?? [];
    }

    /** Who refers to a declaration in a certain role. */
    sources(declaration: Declaration, role: Role): Scope[] {
        return this.referencesTo(declaration).flatMap(reference => (reference.role === role ? [reference.from] : []));
    }

    file(uri: string): PlanFile | undefined {
        return this.files.find(file => file.uri === uri);
    }
}

/** Currencies whose smallest unit is not a hundredth (ISO 4217). Not asked of the engine: Intl rounds rupiah to whole ones, and engines differ. */
const unusualDecimals: Readonly<Record<number, string>> = {
    0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
    3: 'BHD IQD JOD KWD LYD OMR TND',
    4: 'CLF UYW',
};

/** Decimals of a currency's smallest unit (ISO 4217); two when it is not known. */
export function decimalsOf(currency: string): number {
    const unusual = Object.entries(unusualDecimals).find(([, codes]) => codes.split(' ').includes(currency.toUpperCase()));
    return unusual ? Number(unusual[0]) : 2;
}

function inPlanOrder(files: readonly PlanFile[]): PlanFile[] {
    const keyed = files.map(file => ({ file, key: orderKey(file) }));
    keyed.sort(
        (a, b) => compareText(a.key, b.key) || compareText(contentOf(a.file), contentOf(b.file)) || compareText(a.file.uri, b.file.uri),
    );
    return keyed.map(item => item.file);
}

const orderKeys = new WeakMap<PlanFile, string>();

/** The file with the plan first, then by department code, then by the names declared. */
function orderKey(file: PlanFile): string {
    let key = orderKeys.get(file);
    if (key === undefined) {
        const rank = file.elements.some(element => element.kind === 'plan') ? '0' : '1';
        const code = file.elements.find(element => element.kind === 'department')?.code?.value ?? '';
        const names = file.declarations.map(declaration => `${declaration.kind} ${declaration.name} ${declaration.title?.value ?? ''}`);
        key = [rank, code, ...names.slice(0, 50), String(file.lineStarts.length), String(file.references.length)].join('\n');
        orderKeys.set(file, key);
    }
    return key;
}

const contents = new WeakMap<PlanFile, string>();

/** All that a file says, for the few that begin alike. Only files of one content are told apart by their names. */
function contentOf(file: PlanFile): string {
    let content = contents.get(file);
    if (content === undefined) {
        const outside = new Set(['parent', 'from', 'file']);
        content = JSON.stringify([file.elements, file.ignores, file.problems], (key, value: unknown) =>
            typeof value === 'bigint' ? String(value) : outside.has(key) && typeof value !== 'number' ? undefined : value,
        );
        contents.set(file, content);
    }
    return content;
}

function compareText(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
