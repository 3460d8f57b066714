// Tables as an editor's client reads them for a plan: what is understood, what is in doubt, what the files would be.
import { afterEach, describe, expect, it } from 'vitest';
import type { ColumnChoice, TableAnswer, TableChoices, TableRequest, TableView } from '../../../src/protocol/table.ts';
import { plannerTable } from '../planner-table.ts';
import { type Client, startClient } from './client.ts';

let client: Client;
afterEach(() => client.stop());

const none: TableChoices = { columns: [], sheets: [] };
const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const choice = (column: string, head: string, means: string): ColumnChoice => ({ column, head, means, table: '' });
const leftOut = [choice('G', 'Hasil Rapat', 'ignore')];

async function read(more: Partial<TableRequest> = {}, bytes?: Uint8Array) {
    const content = bytes ?? (more.content === undefined ? await plannerTable() : undefined);
    const request: TableRequest = {
        table: 'one',
        file: 'renja.xlsx',
        mode: 'import',
        folder: 'file:///city',
        choices: none,
        rows: 50,
        ...(content ? { content: toBase64(content) } : {}),
        ...more,
    };
    const answer = await client.request<TableAnswer>('alur/readTable', request);
    if (answer.kind !== 'read') throw new Error(answer.kind);
    return answer;
}

const names = (view: TableView) => view.files.map(({ name }) => name);

describe('a table for a new plan', () => {
    it('is shown as it was understood: head, kinds of rows, sums, and what is in doubt', async () => {
        client = await startClient();
        const { view, files } = await read();
        expect(view.state).toBe('doubts');
        expect(files).toEqual([]);
        expect(view.sheets.map(({ name, taken, says }) => [name, taken, says])).toEqual([
            ['Renja', true, 'Plan: rows 5–10'],
            ['Petunjuk', false, 'Not a plan: left out'],
        ]);
        const [table] = view.tables;
        expect(table?.columns.map(({ letters, meaning }) => `${letters} ${meaning}`)).toEqual([
            'A Code',
            'B Title',
            'C Indicator',
            'D Target 2026',
            'E Unit',
            'F Budget 2026',
            'G ',
            'H Fund',
            'I Location',
        ]);
        expect(table?.rows.map(({ row, says }) => `${row} ${says}`)).toEqual([
            '5 Program',
            '6 Activity',
            '7 Subactivity',
            '8 Subactivity',
            '9 Subactivity',
            '10 Sum',
        ]);
        expect(table?.rows[0]?.cells[5]).toBe('900,000,000');
        expect(table?.rows.at(-1)?.why).toContain('sums are calculated');
        expect(view.doubts).toEqual([
            { text: expect.stringContaining('"Hasil Rapat" holds figures'), settle: 'column', sheet: 'Renja', column: 'G' },
        ]);
        expect(view.doubts[0]?.text).not.toContain('--');
        expect(table?.columns[6]).toMatchObject({ doubtful: true, chosen: '' });
        expect(view.sums.map(({ place, stated, agrees }) => [place, stated, agrees])).toEqual([
            ['Renja!F6', 'Rp 900,000,000', true],
            ['Renja!F5', 'Rp 900,000,000', true],
            ['Renja!F10', 'Rp 900,000,000', true],
        ]);
    });

    it('becomes files once a meaning is chosen, and the choice is remembered beside the plan', async () => {
        client = await startClient();
        await read();
        // The server has the workbook: the second question needs no content.
        const answer = await client.request<TableAnswer>('alur/readTable', {
            table: 'one',
            file: 'renja.xlsx',
            mode: 'import',
            folder: 'file:///city',
            choices: { ...none, columns: leftOut },
            rows: 50,
        });
        if (answer.kind !== 'read') throw new Error(answer.kind);
        const { view, files } = answer;
        expect(view.state).toBe('ready');
        expect(names(view)).toEqual(['shared.plan', 'dinas-pertamanan.plan', 'alur-import.json']);
        expect(files.every(({ before }) => before === null)).toBe(true);
        expect(files.at(1)?.text).toContain('budget 250 million in 2026 from PAD');
        expect(view.changes.join('\n')).toContain('Dinas Pertamanan');
        expect(JSON.parse(files.at(2)?.text ?? '')).toEqual({
            columns: [{ table: 'renja.xlsx', column: 'G', head: 'Hasil Rapat', means: 'ignore' }],
        });
        expect(view.tables[0]?.columns[6]).toMatchObject({ chosen: 'ignore', doubtful: false });
    });

    it('asks for the content of a table that the server does not have', async () => {
        client = await startClient();
        expect(
            await client.request('alur/readTable', {
                table: 'x',
                file: 'a.csv',
                mode: 'import',
                folder: 'file:///c',
                choices: none,
                rows: 9,
            }),
        ).toEqual({
            kind: 'unknown',
        });
    });

    it('names the sums that disagree, and takes them only when the reader says that the table is wrong', async () => {
        client = await startClient();
        const bytes = await plannerTable({ total: 950_000_000, unknown: false });
        const { view } = await read({}, bytes);
        expect(view.state).toBe('doubts');
        expect(view.doubts.map(({ settle }) => settle)).toContain('mismatch');
        expect(view.sums[0]).toMatchObject({ place: 'Renja!F6', stated: 'Rp 950,000,000', sum: 'Rp 900,000,000', agrees: false });
        expect((await read({ choices: { ...none, acceptMismatch: true } }, bytes)).view.state).toBe('ready');
    });

    it('is told in Indonesian to who reads it', async () => {
        client = await startClient({ locale: 'id' });
        const { view } = await read();
        expect(view.tables[0]?.columns[5]?.meaning).toBe('Anggaran 2026');
        expect(view.tables[0]?.rows.map(({ says }) => says)).toContain('Subkegiatan');
        expect(view.tables[0]?.rows[0]?.cells[5]).toBe('900.000.000');
        expect(view.doubts[0]?.text).toMatch(/^Lembar "Renja", baris 4, kolom G: Kolom "Hasil Rapat" berisi angka/);
        expect(view.doubts[0]?.text).not.toContain('--map');
    });

    it('shows the first rows where no head was found, and reads them once their columns are named', async () => {
        client = await startClient();
        const bytes = new TextEncoder().encode('Nomor;Apa;Berapa\n2.11.01;Program Taman;1500000\n2.11.02;Program Pohon;2500000\n');
        const { view } = await read({ file: 'a.csv' }, bytes);
        expect(view.state).toBe('unreadable');
        expect(view.problems.join()).not.toContain('--map');
        expect(view.tables[0]?.columns.map(({ head }) => head.join())).toEqual(['Nomor', 'Apa', 'Berapa']);
        const columns = [choice('A', 'Nomor', 'code'), choice('B', 'Apa', 'title'), choice('C', 'Berapa', 'budget 2026')];
        const named = await read({ file: 'a.csv', choices: { ...none, columns } }, bytes);
        expect(named.view.state).toBe('ready');
        expect(named.files.map(({ text }) => text).join()).toContain('budget 1_500_000 in 2026');
    });

    it('says why a file is no table, whatever it is called', async () => {
        client = await startClient();
        const { view } = await read({ file: 'picture.png' }, new Uint8Array([1, 2, 3]));
        expect(view.state).toBe('unreadable');
        expect(view.problems.join()).toContain('picture.png');
    });
});

