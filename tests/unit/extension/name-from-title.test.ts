// The name that a template makes of a title, as VS Code reads its transform.
import { expect, it } from 'vitest';
import { nameFromTitle } from '../../../src/extension/name-from-title.ts';

/** What VS Code makes of the transform when the title is left with Tab: groups, `:/capitalize` and `:+` alone are used. */
function named(title: string): string {
    const [, pattern = '', format = ''] =
        /^\$\{1\/([^/]*)\/((?:[^/]|\/capitalize)*)\/i\} "/.exec(nameFromTitle('FirstProgram', 'What?')) ?? [];
    expect(pattern).not.toBe('');
    const found = new RegExp(pattern, 'i').exec(title);
    if (!found) return title;
    return format.replace(/\$\{(\d):(?:\/capitalize|\+(\w+))\}/g, (_, group: string, instead?: string) => {
        const value = found[Number(group)] ?? '';
        return instead === undefined ? value.charAt(0).toUpperCase() + value.slice(1) : value && instead;
    });
}

it.each([
    ['Penanaman pohon di jalan', 'PenanamanPohonJalan'],
    ['Plant trees along the streets', 'PlantTreesAlong'],
    ['Trees', 'Trees'],
    ['Bunga untuk kota', 'BungaKota'],
    ['Pembangunan/rehabilitasi RTH', 'PembangunanRehabilitasiRTH'],
    ['Jalan 2026 (tahap 2)', 'Jalan'],
    ['What will this department do?', 'FirstProgram'],
    ['2026: trees', 'FirstProgram'],
    ['Élan', 'FirstProgram'],
])('%s: %s', (title, name) => {
    expect(named(title)).toBe(name);
});

it('keeps what a question says', () => {
    expect(nameFromTitle('P', 'What $5 {a}?')).toMatch(/ "\$\{1:What \\\$5 \{a\\\}\?\}$/);
});
