// Folders on this machine's disk with all that a search for plan files may meet, and what is right for each by how it was made.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomOf } from '../edits.ts';

export interface Tree {
    /** By path; a link by what is written in it, seen from its own folder. */
    readonly entries: Readonly<Record<string, 'file' | 'folder' | 'pipe' | { readonly link: string }>>;
    /** Paths of the files that make up the plan, sorted. */
    readonly expected: readonly string[];
    /** Paths that must be named as left out. */
    readonly named: readonly string[];
}

const folderNames = ['a', 'b', 'Parks', 'x.plan', '.history', '.git', 'node_modules', 'node_modules2', 'é ü#%20'];
const fileNames = ['a.plan', 'b.plan', 'UP.PLAN', 'x.Plan', '.hid.plan', '._a.plan', 'a.plan.bak', 'list.csv', 'plan', 'é #1.plan'];
const isHidden = (file: string) => file.split('/').some(name => name.startsWith('.') || name === 'node_modules');
const isPlan = (file: string) => file.toLowerCase().endsWith('.plan');

export function randomTree(seed: number): Tree {
    const random = randomOf(seed);
    const pick = <T>(list: readonly T[]) => list[random(list.length)] as T;
    const entries: Record<string, Tree['entries'][string]> = {};
    const folders = [''];
    const files: string[] = [];
    const named: string[] = [];
    const place = (name: string) => {
        const folder = pick(folders);
        return folder === '' ? name : `${folder}/${name}`;
    };
    for (let i = 0; i < 6 + random(8); i++) {
        const at = place(pick(folderNames));
        if (entries[at]) continue;
        entries[at] = 'folder';
        folders.push(at);
    }
    // What is in no folder is there, so that no tree is without a plan.
    for (const at of ['root.plan', ...Array.from({ length: 4 + random(10) }, () => place(pick(fileNames)))]) {
        if (entries[at]) continue;
        entries[at] = 'file';
        files.push(at);
    }
    for (let i = 0; i < 3 + random(8); i++) {
        const at = place(`l${i}${pick(['.plan', '.PLAN', '', '.csv'])}`);
        const up = '../'.repeat(at.split('/').length - 1) || './';
        const isSeen = !isHidden(at);
        const kind = random(7);
        const links = ['../outside/o.plan', '../outside', path.basename(at), 'nowhere', `${up}${pick(files)}`, up + pick(folders)] as const;
        entries[at] = kind === 6 ? 'pipe' : { link: kind < 2 ? up + links[kind as 0] : (links[kind] as string) };
        if (isSeen && (kind === 1 || kind === 2 || kind === 3 || (isPlan(at) && (kind === 0 || kind === 6)))) named.push(at);
    }
    return { entries, named, expected: files.filter(file => isPlan(file) && !isHidden(file)).sort() };
}

/** Beside the folder lies another, with a plan file, that nothing may be read from. */
export async function inTree<T>({ entries }: Tree, use: (folder: string) => Promise<T>): Promise<T> {
    const around = realpathSync(mkdtempSync(path.join(tmpdir(), 'alur-tree-')));
    try {
        const folder = path.join(around, 'city');
        for (const one of [folder, path.join(around, 'outside')]) mkdirSync(one);
        writeFileSync(path.join(around, 'outside/o.plan'), '// outside');
        for (const [name, kind] of Object.entries(entries)) {
            const full = path.join(folder, name);
            if (kind === 'folder') mkdirSync(full);
            else if (kind === 'file') writeFileSync(full, `// ${path.basename(name)}`);
            else if (kind === 'pipe') execFileSync('mkfifo', [full]);
            else symlinkSync(kind.link, full);
        }
        return await use(folder);
    } finally {
        rmSync(around, { recursive: true, force: true });
    }
}
