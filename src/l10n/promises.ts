// Promises in words: their kinds, and why one does not hold. It must not know how they are found.
import type { Text } from './say.ts';

export const promiseFaults = {
    circle: { en: 'each waits for the other', id: 'saling menunggu' },
    late: { en: 'comes too late', id: 'terlambat' },
    unanswered: { en: 'not answered yet', id: 'belum disanggupi' },
    unaware: { en: 'maintenance not planned', id: 'pemeliharaan belum direncanakan' },
} as const satisfies Record<string, Text>;

export const promiseKinds = {
    need: { en: 'needed', id: 'kebutuhan' },
    after: { en: 'only after', id: 'hanya setelah' },
    request: { en: 'requested', id: 'permintaan' },
    handover: { en: 'handover', id: 'serah terima' },
    maintain: { en: 'maintenance', id: 'pemeliharaan' },
} as const satisfies Record<string, Text>;

/** Of one that holds; a request that nobody has answered is only asked. */
export const promiseStates = {
    holds: { en: 'agreed', id: 'disepakati' },
    asked: { en: 'requested', id: 'diminta' },
} as const satisfies Record<string, Text>;
