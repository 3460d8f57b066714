// Sheets in a window beside an older version: a revision of git, the plan of another folder.
import { afterEach, expect, it } from 'vitest';
import type { DrawAnswer, DrawingPatch, DrawingText, DrawnAnswer, VersionList } from '../../../src/protocol/diagram.ts';
import { textsIn } from '../../../src/scene/node.ts';
import type { Host } from '../../../src/server/host.ts';
import { planOf } from '../plans.ts';
import { type Client, type ClientOptions, startClient } from './client.ts';

let client: Client;
afterEach(() => client.stop());

const root = 'file:///city';
const before = 'plan City\ndepartment Parks "Parks Office" {\n  program Plant "Plant trees" { during 2026 }\n}\n';
const now = before.replace('during 2026', 'during 2027').replace('}\n}', '}\n  program Water "Water trees"\n}');
const files = { '/city/city.plan': now };

const changesSheet = (against: string) => ['sheet=changes', `against=${against}`];

async function draw(known: number, state: readonly string[], isTrusted = true): Promise<DrawnAnswer> {
    const answer = await client.request<DrawAnswer>('alur/drawPlan', { drawing: 'one', root, state, known, width: 900, isTrusted });
    if (answer.kind !== 'drawn') throw new Error(answer.kind);
    return answer;
}

const said = ({ added, changed }: DrawingPatch) => [...added, ...changed].flatMap(({ node }) => [...textsIn(node)]).join(' ');
const sheets = ({ sheet }: DrawnAnswer) => sheet.sheets.map(({ address }) => address);

/** A repository with one commit at a time. */
function repository(options: { commit: string; text: string }) {
    const read: string[] = [];
    const git: Required<Pick<Host, 'history' | 'commitAt'>> = {
        commitAt: async (_, revision) => (revision === 'HEAD' || revision === 'v1' ? { commit: options.commit } : 'no-revision'),
        history: () => async (_, revision) => {
            read.push(revision);
            return [{ root, plan: planOf(options.text.startsWith('{') ? JSON.parse(options.text) : { 'city.plan': options.text }) }];
        },
    };
    return { git, read };
}

async function start(more: ClientOptions = {}): Promise<void> {
    client = await startClient({ files, ...more });
    await client.settled();
}

it('shows what changed since the last commit as one of the sheets, and marks it on the others', async () => {
    const { git } = repository({ commit: 'a', text: before });
    await start({ git });
    const plain = await draw(0, ['sheet=city']);
    expect(plain.compared).toBeUndefined();
    expect(sheets(plain)).not.toContain('changes');
    const answer = await draw(0, changesSheet('HEAD'));
    expect(answer.compared).toEqual({ name: 'the last commit', isRead: true });
    expect(answer.sheet).toMatchObject({ address: 'changes', trail: [{ address: 'city' }, { address: 'changes', title: 'Changes' }] });
    expect(sheets(answer)).toContain('changes');
    expect(said(answer.patch)).toContain('What changed since the last commit');
    expect(said(answer.patch)).toContain('Water trees');
    const { tables } = await client.request<DrawingText>('alur/readDrawing', { drawing: 'one' });
    expect(tables.flatMap(({ rows }) => rows).some(row => row.join(' ').includes('Water trees'))).toBe(true);
    const department = await draw(0, ['sheet=department:Parks', 'against=HEAD']);
    expect(said(department.patch)).toContain('What changed here since the last commit');
    expect(said(department.patch)).toContain('was 2026');
});

it('follows what is typed, and is the plan alone again once nothing is compared', async () => {
    const { git, read } = repository({ commit: 'a', text: before });
    await start({ git });
    await client.open('/city/city.plan');
    const first = await draw(0, changesSheet('HEAD'));
    await client.edit('/city/city.plan', now.replace('Water trees', 'Water all trees'));
    const second = await draw(first.patch.version, changesSheet('HEAD'));
    expect(second.patch.base).toBe(first.patch.version);
    expect(said(second.patch)).toContain('Water all trees');
    expect(read).toEqual(['a']);
    const over = await draw(second.patch.version, ['sheet=city']);
    expect(over.compared).toBeUndefined();
    expect(sheets(over)).not.toContain('changes');
});

it('reads a version again when its commit is another, not before', async () => {
    const state = { commit: 'a', text: before };
    const { git, read } = repository(state);
    await start({ git });
    expect(said((await draw(0, changesSheet('HEAD'))).patch)).toContain('Water trees');
    await draw(0, changesSheet('HEAD'));
    Object.assign(state, { commit: 'b', text: now });
    const after = await draw(0, changesSheet('HEAD'));
    expect(said(after.patch)).toContain('0 changes');
    expect(read).toEqual(['a', 'b']);
    expect((await draw(0, changesSheet('v1'))).compared?.name).toBe('v1');
});

