// Layouts of one year's works: the matrix of the national system, T-C.33, flat lists, sheets and rows of departments, funds as columns.
import type { Column, Columns } from '../columns.ts';
import type { WorksLayout } from '../layout.ts';
import { wholeMoney } from '../money.ts';
import type { Work } from '../plan.ts';
import { fundColumns, sharesOf } from '../shares.ts';

export const titles = [
    'Urusan/ Bidang Urusan/ Program/ Kegiatan/ Sub Kegiatan',
    'Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan',
    'Program/Kegiatan/Sub Kegiatan',
    'Program dan Kegiatan',
];
export const indicators = [
    'Indikator Program/ Kegiatan/ Sub Kegiatan',
    'Indikator Kinerja Program / Kegiatan',
    'Indikator Kinerja',
    'Indikator',
];
export const units = ['Satuan'];

export const number = (all: Columns): Column => {
    let count = 0;
    return {
        head: all.head(all.dice.pick(['No', 'No.', 'NO'])),
        cell: row => (row.first && row.work.level === 'program' ? { kind: 'number', text: String(++count) } : undefined),
    };
};

export const renja: WorksLayout = {
    name: 'renja',
    yearInHead: true,
    titles: ({ year, region }) => ['RENCANA KERJA PERANGKAT DAERAH', `TAHUN ${year}`, region],
    columns: all => {
        const { year } = all.plan;
        const now = 'Capaian Kinerja Dan Kerangka Pendanaan';
        const next = `Prakiraan Maju Rencana Tahun ${year + 1}`;
        return [
            number(all),
            ...all.code('Kode'),
            all.title(...titles),
            all.indicator(...indicators),
            ...all.unit(...units),
            all.target(['Target Akhir Periode Renstra Opd'], indicator => indicator.targets.get(year + 2) ?? ''),
            all.target([`Realisasi Capaian Renja Opd Tahun ${year - 2}`], indicator => indicator.baseline),
            all.target([`Prakiraan Capaian Target Renja Opd Tahun ${year - 1}`], indicator => indicator.baseline),
            all.target([now, `Target ${year}`], year),
            all.money([now, 'Pagu Indikatif {unit}'], 'budget', year),
            all.words([now, 'Lokasi'], row => row.work.location),
            { ...all.fund('Sumber Dana'), head: all.head(now, 'Sumber Dana') },
            all.words([now, 'Prioritas', 'Nasional'], () => 'Infrastruktur dasar'),
            all.words([now, 'Prioritas', 'Daerah'], () => ''),
            all.words(['Kelompok Sasaran'], row => row.work.beneficiaries),
            all.target([next, 'Target'], year + 1),
            all.money([next, 'Pagu Indikatif {unit}'], 'forecast', year + 1),
            all.words(['Perangkat Daerah Penanggung Jawab'], row => row.department.title, false),
        ];
    },
};

export const tC33: WorksLayout = {
    name: 't-c33',
    yearInHead: true,
    titles: ({ year, region }) => [
        'Tabel T-C.33',
        `Rumusan Rencana Program dan Kegiatan Perangkat Daerah Tahun ${year} dan Prakiraan Maju Tahun ${year + 1}`,
        region,
    ],
    columns: all => {
        const { year } = all.plan;
        const now = `Rencana Tahun ${year}`;
        const next = all.dice.pick([`Prakiraan Maju Rencana Tahun ${year + 1}`, `Perkiraan Maju Tahun ${year + 1}`]);
        const money = all.dice.pick(['Kebutuhan Dana/Pagu Indikatif {unit}', 'Pagu Indikatif {unit}', 'Kebutuhan Dana {unit}']);
        return [
            ...all.code('Kode', 'Kode Rekening'),
            all.title(...titles),
            all.indicator(...indicators),
            ...all.unit(...units),
            all.words([now, 'Lokasi'], row => row.work.location),
            all.target([now, 'Target Capaian Kinerja'], year),
            all.money([now, money], 'budget', year),
            { ...all.fund('Sumber Dana'), head: all.head(now, 'Sumber Dana') },
            all.words(['Catatan Penting'], row => row.work.remark),
            all.target([next, 'Target Capaian Kinerja'], year + 1),
            all.money([next, money], 'forecast', year + 1),
        ];
    },
};

/** A department's own list: few columns in any order. */
function flatColumns(all: Columns): Column[] {
    const { dice } = all;
    const { year } = all.plan;
    const columns = [
        all.indicator(...indicators),
        ...all.unit(...units),
        all.target([dice.pick(['Target', 'Target Kinerja', `Target ${year}`])], year),
        all.money(
            [dice.pick(['Pagu {unit}', 'Pagu Anggaran {unit}', 'Anggaran {unit}', `Pagu Indikatif ${year} {unit}`, 'Jumlah Pagu {unit}'])],
            'budget',
            year,
        ),
        ...(dice.chance(60) ? [all.fund('Sumber Dana', 'Sumber Pendanaan')] : []),
        ...(dice.chance(60) ? [all.words(['Lokasi'], row => row.work.location)] : []),
        ...(dice.chance(30) ? [all.words(['Keterangan'], row => row.work.remark)] : []),
    ];
    const kept = all.style.indicators === 'rows' || all.style.indicators === 'merged' ? columns : dice.shuffle(columns);
    return [
        ...all.code('Kode', 'Kode Sub Kegiatan', 'Kode Rekening', 'KODE'),
        all.title('Sub Kegiatan', 'Uraian', 'Nama Kegiatan', ...titles),
        ...kept,
    ];
}

