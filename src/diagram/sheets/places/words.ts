// Words of the sheets of places. It must not know where they stand.
import type { Text } from '../../../l10n/say.ts';

export const placeWords = {
    all: { en: 'Places', id: 'Lokasi' },
    question: {
        en: 'What happens where, and where do departments meet?',
        id: 'Apa yang terjadi di mana, dan di mana perangkat daerah bertemu?',
    },
    oneQuestion: {
        en: 'What happens here, and when do departments meet?',
        id: 'Apa yang terjadi di sini, dan kapan perangkat daerah bertemu?',
    },
    place: { en: 'Place', id: 'Lokasi' },
    works: { en: 'Programs', id: 'Program' },
    money: { en: 'Budget', id: 'Anggaran' },
    toSettle: { en: 'To settle', id: 'Belum tuntas' },
    meetings: {
        en: '{n} places where departments meet in one year',
        id: '{n} lokasi tempat perangkat daerah bertemu pada tahun yang sama',
    },
    meeting: { en: '1 place where departments meet in one year', id: '1 lokasi tempat perangkat daerah bertemu pada tahun yang sama' },
    meetingHere: { en: 'departments meet', id: 'perangkat daerah bertemu' },
    none: { en: 'No program states a place.', id: 'Belum ada program yang menyebut lokasi.' },
    nothing: { en: 'Nothing is planned here.', id: 'Belum ada rencana di sini.' },
    without: { en: 'Programs without a place', id: 'Program tanpa lokasi' },
    meets: { en: '{year}: {names}', id: '{year}: {names}' },
    noMeeting: { en: 'departments do not meet here', id: 'perangkat daerah tidak bertemu di sini' },
    things: { en: 'What stands here', id: 'Yang ada di sini' },
    year: { en: 'Year', id: 'Tahun' },
    departments: { en: 'Departments', id: 'Perangkat daerah' },
    program: { en: 'Program', id: 'Program' },
    begins: { en: 'Begins', id: 'Mulai' },
    ends: { en: 'Ends', id: 'Selesai' },
    asset: { en: 'Asset', id: 'Aset' },
    maintainer: { en: 'Maintainer', id: 'Pemelihara' },
    noTime: { en: 'time not stated', id: 'waktu belum disebut' },
    at: { en: 'at {place}', id: 'di {place}' },
    undated: { en: 'no time: {names}', id: 'tanpa waktu: {names}' },
} as const satisfies Record<string, Text>;
