// Layouts that tell more than the plan: revisions with what stood before, reports on money and progress, the evaluation by quarters.
import type { Column } from '../columns.ts';
import type { WorksLayout } from '../layout.ts';
import type { Work } from '../plan.ts';
import { indicators, number, titles, units } from './yearly.ts';

export const revision: WorksLayout = {
    name: 'revision',
    yearInHead: false,
    titles: ({ year }) => [`PERUBAHAN RENCANA KERJA PERANGKAT DAERAH TAHUN ${year}`],
    columns: all => {
        const { year } = all.plan;
        const [before, after] = all.dice.pick([
            ['Sebelum Perubahan', 'Setelah Perubahan'],
            ['Sebelum', 'Sesudah'],
            ['Semula', 'Menjadi'],
        ] as const);
        const money = all.dice.pick(['Pagu Indikatif {unit}', 'Anggaran {unit}', 'Pagu {unit}']);
        const sums = (work: Work, of: 'budget' | 'before') => work[of].get(year) ?? 0n;
        return [
            ...all.code('Kode'),
            all.title(...titles),
            all.indicator(...indicators),
            ...all.unit(...units),
            all.target(['Target', before], indicator => indicator.baseline),
            all.target(['Target', after], year),
            all.otherMoney([money, before], work => sums(work, 'before')),
            all.money([money, after], 'budget', year),
            all.otherMoney([money, 'Bertambah/(Berkurang)'], work => sums(work, 'budget') - sums(work, 'before')),
            all.words(['Keterangan'], row => row.work.remark),
        ];
    },
};

export const report: WorksLayout = {
    name: 'rfk',
    yearInHead: false,
    style: () => ({ indicators: 'rows', unitColumn: false }),
    titles: ({ year }, dice) => [`LAPORAN REALISASI FISIK DAN KEUANGAN ${dice.pick(['S.D. TRIWULAN II ', ''])}TAHUN ANGGARAN ${year}`],
    columns: all => {
        const { year } = all.plan;
        const spent = (work: Work) => work.spent.reduce((sum, each) => sum + each, 0n);
        all.shows.spent = true;
        const percent = (head: string, value: (work: Work) => string) => all.words([head], row => value(row.work), false);
        return [
            ...all.code('Kode'),
            all.title(...titles),
            all.money(['Pagu DPA {unit}'], 'budget', year),
            all.otherMoney(['Realisasi Keuangan {unit}'], spent),
            percent('Capaian (%)', work => `${((Number(spent(work)) / Number(work.budget.get(year))) * 100).toFixed(2).replace('.', ',')}`),
            percent('RAK (%)', () => '45'),
            percent('Deviasi (%)', () => '-5'),
            percent('Realisasi Fisik (%)', work => work.physical),
            all.fund('Sumber Dana'),
            all.words(['Keterangan/Permasalahan'], row => row.work.remark),
        ];
    },
};

export const evaluation: WorksLayout = {
    name: 'e81',
    yearInHead: false,
    titles: ({ year, region }) => [
        'Formulir E.81',
        'Evaluasi terhadap Hasil Renja Perangkat Daerah',
        region,
        `Periode Pelaksanaan: ${year}`,
    ],
    columns: all => {
        const { year } = all.plan;
        const pair = (head: readonly string[], target: Column, money: Column): Column[] => [
            { ...target, head: all.head(...head, 'K') },
            { ...money, head: [...all.head(...head), 'Rp. {unit}'] },
        ];
        const total = (work: Work) => work.spent.reduce((sum, each) => sum + each, 0n);
        all.shows.spent = true;
        return [
            number(all),
            ...all.code('Kode'),
            all.title('Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan', 'Program/ Kegiatan'),
            all.indicator('Indikator Kinerja Program (outcome)/ Kegiatan (output)'),
            ...all.unit(...units),
            ...pair(
                [`Target Renstra Perangkat Daerah pada Tahun ${year + 2}`],
                all.target([], indicator => indicator.targets.get(year + 2) ?? ''),
                all.otherMoney([], work => (work.budget.get(year) ?? 0n) * 3n),
            ),
            ...pair(
                ['Realisasi Capaian Kinerja Renstra Perangkat Daerah sampai dengan Renja Perangkat Daerah Tahun Lalu (n-2)'],
                all.target([], indicator => indicator.baseline),
                all.otherMoney([], work => (work.budget.get(year) ?? 0n) * 2n),
            ),
            ...pair(
                ['Target Kinerja dan Anggaran Renja Perangkat Daerah Tahun berjalan (Tahun n-1) yang dievaluasi'],
                all.target([], year),
                all.money([], 'budget', year),
            ),
            ...['I', 'II', 'III', 'IV'].flatMap((quarter, index) =>
                pair(
                    ['Realisasi Kinerja Pada Triwulan', quarter],
                    all.target([], indicator => indicator.quarters[index] ?? ''),
                    all.otherMoney([], work => work.spent[index] ?? 0n),
                ),
            ),
            ...pair(
                ['Realisasi Capaian Kinerja dan Anggaran Renja Perangkat Daerah yang dievaluasi'],
                all.target([], indicator => indicator.quarters[0] ?? ''),
                all.otherMoney([], total),
            ),
            all.words(['Perangkat Daerah Penanggung Jawab'], row => row.department.title, false),
        ];
    },
};
