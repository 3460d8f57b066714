// What a report says, from the smallest plans that make it say so.
import { describe, expect, it } from 'vitest';
import { topics } from '../../../src/facts/topics.ts';
import { dutyWords } from '../../../src/l10n/duties.ts';
import { type Locale, locales } from '../../../src/l10n/say.ts';
import { type Group, shownColumns } from '../../../src/report/table.ts';
import * as words from '../../../src/report/words.ts';
import { allRules } from '../../../src/rules/all.ts';
import { reportOf, rowsOf, tableOf } from './tables.ts';

describe('the head', () => {
    it('says what holds for the whole plan', () => {
        const { title, facts } = reportOf(
            'plan X "Town" { period 2025..2026 currency EUR stage final document "As adopted" }\ndepartment D { program P { budget 5 in 2025 activity A { budget 5 in 2025 } } }',
        );
        expect(title).toBe('Town');
        expect(Object.fromEntries(facts)).toMatchObject({
            Document: 'As adopted',
            Period: '2025–2026',
            Stage: 'final',
            Size: '1 department, 1 program, 0 assets',
            Budgets: 'EUR 5',
        });
    });

    it('says when a file could not be read in full, and goes on', () => {
        const { facts } = reportOf('department D { program }\ngoal G', 'id');
        expect(Object.fromEntries(facts)['Tidak terbaca utuh']).toMatch(/^1 berkas/);
    });

    it('of no plan at all is whole', () => {
        const report = reportOf('');
        expect(report.title).toBe('Plan');
        for (const { tables } of report.sections) for (const table of tables) expect(table.groups).toEqual([]);
    });
});

describe('the agenda', () => {
    it('holds what concerns two departments, and who they are', () => {
        const report = reportOf(
            'plan X { period 2026 }\ndepartment A "Parks" { program P { requests t "Trucks" 5 "day" from B } }\ndepartment B "Transport" { program Q }',
        );
        expect(rowsOf(report, 'agenda', 'matter', 'concerns')).toContain(
            'Promises between departments: Parks asks Transport for "Trucks", but Transport has not answered. | Parks, Transport',
        );
        expect(rowsOf(report, 'pairs', 'one', 'other', 'count')).toEqual(['Parks | Transport | 1']);
    });

    it('holds no matter of one department alone', () => {
        const report = reportOf('department A { program P }');
        expect(report.sections[1]?.tables[2]?.groups.length).toBeGreaterThan(0);
        expect(rowsOf(report, 'agenda', 'matter')).toEqual(['Nothing needs to be agreed between departments.']);
        expect(rowsOf(report, 'pairs')).toEqual(['There is nothing to be agreed between two departments.']);
    });

    it('always asks who maintains a thing', () => {
        const report = reportOf('department A { asset H "Hall" { user A } }');
        expect(rowsOf(report, 'agenda', 'matter', 'concerns')).toEqual(['Who maintains what: Nobody maintains "Hall". | A']);
    });

    it('says once that works wait for each other', () => {
        const report = reportOf('department A { program P { after B.Q } }\ndepartment B { program Q { after A.P } }');
        expect(rowsOf(report, 'findings', 'rule').filter(row => row.endsWith('dependency-cycle'))).toHaveLength(2);
        expect(rowsOf(report, 'agenda', 'number').filter(row => row.startsWith('What must come first'))).toEqual([
            'What must come first: 1',
        ]);
    });

    it('leads a shared goal to its coordinator, and shared work to those who execute it', () => {
        const report = reportOf(
            'objective O { coordinator A }\ndepartment A\ndepartment B\nprogram S { executor A with B requests x "X" from C }\ndepartment C',
        );
        expect(rowsOf(report, 'agenda', 'matter', 'concerns').filter(row => /^(Promises|Goals)/.test(row))).toEqual([
            'Promises between departments: "X" is asked of C, but C has not answered. | A, B, C',
            'Goals, objectives and their coordinators: No program serves objective "O" yet. | A',
        ]);
    });

    it('knows only rules that exist', () => {
        const ids = allRules.map(({ id }) => id);
        expect(
            Object.values(topics)
                .flat()
                .filter(id => !ids.includes(id)),
        ).toEqual([]);
    });
});

