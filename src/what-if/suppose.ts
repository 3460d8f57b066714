// The plan as it would be: copies of the files that are concerned, changed as somebody supposes. The plan itself, its places in the text and
// all files on disk stay as they are. It must not judge what comes of it.
import { type Amount, amountsOf, sum } from '../plan/budget.ts';
import { compareDecimals, type Decimal, normalizeDecimal, roundDecimal } from '../plan/decimal.ts';
import type { Period } from '../plan/period.ts';
import type { Department, Extension, Money, PlanFile, Reference, Scope, Work } from '../plan/plan.ts';
import { extentOf, type Interval, periodOf, works } from '../plan/queries.ts';
import { shiftPeriod } from '../plan/shift.ts';
import type { Span } from '../plan/source.ts';
import { Plan } from '../plan/whole-plan.ts';
import { leftOf, missingIn, reduceMoney } from './reduce-money.ts';
import type { Cut, Drop, Move, Reading, Supposition } from './supposition.ts';

/** Wherever this runs, there is one; the types of no particular place are used here. */
declare function structuredClone<T>(value: T): T;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What a cut does to the figures that are lowered. */
export interface CutEffect {
    readonly what: Reading;
    /** How many amounts are lower. */
    readonly count: number;
    readonly before: Decimal;
    readonly after: Decimal;
}

export interface Supposed {
    readonly plan: Plan;
    /** By cut. */
    readonly effects: ReadonlyMap<Cut, CutEffect>;
}

export function suppose(plan: Plan, suppositions: readonly Supposition[], reading: Reading): Supposed {
    const copies = new Copies(plan);
    const effects = new Map<Cut, CutEffect>();
    for (const one of suppositions) if (one.kind === 'cut') effects.set(one, cut(plan, one, reading, copies));
    for (const one of suppositions) if (one.kind === 'move') move(plan, one, copies);
    // What is dropped is gone whatever else was supposed of it.
    for (const one of suppositions) if (one.kind === 'drop') drop(plan, one, copies);
    return { plan: new Plan(copies.files(), { catalogues: plan.catalogues }), effects };
}

/** Files are copied when something in them changes; others are shared with the plan. */
class Copies {
    private readonly byUri = new Map<string, PlanFile>();
    private readonly scopes = new Map<Scope, Scope>();
    private readonly plan: Plan;

    constructor(plan: Plan) {
        this.plan = plan;
    }

    files(): PlanFile[] {
        return this.plan.files.map(file => this.byUri.get(file.uri) ?? file);
    }

    fileOf(scope: Scope): Mutable<PlanFile> {
        const file = this.plan.fileOf(scope);
        let copy = this.byUri.get(file.uri);
        if (!copy) {
            copy = structuredClone(file);
            this.byUri.set(file.uri, copy);
            for (const list of ['declarations', 'extensions'] as const)
                for (const [i, one] of file[list].entries()) this.scopes.set(one, copy[list][i] as Scope);
        }
        return copy;
    }

    /** As it stands by now. */
    now<S extends Scope>(scope: S): S {
        return (this.scopes.get(scope) as S | undefined) ?? scope;
    }

    /** The copy of a declaration or of an extension. */
    of<S extends Scope>(scope: S): Mutable<S> {
        this.fileOf(scope);
        return this.scopes.get(scope) as unknown as Mutable<S>;
    }
}

/** Something that states money, and the time that money without a time is for. */
interface Payer {
    readonly scope: Department | Extension | Work;
    readonly list: 'ceilings' | 'budgets';
    readonly extent: Interval | undefined;
}

