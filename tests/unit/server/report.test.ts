import { unzipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import type { ReportList, ReportParams, ReportResult } from '../../../src/protocol/report.ts';
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

const city = {
    '/city/city.plan': 'plan City "Town"\ndepartment Parks "Parks Office" { program P { budget 5 in 2026 } }',
    '/city/roads.plan': 'department Roads { program Q { budget 7 in 2026 } }',
};

it('writes the report of one department, and lists those that there are, that of the file in sight first', async () => {
    client = await startClient({ files: city, locale: 'id', writesDocuments: true });
    await client.open('/city/roads.plan');
    await client.settled();
    const list = await client.request<ReportList>('alur/reports', { uri: 'file:///city/roads.plan' });
    expect(list).toEqual({
        root: 'file:///city',
        departments: [
            { name: 'Roads', title: 'Roads' },
            { name: 'Parks', title: 'Parks Office' },
        ],
        formats: ['html', 'md', 'docx', 'xlsx'],
    });
    const made = await ask(null, { format: 'md', department: 'Parks' });
    expect('text' in made && made.text).toMatch(/^# Parks Office\n\n\*Lembar telaah perangkat daerah\*/);
    expect('text' in made && made.text).toContain('- Anggaran: Rp5\n');
    // It may be renamed while its page is open.
    await client.open('/city/city.plan');
    await client.edit('/city/city.plan', city['/city/city.plan'].replace('Parks', 'Gardens'));
    await client.settled();
    expect(await ask(null, { department: 'Parks' })).toEqual({
        refusal: 'Perangkat daerah "Parks" tidak ada lagi dalam rencana. Buka lembar telaah sekali lagi.',
    });
});

it.each(['docx', 'xlsx'] as const)('writes the report as %s, in base64', async format => {
    client = await startClient({ files: city, writesDocuments: true });
    const made = await ask(null, { format });
    if (!('base64' in made)) throw new Error('no bytes');
    const parts = Object.keys(unzipSync(Buffer.from(made.base64, 'base64')));
    expect(parts).toContain(format === 'docx' ? 'word/document.xml' : 'xl/workbook.xml');
});

it('offers no Word document where none can be written, and says what to do', async () => {
    client = await startClient({ files: city });
    expect(await client.request<ReportList>('alur/reports', { uri: null })).toMatchObject({ formats: ['html', 'md', 'xlsx'] });
    expect(await ask(null, { format: 'docx' })).toEqual({ refusal: expect.stringMatching(/ends in \.html, which Word opens/) });
});