describe('the promises', () => {
    const text =
        'plan X { period 2026..2027 }\npartner R\ndepartment A { program P { during 2026 builds hall "Hall" 2 "pc" { handover to B in 2027 } requests t "Trucks" from B } }\ndepartment B { program Q { during 2027 needs A.P.hall maintains A.P.hall } program S { serves Nothing requests u "Advice" from R by 2026-06 } }';

    it('are counted by pair, and listed with both their dates', () => {
        const report = reportOf(text);
        expect(rowsOf(report, 'promises-by-pair', 'giver', 'receiver', 'count', 'broken')).toEqual([
            'A | B | 2 | 0',
            'B | A | 1 | 1',
            'R | B | 1 | 0',
        ]);
        expect(rowsOf(report, 'promises', 'what', 'kind', 'giving', 'receiving', 'ready', 'needed', 'slack', 'state')).toEqual([
            'Trucks | Requested |  | P |  |  |  | not answered yet',
            'Hall, 2 pc | Needed | P | Q | 31 December 2026 | 1 January 2027 | 0 | agreed',
            'Hall, 2 pc | Handover | P | Q | 31 December 2026 | 1 January 2027 | 0 | agreed',
            'Advice | Requested |  | S |  | 1 July 2026 |  | requested',
        ]);
        expect(rowsOf(reportOf('department A'), 'promises')).toEqual(['There are no promises between parties.']);
    });
});

describe('of one department', () => {
    const text =
        'plan X "Town" { period 2026 }\ngoal G { coordinator A }\nobjective O { serves G }\ndepartment A "Parks" { ceiling 5 in 2026 program P "Green" { serves O budget 3 in 2026 requests t "Trucks" from B risk "Drought" indicator I unit "m" { target 1 in 2026 } } }\ndepartment B "Transport" { program Q { serves O budget 9 in 2026 beneficiaries "All" } }\nprogram S { executor A with B }';
    const ofA = (locale: Locale = 'en') => reportOf(text, locale, 'A');

    it('holds its own and what it has with others, and nothing else', () => {
        const report = ofA();
        expect([report.title, report.subtitle]).toEqual(['Parks', 'Report of a department']);
        expect(Object.fromEntries(report.facts)).toMatchObject({
            Plan: 'Town',
            Size: '1 program, 0 assets',
            Budgets: 'Rp 3',
            'Gives to others': '0',
            'Receives from others': '1, one of them does not hold',
        });
        expect(rowsOf(report, 'budgets-by-program', 'name', 'y2026', 'total')).toEqual(['Green | 3 | 3']);
        expect(rowsOf(report, 'ceilings', 'ceiling', 'planned', 'left')).toEqual(['5 | 3 | 2']);
        expect(rowsOf(report, 'goals', 'title', 'programs', 'money', 'departments')).toEqual([
            'G | 1 | 3 | Parks, Transport',
            'O | 1 | 3 | Parks, Transport',
        ]);
        expect(rowsOf(report, 'risks', 'text')).toEqual(['Drought']);
        expect(rowsOf(report, 'beneficiaries')).toEqual(['No program or activity names its beneficiaries.']);
        expect(rowsOf(report, 'responsibilities', 'subject')).toEqual(['Shared: G', 'Shared: S', 'Parks: Green']);
        expect(rowsOf(report, 'without-answers', 'request', 'askedOf')).toEqual(['Trucks | Transport']);
        expect(tableOf(report, 'findings').groupHead).toBeUndefined();
    });

    it('tells its promises both ways, and those of the other from its side', () => {
        expect(rowsOf(ofA(), 'waits-for', 'what', 'giver', 'state')).toEqual(['Trucks | Transport | not answered yet']);
        expect(rowsOf(ofA(), 'gives')).toEqual(['The department gives nothing to others.']);
        const other = reportOf(text, 'en', 'B');
        expect(rowsOf(other, 'gives', 'what', 'receiver')).toEqual(['Trucks | Parks']);
        expect(rowsOf(other, 'without-answers', 'request', 'askedBy')).toEqual(['Trucks | Green']);
        expect(rowsOf(other, 'agenda', 'concerns')).toContain('Promises between departments: Parks, Transport');
    });

    it('without anything is whole, and says nothing of the plan', () => {
        for (const locale of locales) {
            const report = reportOf('plan X "Town" { period 2026 } department A { program P { risk "x" } } department B', locale, 'B');
            const empty = report.sections.flatMap(({ tables }) =>
                tables.filter(table => table.groups.length === 0).map(table => table.empty),
            );
            expect(empty.length).toBeGreaterThan(10);
            for (const said of empty) expect(said).not.toMatch(/the plan|rencana ini/i);
        }
    });

    it('has the same tables in both languages', () => {
        const ids = (locale: Locale) => ofA(locale).sections.map(({ id, tables }) => [id, tables.map(table => table.id)]);
        expect(ids('id')).toEqual(ids('en'));
    });
});

