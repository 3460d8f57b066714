// The grammar as Langium's generator writes it, with our loader in the place of Langium's, which would bring its services.

/** Import that the generator writes, and the one in its place. */
const [theirs, ours] = [
    "import { loadGrammarFromJson } from 'langium';",
    "import { loadGrammarFromJson } from '../parser/load-grammar.ts';",
];

export function withOwnLoader(generated: string): string {
    if (!generated.includes(theirs)) throw new Error('The generator of Langium writes its import in another way now.');
    return generated.replace(theirs, ours);
}
