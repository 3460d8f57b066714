// Statements of a declaration as a set of lines, to tell how alike two are. References count as written. It must not know what changed.
import type { Reading } from './fact.ts';
import { factsOf } from './facts.ts';
import type { Node } from './nodes.ts';

export interface Statements {
    /** Its properties and the names of its parts; without title and code, which are compared by themselves, and without what every one has. */
    readonly own: ReadonlySet<string>;
    /** All of it, as one text, with all that is in it but its own name, title and code. */
    readonly content: string;
    /** The same with title and code. */
    readonly whole: string;
}

const asWritten: Reading = {
    currency: '',
    refer(reference) {
        const path = reference.path.join('.');
        return { same: path, plain: path, text: { en: path, id: path }, isOpen: false };
    },
};

export function statementsOf(node: Node): Statements {
    const facts = [...factsOf(node, asWritten).values()].map(({ property, key, value }) => ({
        property,
        line: JSON.stringify([property, key, value]),
    }));
    const lines = (isWanted: (property: string) => boolean) =>
        facts
            .filter(({ property }) => isWanted(property))
            .map(({ line }) => line)
            .toSorted();
    const parts = node.children.map(({ declaration: { kind, name } }) => `${kind} ${name}`);
    const inside = node.children.map(child => `${child.declaration.name} ${statementsOf(child).whole}`).toSorted();
    return {
        own: new Set([...lines(property => !['kind', 'verb', 'title', 'code'].includes(property)), ...parts]),
        content: [...lines(property => property !== 'title' && property !== 'code'), ...inside].join('\n'),
        whole: [...lines(() => true), ...inside].join('\n'),
    };
}

/** From 0, nothing in common, to 1. */
export function overlapOf({ own: a }: Statements, { own: b }: Statements): number {
    const common = [...a].filter(line => b.has(line)).length;
    return common / Math.max(a.size, b.size, 1);
}