describe('the findings', () => {
    it('are counted by department, severity and rule, and listed', () => {
        const report = reportOf(
            'goal G { serves Nothing }\ndepartment A { program P { serves G } }\ndepartment B { asset road { consumable } }',
        );
        expect(rowsOf(report, 'findings-by-department', 'department', 'error', 'warning', 'information', 'total')).toEqual([
            'Shared | 1 | 1 | 0 | 2',
            'A | 0 | 1 | 1 | 2',
            'B | 0 | 0 | 1 | 1',
        ]);
        expect(tableOf(report, 'findings-by-department').foot?.cells['total']).toBe(5);
        expect(rowsOf(report, 'findings-by-rule', 'rule', 'total')).toEqual(['no-indicator | 2', 'walks-alone | 2', 'unresolved | 1']);
        expect(rowsOf(report, 'findings', 'rule', 'where')).toContain('A: no-indicator | a.plan:2');
    });

    it('that cannot be read are among them', () => {
        expect(rowsOf(reportOf('goal'), 'findings-by-rule', 'rule', 'why')).toEqual(['syntax | What cannot be read cannot be checked.']);
    });

    it('set aside are named with their reason', () => {
        const report = reportOf({ 'x/a.plan': 'goal G // ignore: no-indicator -- later', 'x/y/b.plan': 'goal H // ignore: goal-unserved' });
        expect(rowsOf(report, 'set-aside', 'where', 'rules', 'reason').sort()).toEqual([
            'a.plan:1 | no-indicator | later',
            'y/b.plan:1 | goal-unserved | none given',
        ]);
        expect(rowsOf(reportOf('goal G'), 'set-aside')).toEqual(['No finding is ignored.']);
    });
});

describe('the coverage', () => {
    it('names goals that no program serves, directly or through others', () => {
        const report = reportOf(
            'vision V { mission M }\ngoal G { serves V.M }\ngoal Alone { coordinator A }\nobjective O { serves G }\ndepartment A { program P { activity Q { serves O } } }',
        );
        expect(rowsOf(report, 'without-programs', 'level', 'title', 'coordinator')).toEqual(['Goal | Alone | A']);
        expect(rowsOf(report, 'goals', 'title', 'programs', 'departments')).toEqual(['G | 1 | A', 'O | 1 | A', 'Alone | 0 | ']);
        const served = reportOf('goal G\ndepartment A { program P { serves G } }');
        expect(rowsOf(served, 'without-programs')).toEqual(['Every goal and objective is served by a program.']);
        expect(rowsOf(reportOf('fund F'), 'without-programs')).toEqual(['The plan states no goals or objectives.']);
    });

    it('names assets without a keeper, also where the finding was set aside', () => {
        const period = 'plan X { period 2025..2027 }\npartner R\nlocation L "Square"\n';
        const report = reportOf(
            `${period}department A { program P "Green" { during 2025\nbuys t "Trees" 1_200 "tree" { location L } // ignore: no-maintainer\nbuys u { maintainer R in 2026 } buys v { maintainer R } buys w { consumable } } }`,
        );
        expect(rowsOf(report, 'without-keepers', 'asset', 'quantity', 'place', 'madeBy', 'until')).toEqual([
            'A: Trees | 1,200 tree | Square | Green | not maintained',
            'A: u |  | not stated | Green | 2026-12',
        ]);
        expect(rowsOf(reportOf(`${period}asset A { maintainer R }`), 'without-keepers')).toEqual(['Every asset has a maintainer.']);
        expect(rowsOf(reportOf(period), 'without-keepers')).toEqual(['No assets are stated.']);
    });

    it('names requests without an answer', () => {
        const plan = (answer: string) =>
            `partner R\ndepartment A { program P { requests x "Days" 5 "day" from B by 2026-06 requests y from R requests z } }\ndepartment B { program Q { ${answer} } }`;
        expect(rowsOf(reportOf(plan('')), 'without-answers', 'request', 'quantity', 'askedOf', 'by', 'standing')).toEqual([
            'A: Days | 5 day | B | 2026-06 | not answered',
            'A: y |  | R |  | a partner: to be confirmed outside the plan',
            'A: z |  |  |  | not addressed to anyone yet',
        ]);
        expect(rowsOf(reportOf(plan('answers A.P.x')), 'without-answers', 'request')).toEqual(['A: y', 'A: z']);
        expect(rowsOf(reportOf('department A { program P { requests x from A } }'), 'without-answers')).toEqual([
            'Every request is answered.',
        ]);
        expect(rowsOf(reportOf(''), 'without-answers')).toEqual(['No requests are stated.']);
    });
});

