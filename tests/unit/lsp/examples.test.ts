// Every feature at every name of the example plans.
import { readdirSync, readFileSync } from 'node:fs';
import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import type { Position } from 'vscode-languageserver-types';
import { PlanCodeLenses } from '../../../src/language/lsp/code-lenses.ts';
import { PlanCompletion } from '../../../src/language/lsp/completion.ts';
import { PlanDefinition } from '../../../src/language/lsp/definition.ts';
import { FlowHierarchy } from '../../../src/language/lsp/flow-hierarchy.ts';
import { GoalHierarchy } from '../../../src/language/lsp/goal-hierarchy.ts';
import { PlanReferences } from '../../../src/language/lsp/references.ts';
import { PlanRename } from '../../../src/language/lsp/rename.ts';
import { PlanSemanticTokens } from '../../../src/language/lsp/semantic-tokens.ts';
import { Plans } from '../../../src/language/plans.ts';
import { positionAt } from '../../../src/plan/source.ts';
import { language, readFile } from '../plans.ts';

function open(texts: Readonly<Record<string, string>>) {
    const plans = new Plans();
    for (const [uri, text] of Object.entries(texts)) plans.put(readFile(text, uri));
    const options = {
        plans,
        locale: () => 'en' as const,
        snippets: () => true,
        inlayHints: () => true,
        codeLens: () => true,
        text: async (uri: string) => texts[uri],
    };
    const documents = Object.fromEntries(
        Object.entries(texts).map(([uri, text]) => [
            uri,
            language.shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(uri)),
        ]),
    );
    const plan = plans.plan('file:///plan');
    if (!plan) throw new Error('no plan');
    return { options, documents, plan };
}

const at = (uri: string, position: Position) => ({ textDocument: { uri }, position });

/** Folders that hold a plan: some examples show one before and after. */
const folders = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.plan'))
    .map(path => path.replaceAll('\\', '/').replace(/\/[^/]*$/, ''))
    .filter((folder, index, all) => all.indexOf(folder) === index);

