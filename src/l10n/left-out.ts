// Sentences on a file or folder that might have been part of a plan and was left out. It must not know how it was found.
import type { Text } from './say.ts';

export const leftOutWords = {
    'leads-out': {
        en: '{path}: this link leads out of the folder and was left out. Copy what it leads to here, or choose a folder that holds both.',
        id: '{path}: tautan ini menuju ke luar folder; dilewati. Salin isinya ke sini, atau pilih folder yang memuat keduanya.',
    },
    'leads-round': {
        en: '{path}: this link leads back to where it is and was left out.',
        id: '{path}: tautan ini menuju kembali ke tempatnya sendiri; dilewati.',
    },
    'leads-nowhere': {
        en: '{path}: this link leads to nothing and was left out.',
        id: '{path}: tujuan tautan ini tidak ada; dilewati.',
    },
    link: {
        en: '{path}: links are not followed; this one was left out. A plan is made of the files themselves.',
        id: '{path}: tautan tidak diikuti; yang ini dilewati. Rencana terdiri dari berkas-berkasnya sendiri.',
    },
    'no-file': {
        en: '{path}: this is no file but a pipe, a socket or a device; it was left out.',
        id: '{path}: ini bukan berkas, melainkan pipa, soket, atau perangkat; dilewati.',
    },
    unreadable: {
        en: '{path}: cannot be read ({reason}) and was left out.',
        id: '{path}: tidak dapat dibaca ({reason}); dilewati.',
    },
} satisfies Record<string, Text>;
