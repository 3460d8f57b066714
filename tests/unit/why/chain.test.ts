import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../../src/plan/model.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { positionAt } from '../../../src/plan/source.ts';
import { chainOf } from '../../../src/why/chain.ts';
import { findThing } from '../../../src/why/find-thing.ts';
import { sayCuts, writeChainAsJson, writeChainAsMarkdown, writeChainAsText } from '../../../src/why/write-chain.ts';
import { planOf } from '../read-plans.ts';

function thingOf(plan: Plan, name: string): Declaration {
    const found = findThing(plan, name);
    if ('refusal' in found) throw new Error(found.refusal.en);
    return found.thing;
}

/** `depth relation name (cut)` of each step, with `+` where it is told above. */
function steps(plan: Plan, name: string): string[] {
    return chainOf(plan, thingOf(plan, name)).map(
        ({ depth, relation, thing, name, cut, isTold }) =>
            `${depth} ${relation} ${thing?.name ?? name}${cut ? ` (${cut})` : ''}${isTold ? ' +' : ''}`,
    );
}

const city = {
    'city.plan': `plan City { period 2026 }
vision V "A green city" { mission M "Green" }
goal G "Green streets" { serves V.M }
objective O "Shade" { serves G }
fund F "Money"
location Street`,
    'parks.plan': `department Parks {
  unit Crew
  program Trees "Trees" {
    serves O
    executor Crew
    budget 5 million in 2026 from F
    requests trucks "Trucks" 3 "day" from Roads
    activity Plant { needs Roads.Verges.verge  buys trees "Limes" 5 "tree" { location Street  maintainer Crew } }
    activity Water { after Plant }
  }
}`,
    'roads.plan': `department Roads {
  program Verges "Verges" { serves O  needs Missing.thing  builds verge "Verge" 1 "km" }
}`,
};

