// In after out gives the same plan, for what the standard can say: random plans whose references lead somewhere.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import { amountsOf } from '../../../src/plan/budget.ts';
import { addDecimals, normalizeDecimal, plainDecimal, zero } from '../../../src/plan/decimal.ts';
import {
    makeDepartment,
    makeExecutor,
    makeFund,
    makeIndicator,
    makeLocated,
    makeLocation,
    makeMission,
    makeMoney,
    makeOutput,
    makePartner,
    makePeriod,
    makePlace,
    makePlan,
    makeQuantity,
    makeReading,
    makeReference,
    makeRemarks,
    makeResult,
    makeUnit,
    makeVision,
    makeWork,
    nowhere,
} from '../../../src/plan/make.ts';
import type { Department, Indicator, Scope, Work } from '../../../src/plan/model.ts';
import type { Period } from '../../../src/plan/period.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { extentOf, namedExecutors, placesOf, qualifiedName, titleOf, works } from '../../../src/plan/queries.ts';
import { exampleNames, textsOf } from '../examples.ts';
import { hostile } from '../hostile.ts';
import { planOf } from '../plans.ts';
import { exported } from './exported.ts';
import { imported } from './imported.ts';

/** Texts on one line, as every reader of XML gives them back; without the characters that XML cannot say. */
const tidy = (text: string) =>
    text
        .toWellFormed()
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to say these
        .replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
const text = fc
    .oneof(fc.constantFrom(...Object.values(hostile)), fc.string({ unit: 'binary', maxLength: 12 }), fc.lorem({ maxCount: 4 }))
    .map(value => tidy(value) || 'x');
const notes = fc.array(text, { maxLength: 2 }).map(list => list.map(value => `Note ${value}`));
const digits = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 2 }))
    .map(([units, scale]) => normalizeDecimal({ units, scale }));
const period = fc
    .tuple(fc.integer({ min: 2024, max: 2027 }), fc.integer({ min: 0, max: 2 }), fc.constantFrom('', '-Q2', '-03', '-11-30'))
    .map(([year, more, part]) => makePeriod(`${year}${part}`, `${year + more}${part}`) as Period);
const year = fc.integer({ min: 2024, max: 2029 }).map(value => makePeriod(String(value)) as Period);
const reading = (percent: boolean, when = year) =>
    fc.tuple(digits, when).map(([value, time]) => makeReading(value, plainDecimal(value), { percent, period: time }));
const perTime = <T extends { period: Period | undefined }>(list: readonly T[]) => [
    ...new Map(list.map(one => [one.period?.text, one])).values(),
];

const indicator = fc
    .tuple(
        text,
        fc.option(text, { nil: undefined }),
        fc.boolean(),
        notes,
        fc.constantFrom('outcome', 'output', undefined),
        fc.constantFrom('up', 'down', undefined),
    )
    .chain(([title, unit, percent, said, measures, direction]) =>
        fc
            .tuple(
                fc.array(reading(percent), { maxLength: 2 }),
                fc.array(reading(percent, period), { maxLength: 3 }),
                fc.array(reading(percent), { maxLength: 2 }),
            )
            .map(
                ([baselines, targets, actuals]) =>
                    (name: string): Indicator =>
                        makeIndicator(name, {
                            title: makeLocated(title),
                            unit: makeLocated(unit),
                            measures: makeLocated(measures as 'output' | undefined),
                            direction: makeLocated(direction as 'up' | undefined),
                            baselines: perTime(baselines),
                            targets: perTime(targets),
                            actuals: perTime(actuals),
                            remarks: makeRemarks({ notes: said.slice(0, 1) }),
                        }),
            ),
    );
const indicators = fc.array(indicator, { maxLength: 2 }).map(list => list.map((make, k) => make(`I${k}`)));

const results = fc.array(fc.tuple(text, notes, indicators, fc.option(text, { nil: undefined }), fc.nat(9)), { maxLength: 4 });

