// Plans that no person would write, for what must hold for every plan: odd names, odd texts, every property said or not.
import fc from 'fast-check';
import { writeNumber } from '../../../src/exports/source-amounts.ts';
import { keywordBySpelling } from '../../../src/l10n/keywords.ts';
import type { Decimal } from '../../../src/plan/decimal.ts';
import {
    makeAsset,
    makeCatalogue,
    makeDepartment,
    makeExecutor,
    makeExtension,
    makeFund,
    makeIndicator,
    makeKeeping,
    makeLocated,
    makeLocation,
    makeMission,
    makeMoney,
    makeOutput,
    makePartner,
    makePattern,
    makePeriod,
    makePlace,
    makePlan,
    makeProposal,
    makeQuantity,
    makeReading,
    makeReference,
    makeRelatedPlan,
    makeRemarks,
    makeRequest,
    makeResult,
    makeUnit,
    makeVision,
    makeWork,
    nowhere,
} from '../../../src/plan/make.ts';
import type {
    Extension,
    FormerFigure,
    Money,
    Output,
    Point,
    Reading,
    Requirement,
    Responsible,
    Role,
    Scope,
    Work,
} from '../../../src/plan/model.ts';
import type { Period } from '../../../src/plan/period.ts';
import { copyWith } from '../../../src/plan/source.ts';

const few = { maxLength: 2 };
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 });
const list = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, few);

/** Names: keywords of both languages, words that JavaScript knows, any script, NFC as they are compared. */
const name: fc.Arbitrary<string> = fc.oneof(
    fc.constantFrom(...keywordBySpelling.keys()),
    fc.constantFrom(
        'constructor',
        '__proto__',
        'toString',
        'hasOwnProperty',
        'undefined',
        'null',
        '_',
        'x-',
        'a--b',
        'N2023',
        'Rp',
        'Rp0',
        'Rp7b',
        'IDR',
    ),
    fc.constantFrom('緑の道', 'أخضر', 'Café', 'สวน', 'Ελλάδα', 'कृषि', '𝒜', 'ﬁ', 'ẛ̣').map(word => word.normalize('NFC')),
    fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,8}$/),
);

/** Texts: quotes, backslashes, line ends, emoji, right to left, control characters, markup. */
const text: fc.Arbitrary<string> = fc
    .oneof(
        fc.constantFrom(
            '',
            '"',
            '\\',
            '\\"',
            '\\\\',
            '\\n',
            '\n',
            '\t',
            'a\nb',
            '"}',
            '// x',
            '/* */',
            '<script>',
            '{x}',
            '🌳',
            'شجرة',
            '\u202e',
            '\u2028',
            '\0',
            '%',
            '1.200',
        ),
        fc.string({ maxLength: 12 }),
        fc.string({ unit: 'binary', maxLength: 6 }),
        fc.array(fc.constantFrom('"', '\\', '\n', '\t', 'n', 't', '}', '{', ' '), { maxLength: 8 }).map(parts => parts.join('')),
    )
    // A line end of any kind is written as one of them.
    .map(value => value.replace(/\r\n?/g, '\n'));

const said = text.map(value => makeLocated(value));
const title = maybe(said);
const path = fc.array(name, { minLength: 1, maxLength: 3 });
const link = (role: Role) => path.map(parts => makeReference(role, parts));
const links = (role: Role) => list(link(role));

/** Also below zero, as what is measured may be. */
const decimal: fc.Arbitrary<Decimal> = fc.oneof(
    fc.record({ units: fc.bigInt({ min: 0n, max: 10n ** 15n }), scale: fc.integer({ min: 0, max: 4 }) }),
    fc.record({ units: fc.bigInt({ min: -9999n, max: 9999n }), scale: fc.integer({ min: 0, max: 3 }) }),
    fc.integer({ min: 1, max: 999 }).map(n => ({ units: BigInt(n) * 10n ** 9n, scale: 0 })),
);
const amount = decimal.map(({ units, scale }): Decimal => ({ units: units < 0n ? -units : units, scale }));
const moment = fc.constantFrom('2025', '2026', '2025-Q1', '2025-TW3', '2026-S2', '2025-03', '2026-12', '2024-02-29', '0999', '9999-12-31');
const period: fc.Arbitrary<Period> = fc
    .tuple(moment, moment, fc.boolean())
    .map(([from, to, one]) => copyWith(makePeriod(from, one ? from : to) as Period, { text: one ? from : `${from}..${to}` }));
const currency = maybe(fc.constantFrom('IDR', 'USD', 'EUR')).map(coin => (coin === undefined ? undefined : makeLocated(coin)));
const money: fc.Arbitrary<Money> = fc
    .tuple(amount, currency, maybe(period), fc.boolean(), maybe(link('fund')), maybe(fc.tuple(amount, currency)))
    .map(([value, coin, when, perYear, fund, former]) => {
        const was = former && { span: nowhere, amount: former[0], currency: former[1] };
        return makeMoney(value, { currency: coin, period: when, perYear, fund, was });
    });
