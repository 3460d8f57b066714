// Completion: keywords that the block allows, names whose kind fits, units, years, choices. It must not read the grammar.
import {
    type CompletionContext as AskedContext,
    type CompletionItem,
    CompletionItemKind,
    type CompletionList,
    CompletionTriggerKind,
    InsertTextFormat,
    InsertTextMode,
    MarkupKind,
    type Range,
} from 'vscode-languageserver';
import { keywordLocaleOf } from '../../l10n/keyword-locale.ts';
import { type KeywordId, keywords, spell } from '../../l10n/keywords.ts';
import { type Locale, locales } from '../../l10n/say.ts';
import type { Declaration } from '../../plan/model.ts';
import { planYears } from '../../plan/queries.ts';
import { rangeOf } from '../../plan/source.ts';
import { canSay } from '../../plan/statement-kinds.ts';
import { largestFile } from '../read.ts';
import { codesAt, codesInQuotes } from './completion-codes.ts';
import { type CompletionContext, completionContextAt, type Expected, roleOf } from './completion-context.ts';
import { maxItems, nameChoices, scopeAt, wordsInUse } from './completion-names.ts';
import { fuzzyScore } from './fuzzy.ts';
import { keywordMarkdown } from './keyword-docs.ts';
import type { EditorContext, OpenFile } from './place.ts';
import { snippetChoices } from './snippet-choices.ts';
import { snippetFor } from './snippets.ts';
import { statementRank, statementsIn } from './statement-order.ts';

/** The command that opens this list in editors that know it. */
const openList = 'editor.action.triggerSuggest';
/** Words that are complete by themselves. */
const wholeWords: ReadonlySet<KeywordId> = new Set<KeywordId>([
    ...(['priority', 'digs', 'consumable', 'thousand', 'million', 'billion', 'trillion'] as const),
]);

const currencies = ['IDR', 'USD', 'EUR', 'SGD', 'MYR', 'PHP', 'THB', 'INR', 'JPY', 'AUD', 'GBP'];

/** Letters after which an editor asks by itself. */
export const completionTriggers = ['.', ' ', ',', '"'];

/** `asked`: how the editor came to ask. */
export function complete(
    open: OpenFile,
    offset: number,
    { locale: localeOf, snippets, commands }: EditorContext,
    asked?: AskedContext,
): CompletionList | undefined {
    if (open.text.length > largestFile) return undefined;
    const lexed = open.lex();
    const slot = completionContextAt(open.text, lexed, offset);
    if (!slot) {
        const codes = codesInQuotes(open, offset);
        return codes && { items: codes.slice(0, maxItems), isIncomplete: codes.length > maxItems };
    }
    const locale = localeOf();
    const language = keywordLocaleOf(open.text, locale);
    const statements = statementsIn(lexed, slot.braces.at(-1) ?? -1, offset);
    const opens = commands?.().includes(openList) === true && /^(?:\s|$)/.test(open.text.slice(slot.span.end));
    const range = rangeOf(open.file.lineStarts, slot.span);
    // A list that opens by itself after every space would be in the way: only where something must come.
    const bySpace = asked?.triggerKind === CompletionTriggerKind.TriggerCharacter && asked.triggerCharacter !== '.';
    const templates = snippets?.() === true && isRestOfLineFree(open, slot);
    const items: CompletionItem[] = [];
    let isIncomplete = false;
    const extended = slot.rule === 'Extension' ? extendedAt(open, slot) : undefined;
    for (const expected of slot.expected) {
        if (extended && expected.begins && !canSay(extended, expected.what)) continue;
        const role = roleOf(expected);
        if (role) {
            const names = nameChoices(open, slot, role, locale, range);
            items.push(...names.items);
            isIncomplete ||= names.isIncomplete;
        } else if (slot.dotted.length > 0) continue;
        else if (Object.hasOwn(keywords, expected.what)) {
            if (!(bySpace && expected.begins)) {
                const word = keywordItem(expected, slot, [locale, language], range, templates ? open : undefined);
                items.push(ranked(opens ? openedBehind(word, expected) : word, expected, slot, statements));
            }
        } else items.push(...valueItems(open, expected, range));
    }
    items.push(...codesAt(open, slot, range));
    return limit(items, slot.typed, isIncomplete);
}