interface Drawn {
    readonly title: string;
    readonly notes: readonly string[];
    readonly code: string | undefined;
    readonly period: Period | undefined;
    readonly money: readonly (readonly [ReturnType<typeof normalizeDecimal>, Period | undefined])[];
    readonly picks: readonly number[];
    readonly indicators: Indicator[];
    readonly parts: readonly Drawn[];
}
const drawn = (depth: number): fc.Arbitrary<Drawn> =>
    fc.record({
        title: text,
        notes,
        code: fc.option(text, { nil: undefined }),
        period: fc.option(period, { nil: undefined }),
        money: fc.array(fc.tuple(digits, fc.option(year, { nil: undefined })), { maxLength: 3 }),
        picks: fc.array(fc.nat(99), { minLength: 6, maxLength: 6 }),
        indicators,
        parts: depth > 1 ? fc.array(drawn(depth - 1), { maxLength: 2 }) : fc.constant([]),
    });

const names = { department: ['Roads', 'Parks', 'Health'], partner: ['Uni', 'Bank2'], fund: ['APBD', 'DAK'], location: ['Quay', 'Hill'] };
const levels = ['program', 'activity', 'subactivity'] as const;

function workOf(one: Drawn, level: number, k: number): Work {
    const pick = <T>(list: readonly T[], at: number): T | undefined => list[(one.picks[at] ?? 0) % (list.length + 1)];
    const party = pick([['Roads'], ['Parks'], ['Uni'], ['Roads', 'Unit1']], 0);
    const place = pick(names.location, 1);
    const fund = pick(names.fund, 2);
    const output = pick(['buys', 'builds', 'delivers'] as const, 3);
    return makeWork(levels[level] as 'program', `W${level}${k}`, {
        title: makeLocated(one.title),
        code: makeLocated(one.code),
        period: one.period,
        executors: party ? [makeExecutor(party, (one.picks[4] ?? 0) % 2 === 0 ? [['Bank2']] : [])] : [],
        places: place ? [makePlace(place)] : [],
        budgets: one.money.map(([amount, when]) =>
            makeMoney(amount, { period: when, fund: fund ? makeReference('fund', fund) : undefined }),
        ),
        spent: [
            ...new Map(
                one.money.flatMap(([amount, when]) =>
                    when
                        ? [[when.text, makeMoney(amount, { period: when, fund: fund ? makeReference('fund', fund) : undefined })] as const]
                        : [],
                ),
            ).values(),
        ],
        beneficiaries: (one.picks[5] ?? 0) % 3 === 0 ? [makeLocated('Everyone')] : [],
        remarks: makeRemarks({ notes: one.notes, tags: one.notes.map(note => `#${note}`) }),
        indicators: one.indicators,
        outputs: output
            ? [
                  makeOutput(output, 'out', {
                      title: makeLocated(`Made ${one.title}`),
                      quantity: makeQuantity({ units: 15n, scale: 1 }, '1.5', 'km (long)'),
                  }),
              ]
            : [],
        activities: one.parts.map((part, n) => workOf(part, level + 1, n)),
    });
}

const plans = fc
    .tuple(
        text,
        period,
        results,
        results,
        fc.array(drawn(3), { minLength: 1, maxLength: 4 }),
        fc.array(text, { minLength: 12, maxLength: 12 }),
        notes,
    )
    .map(([title, when, goals, objectives, programs, titles, said]): Scope[] => {
        const named = (k: number) => ({ title: makeLocated(`${titles[k]} ${k}`) });
        const result = (kind: 'goal' | 'objective') =>
            (kind === 'goal' ? goals : objectives).map(([own, remarks, list, code, pick], k) =>
                makeResult(kind, `${kind === 'goal' ? 'G' : 'O'}${k}`, {
                    title: makeLocated(own),
                    code: makeLocated(code),
                    remarks: makeRemarks({ notes: remarks }),
                    indicators: list,
                    serves:
                        kind === 'goal'
                            ? [makeReference('serves', 'V.M')]
                            : goals.length > 0
                              ? [makeReference('serves', `G${pick % goals.length}`)]
                              : [],
                    coordinator: pick % 3 === 0 ? makeReference('coordinator', pick % 2 === 0 ? 'Roads' : 'Uni') : undefined,
                }),
            );
        const departments = names.department.map(
            (name, k): Department =>
                makeDepartment(name, {
                    ...named(k),
                    units: name === 'Roads' ? [makeUnit('Unit1', named(9))] : [],
                    programs: programs.filter((_, n) => n % 3 === k).map((one, n) => workOf(one, 0, n)),
                }),
        );
        return [
            makePlan('City', {
                title: makeLocated(title),
                period: makePeriod('2024', '2030'),
                currency: makeLocated('USD'),
                stage: makeLocated('draft' as const),
                remarks: makeRemarks({ notes: said }),
                document: undefined,
            }),
            makeVision('V', {
                title: makeLocated(`${when.text} vision`),
                missions: [makeMission('M', { title: makeLocated('Mission') }), makeMission('N', { title: makeLocated('Second') })],
            }),
            ...result('goal'),
            ...result('objective'),
            ...names.partner.map((name, k) => makePartner(name, named(3 + k))),
            ...names.fund.map((name, k) => makeFund(name, named(5 + k))),
            ...names.location.map((name, k) =>
                makeLocation(name, {
                    ...named(7 + k),
                    at: k === 0 ? { span: nowhere, latitude: { units: -9n, scale: 1 }, longitude: { units: 11985n, scale: 2 } } : undefined,
                }),
            ),
            ...departments,
        ];
    });

