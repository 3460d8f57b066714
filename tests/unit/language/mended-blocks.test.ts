// Braces that were forgotten and rows of a table: one problem each, which says what belongs where, with everything else read as it was meant.
import { describe, expect, it } from 'vitest';
import { say } from '../../../src/l10n/say.ts';
import { applyEdits, textEdits } from '../../../src/plan/edit.ts';
import { findingsOf, planOf, readFile } from '../plans.ts';
import { examples } from './mutations.ts';

/** The errors of a text in English, and the text after the first fix of each. */
function errors(text: string, locale: 'en' | 'id' = 'en') {
    const found = findingsOf(planOf(text)).filter(({ severity }) => severity === 'error');
    const after = found.map(({ fixes }) => {
        const [fix] = fixes;
        return (
            fix &&
            applyEdits(
                text,
                fix.changes.flatMap(change => textEdits(change, { text, language: locale })),
            )
        );
    });
    return { said: found.map(({ message, values }) => say(message, locale, values)), after };
}

const department = 'goal Hijau\nfund APBD\nopd Taman "Dinas Pertamanan" {\n';

describe('lines below a heading without braces', () => {
    const text = `${department}  program Pohon "Penanaman pohon"\n    mendukung Hijau\n    anggaran 5 juta pada 2026 dari APBD // cukup\n  unit Regu\n}\n`;
    it('are read as its own, with one problem whose fix puts them into it', () => {
        const { said, after } = errors(text);
        expect(said).toEqual([
            '"mendukung" says something about program "Penanaman pohon" (line 4): it belongs between { and } after that.',
        ]);
        expect(after[0]).toBe(
            `${department}  program Pohon "Penanaman pohon" {\n    mendukung Hijau\n    anggaran 5 juta pada 2026 dari APBD // cukup\n  }\n  unit Regu\n}\n`,
        );
        expect(readFile(after[0] ?? '').problems).toEqual([]);
        expect(errors(text, 'id').said).toEqual([
            '"mendukung" menerangkan program "Penanaman pohon" (baris 4): tempatnya di antara { dan } setelah itu.',
        ]);
        // Nothing is told that the missing braces would make true.
        expect(findingsOf(planOf(text)).map(({ rule }) => rule)).not.toContain('no-goal');
    });
    it('outside all blocks, at the end of the file, and within each other', () => {
        const nested =
            'program P "Trees"\n  serves G\n  indicator I "Shade" unit "%"\n    measures outcome\n    target 5 in 2026\n  during 2026\n\ngoal G';
        const { said, after } = errors(nested);
        expect(said).toHaveLength(2);
        const file = readFile(nested);
        expect(file.declarations.map(({ kind, name, parent }) => [kind, name, parent?.kind])).toEqual([
            ['program', 'P', undefined],
            ['indicator', 'I', 'program'],
            ['goal', 'G', undefined],
        ]);
        const once = after[0] ?? '';
        expect(errors(once).said).toHaveLength(1);
        expect(errors(errors(once).after[0] ?? '').said).toEqual([]);
    });
    it('on the line of the heading', () => {
        const { said, after } = errors('goal G\nprogram P "Trees" serves G');
        expect(said).toHaveLength(1);
        expect(after[0]).toBe('goal G\nprogram P "Trees" { serves G }');
    });
    it('whose last brace stands there', () => {
        const { said, after } = errors(`${department}  program Pohon "Penanaman"\n    mendukung Hijau\n  }\n}\n`);
        expect(said).toEqual(['"mendukung" belongs to program "Penanaman" (line 4), whose opening { is missing.']);
        expect(after[0]).toBe(`${department}  program Pohon "Penanaman" {\n    mendukung Hijau\n  }\n}\n`);
    });
});

describe('a block that nobody closed', () => {
    it('ends where only an outer one goes on', () => {
        const text = `${department}  program Pohon {\n    indikator I satuan "%" {\n      target 5 pada 2026\n    anggaran 5 juta pada 2026\n  }\n}\n`;
        const { said, after } = errors(text, 'id');
        expect(said).toEqual(['Kurang tanda } sebelum "anggaran": indikator "I" terbuka sejak baris 5.']);
        expect(after[0]).toBe(text.replace('pada 2026\n    anggaran', 'pada 2026\n    }\n    anggaran'));
        expect(readFile(text).declarations.map(({ kind }) => kind)).toEqual(['goal', 'fund', 'department', 'program', 'indicator']);
    });
    it('ends at the next program', () => {
        const text = `${department}  program A {\n    mendukung Hijau\n  program B {\n    mendukung Hijau\n  }\n}\n`;
        expect(errors(text).said).toEqual(['A } is missing before "program": program "A" is open since line 4.']);
        expect(readFile(text).declarations.map(({ kind, parent }) => `${kind} in ${parent?.kind}`)).toContain('program in department');
    });
    it('ends with the file, and says where it began', () => {
        const { said, after } = errors('goal G {\n  code "1"\n');
        expect(said).toEqual(['A } is missing: goal "G" is open since line 1.']);
        expect(after[0]).toBe('goal G {\n  code "1"\n}\n');
    });
    it('is no reason to leave one that is closed', () => {
        const text = 'opd D {\n  program P {\n    wilayah "72.71"\n    selama 2026\n  }\n}\n';
        expect(errors(text, 'id').said).toEqual([
            '"wilayah" tidak dapat ditulis di sini; tempatnya di antara kurung kurawal { } dari: rencana.',
        ]);
        expect(readFile(text).declarations.find(({ kind }) => kind === 'program')).toMatchObject({ period: { text: '2026' } });
    });
});

