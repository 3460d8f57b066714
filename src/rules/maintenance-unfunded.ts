// A year in which a thing is to be kept and no money says so. It must not weigh how much: upkeep-short does.
import { quoted } from '../l10n/kinds.ts';
import { sum } from '../plan/budget.ts';
import { writeYears, yearOf, yearsOf } from '../plan/period.ts';
import type { Asset, Keeping, Output, Work } from '../plan/plan.ts';
import { extentOf, isWork, titleOf } from '../plan/queries.ts';
import type { Plan } from '../plan/whole-plan.ts';
import type { Fix } from './finding.ts';
import { departmentNamed, firstDayOfCare, isPromiseKnown, keepingWorks } from './keepers.ts';
import { type Hit, rule } from './rule.ts';
import { writeNumber, writePath } from './written.ts';

export default rule<'output' | 'asset' | 'program' | 'activity' | 'subactivity'>({
    id: 'maintenance-unfunded',
    severity: 'completeness',
    messages: {
        years: { en: 'The upkeep of {x} has no budget in {year}.', id: 'Pemeliharaan {x} belum dianggarkan pada {year}.' },
        ever: { en: 'The upkeep of {x} has no budget.', id: 'Pemeliharaan {x} belum dianggarkan.' },
    },
    why: {
        en: 'The classic: the building is opened, the keeper is named, and from the second year on there is no money to keep it.',
        id: 'Yang klasik: gedung diresmikan, pemelihara ditunjuk, tetapi sejak tahun kedua tidak ada uang untuk memeliharanya.',
    },
    silent: {
        en: 'Things without a keeper (no-maintainer) or whose keeper does not know (maintainer-unaware); keepers outside the departments; years before the upkeep begins (maintenance-gap), and the year in which the thing is finished unless the keeper states it. A budget on the work, around it or on its parts is enough, however small (upkeep-short).',
        id: 'Yang belum ada pemeliharanya (no-maintainer) atau pemeliharanya belum tahu (maintainer-unaware); pemelihara di luar perangkat daerah; tahun sebelum pemeliharaan dimulai (maintenance-gap), dan tahun selesainya kecuali disebut pemeliharanya. Anggaran pada pekerjaan, induk, atau bagiannya sudah cukup, sekecil apa pun (upkeep-short).',
    },
    on: ['output', 'asset', 'program', 'activity', 'subactivity'],
    *check(subject, plan) {
        if (isWork(subject)) yield* ofWork(subject, plan);
        else yield* ofThing(subject, plan);
    },
    examples: [
        {
            bad: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2025 builds hall } program Keep { during 2026..2029 maintains <|P.hall|> budget 5 million in 2026..2027 } }',
            good: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2025 builds hall } program Keep { during 2026..2029 maintains P.hall budget 5 million per year } }',
        },
        {
            bad: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2025 builds hall { maintainer <|D|> } } }',
            good: 'plan X { period 2025..2029 }\npartner R\ndepartment D { program P { during 2025 builds hall { maintainer R } } program Q { during 2029 builds hut { maintainer D } } }',
        },
        {
            bad: 'fund City\ndepartment D { asset hall { maintainer D upkeep 5 million per year } program Keep { during 2026 maintains <|hall|> } }',
            good: 'fund City\ndepartment D { asset hall { maintainer D } program Keep { budget 9 million in 2026 activity A { during 2026 maintains hall } } }',
            fixed: 'fund City\ndepartment D { asset hall { maintainer D upkeep 5 million per year } program Keep { during 2026 maintains hall  budget 5_000_000 per year from City } }',
        },
    ],
});

/** A work that keeps things and has no money in some of its years. */
function* ofWork(work: Work, plan: Plan): Iterable<Hit> {
    const kept = work.maintains.flatMap(reference => {
        const thing = plan.target(reference);
        return (thing?.kind === 'output' || thing?.kind === 'asset') && isPromiseKnown(thing, plan) ? [{ reference, thing }] : [];
    });
    const [first] = kept;
    if (!first) return;
    const extent = extentOf(plan, work);
    const things = kept.map(({ thing }) => thing);
    const hit = { at: first.reference.span, fixes: fixesOf(work, things, plan) };
    if (!extent) {
        if (!hasMoney(work, undefined, plan)) yield { ...hit, message: 'ever', values: { x: quoted(things.map(titleOf)) } };
        return;
    }
    const from = Math.min(...things.map(thing => firstYear(thing, extent.from, plan)));
    const missing = yearsOf(extent).filter(year => year >= from && !hasMoney(work, year, plan));
    if (missing.length > 0) yield { ...hit, values: { x: quoted(things.map(titleOf)), year: writeYears(missing) } };
}

