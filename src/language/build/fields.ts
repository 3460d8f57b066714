// The properties of one declaration's node, read as values of the plan. A missing value stays undefined; nothing throws.
// It must not know which declaration has which properties.
import { noRemarks } from '../../plan/make.ts';
import type {
    Executor,
    Keeping,
    Money,
    Place,
    Point,
    Quantity,
    Reading,
    Reference,
    Remarks,
    Repeat,
    Responsible,
    Role,
    Scope,
    Statement,
} from '../../plan/model.ts';
import type { Period } from '../../plan/period.ts';
import { ReadValue } from '../../plan/placed.ts';
import type { Located, Span } from '../../plan/source.ts';
import {
    achievedOf,
    executorOf,
    keepingOf,
    moneysOf,
    periodOf,
    placeOf,
    pointOf,
    quantityOf,
    readingOf,
    referenceOf,
    responsibleOf,
    spentOf,
} from './items.ts';
import { type FileReading, spanOf } from './reading.ts';
import { first, list, nothing, type SyntaxNode, type SyntaxPart } from './syntax.ts';

export class Fields {
    readonly node: SyntaxNode;
    readonly reading: FileReading;
    /** Properties said again that may be said once. */
    repeats: Repeat[] | undefined;

    private readonly declarationOf: (part: SyntaxPart, reading: FileReading) => Scope | undefined;

    constructor(node: SyntaxNode, reading: FileReading, declarationOf: (part: SyntaxPart, reading: FileReading) => Scope | undefined) {
        this.node = node;
        this.reading = reading;
        this.declarationOf = declarationOf;
    }

    /** Declarations directly inside, of one property. */
    inside<T extends Scope>(property: string): readonly T[] {
        return list(this.node, property, this.declarationOf, this.reading) as readonly T[];
    }

    /** Fields of every declaration, but its name. */
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
        const { file, span, body, remarks, repeats, parent } = this.common();
        return {
            file,
            span,
            body,
            remarks,
            repeats,
            parent,
            name: name ? reading.name(name) : '',
            nameSpan: name ? spanOf(name) : { start: node.start, end: node.headEnd },
            title: title && reading.text(title),
        };
    }

    text(property: string): Located<string> | undefined {
        const part = this.once(property);
        return part && this.reading.text(part);
    }

    texts(property: string): readonly Located<string>[] {
        return list(this.node, property, textOf, this.reading);
    }

    word<T extends string>(property: string): Located<T> | undefined {
        const part = this.once(property);
        return part && this.reading.word<T>(part);
    }

    /** One of a fixed choice that begins its declaration. */
    choice<T extends string>(property: string): T | undefined {
        const part = first(this.node, property);
        return part && this.reading.word<T>(part).value;
    }

    name(property: string): Located<string> | undefined {
        const part = this.once(property);
        return part && new ReadValue(this.reading.name(part), part);
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

    /** Figures of an `extend` block, which may be an indicator's. */
    achieved(): readonly Reading[] {
        return list(this.node, 'actual', achievedOf, this.reading);
    }

    /** Figures of an `extend` block, which may be money spent; to be called after `achieved`. */
    spent(): readonly Money[] {
        return spentOf(this.node, this.reading);
    }

    responsible(): readonly Responsible[] {
        return list(this.node, 'responsible', responsibleOf, this.reading);
    }

    /** The time before a revision, of the statement that counts. */
    formerPeriod(): Period | undefined {
        const during = first(this.node, 'during');
        const former = first(this.node, 'duringBefore');
        return during && former?.statement === during.statement ? periodOf(former, this.reading) : undefined;
    }

    /** Each statement of a block but those that declare what stands in a department, in the order of the text. */
    statements(): readonly Statement[] {
        const { node, reading } = this;
        const found: { word: string; span: { start: number; end: number } }[] = [];
        for (const part of node.parts) {
            if (part.start < node.open || node.open < 0 || inDepartment.has(part.property)) continue;
            const start = declaring.has(part.property) ? part.start : part.statement;
            const last = found.at(-1);
            if (last?.span.start === start) last.span.end = part.end;
            else found.push({ word: reading.wordAt(start), span: { start, end: part.end } });
        }
        return found.length > 0 ? found : nothing;
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
                this.repeats.push({ property: keywordOf(property), span: statementOf(part), first: statementOf(one) });
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

/** The keyword of a property of the grammar: `adds-up` of `addsUp`. */
function keywordOf(property: string): string {
    return property.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

function textOf(part: SyntaxPart, reading: FileReading): Located<string> {
    return reading.text(part);
}

/** Properties of the grammar that hold declarations: each begins its own statement. */
const declaring: ReadonlySet<string> = new Set('missions requests indicators outputs activities'.split(' '));
const inDepartment: ReadonlySet<string> = new Set('units results programs assets proposals'.split(' '));

/** From the word that begins a statement to the end of a part of it. */
function statementOf({ statement, end }: SyntaxPart): Span {
    return { start: statement, end };
}
