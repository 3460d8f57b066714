// Messages of `alur merge`, in both languages.
import { text } from './words.ts';

export const mergeWords = {
    mergeAbout: text(
        'Merge three versions of a plan file, statement by statement; writes OURS. A merge driver for git.',
        'Gabungkan tiga versi berkas rencana, pernyataan demi pernyataan; hasilnya ditulis ke OURS. Penggabung untuk git.',
    ),
    mergeBase: text('the version that both sides began with', 'versi awal kedua pihak'),
    mergeOurs: text('our version; the result replaces it', 'versi kita; diganti dengan hasilnya'),
    mergeTheirs: text('their version', 'versi mereka'),
    mergePath: text('name of the file in messages', 'nama berkas dalam pesan'),
    mergeConflict: text(
        '{within}: ours says {ours}, theirs says {theirs}; before it was {base}. Ours stays.',
        '{within}: versi kita menulis {ours}, versi mereka menulis {theirs}; semula {base}. Versi kita dipertahankan.',
    ),
    mergeConflictTop: text(
        'Ours says {ours}, theirs says {theirs}; before it was {base}. Ours stays.',
        'Versi kita menulis {ours}, versi mereka menulis {theirs}; semula {base}. Versi kita dipertahankan.',
    ),
    mergeNothing: text('nothing', 'kosong'),
    mergeLeft: text(
        '{conflicts} left: decide, and correct the text.',
        '{conflicts} belum diputuskan: tentukan nilainya, lalu perbaiki teksnya.',
    ),
    mergeUnread: text(
        '{path}: {version} cannot be read to its end, so nothing was merged. Merge this file by hand.',
        '{path}: {version} tidak dapat dibaca sampai akhir, sehingga tidak ada yang digabungkan. Gabungkan berkas ini sendiri.',
    ),
    mergeBegan: text('the version that both began with', 'versi awal'),
    mergeOwn: text('our version', 'versi kita'),
    mergeOther: text('their version', 'versi mereka'),
} as const;
