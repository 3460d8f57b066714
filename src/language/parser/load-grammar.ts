// The grammar as Langium's parser wants it, made of the text that Langium's generator writes: nodes know what they stand in, calls lead to
// rules. Langium's own loader would bring its documents, links and services with it. It must not know what the grammar says.
import type { GrammarAST } from 'langium';

type Properties = Record<string, unknown>;

export function loadGrammarFromJson(json: string): GrammarAST.Grammar {
    const grammar = JSON.parse(json) as Properties;
    const rules = grammar['rules'] as readonly Properties[];
    link(grammar);
    return grammar as unknown as GrammarAST.Grammar;

    function link(node: Properties): void {
        for (const [property, value] of Object.entries(node)) {
            if (property.startsWith('$')) continue;
            const parts = Array.isArray(value) ? value : [value];
            for (const [index, part] of parts.entries()) {
                if (!isNode(part)) continue;
                Object.assign(part, { $container: node, $containerProperty: property });
                if (parts === value) part['$containerIndex'] = index;
                link(part);
            }
            if (isReference(value)) node[property] = referenceTo(value.$ref);
        }
    }

    /** `#/rules@3`: the fourth of the rules. Nothing else of a grammar is referred to where names have no types. */
    function referenceTo(path: string) {
        const ref = rules[Number(/^#\/rules@(\d+)$/.exec(path)?.[1])];
        if (!ref) throw new Error(`The grammar refers to ${path}, which is no rule.`);
        return { $refText: ref['name'], ref };
    }
}

function isNode(value: unknown): value is Properties {
    return typeof value === 'object' && value !== null && '$type' in value;
}

function isReference(value: unknown): value is { readonly $ref: string } {
    return typeof value === 'object' && value !== null && '$ref' in value;
}
