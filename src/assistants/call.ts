// One call of a tool from its arguments to its answer: which plan is meant, in which language, bounded and safe to hand to a model.
// Nothing throws: what cannot be answered is a sentence. It must not know who asks.

import { nearest } from '../l10n/nearest.ts';
import { type Locale, locales } from '../l10n/say.ts';
import { fold } from '../plan/names/find-named.ts';
import { titleOf } from '../plan/queries.ts';
import { decodeUri, fileName } from '../plan/source.ts';
import { tools } from './all.ts';
import { type AssistantHost, type ServedPlan, Unanswerable } from './host.ts';
import { caution, longestAnswer, safeAnswer, safeText } from './safe-answer.ts';
import { readArguments } from './schema.ts';
import { ToolContext } from './tool-context.ts';

export type ToolAnswer =
    | { readonly answer: Readonly<Record<string, unknown>> }
    /** A sentence for the model. */
    | { readonly refusal: string };

export async function callTool(name: string, given: unknown, host: AssistantHost): Promise<ToolAnswer> {
    try {
        return { answer: await answerOf(name, given, host) };
    } catch (error) {
        if (error instanceof Unanswerable) return { refusal: safeText(error.message).slice(0, 4000) };
        const reason = error instanceof Error ? error.message : String(error);
        return { refusal: safeText(`Alur could not answer this: ${reason}`).slice(0, 4000) };
    }
}

async function answerOf(name: string, given: unknown, host: AssistantHost): Promise<Readonly<Record<string, unknown>>> {
    const tool = tools.find(one => one.name === name);
    if (!tool) {
        const names = tools.map(one => one.name);
        const [near] = nearest(name, names, 1);
        throw new Unanswerable(
            `There is no tool "${name}". ${near === undefined ? `Tools: ${names.join(', ')}.` : `Did you mean "${near}"?`}`,
        );
    }
    const read = readArguments(tool.input.json, given);
    if ('fault' in read) throw new Unanswerable(read.fault);
    const { plan, language, ...input } = read.value as { plan?: string; language?: Locale };
    const locale = locales.find(one => one === language) ?? host.locale;
    const context = new ToolContext(host, servedPlan(plan, host), locale);
    const { incomplete } = context;
    const answer = safeAnswer({ caution, incomplete, ...(await tool.run(input as never, context)) }, tool.longTexts);
    const size = JSON.stringify(answer).length;
    const most = tool.longest ?? longestAnswer;
    if (size > most)
        throw new Unanswerable(`The answer would have ${size} characters, more than ${most}. Ask for less: a smaller limit, or one thing.`);
    return answer as Readonly<Record<string, unknown>>;
}

/** The plan that is named, or the only one. */
export function servedPlan(wanted: string | undefined, host: AssistantHost): ServedPlan {
    const plans = host.plans();
    const [only] = plans;
    if (!only) throw new Unanswerable('There is no plan here: no file ends in .plan.');
    if (wanted === undefined && plans.length === 1) return only;
    const called = plans.map(served => ({ served, names: namesOf(served) }));
    // A folder goes before a title, which several versions of a plan share.
    for (const which of called[0]?.names.keys() ?? []) {
        const found = wanted === undefined ? [] : called.filter(({ names }) => fold(names[which] ?? '') === fold(wanted));
        if (found.length === 1 && found[0]) return found[0].served;
    }
    const listed = called.slice(0, 30).map(({ names: [folder, title] }) => `"${folder}"${title ? ` (${title})` : ''}`);
    const rest = called.length > listed.length ? ` and ${called.length - listed.length} more` : '';
    throw new Unanswerable(
        `${wanted === undefined ? 'There are several plans here' : `"${wanted}" does not name one of the plans here`}. Pass "plan" with one of ${listed.join(', ')}${rest}.`,
    );
}

/** The folder's path, the title, the folder's name, the plan's name, the folder's address. */
function namesOf({ root, plan }: ServedPlan): string[] {
    const folder = decodeUri(root).replace(/^file:\/\/(?=\/)/, '');
    return [folder, plan.root ? titleOf(plan.root) : '', fileName(root), plan.root?.name ?? '', root];
}
