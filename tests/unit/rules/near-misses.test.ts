// What looks like a fault and is sound, each beside the nearest thing that is one: a rule must know the two apart.
import { describe, expect, test } from 'vitest';
import { say } from '../../../src/l10n/say.ts';
import { findingsOf, marked, planOf, unmark } from '../plans.ts';

/** What is told of a case, a plan with marks around what the rule must report and nothing else, lists and plans beside it. */
type Case = readonly [told: string, plan: string, lists?: Readonly<Record<string, string>>, plans?: Readonly<Record<string, string>>];

const works = 'kode;nomenklatur;level;wilayah\n1.03.10;PROGRAM JALAN;program;\n1.03.10.2.01;Jalan Kota;kegiatan;';
const terms = 'plan X { period 2025-02-20..2030-02-19 }';
const fiscal = 'plan X { period 2025-07..2026-06 }';
const repaired = (a: number, b: number, c: number, mark = ['', '']) =>
    `department D { program P { ${[a, b, c]
        .map((km, i) => {
            const title = '"Length of road repaired"';
            return `activity A${i} { indicator I ${i === 0 ? mark.join(title) : title} unit "km" { target ${km} in 2025 } }`;
        })
        .join(' ')} } }`;
const priority = (own: string, word = 'priority') =>
    `objective O { ${word} } objective A objective B objective C\ndepartment D { program P { serves O budget ${own} in 2025 } program Q { serves A budget 5 million in 2025 } program R { serves B budget 2 million in 2025 } program S { serves C budget 9 million in 2025 } }`;