const runs = { numRuns: Number(process.env.ALUR_RUNS ?? 120), ...(process.env.ALUR_SEED ? { seed: Number(process.env.ALUR_SEED) } : {}) };
const party = (plan: Plan, reference: Parameters<Plan['target']>[0]) => {
    const target = plan.target(reference);
    return target ? qualifiedName(target) : reference.path;
};

const titleAt = (plan: Plan, reference: Parameters<Plan['target']>[0]) => {
    const target = plan.target(reference);
    return target && titleOf(target);
};

function sayIndicator(one: Indicator) {
    const readings = (list: Indicator['targets']) =>
        list
            .map(
                ({ value, percent, period: when }) =>
                    `${value && plainDecimal(normalizeDecimal(value))}${percent ? '%' : ''} ${when?.text}`,
            )
            .sort();
    const { unit, measures, baselines, targets, actuals, remarks } = one;
    return [
        titleOf(one),
        unit?.value,
        measures?.value,
        readings(baselines),
        readings(targets),
        readings(actuals),
        remarks.notes.map(({ value }) => value),
    ];
}

/** Part 1 has no roles: only an organisation of the plan is known again as coordinator. */
const isTold = (plan: Plan, reference: Parameters<Plan['target']>[0]) =>
    plan.target(reference)?.kind === 'department' ||
    plan.all('indicator').some(({ parent }) => parent?.kind === 'goal' || parent?.kind === 'objective');

/** What StratML can say of a plan. */
function asStratml(plan: Plan) {
    const result = (one: ReturnType<Plan['all']>[number] & { kind: 'goal' | 'objective' }) => [
        one.kind,
        titleOf(one),
        one.code?.value,
        one.serves.map(link => plan.target(link)?.kind === 'mission' || party(plan, link)),
        // A stakeholder has a title and no identifier.
        one.coordinator && isTold(plan, one.coordinator) ? titleAt(plan, one.coordinator) : undefined,
        one.remarks.notes.map(({ value }) => value),
        one.indicators.map(sayIndicator),
    ];
    return {
        plan: [plan.root && titleOf(plan.root), plan.settings.period?.text, plan.root?.remarks.notes.map(({ value }) => value)],
        vision: plan.all('vision').map(one => [one.name, titleOf(one), one.missions.map(titleOf)]),
        results: Object.fromEntries([...plan.all('goal'), ...plan.all('objective')].map(one => [qualifiedName(one), result(one)])),
        parties: [...plan.all('department'), ...plan.all('partner')]
            .map(one => `${one.kind} ${one.kind === 'department' ? one.name : ''} ${titleOf(one)}`)
            .sort(),
    };
}

/** Which fund pays what of several is lost, and said to be. */
const severalFunds = (amounts: readonly { readonly fund: string }[]) =>
    new Set(amounts.map(({ fund }) => fund)).size > 1 || amounts.some(({ fund }) => fund === '');

