// Every feature at every name of the example plans.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Position } from 'vscode-languageserver-types';
import { codeLenses, resolveCodeLens } from '../../../src/language/lsp/code-lenses.ts';
import { complete } from '../../../src/language/lsp/completion.ts';
import { definitionAt } from '../../../src/language/lsp/definition.ts';
import { flowItemAt, incomingCalls, outgoingCalls } from '../../../src/language/lsp/flow-hierarchy.ts';
import { goalItemAt, subtypes, supertypes } from '../../../src/language/lsp/goal-hierarchy.ts';
import { OpenText } from '../../../src/language/lsp/open-text.ts';
import { type OpenFile, openFile } from '../../../src/language/lsp/place.ts';
import { referencesAt } from '../../../src/language/lsp/references.ts';
import { rename } from '../../../src/language/lsp/rename.ts';
import { SentTokens } from '../../../src/language/lsp/semantic-tokens.ts';
import { Plans } from '../../../src/language/plans.ts';
import { spansOfPath } from '../../../src/plan/names/paths.ts';
import { positionAt } from '../../../src/plan/source.ts';
import { language, readFile } from '../plans.ts';

function edit(texts: Readonly<Record<string, string>>) {
    const plans = new Plans();
    for (const [uri, text] of Object.entries(texts)) plans.put(readFile(text, uri));
    const context = {
        plans,
        language,
        locale: () => 'en' as const,
        snippets: () => true,
        inlayHints: () => true,
        codeLens: () => true,
        text: async (uri: string) => texts[uri],
    };
    const opened = new Map(
        Object.entries(texts).map(([uri, text]) => [uri, openFile(new OpenText(uri, text, language.lexer), context) as OpenFile]),
    );
    const plan = plans.plan('file:///plan');
    if (!plan) throw new Error('no plan');
    return { context, opened, plan };
}

/** Folders that hold a plan: some examples show one before and after. */
const folders = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.plan'))
    .map(path => path.replaceAll('\\', '/').replace(/\/[^/]*$/, ''))
    .filter((folder, index, all) => all.indexOf(folder) === index);

describe.each(folders)('examples/%s', folder => {
    const names = readdirSync(`examples/${folder}`).filter(name => name.endsWith('.plan'));
    const texts = Object.fromEntries(names.map(name => [`file:///plan/${name}`, readFileSync(`examples/${folder}/${name}`, 'utf8')]));
    const { context, opened, plan } = edit(texts);
    const open = (uri: string) => opened.get(uri) as OpenFile;
    const references = plan.files.flatMap(file => file.references.map(reference => ({ file, reference })));

    it('offers at every reference what it leads to', () => {
        const missing: string[] = [];
        for (const { file, reference } of references) {
            const target = plan.target(reference);
            if (!target) continue;
            const last = spansOfPath(reference).at(-1) ?? reference.span;
            for (const offset of new Set([reference.span.start, last.start])) {
                const { line } = positionAt(file.lineStarts, offset);
                const list = complete(open(file.uri), offset, context);
                const paths = list?.items.map(({ label }) => label.split('.').at(-1)) ?? [];
                if (!paths.includes(target.name) && !list?.isIncomplete)
                    missing.push(`${file.uri} ${line + 1} ${reference.path.join('.')}`);
            }
        }
        expect(missing).toEqual([]);
    });
    it('leads from every reference to its declaration, and back', () => {
        for (const { file, reference } of references) {
            const target = plan.target(reference);
            if (!target) continue;
            const end = positionAt(file.lineStarts, reference.span.end);
            const [link] = definitionAt(open(file.uri), reference.span.end) ?? [];
            const start = positionAt(plan.file(target.file)?.lineStarts ?? [], target.nameSpan.start);
            expect(link?.targetSelectionRange.start).toEqual(start);
            const all = referencesAt(open(target.file), target.nameSpan.start, false);
            expect(all.map(({ uri, range }) => `${uri} ${range.end.line} ${range.end.character}`)).toContain(
                `${file.uri} ${end.line} ${end.character}`,
            );
        }
    });
    const items = () =>
        plan.files.flatMap(file =>
            file.declarations.map(({ nameSpan: { start } }) => ({
                flow: flowItemAt(open(file.uri), start, context)?.[0],
                goals: goalItemAt(open(file.uri), start, context)?.[0],
            })),
        );
    it('is needed by what needs it, along the flow', () => {
        const key = (item: { uri: string; selectionRange: { start: Position } }) =>
            `${item.uri} ${JSON.stringify(item.selectionRange.start)}`;
        for (const { flow: item } of items()) {
            // What makes an output stands around it; what gives to a party is told at the thing.
            if (!item || !/^(program|activity|subactivity)$/.test((item.data as { kind: string }).kind)) continue;
            for (const { to, fromRanges } of outgoingCalls(item, context) ?? []) {
                expect(fromRanges.length, to.name).toBeGreaterThan(0);
                const back = (incomingCalls(to, context) ?? []).map(({ from }) => from);
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
        for (const { goals: item } of items()) {
            if (!item || !/^(program|goal|objective|mission)$/.test((item.data as { kind: string }).kind)) continue;
            for (const above of supertypes(item, context) ?? [])
                expect(subtypes(above, context), `${item.name} > ${above.name}`).toContainEqual(item);
        }
    });
    it('has lenses that all say something, and tokens for every name that leads somewhere', () => {
        for (const file of plan.files) {
            for (const lens of codeLenses(open(file.uri), context) ?? [])
                expect(resolveCodeLens(lens, context).command?.title).toMatch(/\d|maintained by ./);
            const named = file.declarations.filter(({ kind, name }) => name !== '' && kind !== 'plan' && kind !== 'catalogue').length;
            const led = file.references.filter(reference => plan.target(reference)).flatMap(spansOfPath).length;
            const count = new SentTokens().full(open(file.uri)).data.length / 5;
            expect(count).toBeGreaterThanOrEqual(named + led);
            // Of a path that leads nowhere the beginning may lead somewhere.
            expect(count).toBeLessThan(named + led + 5);
        }
    });
    it('renames to a new name whatever is declared', async () => {
        // One in every so many: each reads files again.
        for (const file of plan.files)
            for (const target of file.declarations.filter((_, index) => index % 9 === 0)) {
                const [at, { start }] = [open(file.uri), target.nameSpan];
                const result = await rename(at, start, 'BrandNew', context);
                expect(Object.values(result?.changes ?? {}).flat().length).toBe(1 + referencesAt(at, start, false).length);
            }
    });
});