const cases: Readonly<Record<string, readonly Case[]>> = {
    'spent-over-budget': [
        [
            'quarters within a half year are not added to it',
            'department D { program P { budget 10 in 2026 actual 4 in 2026-Q1, 6 in 2026-S1, 4 in 2026-S2 } program Q { budget 10 in 2026 actual <|7 in 2026-S1|>, 4 in 2026-S2 } }',
        ],
        [
            'what a budget was does not count',
            'department D { program P { budget 10 in 2026 was 5 actual 8 in 2026 } program Q { budget 5 in 2026 was 10 actual <|8 in 2026|> } }',
        ],
        [
            'an addition in another place',
            'department D { program P { budget 10 in 2026 actual 6 in 2026-S1 } }\nextend D.P { budget 5 in 2026 actual 5 in 2026-S2 }\ndepartment E { program P { budget 10 in 2026 } }\nextend E.P { actual <|11 in 2026|> }',
        ],
    ],
    'spending-behind': [
        [
            'nine tenths are enough, and a part of a year tells nothing',
            'department D { program P { budget 1000 in 2026 actual 900 in 2026 } program Q { budget 1000 in 2026 actual <|899 in 2026|> } program R { budget 1000 in 2026 actual 1 in 2026-11 } }',
        ],
    ],
    'target-differs': [
        [
            'quarters that add up to the year, and those that do not',
            'goal G { indicator I { adds-up target 10 in 2026, 1 in 2026-Q1, 2 in 2026-Q2, 3 in 2026-Q3, 4 in 2026-Q4 } indicator J { adds-up target <|11 in 2026|>, 1 in 2026-Q1, 2 in 2026-Q2, 3 in 2026-Q3, 4 in 2026-Q4 } }',
        ],
        [
            'the last of the year without adds-up',
            'goal G { indicator I { target 4 in 2026, 1 in 2026-Q1, 4 in 2026-Q4 } indicator J { target 5 in 2026, 1 in 2026-Q1 } indicator K { target <|5 in 2026|>, 4 in 2026-Q4 } }',
        ],
    ],
    'above-ceiling': [
        [
            'a ceiling of the department is not that of a work',
            'department D { ceiling 5 in 2026 program P { budget 4 in 2026 } program Q { ceiling <|3 in 2026|> budget 4 in 2026 } }',
        ],
        [
            'in the plan above: other years, several years, funds of another name, what a ceiling was, and no ceiling at all',
            `plan X { period 2026 refers-to "../rpjmd" as R } fund F fund G
department D {
  program Other { budget 9 in 2026 }
  program Several { budget 9 in 2026 }
  program Funds { budget 9 in 2026 from G }
  program Was { budget 9 in 2026 }
  program None { budget 9 in 2026 }
  program Continued { continues R.D.Old budget <|9 in 2026|> }
}`,
            {},
            {
                rpjmd: `plan R { period 2025..2029 } fund F
department D {
  program Other { ceiling 5 in 2025, 5 in 2027 }
  program Several { ceiling 5 in 2026..2027 }
  program Funds { ceiling 5 in 2026 from F }
  program Was { ceiling 9 in 2026 was 5 }
  program None { budget 5 in 2026 }
  program Old { ceiling 5 in 2026 }
}`,
            },
        ],
        [
            'a plan before is none above, and other money is not compared',
            'plan X { period 2026 refers-to "../before" refers-to "../usd" }\ndepartment D { program P { budget 9 in 2026 } }',
            {},
            {
                before: 'plan B { period 2025 }\ndepartment D { program P { ceiling 5 in 2026 } }',
                usd: 'plan U { period 2025..2029 currency USD }\ndepartment D { program P { ceiling 5 in 2026 } }',
            },
        ],
    ],
    'not-in-plan-above': [
        [
            'parts where the plan above has other kinds of parts, or none',
            `plan X { period 2026 refers-to "../rpjmd" }
department D {
  program P { activity A { subactivity S } subactivity Direct }
  program Q { activity B }
  program R { activity <|C|> { subactivity T } }
}`,
            {},
            { rpjmd: 'plan R { period 2025..2029 }\ndepartment D { program P { activity A } program Q program R { activity Other } }' },
        ],
        [
            'a part with the code and title of one above may move to another program',
            'plan X { period 2026 refers-to "../rpjmd" }\ndepartment D { program P { activity Moved "Plant trees" { code "1.2" } activity <|Like|> "Plant trees" { code "1.3" } } program Q }',
            {},
            {
                rpjmd: 'plan R { period 2025..2029 }\ndepartment D { program P { activity Z } program Q { activity Y "Plant trees" { code "1.2" } } }',
            },
        ],
        [
            'a plan before',
            'plan X { period 2026 refers-to "../before" }\ndepartment D { program New }',
            {},
            { before: 'plan B { period 2025 }\ndepartment D { program P }' },
        ],
    ],
    'not-on-scale': [
        ['letters and their case', 'goal G { indicator I { scale "C", "B" target "b" in 2026, "N/A" in 2027, <|"BB" in 2028|> } }'],
    ],
    'no-outlook': [
        [
            'a forecast of a part will do',
            'department D { program P { during 2026..2027 budget 5 in 2026 activity A { forecast 5 in 2027 } } program Q { during <|2026..2027|> budget 5 in 2026 activity A { budget 5 in 2026 } } }',
        ],
    ],
    'bad-period': [
        [
            'a term that begins in February touches its first and last year',
            `${terms}\ndepartment D { ceiling 5 in 2025, 5 in 2030, 5 in <|2031|> program P { during 2025 budget 5 in 2025 } program Q { during <|2025-01|> } }`,
        ],
        ['money of a fiscal year', `${fiscal}\ndepartment D { program P { budget 5 in 2025, 6 in 2026, 7 in <|2027|> } }`],
        ['targets of a fiscal year', `${fiscal}\ngoal G { indicator I { target 5 in 2025, 6 in 2026, 7 in <|2027|> } }`],
        ['a goal for the years of a term', `${terms}\ngoal G { during 2025..2030 } goal H { during <|2024..2030|> }`],
    ],
    'code-unknown': [
        [
            'a regency and the city of that name',
            'plan X { catalogue "r.csv" }\nlocation A "Gorontalo" { code "75.71" } location B <|"Kota Gorontalo"|> { code "75.01" } location C "Kab. Gorontalo" { code "75.01" }',
            { 'r.csv': 'kode,nama\n75.01,Kabupaten Gorontalo\n75.71,Kota Gorontalo' },
        ],
        [
            'for both levels of government, and for the other one',
            'plan X { region "72" catalogue "2023.csv" }\ndepartment D { program P { code "1.03.10" activity A { code "1.03.10.2.01" } activity B { code <|"1.03.10.2.02"|> } } }',
            { '2023.csv': `${works}provinsi, kabupaten/kota\n1.03.10.2.02;Jembatan;kegiatan;kabupaten/kota` },
        ],
        [
            'spaces around a code, and a space for a dot',
            'plan X { catalogue "2023.csv" }\ndepartment D { program P { code " 1.03.10 " } program Q { code <|"1.03 10"|> } }',
            { '2023.csv': works },
        ],
    ],
    'copied-indicator': [
        ['parts that measure their own share', repaired(3, 5, 7)],
        ['parts that measure the same', repaired(3, 3, 3, ['<|', '|>'])],
        [
            'two with one text, and one that is nearly the same',
            'department D { program P { activity A { indicator I "Reports" } activity B { indicator I "Reports" } activity C { indicator I "Report" } } }',
        ],
    ],
    'crosscut-no-coordinator': [
        [
            'of a department, said in an extension',
            'department A\nextend A { objective O program P { serves O } }\ndepartment B { program Q { serves A.O } }',
        ],
        [
            'several works of one department',
            'objective O\ndepartment A { program P { serves O } program Q { activity R { serves O } } }\nextend A { program S { serves O } }',
        ],
        ['who takes part serves nothing', 'objective O\ndepartment A { program P { serves O executor A with B } }\ndepartment B'],
        [
            'led by units of two departments',
            'objective <|O|>\ndepartment A { unit U program P { executor U serves O } }\ndepartment B { unit V }\nprogram Q { executor B.V serves O }',
        ],
    ],
    'idle-twin': [
        [
            'what stands idle has a user',
            'location L\nasset Old { state idle kind "hall" location L user D }\ndepartment D { program P { location L builds new { kind "hall" } } }',
        ],
        [
            'what stands idle goes to somebody',
            'location L\nasset Old { state idle kind "hall" location L handover to D in 2026 }\ndepartment D { program P { location L builds new { kind "hall" } } }',
        ],
        [
            'what is in use or half done does not stand idle',
            'location L\nasset A { state in-use kind "hall" location L }\nasset B { state unfinished kind "hall" location L }\ndepartment D { program P { location L builds new { kind "hall" } } }',
        ],
        [
            'in one of several places, in a department',
            'location L location M\ndepartment E { asset Old { state idle kind "Kiosk" location L } }\ndepartment D { program P { buys <|new|> 5 "kiosk" { kind "kiosk" location M 2, L 3 } } }',
        ],
    ],
    'indicator-conflict': [
        [
            'spellings of one unit',
            'goal A { indicator I "Road" unit "km" indicator L "Land" unit "ha" indicator S "Space" unit "m2" indicator H "Houses" unit "house" indicator O "Poor" unit "orang" }\ngoal B { indicator I "Road" unit "Kilometer" indicator L "Land" unit "hectares" indicator S "Space" unit "m²" indicator H "Houses" unit "houses" indicator O "Poor" unit "Org." }',
        ],
        [
            'units that only look alike',
            'goal A { indicator I "Road" unit "km" indicator S "Space" unit "m2" }\ngoal B { indicator I "Road" unit <|"km2"|> indicator S "Space" unit <|"m"|> }',
        ],
        ['percent and points of it', 'goal A { indicator I "Growth" unit "%" }\ngoal B { indicator I "Growth" unit <|"poin persen"|> }'],
    ],
    'land-not-ready': [
        ['a unit of the builder owns it', 'department D { unit U program P { location L builds hall } }\nlocation L { owner D.U }'],
        [
            'an agreement for one corner',
            'partner R\nlocation Near { owner R }\nlocation In within Near { agreement "12/2025" }\nlocation Far { owner <|R|> }\nlocation Out within Far\ndepartment D { program P { location In builds hall } program Q { location Out builds hut } }',
        ],
        [
            'the owner takes part',
            'partner R\nlocation Lot { owner R }\ndepartment D { program P { executor D with R location Lot builds hall } }',
        ],
        [
            'another owner takes part',
            'partner R partner S\nlocation Lot { owner <|R|> }\ndepartment D { program P { executor D with S location Lot builds hall } }',
        ],
    ],
    'late-answer': [
        [
            'on the day itself, and in the month of that day',
            'department A { program P { requests r from B by 2025-06-15 requests s from B by 2025-06-15 } }\ndepartment B { program Q { during 2025-06-01..2025-06-15 answers A.P.r } program R { during 2025-06 answers <|A.P.s|> } }',
        ],
        [
            'a date that runs backwards is left to bad-period',
            'department A { program P { requests r from B by 2026..2025 } }\ndepartment B { program Q { during 2026 answers A.P.r } }',
        ],
        [
            'the time of the program holds for the part that answers',
            'department A { program P { requests r from B by 2025-06 } }\ndepartment B { program Q { during 2025-01..2025-12 activity R { answers <|A.P.r|> } activity S { during 2025-05 answers A.P.r } } }',
        ],
    ],
    'maintenance-gap': [
        [
            'from the next month on, and a month later',
            'plan X { period 2025..2029 }\npartner R\ndepartment D { program P { during 2025-01..2025-09-10 builds hall { maintainer R in 2025-10..2029 } } program Q { during 2025-01..2025-09-10 builds hut { maintainer R in <|2025-11..2029|> } } }',
        ],
        [
            'the work begins in time, whatever year stands beside the name',
            'plan X { period 2025..2029 }\ndepartment D { program P { during 2025 builds hall { maintainer D in 2027..2029 } } program Keep { during 2026..2029 maintains P.hall } }',
        ],
    ],
    'not-per-priority': [
        ['at the median', priority('5 million')],
        ['just below it', priority('4_999_999', '<|priority|>')],
        ['without a priority', priority('1 million', '')],
    ],
    'off-track': [
        [
            'on the line, and just below it',
            'goal G { indicator I { baseline 0 in 2024 target 10 in 2029 actual 2 in 2025 } indicator J { baseline 0 in 2024 target 10 in 2029 actual <|1,99 in 2025|> } }',
        ],
        [
            'below the line down is better',
            'goal G { indicator I { baseline 10 in 2024 target 5 in 2025 actual 4 in 2025 } indicator J { baseline 10 in 2024 target 5 in 2025 actual <|6 in 2025|> } }',
        ],
        ['what was behind has caught up', 'goal G { indicator I { baseline 0 in 2024 target 10 in 2026 actual 1 in 2025, 10 in 2026 } }'],
    ],
    'order-conflict': [
        [
            'a part without its own time lies in that of its whole',
            'department A { program P { during 2026 activity X { needs <|B.Q.road|> } } program R { during 2026..2028 activity Y { needs B.Q.road } } }\ndepartment B { program Q { during 2027 builds road } }',
        ],
        [
            'a part without its own time comes after another program',
            'department A { program P { during 2026 activity X { after <|B.Q|> } } program R { during 2027 activity Y { after B.Q } } }\ndepartment B { program Q { during 2027 } }',
        ],
        [
            'a part outside the time of its whole is left to bad-period',
            'department A { program P { during 2026 activity X { needs Y.road } activity Y { during 2027 builds road } } }',
        ],
        [
            'digging in the year of building, and in the next one',
            'location City location S within City\ndepartment A { program Pave { during 2026 location S builds road } }\ndepartment B { program Pipe { during 2026-10 location S digs } program Drain { during 2027-01 location S <|digs|> } }',
        ],
        [
            'on the day on which the other ends, and the day before',
            'department A { program P { during 2026-05-01..2026-06 after Q } program R { during 2026-04-30..2026-06 after <|Q|> } program Q { during 2026-01..2026-05-01 } }',
        ],
    ],
    'outside-mandate': [
        [
            'the third field, and a fourth',
            'department D { code "1.04.2.11.1.03.01.0000" program P { code "1.03.10" } program Q { code <|"1.05.02"|> } }',
        ],
        [
            'the support program of another field',
            'department D { code "1.03.0.00.0.00.01.0000" program P { code "1.04.01" } program Q { code <|"1.04.02"|> } }',
        ],
    ],
    'over-ceiling': [
        [
            'at the ceiling, and a rupiah above',
            'fund F\ndepartment D { ceiling 5 million in 2025 program P { budget 3 million in 2025 from F } program Q { budget 2 million in 2025 } }\ndepartment E { ceiling <|5 million in 2025|> program P { budget 3 million in 2025 from F } program Q { budget 2_000_001 in 2025 } }',
        ],
        [
            'each fund for itself, also in an extension',
            'fund F fund G\ndepartment D { ceiling 5 in 2025 from F, <|2 in 2025 from G|> program P { budget 5 in 2025 from F } }\nextend D { program Q { budget 3 in 2025 from G } }',
        ],
        [
            'a total over years is above no ceiling of one year, but above that of all',
            'department D { ceiling 5 in 2025, 5 in 2026 program P { budget 12 in 2025..2026 } }\ndepartment E { ceiling <|10 in 2025..2026|> program P { budget 12 in 2025..2026 } }',
        ],
    ],
    overplaced: [
        [
            'a village of the district is counted there',
            'location A location B within A location C\ndepartment D { program P { buys trees 5 "tree" { location A 5, B 2 } buys shrubs 5 "shrub" { location A 4, <|C 2|> } } }',
        ],
        [
            'exactly, where floating point would err',
            'location A location B\ndepartment D { program P { builds a 0,3 "km" { location A 0,1, B 0,2 } builds b 0,3 "km" { location A 0,1, <|B 0,21|> } } }',
        ],
        [
            'numbers beside the places of a work are not of each thing',
            'location A\ndepartment D { program P { location A 3 buys x 2 "tree" } }',
        ],
    ],
    'place-outside': [
        [
            'a place of which nobody knows where it is',
            'location A { at 0.5, 119.8 } location B\ndepartment D { program P { location A, B at -8.5, 119.8 } program Q { location A at <|-8.5, 119.8|> } }',
        ],
        ['99 km and 101 km', 'location A { at 0, 119 } location N within A { at 0.89, 119 } location F within A { at <|0.91, 119|> }'],
        [
            'across the date line',
            'location A { at -17, 179.9 } location N within A { at -17, -179.9 } location F within A { at <|-17, -178|> }',
        ],
        ['at the poles, and beyond', 'location A { at 90, 180 } location B { at <|90.1, 0|> } location C { at <|0, 180.5|> }'],
    ],
    'sum-mismatch': [
        [
            'a part that is done in other years costs nothing',
            'department D { program P { budget 5 in 2025, 5 in 2026 activity A { during 2025 budget 5 in 2025 } activity B { during 2026 budget 5 in 2026 } } program Q { budget 5 in 2025, <|6 in 2026|> activity A { during 2025 budget 5 in 2025 } activity B { during 2026 budget 5 in 2026 } } }',
        ],
        [
            'of a year in which no part is done nothing can be told',
            'department D { program P { budget 5 in 2025, 6 in 2026 activity A { during 2025 budget 5 in 2025 } } }',
        ],
        [
            'a part whose time runs backwards may cost anything',
            'department D { program P { budget 5 in 2025 activity A { budget 4 in 2025 } activity B { during 2027..2024 } } }',
        ],
    ],
    'two-leads': [
        [
            'one lead by two paths',
            'department D { unit U unit V program P { executor U executor D.U } program Q { executor U executor <|D.V|> } }',
        ],
        [
            'each part has its own',
            'department D { unit U unit V program P { executor U activity A { executor V } } program Q { executor U with V executor <|V|> } }',
        ],
    ],
    'upkeep-low': [
        [
            'two in a hundred, and a rupiah less',
            'department D { program P { budget 1000 million in 2025 builds road } program Keep { maintains P.road budget 20 million in 2026 } }\ndepartment <|E|> { program P { budget 1000 million in 2025 builds road } program Keep { maintains P.road budget 19_999_999 in 2026 } }',
        ],
        [
            'what is bought is not built',
            'department D { program P { budget 1000 million in 2025 buys trucks } program Keep { maintains P.trucks budget 1 million in 2026 } }',
        ],
    ],
    'upkeep-short': [
        [
            'a total over the years, enough and too small',
            'department D { asset hall { upkeep 3 million per year } asset hut { upkeep 5 million per year } program Keep { during 2026..2028 maintains hall budget 9 million in 2026..2028 } program Tend { during 2026..2028 maintains hut budget <|9 million|> } }',
        ],
        [
            'a year without money beside a total is left to maintenance-unfunded',
            'department D { asset hall { upkeep 3 million per year } program Keep { during 2026..2028 maintains hall budget 6 million in 2026..2027 } }',
        ],
        [
            'half a year of keeping',
            'department D { asset hall { upkeep 5 million per year } program Keep { during 2026-07..2027 maintains hall budget 2 million in 2026, <|4 million in 2027|> } }',
        ],
        [
            'two works that keep it together',
            'department D { asset hall { upkeep 5 million per year } program K { during 2026 maintains hall budget 2 million } program L { during 2026 maintains hall budget 3 million } }',
        ],
        [
            'all funds count',
            'fund F fund G\ndepartment D { asset hall { upkeep 5 million per year } program K { during 2026 maintains hall budget 2 million from F, 3 million from G } }',
        ],
    ],
};

