// Sheets in a window of any width: nothing cut, nothing on top of another, no letters below 9 px, all points of the sheet.
import { expect, it } from 'vitest';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { sheetKinds } from '../../../src/diagram/sheets/registry.ts';
import { drawForScreen, leastScale, screenPaper } from '../../../src/diagram/sheets/screen.ts';
import type { SheetContext } from '../../../src/diagram/sheets/sheet.ts';
import { locales } from '../../../src/l10n/say.ts';
import { dayOf } from '../../../src/plan/period.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { textsIn } from '../../../src/scene/node.ts';
import { exampleNamed } from '../examples.ts';
import { extremes } from './extremes.ts';
import { faultsOf } from './paper-faults.ts';

const widths = [360, 420, 480, 560, 600, 760, 1000, 1200, 1920];

function contextOf(plan: Plan, locale: 'en' | 'id' = 'en'): SheetContext {
    return sheetContext(plan, findAll(plan), { locale, today: dayOf(2026, 5, 15) });
}

function faultsAt(width: number, context: SheetContext, most: number): string[] {
    return sheetKinds.flatMap(kind =>
        kind
            .subjects(context)
            .slice(0, most)
            .flatMap(subject => {
                const { scene } = drawForScreen({ kind, subject }, context, { width, first: 1, most: 6 });
                const paper = { ...screenPaper(kind, width), height: scene.height };
                const pages = [{ scene, number: 1, points: [] }];
                const sheet = { address: `${kind.name}:${subject.name}`, title: '', question: '', paper, pages };
                return faultsOf({ ...sheet, outline: () => [], tables: () => [] });
            }),
    );
}

for (const locale of locales)
    for (const name of ['palu', 'riverside', 'flower/after'])
        it(`draws every sheet of ${name} for windows of every width, in ${locale}`, () => {
            const context = contextOf(exampleNamed(name), locale);
            for (const width of widths) expect(faultsAt(width, context, 20), `${width} px`).toEqual([]);
        });

for (const { name, plan } of extremes)
    it(`draws ${name}`, () => {
        const context = contextOf(plan());
        for (const width of [480, 900]) {
            // no text is longer than 2,000 letters on any paper
            const faults = faultsAt(width, context, 2).filter(fault => !fault.includes(': cut: ') || !name.includes('2,000'));
            expect(faults.slice(0, 3), `${width} px`).toEqual([]);
        }
    });

it('makes paper as wide as is read at 9 px, of its own size where the window has room for it', () => {
    const [city] = sheetKinds;
    if (!city) throw new Error('There is no sheet.');
    for (const width of widths) {
        const paper = screenPaper(city, width);
        expect(Math.min(1, width / paper.width), `${width} px`).toBeGreaterThanOrEqual(leastScale - 1e-9);
    }
    expect(screenPaper(city, 1340).width).toBeCloseTo(1587.4);
    expect(screenPaper(city, 1330).width).toBeLessThan(1587);
});

it('shows a long sheet some pages at a time, each as it is among all', () => {
    const [long] = extremes.filter(({ name }) => name.startsWith('3,000'));
    if (!long) throw new Error('There is no long plan.');
    const context = contextOf(long.plan());
    const kind = sheetKinds.find(({ name }) => name === 'department');
    const [subject] = kind?.subjects(context) ?? [];
    if (!kind || !subject) throw new Error('There is no department.');
    const draw = (first: number) => drawForScreen({ kind, subject }, context, { width: 600, first, most: 6 });
    const { pages, scene } = draw(1);
    expect(pages).toMatchObject({ from: 1, to: 6 });
    expect(pages.all).toBeGreaterThan(20);
    expect(new Set(scene.pieces.map(({ key }) => key)).size).toBe(scene.pieces.length);
    const last = draw(100_000);
    expect(last.pages.to).toBe(pages.all);
    expect(last.pages.from).toBeGreaterThan(1);
});

for (const locale of locales)
    it(`breaks no word in the heads of the goals where the window is narrow, in ${locale}`, () => {
        const context = contextOf(exampleNamed('riverside'), locale);
        const kind = sheetKinds.find(({ name }) => name === 'goals');
        const [subject] = kind?.subjects(context) ?? [];
        if (!kind || !subject) throw new Error('There are no goals.');
        const heads =
            kind
                .content(context, subject)
                .tables()[0]
                ?.columns.flatMap(({ head }) => head.split(/[\s/]+/)) ?? [];
        const { scene } = drawForScreen({ kind, subject }, context, { width: 480, first: 1, most: 6 });
        const said = scene.pieces.flatMap(({ node }) => [...textsIn(node)]).flatMap(text => text.split(/[\s/]+/));
        expect(heads.length).toBeGreaterThan(5);
        expect(said.filter(word => word.length > 2 && heads.some(head => head.startsWith(word) && head !== word))).toEqual([]);
    });

for (const locale of locales)
    it(`breaks no word under a large figure where the window is narrow, in ${locale}`, () => {
        const context = contextOf(exampleNamed('riverside'), locale);
        for (const kind of sheetKinds)
            for (const subject of kind.subjects(context).slice(0, 2)) {
                const { figures = [] } = kind.content(context, subject).head;
                const words = new Set(figures.flatMap(({ text }) => text.split(' ')));
                for (const width of [360, 440, 480, 600, 700]) {
                    const { scene } = drawForScreen({ kind, subject }, context, { width, first: 1, most: 1 });
                    const said = new Set(scene.pieces.flatMap(({ node }) => [...textsIn(node)]).flatMap(text => text.split(' ')));
                    expect(
                        [...words].filter(word => !said.has(word)),
                        `${kind.name}, ${width} px`,
                    ).toEqual([]);
                }
            }
    });
