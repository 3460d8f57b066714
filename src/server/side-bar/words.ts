// Words of the side bar and the status bar. It must not know where they stand.
import type { Text } from '../../l10n/say.ts';

export const sideBarWords = {
    settle: { en: 'To Settle', id: 'Belum Tuntas' },
    parts: { en: 'Plan', id: 'Rencana' },
    departments: { en: 'Departments', id: 'Perangkat daerah' },
    goals: { en: 'Goals', id: 'Tujuan' },
    places: { en: 'Places', id: 'Lokasi' },
    noProgram: { en: 'no program', id: 'tanpa program' },
    priority: { en: 'priority', id: 'prioritas' },
    more: { en: 'and {count} more', id: 'dan {count} lagi' },
    none: { en: 'Nothing to settle', id: 'Semua tuntas' },
    noneOnly: {
        en: 'Nothing to settle in what the filter shows; {count} in the plan',
        id: 'Semua tuntas pada yang ditampilkan filter; {count} dalam rencana',
    },
    noPlan: {
        en: 'There is no plan here: no file ends in .plan.',
        id: 'Tidak ada rencana di sini: tidak ada berkas berakhiran .plan.',
    },
    noDepartments: { en: 'No department yet', id: 'Belum ada perangkat daerah' },
    noGoals: { en: 'No goal yet', id: 'Belum ada tujuan' },
    noPlaces: { en: 'No place with a program yet', id: 'Belum ada lokasi dengan program' },
    noPrograms: { en: 'No program yet', id: 'Belum ada program' },
    errors: { en: '{count} of them errors', id: '{count} di antaranya kesalahan' },
    oneError: { en: '1 of them an error', id: '1 di antaranya kesalahan' },
    point: { en: 'Point {number} ({severity}): {message} {where}', id: 'Nomor {number} ({severity}): {message} {where}' },
    where: { en: '{file}, line {line}', id: '{file}, baris {line}' },
    mirrors: { en: 'Says the same as point {number}.', id: 'Sama dengan nomor {number}.' },
    step: { en: 'Point {number}, {place} of {all}: {message}', id: 'Nomor {number}, {place} dari {all}: {message}' },
    error: { en: 'error', id: 'kesalahan' },
    warning: { en: 'warning', id: 'peringatan' },
    information: { en: 'information', id: 'informasi' },
} as const satisfies Record<string, Text>;
