import { describe, expect, it } from 'vitest';
import { findingsOf, marked, planOf } from '../plans.ts';

/** Rules about the upkeep of things, and those that yield to each other. */
const watched = new Set([
    'no-maintainer',
    'maintainer-unaware',
    'maintenance-unfunded',
    'maintenance-gap',
    'upkeep-short',
    'no-location',
    'overplaced',
    'coarse-location',
    'no-user',
    'asset-left-idle',
    'maintain-unknown',
    'unresolved',
    'two-leads',
    'stated-twice',
]);

function found(text: string): string[] {
    return marked(
        findingsOf(planOf(`plan X { period 2025..2029 }\n${text}`)).filter(({ rule }) => watched.has(rule)),
        `plan X { period 2025..2029 }\n${text}`,
    );
}

describe('one finding per fault', () => {
    it.each([
        [
            'no keeper: nothing about gaps or money',
            'location L\ndepartment D { program P { during 2025 location L builds hall } }',
            ['no-maintainer@hall'],
        ],
        [
            'a keeper only until 2027: nothing about one who does not know',
            'location L\ndepartment K\ndepartment D { program P { during 2025 location L builds hall { maintainer K in 2027 } } }',
            ['no-maintainer@hall'],
        ],
        [
            'a keeper who does not know: nothing about gaps or money',
            'location L\ndepartment K\ndepartment D { program P { during 2025 location L builds hall { maintainer K in 2028..2029 } } }',
            ['maintainer-unaware@K'],
        ],
        [
            'a keeper without money: nothing about too little of it',
            'location L\ndepartment D { program P { during 2025 location L builds hall { maintainer D upkeep 5 per year } } program Keep { during 2026..2029 maintains P.hall } }',
            ['maintenance-unfunded@P.hall'],
        ],
        [
            'upkeep of a program is no unresolved name',
            'location L\ndepartment D { program P { during 2025 } program Keep { during 2026..2029 maintains P, Nowhere } }',
            ['maintain-unknown@P', 'unresolved@Nowhere'],
        ],
        [
            'an idle thing is asked for its use only',
            'partner R\nasset hall { state idle maintainer R }\nasset hut { state unfinished maintainer R }',
            ['asset-left-idle@idle'],
        ],
        ['two leads are no repeated property', 'department D { unit U unit V program P { executor U executor V } }', ['two-leads@V']],
        [
            'more than there is, at a place that is wide',
            'location C location L within C\npartner R\ndepartment D { program P { during 2025 builds huts 3 "hut" { location C 4 maintainer R } } }',
            ['coarse-location@C', 'overplaced@C 4'],
        ],
    ])('%s', (_, text, expected) => {
        expect(found(text)).toEqual(expected);
    });
});

describe('findings of one end are gone when the other end says so', () => {
    it('a request answered by the department asked, in another file', () => {
        const parks = 'department Parks { program Trees { requests trucks from Transport by 2025-04 } }';
        const silent = planOf({ 'parks.plan': parks, 'transport.plan': 'department Transport { program Fleet }' });
        const [finding] = findingsOf(silent, 'unanswered-request');
        expect(finding?.file).toBe('file:///plan/parks.plan');
        expect(finding?.related.map(({ file }) => file)).toEqual(['file:///plan/transport.plan']);
        expect(finding?.fixes[0]?.changes.map(change => (change.kind === 'add' ? change.to.file : change.file))).toEqual([
            'file:///plan/transport.plan',
        ]);
        const answered = 'department Transport { program Fleet { during 2025-04 answers Parks.Trees.trucks } }';
        expect(findingsOf(planOf({ 'parks.plan': parks, 'transport.plan': answered }), 'unanswered-request')).toEqual([]);
    });

    it('an answer of another department leaves it open', () => {
        const text = 'department A { program P { requests x from B } }\ndepartment B\ndepartment C { program Q { answers A.P.x } }';
        expect(marked(findingsOf(planOf(text), 'unanswered-request'), text)).toEqual(['unanswered-request@x']);
    });
});
