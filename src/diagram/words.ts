// Every word a drawing adds to what the plan says. It must not know where on the sheet a word stands.
import { type Locale, say, type Text } from '../l10n/say.ts';
import { countOpen, type SheetFrame } from './frame.ts';

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
    objectives: { en: 'Objectives', id: 'Sasaran' },
    goalsAndObjectives: { en: 'Goals and objectives', id: 'Tujuan dan sasaran' },
    asOf: { en: 'As of {day}', id: 'Keadaan per {day}' },
    filters: { en: 'Filters: {filters}', id: 'Filter: {filters}' },
    noFilters: { en: 'none', id: 'tidak ada' },
    initial: { en: 'INITIAL DRAFT', id: 'RANCANGAN AWAL' },
    draft: { en: 'DRAFT', id: 'RANCANGAN' },
    final: { en: 'FINAL', id: 'PENETAPAN' },
    revision: { en: 'REVISION', id: 'PERUBAHAN' },
    open: { en: 'To settle', id: 'Belum tuntas' },
    morePoints: { en: 'and {count} more; see the table', id: 'dan {count} lagi; lihat tabel' },
    openCount: { en: '{count} to settle', id: '{count} belum tuntas' },
    openHere: { en: '{count} to settle, {here} in this drawing', id: '{count} belum tuntas, {here} pada gambar ini' },
    noneHere: {
        en: 'nothing to settle in this drawing; {count} in the plan',
        id: 'tidak ada yang belum tuntas pada gambar ini; {count} dalam rencana',
    },
    openListed: { en: 'To settle ({count})', id: 'Belum tuntas ({count})' },
    someListed: { en: 'To settle ({listed} of {count})', id: 'Belum tuntas ({listed} dari {count})' },
    allSettled: { en: 'nothing to settle', id: 'semua tuntas' },
    programs: { en: '{count} programs', id: '{count} program' },
    oneProgram: { en: '1 program', id: '1 program' },
    departments: { en: '{count} departments', id: '{count} perangkat daerah' },
    empty: { en: 'No program to draw.', id: 'Tidak ada program untuk digambar.' },
    today: { en: 'today', id: 'hari ini' },
    where: { en: 'where?', id: 'lokasi?' },
    noKeeper: { en: 'no maintainer', id: 'tanpa pemelihara' },
    noMoney: { en: 'no budget', id: 'tanpa anggaran' },
    moreAssets: { en: '+{count} more', id: '+{count} lagi' },
    reading: {
        en: 'An arrow shows what is handed on, from giver to receiver. Time runs to the right.',
        id: 'Panah menunjukkan apa yang diserahkan, dari pemberi kepada penerima. Waktu berjalan ke kanan.',
    },
    brokenPromise: { en: 'promise not yet agreed', id: 'komitmen belum disepakati' },
    ghost: { en: 'expected here, but not planned yet', id: 'diharapkan di sini, tetapi belum direncanakan' },
    rail: { en: 'when the program runs', id: 'waktu pelaksanaan program' },
    kept: { en: 'asset maintained and funded', id: 'aset dipelihara dan didanai' },
    gap: { en: 'no maintainer or no budget', id: 'tanpa pemelihara atau anggaran' },
    finding: { en: 'to be settled in the program', id: 'perlu diselesaikan pada program' },
    legend: { en: 'Legend', id: 'Keterangan' },
    promise: { en: '{kind}: {label} — {giver} → {receiver}', id: '{kind}: {label} — {giver} → {receiver}' },
    promiseWithoutLabel: { en: '{kind} — {giver} → {receiver}', id: '{kind} — {giver} → {receiver}' },
    overview: {
        en: 'One row per department: the department of a row gives to those of the columns.',
        id: 'Satu baris untuk setiap perangkat daerah; perangkat daerah pada baris memberi kepada perangkat daerah pada kolom.',
    },
    openDepartment: {
        en: 'Open a department to see its programs and the departments they are linked to.',
        id: 'Buka satu perangkat daerah untuk melihat programnya dan perangkat daerah lain yang terkait.',
    },
    openWork: { en: 'Open a department to see its programs.', id: 'Buka satu perangkat daerah untuk melihat programnya.' },
    department: { en: 'Department', id: 'Perangkat daerah' },
    programsHead: { en: 'programs', id: 'program' },
    moneyHead: { en: 'budget', id: 'anggaran' },
    pairsOpen: { en: '{count} pairs not agreed', id: '{count} pasangan belum sepakat' },
    onePairOpen: { en: '1 pair not agreed', id: '1 pasangan belum sepakat' },
    worstPairs: { en: '{count} pairs not agreed; {shown} shown', id: '{count} pasangan belum sepakat; {shown} ditampilkan' },
    brokenOf: { en: '{broken} of {count}', id: '{broken} dari {count}' },
    running: { en: 'programs that run in the year', id: 'program yang berjalan pada tahun itu' },
    unkept: {
        en: 'assets without maintainer or budget at the end of the year',
        id: 'aset tanpa pemelihara atau anggaran pada akhir tahun',
    },
    pairsBroken: {
        en: 'promises not yet agreed, from giver to receiver',
        id: 'komitmen yang belum disepakati, dari pemberi kepada penerima',
    },
    pairs: {
        en: 'promises between two departments: all agreed / some not',
        id: 'komitmen antara dua perangkat daerah: disepakati / ada yang belum',
    },
    pair: {
        en: '{giver} → {receiver}: {count} promises, {broken} not yet agreed',
        id: '{giver} → {receiver}: {count} komitmen, {broken} belum disepakati',
    },
    sheet: {
        en: '{title}. {subtitle}. {departments}, {programs}, {promises} promises, {open}.',
        id: '{title}. {subtitle}. {departments}, {programs}, {promises} komitmen, {open}.',
    },
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
    problems: { en: 'only what is to be settled', id: 'hanya yang perlu diselesaikan' },
    search: { en: 'search “{x}”', id: 'pencarian “{x}”' },
    departments: { en: 'in summary', id: 'ringkas' },
    activities: { en: 'with activities', id: 'dengan kegiatan' },
    outputs: { en: 'with activities and outputs', id: 'dengan kegiatan dan keluaran' },
    asset: { en: 'asset {x}', id: 'aset {x}' },
} as const satisfies Record<string, Text>;

