// The properties of one node of the syntax tree, read as values of the plan. Whatever is missing stays undefined; nothing throws.
// It must not know which declaration has which properties.
import { multiplyDecimals, whole } from '../../plan/decimal.ts';
import { noRemarks } from '../../plan/make.ts';
import type { Period } from '../../plan/period.ts';
import type { Executor, Keeping, Money, Place, Point, Quantity, Reading, Reference, Remarks, Repeat, Role } from '../../plan/plan.ts';
import type { Said, Span } from '../../plan/source.ts';
import { type FileReading, spanOf } from './reading.ts';
import type { SyntaxNode, SyntaxPart } from './syntax.ts';

const magnitudes: Readonly<Record<string, bigint>> = {
    thousand: 1_000n,
    million: 1_000_000n,
    billion: 1_000_000_000n,
    trillion: 1_000_000_000_000n,
};

/** What is said of most properties of most declarations. */
const none: readonly never[] = [];

export class Fields {
    readonly node: SyntaxNode;
    readonly reading: FileReading;
    /** Properties said again that may be said once. */
    repeats: Repeat[] | undefined;

    constructor(node: SyntaxNode, reading: FileReading) {
        this.node = node;
        this.reading = reading;
    }

    /** What every declaration has, but its name. */
    common() {
        const { node, reading } = this;
        const open = node.parts.find(part => part.property === undefined && reading.isWritten(part, '{'));
        const body: Span | undefined = open && { start: open.start, end: node.end };
        return {
            file: reading.uri,
            span: spanOf(node),
            body,
            remarks: this.remarks(),
            repeats: none as readonly Repeat[],
            parent: undefined,
        };
    }

    named() {
        const { node, reading } = this;
        const name = first(node, 'name');
        const title = first(node, 'title');
        return {
            ...this.common(),
            name: name ? reading.name(name) : '',
            nameSpan: spanOf(name ?? node.parts[0] ?? node),
            title: title && reading.text(title),
        };
    }

    /** The part that says a property which may be said once: the first counts, every further one is kept as a repeat. */
    once(property: string): SyntaxPart | undefined {
        let one: SyntaxPart | undefined;
        for (const part of this.node.parts) {
            if (part.property !== property) continue;
            if (!one) one = part;
            else {
                this.repeats ??= [];
                this.repeats.push({ property, span: statementOf(part), first: statementOf(one) });
            }
        }
        return one;
    }

    text(property: string): Said<string> | undefined {
        const part = this.once(property);
        return part && this.reading.text(part);
    }

    texts(property: string): readonly Said<string>[] {
        return list(this.node, property, part => this.reading.text(part));
    }

    word<T extends string>(property: string): Said<T> | undefined {
        const part = this.once(property);
        return part && this.reading.word<T>(part);
    }

    /** One of a fixed choice that begins its declaration. */
    choice<T extends string>(property: string): T | undefined {
        const part = first(this.node, property);
        return part && this.reading.word<T>(part).value;
    }

    name(property: string): Said<string> | undefined {
        const part = this.once(property);
        return part && { value: this.reading.name(part), span: spanOf(part) };
    }

    /** Where a word that stands for itself is said. */
    flag(property: string): Span | undefined {
        const part = this.once(property);
        return part && spanOf(part);
    }

    link(property: string, role: Role): Reference | undefined {
        return this.reference(role, this.once(property)?.node);
    }

    links(property: Role, role: Role = property): readonly Reference[] {
        return list(this.node, property, ({ node }) => this.reference(role, node));
    }

    period(property: string): Period | undefined {
        return this.periodOf(this.once(property)?.node);
    }

    quantity(): Quantity | undefined {
        const { reading } = this;
        const node = this.once('quantity')?.node;
        const amount = node && first(node, 'amount');
        const unit = node && first(node, 'unit');
        if (!amount || !unit) return undefined;
        return { span: spanOf(node), amount: reading.number(amount), text: reading.written(amount), unit: reading.text(unit) };
    }

    readings(property: string): readonly Reading[] {
        return list(this.node, property, ({ node }): Reading | undefined => {
            const value = node && first(node, 'value');
            return (
                value && {
                    span: spanOf(node),
                    value: this.reading.number(value),
                    text: this.reading.written(value),
                    percent: first(node, 'percent') !== undefined,
                    period: this.periodOf(first(node, 'period')?.node),
                }
            );
        });
    }

