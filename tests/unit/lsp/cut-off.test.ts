// Whatever the editor asks is answered in a text that is cut off at any token, as a text is while it is typed: no feature throws, and none
// answers with a place outside the text.
import { readdirSync, readFileSync } from 'node:fs';
import { URI } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { expect, it } from 'vitest';
import { ResponseError } from 'vscode-languageserver';
import type { Position, Range } from 'vscode-languageserver-types';
import { convertKeywords } from '../../../src/language/convert-keywords.ts';
import { PlanCodeActions } from '../../../src/language/lsp/code-actions.ts';
import { PlanCodeLenses } from '../../../src/language/lsp/code-lenses.ts';
import { PlanCompletion } from '../../../src/language/lsp/completion.ts';
import { PlanDefinition } from '../../../src/language/lsp/definition.ts';
import { toDiagnostics } from '../../../src/language/lsp/diagnostics.ts';
import { PlanDocumentLinks } from '../../../src/language/lsp/document-links.ts';
import { PlanDocumentSymbols } from '../../../src/language/lsp/document-symbols.ts';
import { FlowHierarchy } from '../../../src/language/lsp/flow-hierarchy.ts';
import { PlanFolding } from '../../../src/language/lsp/folding.ts';
import { PlanFormatter } from '../../../src/language/lsp/formatting.ts';
import { GoalHierarchy } from '../../../src/language/lsp/goal-hierarchy.ts';
import { PlanHover } from '../../../src/language/lsp/hover.ts';
import { PlanImplementation } from '../../../src/language/lsp/implementation.ts';
import { PlanInlayHints } from '../../../src/language/lsp/inlay-hints.ts';
import { PlanHighlights, PlanReferences } from '../../../src/language/lsp/references.ts';
import { PlanRename } from '../../../src/language/lsp/rename.ts';
import { selectionRanges } from '../../../src/language/lsp/selection-ranges.ts';
import { PlanSemanticTokens } from '../../../src/language/lsp/semantic-tokens.ts';
import { PlanWorkspaceSymbols } from '../../../src/language/lsp/workspace-symbols.ts';
import { Plans } from '../../../src/language/plans.ts';
import { applyEdits } from '../../../src/plan/edit.ts';
import { lineStarts, positionAt } from '../../../src/plan/source.ts';
import { language, readFile } from '../plans.ts';

const root = 'file:///plan';

