// Recovery block by block: the automata read a text, and Langium's parser reads only the blocks that do not fit, each within the block around
// it. So a half-written line costs one program and not the file. It must not know plans.
import type { IRecognitionException, IToken } from 'chevrotain';
import { lineStarts } from '../../plan/source.ts';
import type { SyntaxNode } from '../build/syntax.ts';
import type { Language } from '../module.ts';
import { type Automaton, automatonOf } from './automaton.ts';
import { kindsOf } from './kinds.ts';
import { SyntaxReader } from './read-syntax.ts';
import { recoverSyntax } from './recover-syntax.ts';
import type { Tokens } from './token-list.ts';

export interface RecoveredBlocks {
    /** The tree that Langium's parser makes of all tokens. */
    readonly syntax: SyntaxNode;
    /** Its errors. */
    readonly errors: readonly IRecognitionException[];
    /** The tokens that it was given here: those of the blocks that do not fit, and of what stands around them. */
    readonly tokens: readonly IToken[];
}

/** More blocks than this are read at once: then little of the text fits. */
const maxBlocks = 20;

/** Undefined where an error is not known to stay within its block: then all of the text has to be read by Langium's parser. */
export function recoverBlocks(language: Language, text: string, tokens: Tokens): RecoveredBlocks | undefined {
    if (tokens.tooDeep >= 0) return undefined;
    const reader = new BlockReader(language, text, tokens);
    const syntax = reader.node(automatonOf(language.grammar));
    return syntax && reader.next === tokens.count ? { syntax, errors: reader.errors, tokens: reader.given } : undefined;
}

/** A block within a text, as indices of tokens: its heading, its last brace. */
interface Block {
    readonly first: number;
    readonly open: number;
    readonly last: number;
}

class BlockReader extends SyntaxReader {
    errors: IRecognitionException[] = [];
    given: IToken[] = [];
    private readonly language: Language;
    private readonly source: string;
    private readonly open: number;
    private readonly close: number;
    private lines: readonly number[] | undefined;
    private blocks = 0;
    /** The first token of each node that is being read, the outermost first. */
    private readonly firsts: number[] = [];

    constructor(language: Language, text: string, tokens: Tokens) {
        super(tokens);
        this.language = language;
        this.source = text;
        const { names } = kindsOf(language.grammar);
        this.open = names.indexOf('{');
        this.close = names.indexOf('}');
    }

    /** Elements of the text, and what stands directly in their blocks, are recovered by themselves; what is deeper with those. */
    protected override inner(rule: Automaton): SyntaxNode | undefined {
        const [first, parts, errors, given] = [this.next, this.partCount, this.errors.length, this.given.length];
        this.firsts.push(first);
        const node = super.inner(rule);
        this.firsts.pop();
        if (node || this.firsts.length > 1) return node;
        this.partCount = parts;
        this.errors.length = errors;
        this.given.length = given;
        return this.recover(rule, first);
    }

    private recover(rule: Automaton, first: number): SyntaxNode | undefined {
        const block = this.blockAt(first);
        const [outerFirst] = this.firsts;
        const outer = outerFirst === undefined ? undefined : this.blockAt(outerFirst);
        if (!block || (outerFirst !== undefined && !outer) || ++this.blocks > maxBlocks) return undefined;
        const indices = [
            ...(outer ? range(outer.first, outer.open) : []),
            ...range(block.first, block.last),
            ...(outer ? [outer.last] : []),
        ];
        this.lines ??= lineStarts(this.source);
        const { tokens } = this.language.lexer.lex(this.source, chosen(this.tokens, indices), this.lines);
        const { syntax, errors } = recoverSyntax(this.language, tokens);
        const node = this.nodeIn(syntax, rule, block, outer);
        if (!node || !errors.every(({ token }) => this.isInside(token, block))) return undefined;
        this.errors.push(...errors);
        this.given.push(...tokens);
        this.next = block.last + 1;
        return node;
    }

    /** Heading and braces from a token on; undefined where they are not all there, or where a brace takes no room in the text. */
    private blockAt(first: number): Block | undefined {
        const { kinds, starts, ends, count } = this.tokens;
        let depth = 0;
        let open = -1;
        for (let index = first; index < count; index++) {
            if (kinds[index] === this.open) {
                if (depth++ === 0) open = index;
            } else if (kinds[index] === this.close && --depth <= 0)
                return depth === 0 && starts[index] !== ends[index] ? { first, open, last: index } : undefined;
        }
        return undefined;
    }

    /**
     * The node of the block, where all that stands around it was read as it is in the text. Invariant: then the parser was in the same state
     * before and after the block as it is when it reads the whole text, for it looks no further than one token beyond an error.
     */
    private nodeIn(syntax: SyntaxNode, rule: Automaton, block: Block, outer: Block | undefined): SyntaxNode | undefined {
        const [element, ...others] = syntax.parts;
        if (!element?.node || others.length > 0) return undefined;
        if (!outer) return this.isWhole(element.node, block) && element.node.rule === rule.name ? element.node : undefined;
        const start = this.tokens.starts[block.first] as number;
        const [part, ...more] = element.node.parts.filter(one => one.start >= start);
        if (!this.isWhole(element.node, outer) || !part?.node || more.length > 0) return undefined;
        return this.isWhole(part.node, block) && part.node.rule === rule.name ? part.node : undefined;
    }

    private isWhole(node: SyntaxNode, { first, open, last }: Block): boolean {
        const { starts, ends } = this.tokens;
        return node.start === starts[first] && node.open === starts[open] && node.end === ends[last];
    }

    private isInside({ startOffset }: IToken, { first, last }: Block): boolean {
        const { starts } = this.tokens;
        return startOffset >= (starts[first] as number) && startOffset <= (starts[last] as number);
    }
}

function range(first: number, last: number): number[] {
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function chosen(tokens: Tokens, indices: readonly number[]): Tokens {
    return {
        count: indices.length,
        kinds: Uint16Array.from(indices, index => tokens.kinds[index] as number),
        starts: Int32Array.from(indices, index => tokens.starts[index] as number),
        ends: Int32Array.from(indices, index => tokens.ends[index] as number),
        comments: [],
        unreadable: [],
        tooDeep: -1,
    };
}
