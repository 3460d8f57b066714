// Which name means what, with the smallest plans that tell the difference; and that names and order of files mean nothing.
import { describe, expect, test } from 'vitest';
import { groupByPlan, rootOf } from '../../../src/plan/grouping.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { Declaration, PlanFile } from '../../../src/plan/model.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { qualifiedName } from '../../../src/plan/queries.ts';
import { planOf, readFile } from '../read-plans.ts';

const told = (declaration: Declaration | undefined) => declaration && `${declaration.kind} ${qualifiedName(declaration)}`;

/** `written → what it means` for every reference, `(kind name)` where nothing fits. */
function meanings(plan: Plan): string[] {
    return plan.files.flatMap(file =>
        file.references.map(reference => {
            const { target, misfit } = plan.names.resolve(reference);
            return `${reference.path.join('.')} → ${told(target) ?? (misfit ? `(${told(misfit)})` : 'nothing')}`;
        }),
    );
}

describe('a name means', () => {
    test.each([
        ['what stands nearest', 'department D { program P { activity A { needs x buys x } buys x } }', ['x → output D.P.A.x']],
        ['what stands around it', 'department D { program P { activity A { needs x } buys x } }', ['x → output D.P.x']],
        [
            'the own one of the department before the shared one',
            'program P\ndepartment D { program P program Q { after P } }\ndepartment E { program Q { after P } }',
            ['P → program D.P', 'P → program P'],
        ],
        [
            'what stands in another department only with its name before it',
            'department D { program P }\ndepartment E { program Q { after P, D.P } }',
            ['P → nothing', 'D.P → program D.P'],
        ],
        ['the department from inside itself too', 'department D { program P program Q { after D.P } }', ['D.P → program D.P']],
        [
            'what an extension adds, and from there what the department has',
            'extend D { program Q { executor U after P } }\ndepartment D { unit U program P { after Q } }',
            ['D → department D', 'P → program D.P', 'Q → program D.Q', 'U → unit D.U'].sort(),
        ],
        [
            'what one extension adds, from another',
            'department D\nextend D { unit U }\nextend D { program P { executor U } }\nprogram S { executor D.U }',
            ['D → department D', 'D → department D', 'U → unit D.U', 'D.U → unit D.U'],
        ],
        [
            'nothing through an extension of what is no department',
            'partner D\nextend D { unit U }\nprogram S { needs D.U executor D }',
            ['D → partner D', 'D.U → nothing', 'D → partner D'],
        ],
        ['an outer thing that fits, past an inner one that does not', 'goal P\ndepartment D { program P { serves P } }', ['P → goal P']],
        [
            'among several of one name the one that fits',
            'location X\nfund X\ngoal X\ndepartment D { program P { serves X location X budget 1 from X } }',
            ['X → goal X', 'X → location X', 'X → fund X'],
        ],
        [
            'where paths begin alike, the one whose end fits',
            'vision A { mission M }\ndepartment A { program M }\ndepartment D { program P { serves A.M after A.M } }',
            ['A.M → mission A.M', 'A.M → program A.M'],
        ],
        ['what does not fit, only to be told so', 'fund X\ndepartment D { program P { serves X } }', ['X → (fund X)']],
        ['nothing when a part of the path leads nowhere', 'department D { program P { after D.Q.R } }', ['D.Q.R → nothing']],
        ['never the plan itself', 'plan X\ndepartment D { program P { serves X } }', ['X → nothing']],
        ['never a catalogue', 'plan X { catalogue "a.csv" as C }\ndepartment D { program P { serves C } }', ['C → nothing']],
        [
            'the same in both spellings of one letter',
            'goal Cafe\u0301\ndepartment D { program P { serves Caf\u00e9, Cafe\u0301 } }',
            ['Caf\u00e9 → goal Caf\u00e9', 'Caf\u00e9 → goal Caf\u00e9'],
        ],
        ['with other capitals another thing', 'goal g\ndepartment D { program P { serves G } }', ['G → nothing']],
        [
            'itself, whatever JavaScript thinks of it',
            'goal constructor\ngoal __proto__\ndepartment toString { program valueOf { serves constructor, __proto__, hasOwnProperty after toString.valueOf, toString.length } }',
            [
                'constructor → goal constructor',
                '__proto__ → goal __proto__',
                'hasOwnProperty → nothing',
                'toString.valueOf → program toString.valueOf',
                'toString.length → nothing',
            ],
        ],
        [
            'a joining word when it is marked',
            'goal ^in\ndepartment ^to { program P { serves ^in after ^to.P } }',
            ['in → goal in', 'to.P → program to.P'],
        ],
    ])('%s', (_, text, expected) => {
        const plan = planOf(text);
        expect(plan.files.flatMap(file => file.problems)).toEqual([]);
        // Order matters only where two files or blocks are involved.
        const found = meanings(plan);
        expect(text.startsWith('extend') ? found.sort() : found).toEqual(expected);
    });

    test('things inside a goal, a vision and an output', () => {
        const plan = planOf(
            'goal G { indicator I }\nvision V { mission M }\ndepartment D { unit U asset S program P { requests r from D buys o } }',
        );
        for (const path of ['G.I', 'V.M', 'D.U', 'D.S', 'D.P.r', 'D.P.o']) {
            const found = plan.all('program')[0];
            expect(
                told(
                    plan.names.find(path.split('.'), found, new Set(['indicator', 'mission', 'unit', 'asset', 'request', 'output'])).target,
                ),
            ).toContain(path);
        }
    });

    test('how far a path led is known', () => {
        const plan = planOf('department D { program P { after D.P.X.Y, E.P } }');
        expect(plan.files[0]?.references.map(reference => plan.names.resolve(reference).known)).toEqual([2, 0]);
    });
});