describe('the chain of a thing', () => {
    const plan = planOf(city);

    it('leads to the vision and to what it needs', () => {
        expect(steps(plan, 'Trees')).toEqual([
            '0 self Trees',
            '1 serves O',
            '2 serves G',
            '3 serves M',
            '4 partOf V',
            '1 executor Crew',
            '1 paidFrom F',
            '1 asks trucks',
            '2 askedOf Roads',
            '2 answeredBy trucks (unanswered)',
            '1 has Plant',
            '2 needs verge',
            '3 madeBy Verges',
            '4 needs Missing.thing (unresolved)',
            '1 has Water',
            '2 after Plant +',
        ]);
    });

    it('begins at an output with who makes it, where it is and who maintains it', () => {
        expect(steps(plan, 'Limes')).toEqual([
            '0 self trees',
            '1 madeBy Plant',
            '2 partOf Trees',
            '3 serves O',
            '4 serves G',
            '5 serves M',
            '6 partOf V',
            '1 place Street',
            '1 keeper Crew',
            '1 madeBy Plant',
            '2 needs verge',
            '3 madeBy Verges',
            '4 needs Missing.thing (unresolved)',
            '2 partOf Trees',
            '3 asks trucks',
            '4 askedOf Roads',
            '4 answeredBy trucks (unanswered)',
        ]);
        expect(steps(plan, 'verge').slice(-4)).toEqual([
            '1 place verge (noPlace)',
            '1 keeper verge (noKeeper)',
            '1 madeBy Verges',
            '2 needs Missing.thing (unresolved)',
        ]);
    });

    it('of a goal tells who serves it, of a place, a fund or a department who uses it', () => {
        expect(steps(plan, 'G')).toEqual(['0 self G', '1 serves M', '2 partOf V', '1 servedBy O', '2 servedBy Trees', '2 servedBy Verges']);
        expect(steps(plan, 'Street').slice(0, 4)).toEqual(['0 self Street', '1 usedBy trees', '2 madeBy Plant', '3 partOf Trees']);
        expect(steps(plan, 'F').slice(0, 3)).toEqual(['0 self F', '1 usedBy Trees', '2 serves O']);
        expect(steps(plan, 'Roads').slice(0, 3)).toEqual(['0 self Roads', '1 has Verges', '2 serves O']);
        expect(steps(planOf('location Nowhere'), 'Nowhere')).toEqual(['0 self Nowhere', '1 usedBy Nowhere (unused)']);
    });

    it('of a work tells what it answers, of a proposal who answers it', () => {
        const plan = planOf(
            'goal G\npartner Residents\nproposal Path "Pave it" from Residents { }\nproposal Bench from Residents { state rejected }\nproposal Lamp { answered-by D.P }\ndepartment D { program P { serves G requests t "T" 1 "day" from D } program Q { answers P.t, Path } }',
        );
        expect(steps(plan, 'Q').slice(0, 6)).toEqual([
            '0 self Q',
            '1 answers t',
            '2 askedBy P',
            '3 serves G',
            '1 answers Path',
            '1 serves Q (servesNothing)',
        ]);
        expect(steps(plan, 'Lamp').slice(0, 3)).toEqual(['0 self Lamp', '1 answeredBy P', '2 serves G']);
        expect(steps(plan, 'Bench')).toEqual(['0 self Bench', '1 askedBy Residents']);
    });

    it('says where it is cut', () => {
        const broken = planOf(
            'vision V { mission M }\ngoal G\ngoal H { serves V.X }\ndepartment D { program P { serves G } program Q { } }',
        );
        expect(steps(broken, 'P')).toEqual(['0 self P', '1 serves G', '2 serves G (servesNothing)']);
        expect(steps(broken, 'Q')).toEqual(['0 self Q', '1 serves Q (servesNothing)']);
        expect(steps(broken, 'H')).toEqual(['0 self H', '1 serves V.X (unresolved)', '1 servedBy H (unserved)']);
        expect(steps(broken, 'V')).toEqual(['0 self V', '1 has M', '2 servedBy M (unserved)']);
        // Without a vision the highest goal is the end.
        expect(steps(planOf('goal G\ndepartment D { program P { serves G } }'), 'P')).toEqual(['0 self P', '1 serves G']);
    });

    it('ends in circles, also long ones', () => {
        const circle = planOf('goal G { serves H }\ngoal H { serves G }\ndepartment D { program P { after Q } program Q { after P } }');
        expect(steps(circle, 'G')).toEqual(['0 self G', '1 serves H', '2 serves G (circle)', '1 servedBy H', '2 servedBy G (circle)']);
        expect(steps(circle, 'P').slice(-2)).toEqual(['1 after Q', '2 after P (circle)']);
        const many = Array.from({ length: 3000 }, (_, i) => `program P${i} { after P${(i + 1) % 3000} }`).join('\n');
        const long = steps(planOf(`department D { ${many} }`), 'P0');
        expect(long.length).toBe(3002);
        expect(long.at(-1)).toBe('3000 after P0 (circle)');
    });

    it('grows with what is reached, not with the ways to it', () => {
        const levels = Array.from(
            { length: 30 },
            (_, i) => `goal A${i} { serves A${i + 1}, B${i + 1} }\ngoal B${i} { serves A${i + 1}, B${i + 1} }`,
        );
        expect(steps(planOf(`${levels.join('\n')}\ngoal A30\ngoal B30`), 'A0').filter(step => step.includes(' serves ')).length).toBe(
            2 + 29 * 4,
        );
    });
});

