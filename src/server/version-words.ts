// Words of older versions: their names, and why one cannot be read. It must not know what is compared.
import type { Text } from '../l10n/say.ts';
import type { Trouble } from './host.ts';

export const versionWords = {
    lastCommit: { en: 'the last commit', id: 'commit terakhir' },
    browser: {
        en: 'Earlier versions can only be read where git can be run.',
        id: 'Versi terdahulu hanya dapat dibaca di tempat git dapat dijalankan.',
    },
    untrusted: {
        en: 'Earlier versions can only be read in a trusted workspace, where git can be run.',
        id: 'Versi terdahulu hanya dapat dibaca di ruang kerja tepercaya, tempat git dapat dijalankan.',
    },
    unknownRevision: {
        en: 'git knows no version "{name}" here. Name a commit, a branch or a tag, such as HEAD~1.',
        id: 'git tidak mengenal versi "{name}" di sini. Sebutkan commit, cabang, atau tag, misalnya HEAD~1.',
    },
    noPlanThen: { en: 'There was no plan in this folder then ({name}).', id: 'Saat itu belum ada rencana di folder ini ({name}).' },
    noPlanThere: { en: 'There is no plan in the folder "{name}".', id: 'Tidak ada rencana di folder "{name}".' },
    severalThere: {
        en: 'There are several plans in the folder "{name}". Choose the folder of one of them.',
        id: 'Ada beberapa rencana di folder "{name}". Pilih folder salah satunya.',
    },
    same: { en: 'This is the folder of the plan itself.', id: 'Ini folder rencana itu sendiri.' },
    unreadable: { en: 'The folder "{name}" cannot be read: {reason}', id: 'Folder "{name}" tidak dapat dibaca: {reason}' },
} satisfies Record<string, Text>;

export const versionTroubles: Readonly<Record<Trouble, Text>> = {
    'no-git': {
        en: 'git is not installed here, so there is no earlier version to compare with.',
        id: 'git belum terpasang, sehingga tidak ada versi terdahulu untuk dibandingkan.',
    },
    'no-repository': { en: 'This folder is not in a git repository.', id: 'Folder ini tidak berada dalam repositori git.' },
    'no-revision': {
        en: 'No version has been saved with git (committed) here yet.',
        id: 'Belum ada versi yang disimpan dengan git (commit) di sini.',
    },
    'no-answer': {
        en: 'git did not answer within half a minute. A setting of this repository may be blocking it.',
        id: 'git tidak menjawab dalam setengah menit. Mungkin ada pengaturan repositori yang menghambatnya.',
    },
    failed: { en: 'git could not read that version.', id: 'git tidak dapat membaca versi itu.' },
};
