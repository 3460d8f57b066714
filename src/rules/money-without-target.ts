// Money without a target, a target without money, nothing, or money from nowhere. It must not compare sums: sum-mismatch does.

import { inEach } from '../l10n/keyword-locale.ts';
import { capitalized, kindNames } from '../l10n/kinds.ts';
import { derivedValue } from '../plan/derived.ts';
import type { Change } from '../plan/edit.ts';
import type { Fund, Money, Work } from '../plan/model.ts';
import { yearsOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { extentOf, isWork, outerWorks, titleOf } from '../plan/queries.ts';
import { type Hit, rule } from './engine/rule.ts';
import { maxChoices, pathTo } from './fixes/choices.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'money-without-target',
    severity: 'warning',
    messages: {
        noTarget: {
            en: '{kind} "{x}" has a budget but no target.',
            id: '{kind} "{x}" sudah memiliki anggaran, tetapi belum memiliki target.',
        },
        noMoney: {
            en: '{kind} "{x}" has a target but no budget.',
            id: '{kind} "{x}" sudah memiliki target, tetapi belum memiliki anggaran.',
        },
        nothing: { en: 'The budget of "{x}" is zero.', id: 'Anggaran "{x}" tertulis nol.' },
        noFund: { en: 'No fund is stated for the budget of "{x}".', id: 'Sumber dana anggaran "{x}" belum disebut.' },
        noFunds: {
            en: 'No fund is stated for the budgets in "{x}": {count} programs or activities name none.',
            id: 'Sumber dana anggaran di dalam "{x}" belum disebut pada {count} program atau kegiatan.',
        },
    },
    why: {
        en: 'A target without a budget is not carried out; a budget without a target cannot be judged.',
        id: 'Target tanpa anggaran tidak terlaksana, dan anggaran tanpa target tidak dapat diukur kinerjanya.',
    },
    doesNotReport: {
        en: 'A program without any indicator (reported by no-indicator); parts of a work that is reported; funds in a plan that has none, and of a figure whose parts all name theirs; of a program with its parts a missing fund is said once. A target or budget on a parent or a part is enough, and so is the quantity of an output.',
        id: 'Program tanpa indikator (dilaporkan no-indicator); bagian dari pekerjaan yang sudah dilaporkan; sumber dana pada rencana yang tidak memuat sumber dana, dan sumber dana angka yang semua rinciannya sudah menyebutnya; dana yang belum disebut dalam satu program dilaporkan sekali. Target atau anggaran pada induk atau bagiannya sudah cukup, begitu pula jumlah keluaran.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: (work, plan) =>
        hasTargetlessMoney(work) || lacksMoney(work) || work.budgets.some(isZero) || (plan.all('fund').length > 0 && lacksFund(work)),
    *check(work, plan) {
        const x = titleOf(work);
        const inKind = () => ({ kind: capitalized(kindNames[work.kind]), x });
        const [first] = work.budgets;
        if (hasTargetlessMoney(work)) yield { at: first?.span ?? work.nameSpan, message: 'noTarget', values: inKind() };
        if (lacksMoney(work)) yield { at: work.nameSpan, message: 'noMoney', values: inKind() };
        for (const money of work.budgets) if (isZero(money)) yield { at: money.span, message: 'nothing', values: { x } };
        yield* withoutFund(work, plan);
    },
    examples: [
        {
            bad: 'department D { program P { indicator I budget <|5 million in 2025|> } }',
            good: 'department D { program P { indicator I { target 3 in 2025 } budget 5 million in 2025 } }',
        },
        {
            bad: 'department D { program <|P|> { indicator I { target 3 in 2025 } } }',
            good: 'department D { program P { indicator I { target 3 in 2025 } activity A { budget 5 million in 2025 } } }',
        },
        {
            bad: 'department D { program P { delivers books 3 "book" budget <|0 in 2025|> } }',
            good: 'department D { program P { budget 5 million in 2025 } }',
        },
        {
            bad: 'fund City\ndepartment D { program P { delivers books 3 "book" budget <|5 million in 2025|> } }',
            good: 'fund City\ndepartment D { program P { delivers books 3 "book" budget 5 million in 2025 from City } }',
            fixed: 'fund City\ndepartment D { program P { delivers books 3 "book" budget 5 million in 2025 from City } }',
        },
        {
            bad: 'fund City\ndepartment D { program P { delivers books 3 "book" activity A { budget <|2 million in 2025|> } activity B { budget 3 million in 2025 } } }',
            good: 'fund City\ndepartment D { program P { delivers books 3 "book" budget 5 million in 2025 activity A { budget 2 million in 2025 from City } activity B { budget 3 million in 2025 from City } } }',
            fixed: 'fund City\ndepartment D { program P { delivers books 3 "book" activity A { budget 2 million in 2025 from City } activity B { budget 3 million in 2025 from City } } }',
        },
    ],
});

function isZero({ amount }: Money): boolean {
    return amount?.units === 0n;
}

/** Whether its money, or that of its parts, is reported here: once, at the outermost work; a program without any indicator is left to no-indicator. */
export function hasTargetlessMoney(work: Work): boolean {
    if (!hasMoney(work) || hasTarget(work)) return false;
    // Where a whole has no target anywhere, it is reported there.
    if (outerWorks(work).some(outer => hasOwnTarget(outer) || outer.budgets.length > 0 || !hasTarget(outer))) return false;
    const program = outerWorks(work).at(-1) ?? work;
    return program.kind !== 'program' || program.indicators.length > 0;
}

