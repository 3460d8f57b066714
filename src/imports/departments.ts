// Whose rows they are: one department for the table, or a column that says it. It must not know what the rows say.

import { chooseNames } from '../l10n/choose-names.ts';
import { compareTexts } from '../plan/compare-texts.ts';
import type { Entry } from './entries.ts';

export interface DepartmentOptions {
    readonly name?: string;
    readonly title?: string;
    readonly code?: string;
}

export interface TableDepartment {
    readonly name: string;
    readonly title: string | undefined;
    readonly code: string | undefined;
    readonly entries: readonly Entry[];
}

/** Rows by department. What is written differently is another department: likeness is reported by findAlike, never acted on. */
export function splitByDepartment(
    entries: readonly Entry[],
    options: DepartmentOptions,
    fileName: string,
    byColumn: boolean,
): TableDepartment[] {
    if (!byColumn) {
        const title = options.title;
        const name =
            options.name ?? (title ? (chooseNames([{ title, key: '', fallback: 'Department' }])[0] as string) : nameFromFile(fileName));
        return [{ name, title, code: options.code, entries }];
    }
    const titles = [...new Set(entries.map(entry => entry.department))].sort(compareTexts);
    const names = chooseNames(titles.map(title => ({ title, key: '', fallback: 'Department' })));
    return titles.map((title, index) => {
        const own = entries.filter(entry => entry.department === title);
        const codes = [...new Set(own.flatMap(entry => entry.departmentCode || []))];
        return { name: names[index] as string, title, code: codes.length === 1 ? codes[0] : undefined, entries: own };
    });
}

/** Pairs that differ only in spaces, case, marks, or in being an abbreviation of one another: `Dinas PU`, `Dinas  PU`. */
export function findAlike(titles: readonly string[]): [string, string][] {
    const key = (title: string) => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    const initials = (title: string) =>
        title
            .split(/\s+/)
            .map(word => (word === word.toUpperCase() ? word : word.charAt(0)))
            .join('')
            .toLowerCase();
    const alike = (a: string, b: string) => key(a) === key(b) || initials(a) === key(b) || key(a) === initials(b);
    return titles.flatMap((first, index) =>
        titles.slice(index + 1).flatMap((second): [string, string][] => (alike(first, second) ? [[first, second]] : [])),
    );
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
