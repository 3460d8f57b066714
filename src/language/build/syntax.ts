// The syntax tree as the plan builder reads it: rules and their parts, in the order of the text. Small on purpose: parser/read-syntax.ts
// makes one of texts that fit the grammar, syntax-of-cst.ts of what Langium's parser leaves of all others. It must not know plans.

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
    /** What was read by a rule; undefined for a single token and for a name such as `Parks.PlantTrees`. */
    readonly node: SyntaxNode | undefined;
    /** Offset of the word that begins the statement this part belongs to. */
    readonly statement: number;
}