it('any one brace that is missing in a sound plan costs one problem, nearly always, and its fix makes the plan sound', () => {
    const counts = new Map<number, number>();
    // All of them take half a minute.
    for (const [name, text] of examples)
        for (const { 0: brace, index } of [...text.matchAll(/[{}]/g)].filter((_, number) => process.env['CI'] || number % 5 === 0)) {
            const broken = text.slice(0, index) + text.slice(index + 1);
            const file = readFile(broken);
            const { problems } = file;
            counts.set(problems.length, (counts.get(problems.length) ?? 0) + 1);
            expect(problems.length, `${name} without ${brace} at ${index}`).toBeLessThan(6);
            if (problems.length !== 1) continue;
            const [fix] = findingsOf(planOf(broken))
                .filter(({ rule }) => rule === 'syntax')
                .flatMap(({ fixes }) => fixes);
            const fixed = applyEdits(broken, fix?.changes.flatMap(change => textEdits(change, { text: broken, language: 'id' })) ?? []);
            expect(readFile(fixed).problems, `${name} without ${brace} at ${index}`).toEqual([]);
        }
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    expect((counts.get(1) ?? 0) / all).toBeGreaterThan(0.8);
}, 120_000);

describe('rows of a table', () => {
    const rows = 'No\tProgram\tPagu\n1\tPenanaman pohon\t250.000.000\n2\tTaman "kota"\t5\n';
    it('are one problem that says what to do', () => {
        const text = `goal G "Green"\n${rows}fund F\n`;
        const { said, after } = errors(text);
        expect(said).toEqual([
            'This looks like rows of a table (3), not lines of a plan. Save the table as an Excel or CSV file and import that.',
        ]);
        expect(after[0]).toBe(`goal G "Green"\n// ${rows.trim().replaceAll('\n', '\n// ')}\nfund F\n`);
        expect(readFile(text).declarations.map(({ name }) => name)).toEqual(['G', 'F']);
        expect(errors(`opd D {\n${rows}}\n`).said).toHaveLength(1);
    });
    it('are not lines of a plan with tabs in them', () => {
        const text = 'goal G\nprogram P\t"Title"\t{\n\tserves\tG,\n\tA,\tB,\tC\n\tbudget in 2026\n}\n';
        expect(readFile(text).problems.map(({ key }) => key)).not.toContain('table-rows');
        expect(readFile(text).problems).toHaveLength(1);
    });
});

it('a line that says nothing is told where it stands', () => {
    expect(errors('goal G { code "1" }\nhalo dunia\ngoal H').said).toEqual([
        '"halo" means nothing here. Leave it out, or put a text in quotes.',
    ]);
    expect(errors('tujuan G { kode "1" }\nprogrm P', 'id').said).toEqual(['"progrm" tidak dikenal di sini. Maksudnya "program"?']);
});

describe('a guess', () => {
    it.each([
        ['department D { No }', 'not-here'],
        ['opd D {\n  Dan x\n}', 'not-here'],
        ['department D {\n  anggran 5\n}', 'not-here'],
        ['department D {\n  unti U\n}', 'misspelled unit'],
        ['department D {\n  prorgam P\n}', 'misspelled program'],
        ['opd D {\n  progrm P\n  kode "1"\n}', 'misspelled program'],
        ['opd D { program P {\n  anggran 5 pada 2026\n} }', 'misspelled anggaran'],
        ['opd D { program P {\n  budgte 5 pada 2026\n} }', 'not-here'],
        ['opd D { program P {\n  anggaran 5 dair F\n} }', 'misspelled dari'],
    ])('%s: %s', (text, expected) => {
        const problem = readFile(text).problems[0];
        expect([problem?.key, problem?.values['suggestion']].filter(Boolean).join(' ')).toBe(expected);
    });
});
