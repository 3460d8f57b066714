// A sound city with twenty faults of known kinds put into it, in departments of their own.
import { generateCity } from '../../bench/city.ts';

export const injected = { unserved: 3, unkept: 4, tooEarly: 4, unaware: 3, unanswered: 3, withoutGoal: 3 } as const;

function times(count: number, text: (k: number) => string): string {
    return Array.from({ length: count }, (_, k) => text(k)).join('\n');
}

/** File names with their text. */
export function cityWithFaults(programs: number): Record<string, string> {
    const work = (name: string, body: string) =>
        `    program ${name} "${name}" { serves Sasaran executor U during 2027 location Kota ${body} }`;
    return {
        ...Object.fromEntries(generateCity({ programs })),
        'injected-goals.plan': `goal Uji "Uji"\nobjective Sasaran "Sasaran" { serves Uji }\n${times(injected.unserved, k => `objective Hole${k} "Hole ${k}" { serves Uji }`)}\n`,
        'injected-a.plan': `department UjiA {\n    unit U\n${[
            times(injected.unkept, k => work(`Unkept${k}`, `builds bench${k} "Bench ${k}"`)),
            times(injected.tooEarly, k => work(`Later${k}`, `delivers list${k} "List ${k}"`)),
            times(injected.unaware, k => work(`Unaware${k}`, `builds gate${k} "Gate ${k}" { maintainer UjiB }`)),
            times(injected.unanswered, k => work(`Asking${k}`, `requests map${k} "Map ${k}" from UjiB by 2028`)),
            times(injected.withoutGoal, k => `    program Goalless${k} "Goalless ${k}" { executor U during 2027 }`),
        ].join('\n')}\n}\n`,
        'injected-b.plan': `department UjiB {\n    unit U\n${times(
            injected.tooEarly,
            k => `    program Early${k} "Early ${k}" { serves Sasaran executor U during 2026 needs UjiA.Later${k}.list${k} }`,
        )}\n}\n`,
    };
}