/** Money spent: within a time, and never before a revision. */
const spent: fc.Arbitrary<Money> = fc
    .tuple(amount, currency, period, maybe(link('fund')))
    .map(([value, coin, when, fund]) => makeMoney(value, { currency: coin, period: when, fund }));
const former = (of: fc.Arbitrary<Decimal>): fc.Arbitrary<FormerFigure> =>
    of.map(value => ({ span: nowhere, value, text: writeNumber(value), isGrade: false }));
const quantity = fc
    .tuple(amount, text, maybe(former(amount)))
    .map(([value, unit, was]) => copyWith(makeQuantity(value, writeNumber(value), unit), { was }));
const readingOf = (of: fc.Arbitrary<Decimal>): fc.Arbitrary<Reading> =>
    fc.tuple(of, fc.boolean(), period).map(([value, percent, when]) => makeReading(value, writeNumber(value), { percent, period: when }));
const graded: fc.Arbitrary<Reading> = fc
    .tuple(text, period)
    .map(([grade, when]) => makeReading(undefined, grade, { grade: makeLocated(grade), period: when }));
const reading = fc.oneof(readingOf(decimal), graded);
const target: fc.Arbitrary<Reading> = fc
    .tuple(
        reading,
        maybe(
            fc.oneof(
                former(decimal),
                text.map((grade): FormerFigure => ({ span: nowhere, value: undefined, text: grade, isGrade: true })),
            ),
        ),
    )
    .map(([of, was]) => copyWith(of, { was }));
const responsible: fc.Arbitrary<Responsible> = fc.oneof(
    link('responsible').map(party => ({ span: nowhere, party, post: undefined })),
    text.map(post => ({ span: nowhere, party: undefined, post: makeLocated(post) })),
);
/** A time, perhaps with the one before a revision. */
const during = fc
    .option(fc.tuple(period, maybe(period)), { nil: undefined, freq: 1 })
    .map(both => ({ period: both?.[0], formerPeriod: both?.[1] }));
const place = fc.tuple(path, maybe(amount)).map(([location, value]) => makePlace(location, value));
const point: fc.Arbitrary<Point> = fc.tuple(decimal, decimal).map(([latitude, longitude]) => ({ span: nowhere, latitude, longitude }));
const keeping = (role: 'maintainer' | 'handover') => fc.tuple(path, maybe(period)).map(([party, when]) => makeKeeping(role, party, when));
const executor = fc.tuple(path, list(path)).map(([lead, partners]) => makeExecutor(lead, partners));
const mark = maybe(fc.constant(nowhere));
const remarks = fc.record({ risks: list(text), assumptions: list(text), notes: list(text), tags: list(text) }).map(makeRemarks);
const head = { title, remarks };
const code = maybe(said);

const indicator = fc
    .tuple(
        name,
        fc.record({
            ...head,
            unit: maybe(said),
            measures: maybe(fc.constantFrom('impact', 'outcome', 'output').map(value => makeLocated(value as 'impact'))),
            direction: maybe(fc.constantFrom('up', 'down').map(value => makeLocated(value as 'up'))),
            baselines: list(reading),
            targets: list(target),
            actuals: list(reading),
            source: maybe(said),
            scale: list(said),
            definition: maybe(said),
            formula: maybe(said),
            type: maybe(said),
            responsible: list(responsible),
            addsUp: mark,
            level: maybe(said),
        }),
    )
    .map(([own, more]) => makeIndicator(own, more));
const result = fc
    .tuple(
        fc.constantFrom('goal' as const, 'objective' as const),
        name,
        fc.record({
            ...head,
            code,
            serves: links('serves'),
            coordinator: maybe(link('coordinator')),
            level: maybe(said),
            priority: mark,
            priorityTitle: maybe(said),
            indicators: list(indicator),
        }),
        during,
    )
    .map(([kind, own, { priorityTitle, ...more }, when]) =>
        makeResult(kind, own, { ...more, ...when, priorityTitle: more.priority && priorityTitle }),
    );
const thing = {
    ...head,
    quantity: maybe(quantity),
    type: maybe(said),
    code,
    places: list(place),
    at: maybe(point),
    user: maybe(link('user')),
    maintainers: list(keeping('maintainer')),
    handovers: list(keeping('handover')),
    upkeep: list(money),
    follows: links('follows'),
    consumable: mark,
};
const output = fc
    .tuple(fc.constantFrom<Output['verb'][]>('buys', 'builds', 'delivers'), name, fc.record(thing))
    .map(([verb, own, more]) => makeOutput(verb, own, more));
const asset = fc
    .tuple(
        name,
        fc.record({ ...thing, state: maybe(fc.constantFrom('in-use', 'idle', 'unfinished').map(value => makeLocated(value as 'idle'))) }),
    )
    .map(([own, more]) => makeAsset(own, more));
