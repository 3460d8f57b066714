// Every word a drawing adds to what the plan says. It must not know where on the sheet a word stands.
import { formatCount } from '../l10n/format.ts';
import { fill, type Locale, type Text } from '../l10n/say.ts';

export const promiseWords = {
    need: { en: 'need', id: 'kebutuhan' },
    request: { en: 'request', id: 'permintaan' },
    handover: { en: 'handover', id: 'serah terima' },
    maintain: { en: 'maintenance', id: 'pemeliharaan' },
    after: { en: 'only after', id: 'hanya setelah' },
} as const satisfies Record<string, Text>;

export const words = {
    untitled: { en: 'Plan', id: 'Rencana' },
    shared: { en: 'Shared programs', id: 'Program bersama' },
    goals: { en: 'Goals', id: 'Tujuan' },
    asOf: { en: 'As of {day}', id: 'Keadaan per {day}' },
    filters: { en: 'Filters: {filters}', id: 'Filter: {filters}' },
    noFilters: { en: 'none', id: 'tidak ada' },
    initial: { en: 'INITIAL DRAFT', id: 'RANCANGAN AWAL' },
    draft: { en: 'DRAFT', id: 'RANCANGAN' },
    final: { en: 'FINAL', id: 'PENETAPAN' },
    revision: { en: 'REVISION', id: 'PERUBAHAN' },
    open: { en: 'To settle', id: 'Belum tuntas' },
    openCount: { en: '{count} to settle', id: '{count} belum tuntas' },
    noneHere: {
        en: 'nothing to settle in this drawing; {count} in the plan',
        id: 'tidak ada yang belum tuntas pada gambar ini; {count} dalam rencana',
    },
    allSettled: { en: 'nothing to settle', id: 'semua tuntas' },
    programs: { en: '{count} programs', id: '{count} program' },
    oneProgram: { en: '1 program', id: '1 program' },
    departments: { en: '{count} departments', id: '{count} perangkat daerah' },
    oneDepartment: { en: '1 department', id: '1 perangkat daerah' },
    today: { en: 'today', id: 'hari ini' },
    where: { en: 'where?', id: 'lokasi?' },
    noMaintainer: { en: 'no maintainer', id: 'tanpa pemelihara' },
    noMoney: { en: 'no budget', id: 'tanpa anggaran' },
    moreAssets: { en: '+{count} more', id: '+{count} lagi' },
    reading: {
        en: 'An arrow shows what is handed on, from giver to receiver.',
        id: 'Panah menunjukkan apa yang diserahkan, dari pemberi kepada penerima.',
    },
    time: { en: 'Time runs to the right.', id: 'Waktu berjalan ke kanan.' },
    numbered: { en: 'to settle, with its number', id: 'belum tuntas, dengan nomornya' },
    brokenPromise: { en: 'promise that does not hold', id: 'komitmen yang tidak terpenuhi' },
    ghost: { en: 'expected here, but not planned yet', id: 'diharapkan di sini, tetapi belum direncanakan' },
    rail: { en: 'when the program runs', id: 'waktu pelaksanaan program' },
    kept: { en: 'asset maintained and funded', id: 'aset dipelihara dan didanai' },
    gap: { en: 'no maintainer or no budget', id: 'tanpa pemelihara atau anggaran' },
    finding: { en: 'to settle in the program', id: 'belum tuntas pada program' },
    legend: { en: 'Legend', id: 'Keterangan' },
    promise: { en: '{kind}: {label} — {giver} → {receiver}', id: '{kind}: {label} — {giver} → {receiver}' },
    promiseWithoutLabel: { en: '{kind} — {giver} → {receiver}', id: '{kind} — {giver} → {receiver}' },
    department: { en: 'Department', id: 'Perangkat daerah' },
    programsHead: { en: 'programs', id: 'program' },
    moneyHead: { en: 'budget', id: 'anggaran' },
    brokenOf: { en: '{broken} of {count}', id: '{broken} dari {count}' },
} as const satisfies Record<string, Text>;

/** Filters in force, as they are printed. */
export const filterWords = {
    department: { en: 'department {x}', id: 'perangkat daerah {x}' },
    mine: { en: 'my department {x} and those linked to it', id: 'perangkat daerah saya ({x}) dan yang terkait' },
    goal: { en: 'goal or objective {x}', id: 'tujuan/sasaran {x}' },
    location: { en: 'location {x}', id: 'lokasi {x}' },
    year: { en: 'year {x}', id: 'tahun {x}' },
    fund: { en: 'fund {x}', id: 'sumber dana {x}' },
    tag: { en: 'tag {x}', id: 'label {x}' },
    problems: { en: 'only what is to settle', id: 'hanya yang belum tuntas' },
    search: { en: 'search “{x}”', id: 'pencarian “{x}”' },
    departments: { en: 'in summary', id: 'ringkas' },
    activities: { en: 'with activities', id: 'dengan kegiatan' },
    outputs: { en: 'with activities and outputs', id: 'dengan kegiatan dan keluaran' },
    asset: { en: 'asset {x}', id: 'aset {x}' },
} as const satisfies Record<string, Text>;

export function countPrograms(count: number): Text {
    return fill(count === 1 ? words.oneProgram : words.programs, { count: formatCount(count) });
}

export function countDepartments(count: number): Text {
    return fill(count === 1 ? words.oneDepartment : words.departments, { count: formatCount(count) });
}

const months = {
    en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
} as const;

/** The short name of a month; `month` counts from any January. */
export function nameMonth(month: number, locale: Locale): string {
    return months[locale][((Math.floor(month) % 12) + 12) % 12] as string;
}

/** "Sep 2025"; `month` counts from January of `firstYear`. */
export function nameMonthAndYear(month: number, firstYear: number, locale: Locale): string {
    return `${nameMonth(month, locale)} ${firstYear + Math.floor(month / 12)}`;
}
