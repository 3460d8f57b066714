import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Filter, noFilter, readFilter, writeFilter } from '../../../src/diagram/filter.ts';
import { findUnknown } from '../../../src/diagram/filter-values.ts';
import { drawFlow } from '../../../src/diagram/flow/draw-flow.ts';
import { select } from '../../../src/diagram/select.ts';
import { atlasOf, drawSheets } from '../../../src/diagram/sheets/atlas.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { lettersTable } from '../../../src/diagram/sheets/pair/letters.ts';
import { readWindowState, writeWindowState } from '../../../src/diagram/sheets/window-state.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { planOf } from '../plans.ts';

const city = planOf({
    'city.plan': `plan C { period 2025..2027 }
vision V { mission M }
goal Green "Green city" { serves V.M }
objective Shade "Shade" { serves Green }
goal Dry "Dry feet"
location Town "Town"
location Mill "Mill Street" within Town
location Bay "Bay"
fund City "City budget"
fund Grant "Grant"`,
    'parks.plan': `department Parks "Parks Office" { code "2.11"
  asset fountain "Fountain" { location Mill maintainer Parks }
  program Trees "Street trees" { serves Shade location Mill during 2025 budget 5 in 2025 from City tag "Promise" needs Roads.Verge.verge buys limes "Limes" { location Mill maintainer Care } }
  program Paint "Paint benches" { serves Shade location Bay during 2027 budget 5 in 2027 from Grant }
}`,
    'roads.plan': `department Roads "Roads Office" { program Verge "Open verges" { serves Dry location Mill during 2025 builds verge "Verge" { location Mill maintainer Roads } } program Drain "Drain" { serves Dry during 2026 after Verge } }
department Care "Care" { program Water "Water trees" { serves Shade during 2026 maintains Parks.Trees.limes } }`,
});
const findings = findAll(city);
const chosen = (...pairs: string[]) => {
    const { filter, unknown } = readFilter(pairs);
    expect(unknown).toEqual([]);
    return select(city, findings, filter, 'en').programs.map(program => program.name);
};