const request = fc
    .tuple(name, fc.record({ title, quantity: maybe(quantity), of: link('requests'), by: maybe(period) }))
    .map(([own, more]) => makeRequest(own, more));

function work(kind: Work['kind'], parts: fc.Arbitrary<Work[]>): fc.Arbitrary<Work> {
    return fc
        .tuple(
            name,
            fc.record({
                ...head,
                code,
                serves: links('serves'),
                executors: list(executor),
                budgets: list(money),
                spent: list(spent),
                ceilings: list(money),
                cashPlan: list(spent),
                forecasts: list(money),
                places: list(place),
                at: maybe(point),
                needs: links('needs'),
                after: links('after'),
                maintains: links('maintains'),
                continues: links('continues'),
                answers: links('answers'),
                requests: list(request),
                progress: list(readingOf(amount)),
                beneficiaries: list(said),
                outcomeSentences: list(said),
                outputSentences: list(said),
                problems: list(said),
                followUps: list(said),
                level: maybe(said),
                digs: mark,
                follows: links('follows'),
                indicators: list(indicator),
                outputs: list(output),
                activities: parts,
            }),
            during,
        )
        .map(([own, more, when]) => makeWork(kind, own, { ...more, ...when }));
}
const subactivity = work('subactivity', fc.constant([]));
const activity = work('activity', fc.array(subactivity, { maxLength: 1 }));
const program = work('program', fc.array(activity, { maxLength: 1 }));

const unit = fc.tuple(name, fc.record({ ...head, code })).map(([own, more]) => makeUnit(own, more));
const proposal = fc
    .tuple(
        name,
        fc.record({
            ...head,
            quantity: maybe(quantity),
            proposer: maybe(link('proposer')),
            state: maybe(fc.constantFrom('accepted', 'rejected', 'deferred').map(value => makeLocated(value as 'accepted'))),
            code,
            places: list(place),
            at: maybe(point),
            answeredBy: links('answeredBy'),
        }),
    )
    .map(([own, more]) => makeProposal(own, more));
const body = {
    remarks,
    code,
    units: list(unit),
    ceilings: list(money),
    results: list(result),
    programs: fc.array(program, { maxLength: 1 }),
    assets: list(asset),
    proposals: list(proposal),
};
const requirement: fc.Arbitrary<Requirement> = fc.record({
    span: fc.constant(nowhere),
    what: fc.constantFrom(
        'location',
        'maintainer',
        'upkeep',
        'handover',
        'user',
        'executor',
        'indicator',
        'budget',
        'code',
        'serves',
        'kind',
    ),
    years: maybe(amount),
});
const applicable = fc.oneof(
    fc.constantFrom('buys', 'builds', 'delivers', 'program', 'activity').map(value => ({ value, span: nowhere, quoted: false })),
    text.map(value => ({ value, span: nowhere, quoted: true })),
);

/** Everything that may stand at the top of a file. */
export const element: fc.Arbitrary<Scope> = fc.oneof<fc.Arbitrary<Scope>[]>(
    fc
        .tuple(
            name,
            fc.record({
                ...head,
                period: maybe(period),
                currency: maybe(fc.constantFrom('IDR', 'USD').map(value => makeLocated(value))),
                stage: maybe(fc.constantFrom('initial', 'draft', 'final', 'revision').map(value => makeLocated(value as 'draft'))),
                region: maybe(said),
                document: maybe(said),
                catalogues: list(fc.tuple(fc.oneof(name, fc.constant('')), text).map(([own, file]) => makeCatalogue(own, file))),
                relatedPlans: list(fc.tuple(fc.oneof(name, fc.constant('')), text).map(([own, file]) => makeRelatedPlan(own, file))),
                map: maybe(said),
            }),
        )
        .map(([own, more]) => makePlan(own, more)),
    fc
        .tuple(name, fc.record({ ...head, missions: list(fc.tuple(name, fc.record(head)).map(([own, more]) => makeMission(own, more))) }))
        .map(([own, more]) => makeVision(own, more)),
    result,
    fc
        .tuple(
            name,
            fc.record({
                ...head,
                within: maybe(link('within')),
                code,
                at: maybe(point),
                owner: maybe(link('owner')),
                agreement: maybe(said),
            }),
        )
        .map(([own, more]) => makeLocation(own, more)),
    fc.tuple(name, fc.record({ ...head, code })).map(([own, more]) => makeFund(own, more)),
    fc.tuple(name, fc.record(head)).map(([own, more]) => makePartner(own, more)),
    fc.tuple(name, fc.record({ title, ...body })).map(([own, more]) => makeDepartment(own, more)),
    fc.tuple(path, fc.record(body)).map(([own, more]): Extension => makeExtension(own, more)),
    program,
    asset,
    proposal,
    fc
        .tuple(name, fc.record({ ...head, appliesTo: list(applicable), requires: list(requirement), follows: links('follows') }))
        .map(([own, more]) => makePattern(own, more)),
);
