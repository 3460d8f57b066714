// Rules on times, parts of works and empty departments, from both sides: what is a fault, and the nearest that is none.
import { describe, expect, test } from 'vitest';
import { say } from '../../../src/l10n/say.ts';
import { applyEdits, textEdits } from '../../../src/plan/edit.ts';
import { findingsOf, marked, planOf, readFile, unmark } from '../plans.ts';

/** What is told of a case, and a plan with marks around what the rule must report and nothing else. */
type Case = readonly [told: string, plan: string];

const unfinished = (during: string, progress: string) => `department D { program P { during ${during} progress ${progress} } }`;
const track = (target: string, actual: string) =>
    `goal G { indicator I unit "%" { baseline 10 in 2024 target ${target} actual ${actual} } }`;
const funds = (own: string, ...parts: string[]) =>
    `fund City fund State\ndepartment D { program P { delivers books 3 "book" ${own} ${parts.map((part, i) => `activity A${i} { ${part} }`).join(' ')} } }`;
const keeps = (rest: string) => `plan X { period 2025..2029 }\ndepartment D { asset a { maintainer D } asset b { maintainer D } ${rest} }`;

const cases: Readonly<Record<string, readonly Case[]>> = {
    unfinished: [
        ['work that goes on after a quarter', unfinished('2025', '40% in 2025-Q1')],
        ['work that ends with that quarter', unfinished('2025-01..2025-03', '<|40% in 2025-Q1|>')],
        ['measured in March of a work until June', unfinished('2025-01..2025-06', '60% in 2025-03')],
        ['measured in June', unfinished('2025-01..2025-06', '<|60% in 2025-06|>')],
        ['measured for the year of a work until June', unfinished('2025-01..2025-06', '<|60% in 2025|>')],
        ['the last day counts', unfinished('2025', '<|60% in 2025-12-31|>')],
        ['the day before', unfinished('2025', '60% in 2025-12-30')],
        [
            'a part that ended in a work that goes on',
            'department D { program P { during 2025 activity A { during 2025-01..2025-03 progress <|30% in 2025-03|> } } }',
        ],
    ],
    'money-without-target': [
        ['a total whose parts name their funds', funds('budget 5 in 2025', 'budget 2 in 2025 from City', 'budget 3 in 2025 from State')],
        [
            'one of the parts names none: that one is asked',
            funds('budget 5 in 2025 from City', 'budget 2 in 2025 from City', 'budget <|3 in 2025|>'),
        ],
        ['a total and one of its parts: once', funds('budget <|5 in 2025|>', 'budget 2 in 2025 from City', 'budget 3 in 2025')],
        ['the parts tell of another year', funds('budget <|5 in 2025|>, 5 in 2026', 'budget 5 in 2026 from City')],
        ['parts without money tell nothing', funds('budget <|5 in 2025|>', 'during 2025')],
        ['many parts: once', funds('', 'budget <|2 in 2025|>', 'budget 3 in 2025', 'budget 4 in 2025')],
        ['money of which there is none needs no fund', funds('budget 5 in 2025 from City, <|0 in 2026|>')],
    ],
    'maintenance-unfunded': [
        [
            'years for which nothing is planned: once',
            `${keeps('program K { during 2025 maintains a, b budget 5 in 2025 }').replace('a { maintainer D', 'a { maintainer <|D|>')}`,
        ],
        [
            'years for which the department plans other work: each thing',
            'plan X { period 2025..2027 }\ndepartment D { asset a { maintainer <|D|> } asset b { maintainer <|D|> } program K { during 2025 maintains a, b budget 5 in 2025 } program L { during 2026..2027 } }',
        ],
        [
            'a work without a time is meant for the years that are planned',
            'plan X { period 2025..2029 }\ndepartment D { asset a { maintainer D } program K { maintains a budget 5 in 2025..2026 } }',
        ],
        [
            'a work without a time, and a planned year without its money',
            'plan X { period 2025..2026 }\ndepartment D { asset a { maintainer D } program K { maintains <|a|> budget 5 in 2025 } program L { during 2026 } }',
        ],
    ],
    'off-track': [
        ['behind a quarter', track('40 in 2025-Q2', '<|11 in 2025-Q2|>')],
        ['at it', track('40 in 2025-Q2', '40 in 2025-Q2')],
        ['behind the quarter, before the next', track('40 in 2025-Q2, 50 in 2025-Q3', '<|39 in 2025-Q2|>')],
    ],
    'walks-alone': [
        ['departments that are still empty', 'department A\ndepartment B { unit U }\ndepartment C { ceiling 5 in 2025 }'],
        ['the first program of one', 'department A\ndepartment <|B|> { program P }'],
        ['an objective is a beginning', 'department A\ndepartment <|B|> { objective O }'],
        ['what an extension says', 'department A\ndepartment <|B|>\nextend B { program P }'],
        ['empty, and named by another', 'department A\ndepartment B { program P { builds x { maintainer A } } }'],
        [
            'what is only its own joins nobody',
            'department <|A|> { goal G program P { serves G builds x { maintainer A } } program Q { needs P maintains P.x } }\ndepartment <|B|> { program R }',
        ],
        [
            'its own and a thing of another',
            'department A { goal G program P { serves G } program Q { needs B.R } }\ndepartment B { program R }',
        ],
    ],
    'text-drift': [
        ['texts of twelve letters', 'goal A { indicator I "rumah sehati" }\ngoal B { indicator I <|"rumah sehatt"|> }'],
        ['of eleven they are too short', 'goal A { indicator I "rumah sehat" }\ngoal B { indicator I "rumah sehad" }'],
        [
            'one word in two spellings',
            'goal A { indicator I "Prosentase pasar" indicator J "Resiko banjir" }\ngoal B { indicator I <|"Persentase pasar"|> indicator J <|"Risiko banjir"|> }',
        ],
        [
            'wholly other words',
            'goal A { indicator I "Prosentase capaian layanan taman" indicator J "Persentase warga yang dilayani" }\ngoal B { indicator I "Meningkatnya capaian layanan taman" indicator J "Persentase warga yang terlayani" }',
        ],
    ],
};

