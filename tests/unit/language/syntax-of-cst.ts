// The syntax tree of what Langium's own parser leaves, however broken: what every other reader of the grammar is held against.
import { type AstNode, type CompositeCstNode, type CstNode, GrammarAST } from 'langium';
import type { SyntaxNode, SyntaxPart } from '../../../src/language/build/syntax.ts';
import { beginsStatement } from '../../../src/language/parser/kinds.ts';

export function syntaxOf(root: AstNode): SyntaxNode {
    return nodeOf('Model', root.$cstNode as CompositeCstNode);
}

function nodeOf(rule: string, cst: CompositeCstNode): SyntaxNode {
    const only = cst.content.length === 1 ? cst.content[0] : undefined;
    if (only && isComposite(only)) {
        // A rule that only chooses between others, such as Element: what was chosen takes its place.
        const role = roleOf(only.grammarSource);
        if (role.property === undefined && role.rule !== undefined && !role.dataType) return nodeOf(role.rule, only);
    }
    const parts: SyntaxPart[] = [];
    const start = cst.offset;
    const end = Math.max(cst.end, start);
    collect(cst, parts, start);
    return { rule, start, end, headEnd: cst.content[0]?.end ?? end, open: openIn(cst), parts };
}

/** Returns the offset of the last statement's first word, so that a list keeps it over its commas. */
function collect(cst: CompositeCstNode, parts: SyntaxPart[], first: number): number {
    let statement = first;
    for (const child of cst.content) {
        const { property, rule, dataType, begins } = roleOf(child.grammarSource);
        const isNode = isComposite(child) && rule !== undefined && !dataType;
        if (begins) statement = child.offset;
        if (property !== undefined) {
            const node = isNode ? nodeOf(rule, child) : undefined;
            parts.push({ property, start: child.offset, end: child.end, node, statement });
        } else if (isNode) statement = collect(child, parts, statement);
    }
    return statement;
}

function openIn(cst: CompositeCstNode): number {
    const isOpen = ({ grammarSource }: CstNode) => GrammarAST.isKeyword(grammarSource) && grammarSource.value === '{';
    return cst.content.find(isOpen)?.offset ?? -1;
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

function isComposite(node: CstNode): node is CompositeCstNode {
    return 'content' in node;
}
