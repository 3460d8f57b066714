// Legends explain the signs that a sheet shows, all of them and no others.
import { expect, it } from 'vitest';
import { drawSheets } from '../../../src/diagram/sheets/atlas.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { sheetKinds } from '../../../src/diagram/sheets/registry.ts';
import { dayOf } from '../../../src/plan/period.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { type SceneNode, textsIn } from '../../../src/scene/node.ts';
import type { Piece } from '../../../src/scene/scene.ts';
import { exampleNamed } from '../examples.ts';
import { findingsOf, planOf } from '../plans.ts';
import { extremes } from './extremes.ts';

/** By the words of the legend, how its sign is drawn. */
const signs: Readonly<Record<string, (tag: string, classes: string, d: string) => boolean>> = {
    'work of others': (tag, classes) => tag === 'rect' && classes === 'work',
    'ready from then on': (_, classes, d) => (classes === 'black' || classes === 'fill-broken') && /^M.*L.*L.*L.*Z$/.test(d),
    'requested and answered': (_, classes, d) => (classes === 'empty' || classes === 'triangle') && d !== '',
    'only after': (tag, classes) => tag === 'circle' && classes === 'empty',
    'maintained and funded': (tag, classes) => tag === 'rect' && classes === 'empty',
    'no maintainer or no budget': (tag, classes) => tag === 'rect' && classes === 'gap',
    'two departments in the same year': (_, classes) => classes === 'meeting',
    'to settle, with its number': (_, classes, d) => classes === 'fill-broken' && d.includes('l'),
    before: (_, classes) => classes === 'former',
};
/** The map puts numbers into boxes, goals have no things. */
const kinds = sheetKinds.filter(({ name }) => ['department', 'story', 'pair', 'place', 'places'].includes(name));

function shapesIn(node: SceneNode): [tag: string, classes: string, d: string][] {
    const [tag, attributes, ...content] = node;
    const d = attributes['d'];
    return [
        [tag, String(attributes['class'] ?? ''), Array.isArray(d) ? d.join(' ') : ''],
        ...content.flatMap(part => (typeof part === 'string' ? [] : shapesIn(part))),
    ];
}

function faultsOf(plan: Plan, before?: Plan): string[] {
    const older = before ? { against: { name: 'before', plan: before, findings: [] } } : {};
    const context = sheetContext(plan, findingsOf(plan), { locale: 'en', today: dayOf(2026, 5, 15), ...older });
    return kinds.flatMap(kind =>
        kind
            .subjects(context)
            .slice(0, 40)
            .flatMap(subject => {
                const [sheet] = drawSheets([{ kind, subject }], context);
                const pieces = sheet?.pages.flatMap(({ scene }) => scene.pieces) ?? [];
                const isContent = ({ key }: Piece) => key.startsWith('content');
                const shown = pieces.filter(isContent).flatMap(({ node }) => shapesIn(node));
                const said = new Set(pieces.filter(piece => !isContent(piece)).flatMap(({ node }) => [...textsIn(node)]));
                return Object.entries(signs).flatMap(([words, isSign]) => {
                    const isShown = shown.some(shape => isSign(...shape));
                    return isShown === said.has(words) ? [] : [`${kind.name} ${subject.name}: ${words}, shown: ${isShown}`];
                });
            }),
    );
}

for (const name of ['palu', 'riverside', 'flower/before', 'flower/after'])
    it(`explains what sheets of ${name} show, and nothing else`, () => {
        expect(faultsOf(exampleNamed(name))).toEqual([]);
    });

for (const { name, plan } of extremes)
    it(`explains what ${name} shows, and nothing else`, () => {
        expect(faultsOf(plan()).slice(0, 3)).toEqual([]);
    });

it('explains the time before where an older version is beside it', () => {
    const plan = (months: string) => planOf(`plan X 2025..2026\ndepartment D { program P { during ${months} builds hall } }`);
    expect(faultsOf(plan('2025-02..2025-06'), plan('2025-01..2025-04'))).toEqual([]);
    expect(faultsOf(plan('2025-02..2025-06'), plan('2025-02..2025-06'))).toEqual([]);
});

function said(plan: Plan, name: string): string[] {
    const context = sheetContext(plan, findingsOf(plan), { locale: 'en', today: dayOf(2026, 2) });
    const kind = sheetKinds.find(one => one.name === name);
    const [subject] = kind?.subjects(context) ?? [];
    const [sheet] = kind && subject ? drawSheets([{ kind, subject }], context) : [];
    return sheet?.pages.flatMap(({ scene }) => scene.pieces.flatMap(({ node }) => [...textsIn(node)])) ?? [];
}

it('explains on the plan on one page what stands there, and nothing else', () => {
    const alone = said(planOf('plan X 2025..2026\ndepartment D { program P { during 2025 } }'), 'city');
    for (const words of ['promises that hold', 'star: priority', 'bar: reached so far']) expect(alone.join()).not.toContain(words);
    const palu = said(exampleNamed('palu'), 'city').join();
    for (const words of ['promises that hold', 'star: priority', 'bar: reached so far', 'to settle']) expect(palu).toContain(words);
});

it('explains the signs of cards that are there, the goals on them too', () => {
    const before = said(exampleNamed('flower/before'), 'flow');
    expect(before).toEqual(expect.arrayContaining(['to settle, with its number', 'A market square people like to stay in']));
    for (const words of ['need', 'handover', 'promise that does not hold', 'asset maintained and funded'])
        expect(before).not.toContain(words);
    const after = said(exampleNamed('flower/after'), 'flow');
    expect(after).toEqual(expect.arrayContaining(['handover', 'asset maintained and funded']));
    expect(after).not.toContain('to settle, with its number');
});

it('explains the number behind the name of a department where one has several programs in a place', () => {
    const place = (programs: string) => planOf(`plan X 2025..2026\nlocation L "Square"\ndepartment D { ${programs} }`);
    const program = (name: string) => `program ${name} { during 2025 location L }`;
    expect(said(place(`${program('P')} ${program('Q')}`), 'places')).toEqual(
        expect.arrayContaining(['D\u00a02', 'after a name: number of programs']),
    );
    expect(said(place(program('P')), 'places')).not.toContain('after a name: number of programs');
});
