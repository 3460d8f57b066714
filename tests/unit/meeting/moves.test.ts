// Choices of who moves where two works clash: to which time, to which place, to which department. Each is one edit over all its files.
import { describe, expect, it } from 'vitest';
import { say } from '../../../src/l10n/say.ts';
import { readableChoices, tryDecision } from '../../../src/meeting/decide.ts';
import { entryOf } from '../../../src/meeting/record.ts';
import { choicesFor, decided, onTable, pointOf, step } from './table.ts';

const early = {
    'city.plan': 'plan City { period 2026..2029 }\n',
    'a.plan': [
        'department A "Roads" {',
        '  program Pave "Paving" {',
        '    during 2026',
        '    needs B.Pipe',
        '    budget 5 million in 2026',
        '    requests plan from B by 2026-03',
        '    indicator I "Km" unit "km" { direction up baseline 0 in 2025 target 5 in 2026 }',
        '    activity Design {',
        '      during 2026-01..2026-03',
        '    }',
        '  }',
        '}',
        '',
    ].join('\n'),
    'b.plan': 'perangkat-daerah B "Air" {\n  program Pipe "Pipa" {\n    selama 2026..2027\n  }\n}\n',
};

describe('works that clash in time', () => {
    const table = onTable(early);
    const point = pointOf(table, 'order-conflict');
    const optionsOf = (title: string) =>
        readableChoices(point, table)
            .find(choice => say(choice.title, 'en', choice.values) === title)
            ?.blanks[0]?.options?.map(({ value, title: said, detail }) => [value, said.id, detail.en, detail.id]);

    it('can each move, first to times that fit, then to earlier and later ones within the plan', () => {
        expect(choicesFor(table, point)).toEqual(
            expect.arrayContaining(['Move "Paving" to another time…', 'Move "Pipa" to another time…']),
        );
        expect(optionsOf('Move "Paving" to another time…')).toEqual([
            ['2028', 'tahun 2028', '2 years later', '2 tahun lebih lambat'],
            ['2026-04..2027-03', 'April 2026 sampai Maret 2027', '3 months later', '3 bulan lebih lambat'],
            ['2026-07..2027-06', 'Juli 2026 sampai Juni 2027', '6 months later', '6 bulan lebih lambat'],
            ['2027', 'tahun 2027', '1 year later', '1 tahun lebih lambat'],
        ]);
    });

    it('move with their parts, requests, money and targets, and the point is settled', () => {
        const outcome = decided(table, step(table, point, 'Move "Paving" to another time', '2028'));
        expect(outcome.still).toBeUndefined();
        expect([...outcome.texts.keys()]).toEqual(['file:///plan/a.plan']);
        expect(outcome.texts.get('file:///plan/a.plan')?.after).toBe(
            early['a.plan']
                .replace('during 2026\n', 'during 2028\n')
                .replace('million in 2026', 'million in 2028')
                .replace('by 2026-03', 'by 2028-03')
                .replace('target 5 in 2026', 'target 5 in 2028')
                .replace('2026-01..2026-03', '2028-01..2028-03'),
        );
        const entry = entryOf(outcome, 'A');
        expect(entry.decision).toEqual([{ en: 'Move "Paving" to another time: 2028', id: 'Geser "Paving" ke waktu lain: tahun 2028' }]);
        expect(entry.sentences.length).toBeGreaterThan(3);
    });

    it('move to a time that is typed as in a plan, and to nothing else', () => {
        const outcome = decided(table, step(table, point, 'Move "Paving" to another time', ' 2028-07 .. 2029-06 '));
        expect(outcome.texts.get('file:///plan/a.plan')?.after).toContain('during 2028-07 .. 2029-06\n');
        expect(outcome.texts.get('file:///plan/a.plan')?.after).toContain('during 2028-07..2028-09');
        expect(outcome.still).toBeUndefined();
        for (const answer of ['', 'soon', '2026', '2028..2027', '2028 } program X {', '2028-13', '2028..2029..2030'])
            expect(tryDecision(table, [step(table, point, 'Move "Paving" to another time', answer)]), answer).toHaveProperty('refusal');
    });

    it('keep what does not move, and the language of their file', () => {
        const outcome = decided(table, step(table, point, 'Move "Pipa" to another time', '2026-01..2026-02'));
        expect(outcome.texts.get('file:///plan/b.plan')?.after).toContain('    selama 2026-01..2026-02\n');
        expect(outcome.texts.size).toBe(1);
    });
});

