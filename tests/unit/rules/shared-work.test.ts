import { describe, expect, it } from 'vitest';
import { findingsOf, marked, planOf } from '../plans.ts';

const found = (rule: string, text: string) => marked(findingsOf(planOf(text), rule), text);

describe('what several departments do together', () => {
    it('joins those who carry it out', () => {
        const text = 'department A { program P }\ndepartment B { program Q }\nprogram Shared { executor A with B }';
        expect(found('walks-alone', text)).toEqual([]);
        expect(found('walks-alone', text.replace(' with B', ''))).toEqual(['walks-alone@A', 'walks-alone@B']);
    });

    it('tells a keeper who has a part in it', () => {
        const text =
            'department A { program P { builds hall { maintainer B } } }\ndepartment B\nprogram Care { executor A with B maintains A.P.hall }';
        expect(found('maintainer-unaware', text)).toEqual([]);
        expect(found('maintainer-unaware', text.replace(' with B', ''))).toEqual(['maintainer-unaware@B']);
    });
});

it('work that extends a department nobody has written is left to unresolved', () => {
    const text = 'extend Later { program P }';
    expect(found('no-executor', text)).toEqual([]);
    expect(found('unresolved', text)).toEqual(['unresolved@Later']);
});

it('fifty activities with money and no target are one finding, at their program', () => {
    const activities = Array.from({ length: 50 }, (_, i) => `activity A${i} { budget 1 in 2025 }`);
    const text = `department D { program P { indicator I ${activities.join(' ')} } }`;
    expect(found('money-without-target', text)).toEqual(['money-without-target@P']);
    expect(found('money-without-target', text.replace('activity A7 {', 'activity A7 { delivers books 3 "book"')).length).toBe(49);
});