describe('the money', () => {
    it('on a program and on its activities is counted once', () => {
        const report = reportOf(
            'fund F "City" fund G\ndepartment A { program P { budget 0.10 in 2025 from F activity B { budget 0.10 in 2025 from F } } program Q { activity C { budget 0.20 in 2025, 7 in 2026 from G } } }',
        );
        expect(rowsOf(report, 'budgets-by-fund', 'name', 'y2025', 'y2026', 'total')).toEqual(['City | 0.1 |  | 0.1', 'G | 0.2 | 7 | 7.2']);
        expect(rowsOf(report, 'budgets-by-department', 'name', 'total')).toEqual(['A | 7.3']);
        expect(tableOf(report, 'budgets-by-fund').foot?.cells['y2025']).toEqual({ units: 30n, scale: 2 });
        expect(rowsOf(reportOf(''), 'budgets-by-fund')).toEqual(['No budgets are stated.']);
    });

    it('for several years together, or for none, has a column of its own', () => {
        const report = reportOf('department A { program P { budget 5 in 2025..2026 } program Q { budget 7 activity B { budget 7 } } }');
        expect(rowsOf(report, 'budgets-by-fund', 'name', 'several', 'undated', 'total')).toEqual(['No fund named | 5 | 7 | 12']);
    });

    it('is held against ceilings', () => {
        const report = reportOf(
            'fund F\ndepartment A { ceiling 5 in 2025 from F ceiling 9 in 2026 program P { budget 6 in 2025 from F, 2 in 2026 } }',
        );
        expect(rowsOf(report, 'ceilings', 'year', 'fund', 'ceiling', 'planned', 'left', 'standing')).toEqual([
            'A: 2025 | F | 5 | 6 | -1 | over the ceiling',
            'A: 2026 | All funds | 9 | 2 | 7 | within the ceiling',
        ]);
        expect(rowsOf(reportOf('department A'), 'ceilings')).toEqual(['No ceiling is stated.']);
    });

    it('of forecasts is in no sum of budgets', () => {
        const report = reportOf('fund F\ndepartment A { program P "Trees" { budget 1 in 2025 forecast 4 in 2026 from F } }');
        expect(rowsOf(report, 'forecasts', 'work', 'year', 'fund', 'amount')).toEqual(['A: Trees | 2026 | F | 4']);
        expect(rowsOf(report, 'budgets-by-department', 'name', 'total')).toEqual(['A | 1']);
        expect(rowsOf(reportOf(''), 'forecasts')).toEqual(['No forecasts are stated.']);
    });
});

