// Parts of a plan as they are read of a text, with their places as numbers: a span each would be 30 objects for each program. Spans are
// made while somebody looks. It must not know how a text is read.
import type { Decimal } from './decimal.ts';
import type { Executor, FormerAmount, FormerFigure, Keeping, Money, Place, Quantity, Reading, Reference, Role, Scope } from './model.ts';
import type { Day, Period } from './period.ts';
import { type Located, Placed, type Span } from './source.ts';

/** All that is read of a text and moves with it. */
export abstract class InText extends Placed {
    start: number;
    end: number;

    constructor({ start, end }: Span) {
        super();
        this.start = start;
        this.end = end;
    }

    get span(): Span {
        return { start: this.start, end: this.end };
    }

    /** Takes the places of the same part in another text. */
    placeAs({ start, end }: this): void {
        this.start = start;
        this.end = end;
    }

    /** Moves all places from an offset on. */
    move(from: number, by: number): void {
        if (this.start >= from) this.start += by;
        if (this.end >= from) this.end += by;
    }

    /** All places, by the names of their accessors. */
    places(): Readonly<Record<string, Span>> {
        return { span: this.span };
    }
}

/** Names of the properties that hold offsets. */
export const offsetNames: ReadonlySet<string> = new Set(['start', 'end', 'toStart', 'amountStart', 'amountEnd']);

export class ReadValue<T> extends InText implements Located<T> {
    readonly value: T;

    constructor(value: T, span: Span) {
        super(span);
        this.value = value;
    }
}

export class ReadReference extends InText implements Reference {
    readonly role: Role;
    readonly path: readonly string[];
    readonly parts: readonly Span[];
    readonly file: string;
    readonly from: Scope;

    constructor(role: Role, path: readonly string[], span: Span, parts: readonly Span[], file: string, from: Scope) {
        super(span);
        this.role = role;
        this.path = path;
        this.parts = parts;
        this.file = file;
        this.from = from;
    }
}

export class ReadPeriod extends InText implements Period {
    readonly from: Day;
    readonly to: Day;
    readonly text: string;

    constructor(span: Span, from: Day, to: Day, text: string) {
        super(span);
        this.from = from;
        this.to = to;
        this.text = text;
    }

    get toSpan(): Span {
        return this.span;
    }

    override places(): Readonly<Record<string, Span>> {
        return { span: this.span, toSpan: this.toSpan };
    }
}

/** A period with `..`, which ends with its last moment. */
export class ReadRange extends ReadPeriod {
    toStart: number;

    constructor(span: Span, from: Day, to: Day, text: string, toStart: number) {
        super(span, from, to, text);
        this.toStart = toStart;
    }

    override get toSpan(): Span {
        return { start: this.toStart, end: this.end };
    }

    override placeAs(other: this): void {
        super.placeAs(other);
        this.toStart = other.toStart;
    }

    override move(from: number, by: number): void {
        super.move(from, by);
        if (this.toStart >= from) this.toStart += by;
    }
}

export class ReadMoney extends InText implements Money {
    readonly amount: Decimal | undefined;
    amountStart: number;
    amountEnd: number;
    readonly currency: Located<string> | undefined;
    readonly period: Period | undefined;
    readonly perYear: boolean;
    readonly fund: Reference | undefined;
    readonly was: FormerAmount | undefined;

    constructor(span: Span, { amount, amountSpan, currency, period, perYear, fund, was }: Omit<Money, 'span'>) {
        super(span);
        this.amount = amount;
        this.amountStart = amountSpan.start;
        this.amountEnd = amountSpan.end;
        this.currency = currency;
        this.period = period;
        this.perYear = perYear;
        this.fund = fund;
        this.was = was;
    }

    get amountSpan(): Span {
        return { start: this.amountStart, end: this.amountEnd };
    }

    override placeAs(other: this): void {
        super.placeAs(other);
        this.amountStart = other.amountStart;
        this.amountEnd = other.amountEnd;
    }

    override move(from: number, by: number): void {
        super.move(from, by);
        if (this.amountStart >= from) this.amountStart += by;
        if (this.amountEnd >= from) this.amountEnd += by;
    }

    override places(): Readonly<Record<string, Span>> {
        return { span: this.span, amountSpan: this.amountSpan };
    }
}

export class ReadFigure extends InText implements Reading {
    readonly value: Decimal | undefined;
    readonly text: string;
    readonly percent: boolean;
    readonly grade: Located<string> | undefined;
    readonly period: Period | undefined;
    readonly was: FormerFigure | undefined;

    constructor(span: Span, { value, text, percent, grade, period, was }: Omit<Reading, 'span'>) {
        super(span);
        this.value = value;
        this.text = text;
        this.percent = percent;
        this.grade = grade;
        this.period = period;
        this.was = was;
    }
}

export class ReadQuantity extends InText implements Quantity {
    readonly amount: Decimal | undefined;
    readonly text: string;
    readonly unit: Located<string>;
    readonly was: FormerFigure | undefined;

    constructor(span: Span, { amount, text, unit, was }: Omit<Quantity, 'span'>) {
        super(span);
        this.amount = amount;
        this.text = text;
        this.unit = unit;
        this.was = was;
    }
}

export class ReadPlace extends InText implements Place {
    readonly location: Reference;
    readonly amount: Decimal | undefined;

    constructor(span: Span, location: Reference, amount: Decimal | undefined) {
        super(span);
        this.location = location;
        this.amount = amount;
    }
}

export class ReadKeeping extends InText implements Keeping {
    readonly party: Reference;
    readonly period: Period | undefined;

    constructor(span: Span, party: Reference, period: Period | undefined) {
        super(span);
        this.party = party;
        this.period = period;
    }
}

export class ReadExecutor extends InText implements Executor {
    readonly lead: Reference;
    readonly partners: readonly Reference[];

    constructor(span: Span, lead: Reference, partners: readonly Reference[]) {
        super(span);
        this.lead = lead;
        this.partners = partners;
    }
}