describe('a table for a plan that is there', () => {
    const memory = JSON.stringify({ columns: [{ table: 'renja.xlsx', column: 'G', head: 'Hasil Rapat', means: 'ignore' }] });

    it('uses what was chosen for it before, and for the same head elsewhere', async () => {
        client = await startClient({ files: { '/city/city.plan': 'plan C { period 2026 }\n', '/city/alur-import.json': memory } });
        const { view } = await read();
        expect(view).toMatchObject({ state: 'ready', remembered: 1 });
        const { view: other } = await read({ file: 'renja perubahan.xlsx' });
        expect(other).toMatchObject({ state: 'ready', remembered: 1 });
        // A meaning that is taken back holds no longer.
        const { view: without } = await read({ choices: { ...none, columns: [choice('G', 'Hasil Rapat', '')] } });
        expect(without).toMatchObject({ state: 'doubts', remembered: 0 });
    });

    it('leaves a file alone that remembers something else than meanings', async () => {
        client = await startClient({ files: { '/city/city.plan': 'plan C { period 2026 }\n', '/city/alur-import.json': '{ "mine": 1 }' } });
        const { view } = await read({ choices: { ...none, columns: leftOut } });
        expect(names(view)).not.toContain('alur-import.json');
    });

    it('never writes over a file, and says which one it is', async () => {
        client = await startClient({
            files: { '/city/city.plan': 'plan C { period 2026 }\n', '/city/dinas-pertamanan.plan': 'department DinasPertamanan\n' },
        });
        const { view, files } = await read({ choices: { ...none, columns: leftOut } });
        expect(view).toMatchObject({ state: 'kept', kept: ['dinas-pertamanan.plan'] });
        expect(files).toEqual([]);
    });

    it('writes in the language of the plan’s keywords, and speaks that of the reader', async () => {
        client = await startClient({ files: { '/city/kota.plan': 'rencana K {\n  periode 2026\n}\n' } });
        const { view, files } = await read({ choices: { ...none, columns: leftOut } });
        expect(files.find(({ uri }) => uri.endsWith('dinas-pertamanan.plan'))?.text).toMatch(/^opd |^dinas |^perangkat/);
        expect(view.sheets[0]?.says).toContain('Plan');
    });
});
