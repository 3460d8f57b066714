// The nine questions that sheets are to answer, asked of their data: of Palu, and of a city of 400 with twenty faults of known kinds.
import { describe, expect, test } from 'vitest';
import { changes } from '../../../src/diagram/sheets/changes/kind.ts';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { department } from '../../../src/diagram/sheets/department/kind.ts';
import type { DepartmentRows } from '../../../src/diagram/sheets/department/rows.ts';
import { goals } from '../../../src/diagram/sheets/goals/kind.ts';
import { pair } from '../../../src/diagram/sheets/pair/kind.ts';
import { place } from '../../../src/diagram/sheets/place/kind.ts';
import { places } from '../../../src/diagram/sheets/places/kind.ts';
import type { SheetContext } from '../../../src/diagram/sheets/sheet.ts';
import { story } from '../../../src/diagram/sheets/story/kind.ts';
import { changingHands } from '../../../src/facts/changing-hands.ts';
import { dayOf } from '../../../src/plan/period.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { titleOf } from '../../../src/plan/queries.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { exampleNamed, textsOf } from '../examples.ts';
import { planOf } from '../plans.ts';
import { faultyCity, injected, soundCity } from './faulty-city.ts';

const today = dayOf(2026, 5, 15);
const only = { name: '', title: '' };

function contextOf(plan: Plan, older?: Plan): SheetContext {
    const against = older && { against: { name: 'before', plan: older, findings: findAll(older) } };
    return sheetContext(plan, findAll(plan), { locale: 'en', today, ...against });
}

function departmentsOf(context: SheetContext): Map<string, DepartmentRows> {
    return new Map(department.subjects(context).map(subject => [subject.name, department.rows(context, subject)]));
}

const unserved = (context: SheetContext) => goals.rows(context, only).lines.flatMap(({ isUnserved, title }) => (isUnserved ? [title] : []));

/** Things with what nobody maintains or funds, by department. */
const unkept = (sheets: ReadonlyMap<string, DepartmentRows>) =>
    [...sheets.values()].flatMap(({ programs, standing }) =>
        [...programs.flatMap(({ leaves }) => leaves), ...standing].flatMap(({ spans, what, faults }) =>
            spans.some(({ kind }) => kind === 'nobody') ? [`${what}: ${faults.join('; ')}`] : [],
        ),
    );

const waitsOn = (sheets: ReadonlyMap<string, DepartmentRows>, name: string) =>
    sheets
        .get(name)
        ?.programs.flatMap(({ title, waits }) =>
            waits
                .filter(({ party }) => party !== '')
                .map(({ party, what, fault }) => `${title} < ${party}: ${what}${fault && ` (${fault})`}`),
        );

