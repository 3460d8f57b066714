// The properties of one declaration's node, read as values of the plan. Whatever is missing stays undefined; nothing throws.
// It must not know which declaration has which properties.
import { noRemarks } from '../../plan/make.ts';
import type { Period } from '../../plan/period.ts';
import type { Executor, Keeping, Money, Place, Point, Quantity, Reading, Reference, Remarks, Repeat, Role } from '../../plan/plan.ts';
import type { Said, Span } from '../../plan/source.ts';
import { executorOf, keepingOf, moneysOf, periodOf, placeOf, pointOf, quantityOf, readingOf, referenceOf } from './items.ts';
import { type FileReading, spanOf } from './reading.ts';
import { first, list, nothing, type SyntaxNode, type SyntaxPart } from './syntax.ts';

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
        const body: Span | undefined = node.open < 0 ? undefined : { start: node.open, end: node.end };
        const repeats: readonly Repeat[] = nothing;
        return { file: reading.uri, span: spanOf(node), body, remarks: this.remarks(), repeats, parent: undefined };
    }

    named() {
        const { node, reading } = this;
        const name = first(node, 'name');
        const title = first(node, 'title');
        return {
            ...this.common(),
            name: name ? reading.name(name) : '',
            nameSpan: name ? spanOf(name) : { start: node.start, end: node.headEnd },
            title: title && reading.text(title),
        };
    }

    text(property: string): Said<string> | undefined {
        const part = this.once(property);
        return part && this.reading.text(part);
    }

    texts(property: string): readonly Said<string>[] {
        return list(this.node, property, textOf, this.reading);
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
        return referenceOf(this.once(property), this.reading, role);
    }

    links(role: Role): readonly Reference[] {
        return list(this.node, role, referenceOf, this.reading, role);
    }

    period(property: string): Period | undefined {
        return periodOf(this.once(property), this.reading);
    }

    quantity(): Quantity | undefined {
        return quantityOf(this.once('quantity'), this.reading);
    }

    point(): Point | undefined {
        return pointOf(this.once('at'), this.reading);
    }

    readings(property: string): readonly Reading[] {
        return list(this.node, property, readingOf, this.reading);
    }

    executors(): readonly Executor[] {
        return list(this.node, 'executor', executorOf, this.reading);
    }

    places(): readonly Place[] {
        return list(this.node, 'location', placeOf, this.reading);
    }

    keepings(role: 'maintainer' | 'handover'): readonly Keeping[] {
        return list(this.node, role, keepingOf, this.reading, role);
    }

    moneys(property: string): readonly Money[] {
        return moneysOf(this.node, property, this.reading);
    }

    /** The part that says a property which may be said once: the first counts, every further one is kept as a repeat. */
    private once(property: string): SyntaxPart | undefined {
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

    private remarks(): Remarks {
        const risks = this.texts('risk');
        const assumptions = this.texts('assumption');
        const notes = this.texts('note');
        const tags = this.texts('tag');
        const isSilent = risks === nothing && assumptions === nothing && notes === nothing && tags === nothing;
        return isSilent ? noRemarks : { risks, assumptions, notes, tags };
    }
}

function textOf(part: SyntaxPart, reading: FileReading): Said<string> {
    return reading.text(part);
}

/** From the word that begins a statement to the end of a part of it. */
function statementOf({ statement, end }: SyntaxPart): Span {
    return { start: statement, end };
}
