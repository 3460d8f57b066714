// Topics of points, for counting where they are too many to list. It must not know how they are shown.
import type { Text } from '../../../l10n/say.ts';

export const topics = {
    agreement: { en: 'promise', id: 'komitmen' },
    maintainer: { en: 'nobody maintains', id: 'tanpa pemelihara' },
    place: { en: 'place', id: 'lokasi' },
    money: { en: 'money', id: 'anggaran' },
    goal: { en: 'goal, indicator', id: 'tujuan, indikator' },
    time: { en: 'time', id: 'waktu' },
    other: { en: 'other', id: 'lainnya' },
} as const satisfies Record<string, Text>;

export type Topic = keyof typeof topics;

const ofRule: Readonly<Record<string, Topic>> = {
    'dependency-cycle': 'agreement',
    'order-conflict': 'agreement',
    'late-answer': 'agreement',
    'unanswered-request': 'agreement',
    'maintainer-unaware': 'agreement',
    'walks-alone': 'agreement',
    'no-handover': 'agreement',
    'no-maintainer': 'maintainer',
    'maintenance-gap': 'maintainer',
    'maintenance-unfunded': 'maintainer',
    'asset-left-idle': 'maintainer',
    'no-user': 'maintainer',
    'maintain-unknown': 'maintainer',
    'idle-twin': 'maintainer',
    unfinished: 'maintainer',
    'upkeep-low': 'maintainer',
    'upkeep-short': 'maintainer',
    'no-location': 'place',
    'coarse-location': 'place',
    'land-not-ready': 'place',
    overplaced: 'place',
    'place-outside': 'place',
    'above-ceiling': 'money',
    'over-ceiling': 'money',
    'money-without-target': 'money',
    'sum-mismatch': 'money',
    'spending-behind': 'money',
    'spent-over-budget': 'money',
    'spent-overlap': 'money',
    'stated-twice': 'money',
    'forecast-differs': 'money',
    'no-outlook': 'money',
    'goal-unserved': 'goal',
    'no-goal': 'goal',
    'no-indicator': 'goal',
    'indicator-incomplete': 'goal',
    'indicator-conflict': 'goal',
    'off-track': 'goal',
    'target-differs': 'goal',
    'broken-chain': 'goal',
    'goal-cycle': 'goal',
    'crosscut-no-coordinator': 'goal',
    'subactivity-no-target': 'goal',
    'bad-period': 'time',
};

export function topicOf(rule: string): Topic {
    return ofRule[rule] ?? 'other';
}

/** Rules with a topic of their own. */
export const topicRules: readonly string[] = Object.keys(ofRule);
