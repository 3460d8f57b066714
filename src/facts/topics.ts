// Topics of findings, by rule, and the gravity of a finding beside others. It must not check anything.
import type { Finding, Severity } from '../rules/engine/finding.ts';

export type Topic = 'promises' | 'care' | 'goals' | 'order' | 'overlap' | 'allotment' | 'other';

/** Rules whose findings need somebody else in any case, by what is talked about. All others count when they concern two departments. */
export const topics: Readonly<Record<Exclude<Topic, 'other'>, readonly string[]>> = {
    promises: ['unanswered-request', 'late-answer', 'maintainer-unaware', 'no-handover', 'land-not-ready'],
    care: ['no-maintainer', 'maintenance-gap', 'maintenance-unfunded', 'asset-left-idle', 'no-user', 'maintain-unknown'],
    goals: ['crosscut-no-coordinator', 'goal-unserved', 'not-per-priority', 'two-leads'],
    order: ['dependency-cycle', 'order-conflict'],
    overlap: ['duplicate-work', 'idle-twin', 'walks-alone'],
    allotment: ['over-ceiling'],
};

export const topicByRule: ReadonlyMap<string, Topic> = new Map(
    Object.entries(topics).flatMap(([topic, rules]) => rules.map(rule => [rule, topic as Topic])),
);

const bySeverity: readonly Severity[] = ['error', 'warning', 'information'];
const byTopic: readonly Topic[] = ['order', 'promises', 'care', 'goals', 'allotment', 'overlap', 'other'];

/** Gravest first: what cannot be done as it is written before what is owed to others, and that before what one party settles alone. */
export function gravityOf({ rule, severity }: Finding): number {
    return bySeverity.indexOf(severity) * byTopic.length + byTopic.indexOf(topicByRule.get(rule) ?? 'other');
}
