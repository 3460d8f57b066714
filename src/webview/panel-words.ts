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
    filters: { en: 'Filters', id: 'Saringan' },
    filtersInForce: { en: 'Filters ({count})', id: 'Saringan ({count})' },
    choose: { en: 'Choose…', id: 'Pilih…' },
    onlyProblems: { en: 'Only what is to be settled', id: 'Hanya yang perlu diselesaikan' },
    onlyWords: { en: 'Only with these words', id: 'Hanya yang memuat kata' },
    removeFilter: { en: 'Remove the filter: {filter}', id: 'Hapus saringan: {filter}' },
    removeAll: { en: 'Remove all filters', id: 'Hapus semua saringan' },
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
        en: 'Arrow keys walk along the flow, Enter goes to the text, Space shows the promises of a card, / finds, Escape shows all. Plus and minus change the size, 0 shows the whole.',
        id: 'Tombol panah menyusuri alur, Enter menuju teks, Spasi menampilkan janji sebuah kartu, / mencari, Escape menampilkan semua. Plus dan minus mengubah ukuran, 0 menampilkan seluruhnya.',
    },
    outline: { en: 'Outline of the drawing', id: 'Kerangka gambar' },
    tables: { en: 'Tables of the drawing', id: 'Tabel gambar' },
    unfinished: { en: 'Drawing what is out of sight…', id: 'Menggambar bagian lain…' },
    waiting: { en: 'Drawing the plan…', id: 'Menggambar rencana…' },
    earlier: {
        en: 'The text cannot be read, so this is the drawing from before. {message}',
        id: 'Teks tidak dapat dibaca; ini gambar sebelumnya. {message}',
    },
    incomplete: {
        en: 'Part of the text cannot be read and is missing in the drawing. {message}',
        id: 'Sebagian teks tidak dapat dibaca dan tidak tampil di gambar. {message}',
    },
    goToProblem: { en: 'Go to the place', id: 'Ke tempatnya' },
    late: {
        en: 'The whole drawing takes too long, so only the departments are shown. Filters make it smaller.',
        id: 'Gambar seluruhnya terlalu lama dibuat, jadi hanya perangkat daerah yang tampil. Saringan membuatnya lebih kecil.',
    },
    collapsed: {
        en: 'This plan is large, so the departments are shown. Choose one to open it.',
        id: 'Rencana ini besar, jadi yang tampil perangkat daerahnya. Pilih satu untuk membukanya.',
    },
    collapsedPlaces: {
        en: 'This plan is large, so its places are shown. Choose one to see what happens there.',
        id: 'Rencana ini besar, jadi yang tampil lokasinya. Pilih satu untuk melihat apa yang terjadi di sana.',
    },
    unknown: { en: 'Not in the plan: {names}', id: 'Tidak ada dalam rencana: {names}' },
} as const satisfies Record<string, Text>;

export const noticeWords: Readonly<Record<Notice, Text>> = {
    gone: {
        en: 'The plan’s files are gone; this is the last drawing.',
        id: 'Berkas rencana sudah tidak ada; ini gambar terakhirnya.',
    },
    tooLong: {
        en: 'The drawing takes too long. Filters make it smaller.',
        id: 'Gambar terlalu lama dibuat. Saringan membuatnya lebih kecil.',
    },
    failed: {
        en: 'The drawing could not be made; this is the last one. Any edit tries again.',
        id: 'Gambar gagal dibuat; ini gambar terakhirnya. Setiap suntingan mencobanya lagi.',
    },
    waiting: panelWords.waiting,
};

export const viewWords: Readonly<Record<ViewName, Text>> = {
    flow: { en: 'Flow', id: 'Alur' },
    cascade: { en: 'Goals cascade', id: 'Jenjang kinerja' },
    asset: { en: 'Life of assets', id: 'Masa hidup aset' },
    timeline: { en: 'Timeline', id: 'Jadwal' },
    places: { en: 'Places', id: 'Lokasi' },
    matrix: { en: 'Who does what', id: 'Siapa melakukan apa' },
};

export const depthWords: Readonly<Record<Depth, Text>> = {
    departments: { en: 'Departments', id: 'OPD' },
    programs: { en: 'Programs', id: 'Program' },
    activities: { en: 'Activities', id: 'Kegiatan' },
    outputs: { en: 'Outputs', id: 'Keluaran' },
};

/** Filters that are chosen from what the plan has. */
export const choiceWords = {
    department: { en: 'Department', id: 'OPD' },
    mine: { en: 'My department and its neighbours', id: 'OPD saya dan tetangganya' },
    goal: { en: 'Goal', id: 'Tujuan atau sasaran' },
    location: { en: 'Place', id: 'Lokasi' },
    year: { en: 'Year', id: 'Tahun' },
    fund: { en: 'Fund', id: 'Sumber dana' },
    tag: { en: 'Tag', id: 'Label' },
} as const satisfies Partial<Record<FilterKey, Text>>;