describe('Palu', () => {
    const context = contextOf(exampleNamed('palu'));
    const sheets = departmentsOf(context);

    test('which goals nobody serves', () => expect(unserved(context)).toEqual(['Pendapatan nelayan Teluk Palu meningkat']));

    test('what is left without a maintainer', () =>
        expect(unkept(sheets)).toEqual([
            'Rumah baca dan ruang belajar: Pustaka has not planned to maintain it',
            '4,500 bugenvil dan soka: nobody maintains it',
        ]));

    test('who waits for whom', () => {
        expect(waitsOn(sheets, 'Pertamanan')).toEqual([
            'Pohon peneduh Jalan Veteran < PUPR: 4.2 km jalur tanam selebar satu setengah meter',
            'Pohon peneduh Jalan Veteran < LH: 280 ton kompos matang',
            'Pohon peneduh Jalan Veteran < Perhubungan: 24 hari truk bak terbuka',
        ]);
        expect(sheets.get('Pertamanan')?.givesTo).toEqual([{ name: 'LH', count: 2, broken: 0 }]);
        expect(sheets.get('PUPR')?.waitsFor[0]).toEqual({ name: 'Perkim', count: 3, broken: 1 });
    });

    test('where departments step on each other', () => {
        const meetings = places
            .rows(context, only)
            .lines.flatMap(({ title, cells }) =>
                cells.flatMap(({ year, departments, isMeeting }) =>
                    isMeeting ? [`${title} ${year}: ${departments.map(({ name }) => name).join(', ')}`] : [],
                ),
            );
        expect(meetings).toContain('Kelurahan Silae 2027: Pertamanan, LH, Perhubungan');
        expect(meetings.length).toBeGreaterThanOrEqual(8);
        const lines = pair.rows(context, { name: 'PUPR+Perkim', title: '' }).ways.flatMap(way => way.lines);
        expect(lines.filter(({ isBroken }) => isBroken).map(({ what, point }) => [what, point])).toEqual([
            ['Jalan akses Petobo', 2],
            ['1.1 ha tanah siap bangun di Petobo', 1],
        ]);
    });

    test('who does what', () => {
        const all = [...sheets.values()].flatMap(({ programs }) => programs.map(({ story: address }) => address));
        expect(all).toHaveLength(90);
        expect(new Set(all).size).toBe(90);
        expect(sheets.get('Pertamanan')?.programs.find(({ title }) => title === 'Pohon peneduh Jalan Veteran')?.about[0]).toBe(
            'UPTD Kebun Bibit',
        );
    });

    test('what happens in one place', () => {
        const [veteran] = place.find?.(context, 'Jalan Veteran') ?? [];
        const rows = place.rows(context, veteran ?? only);
        expect(rows.works.map(({ department: name, title }) => `${name}: ${title}`)).toEqual([
            'PUPR: Pipa induk air minum Jalan Veteran',
            'PUPR: Jalan Veteran yang teduh dan ramah pejalan',
            'Perhubungan: Penerangan Jalan Veteran',
            'Pertamanan: Pohon peneduh Jalan Veteran',
            'Perhubungan: Bus kota Trans Palu',
        ]);
    });

    test('what changed', () => {
        const texts = textsOf('palu');
        const older = planOf({
            ...texts,
            'pertamanan.plan': (texts['pertamanan.plan'] as string).replace('selama 2026-09..2026-12', 'selama 2026-07..2026-10'),
        });
        const rows = changes.rows(contextOf(exampleNamed('palu'), older), only);
        expect(rows.departments.find(({ name }) => name === 'Pertamanan')?.promises).toEqual({ new: 0, gone: 0, moved: 3 });
        expect(rows.sections.flatMap(({ sentences }) => sentences)).toContain(
            'Program "Pohon peneduh Jalan Veteran": the time is now September to December 2026; it was July to October 2026.',
        );
    });

    test('are we on track', () => {
        const lines = goals.rows(context, only).lines;
        const measured = lines.flatMap(({ tracks }) => tracks.filter(({ reached }) => reached !== undefined));
        expect(measured.map(({ title, baseline, now, target, reached }) => [title, baseline, now, target, reached])).toEqual([
            ['Persentase tutupan tajuk pohon (%)', '12', '13.8', '20 · 2029', 0.225],
            ['Panjang jalan utama yang teduh (km)', '4', '7', '18 · 2029', 0.214],
        ]);
        expect(lines.flatMap(({ tracks }) => tracks).every(({ passed }) => passed !== undefined)).toBe(true);
    });

    test('what is decided next', () => {
        const [first] = changingHands(context.plan, today);
        expect([first && titleOf(first.thing), first?.receivers.map(side => side?.name)]).toEqual([
            'Jalur tanam selebar satu setengah meter',
            ['Pertamanan'],
        ]);
        const rows = story.rows(context, { name: 'Pertamanan.PohonVeteran', title: '' });
        expect(rows.waits.map(({ party, spare }) => `${party}: ${spare}`)).toEqual([
            'Pertamanan: 8 months to spare',
            'PUPR: 2 months to spare',
            'LH: 2 months to spare',
            'Perhubungan: no day to spare',
        ]);
        expect(rows.slips?.sum).toBe('2 programs, 2 departments');
    });
});

