// Official tables in the editor: what can be asked, a table as bytes from the texts as they stand, refusals in words.
import { describe, expect, it } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import { importTable } from '../../../src/imports/import-workbook.ts';
import type { FormChoices, FormFile, FormParams, NoForm } from '../../../src/protocol/forms.ts';
import { startClient } from './client.ts';

const files = {
    '/plans/kota/kota.plan': 'rencana Kota "Kota 2026" { periode 2026 }\ndana DAU "DAU"\n',
    '/plans/kota/pu.plan':
        'opd PU "Dinas Pekerjaan Umum" { program Jalan "Jalan" { kode "1.03.10" anggaran 5 juta pada 2026 dari DAU } }\n',
};
const root = 'file:///plans/kota';
const asked: FormParams = { root, layout: 't-c33', year: 2026, department: null, quarter: null, format: 'xlsx' };

describe('official tables in the editor', () => {
    it('says what can be asked, and writes from the texts as they stand in the editor', async () => {
        const client = await startClient({ folders: ['/plans'], files, settings: { locale: 'id' } });
        const choices = await client.request<FormChoices>('alur/suggestForms', { uri: `${root}/pu.plan` });
        expect(choices).toMatchObject({ root, years: [2026], departments: [{ name: 'PU', title: 'Dinas Pekerjaan Umum' }] });
        expect(choices.layouts.find(({ id }) => id === 'e81')).toMatchObject({
            name: 'evaluasi Formulir E.81',
            isYearly: true,
            hasQuarters: true,
        });
        await client.open('/plans/kota/pu.plan', files['/plans/kota/pu.plan'].replace('5 juta', '7 juta'));
        await client.settled();
        const made = await client.request<FormFile>('alur/writeForm', asked);
        expect(made.binary).toBe(true);
        expect(made.missing?.markdown).toContain('# Isian tabel yang belum ada');
        expect(made.missing?.markdown).toContain('prakiraan … pada 2027 dari …');
        expect(made.missing?.markdown).toContain('- pu.plan:1: program');
        const read = await importTable(Buffer.from(made.content, 'base64'), 't.xlsx', { write: writeSource, locale: 'id' });
        expect(read.account.budget).toEqual({ '2026': '7000000' });
        const csv = await client.request<FormFile>('alur/writeForm', { ...asked, format: 'csv' });
        expect(csv).toMatchObject({ binary: false, content: expect.stringContaining('Program,1.03.10,Jalan') });
        expect(client.logged).toEqual([]);
        client.stop();
    });

    it('refuses in words, in the language of the editor', async () => {
        const client = await startClient({ folders: ['/plans'], files, settings: { locale: 'id' } });
        const refusal = async (params: Partial<FormParams>) =>
            (await client.request<NoForm>('alur/writeForm', { ...asked, ...params })).refusal;
        expect(await refusal({ layout: 'consistency' })).toMatch(/rencana di atasnya/);
        expect(await refusal({ year: 2031 })).toMatch(/Rencana berubah/);
        expect(await refusal({ root: 'file:///none' })).toMatch(/Tidak ada rencana/);
        client.stop();
    });
});
