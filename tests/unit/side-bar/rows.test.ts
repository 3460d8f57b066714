// Rows of the side bar: the points and parts of a plan with the numbers of its sheets, after any edit, never more than asked for.
import { describe, expect, it, test } from 'vitest';
import { findSheets } from '../../../src/diagram/sheets/atlas.ts';
import { cityRows } from '../../../src/diagram/sheets/city/rows.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { department } from '../../../src/diagram/sheets/department/kind.ts';
import { goalsRows } from '../../../src/diagram/sheets/goals/rows.ts';
import { placesRows } from '../../../src/diagram/sheets/places/rows.ts';
import { aimTable, resultRows } from '../../../src/facts/goals.ts';
import { Plans } from '../../../src/language/plans.ts';
import type { Branch, Row } from '../../../src/protocol/side-bar.ts';
import { AllPoints } from '../../../src/server/side-bar/plan-points.ts';
import { countsFor, nextPointOf, rowsFor, textFor } from '../../../src/server/side-bar/rows.ts';
import { generateCity } from '../../bench/city.ts';
import { mutate, randomOf } from '../edits.ts';
import { textsOf } from '../examples.ts';
import { everywhere, hostile } from '../hostile.ts';
import { readFile } from '../plans.ts';

const seed = Number(process.env['ALUR_SEED'] ?? 1);
const many = 1000;

/** The plans of some folders below the workspace. */
function plansOf(folders: Readonly<Record<string, Readonly<Record<string, string>>>>, locale: 'en' | 'id' = 'en') {
    const plans = new Plans();
    plans.setFolders(['file:///w']);
    for (const [folder, files] of Object.entries(folders))
        for (const [name, text] of Object.entries(files)) plans.put(readFile(text, `file:///w/${folder}/${name}`));
    const all = new AllPoints(plans, () => locale);
    const rows = (branch: Branch, most = many, only?: string) => rowsFor({ branch, most, ...(only ? { only } : {}) }, all, locale);
    /** All rows below a branch, with those below them. */
    const deep = (branch: Branch): Row[] => rows(branch).rows.flatMap(row => [row, ...(row.branch ? deep(row.branch) : [])]);
    return { plans, all, rows, deep };
}

const brief = ({ label, detail }: Row) => `${label} | ${detail}`;
const palu = { palu: textsOf('palu') };
const root = 'file:///w/palu';

