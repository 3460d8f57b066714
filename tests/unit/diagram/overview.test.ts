import { expect, test } from 'vitest';
import { draw, paint, place, writeDrawing } from '../../../src/diagram/drawing.ts';
import type { OverviewGraph } from '../../../src/diagram/overview/graph.ts';
import { paintOverview } from '../../../src/diagram/overview/paint.ts';
import { type DrawingState, firstState } from '../../../src/diagram/state.ts';
import { measure } from '../../../src/diagram/text-width.ts';
import { drawnAsMarks } from '../../../src/diagram/views/flow.ts';
import { drawOverview } from '../../../src/diagram/views/overview.ts';
import { exportSvg } from '../../../src/exports/svg.ts';
import { Plans } from '../../../src/language/plans.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { allRules } from '../../../src/rules/all.ts';
import type { Finding } from '../../../src/rules/engine/finding.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { generateCity } from '../../bench/city.ts';
import { spoilCity } from '../../bench/faults.ts';
import { planOf, readFile, unmark } from '../plans.ts';
import { parseXml, walk } from './check-xml.ts';
import { countFlow } from './count-flow.ts';
import { emptyFlow, generateFlow } from './generate-flow.ts';
import { tellStory } from './tell-story.ts';

const writeOverview = (graph: OverviewGraph) => writeDrawing(paintOverview(graph));

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

test('the department’s head and name and what is open are bold; counts and money are not', () => {
    const texts = [...walk(parseXml(writeOverview(countFlow(tellStory()))))].filter(({ name }) => name === 'text');
    const isBold = (said: string) =>
        texts.filter(({ text }) => text === said).map(({ attributes }) => /\bb\b/.test(attributes.get('class') ?? ''));
    for (const said of ['Department', '2025', 'Parks and Cemeteries Office', '▲ 2'])
        expect(new Set(isBold(said)), said).toEqual(new Set([true]));
    for (const said of ['programs', 'budget', 'Rp6.6 bn', '1 Parks']) expect(new Set(isBold(said)), said).toEqual(new Set([false]));
});

test('a turned name is cut as what it is drawn as: where it would not fit in bold, it still stands whole', () => {
    const story = tellStory();
    const name = 'Public works office';
    expect([measure(`1 ${name}`, 9.5) < 88, measure(`1 ${name}`, 9.5, true) > 88]).toEqual([true, true]);
    const lanes = story.lanes.map(lane => ({ ...lane, name }));
    expect(writeOverview(countFlow({ ...story, lanes }))).toContain(`>1 ${name}<`);
});

test('says how many pairs are not agreed, and of how many promises how many, never a bare red number', () => {
    const story = countFlow(tellStory());
    const said = (pairs: typeof story.pairs, locale: 'en' | 'id' = 'en', lanes = story.lanes) =>
        [...walk(parseXml(writeOverview({ ...story, locale, lanes, pairs })))]
            .filter(({ name, attributes }) => name === 'text' && /\br\b/.test(attributes.get('class') ?? ''))
            .map(({ text }) => text);
    const one = [{ giver: 0, receiver: 1, count: 4, broken: 1 }];
    expect(said(one)).toEqual(expect.arrayContaining(['1 pair not agreed', '1 of 4']));
    expect(said(one)).not.toContain('4');
    expect(said(one, 'id')).toEqual(expect.arrayContaining(['1 pasangan belum sepakat', '1 dari 4']));
    const lanes = Array.from({ length: 50 }, (_, k) => ({ ...(story.lanes[0] as (typeof story.lanes)[number]), id: `d${k}` }));
    const many = lanes.map((_, giver) => ({ giver, receiver: (giver + 1) % 50, count: 4, broken: 4 }));
    expect(said(many, 'en', lanes)).toContain('50 pairs not agreed; 14 shown');
    expect(said(many, 'id', lanes)).toContain('50 pasangan belum sepakat; 14 ditampilkan');
    expect(said(many.slice(0, 3), 'en', lanes)).toContain('3 pairs not agreed');
});

test('is well-formed, with one button per department, whatever the plan', () => {
    for (const graph of [emptyFlow(0), emptyFlow(1), tellStory(), generateFlow(40, 400, 600, 3)]) {
        const buttons = [...walk(parseXml(writeOverview(countFlow(graph))))].filter(element => element.attributes.get('role') === 'button');
        expect(buttons).toHaveLength(graph.lanes.length);
    }
});

test('escapes what the plan says', () => {
    const story = tellStory();
    const lanes = story.lanes.map(lane => ({ id: `<script>${lane.id}`, title: '<script>', name: '"><script>', money: '<script>' }));
    const graph = countFlow({ ...story, lanes, title: '</svg><script>' });
    const svg = exportSvg({ kind: 'overview', graph, opened: undefined, openedLanes: [], whole: () => story });
    expect(svg).not.toContain('<script');
    parseXml(svg);
});

