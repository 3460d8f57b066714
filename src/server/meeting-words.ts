// The server's words for a meeting, in both languages.
import type { Text } from '../l10n/say.ts';

export const meetingWords = {
    nothing: { en: 'Nothing to settle', id: 'Semua tuntas' },
    count: { en: '{n} to settle', id: '{n} belum tuntas' },
    shared: { en: 'Shared', id: 'Lintas perangkat daerah' },
    keeping: { en: 'No change in the plan', id: 'Tanpa perubahan rencana' },
    with: { en: '{severity}, with {others}', id: '{severity}, bersama {others}' },
    error: { en: 'Error', id: 'Kesalahan' },
    warning: { en: 'Warning', id: 'Peringatan' },
    information: { en: 'Information', id: 'Informasi' },
    gone: {
        en: 'This point is no longer on the agenda: the plan has changed.',
        id: 'Masalah ini tidak lagi ada dalam daftar: rencana sudah berubah.',
    },
    noPlan: {
        en: 'There is no plan here: no file ends in .plan.',
        id: 'Tidak ada rencana di sini: tidak ada berkas berakhiran .plan.',
    },
    badDay: {
        en: '"{date}" is no day. Write it like 2026-03-14.',
        id: '"{date}" bukan tanggal. Tulis seperti 2026-03-14.',
    },
    noDocument: {
        en: 'Word documents are not written here: choose a name that ends in .md, or use VS Code on a computer.',
        id: 'Dokumen Word tidak dapat ditulis di sini: pilih nama berakhiran .md, atau gunakan VS Code di komputer.',
    },
    documentFailed: {
        en: 'The Word document could not be made: {reason}. Choose a name that ends in .md, which Word opens too.',
        id: 'Dokumen Word gagal dibuat: {reason}. Pilih nama berakhiran .md, yang juga dapat dibuka di Word.',
    },
} satisfies Record<string, Text>;
