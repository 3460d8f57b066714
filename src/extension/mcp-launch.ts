// The command line of the MCP server of a window, and whether there is one. It must not know VS Code.
export interface McpWindow {
    readonly isTrusted: boolean;
    /** Paths of its folders on this machine. */
    readonly folders: readonly string[];
    /** Settings of the reader. */
    readonly hasServer: boolean;
    readonly hasTools: boolean;
    readonly locale: string;
    readonly rules: unknown;
}

/** Undefined where the folder is not trusted, for a server is a process of its own; where nothing is open, or a setting turns it off. */
export function mcpArguments(script: string, window: McpWindow): string[] | undefined {
    const { isTrusted, folders, hasServer, hasTools, locale, rules } = window;
    if (!isTrusted || folders.length === 0 || !hasServer) return undefined;
    // A model in this window has the tools already: twice the same would only confuse it.
    return [script, ...(hasTools ? ['--no-tools'] : []), `--locale=${locale}`, `--rules=${JSON.stringify(rules)}`, '--', ...folders];
}
