// Names for what another standard declares: those that Alur gave when it wrote the file, else made from titles. Also finds again what the
// plan in the target folder declares already. It must not know any standard.
import type { Declaration, Kind } from '../../plan/model.ts';
import { nameAll } from '../names.ts';

export interface ToDeclare {
    readonly kind: Kind;
    readonly title: string;
    /** Names from the outermost scope to its own, where Alur wrote the file. */
    readonly path?: readonly string[] | undefined;
    /** A short name that the file gives, such as an acronym. */
    readonly short?: string | undefined;
    /** Tells apart what has the same title. */
    readonly code?: string | undefined;
    /** The name where there is no title with letters in it. */
    readonly fallback: string;
}

/** `alur.Parks.PlantTrees..2`: the names that it holds; undefined when Alur did not write it. */
export function pathOf(identifier: string | undefined): readonly string[] | undefined {
    if (!identifier?.startsWith('alur.')) return undefined;
    const path = identifier
        .slice('alur.'.length)
        .replace(/\.\.\d+$/, '')
        .split('.')
        .map(decodeName);
    return path.every(isName) ? path : undefined;
}

/** The reverse of `plainId` in src/exports/data/identifiers.ts. */
function decodeName(text: string): string {
    return text.replace(/_([0-9a-f]{1,6})_/g, (whole, hex: string) => {
        const code = Number.parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}

function isName(text: string): boolean {
    return /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(text) && text === text.normalize('NFC');
}

/** Names in one scope. */
export class Naming {
    private readonly used = new Set<string>();
    private readonly avoided: ReadonlySet<string>;

    /** `avoided`: names that would hide others or be hidden. */
    constructor(avoided: ReadonlySet<string> = new Set()) {
        this.avoided = avoided;
    }

    /** One for each, in their order. Names that Alur or the file gave come first, so that no title takes them. */
    choose(items: readonly ToDeclare[]): string[] {
        const given = items.map(({ path, short }) => {
            const name = path?.at(-1) ?? (short !== undefined && isName(short) ? short : undefined);
            if (name === undefined || this.used.has(name) || (path === undefined && this.avoided.has(name))) return undefined;
            this.used.add(name);
            return name;
        });
        const others = items.filter((_, k) => given[k] === undefined);
        const made = nameAll(
            others.map(({ title, code = '', fallback }) => ({ title, code: codeTail(code), fallback })),
            new Set(this.used),
            this.avoided,
        );
        for (const name of made) this.used.add(name);
        let next = 0;
        return given.map(name => name ?? (made[next++] as string));
    }

    reserve(name: string): void {
        this.used.add(name);
    }

    get all(): ReadonlySet<string> {
        return this.used;
    }
}

/** The longest end of a name: a whole address or identifier would be longer than what it names. */
function codeTail(code: string): string {
    return code.length > 40 ? code.slice(-12) : code;
}

/** Finds what the folder's plan declares at its top with the same kind and title. */
export function existingBy(existing: readonly Declaration[]): (draft: Pick<ToDeclare, 'kind' | 'title'>) => Declaration | undefined {
    const known = new Map(existing.toReversed().map(one => [`${one.kind} ${one.title?.value || one.name}`, one]));
    return ({ kind, title }) => (title === '' ? undefined : known.get(`${kind} ${title}`));
}
