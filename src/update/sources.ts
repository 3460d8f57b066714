// Where the figures and texts of a plan came from: which table, which row, and what was edited since. It must not know who asks.
import { type Node, nodesOf } from '../diff/nodes.ts';
import { subjectOf } from '../diff/subject.ts';
import { type KeywordId, spell } from '../l10n/keywords.ts';
import { type Locale, say } from '../l10n/say.ts';
import { sayPeriod } from '../l10n/times.ts';
import type { Declaration } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import type { Span } from '../plan/source.ts';
import { figuresIn } from './figures-in.ts';
import { sameFigures } from './merge-figures.ts';
import { sayFigures } from './merge-node.ts';
import { messages } from './messages.ts';
import { figureLists, keywordOfSlot, plainText, textOf, textSlots } from './owned.ts';
import { pairSides } from './pair.ts';
import { type ReadTable, sourceName } from './table-text.ts';

/** One thing that a table said, and what the plan says of it now. */
export interface SourceLine {
    readonly declaration: Declaration;
    readonly span: Span;
    /** In the reader's language: `Subactivity "Roads", budget 2026`. */
    readonly label: string;
    /** The property and its time alone. */
    readonly property: string;
    readonly now: string;
    /** `Renja, 12 March 2026, row 31`. */
    readonly source: string;
    /** The table's value, where the plan has another. */
    readonly edited: string | undefined;
}

type Pairs = ReturnType<typeof pairSides>;

/** Pairs of a table and a plan cost as much as the plan is large; an edit makes another version. */
const known = new WeakMap<Plan['version'], WeakMap<ReadTable, Pairs>>();

function pairsOf(plan: Plan, table: ReadTable): Pairs {
    const own = known.get(plan.version) ?? new WeakMap<ReadTable, Pairs>();
    known.set(plan.version, own);
    const pairs = own.get(table) ?? pairSides({ older: table.nodes, newer: nodesOf(plan), hasNames: true });
    own.set(table, pairs);
    return pairs;
}

/** In the order of the plan's files; `only` asks for one thing. */
export function sourcesOf(plan: Plan, tables: readonly ReadTable[], locale: Locale, only?: Declaration): SourceLine[] {
    const lines = tables.flatMap(table =>
        [...pairsOf(plan, table).newerOf].flatMap(([base, node]) =>
            only && node.declaration !== only
                ? []
                : [...textLines(base, node, table, locale), ...figureLines(base, node, table, plan, locale)],
        ),
    );
    const places = new Map(plan.files.map(({ uri }, index) => [uri, index]));
    const place = ({ declaration: { file } }: SourceLine) => places.get(file) ?? -1;
    return lines.sort((a, b) => place(a) - place(b) || a.span.start - b.span.start);
}

function textLines(base: Node, node: Node, table: ReadTable, locale: Locale): SourceLine[] {
    return textSlots.flatMap(slot => {
        const was = textOf(base.declaration, slot);
        if (!was) return [];
        const now = textOf(node.declaration, slot);
        const property = slot === 'title' ? messages.title[locale] : spell(keywordOfSlot(slot), locale, slot === 'unit');
        const isEdited = plainText(was.value) !== plainText(now?.value);
        return [
            lineOf(base, node, table, locale, {
                property,
                span: now?.span ?? node.declaration.nameSpan,
                now: now?.value ?? messages.nothing[locale],
                edited: isEdited ? was.value : undefined,
                at: base.declaration.nameSpan,
            }),
        ];
    });
}

function figureLines(base: Node, node: Node, table: ReadTable, plan: Plan, locale: Locale): SourceLine[] {
    return figureLists.flatMap(list => {
        const was = figuresIn(base, list, plan, table);
        if (was.length === 0) return [];
        const now = figuresIn(node, list, plan);
        return [...Map.groupBy(was, ({ time }) => time)].map(([time, said]) => {
            const own = now.filter(figure => figure.time === time);
            const [first] = said;
            const when = first?.period ? sayPeriod(first.period)[locale] : '';
            return lineOf(base, node, table, locale, {
                property: `${spell(list.property as KeywordId, locale)} ${when}`.trim(),
                span: own[0]?.item.span ?? node.declaration.nameSpan,
                now: sayFigures(own, node, { locale, plan }) || messages.nothing[locale],
                edited: sameFigures(said, own) ? undefined : sayFigures(said, base, { locale, plan }),
                at: first?.item.span ?? base.declaration.nameSpan,
            });
        });
    });
}

interface SourceFact {
    readonly property: string;
    readonly span: Span;
    readonly now: string;
    readonly edited: string | undefined;
    /** Where the table's text says it. */
    readonly at: Span;
}

function lineOf(base: Node, node: Node, table: ReadTable, locale: Locale, { at, ...said }: SourceFact): SourceLine {
    let origin = table.originOf(at);
    for (let around: Node | undefined = base; !origin && around; around = around.parent)
        origin = table.originOf(around.declaration.nameSpan);
    const name = sourceName(table, locale);
    const label = `${subjectOf(node).label[locale]}, ${said.property}`;
    return {
        declaration: node.declaration,
        label,
        ...said,
        source: origin ? say(messages.source, locale, { source: name, row: origin.row }) : name,
    };
}
