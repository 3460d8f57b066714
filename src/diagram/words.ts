// Every word a drawing adds to what the plan says. It must not know where on the sheet a word stands.
import type { Text } from '../l10n/say.ts';

export const promiseWords = {
    need: { en: 'need', id: 'kebutuhan' },
    request: { en: 'request', id: 'permintaan' },
    handover: { en: 'hand-over', id: 'serah terima' },
    maintain: { en: 'maintenance', id: 'pemeliharaan' },
    after: { en: 'only after', id: 'hanya setelah' },
} as const satisfies Record<string, Text>;

export const words = {
    untitled: { en: 'Plan', id: 'Rencana' },
    shared: { en: 'Shared programs', id: 'Program bersama' },
    goals: { en: 'Goals', id: 'Sasaran' },
    asOf: { en: 'As of {day}', id: 'Keadaan {day}' },
    filters: { en: 'Filters: {filters}', id: 'Saringan: {filters}' },
    noFilters: { en: 'none', id: 'tidak ada' },
    draft: { en: 'DRAFT', id: 'RANCANGAN' },
    final: { en: 'FINAL', id: 'PENETAPAN' },
    open: { en: 'Not yet agreed', id: 'Belum disepakati' },
    morePoints: { en: 'and {count} more, in the table', id: 'dan {count} lagi, di dalam tabel' },
    openCount: { en: '{count} not yet agreed', id: '{count} belum disepakati' },
    allAgreed: { en: 'all agreed', id: 'semua disepakati' },
    programs: { en: '{count} programs', id: '{count} program' },
    oneProgram: { en: '1 program', id: '1 program' },
    departments: { en: '{count} departments', id: '{count} OPD' },
    empty: { en: 'No program to draw.', id: 'Tidak ada program untuk digambar.' },
    today: { en: 'today', id: 'hari ini' },
    where: { en: 'where?', id: 'lokasi?' },
    noKeeper: { en: 'no keeper', id: 'tanpa pemelihara' },
    noMoney: { en: 'no money', id: 'tanpa dana' },
    moreAssets: { en: '+{count} more', id: '+{count} lagi' },
    reading: {
        en: 'An arrow is what passes, from giver to receiver. Time runs to the right: an arrow that runs left cannot be kept in time.',
        id: 'Panah adalah apa yang berpindah, dari pemberi ke penerima. Waktu berjalan ke kanan: panah ke kiri tidak dapat ditepati pada waktunya.',
    },
    brokenPromise: { en: 'promise not kept', id: 'janji belum terpenuhi' },
    ghost: { en: 'work expected here, not planned', id: 'pekerjaan yang diharapkan, belum direncanakan' },
    rail: { en: 'time the program runs', id: 'masa kerja program' },
    kept: { en: 'asset kept and funded', id: 'aset dipelihara dan didanai' },
    gap: { en: 'no keeper or no money', id: 'tanpa pemelihara atau dana' },
    finding: { en: 'to be settled in the program', id: 'perlu diselesaikan pada program' },
    legend: { en: 'Legend', id: 'Keterangan' },
    promise: { en: '{kind}: {label} — {giver} → {receiver}', id: '{kind}: {label} — {giver} → {receiver}' },
    promiseWithoutLabel: { en: '{kind} — {giver} → {receiver}', id: '{kind} — {giver} → {receiver}' },
    overview: {
        en: 'Each department on one line; a row of the table gives to its columns.',
        id: 'Satu baris per OPD; baris pada tabel memberi kepada kolomnya.',
    },
    openDepartment: {
        en: 'A department opens with its work and the other ends of its promises.',
        id: 'OPD yang dibuka menampilkan pekerjaannya dan ujung lain janjinya.',
    },
    openWork: { en: 'A department opens with its work.', id: 'OPD yang dibuka menampilkan pekerjaannya.' },
    department: { en: 'Department', id: 'OPD' },
    programsHead: { en: 'programs', id: 'program' },
    moneyHead: { en: 'money', id: 'dana' },
    worstPairs: { en: '{shown} of {count} pairs not agreed', id: '{shown} dari {count} pasangan belum sepakat' },
    running: { en: 'programs that run in the year', id: 'program berjalan pada tahun itu' },
    unkept: { en: 'assets without keeper or money at the end of the year', id: 'aset tanpa pemelihara atau dana pada akhir tahun' },
    pairsBroken: { en: 'promises not kept, from giver to receiver', id: 'janji belum terpenuhi, dari pemberi ke penerima' },
    pairs: { en: 'promises between two departments: all agreed / some not', id: 'janji antara dua OPD: disepakati / ada yang belum' },
    pair: {
        en: '{giver} → {receiver}: {count} promises, {broken} not kept',
        id: '{giver} → {receiver}: {count} janji, {broken} belum terpenuhi',
    },
    sheet: {
        en: '{title}. {subtitle}. {departments}, {programs}, {promises} promises, {open}.',
        id: '{title}. {subtitle}. {departments}, {programs}, {promises} janji, {open}.',
    },
} as const satisfies Record<string, Text>;

