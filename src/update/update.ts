// The shared state of an update's steps: the three texts, how their values compare, and what was found so far. It must not decide anything.
import { below, type Node } from '../diff/nodes.ts';
import { subjectOf } from '../diff/subject.ts';
import type { TableContent } from '../imports/account.ts';
import { type Locale, say, type Text } from '../l10n/say.ts';
import { makeReference } from '../plan/make.ts';
import type { Declaration, Fund, Reference } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { type Position, positionAt, type Span } from '../plan/source.ts';
import type { Edits } from './edits.ts';
import { figuresIn, fundKey } from './figures-in.ts';
import { messages } from './messages.ts';
import type { WantedMove } from './move-works.ts';
import { type Figure, type FigureList, figureLists, type TextSlot } from './owned.ts';
import type { Triple } from './pair.ts';
import type { ReadTable } from './table-text.ts';

interface UpdateInput {
    readonly plan: Plan;
    readonly table: ReadTable;
    readonly base: ReadTable | undefined;
    readonly triples: readonly Triple[];
    readonly content: TableContent;
    readonly edits: Edits;
    /** The file that shared declarations are added to. */
    readonly rootFile: string;
    readonly root: string;
    readonly locale: Locale;
    readonly keep: boolean;
}

/** A value that both sides changed, in words; the text keeps its own. */
export interface Conflict {
    readonly uri: string;
    readonly at: Position;
    readonly what: string;
    readonly base: string;
    readonly table: string;
    readonly text: string;
    /** All of it as a sentence. */
    readonly sentence: string;
}

/** Parts of the base that stay as they were, because their conflict is open. */
export interface Held {
    readonly texts: Set<TextSlot | 'quantity' | 'state'>;
    readonly figures: { readonly list: FigureList; readonly time: string }[];
    /** The whole of it. */
    whole: boolean;
}

/** Layouts that tell what was reached: they add figures to works and change nothing else. */
const reachedLayouts: readonly string[] = ['e81', 'rfk'];

export class Update implements UpdateInput {
    readonly plan: Plan;
    readonly table: ReadTable;
    readonly base: ReadTable | undefined;
    readonly triples: readonly Triple[];
    readonly content: TableContent;
    readonly edits: Edits;
    readonly rootFile: string;
    readonly root: string;
    readonly locale: Locale;
    readonly keep: boolean;
    readonly conflicts: Conflict[] = [];
    readonly notes: string[] = [];
    readonly created: { readonly uri: string; readonly text: string }[] = [];
    /** Figures that the last table had and this one has not, of things that both have. */
    readonly goneFigures: {
        readonly node: Node;
        readonly table: Node;
        readonly list: FigureList;
        readonly own: readonly Figure[];
        readonly isEdited: boolean;
    }[] = [];
    readonly held = new Map<Node, Held>();
    /** Items of the text that go. */
    readonly dropped = new Set<object>();
    /** Works whose code now belongs to another group. */
    readonly moves: (WantedMove & { readonly sentence: string })[] = [];
    /** Indicators of the plan that the table counts as outputs, and those outputs. */
    readonly measured = new Set<Node>();
    /** Names of shared things that added text mentions. */
    readonly mentioned = new Set<string>();
    readonly isReached: boolean;
    readonly lists: readonly FigureList[];
    readonly tripleOf = new Map<Node, Triple>();
    /** Times that the table tells of, by the property. */
    readonly times = new Map<string, Set<string>>();
    readonly funds = new Map<string, Fund>();

    constructor(given: UpdateInput) {
        this.plan = given.plan;
        this.table = given.table;
        this.base = given.base;
        this.triples = given.triples;
        this.content = given.content;
        this.edits = given.edits;
        this.rootFile = given.rootFile;
        this.root = given.root;
        this.locale = given.locale;
        this.keep = given.keep;
        this.isReached = reachedLayouts.includes(given.content.layout);
        this.lists = this.isReached ? figureLists.filter(list => list.isReached) : figureLists;
        for (const triple of given.triples)
            for (const node of [triple.base, triple.table, triple.plan]) if (node) this.tripleOf.set(node, triple);
        for (const node of below(given.table.nodes))
            for (const list of figureLists)
                for (const { time } of this.figures(node, 'table', list)) {
                    const known = this.times.get(list.property) ?? new Set();
                    this.times.set(list.property, known.add(time));
                }
        for (const fund of given.plan.all('fund')) this.funds.set(fundKey(fund), fund);
    }

    get departments(): readonly Triple[] {
        return this.triples.filter(({ table, base }) => (table ?? base)?.declaration.kind === 'department');
    }

    figures(node: Node, side: 'base' | 'table' | 'plan', list: FigureList): Figure[] {
        const own = side === 'plan' ? undefined : this[side];
        return figuresIn(node, list, this.plan, own);
    }

    /** A reference of the table as it is written in the plan. */
    fundIn(figure: Figure): Reference | undefined {
        if (!('fund' in figure.item) || !figure.item.fund) return undefined;
        const known = this.funds.get(figure.fund);
        return known ? makeReference('fund', known.name) : figure.item.fund;
    }

    hold(node: Node): Held {
        const held = this.held.get(node) ?? { texts: new Set(), figures: [], whole: false };
        this.held.set(node, held);
        return held;
    }

    /** Adds a conflict; false where the reader has said that the text stands. */
    conflict(
        node: Node,
        at: { readonly file: string; readonly span: Span },
        what: string,
        values: Omit<Conflict, 'uri' | 'at' | 'what' | 'sentence'>,
        message: Text = messages.conflict,
    ): boolean {
        const { locale } = this;
        const label = this.labelOf(node) + (what ? `, ${what}` : '');
        const shown = (value: string) => value || messages.nothing[locale];
        const said = { base: shown(values.base), table: shown(values.table), text: shown(values.text) };
        const sentence = say(message, locale, { what: label, ...said });
        if (this.keep) this.notes.push(sentence);
        else this.conflicts.push({ uri: at.file, at: this.positionOf(at.file, at.span), what: label, ...said, sentence });
        return !this.keep;
    }

    /** The node of a declaration of the table. */
    tripleNode(declaration: Declaration): Node {
        return { declaration, parts: [declaration], parent: undefined, path: declaration.name, children: [] };
    }

    labelOf(node: Node): string {
        return subjectOf(node).label[this.locale];
    }

    positionOf(uri: string, span: Span): Position {
        return positionAt(this.plan.file(uri)?.lineStarts ?? [0], span.start);
    }
}
