// Client to server: a model's question to one of the tools. It must not know tools.
import { request } from './message.ts';

export interface ToolCall {
    /** As in the table of tools: `what_if`. */
    readonly name: string;
    /** JSON, as the model wrote it. */
    readonly input: unknown;
    /** Whether the folder is trusted: else nothing is read but what the editor shows anyway. */
    readonly isTrusted: boolean;
}

/** The answer as JSON, or a sentence why there is none. */
export type ToolReply = { readonly answer: Readonly<Record<string, unknown>> } | { readonly refusal: string };

export const askTool = request<ToolCall, ToolReply>('alur/askTool');