describe('the matrix', () => {
    const plan =
        'partner R "Residents"\ndepartment A "Parks" { unit U "Nursery" program P { executor U with R buys t { maintainer R } buys v } }\nprogram S { executor A }';

    it('shows in each department only the parties with a part in it', () => {
        const report = reportOf(plan);
        const table = tableOf(report, 'responsibilities');
        const heads = (i: number) => table.groups[i]?.columns?.map(id => table.columns.find(column => column.id === id)?.head);
        expect(heads(0)).toEqual(['Program or asset', 'Kind', 'Parks']);
        expect(heads(1)).toEqual(['Program or asset', 'Kind', 'Nursery (A)', 'Residents', 'Not settled']);
        expect(table.groups[1]?.rows.map(({ cells, isPart }) => [Object.values(cells), isPart ?? false])).toEqual([
            [['P', 'Program', 'E', 'T'], false],
            [['t', 'Output', 'M U'], true],
            [['v', 'Output', 'no maintainer'], true],
        ]);
        expect(rowsOf(reportOf(''), 'responsibilities')).toEqual(['There are no programs yet.']);
    });

    it('explains its letters, no two of them alike', () => {
        expect(reportOf(plan).sections.find(({ id }) => id === 'responsibilities')?.intro).toContain('E = executes, T = takes part');
        for (const locale of locales) {
            const letters = Object.values(dutyWords).map(({ letter }) => letter[locale]);
            expect(new Set(letters).size).toBe(letters.length);
        }
    });
});

describe('the remarks', () => {
    it('are gathered with what they are about', () => {
        const report = reportOf(
            'goal G { risk "Drought" }\ndepartment A "Parks" { assumption "Rain" program P "Trees" { note "Soon" beneficiaries "Pupils", "All" } }\nextend A { risk "Thieves" }',
        );
        expect(rowsOf(report, 'risks', 'kind', 'text', 'about')).toEqual([
            'Shared: Risk | Drought | Goal: G',
            'Parks: Assumption | Rain | Department: Parks',
            'Parks: Note | Soon | Program: Trees',
            'Parks: Risk | Thieves | Department: Parks',
        ]);
        expect(rowsOf(report, 'beneficiaries', 'who', 'from')).toEqual(['Parks: Pupils | Program: Trees', 'Parks: All | Program: Trees']);
        expect(rowsOf(reportOf(''), 'risks')).toEqual(['No risks or assumptions are stated.']);
        expect(rowsOf(reportOf(''), 'beneficiaries')).toEqual(['No program or activity names its beneficiaries.']);
    });

    it('tell indicators with their figures and sources', () => {
        const report = reportOf(
            'goal G { indicator I "Shade" unit "km" { baseline 1.50 in 2024 target 2 in 2025, 3 in 2026, 2.5 in 2025-Q3 actual 40% in 2025 source "Survey" } indicator J }',
            'id',
        );
        const columns = ['indicator', 'about', 'unit', 'baseline', '2025', '2026', 'targets', 'actual', 'source'];
        expect(rowsOf(report, 'indicators', ...columns)).toEqual([
            'Lintas perangkat daerah: Shade | Tujuan: G | km | 2024: 1,5 | 2 | 3 | 2025-Q3: 2,5 | 2025: 40 % | Survey',
            'Lintas perangkat daerah: J | Tujuan: G |  |  |  |  |  |  | belum disebut',
        ]);
    });

    it('have a column for each year of a target, unless these are too many for a page', () => {
        const heads = (years: readonly number[]) => {
            const targets = years.map(year => `5% in ${year}`).join(', ');
            const table = tableOf(reportOf(`goal G { indicator I unit "%" { target ${targets} } }`), 'indicators');
            return shownColumns(table, table.groups[0] as Group).map(({ head }) => head);
        };
        expect(heads([2026, 2025])).toEqual(['Indicator', 'About', 'Unit', 'Target 2025', 'Target 2026', 'Source']);
        expect(heads([...Array(9).keys()].map(i => 2025 + i))).toEqual(['Indicator', 'About', 'Unit', 'Other targets', 'Source']);
    });
});

it('has the same places in both languages, and room for every tab', () => {
    const texts = Object.values(words).flatMap(group =>
        Object.entries(group).flatMap(([name, text]) =>
            'en' in text ? [[name, text] as const] : [[name, text.one] as const, [name, text.many] as const],
        ),
    );
    expect(texts.length).toBeGreaterThan(100);
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const [name, text] of texts) {
        expect(places(text.id), name).toEqual(places(text.en));
        if (name === 'tab' || name === 'subtitle') for (const locale of locales) expect(text[locale].length).toBeLessThanOrEqual(31);
    }
});

it('has tables with ids that may name files, each once', () => {
    const ids = reportOf('').sections.flatMap(({ tables }) => tables.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z-]+$/);
});