/** Whether it is reported to have a target but no budget. */
export function lacksMoney(work: Work): boolean {
    if (!work.indicators.some(indicator => indicator.targets.length > 0)) return false;
    if (hasMoney(work)) return false;
    return !outerWorks(work).some(outer => outer.budgets.length > 0 || outer.indicators.some(indicator => indicator.targets.length > 0));
}

/** Asked again for every part; a work never changes, so the answer is kept with what has parts. */
const targeted = new WeakMap<Work, boolean>();

function hasTarget(work: Work): boolean {
    if (work.activities.length === 0 || hasOwnTarget(work)) return hasOwnTarget(work);
    let known = targeted.get(work);
    if (known === undefined) {
        known = work.activities.some(hasTarget);
        targeted.set(work, known);
    }
    return known;
}

function hasOwnTarget(work: Work): boolean {
    return work.indicators.some(indicator => indicator.targets.length > 0) || work.outputs.some(output => output.quantity);
}

function hasMoney(work: Work): boolean {
    return work.budgets.length > 0 || work.activities.some(hasMoney);
}

/** Money of which nobody says where it comes from: once for a program with all its parts. */
function* withoutFund(work: Work, plan: Plan): Iterable<Hit> {
    const funds = plan.all('fund');
    if (funds.length === 0 || !lacksFund(work)) return;
    const { lacking } = fundsOf(work, plan);
    const [first] = lacking;
    if (!first) return;
    const works = [...new Set(lacking.map(item => item.work))];
    yield {
        at: first.money.span,
        message: works.length > 1 ? 'noFunds' : 'noFund',
        values: { x: titleOf(works.length > 1 ? work : first.work), count: works.length },
        related: lacking.slice(1, 10).map(({ work: other, money }) => ({
            file: other.file,
            span: money.span,
            message: { en: 'Also "{x}"', id: 'Juga "{x}"' },
            values: { x: titleOf(other) },
        })),
        fixes: () =>
            usual(plan)
                .slice(0, maxChoices)
                .map(fund => ({
                    title: { en: 'From {fund}', id: 'Dari {fund}' },
                    values: { fund: pathTo(fund, first.work, 'fund', plan) },
                    changes: fromFund(lacking, fund, plan),
                    ...(funds.length === 1 ? { certainty: 'certain' as const } : {}),
                })),
    };
}

/** Asked of programs alone. Mostly all money names its fund: then nothing is lacking, whatever the years. */
function lacksFund(work: Work): boolean {
    return !isWork(work.parent) && !everyMoneyNamesFund(work);
}

function everyMoneyNamesFund({ budgets, activities }: Work): boolean {
    return budgets.every(money => money.fund !== undefined) && activities.every(everyMoneyNamesFund);
}

/** Names the fund of all money of a program that lacks one. */
export function nameFund(program: Work, fund: Fund, plan: Plan): Change[] {
    return fromFund(fundsOf(program, plan).lacking, fund, plan);
}

function fromFund(lacking: Funds['lacking'], fund: Fund, plan: Plan): Change[] {
    return lacking.map(({ work, money }) => {
        const path = pathTo(fund, work, 'fund', plan);
        const span = { start: money.span.end, end: money.span.end };
        return { kind: 'replace', file: work.file, span, text: inEach(word => ` ${word('from')} ${path}`) };
    });
}

/** Funds of a work with its parts. */
interface Funds {
    /** Amounts without a fund that no part tells, in the order of the text. */
    readonly lacking: readonly { readonly work: Work; readonly money: Money }[];
    /** Years whose money has a fund, and years in which some has none. */
    readonly named: ReadonlySet<number>;
    readonly unnamed: ReadonlySet<number>;
}

/** A figure without a fund is told by the parts where all their money of its years names one. */
function fundsOf(work: Work, plan: Plan): Funds {
    const parts = work.activities.map(part => fundsOf(part, plan));
    const ofParts = { named: new Set(parts.flatMap(part => [...part.named])), unnamed: new Set(parts.flatMap(part => [...part.unnamed])) };
    const isTold = (years: readonly number[] | undefined) =>
        years
            ? years.some(year => ofParts.named.has(year)) && !years.some(year => ofParts.unnamed.has(year))
            : ofParts.named.size > 0 && ofParts.unnamed.size === 0;
    const lacking: { work: Work; money: Money }[] = [];
    const [named, unnamed] = [new Set(ofParts.named), new Set(ofParts.unnamed)];
    for (const money of work.budgets) {
        const span = money.period ?? extentOf(plan, work);
        const years = span && yearsOf(span);
        if (isZero(money)) continue;
        const isNamed = money.fund !== undefined || isTold(years);
        if (!isNamed) lacking.push({ work, money });
        for (const year of years ?? []) (isNamed ? named : unnamed).add(year);
    }
    return { lacking: [...lacking, ...parts.flatMap(part => part.lacking)], named, unnamed };
}

/** Funds, those that are named most first. */
const usual: (plan: Plan) => readonly Fund[] = derivedValue(plan =>
    plan
        .all('fund')
        .filter(({ name }) => name !== '')
        .toSorted((a, b) => plan.referencesTo(b).length - plan.referencesTo(a).length),
);