describe('a filter', () => {
    test.each([
        [['department=Parks'], ['Trees', 'Paint']],
        [['department=parks office'], ['Trees', 'Paint']],
        [['department=2.11'], ['Trees', 'Paint']],
        [
            ['department=Parks', 'department=Care'],
            ['Water', 'Trees', 'Paint'],
        ],
        [['goal=Shade'], ['Water', 'Trees', 'Paint']],
        [['goal=Green'], ['Water', 'Trees', 'Paint']],
        [['goal=V.M'], ['Water', 'Trees', 'Paint']],
        [['goal=Dry'], ['Verge', 'Drain']],
        [['location=Mill'], ['Trees', 'Verge']],
        [['location=Town'], ['Trees', 'Verge']],
        [['year=2026'], ['Water', 'Drain']],
        [
            ['year=2025', 'year=2027'],
            ['Trees', 'Paint', 'Verge'],
        ],
        [['fund=Grant'], ['Paint']],
        [['tag=promise'], ['Trees']],
        [['search=verge'], ['Verge']],
        [['search=limes mill'], ['Trees']],
        [['department=Parks', 'year=2027'], ['Paint']],
        [['department=Roads', 'goal=Shade'], []],
        // Its own work, who gives it what it needs, and who keeps what it leaves.
        [['mine=Parks'], ['Water', 'Trees', 'Paint', 'Verge']],
        [['mine=Care'], ['Water', 'Trees']],
    ])('%j leaves %j', (pairs, names) => {
        expect(chosen(...pairs).sort()).toEqual([...names].sort());
    });

    test('problems leaves the goals that have a finding, such as those that nobody serves', () => {
        const plan = planOf({
            'a.plan':
                'plan P { period 2026 }\ngoal Idle "Idle goal"\ngoal Served "Served goal"\ndepartment D { program W { serves Served } }',
        });
        const idle = findAll(plan).filter(({ file, span }) => span.start === plan.all('goal')[0]?.nameSpan.start && file !== '');
        expect(idle.length).toBeGreaterThan(0);
        const results = (...pairs: string[]) =>
            [...(select(plan, idle, readFilter(pairs).filter, 'en').results ?? [])].map(({ name }) => name);
        expect(results('problems')).toEqual(['Idle']);
        expect(results('problems', 'search=served')).toEqual([]);
        expect(results('problems', 'department=D')).toEqual([]);
        const context = sheetContext(plan, idle, { locale: 'en', filter: readFilter(['problems']).filter });
        const goals = drawSheets(
            atlasOf(context).filter(({ kind }) => kind.name === 'goals'),
            context,
        );
        const said = JSON.stringify(goals.map(({ outline }) => outline()));
        expect(said).toContain('Idle goal');
        expect(said).not.toContain('Served goal');
    });

    test('calls a goal tujuan and an objective sasaran', () => {
        const said = (...pairs: string[]) => select(city, [], readFilter(pairs).filter, 'id').described;
        expect(said('goal=Green', 'goal=Shade', 'goal=Dry')).toEqual(['tujuan Green city, Dry feet', 'sasaran Shade']);
    });

    test('problems leaves what has a finding and the other end of it', () => {
        const troubled = chosen('problems');
        for (const { file, span } of findings) {
            const program = city.all('program').find(one => one.file === file && one.span.start <= span.start && span.start < one.span.end);
            if (program) expect(troubled).toContain(program.name);
        }
        expect(troubled.length).toBeLessThanOrEqual(city.all('program').length);
    });

    test('is printed, in both languages', () => {
        const { filter } = readFilter(['department=Parks', 'year=2025', 'search=tree']);
        expect(select(city, findings, filter, 'en').described).toEqual(['department Parks Office', 'year 2025', 'search “tree”']);
        expect(select(city, findings, filter, 'id').described).toEqual(['perangkat daerah Parks Office', 'tahun 2025', 'pencarian “tree”']);
    });

    test('names what it does not know, with what was probably meant', () => {
        const { filter } = readFilter(['department=Praks', 'goal=Shade', 'location=Nowhere', 'tag=Promises']);
        expect(findUnknown(city, filter)).toEqual([
            { key: 'department', value: 'Praks', near: 'Parks' },
            { key: 'location', value: 'Nowhere', near: undefined },
            { key: 'tag', value: 'Promises', near: 'Promise' },
        ]);
    });

    test('what is wrong is told, what is right still counts', () => {
        expect(readFilter(['year=26', 'colour=red', 'department=', 'problems=maybe', 'year=2026'])).toEqual({
            filter: { ...noFilter, years: [2026] },
            unknown: ['year=26', 'colour=red', 'department=', 'problems=maybe'],
        });
    });

    test('no sheet but the map of goals, and no row of letters, shows more than it leaves', () => {
        const context = sheetContext(city, findings, { locale: 'en', filter: readFilter(['department=Roads']).filter });
        const letters = JSON.stringify(lettersTable(context).rows);
        expect(letters).toContain('erge');
        expect(letters).not.toContain('Paint benches');
        const sheets = drawSheets(
            atlasOf(context).filter(({ kind }) => ['flow', 'department'].includes(kind.name)),
            context,
        );
        for (const { address, tables } of sheets) {
            const text = JSON.stringify(tables().map(({ rows }) => rows));
            expect(text, address).not.toContain('Paint benches');
            expect(text, address).not.toContain('Water trees');
        }
        expect(sheets.map(({ address }) => address)).toEqual(['flow', 'department:Roads']);
    });
});

test('own department: promises to neighbours are drawn with both ends', () => {
    const { filter } = readFilter(['mine=Parks']);
    const graph = drawFlow(city, findings, { locale: 'en', selection: select(city, findings, filter, 'en') });
    expect(graph.lanes.map(lane => lane.name).sort()).toEqual(['Care', 'Parks', 'Roads']);
    expect(graph.edges.map(edge => `${edge.kind} ${edge.source} > ${edge.target}`).sort()).toEqual([
        'maintain Parks.Trees > Care.Water',
        'need Roads.Verge > Parks.Trees',
    ]);
});

const word = fc
    .string({ minLength: 1, maxLength: 12 })
    .map(text => text.trim())
    .filter(text => text !== '');
const words = fc.uniqueArray(word, { maxLength: 3 });
const anyFilter: fc.Arbitrary<Filter> = fc.record({
    departments: words,
    mine: words,
    goals: words,
    locations: words,
    years: fc.uniqueArray(fc.integer({ min: 1000, max: 9999 }), { maxLength: 3 }),
    funds: words,
    tags: words,
    problems: fc.boolean(),
    search: fc.oneof(fc.constant(''), word),
});

test('what is written is read back, for every filter and state of a window', () => {
    fc.assert(
        fc.property(
            anyFilter,
            fc.option(word, { nil: undefined }),
            fc.integer({ min: 1, max: 200 }),
            fc.boolean(),
            (filter, sheet, page, follows) => {
                expect(readFilter(writeFilter(filter))).toEqual({ filter, unknown: [] });
                const state = { ...(sheet === undefined ? {} : { sheet }), page, filter, follows };
                expect(readWindowState(writeWindowState(state))).toEqual(state);
                // what an earlier version kept changes nothing
                expect(readWindowState(['view=matrix', 'depth=programs', 'open=x', ...writeWindowState(state)])).toEqual(state);
            },
        ),
        { seed: 7, numRuns: 200 },
    );
});
