// The plan on one page: what it says is what a check finds, and it stays readable at any size.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFilter } from '../../../src/diagram/filter.ts';
import { drawSheets, findSheets, type Sheet } from '../../../src/diagram/sheets/atlas.ts';
import { cityRows } from '../../../src/diagram/sheets/city/rows.ts';
import { topicRules } from '../../../src/diagram/sheets/city/topics.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { sheetNode } from '../../../src/diagram/sheets/write.ts';
import { stylesOf } from '../../../src/diagram/theme.ts';
import { marksOf } from '../../../src/exports/pictures/marks.ts';
import { writePage } from '../../../src/exports/sheets/svg.ts';
import { readMoment } from '../../../src/plan/period.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { allRules } from '../../../src/rules/all.ts';
import { textsIn } from '../../../src/scene/node.ts';
import { generateCity } from '../../bench/city.ts';
import { exampleNamed } from '../examples.ts';
import { findingsOf, planOf } from '../plans.ts';
import { extremes } from './extremes.ts';
import { cityWithFaults, injected } from './injected.ts';
import { faultsOf } from './paper-faults.ts';

const today = readMoment('2026-06-15')?.from as number;

function draw(plan: Plan, name: string, locale: 'en' | 'id' = 'en', paper?: 'a3' | 'a4'): Sheet[] {
    const context = sheetContext(plan, findingsOf(plan), { locale, today });
    const asked = findSheets(name, context);
    if (asked.kind !== 'sheets') throw new Error(`no sheet ${name}`);
    return drawSheets(asked.references, context, paper ? { paper } : {});
}

function saidOn(sheets: readonly Sheet[]): string {
    return sheets.flatMap(({ pages }) => pages.flatMap(({ scene }) => scene.pieces.flatMap(({ node }) => [...textsIn(node)]))).join(' ');
}

it('names the gravest points below the counts of others as far as they have room', () => {
    const [sheet] = draw(planOf(cityWithFaults(400)), 'city');
    const [page] = sheet?.pages ?? [];
    const named = page?.scene.pieces.flatMap(({ opens }) => (opens?.startsWith('point:') ? [opens] : [])) ?? [];
    expect(named.length).toBeGreaterThan(5);
    expect(saidOn(sheet ? [sheet] : [])).toContain(`The ${named.length} gravest`);
});

it('counts under a filter only points that it lists, and lists every goal that it shows without a program', () => {
    const plan = exampleNamed('palu');
    const { filter } = readFilter(['department=PUPR', 'problems']);
    const rows = cityRows(sheetContext(plan, findingsOf(plan), { locale: 'en', today, filter }));
    expect(rows.points.length).toBeLessThan(13);
    expect(rows.departments.reduce((sum, { open }) => sum + open, 0)).toBeLessThanOrEqual(rows.points.length);
    expect(rows.goals.unserved).toBe(1);
    expect(rows.points.map(({ message }) => message).join()).toContain('Pendapatan nelayan Teluk Palu meningkat');
});

it('writes amounts of its tables in plain digits without zeros behind them', () => {
    for (const name of ['city', 'goals', 'places', 'PUPR'])
        for (const sheet of draw(exampleNamed('palu'), name))
            for (const table of sheet.tables())
                for (const row of table.rows) for (const cell of row) expect(cell, `${name}: ${cell}`).not.toMatch(/^\d+\.\d*0$/);
});

it('puts today into the bar of its year', () => {
    const plan = planOf('plan X 2025..2026\ndepartment D { program P { during 2025..2026 budget 5 million in 2025, 5 million in 2026 } }');
    for (const day of ['2025-01-02', '2025-07-01', '2026-12-30']) {
        const context = sheetContext(plan, [], { locale: 'en', today: readMoment(day)?.from as number });
        const asked = findSheets('city', context);
        const [sheet] = asked.kind === 'sheets' ? drawSheets(asked.references, context) : [];
        const marks = sheet?.pages.flatMap(({ scene }) => marksOf(sheetNode(scene, sheet.paper), stylesOf('light'))) ?? [];
        const bars = marks.flatMap(mark => (mark.kind === 'rect' && mark.box.width === 78 ? [mark.matrix[4] + mark.box.x] : []));
        const lines = marks.flatMap(mark => (mark.kind === 'path' && mark.style.dash?.[0] === 10 ? [mark.matrix[4] + mark.box.x] : []));
        expect(bars.length).toBeGreaterThan(1);
        expect(lines.length).toBeGreaterThan(0);
        for (const x of lines)
            expect(
                bars.some(bar => x >= bar && x <= bar + 78),
                day,
            ).toBe(true);
    }
});