it('says why nothing is compared, and draws the plan', async () => {
    const { git, read } = repository({ commit: 'a', text: before });
    await start({ git });
    const refused = async (against: string, isTrusted = true) => (await draw(0, changesSheet(against), isTrusted)).compared;
    expect(await refused('HEAD', false)).toEqual({
        name: 'the last commit',
        isRead: false,
        trouble: expect.stringContaining('trusted workspace'),
    });
    expect(await refused('v9')).toMatchObject({ isRead: false, trouble: expect.stringContaining('git knows no version "v9"') });
    expect(await refused(root)).toMatchObject({ isRead: false, trouble: expect.stringContaining('the plan itself') });
    expect(await refused('file:///nowhere')).toMatchObject({ name: 'nowhere', trouble: 'There is no plan in the folder "nowhere".' });
    expect((await draw(0, changesSheet('v9'))).sheet).toMatchObject({ address: 'city', missing: 'changes' });
    expect(read).toEqual([]);
    client.stop();
    await start();
    expect(await refused('HEAD')).toMatchObject({ isRead: false, trouble: expect.stringContaining('where git can be run') });
});

it('lists the commits of the plan, and calls the one that is chosen by its day and subject', async () => {
    const id = 'a'.repeat(40);
    const { git } = repository({ commit: id, text: before });
    const newestVersions: Host['newestVersions'] = async folder =>
        folder === root ? [{ id, date: '2026-03-14', subject: 'First draft' }] : 'no-repository';
    const list = (isTrusted: boolean, at = root) => client.request<VersionList>('alur/listVersions', { root: at, isTrusted });
    await start({ git: { ...git, commitAt: async () => ({ commit: id }), newestVersions } });
    // Not listed before: as after a restart.
    expect((await draw(0, changesSheet(id))).compared).toEqual({ name: '2026-03-14 First draft', isRead: true });
    expect((await draw(0, changesSheet(id), false)).compared?.trouble).toContain('trusted workspace');
    expect(await list(true)).toEqual({ versions: [{ id, date: '2026-03-14', subject: 'First draft' }] });
    expect((await list(false)).refusal).toContain('trusted workspace');
    expect((await list(true, 'file:///other')).refusal).toContain('not in a git repository');
    client.stop();
    await start();
    expect((await list(true)).refusal).toContain('where git can be run');
});

it('says which of its texts cannot be read', async () => {
    const { git } = repository({
        commit: 'a',
        text: JSON.stringify({ 'city.plan': before, 'b.plan': 'department B {\n  program {{{ 5\n}' }),
    });
    await start({ git, settings: { locale: 'id' } });
    const { compared } = await draw(0, changesSheet('HEAD'));
    expect(compared).toEqual({ name: 'commit terakhir', isRead: true, trouble: expect.stringContaining('b.plan:2') });
});

it('compares with the plan of a folder: as it stands in the editor, else as it was saved', async () => {
    const old = { '/old/city.plan': before };
    await start({ files: { ...files, ...old }, folders: ['/city', '/old'] });
    await client.open('/old/city.plan');
    expect((await draw(0, changesSheet('file:///old'))).compared).toEqual({ name: 'old', isRead: true });
    await client.edit('/old/city.plan', before.replace('Plant trees', 'Plant shrubs'));
    expect(said((await draw(0, changesSheet('file:///old'))).patch)).toContain('Plant shrubs');
    client.stop();
    await start({ files: { ...files, ...old, '/two/a/a.plan': 'plan A', '/two/b/b.plan': 'plan B' } });
    expect(said((await draw(0, changesSheet('file:///old'))).patch)).toContain('Water trees');
    client.disk.set('file:///old/city.plan', now);
    expect(said((await draw(0, changesSheet('file:///old/'))).patch)).toContain('0 changes');
    expect((await draw(0, changesSheet('file:///two'))).compared?.trouble).toContain('several plans');
});

it('tells a window when the plan that it is compared with changes', async () => {
    await start({ files: { ...files, '/old/city.plan': before }, folders: ['/city', '/old'] });
    await client.open('/old/city.plan');
    await draw(0, changesSheet('file:///old'));
    const told = client.planChecked.length;
    await client.edit('/old/city.plan', before.replace('Plant trees', 'Plant shrubs'));
    await client.settled();
    expect(client.planChecked.slice(told)).toContain(root);
});
