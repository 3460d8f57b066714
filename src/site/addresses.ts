// Addresses of the things of a plan on its site: which page, which place on it. They follow names alone, so a link outlives every change of
// files and order. It must not know what pages say.
import type { Declaration, Department, Kind, Scope } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { isAsset, isWork, qualifiedName } from '../plan/queries.ts';
import { fileNameOf } from './file-names.ts';

/** Folders of pages, by what they are about. */
type PageKind = 'program' | 'asset' | 'goal' | 'place' | 'department' | 'partner' | 'pair';

const pageKinds: Partial<Record<Kind, PageKind>> = {
    vision: 'goal',
    mission: 'goal',
    goal: 'goal',
    objective: 'goal',
    location: 'place',
    department: 'department',
    partner: 'partner',
};

/** Most pages of a site are these, and small: a page in all languages takes half the files, and one address. */
export const sharedFolders: readonly string[] = ['program', 'asset'] satisfies PageKind[];

/** Whether pages of a folder stand beside the folders of the languages; others stand in each of them. */
export function isShared(folder: string): boolean {
    return sharedFolders.includes(folder);
}

/** `program` of `program/parks.plant-trees.html`, none of a first page. */
export function folderOf(page: string): string {
    return page.slice(0, Math.max(0, page.indexOf('/')));
}

export interface Address {
    /** `program/parks.plant-trees.html`: from the folder of the site where pages are in all languages, else from that of a language. */
    readonly page: string;
    /** The name of the thing: `Parks.PlantTrees`. */
    readonly id: string;
    /** Whether the page is its own. */
    readonly isPage: boolean;
    /** The thing whose page it is. */
    readonly owner: string;
}

/** On a page in all languages, behind the language: `.Survey` of the page's own thing, `:Parks.Survey` of any other. */
export function placeOn({ id, owner }: Address): string {
    return id.startsWith(`${owner}.`) ? id.slice(owner.length) : `:${id}`;
}

export class Addresses {
    private readonly known = new Map<Declaration, Address | undefined>();
    private readonly ids = new Map<Declaration, string>();
    private readonly plan: Plan;
    private readonly takes: (declaration: Declaration) => boolean;

    /** `takes`: whether a thing that could have a page has one. */
    constructor(plan: Plan, takes: (declaration: Declaration) => boolean = () => true) {
        this.plan = plan;
        this.takes = takes;
        const taken = new Map<string, number>();
        for (const { declarations } of plan.files)
            for (const declaration of declarations) {
                const name = qualifiedName(declaration) || '?';
                // names are one namespace a scope, and a second thing of a name is a finding: references mean the first
                const count = (taken.get(name) ?? 0) + 1;
                taken.set(name, count);
                this.ids.set(declaration, count === 1 ? name : `${name}#${count}`);
            }
    }

    /** Undefined for what is on no page. */
    of(declaration: Declaration): Address | undefined {
        const known = this.known.get(declaration);
        if (known !== undefined || this.known.has(declaration)) return known;
        // what another plan declares is not on this site
        const address = this.ids.has(declaration) ? this.find(declaration) : undefined;
        this.known.set(declaration, address);
        return address;
    }

    /** All things that have an address, with its page and place. */
    all(): Map<Declaration, string> {
        const found = new Map<Declaration, string>();
        for (const declaration of this.ids.keys()) {
            const address = this.of(declaration);
            if (address) found.set(declaration, `${address.page}#${address.id}`);
        }
        return found;
    }

    idOf(declaration: Declaration): string {
        return this.ids.get(declaration) ?? qualifiedName(declaration);
    }

    /** Of two parties in plan order; undefined: programs that belong to no department. */
    pair(one: Scope | undefined, other: Scope | undefined): string {
        return `pair/${fileNameOf(`${this.nameOf(one)}+${this.nameOf(other)}`)}.html`;
    }

    nameOf(side: Scope | undefined): string {
        return side && side.kind !== 'extension' ? this.idOf(side) : '-';
    }

    private find(declaration: Declaration): Address | undefined {
        const kind = pageKindOf(declaration);
        const id = this.idOf(declaration);
        if (kind) return this.takes(declaration) ? { page: `${kind}/${fileNameOf(id)}.html`, id, isPage: true, owner: id } : undefined;
        const around = this.around(declaration);
        const outer = around && this.of(around);
        // told on the page without a place of its own
        if (declaration.kind === 'indicator') return outer;
        return outer && { page: outer.page, id, isPage: false, owner: outer.owner };
    }

    private around({ parent }: Declaration): Department | Declaration | undefined {
        return parent?.kind === 'extension' ? this.plan.target(parent.target) : parent;
    }
}

function pageKindOf(declaration: Declaration): PageKind | undefined {
    if (declaration.kind === 'output' || declaration.kind === 'asset') return isAsset(declaration) ? 'asset' : undefined;
    if (isWork(declaration)) return isWork(declaration.parent) ? undefined : 'program';
    return pageKinds[declaration.kind];
}
