import { describe, expect, it } from 'vitest';
import { Plans } from '../../../src/language/plans.ts';
import { readFile } from '../read-plans.ts';

const file = (path: string, text: string) => readFile(text, `file:///${path}`);

/** Plans of a workspace folder `city`, all checked. */
function plansOf(texts: Readonly<Record<string, string>>): Plans {
    const plans = new Plans();
    plans.setFolders(['file:///city']);
    for (const [path, text] of Object.entries(texts)) plans.put(file(path, text));
    for (const root of plans.changed()) plans.checked(root);
    return plans;
}

/** Files by root, as paths. */
function grouped(plans: Plans): Record<string, string[]> {
    const short = (uri: string) => uri.replace('file:///', '');
    return Object.fromEntries(
        plans.roots().map(root => [
            short(root),
            plans
                .plan(root)
                ?.files.map(({ uri }) => short(uri))
                .sort() ?? [],
        ]),
    );
}

describe('the plan of a file', () => {
    it('is that of the nearest folder with a plan, else of the workspace folder, else of its own', () => {
        const plans = plansOf({
            'city/port/a.plan': 'plan Port',
            'city/port/docks/b.plan': '',
            'city/c.plan': '',
            'city2/d.plan': '',
            'cityport/e.plan': '',
        });
        expect(grouped(plans)).toEqual({
            'city/port': ['city/port/a.plan', 'city/port/docks/b.plan'],
            city: ['city/c.plan'],
            city2: ['city2/d.plan'],
            cityport: ['cityport/e.plan'],
        });
    });

    it('changes with the plan declarations around it', () => {
        const plans = plansOf({ 'city/a.plan': '', 'city/port/b.plan': '', 'city/port/c.plan': '' });
        plans.put(file('city/port/b.plan', 'plan Port'));
        expect(grouped(plans)).toEqual({ city: ['city/a.plan'], 'city/port': ['city/port/b.plan', 'city/port/c.plan'] });
        plans.put(file('city/port/c.plan', 'plan Port'));
        plans.put(file('city/port/b.plan', ''));
        expect(grouped(plans)['city/port']).toEqual(['city/port/b.plan', 'city/port/c.plan']);
        plans.remove('file:///city/port/c.plan');
        expect(plans.root('file:///city/port/b.plan')).toBe('file:///city');
    });

    it('is its own for a text that was never saved', () => {
        const plans = plansOf({ 'city/a.plan': 'goal Shade' });
        plans.put(readFile('goal Shade', 'untitled:Untitled-1'));
        plans.put(readFile('goal Shade', 'untitled:Untitled-2'));
        expect(plans.roots()).toEqual(['file:///city', 'untitled:Untitled-1', 'untitled:Untitled-2']);
    });
});

describe('what changed', () => {
    it('is the plan of the file, and no other', () => {
        const plans = plansOf({ 'city/a.plan': 'goal A', 'city/port/b.plan': 'plan Port' });
        const other = plans.plan('file:///city/port');
        plans.put(file('city/a.plan', 'goal B'));
        expect(plans.changed()).toEqual(['file:///city']);
        expect(plans.plan('file:///city/port')).toBe(other);
    });

    it('is both plans when a file moves from one to the other', () => {
        const plans = plansOf({ 'city/a.plan': 'goal A', 'city/port/b.plan': '' });
        plans.put(file('city/port/b.plan', 'plan Port'));
        expect([...plans.changed()].sort()).toEqual(['file:///city', 'file:///city/port']);
    });

    it('is computed once', () => {
        const plans = plansOf({ 'city/a.plan': 'goal A { serves B }' });
        expect(plans.findings('file:///city')).toBe(plans.findings('file:///city'));
        const rules = () =>
            plans
                .findings('file:///city')
                .get('file:///city/a.plan')
                ?.map(finding => finding.rule);
        expect(rules()).toContain('unresolved');
        plans.setRules({ unresolved: 'off' });
        expect(rules()).not.toContain('unresolved');
    });

    it('forgets a plan whose last file is gone', () => {
        const plans = plansOf({ 'city/port/b.plan': 'plan Port' });
        plans.remove('file:///city/port/b.plan');
        expect(plans.changed()).toEqual(['file:///city/port']);
        plans.checked('file:///city/port');
        expect(plans.roots()).toEqual([]);
    });
});
