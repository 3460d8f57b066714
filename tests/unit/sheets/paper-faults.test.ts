// The check of pages itself: it finds each kind of fault, so that "no faults" on a sheet says something.
import { expect, test } from 'vitest';
import { drawBox, drawText } from '../../../src/diagram/paint/primitives.ts';
import { drawSheets, findSheets } from '../../../src/diagram/sheets/atlas.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { ready } from '../../../src/diagram/sheets/signs.ts';
import { assemble, type Part, part } from '../../../src/scene/scene.ts';
import { planOf } from '../plans.ts';
import { faultsOf } from './paper-faults.ts';

function faultsWith(...parts: readonly Part[]): string[] {
    const context = sheetContext(planOf('plan City'), [], { locale: 'en' });
    const asked = findSheets('city', context);
    const [sheet] = asked.kind === 'sheets' ? drawSheets(asked.references, context) : [];
    const [page] = sheet?.pages ?? [];
    if (!sheet || !page) throw new Error('The sheet has no page.');
    return faultsOf({ ...sheet, pages: [{ ...page, scene: { ...page.scene, pieces: [...page.scene.pieces, ...assemble(parts)] } }] });
}

const text = (x: number, y: number, said: string, size = 12) => part(drawText(x, y, said, { size }));

test('a sound page has no fault, and each kind of fault is found', () => {
    expect(faultsWith(text(40, 600, 'Sound'))).toEqual([]);
    expect(faultsWith(text(40, 600, 'Small', 10))).toEqual([expect.stringContaining('7.5 pt: Small')]);
    expect(faultsWith(text(40, 600, 'Cut here…'))).toEqual([expect.stringContaining('cut: Cut here…')]);
    expect(faultsWith(text(1580, 600, 'Beyond the paper'))).toEqual([expect.stringContaining('outside: Beyond the paper')]);
    expect(faultsWith(part(drawBox({ x: 1500, y: 600, width: 200, height: 5 }, 'black')))).toEqual([
        expect.stringContaining('outside: rect'),
        expect.stringContaining('outside: rect'),
    ]);
    expect(faultsWith(text(40, 600, 'One above'), text(60, 603, 'the other'))).toEqual([
        expect.stringContaining('overlap: “One above” and “the other”'),
    ]);
    // side by side, and one below the other, is no overlap
    expect(faultsWith(text(40, 600, 'One'), text(80, 600, 'beside'), text(40, 612, 'below'))).toEqual([]);
    expect(faultsWith(text(40, 600, 'Covered'), part(ready(60, 597)))).toEqual([expect.stringContaining('a sign on “Covered”')]);
    expect(faultsWith(text(40, 600, 'Free'), part(ready(30, 597)))).toEqual([]);
    const turned: Part = part(['g', { transform: [60, 600, 'rotate(-60)'] }, drawText(0, 0, 'Leaning', { size: 12 })]);
    expect(faultsWith(turned, text(70, 585, 'struck'))).toEqual([expect.stringContaining('overlap')]);
});
