// Every point leads to a sheet that there is: that of two departments, of one, or of the plan.
import { expect, it } from 'vitest';
import { findSheets } from '../../../src/diagram/sheets/atlas.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { meetingPoints, sheetOf } from '../../../src/meeting/points.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { allRules } from '../../../src/rules/all.ts';
import type { Finding } from '../../../src/rules/engine/finding.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { planOf, unmark } from '../plans.ts';
import { example } from './table.ts';

function sheetsOf(plan: Plan, findings: readonly Finding[]): string[] {
    const context = sheetContext(plan, findings, { locale: 'en', today: 20_000 });
    return meetingPoints(plan, findings).map(point => {
        const address = sheetOf(point);
        const found = findSheets(address, context);
        expect(found.kind, `${point.finding.rule} ${address}`).toBe('sheets');
        if (found.kind === 'sheets') expect(found.references).toHaveLength(1);
        return address.split(':')[0] ?? '';
    });
}

it.each(['palu', 'riverside', 'tahun'])('each point of %s has its sheet', name => {
    const { plan, findings } = example(name);
    sheetsOf(plan, findings);
});

it('so has each finding in the examples of the rules', () => {
    const kinds = allRules.flatMap(({ examples }) =>
        examples.flatMap(({ bad, catalogues = {}, plans = {} }) => {
            const plan = planOf(unmark(bad).text, catalogues, plans);
            return sheetsOf(plan, findAll(plan));
        }),
    );
    expect(new Set(kinds)).toEqual(new Set(['pair', 'department', 'city']));
});
