// Which rules have a block, which keyword begins each, and what may stand in it: read off the machines of the grammar.
// It must not know text.
import type { GrammarAST } from 'langium';
import { type KeywordId, keywords } from '../../l10n/keywords.ts';
import { type Automaton, automatonOf, type State } from './automaton.ts';
import { kindsOf } from './kinds.ts';

export interface Bodies {
    /** The keyword of each kind of token; undefined for what is none. */
    readonly keywordOf: readonly (KeywordId | undefined)[];
    /** Which rule a keyword begins, of those with a block. */
    readonly ruleOf: ReadonlyMap<KeywordId, string>;
    /** The place between the braces of a rule; of the entry rule: outside all blocks. */
    readonly placeIn: ReadonlyMap<string, State>;
    /** The keywords that begin a statement in the block of a rule; of the entry rule: outside all blocks. */
    readonly allowed: ReadonlyMap<string, ReadonlySet<KeywordId>>;
    readonly entry: string;
}

const known = new WeakMap<GrammarAST.Grammar, Bodies>();

export function bodiesOf(grammar: GrammarAST.Grammar): Bodies {
    let bodies = known.get(grammar);
    if (!bodies) {
        bodies = findBodies(grammar);
        known.set(grammar, bodies);
    }
    return bodies;
}

function findBodies(grammar: GrammarAST.Grammar): Bodies {
    const { names } = kindsOf(grammar);
    const keywordOf = names.map(name => {
        const [word = ''] = name.split('@');
        return Object.hasOwn(keywords, word) ? (word as KeywordId) : undefined;
    });
    const beginning = ({ steps }: State) => new Set(steps.flatMap((step, kind) => (step ? (keywordOf[kind] ?? []) : [])));
    const entry = automatonOf(grammar);
    const placeIn = new Map([[entry.name, entry.start]]);
    const ruleOf = new Map<KeywordId, string>();
    const seen = new Set<Automaton | State>();
    const visit = (machine: Automaton): void => {
        if (seen.has(machine)) return;
        seen.add(machine);
        const go = (place: State): void => {
            if (seen.has(place)) return;
            seen.add(place);
            for (const step of new Set(place.steps)) {
                if (!step) continue;
                if (step.opens) {
                    placeIn.set(machine.name, step.to);
                    for (const word of beginning(machine.start)) ruleOf.set(word, machine.name);
                }
                if (step.rule) visit(step.rule);
                go(step.to);
            }
        };
        go(machine.start);
    };
    visit(entry);
    const allowed = new Map([...placeIn].map(([rule, place]) => [rule, beginning(place)]));
    return { keywordOf, ruleOf, placeIn, allowed, entry: entry.name };
}