it('names as many handovers of a month as have room', () => {
    const said = saidOn(draw(exampleNamed('palu'), 'city'));
    expect(said.split('Jan 2027').length).toBeGreaterThan(5);
    expect(said).toMatch(/and \d+ more/);
});

it('counts the points of every department before it names more than five', () => {
    const programs = Array.from({ length: 4 }, (_, k) => `program P${k} { during 2026 }`).join('\n');
    const departments = Array.from({ length: 26 }, (_, k) => `department Dept${k} { unit U ${programs} }`).join('\n');
    const [sheet] = draw(planOf(`plan X "Many" { period 2025..2029 stage final }\ngoal G\n${departments}`), 'city');
    const said = saidOn(sheet ? [sheet] : []);
    const named = sheet?.pages[0]?.scene.pieces.filter(({ opens }) => opens?.startsWith('point:')).length ?? 0;
    expect(said).toContain('To settle, by department');
    expect(said.includes('more departments') && named > 5).toBe(false);
    expect(named).toBeGreaterThan(3);
});

describe('the plan on one page of Palu', () => {
    const plan = exampleNamed('palu');
    const findings = findingsOf(plan);
    const rows = cityRows(sheetContext(plan, findings, { locale: 'en', today }));

    it('has the numbers of a check', () => {
        expect(rows.points.map(({ number }) => number)).toEqual(findings.map((_, k) => k + 1));
        expect(rows.goals).toMatchObject({
            leaves: 17,
            results: 24,
            unserved: 1,
            several: 6,
            without: { titles: ['Usaha bersama warga difabel'] },
        });
        expect(rows.promises).toBe(56);
        expect(rows.broken).toBe(3);
        const broken = rows.cells
            .filter(cell => cell.broken > 0)
            .map(cell => [rows.departments[cell.giver]?.name, rows.departments[cell.receiver]?.name, cell.broken, cell.count]);
        expect(broken).toEqual([
            ['PUPR', 'Perkim', 1, 4],
            ['PUPR', 'Pustaka', 1, 2],
            ['Perkim', 'PUPR', 1, 3],
        ]);
        expect(rows.things.map(({ nobody }) => nobody)).toEqual([1, 1, 2, 2, 2]);
    });

    it('says what changes hands in the twelve months from the day, and nothing else', () => {
        expect(rows.handovers.map(({ what }) => what)).toContain('4.2 km jalur tanam selebar satu setengah meter');
        expect(rows.handovers.every(({ day }) => day > today && day <= today + 366)).toBe(true);
        expect(rows.handovers.find(({ isBroken }) => isBroken)?.what).toContain('tanah siap bangun di Petobo');
    });

    it('says so in both languages, whole and apart', () => {
        for (const locale of ['en', 'id'] as const) {
            const sheets = draw(plan, 'city', locale);
            expect(sheets.flatMap(faultsOf)).toEqual([]);
            const said = saidOn(sheets);
            for (const { name } of rows.departments) if (name !== 'shared') expect(said).toContain(name);
            expect(said).toContain(locale === 'en' ? '13 to settle, 13 on this sheet' : '13 belum tuntas, 13 pada lembar ini');
            expect(said).toContain(locale === 'en' ? 'PUPR → Perkim 1 of 4' : 'PUPR → Perkim 1 dari 4');
        }
    });

    it('leaves out what a filter leaves out, and says which', () => {
        const { filter } = readFilter(['department=PUPR']);
        const context = sheetContext(plan, findings, { locale: 'en', today, filter });
        const some = cityRows(context);
        expect(some.programs).toBe(11);
        expect(some.points.length).toBeLessThan(13);
        const asked = findSheets('city', context);
        const said = asked.kind === 'sheets' ? saidOn(drawSheets(asked.references, context)) : '';
        expect(said).toContain(`13 to settle, ${some.points.length} on this sheet`);
        expect(said).toMatch(/filter: +department Dinas Pekerjaan Umum/);
    });
});

