// Plans in the standards of others: valid against the published schemas, the same bytes each time, and nothing left out without a word.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertiesOf, propertyName } from '../../../src/exports/data/left-out.ts';
import { writeSource } from '../../../src/exports/source.ts';
import { keywordBySpelling } from '../../../src/l10n/keywords.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { exampleNames, textsOf } from '../examples.ts';
import { element } from '../exports/arbitrary-plans.ts';
import { everywhere, hostile } from '../hostile.ts';
import { planOf, readFile } from '../plans.ts';
import { exported } from './exported.ts';
import { isHere, packageFaults, xmlFaults } from './schemas.ts';

const examples = exampleNames.map(name => [name, planOf(textsOf(name))] as const);
const dangerous = Object.entries(hostile).map(([name, text]) => [name, planOf(everywhere(text))] as const);

/** Plans that no person would write; the same seed gives the same ones. */
function randomPlans(count: number, seed: number): Plan[] {
    const elements = fc.array(element, { minLength: 1, maxLength: 6 });
    return fc.sample(elements, { numRuns: count, seed }).map(list => makePlan([readFile(writeSource(list, 'en'))]));
}
const seed = Number(process.env.ALUR_SEED ?? Math.floor(Math.random() * 2 ** 31));

describe.runIf(isHere)('against the published schemas', () => {
    const plans = [...examples.map(([, plan]) => plan), ...dangerous.map(([, plan]) => plan), ...randomPlans(60, seed)];

    it('StratML, parts 1 and 2', async () => {
        const texts = await Promise.all(plans.map(async plan => (await exported(plan, 'stratml')).text));
        const parts = Map.groupBy(texts, text => text.includes('<StrategicPlan '));
        expect(parts.size, 'both parts').toBe(2);
        for (const documents of parts.values()) expect(await xmlFaults(documents), `seed ${seed}`).toEqual([]);
        // Either part may be asked for, whatever the plan says.
        for (const part of [1, 2] as const) {
            const asked = await Promise.all(plans.map(async plan => (await exported(plan, 'stratml', 'en', part)).text));
            expect(asked.every(text => text.includes('<StrategicPlan ') === (part === 1))).toBe(true);
            expect(await xmlFaults(asked), `seed ${seed}`).toEqual([]);
        }
    });

    it('IATI', async () => {
        const all = await Promise.all(plans.map(plan => exported(plan, 'iati')));
        const some = all.filter(({ text, losses }) => {
            const isEmpty = !text.includes('<iati-activity ');
            // A file that cannot hold to the standard says so.
            expect(losses.some(loss => loss.includes('does not hold to the standard'))).toBe(isEmpty);
            return !isEmpty;
        });
        expect(some.length).toBeGreaterThan(20);
        expect(await xmlFaults(some.map(({ text }) => text)), `seed ${seed}`).toEqual([]);
    });

    it('OC4IDS', async () => {
        let projects = 0;
        for (const plan of plans) {
            const { text, losses } = await exported(plan, 'oc4ids');
            const count = JSON.parse(text).projects.length;
            projects += count;
            const isEmpty = losses.some(loss => loss.includes('does not hold to the standard'));
            expect(isEmpty).toBe(count === 0);
            const faults = packageFaults(text).filter(fault => !(isEmpty && fault.startsWith('/projects must NOT have fewer')));
            expect(faults, `seed ${seed}: ${text}`).toEqual([]);
        }
        expect(projects).toBeGreaterThan(20);
    });

    it('a fault in a file is seen: the schemas are really asked', async () => {
        const [, plan] = examples[0] as (typeof examples)[number];
        const stratml = (await exported(plan, 'stratml')).text;
        expect(await xmlFaults([stratml.replace('</Name>', '</Name><Name/>')])).not.toEqual([]);
        const iati = (await exported(plan, 'iati')).text;
        expect(await xmlFaults([iati.replace(/<iati-identifier>.*/, '')])).not.toEqual([]);
        const city = examples.find(([name]) => name === 'palu')?.[1] as Plan;
        const oc4ids = (await exported(city, 'oc4ids')).text;
        expect(packageFaults(oc4ids.replace('"construction"', '"demolition"'))).not.toEqual([]);
    });
});

const standards = ['stratml', 'iati', 'oc4ids', 'geojson', 'ics'];