const state = (more: Partial<DrawingState['filter']>): DrawingState => ({
    ...firstState,
    depth: 'departments',
    filter: { ...firstState.filter, ...more },
});

/** What the lines say, and what counting the whole flow says. */
function bothWays(plan: Plan, findings: readonly Finding[], shown: DrawingState) {
    const drawing = draw(plan, findings, shown, { locale: 'en' });
    if (drawing.kind !== 'overview') throw new Error(drawing.kind);
    const sorted = <T extends { readonly open: readonly { readonly message: string }[] }>(graph: T) => ({
        ...graph,
        open: graph.open.map(({ message }) => message).sort(),
    });
    return [sorted(drawing.graph), sorted(countFlow(drawing.whole()))] as const;
}

test('counts what the whole flow shows, with and without filters, sound or not', () => {
    for (const seed of [1, 2, 3]) {
        const plan = planOf(Object.fromEntries(wreck(generateCity({ programs: 60, seed, programsPerFile: 9 }), seed)));
        const findings = findAll(plan);
        const [, name = ''] = plan.all('department').map(department => department.name);
        for (const filter of [{}, { departments: [name] }, { mine: [name] }, { problems: true }, { search: 'pohon' }]) {
            const [lines, whole] = bothWays(plan, findings, state(filter));
            expect(lines).toEqual(whole);
        }
    }
});

test.each(allRules.filter(({ id }) => drawnAsMarks.has(id)))('counts what $id finds as the whole flow shows it', ({ examples }) => {
    for (const { bad } of examples) {
        const plan = planOf(unmark(bad).text);
        const [lines, whole] = bothWays(plan, findAll(plan), state({}));
        expect(lines).toEqual(whole);
    }
});

test('after any edit the lines are those of a plan that is read anew', () => {
    const texts = spoilCity(generateCity({ programs: 40, seed: 5, programsPerFile: 8 }), 3);
    const now = new Map(texts);
    const plans = new Plans();
    const put = (name: string) => plans.put(readFile(now.get(name) as string, `file:///plan/${name}`));
    for (const name of texts.keys()) put(name);
    const names = [...texts.keys()];
    for (let edit = 0; edit < 60; edit++) {
        const name = names[edit % names.length] as string;
        const wrecked = wreck(texts, edit + 1).get(name) as string;
        now.set(name, edit % 3 === 2 ? (texts.get(name) as string) : wrecked.replace(/"(?=\w)/, '"x'));
        put(name);
        const fresh = planOf(Object.fromEntries(now));
        const options = { locale: 'en' } as const;
        expect(
            drawOverview(plans.plan('file:///plan') as Plan, [...plans.findings('file:///plan').values()].flat(), options),
            `edit ${edit}`,
        ).toEqual(drawOverview(fresh, findAll(fresh), options));
    }
});

/** Lines about who, where and when go missing, or speak of another time or program. */
function wreck(texts: ReadonlyMap<string, string>, seed: number): Map<string, string> {
    let random = seed;
    const dice = (sides: number) => {
        random = (Math.imul(random, 1103515245) + 12345) >>> 0;
        return (random >>> 8) % sides;
    };
    const needs = [...texts.values()].flatMap(text => text.match(/^ +needs .*\n/gm) ?? []);
    return new Map(
        [...texts].map(([name, text]) => [
            name,
            text.replace(/^ +(location|maintainer|handover|maintains|during|budget|answers|needs|by) .*\n/gm, (line, word) => {
                const sort = dice(9);
                if (sort === 0) return '';
                if (sort === 1) return line.replace(/20\d\d/, String(2025 + dice(5)));
                return sort === 2 && word === 'needs' ? `${line}${needs[dice(needs.length)]}` : line;
            }),
        ]),
    );
}

test('a department stands open above the collapsed ones, with the other ends of its promises', () => {
    const plan = planOf(Object.fromEntries(generateCity({ programs: 200, seed: 3, programsPerFile: 20 })));
    const [, name = ''] = plan.all('department').map(department => department.name);
    const open = draw(plan, [], { ...firstState, opened: [name] }, { locale: 'en' });
    if (open.kind !== 'overview') throw new Error(open.kind);
    expect(open.opened?.lanes.some(lane => lane.id === name)).toBe(true);
    const svg = writeDrawing(paint(place(open)));
    parseXml(svg);
    expect(svg).toMatch(new RegExp(`data-lane="${name}"[^>]*aria-expanded="true"`));
    expect(svg.match(/aria-expanded="false"/g)?.length).toBeGreaterThan(3);
});