describe('to settle', () => {
    it('lists departments, the one with the gravest point first, and their points with the numbers of the sheets', () => {
        const { rows, deep } = plansOf(palu);
        expect(rows({ of: 'settle' }).rows.map(brief).slice(0, 3)).toEqual(['PUPR | 2', 'Perkim | 1', 'Perhubungan | 1']);
        const points = rows({ of: 'points', root, group: 'of PUPR' }).rows;
        expect(points.map(({ label }) => label.slice(0, 3))).toEqual(['1. ', '5. ']);
        expect(points[0]).toMatchObject({ sign: 'error', detail: expect.stringMatching(/^pupr\.plan:\d+$/), sheet: 'pair:PUPR+Perkim' });
        expect(points[0]?.said).toMatch(/^Point 1 \(error\): .* \(pupr\.plan, line \d+\)$/);
        const ids = deep({ of: 'settle' }).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
    });

    it('says the same in Indonesian', () => {
        const { rows, all } = plansOf(palu, 'id');
        expect(rows({ of: 'points', root, group: 'of PUPR' }).rows[0]?.said).toMatch(
            /^Nomor 1 \(kesalahan\): .* \(pupr\.plan, baris \d+\)$/,
        );
        expect(countsFor(root, all, 'id').plans[0]).toMatchObject({ said: '13 belum tuntas' });
    });

    it('counts what a check finds, by plan and together', () => {
        const { all } = plansOf({ ...palu, flower: textsOf('flower/after') });
        const counts = countsFor(root, all, 'en');
        expect(counts.plans.map(({ count, said }) => [count, said])).toEqual([
            [13, '13 to settle'],
            [0, 'nothing to settle'],
        ]);
        expect(counts.plans[0]?.detail).toMatch(/: 13 to settle, 4 of them errors$/);
        expect([counts.root, counts.all.count]).toEqual([root, 13]);
        expect(countsFor('file:///w/elsewhere', all, 'en').root).toBeUndefined();
    });

    it('has a row for each of several plans, and says where nothing is to settle', () => {
        const { rows } = plansOf({ ...palu, flower: textsOf('flower/after') });
        const [first, second] = rows({ of: 'settle' }).rows;
        expect(first).toMatchObject({
            label: expect.stringMatching(/^13 · .*Palu/),
            sheet: 'city',
            branch: { of: 'groups', root },
            isOpen: true,
        });
        expect(second).toMatchObject({ label: expect.stringMatching(/^0 · /), sign: 'settled', isOpen: false });
        expect(rows(second?.branch as Branch)).toEqual({ rows: [], none: 'Nothing to settle' });
        expect(rows({ of: 'groups', root }, many, 'of Nobody').none).toBe('Nothing to settle in what the filter shows; 13 in the plan');
        expect(rows({ of: 'groups', root }, many, 'of Perkim').rows.map(brief)).toEqual(['Perkim | 1']);
        expect(plansOf({}).rows({ of: 'settle' })).toEqual({ rows: [], none: 'There is no plan here: no file ends in .plan.' });
        expect(rows({ of: 'groups', root: 'file:///w/gone' }).rows).toEqual([]);
    });

    it('says how many rows are left out, and gives them when asked for', () => {
        const { rows } = plansOf(palu);
        const few = rows({ of: 'settle' }, 3);
        expect([few.rows.length, few.more]).toEqual([3, 'and 6 more']);
        expect(rows({ of: 'settle' }, 9).more).toBeUndefined();
    });

    it('is written as text', () => {
        const { all } = plansOf(palu);
        expect(textFor(root, 'of Perkim', all)).toMatch(/: 1 to settle\n\n.*Perumahan.*: 1 to settle\n2\. .* \(perkim\.plan:\d+\)\n$/);
        expect(textFor(root, undefined, all).match(/^\d+\. /gm)).toHaveLength(13);
        expect(textFor('file:///w/gone', undefined, all)).toBe('');
    });
});

describe('one point after the other', () => {
    const { all, plans } = plansOf({ palu: textsOf('palu') });
    const step = (after?: { id: string; number: number }, backwards = false, only?: string) => {
        const next = nextPointOf({ root, backwards, ...(after ? { after } : {}), ...(only ? { only } : {}) }, all, 'en');
        if (next.kind === 'none') throw new Error(next.said);
        return next;
    };

    it('goes by gravity, round and round, both ways', () => {
        const first = step();
        expect(first.above.map(({ label }) => label)).toEqual(['PUPR']);
        expect([first.shown.number, first.said.slice(0, 18)]).toEqual([1, 'Point 1, 1 of 13: ']);
        expect(step(first.shown).shown.number).toBe(2);
        expect(step(first.shown, true).shown.number).toBe(13);
        expect(step(step(first.shown, true).shown).shown.number).toBe(1);
        expect(step(undefined, true).shown.number).toBe(13);
    });

    it('stays within a department', () => {
        const first = step(undefined, false, 'of PUPR');
        const second = step(first.shown, false, 'of PUPR');
        expect([first.shown.number, second.shown.number, step(second.shown, false, 'of PUPR').shown.number]).toEqual([1, 5, 1]);
    });

    it('goes on with the one that took the place of a settled one', () => {
        const fifth = [1, 2, 3, 4].reduce(one => step(one.shown), step());
        const sixth = step(fifth.shown);
        const { uri } = fifth.row.place as { uri: string };
        const text = textsOf('palu')[uri.slice(root.length + 1)] as string;
        // Ignored, so that the list is one shorter.
        const line = fifth.row.place?.range.start.line as number;
        const lines = text.split('\n');
        lines[line] += ` // ignore: ${fifth.shown.id.split(' ')[0]} -- agreed`;
        plans.put(readFile(lines.join('\n'), uri));
        const next = step(fifth.shown);
        expect([next.shown.id, next.shown.number]).toEqual([sixth.shown.id, 5]);
        plans.put(readFile(text, uri));
    });

    it('says that nothing is to settle', () => {
        const whole = plansOf({ flower: textsOf('flower/after') }).all;
        expect(nextPointOf({ root: 'file:///w/flower', backwards: false }, whole, 'en')).toEqual({
            kind: 'none',
            said: 'Nothing to settle',
        });
        expect(nextPointOf({ root: 'file:///gone', backwards: false }, whole, 'id').kind).toBe('none');
    });
});

