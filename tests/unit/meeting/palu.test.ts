// A scripted meeting on a whole city: every fault on the agenda is settled by a decision over the files it concerns, from the choices that
// the window offers, and the minutes tell it.
import { describe, expect, it } from 'vitest';
import { exportReportMarkdown } from '../../../src/exports/report-markdown.ts';
import { readableChoices, type Step } from '../../../src/meeting/decide.ts';
import { minutesOf } from '../../../src/meeting/minutes.ts';
import { agendaOf, sheetOf } from '../../../src/meeting/points.ts';
import { decidersOf, entryOf, type MeetingEntry } from '../../../src/meeting/record.ts';
import { paluScript } from './palu-script.ts';
import { decided, example, pointOf, step } from './table.ts';

describe('a meeting on Palu', () => {
    it('settles each of its faults by a decision and ends with nothing on the agenda', () => {
        let table = example('palu');
        const start = table.findings.length;
        const entries: MeetingEntry[] = [];
        const clicks: string[] = [];
        for (const taken of paluScript) {
            const steps: Step[] = [];
            let now = table;
            // A point is picked, then a choice, then an answer a blank; at the end the decision is confirmed once.
            let count = 1;
            for (const [rule, title, ...answers] of taken) {
                steps.push(step(now, pointOf(now, rule), title, ...answers));
                now = decided(table, ...steps).later;
                count += 2 + answers.length;
            }
            const outcome = decided(table, ...steps);
            expect([...outcome.texts.values()].every(({ before, after }) => before !== after)).toBe(true);
            expect(outcome.sentences.length, taken[0]?.[0]).toBeGreaterThan(0);
            expect(outcome.still, taken[0]?.[0]).toBeUndefined();
            expect(
                outcome.appeared.map(({ finding }) => finding.rule),
                taken[0]?.[0],
            ).toEqual([]);
            entries.push(entryOf(outcome, decidersOf(outcome).join('; ')));
            clicks.push(`${taken[0]?.[0]}: ${count}`);
            table = outcome.later;
        }
        expect(start).toBe(13);
        expect(table.findings.map(({ rule }) => rule)).toEqual([]);
        expect(clicks).toMatchInlineSnapshot(`
          [
            "dependency-cycle: 3",
            "maintainer-unaware: 4",
            "unresolved: 3",
            "bad-period: 3",
            "no-maintainer: 6",
            "goal-unserved: 4",
            "money-without-target: 4",
            "no-location: 4",
            "no-executor: 3",
            "no-goal: 4",
            "no-indicator: 8",
            "sum-mismatch: 3",
          ]
        `);
        const record = { date: '2026-11-29', present: 'Bappeda, PUPR, Perkim', entries };
        const minutes = exportReportMarkdown(minutesOf(record, table, 'en'));
        for (const { sentences } of entries) for (const { en } of sentences) expect(minutes).toContain(en.split('"')[0] ?? '');
        expect(minutes).toMatchSnapshot();
        expect(exportReportMarkdown(minutesOf(record, table, 'id'))).toMatchSnapshot();
    });

    it('offers choices of both departments for what lies between two', () => {
        const table = example('palu');
        for (const rule of ['dependency-cycle', 'maintainer-unaware']) {
            const point = pointOf(table, rule);
            const sides = new Set(readableChoices(point, table).flatMap(({ department }) => department?.name ?? []));
            for (const { name } of point.departments) expect(sides, `${rule} ${name}`).toContain(name);
            expect(sheetOf(point)).toMatch(/^pair:\w+\+\w+$/);
        }
    });

    it('lists every finding once, gravest first within a department', () => {
        const table = example('palu');
        const groups = agendaOf(table.plan, table.findings);
        const all = groups.flatMap(({ points }) => points);
        expect(all.flatMap(({ finding, mirrors }) => [finding, ...mirrors])).toHaveLength(table.findings.length);
        for (const { points } of groups)
            expect(points.map(({ number }) => number)).toEqual(points.map(({ number }) => number).toSorted((a, b) => a - b));
    });
});
