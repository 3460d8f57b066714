// Changes since an older version, department by department, as plain data. It must not know px.
import { sayChanges } from '../../../diff/write-changes.ts';
import { type SettlePoint, SettlePoints } from '../../../facts/points.ts';
import type { Side } from '../../../facts/promise.ts';
import { isBetween } from '../../../facts/promise.ts';
import { type SideSum, sumOfMoney, sumsOfSides } from '../../../facts/sides.ts';
import { type Locale, say } from '../../../l10n/say.ts';
import { compareDecimals, type Decimal, subtractDecimals, zero } from '../../../plan/decimal.ts';
import type { Department } from '../../../plan/model.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { Before } from '../before.ts';
import { sidesInOrder } from '../department-order.ts';
import { sharedName } from '../points.ts';
import { nameOfSide, shortMoney } from '../said.ts';
import type { SheetContext } from '../sheet.ts';
import { sayPromise, sayPromiseChange } from './notes.ts';
import { changeWords as words } from './words.ts';

export interface DepartmentChange {
    readonly name: string;
    /** Empty where it is gone. */
    readonly address: string;
    readonly programs: readonly [was: number, now: number];
    readonly money: readonly [was: Decimal | undefined, now: Decimal | undefined];
    readonly difference: string;
    /** The same, exact. */
    readonly more: Decimal;
    /** Sentences about it. */
    readonly changes: number;
    readonly promises: { readonly new: number; readonly gone: number; readonly moved: number };
    readonly open: readonly [was: number, now: number];
}

export interface ChangesRows {
    readonly locale: Locale;
    readonly currency: string;
    readonly title: string;
    readonly departments: readonly DepartmentChange[];
    readonly sum: DepartmentChange;
    /** Between departments. */
    readonly promises: readonly string[];
    readonly sections: readonly { readonly title: string; readonly sentences: readonly string[] }[];
    readonly count: number;
}

export function changesRows(context: SheetContext): ChangesRows {
    const { plan, locale } = context;
    const before = context.before as Before;
    const sides = new Map<string, Side>();
    const codeOf = (side: Side) => side?.name ?? '';
    for (const side of sidesInOrder(plan)) if (side?.kind !== 'partner') sides.set(codeOf(side), side);
    const olds = new Map<string, Side>();
    for (const side of sidesInOrder(before.plan)) if (side?.kind !== 'partner') olds.set(nowName(side, before), side);
    const names = [...new Set([...sides.keys(), ...olds.keys()])];
    const oldPoints = new SettlePoints(before.plan, before.findings).all;
    const counted = { old: sumsByName(before.plan, side => nowName(side, before)), now: sumsByName(plan, codeOf), points: oldPoints };
    const departments = names.map(name => changeOf(name, sides.has(name), context, counted)).filter(isChanged);
    return {
        locale,
        currency: plan.settings.currency,
        title: say(words.title, locale, { name: before.name }),
        departments,
        sum: changeOf(undefined, true, context, counted),
        promises: [
            ...[...before.promises.keys()].filter(isBetween).flatMap(promise => sayPromiseChange(promise, before, locale)),
            ...before.gone.filter(isBetween).map(promise => say(words.gonePromise, locale, { promise: sayPromise(promise, locale) })),
        ],
        sections: sayChanges(before.changes, locale),
        count: before.changes.length,
    };
}

/** A department of the older version by what it is called now. */
function nowName(side: Side, { pairs }: Before): string {
    const now = side && pairs.newerOf(side);
    return (now ?? side)?.name ?? '';
}

function changeOf(
    name: string | undefined,
    isThere: boolean,
    { plan, locale, points, before: older }: SheetContext,
    { old, now, points: oldPoints }: Counted,
): DepartmentChange {
    const before = older as Before;
    const sumsOf = (sums: SumsByName) => (name === undefined ? [...sums.values()].flat() : (sums.get(name) ?? []));
    const [was, is] = [sumsOf(old), sumsOf(now)];
    const count = (sums: readonly SideSum[]) => sums.reduce((sum, { programs }) => sum + programs, 0);
    const touches = (giver: Side, receiver: Side, called: (side: Side) => string) =>
        name === undefined || called(giver) === name || called(receiver) === name;
    const here = [...before.promises].filter(
        ([promise]) => isBetween(promise) && touches(promise.giver, promise.receiver, side => side?.name ?? ''),
    );
    const gone = before.gone.filter(
        promise => isBetween(promise) && touches(promise.giver, promise.receiver, side => nowName(side, before)),
    );
    const isOpen = (department: Department | undefined, called: string) =>
        name === undefined || called === name || (department === undefined && name === '');
    const money: [Decimal | undefined, Decimal | undefined] = [sumOfMoney(was), sumOfMoney(is)];
    const { currency } = plan.settings;
    const more = subtractDecimals(money[1] ?? zero, money[0] ?? zero);
    const size = { units: more.units < 0n ? -more.units : more.units, scale: more.scale };
    const sign = compareDecimals(more, zero);
    return {
        name: name === undefined ? say(words.sum, locale) : name === '' ? nameOfSide(undefined, locale) : name,
        address: name === undefined || !isThere ? '' : `department:${name === '' ? sharedName(plan) : name}`,
        programs: [count(was), count(is)],
        money,
        difference: sign === 0 ? '' : `${sign > 0 ? '+' : '−'}${shortMoney(size, currency, locale)}`,
        more,
        changes: before.changes.filter(({ of }) => name === undefined || (of.department?.path ?? '') === name).length,
        promises: {
            new: here.filter(([, change]) => change.kind === 'new').length,
            gone: gone.length,
            moved: here.filter(([, change]) => change.kind === 'moved').length,
        },
        open: [
            oldPoints.filter(({ department }) => isOpen(department, department ? nowName(department, before) : '')).length,
            points.filter(({ department }) => isOpen(department, department?.name ?? '')).length,
        ],
    };
}

function isChanged({ programs, difference, promises, open, changes, name }: DepartmentChange): boolean {
    return (
        (name !== '' && changes > 0) ||
        programs[0] !== programs[1] ||
        difference !== '' ||
        promises.new + promises.gone + promises.moved > 0 ||
        open[0] !== open[1]
    );
}

/** By the department's name now. */
type SumsByName = ReadonlyMap<string, readonly SideSum[]>;

/** Of both versions, for all departments. */
interface Counted {
    readonly old: SumsByName;
    readonly now: SumsByName;
    readonly points: readonly SettlePoint[];
}

function sumsByName(plan: Plan, nameOf: (side: Side) => string): SumsByName {
    const groups = Map.groupBy(sumsOfSides(plan), ([side]) => nameOf(side));
    return new Map([...groups].map(([name, sums]) => [name, sums.map(([, sum]) => sum)]));
}