describe('the parts of a plan', () => {
    it('are departments with programs, goals below goals, and places', () => {
        const { rows, deep } = plansOf(palu);
        const headings = rows({ of: 'parts' }).rows;
        expect(headings.map(({ label }) => label)).toEqual(['Departments', 'Goals', 'Places']);
        const departments = rows({ of: 'departments', root }).rows;
        expect(departments.map(brief)).toContainEqual(expect.stringMatching(/^PUPR \| \d+ programs · 2 to settle$/));
        const programs = rows({ of: 'programs', root, department: 'PUPR' });
        expect(programs.rows.length).toBeGreaterThan(2);
        expect(programs.rows[0]).toMatchObject({ sign: 'program', sheet: expect.stringMatching(/^story:PUPR\./) });
        const ids = deep({ of: 'parts' }).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const goals = rows({ of: 'goals', root }).rows;
        expect(goals.some(({ branch }) => branch !== undefined)).toBe(true);
    });

    it('lead to their place in the text and to a sheet that there is', () => {
        const { deep, plans, all } = plansOf(palu);
        const context = sheetContext(plans.plan(root) as never, [...plans.findings(root).values()].flat(), { locale: 'en' });
        const found = [...deep({ of: 'parts' }), ...deep({ of: 'settle' })];
        expect(found.length).toBeGreaterThan(150);
        for (const { sheet, label, place, sign, id } of found) {
            if (sheet) expect(findSheets(sheet, context), `${label} ${sheet}`).toMatchObject({ kind: 'sheets' });
            if (!id.startsWith('heading') && sign !== 'shared' && sign !== 'plan') expect(place, label).toBeDefined();
        }
        expect(all.count(root)).toBe(13);
    });

    it('show each more than once where it serves two, and the same rows never twice', () => {
        const text = `plan P { period 2026 }\ngoal A "A"\ngoal B "B"\nobjective C "C" { serves A serves B }\nobjective D "D" { serves C }`;
        const { deep } = plansOf({ p: { 'p.plan': text } });
        const goals = deep({ of: 'goals', root: 'file:///w/p' });
        expect(goals.map(({ label }) => label)).toEqual(['A', 'C', 'D', 'B', 'C']);
        expect(new Set(goals.map(({ id }) => id)).size).toBe(5);
    });
});

/** Numbers of rows against those of sheets. */
function expectSheetNumbers({ plans, all, rows, deep }: ReturnType<typeof plansOf>, at: string, note: string): void {
    const plan = plans.plan(at);
    if (!plan) return;
    const context = sheetContext(plan, [...plans.findings(at).values()].flat(), { locale: 'en' });
    const points = all.of(at);
    expect(
        points?.all.map(({ number, message }) => `${number} ${message}`),
        note,
    ).toEqual(context.points.map(({ number, message }) => `${number} ${message}`));
    const city = cityRows(context);
    const open = new Map(city.departments.filter(({ isDepartment }) => isDepartment).map(row => [row.name, row]));
    for (const row of rows({ of: 'departments', root: at }).rows) {
        const name = row.sheet?.slice('department:'.length) as string;
        const sheet = department.rows(context, { name, title: '' });
        const counted = open.get(name)?.open ?? points?.groups.find(({ key }) => key === 'shared')?.points.length ?? 0;
        expect(row.detail, `${note}: ${name}`).toBe(said(sheet.programs.length, counted));
    }
    const places = placesRows(context).lines.map(line => `${line.address} ${said(line.programs, line.points.length)}`);
    expect(
        rows({ of: 'places', root: at }).rows.map(({ sheet, detail }) => `${sheet} ${detail}`),
        note,
    ).toEqual(places);
    const [departments, aims, placed] = rows({ of: 'headings', root: at }).rows.map(({ detail }) => Number(detail));
    const results = resultRows(aimTable(plan).rows).length;
    expect([departments, aims, placed], note).toEqual([open.size, results, places.length]);
    const goals = goalsRows(context).lines.map(({ title, programs, isUnserved, points: here, elsewhere }) => {
        const count = here.length + elsewhere.length;
        return `${title} ${isUnserved ? ['no program', count > 0 ? `${count} to settle` : ''].filter(Boolean).join(' · ') : said(programs, count)}`;
    });
    expect(
        deep({ of: 'goals', root: at }).map(({ label, detail }) => `${label} ${detail.replace(/ · priority$/, '')}`),
        note,
    ).toEqual(goals);
}

