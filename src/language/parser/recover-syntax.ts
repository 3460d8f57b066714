// Tokens to syntax tree, however broken: Langium's parser of the grammar, with its recovery, but making our small tree in place of
// Langium's two large ones, which cost five times as much as the parsing. It must not know plans.
import type { IRecognitionException, IToken, TokenType } from 'chevrotain';
import { AbstractLangiumParser, AstUtils, createParser, GrammarAST, type LangiumCoreServices } from 'langium';
import type { SyntaxNode, SyntaxPart } from '../build/syntax.ts';
import type { Language } from '../module.ts';
import { ExpectationMessageProvider } from './error-message.ts';
import { keepLines } from './keep-lines.ts';
import { beginsStatement } from './kinds.ts';

export interface Recovered {
    readonly syntax: SyntaxNode;
    readonly errors: readonly IRecognitionException[];
    /** Tokens read as keywords, in the order of the text. */
    readonly keywords: readonly ReadKeyword[];
}

export interface ReadKeyword {
    readonly token: IToken;
    /** The word in the grammar. */
    readonly word: string;
    /** The rule in which it stands there. */
    readonly rule: string;
}

const known = new WeakMap<Language, RecoveringParser>();

/** A tree comes out of any tokens. */
export function recoverSyntax(language: Language, tokens: readonly IToken[]): Recovered {
    let parser = known.get(language);
    if (!parser) {
        parser = createParser(language.grammar, new RecoveringParser(parserServices(language), false), language.lexer.definition);
        parser.finalize();
        keepLines(parser);
        known.set(language, parser);
    }
    return parser.parse(tokens);
}

/** Services that Langium's parser asks for. */
function parserServices({ lexer }: Language): LangiumCoreServices {
    const services = {
        parser: {
            Lexer: lexer,
            // One token decides (a test proves it): where a word could go on with what stands before it or begin the next line, it goes on.
            ParserConfig: { maxLookahead: 1, recoveryEnabled: true },
            ParserErrorMessageProvider: new ExpectationMessageProvider(),
        },
        LanguageMetaData: { mode: 'production' },
        shared: { profilers: {} },
    };
    return services as unknown as LangiumCoreServices;
}

type Rule = ReturnType<AbstractLangiumParser['rule']>;

/** A node while it is read. */
interface OpenNode {
    rule: string;
    start: number;
    end: number;
    headEnd: number;
    open: number;
    statement: number;
    readonly parts: SyntaxPart[];
}

class RecoveringParser extends AbstractLangiumParser {
    private readonly roles = new WeakMap<GrammarAST.AbstractElement, Role>();
    /** The innermost node that is being read. */
    private current = draftOf('Model');
    private keywords: ReadKeyword[] = [];

    parse(tokens: readonly IToken[]): Recovered {
        this.wrapper.input = [...tokens];
        this.current = draftOf('Model');
        this.keywords = [];
        this.mainRule.call(this.wrapper, {});
        return { syntax: nodeOf(this.current), errors: this.wrapper.errors, keywords: this.keywords };
    }

    override rule(rule: GrammarAST.ParserRule, read: (args: Record<string, boolean>) => void): Rule {
        const method = this.wrapper.DEFINE_RULE(rule.name, args => void read(args));
        this.allRules.set(rule.name, method);
        if (rule.entry) this.mainRule = method;
        return method;
    }

    override consume(index: number, type: TokenType, element: GrammarAST.AbstractElement): void {
        const token = this.wrapper.wrapConsume(index, type) as IToken & { isInsertedInRecovery?: boolean };
        if (this.isRecording() || token.isInsertedInRecovery || Number.isNaN(token.startOffset)) return;
        const { startOffset: start, image } = token;
        const { property, begins, opens, word, home } = this.roleOf(element);
        const { current } = this;
        const end = start + image.length;
        if (begins) current.statement = start;
        if (opens && current.open < 0) current.open = start;
        take(current, start, end);
        if (word !== '') this.keywords.push({ token, word, rule: home });
        if (property !== undefined) current.parts.push({ property, start, end, node: undefined, statement: current.statement });
    }

    override subrule(
        index: number,
        rule: Rule,
        isFragment: boolean,
        element: GrammarAST.AbstractElement,
        args: Record<string, boolean>,
    ): void {
        const read = () => void this.wrapper.wrapSubrule(index, rule, args);
        const role = this.roleOf(element);
        if (isFragment || this.isRecording()) read();
        else if (role.property !== undefined || role.isText) this.readInner(role, read);
        else {
            // A rule that only chooses between others, such as Element: what was chosen takes its place.
            this.current.rule = role.rule;
            read();
        }
    }

    private readInner({ rule, property, isText }: Role, read: () => void): void {
        const outer = this.current;
        const inner = draftOf(rule);
        this.current = inner;
        try {
            read();
        } finally {
            this.current = outer;
            // An error may have come before anything was read.
            if (inner.start >= 0) {
                const { start, end } = inner;
                take(outer, start, end);
                const node = isText ? undefined : nodeOf(inner);
                if (property !== undefined) outer.parts.push({ property, start, end, node, statement: outer.statement });
            }
        }
    }

    override action(): void {
        throw new Error('The grammar has no actions.');
    }

    private roleOf(element: GrammarAST.AbstractElement): Role {
        let role = this.roles.get(element);
        if (!role) {
            role = findRole(element);
            this.roles.set(element, role);
        }
        return role;
    }
}

function draftOf(rule: string): OpenNode {
    return { rule, start: -1, end: -1, headEnd: -1, open: -1, statement: -1, parts: [] };
}

/** Makes a stretch of text part of a node. */
function take(draft: OpenNode, start: number, end: number): void {
    if (draft.start < 0) {
        draft.start = start;
        draft.headEnd = end;
    }
    if (draft.statement < 0) draft.statement = start;
    draft.end = end;
}

function nodeOf({ rule, start, end, headEnd, open, parts }: OpenNode): SyntaxNode {
    return start < 0 ? { rule, start: 0, end: 0, headEnd: 0, open, parts } : { rule, start, end, headEnd, open, parts };
}

/** The assignment at a place in the grammar. */
interface Role {
    readonly property: string | undefined;
    /** Name of the rule that is called; empty for a token. */
    readonly rule: string;
    /** Whether the rule reads a piece of text, and no node. */
    readonly isText: boolean;
    readonly begins: boolean;
    readonly opens: boolean;
    /** The keyword or mark; empty for all else. */
    readonly word: string;
    /** Name of the rule in which the place is. */
    readonly home: string;
}

function findRole(element: GrammarAST.AbstractElement): Role {
    let property: string | undefined;
    for (
        let at: { readonly $container?: unknown } | undefined = element;
        at && !GrammarAST.isParserRule(at);
        at = at.$container as typeof at
    )
        if (GrammarAST.isAssignment(at)) property = at.feature;
    const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
    const word = GrammarAST.isKeyword(element) ? element.value : '';
    return {
        property,
        rule: rule?.name ?? '',
        isText: GrammarAST.isParserRule(rule) && rule.dataType !== undefined,
        begins: beginsStatement(word),
        opens: word === '{',
        word,
        home: AstUtils.getContainerOfType(element, GrammarAST.isParserRule)?.name ?? '',
    };
}
