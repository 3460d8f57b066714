// The syntax tree as the plan builder reads it: rules and their parts, in the order of the text. Small on purpose, so that any reader
// of the grammar can make one. It must not know plans.
import { type AstNode, type CompositeCstNode, type CstNode, GrammarAST } from 'langium';
import { type KeywordId, keywords } from '../../l10n/keywords.ts';

/** What was read by one rule of the grammar; parts of it may be missing or out of place when the text is broken. */
export interface SyntaxNode {
    readonly rule: string;
    readonly start: number;
    readonly end: number;
    readonly parts: readonly SyntaxPart[];
}

export interface SyntaxPart {
    /** The property it is assigned to in the grammar; undefined for plain words and marks such as `{`. */
    readonly property: string | undefined;
    readonly start: number;
    readonly end: number;
    /** As written. */
    readonly text: string;
    /** What was read by a rule; undefined for a single token and for a name such as `Parks.PlantTrees`. */
    readonly node: SyntaxNode | undefined;
    /** Offset of the word that begins the statement this part belongs to. */
    readonly statement: number;
}

/** Makes the tree from what Langium's parser leaves, however broken. */
export function syntaxOf(root: AstNode, text: string): SyntaxNode {
    return nodeOf('Model', root.$cstNode as CompositeCstNode, text);
}

function nodeOf(rule: string, cst: CompositeCstNode, text: string): SyntaxNode {
    const only = cst.content.length === 1 ? cst.content[0] : undefined;
    if (only && isComposite(only)) {
        // A rule that only chooses between others, such as Element: what was chosen takes its place.
        const role = roleOf(only.grammarSource);
        if (role.property === undefined && role.rule !== undefined && !role.dataType) return nodeOf(role.rule, only, text);
    }
    const parts: SyntaxPart[] = [];
    collect(cst, text, parts, cst.offset);
    return { rule, start: cst.offset, end: Math.max(cst.end, cst.offset), parts };
}

/** Returns the offset of the last statement's first word, so that a list keeps it over its commas. */
function collect(cst: CompositeCstNode, text: string, parts: SyntaxPart[], first: number): number {
    let statement = first;
    for (const child of cst.content) {
        const role = roleOf(child.grammarSource);
        const start = child.offset;
        const end = child.end;
        if (isComposite(child)) {
            if (role.rule === undefined || role.dataType)
                parts.push({ property: role.property, start, end, text: text.slice(start, end), node: undefined, statement });
            else if (role.property === undefined) statement = collect(child, text, parts, statement);
            else parts.push({ property: role.property, start, end, text: '', node: nodeOf(role.rule, child, text), statement });
            continue;
        }
        const word = text.slice(start, end);
        if (role.begins) statement = start;
        parts.push({ property: role.property, start, end, text: word, node: undefined, statement });
    }
    return statement;
}

interface Role {
    readonly property: string | undefined;
    readonly rule: string | undefined;
    readonly dataType: boolean;
    /** Whether a statement begins here: with a word that is neither a mark, nor joins a line, nor is one of a fixed choice. */
    readonly begins: boolean;
}

const roles = new WeakMap<AstNode, Role>();
const noRole: Role = { property: undefined, rule: undefined, dataType: false, begins: false };

/** What a place in the grammar says about what was read there. */
function roleOf(source: AstNode | undefined): Role {
    if (!source) return noRole;
    let role = roles.get(source);
    if (!role) {
        let property: string | undefined;
        for (let at: AstNode | undefined = source; at && !GrammarAST.isParserRule(at); at = at.$container)
            if (GrammarAST.isAssignment(at)) {
                property = at.feature;
                break;
            }
        const rule = GrammarAST.isRuleCall(source) ? source.rule.ref : undefined;
        role = {
            property,
            rule: rule?.name,
            dataType: GrammarAST.isParserRule(rule) && rule.dataType !== undefined,
            begins: GrammarAST.isKeyword(source) && beginsStatement(source.value),
        };
        roles.set(source, role);
    }
    return role;
}

function beginsStatement(word: string): boolean {
    if (!Object.hasOwn(keywords, word)) return false;
    const { role } = keywords[word as KeywordId];
    return role === 'declaration' || role === 'property';
}

function isComposite(node: CstNode): node is CompositeCstNode {
    return 'content' in node;
}
