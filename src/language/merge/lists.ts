// Which statements hold values side by side, so that two people may each add one: those that the grammar lets go on with a comma, and those
// that are said as often as there is something to say. It must not know texts.
import { repeatedStatements } from '../lsp/statement-order.ts';
import type { Language } from '../module.ts';
import { type Automaton, automatonOf, type State } from '../parser/automaton.ts';
import { bodiesOf } from '../parser/bodies.ts';
import { kindsOf } from '../parser/kinds.ts';

const known = new WeakMap<Language['grammar'], ReadonlySet<string>>();

/** Keywords in the grammar's spelling. */
export function listsIn(grammar: Language['grammar']): ReadonlySet<string> {
    const lists = known.get(grammar) ?? findLists(grammar);
    known.set(grammar, lists);
    return lists;
}

function findLists(grammar: Language['grammar']): ReadonlySet<string> {
    const { keywordOf } = bodiesOf(grammar);
    const comma = kindsOf(grammar).names.indexOf(',');
    const lists = new Set<string>(repeatedStatements);
    const seen = new Set<Automaton | State>();
    const visit = (machine: Automaton): void => {
        if (seen.has(machine)) return;
        seen.add(machine);
        const go = (place: State): void => {
            if (seen.has(place)) return;
            seen.add(place);
            place.steps.forEach((step, kind) => {
                if (!step) return;
                const word = keywordOf[kind];
                // keyword, value, comma
                if (word && step.begins && !step.rule) for (const value of step.to.steps) if (value?.to.steps[comma]) lists.add(word);
                if (step.rule) visit(step.rule);
                go(step.to);
            });
        };
        go(machine.start);
    };
    visit(automatonOf(grammar));
    return lists;
}