describe('a name declared twice means the first one', () => {
    const texts: readonly (readonly [string, string, string])[] = [
        ['told apart by their code', 'fund F { code "1" }', 'fund F { code "2" }'],
        ['told apart by a title', 'goal G "one"', 'goal G "two"'],
        ['told apart by a budget', 'program P { budget 5 in 2025 }', 'program P { budget 6 in 2025 }'],
        ['told apart by what they refer to', 'program P { serves A }', 'program P { serves B }'],
        ['told apart by a time', 'program P { during 2025 }', 'program P { during 2026 }'],
        ['told apart by a property', 'asset S { state idle }', 'asset S { state in-use }'],
        ['two plans', 'plan A { period 2025 }', 'plan A { period 2026 }'],
    ];
    test.each(texts)('whatever the files are called and in whichever order they come: %s', (_, one, two) => {
        const winner = (files: readonly (readonly [string, string])[]) => {
            const plan = makePlan(files.map(([name, text]) => readFile(text, `file:///plan/${name}.plan`)));
            const first = plan.files[0] as PlanFile;
            return files.find(([name]) => first.uri.endsWith(`/${name}.plan`))?.[1];
        };
        const ways: readonly (readonly (readonly [string, string])[])[] = [
            [
                ['a', one],
                ['b', two],
            ],
            [
                ['b', two],
                ['a', one],
            ],
            [
                ['b', one],
                ['a', two],
            ],
            [
                ['a', two],
                ['b', one],
            ],
        ];
        expect(new Set(ways.map(winner)).size).toBe(1);
    });
});

describe('a file belongs to the plan', () => {
    const roots = (...files: readonly (readonly [string, string])[]) =>
        Object.fromEntries(
            [...groupByPlan(files.map(([uri, text]) => readFile(text, `file:///${uri}`)))].map(([root, members]) => [
                root.replace('file:///', ''),
                members.map(file => file.uri.replace('file:///', '')),
            ]),
        );

    test('that stands in its folder or the nearest one above', () => {
        expect(
            roots(
                ['city/plan.plan', 'plan City'],
                ['city/parks/a.plan', 'goal A'],
                ['city/parks/deep/b.plan', 'goal B'],
                ['city/islands/plan.plan', 'plan Islands'],
                ['city/islands/c.plan', 'goal C'],
            ),
        ).toEqual({
            city: ['city/plan.plan', 'city/parks/a.plan', 'city/parks/deep/b.plan'],
            'city/islands': ['city/islands/plan.plan', 'city/islands/c.plan'],
        });
    });

    test('by whole names of folders: city is not city2', () => {
        expect(roots(['city/plan.plan', 'plan City'], ['city2/a.plan', 'goal A'], ['city/x/b.plan', 'goal B'])).toEqual({
            city: ['city/plan.plan', 'city/x/b.plan'],
            city2: ['city2/a.plan'],
        });
    });

    test('whatever the plan file is called and wherever it comes in the list', () => {
        expect(roots(['p/z/a.plan', 'goal A'], ['p/zz.plan', 'goal B\nrencana P'])).toEqual({ p: ['p/z/a.plan', 'p/zz.plan'] });
    });

    test('of the workspace folder when nobody declares one, and of its own folder outside', () => {
        const workspace = new Set(['file:///w']);
        expect(rootOf('file:///w/x/a.plan', new Set(), workspace)).toBe('file:///w');
        expect(rootOf('file:///w2/x/a.plan', new Set(), workspace)).toBe('file:///w2/x');
        expect(rootOf('file:///w/x/a.plan', new Set(['file:///w/x']), workspace)).toBe('file:///w/x');
        expect(rootOf('a.plan', new Set())).toBe('');
    });
});
