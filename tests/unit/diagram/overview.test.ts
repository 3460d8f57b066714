import { expect, test } from 'vitest';
import { draw, paint, place } from '../../../src/diagram/drawing.ts';
import { countFlow } from '../../../src/diagram/overview/count.ts';
import { paintOverview } from '../../../src/diagram/overview/paint.ts';
import { firstState } from '../../../src/diagram/state.ts';
import { exportSvg } from '../../../src/exports/svg.ts';
import { findAll } from '../../../src/rules/run.ts';
import { generateCity } from '../../bench/city.ts';
import { planOf } from '../plans.ts';
import { parseXml, walk } from './check-xml.ts';
import { emptyFlow, generateFlow } from './generate-flow.ts';
import { tellStory } from './tell-story.ts';

test('counts what runs and what nobody keeps or funds, by year', () => {
    const [parks, roads] = countFlow(tellStory()).lanes;
    expect(parks).toMatchObject({ programs: 3, running: [2, 2, 1, 0, 0], unkept: [0, 0, 1, 1, 2], open: 2 });
    expect(roads).toMatchObject({ programs: 3, running: [2, 1, 1, 1, 0], unkept: [0, 0, 0, 0, 0], open: 2 });
});

test('counts promises between departments, from giver to receiver, and those not kept', () => {
    expect(countFlow(tellStory()).pairs).toEqual([
        { giver: 0, receiver: 2, count: 1, broken: 0 },
        { giver: 0, receiver: 3, count: 1, broken: 0 },
        { giver: 1, receiver: 0, count: 2, broken: 0 },
        { giver: 1, receiver: 2, count: 1, broken: 0 },
        { giver: 3, receiver: 0, count: 1, broken: 0 },
        { giver: 3, receiver: 1, count: 1, broken: 1 },
    ]);
});

test('is well-formed, with one button per department, whatever the plan', () => {
    for (const graph of [emptyFlow(0), emptyFlow(1), tellStory(), generateFlow(40, 400, 600, 3)]) {
        const buttons = [...walk(parseXml(paintOverview(graph)))].filter(element => element.attributes.get('role') === 'button');
        expect(buttons).toHaveLength(graph.lanes.length);
    }
});

test('escapes what the plan says', () => {
    const story = tellStory();
    const lanes = story.lanes.map(lane => ({ id: `<script>${lane.id}`, title: '<script>', name: '"><script>', money: '<script>' }));
    const svg = exportSvg({ kind: 'overview', graph: { ...story, lanes, title: '</svg><script>' }, opened: undefined, openedLanes: [] });
    expect(svg).not.toContain('<script');
    parseXml(svg);
});

test('a brief look counts what a whole one counts', () => {
    const plan = planOf(Object.fromEntries(generateCity({ programs: 200, seed: 3, programsPerFile: 20 })));
    const findings = findAll(plan);
    const whole = draw(plan, findings, firstState, { locale: 'en' });
    const brief = draw(plan, findings, firstState, { locale: 'en', brief: true });
    if (whole.kind !== 'overview' || brief.kind !== 'overview') throw new Error(whole.kind);
    expect(paint(place(brief))).toBe(paint(place(whole)));
});

test('a department stands open above the collapsed ones, with the other ends of its promises', () => {
    const plan = planOf(Object.fromEntries(generateCity({ programs: 200, seed: 3, programsPerFile: 20 })));
    const [, name = ''] = plan.all('department').map(department => department.name);
    const open = draw(plan, [], { ...firstState, opened: [name] }, { locale: 'en' });
    if (open.kind !== 'overview') throw new Error(open.kind);
    expect(open.opened?.lanes.some(lane => lane.id === name)).toBe(true);
    const svg = paint(place(open));
    parseXml(svg);
    expect(svg).toMatch(new RegExp(`data-lane="${name}"[^>]*aria-expanded="true"`));
    expect(svg.match(/aria-expanded="false"/g)?.length).toBeGreaterThan(3);
});
