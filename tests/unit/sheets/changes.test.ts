// Sheets beside an older version of the plan: right values on a small plan, sound pages whatever was edited.
import { expect, test } from 'vitest';
import { drawSheets, findSheets, type SheetReference } from '../../../src/diagram/sheets/atlas.ts';
import { changes } from '../../../src/diagram/sheets/changes/kind.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { department } from '../../../src/diagram/sheets/department/kind.ts';
import { flowRows } from '../../../src/diagram/sheets/flow/rows.ts';
import { goals } from '../../../src/diagram/sheets/goals/kind.ts';
import { pair } from '../../../src/diagram/sheets/pair/kind.ts';
import { sheetKinds } from '../../../src/diagram/sheets/registry.ts';
import { drawForScreen } from '../../../src/diagram/sheets/screen.ts';
import type { SheetContext } from '../../../src/diagram/sheets/sheet.ts';
import { story } from '../../../src/diagram/sheets/story/kind.ts';
import { type Locale, locales } from '../../../src/l10n/say.ts';
import { writePeriod } from '../../../src/plan/period.ts';
import type { Interval } from '../../../src/plan/queries.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { textsIn } from '../../../src/scene/node.ts';
import { generateCity } from '../../bench/city.ts';
import { mutate, randomOf } from '../edits.ts';
import { planOf } from '../plans.ts';
import { faultsOf } from './paper-faults.ts';

const seed = Number(process.env['ALUR_SEED'] ?? 1);

type Texts = string | Readonly<Record<string, string>>;

function compared(older: Texts, newer: Texts, locale: Locale = 'en'): SheetContext {
    const [was, now] = [planOf(older), planOf(newer)];
    return sheetContext(now, findAll(now), { locale, today: 20_600, against: { name: 'HEAD~1', plan: was, findings: findAll(was) } });
}

const older =
    'plan City { period 2025..2029 } goal G "Green" department A "Parks" { program P "Trees" { serves G during 2026-09..2026-12 budget 100 million in 2026 needs B.Q.x } program Gone "Flowers" { during 2025 budget 5 million in 2025 } } department B "Works" { program Q "Verge" { during 2026-01..2026-06 delivers x "Verge" delivers y "Path" } }';
const newer =
    'plan City { period 2025..2029 } goal G "Green" department A "Parks" { program P "Trees" { serves G during 2026-10..2026-12 budget 130 million in 2026 needs B.Q.y } program N "New park" { serves G during 2027 budget 7 million in 2027 needs B.Q.x } } department B "Works" { program Q "Verge" { during 2026-01..2026-08 delivers x "Verge" delivers y "Path" } }';

test('a department: time before, money, promises that came and went, programs that are gone', () => {
    const context = compared(older, newer);
    const rows = department.rows(context, { name: 'A', title: 'Parks' });
    const [trees, park] = rows.programs;
    expect(trees?.change?.was && writePeriod(trees.change.was)).toBe('2026-09..2026-12');
    expect(trees?.change?.notes.map(plain)).toEqual(
        ['was Sep – Dec 2026', '+IDR 30 m, was IDR 100 m', 'new: Path, B ► A', 'gone: Verge, B ► A'].map(text =>
            text.replaceAll('IDR', 'Rp'),
        ),
    );
    expect(park?.change?.isNew).toBe(true);
    expect(rows.removed.map(({ title }) => title)).toEqual(['Flowers']);
    const works = department.rows(context, { name: 'B', title: 'Works' });
    expect(works.programs[0]?.change?.was && writePeriod(works.programs[0].change.was)).toBe('2026-01..2026-06');
});

test('the time before stands at every bar: of a story, of those that wait, in the flow', () => {
    const context = compared(older, newer);
    const own = story.rows(context, { name: 'A.P', title: 'Trees' });
    const asked = (was: Interval | undefined) => was && writePeriod(was);
    expect(asked(own.work?.was)).toBe('2026-09..2026-12');
    expect(own.waits.map(({ was }) => asked(was))).toEqual(['2026-01..2026-06']);
    const giver = story.rows(context, { name: 'B.Q', title: 'Verge' });
    expect(giver.waiting.map(({ work, was }) => `${work}: ${asked(was)}`)).toContain('Trees: 2026-09..2026-12');
    const goal = story.rows(context, { name: 'G', title: 'Green' });
    expect(goal.serving.map(({ what, was }) => `${what}: ${asked(was)}`)).toEqual(['Trees: 2026-09..2026-12', 'New park: undefined']);
    const { sides } = flowRows(context);
    expect(sides.flatMap(({ works }) => works.map(({ title, was }) => `${title}: ${asked(was)}`))).toEqual([
        'Verge: 2026-01..2026-06',
        'Trees: 2026-09..2026-12',
        'New park: undefined',
    ]);
    const again = compared(newer, newer);
    expect(story.rows(again, { name: 'A.P', title: 'Trees' }).work?.was).toBeUndefined();
});

