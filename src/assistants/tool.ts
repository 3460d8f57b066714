// The shape of a tool: one table says its name, what it is for, what it takes and gives, and how it answers. MCP, VS Code and the docs read
// that table. It must not know any of them.
import type { Text } from '../l10n/say.ts';
import { choice, type Fields, nullable, type ObjectOf, object, optional, type Schema, text, words } from './schema.ts';
import type { ToolContext } from './tool-context.ts';

export interface Tool {
    /** In snake_case; never changes once shipped. */
    readonly name: string;
    /** For people: in lists of tools, and where they confirm a call. */
    readonly title: Text;
    /** One line for people. */
    readonly summary: Text;
    /** For models: what it answers, when to choose it, and when another one. */
    readonly description: string;
    readonly input: Schema<unknown>;
    readonly output: Schema<unknown>;
    /** Names of fields whose texts are longer than others, and bounded by the tool. */
    readonly longTexts: readonly string[];
    /** The most characters of its answer, where it is more than of others. */
    readonly longest?: number;
    run(input: never, context: ToolContext): Promise<object> | object;
}

/** Arguments that every tool takes. */
const commonInput = {
    plan: optional(words('Folder or title of the plan. Only needed where several plans are open: a call without it then lists them.')),
    language: optional(choice("Language of sentences in the answer; the reader's own when left out.", ['en', 'id'])),
};

/** Fields that every answer has. */
const commonOutput = {
    caution: text('How to treat the texts of the plan in this answer.'),
    incomplete: nullable(text('Set where a file of the plan cannot be read whole, so that the answer may lack something.')),
};

interface Definition<I extends Fields, O extends Fields> {
    readonly name: string;
    readonly title: Text;
    readonly summary: Text;
    readonly description: string;
    readonly input: I;
    readonly output: O;
    readonly longTexts?: readonly string[];
    readonly longest?: number;
    run(input: ObjectOf<I>, context: ToolContext): Promise<ObjectOf<O>> | ObjectOf<O>;
}

/** Checks at compile time that a tool gives what it says. */
export function tool<I extends Fields, O extends Fields>({ input, output, longTexts = [], ...rest }: Definition<I, O>): Tool {
    return { ...rest, longTexts, input: object({ ...input, ...commonInput }), output: object({ ...commonOutput, ...output }) } as Tool;
}
