// Which kinds a reference may lead to. It must not know names.
import type { Kind, Role } from '../model.ts';

const parties: readonly Kind[] = ['department', 'unit', 'partner'];
const works: readonly Kind[] = ['program', 'activity', 'subactivity'];
const results: readonly Kind[] = ['goal', 'objective', 'mission', 'vision'];

/** Which kinds a reference may lead to. */
export const allowedTargetKinds: Readonly<Record<Role, ReadonlySet<Kind>>> = {
    serves: new Set(results),
    coordinator: new Set(parties),
    within: new Set<Kind>(['location']),
    owner: new Set(parties),
    location: new Set<Kind>(['location']),
    user: new Set(parties),
    maintainer: new Set(parties),
    handover: new Set(parties),
    executor: new Set(parties),
    partner: new Set(parties),
    fund: new Set<Kind>(['fund']),
    needs: new Set<Kind>(['output', 'asset', 'request', ...works]),
    after: new Set<Kind>(['output', ...works]),
    maintains: new Set<Kind>(['output', 'asset']),
    continues: new Set<Kind>(['output', 'asset', ...works]),
    answers: new Set<Kind>(['request', 'proposal']),
    requests: new Set(parties),
    responsible: new Set(parties),
    proposer: new Set(parties),
    answeredBy: new Set(works),
    follows: new Set<Kind>(['pattern']),
    extends: new Set<Kind>([
        'department',
        'unit',
        'partner',
        'fund',
        'location',
        'vision',
        'mission',
        'goal',
        'objective',
        'indicator',
        ...works,
        'request',
        'output',
        'asset',
        'proposal',
        'pattern',
    ]),
};
