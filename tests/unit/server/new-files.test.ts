// New plans and departments as an editor asks for them.
import { afterEach, expect, it } from 'vitest';
import type { NewDepartmentParams, NewFile, NewFileRefusal, NewPlanParams, PlanChoice } from '../../../src/protocol/new-files.ts';
import { type Client, startClient } from './client.ts';

let client: Client;
afterEach(() => client.stop());

const plan = (more: Partial<NewPlanParams> = {}) =>
    client.request<NewFile & NewFileRefusal>('alur/newPlan', { folder: 'file:///city', city: 'Palu', years: '2026', ...more });
const department = (more: Partial<NewDepartmentParams> = {}) =>
    client.request<NewFile & NewFileRefusal & PlanChoice>('alur/newDepartment', { uri: null, title: 'Parks', code: '', ...more });

it('writes a plan for an empty folder, in the reader’s language, and for no folder at all', async () => {
    client = await startClient({ locale: 'id' });
    const made = await plan({ city: 'Kota Palu' });
    expect(made.uri).toBe('file:///city/kota-palu.plan');
    expect(made.text).toMatch(/^rencana KotaPalu /);
    expect(made.text.slice(made.question.start, made.question.end)).toBe('Apa yang akan lebih baik di Kota Palu pada tahun 2026?');
    expect(await plan({ folder: null })).toMatchObject({ uri: null });
});

it('takes no file’s place: a department may be named like its city', async () => {
    client = await startClient({ files: { '/city/palu.plan': 'department Palu' } });
    expect((await plan()).uri).toBe('file:///city/palu-2.plan');
});

it('refuses what are no years, and a folder that has a plan or is part of one', async () => {
    client = await startClient({ files: { '/city/a/old.plan': 'plan Old "Old plan"', '/city/a/parks/p.plan': 'department D' } });
    expect(await plan({ years: 'soon' })).toMatchObject({ about: 'years' });
    expect(await plan({ folder: 'file:///city/a/' })).toMatchObject({ about: 'folder', refusal: expect.stringContaining('old.plan') });
    expect(await plan({ folder: 'file:///city/a/parks' })).toMatchObject({ about: 'folder', refusal: expect.stringContaining('Old plan') });
    expect(await plan({ folder: 'file:///elsewhere' })).toMatchObject({ uri: 'file:///elsewhere/palu.plan' });
});

it('writes a department beside the others, under a name that is free', async () => {
    client = await startClient({
        files: { '/city/plan.plan': 'plan P\nlocation Parks', '/city/departments/roads.plan': 'department Roads "Roads"' },
    });
    const made = await department({ uri: 'file:///city/plan.plan', code: '2.11' });
    expect(made).toMatchObject({ uri: 'file:///city/departments/parks-2.plan' });
    expect(made.text).toMatch(/^department Parks-2 "Parks" \{\n {2}code "2\.11"\n/);
    expect(made.doubt).toBeUndefined();
});

it('says so when the plan has it already, or nearly', async () => {
    client = await startClient({ files: { '/city/plan.plan': 'plan P', '/city/pu.plan': 'department PU "Dinas Pekerjaan Umum"' } });
    expect(await department({ title: 'dinas  pekerjaan umum' })).toMatchObject({
        about: 'title',
        refusal: expect.stringContaining('pu.plan'),
    });
    expect(await department({ title: 'Dinas PU' })).toMatchObject({ doubt: expect.stringContaining('Dinas Pekerjaan Umum') });
});

it('writes as the plan is written where the editor speaks English, and Indonesian for who reads it', async () => {
    const files = { '/city/kota.plan': 'rencana P {\n  periode 2026\n}\n' };
    client = await startClient({ files });
    expect((await department()).text).toMatch(/^opd Parks /);
    client.stop();
    client = await startClient({ files: { '/city/city.plan': 'plan P' }, locale: 'id' });
    expect((await department()).text).toMatch(/^opd Parks /);
});

it('asks which plan where there are several or none', async () => {
    client = await startClient({ files: { '/city/a/a.plan': 'plan A "First"', '/city/b/b.plan': 'plan B' } });
    expect((await department()).plans.map(({ title }) => title)).toEqual(['First', 'B']);
    expect(await department({ uri: 'file:///city/b' })).toMatchObject({ uri: 'file:///city/b/parks.plan' });
    client.stop();
    client = await startClient();
    expect(await department()).toEqual({ plans: [] });
});
