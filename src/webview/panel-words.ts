// The words of the window of sheets, in both languages. It must not know where a word stands.
import type { FilterKey } from '../diagram/filter.ts';
import type { Text } from '../l10n/say.ts';
import type { Notice } from '../protocol/panel.ts';

export const panelWords = {
    sheets: { en: 'Sheets of the plan', id: 'Lembar rencana' },
    department: { en: 'Sheet of a department', id: 'Lembar perangkat daerah' },
    chooseDepartment: { en: 'Department…', id: 'Perangkat daerah…' },
    trail: { en: 'The way up', id: 'Jalur ke atas' },
    back: { en: 'Back ( Backspace )', id: 'Kembali ( Backspace )' },
    forward: { en: 'Forward ( Shift+Backspace )', id: 'Maju ( Shift+Backspace )' },
    follow: { en: 'Follow cursor', id: 'Ikuti kursor' },
    pagesBefore: { en: 'Earlier pages', id: 'Halaman sebelumnya' },
    pagesAfter: { en: 'Further pages', id: 'Halaman berikutnya' },
    pagesOf: { en: 'Pages {from} to {to} of {all}', id: 'Halaman {from} s.d. {to} dari {all}' },
    search: { en: 'Find on the sheet', id: 'Cari pada lembar' },
    searchHint: { en: 'Find ( / )', id: 'Cari ( / )' },
    found: { en: '{count} found', id: '{count} ditemukan' },
    filters: { en: 'Filters', id: 'Filter' },
    filtersInForce: { en: 'Filters ({count})', id: 'Filter ({count})' },
    choose: { en: 'Choose…', id: 'Pilih…' },
    onlyProblems: { en: 'Only what is to settle', id: 'Hanya yang belum tuntas' },
    onlyWords: { en: 'Only with these words', id: 'Hanya yang memuat kata' },
    removeFilter: { en: 'Remove the filter: {filter}', id: 'Hapus filter: {filter}' },
    removeAll: { en: 'Remove all filters', id: 'Hapus semua filter' },
    asText: { en: 'As a table', id: 'Sebagai tabel' },
    exportDrawing: { en: 'Export…', id: 'Ekspor…' },
    compare: { en: 'Compare…', id: 'Bandingkan…' },
    comparedWith: { en: 'Compared with {name}', id: 'Dibandingkan dengan {name}' },
    compareHint: { en: 'Show changes since another version ( C )', id: 'Tampilkan perubahan sejak versi lain ( C )' },
    notCompared: { en: 'Not compared with {name}. {trouble}', id: 'Tidak dibandingkan dengan {name}. {trouble}' },
    comparedPartly: { en: 'Not all of {name} can be compared. {trouble}', id: 'Tidak semua isi {name} dapat dibandingkan. {trouble}' },
    zoomIn: { en: 'Larger ( + )', id: 'Perbesar ( + )' },
    zoomOut: { en: 'Smaller ( − )', id: 'Perkecil ( − )' },
    fit: { en: 'Fit to the window ( 0 )', id: 'Paskan ke jendela ( 0 )' },
    toolbar: { en: 'What is shown', id: 'Yang ditampilkan' },
    size: { en: 'Size of the sheet', id: 'Ukuran lembar' },
    stage: { en: 'Sheet of the plan', id: 'Lembar rencana' },
    keys: {
        en: 'Tab and arrow keys move among the links, Enter opens a sheet, T goes to the text. Backspace goes back, Shift and Backspace forward, U up. Slash finds, C compares with another version, plus and minus change the size, 0 fits the sheet to the window.',
        id: 'Tab dan tombol panah berpindah antartautan, Enter membuka lembar, T membuka teksnya. Backspace kembali, Shift dan Backspace maju, U naik. Garis miring mencari, C membandingkan dengan versi lain, plus dan minus mengubah ukuran, 0 memaskan lembar ke jendela.',
    },
    outline: { en: 'Outline of the sheet', id: 'Kerangka lembar' },
    tables: { en: 'Tables of the sheet', id: 'Tabel lembar' },
    waiting: { en: 'Drawing the plan…', id: 'Menggambar rencana…' },
    earlier: {
        en: 'The text cannot be read, so this is the sheet from before. {message}',
        id: 'Teks tidak dapat dibaca; ini lembar sebelumnya. {message}',
    },
    incomplete: {
        en: 'Part of the text cannot be read and is missing on the sheet. {message}',
        id: 'Sebagian teks tidak dapat dibaca dan tidak tampil pada lembar. {message}',
    },
    goToProblem: { en: 'Show the error', id: 'Tampilkan kesalahan' },
    missing: {
        en: 'There is no sheet of {name} any more, so the one above it is shown.',
        id: 'Lembar {name} sudah tidak ada; yang ditampilkan adalah lembar di atasnya.',
    },
    unknown: { en: 'Not in the plan: {names}', id: 'Tidak ada dalam rencana: {names}' },
} as const satisfies Record<string, Text>;

export const noticeWords: Readonly<Record<Notice, Text>> = {
    gone: {
        en: 'The plan’s files are gone; this is the last sheet.',
        id: 'Berkas rencana sudah tidak ada; ini lembar terakhirnya.',
    },
    failed: {
        en: 'The sheet could not be made; this is the last one. Change the plan to try again.',
        id: 'Lembar gagal dibuat; ini lembar terakhirnya. Ubah rencana untuk mencoba lagi.',
    },
    waiting: panelWords.waiting,
};

/** Filters that are chosen from what the plan has. */
export const choiceWords = {
    department: { en: 'Department', id: 'Perangkat daerah' },
    mine: { en: 'My department and those linked to it', id: 'Perangkat daerah saya dan yang terkait' },
    goal: { en: 'Goal or objective', id: 'Tujuan atau sasaran' },
    location: { en: 'Location', id: 'Lokasi' },
    year: { en: 'Year', id: 'Tahun' },
    fund: { en: 'Fund', id: 'Sumber dana' },
    tag: { en: 'Tag', id: 'Label' },
} as const satisfies Partial<Record<FilterKey, Text>>;
