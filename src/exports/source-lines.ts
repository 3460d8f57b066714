// A declaration as its first line and what stands in its braces, laid out as the formatter leaves it. It must not know the plan.

/** A declaration as text: its first line, without braces, and the parts of its body in the order they are written. */
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

/** Lines of parts that stand under one another, indented by two spaces for each level. */
export function layOutParts(parts: readonly Part[]): string[] {
    const lines: string[] = [];
    addParts(parts, 0, lines);
    return lines;
}

function addBlock(block: Block, level: number, lines: string[]): void {
    const indent = '  '.repeat(level);
    const [only] = block.body;
    if (only === undefined) {
        lines.push(indent + block.head);
        return;
    }
    if (block.body.length === 1 && typeof only === 'string' && !block.apart) {
        const line = `${indent}${block.head} { ${only} }`;
        if (line.length <= lineWidth) {
            lines.push(line);
            return;
        }
    }
    lines.push(`${indent}${block.head} {`);
    addParts(block.body, level + 1, lines);
    lines.push(`${indent}}`);
}

function addParts(parts: readonly Part[], level: number, lines: string[]): void {
    const indent = '  '.repeat(level);
    parts.forEach((part, index) => {
        if (typeof part === 'string') {
            lines.push(indent + part);
            return;
        }
        const before = parts[index - 1];
        const isApart = isLarge(part) || (typeof before === 'object' && isLarge(before));
        if (index > 0 && isApart) lines.push('');
        addBlock(part, level, lines);
    });
}

function isLarge(block: Block): boolean {
    return block.apart === true && block.body.length > 0;
}
