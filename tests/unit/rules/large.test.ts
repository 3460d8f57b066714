// Plans that once took minutes: what is checked here is what is said; that it is said at all in time is the point.
import { expect, it } from 'vitest';
import { findingsOf, planOf } from '../plans.ts';

const each = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('\n');

it('reports each work of a long circle once, and cuts the way round short', () => {
    const plan = planOf(`department D {\n${each(500, i => `program P${i} { after P${(i + 1) % 500} }`)}\n}`);
    const findings = findingsOf(plan, 'dependency-cycle');
    expect(new Set(findings.map(finding => finding.span.start)).size).toBe(500);
    expect(findings).toHaveLength(500);
    const chain = (at: number) => Object.values(findings[at]?.values['chain'] ?? {});
    expect(chain(0)).toEqual([
        expect.stringMatching(/^P0 → P1 → .* → P19 → … 480 more → P0$/),
        expect.stringMatching(/^P0 → P1 → .* → P19 → … 480 lainnya → P0$/),
    ]);
    expect(chain(498)[0]).toMatch(/^P498 → P499 → P0 → .* → P17 → … 480 more → P498$/);
    expect(findings.flatMap(({ related }) => related)).toEqual([]);
});

it('says the whole way round of a short circle that shares works with a longer one', () => {
    const plan = planOf('department D {\nprogram A { after B, C }\nprogram B { after A }\nprogram C { after B }\n}');
    const chains = findingsOf(plan, 'dependency-cycle').map(finding => finding.values['chain']);
    expect(chains).toEqual(['A → B → A', 'A → C → B → A', 'B → A → B', 'C → B → A → C']);
});

it('suggests names although those of a whole file are missing', () => {
    const plan = planOf(`goal Shades\ndepartment D {\n${each(500, i => `program P${i} { serves Shade }`)}\n}`);
    const findings = findingsOf(plan, 'unresolved');
    expect(findings).toHaveLength(500);
    expect(new Set(findings.map(finding => finding.fixes[0]?.values['text']))).toEqual(new Set(['Shades']));
});

it('tells a misspelled title among many that differ in a number', () => {
    const plan = planOf(`${each(500, i => `partner X${i} "Kelompok tani maju ${i}"`)}\npartner Y "Kelompok tani mju 7"`);
    expect(findingsOf(plan, 'duplicate-name').map(finding => finding.values['x'])).toEqual(['Kelompok tani mju 7']);
});
