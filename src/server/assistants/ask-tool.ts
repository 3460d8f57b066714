// Answers the tools of assistants from the plans that the editor has: as they are shown, with what is typed and not yet saved.
import { callTool } from '../../assistants/call.ts';
import type { AssistantHost, EarlierPlan, ServedPlan } from '../../assistants/host.ts';
import { isAsRead } from '../../language/lsp/workspace-edits.ts';
import { plansNow, supposing } from '../../language/supposing.ts';
import { decodeUri, fileName } from '../../plan/source.ts';
import type { ToolCall, ToolReply } from '../../protocol/assistants.ts';
import type { ToolHost } from '../host.ts';

/** A digest that needs no machine: ids of findings must differ from each other, not keep anybody out. */
function digest(text: string): string {
    let [one, two] = [0x811c9dc5, 0x9747b28c];
    for (let i = 0; i < text.length; i++) {
        one = Math.imul(one ^ text.charCodeAt(i), 0x01000193) >>> 0;
        two = Math.imul(two ^ text.charCodeAt(i), 0x85ebca6b) >>> 0;
    }
    return `${one.toString(36)}${two.toString(36)}`;
}

export function answerTool({ name, input, isTrusted }: ToolCall, host: ToolHost): Promise<ToolReply> {
    const { plans } = host;
    const served = () => plansNow(plans);
    /** Texts that were handed out: those of the plan as it is. */
    const texts = new Map<string, string>();
    const assistants: AssistantHost = {
        ...host,
        plans: served,
        text: async uri => {
            const text = await host.text(uri);
            const root = plans.root(uri);
            const plan = root === undefined ? undefined : plans.plan(root);
            // A text that moved on meanwhile has other places.
            if (text === undefined || !plan || !isAsRead(plan, uri, text)) return undefined;
            texts.set(uri, text);
            return text;
        },
        supposing: (_, supposed, use) => supposing(plans, supposed, texts, host.read, use),
        earlier: (plan, version) => earlierPlan(plan, version, isTrusted, served(), host),
        digest,
    };
    return callTool(name, input, assistants);
}

type Version = Parameters<AssistantHost['earlier']>[1];

async function earlierPlan(
    { root }: ServedPlan,
    version: Version,
    isTrusted: boolean,
    served: readonly ServedPlan[],
    { plansAt }: ToolHost,
): Promise<EarlierPlan> {
    if ('folder' in version) {
        const wanted = version.folder.replace(/^\.\/|\/$/g, '');
        const other = served.find(
            one => one.root !== root && (fileName(one.root) === wanted || decodeUri(one.root).endsWith(`/${wanted}`)),
        );
        const names = served.filter(one => one.root !== root).map(one => `"${fileName(one.root)}"`);
        const choice = names.length === 0 ? 'No other plan is open here.' : `Other plans here: ${names.slice(0, 20).join(', ')}.`;
        return other
            ? { plan: other.plan, name: wanted }
            : { refusal: `There is no other plan "${version.folder}" in this window. ${choice}` };
    }
    if (!plansAt) return { refusal: 'Earlier versions can only be read where git can be run.' };
    if (!isTrusted) return { refusal: 'Earlier versions are only read in folders that the user trusts.' };
    const found = await plansAt(root, version.revision);
    if (typeof found === 'string') return { refusal: `git could not give that version (${found}). HEAD is the last commit.` };
    const same = found.find(one => one.root === root) ?? (found.length === 1 ? found[0] : undefined);
    return same ? { plan: same.plan, name: version.revision } : { refusal: 'There was no plan in this folder at that revision.' };
}