describe('a city of 400 with twenty faults', () => {
    const plan = planOf(cityWithFaults(400));
    const findings = findingsOf(plan);
    const rows = cityRows(sheetContext(plan, findings, { locale: 'en', today }));
    const between = (giver: string, receiver: string) =>
        rows.cells.find(cell => rows.departments[cell.giver]?.name === giver && rows.departments[cell.receiver]?.name === receiver);

    it('says which goals nobody serves, and which work serves none', () => {
        expect(rows.goals.unserved).toBe(injected.unserved);
        const holes = rows.goals.rows.flatMap(({ objectives }) => objectives).filter(({ isUnserved }) => isUnserved);
        expect(holes.map(({ title }) => title)).toEqual(['Hole 0', 'Hole 1', 'Hole 2']);
        expect(rows.goals.without.titles).toEqual(['Goalless 0', 'Goalless 1', 'Goalless 2']);
    });

    it('says what is left without a keeper', () => {
        expect(rows.things.map(({ nobody }) => nobody)).toEqual([
            0,
            0,
            0,
            injected.unkept + injected.unaware,
            injected.unkept + injected.unaware,
        ]);
    });

    it('says who waits for whom, and what of it does not hold', () => {
        expect(between('UjiA', 'UjiB')).toMatchObject({ broken: injected.tooEarly + injected.unaware });
        expect(between('UjiB', 'UjiA')).toMatchObject({ broken: injected.unanswered, count: injected.unanswered });
        expect(rows.broken).toBe(injected.tooEarly + injected.unaware + injected.unanswered);
    });

    it('counts every finding once', () => {
        expect(rows.points.length).toBe(findings.length);
        const context = sheetContext(plan, findings, { locale: 'en', today });
        const homes = Map.groupBy(context.points, ({ home }) => home);
        expect([...homes.values()].reduce((sum, { length }) => sum + length, 0)).toBe(findings.length);
    });

    it('stays readable', () => {
        for (const name of ['city', 'flow']) expect(draw(plan, name, 'id').flatMap(faultsOf)).toEqual([]);
    });
});

describe('at the edges', () => {
    for (const { name, plan } of extremes)
        it(`${name}: a sensible page, whole and apart`, () => {
            const one = plan();
            for (const sheet of ['city', 'flow'])
                for (const paper of ['a3', 'a4'] as const) {
                    const sheets = draw(one, sheet, 'en', paper);
                    expect(sheets.flatMap(faultsOf), `${sheet} ${paper}`).toEqual([]);
                    expect(sheets.flatMap(({ pages }) => pages).length).toBeGreaterThan(0);
                    expect(JSON.stringify(draw(one, sheet, 'en', paper))).toBe(JSON.stringify(sheets));
                }
        });

    it('random parts of a city: whole and apart', () => {
        fc.assert(
            fc.property(fc.integer({ min: 2, max: 90 }), fc.integer({ min: 1, max: 1000 }), (programs, seed) => {
                const plan = planOf(Object.fromEntries(generateCity({ programs, seed, programsPerFile: 3 })));
                for (const sheet of ['city', 'flow']) expect(draw(plan, sheet).flatMap(faultsOf)).toEqual([]);
            }),
            { numRuns: 12 },
        );
    });
});

it('knows a topic only for rules that there are', () => {
    const ids = new Set(allRules.map(({ id }) => id));
    expect(topicRules.filter(rule => !ids.has(rule))).toEqual([]);
});

describe('examples on paper', () => {
    for (const [name, sheet, locale] of [
        ['palu', 'city', 'id'],
        ['palu', 'flow', 'en'],
        ['riverside', 'city', 'en'],
        ['flower/before', 'flow', 'en'],
    ] as const)
        it(`${name}: ${sheet}`, async () => {
            const [drawn] = draw(exampleNamed(name), sheet, locale);
            const [page] = drawn?.pages ?? [];
            if (!drawn || !page) throw new Error('no page');
            // the style sheet is that of all drawings, whose own files hold it
            const svg = writePage(page, drawn, 'light').replace(/<style>.*?<\/style>\n/s, '');
            await expect(svg).toMatchFileSnapshot(`../../golden/${name.replace('/', '-')}.${sheet}-sheet.svg`);
        });
});

describe('a small plan is cards and arrows, not a score', () => {
    for (const [name, programs] of [
        ['flower/before', 1],
        ['flower/after', 2],
        ['bunga/sebelum', 1],
        ['bunga/sesudah', 2],
    ] as const)
        for (const locale of ['en', 'id'] as const)
            it(`${name} in ${locale}`, () => {
                const [drawn] = draw(exampleNamed(name), 'flow', locale);
                const page = drawn?.pages[0];
                if (!drawn || !page) throw new Error('no page');
                const cards = [...writePage(page, drawn, 'light').matchAll(/class="card"/g)];
                expect(cards).toHaveLength(programs);
            });
});
