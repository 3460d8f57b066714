// An editor without a server, for tests: files of plans with `<|>` for the cursor and `<|…|>` for ranges.
import type { Location, LocationLink, Position, Range } from 'vscode-languageserver-types';
import { readCatalogue } from '../../../src/imports/catalogue.ts';
import type { Locale } from '../../../src/l10n/say.ts';
import { OpenText } from '../../../src/language/lsp/open-text.ts';
import { type OpenFile, openFile } from '../../../src/language/lsp/place.ts';
import type { EditContext } from '../../../src/language/lsp/workspace-edits.ts';
import { Plans } from '../../../src/language/plans.ts';
import { lineStarts, positionAt, rangeOf, type Span } from '../../../src/plan/source.ts';
import { language, readFile, unmark } from '../plans.ts';

export interface Editor {
    readonly context: EditContext;
    readonly uri: string;
    readonly open: OpenFile;
    /** Where `<|>` stood. */
    readonly offset: number;
    readonly position: Position;
    /** `file line:text` of what was marked with `<|…|>`, in order of files and places. */
    readonly marked: string[];
    readonly texts: Readonly<Record<string, string>>;
    /** `file line:text` of a place. */
    readonly show: (uri: string, range: Range) => string;
    readonly showAll: (places: readonly (Location | LocationLink)[] | undefined) => string[];
}

/** Opens the file with the cursor, else the first one. Files in .csv are official lists. */
export function edit(marked: string | Readonly<Record<string, string>>, locale: Locale = 'en', snippets = true): Editor {
    const files = typeof marked === 'string' ? { 'a.plan': marked } : marked;
    const plans = new Plans();
    plans.setFolders(['file:///plan']);
    const texts: Record<string, string> = {};
    const ranges: { readonly uri: string; readonly span: Span }[] = [];
    let current = `file:///plan/${Object.keys(files)[0]}`;
    let offset = 0;
    for (const [name, content] of Object.entries(files)) {
        const uri = `file:///plan/${name}`;
        // The cursor is a zero-width mark, so that one reader finds both.
        const { text, marks } = unmark(content.replace('<|>', '<||>'));
        texts[uri] = text;
        for (const span of marks)
            if (content.includes('<|>') && span.start === span.end) {
                current = uri;
                offset = span.start;
            } else ranges.push({ uri, span });
        if (name.endsWith('.csv')) plans.setCatalogues(new Map([[uri, readCatalogue(content)]]));
        else plans.put(readFile(text, uri));
    }
    const show = (uri: string, range: Range) => {
        const starts = lineStarts(texts[uri] as string);
        const at = (position: Position) => (starts[position.line] as number) + position.character;
        return `${uri.slice('file:///plan/'.length)} ${range.start.line}:${texts[uri]?.slice(at(range.start), at(range.end))}`;
    };
    const text = texts[current] as string;
    const position = positionAt(lineStarts(text), offset);
    const context = { plans, language, locale: () => locale, snippets: () => snippets, text: async (uri: string) => texts[uri] };
    return {
        context,
        uri: current,
        open: openFile(new OpenText(current, text, language.lexer), context) as OpenFile,
        offset,
        position,
        marked: ranges.map(({ uri, span }) => show(uri, rangeOf(lineStarts(texts[uri] as string), span))).sort(),
        texts,
        show,
        showAll: places =>
            (places ?? [])
                .map(place => ('uri' in place ? show(place.uri, place.range) : show(place.targetUri, place.targetSelectionRange)))
                .sort(),
    };
}
