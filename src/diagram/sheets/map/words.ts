// Words of the map. It must not know where they stand.
import type { Text } from '../../../l10n/say.ts';

export const mapWords = {
    title: { en: 'Map', id: 'Peta' },
    question: {
        en: 'Where is work done, and where do departments meet?',
        id: 'Di mana pekerjaan dilakukan, dan di mana perangkat daerah bertemu?',
    },
    onMap: { en: 'places with work on the map: {n} of {all}', id: 'lokasi dengan pekerjaan yang tampak di peta: {n} dari {all}' },
    from: { en: 'areas: {file}', id: 'wilayah: {file}' },
    quiet: { en: 'places on the map without work: {n}', id: 'lokasi di peta tanpa pekerjaan: {n}' },
    others: { en: 'areas of the map that are no place of the plan: {n}', id: 'wilayah pada peta yang bukan lokasi dalam rencana: {n}' },
    place: { en: 'Place', id: 'Lokasi' },
    works: { en: 'Programs', id: 'Program' },
    departments: { en: 'Departments', id: 'Perangkat daerah' },
    meeting: { en: 'Departments in the same year', id: 'Perangkat daerah pada tahun yang sama' },
    points: { en: 'To settle', id: 'Belum tuntas' },
    number: { en: 'No. on the map', id: 'No. di peta' },
    one: { en: '1 program', id: '1 program' },
    many: { en: '{n} programs', id: '{n} program' },
    stands: { en: 'existing assets: {n}', id: 'aset yang sudah ada: {n}' },
    withParts: { en: 'with {names}', id: 'termasuk {names}' },
    ownPoint: { en: 'a point of its own', id: 'titik tersendiri' },
    missing: {
        en: 'Not on the map, with their programs: no area has their code, and no point is stated',
        id: 'Tidak tampak di peta, dengan jumlah programnya: tidak ada wilayah dengan kodenya, dan titiknya belum disebut',
    },
    kilometres: { en: '{n} km', id: '{n} km' },
    metres: { en: '{n} m', id: '{n} m' },
} as const satisfies Record<string, Text>;