function cut(plan: Plan, supposed: Cut, reading: Reading, copies: Copies): CutEffect {
    // Copies have references of their own, at the same places.
    const meant = new Set(plan.referencesTo(supposed.fund).map(placeOf));
    const isOf = ({ fund }: Money) => fund !== undefined && meant.has(placeOf(fund));
    const payers = payersOf(plan, reading).filter(({ scope, list }) => moneyIn(copies.now(scope), list).some(isOf));
    const counted = (scopes: Iterable<Payer>) =>
        [...scopes].flatMap(({ scope, list, extent }) => amountsOf(moneyIn(copies.now(scope), list).filter(isOf), extent));
    const stated = reading === 'ceilings' ? counted(payers) : plan.all('program').flatMap(program => outermost(plan, program, isOf));
    const missing = missingIn(supposed, stated);
    let count = 0;
    for (const { scope, list, extent } of payers) {
        const copy = copies.of(scope) as unknown as Record<typeof list, readonly Money[]>;
        copy[list] = copy[list].flatMap(money => {
            const left = isOf(money) ? reduceMoney(money, extent, missing, plan.settings.decimals) : [money];
            if (left.some(({ amount }) => amount && money.amount && compareDecimals(amount, money.amount) !== 0)) count++;
            return left;
        });
    }
    const total = (amounts: readonly Amount[]) => sum(amounts.map(({ value }) => value));
    // Shares are rounded one by one, the sum is not.
    const { decimals } = plan.settings;
    const after = sum(stated.map(amount => leftOf(amount, missing, decimals + moreDigits)));
    return { what: reading, count, before: total(stated), after: normalizeDecimal(roundDecimal(after, decimals)) };
}

/** Enough for the sum of millions of shares to round as the exact one does. */
const moreDigits = 20;

function placeOf({ file, span }: Reference): string {
    return `${file} ${span.start}`;
}

function moneyIn(scope: Payer['scope'], list: Payer['list']): readonly Money[] {
    return (scope as Partial<Record<typeof list, readonly Money[]>>)[list] ?? [];
}

function payersOf(plan: Plan, reading: Reading): Payer[] {
    if (reading === 'budgets') return works(plan).map(scope => ({ scope, list: 'budgets', extent: extentOf(plan, scope) }));
    const bodies = plan.all('department').flatMap(department => [department, ...plan.names.extensionsOf(department)]);
    return bodies.map(scope => ({ scope, list: 'ceilings', extent: plan.settings.period }));
}

/** The budgets of some kind of a work, and those of its parts for years of which it states none: each sum once. */
function outermost(plan: Plan, work: Work, isOf: (money: Money) => boolean): Amount[] {
    const own = amountsOf(work.budgets.filter(isOf), extentOf(plan, work));
    const isHeld = (inner: Amount) => own.some(outer => outer.fromYear <= inner.toYear && outer.toYear >= inner.fromYear);
    return [...own, ...work.activities.flatMap(part => outermost(plan, part, isOf).filter(amount => !isHeld(amount)))];
}

/** Money, targets and dates that others were promised stay where they are: what no longer fits is what somebody wants to know. */
function move(plan: Plan, { thing, by }: Move, copies: Copies): void {
    const shifted = <P extends Period>(period: P) => shiftPeriod(period, by.months, by.days);
    switch (thing.kind) {
        case 'department':
            for (const program of plan.names.programsOf(thing)) move(plan, { kind: 'move', thing: program, by }, copies);
            return;
        case 'request':
            if (thing.by) copies.of(thing).by = shifted(thing.by);
            return;
        case 'goal':
        case 'objective':
            if (thing.period) copies.of(thing).period = shifted(thing.period);
            return;
        default: {
            const own = periodOf(thing);
            if (own) copies.of(thing).period = shifted(own);
            for (const part of withParts(thing)) if (part !== thing && part.period) copies.of(part).period = shifted(part.period);
        }
    }
}

/** What is below the dropped thing goes with it; of a department what others add to it too. */
function drop(plan: Plan, { thing }: Drop, copies: Copies): void {
    const gone: Scope[] = thing.kind === 'department' ? [...plan.names.extensionsOf(thing), thing] : [thing];
    for (const scope of gone) {
        const file = copies.fileOf(scope);
        const copy = copies.of(scope);
        const isLeft = ({ span }: { readonly span: Span }) => span.start < scope.span.start || span.end > scope.span.end;
        file.elements = file.elements.filter(isLeft);
        file.declarations = file.declarations.filter(isLeft);
        file.extensions = file.extensions.filter(isLeft);
        file.references = file.references.filter(isLeft);
        file.problems = file.problems.filter(isLeft);
        file.ignores = file.ignores.filter(isLeft);
        const parent = scope.parent && (copies.of(scope.parent) as unknown as Record<string, unknown>);
        for (const [property, value] of Object.entries(parent ?? {}))
            if (parent && Array.isArray(value) && value.includes(copy)) parent[property] = value.filter(one => one !== copy);
    }
}

function withParts(work: Work): Work[] {
    return [work, ...work.activities.flatMap(withParts)];
}