function said(programs: number, open: number): string {
    return [programs === 1 ? '1 program' : `${programs} programs`, open > 0 ? `${open} to settle` : ''].filter(Boolean).join(' · ');
}

test('Palu and a city: one set of numbers with the sheets', () => {
    expectSheetNumbers(plansOf(palu), root, 'palu');
    expectSheetNumbers(plansOf({ city: Object.fromEntries(generateCity({ programs: 60 })) }), 'file:///w/city', 'city');
});

for (const [name, texts] of [
    ['palu', textsOf('palu')],
    ['city', Object.fromEntries(generateCity({ programs: 30, programsPerFile: 10 }))],
] as const)
    test(`edits of ${name}: one set of numbers with the sheets (seed ${seed})`, () => {
        const random = randomOf(seed);
        const now = new Map(Object.entries(texts));
        const open = plansOf({ [name]: texts });
        for (let edit = 0; edit < 40; edit++) {
            const names = [...now.keys()];
            const file = names[random(names.length)] as string;
            const [text, what] = mutate(now.get(file) as string, now.get(names[random(names.length)] as string) as string, random);
            now.set(file, text);
            open.plans.put(readFile(text, `file:///w/${name}/${file}`));
            for (const at of open.all.roots()) expectSheetNumbers(open, at, `seed ${seed}, edit ${edit}: ${what}`);
        }
    });

/** All that a window would show, and whether it can: VS Code refuses a tree in which two rows have one id. */
function expectTree({ deep, rows, all }: ReturnType<typeof plansOf>, note: string): void {
    for (const top of [deep({ of: 'settle' }), deep({ of: 'parts' })]) {
        const ids = top.map(({ id }) => id);
        expect(
            ids.filter((id, k) => ids.indexOf(id) !== k),
            note,
        ).toEqual([]);
        for (const { label, detail, said: words } of top) {
            expect(label, note).not.toBe('');
            expect(`${label}${detail}${words.replace(/[\n\t]/g, '')}`, note).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
            expect(label, note).not.toMatch(/[\n\t]/);
        }
    }
    const counted = rows({ of: 'settle' }).rows.reduce((sum, row) => sum + Number(row.detail.replace(/\D/g, '')), 0);
    expect(counted, note).toBe(countsFor(undefined, all, 'en').all.count);
}

describe('any plan', () => {
    for (const [name, text] of Object.entries(hostile))
        it(`is shown with ${name} in every field`, () => expectTree(plansOf({ p: { 'p.plan': everywhere(text) } }), name));

    for (const [name, text] of Object.entries({
        'two of each name': `plan P { period 2026 }\ngoal G\ngoal G\nlocation L\nlocation L\ndepartment D { program A { location L } program A { location L } }\ndepartment D { program A }\nobjective O { serves G }\nobjective O { serves G }\nprogram A\nprogram A`,
        'goals in a circle': 'goal A { serves B }\ngoal B { serves A }',
        'places within each other': 'location A within B\nlocation B within A\nprogram P { location A }',
        'no plan line': 'department D { program A }',
        'half a line': 'department D { program',
        'nothing at all': '// nothing\n',
    }))
        it(`is shown with ${name}`, () => expectTree(plansOf({ p: { 'p.plan': text } }), name));
});