describe.each(folders)('examples/%s', folder => {
    const names = readdirSync(`examples/${folder}`).filter(name => name.endsWith('.plan'));
    const texts = Object.fromEntries(names.map(name => [`file:///plan/${name}`, readFileSync(`examples/${folder}/${name}`, 'utf8')]));
    const { options, documents, plan } = open(texts);
    const document = (uri: string) => documents[uri] as (typeof documents)[string];
    const references = plan.files.flatMap(file => file.references.map(reference => ({ file, reference })));

    it('offers at every reference what it leads to', () => {
        const completion = new PlanCompletion(options);
        const missing: string[] = [];
        for (const { file, reference } of references) {
            const target = plan.target(reference);
            if (!target) continue;
            const last = reference.parts.at(-1) ?? reference.span;
            for (const offset of new Set([reference.span.start, last.start])) {
                const position = positionAt(file.lineStarts, offset);
                const list = completion.getCompletion(document(file.uri), at(file.uri, position));
                const paths = list?.items.map(({ label }) => label.split('.').at(-1)) ?? [];
                if (!paths.includes(target.name) && !list?.isIncomplete)
                    missing.push(`${file.uri} ${position.line + 1} ${reference.path.join('.')}`);
            }
        }
        expect(missing).toEqual([]);
    });
    it('leads from every reference to its declaration, and back', () => {
        const definition = new PlanDefinition(options);
        const back = new PlanReferences(options);
        for (const { file, reference } of references) {
            const target = plan.target(reference);
            if (!target) continue;
            const end = positionAt(file.lineStarts, reference.span.end);
            const [link] = definition.getDefinition(document(file.uri), at(file.uri, end)) ?? [];
            const start = positionAt(plan.file(target.file)?.lineStarts ?? [], target.nameSpan.start);
            expect(link?.targetSelectionRange.start).toEqual(start);
            const all = back.findReferences(document(target.file), { ...at(target.file, start), context: { includeDeclaration: false } });
            expect(all.map(({ uri, range }) => `${uri} ${range.end.line} ${range.end.character}`)).toContain(
                `${file.uri} ${end.line} ${end.character}`,
            );
        }
    });
    const items = () =>
        plan.files.flatMap(file =>
            file.declarations
                .map(({ nameSpan }) => at(file.uri, positionAt(file.lineStarts, nameSpan.start)))
                .map(params => ({
                    flow: new FlowHierarchy(options).prepareCallHierarchy(document(file.uri), params)?.[0],
                    goals: new GoalHierarchy(options).prepareTypeHierarchy(document(file.uri), params)?.[0],
                })),
        );
    it('is needed by what needs it, along the flow', () => {
        const flow = new FlowHierarchy(options);
        const key = (item: { uri: string; selectionRange: { start: Position } }) =>
            `${item.uri} ${JSON.stringify(item.selectionRange.start)}`;
        for (const { flow: item } of items()) {
            // What makes an output stands around it; what gives to a party is told at the thing.
            if (!item || !/^(program|activity|subactivity)$/.test((item.data as { kind: string }).kind)) continue;
            for (const { to, fromRanges } of flow.outgoingCalls({ item }) ?? []) {
                expect(fromRanges.length, to.name).toBeGreaterThan(0);
                const back = (flow.incomingCalls({ item: to }) ?? []).map(({ from }) => from);
                const isWithin = (inner: (typeof back)[number]) =>
                    inner.uri === item.uri &&
                    inner.range.start.line >= item.range.start.line &&
                    inner.range.end.line <= item.range.end.line;
                expect(
                    back.some(from => key(from) === key(item) || isWithin(from)),
                    `${item.name} > ${to.name}`,
                ).toBe(true);
            }
        }
    });
    it('is served by what serves it, along the cascade', () => {
        const goals = new GoalHierarchy(options);
        for (const { goals: item } of items()) {
            if (!item || !/^(program|goal|objective|mission)$/.test((item.data as { kind: string }).kind)) continue;
            for (const above of goals.supertypes({ item }) ?? [])
                expect(goals.subtypes({ item: above }), `${item.name} > ${above.name}`).toContainEqual(item);
        }
    });
    it('has lenses that all say something, and tokens for every name that leads somewhere', () => {
        const lenses = new PlanCodeLenses(options);
        const tokens = new PlanSemanticTokens(options);
        for (const file of plan.files) {
            for (const lens of lenses.provideCodeLens(document(file.uri)) ?? [])
                expect(lenses.resolveCodeLens(lens).command?.title).toMatch(/\d|kept by ./);
            const named = file.declarations.filter(({ kind, name }) => name !== '' && kind !== 'plan' && kind !== 'catalogue').length;
            const led = file.references.filter(reference => plan.target(reference)).flatMap(({ parts }) => parts).length;
            const count = tokens.semanticHighlight(document(file.uri)).data.length / 5;
            expect(count).toBeGreaterThanOrEqual(named + led);
            // Of a path that leads nowhere the beginning may lead somewhere.
            expect(count).toBeLessThan(named + led + 5);
        }
    });
    it('renames to a new name whatever is declared', async () => {
        const rename = new PlanRename(options, language);
        // One in every so many: each reads files again.
        for (const file of plan.files)
            for (const target of file.declarations.filter((_, index) => index % 9 === 0)) {
                const position = positionAt(file.lineStarts, target.nameSpan.start);
                const result = await rename.rename(document(file.uri), { ...at(file.uri, position), newName: 'BrandNew' });
                expect(Object.values(result?.changes ?? {}).flat().length).toBe(
                    1 +
                        new PlanReferences(options).findReferences(document(file.uri), {
                            ...at(file.uri, position),
                            context: { includeDeclaration: false },
                        }).length,
                );
            }
    });
});
