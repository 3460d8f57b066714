// Plans in memory for tests of the assistants.
import { readFileSync } from 'node:fs';
import { callTool } from '../../../src/assistants/call.ts';
import type { AssistantHost, ServedPlan } from '../../../src/assistants/host.ts';
import { readAmountText } from '../../../src/language/read-amount.ts';
import { makeEditablePlan, makePlan } from '../../../src/plan/make-plan.ts';
import { Findings, findAll } from '../../../src/rules/engine/run.ts';
import { language, readFile } from '../plans.ts';

export type Texts = Readonly<Record<string, string>>;

/** Texts by folder and file: `{ city: { 'a.plan': '…' } }`. */
export function hostOf(folders: Readonly<Record<string, Texts>>, more: Partial<AssistantHost> = {}): AssistantHost {
    const texts = new Map<string, string>();
    const served = Object.entries(folders).map(([folder, files]): ServedPlan => {
        const root = `file:///${folder}`;
        const read = Object.entries(files).map(([name, text]) => {
            texts.set(`${root}/${name}`, text);
            return readFile(text, `${root}/${name}`);
        });
        const plan = makeEditablePlan(read);
        const findings = new Findings(plan);
        return { root, plan, findings: () => findAll(plan.withoutDerived()), checked: () => ({ plan, findings }) };
    });
    return {
        locale: 'en',
        rules: {},
        today: 20_000,
        plans: () => served,
        text: async uri => texts.get(uri),
        read: (uri, text) => readFile(text, uri),
        readMoney: text => readAmountText(language, text),
        guide: async page => {
            try {
                return readFileSync(new URL(`../../../docs/${page}.md`, import.meta.url), 'utf8');
            } catch {
                return undefined;
            }
        },
        supposing({ root, plan }, supposed, use) {
            const kept = plan.files.filter(({ uri }) => !supposed.has(uri)).map(file => plan.asRead(file));
            const now = makePlan([...kept, ...[...supposed].map(([uri, text]) => readFile(text, uri))]);
            return use({ root, plan: now, findings: () => findAll(now), checked: () => undefined });
        },
        earlier: async () => ({ refusal: 'There is no earlier version.' }),
        digest: text => String([...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_000_007, 7)),
        ...more,
    };
}

// biome-ignore lint/suspicious/noExplicitAny: answers are JSON of many shapes, which their schemas check
export type Answer = any;

/** The answer; an error where it is refused. */
export async function answerOf(host: AssistantHost, tool: string, given: object = {}): Promise<Answer> {
    const answered = await callTool(tool, given, host);
    if ('refusal' in answered) throw new Error(answered.refusal);
    return answered.answer;
}

export async function refusalOf(host: AssistantHost, tool: string, given: unknown = {}): Promise<string> {
    const answered = await callTool(tool, given, host);
    if ('answer' in answered) throw new Error(JSON.stringify(answered.answer));
    return answered.refusal;
}
