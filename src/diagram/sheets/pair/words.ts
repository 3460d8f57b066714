// Words of the sheet of two departments. It must not know where they stand.
import type { Text } from '../../../l10n/say.ts';

export const pairWords = {
    title: { en: '{a} and {b}', id: '{a} dan {b}' },
    question: { en: 'What have the two promised each other, and by when?', id: 'Apa komitmen kedua pihak, dan kapan?' },
    gives: { en: '{a} gives {b}', id: '{a} memberi kepada {b}' },
    nothing: { en: 'nothing', id: 'tidak ada' },
    what: { en: 'What is handed on', id: 'Yang diserahkan' },
    from: { en: 'From', id: 'Dari' },
    to: { en: 'For', id: 'Untuk' },
    ready: { en: 'Ready', id: 'Siap' },
    needed: { en: 'Needed', id: 'Dibutuhkan' },
    spare: { en: 'Time to spare', id: 'Kelonggaran' },
    state: { en: 'State', id: 'Keadaan' },
    notPlanned: { en: 'no program yet', id: 'belum ada program' },
    noDate: { en: 'not stated', id: 'belum disebut' },
    count: { en: '{n} promises, {broken} not yet agreed', id: '{n} komitmen, {broken} belum disepakati' },
    one: { en: '1 promise, {broken} not yet agreed', id: '1 komitmen, {broken} belum disepakati' },
    settle: { en: 'To settle between the two', id: 'Belum tuntas di antara keduanya' },
    agreed: { en: 'Agreed for {a}', id: 'Disepakati untuk {a}' },
    sign: { en: 'Name, date, signature', id: 'Nama, tanggal, tanda tangan' },
    direction: { en: 'Giver', id: 'Pemberi' },
    receiver: { en: 'Receiver', id: 'Penerima' },
    promises: { en: 'Promises', id: 'Komitmen' },
    number: { en: 'No.', id: 'No.' },
} as const satisfies Record<string, Text>;
