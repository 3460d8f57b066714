// Words of the flow sheet. It must not know where they stand.
import type { Text } from '../../../l10n/say.ts';

export const flowWords = {
    title: { en: '{plan}: the integrated flow', id: '{plan}: alur terpadu' },
    question: { en: 'What passes between departments, and when?', id: 'Apa yang berpindah antarperangkat daerah, dan kapan?' },
    programs: { en: '{count} programs', id: '{count} program' },
    oneProgram: { en: '1 program', id: '1 program' },
    things: { en: '{count} {count:thing|things}', id: '{count} hal' },
    reading: {
        en: 'A line is a department, in the order of work. An upright arrow is a promise, on the day on which the thing is ready, from giver to receiver.',
        id: 'Satu baris untuk satu perangkat daerah, menurut urutan kerja. Panah tegak adalah komitmen, pada hari hasilnya siap, dari pemberi kepada penerima.',
    },
    counted: {
        en: 'Many at once are one arrow with their number; what does not hold always stands alone.',
        id: 'Yang bersamaan digabung menjadi satu panah dengan jumlahnya; yang tidak terpenuhi selalu berdiri sendiri.',
    },
    byHalfYear: {
        en: 'One arrow a giver and half-year, with the number for each receiver where it has room; the table has all. What does not hold always stands alone.',
        id: 'Satu panah untuk tiap pemberi dan semester, dengan jumlah untuk tiap penerima bila ada ruang; tabel memuat semuanya. Yang tidak terpenuhi selalu berdiri sendiri.',
    },
    sum: { en: '{promises}, {state}.', id: '{promises}, {state}.' },
    promises: { en: '{count} promises between departments', id: '{count} komitmen antarperangkat daerah' },
    onePromise: { en: '1 promise between departments', id: '1 komitmen antarperangkat daerah' },
    allHold: { en: 'all of them hold', id: 'semuanya terpenuhi' },
    oneHolds: { en: 'which holds', id: 'terpenuhi' },
    notHold: { en: '{broken} do not hold', id: '{broken} tidak terpenuhi' },
    oneOfThem: { en: '1 does not hold', id: '1 tidak terpenuhi' },
    oneNotHolds: { en: 'which does not hold', id: 'tidak terpenuhi' },
    undated: { en: '{count} state no time and stand in the table.', id: '{count} tanpa waktu; semuanya ada dalam tabel.' },
    oneUndated: { en: '1 states no time and stands in the table.', id: '1 tanpa waktu; ada dalam tabel.' },
    outside: { en: '{count} lie outside the years shown.', id: '{count} di luar tahun yang ditampilkan.' },
    oneOutside: { en: '1 lies outside the years shown.', id: '1 di luar tahun yang ditampilkan.' },
    more: { en: '{count} more {count:department|departments}', id: '{count} perangkat daerah lain' },
    none: { en: 'Nothing passes between departments yet.', id: 'Belum ada yang berpindah antarperangkat daerah.' },
    handed: { en: 'thick: handed over or maintained', id: 'tebal: diserahkan atau dipelihara' },
    dashed: { en: 'dashed: only after', id: 'putus-putus: hanya setelah' },
    dotted: { en: 'dotted: requested and answered', id: 'titik-titik: diminta dan disanggupi' },
    red: { en: 'red, dashed, with ▲: does not hold', id: 'merah, putus-putus, dengan ▲: tidak terpenuhi' },
    grey: { en: 'grey: programs at work', id: 'abu-abu: program yang berjalan' },
    ready: { en: 'Ready', id: 'Siap' },
    state: { en: 'State', id: 'Keadaan' },
} as const satisfies Record<string, Text>;
