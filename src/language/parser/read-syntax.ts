// Tokens to syntax tree, without Langium: for texts that fit the grammar, which nearly all do. At the first token that does not fit it
// gives up; recover-blocks.ts then reads the block in another way. It must not know plans.
import type { SyntaxNode, SyntaxPart } from '../build/syntax.ts';
import type { Automaton } from './automaton.ts';
import type { Tokens } from './token-list.ts';

/** The tree that Langium's parser would leave; undefined when it would have an error to report. */
export function readSyntax(machine: Automaton, tokens: Tokens): SyntaxNode | undefined {
    if (tokens.unreadable.length > 0 || tokens.tooDeep >= 0) return undefined;
    const reader = new SyntaxReader(tokens);
    const root = reader.node(machine);
    return reader.next === tokens.count ? root : undefined;
}

export class SyntaxReader {
    /** Index of the token that is read next. */
    next = 0;
    protected readonly tokens: Tokens;
    /** Parts of the nodes that are being read, the innermost last. */
    private readonly parts: SyntaxPart[] = [];
    protected partCount = 0;

    constructor(tokens: Tokens) {
        this.tokens = tokens;
    }

    node(machine: Automaton): SyntaxNode | undefined {
        const { kinds, starts, ends, count } = this.tokens;
        const firstPart = this.partCount;
        const first = this.next;
        let statement = starts[first] as number;
        let open = -1;
        let headEnd = -1;
        let place = machine.start;
        while (this.next < count) {
            const step = place.steps[kinds[this.next] as number];
            if (!step) break;
            const start = starts[this.next] as number;
            let node: SyntaxNode | undefined;
            if (step.begins) statement = start;
            if (!step.rule) {
                if (step.opens) open = start;
                this.next++;
            } else if (step.rule.isText) {
                if (!this.text(step.rule)) return undefined;
            } else {
                node = this.inner(step.rule);
                if (!node) return undefined;
            }
            const { property } = step;
            const end = ends[this.next - 1] as number;
            if (headEnd < 0) headEnd = end;
            if (property !== undefined) this.parts[this.partCount++] = { property, start, end, node, statement };
            place = step.to;
        }
        if (!place.ends) return undefined;
        const parts = this.parts.slice(firstPart, this.partCount);
        this.partCount = firstPart;
        // An empty text has no first token.
        const isEmpty = this.next === first;
        const [start, end] = isEmpty ? [0, 0] : [starts[first] as number, ends[this.next - 1] as number];
        return { rule: machine.name, start, end, headEnd, open, parts };
    }

    /** A node within another one. */
    protected inner(rule: Automaton): SyntaxNode | undefined {
        return this.node(rule);
    }

    /** Reads on over a piece of text; false when it does not fit. */
    private text(machine: Automaton): boolean {
        const { kinds, count } = this.tokens;
        let place = machine.start;
        while (this.next < count) {
            const step = place.steps[kinds[this.next] as number];
            if (!step) break;
            if (!step.rule) this.next++;
            else if (!this.text(step.rule)) return false;
            place = step.to;
        }
        return place.ends;
    }
}