/** An editor with a folder open, in which one file is typed. */
function type(folder: string, name: string) {
    const texts: Record<string, string> = {};
    for (const file of readdirSync(folder).filter(file => file.endsWith('.plan')))
        texts[`${root}/${file}`] = readFileSync(`${folder}/${file}`, 'utf8');
    const uri = `${root}/${name}`;
    const plans = new Plans();
    for (const [other, text] of Object.entries(texts)) if (other !== uri) plans.put(readFile(text, other));
    const options = {
        plans,
        locale: () => 'id' as const,
        snippets: () => true,
        inlayHints: () => true,
        codeLens: () => true,
        text: async (file: string) => texts[file],
    };
    const flow = new FlowHierarchy(options);
    const goals = new GoalHierarchy(options);
    const lenses = new PlanCodeLenses(options);
    const tokens = new PlanSemanticTokens(options);
    const formatter = new PlanFormatter(language as LangiumServices);
    const actions = new PlanCodeActions(options, language);
    const rename = new PlanRename(options, language);
    const completion = new PlanCompletion(options);
    const references = new PlanReferences(options);

    return {
        whole: texts[uri] as string,
        /** Everything that can be asked of the text, at the places. */
        async ask(text: string, offsets: readonly number[]): Promise<unknown[]> {
            texts[uri] = text;
            plans.put(readFile(text, uri));
            plans.checked(plans.root(uri) as string);
            const document = language.shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(uri));
            const starts = lineStarts(text);
            const textDocument = { uri };
            const range = { start: positionAt(starts, 0), end: positionAt(starts, text.length) };
            const layout = { tabSize: 2, insertSpaces: true };
            const findings = plans.findings(plans.root(uri) as string).get(uri) ?? [];
            const diagnostics = toDiagnostics(findings, file => plans.file(file)?.lineStarts, 'id');
            tokens.semanticHighlight(document);
            tokens.semanticHighlightRange(document, { textDocument, range });
            const answers: unknown[] = [
                diagnostics.map(({ range }) => ({ range })),
                new PlanDocumentSymbols(options).getSymbols(document),
                new PlanWorkspaceSymbols(options).getSymbols({ query: 'p' }).filter(({ location }) => location.uri === uri),
                new PlanFolding(options).getFoldingRanges(document),
                new PlanDocumentLinks(options).getDocumentLinks(document),
                new PlanInlayHints(options).getInlayHints(document, { textDocument, range }),
                (lenses.provideCodeLens(document) ?? []).map(lens => ({ range: lenses.resolveCodeLens(lens).range })),
                formatter.formatDocument(document, { textDocument, options: layout }),
            ];
            for (const offset of offsets) {
                const position = positionAt(starts, offset);
                const params = { textDocument, position };
                const here = { start: position, end: position };
                completion.getCompletion(document, params);
                for (const item of flow.prepareCallHierarchy(document, params) ?? []) {
                    flow.outgoingCalls({ item });
                    flow.incomingCalls({ item });
                }
                for (const item of goals.prepareTypeHierarchy(document, params) ?? []) {
                    goals.supertypes({ item });
                    goals.subtypes({ item });
                }
                new PlanDefinition(options).getDefinition(document, params);
                new PlanImplementation(options).getImplementation(document, params);
                let selection: ReturnType<typeof selectionRanges>[number] | undefined = selectionRanges(document, [position], options)[0];
                for (; selection?.parent; selection = selection.parent) expect(selection.parent.range).not.toEqual(selection.range);
                const all = references.findReferences(document, { ...params, context: { includeDeclaration: true } });
                answers.push(
                    new PlanHover(options).getHoverContent(document, params),
                    new PlanHighlights(options).getDocumentHighlight(document, params),
                    all.filter(place => place.uri === uri),
                    { range: rename.prepareRename(document, params) },
                    await refusable(() => rename.rename(document, { ...params, newName: 'BrandNew' })).then(edit => edit?.changes?.[uri]),
                    formatter.formatDocumentOnType(document, { textDocument, position, ch: '\n', options: layout }),
                    formatter.formatDocumentRange(document, { textDocument, range: here, options: layout }),
                    (await actions.getCodeActions(document, { textDocument, range: here, context: { diagnostics } })).map(
                        ({ edit }) => edit?.changes?.[uri],
                    ),
                );
            }
            return answers;
        },
    };
}

/** What may refuse, with words for the planner. */
function refusable<T>(ask: () => Promise<T>): Promise<T | undefined> {
    return ask().catch(error => {
        if (error instanceof ResponseError) return undefined;
        throw error;
    });
}

function* rangesIn(answer: unknown): Generator<Range> {
    if (typeof answer !== 'object' || answer === null) return;
    if ('start' in answer && 'end' in answer && typeof answer.start === 'object') yield answer as Range;
    else for (const part of Object.values(answer)) yield* rangesIn(part);
}

function isIn(text: string, { line, character }: Position): boolean {
    const lines = text.split('\n');
    return line < lines.length && character <= (lines[line] as string).length;
}

it.each([
    ['en', ''],
    ['id', '\n}'],
] as const)('with keywords in %s, ended by %j', async (locale, end) => {
    const { whole, ask } = type('examples/riverside', 'parks.plan');
    const typed = applyEdits(
        whole,
        convertKeywords(language, whole, locale).map(edit => ({ file: root, ...edit })),
    );
    const { tokens } = language.parser.Lexer.tokenize(typed);
    expect(tokens.length).toBeGreaterThan(200);
    const broken: string[] = [];
    for (const [index, { startOffset, image }] of tokens.entries()) {
        // In the midst of the token; behind it, where it is one letter.
        const cut = startOffset + Math.ceil(image.length / 2);
        const text = typed.slice(0, cut) + end;
        // At the end as a writer; now and then also further up.
        const answers = await ask(text, index % 4 === 0 ? [cut, (tokens[index >> 1] as (typeof tokens)[number]).startOffset] : [cut]);
        for (const range of rangesIn(answers))
            if (!isIn(text, range.start) || !isIn(text, range.end))
                broken.push(`${JSON.stringify(text.slice(-40))} ${JSON.stringify(range)}`);
    }
    expect(broken).toEqual([]);
});
