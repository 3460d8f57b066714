// Facts with an amount, a time or a name in them: money by period and fund, figures by period, promises by party, things by place.
// It must not know declarations.
import { formatDecimal, formatMoney } from '../l10n/format.ts';
import type { Text } from '../l10n/say.ts';
import { sayTime } from '../l10n/times.ts';
import { addDecimals, type Decimal, normalizeDecimal, plainDecimal } from '../plan/decimal.ts';
import type { Reading as Figure, Keeping, Money, Place, Point, Quantity, Reference } from '../plan/model.ts';
import { type Period, writePeriod, yearsOf } from '../plan/period.ts';
import { yearInterval } from '../plan/queries.ts';
import { copyWith } from '../plan/source.ts';
import type { Fact, Reading } from './fact.ts';
import { sameText } from './fact-words.ts';

export function link(property: string, reference: Reference | undefined, reading: Reading): Fact[] {
    if (!reference) return [];
    const { same, plain, text, isOpen } = reading.refer(reference);
    return [{ property, key: '', value: same, plain, text, written: { path: reference.path.join('.'), isOpen } }];
}

export function links(property: string, references: readonly Reference[], reading: Reading): Fact[] {
    return references.flatMap(reference => link(property, reference, reading).map(fact => ({ ...fact, key: fact.value, value: '' })));
}

/** Maintainer or receiver of a thing, and the time. */
export function keepingFacts(property: string, keepings: readonly Keeping[], reading: Reading): Fact[] {
    return keepings.flatMap(({ party, period }) => withDetail(links(property, [party], reading), period && periodWords(period)));
}

export function placeFacts(places: readonly Place[], reading: Reading): Fact[] {
    return places.flatMap(({ location, amount }) => withDetail(links('location', [location], reading), amount && decimalWords(amount)));
}

export function timeFact(property: string, period: Period | undefined): Fact[] {
    if (!period) return [];
    const { plain, text } = periodWords(period);
    return [{ property, key: '', value: plain, plain, text }];
}

export function pointFact(point: Point | undefined): Fact[] {
    if (!point?.latitude || !point.longitude) return [];
    const plain = [point.latitude, point.longitude].map(value => plainDecimal(normalizeDecimal(value))).join(', ');
    return [{ property: 'at', key: '', value: plain, plain, text: sameText(plain) }];
}

export function quantityFact(quantity: Quantity | undefined): Fact[] {
    if (!quantity) return [];
    const { plain, text } = quantity.amount ? decimalWords(quantity.amount) : { plain: quantity.text, text: sameText(quantity.text) };
    const unit = quantity.unit.value;
    const value = `${plain} ${unit}`;
    const fact = { property: 'quantity', key: '', value, plain: value, text: { en: `${text.en} ${unit}`, id: `${text.id} ${unit}` } };
    const { was } = quantity;
    if (!was) return [fact];
    return [
        fact,
        ...quantityFact(copyWith(quantity, { amount: was.value, text: was.text, was: undefined })).map(one => ({
            ...one,
            property: 'quantity-was',
        })),
    ];
}

/** Figures of an indicator or of progress, by the time they are for; those before a revision as facts of their own. */
export function readingFacts(property: string, figures: readonly Figure[]): Fact[] {
    const former = figures.flatMap(figure => (figure.was ? [{ ...figure, ...figure.was, grade: figure.was.isGrade, was: undefined }] : []));
    return [...figuresAt(property, figures), ...figuresAt(`${property}-was`, former)];
}

function figuresAt(property: string, figures: readonly (Omit<Figure, 'grade'> & { readonly grade: unknown })[]): Fact[] {
    return figures.flatMap(({ value, text: written, percent, grade, period }) => {
        const { plain, text } = value ? decimalWords(value) : grade ? quotedWords(written) : { plain: written, text: sameText(written) };
        const sign = percent ? '%' : '';
        const when = period && periodWords(period).plain;
        return [
            {
                property,
                key: when ?? '',
                ...(when === undefined ? {} : { keyShown: { plain: when, text: inTime(when) } }),
                value: plain + sign,
                plain: plain + sign,
                text: { en: text.en + sign, id: text.id + sign },
            },
        ];
    });
}