/** The first year whose upkeep costs: where the work is already going on, the one after the thing is finished. */
function firstYear(thing: Output | Asset, workFrom: number, plan: Plan): number {
    const ready = firstDayOfCare(thing, plan);
    if (thing.kind === 'asset' || ready === undefined || workFrom >= ready) return yearOf(workFrom);
    return yearOf(ready - 1) + 1;
}

/** Years for which a department is named as keeper and no work keeps the thing. */
function* ofThing(thing: Output | Asset, plan: Plan): Iterable<Hit> {
    const keepings = thing.maintainers.filter(({ party }) => departmentNamed(party, plan));
    if (keepings.length === 0 || !isPromiseKnown(thing, plan)) return;
    const planned = new Set<number>();
    for (const work of keepingWorks(thing, plan)) {
        const extent = extentOf(plan, work);
        if (!extent) return;
        for (const year of yearsOf(extent)) planned.add(year);
    }
    const begin = planned.size > 0 ? Math.min(...planned) : Number.NEGATIVE_INFINITY;
    for (const keeping of keepings) {
        const promised = promisedYears(thing, keeping, plan);
        const missing = promised?.filter(year => year > begin && !planned.has(year));
        if (missing ? missing.length === 0 : planned.size > 0) continue;
        const values = { x: quoted([titleOf(thing)]), year: writeYears(missing ?? []) };
        yield { at: keeping.party.span, message: missing ? 'years' : 'ever', values };
        return;
    }
}

/** Years of the plan in which a keeper is to keep it; undefined when nobody says. */
function promisedYears(thing: Output | Asset, { period }: Keeping, plan: Plan): number[] | undefined {
    const whole = plan.settings.period;
    if (period) return yearsOf(period).filter(year => !whole || (year >= yearOf(whole.from) && year <= yearOf(whole.to)));
    const ready = firstDayOfCare(thing, plan);
    if (!whole || ready === undefined) return undefined;
    const from = thing.kind === 'asset' ? yearOf(ready) : yearOf(ready - 1) + 1;
    return yearsOf(whole).filter(year => year >= from);
}

/** Whether the work, what it is a part of, or a part of it has money in a year (in any year, where none is given). */
function hasMoney(work: Work, year: number | undefined, plan: Plan): boolean {
    for (let at: Work['parent'] = work.parent; isWork(at); at = at.parent) if (states(at, year, plan)) return true;
    return hasOwnMoney(work, year, plan);
}

function hasOwnMoney(work: Work, year: number | undefined, plan: Plan): boolean {
    return states(work, year, plan) || work.activities.some(part => hasOwnMoney(part, year, plan));
}

function states(work: Work, year: number | undefined, plan: Plan): boolean {
    return work.budgets.some(money => {
        const span = money.period ?? extentOf(plan, work);
        return year === undefined || !span || (yearOf(span.from) <= year && yearOf(span.to) >= year);
    });
}

/** The stated needs as a budget, where there is none at all. */
function fixesOf(work: Work, things: readonly (Output | Asset)[], plan: Plan): Fix[] {
    const upkeep = things.flatMap(thing => thing.upkeep);
    const amounts = upkeep.flatMap(money => (money.perYear && !money.period && money.amount ? [money.amount] : []));
    if (amounts.length !== things.length || upkeep.length !== things.length || hasMoney(work, undefined, plan)) return [];
    const funds = plan.all('fund');
    const from = funds.length === 1 && funds[0] ? ` from ${writePath([funds[0].name])}` : '';
    const statement = `budget ${writeNumber(sum(amounts))} per year${from}`;
    return [
        {
            title: { en: 'Budget the stated upkeep', id: 'Anggarkan sebesar kebutuhan pemeliharaan' },
            values: {},
            changes: [{ kind: 'add', to: work, statement }],
        },
    ];
}
