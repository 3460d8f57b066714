import { describe, expect, it } from 'vitest';
import { changes } from './changes.ts';

describe('what came and went', () => {
    it('a program with all that is in it, once', () => {
        const before = 'department D "Dept"';
        const after =
            'department D "Dept" { program P "Trees" { budget 5 in 2025 activity A { buys o 3 "tree" indicator I } activity B } }';
        expect(changes(before, after)).toEqual([
            'Dept: the sum of all budgets in 2025 is now Rp 5; there was none.',
            'Program "Trees" is new (Rp 5, 2 activities, 1 output, 1 indicator).',
        ]);
        expect(changes(after, before, 'id')).toEqual([
            'Dept: jumlah seluruh anggaran pada tahun 2025 dihapus, semula Rp5.',
            'Program "Trees" dihapus (Rp5, 2 kegiatan, 1 keluaran, 1 indikator).',
        ]);
    });
    it('the promises of what came or went are told', () => {
        const before = 'department K "Keepers" department D "Dept" { program P "Trees" { buys oaks "Oaks" 3 "tree" } }';
        const after = before.replace('"Keepers"', '"Keepers" { program Keep "Care" { maintains D.P.oaks } }');
        expect(changes(before, after)).toEqual(['Program "Care" is new.', 'Program "Care" now maintains "Oaks" of Dept.']);
        expect(changes(after, before)).toEqual(['Program "Care" is removed.', 'Program "Care" no longer maintains "Oaks" of Dept.']);
    });
    it('what refers to it is as it was: its text stayed', () => {
        expect(changes('goal G department D { program P { serves G } }', 'department D { program P { serves G } }')).toEqual([
            'Goal "G" is removed.',
        ]);
    });
    it('each kind of declaration', () => {
        for (const one of [
            'goal X',
            'objective X',
            'vision X',
            'location X',
            'fund X',
            'partner X',
            'department X',
            'program X',
            'asset X',
            'pattern X',
        ])
            expect(changes('', one)).toEqual([expect.stringMatching(/^(\w+ "X"|X) is new\.$/)]);
        expect(changes('plan P { stage draft }', 'plan P { stage final currency EUR }')).toEqual([
            'Plan "P": the stage is now final; it was draft.',
            'Plan "P": the currency is now EUR; none was stated before.',
        ]);
    });
});

describe('names', () => {
    it('a renamed program with its title, with all that refers to it', () => {
        expect(
            changes(
                'department D "Dept" { program P "Trees" { buys o } program Q { needs P.o after P } }',
                'department D "Dept" { program Trees "Trees" { buys o } program Q { needs Trees.o after Trees } }',
            ),
        ).toEqual(['Program "Trees" now has the short name Trees; it was P.']);
    });
    it('a renamed department, fund and location: nothing else is said of what is in them', () => {
        expect(
            changes(
                'department D "Dept" { program P { location L budget 5 in 2025 from F } } location L "Lane" fund F "Fund"',
                'department Dept "Dept" { program P { location Lane budget 5 in 2025 from Money } } location Lane "Lane" fund Money "Fund"',
            ),
        ).toEqual([
            'Dept now has the short name Dept; it was D.',
            'Location "Lane" now has the short name Lane; it was L.',
            'Fund "Fund" now has the short name Money; it was F.',
        ]);
    });
    it('by its code when name and title are new; without either by what it says', () => {
        expect(
            changes(
                'department D { program P "Old" { code "1.02" during 2025 } }',
                'department D { program Q "New" { code "1.02" during 2026 } }',
            ),
        ).toEqual([
            'Program "New" now has the short name Q; it was P.',
            'Program "New" was called "Old" before.',
            'Program "New": the time is now 2026; it was 2025.',
        ]);
        expect(
            changes(
                'location L department D { program P { location L during 2025 } }',
                'location L department D { program Q { location L during 2025 } }',
            ),
        ).toEqual(['Program "Q" now has the short name Q; it was P.']);
    });
    it('what has nothing in common but its place is another', () => {
        expect(changes('department D { program P "Roads" }', 'department D { program Q "Trees" }')).toEqual([
            'Program "Trees" is new.',
            'Program "Roads" is removed.',
        ]);
    });
});

describe('moves', () => {
    it('a program into another department', () => {
        const of = (parks: string, roads: string) => `department Parks "Parks" { ${parks} } department Roads "Roads" { ${roads} }`;
        const verge = 'program Verge "Green verge" { during 2025 buys oaks "Oaks" }';
        expect(changes(of(verge, ''), of('', verge))).toEqual(['Program "Green verge" moved from Parks to Roads.']);
    });
    it('an activity out of a program that ends', () => {
        const activity = 'activity A "Water them" { during 2025 }';
        expect(
            changes(`department D { program P "One" { ${activity} } program Q "Two" }`, `department D { program Q "Two" { ${activity} } }`),
        ).toEqual(['Activity "Water them" in program "Two" moved from program "One" to program "Two".', 'Program "One" is removed.']);
    });
    it('a program that becomes an activity of another', () => {
        expect(
            changes(
                'department D { program P "One" program Q "Two" { during 2025 } }',
                'department D { program P "One" { activity Q "Two" { during 2025 } } }',
            ),
        ).toEqual([
            'Activity "Two" in program "One" moved from D to program "One".',
            'Activity "Two" in program "One" was written as program before.',
        ]);
    });
    it('indicators alike by chance are not moved', () => {
        const reports = (value: number) => `indicator I "Number of reports" { target ${value} in 2025 }`;
        expect(
            changes(`department D { program P { ${reports(3)} } program Q }`, `department D { program P program Q { ${reports(50)} } }`),
        ).toEqual(['Indicator "Number of reports" in program "Q" is new.', 'Indicator "Number of reports" in program "P" is removed.']);
    });
});

describe('files and departments', () => {
    it('what another file adds is part of the department', () => {
        const one = { 'a.plan': 'department D { code "1" ceiling 5 in 2025 program P }\nprogram S' };
        const two = { 'x.plan': 'extend D { program P }', 'y.plan': 'program S\ndepartment D { ceiling 5 in 2025 code "1" }' };
        expect(changes(one, two)).toEqual([]);
    });
    it('a department whose declaration is gone keeps its programs', () => {
        expect(changes('department D "Dept" extend D { program P }', 'extend D { program P }')).toEqual([
            'D: the title is no longer stated; it was "Dept".',
        ]);
    });
    it('half-written plans', () => {
        for (const text of [
            'department',
            'department D {',
            'goal "x" {',
            'program P { budget',
            'extend',
            'department D { program }',
            'location L within',
        ])
            expect(changes(text, text)).toEqual([]);
    });
});
