// The tools, prompts and resources of the assistants as a server of the Model Context Protocol. It must not know how a tool answers.
import process from 'node:process';
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { tools } from '../assistants/all.ts';
import type { ToolAnswer } from '../assistants/call.ts';
import { guidePageNames, guidePages } from '../assistants/guide-pages.ts';
import { prompts, writePrompt } from '../assistants/prompts.ts';
import { caution } from '../assistants/safe-answer.ts';
import type { JsonSchema } from '../assistants/schema.ts';
import type { Locale } from '../l10n/say.ts';

export interface Serving {
    readonly version: string;
    readonly locale: Locale;
    /** Whether tools are offered; without them prompts and resources still are. */
    readonly hasTools: boolean;
    call(name: string, given: unknown): Promise<ToolAnswer>;
    guide(page: string): Promise<string | undefined>;
    /** Paths of the files of the plans, as places have them. */
    files(): Promise<readonly string[]>;
    fail(error: unknown): void;
}

/** Serves until the client closes standard input. */
export function serve(serving: Serving): void {
    // Its own streams: the default looks for them where the bundle has none.
    const transport = new StdioServerTransport(process.stdin, process.stdout);
    serveStdio(() => serverOf(serving), { transport, onerror: error => serving.fail(error) });
}

function serverOf(serving: Serving): McpServer {
    const { version, locale, hasTools } = serving;
    const server = new McpServer(
        { name: 'alur', title: 'Alur', version },
        {
            instructions: `Answers questions about a government program plan. Begin with the tool overview. Every answer names places in the text: cite them. ${caution} No tool writes, runs or calls anything.`,
        },
    );
    if (hasTools) for (const tool of tools) addTool(server, tool, serving);
    for (const prompt of prompts)
        server.registerPrompt(
            prompt.name,
            { title: prompt.title[locale], description: prompt.description, argsSchema: standard(prompt.input.json) },
            given => ({
                messages: [{ role: 'user', content: { type: 'text', text: writePrompt(prompt, given as Record<string, string>) } }],
            }),
        );
    addResources(server, serving);
    return server;
}

function addTool(server: McpServer, tool: (typeof tools)[number], { locale, call }: Serving): void {
    const { name, title, description, input, output } = tool;
    const annotations = { title: title[locale], readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
    const config = {
        title: title[locale],
        description: `${description} ${caution}`,
        inputSchema: standard(input.json),
        outputSchema: standard(output.json),
        annotations,
    };
    server.registerTool(name, config, async given => {
        const answered = await call(name, given);
        if ('refusal' in answered) return { isError: true, content: [{ type: 'text', text: answered.refusal }] };
        return { content: [{ type: 'text', text: JSON.stringify(answered.answer) }], structuredContent: answered.answer };
    });
}

function addResources(server: McpServer, { guide, call, files }: Serving): void {
    for (const page of guidePageNames) {
        const config = { title: `Guide: ${page}`, description: guidePages[page], mimeType: 'text/markdown' };
        server.registerResource(`guide-${page}`, `alur://guide/${page}`, config, async uri => {
            const text = await guide(page);
            return { contents: [{ uri: uri.href, mimeType: 'text/markdown', text: text ?? 'This page is not at hand here.' }] };
        });
    }
    const overview = {
        title: 'Overview of the plan',
        description: `What the tool overview answers. ${caution}`,
        mimeType: 'application/json',
    };
    server.registerResource('overview', 'alur://plan/overview', overview, async uri => ({
        contents: [{ uri: uri.href, mimeType: 'application/json', text: textOf(await call('overview', {})) }],
    }));
    const template = new ResourceTemplate('alur://plan/text/{+file}', {
        list: async () => ({
            resources: (await files()).map(file => ({
                uri: `alur://plan/text/${encodeURI(file)}`,
                name: file,
                mimeType: 'application/json',
            })),
        }),
    });
    const text = {
        title: 'Text of the plan',
        description: `The first lines of a file of the plan. ${caution}`,
        mimeType: 'application/json',
    };
    server.registerResource('text', template, text, async (uri, { file }) => ({
        contents: [
            {
                uri: uri.href,
                mimeType: 'application/json',
                text: textOf(await call('read_text', { file: decodeURI(String(file)), lines: 400 })),
            },
        ],
    }));
}

function textOf(answered: ToolAnswer): string {
    return 'refusal' in answered ? answered.refusal : JSON.stringify(answered.answer);
}

/** Arguments are checked where a tool is called, in the same words for every client. */
function standard(schema: JsonSchema) {
    return {
        '~standard': {
            version: 1 as const,
            vendor: 'alur',
            jsonSchema: { input: () => ({ ...schema }), output: () => ({ ...schema }) },
            validate: (value: unknown) => ({ value }),
        },
    };
}
