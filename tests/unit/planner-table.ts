// A department's table as planners have it: a title, merged heads, sums, a row that is signed, a column that only people understand.
// Made up; the tests of import, page and window share it.
import { writeSheets } from './imports/tables.ts';

const head = [
    'Kode',
    'Program / Kegiatan / Sub Kegiatan',
    'Indikator',
    'Target 2026',
    'Satuan',
    'Pagu Indikatif 2026 (Rp)',
    'Hasil Rapat',
    'Sumber Dana',
    'Lokasi',
];

export interface TableChanges {
    /** The budget of the second subactivity. */
    readonly planting?: number;
    /** What the program states. */
    readonly total?: number;
    readonly title?: string;
    /** A column of amounts without a meaning. */
    readonly unknown?: boolean;
    readonly more?: readonly (readonly unknown[])[];
}

const taman = 'Dinas Pertamanan';

function rowsOf({ planting = 250_000_000, total = 900_000_000, title, unknown = true, more = [] }: TableChanges = {}): unknown[][] {
    const usulan = (amount: number) => (unknown ? amount : null);
    const text = title ?? 'Penanaman Pohon Peneduh';
    return [
        ['RENCANA KERJA TAHUN 2026', null, null, null, null, null, null, null, null],
        [`Perangkat Daerah : ${taman}`, null, null, null, null, null, null, null, null],
        [null, null, null, null, null, null, null, null, null],
        unknown ? head : head.map(name => (name === 'Hasil Rapat' ? 'Keterangan' : name)),
        ['2.11.04', 'Program Pengelolaan Keanekaragaman Hayati', 'Luas ruang terbuka hijau', 12, '%', total, usulan(total), null, null],
        ['2.11.04.2.01', 'Pengelolaan Taman Kota', 'Taman yang terawat', 8, 'taman', total, usulan(total), null, null],
        ['2.11.04.2.01.0001', 'Pemeliharaan Taman', 'Taman dipelihara', 8, 'taman', 400_000_000, usulan(410_000_000), 'PAD', 'Kec. Mawar'],
        ['2.11.04.2.01.0002', text, 'Pohon ditanam', 1200, 'pohon', planting, usulan(260_000_000), 'PAD', 'Kec. Melati'],
        [
            '2.11.04.2.01.0003',
            'Pembangunan Taman Bermain',
            'Taman bermain dibangun',
            2,
            'unit',
            250_000_000,
            usulan(230_000_000),
            'DAU',
            'Kec. Mawar',
        ],
        ...more.map(row => [...row]),
        [null, 'JUMLAH', null, null, null, total, usulan(total), null, null],
    ];
}

/** As an .xlsx, with a second sheet that is no plan. */
export function plannerTable(changes: TableChanges = {}): Promise<Uint8Array> {
    const data = rowsOf(changes).map(row =>
        row.map(value => (value === null ? null : { value, type: typeof value === 'number' ? Number : String })),
    );
    return writeSheets([
        { sheet: 'Renja', data },
        { sheet: 'Petunjuk', data: [[{ value: 'Isi kolom Hasil Rapat bila pagu belum ditetapkan.', type: String }]] },
    ]);
}
