// Sheets of the small examples in words, as they were looked at; and one page as it is drawn. `vitest -u` renews them on purpose.
import { expect, test } from 'vitest';
import type { Outline } from '../../../src/diagram/outline.ts';
import { drawSheets, type SheetReference } from '../../../src/diagram/sheets/atlas.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { sheetKinds } from '../../../src/diagram/sheets/registry.ts';
import { sheetNode } from '../../../src/diagram/sheets/write.ts';
import { locales } from '../../../src/l10n/say.ts';
import { dayOf } from '../../../src/plan/period.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { writeNode } from '../../../src/scene/write.ts';
import { exampleNamed } from '../examples.ts';

const kinds = ['department', 'goals', 'places', 'place', 'pair', 'story'];

function linesOf(outline: readonly Outline[], indent = '  '): string[] {
    return outline.flatMap(({ text, children }) => [`${indent}${text}`, ...linesOf(children, `${indent}  `)]);
}

for (const name of ['flower/before', 'flower/after', 'year'])
    for (const locale of locales)
        test(`${name} in ${locale}`, async () => {
            const plan = exampleNamed(name);
            const context = sheetContext(plan, findAll(plan), { locale, today: dayOf(2026, 4, 15) });
            const references = sheetKinds
                .filter(kind => kinds.includes(kind.name))
                .flatMap((kind): SheetReference[] => kind.subjects(context).map(subject => ({ kind, subject })));
            const text = drawSheets(references, context)
                .flatMap(({ address, title, outline, pages }) => [`${address} · ${title} · ${pages.length}`, ...linesOf(outline())])
                .join('\n');
            await expect(`${text}\n`).toMatchFileSnapshot(`golden/${name.replace('/', '-')}.${locale}.txt`);
        });

test('the department of the flower as it is drawn', async () => {
    const plan = exampleNamed('flower/before');
    const context = sheetContext(plan, findAll(plan), { locale: 'en', today: dayOf(2026, 4, 15) });
    const kind = sheetKinds.find(one => one.name === 'department');
    const [subject] = kind?.subjects(context) ?? [];
    const [sheet] = kind && subject ? drawSheets([{ kind, subject }], context) : [];
    const [page] = sheet?.pages ?? [];
    const svg = sheet && page ? writeNode(sheetNode(page.scene, sheet.paper, 'print')) : '';
    await expect(`${svg}\n`).toMatchFileSnapshot('golden/flower-before-department.svg');
});