export const flat: WorksLayout = {
    name: 'flat',
    yearInHead: false,
    titles: ({ year }) => [`RENJA TAHUN ${year}`],
    columns: flatColumns,
};

export const sheets: WorksLayout = {
    name: 'sheets',
    departments: [2, 3],
    departmentsBy: 'sheets',
    yearInHead: false,
    titles: ({ year }) => [`RENCANA KERJA TAHUN ${year}`],
    columns: flatColumns,
};

export const departmentRows: WorksLayout = {
    name: 'department-rows',
    departments: [2, 3],
    departmentsBy: 'rows',
    style: () => ({ parentRows: true }),
    yearInHead: false,
    titles: ({ year, region }) => [`RKPD ${region.toUpperCase()} TAHUN ${year}`],
    columns: all => [
        ...all.code('Kode'),
        all.title('Perangkat Daerah/Program/Kegiatan/Sub Kegiatan', 'Urusan/Bidang Urusan/Program/Kegiatan/Sub Kegiatan'),
        all.indicator(...indicators),
        ...all.unit(...units),
        all.target(['Target'], all.plan.year),
        all.money(['Pagu Indikatif {unit}'], 'budget', all.plan.year),
    ],
};

export const fundsAsColumns: WorksLayout = {
    name: 'fund-columns',
    yearInHead: false,
    style: () => ({ parentSums: true }),
    titles: ({ year }) => [`RENCANA KERJA TAHUN ${year}`],
    columns: all => {
        const { year } = all.plan;
        all.shows.funds = 'shares';
        const shareOf = (work: Work, fund: string): bigint =>
            work.parts.length > 0
                ? work.parts.reduce((sum, part) => sum + shareOf(part, fund), 0n)
                : (sharesOf(work, year).find(([each]) => each === fund)?.[1] ?? 0n);
        const columnOf = (fund: string): Column => {
            const column = all.otherMoney(['Sumber Dana {unit}', fund], work => shareOf(work, fund));
            return { ...column, cell: row => (shareOf(row.work, fund) === 0n ? undefined : column.cell(row)) };
        };
        const whole = all.money([all.dice.pick(['Jumlah Pagu {unit}', 'Pagu Indikatif {unit}'])], 'budget', year);
        return [
            ...all.code('Kode'),
            all.title(...titles),
            all.indicator(...indicators),
            ...all.unit(...units),
            all.target(['Target'], year),
            ...fundColumns.map(columnOf),
            whole,
        ];
    },
};

/** As the national system exports it: every row repeats its parents. */
export const flatExport: WorksLayout = {
    name: 'flat-export',
    yearInHead: false,
    style: () => ({
        parentRows: false,
        parentSums: false,
        code: 'padded',
        indicators: 'lines',
        unit: wholeMoney,
        money: 'number',
        groupTargets: false,
        fieldRows: false,
        total: undefined,
    }),
    titles: ({ year }) => [`DATA RENJA TAHUN ${year}`],
    columns: all => {
        const levelOf = (code: string, parts: number) => code.split('.').slice(0, parts).join('.');
        const find = (code: string) =>
            all.plan.departments
                .flatMap(({ programs }) => programs)
                .flatMap(program => [program, ...program.parts])
                .find(work => work.code === code);
        const pair = (heads: readonly [string, string], parts: number): Column[] => [
            all.words([heads[0]], row => levelOf(row.work.code, parts)),
            all.words([heads[1]], row => find(levelOf(row.work.code, parts))?.title ?? row.work.title),
        ];
        const snake = all.dice.chance(50);
        return [
            ...pair(snake ? ['kode_program', 'nama_program'] : ['Kode Program', 'Nama Program'], 3),
            ...pair(snake ? ['kode_kegiatan', 'nama_kegiatan'] : ['Kode Kegiatan', 'Nama Kegiatan'], 5),
            ...all.code(snake ? 'kode_sub_kegiatan' : 'Kode Sub Kegiatan'),
            all.title(snake ? 'nama_sub_kegiatan' : 'Nama Sub Kegiatan'),
            all.indicator(snake ? 'indikator' : 'Indikator'),
            ...all.unit(snake ? 'satuan' : 'Satuan'),
            all.target([snake ? 'target' : 'Target'], all.plan.year),
            all.money([snake ? 'pagu' : 'Pagu'], 'budget', all.plan.year),
            all.fund(snake ? 'sumber_dana' : 'Sumber Dana'),
        ];
    },
    deepest: ['subactivity'],
};
