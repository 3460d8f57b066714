// A declaration as its first line and what stands in its braces, laid out as the formatter leaves it. It must not know the plan.

/** What a declaration says: its first line, without braces, and the parts of its body in the order they are written. */
export interface Block {
    readonly head: string;
    readonly body: readonly Part[];
    /** A larger part of the text: set off by an empty line when it has a body. */
    readonly apart?: boolean;
}

/** A property's line, or a declaration inside. */
export type Part = string | Block;

/** A body of one short property stays on the line of its head. Counted in UTF-16 units. */
const lineWidth = 100;

/** Lines of a block, indented by two spaces for each level. */
export function layOutBlock(block: Block, level = 0): string[] {
    const indent = '  '.repeat(level);
    if (block.body.length === 0) return [indent + block.head];
    const [only] = block.body;
    if (block.body.length === 1 && typeof only === 'string' && !block.apart) {
        const line = `${indent}${block.head} { ${only} }`;
        if (line.length <= lineWidth) return [line];
    }
    return [`${indent}${block.head} {`, ...layOutParts(block.body, level + 1), `${indent}}`];
}

/** Lines of parts that stand under one another. */
export function layOutParts(parts: readonly Part[], level = 0): string[] {
    const lines: string[] = [];
    parts.forEach((part, index) => {
        if (typeof part === 'string') {
            lines.push('  '.repeat(level) + part);
            return;
        }
        const before = parts[index - 1];
        const isApart = isLarge(part) || (typeof before === 'object' && isLarge(before));
        if (index > 0 && isApart) lines.push('');
        // One by one: a large plan has more lines than a call may have arguments.
        for (const line of layOutBlock(part, level)) lines.push(line);
    });
    return lines;
}

function isLarge(block: Block): boolean {
    return block.apart === true && block.body.length > 0;
}
