// The plan as it would be: copies of its files, changed as somebody supposes. The plan itself, its places in the text and
// all files on disk stay as they are. It must not judge what comes of it.
import { type Amount, amountsOf, sum } from '../plan/budget.ts';
import { compareDecimals, type Decimal, normalizeDecimal, roundDecimal } from '../plan/decimal.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { Department, Extension, Money, PlanFile, Reference, Scope, Work } from '../plan/model.ts';
import type { Period } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { extentOf, type Interval, isWork, periodOf, works } from '../plan/queries.ts';
import { shiftPeriod } from '../plan/shift.ts';
import type { Span } from '../plan/source.ts';
import { leftOf, missingIn, reduceMoney } from './reduce-money.ts';
import type { Cut, Drop, Move, Reading, Supposition } from './supposition.ts';

/** Wherever this runs, there is one; the types of no particular place are used here. */
declare function structuredClone<T>(value: T): T;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The effect of a cut on the figures that are lowered. */
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
    // A dropped thing is gone, whatever else was supposed of it.
    for (const one of suppositions) if (one.kind === 'drop') drop(plan, one, copies);
    return { plan: makePlan(copies.files, { catalogues: plan.catalogues, related: plan.related }), effects };
}

/** Copies of all files at once: what one file adds to another is the same thing in both. */
class Copies {
    readonly files: readonly Mutable<PlanFile>[];
    private readonly scopes = new Map<Scope, Scope>();

    constructor(plan: Plan) {
        this.files = structuredClone(plan.files as PlanFile[]);
        for (const [i, file] of plan.files.entries())
            for (const list of ['declarations', 'extensions'] as const)
                for (const [j, one] of file[list].entries()) this.scopes.set(one, this.files[i]?.[list][j] as Scope);
    }

    /** The copy of a declaration or of an extension. */
    of<S extends Scope>(scope: S): Mutable<S> {
        return this.scopes.get(scope) as unknown as Mutable<S>;
    }
}

/** Something that states money, and the time that money without a time is for. */
interface Payer {
    readonly scope: Department | Extension | Work;
    readonly list: Reading;
    readonly extent: Interval | undefined;
}

function cut(plan: Plan, supposed: Cut, reading: Reading, copies: Copies): CutEffect {
    // Copies have references of their own, at the same places.
    const meant = new Set(plan.referencesTo(supposed.fund).map(placeOf));
    const isOf = ({ fund }: Money) => fund !== undefined && meant.has(placeOf(fund));
    const amountsIn = ({ scope, list, extent }: Payer) => amountsOf(moneyIn(copies.of(scope), list).filter(isOf), extent);
    const payers = payersOf(plan, reading);
    const ofDepartments = reading === 'ceilings' ? payers.filter(({ scope }) => !isWork(scope)).flatMap(amountsIn) : [];
    const ofWorks = () => plan.all('program').flatMap(program => outermost(program, work => amountsIn(payerOf(plan, work, reading))));
    // A ceiling of a work lies in that of its department: each sum counts once.
    const stated = ofDepartments.length > 0 ? ofDepartments : ofWorks();
    const missing = missingIn(supposed, stated);
    let count = 0;
    for (const { scope, list, extent } of payers) {
        const copy = copies.of(scope) as unknown as Record<typeof list, readonly Money[]>;
        if (!copy[list].some(isOf)) continue;
        copy[list] = copy[list].flatMap(money => {
            const left = isOf(money) ? reduceMoney(money, extent, missing, plan.settings.decimals) : [money];
            if (left.some(({ amount }) => amount && money.amount && compareDecimals(amount, money.amount) !== 0)) count++;
            return left;
        });
    }
    // Shares are rounded one by one, the sum is not.
    const { decimals } = plan.settings;
    const after = sum(stated.map(amount => leftOf(amount, missing, decimals + moreDigits)));
    return { what: reading, count, before: sum(stated.map(({ value }) => value)), after: normalizeDecimal(roundDecimal(after, decimals)) };
}

/** Enough for the sum of millions of shares to round as the exact one does. */
const moreDigits = 20;

function placeOf({ file, span }: Reference): string {
    return `${file} ${span.start}`;
}

function moneyIn(scope: Mutable<Payer['scope']>, list: Reading): readonly Money[] {
    return (scope as Partial<Record<Reading, readonly Money[]>>)[list] ?? [];
}

function payersOf(plan: Plan, reading: Reading): Payer[] {
    const bodies = plan.all('department').flatMap(department => [department, ...plan.names.extensionsOf(department)]);
    const departments = bodies.map((scope): Payer => ({ scope, list: 'ceilings', extent: plan.settings.period }));
    return [...(reading === 'ceilings' ? departments : []), ...works(plan).map(work => payerOf(plan, work, reading))];
}

function payerOf(plan: Plan, scope: Work, list: Reading): Payer {
    return { scope, list, extent: extentOf(plan, scope) };
}

/** The amounts of a work, and those of its parts for years of which it has none: each sum once. */
function outermost(work: Work, amountsIn: (work: Work) => Amount[]): Amount[] {
    const own = amountsIn(work);
    const isHeld = (inner: Amount) => own.some(outer => outer.fromYear <= inner.toYear && outer.toYear >= inner.fromYear);
    return [...own, ...work.activities.flatMap(part => outermost(part, amountsIn).filter(amount => !isHeld(amount)))];
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

/** The parts of a dropped thing go with it, also additions of others. */
function drop(plan: Plan, { thing }: Drop, copies: Copies): void {
    const gone = new Set<Scope>([thing, ...(thing.kind === 'department' ? plan.names.extensionsOf(thing) : [])].map(one => copies.of(one)));
    const isIn = (scope: Scope | undefined): boolean => scope !== undefined && (gone.has(scope) || isIn(scope.parent));
    const spans = new Map<string, Span[]>();
    for (const { file, span } of gone) spans.set(file, [...(spans.get(file) ?? []), span]);
    for (const file of copies.files) {
        const cut = spans.get(file.uri) ?? [];
        const isLeft = ({ span }: { readonly span: Span }) => !cut.some(({ start, end }) => start <= span.start && span.end <= end);
        file.elements = file.elements.filter(one => !isIn(one));
        file.declarations = file.declarations.filter(one => !isIn(one));
        file.extensions = file.extensions.filter(one => !isIn(one));
        file.references = file.references.filter(({ from }) => !isIn(from));
        file.problems = file.problems.filter(isLeft);
        file.ignores = file.ignores.filter(isLeft);
    }
    for (const { parent } of gone) {
        if (!parent) continue;
        const around = parent as unknown as Record<string, unknown>;
        for (const [property, value] of Object.entries(around))
            if (Array.isArray(value)) around[property] = value.filter(one => !gone.has(one));
    }
}

function withParts(work: Work): Work[] {
    return [work, ...work.activities.flatMap(withParts)];
}
