// Messages of updates from tables and of lists of sources, in both languages.
import { text } from './words.ts';

export const updateWords = {
    sourcesAbout: text(
        'List where the figures and texts of a plan came from: table, date and row, and what was edited since.',
        'Sebutkan asal angka dan teks rencana: tabel, tanggal, dan barisnya, serta yang disunting sesudahnya.',
    ),
    sourcesPath: text('folder or file of a plan (default: this folder)', 'folder atau berkas rencana (bawaan: folder ini)'),
    sourcesFormat: text('text, or json for programs', 'text, atau json untuk program'),
    editedOption: text('only what was edited since', 'hanya yang disunting sesudahnya'),
    noSources: text(
        'No file beside the plan says where its figures came from; an import or an update writes one.',
        'Tidak ada berkas di samping rencana yang menyebut asal angkanya; impor atau pembaruan akan menuliskannya.',
    ),
    sourcesSummary: text('{lines} from tables, {edited} edited since.', '{lines} berasal dari tabel, {edited} disunting sesudahnya.'),
    updateOption: text(
        'folder or file of a plan that the table comes into again: shows what the table changed, and writes it with --yes',
        'folder atau berkas rencana yang diperbarui dari tabel: perubahannya ditampilkan, dan ditulis dengan --yes',
    ),
    yesOption: text('with --update: write what is certain', 'dengan --update: tulis perubahan yang pasti'),
    removeOption: text(
        'with --update: take out what is gone from the table, unless something refers to it',
        'dengan --update: hapus yang tidak ada lagi dalam tabel, kecuali yang masih dirujuk',
    ),
    keepOption: text(
        'with --update: where both the text and the table changed, let the text stand and do not ask again',
        'dengan --update: bila teks dan tabel sama-sama berubah, teks yang dipakai dan tidak ditanyakan lagi',
    ),
    needsUpdate: text(
        '--yes, --remove and --keep can only be used with --update.',
        '--yes, --remove, dan --keep hanya dapat dipakai bersama --update.',
    ),
    updateNotOut: text('{option} cannot be used with --update.', '{option} tidak dapat dipakai bersama --update.'),
    updatePreview: text(
        'Nothing was written. To write these changes, run the command again with --yes.',
        'Belum ada yang ditulis. Untuk menuliskannya, jalankan lagi perintah ini dengan --yes.',
    ),
    updateAsk: text('Write these changes? [y/N] ', 'Tulis perubahan ini? [y/T] '),
    updateSame: text(
        'Nothing to update: the plan says what the table says.',
        'Tidak ada yang perlu diperbarui: rencana sudah sesuai dengan tabel.',
    ),
    updateDone: text('{changes} made.', '{changes} ditulis.'),
    updateConflicts: text(
        '{conflicts} left: correct the text, or run again with --keep to let the text stand.',
        '{conflicts} belum diputuskan: perbaiki teksnya, atau jalankan lagi dengan --keep agar teks tetap berlaku.',
    ),
} as const;
