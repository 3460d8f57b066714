// What fits at the cursor: keywords that the block allows, names whose kind fits, units, years, choices. It must not read the grammar.
import type { LangiumDocument } from 'langium';
import type { CompletionProvider } from 'langium/lsp';
import {
    type CompletionItem,
    CompletionItemKind,
    type CompletionList,
    type CompletionParams,
    CompletionTriggerKind,
    InsertTextFormat,
    InsertTextMode,
    MarkupKind,
    type Range,
} from 'vscode-languageserver';
import { type KeywordId, keywords, spell } from '../../l10n/keywords.ts';
import { type Locale, locales } from '../../l10n/say.ts';
import { planYears } from '../../plan/queries.ts';
import { rangeOf } from '../../plan/source.ts';
import type { PlanLexingReport } from '../parser/lexer.ts';
import { largestFile } from '../read.ts';
import { codesAt, codesInQuotes } from './completion-codes.ts';
import { mostItems, nameChoices, wordsInUse } from './completion-names.ts';
import { fuzzyScore } from './fuzzy.ts';
import { keywordMarkdown } from './keyword-docs.ts';
import { type EditorOptions, type OpenFile, offsetAt, openFile } from './place.ts';
import { type Expected, roleOf, type Slot, slotAt } from './slots.ts';
import { snippetFor } from './snippets.ts';

const currencies = ['IDR', 'USD', 'EUR', 'SGD', 'MYR', 'PHP', 'THB', 'INR', 'JPY', 'AUD', 'GBP'];

export class PlanCompletion implements CompletionProvider {
    readonly completionOptions = { triggerCharacters: ['.', ' ', ',', '"'] };
    private readonly options: EditorOptions;

    constructor(options: EditorOptions) {
        this.options = options;
    }

    getCompletion(document: LangiumDocument, { position, context }: CompletionParams): CompletionList | undefined {
        const open = openFile(document, this.options);
        if (!open || open.text.length > largestFile) return undefined;
        const report = document.parseResult.lexerReport as PlanLexingReport;
        const offset = offsetAt(open, position);
        const slot = slotAt(open.text, report, offset);
        if (!slot) {
            const codes = codesInQuotes(open, report, offset);
            return codes && { items: codes.slice(0, mostItems), isIncomplete: codes.length > mostItems };
        }
        const locale = this.options.locale();
        const range = rangeOf(open.file.lineStarts, slot.span);
        // A list that opens by itself after every space would be in the way: only where something must come.
        const bySpace = context?.triggerKind === CompletionTriggerKind.TriggerCharacter && context.triggerCharacter !== '.';
        const templates = this.options.snippets?.() === true && isRestOfLineFree(open, slot);
        const items: CompletionItem[] = [];
        let isIncomplete = false;
        for (const expected of slot.expected) {
            const role = roleOf(expected);
            if (role) {
                const names = nameChoices(open, slot, role, locale, range);
                items.push(...names.items);
                isIncomplete ||= names.isIncomplete;
            } else if (slot.dotted.length > 0) continue;
            else if (Object.hasOwn(keywords, expected.what)) {
                if (!(bySpace && expected.begins)) items.push(...keywordItems(expected, slot, locale, range, templates));
            } else items.push(...valueItems(open, expected, range));
        }
        items.push(...codesAt(open, slot, range));
        return limit(items, slot.typed, isIncomplete);
    }
}

function limit(items: CompletionItem[], typed: string, isIncomplete: boolean): CompletionList {
    if (items.length <= mostItems) return { items, isIncomplete };
    const matching = items.filter(({ filterText, label }) => fuzzyScore(typed, filterText ?? label) !== undefined);
    const order = ({ sortText, label }: CompletionItem) => sortText ?? label;
    matching.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
    return { items: matching.slice(0, mostItems), isIncomplete: true };
}

/** A template must not push apart what is already written behind it. */
function isRestOfLineFree({ text }: OpenFile, { span }: Slot): boolean {
    return /^[ \t]*(\}|\/\/|$)/.test(/^[^\r\n]*/.exec(text.slice(span.end))?.[0] ?? '');
}

/** In the reader's language; in another one when that is being typed. */
function keywordItems({ what, path, begins }: Expected, slot: Slot, locale: Locale, range: Range, templates: boolean): CompletionItem[] {
    const id = what as KeywordId;
    const inner = path.at(-1);
    const measure = id === 'unit' && inner?.rule === 'Indicator';
    const own = spell(id, locale, measure);
    const other = locales.find(
        candidate => candidate !== locale && slot.typed !== '' && spell(id, candidate, measure).startsWith(slot.typed),
    );
    const language = other && !own.startsWith(slot.typed) ? other : locale;
    const word = spell(id, language, measure);
    const snippet = templates && begins ? snippetFor(inner?.rule ?? '', id, language) : undefined;
    const elsewhere = locales.filter(candidate => candidate !== language).map(candidate => spell(id, candidate, measure));
    return [
        {
            label: word,
            kind: snippet ? CompletionItemKind.Snippet : CompletionItemKind.Keyword,
            detail: elsewhere.filter(spelling => spelling !== word).join(', '),
            // What goes on with the statement comes before what would begin the next.
            sortText: `${begins && !slot.atStart ? '8' : '1'}${word}`,
            documentation: { kind: MarkupKind.Markdown, value: keywordMarkdown({ id, measure }, locale, language) },
            textEdit: { range, newText: snippet ?? word },
            ...(snippet ? { insertTextFormat: InsertTextFormat.Snippet, insertTextMode: InsertTextMode.adjustIndentation } : {}),
        },
    ];
}

function valueItems({ plan }: OpenFile, { what, path }: Expected, range: Range): CompletionItem[] {
    const inner = path.at(-1);
    const item = (text: string, index: number, filterText = text): CompletionItem => ({
        label: text,
        kind: CompletionItemKind.Value,
        filterText,
        sortText: `0${String(index).padStart(3, '0')}`,
        textEdit: { range, newText: text },
    });
    if (what === 'NAME' && inner?.property === 'currency') return currencies.map((code, index) => item(code, index));
    if (what === 'NUM' && path.some(({ rule }) => rule === 'Period')) {
        const years = planYears(plan);
        const items = years.map((year, index) => item(String(year), index + 1));
        const isSpan = path.some(({ property }) => property === 'during' || property === 'period') && inner?.rule === 'Moment';
        const atEnd = path.some(({ rule, property }) => rule === 'Period' && property === 'to');
        return isSpan && !atEnd && years.length > 1 ? [item(`${years[0]}..${years.at(-1)}`, 0), ...items] : items;
    }
    if (what === 'STRING' && inner?.property)
        return wordsInUse(plan, inner.rule, inner.property).map((word, index) => item(`"${word.replace(/[\\"]/g, '\\$&')}"`, index, word));
    return [];
}