/** What is open, by what the drawing is about: counted over it, listed under it, none. */
export const openWords = {
    promises: { count: words.openCount, list: words.open, none: words.allAgreed },
    chain: {
        count: { en: '{count} to be completed', id: '{count} belum lengkap' },
        list: { en: 'To be completed', id: 'Belum lengkap' },
        none: { en: 'complete', id: 'lengkap' },
    },
    gaps: {
        count: { en: '{count} gaps', id: '{count} celah' },
        list: { en: 'Gaps', id: 'Celah' },
        none: { en: 'no gaps', id: 'tanpa celah' },
    },
    places: {
        count: { en: '{count} to be settled', id: '{count} perlu diselesaikan' },
        list: { en: 'To be settled', id: 'Perlu diselesaikan' },
        none: { en: 'nothing to be settled', id: 'tidak ada yang perlu diselesaikan' },
    },
} as const satisfies Record<string, Readonly<Record<'count' | 'list' | 'none', Text>>>;

/** Filters in force, as they are printed. */
export const filterWords = {
    department: { en: 'department {x}', id: 'OPD {x}' },
    mine: { en: 'own department {x}, with its neighbours’ ends', id: 'OPD sendiri {x}, dengan ujung janji OPD lain' },
    goal: { en: 'goal {x}', id: 'sasaran {x}' },
    location: { en: 'place {x}', id: 'lokasi {x}' },
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
        en: 'Drag or use the arrow keys to move; + and − to zoom, 0 for the whole; Tab to a program, Enter to show its promises; / to search; Escape to show all.',
        id: 'Seret atau gunakan tombol panah untuk bergeser; + dan − untuk ukuran, 0 untuk seluruhnya; Tab ke program, Enter untuk menampilkan janjinya; / untuk mencari; Escape untuk semua.',
    },
    department: { en: 'Department', id: 'OPD' },
    code: { en: 'Code', id: 'Kode' },
    program: { en: 'Program', id: 'Program' },
    place: { en: 'Place', id: 'Lokasi' },
    executor: { en: 'Executor', id: 'Pelaksana' },
    money: { en: 'Money', id: 'Dana' },
    period: { en: 'Period', id: 'Masa' },
    needs: { en: 'Receives', id: 'Menerima' },
    gives: { en: 'Gives', id: 'Memberi' },
    assets: { en: 'Assets and keepers', id: 'Aset dan pemelihara' },
    findings: { en: 'To be settled', id: 'Perlu diselesaikan' },
    until: { en: '{name}, {start} to {end}', id: '{name}, {start} s.d. {end}' },
    unfundedFrom: { en: 'without money from {month}', id: 'tanpa dana sejak {month}' },
    from: { en: 'from {name}', id: 'dari {name}' },
    to: { en: 'to {name}', id: 'kepada {name}' },
} as const satisfies Record<string, Text>;

export function countPrograms(count: number): Text {
    return { en: count === 1 ? '1 program' : `${count} programs`, id: `${count} program` };
}

export function countDepartments(count: number): Text {
    return { en: count === 1 ? '1 department' : `${count} departments`, id: `${count} OPD` };
}

const months = {
    en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
} as const;

/** The short name of a month; `month` counts from any January. */
export function nameMonth(month: number, locale: 'en' | 'id'): string {
    return months[locale][((Math.floor(month) % 12) + 12) % 12] as string;
}

/** "Sep 2025"; `month` counts from January of `firstYear`. */
export function nameMonthAndYear(month: number, firstYear: number, locale: 'en' | 'id'): string {
    return `${nameMonth(month, locale)} ${firstYear + Math.floor(month / 12)}`;
}