function limit(items: CompletionItem[], typed: string, isIncomplete: boolean): CompletionList {
    if (items.length <= maxItems) return { items, isIncomplete };
    const matching = items.filter(({ filterText, label }) => fuzzyScore(typed, filterText ?? label) !== undefined);
    const order = ({ sortText, label }: CompletionItem) => sortText ?? label;
    matching.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
    return { items: matching.slice(0, maxItems), isIncomplete: true };
}

/** The target of the `extend` block around the cursor, where it is known: only its properties are offered. */
function extendedAt({ file, plan }: OpenFile, { braces }: CompletionContext): Declaration | undefined {
    const brace = braces.at(-1) ?? -1;
    const extension = file.extensions.find(({ body }) => body?.start === brace);
    return extension && plan.target(extension.target);
}

/** A template must not push apart what is already written behind it. */
function isRestOfLineFree({ text }: OpenFile, { span }: CompletionContext): boolean {
    return /^[ \t]*(\}|\/\/|$)/.test(/^[^\r\n]*/.exec(text.slice(span.end))?.[0] ?? '');
}

/** In the language of the file; in another one when that is being typed. `open`: for a whole declaration to fill in. */
function keywordItem(
    { what, path, begins }: Expected,
    slot: CompletionContext,
    [reader, locale]: readonly [reader: Locale, file: Locale],
    range: Range,
    open: OpenFile | undefined,
): CompletionItem {
    const id = what as KeywordId;
    const inner = path.at(-1);
    const measure = id === 'unit' && inner?.rule === 'Indicator';
    const own = spell(id, locale, measure);
    const other = locales.find(
        candidate => candidate !== locale && slot.typed !== '' && spell(id, candidate, measure).startsWith(slot.typed),
    );
    const language = other && !own.startsWith(slot.typed) ? other : locale;
    const word = spell(id, language, measure);
    const rule = inner?.rule ?? '';
    const snippet = open && begins ? snippetFor(rule, id, language, snippetChoices(open.plan, scopeAt(open, slot), rule)) : undefined;
    const elsewhere = locales.filter(candidate => candidate !== language).map(candidate => spell(id, candidate, measure));
    return {
        label: word,
        kind: snippet ? CompletionItemKind.Snippet : CompletionItemKind.Keyword,
        detail: elsewhere.filter(spelling => spelling !== word).join(', '),
        documentation: { kind: MarkupKind.Markdown, value: keywordMarkdown({ id, measure }, reader, language) },
        textEdit: { range, newText: snippet ?? word },
        ...(snippet ? { insertTextFormat: InsertTextFormat.Snippet, insertTextMode: InsertTextMode.adjustIndentation } : {}),
    };
}

/** Items that go on with the statement come before those that would begin the next, and there those that are asked for first. */
function ranked(item: CompletionItem, { what, begins }: Expected, slot: CompletionContext, said: ReadonlySet<KeywordId>): CompletionItem {
    const rank = begins ? statementRank(what as KeywordId, slot.rule, said) : '';
    return { ...item, sortText: `${begins && !slot.atStart ? '8' : '1'}${rank}${item.label}` };
}

/** A word that something must follow is written with a space, and the list of that opens. */
function openedBehind(item: CompletionItem, { what }: Expected): CompletionItem {
    const { role } = keywords[what as KeywordId];
    const isWhole = item.kind === CompletionItemKind.Snippet || role === 'value' || wholeWords.has(what as KeywordId);
    if (isWhole || !item.textEdit) return item;
    const textEdit = { ...item.textEdit, newText: `${item.label} ` };
    return { ...item, textEdit, ...(role === 'declaration' && what !== 'location' ? {} : { command: { title: '', command: openList } }) };
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
