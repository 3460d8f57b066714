// Plans that refer to plans, in the editor's keeping: an edit in either leads to what a fresh check finds. What is checked is rules/.
import { describe, expect, it } from 'vitest';
import { Plans } from '../../../src/language/plans.ts';
import { readFile } from '../plans.ts';

type Texts = Readonly<Record<string, string>>;

const opened = (folders: readonly string[] = ['file:///above', 'file:///plan']) => {
    const plans = new Plans();
    plans.setFolders(folders);
    return plans;
};

function fresh(texts: Texts): Plans {
    const plans = opened();
    for (const [uri, text] of Object.entries(texts)) plans.put(readFile(text, uri));
    return plans;
}

function said(plans: Plans): string[] {
    return plans
        .roots()
        .flatMap(root => [...plans.findings(root).values()].flat())
        .map(
            ({ rule, file, span, values, related }) => `${file} ${span.start} ${rule} ${JSON.stringify(values)} ${JSON.stringify(related)}`,
        )
        .sort();
}

const above = 'file:///above/a.plan';
const shared = 'file:///above/b.plan';
const below = 'file:///plan/a.plan';
const start: Texts = {
    [above]: 'plan R "Above" { period 2025..2029 }\ndepartment D { program P "Trees" { serves G budget 5 in 2026 } }',
    [shared]: 'goal G { indicator I unit "km" { target 12 in 2026 } }',
    [below]:
        'plan X { period 2026 refers-to "../above" as R }\ngoal G { serves R.G indicator I unit "km" { target 12 in 2026 } }\ndepartment D { program P "Trees" { serves R.G continues R.D.P budget 5 in 2026 } }',
};

/** Replacements that come and go: names, figures, the way, the period, the declaration of the plan itself. */
const swaps: readonly (readonly [string, string])[] = [
    ['goal G', 'goal H'],
    ['12 in', '13 in'],
    ['budget 5', 'budget 6'],
    ['program P', 'program Q'],
    ['"../above"', '"../elsewhere"'],
    ['as R', 'as S'],
    ['R.G', 'R.H'],
    ['R.D.P', 'R.D.Q'],
    ['2025..2029', '2026'],
    ['period 2026 ', 'period 2030 '],
    ['plan R "Above"', '// plan R'],
    ['plan R "Above" {', 'plan R "Above" { refers-to "../plan" '],
    ['serves R.G', 'needs R.D.P'],
    // After these a plan is made anew.
    ['department D {', 'department D { program Q { budget 1 in 2026 } '],
    ['goal G {', 'extend D.P { note "x" }\ngoal G {'],
    ['goal G {', 'plan Z\ngoal G {'],
];

describe('two plans', () => {
    it('know names, targets and budgets of each other', () => {
        expect(said(fresh(start)).filter(line => /unresolved|differs|plan-|not-in/.test(line))).toEqual([]);
        const wrong = {
            ...start,
            [below]: (start[below] as string).replace('12 in', '13 in').replace('R.D.P', 'R.D.Q').replace('budget 5', 'budget 7'),
        };
        const rules = said(fresh(wrong)).map(line => line.split(' ')[2]);
        for (const rule of ['target-differs', 'unresolved', 'forecast-differs']) expect(rules).toContain(rule);
    });

    it('are checked as if read anew, whichever is edited', () => {
        const seed = Number(process.env['ALUR_SEED'] ?? 4711);
        let state = seed;
        const random = (below: number) => {
            state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
            return state % below;
        };
        const texts: Record<string, string> = { ...start };
        const plans = fresh(texts);
        for (let edit = 0; edit < Number(process.env['ALUR_EDITS'] ?? 250); edit++) {
            const uri = [above, shared, below][random(3)] as string;
            const [one, two] = swaps[random(swaps.length)] as readonly [string, string];
            const text = texts[uri] as string;
            const next = text.includes(two) ? text.replace(two, one) : text.replace(one, two);
            if (next === text) continue;
            texts[uri] = next;
            plans.put(readFile(next, uri));
            const expected = fresh(texts);
            expect([seed, edit, said(plans)]).toEqual([seed, edit, said(expected)]);
            for (const root of plans.changed()) plans.checked(root);
        }
    }, 60_000);

    it('are checked again together when the one that is referred to changes', () => {
        const plans = fresh(start);
        for (const root of plans.changed()) plans.checked(root);
        plans.put(readFile(start[shared] as string, shared));
        expect([...plans.changed()].sort()).toEqual(['file:///above', 'file:///plan']);
        for (const root of plans.changed()) plans.checked(root);
        plans.put(readFile(start[below] as string, below));
        expect(plans.changed()).toEqual(['file:///plan']);
    });

    it('may come to refer to each other later', () => {
        const alone = { ...start, [below]: (start[below] as string).replace(' refers-to "../above" as R', '') };
        const plans = fresh(alone);
        const lost = (plans: Plans) => said(plans).filter(line => line.includes('unresolved')).length;
        expect(lost(plans)).toBe(3);
        plans.put(readFile(start[below] as string, below));
        expect(lost(plans)).toBe(0);
        plans.put(readFile(alone[below] as string, below));
        expect(lost(plans)).toBe(3);
    });

    it('must both be opened', () => {
        const plans = opened(['file:///plan']);
        plans.put(readFile(start[below] as string, below));
        expect(said(plans).filter(line => line.includes('plan-unread'))).toHaveLength(1);
        plans.setFolders(['file:///plan', 'file:///above']);
        expect(said(plans).filter(line => line.includes('plan-unread'))).toHaveLength(1);
        for (const uri of [above, shared]) plans.put(readFile(start[uri] as string, uri));
        expect(said(plans).filter(line => line.includes('plan-unread'))).toEqual([]);
        for (const uri of [above, shared]) plans.remove(uri);
        expect(said(plans).filter(line => line.includes('plan-unread'))).toHaveLength(1);
    });

    it('may refer to each other, which is found at each line, and to nothing further than one plan away', () => {
        const circle = { ...start, [above]: (start[above] as string).replace('2025..2029', '2025..2029 refers-to "../plan" as X') };
        expect(said(fresh(circle)).filter(line => line.includes('plan-circle')).length).toBe(2);
        const far = {
            ...start,
            [below]: (start[below] as string).replace('serves R.G continues', 'serves R.X.G continues'),
            [above]: (start[above] as string).replace('2029', '2029 refers-to "../third" as X'),
        };
        expect(said(fresh(far)).some(line => line.includes('unresolved') && line.includes('"X"'))).toBe(true);
    });
});
