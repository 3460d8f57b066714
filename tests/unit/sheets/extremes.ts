// Plans at the edges of what people write, each with a word for it.
import type { Plan } from '../../../src/plan/plan.ts';
import { planOf } from '../plans.ts';

const long = 'A title that somebody has pasted from a speech and never made shorter. '.repeat(28).slice(0, 2000);
const rightToLeft = 'חכנית עבודה של العمل والخطة';

/** Programs that give each other things in a ring. */
function ring(count: number): string {
    return Array.from({ length: count }, (_, k) => {
        const next = (k + 1) % count;
        return `department D${k} { program P { during 2026 delivers thing${k} "Thing ${k}" needs D${next}.P.thing${next} } }`;
    }).join('\n');
}

function departments(count: number): string {
    return Array.from({ length: count }, (_, k) => {
        const needs = k === 0 ? '' : ` needs Dept${k - 1}.Work.thing`;
        return `department Dept${k} "Department ${k}" { program Work "Work ${k}" { during ${2025 + (k % 5)} delivers thing 3 "lists" budget ${k + 1}_000_000 in 2027${needs} } }`;
    }).join('\n');
}

const texts: Readonly<Record<string, () => string>> = {
    'no text at all': () => '',
    'a plan without programs': () => 'plan X "Empty" { period 2025..2029 }',
    'one program': () => 'plan X "One" { period 2025..2029 }\ndepartment D { program P "One" { during 2026 } }',
    '3,000 programs in one department': () =>
        `plan X "Many" { period 2025..2029 }\ndepartment D {\n${Array.from({ length: 3000 }, (_, k) => `program P${k} { during 2026 budget 1_000_000 in 2026 }`).join('\n')}\n}`,
    '200 departments': () => `plan X "Wide" { period 2025..2029 }\n${departments(200)}`,
    'a circle of 50': () => `plan X "Ring" { period 2025..2029 }\n${ring(50)}`,
    'titles of 2,000 letters': () =>
        `plan X "${long}" { period 2025..2029 }\ngoal G "${long}" { indicator I "${long}" { baseline 1 in 2024 target 9 in 2029 } }\nobjective O "${long}" { serves G }\ndepartment D "${long}" { program P "${long}" { serves O during 2026 delivers thing 2 "sets" "${long}" } }\ndepartment E "${long}" { program Q "${long}" { during 2027 needs D.P.thing } }`,
    'names of 300 letters': () =>
        `department ${'Long'.repeat(75)} { program ${'Work'.repeat(75)} { during 2026 delivers ${'thing'.repeat(60)} } }\ndepartment E { program Q { during 2027 needs ${'Long'.repeat(75)}.${'Work'.repeat(75)}.${'thing'.repeat(60)} } }`,
    'right-to-left text': () =>
        `plan X "${rightToLeft}" { period 2025..2029 }\ngoal G "${rightToLeft}"\ndepartment D "${rightToLeft}" { program P "${rightToLeft}" { serves G during 2026 delivers thing "${rightToLeft}" } }\ndepartment E { program Q { during 2027 needs D.P.thing } }`,
    'no period': () => 'department D { program P { budget 5_000_000 delivers thing } }\ndepartment E { program Q { needs D.P.thing } }',
    'no money': () => 'plan X "Poor" { period 2025..2026 }\ndepartment D { program P { during 2025 builds road } }',
    'no places': () =>
        'plan X "Nowhere" { period 2025..2026 }\ndepartment D { program P { during 2025 builds road budget 5_000_000 in 2025 } }',
    'sixty years': () =>
        'plan X "Ages" { period 2000..2059 }\ndepartment D { program P { during 2000..2059 budget 5_000_000 in 2001 budget 7_000_000 in 2058 builds road } }',
    'nine funds': () =>
        `plan X "Funds" { period 2025..2026 }\n${Array.from({ length: 9 }, (_, k) => `fund F${k} "Fund number ${k}"`).join('\n')}\ndepartment D { program P { during 2025 budget ${Array.from({ length: 9 }, (_, k) => `${k + 1}_000_000 in 2025 from F${k}`).join(', ')} } }`,
    'forty goals of nine objectives': () =>
        `plan X "Aims" { period 2025..2029 }\n${Array.from({ length: 40 }, (_, g) => `goal G${g} "Goal ${g}"\n${Array.from({ length: 9 }, (_, o) => `objective O${g}x${o} "Objective ${o}" { serves G${g} }`).join('\n')}`).join('\n')}`,
};

export const extremes: readonly { readonly name: string; readonly plan: () => Plan }[] = Object.entries(texts).map(([name, text]) => ({
    name,
    plan: () => planOf(text()),
}));
