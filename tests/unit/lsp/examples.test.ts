// Every feature at every name of the example plans, and at every place of texts that are cut off.
import { readdirSync, readFileSync } from 'node:fs';
import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import type { Position } from 'vscode-languageserver-types';
import { PlanCompletion } from '../../../src/language/lsp/completion.ts';
import { PlanDefinition } from '../../../src/language/lsp/definition.ts';
import { PlanDocumentSymbols } from '../../../src/language/lsp/document-symbols.ts';
import { PlanFolding } from '../../../src/language/lsp/folding.ts';
import { PlanHover } from '../../../src/language/lsp/hover.ts';
import { PlanImplementation } from '../../../src/language/lsp/implementation.ts';
import { PlanHighlights, PlanReferences } from '../../../src/language/lsp/references.ts';
import { PlanRename } from '../../../src/language/lsp/rename.ts';
import { selectionRanges } from '../../../src/language/lsp/selection-ranges.ts';
import { Plans } from '../../../src/language/plans.ts';
import { positionAt } from '../../../src/plan/source.ts';
import { language, readFile } from '../plans.ts';

function open(texts: Readonly<Record<string, string>>) {
    const plans = new Plans();
    for (const [uri, text] of Object.entries(texts)) plans.put(readFile(text, uri));
    const options = { plans, locale: () => 'en' as const, snippets: () => true, text: async (uri: string) => texts[uri] };
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
        for (const offset of [end, end - 1, end - 5, Math.floor(end / 2)]) {
            const position = positionAt(file?.lineStarts ?? [0], Math.max(0, offset));
            const params = at(uri, position);
            new PlanCompletion(options).getCompletion(document, params);
            new PlanHover(options).getHoverContent(document, params);
            new PlanDefinition(options).getDefinition(document, params);
            new PlanImplementation(options).getImplementation(document, params);
            new PlanHighlights(options).getDocumentHighlight(document, params);
            new PlanReferences(options).findReferences(document, { ...params, context: { includeDeclaration: true } });
            let range: ReturnType<typeof selectionRanges>[number] | undefined = selectionRanges(document, [position], options)[0];
            for (; range?.parent; range = range.parent) expect(range.parent.range).not.toEqual(range.range);
        }
    }
});
