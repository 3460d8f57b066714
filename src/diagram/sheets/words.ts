// Words that every sheet shares: head, foot, counts. It must not know any single kind.
import type { Text } from '../../l10n/say.ts';

export const sheetWords = {
    asOf: { en: 'as of {day}', id: 'keadaan per {day}' },
    nothingFiltered: { en: 'nothing filtered', id: 'tanpa filter' },
    filtered: { en: 'filter: {filters}', id: 'filter: {filters}' },
    count: { en: '{all} to settle, {here} on this sheet', id: '{all} belum tuntas, {here} pada lembar ini' },
    sheetOf: { en: 'Sheet {number} of {all}', id: 'Lembar {number} dari {all}' },
    continued: { en: '{title} (continued {page}/{pages})', id: '{title} (lanjutan {page}/{pages})' },
    pageOf: { en: '{title} ({page}/{pages})', id: '{title} ({page}/{pages})' },
    label: { en: '{title}. {question} {count}.', id: '{title}. {question} {count}.' },
    toSettle: { en: 'to settle', id: 'belum tuntas' },
    noDepartmentOf: { en: 'The plan', id: 'Rencana' },
    index: { en: 'Index of sheets', id: 'Daftar lembar' },
    indexQuestion: { en: 'What stands where?', id: 'Apa ada di lembar mana?' },
} as const satisfies Record<string, Text>;

/** Sheets of which a plan has one, where they are offered. */
export const sheetNames = {
    city: { en: 'Plan', id: 'Rencana' },
    flow: { en: 'Flow', id: 'Alur' },
    changes: { en: 'Changes', id: 'Perubahan' },
    goals: { en: 'Goals', id: 'Tujuan' },
    map: { en: 'Map', id: 'Peta' },
    places: { en: 'Places', id: 'Lokasi' },
} as const satisfies Record<string, Text>;
