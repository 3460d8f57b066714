// A year in which a thing is to be kept and no money says so. It must not weigh how much: upkeep-short does.

import { inEach } from '../l10n/keyword-locale.ts';
import { quoted } from '../l10n/kinds.ts';
import { sayYears } from '../l10n/times.ts';
import { writePath } from '../l10n/write-name.ts';
import { sum } from '../plan/budget.ts';
import { ofKind } from '../plan/by-kind.ts';
import { invertedIndex, memoize } from '../plan/derived.ts';
import type { Asset, Department, Keeping, Output, Reference, Work } from '../plan/model.ts';
import { yearOf, yearsOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { extentOf, isWork, periodOf, titleOf } from '../plan/queries.ts';
import { withParts } from '../plan/work-parts.ts';
import { departmentNamed, firstDayOfCare, isPromiseKnown, keepingWorks, plannedYears } from './analysis/maintainers.ts';
import type { Fix } from './engine/finding.ts';
import { type Hit, rule } from './engine/rule.ts';
import { writeNumber } from './fixes/written.ts';

export default rule<'output' | 'asset' | 'program' | 'activity' | 'subactivity' | 'department'>({
    id: 'maintenance-unfunded',
    severity: 'completeness',
    messages: {
        years: { en: 'The upkeep of {x} has no budget in {year}.', id: 'Pemeliharaan {x} belum dianggarkan pada {year}.' },
        ever: { en: 'The upkeep of {x} has no budget.', id: 'Pemeliharaan {x} belum dianggarkan.' },
        unplanned: {
            en: '{department} plans nothing for {year} yet, so the upkeep of {x} has no budget then.',
            id: '{department} belum merencanakan apa pun untuk {year}, sehingga pemeliharaan {x} belum dianggarkan.',
        },
    },
    why: {
        en: 'It happens often: the building is opened, a maintainer is named, and from the second year on there is no budget for maintenance.',
        id: 'Yang sering terjadi: gedung diresmikan dan pemeliharanya ditunjuk, tetapi sejak tahun kedua tidak ada anggaran pemeliharaan.',
    },
    doesNotReport: {
        en: 'Things without a maintainer (no-maintainer) or whose maintainer does not know (maintainer-unaware); maintainers outside the departments; years before the upkeep begins (maintenance-gap), and the year in which the thing is finished unless the maintainer states it. A budget on the work, around it or on its parts is enough, however small (upkeep-short), and so is that of another work that maintains the thing. A program without any money is reported once, and so are the years for which a department plans nothing yet.',
        id: 'Yang belum ada pemeliharanya (no-maintainer) atau pemeliharanya belum tahu (maintainer-unaware); pemelihara di luar perangkat daerah; tahun sebelum pemeliharaan dimulai (maintenance-gap), dan tahun selesainya kecuali disebut pemeliharanya. Anggaran pada pekerjaan, induk, atau bagiannya sudah cukup, sekecil apa pun (upkeep-short), begitu pula anggaran pekerjaan lain yang memelihara aset itu. Program tanpa anggaran sama sekali dilaporkan sekali, begitu pula tahun yang belum direncanakan sama sekali oleh suatu perangkat daerah.',
    },
    on: ['output', 'asset', 'program', 'activity', 'subactivity', 'department'],
    when: subject => subject.kind === 'department' || (isWork(subject) ? keepsSomething(subject) : subject.maintainers.length > 0),
    *check(subject, plan) {
        if (subject.kind === 'department') yield* ofUnplannedYears(subject, plan);
        else if (isWork(subject)) yield* ofWork(subject, plan);
        else yield* ofThing(subject, plan);
    },
    examples: [
        {
            bad: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2025 builds hall } program Keep { during 2026..2029 maintains <|P.hall|> budget 5 million in 2026..2027 } }',
            good: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2025 builds hall } program Keep { during 2026..2029 maintains P.hall budget 5 million per year } }',
        },
        {
            bad: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2025 builds hall { maintainer <|D|> } } asset hut { maintainer D } program Q { during 2025 maintains hut budget 5 million } }',
            good: 'plan X { period 2025..2029 }\npartner R\ndepartment D { program P { during 2025 builds hall { maintainer R } } program Q { during 2029 builds hut { maintainer D } } }',
        },
        {
            bad: 'plan X { period 2025..2027 }\ndepartment D { program P { during 2025 builds hall { maintainer <|D|> } } program Q { during 2026..2027 } }',
            good: 'plan X { period 2025..2027 }\ndepartment D { program P { during 2025 builds hall { maintainer D } } program Q { during 2026..2027 maintains P.hall budget 5 million per year } }',
        },
        {
            bad: 'fund City\ndepartment D { asset hall { maintainer D upkeep 5 million per year } program Keep { during 2026 maintains <|hall|> } }',
            good: 'fund City\ndepartment D { asset hall { maintainer D } program Keep { budget 9 million in 2026 activity A { during 2026 maintains hall } } }',
            fixed: 'fund City\ndepartment D { asset hall { maintainer D upkeep 5 million per year } program Keep { during 2026 maintains hall  budget 5_000_000 per year from City } }',
        },
        {
            bad: 'department D { asset a { maintainer D } asset b { maintainer D } program Keep { during 2026 activity A { maintains <|a|> } activity B { maintains b } } }',
            good: 'department D { asset a { maintainer D } asset b { maintainer D } program Keep { during 2026 activity A { maintains a } activity B { maintains b budget 1 million } } program More { during 2026 budget 1 million maintains a } }',
        },
    ],
});

