// Choices of every kind of point, from the examples of the rules: each can be written, is told in both languages, and leaves a plan that can
// be read. What people type is data.
import { describe, expect, it } from 'vitest';
import { say } from '../../../src/l10n/say.ts';
import { type PlanOnTable, readableChoices, tryDecision } from '../../../src/meeting/decide.ts';
import { agendaOf, meetingPoints, sheetOf } from '../../../src/meeting/points.ts';
import { entryOf } from '../../../src/meeting/record.ts';
import { allRules } from '../../../src/rules/all.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { planOf, readFile, unmark } from '../plans.ts';
import { choicesFor, decided, onTable, pointOf, step } from './table.ts';

/** The plan of an example of a rule, with its lists and the plans beside it. */
function exampleOf(bad: string, lists: Readonly<Record<string, string>> = {}, plans: Readonly<Record<string, string>> = {}): PlanOnTable {
    const { text } = unmark(bad);
    const plan = planOf(text, lists, plans);
    const textOf = (file: string) => (file.endsWith('/a.plan') ? text : undefined);
    return { ...onTable({ 'a.plan': text }), plan, findings: findAll(plan), textOf, read: (uri, changed) => readFile(changed, uri) };
}

const examples = allRules.flatMap(({ id, examples: own }) =>
    own.map(({ bad, catalogues, plans }, i) => ({ id, i, bad, catalogues, plans })),
);

describe.each(examples)('choices for $id, example $i', ({ id, bad, catalogues, plans }) => {
    it('can be written, in both languages, and are told apart', () => {
        const table = exampleOf(bad, catalogues, plans);
        const points = meetingPoints(table.plan, table.findings).filter(({ finding }) => finding.rule === id);
        expect(points.length).toBeGreaterThan(0);
        for (const point of points) {
            expect(sheetOf(point)).toMatch(/^(?:pair:.+\+.+|department:.+|city)$/);
            const choices = readableChoices(point, table);
            expect(new Set(choices.map(choice => choice.id)).size).toBe(choices.length);
            for (const choice of choices) {
                for (const locale of ['en', 'id'] as const)
                    expect(say(choice.title, locale, choice.values)).not.toMatch(/\{\w+\}|undefined/);
                const answers = choice.blanks.map(({ options }) => options?.[0]?.value ?? '1');
                const outcome = tryDecision(table, [{ point: point.id, choice: choice.id, answers }]);
                if ('refusal' in outcome) {
                    expect(choice.blanks, say(choice.title, 'en', choice.values)).not.toEqual([]);
                    continue;
                }
                expect(outcome.texts.size).toBeGreaterThan(0);
                expect(JSON.parse(JSON.stringify(entryOf(outcome, 'D')))).toEqual(entryOf(outcome, 'D'));
            }
        }
    });
});

it('keeps what can be kept: a comment with the reason silences each end', () => {
    const silent = new Set<string>();
    for (const { id, bad, catalogues, plans } of examples) {
        const table = exampleOf(bad.replace(/[ ;]*([{}])[ ]*/g, '$1\n'), catalogues, plans);
        for (const point of meetingPoints(table.plan, table.findings).filter(({ finding }) => finding.rule === id)) {
            const keeping = readableChoices(point, table).find(({ isKeeping }) => isKeeping);
            if (!keeping) continue;
            const outcome = decided(table, { point: point.id, choice: keeping.id, answers: ['agreed -- by\nall'] });
            if (outcome.settled.some(({ id: settled }) => settled === point.id)) silent.add(id);
            for (const { after } of outcome.texts.values()) expect(after).toContain(`${id} -- agreed -- by all\n`);
        }
    }
    expect([...silent].length).toBeGreaterThan(50);
});

const two = {
    'a.plan': 'department A { program P { needs B.Q } program R }\n',
    'b.plan': 'perangkat-daerah B {\n  program Q {\n    setelah A.P\n  }\n}\n',
};

