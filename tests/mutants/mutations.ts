// Small faults that a programmer might make, found in the syntax tree of a module. It must not know tests.
import { parseAst } from 'vitest/node';

export interface Mutation {
    readonly start: number;
    readonly end: number;
    /** What comes to stand there. */
    readonly text: string;
}

interface Node {
    readonly type: string;
    readonly start: number;
    readonly end: number;
    readonly [key: string]: unknown;
}

const operators: Readonly<Record<string, readonly string[]>> = {
    '===': ['!=='],
    '!==': ['==='],
    '<': ['<=', '>='],
    '<=': ['<', '>'],
    '>': ['>=', '<='],
    '>=': ['>', '<'],
    '+': ['-'],
    '-': ['+'],
    '*': ['+'],
    '&&': ['||'],
    '||': ['&&'],
};
const methods: Readonly<Record<string, string>> = {
    some: 'every',
    every: 'some',
    min: 'max',
    max: 'min',
    startsWith: 'endsWith',
    at: 'indexOf',
};
/** What takes from a list or orders it: the list itself is the fault. */
const narrowing = new Set(['filter', 'slice', 'sort', 'toSorted', 'reverse', 'trim', 'normalize', 'flat']);
/** Texts that people read, and examples that are tests themselves. */
const told = new Set(['en', 'id', 'examples', 'silent', 'why', 'messages', 'doesNotReport']);

/** All there are, in order of the text. */
export function mutationsOf(source: string, file: string): Mutation[] {
    const found: Mutation[] = [];
    const text = ({ start, end }: Node) => source.slice(start, end);
    const put = ({ start, end }: Node, by: string) => found.push({ start, end, text: by });
    const visit = (node: Node): void => {
        // Types are gone when it runs; what they say of a value is not.
        if (node.type.startsWith('TS') && !/^TS(As|Satisfies|NonNull)/.test(node.type)) return;
        if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return;
        if (node.type === 'Property' && told.has(String((node['key'] as Node)['name'] ?? (node['key'] as Node)['value']))) return;
        mutate(node);
        for (const child of childrenOf(node)) visit(child);
    };
    const mutate = (node: Node): void => {
        switch (node.type) {
            case 'BinaryExpression':
            case 'LogicalExpression': {
                const [left, right] = [node['left'] as Node, node['right'] as Node];
                const operator = String(node['operator']);
                if (operator === '??') return void put(node, text(right));
                if (operator === '+' && [left, right].some(isText)) return;
                const between = source.slice(left.end, right.start);
                for (const other of operators[operator] ?? [])
                    found.push({ start: left.end, end: right.start, text: between.replace(operator, () => other) });
                return;
            }
            case 'UnaryExpression':
                if (node['operator'] === '!') put(node, text(node['argument'] as Node));
                return;
            case 'ConditionalExpression':
            case 'IfStatement':
            case 'WhileStatement':
                // Comparisons are turned round by themselves.
                if (!/^(Binary|Logical|Unary)/.test((node['test'] as Node).type))
                    put(node['test'] as Node, `!(${text(node['test'] as Node)})`);
                else if (node.type === 'IfStatement') put(node['test'] as Node, 'false');
                return;
            case 'ExpressionStatement':
                if (!/^(Literal|Identifier)$/.test((node['expression'] as Node).type)) put(node, ';');
                return;
            case 'ContinueStatement':
            case 'BreakStatement':
                put(node, ';');
                return;
            case 'ReturnStatement':
                // A function that gives up early goes on.
                if (!node['argument']) put(node, ';');
                return;
            case 'Literal':
                if (typeof node['value'] === 'number') put(node, String((node['value'] as number) + 1));
                else if (typeof node['value'] === 'boolean') put(node, String(!node['value']));
                return;
            case 'CallExpression': {
                const callee = node['callee'] as Node;
                if (callee.type !== 'MemberExpression' || callee['computed']) return;
                const property = callee['property'] as Node;
                const other = methods[String(property['name'])];
                if (other) put(property, other);
                else if (narrowing.has(String(property['name']))) put(node, text(callee['object'] as Node));
                return;
            }
            case 'SpreadElement':
                put(node, '...[]');
                return;
        }
    };
    visit(parseAst(source, { lang: 'ts' }, file) as unknown as Node);
    return found.sort((a, b) => a.start - b.start);
}

/** Modules that a module imports or exports from, as written; not those of which it needs only types. */
export function importsOf(source: string, file: string): string[] {
    const { body } = parseAst(source, { lang: 'ts' }, file) as unknown as { body: Node[] };
    return body.flatMap(node => {
        const from = node['source'] as Node | null | undefined;
        if (!from || node['importKind'] === 'type' || node['exportKind'] === 'type') return [];
        const specifiers = (node['specifiers'] ?? []) as Node[];
        const isTypes = specifiers.length > 0 && specifiers.every(one => one['importKind'] === 'type');
        return isTypes ? [] : [String(from['value'])];
    });
}

function childrenOf(node: Node): Node[] {
    return Object.values(node)
        .flatMap(value => (Array.isArray(value) ? value : [value]))
        .filter((value): value is Node => typeof (value as Node | null)?.type === 'string');
}

function isText(node: Node): boolean {
    return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string');
}
