// Alur as its two programs do it: the command line checks once; the server keeps a city, its findings and who read what, and answers an
// editor. Both with all rules. It must not know what they are compared with.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { complete } from '../../src/language/lsp/completion.ts';
import { OpenText } from '../../src/language/lsp/open-text.ts';
import { type OpenFile, openFile } from '../../src/language/lsp/place.ts';
import { referencesAt } from '../../src/language/lsp/references.ts';
import { rename } from '../../src/language/lsp/rename.ts';
import type { EditContext } from '../../src/language/lsp/workspace-edits.ts';
import { createLanguage } from '../../src/language/module.ts';
import { Plans } from '../../src/language/plans.ts';
import { readPlanFile } from '../../src/language/read.ts';
import { type ReadText, readAgain } from '../../src/language/read-again.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import type { PlanFile } from '../../src/plan/model.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { findAll } from '../../src/rules/engine/run.ts';
import { Publisher } from '../../src/server/publisher.ts';
import { type Answered, type Contestant, type Edited, type Request, stopwatch, sumOf, type Timing } from './sample.ts';

const root = 'file:///city';
const uriOf = (name: string) => `${root}/${name}`;

export const once: Contestant = async () => {
    const language = createLanguage();
    return async texts => {
        const watch = stopwatch();
        const files = [...texts].map(([name, text]) => readPlanFile(language, uriOf(name), text));
        watch.lap('read');
        const plan = makePlan(files);
        watch.lap('merge');
        const findings = findAll(plan);
        watch.lap('rules');
        return { steps: watch.steps, findings: findings.length, count: () => referencesOf(plan) };
    };
};

export const server: Contestant = async folder => {
    const plans = new Plans();
    plans.setFolders([root]);
    const typed = new Map<string, string>();
    // The server reads closed files again when their text is asked for.
    const text = async (uri: string) => typed.get(uri) ?? readFile(join(folder, uri.slice(root.length)), 'utf8');
    const language = createLanguage();
    const taken = new Map<string, ReadText>();
    const read = (uri: string, said: string): PlanFile => {
        const before = taken.get(uri);
        const file = before && plans.file(uri) === before.file ? readAgain(language, before, said) : readPlanFile(language, uri, said);
        taken.set(uri, { text: said, file });
        return file;
    };
    const context: EditContext = { plans, language, text, locale: () => 'en' };
    const publisher = new Publisher({ plans, after: () => () => {}, send: () => {}, report: (_, error) => fail(error) });
    return async texts => {
        const watch = stopwatch();
        for (const [name, text] of texts) plans.put(readPlanFile(language, uriOf(name), text));
        watch.lap('read');
        plans.plan(root);
        watch.lap('merge');
        const findings = plans.findings(root);
        watch.lap('rules');
        publisher.release();
        watch.lap('publish');
        return {
            steps: watch.steps,
            findings: [...findings.values()].reduce((sum, list) => sum + list.length, 0),
            count: () => referencesOf(plans.plan(root)),
            open: {
                async edit(name, text) {
                    const uri = uriOf(name);
                    typed.set(uri, text);
                    return edit(uri, text, read, plans, publisher);
                },
                ask: (request, { file, text, offset }) => ask(request, uriOf(file), text, offset, context),
            },
        };
    };
};

function edit(uri: string, text: string, readText: (uri: string, text: string) => PlanFile, plans: Plans, publisher: Publisher): Edited {
    const watch = stopwatch();
    plans.put(readText(uri, text));
    const read = watch.lap('read');
    plans.findings(root).get(uri);
    const rules = watch.lap('rules');
    publisher.checkNow();
    return { own: sumOf([read, rules]), all: sumOf([read, rules, watch.lap('publish')]), rules };
}

const answers: Readonly<Record<Request, (open: OpenFile, offset: number, context: EditContext) => unknown>> = {
    completion: complete,
    references: (open, offset) => referencesAt(open, offset, true),
    rename: (open, offset, context) => rename(open, offset, 'NamaYangBaru', context),
};

async function ask(request: Request, uri: string, text: string, offset: number, context: EditContext): Promise<Answered> {
    const open = new OpenText(uri, text, context.language.lexer);
    const watch = stopwatch();
    const within = openFile(open, context);
    const answer = within && (await answers[request](within, offset, context));
    const timing = watch.lap(request);
    return { timing, answer, ...(within && request === 'rename' ? { least: await leastOfRename(within, offset, answer, context) } : {}) };
}

/** Three times finding the references, and reading the files that change. */
async function leastOfRename(open: OpenFile, offset: number, answer: unknown, { language, text }: EditContext): Promise<Timing> {
    const watch = stopwatch();
    referencesAt(open, offset, true);
    const { ms, cpu } = watch.lap('references');
    for (const uri of Object.keys((answer as WorkspaceEdit).changes ?? {})) readPlanFile(language, uri, (await text(uri)) as string);
    return sumOf([{ ms: 3 * ms, cpu: 3 * cpu }, watch.lap('reading')]);
}

function referencesOf(plan: Plan | undefined) {
    const references = plan?.files.flatMap(file => file.references) ?? [];
    return { references: references.length, unresolved: references.filter(reference => !plan?.target(reference)).length };
}

function fail(error: unknown): never {
    throw error;
}