/** Sums of money by period and fund, those before a revision as facts of their own. */
export function moneyFacts(property: string, moneys: readonly Money[], reading: Reading): Fact[] {
    const former = moneys.flatMap(money => {
        const { was } = money;
        return was ? [copyWith(money, { amount: was.amount, currency: was.currency ?? money.currency, was: undefined })] : [];
    });
    return [...moneyAt(property, moneys, reading), ...moneyAt(`${property}-was`, former, reading)];
}

/** Sums of money by period and fund; what is meant per year is in each of its years. Unreadable amounts are left out. */
function moneyAt(property: string, moneys: readonly Money[], reading: Reading): Fact[] {
    const sums = new Map<string, { readonly at: MoneyKey; readonly amount: Decimal }>();
    for (const money of moneys) {
        if (!money.amount) continue;
        for (const at of moneyKeys(money, reading)) {
            const amount = addDecimals(sums.get(at.same)?.amount ?? { units: 0n, scale: 0 }, money.amount);
            sums.set(at.same, { at, amount });
        }
    }
    return [...sums.values()].map(({ at, amount }) => {
        const plain = plainDecimal(normalizeDecimal(amount));
        return {
            property,
            key: at.same,
            keyShown: { plain: at.plain, text: at.text },
            value: plain,
            plain,
            text: formatMoney(amount, at.currency),
            amount,
            currency: at.currency,
            ...(at.written ? { written: at.written } : {}),
        };
    });
}

interface MoneyKey {
    readonly same: string;
    readonly plain: string;
    readonly text: Text;
    readonly currency: string;
    readonly written: Fact['written'];
}

function moneyKeys(money: Money, reading: Reading): MoneyKey[] {
    const fund = money.fund && reading.refer(money.fund);
    const currency = money.currency?.value ?? reading.currency;
    const times: (string | undefined)[] = !money.period
        ? [undefined]
        : money.perYear
          ? yearsOf(money.period).map(year => writePeriod(yearInterval(year)))
          : [writePeriod(money.period)];
    return times.map(time => {
        const when: Text = time
            ? inTime(time)
            : money.perYear
              ? { en: 'per year', id: 'per tahun' }
              : { en: 'as a whole', id: 'seluruhnya' };
        const from = fund ? { en: ` from ${fund.text.en}`, id: ` dari ${fund.text.id}` } : { en: '', id: '' };
        const plain = time ?? (money.perYear ? 'per year' : '');
        const other = currency === reading.currency ? '' : currency;
        return {
            same: JSON.stringify([plain, fund?.same ?? '', other]),
            plain: [plain, fund?.plain].filter(Boolean).join(' from '),
            text: { en: when.en + from.en, id: when.id + from.id },
            currency,
            written: fund && money.fund && { path: money.fund.path.join('.'), isOpen: fund.isOpen },
        };
    });
}

function withDetail(facts: readonly Fact[], detail: { readonly plain: string; readonly text: Text } | undefined): Fact[] {
    if (!detail) return [...facts];
    return facts.map(fact => ({
        ...fact,
        value: detail.plain,
        plain: `${fact.plain} (${detail.plain})`,
        text: { en: `${fact.text.en} (${detail.text.en})`, id: `${fact.text.id} (${detail.text.id})` },
    }));
}

function periodWords({ from, to }: Period): { readonly plain: string; readonly text: Text } {
    const plain = writePeriod({ from, to });
    return { plain, text: sayTime(plain) };
}

/** In that time. */
export function inTime(time: string): Text {
    const said = sayTime(time);
    return { en: `in ${said.en}`, id: `pada ${said.id}` };
}

function quotedWords(grade: string): { readonly plain: string; readonly text: Text } {
    const plain = `"${grade.normalize('NFC')}"`;
    return { plain, text: sameText(plain) };
}

function decimalWords(value: Decimal): { readonly plain: string; readonly text: Text } {
    return { plain: plainDecimal(normalizeDecimal(value)), text: formatDecimal(value) };
}
