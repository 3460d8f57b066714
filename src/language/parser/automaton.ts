// The grammar as machines, one for each rule: at every place in a rule, what to do when a kind of token comes. One token always decides
// (a test proves it of the grammar), so nothing is tried twice. It must not know text.
import { GrammarAST } from 'langium';
import { beginsStatement, kindsOf } from './kinds.ts';

/** One step of reading a rule: over a token, or over all that another rule reads. */
export interface Transition {
    /** The word, mark or terminal that is read, as the grammar has it; the name of the rule that reads on. */
    readonly read: string;
    /** The rule that reads on; undefined for a token. */
    readonly rule: Automaton | undefined;
    /** The property it is assigned to in the grammar. */
    readonly property: string | undefined;
    /** Whether a statement begins with it. */
    readonly begins: boolean;
    /** Whether a block is opened with it. */
    readonly opens: boolean;
    readonly to: State;
}

/** A place in a rule. */
export interface State {
    /** By kind of token; undefined where it does not fit. */
    readonly steps: readonly (Transition | undefined)[];
    /** Whether the rule may end here. */
    readonly ends: boolean;
}

export interface Automaton {
    readonly name: string;
    /** Whether it reads a piece of text, such as `Parks.PlantTrees`, and no node. */
    readonly isText: boolean;
    readonly start: State;
}

const known = new WeakMap<GrammarAST.Grammar, Automaton>();

/** The machine of the entry rule. */
export function automatonOf(grammar: GrammarAST.Grammar): Automaton {
    const machine = known.get(grammar) ?? makeMachine(grammar);
    known.set(grammar, machine);
    return machine;
}

function makeMachine(grammar: GrammarAST.Grammar): Automaton {
    const { names, fitting } = kindsOf(grammar);
    const drafts = new Map<GrammarAST.ParserRule, DraftState>();
    const machines = new Map<GrammarAST.ParserRule, Automaton>();
    const places = new Map<DraftState, State>();
    const shared = new Map<DraftTransition, Transition>();
    const beginnings = new Map<GrammarAST.ParserRule, readonly number[]>();
    return machineFor(grammar.rules.find(rule => GrammarAST.isParserRule(rule) && rule.entry) as GrammarAST.ParserRule);

    function machineFor(rule: GrammarAST.ParserRule): Automaton {
        const known = machines.get(rule);
        if (known) return known;
        let start: State | undefined;
        const machine: Automaton = {
            name: rule.name,
            isText: rule.dataType !== undefined,
            // Followed when a text has the first of them: most of the grammar is not needed for most plans.
            get start() {
                start ??= placeFor(draftFor(rule));
                return start;
            },
        };
        machines.set(rule, machine);
        return machine;
    }

    function draftFor(rule: GrammarAST.ParserRule): DraftState {
        let draft = drafts.get(rule);
        if (!draft) {
            draft = draftOf(rule.definition, undefined, { steps: [], ways: [], ends: true });
            drafts.set(rule, draft);
        }
        return draft;
    }

    function placeFor(draft: DraftState): State {
        const known = places.get(draft);
        if (known) return known;
        const ways = waysFrom(draft);
        const steps: (Transition | undefined)[] = new Array(names.length).fill(undefined);
        const place: State = { steps, ends: ways.some(({ ends }) => ends) };
        places.set(draft, place);
        // The first that fits is taken, as Langium's parser does.
        for (const draft of ways.flatMap(way => way.steps)) for (const kind of kindsBeginning(draft.read)) steps[kind] ??= stepFor(draft);
        return place;
    }

    /** One object wherever the step may be taken: so a place in the midst of a block tells what begins anew. */
    function stepFor(draft: DraftTransition): Transition {
        const known = shared.get(draft);
        if (known) return known;
        const { read, property, begins } = draft;
        const rule = typeof read === 'string' ? undefined : machineFor(read);
        const step: Writable<Transition> = { read: rule?.name ?? String(read), rule, property, begins, opens: read === '{', to: nowhere };
        shared.set(draft, step);
        step.to = placeFor(draft.to);
        return step;
    }

    function kindsBeginning(read: DraftTransition['read']): readonly number[] {
        if (typeof read === 'string') return fitting.get(read) ?? [];
        let kinds = beginnings.get(read);
        if (!kinds) {
            kinds = [...new Set(waysFrom(draftFor(read)).flatMap(way => way.steps.flatMap(step => kindsBeginning(step.read))))];
            beginnings.set(read, kinds);
        }
        return kinds;
    }
}

const nowhere: State = { steps: [], ends: false };

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A place while the grammar is being followed. */
interface DraftState {
    readonly steps: DraftTransition[];
    /** Places that may be gone to without a token. */
    readonly ways: DraftState[];
    readonly ends: boolean;
}

interface DraftTransition {
    /** A word, mark or terminal; or a rule. */
    readonly read: string | GrammarAST.ParserRule;
    readonly property: string | undefined;
    readonly begins: boolean;
    readonly to: DraftState;
}

/** The place before an element, given the place after it. */
function draftOf(element: GrammarAST.AbstractElement, property: string | undefined, after: DraftState): DraftState {
    const once = (to: DraftState) => draftOfOne(element, property, to);
    if (element.cardinality === undefined) return once(after);
    if (element.cardinality === '?') return { steps: [], ways: [once(after), after], ends: false };
    const loop: DraftState = { steps: [], ways: [], ends: false };
    loop.ways.push(once(loop), after);
    return element.cardinality === '*' ? loop : once(loop);
}

function draftOfOne(element: GrammarAST.AbstractElement, property: string | undefined, to: DraftState): DraftState {
    if (GrammarAST.isGroup(element)) return element.elements.reduceRight((after, part) => draftOf(part, property, after), to);
    if (GrammarAST.isAlternatives(element))
        return { steps: [], ways: element.elements.map(choice => draftOf(choice, property, to)), ends: false };
    if (GrammarAST.isAssignment(element)) return draftOf(element.terminal, element.feature, to);
    if (GrammarAST.isKeyword(element)) return stepTo({ read: element.value, property, begins: beginsStatement(element.value), to });
    const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
    if (GrammarAST.isTerminalRule(rule)) return stepTo({ read: rule.name, property, begins: false, to });
    // The result of a rule that only chooses between others, such as Element, takes its place; a fragment's parts are those of the rule around it.
    if (GrammarAST.isParserRule(rule) && (rule.fragment || isChoice(rule))) return draftOf(rule.definition, property, to);
    if (GrammarAST.isParserRule(rule)) return stepTo({ read: rule, property, begins: false, to });
    throw new Error(`The reader cannot follow ${element.$type} in the grammar.`);
}

function stepTo(step: DraftTransition): DraftState {
    return { steps: [step], ways: [], ends: false };
}

function isChoice({ definition, dataType }: GrammarAST.ParserRule): boolean {
    return (
        dataType === undefined &&
        GrammarAST.isAlternatives(definition) &&
        definition.elements.every(
            choice => GrammarAST.isRuleCall(choice) && GrammarAST.isParserRule(choice.rule.ref) && choice.cardinality === undefined,
        )
    );
}

/** All places that a place may be without a token, in the order in which the grammar tries them. */
function waysFrom(draft: DraftState): readonly DraftState[] {
    const seen = new Set<DraftState>();
    const visit = (place: DraftState): void => {
        if (seen.has(place)) return;
        seen.add(place);
        for (const way of place.ways) visit(way);
    };
    visit(draft);
    return [...seen];
}
