import { afterEach, expect, it } from 'vitest';
import type { ReportParams, ReportResult } from '../../../src/protocol/report.ts';
import { type Client, startClient } from './client.ts';

let client: Client;
afterEach(() => client.stop());

const ask = (uri: string | null, more: Partial<ReportParams> = {}) =>
    client.request<ReportResult>('alur/report', { uri, format: 'html', linked: true, ...more } satisfies ReportParams);

it('writes the report of the plan as it is typed, in the reader’s language, with links to its places', async () => {
    client = await startClient({ files: { '/city/city.plan': 'plan City "Town"\ngoal Shade' }, locale: 'id' });
    await client.open('/city/city.plan');
    await client.edit('/city/city.plan', 'plan City "Village"\ngoal Shade');
    await client.settled();
    const made = await ask('file:///city/city.plan');
    if (!('text' in made)) throw new Error('no report');
    expect(made.title).toBe('Village');
    expect(made.text).toContain('Bahan rapat koordinasi');
    expect(made.text).toContain(`command:alur.openPlace?${encodeURIComponent('["file:///city/city.plan",1,5]')}`);
    const text = await ask(null, { format: 'md', linked: false });
    expect('text' in text && text.text).toMatch(/^# Village\n/);
});

it('asks which plan where there are several, and says when there is none', async () => {
    client = await startClient({ files: { '/city/a/a.plan': 'plan A "First"', '/city/b/b.plan': 'plan B' } });
    const made = await ask(null);
    expect(made).toEqual({
        plans: [
            { uri: 'file:///city/a', title: 'First' },
            { uri: 'file:///city/b', title: 'B' },
        ],
    });
    expect(await ask('file:///city/b')).toMatchObject({ title: 'B' });
    expect(await ask('file:///city/b/b.plan')).toMatchObject({ title: 'B' });
    client.stop();
    client = await startClient();
    expect(await ask(null)).toEqual({ plans: [] });
});
