// The integrated flow: programs of a small plan by name, labels that nothing strikes through, the flag of today beside the year.
import { expect, test, vi } from 'vitest';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { cardsOf, paintCards } from '../../../src/diagram/sheets/flow/cards.ts';
import { flowSheet } from '../../../src/diagram/sheets/flow/kind.ts';
import { layOut } from '../../../src/diagram/sheets/flow/layout.ts';
import { flowRows } from '../../../src/diagram/sheets/flow/rows.ts';
import { stemsOf } from '../../../src/diagram/sheets/flow/stems.ts';
import type { SheetPage } from '../../../src/diagram/sheets/sheet.ts';
import { TimeScale } from '../../../src/diagram/sheets/time-scale.ts';
import { measure } from '../../../src/diagram/text-width.ts';
import { isBetween } from '../../../src/facts/promise.ts';
import { promisesOf } from '../../../src/facts/promises.ts';
import { formatCount } from '../../../src/l10n/format.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import { dayOf } from '../../../src/plan/period.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { titleOf } from '../../../src/plan/queries.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { type SceneNode, textsIn } from '../../../src/scene/node.ts';
import type { Part } from '../../../src/scene/scene.ts';
import { generateCity } from '../../bench/city.ts';
import { exampleNamed } from '../examples.ts';
import { readFile } from '../plans.ts';

const area = { width: 1516, height: 920, nextHeight: 960 };

function contextOf(plan: Plan, today = dayOf(2026, 2)) {
    return sheetContext(plan, findAll(plan), { locale: 'en', today });
}

function nodesIn(parts: readonly Part[]): SceneNode[] {
    return parts.flatMap(({ node, parts: inner }) => [...within(node), ...nodesIn(inner ?? [])]);
}

function within(node: SceneNode): SceneNode[] {
    const [, , ...content] = node;
    return [node, ...content.flatMap(one => (typeof one === 'string' ? [] : within(one)))];
}

test('a plan of some twenty programs names each of them', () => {
    const plan = exampleNamed('riverside');
    const [page] = flowSheet.paint(flowSheet.rows(contextOf(plan), { name: '', title: '' }), area, 'en');
    const texts = new Set((page?.parts ?? []).flatMap(part => nodesIn([part]).flatMap(node => [...textsIn(node)])));
    const programs = plan.all('program').map(titleOf);
    expect(programs.length).toBeGreaterThan(15);
    expect(programs.filter(title => !texts.has(title))).toEqual([]);
});

test('Palu: labels stand apart on their line, and arrows run behind them', () => {
    const context = contextOf(exampleNamed('palu'));
    const rows = flowRows(context);
    const scale = new TimeScale(rows.years, 168, 1504);
    const stems = stemsOf(rows.promises, Number.POSITIVE_INFINITY);
    const room = { scale, rows: rows.sides.length, gap: 6, maxLines: 6, widestLabel: 230, widestDrift: 40, namesSums: true };
    const { labels, crowded } = layOut(stems, { ...room, lines: [], isDense: false });
    expect(crowded).toBe(0);
    expect(labels).toHaveLength(stems.length);
    for (const one of labels)
        for (const other of labels)
            if (one !== other && one.row === other.row && one.half === other.half && one.line === other.line)
                expect(Math.max(one.x - other.x - other.width, other.x - one.x - one.width)).toBeGreaterThanOrEqual(12);
    const nodes = nodesIn(flowSheet.paint(flowSheet.rows(context, { name: '', title: '' }), area, 'en')[0]?.parts ?? []);
    const said = new Set(rows.promises.map(({ text }) => text));
    let grounds = 0;
    for (const [k, node] of nodes.entries()) {
        const [text = ''] = textsIn(node);
        if (node[0] !== 'text' || !said.has(text)) continue;
        const [tag, ground] = nodes[k - 1] as SceneNode;
        const x = Number(node[1]['x']);
        expect(tag, text).toBe('rect');
        expect(Number(ground['x']), text).toBeLessThanOrEqual(x);
        expect(Number(ground['x']) + Number(ground['width']), text).toBeGreaterThanOrEqual(x + measure(text, 10.7));
        grounds++;
    }
    expect(grounds).toBeGreaterThan(30);
});

test('cards: the flag of today never strikes the year through', () => {
    const plan = exampleNamed('flower/before');
    let bent = 0;
    for (let month = 0; month < 12; month++) {
        const context = contextOf(plan, dayOf(2026, month));
        const nodes = nodesIn(paintCards(cardsOf(context), [], area, 'en')?.parts ?? []);
        const year = nodes.find(node => node[0] === 'text' && [...textsIn(node)].includes('2026'));
        const flag = nodes.find(([, { class: name }]) => name === 'flag');
        const path = flag?.[1]['d'];
        expect(year && Array.isArray(path), `month ${month}`).toBe(true);
        const [x, baseline] = [Number(year?.[1]['x']), Number(year?.[1]['y'])];
        const points = pointsOf(path as (string | number)[]);
        if (points.length > 2) bent++;
        for (const [k, to] of points.entries()) {
            const from = points[k - 1] ?? to;
            const isBeside = Math.max(from.x, to.x) < x || Math.min(from.x, to.x) > x + 40;
            const isBelow = Math.min(from.y, to.y) > baseline;
            expect(isBeside || isBelow, `month ${month}: ${JSON.stringify(path)} and ${x}, ${baseline}`).toBe(true);
        }
    }
    expect(bent).toBeGreaterThan(0);
});

test('a large plan is shown by half-year: its promises are counted, and none is listed', () => {
    const texts = generateCity({ programs: 2400 });
    const plan = makePlan([...texts].map(([file, text]) => readFile(text, `file:///plan/${file}`)));
    const rows = flowSheet.rows(sheetContext(plan, [], { locale: 'en', today: dayOf(2026, 2) }), { name: '', title: '' });
    const between = promisesOf(plan).filter(isBetween);
    const listed = vi.spyOn(rows.rows, 'promises', 'get');
    const [page] = flowSheet.paint(rows, area, 'en');
    const [window] = flowSheet.paint(rows, { ...area, width: 500, height: 300 }, 'en');
    expect(listed).not.toHaveBeenCalled();
    for (const { parts } of [page, window] as SheetPage[]) {
        const texts = nodesIn(parts).flatMap(node => [...textsIn(node)]);
        expect(texts.some(text => text.includes(`${formatCount(between.length).en} promises between departments`))).toBe(true);
    }
    const count = rows.rows.passed.reduce((sum, row) => sum + row.counted.count, rows.rows.broken.length);
    expect([count, rows.rows.promises.length]).toEqual([between.length, between.length]);
});

function pointsOf(path: readonly (string | number)[]): { readonly x: number; readonly y: number }[] {
    const points: { x: number; y: number }[] = [];
    let at = { x: 0, y: 0 };
    for (let k = 0; k < path.length; ) {
        const step = path[k];
        if (step === 'M') at = { x: Number(path[k + 1]), y: Number(path[k + 2]) };
        else at = step === 'H' ? { ...at, x: Number(path[k + 1]) } : { ...at, y: Number(path[k + 1]) };
        k += step === 'M' ? 3 : 2;
        points.push(at);
    }
    return points;
}