/** A work that keeps things and has no money in some of its years. Where a whole program has none, it is said once for all its parts. */
function* ofWork(work: Work, plan: Plan): Iterable<Hit> {
    if (isWork(work.parent) && isUnpaid(work.parent, plan)) return;
    const keeping = isUnpaid(work, plan) ? withParts(work) : [work];
    const lacking = keeping.flatMap(part => maintainedThings(part, plan)).filter(({ years }) => years === 'unknown' || years.length > 0);
    const [first] = lacking;
    if (!first) return;
    const things = [...new Set(lacking.map(({ thing }) => thing))];
    const years = new Set(lacking.flatMap(item => (item.years === 'unknown' ? [] : item.years)));
    yield {
        at: first.reference.span,
        message: years.size > 0 ? 'years' : 'ever',
        values: { x: quoted(things.map(titleOf)), year: sayYears([...years].sort((a, b) => a - b)) },
        related: things.slice(0, 10).map(thing => ({
            file: thing.file,
            span: thing.nameSpan,
            message: { en: 'To be kept: "{y}"', id: 'Yang dipelihara: "{y}"' },
            values: { y: titleOf(thing) },
        })),
        fixes: () => fixesOf(work, things, plan),
    };
}

/** Itself or in a part. */
function keepsSomething(work: Work): boolean {
    return work.maintains.length > 0 || work.activities.some(keepsSomething);
}

interface MaintainedThing {
    readonly reference: Reference;
    readonly thing: Output | Asset;
    /** Years of the work without money; unknown where nobody says when it is done and there is no money at all. */
    readonly years: readonly number[] | 'unknown';
}

function maintainedThings(work: Work, plan: Plan): MaintainedThing[] {
    if (work.maintains.length === 0) return [];
    const extent = extentOf(plan, work);
    return work.maintains.flatMap((reference): MaintainedThing[] => {
        const thing = plan.target(reference);
        if ((thing?.kind !== 'output' && thing?.kind !== 'asset') || !isPromiseKnown(thing, plan)) return [];
        const paid = paidYears(thing, plan);
        if (paid === 'all') return [];
        if (!extent) return [{ reference, thing, years: 'unknown' }];
        const from = firstYear(thing, extent.from, plan);
        // Where nobody says when the work is done, only the years for which anything is planned are meant.
        const planned = periodOf(work) ? undefined : plannedYears(plan.names.departmentOf(work), plan);
        const isMeant = (year: number) => year >= from && !paid.has(year) && (!planned || planned.size === 0 || planned.has(year));
        return [{ reference, thing, years: yearsOf(extent).filter(isMeant) }];
    });
}

