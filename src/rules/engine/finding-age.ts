// Since which version of the plan a finding has stood, and for how many days. It must not know where versions come from.
import { fill, type Text } from '../../l10n/say.ts';
import { sayTime } from '../../l10n/times.ts';
import type { Finding } from './finding.ts';

export interface PlanVersion {
    readonly id: string;
    /** `2026-03-14`. */
    readonly date: string;
    readonly subject: string;
}

export interface FindingAge {
    /** The first version of those in a row that have it; undefined while it stands in no version yet. */
    readonly since: PlanVersion | undefined;
    /** From then to the day that is asked for. */
    readonly days: number;
    /** The oldest version that was read has it, and there are older ones. */
    readonly isAtLeast: boolean;
}

export type FindingAges = ReadonlyMap<Finding, FindingAge>;

const words = {
    unsaved: { en: 'not in any version yet', id: 'belum ada dalam versi mana pun' },
    since: { en: 'since {date} ({version}), {days}', id: 'sejak {date} ({version}), {days}' },
    atLeast: { en: 'at least since {date} ({version}), {days}', id: 'setidaknya sejak {date} ({version}), {days}' },
} satisfies Record<string, Text>;

/** Letters by which people call a version. */
const shortId = 8;

export function shortVersion({ id }: PlanVersion): string {
    return id.slice(0, shortId);
}

export function sayAge({ since, days, isAtLeast }: FindingAge): Text {
    if (!since) return words.unsaved;
    const count = { en: `${days} ${days === 1 ? 'day' : 'days'}`, id: `${days} hari` };
    return fill(isAtLeast ? words.atLeast : words.since, { date: sayTime(since.date), version: shortVersion(since), days: count });
}
