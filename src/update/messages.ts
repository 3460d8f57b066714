// Messages of an update of a plan from a table, in both languages. It must not know when they are used.
import type { Text } from '../l10n/say.ts';

const layouts = {
    renja: { en: 'Renja', id: 'Renja' },
    't-c33': { en: 'T-C.33', id: 'T-C.33' },
    't-c27': { en: 'Renstra', id: 'Renstra' },
    't-c32': { en: 'T-C.32', id: 'T-C.32' },
    'rpjmd-program': { en: 'RPJMD programs', id: 'Program RPJMD' },
    cascade: { en: 'Cascade', id: 'Pohon kinerja' },
    pk: { en: 'Performance agreement', id: 'Perjanjian Kinerja' },
    'action-plan': { en: 'Action plan', id: 'Rencana aksi' },
    iku: { en: 'Key indicators', id: 'IKU' },
    e81: { en: 'Evaluation E.81', id: 'Evaluasi E.81' },
    rfk: { en: 'Report on money and progress', id: 'Laporan realisasi fisik dan keuangan' },
    revision: { en: 'Revision', id: 'Perubahan' },
    table: { en: 'Table', id: 'Tabel' },
} as const satisfies Record<string, Text>;

export const messages = {
    layouts,
    // The base file
    baseHead: {
        en: 'What the table said: {source}. The next update compares with it; commit it with the plan, and do not edit it.',
        id: 'Isi tabel yang terakhir dibaca: {source}. Pembaruan berikutnya membandingkan dengan isi ini; simpan bersama rencana dan jangan disunting.',
    },
    baseRow: { en: 'row {row}', id: 'baris {row}' },
    baseGone: { en: 'no longer in the table', id: 'tidak ada lagi dalam tabel' },
    // Sentences
    twoWay: {
        en: 'There is no file that says what the table ({source}) said last time: where the plan and the table differ, the table counts. From now on {file} remembers it.',
        id: 'Belum ada berkas yang mencatat isi tabel ({source}) sebelumnya: bila rencana dan tabel berbeda, tabel yang dipakai. Mulai sekarang {file} mencatatnya.',
    },
    conflict: {
        en: '{what}: the table said {base} last time and says {table} now; the text says {text} and stays.',
        id: '{what}: tabel semula menyebut {base}, kini {table}; teks menyebut {text} dan tidak diubah.',
    },
    conflictDeleted: {
        en: '{what}: the table said {base} last time and says {table} now; it was taken out of the plan and stays out.',
        id: '{what}: tabel semula menyebut {base}, kini {table}; bagian ini sudah dihapus dari rencana dan tidak ditambahkan lagi.',
    },
    nothing: { en: 'nothing', id: 'kosong' },
    conflictHelp: {
        en: 'Correct the text, or run again with --keep to let the text stand.',
        id: 'Perbaiki teksnya, atau jalankan lagi dengan --keep agar teks tetap berlaku.',
    },
    gone: {
        en: '{what} is no longer in the table. It stays; --remove takes it out.',
        id: '{what} tidak ada lagi dalam tabel. Teksnya tetap; --remove menghapusnya.',
    },
    gonePointed: {
        en: '{what} is no longer in the table. It stays, because {by} refers to it.',
        id: '{what} tidak ada lagi dalam tabel. Teksnya tetap, karena dirujuk oleh {by}.',
    },
    goneOther: {
        en: '{what} is no longer in the table. It stays, because it has figures of other years.',
        id: '{what} tidak ada lagi dalam tabel. Teksnya tetap, karena memuat angka tahun lain.',
    },
    goneParts: {
        en: '{what} is no longer in the table. It stays, because parts of it are in the table elsewhere.',
        id: '{what} tidak ada lagi dalam tabel. Teksnya tetap, karena bagiannya masih ada di tempat lain dalam tabel.',
    },
    removed: { en: '{what} is no longer in the table and is taken out.', id: '{what} tidak ada lagi dalam tabel dan dihapus.' },
    movedCode: {
        en: '{what} now belongs to {to} by its code. It stays where it is; move it by hand.',
        id: 'Menurut kodenya, {what} kini termasuk {to}. Letaknya tidak diubah; pindahkan sendiri bila perlu.',
    },
    notInPlan: {
        en: '{what} is in the table and not in the plan; its figures have no place.',
        id: '{what} ada dalam tabel, tetapi tidak ada dalam rencana; angkanya tidak dapat ditempatkan.',
    },
    noDepartment: {
        en: 'The table does not say whose it is, and no department of the plan has these codes: name it with --department.',
        id: 'Tabel tidak menyebut perangkat daerahnya, dan tidak ada perangkat daerah dalam rencana dengan kode ini: sebutkan dengan --department.',
    },
    brokenFile: {
        en: '{file} cannot be read to its end: correct the error first, then update.',
        id: '{file} tidak dapat dibaca sampai akhir: perbaiki kesalahannya dahulu, lalu perbarui.',
    },
    otherTime: { en: '{value} (stated over several years)', id: '{value} (ditulis untuk beberapa tahun)' },
    deleted: { en: 'nothing (taken out)', id: 'kosong (sudah dihapus)' },
    wholeRow: { en: 'row {row}', id: 'baris {row}' },
    otherStatements: {
        en: '{what}: the table changed {property}, which an update leaves alone: now {value}.',
        id: '{what}: tabel mengubah {property}, yang tidak disentuh oleh pembaruan: kini {value}.',
    },
    // Sources
    title: { en: 'title', id: 'judul' },
    source: { en: '{source}, row {row}', id: '{source}, baris {row}' },
    sourceEdited: { en: 'edited since: the table said {value}', id: 'disunting sesudahnya: tabel menyebut {value}' },
} as const;