/** Years in which some work that keeps the thing has money; all where nobody says when such a work is done. */
function paidYears(thing: Output | Asset, plan: Plan): ReadonlySet<number> | 'all' {
    // Mostly one work keeps a thing, and asks once.
    return keepingWorks(thing, plan).length > 1 ? paidYearsOfSeveral(thing, plan) : findPaidYears(thing, plan);
}

const paidYearsOfSeveral: typeof findPaidYears = memoize(findPaidYears);

function findPaidYears(thing: Output | Asset, plan: Plan): ReadonlySet<number> | 'all' {
    const years = new Set<number>();
    for (const work of keepingWorks(thing, plan)) {
        const extent = extentOf(plan, work);
        if (!extent && !isUnpaid(work, plan)) return 'all';
        for (const year of extent ? yearsOf(extent) : []) if (!years.has(year) && hasMoney(work, year, plan)) years.add(year);
    }
    return years;
}

/** The first year whose upkeep costs: where the work is already going on, the one after the thing is finished. */
function firstYear(thing: Output | Asset, workFrom: number, plan: Plan): number {
    const ready = firstDayOfCare(thing, plan);
    if (thing.kind === 'asset' || ready === undefined || workFrom >= ready) return yearOf(workFrom);
    return yearOf(ready - 1) + 1;
}

/** A keeper that is named and the years in which no work keeps the thing; undefined when nobody says which. */
interface UnmaintainedThing {
    readonly thing: Output | Asset;
    readonly keeping: Keeping;
    readonly department: Department;
    readonly years: readonly number[] | undefined;
}

/** Asked for the thing itself and for its department. */
const unmaintainedOf: (thing: Output | Asset, plan: Plan) => readonly UnmaintainedThing[] = memoize((thing, plan) => {
    const keepings = thing.maintainers.flatMap(keeping => {
        const department = departmentNamed(keeping.party, plan);
        return department ? [{ keeping, department }] : [];
    });
    if (keepings.length === 0 || !isPromiseKnown(thing, plan)) return [];
    const kept = new Set<number>();
    for (const work of keepingWorks(thing, plan)) {
        const extent = extentOf(plan, work);
        if (!extent) return [];
        for (const year of yearsOf(extent)) kept.add(year);
    }
    const begin = kept.size > 0 ? Math.min(...kept) : Number.NEGATIVE_INFINITY;
    return keepings.flatMap(({ keeping, department }) => {
        const years = promisedYears(thing, keeping, plan)?.filter(year => year > begin && !kept.has(year));
        return (years ? years.length === 0 : kept.size > 0) ? [] : [{ thing, keeping, department, years }];
    });
});

/** Years for which a department is named as keeper and no work keeps the thing, though the department plans for them. */
function* ofThing(thing: Output | Asset, plan: Plan): Iterable<Hit> {
    for (const { keeping, department, years } of unmaintainedOf(thing, plan)) {
        const planned = plannedYears(department, plan);
        const missing = years?.filter(year => planned.has(year));
        if (missing?.length === 0) continue;
        const values = { x: quoted([titleOf(thing)]), year: sayYears(missing ?? []) };
        const related = keepingWorks(thing, plan)
            .slice(0, 10)
            .map(work => ({
                file: work.file,
                span: work.period?.span ?? work.nameSpan,
                message: { en: 'Kept by "{y}"', id: 'Dipelihara oleh "{y}"' },
                values: { y: titleOf(work) },
            }));
        yield { at: keeping.party.span, message: missing ? 'years' : 'ever', values, related };
        return;
    }
}

