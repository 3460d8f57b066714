import { afterEach, expect, it } from 'vitest';
import type {
    DrawAnswer,
    DrawingPatch,
    DrawingText,
    DrawnAnswer,
    FoundSheets,
    PlanList,
    TextPlace,
} from '../../../src/protocol/diagram.ts';
import { textsIn } from '../../../src/scene/node.ts';
import { generateCity } from '../../bench/city.ts';
import { type Client, startClient } from './client.ts';

let client: Client;
afterEach(() => client.stop());

const city =
    'plan City\ndepartment Parks "Parks Office" {\nprogram Plant "Plant trees" { during 2026 delivers trees }\nprogram Water "Water trees" { needs Plant.trees }\n}\n';
const files = { '/city/city.plan': city };
const root = 'file:///city';

async function draw(known: number, state: string[] = [], at = root): Promise<DrawAnswer> {
    return client.request<DrawAnswer>('alur/drawPlan', { drawing: 'one', root: at, state, known, width: 700 });
}

async function drawn(known: number, state: string[] = []): Promise<DrawnAnswer> {
    const answer = await draw(known, state);
    if (answer.kind !== 'drawn') throw new Error(answer.kind);
    return answer;
}

/** All that comes new, in words. */
const said = ({ added, changed }: DrawingPatch) => [...added, ...changed].flatMap(({ node }) => [...textsIn(node)]).join(' ');
const nothing = { added: [], changed: [], moved: [], removed: [], ordered: [] };

it('draws a sheet and then only what changes in it', async () => {
    client = await startClient({ files });
    await client.open('/city/city.plan');
    const state = ['sheet=department:Parks'];
    const first = await drawn(0, state);
    expect(first).toMatchObject({
        title: 'City',
        unknown: [],
        sheet: {
            address: 'department:Parks',
            isLoose: true,
            pages: { from: 1, to: 1, all: 1 },
            trail: [
                { address: 'city', title: 'Plan' },
                { address: 'department:Parks', title: 'Parks Office' },
            ],
        },
    });
    expect(first.patch.base).toBe(0);
    expect(said(first.patch)).toContain('Plant trees');
    expect(first.choices?.['department']).toEqual([{ value: 'Parks', title: 'Parks Office' }]);
    const same = await drawn(first.patch.version, state);
    expect(same.patch).toMatchObject({ ...nothing, base: first.patch.version });
    expect(same.choices).toBeUndefined();
    await client.edit('/city/city.plan', city.replace('Water trees', 'Water all the trees'));
    const after = await drawn(same.patch.version, state);
    expect(after.patch.base).toBe(same.patch.version);
    expect(said(after.patch)).toContain('Water all the trees');
    expect(said(after.patch)).not.toContain('Plant trees');
});

it('opens a small plan with its flow, a larger one with the city, and one of an earlier version with the city', async () => {
    const many = Object.fromEntries([...generateCity({ programs: 60 })].map(([name, text]) => [`/many/${name}`, text]));
    client = await startClient({ files: { ...files, ...many }, folders: ['/city', '/many'] });
    expect((await drawn(0)).sheet.address).toBe('flow');
    const answer = await draw(0, [], 'file:///many');
    expect(answer).toMatchObject({ sheet: { address: 'city' } });
    if (answer.kind !== 'drawn') throw new Error(answer.kind);
    expect(answer.sheet.sheets.map(({ address }) => address)).toEqual(expect.arrayContaining(['city', 'flow', 'goals']));
    // what an earlier version kept is read over
    expect((await drawn(0, ['sheet=city', 'view=matrix', 'depth=programs', 'open=Parks', 'asset=trees'])).unknown).toEqual([]);
});

it('has one sheet of two departments, whichever is named first', async () => {
    const two = `${city}department Roads "Roads Office" {\nprogram Pave "Pave streets" { during 2026 needs Parks.Plant.trees }\n}\n`;
    client = await startClient({ files: { '/city/city.plan': two } });
    for (const pair of ['pair:Parks+Roads', 'pair:Roads+Parks']) {
        const { sheet } = await drawn(0, [`sheet=${pair}`]);
        expect([sheet.address, sheet.missing]).toEqual([pair, undefined]);
    }
    expect((await drawn(0, ['sheet=pair:Parks+Nobody'])).sheet.missing).toBe('pair:Parks+Nobody');
});

it('draws another sheet whole, and one that is gone as the one above it', async () => {
    client = await startClient({ files });
    const flow = await drawn(0, ['sheet=flow']);
    const story = await drawn(flow.patch.version, ['sheet=story:Parks.Plant']);
    expect(story.patch.base).toBe(0);
    expect(story.sheet.trail.map(({ address }) => address)).toEqual(['city', 'department:Parks', 'story:Parks.Plant']);
    const output = await drawn(0, ['sheet=story:Parks.Plant.trees']);
    expect(output.sheet.trail.map(({ address }) => address)).toEqual([
        'city',
        'department:Parks',
        'story:Parks.Plant',
        'story:Parks.Plant.trees',
    ]);
    const gone = await drawn(0, ['sheet=story:Parks.Nobody']);
    expect(gone.sheet).toMatchObject({ address: 'city', missing: 'story:Parks.Nobody' });
    for (const odd of ['sheet=__proto__', 'sheet=story:', 'sheet=constructor:x', 'sheet=pair:A', 'page=7'])
        expect((await drawn(0, [odd])).sheet.address).toMatch(/^(city|flow)$/);
});