describe.each(Object.entries(cases))('%s', (rule, ofRule) => {
    test.each(ofRule.map(([told, plan, lists, plans]) => ({ told, plan, lists, plans })))('$told', ({ plan, lists, plans }) => {
        const { text, marks } = unmark(plan);
        const found = findingsOf(planOf(text, lists, plans), rule);
        expect(marked(found, text)).toEqual(marks.map(({ start, end }) => `${rule}@${text.slice(start, end)}`));
        expect(found.map(({ span }) => span)).toEqual(marks);
    });
});

describe('what a reader is told', () => {
    const said = (rule: string, texts: string | Readonly<Record<string, string>>) =>
        findingsOf(planOf(texts), rule).map(({ message, values }) => say(message, 'en', values));

    test('a fund has its title', () => {
        const funds = 'fund dau "General grant" fund pad "Own income"\n';
        expect(said('over-ceiling', `${funds}department D { ceiling 2 in 2025 from dau program P { budget 3 in 2025 from dau } }`)).toEqual(
            ['The budgets of D for 2025 from General grant exceed its ceiling by Rp 1.'],
        );
        expect(
            said(
                'sum-mismatch',
                `${funds}department D { program P { budget 3 in 2025 from dau activity A { budget 3 in 2025 from pad } } }`,
            ),
        ).toEqual(['The budget of "P" for 2025 from General grant (Rp 3) is not the sum of its parts from that fund (Rp 0).']);
    });

    test('a contradiction within one file says between what, and between two files in which', () => {
        const [a, b] = ['goal A "Roads" { indicator I "Length" unit "km" }', 'goal B "Paths" { indicator I "Length" unit "mile" }'];
        expect(said('indicator-conflict', `${a}\n${b}`)).toEqual(['"Length" is measured in "mile" in "Paths", but in "km" in "Roads".']);
        expect(said('indicator-conflict', { 'a.plan': a, 'b.plan': b })).toEqual([
            '"Length" is measured in "mile" in b.plan, but in "km" in a.plan.',
        ]);
    });
});
