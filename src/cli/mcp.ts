// `alur mcp`: answers the questions of an assistant about plans, over standard input and output. It must not know the protocol.
import { fileURLToPath } from 'node:url';
import { reasonOf } from '../disk/reason.ts';
import { leftOutWords } from '../l10n/left-out.ts';
import { decodeUri } from '../plan/source.ts';
import { findPlans } from './read-plans.ts';
import { ruleSettings } from './rule-settings.ts';
import type { Session } from './session.ts';
import { words } from './words.ts';

export interface McpOptions {
    readonly rule: readonly string[];
    /** `false` for `--no-tools`. */
    readonly tools: boolean;
    readonly version: string;
}

/** Ends with the client: when it closes standard input. */
export async function mcp(paths: readonly string[], { rule, tools, version }: McpOptions, session: Session): Promise<void> {
    const rules = ruleSettings(rule);
    const { workspace } = findPlans(paths, session);
    const { startMcp } = await import('../mcp/start.ts');
    startMcp({
        folders: [...workspace].map(uri => fileURLToPath(uri)),
        locale: session.locale,
        rules,
        version,
        hasTools: tools,
        guide: fileURLToPath(new URL('../docs/', import.meta.url)),
        leftOut: ({ path, why, reason = '' }) =>
            session.tell(leftOutWords[why], { path: decodeUri(path).replace(/^file:\/\//, ''), reason }),
        fail: error => session.tell(words.failed, { reason: error instanceof Error ? error.message : reasonOf(error) }),
    });
}
