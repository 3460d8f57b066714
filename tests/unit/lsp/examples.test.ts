// Every feature at every name of the example plans, and at every place of texts that are cut off.
import { readdirSync, readFileSync } from 'node:fs';
import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import type { Position } from 'vscode-languageserver-types';
import { PlanCodeLenses } from '../../../src/language/lsp/code-lenses.ts';
import { PlanCompletion } from '../../../src/language/lsp/completion.ts';
import { PlanDefinition } from '../../../src/language/lsp/definition.ts';
import { PlanDocumentSymbols } from '../../../src/language/lsp/document-symbols.ts';
import { FlowHierarchy } from '../../../src/language/lsp/flow-hierarchy.ts';
import { PlanFolding } from '../../../src/language/lsp/folding.ts';
import { GoalHierarchy } from '../../../src/language/lsp/goal-hierarchy.ts';
import { PlanHover } from '../../../src/language/lsp/hover.ts';
import { PlanImplementation } from '../../../src/language/lsp/implementation.ts';
import { PlanInlayHints } from '../../../src/language/lsp/inlay-hints.ts';
import { PlanHighlights, PlanReferences } from '../../../src/language/lsp/references.ts';
import { PlanRename } from '../../../src/language/lsp/rename.ts';
import { selectionRanges } from '../../../src/language/lsp/selection-ranges.ts';
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
    }, 60_000);
});

it('answers at every place of a text that is cut off anywhere, without an exception', () => {
    const whole = readFileSync('examples/palu/pertamanan.plan', 'utf8').slice(0, 2500);
    for (let end = 0; end < whole.length; end += 23) {
        const text = whole.slice(0, end) + (end % 2 ? '\n}' : '');
        const uri = 'file:///plan/a.plan';
        const { options, documents, plan } = open({ [uri]: text });
        const document = documents[uri] as (typeof documents)[string];
        const file = plan.file(uri);
        new PlanDocumentSymbols(options).getSymbols(document);
        new PlanFolding(options).getFoldingRanges(document);
        const tokens = new PlanSemanticTokens(options);
        const everything = { start: positionAt([0], 0), end: { line: 999, character: 0 } };
        tokens.semanticHighlight(document);
        tokens.semanticHighlightRange(document, { textDocument: { uri }, range: everything });
        new PlanInlayHints(options).getInlayHints(document, { textDocument: { uri }, range: everything });
        const lenses = new PlanCodeLenses(options);
        for (const lens of lenses.provideCodeLens(document) ?? []) lenses.resolveCodeLens(lens);
        for (const offset of [end, end - 1, end - 5, Math.floor(end / 2)]) {
            const position = positionAt(file?.lineStarts ?? [0], Math.max(0, offset));
            const params = at(uri, position);
            new PlanCompletion(options).getCompletion(document, params);
            new PlanHover(options).getHoverContent(document, params);
            new PlanDefinition(options).getDefinition(document, params);
            new PlanImplementation(options).getImplementation(document, params);
            const flow = new FlowHierarchy(options);
            for (const item of flow.prepareCallHierarchy(document, params) ?? []) {
                flow.outgoingCalls({ item });
                flow.incomingCalls({ item });
            }
            const goals = new GoalHierarchy(options);
            for (const item of goals.prepareTypeHierarchy(document, params) ?? []) {
                goals.supertypes({ item });
                goals.subtypes({ item });
            }
            new PlanHighlights(options).getDocumentHighlight(document, params);
            new PlanReferences(options).findReferences(document, { ...params, context: { includeDeclaration: true } });
            let range: ReturnType<typeof selectionRanges>[number] | undefined = selectionRanges(document, [position], options)[0];
            for (; range?.parent; range = range.parent) expect(range.parent.range).not.toEqual(range.range);
        }
    }
}, 60_000);
