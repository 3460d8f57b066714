import { describe, expect, it } from 'vitest';
import type { NextYearFiles, NextYearSuggestion, NotThisYear } from '../../../src/protocol/next-year.ts';
import { startClient } from './client.ts';

const files = {
    '/plans/city-2026/city.plan': 'plan City "City 2026" { period 2026 catalogue "codes.csv" as N }\nfund F\n',
    '/plans/city-2026/parks.plan': 'department Parks {\n  program Trees { forecast 10 in 2027 from F }\n}\n',
    '/plans/other/b.plan': 'plan Other { period 2030 }\n',
};
const root = 'file:///plans/city-2026';

describe('next year in the editor', () => {
    it('suggests year and folder, and writes from the texts as they stand in it', async () => {
        const client = await startClient({ folders: ['/plans'], files, settings: { locale: 'en' } });
        expect(await client.request('alur/suggestNextYear', { uri: null })).toMatchObject({
            plans: [{ title: 'City 2026' }, { title: 'Other' }],
        });
        expect(await client.request<NextYearSuggestion>('alur/suggestNextYear', { uri: `${root}/parks.plan` })).toEqual({
            root,
            title: 'City 2026',
            year: 2027,
            folder: 'city-',
        });
        await client.open('/plans/city-2026/parks.plan', '// kept\nprogram Trees { forecast 12 in 2027 from F }\n');
        await client.settled();
        const next = await client.request<NextYearFiles>('alur/nextYear', { root, year: '2027', folder: 'file:///plans/city-2027' });
        expect(next.files.map(file => file.uri)).toEqual(['file:///plans/city-2027/city.plan', 'file:///plans/city-2027/parks.plan']);
        expect(next.files[0]?.text).toContain(
            'plan City2027 "City 2027" {\n  period 2027\n  stage initial\n  catalogue "codes.csv" as N\n  refers-to "../city-2026" as City\n',
        );
        expect(next.files[1]?.text).toBe('// kept\nprogram Trees {\n  budget 12 in 2027 from F\n  continues City.Trees\n}\n');
        expect(next.copies).toEqual([{ from: `${root}/codes.csv`, to: 'file:///plans/city-2027/codes.csv' }]);
        expect(next.markdown).toMatch(/^# The plan of 2027, from "City 2026"[\s\S]*## To decide/);
        expect(next.doubt).toBeUndefined();
        const outside = await client.request<NextYearFiles>('alur/nextYear', { root, year: '2027', folder: 'file:///elsewhere/x' });
        expect(outside.doubt).toMatch(/not open here/);
        expect(client.logged).toEqual([]);
        client.stop();
    });

    it('refuses in words, in the language of the editor', async () => {
        const client = await startClient({ folders: ['/plans'], files, settings: { locale: 'id' } });
        const refusal = async (year: string, folder: string | null) =>
            (await client.request<NotThisYear>('alur/nextYear', { root, year, folder })).refusal;
        expect(await refusal('soon', null)).toMatch(/Tulis tahun dengan empat angka/);
        expect(await refusal('2026', null)).toMatch(/Rencana ini untuk tahun 2026/);
        expect(await refusal('2027', null)).toBeUndefined();
        expect(await refusal('2027', root)).toMatch(/rencana lama/i);
        expect(await refusal('2027', `${root}/next`)).toMatch(/termasuk rencana "City 2026"/);
        expect(await refusal('2027', 'file:///plans')).toMatch(/Rencana lama berada di dalam folder ini/);
        expect(await refusal('2027', 'file:///plans/other/next')).toMatch(/termasuk rencana "Other"/);
        expect(await refusal('2027', 'file:///plans/.next')).toMatch(/tersembunyi/);
        expect(await client.request('alur/nextYear', { root: 'file:///none', year: '2027', folder: null })).toMatchObject({
            refusal: expect.stringContaining('Tidak ada rencana'),
        });
        client.stop();
    });
});
