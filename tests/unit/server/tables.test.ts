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
        bases: [],
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
            bases: [],
            choices: { ...none, columns: leftOut },
            rows: 50,
        });
        if (answer.kind !== 'read') throw new Error(answer.kind);
        const { view, files } = answer;
        expect(view.state).toBe('ready');
        expect(names(view)).toEqual(['shared.plan', 'dinas-pertamanan.plan', 'dinas-pertamanan.renja-2026.table.txt', 'alur-import.json']);
        expect(files.every(({ before }) => before === null)).toBe(true);
        expect(files.at(1)?.text).toContain('budget 250 million in 2026 from PAD');
        expect(view.changes.join('\n')).toContain('Dinas Pertamanan');
        expect(JSON.parse(files.at(3)?.text ?? '')).toEqual({
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
                bases: [],
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

    it('calls groups without a row by the names of the official list that the plan names', async () => {
        const list = 'kode;nomenklatur\n2.11.04;PROGRAM PENGELOLAAN TAMAN RESMI\n2.11.04.2.01;Kegiatan Taman Resmi\n';
        client = await startClient({
            files: { '/city/city.plan': 'plan C {\n  period 2026\n  catalogue "codes.csv" as Codes\n}\n', '/city/codes.csv': list },
        });
        const bytes = new TextEncoder().encode('Kode;Uraian;Pagu 2026\n2.11.04.2.01.0001;Pemeliharaan Taman;1000000\n');
        const { files } = await read({ file: 'a.csv' }, bytes);
        expect(files.map(({ text }) => text).join()).toContain('"Kegiatan Taman Resmi"');
    });

    it('makes no second department of one that the plan has in another file', async () => {
        client = await startClient({
            files: { '/city/city.plan': 'plan C { period 2026 }\n', '/city/taman.plan': 'department Taman "DINAS  PERTAMANAN"\n' },
        });
        const { view } = await read({}, await plannerTable({ unknown: false }));
        expect(view).toMatchObject({ state: 'kept', kept: ['taman.plan'], files: [] });
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

describe('a table that comes in again', () => {
    const department = '/city/dinas-pertamanan.plan';

    /** The city as the first import made it, then edited by hand; and the base that it left. */
    async function imported(edit: (text: string) => string = text => text) {
        client = await startClient();
        const { files } = await read({ table: 'first' }, await plannerTable({ unknown: false }));
        client.stop();
        const texts = Object.fromEntries(files.map(({ uri, text }) => [uri.replace('file://', ''), text]));
        const bases = Object.entries(texts).flatMap(([path, text]) =>
            path.endsWith('.table.txt') ? [{ name: path.split('/').at(-1) as string, text }] : [],
        );
        const before = edit(texts[department] as string);
        client = await startClient({ files: { ...texts, [department]: before } });
        return { bases, before };
    }

    const mine = (text: string) =>
        text.replace('      subactivity PemeliharaanTaman', '      // Ask the gardeners first.\n      subactivity PemeliharaanTaman');

    it('changes what the table changed, and nothing else; a second time there is nothing to do', async () => {
        const { bases, before } = await imported(mine);
        // Whoever imports it again is told that the file holds something else now.
        expect((await read({ bases }, await plannerTable({ unknown: false }))).view).toMatchObject({ state: 'kept' });
        const bytes = await plannerTable({ unknown: false, planting: 300_000_000, total: 950_000_000 });
        const { view, files } = await read({ mode: 'update', bases }, bytes);
        expect(view.state).toBe('ready');
        expect(view.conflicts).toEqual([]);
        const changed = files.find(({ uri }) => uri.endsWith('dinas-pertamanan.plan'));
        expect(changed?.before).toBe(before);
        const expected = before
            .replaceAll('budget 900 million', 'budget 950 million')
            .replace('budget 250 million in 2026 from PAD', 'budget 300 million in 2026 from PAD');
        expect(changed?.text).toBe(expected);
        expect(view.changes.join('\n')).toContain('Rp 300,000,000');
        client.stop();
        const texts = Object.fromEntries(files.map(({ uri, text }) => [uri.replace('file://', ''), text]));
        client = await startClient({
            files: {
                '/city/shared.plan':
                    'plan Plan2026 { period 2026 }\nfund PAD "PAD"\nfund DAU "DAU"\nlocation KecMawar "Kec. Mawar"\nlocation KecMelati "Kec. Melati"\n',
                ...texts,
            },
        });
        const next = files.find(({ uri }) => uri.endsWith('.table.txt'));
        const again = await read({ mode: 'update', bases: [{ name: bases[0]?.name as string, text: next?.text as string }] }, bytes);
        expect(again.view).toMatchObject({ state: 'same', files: [], changes: [], conflicts: [], gone: [] });
    });

    it('is the same where nothing changed, for an import too', async () => {
        const { bases } = await imported();
        expect((await read({ bases }, await plannerTable({ unknown: false }))).view).toMatchObject({ state: 'same', files: [] });
    });

    it('shows three values where both sides changed, keeps the plan’s, and asks no more once told so', async () => {
        const { bases, before } = await imported(text =>
            text.replace('budget 250 million in 2026 from PAD', 'budget 275 million in 2026 from PAD'),
        );
        const bytes = await plannerTable({ unknown: false, planting: 300_000_000, total: 950_000_000 });
        const { view, files } = await read({ mode: 'update', bases }, bytes);
        expect(view.conflicts).toEqual([
            {
                what: expect.stringContaining('Penanaman Pohon Peneduh'),
                base: expect.stringContaining('250,000,000'),
                table: expect.stringContaining('300,000,000'),
                plan: expect.stringContaining('275,000,000'),
            },
        ]);
        expect(files.find(({ uri }) => uri.endsWith('dinas-pertamanan.plan'))?.text).toBe(
            before.replaceAll('budget 900 million', 'budget 950 million'),
        );
        const kept = await read({ mode: 'update', bases, choices: { ...none, keep: true } }, bytes);
        expect(kept.view.conflicts).toEqual([]);
    });

    it('names what is gone from the table, and takes it out only when asked', async () => {
        const more = [['2.11.04.2.01.0009', 'Pemasangan Lampu Taman', 'Lampu terpasang', 40, 'unit', 0, null, 'PAD', null]];
        client = await startClient();
        const { files } = await read({ table: 'first' }, await plannerTable({ unknown: false, more }));
        client.stop();
        const texts = Object.fromEntries(files.map(({ uri, text }) => [uri.replace('file://', ''), text]));
        const bases = files.flatMap(({ uri, text }) =>
            uri.endsWith('.table.txt') ? [{ name: uri.split('/').at(-1) as string, text }] : [],
        );
        client = await startClient({ files: texts });
        const bytes = await plannerTable({ unknown: false });
        const { view } = await read({ mode: 'update', bases }, bytes);
        expect(view.gone.join()).toContain('Pemasangan Lampu Taman');
        const { files: removed } = await read({ mode: 'update', bases, choices: { ...none, remove: true } }, bytes);
        expect(removed.find(({ uri }) => uri.endsWith('dinas-pertamanan.plan'))?.text).not.toContain('Lampu');
    });

    it('says so where nobody remembers what the table said, and where there is no plan', async () => {
        await imported(mine);
        const bytes = await plannerTable({ unknown: false, planting: 300_000_000, total: 950_000_000 });
        const { view } = await read({ mode: 'update' }, bytes);
        expect(view.notes.join()).toContain('the table counts');
        expect((await read({ mode: 'update', folder: 'file:///elsewhere' }, bytes)).view).toMatchObject({
            state: 'unreadable',
            problems: [expect.stringContaining('no plan in this folder')],
        });
    });
});
