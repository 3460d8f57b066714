import { expect, test } from 'vitest';
import { draw, paint, place, writeDrawing } from '../../../src/diagram/drawing.ts';
import { firstState, placeToOpen, type ViewName } from '../../../src/diagram/state.ts';
import { qualifiedName } from '../../../src/plan/queries.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { generateCity } from '../../bench/city.ts';
import { planOf } from '../plans.ts';
import { parseXml, walk } from './check-xml.ts';
import { findDrawingFaults } from './view-faults.ts';

const plan = planOf(Object.fromEntries(generateCity({ programs: 60, seed: 4, programsPerFile: 20 })));
const findings = findAll(plan);
const [{ name = '' } = {}] = plan.all('department');

/** What a click on a department, or on the place `what`, opens or closes, and how many cards there are. */
function look(view: ViewName, opened: readonly string[], what = name) {
    const placed = place(draw(plan, findings, { ...firstState, view, depth: 'departments', opened }, { locale: 'en' }));
    expect(findDrawingFaults(placed)).toEqual([]);
    const elements = [...walk(parseXml(writeDrawing(paint(placed), { interactive: true })))];
    const buttons = elements.filter(element => element.attributes.get('data-lane') === what);
    return {
        buttons: new Set(buttons.map(element => `${element.attributes.get('role')} ${element.attributes.get('aria-expanded')}`)),
        cards: elements.filter(element => element.attributes.get('class') === 'card').length,
    };
}

test.each(['flow', 'cascade', 'asset', 'timeline', 'matrix'] as const)('%s: a click opens a department, and closes it', view => {
    const closed = look(view, []);
    const open = look(view, [name]);
    expect(closed.buttons).toEqual(new Set(['button false']));
    expect(open.buttons).toEqual(new Set(['button true']));
    expect(open.cards).toBeGreaterThan(closed.cards);
});

test('places: a click opens a place, whatever departments are called, and closes it', () => {
    const path =
        plan
            .all('location')
            .map(qualifiedName)
            .find(path => look('places', [], placeToOpen(path)).buttons.size > 0) ?? '';
    const place = placeToOpen(path);
    const closed = look('places', [], place);
    const open = look('places', [place], place);
    expect(closed.buttons).toEqual(new Set(['button false']));
    expect(open.buttons).toEqual(new Set(['button true']));
    expect(open.cards).toBeGreaterThan(closed.cards);
});
