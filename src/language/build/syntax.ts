// The syntax tree as the plan builder reads it: rules, and what they say of their properties in the order of the text. Small on purpose:
// parser/read-syntax.ts makes one of texts that fit the grammar, syntax-of-cst.ts of what Langium's parser leaves of all others.
// It must not know plans.

/** A node: the result of one rule of the grammar; parts of it may be missing or out of place when the text is broken. */
export interface SyntaxNode {
    readonly rule: string;
    readonly start: number;
    readonly end: number;
    /** Where the first thing in it ends: its keyword, where it has one. */
    readonly headEnd: number;
    /** Offset of the brace that opens its block; -1 without one. */
    readonly open: number;
    readonly parts: readonly SyntaxPart[];
}

export interface SyntaxPart {
    /** The property it is assigned to in the grammar. Words and marks that are assigned to none are no parts. */
    readonly property: string;
    readonly start: number;
    readonly end: number;
    /** The node of a rule; undefined for a single token and for a name such as `Parks.PlantTrees`. */
    readonly node: SyntaxNode | undefined;
    /** Offset of the word that begins the statement this part belongs to. */
    readonly statement: number;
}

/** Fields of most properties. */
export const nothing: readonly never[] = [];

export function first({ parts }: SyntaxNode, property: string): SyntaxPart | undefined {
    for (const part of parts) if (part.property === property) return part;
    return undefined;
}

/** Results of a reader for each part that states a property; parts without a result are left out. */
export function list<T, Given, Also = undefined>(
    { parts }: SyntaxNode,
    property: string,
    read: (part: SyntaxPart, given: Given, also: Also) => T | undefined,
    given: Given,
    also?: Also,
): readonly T[] {
    let values: T[] | undefined;
    for (const part of parts) {
        if (part.property !== property) continue;
        const value = read(part, given, also as Also);
        if (value === undefined) continue;
        if (values) values.push(value);
        else values = [value];
    }
    // A copy has no room to grow; nor has a list of one, as most are.
    return values === undefined ? nothing : values.length === 1 ? values : values.slice();
}