const twice = {
    'city.plan': 'plan City { period 2026..2027 }\nlocation Town\nlocation L "Park" within Town\nlocation M "Square" within Town\n',
    'a.plan':
        'department A "Arts" {\n  program P "Lessons" {\n    during 2026\n    location L\n    delivers t { kind "training" }\n  }\n}\n',
    'b.plan':
        '// Sports\ndepartment B "Sports" {\n  // for all\n  program Q "Courses" {\n    during 2026\n    location L\n    needs R\n    delivers u { kind "Training" }\n  }\n\n  program R\n}\n',
    'c.plan': 'department C "Culture"\n\nprogram Shared {\n  after B.Q\n}\n',
};

describe('works that meet in one place', () => {
    const table = onTable(twice);
    const point = pointOf(table, 'duplicate-work');

    it('can each move in time, in place and to another department', () => {
        expect(choicesFor(table, point)).toEqual(
            expect.arrayContaining([
                'Move "Lessons" to another time…',
                'Move "Courses" to another time…',
                'Move "Lessons" from Park to another location…',
                'Move "Courses" from Park to another location…',
                'Give "Lessons" to another department…',
                'Give "Courses" to another department…',
            ]),
        );
    });

    it('move to another place of the plan', () => {
        const outcome = decided(table, step(table, point, 'Move "Courses" from Park', 'M'));
        expect(outcome.texts.get('file:///plan/b.plan')?.after).toBe(twice['b.plan'].replace('location L', 'location M'));
        expect(outcome.still).toBeUndefined();
    });

    it('go to another department with their comments, and all names still lead where they led', () => {
        const outcome = decided(table, step(table, point, 'Give "Courses" to', 'A'));
        expect(Object.fromEntries([...outcome.texts].map(([file, { after }]) => [file.slice('file:///plan/'.length), after]))).toEqual({
            'a.plan': twice['a.plan'].replace(
                '  }\n}\n',
                '  }\n\n  // for all\n  program Q "Courses" {\n    during 2026\n    location L\n    needs B.R\n    delivers u { kind "Training" }\n  }\n}\n',
            ),
            'b.plan': '// Sports\ndepartment B "Sports" {\n\n  program R\n}\n',
            'c.plan': twice['c.plan'].replace('B.Q', 'A.Q'),
        });
        expect(outcome.still).toBeUndefined();
        expect(entryOf(outcome, 'A').decision[0]?.id).toBe('Alihkan "Courses" ke perangkat daerah lain: Arts');
        expect(outcome.sentences.map(({ en }) => en).join('\n')).toContain('Courses');
    });

    it('are not offered to a department where nobody can rebuild texts', () => {
        const { handOver: _, ...alone } = table;
        expect(choicesFor(alone, point).some(title => title.startsWith('Give'))).toBe(false);
    });

    it('cannot go where the name is taken meanwhile', () => {
        const taken = onTable({ ...twice, 'c.plan': 'department C "Culture" {\n  program Q\n}\n' });
        const choice = readableChoices(pointOf(taken, 'duplicate-work'), taken).find(
            ({ values, hands }) => hands && values['x'] === 'Courses',
        );
        expect(choice?.blanks[0]?.options?.map(({ value }) => value)).toEqual(['A']);
    });
});

it('a program outside the functions of its department goes to one of the others', () => {
    const table = onTable({
        'a.plan':
            'department Parks { code "1.04.2.11.0.00.01.0000" program P { code "1.03.10" } }\ndepartment Roads { code "1.03.0.00.0.00.01.0000" }\n',
    });
    const outcome = decided(table, step(table, pointOf(table, 'outside-mandate'), 'Give "P" to', 'Roads'));
    expect(outcome.still).toBeUndefined();
});
