// Random plans as text, of the shape that departments have: coded works with money by fund and year, indicators, goals, quarters.
import type { Dice } from '../imports/random-tables/dice.ts';

const verbs = ['Pengelolaan', 'Pembinaan', 'Penyediaan', 'Fasilitasi', 'Rehabilitasi', 'Pemeliharaan Rutin', 'Jumlah dan Mutu'];
const things = [
    'Jalan Kota',
    'Air Minum',
    'Taman',
    'Sekolah Dasar 2026',
    'Data & Informasi',
    '=Layanan+Warga',
    'Bibit Unggul',
    'Rumah <Layak>',
];
const units = ['%', 'orang', 'dokumen', 'km', 'unit', 'm2', 'Bulan', 'rumah tangga'];
const departments = ['Dinas Kesehatan', 'Dinas Pekerjaan Umum', 'Badan Pendapatan', 'Kecamatan Utara', 'Inspektorat Daerah'];

export interface RandomPlan {
    readonly text: string;
    readonly years: readonly number[];
    readonly departments: readonly string[];
}

export function randomPlan(dice: Dice): RandomPlan {
    const first = dice.int(2024, 2027);
    const years = Array.from({ length: dice.pick([1, 1, 3, 5]) }, (_, k) => first + k);
    const lines = [
        `rencana R "Rencana ${first}" { periode ${first}..${years.at(-1)} }`,
        'dana PAD "PAD"',
        'dana DAU "DAU"',
        'dana DAK "DAK Fisik"',
    ];
    lines.push('lokasi Utara "Kelurahan Utara"', 'lokasi Selatan "Kelurahan Selatan"');
    const names = dice.some(departments, dice.int(1, 3));
    const fields = dice.some(['1.01', '1.03', '2.11', '3.27', '2.09'], names.length);
    let serial = 0;
    const title = () => `${dice.pick(verbs)} ${dice.pick(things)} ${++serial}`;
    const number = () => (dice.chance(30) ? `${dice.int(1, 99)},${dice.int(1, 9)}` : String(dice.int(0, 9000)));
    const indicator = () => {
        const unit = dice.pick(units);
        const was = () => (dice.chance(15) ? ` semula ${number()}` : '');
        const targets = years.filter(() => dice.chance(85)).map(year => `target ${number()} pada ${year}${was()}`);
        const quarters = dice.chance(30) ? [1, 3].map(part => `target ${number()} pada ${first}-TW${part}`) : [];
        const next = dice.chance(50) ? [`target ${number()} pada ${(years.at(-1) as number) + 1}`] : [];
        const base = dice.chance(70) ? [`awal ${number()} pada ${first - 1}`] : [];
        const actuals = dice.chance(40) ? ['TW1', 'TW2'].map(part => `realisasi ${number()} pada ${first}-${part}`) : [];
        return `indikator I${++serial} "Mutu ${dice.pick(things)} ${serial}" satuan "${unit}" { ${[...base, ...targets, ...quarters, ...next, ...actuals].join('  ')} }`;
    };
    const indicators = (most: number) => Array.from({ length: dice.int(0, most) }, indicator);
    const amount = () => `${dice.int(1, 900) * 1000}${dice.pick(['', '000', '000000'])}`;
    const money = (word: string, year: number) => {
        const funds = dice.some(['PAD', 'DAU', 'DAK'], dice.pick([0, 1, 1, 1, 2, 3]));
        const was = () => (word === 'anggaran' && dice.chance(15) ? ` semula ${amount()}` : '');
        const parts = funds.map(fund => `${word} ${amount()} pada ${year}${was()} dari ${fund}`);
        return funds.length === 0 || dice.chance(10) ? [...parts, `${word} ${amount()} pada ${year}`] : parts;
    };
    const leaf = (): string[] => [
        ...years.filter(() => dice.chance(90)).flatMap(year => money('anggaran', year)),
        ...(dice.chance(50) ? money('prakiraan', (years.at(-1) as number) + 1) : []),
        ...(dice.chance(50) ? [`realisasi ${amount()} pada ${first}-TW1`, `realisasi ${amount()} pada ${first}-TW2`] : []),
        ...(dice.chance(70) ? [`lokasi ${dice.pick(['Utara', 'Selatan'])}`] : []),
        ...(dice.chance(40) ? [`progres ${dice.int(0, 100)}% pada ${first}-06`] : []),
        ...(dice.chance(50) ? ['penerima-manfaat "Warga kota"'] : []),
        ...indicators(3),
    ];
    const results: string[] = [];
    names.forEach((name, index) => {
        const field = fields[index] as string;
        const goals: string[] = [];
        for (let g = 0; g < dice.int(0, 2); g++) {
            const goal = `T${++serial}`;
            lines.push(`tujuan ${goal} "${title()}" { ${indicators(2).join('\n')} }`);
            goals.push(goal);
            for (let s = 0; s < dice.int(0, 2); s++) {
                const objective = `S${++serial}`;
                lines.push(`sasaran ${objective} "${title()}" { mendukung ${goal}\n${indicators(2).join('\n')} }`);
                goals.push(objective);
            }
        }
        const programs = Array.from({ length: dice.int(1, 3) }, (_, p) => {
            const code = `${field}.${String(p + 1).padStart(2, '0')}`;
            const activities = Array.from({ length: dice.int(0, 2) }, (__, a) => {
                const own = `${code}.2.${String(a + 1).padStart(2, '0')}`;
                const parts = Array.from(
                    { length: dice.int(0, 3) },
                    (___, s) =>
                        `subkegiatan Z${++serial} "${title()}" { kode "${own}.${String(s + 1).padStart(4, '0')}"\n${leaf().join('\n')} }`,
                );
                const body = parts.length > 0 ? [...indicators(1), ...parts] : leaf();
                return `kegiatan K${++serial} "${title()}" { kode "${own}"\n${body.join('\n')} }`;
            });
            const body = activities.length > 0 ? [...indicators(2), ...activities] : leaf();
            const serves = goals.length > 0 && dice.chance(80) ? `mendukung ${dice.pick(goals)}\n` : '';
            return `program P${++serial} "${title()}" { kode "${code}"\n${serves}${body.join('\n')} }`;
        });
        results.push(`opd D${index} "${name}" {\n${programs.join('\n')}\n}`);
    });
    return { text: [...lines, ...results].join('\n'), years, departments: names };
}
