// Names of departments from what the table, its file or the reader says. It must not know what the rows say.
import { compareTexts } from '../plan/compare-texts.ts';
import { nameAll } from './names.ts';
import type { DepartmentNode } from './tree.ts';

export interface DepartmentOptions {
    readonly name?: string;
    readonly title?: string;
    readonly code?: string;
}

export interface NamedDepartment {
    readonly name: string;
    readonly title: string;
    readonly code: string;
    readonly node: DepartmentNode;
}

interface Options {
    readonly department?: DepartmentOptions;
    readonly departmentCodes: ReadonlyMap<string, string>;
    readonly fileName: string;
}

/** A name that is written differently is another department: likeness is reported, never acted on. */
export function nameDepartments(
    nodes: readonly DepartmentNode[],
    options: Options,
): { named: NamedDepartment[]; alike: [string, string][] } {
    const { name, title, code } = options.department ?? {};
    const sorted = [...nodes].sort((a, b) => compareTexts(a.title, b.title));
    // The reader's word counts where there is one department to call so.
    const said = (node: DepartmentNode) => (nodes.length === 1 || node.title === '' ? { name, title, code } : {});
    const titles = sorted.map(node => said(node).title ?? node.title);
    const names = nameAll(
        sorted.map((node, index) => ({
            title: titles[index] as string,
            code: '',
            fallback: said(node).name ?? nameFromFile(options.fileName),
        })),
        new Set(),
    );
    return {
        named: sorted.map((node, index) => {
            const { name: own, code: ownCode } = said(node);
            return {
                name: own ?? (names[index] as string),
                title: titles[index] as string,
                code: ownCode || node.code || options.departmentCodes.get(node.title) || '',
                node,
            };
        }),
        alike: findAlike(titles.filter(Boolean)),
    };
}

/** Pairs that differ only in spaces, case, marks, or in being an abbreviation of one another: `Dinas PU`, `Dinas  PU`. */
function findAlike(titles: readonly string[]): [string, string][] {
    const groups = new Map<string, Set<string>>();
    for (const title of titles) {
        const plain = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
        const initials = title
            .split(/\s+/)
            .map(word => (word === word.toUpperCase() ? word : word.charAt(0)))
            .join('')
            .toLowerCase();
        for (const key of new Set([plain, initials.length > 2 ? initials : plain])) {
            const group = groups.get(key) ?? new Set();
            groups.set(key, group.add(title));
        }
    }
    const pairs = new Map<string, [string, string]>();
    for (const group of groups.values()) {
        const [first, ...others] = [...group];
        for (const other of others) pairs.set(JSON.stringify([first, other].sort()), [first as string, other]);
    }
    return [...pairs.values()];
}

/** `renja_dpa_2024_dpupr.xlsx` is the table of `Dpupr`: without words for the document, years and the extension. */
function nameFromFile(fileName: string): string {
    const words = (fileName.split(/[\\/]/).at(-1) ?? '')
        .replace(/\.[^.]*$/, '')
        .normalize('NFC')
        .split(/[^\p{L}\p{M}\p{N}]+/u)
        .filter(
            word =>
                word &&
                !/^(renja|renstra|rkpd|rka|dpa|dppa|apbd|tabel|table|plan|yearly|data|import|tahun|ta|final|rev|revisi|\d+)$/i.test(word),
        );
    const name = words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
    return /^[\p{L}_]/u.test(name) ? name : `Department${name}`;
}
