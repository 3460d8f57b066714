import { describe, expect, it } from 'vitest';
import { inProgram } from './changes.ts';

describe('what a work says', () => {
    it.each([
        ['serves G', 'serves H', 'Program "Trees": the goal it serves is now "Water"; it was "Shade".'],
        ['', 'serves G', 'Program "Trees" now serves "Shade".'],
        ['serves G, H', 'serves H', 'Program "Trees" no longer serves "Shade".'],
        ['executor U', 'executor V', 'Program "Trees": the executor is now Crew; it was Unit.'],
        ['executor U', 'executor U with R', 'Program "Trees" is now done together with River Trust.'],
        ['during 2025', 'during 2025-Q2', 'Program "Trees": the time is now April to June 2025; it was 2025.'],
        ['location L', 'location L, M', 'Program "Trees" now has the location "Meadow".'],
        ['code "1"', 'code "1.0"', 'Program "Trees": the code is now 1.0; it was 1.'],
        ['at 1.5, 2', 'at 1.5, 3', 'Program "Trees": the point on the map is now 1.5, 3; it was 1.5, 2.'],
        ['', 'needs Other.Q.shed', 'Program "Trees" now needs "Shed" of Other.'],
        ['', 'answers Other.Q.t', 'Program "Trees" now answers "Trucks" of Other.'],
        ['maintains Other.Q.shed', '', 'Program "Trees" no longer maintains "Shed" of Other.'],
        ['', 'after Other.Q', 'Program "Trees" now waits for "Q" of Other.'],
        ['', 'continues Other.Q', 'Program "Trees" now continues "Q" of Other.'],
        ['', 'progress 40% in 2025', 'Program "Trees": the progress in 2025 is now 40%; there was none.'],
        ['progress 40% in 2025', 'progress 60% in 2025', 'Program "Trees": the progress in 2025 is now 60%; it was 40%.'],
        ['', 'digs', 'Program "Trees" now includes digging.'],
        ['beneficiaries "Us"', '', 'Program "Trees" no longer benefits "Us".'],
        ['', 'risk "Drought"', 'Program "Trees" has a new risk: "Drought".'],
        ['forecast 5 in 2026', 'forecast 7 in 2026', 'Program "Trees": the forecast in 2026 is now Rp 7; it was Rp 5 (Rp 2 more).'],
    ])('%s → %s', (before, after, sentence) => {
        expect(inProgram(before, after)).toEqual([sentence]);
    });

    it('money by year and fund, with the sum of the department', () => {
        expect(inProgram('budget 5 in 2025 from F, 3 in 2026', 'budget 4 in 2025 from F, 3 in 2026')).toEqual([
            'Dept: the sum of all budgets in 2025 is now Rp 4; it was Rp 5 (Rp 1 less).',
            'Program "Trees": the budget in 2025 from "Fund" is now Rp 4; it was Rp 5 (Rp 1 less).',
        ]);
        expect(inProgram('budget 5 in 2025', 'budget 5 in 2025 from F')).toEqual([
            'Program "Trees": the budget in 2025 is removed; it was Rp 5.',
            'Program "Trees": the budget in 2025 from "Fund" is now Rp 5; there was none.',
        ]);
        expect(inProgram('budget 5 in 2025..2026 per year', 'budget 5 in 2026 budget 2 in 2025, 3 in 2025')).toEqual([]);
    });
});

describe('what a thing says', () => {
    it.each([
        ['', 'maintainer R', '"Oaks" in program "Trees" is now maintained by River Trust.'],
        ['maintainer R', 'maintainer U', '"Oaks" in program "Trees": the maintainer is now Unit; it was River Trust.'],
        [
            'maintainer R in 2026',
            'maintainer R in 2027',
            '"Oaks" in program "Trees": the maintainer is now River Trust (2027); it was River Trust (2026).',
        ],
        ['', 'handover to R in 2026', '"Oaks" in program "Trees" is now to be handed over to River Trust (2026).'],
        ['location L 3', 'location L 4', '"Oaks" in program "Trees": the location is now "Lane" (4); it was "Lane" (3).'],
        ['user R', '', '"Oaks" in program "Trees": the user is no longer stated; it was River Trust.'],
        [
            'upkeep 3 per year',
            'upkeep 4 per year',
            '"Oaks" in program "Trees": the upkeep it needs per year is now Rp 4; it was Rp 3 (Rp 1 more).',
        ],
        ['', 'consumable', '"Oaks" in program "Trees" is now a consumable.'],
        ['kind "tree"', 'kind "oak"', '"Oaks" in program "Trees": the kind is now "oak"; it was "tree".'],
    ])('%s → %s', (before, after, sentence) => {
        const oaks = (body: string) => `buys oaks "Oaks" 9 "tree" { ${body} }`;
        expect(inProgram(oaks(before), oaks(after)).map(text => text.replace('Output "Oaks"', '"Oaks"'))).toEqual([sentence]);
    });
    it('its quantity and how it is obtained', () => {
        expect(inProgram('buys oaks 9 "tree"', 'builds oaks 8 "tree"')).toEqual([
            'Output "oaks" in program "Trees" was bought and is now built.',
            'Output "oaks" in program "Trees": the quantity is now 8 tree; it was 9 tree.',
        ]);
    });
    it('requests', () => {
        expect(inProgram('requests t "Trucks" 3 "day" from R by 2025-06', 'requests t "Trucks" 4 "day" from Other by 2025-07')).toEqual([
            'Request "Trucks" in program "Trees": the quantity is now 4 day; it was 3 day.',
            'Request "Trucks" in program "Trees": the party asked is now Other; it was River Trust.',
            'Request "Trucks" in program "Trees": the date it is asked for is now July 2025; it was June 2025.',
        ]);
        expect(inProgram('', 'requests t "Trucks" 3 "day" from R')).toEqual([
            'Request "Trucks" in program "Trees" is new (3 day, asked of River Trust).',
        ]);
    });
});
