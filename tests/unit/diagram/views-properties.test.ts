import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { draw, paint, place, writeDrawing } from '../../../src/diagram/drawing.ts';
import { type DrawingState, depths, firstState, viewNames } from '../../../src/diagram/state.ts';
import { dayOf } from '../../../src/plan/period.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { generateCity } from '../../bench/city.ts';
import { planOf } from '../plans.ts';
import { findDrawingFaults } from './view-faults.ts';

const today = dayOf(2026, 2);

function cityOf(programs: number, seed: number): Record<string, string> {
    return Object.fromEntries(generateCity({ programs, seed, programsPerFile: 8 }));
}

/** A city with faults: lines about who, where and when go missing. */
function wreck(files: Record<string, string>, seed: number): Record<string, string> {
    let state = seed;
    const lines = /^\s+(location|maintainer|handover|maintains|serves|during|budget|answers|needs) .*$/gm;
    return Object.fromEntries(
        Object.entries(files).map(([name, text]) => [
            name,
            text.replace(lines, line => {
                state = (Math.imul(state, 1103515245) + 12345) >>> 0;
                return state % 7 === 0 ? '' : line;
            }),
        ]),
    );
}

test('random cities, whole and wrecked, have no fault in any view at any depth, and are the same picture each time', () => {
    fc.assert(
        fc.property(
            fc.integer({ min: 0, max: 40 }),
            fc.integer({ min: 1, max: 1_000_000 }),
            fc.boolean(),
            fc.constantFrom(...viewNames),
            fc.option(fc.constantFrom(...depths), { nil: undefined }),
            fc.boolean(),
            (programs, seed, whole, view, depth, problems) => {
                const files = cityOf(programs, seed);
                const plan = planOf(whole ? files : wreck(files, seed));
                const findings = findAll(plan);
                const opened = plan
                    .all('department')
                    .slice(0, 2)
                    .map(department => department.name);
                const state: DrawingState = {
                    ...firstState,
                    view,
                    filter: { ...firstState.filter, problems },
                    opened,
                    ...(depth ? { depth } : {}),
                };
                const once = () => place(draw(plan, findings, state, { locale: 'id', today }));
                const placed = once();
                expect(findDrawingFaults(placed)).toEqual([]);
                expect(paint(once())).toEqual(paint(placed));
            },
        ),
        { seed: 11, numRuns: 60 },
    );
});

describe('a program more', () => {
    const files = cityOf(40, 5);
    const before = planOf(files);
    const place2 = (plan: Plan, view: DrawingState['view']) => place(draw(plan, [], { ...firstState, view }, { locale: 'id', today }));
    const department = before.all('department')[1];
    const name = department?.name ?? '';
    const after = planOf({
        ...files,
        'more.plan': `extend ${name} { program Tambahan "Tambahan" { serves Sasaran1 location Talise0 during 2027 } }`,
    });

    test('in the timeline only the rows below it move, and all by its height', () => {
        const [one, two] = [place2(before, 'timeline'), place2(after, 'timeline')];
        if (one.kind !== 'calendar' || two.kind !== 'calendar') throw new Error();
        const added = two.placed.rows.find(row => row.row.title === 'Tambahan');
        const old = new Map(one.placed.rows.map(row => [row.row.id, row.y]));
        for (const row of two.placed.rows) {
            if (row === added) continue;
            const moved = row.y - (old.get(row.row.id) ?? Number.NaN);
            expect(moved).toBeCloseTo(row.y < (added?.y ?? 0) ? 0 : (added?.height ?? 0), 3);
        }
    });

    test('in the cascade only what stands below it moves, and nothing changes its column', () => {
        const [one, two] = [place2(before, 'cascade'), place2(after, 'cascade')];
        if (one.kind !== 'tree' || two.kind !== 'tree') throw new Error();
        const added = two.placed.cards.find(card => card.node.title === 'Tambahan');
        const old = new Map(one.placed.cards.map(card => [card.node.id, card]));
        for (const card of two.placed.cards) {
            const was = old.get(card.node.id);
            if (!was) continue;
            expect(card.x).toBe(was.x);
            if (card.y < (added?.y ?? 0)) expect(card.y).toBe(was.y);
            else expect(card.y).toBeGreaterThanOrEqual(was.y);
        }
    });

    test('in the matrix only the rows below it move, and no column', () => {
        const [one, two] = [place2(before, 'matrix'), place2(after, 'matrix')];
        if (one.kind !== 'matrix' || two.kind !== 'matrix') throw new Error();
        const added = two.placed.rows.find(row => row.row.title === 'Tambahan');
        const old = new Map(one.placed.rows.map(row => [row.row.id, row.y - one.placed.head]));
        for (const row of two.placed.rows) {
            const was = old.get(row.row.id);
            if (was !== undefined) expect(row.y - two.placed.head - was).toBeCloseTo(row.y < (added?.y ?? 0) ? 0 : 26, 3);
        }
    });
});

describe('situations met elsewhere', () => {
    test('14: eight departments in one picture, and every card carries its department', () => {
        const eight = Array.from(
            { length: 8 },
            (_, k) => `department D${k} "Dinas ${k}" { program P${k} "Program ${k}" { serves G location L during 2026 } }`,
        );
        const plan = planOf(`plan P { period 2026 }\ngoal G "G"\nlocation L "L"\n${eight.join('\n')}`);
        for (const view of viewNames.filter(one => one !== 'asset' && one !== 'matrix')) {
            const svg = writeDrawing(paint(place(draw(plan, [], { ...firstState, view }, { locale: 'en', today }))));
            const labels = [...svg.matchAll(/class="card"[^>]*aria-label="([^"]*)"/g)].map(match => match[1] ?? '');
            for (let k = 0; k < 8; k++) {
                const own = labels.filter(label => label.includes(`Program ${k}`));
                expect(own.length, `${view} ${k}`).toBeGreaterThan(0);
                for (const label of own) expect(label).toContain(`Dinas ${k}`);
            }
        }
    });

    test('16: one big program over several files is drawn as if it stood in one', () => {
        const shared = 'plan P { period 2026..2027 }\ngoal G "G"\nlocation L "L"';
        const works = Array.from(
            { length: 12 },
            (_, k) =>
                `program W${k} "Work ${k}" { serves G location L during 2026 ${k > 0 ? `needs W${k - 1}.out${k - 1}` : ''} builds out${k} "Out ${k}" 2 "x" }`,
        );
        const one = planOf({ 'p.plan': shared, 'd.plan': `department D "D" {\n${works.join('\n')}\n}` });
        const split = planOf({
            'p.plan': shared,
            'd.plan': `department D "D" {\n${works.slice(0, 4).join('\n')}\n}`,
            'e.plan': `extend D {\n${works.slice(4, 8).join('\n')}\n}`,
            'f.plan': `extend D {\n${works.slice(8).join('\n')}\n}`,
        });
        const plain = (plan: Plan, view: DrawingState['view']) =>
            JSON.stringify(draw(plan, findAll(plan), { ...firstState, view }, { locale: 'en', today }).graph, (key, value: unknown) =>
                key === 'from' ? undefined : value,
            );
        // Findings name the file they were made from; the drawing itself is the same.
        for (const view of viewNames) expect(plain(split, view).replace(/[def]\.plan/g, 'd.plan')).toBe(plain(one, view));
    });
});