describe('a chain as it is written', () => {
    const plan = planOf(city);
    const of = (name: string) => chainOf(plan, thingOf(plan, name));
    const options = { plan, locale: 'en', pathOf: (uri: string) => uri.replace('file:///plan/', '') } as const;

    it('is one step a line, each with its place', () => {
        const same = (text: string) => text;
        const text = writeChainAsText(of('Trees'), options, same, same);
        expect(text.split('\n').slice(0, 6)).toEqual([
            'parks.plan:3:3   program "Trees" (Parks.Trees)',
            'city.plan:4:1      serves objective "Shade" (O)',
            'city.plan:3:1        serves goal "Green streets" (G)',
            'city.plan:2:27         serves mission "Green" (V.M)',
            'city.plan:2:1            is part of vision "A green city" (V)',
            'parks.plan:2:3     is executed by unit Parks.Crew',
        ]);
        expect(text).toContain('roads.plan:2:45          cut here: needs "Missing.thing", but the plan has nothing of that name');
        expect(text).toContain('parks.plan:7:5       cut here: nobody has answered request "Trucks" (Parks.Trees.trucks) yet');
        const indonesian = writeChainAsText(of('Trees'), { ...options, locale: 'id' }, same, same);
        expect(indonesian).toContain('mendukung sasaran "Shade" (O)');
        expect(sayCuts(of('Trees'))).toEqual({
            en: 'The chain is cut in 2 places.',
            id: 'Rantainya terputus di 2 tempat.',
        });
    });

    it('is data for programs, with places that count from 0', () => {
        const json = JSON.parse(writeChainAsJson(of('Trees'), options));
        expect(json[1]).toEqual({
            depth: 1,
            way: 'vision',
            relation: 'serves',
            kind: 'objective',
            name: 'O',
            title: 'Shade',
            file: 'city.plan',
            start: { line: 3, character: 0 },
            cut: null,
            repeated: false,
            message: 'serves objective "Shade" (O)',
        });
        expect(json.at(-3)).toMatchObject({ kind: null, name: 'Missing.thing', cut: 'unresolved' });
    });

    it('is a page, in which text of the plan is no markup', () => {
        const page = writeChainAsMarkdown(of('Limes'), options);
        expect(page).toMatch(/^# Why: output "Limes" \(Parks\.Trees\.Plant\.trees\)\n/);
        expect(page).toMatch(/## What it is for\n\n- is made by activity .* `parks\.plan:8:5`\n {2}- is part of/);
        const evil = planOf('goal G "[x](http://y) <b>"');
        const steps = chainOf(evil, thingOf(evil, 'G'));
        expect(writeChainAsMarkdown(steps, { ...options, plan: evil })).not.toMatch(/[^\\]\[x|<b>/);
    });

    it('stands at the beginning of what it reaches', () => {
        for (const { file, span, thing } of of('Trees'))
            if (thing)
                expect(positionAt(plan.file(file)?.lineStarts ?? [], span.start)).toEqual(
                    positionAt(plan.fileOf(thing).lineStarts, thing.span.start),
                );
    });
});

describe('a name that is not plain', () => {
    const plan = planOf(
        'goal Shade "Shade"\nobjective Shade\ndepartment D { program A { activity Plant } program B { activity Plant } }\nfund DAU\nfund PAD',
    );
    const refusal = (name: string, kinds?: Parameters<typeof findThing>[2]) => {
        const found = findThing(plan, name, kinds);
        return 'refusal' in found ? found.refusal.en : found.thing.kind;
    };

    it('is refused with what it may mean', () => {
        expect(refusal('Plant')).toBe(
            '"Plant" may mean several things: activity D.A.Plant and activity D.B.Plant. Write one of these paths.',
        );
        expect(refusal('Shade')).toMatch(/goal "Shade" \(Shade\) and objective Shade\. Write its kind before it: "goal Shade"\.$/);
        expect(refusal('objective Shade')).toBe('objective');
        expect(refusal('sasaran shade')).toBe('objective');
        expect(refusal('Plent')).toMatch(
            /^The plan has nothing called "Plent"\. Did you mean activity D\.A\.Plant or activity D\.B\.Plant\?$/,
        );
        expect(refusal('zzz')).toBe('The plan has nothing called "zzz".');
        expect(refusal('APBN', ['fund'])).toBe('The plan has no fund called "APBN". It has fund DAU and fund PAD.');
    });
});
