// Items of a property that have a rule of their own: amounts, times, places and the like. An item with a part missing is left out; nothing
// throws. It must not know which declaration they belong to.
import { keywordBySpelling } from '../../l10n/keywords.ts';
import { isTwofold, shortScales } from '../../l10n/short-scales.ts';
import { type Decimal, multiplyDecimals, whole, withoutEnd } from '../../plan/decimal.ts';
import type {
    Executor,
    FormerAmount,
    FormerFigure,
    Keeping,
    Money,
    Place,
    Point,
    Quantity,
    Reading,
    Reference,
    Responsible,
    Role,
} from '../../plan/model.ts';
import type { Period } from '../../plan/period.ts';
import {
    ReadExecutor,
    ReadFigure,
    ReadKeeping,
    ReadMoney,
    ReadPeriod,
    ReadPlace,
    ReadQuantity,
    ReadRange,
    ReadValue,
} from '../../plan/placed.ts';
import type { Span } from '../../plan/source.ts';
import { type FileReading, spanOf } from './reading.ts';
import { first, list, nothing, type SyntaxNode, type SyntaxPart } from './syntax.ts';

const magnitudes: Readonly<Record<string, bigint>> = {
    thousand: 1_000n,
    million: 1_000_000n,
    billion: 1_000_000_000n,
    trillion: 1_000_000_000_000n,
};

export function referenceOf(part: SyntaxPart | undefined, reading: FileReading, role: Role): Reference | undefined {
    const path = part?.node && first(part.node, 'path');
    return path && reading.reference(role, path);
}

export function periodOf(part: SyntaxPart | undefined, reading: FileReading): Period | undefined {
    const node = part?.node;
    const from = node && first(node, 'from');
    if (!from) return undefined;
    const to = first(node, 'to');
    const start = reading.moment(from);
    const end = to ? reading.moment(to) : start;
    if (!start || !end) return undefined;
    if (!to) return new ReadPeriod(node, start.from, end.to, start.text);
    const text = reading.keep(`${start.text}..${end.text}`);
    if (to.end === node.end) return new ReadRange(node, start.from, end.to, text, to.start);
    return { span: spanOf(node), from: start.from, to: end.to, text, toSpan: spanOf(to) };
}

export function quantityOf(part: SyntaxPart | undefined, reading: FileReading): Quantity | undefined {
    const node = part?.node;
    const amount = node && first(node, 'amount');
    const unit = node && first(node, 'unit');
    if (!amount || !unit) return undefined;
    const was = formerOf(first(node, 'was'), undefined, reading);
    const text = withoutEnd(reading.written(amount));
    return new ReadQuantity(node, { amount: reading.amount(amount), text, unit: reading.text(unit), was });
}

/** A number or a grade before a revision. */
function formerOf(number: SyntaxPart | undefined, grade: SyntaxPart | undefined, reading: FileReading): FormerFigure | undefined {
    if (grade) {
        const { value: text, span } = reading.text(grade);
        return { span, value: undefined, text, isGrade: true };
    }
    if (!number) return undefined;
    return { span: spanOf(number), value: reading.number(number), text: withoutEnd(reading.written(number)), isGrade: false };
}

export function readingOf({ node, property }: SyntaxPart, reading: FileReading): Reading | undefined {
    if (!node) return undefined;
    const number = first(node, 'value') ?? first(node, 'amount');
    const quoted = first(node, 'grade');
    const period = periodOf(first(node, 'period'), reading);
    const was = formerOf(first(node, 'was'), first(node, 'wasGrade'), reading);
    if (quoted) {
        const grade = reading.text(quoted);
        return new ReadFigure(node, { value: undefined, text: grade.value, percent: false, grade, period, was });
    }
    if (!number) return undefined;
    const text = withoutEnd(reading.written(number));
    // A measured value may be less than nothing, such as growth; progress may not.
    const value = property === 'progress' ? reading.amount(number) : reading.number(number);
    const percent = first(node, 'percent') !== undefined;
    return new ReadFigure(node, { value, text, percent, grade: undefined, period, was });
}

/** Figures of an `extend` block that may be an indicator's: all that nothing marks as money. */
export function achievedOf(part: SyntaxPart, reading: FileReading): Reading | undefined {
    return part.node && !isMoney(part.node) ? readingOf(part, reading) : undefined;
}

/** Figures of an `extend` block that may be money spent: all but grades and percentages. A plain number may be both. */
export function spentOf(node: SyntaxNode, reading: FileReading): readonly Money[] {
    return moneysOf(node, 'actual', reading, true);
}

/** Whether a figure of an `extend` block can only be money. */
function isMoney(node: SyntaxNode): boolean {
    return first(node, 'currency') !== undefined || first(node, 'scale') !== undefined || first(node, 'fund') !== undefined;
}

export function responsibleOf({ node }: SyntaxPart, reading: FileReading): Responsible | undefined {
    const post = node && first(node, 'post');
    const party = node && referenceOf(first(node, 'party'), reading, 'responsible');
    if (!node || (!post && !party)) return undefined;
    return { span: spanOf(node), party, post: post && reading.text(post) };
}

