// Sheets of a plan as tests want them: what is asked for, drawn, and written as SVG.
import { atlasOf, drawSheets, findSheets, type Sheet } from '../../../src/diagram/sheets/atlas.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { sheetNode } from '../../../src/diagram/sheets/write.ts';
import type { Locale } from '../../../src/l10n/say.ts';
import { dayOf } from '../../../src/plan/period.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import type { Finding } from '../../../src/rules/engine/finding.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { writeNode } from '../../../src/scene/write.ts';

export const someDay = dayOf(2026, 2, 14);

/** `asked` as after `--sheet`; left out, the atlas. */
export function sheetsOf(plan: Plan, asked?: string, findings: readonly Finding[] = findAll(plan), locale: Locale = 'en'): Sheet[] {
    const context = sheetContext(plan, findings, { locale, today: someDay });
    if (asked === undefined) return drawSheets(atlasOf(context), context);
    const found = findSheets(asked, context);
    if (found.kind !== 'sheets') throw new Error(`${asked}: ${found.kind}`);
    return drawSheets(found.references, context);
}

export function writeSheets(sheets: readonly Sheet[]): string[] {
    return sheets.flatMap(({ pages, paper }) => pages.map(({ scene }) => writeNode(sheetNode(scene, paper))));
}