describe.each(standards)('%s', format => {
    it.each([...examples, ...dangerous])('%s: the same bytes each time, and no sign that steers', async (_, plan) => {
        const { text } = await exported(plan, format);
        expect((await exported(plan, format)).text).toBe(text);
        expect(text.isWellFormed()).toBe(true);
        expect(text.replace(/[\r\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufffe\uffff]/u);
        for (const line of text.split(/\r?\n/)) expect(line).not.toMatch(/^\s*(::|##\[|##vso)/);
    });

    it('says all that it leaves out: each property of a plan is in the file or in the list', async () => {
        const plan = planOf(everywhere('text'));
        const { losses } = await exported(plan, format);
        const stated = new Set(
            plan.files.flatMap(file =>
                [...file.declarations, ...file.extensions].flatMap(one => [...propertiesOf(one)].map(([field]) => field)),
            ),
        );
        expect(stated.size).toBeGreaterThan(35);
        const known = new RegExp(`^(jumlah|${[...keywordBySpelling.keys()].join('|')}) \\(`);
        // Every one of them has a word in the language; a new one that has none would be called by its field.
        for (const field of stated) expect(propertyName('program', field).id, field).toMatch(known);
        expect(losses.join('\n')).toMatch(/catalogue|currency|stage|pattern/);
    });
});

it('numbers of a list of losses are those of the plan', async () => {
    const plan = planOf(`plan P { period 2026 stage final }
goal G { tag "a", "b" priority } goal H { tag "c" }
pattern Q { requires code }`);
    expect((await exported(plan, 'stratml')).losses).toEqual([
        'pattern: 1 (Q)',
        'stage (plan): 1 (P)',
        'tag (goal): 3 (G, H)',
        'priority (goal): 1 (G)',
    ]);
    expect((await exported(plan, 'stratml', 'id')).losses).toContain('label (tujuan): 3 (G, H)');
    expect((await exported(planOf('plan P { period 2026 }\ngoal G "Green" { code "1" }'), 'stratml')).losses).toEqual([]);
});

it('what becomes one text, and what no work names, is told', async () => {
    const stratml = planOf(`plan P "P" { period 2026 }
goal G { note "a" note "b" note "c" indicator I { note "d" note "e" target 1 in 2026 } }
partner R "R" { note "f" note "g" }`);
    const one = await exported(stratml, 'stratml');
    expect(one.losses).toEqual(['notes that become one text: 3 (G, R, I)']);
    for (const note of 'abcdefg') expect(one.text).toMatch(new RegExp(`(^|>)${note}(<|$)`, 'm'));
    const works = planOf(`plan P "P" { period 2026..2028 }
partner R fund F fund H location L location M
department D { unit U unit V program W { executor U location L budget 1 in 2026 from F delivers T } }
department E`);
    const { losses, text } = await exported(works, 'iati');
    expect(losses).toContain('parties and funds that no work names: 4 (E, D.V, R, …)');
    expect(losses).toContain('locations without works: 1 (M)');
    expect(losses.filter(loss => loss.startsWith('period'))).toEqual([]);
    expect(text).toContain(':delivers"');
    const short = await exported(planOf('plan P { period 2026..2028 }\ndepartment D { program W { during 2026 } }'), 'iati');
    expect(short.losses).toContain('period (plan): 1 (P)');
    expect((await exported(works, 'oc4ids')).losses).toContain('parties and funds that no work names: 7 (D, E, D.U, …)');
});

it('part 1 names the indicators that it leaves out', async () => {
    const plan = planOf('plan P { period 2026 }\ngoal G "Green" { indicator I "Trees" { target 1 in 2026 } }');
    expect((await exported(plan, 'stratml', 'en', 1)).losses).toEqual(['indicator: 1 (G.I)']);
    expect((await exported(plan, 'stratml', 'en', 2)).losses).toEqual([]);
});

describe('calendars', () => {
    const plan = planOf(`plan P "City" { period 2026..2027 }
department D "Roads, \\"east\\"; and\\nwest" {
  program W { during 2026-03..2026-05 builds T "${'Långt namn på en gata, '.repeat(8)}" 3 "km" { handover to E in 2026-06 handover to F } }
  program N { requests Q "Data" 2 "sets" from E by 2026-Q1 requests R "More" from E }
}
department E "East"
department F`);

    it('fold at 75 octets, escape, and end lines with CRLF', async () => {
        const { text, losses } = await exported(plan, 'ics');
        expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
        const unfolded = text.replaceAll('\r\n ', '');
        expect(unfolded).toContain(`SUMMARY:Handover: ${'Långt namn på en gata\\, '.repeat(8)}\\, 3 km`);
        expect(unfolded).toContain('From: Roads\\, "east"\\; and\\nwest');
        expect(losses).toContain('handovers and requests without a time: 1 (More)');
    });

    it('a handover is on the last day of its time, else when the work ends; a deadline on its last day', async () => {
        const { text } = await exported(plan, 'ics');
        expect(
            [...text.matchAll(/UID:(.*)\r\n[\s\S]*?DTSTART;VALUE=DATE:(\d+)\r\nDTEND;VALUE=DATE:(\d+)/g)].map(([, ...all]) => all),
        ).toEqual([
            ['handover-D.W.T-E@P.alur', '20260630', '20260701'],
            ['handover-D.W.T-F@P.alur', '20260531', '20260601'],
            ['deadline-D.N.Q-E@P.alur', '20260331', '20260401'],
        ]);
        const later = await exported(planOf(`${writeSource(plan.files[0]?.elements ?? [], 'en')}\ndepartment G`), 'ics');
        expect(later.text, 'what is added elsewhere changes no identifier').toBe(text);
    });
});

it('a map has the areas of the map that the plan names', async () => {
    const ring = [
        [119.8, -0.9],
        [119.9, -0.9],
        [119.9, -0.8],
    ];
    const areas = { type: 'Feature', properties: { code: '12' }, geometry: { type: 'Polygon', coordinates: [ring] } };
    const plan = planOf('plan P { period 2026 map "areas.geojson" }\nlocation Town "Town" { code "1.2" }', {
        'areas.geojson': JSON.stringify(areas),
    });
    const { text, losses } = await exported(plan, 'geojson');
    expect(losses.join()).not.toContain('locations');
    expect(JSON.parse(text).features[0].geometry).toEqual({ type: 'Polygon', coordinates: [[...ring, ring[0]]] });
});

it('a map has every place with its works; without coordinates it has no geometry and is named', async () => {
    const plan = planOf(`plan P { period 2026 }
location Town "Town" { code "1.2" at -0.8986, 119.8506 }
location Quay "Quay" within Town
department D "Harbours" { program W "Pave" { location Quay builds T "Steps" 2 "m" { at -1.5, 120 } } }`);
    const { text, losses } = await exported(plan, 'geojson');
    expect(losses).toEqual([
        'department: 1 (D)',
        'period (plan): 1 (P)',
        'locations without coordinates or an area, which have no place on a map: 1 (Quay)',
    ]);
    const { features } = JSON.parse(text);
    expect(features.map(({ id, geometry }: { id: string; geometry: unknown }) => [id, geometry])).toEqual([
        ['Town', { type: 'Point', coordinates: [119.8506, -0.8986] }],
        ['Quay', null],
        ['D.W.T', { type: 'Point', coordinates: [120, -1.5] }],
    ]);
    expect(features[1].properties).toMatchObject({
        name: 'Quay',
        within: ['Town'],
        works: [{ id: 'D.W', name: 'Pave', department: 'Harbours', from: '2026-01-01', to: '2026-12-31' }],
        things: [{ id: 'D.W.T', name: 'Steps', quantity: 2, unit: 'm' }],
    });
});

it('projects have exact money by year and fund, and their handovers', async () => {
    const plan = planOf(`plan P { period 2026..2027 currency USD }
fund F "Grant"
department D "Roads" {
  program W "Bridge" { budget 12345678901234567.89 in 2026 from F, 1 per year in 2026..2027 builds T "Deck" 1.5 "km" { handover to E in 2027-06 } }
  program V "Training" { delivers U "People" 5 "people" }
}
department E "East"`);
    const { text, losses } = await exported(plan, 'oc4ids');
    expect(text).toContain('"amount": 12345678901234569.89');
    expect(text).toContain('"dueDate": "2027-06-30T00:00:00Z"');
    const [project, ...others] = JSON.parse(text).projects;
    expect(others).toEqual([]);
    expect(project.budget.budgetBreakdowns[0].budgetBreakdown).toHaveLength(3);
    expect(losses).toContain('works that build or buy nothing: 1 (Training)');
});
