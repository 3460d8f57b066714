// Official codes that fit a work or a place, by what the code begins with or by words of its name, also inside the quotes.
// It must not know how lists are read.
import { type CompletionItem, CompletionItemKind, type Range, type TextEdit } from 'vscode-languageserver';
import type { CatalogueEntry } from '../../plan/catalogue.ts';
import { indexOf } from '../../plan/catalogue-index.ts';
import { writeString } from '../../plan/edit.ts';
import type { Location, Scope, Work } from '../../plan/model.ts';
import { measuresFor, type NamedList, officialCodes } from '../../plan/official-codes.ts';
import type { Plan } from '../../plan/plan.ts';
import { isWork } from '../../plan/queries.ts';
import { rangeOf } from '../../plan/source.ts';
import { type CompletionContext, completionContextAt } from './completion-context.ts';
import { scopeAt } from './completion-names.ts';
import { asWritten, type Beside, indicatorWriter } from './official-indicators.ts';
import type { OpenFile } from './place.ts';

/** One more than is shown tells that there are more. */
const maxCodes = 201;

/** The codes for a cursor inside quotes; undefined where those are of something else. */
export function codesInQuotes(open: OpenFile, offset: number): CompletionItem[] | undefined {
    const { tokens: all, comments } = open.lex();
    const quoted = all.find(
        ({ image, startOffset }) => image.startsWith('"') && startOffset < offset && offset <= startOffset + image.length,
    );
    if (!quoted) return undefined;
    const { startOffset: start, image } = quoted;
    const isClosed = image.length > 1 && image.endsWith('"');
    if (isClosed && offset === start + image.length) return undefined;
    const tokens = all.filter(token => token.startOffset < start);
    const slot = completionContextAt(open.text, { tokens, comments }, start);
    if (!slot || !expectsCode(slot)) return undefined;
    // A text that is not closed may have swallowed the rest of its line.
    const end = isClosed ? start + image.length - 1 : offset;
    const range = rangeOf(open.file.lineStarts, { start: start + 1, end });
    const typed = open.text.slice(start + 1, offset);
    const write = (code: string) => writeString(code).slice(1, isClosed ? -1 : undefined);
    return codeItems(open, slot, { typed, range, isClosed, write });
}

/** The codes for a cursor where a text may begin. */
export function codesAt(open: OpenFile, slot: CompletionContext, range: Range): CompletionItem[] {
    return expectsCode(slot) ? codeItems(open, slot, { typed: '', range, isClosed: false, write: writeString }) : [];
}

function expectsCode({ expected }: CompletionContext): boolean {
    return expected.some(({ what, path }) => what === 'STRING' && path.at(-1)?.property === 'code');
}

interface Written {
    readonly typed: string;
    readonly range: Range;
    /** A quote follows the range. */
    readonly isClosed: boolean;
    readonly write: (code: string) => string;
}

function codeItems(open: OpenFile, slot: CompletionContext, { typed, range, isClosed, write }: Written): CompletionItem[] {
    const scope = scopeAt(open, slot);
    if (!scope || !(isWork(scope) || scope.kind === 'location')) return [];
    const { current } = officialCodes(open.plan, isWork(scope) ? 'works' : 'regions');
    const fits = matcher(typed);
    const around = codeAround(open.plan, scope);
    const field = fieldOf(typed) ?? fieldOf(around);
    const found: { readonly code: string; readonly order: string; readonly entry: CatalogueEntry; readonly from: NamedList }[] = [];
    const seen = new Set<string>();
    for (const from of current)
        for (const entry of fitting(from, scope)) {
            const code = field ? entry.code.replace(/^X\.XX(?=\.)/, field) : entry.code;
            if (!indexOf(from.list).find(code) || code.startsWith('X') || !fits(code, entry.name)) continue;
            if (seen.has(code)) continue;
            seen.add(code);
            const isInside = around !== '' && code.startsWith(`${around}.`);
            // Inside what is around it first; a list of thousands is cut afterwards.
            found.push({ code, order: `0${isInside ? '0' : '1'}${code}`, entry, from });
        }
    found.sort((a, b) => (a.order < b.order ? -1 : 1));
    const besides = indicatorWriter(open, scope, range, isClosed);
    return found.slice(0, maxCodes).map(({ code, order, entry, from }) => {
        const unit = measuresFor(entry, open.plan)[0]?.unit ?? entry.unit;
        const named = { label: code, sortText: order, name: entry.name, detail: unit ? `${from.label} · ${unit}` : from.label };
        return itemOf(named, { range, newText: write(code) }, besides(entry));
    });
}

/** Entries of the level of a work, where the list names levels. */
function* fitting({ list }: NamedList, scope: Work | Location): Iterable<CatalogueEntry> {
    for (const entry of list.entries.values()) if (!isWork(scope) || !entry.level || entry.level === scope.kind) yield entry;
}

function itemOf(
    { label, sortText, name, detail }: Readonly<Record<'label' | 'sortText' | 'name' | 'detail', string>>,
    { range, newText }: TextEdit,
    { behind, edits }: Beside,
): CompletionItem {
    return {
        label,
        kind: CompletionItemKind.Value,
        detail,
        labelDetails: { detail: ` ${name}` },
        // A reader knows the name rather than the code.
        filterText: `${label} ${name}`,
        sortText,
        textEdit: { range, newText: newText + behind },
        ...(behind && asWritten),
        ...(edits && { additionalTextEdits: [...edits] }),
    };
}

/** The typed text is the beginning of a code, or words of its name in any order. */
function matcher(typed: string): (code: string, name: string) => boolean {
    const query = typed.trim().toLowerCase();
    const words = query.split(/\s+/);
    return (code, name) => {
        if (code.toLowerCase().startsWith(query)) return true;
        const here = name.toLowerCase();
        return words.every(word => here.includes(word));
    };
}

/** The code that codes in here begin with: of the work around, else the fields of the department, or of the place it lies within. */
function codeAround(plan: Plan, scope: Work | Location): string {
    if (scope.kind === 'location') {
        const outer = scope.within && plan.target(scope.within);
        return outer?.kind === 'location' ? (outer.code?.value ?? '') : '';
    }
    for (let at: Scope | undefined = scope.parent; isWork(at); at = at.parent) if (at.code) return at.code.value;
    return fieldOf(plan.names.departmentOf(scope)?.code?.value ?? '') ?? '';
}

/** `1.03` of `1.03.10`. */
function fieldOf(code: string): string | undefined {
    return /^\d\.\d\d(?=\.|$)/.exec(code)?.[0];
}
