// What the page of a drawing says of itself, in both languages. It must not know where a word stands.
import type { FilterKey } from '../diagram/filter.ts';
import type { Depth, ViewName } from '../diagram/state.ts';
import type { Text } from '../l10n/say.ts';
import type { Notice } from '../protocol/panel.ts';

export const panelWords = {
    view: { en: 'View', id: 'Tampilan' },
    depth: { en: 'Detail', id: 'Rincian' },
    asset: { en: 'Asset', id: 'Aset' },
    allAssets: { en: 'All assets', id: 'Semua aset' },
    automatic: { en: 'Automatic', id: 'Otomatis' },
    search: { en: 'Find in the drawing', id: 'Cari di gambar' },
    searchHint: { en: 'Find ( / )', id: 'Cari ( / )' },
    found: { en: '{count} found', id: '{count} ditemukan' },
    filters: { en: 'Filters', id: 'Filter' },
    filtersInForce: { en: 'Filters ({count})', id: 'Filter ({count})' },
    choose: { en: 'Choose…', id: 'Pilih…' },
    onlyProblems: { en: 'Only what is to be settled', id: 'Hanya yang perlu diselesaikan' },
    onlyWords: { en: 'Only with these words', id: 'Hanya yang memuat kata' },
    removeFilter: { en: 'Remove the filter: {filter}', id: 'Hapus filter: {filter}' },
    removeAll: { en: 'Remove all filters', id: 'Hapus semua filter' },
    asText: { en: 'As a table', id: 'Sebagai tabel' },
    exportDrawing: { en: 'Export…', id: 'Ekspor…' },
    zoomIn: { en: 'Zoom in ( + )', id: 'Perbesar ( + )' },
    zoomOut: { en: 'Zoom out ( − )', id: 'Perkecil ( − )' },
    fit: { en: 'Whole drawing ( 0 )', id: 'Seluruh gambar ( 0 )' },
    fitChosen: { en: 'What is chosen ( f )', id: 'Yang dipilih ( f )' },
    toolbar: { en: 'What is shown', id: 'Yang ditampilkan' },
    size: { en: 'Size of the drawing', id: 'Ukuran gambar' },
    stage: { en: 'Drawing of the plan', id: 'Gambar rencana' },
    keys: {
        en: 'Arrow keys move along the flow, Enter goes to the text, Space shows the promises of a card, / finds, Escape shows all. Plus and minus change the size, 0 shows the whole drawing.',
        id: 'Tombol panah menyusuri alur, Enter membuka teksnya, Spasi menampilkan komitmen suatu program, / mencari, Escape menampilkan semua. Plus dan minus mengubah ukuran, 0 menampilkan seluruh gambar.',
    },
    outline: { en: 'Outline of the drawing', id: 'Kerangka gambar' },
    tables: { en: 'Tables of the drawing', id: 'Tabel gambar' },
    partial: { en: 'Drawing what is out of sight…', id: 'Menggambar bagian lain…' },
    waiting: { en: 'Drawing the plan…', id: 'Menggambar rencana…' },
    earlier: {
        en: 'The text cannot be read, so this is the drawing from before. {message}',
        id: 'Teks tidak dapat dibaca; ini gambar sebelumnya. {message}',
    },
    incomplete: {
        en: 'Part of the text cannot be read and is missing in the drawing. {message}',
        id: 'Sebagian teks tidak dapat dibaca dan tidak tampil di gambar. {message}',
    },
    goToProblem: { en: 'Show the error', id: 'Tampilkan kesalahan' },
    late: {
        en: 'Drawing everything takes too long, so only the departments are shown. Use filters to show less.',
        id: 'Gambar lengkap terlalu lama dibuat, sehingga hanya perangkat daerah yang ditampilkan. Pakai filter untuk membatasinya.',
    },
    collapsed: {
        en: 'This plan is large, so the departments are shown. Choose one to open it.',
        id: 'Rencana ini besar, sehingga yang ditampilkan hanya perangkat daerahnya. Pilih satu untuk membukanya.',
    },
    collapsedPlaces: {
        en: 'This plan is large, so its places are shown. Choose one to see what is planned there.',
        id: 'Rencana ini besar, sehingga yang ditampilkan hanya lokasinya. Pilih satu untuk melihat program di sana.',
    },
    unknown: { en: 'Not in the plan: {names}', id: 'Tidak ada dalam rencana: {names}' },
} as const satisfies Record<string, Text>;

export const noticeWords: Readonly<Record<Notice, Text>> = {
    gone: {
        en: 'The plan’s files are gone; this is the last drawing.',
        id: 'Berkas rencana sudah tidak ada; ini gambar terakhirnya.',
    },
    tooLong: {
        en: 'The drawing takes too long. Use filters to show less.',
        id: 'Gambar terlalu lama dibuat. Pakai filter untuk membatasinya.',
    },
    failed: {
        en: 'The drawing could not be made; this is the last one. Change the plan to try again.',
        id: 'Gambar gagal dibuat; ini gambar terakhirnya. Ubah rencana untuk mencoba lagi.',
    },
    waiting: panelWords.waiting,
};

export const viewWords: Readonly<Record<ViewName, Text>> = {
    flow: { en: 'Flow', id: 'Alur' },
    cascade: { en: 'Goals cascade', id: 'Penjenjangan kinerja' },
    asset: { en: 'Life of assets', id: 'Siklus hidup aset' },
    timeline: { en: 'Timeline', id: 'Jadwal' },
    places: { en: 'Places', id: 'Lokasi' },
    matrix: { en: 'Who does what', id: 'Siapa mengerjakan apa' },
};

export const depthWords: Readonly<Record<Depth, Text>> = {
    departments: { en: 'Departments', id: 'Perangkat daerah' },
    programs: { en: 'Programs', id: 'Program' },
    activities: { en: 'Activities', id: 'Kegiatan' },
    outputs: { en: 'Outputs', id: 'Keluaran' },
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