export function executorOf(part: SyntaxPart, reading: FileReading): Executor | undefined {
    const { node, statement: start, end } = part;
    const lead = node && referenceOf(first(node, 'lead'), reading, 'executor');
    return lead && new ReadExecutor({ start, end }, lead, list(node, 'partners', referenceOf, reading, 'partner'));
}

export function placeOf({ node }: SyntaxPart, reading: FileReading): Place | undefined {
    const location = node && referenceOf(first(node, 'target'), reading, 'location');
    const amount = node && first(node, 'amount');
    return location && new ReadPlace(node, location, amount && reading.amount(amount));
}

export function keepingOf({ node }: SyntaxPart, reading: FileReading, role: 'maintainer' | 'handover'): Keeping | undefined {
    const party = node && referenceOf(first(node, 'party'), reading, role);
    return party && new ReadKeeping(node, party, periodOf(first(node, 'period'), reading));
}

/** `at -0.8635, 119.8870`; without a space after the comma both are one token, split here. */
export function pointOf(part: SyntaxPart | undefined, reading: FileReading): Point | undefined {
    const node = part?.node;
    if (!node) return undefined;
    let latitude: Span | undefined = first(node, 'latitude');
    let longitude: Span | undefined = first(node, 'longitude');
    if (latitude && !longitude) {
        const text = reading.written(latitude);
        const [before, after, ...more] = text.split(',');
        if (before && after && more.length === 0 && before.includes('.') && after.includes('.')) {
            const middle = latitude.start + before.length;
            longitude = { start: middle + 1, end: latitude.end };
            latitude = { start: latitude.start, end: middle };
        } else reading.problem('half-point', spanOf(latitude), { text }, 'number');
    }
    return {
        span: spanOf(node),
        latitude: latitude && longitude && reading.number(latitude, true),
        longitude: longitude && reading.number(longitude, true),
    };
}

/**
 * All amounts of one property. The `from` at the end of a list holds for the items before it that have none. Where they `mayBeFigures`,
 * those that nothing marks as money have been read as figures already, and what is wrong with them is known.
 */
export function moneysOf({ parts }: SyntaxNode, property: string, reading: FileReading, mayBeFigures = false): readonly Money[] {
    let statement = -1;
    let fund: Reference | undefined;
    let amounts: Money[] | undefined;
    for (let index = parts.length - 1; index >= 0; index--) {
        const { property: said, node, statement: own } = parts[index] as SyntaxPart;
        if (said !== property || !node) continue;
        const reference = referenceOf(first(node, 'fund'), reading, 'fund');
        if (own !== statement) fund = reference;
        statement = own;
        const money = moneyOf(node, own, reference ?? fund, reading, mayBeFigures && !isMoney(node));
        if (!money) continue;
        if (amounts) amounts.push(money);
        else amounts = [money];
    }
    return amounts === undefined ? nothing : amounts.length === 1 ? amounts : amounts.toReversed();
}

function moneyOf(
    node: SyntaxNode,
    statement: number,
    fund: Reference | undefined,
    reading: FileReading,
    isKnown: boolean,
): Money | undefined {
    const amount = first(node, 'amount');
    if (!amount || first(node, 'percent')) return undefined;
    const scale = first(node, 'scale');
    const number = isKnown ? reading.knownAmount(amount) : reading.amount(amount);
    const magnitude = scale && magnitudes[scaleOf(scale, statement, number, reading) ?? ''];
    const prefix = first(node, 'currency');
    return new ReadMoney(node, {
        amount: scale && !magnitude ? undefined : number && (magnitude ? multiplyDecimals(number, whole(magnitude)) : number),
        amountSpan: { start: amount.start, end: (scale ?? amount).end },
        currency: prefix && new ReadValue(currencyOf(reading.written(prefix)), prefix),
        period: periodOf(first(node, 'period'), reading),
        perYear: first(node, 'yearly') !== undefined,
        fund,
        was: formerAmountOf(first(node, 'was')?.node, statement, reading),
    });
}

/** An amount before a revision. */
function formerAmountOf(node: SyntaxNode | undefined, statement: number, reading: FileReading): FormerAmount | undefined {
    const money = node && moneyOf(node, statement, undefined, reading, false);
    return money && { span: money.span, amount: money.amount, currency: money.currency };
}

/** The magnitude meant; undefined for an `M` in an English statement, which is a million to some and a miliar to others. */
function scaleOf(part: SyntaxPart, statement: number, number: Decimal | undefined, reading: FileReading): string | undefined {
    const text = reading.written(part);
    const { value } = reading.word<string>(part);
    const id = shortScales[text] ?? shortScales[text.toLowerCase()] ?? keywordBySpelling.get(text.toLowerCase()) ?? value;
    if (number && isTwofold(text, reading.languageAt(statement))) {
        reading.problem('twofold-scale', spanOf(part), { text }, 'number');
        return undefined;
    }
    return id;
}

function currencyOf(prefix: string): string {
    return /^rp\.?$/i.test(prefix) ? 'IDR' : prefix;
}
