// Whatever the editor asks is answered in a text that is cut off at any token, as a text is while it is typed: no feature throws, and none
// answers with a place outside the text.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ResponseError } from 'vscode-languageserver';
import type { Position, Range } from 'vscode-languageserver-types';
import { convertKeywords } from '../../../src/language/convert-keywords.ts';
import { codeActions, PendingActions } from '../../../src/language/lsp/code-actions.ts';
import { codeLenses, resolveCodeLens } from '../../../src/language/lsp/code-lenses.ts';
import { complete } from '../../../src/language/lsp/completion.ts';
import { definitionAt } from '../../../src/language/lsp/definition.ts';
import { toDiagnostics } from '../../../src/language/lsp/diagnostics.ts';
import { documentLinks } from '../../../src/language/lsp/document-links.ts';
import { documentSymbols } from '../../../src/language/lsp/document-symbols.ts';
import { flowItemAt, incomingCalls, outgoingCalls } from '../../../src/language/lsp/flow-hierarchy.ts';
import { foldingRanges } from '../../../src/language/lsp/folding.ts';
import { formatText, formatTextRange, formatTyped } from '../../../src/language/lsp/formatting.ts';
import { goalItemAt, subtypes, supertypes } from '../../../src/language/lsp/goal-hierarchy.ts';
import { hoverAt } from '../../../src/language/lsp/hover.ts';
import { implementationsAt } from '../../../src/language/lsp/implementation.ts';
import { inlayHints } from '../../../src/language/lsp/inlay-hints.ts';
import { OpenText } from '../../../src/language/lsp/open-text.ts';
import { type OpenFile, openFile } from '../../../src/language/lsp/place.ts';
import { highlightsAt, referencesAt } from '../../../src/language/lsp/references.ts';
import { rename, renameableAt } from '../../../src/language/lsp/rename.ts';
import { selectionRanges } from '../../../src/language/lsp/selection-ranges.ts';
import { SentTokens, semanticTokensIn } from '../../../src/language/lsp/semantic-tokens.ts';
import { workspaceSymbols } from '../../../src/language/lsp/workspace-symbols.ts';
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
    const context = {
        plans,
        language,
        locale: () => 'id' as const,
        snippets: () => true,
        inlayHints: () => true,
        codeLens: () => true,
        text: async (file: string) => texts[file],
    };
    const offers = new PendingActions();

    return {
        whole: texts[uri] as string,
        /** Everything that can be asked of the text, at the places. */
        async ask(text: string, offsets: readonly number[]): Promise<unknown[]> {
            texts[uri] = text;
            plans.put(readFile(text, uri));
            plans.checked(plans.root(uri) as string);
            const open = openFile(new OpenText(uri, text, language.lexer), context) as OpenFile;
            const starts = lineStarts(text);
            const range = { start: positionAt(starts, 0), end: positionAt(starts, text.length) };
            const findings = plans.findings(plans.root(uri) as string).get(uri) ?? [];
            const diagnostics = toDiagnostics(findings, file => plans.file(file)?.lineStarts, 'id');
            new SentTokens().full(open);
            semanticTokensIn(open, range);
            const answers: unknown[] = [
                diagnostics.map(({ range }) => ({ range })),
                documentSymbols(open, context),
                workspaceSymbols('p', context).filter(({ location }) => location.uri === uri),
                foldingRanges(open),
                documentLinks(open),
                inlayHints(open, range, context),
                (codeLenses(open, context) ?? []).map(lens => ({ range: resolveCodeLens(lens, context).range })),
                formatText(text, language.lexer),
            ];
            for (const offset of offsets) {
                const position = positionAt(starts, offset);
                const here = { start: position, end: position };
                complete(open, offset, context);
                for (const item of flowItemAt(open, offset, context) ?? []) {
                    outgoingCalls(item, context);
                    incomingCalls(item, context);
                }
                for (const item of goalItemAt(open, offset, context) ?? []) {
                    supertypes(item, context);
                    subtypes(item, context);
                }
                definitionAt(open, offset);
                implementationsAt(open, offset);
                let selection: ReturnType<typeof selectionRanges>[number] | undefined = selectionRanges(open, [position])[0];
                for (; selection?.parent; selection = selection.parent) expect(selection.parent.range).not.toEqual(selection.range);
                answers.push(
                    hoverAt(open, offset, context),
                    highlightsAt(open, offset),
                    referencesAt(open, offset, true).filter(place => place.uri === uri),
                    { range: renameableAt(open, offset) },
                    await refusable(() => rename(open, offset, 'BrandNew', context)).then(edit => edit?.changes?.[uri]),
                    formatTyped(text, position, '\n', language.lexer),
                    formatTextRange(text, here, language.lexer),
                    (await codeActions(open, here, { diagnostics }, context, offers)).map(({ edit }) => edit?.changes?.[uri]),
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
    const { tokens } = language.lexer.lex(typed);
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