/** What the page around a drawing says. */
export const pageWords = {
    zoomIn: { en: 'Zoom in', id: 'Perbesar' },
    zoomOut: { en: 'Zoom out', id: 'Perkecil' },
    fit: { en: 'Whole drawing', id: 'Seluruh gambar' },
    print: { en: 'Print', id: 'Cetak' },
    asTable: { en: 'As a table', id: 'Sebagai tabel' },
    asDrawing: { en: 'As a drawing', id: 'Sebagai gambar' },
    search: { en: 'Search programs', id: 'Cari program' },
    found: { en: '{count} found', id: '{count} ditemukan' },
    keys: {
        en: 'Drag or use the arrow keys to move; + and − to zoom, 0 for the whole drawing; Tab to a program, Enter to show its promises; / to search; Escape to show all.',
        id: 'Seret atau pakai tombol panah untuk bergeser; + dan − untuk memperbesar dan memperkecil, 0 untuk seluruh gambar; Tab ke program, Enter untuk menampilkan komitmennya; / untuk mencari; Escape untuk menampilkan semua.',
    },
    department: { en: 'Department', id: 'Perangkat daerah' },
    code: { en: 'Code', id: 'Kode' },
    program: { en: 'Program', id: 'Program' },
    place: { en: 'Location', id: 'Lokasi' },
    executor: { en: 'Executor', id: 'Pelaksana' },
    money: { en: 'Budget', id: 'Anggaran' },
    period: { en: 'Time', id: 'Waktu pelaksanaan' },
    needs: { en: 'Receives', id: 'Menerima' },
    gives: { en: 'Gives', id: 'Memberi' },
    assets: { en: 'Assets and maintainers', id: 'Aset dan pemelihara' },
    findings: { en: 'To be settled', id: 'Perlu diselesaikan' },
    until: { en: '{name}, {start} to {end}', id: '{name}, {start} s.d. {end}' },
    unfundedFrom: { en: 'without budget from {month}', id: 'tanpa anggaran sejak {month}' },
    from: { en: 'from {name}', id: 'dari {name}' },
    to: { en: 'to {name}', id: 'kepada {name}' },
} as const satisfies Record<string, Text>;

/** How much is to be settled, in the same words and numbers in every view; a part of the plan never says that all is settled. */
export function sayOpen(frame: Pick<SheetFrame, 'open' | 'marked' | 'found' | 'locale'>): string {
    const { here, count } = countOpen(frame);
    const said = count === 0 ? words.allSettled : here === count ? words.openCount : here === 0 ? words.noneHere : words.openHere;
    return say(said, frame.locale, { count, here });
}

/** Over a list of the open points that have a number. */
export function sayListed(frame: Pick<SheetFrame, 'open' | 'marked' | 'found' | 'locale'>): string {
    const { count } = countOpen(frame);
    const listed = frame.open.length;
    return say(listed === count ? words.openListed : words.someListed, frame.locale, { count, listed });
}

export function countPrograms(count: number): Text {
    return { en: count === 1 ? '1 program' : `${count} programs`, id: `${count} program` };
}

export function countDepartments(count: number): Text {
    return { en: count === 1 ? '1 department' : `${count} departments`, id: `${count} perangkat daerah` };
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

/** "Parks, 3 programs". */
export function sayPrograms(title: string, count: number, locale: Locale): string {
    return `${title}, ${count === 1 ? say(words.oneProgram, locale) : say(words.programs, locale, { count })}`;
}