/** Things that a department is to maintain in years for which it plans nothing yet: once, however many there are. */
function* ofUnplannedYears(department: Department, plan: Plan): Iterable<Hit> {
    const planned = plannedYears(department, plan);
    const years = new Set<number>();
    const unkept = maintainedLater(department, plan).filter(item => {
        const missing = item.years?.filter(year => !planned.has(year)) ?? [];
        for (const year of missing) years.add(year);
        return missing.length > 0;
    });
    const [first] = unkept;
    if (!first) return;
    yield {
        file: first.thing.file,
        at: first.keeping.party.span,
        message: 'unplanned',
        values: {
            department: titleOf(department),
            year: sayYears([...years].sort((a, b) => a - b)),
            x: quoted([...new Set(unkept.map(({ thing }) => titleOf(thing)))]),
        },
        related: unkept.slice(1, 10).map(({ thing, keeping }) => ({
            file: thing.file,
            span: keeping.party.span,
            message: { en: 'Also "{y}"', id: 'Juga "{y}"' },
            values: { y: titleOf(thing) },
        })),
    };
}

const maintainedLater = invertedIndex<Department, UnmaintainedThing, readonly UnmaintainedThing[]>({
    *entries(file, plan) {
        for (const kind of ['output', 'asset'] as const)
            for (const thing of ofKind(file, kind))
                if (thing.maintainers.length > 0)
                    for (const item of unmaintainedOf(thing, plan)) if (item.years) yield [item.department, item];
    },
    value: items => items,
});

/** Years of the plan in which a keeper is to keep it; undefined when nobody says. */
function promisedYears(thing: Output | Asset, { period }: Keeping, plan: Plan): number[] | undefined {
    const whole = plan.settings.period;
    if (period) return yearsOf(period).filter(year => !whole || (year >= yearOf(whole.from) && year <= yearOf(whole.to)));
    const ready = firstDayOfCare(thing, plan);
    if (!whole || ready === undefined) return undefined;
    const from = thing.kind === 'asset' ? yearOf(ready) : yearOf(ready - 1) + 1;
    return yearsOf(whole).filter(year => year >= from);
}

/** Whether the work, what it is a part of, or a part of it has money in a year. */
function hasMoney(work: Work, year: number, plan: Plan): boolean {
    for (let at: Work['parent'] = work.parent; isWork(at); at = at.parent) if (states(at, year, plan)) return true;
    return hasOwnMoney(work, year, plan);
}

function hasOwnMoney(work: Work, year: number, plan: Plan): boolean {
    return states(work, year, plan) || work.activities.some(part => hasOwnMoney(part, year, plan));
}

/** Whether nothing in it, nor around it, states money for any year. */
function isUnpaid(work: Work, plan: Plan): boolean {
    for (let at: Work['parent'] = work; isWork(at); at = at.parent) if (at.budgets.length > 0) return false;
    return !someBudget(work, plan);
}

const someBudget: (work: Work, plan: Plan) => boolean = memoize(
    (work, plan) => work.budgets.length > 0 || work.activities.some(part => someBudget(part, plan)),
);

function states(work: Work, year: number, plan: Plan): boolean {
    return work.budgets.some(money => {
        const span = money.period ?? extentOf(plan, work);
        return !span || (yearOf(span.from) <= year && yearOf(span.to) >= year);
    });
}

/** The stated needs as a budget, where there is none at all. */
function fixesOf(work: Work, things: readonly (Output | Asset)[], plan: Plan): Fix[] {
    const upkeep = things.flatMap(thing => thing.upkeep);
    const amounts = upkeep.flatMap(money => (money.perYear && !money.period && money.amount ? [money.amount] : []));
    if (amounts.length !== things.length || upkeep.length !== things.length || !isUnpaid(work, plan)) return [];
    const funds = plan.all('fund');
    const fund = funds.length === 1 && funds[0] ? writePath([funds[0].name]) : undefined;
    const statement = inEach(
        word => `${word('budget')} ${writeNumber(sum(amounts))} ${word('per')} ${word('year')}${fund ? ` ${word('from')} ${fund}` : ''}`,
    );
    return [
        {
            title: { en: 'Budget the stated upkeep', id: 'Anggarkan sebesar kebutuhan pemeliharaan' },
            values: {},
            changes: [{ kind: 'add', to: work, statement }],
        },
    ];
}
