// Made-up tables of works as rows, and what departments change in them from one month to the next. It knows nothing of plans.
import type { Dice } from '../imports/random-tables/dice.ts';

export interface Row {
    /** The same for the same work, whatever changes. */
    readonly id: number;
    readonly level: 'program' | 'activity' | 'subactivity';
    readonly code: string;
    readonly title: string;
    readonly indicator: string;
    readonly unit: string;
    /** Of 2026 and 2027; empty where none is set. */
    readonly targets: readonly [string, string];
    /** In whole rupiah. */
    readonly budgets: readonly [string, string];
    readonly fund: string;
}

const verbs = ['Pemeliharaan', 'Rehabilitasi', 'Survei', 'Pembangunan', 'Pengadaan', 'Penataan', 'Pelatihan', 'Pengawasan'];
const things = ['Jalan', 'Jembatan', 'Saluran', 'Pasar', 'Taman', 'Sekolah', 'Puskesmas', 'Irigasi', 'Terminal', 'Dermaga'];
const places = ['Utara', 'Selatan', 'Timur', 'Barat', 'Tengah', 'Hulu', 'Hilir', 'Pesisir'];
const units = ['km', 'unit', 'paket', 'dokumen', 'orang', '%'];
const funds = ['PAD', 'DAU', 'DAK', ''];

let count = 0;
/** Never the same twice in one table. */
function freshTitle(dice: Dice): string {
    count = (count + 1) % 97;
    return `${dice.pick(verbs)} ${dice.pick(things)} ${dice.pick(places)} ${String.fromCharCode(65 + (count % 26))}${count}`;
}

const amount = (dice: Dice) => String(dice.int(1, 9999) * dice.pick([100_000, 1_000_000, 12_345]));
const two = (number: number) => String(number).padStart(2, '0');

function freshRow(dice: Dice, level: Row['level'], code: string): Row {
    const isLeaf = level === 'subactivity';
    const hasIndicator = dice.chance(isLeaf ? 75 : 25);
    return {
        id: dice.int(1, 1_000_000_000),
        level,
        code,
        title: freshTitle(dice),
        indicator: hasIndicator ? `${dice.pick(['Panjang', 'Jumlah', 'Persentase', 'Cakupan'])} ${freshTitle(dice).toLowerCase()}` : '',
        unit: hasIndicator ? dice.pick(units) : '',
        targets: hasIndicator ? [String(dice.int(2, 90)), dice.chance(50) ? String(dice.int(2, 90)) : ''] : ['', ''],
        budgets: isLeaf ? [amount(dice), dice.chance(50) ? amount(dice) : ''] : ['', ''],
        fund: isLeaf ? dice.pick(funds) : '',
    };
}

export function randomRows(dice: Dice): Row[] {
    const rows: Row[] = [];
    for (let p = 1; p <= dice.int(1, 3); p++) {
        const program = `1.03.${two(p * 2)}`;
        rows.push(freshRow(dice, 'program', program));
        for (let a = 1; a <= dice.int(1, 2); a++) {
            const activity = `${program}.2.${two(a)}`;
            rows.push(freshRow(dice, 'activity', activity));
            for (let s = 1; s <= dice.int(1, 4); s++) rows.push(freshRow(dice, 'subactivity', `${activity}.00${two(s * 3)}`));
        }
    }
    return rows;
}

/** A table with some cells, rows or codes changed. */
export function changedRows(rows: readonly Row[], dice: Dice): Row[] {
    let changed = [...rows];
    for (let times = dice.int(0, 6); times > 0; times--) changed = changeOnce(changed, dice);
    return changed;
}

function changeOnce(rows: Row[], dice: Dice): Row[] {
    const at = dice.int(0, rows.length - 1);
    const row = rows[at] as Row;
    const set = (more: Partial<Row>) => rows.with(at, { ...row, ...more });
    const year = dice.int(0, 1) as 0 | 1;
    switch (dice.int(0, 10)) {
        case 0:
        case 1:
            return row.budgets[year] ? set({ budgets: row.budgets.with(year, amount(dice)) as [string, string] }) : rows;
        case 2:
            return row.targets[year] ? set({ targets: row.targets.with(year, String(dice.int(2, 90))) as [string, string] }) : rows;
        case 3:
            return row.level === 'subactivity' ? set({ fund: dice.pick(funds) }) : rows;
        case 4:
            return set({ title: freshTitle(dice) });
        case 5:
            return row.unit ? set({ unit: dice.pick(units) }) : rows;
        case 6:
            return rows.length > 4 && row.level === 'subactivity' && row.fund !== 'x' ? rows.toSpliced(at, 1) : rows;
        case 7: {
            const activity = rows.findLast(({ level }) => level === 'activity') as Row;
            const code = `${activity.code}.00${two(dice.int(1, 40) * 2 + 1)}`;
            const after = rows.findLastIndex(({ code: own }) => own.startsWith(activity.code));
            return rows.some(other => other.code === code) ? rows : rows.toSpliced(after + 1, 0, freshRow(dice, 'subactivity', code));
        }
        case 9: {
            // The same work under another group.
            const activity = dice.pick(rows.filter(({ level }) => level === 'activity'));
            if (row.level !== 'subactivity' || row.code.startsWith(activity.code)) return rows;
            const code = `${activity.code}.00${two(dice.int(92, 99))}`;
            if (rows.some(other => other.code === code)) return rows;
            const left = rows.toSpliced(at, 1);
            return left.toSpliced(left.findLastIndex(({ code: own }) => own.startsWith(activity.code)) + 1, 0, { ...row, code });
        }
        case 8: {
            // The same work under another number.
            if (row.level !== 'subactivity') return rows;
            const code = `${row.code.slice(0, -2)}${two(dice.int(50, 90))}`;
            return rows.some(other => other.code === code) ? rows : set({ code });
        }
        default:
            return row.targets[0] && !row.targets[1] ? set({ targets: [row.targets[0], String(dice.int(2, 90))] }) : rows;
    }
}

export function toCsv(rows: readonly Row[]): string {
    const head = 'Kode;Uraian;Indikator;Satuan;Target 2026;Target 2027;Anggaran 2026;Anggaran 2027;Sumber Dana';
    const lines = rows.map(({ code, title, indicator, unit, targets, budgets, fund }) =>
        [code, title, indicator, unit, ...targets, ...budgets, fund].join(';'),
    );
    return `${[head, ...lines].join('\n')}\n`;
}
