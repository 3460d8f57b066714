// The framework of all sheets, tried with a kind of its own: frame, pages, text, what a name after --sheet means.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSheets, type SheetReference } from '../../../src/diagram/sheets/atlas.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { flowPages, Later } from '../../../src/diagram/sheets/pages.ts';
import { asKind } from '../../../src/diagram/sheets/registry.ts';
import type { Block, SheetKind } from '../../../src/diagram/sheets/sheet.ts';
import { setText } from '../../../src/diagram/sheets/text.ts';
import { sheetNode } from '../../../src/diagram/sheets/write.ts';
import { textsIn } from '../../../src/scene/node.ts';
import { writeNode } from '../../../src/scene/write.ts';
import { findingsOf, planOf } from '../plans.ts';
import { faultsOf } from './paper-faults.ts';

const plan = planOf(
    'plan "A plan" 2025..2026\ndepartment Parks "Parks" {\n    program Trees "Trees" { delivers 3 lists "Lists" needs Nothing }\n}\n',
);
const context = sheetContext(plan, findingsOf(plan), { locale: 'en', today: 20_000 });

/** A list of texts, one a block. */
function listOf(title: string, texts: readonly string[]): SheetReference {
    const kind: SheetKind<readonly string[]> = {
        name: 'list',
        paper: 'a4',
        inAtlas: true,
        subjects: () => [{ name: '', title }],
        rows: () => texts,
        head: () => ({ title, question: 'What is on the list?', figures: [{ figure: String(texts.length), text: 'texts' }] }),
        paint: (rows, area) =>
            flowPages(
                rows.map((text): Block => setText(text, { width: area.width / 3 })),
                area,
            ),
        outline: () => [],
        tables: () => [],
    };
    return { kind: asKind(kind), subject: { name: '', title } };
}

describe('a sheet', () => {
    it('keeps all its text on the paper, apart and whole', () => {
        const text = fc.string({ minLength: 1, maxLength: 300, unit: fc.constantFrom(...'abc de fgh ÿ ع漢 W.,-') });
        fc.assert(
            fc.property(text, fc.array(text, { maxLength: 40 }), (title, texts) => {
                const [sheet] = drawSheets([listOf(title, texts)], context);
                if (!sheet) throw new Error('no sheet');
                expect(faultsOf(sheet)).toEqual([]);
                const said = sheet.pages.flatMap(({ scene }) => scene.pieces.flatMap(({ node }) => [...textsIn(node)])).join('');
                for (const one of [title, ...texts]) expect(plain(said)).toContain(plain(one));
            }),
            { numRuns: 100 },
        );
    });

    it('makes the parts of a page when somebody looks at it, and once', () => {
        const made: number[] = [];
        const blocks = Array.from({ length: 100 }, (_, k) => new Later(20, () => (made.push(k) > 0 ? [] : [])));
        const pages = flowPages(blocks, { width: 100, height: 200, nextHeight: 200 });
        expect(pages).toHaveLength(10);
        expect(made).toEqual([]);
        expect(pages[3]?.parts).toHaveLength(10);
        expect(pages[3]?.parts).toHaveLength(10);
        expect(made).toEqual([30, 31, 32, 33, 34, 35, 36, 37, 38, 39]);
    });

    it('holds a title of 2,000 letters', () => {
        const [sheet] = drawSheets([listOf('Long words of a title '.repeat(91), ['x'])], context);
        expect(sheet && faultsOf(sheet)).toEqual([]);
    });

    it('states its paper, its number and what is to settle', () => {
        const sheets = drawSheets([listOf('First', ['x']), listOf('Second', Array(100).fill('y'))], context, { paper: 'a3' });
        const [page] = sheets[0]?.pages ?? [];
        const svg = page && sheets[0] ? writeNode(sheetNode(page.scene, sheets[0].paper)) : '';
        expect(svg).toMatch(/^<svg xmlns="[^"]+" width="420mm" height="297mm" /);
        expect(svg).toContain(`${context.points.length} to settle, 0 on this sheet`);
        expect(svg).toContain('Sheet 1 of 3');
        expect(sheets[1]?.pages.map(({ number }) => number)).toEqual([2, 3]);
    });

    it('is the same for the same plan and day', () => {
        const draw = () => JSON.stringify(drawSheets([listOf('Same', ['a', 'b'])], context));
        expect(draw()).toBe(draw());
    });
});

/** Without blanks, which lines end at, and as letters that are drawn. */
function plain(text: string): string {
    return text.replace(/\s/g, '');
}