it('keeps the last sheet while the text is broken, and says where', async () => {
    client = await startClient({ files });
    await client.open('/city/city.plan');
    const state = ['sheet=department:Parks'];
    const first = await drawn(0, state);
    await client.edit('/city/city.plan', city.replace('delivers trees }', 'delivers trees } needs'));
    const broken = await drawn(first.patch.version, state);
    expect(broken.broken).toMatchObject({ earlier: true, place: { uri: 'file:///city/city.plan', range: { start: { line: 2 } } } });
    expect(broken.patch).toMatchObject(nothing);
    expect(said((await drawn(0, ['sheet=story:Parks.Water'])).patch)).toContain('Water trees');
    await client.edit('/city/city.plan', city);
    expect((await drawn(0, state)).broken).toBeUndefined();
});

it('draws what is edited beside a broken text, which stays as it was', async () => {
    const roads = 'department Roads { program Pave "Pave roads" { needs Parks.Plant.trees } }';
    client = await startClient({ files: { ...files, '/city/roads.plan': roads } });
    await client.open('/city/city.plan');
    await client.open('/city/roads.plan');
    const state = ['sheet=department:Roads'];
    const first = await drawn(0, state);
    await client.edit('/city/city.plan', city.replace('program Plant', 'program P').replace('delivers trees }', 'delivers trees } needs'));
    const broken = await drawn(first.patch.version, state);
    expect(broken.patch).toMatchObject(nothing);
    await client.edit('/city/roads.plan', roads.replace('Pave roads', 'Pave all the roads'));
    const { broken: still, patch } = await drawn(broken.patch.version, state);
    expect(still?.earlier).toBe(true);
    expect(said(patch)).toContain('Pave all the roads');
});

it('draws what can be read when nothing better was ever seen', async () => {
    client = await startClient({ files: { '/city/city.plan': `${city}program {` } });
    const first = await drawn(0, ['sheet=department:Parks']);
    expect(first.broken?.earlier).toBe(false);
    expect(said(first.patch)).toContain('Plant trees');
});

it('leads from the text to its sheets and back, also after an edit', async () => {
    client = await startClient({ files });
    await client.open('/city/city.plan');
    await drawn(0);
    const find = (at: object) => client.request<FoundSheets | null>('alur/findSheets', { root, at });
    const uri = 'file:///city/city.plan';
    expect(await find({ uri, line: 2, character: 50 })).toEqual({
        addresses: ['story:Parks.Plant.trees', 'story:Parks.Plant', 'department:Parks'],
    });
    expect(await find({ uri, line: 3, character: 12 })).toEqual({ addresses: ['story:Parks.Water', 'department:Parks'] });
    expect(await find({ uri, line: 0, character: 2 })).toEqual({ addresses: [] });
    expect(await find({ path: 'Parks' })).toEqual({ addresses: ['department:Parks'] });
    expect(await find({ path: 'Nobody' })).toBeNull();
    await client.edit('/city/city.plan', `\n\n${city}`);
    const place = (key: string) => client.request<TextPlace | null>('alur/placeInText', { drawing: 'one', key });
    // before it is drawn again, and after
    expect((await place('story:Parks.Plant'))?.range.start).toEqual({ line: 4, character: 8 });
    await drawn(0);
    expect((await place('story:Parks.Plant'))?.range.start).toEqual({ line: 4, character: 8 });
    expect((await place('department:Parks'))?.range.start.line).toBe(3);
    for (const odd of ['story:__proto__', 'point:0', 'point:999', 'city', 'pair:A+B']) expect(await place(odd)).toBeNull();
});

it('tells a sheet in words, and where its points are', async () => {
    client = await startClient({ files: { '/city/city.plan': `${city}department Roads { program Pave { builds road } }` } });
    const { patch } = await drawn(0, ['sheet=city']);
    const text = await client.request<DrawingText>('alur/readDrawing', { drawing: 'one' });
    expect(JSON.stringify(text.outline)).toContain('Parks Office');
    expect(text.tables.length).toBeGreaterThan(1);
    const points = patch.added.flatMap(({ opens }) => (opens?.startsWith('point:') ? [opens] : []));
    expect(points.length).toBeGreaterThan(0);
    const place = await client.request<TextPlace | null>('alur/placeInText', { drawing: 'one', key: points[0] ?? '' });
    expect(place?.uri).toBe('file:///city/city.plan');
});

it('says that a plan is gone, and of an empty one that there is nothing', async () => {
    client = await startClient({ files: { '/city/city.plan': 'plan City' } });
    expect((await drawn(0)).patch.added.length).toBeGreaterThan(0);
    await client.remove('/city/city.plan');
    await expect.poll(async () => (await draw(0)).kind).toBe('gone');
    expect((await draw(0, [], 'file:///elsewhere')).kind).toBe('gone');
});

it('tells the plans there are, and of which one a file is part', async () => {
    client = await startClient({ files: { ...files, '/city/port/port.plan': 'plan Port "The Port"' } });
    const list = await client.request<PlanList>('alur/listPlans', { uri: 'file:///city/port/port.plan' });
    expect(list.root).toBe('file:///city/port');
    expect(list.plans.map(({ title }) => title).sort()).toEqual(['City', 'The Port']);
});
