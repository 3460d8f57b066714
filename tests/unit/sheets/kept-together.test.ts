// Lines of sheets break between words that may stand apart: a sign and its number, a number and its unit stay together.
import { expect, it } from 'vitest';
import { drawSheets } from '../../../src/diagram/sheets/atlas.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { sheetKinds } from '../../../src/diagram/sheets/registry.ts';
import { locales } from '../../../src/l10n/say.ts';
import { dayOf } from '../../../src/plan/period.ts';
import { textsIn } from '../../../src/scene/node.ts';
import { findingsOf, planOf } from '../plans.ts';
import { faultyCity } from './faulty-city.ts';

for (const locale of locales)
    it(`keeps signs, numbers and units together, in ${locale}`, () => {
        const plan = planOf(faultyCity());
        const context = sheetContext(plan, findingsOf(plan), { locale, today: dayOf(2026, 5, 15) });
        const lines = sheetKinds
            .filter(({ name }) => ['pair', 'places', 'story'].includes(name))
            .flatMap(kind => {
                const subjects = kind.subjects(context).filter(({ title }, k) => k < 4 || /^[A-Z][a-zA-Z]+\d?$/.test(title));
                return drawSheets(
                    subjects.map(subject => ({ kind, subject })),
                    context,
                );
            })
            .flatMap(({ pages }) => pages.flatMap(({ scene }) => scene.pieces.flatMap(({ node }) => [...textsIn(node)])));
        expect(lines.length).toBeGreaterThan(500);
        expect(lines.filter(line => /▲$|^\d+\)$|^%|^\d, /.test(line))).toEqual([]);
        expect(lines.filter(line => /^0 program/.test(line))).toEqual([]);
    });