describe('a city of 400 with twenty faults', () => {
    const sound = planOf(soundCity());
    const context = contextOf(planOf(faultyCity()), sound);
    const sheets = departmentsOf(context);

    test('each fault is a point, counted on one sheet and told there', () => {
        expect(findAll(sound)).toEqual([]);
        const counted = new Map<string, number>();
        for (const { finding } of context.points) counted.set(finding.rule, (counted.get(finding.rule) ?? 0) + 1);
        for (const [rule, count] of Object.entries(injected)) expect(counted.get(rule) ?? 0, rule).toBeGreaterThanOrEqual(count);
        const told = [
            ...[...sheets.values()].flatMap(({ programs, standing, others }) =>
                [...programs, ...standing].flatMap(({ points }) => points).concat(others),
            ),
            ...goals.rows(context, only).lines.flatMap(({ points }) => points),
            ...goals.rows(context, only).others,
        ].map(({ number }) => number);
        const elsewhere = context.points.filter(({ home }) => home === 'city').map(({ number }) => number);
        expect([...told, ...elsewhere].sort((a, b) => a - b)).toEqual(context.points.map(({ number }) => number));
    });

    test('which goals nobody serves', () => expect(unserved(context)).toEqual(['Without a program 1', 'Without a program 2']));

    test('what is left without a maintainer', () =>
        expect(unkept(sheets)).toEqual([
            'Unkept fountain: nobody maintains it',
            'Unkept hall: nobody maintains it',
            'Unplanned library: Kesehatan1 has not planned to maintain it',
            '10 trees with no place: no budget',
        ]));

    test('who waits for whom, and what does not hold', () => {
        const broken = waitsOn(sheets, 'Pertamanan1')?.filter(text => text.endsWith(')'));
        expect(broken?.sort()).toEqual([
            'LingkaranA < Kesehatan1: LingkaranB (each waits for the other)',
            'Meminta1 < Kesehatan1: 3 unit: Unanswered trucks (not answered yet)',
            'Meminta2 < Kesehatan1: 3 orang: Late nurses (comes too late)',
            'TerlaluDini < Kesehatan1: Late map (comes too late)',
        ]);
        const loose = sheets.get('Kesehatan1')?.loose.map(({ what, fault }) => `${what} (${fault})`);
        expect(loose).toEqual(['Unplanned library (maintenance not planned)', '3 unit: Unanswered trucks (not answered yet)']);
    });

    test('where departments step on each other', () => {
        const field = places.rows(context, only).lines.find(({ title }) => title === 'Field of the faults');
        expect(field?.cells.find(({ year }) => year === 2026)).toMatchObject({ isMeeting: true });
        const lines = pair.rows(context, { name: 'Kesehatan1+Pertamanan1', title: '' }).ways.flatMap(way => way.lines);
        expect(
            lines
                .filter(({ isBroken }) => isBroken)
                .map(({ state }) => state)
                .sort(),
        ).toEqual([
            'comes too late',
            'comes too late',
            'each waits for the other',
            'each waits for the other',
            'maintenance not planned',
            'not answered yet',
        ]);
    });

    test('who does what', () => {
        const all = [...sheets.values()].flatMap(({ programs }) => programs);
        expect(all).toHaveLength(context.plan.all('program').length);
        expect(all.filter(({ about }) => about[0]?.startsWith('Bidang') || about[0]?.startsWith('Regu')).length).toBe(all.length - 1);
    });

    test('what happens in one place', () => {
        const [field] = place.find?.(context, 'Lapangan') ?? [];
        const rows = place.rows(context, field ?? only);
        expect(rows.works).toHaveLength(19);
        expect(rows.things.filter(({ faults }) => faults.length > 0)).toHaveLength(4);
    });

    test('what changed', () => {
        const rows = changes.rows(context, only);
        expect(rows.departments.map(({ name, programs, open }) => [name, programs[1] - programs[0], open[0]]).sort()).toEqual([
            ['Kesehatan1', 4, 0],
            ['Pendidikan1', 0, 0],
            ['Pertamanan1', 15, 0],
        ]);
    });

    test('are we on track', () => {
        const behind = goals.rows(context, only).lines.find(({ title }) => title === 'Behind');
        const [track] = behind?.tracks ?? [];
        expect(track).toMatchObject({ baseline: '10', now: '11', target: '50 · 2029', reached: 0.025 });
        expect(track?.passed).toBeGreaterThan(0.2);
    });

    test('what is decided next', () => {
        const next = changingHands(context.plan, today).filter(({ holds }) => !holds);
        expect(next.map(({ thing }) => titleOf(thing)).sort()).toEqual(['Late map', 'Late nurses', 'Unplanned library']);
    });
});
