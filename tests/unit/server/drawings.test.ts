import { afterEach, expect, it } from 'vitest';
import type { DrawAnswer, DrawingPatch, DrawingText, DrawnAnswer, Found, PlanList, TextPlace } from '../../../src/protocol/diagram.ts';
import { type Client, startClient } from './client.ts';

let client: Client;
afterEach(() => client.stop());

const city =
    'plan City\ndepartment Parks "Parks Office" {\nprogram Plant "Plant trees" { during 2026 }\nprogram Water "Water trees" { needs Plant }\n}\n';
const files = { '/city/city.plan': city };

async function draw(known: number, state: string[] = [], root = 'file:///city'): Promise<DrawAnswer> {
    return client.request<DrawAnswer>('alur/drawPlan', { drawing: 'one', root, state, known });
}

async function drawn(known: number, state: string[] = []): Promise<DrawnAnswer> {
    const answer = await draw(known, state);
    if (answer.kind !== 'drawn') throw new Error(answer.kind);
    return answer;
}

const touched = ({ added, changed, moved, removed }: DrawingPatch) => ({
    added: added.map(({ key }) => key),
    changed: changed.map(({ key }) => key),
    moved: moved.map(({ key }) => key),
    removed,
});

it('draws a plan and then only what changes in it', async () => {
    client = await startClient({ files });
    await client.open('/city/city.plan');
    const first = await drawn(0);
    expect(first).toMatchObject({ title: 'City', late: false, collapsed: false, unknown: [] });
    expect(first.patch.base).toBe(0);
    expect(first.patch.added.map(({ key }) => key)).toEqual(expect.arrayContaining(['card:Parks.Plant', 'card:Parks.Water']));
    expect(first.choices?.['department']).toEqual([{ value: 'Parks', title: 'Parks Office' }]);

    const same = await drawn(first.patch.version);
    expect(touched(same.patch)).toEqual({ added: [], changed: [], moved: [], removed: [] });
    expect(same.choices).toBeUndefined();

    await client.edit('/city/city.plan', city.replace('Water trees', 'Water all the trees'));
    const after = await drawn(same.patch.version);
    expect(touched(after.patch).changed).toContain('card:Parks.Water');
    expect(Object.values(touched(after.patch)).flat()).not.toContain('card:Parks.Plant');
});

it('keeps the last drawing while the text is broken, and says where', async () => {
    client = await startClient({ files });
    await client.open('/city/city.plan');
    const first = await drawn(0);
    await client.edit('/city/city.plan', city.replace('during 2026 }', 'during 2026 } needs'));
    const broken = await drawn(first.patch.version);
    expect(broken.broken).toMatchObject({ earlier: true, place: { uri: 'file:///city/city.plan', range: { start: { line: 2 } } } });
    expect(touched(broken.patch)).toEqual({ added: [], changed: [], moved: [], removed: [] });
    const matrix = await drawn(broken.patch.version, ['view=matrix']);
    expect(matrix.patch.added.map(({ key }) => key)).toContain('card:Parks.Water');
    await client.edit('/city/city.plan', city);
    expect((await drawn(matrix.patch.version)).broken).toBeUndefined();
});

it('draws what is edited beside a broken text, which stays as it was', async () => {
    const roads = 'department Roads { program Pave "Pave roads" { needs Parks.Water } }';
    client = await startClient({ files: { ...files, '/city/roads.plan': roads } });
    await client.open('/city/city.plan');
    await client.open('/city/roads.plan');
    const first = await drawn(0);
    await client.edit('/city/city.plan', city.replace('program Water', 'program W').replace('during 2026 }', 'during 2026 } needs'));
    const broken = await drawn(first.patch.version);
    expect(touched(broken.patch)).toEqual({ added: [], changed: [], moved: [], removed: [] });
    await client.edit('/city/roads.plan', roads.replace('Pave roads', 'Pave all the roads'));
    const { broken: still, patch } = await drawn(broken.patch.version);
    expect(still?.earlier).toBe(true);
    expect(touched(patch).changed).toContain('card:Roads.Pave');
    expect(Object.values(touched(patch)).flat()).not.toContain('card:Parks.Water');
});

it('draws what can be read when nothing better was ever seen', async () => {
    client = await startClient({ files: { '/city/city.plan': `${city}program {` } });
    const first = await drawn(0);
    expect(first.broken?.earlier).toBe(false);
    expect(first.patch.added.map(({ key }) => key)).toContain('card:Parks.Plant');
});

it('leads from the text to what is drawn and back, also after an edit', async () => {
    client = await startClient({ files });
    await client.open('/city/city.plan');
    await drawn(0);
    const find = (at: object) => client.request<Found | null>('alur/findInDrawing', { drawing: 'one', at });
    expect(await find({ uri: 'file:///city/city.plan', line: 2, character: 30 })).toEqual({ key: 'card:Parks.Plant', department: 'Parks' });
    expect(await find({ uri: 'file:///city/city.plan', line: 0, character: 2 })).toEqual({});
    expect(await find({ path: 'Parks.Water' })).toEqual({ key: 'card:Parks.Water', department: 'Parks' });
    expect(await find({ path: 'Nobody' })).toBeNull();
    await client.edit('/city/city.plan', `\n\n${city}`);
    const place = (key: string) => client.request<TextPlace | null>('alur/placeInText', { drawing: 'one', key });
    // before it is drawn again, and after
    expect((await place('card:Parks.Plant'))?.range.start).toEqual({ line: 4, character: 8 });
    expect((await place('edge:need Parks.Plant > Parks.Water Plant trees'))?.range.start.line).toBe(5);
    await drawn(0);
    expect((await place('card:Parks.Plant'))?.range.start).toEqual({ line: 4, character: 8 });
    expect(await place('card:__proto__')).toBeNull();
});

it('tells all of a collapsed plan in words, and where its open points are', async () => {
    client = await startClient({ files: { '/city/city.plan': `${city}department Roads { program Pave { builds road } }` } });
    await drawn(0, ['depth=departments']);
    const text = await client.request<DrawingText>('alur/readDrawing', { drawing: 'one' });
    expect(text.outline.map(line => line.text)).toEqual([
        'Parks Office, 2 programs',
        'Roads, 1 program',
        expect.stringMatching(/^To settle \((\d+ of )?\d+\)$/),
    ]);
    expect(text.tables[0]?.rows.map(([, , program]) => program)).toEqual(['Plant trees', 'Water trees', 'Pave']);
    const [point] = text.outline.at(-1)?.children ?? [];
    const place = await client.request<TextPlace | null>('alur/placeInText', { drawing: 'one', key: point?.key ?? '' });
    expect(place?.range.start).toEqual({ line: 5, character: 'department Roads { program Pave { builds '.length });
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
