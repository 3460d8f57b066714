// Findings of earlier checks of the very same texts. An entry is found by all that decides a finding: the program, the texts, their places,
// the severities; and by the official lists, which only a plan that was read can name, so that an entry says which they were. An entry that
// does not fit counts as none. It must not know where entries lie, nor how texts are reached.
import * as v from 'valibot';
import type { CatalogueList } from '../plan/catalogue.ts';
import { compareTexts } from '../plan/compare-texts.ts';
import type { RuleSettings } from '../rules/engine/file-findings.ts';
import { readStoredFindings, type StoredFinding } from '../rules/engine/stored-finding.ts';

/** Keeps texts by key. It checks that what it gives back is what it was given. */
export interface Store {
    /** A short text for any text; no two texts have the same. */
    digest(text: string): string;
    /** Undefined when there is nothing, or nothing sound. Never rejects. */
    read(key: string): Promise<string | undefined>;
    /** Rejects when nothing can be kept. Keeps the newest entries, and only so many. */
    write(key: string, content: string): Promise<void>;
}

/** All that decides what is found, but for the official lists. */
export interface Checked {
    /** The program that checks, to the byte: another version may find something else. */
    readonly program: string;
    /** Digests of all texts, by URI. */
    readonly files: ReadonlyMap<string, string>;
    /** Folders of plans that no file declares. */
    readonly folders: Iterable<string>;
    readonly rules: RuleSettings;
    /** URIs of the files whose findings are wanted, when not all are. */
    readonly asked?: Iterable<string>;
}

/** An official list that a plan names. */
export interface NamedList {
    readonly uri: string;
    /** URI of the plan's folder. */
    readonly root: string;
}

/** With what it says: the digest of its text, or of why it cannot be used. */
export interface ReadList extends NamedList {
    readonly digest: string;
}

/** Of a list's text, or of what stands for a list that cannot be used: findings say why. */
export function digestOfList(store: Store, text: string | CatalogueList): string {
    return store.digest(typeof text === 'string' ? `text ${text}` : `problem ${JSON.stringify(text.problem)}`);
}

export class FindingsCache {
    private readonly store: Store;

    constructor(store: Store) {
        this.store = store;
    }

    /** `digestNow`: of a list as it is now. Never rejects unless that does. */
    async load(checked: Checked, digestNow: (list: NamedList) => Promise<string>): Promise<readonly StoredFinding[] | undefined> {
        const content = await this.store.read(this.keyOf(checked));
        const entry = content === undefined ? undefined : readEntry(content, checked.files);
        for (const list of entry?.lists ?? []) if ((await digestNow(list)) !== list.digest) return undefined;
        return entry?.findings;
    }

    /** Rejects when nothing can be kept. */
    save(checked: Checked, lists: readonly ReadList[], findings: readonly StoredFinding[]): Promise<void> {
        return this.store.write(this.keyOf(checked), JSON.stringify({ lists, findings }));
    }

    keyOf({ program, files, folders, rules, asked }: Checked): string {
        const sorted = (entries: Iterable<readonly [string, string | number]>) => [...entries].sort(([a], [b]) => compareTexts(a, b));
        const parts = [program, sorted(files), [...folders].sort(compareTexts), sorted(Object.entries(rules))];
        return this.store.digest(JSON.stringify([...parts, asked ? [...asked].sort(compareTexts) : null]));
    }
}

interface Entry {
    readonly lists: readonly ReadList[];
    readonly findings: readonly StoredFinding[];
}

const text = v.string();
const shape = v.object({ lists: v.array(v.object({ uri: text, root: text, digest: text })), findings: v.unknown() });

function readEntry(content: string, files: Checked['files']): Entry | undefined {
    const { success, output } = v.safeParse(v.pipe(text, v.parseJson(), shape), content);
    const findings = success ? readStoredFindings(output.findings, uri => files.has(uri)) : undefined;
    return success && findings ? { lists: output.lists, findings } : undefined;
}
