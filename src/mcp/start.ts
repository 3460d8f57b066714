// An MCP server for the plans in some folders, over standard input and output. It must not know who starts it.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { callTool, type ToolAnswer } from '../assistants/call.ts';
import { guidePageNames } from '../assistants/guide-pages.ts';
import { type AssistantHost, Unanswerable } from '../assistants/host.ts';
import type { Locale } from '../l10n/say.ts';
import { createLanguage } from '../language/module.ts';
import { readAmountText } from '../language/read-amount.ts';
import type { LeftOut } from '../plan/find-files.ts';
import { decodeUri } from '../plan/source.ts';
import type { RuleSettings } from '../rules/engine/run.ts';
import { PresentPlans } from './present-plans.ts';
import { serve } from './serve.ts';

export interface StartOptions {
    /** Paths of the folders of plans. */
    readonly folders: readonly string[];
    readonly locale: Locale;
    readonly rules: RuleSettings;
    readonly version: string;
    readonly hasTools: boolean;
    /** Path of the folder with the guide. */
    readonly guide: string;
    leftOut(one: LeftOut): void;
    fail(error: unknown): void;
}

export function startMcp(options: StartOptions): void {
    const { folders, locale, rules, version, hasTools, fail } = options;
    const language = createLanguage();
    const present = new PresentPlans(folders, language, options.leftOut);
    // A page that is not shipped beside the program is one that it does not have.
    const guide = async (page: string) =>
        guidePageNames.some(name => name === page)
            ? readFile(path.join(options.guide, `${page}.md`), 'utf8').catch(() => undefined)
            : undefined;
    const host: AssistantHost = {
        locale,
        rules,
        get today() {
            return Math.floor(Date.now() / 86_400_000);
        },
        plans: () => present.served(),
        text: async uri => present.text(uri),
        read: (uri, text) => present.read(uri, text),
        readMoney: text => readAmountText(language, text),
        guide,
        supposing: present.supposing,
        earlier: present.earlier,
        digest: text => createHash('sha256').update(text).digest('base64url').slice(0, 16),
    };
    let last: Promise<unknown> = Promise.resolve();
    /** One after the other: no answer sees a plan that changes under it. */
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
        const done = last.then(() => present.renew()).then(work);
        // The caller of `work` gets its failure; the next in turn goes on.
        last = done.catch(() => {});
        return done;
    };
    // The plan is read and checked before the first question comes.
    void inTurn(async () => {
        for (const served of present.served()) served.findings();
    }).catch(fail);
    serve({
        version,
        locale,
        hasTools,
        guide,
        fail,
        call: (name, given): Promise<ToolAnswer> =>
            inTurn(() => callTool(name, given, host)).catch(error => {
                fail(error);
                return { refusal: `The plan could not be read: ${error instanceof Unanswerable ? error.message : String(error)}` };
            }),
        files: () =>
            inTurn(async () => {
                const [only, ...others] = present.served();
                if (!only || others.length > 0) return [];
                return only.plan.files.slice(0, 500).map(({ uri }) => decodeUri(uri.slice(only.root.length + 1)));
            }),
    });
}