describe('a point between two departments', () => {
    it('has choices at both ends, each once, and an edit in the language of its file', () => {
        const table = onTable(two);
        const point = pointOf(table, 'dependency-cycle');
        expect(point.departments.map(({ name }) => name)).toEqual(['A', 'B']);
        expect(point.mirrors).toHaveLength(1);
        expect(sheetOf(point)).toBe('pair:A+B');
        expect(choicesFor(table, point)).toEqual([
            'Remove: "P" waits for "Q"',
            'Remove: "Q" waits for "P"',
            'Name another instead of B.Q…',
            'Name another instead of A.P…',
            'Write another line in "P"…',
            'Keep it as it is, with a reason…',
        ]);
        const kept = decided(table, step(table, point, 'Keep it', 'both know'));
        expect(kept.texts.get('file:///plan/a.plan')?.after).toContain('// ignore: dependency-cycle -- both know\n');
        expect(kept.texts.get('file:///plan/b.plan')?.after).toContain('    // abaikan: dependency-cycle -- both know\n    setelah A.P');
        expect(kept.still).toBeUndefined();
        expect(entryOf(kept, 'A')).toMatchObject({ kind: 'kept', decision: [{ en: 'both know' }] });
    });

    it('is listed under the department of its end, gravest first', () => {
        const table = onTable(two);
        const groups = agendaOf(table.plan, table.findings);
        expect(groups[0]?.points[0]?.finding.rule).toBe('dependency-cycle');
    });
});

describe('a decision', () => {
    const texts = {
        'a.plan': 'goal G "Shade"\ndepartment D {\n  unit U\n  program P "Trees" {\n    serves G\n    during 2025..2026\n  }\n}\n',
    };

    it('of several steps is one change of the texts', () => {
        const table = onTable({ 'a.plan': 'goal G\ndepartment D {\n  unit U\n  program P {\n  }\n}\n' });
        const first = step(table, pointOf(table, 'no-goal'), 'Set what it serves', 'G');
        const { later } = decided(table, first);
        const outcome = decided(table, first, step(later, pointOf(later, 'no-executor'), 'Set the executor…', 'D.U'));
        expect(outcome.texts.get('file:///plan/a.plan')?.after).toBe(
            'goal G\ndepartment D {\n  unit U\n  program P {\n    serves G\n    executor U\n  }\n}\n',
        );
        expect(entryOf(outcome, 'D').decision.map(({ en }) => en)).toEqual(['Set what it serves: G', 'Set the executor: U']);
    });

    it('adds a program for what nobody does yet, in the department that is chosen', () => {
        const table = onTable({ 'a.plan': 'goal G "Shade"\ndepartment D {\n  program Other\n}\ndepartment E {\n  goal Own\n}\n' });
        const point = pointOf(table, 'goal-unserved', 'Shade');
        const outcome = decided(table, step(table, point, 'Add a program', 'D', 'Trees "for" all'));
        expect(outcome.texts.get('file:///plan/a.plan')?.after).toContain(
            '  program TreesAll "Trees \\"for\\" all" {\n    serves G\n  }\n',
        );
        expect(outcome.still).toBeUndefined();
        expect(outcome.appeared.map(({ finding }) => finding.rule)).toContain('no-indicator');
        // A department's own goals are not for another one.
        const own = readableChoices(pointOf(table, 'goal-unserved', 'Own'), table).find(({ title }) =>
            title.en.startsWith('Add a program'),
        );
        expect(own?.blanks[0]?.options?.map(({ value }) => value)).toEqual(['E']);
    });

    it('takes what is typed as data: nothing breaks out of its place', () => {
        const table = onTable(texts);
        const point = pointOf(table, 'no-indicator', 'Trees');
        const hostile = 'a" } } department X { // \n\u202e';
        const outcome = decided(table, step(table, point, 'Write an indicator', hostile, 'km"', 'up', '1', '2'));
        const { plan } = outcome.later;
        expect(plan.all('department').map(({ name }) => name)).toEqual(['D']);
        expect(plan.all('indicator').map(({ title }) => title?.value)).toEqual([hostile.trim()]);
        for (const figure of ['1 }', '', 'ten', '1 in 2025, 2'])
            expect(tryDecision(table, [step(table, point, 'Write an indicator', 'T', 'km', 'up', figure, '2')])).toHaveProperty('refusal');
        for (const line of ['budget 5 million } }', 'nonsense', '', '// nothing', 'budget {'])
            expect(tryDecision(table, [step(table, point, 'Write another line', line)]), line).toHaveProperty('refusal');
        expect(tryDecision(table, [step(table, point, 'Keep it', '  ')])).toHaveProperty('refusal');
    });

    it('is refused where the plan has moved on', () => {
        const table = onTable(texts);
        const point = pointOf(table, 'no-indicator', 'Trees');
        const choice = step(table, point, 'Strike program');
        expect(tryDecision(table, [{ ...choice, point: 'another' }])).toHaveProperty('refusal');
        expect(tryDecision(table, [{ ...choice, choice: 'another' }])).toHaveProperty('refusal');
        expect(tryDecision({ ...table, textOf: () => undefined }, [choice])).toHaveProperty('refusal');
    });
});
