// Texts of a table's page about sheets, rows and sums, in both languages. It must not know tables.
import type { Text } from '../../l10n/say.ts';
import type { RowRole } from '../../protocol/table.ts';

export const roleWords: Readonly<Record<RowRole, Text>> = {
    program: { en: 'Program', id: 'Program' },
    activity: { en: 'Activity', id: 'Kegiatan' },
    subactivity: { en: 'Subactivity', id: 'Subkegiatan' },
    goal: { en: 'Goal', id: 'Tujuan' },
    objective: { en: 'Objective', id: 'Sasaran' },
    continued: { en: 'Continued', id: 'Lanjutan' },
    sum: { en: 'Sum', id: 'Jumlah' },
    heading: { en: 'Field of government', id: 'Urusan' },
    department: { en: 'Department', id: 'Perangkat daerah' },
    purchase: { en: 'Purchase', id: 'Rincian belanja' },
    'left-out': { en: 'Left out', id: 'Dilewati' },
};

export const sheetWords = {
    plan: { en: 'Plan: rows {first}–{last}', id: 'Rencana: baris {first}–{last}' },
    summary: { en: 'Summary of departments: compared, not imported', id: 'Rekap perangkat daerah: dibandingkan, tidak diimpor' },
    other: { en: 'Not a plan: left out', id: 'Bukan rencana: dilewati' },
    empty: { en: 'Empty', id: 'Kosong' },
    hidden: { en: 'Hidden: left out', id: 'Tersembunyi: dilewati' },
    notChosen: { en: 'Left out by your choice', id: 'Dilewati sesuai pilihan Anda' },
} as const satisfies Record<string, Text>;

export const summaryWords = {
    rows: { en: 'Rows', id: 'Baris' },
    rowsOf: { en: '{taken} taken, {skipped} left out, of {rows}', id: '{taken} diambil, {skipped} dilewati, dari {rows}' },
    departments: { en: 'Departments', id: 'Perangkat daerah' },
    goals: { en: 'Goals and objectives', id: 'Tujuan dan sasaran' },
    works: { en: 'Programs, activities, subactivities', id: 'Program, kegiatan, subkegiatan' },
    indicators: { en: 'Indicators', id: 'Indikator' },
    proposals: { en: 'Proposals', id: 'Usulan' },
    ceiling: { en: 'Ceilings {year}', id: 'Pagu {year}' },
    budget: { en: 'Budget {year}', id: 'Anggaran {year}' },
    forecast: { en: 'Forecast {year}', id: 'Prakiraan maju {year}' },
    spent: { en: 'Money spent {year}', id: 'Realisasi anggaran {year}' },
} as const satisfies Record<string, Text>;

export const otherWords = {
    noHeader: {
        en: 'No head of a plan table was found: it needs a column for the code or the title, and one for money or indicators. Say below what the columns of the head mean.',
        id: 'Kepala tabel rencana tidak ditemukan: perlu kolom kode atau uraian, dan kolom uang atau indikator. Sebutkan di bawah arti kolom pada kepala tabel.',
    },
    noPlan: {
        en: 'There is no plan in this folder yet. Choose the plan to update, or import the table.',
        id: 'Belum ada rencana di folder ini. Pilih rencana yang akan diperbarui, atau impor tabelnya.',
    },
    moreChanges: { en: '{more} more {more:change|changes}.', id: '{more} perubahan lagi.' },
    firstHead: { en: 'Head', id: 'Kepala tabel' },
} as const satisfies Record<string, Text>;

export const pasteWords = {
    none: { en: 'The rows hold no programs.', id: 'Baris-baris ini tidak berisi program.' },
    unclear: {
        en: 'Column {column} holds figures, and nothing says what they are. Copy the head of the table too.',
        id: 'Kolom {column} berisi angka, dan tidak jelas artinya. Salin juga kepala tabelnya.',
    },
    noYear: {
        en: 'Nothing says for which year the money is. Copy the head of the table too.',
        id: 'Tidak ada yang menyebut uang ini untuk tahun berapa. Salin juga kepala tabelnya.',
    },
    known: {
        en: '{code} is in this department already. Use "Update from Table…" to take in what changed.',
        id: '{code} sudah ada pada perangkat daerah ini. Gunakan "Perbarui dari Tabel…" untuk mengambil perubahannya.',
    },
    elsewhere: {
        en: 'The rows belong to {code}, not to "{name}". Put the cursor where they belong.',
        id: 'Baris-baris ini termasuk {code}, bukan "{name}". Letakkan kursor di tempatnya.',
    },
    tooDeep: {
        en: 'The rows have more levels than fit into "{name}".',
        id: 'Baris-baris ini memiliki lebih banyak tingkat daripada yang dapat dimuat "{name}".',
    },
    above: {
        en: '{code} is in the plan already: what the rows say of it was left out.',
        id: '{code} sudah ada dalam rencana: isi barisnya dilewati.',
    },
    leftOut: { en: 'Row {row} was left out: {reason}', id: 'Baris {row} dilewati: {reason}' },
} as const satisfies Record<string, Text>;