    executors(): readonly Executor[] {
        return list(this.node, 'executor', (part): Executor | undefined => {
            const { node } = part;
            const lead = node && this.reference('executor', first(node, 'lead')?.node);
            return (
                lead && { span: statementOf(part), lead, partners: list(node, 'partners', item => this.reference('partner', item.node)) }
            );
        });
    }

    places(): readonly Place[] {
        return list(this.node, 'location', ({ node }): Place | undefined => {
            const location = node && this.reference('location', first(node, 'target')?.node);
            const amount = node && first(node, 'amount');
            return location && { span: spanOf(node, location.span), location, amount: amount && this.reading.number(amount) };
        });
    }

    keepings(role: 'maintainer' | 'handover'): readonly Keeping[] {
        return list(this.node, role, ({ node }): Keeping | undefined => {
            const party = node && this.reference(role, first(node, 'party')?.node);
            return party && { span: spanOf(node, party.span), party, period: this.periodOf(first(node, 'period')?.node) };
        });
    }

    /** `at -0.8635, 119.8870`; without a space after the comma both are one token, split here. */
    point(): Point | undefined {
        const { reading } = this;
        const node = this.once('at')?.node;
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

    /** All amounts of one property. The `from` at the end of a list holds for the items before it that have none. */
    moneys(property: string): readonly Money[] {
        let statement = -1;
        let fund: Reference | undefined;
        return list(
            this.node,
            property,
            part => {
                if (!part.node) return undefined;
                const own = this.reference('fund', first(part.node, 'fund')?.node);
                if (part.statement !== statement) fund = own;
                statement = part.statement;
                return this.money(part.node, own ?? fund);
            },
            true,
        );
    }

    private money(node: SyntaxNode, fund: Reference | undefined): Money | undefined {
        const { reading } = this;
        const amount = first(node, 'amount');
        if (!amount) return undefined;
        const scale = first(node, 'scale');
        const number = reading.number(amount);
        const magnitude = scale && magnitudes[reading.word(scale).value];
        const isRupiah = (part: SyntaxPart) => reading.isWritten(part, 'Rp');
        const prefix = node.parts.find(part => part.property === 'currency' || (part.property === undefined && isRupiah(part)));
        return {
            span: spanOf(node),
            amount: number && (magnitude ? multiplyDecimals(number, whole(magnitude)) : number),
            amountSpan: { start: amount.start, end: (scale ?? amount).end },
            currency: prefix && { value: isRupiah(prefix) ? 'IDR' : reading.written(prefix), span: spanOf(prefix) },
            period: this.periodOf(first(node, 'period')?.node),
            perYear: first(node, 'yearly') !== undefined,
            fund,
        };
    }

    private periodOf(node: SyntaxNode | undefined): Period | undefined {
        const { reading } = this;
        const from = node && first(node, 'from');
        if (!from) return undefined;
        const to = first(node, 'to');
        const start = reading.moment(from);
        const end = to ? reading.moment(to) : start;
        if (!start || !end) return undefined;
        const span = spanOf(node);
        const text = to ? reading.keep(`${reading.written(from)}..${reading.written(to)}`) : reading.written(from);
        return { span, from: start.from, to: end.to, text, toSpan: spanOf(to ?? from, span) };
    }

    private reference(role: Role, node: SyntaxNode | undefined): Reference | undefined {
        return node && this.reading.reference(role, first(node, 'path'));
    }

    private remarks(): Remarks {
        const remarks = {
            risks: this.texts('risk'),
            assumptions: this.texts('assumption'),
            notes: this.texts('note'),
            tags: this.texts('tag'),
        };
        return Object.values(remarks).every(texts => texts === none) ? noRemarks : remarks;
    }
}

export function first({ parts }: SyntaxNode, property: string): SyntaxPart | undefined {
    for (const part of parts) if (part.property === property) return part;
    return undefined;
}

/** What is read of each part that says a property; `backward` when a later one must be read first. */
export function list<T>(
    { parts }: SyntaxNode,
    property: string,
    read: (part: SyntaxPart) => T | undefined,
    backward = false,
): readonly T[] {
    let values: T[] | undefined;
    for (let index = 0; index < parts.length; index++) {
        const part = parts[backward ? parts.length - 1 - index : index] as SyntaxPart;
        if (part.property !== property) continue;
        const value = read(part);
        if (value === undefined) continue;
        values ??= [];
        values.push(value);
    }
    if (!values) return none;
    if (backward) values.reverse();
    // A copy has no room to grow.
    return values.slice();
}

/** From the word that begins a statement to the end of a part of it. */
function statementOf({ statement, end }: SyntaxPart): Span {
    return { start: statement, end };
}
