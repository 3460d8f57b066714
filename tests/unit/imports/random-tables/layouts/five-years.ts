// Layouts of five years: T-C.27 and its successor, the region's programs, years side by side.
import type { Column, Columns } from '../columns.ts';
import type { WorksLayout } from '../layout.ts';
import type { Work } from '../plan.ts';

const years = (all: Columns) => Array.from({ length: 5 }, (_, index) => all.plan.first + index);

/** The sum of all years, which must never be added to them. */
const whole = (all: Columns) => (work: Work) => years(all).reduce((sum, year) => sum + (work.budget.get(year) ?? 0n), 0n);

/** A year as the head names it; without a number the reader has to give the first one. */
function nameYears(all: Columns): (year: number) => string {
    const { dice, plan } = all;
    const kind = dice.pick(['number', 'number', 'worded', 'relative'] as const);
    if (kind === 'relative') all.options.firstYear = plan.first;
    const roman = ['I', 'II', 'III', 'IV', 'V'];
    const write = dice.pick([
        (index: number) => `Tahun-${index + 1}`,
        (index: number) => `Tahun ${index + 1}`,
        (index: number) => `Tahun ${roman[index]}`,
        (index: number) => `Tahun Ke-${index + 1}`,
    ]);
    return year => (kind === 'number' ? String(year) : kind === 'worded' ? `Tahun ${year}` : write(year - plan.first));
}

function pairs(all: Columns, above: readonly string[], end: string | undefined): Column[] {
    const name = nameYears(all);
    const [target, money] = all.dice.pick([
        ['Target', 'Rp {unit}'],
        ['target', 'Rp. {unit}'],
        ['K', 'Rp {unit}'],
        ['Target', 'Pagu {unit}'],
    ] as const);
    return [
        ...years(all).flatMap(year => [
            all.target([...above, name(year), target], year),
            all.money([...above, name(year), money], 'budget', year),
        ]),
        ...(end
            ? [
                  all.target([...above, end, target], indicator => indicator.targets.get(all.plan.first + 4) ?? ''),
                  all.otherMoney([...above, end, money], whole(all)),
              ]
            : []),
    ];
}

export const tC27: WorksLayout = {
    name: 't-c27',
    yearInHead: true,
    goals: true,
    titles: ({ region, first }, dice) => [
        'Tabel T-C.27',
        `Rencana Program, Kegiatan, dan Pendanaan Perangkat Daerah${dice.chance(50) ? ` Tahun ${first}-${first + 4}` : ''}`,
        region,
    ],
    columns: all => [
        all.goal('Tujuan'),
        all.objective('Sasaran'),
        ...all.code('Kode'),
        all.title('Program dan Kegiatan', 'Program, Kegiatan, dan Sub Kegiatan', 'Urusan/Bidang Urusan/Program/Kegiatan/Sub Kegiatan'),
        all.indicator('Indikator Kinerja Tujuan, Sasaran, Program (outcome) dan Kegiatan (output)', 'Indikator Kinerja'),
        ...all.unit('Satuan'),
        all.target(['Data Capaian pada Tahun Awal Perencanaan'], indicator => indicator.baseline),
        ...pairs(
            all,
            ['Target Kinerja Program dan Kerangka Pendanaan'],
            all.dice.pick(['Kondisi Kinerja pada akhir periode Renstra Perangkat Daerah', undefined]),
        ),
        all.words(['Unit Kerja Perangkat Daerah Penanggung-jawab'], () => 'Bidang Teknis', false),
        all.words(['Lokasi'], row => row.work.location),
    ],
};

export const renstra: WorksLayout = {
    name: 'renstra-2025',
    yearInHead: true,
    style: () => ({ code: 'beside-title' }),
    titles: ({ first }) => [`Rencana Program, Kegiatan, dan Subkegiatan beserta Pendanaan Tahun ${first}-${first + 4}`],
    columns: all => {
        const above = 'TARGET DAN PAGU INDIKATIF TAHUN';
        return [
            all.title('BIDANG URUSAN / PROGRAM / OUTCOME / KEGIATAN / SUBKEGIATAN / OUTPUT'),
            all.indicator('INDIKATOR OUTCOME / OUTPUT'),
            ...all.unit('SATUAN'),
            all.target([`BASELINE TAHUN ${all.plan.first - 1}`], indicator => indicator.baseline),
            ...years(all).flatMap(year => [
                all.target([above, String(year), 'TARGET'], year),
                all.money([above, String(year), 'PAGU {unit}'], 'budget', year),
            ]),
            all.words(['KETERANGAN'], row => row.work.remark),
        ];
    },
};

export const regionPrograms: WorksLayout = {
    name: 'rpjmd-program',
    departments: [2, 3],
    departmentsBy: 'column',
    deepest: ['program'],
    yearInHead: true,
    style: () => ({ parentRows: true }),
    titles: ({ region }) => ['Program Pembangunan Daerah yang disertai Pagu Indikatif', region],
    columns: all => [
        ...all.code('Kode'),
        all.title('Bidang Urusan Pemerintahan dan Program Prioritas Pembangunan', 'Misi/Tujuan/Sasaran/ Program Pembangunan Daerah'),
        all.indicator('Indikator Kinerja Program (outcome)', 'Indikator Kinerja (tujuan/impact/ outcome)'),
        ...all.unit('Satuan'),
        all.target(['Kondisi Kinerja Awal RPJMD (Tahun 0)'], indicator => indicator.baseline),
        ...pairs(all, ['Capaian Kinerja Program dan Kerangka Pendanaan'], 'Kondisi Kinerja pada akhir periode RPJMD'),
        all.words(['Perangkat Daerah Penanggung Jawab'], row => row.department.title, false),
    ],
};

/** Five targets first, then five sums. */
export const sideBySide: WorksLayout = {
    name: 'side-by-side',
    yearInHead: true,
    titles: ({ first }) => [`RENCANA STRATEGIS TAHUN ${first}-${first + 4}`],
    columns: all => {
        const name = nameYears(all);
        return [
            ...all.code('Kode'),
            all.title('Program/Kegiatan/Sub Kegiatan', 'Uraian'),
            all.indicator('Indikator Kinerja'),
            ...all.unit('Satuan'),
            ...years(all).map(year => all.target(['Target Kinerja', name(year)], year)),
            ...years(all).map(year => all.money(['Pagu Indikatif {unit}', name(year)], 'budget', year)),
            all.otherMoney(['Total Pagu {unit}'], whole(all)),
        ];
    },
};