/** What IATI can say of a plan: money by time, and by fund where all of it is from one. */
function asIati(plan: Plan) {
    const work = (one: Work) => {
        const extent = extentOf(plan, one);
        const amounts = amountsOf(one.budgets, extent);
        const sums = new Map<string, typeof zero>();
        for (const { value, money } of amounts) {
            const when = money.period ?? extent;
            const key = `${when?.from}..${when?.to}`;
            sums.set(key, addDecimals(sums.get(key) ?? zero, value));
        }
        return {
            kind: one.kind,
            title: titleOf(one),
            code: one.code?.value,
            extent: `${extent?.from}..${extent?.to}`,
            executors: namedExecutors(one).map(link => party(plan, link)),
            places: placesOf(one).map(({ location }) => party(plan, location)),
            spent: one.spent
                .map(
                    ({ amount, period: when, fund }) =>
                        `${when?.text} ${amount && plainDecimal(normalizeDecimal(amount))} ${fund && party(plan, fund)}`,
                )
                .sort(),
            money: [...sums].map(([key, sum]) => `${key} ${plainDecimal(normalizeDecimal(sum))}`).sort(),
            funds: [...new Set(amounts.map(({ fund }) => fund))].slice(0, severalFunds(amounts) ? 0 : 1),
            notes: one.remarks.notes.map(({ value }) => value).filter(note => !/^(Funded by|Didanai oleh): /.test(note)),
            tags: [...new Set(one.remarks.tags.map(({ value }) => value))].sort(),
            beneficiaries: one.beneficiaries.map(({ value }) => value),
            indicators: one.indicators.map(indicator => [...sayIndicator(indicator), indicator.direction?.value]),
            outputs: one.outputs.map(({ verb, name, title, quantity }) => [verb, name, title?.value, quantity?.text, quantity?.unit.value]),
            around: plan.names.departmentOf(one)?.name,
        };
    };
    return Object.fromEntries(works(plan).map(one => [qualifiedName(one), work(one)]));
}

describe.each([
    ['stratml', asStratml],
    ['iati', asIati],
] as const)('%s', (format, meaning) => {
    it('random plans come back the same', async () => {
        await fc.assert(
            fc.asyncProperty(plans, async elements => {
                const plan = planOf(writeSource(elements, 'en'));
                expect(plan.files.flatMap(({ problems }) => problems)).toEqual([]);
                const { text: written } = await exported(plan, format);
                const back = await imported(written);
                expect(back.unreadable).toEqual([]);
                expect(back.notes, 'no deviation from the standard').toEqual([]);
                expect(back.plan.files.flatMap(({ problems }) => problems)).toEqual([]);
                expect(meaning(back.plan)).toEqual(meaning(plan));
                const again = await exported(back.plan, format);
                const lines = (xml: string) => [...new Set(xml.split('\n'))].sort();
                expect(lines(withoutFunds(again.text)), 'and are written the same').toEqual(lines(withoutFunds(written)));
            }),
            runs,
        );
    });

    it.each(exampleNames)('%s is written the same after coming back', async name => {
        const plan = planOf(textsOf(name));
        const { text: written, losses } = await exported(plan, format, 'id');
        const back = await imported(written, { locale: 'id' });
        expect(back.notes).toEqual([]);
        expect(back.plan.files.flatMap(({ problems }) => problems)).toEqual([]);
        // Grades come back as notes, and money spent within a year as that of the year: the list of losses says so.
        const told = losses.filter(loss => /^(skala|waktu realisasi)/.test(loss)).length;
        expect(told).toBe((hasGrades(plan) ? 1 : 0) + (format === 'iati' && spendsWithinYears(plan) ? 1 : 0));
        if (told > 0) return;
        const again = await exported(back.plan, format, 'id');
        // Progress is told by the status of an activity alone.
        const lines = (xml: string) =>
            withoutFunds(xml)
                .replace(/<activity-status .*/g, '')
                .split('\n')
                .sort();
        expect(lines(again.text)).toEqual(lines(written));
    });
});

/** Without the funding organisations of activities that have several, which come back as a note. */
function withoutFunds(xml: string): string {
    return xml.replace(/<iati-activity [\s\S]*?<\/iati-activity>/g, activity => {
        const funds = activity.match(/ *<participating-org [^>]*role="1">[\s\S]*?<\/participating-org>\n/g) ?? [];
        const isSeveral = funds.length > 1 || /Didanai oleh|Funded by/.test(activity);
        return isSeveral
            ? funds.reduce((text, fund) => text.replace(fund, ''), activity).replace(/ *<description[\s\S]*?<\/description>\n/g, '')
            : activity;
    });
}

function hasGrades(plan: Plan): boolean {
    return plan.all('indicator').some(({ scale }) => scale.length > 0);
}

function spendsWithinYears(plan: Plan): boolean {
    return works(plan).some(({ spent }) => spent.some(({ period: when }) => when && !/^\d{4}$/.test(when.text)));
}