describe.each(Object.entries(cases))('%s', (id, list) => {
    test.each(list)('%s', (_told, plan) => {
        const { text, marks } = unmark(plan);
        expect(readFile(text).problems).toEqual([]);
        const findings = findingsOf(planOf(text), id);
        expect(marked(findings, text)).toEqual(marks.map(({ start, end }) => `${id}@${text.slice(start, end)}`));
        expect(findings.map(({ span }) => span)).toEqual(marks);
    });
});

const messages = (text: string, id: string) => findingsOf(planOf(text), id).map(({ message, values }) => say(message, 'en', values));

test('a target of a quarter is named by its quarter, one of a year by its year', () => {
    expect(messages(track('40 in 2025-Q2', '11 in 2025-Q2'), 'off-track')).toEqual([
        '"I" is at 11, too low to reach the target of the second quarter of 2025 (40).',
    ]);
    expect(messages(track('40 in 2025..2026', '11 in 2026'), 'off-track')).toEqual([
        '"I" is at 11, too low to reach the target of 2026 (40).',
    ]);
    expect(messages(unfinished('2025-01..2025-03', '40% in 2025-Q1'), 'unfinished')).toEqual([
        '"P" is not finished in the first quarter of 2025, and nothing continues it.',
    ]);
});

test('years for which nothing is planned are said once, with all the things', () => {
    expect(messages(keeps('program K { during 2025 maintains a, b budget 5 in 2025 }'), 'maintenance-unfunded')).toEqual([
        'D plans nothing for 2026–2029 yet, so the upkeep of "a" and "b" has no budget then.',
    ]);
});

test('the one fund is written behind every amount that lacks it', () => {
    const text = 'fund City\ndepartment D { program P { delivers b 3 "b" budget 5 in 2025 activity A { budget 2 in 2025, 1 in 2026 } } }';
    const [finding, ...others] = findingsOf(planOf(text), 'money-without-target');
    expect(others).toEqual([]);
    expect(say(finding?.message ?? { en: '', id: '' }, 'en', finding?.values)).toBe(
        'No fund is stated for the budgets in "P": 2 programs or activities name none.',
    );
    const edits = finding?.fixes[0]?.changes.flatMap(change => textEdits(change, { text, language: 'en' })) ?? [];
    const fixed = applyEdits(text, edits);
    expect(fixed).toBe(
        'fund City\ndepartment D { program P { delivers b 3 "b" budget 5 in 2025 from City activity A { budget 2 in 2025 from City, 1 in 2026 from City } } }',
    );
    expect(findingsOf(planOf(fixed), 'money-without-target')).toEqual([]);
});