test('a promise of another day: the day before in the flow', () => {
    const text = (end: string) =>
        `plan City { period 2025..2029 } department A "Parks" { program P "Trees" { during 2027 needs B.Q.x } } department B "Works" { program Q "Verge" { during 2026-01..2026-${end} delivers x "Verge" } }`;
    const { promises } = flowRows(compared(text('06'), text('08')));
    expect(promises.map(({ text: what, was, day }) => [what, was !== undefined && day !== undefined && day - was])).toEqual([
        ['Verge', 62],
    ]);
    expect(flowRows(compared(text('06'), text('06'))).promises.map(({ was }) => was)).toEqual([undefined]);
});

test('a pair, goals and the sheet of changes', () => {
    const context = compared(older, newer);
    const lines = pair.rows(context, { name: 'B+A', title: '' }).ways.flatMap(way => way.lines);
    expect(lines.map(({ what, change, isGone }) => `${what}: ${change}${isGone ? ' (gone)' : ''}`)).toEqual([
        'Path: new',
        'Verge: new',
        'Verge: no longer promised (gone)',
    ]);
    expect(goals.rows(context, { name: '', title: '' }).lines.flatMap(line => line.changes.map(plain))).toEqual([
        '2 programs, was 1',
        '+Rp 37 m, was Rp 100 m',
    ]);
    const rows = changes.rows(context, { name: '', title: '' });
    expect(rows.departments.map(({ name, programs, difference }) => [name, programs, plain(difference)])).toEqual([
        ['B', [1, 1], ''],
        ['A', [2, 2], '+Rp 32 m'],
    ]);
    expect(rows.sum.promises).toEqual({ new: 2, gone: 1, moved: 0 });
    expect(rows.count).toBeGreaterThan(4);
});

test('the same plan written otherwise has no changes', () => {
    const { before } = compared(older, `// moved\n${older.replaceAll(' { ', ' {\n ')}`);
    expect([before?.changes.length, before?.promises.size, before?.gone.length]).toEqual([0, 0, 0]);
});

test('without an older version there is no sheet of changes', () => {
    const plan = planOf(newer);
    expect(changes.subjects(sheetContext(plan, findAll(plan), { locale: 'en' }))).toEqual([]);
    expect(findSheets('changes', sheetContext(plan, findAll(plan), { locale: 'en' })).kind).toBe('empty');
});

test(`after random edits every sheet is sound (seed ${seed})`, () => {
    const random = randomOf(seed);
    for (let round = 0; round < 8; round++) {
        const texts = Object.fromEntries(generateCity({ programs: 16, programsPerFile: 6, seed: random(500) }));
        const names = Object.keys(texts);
        const was = { ...texts };
        for (let edit = 0; edit < 5; edit++) {
            const name = names[random(names.length)] as string;
            texts[name] = mutate(texts[name] as string, texts[names[random(names.length)] as string] as string, random)[0];
        }
        const context = compared(was, texts, locales[round % 2] as Locale);
        const references = sheetKinds
            .filter(({ name }) => name !== 'city' && name !== 'map')
            .flatMap((kind): SheetReference[] =>
                kind
                    .subjects(context)
                    .slice(0, 3)
                    .map(subject => ({ kind, subject })),
            );
        const sheets = drawSheets(references, context);
        expect(sheets.flatMap(faultsOf).slice(0, 4), `seed ${seed}, round ${round}`).toEqual([]);
        for (const { outline, tables } of sheets) expect(outline().length + tables().length).toBeGreaterThan(0);
    }
});

/** Without the blanks that hold a number and its unit together. */
function plain(text: string): string {
    return text.replaceAll('\u00a0', ' ');
}

for (const locale of locales)
    test(`breaks no word and no amount in a narrow window, in ${locale}`, () => {
        const inEuro = (text: string) => text.replace('2025..2029', '2025..2029 currency EUR').replaceAll(' million', ' thousand');
        const context = compared(inEuro(older), inEuro(newer), locale);
        const [subject] = changes.subjects(context);
        const kind = sheetKinds.find(({ name }) => name === 'changes');
        if (!kind || !subject) throw new Error('There are no changes.');
        const said = (width: number) => {
            const { scene } = drawForScreen({ kind, subject }, context, { width, first: 1, most: 6 });
            return new Set(scene.pieces.flatMap(({ node }) => [...textsIn(node)]).flatMap(text => text.split(' ')));
        };
        const whole = said(1600);
        expect([...whole].filter(word => word.startsWith('EUR')).length).toBeGreaterThan(1);
        for (const width of [520, 600, 760, 900, 1180])
            expect(
                [...whole].filter(word => !said(width).has(word)),
                `${width} px`,
            ).toEqual([]);
    });
