// Names that fit a reference, and texts that the plan already uses. It must not know where the cursor is in the grammar.

import { type CompletionItem, CompletionItemKind, type Range } from 'vscode-languageserver';
import { kindNames } from '../../l10n/kinds.ts';
import type { Locale } from '../../l10n/say.ts';
import { writeName } from '../../l10n/write-name.ts';
import { compareTexts } from '../../plan/compare-texts.ts';
import type { Declaration, Department, Kind, PlanFile, Role, Scope } from '../../plan/model.ts';
import { allowedTargetKinds } from '../../plan/names/allowed-kinds.ts';
import { shortestPath } from '../../plan/names/paths.ts';
import type { Plan } from '../../plan/plan.ts';
import { isWork, titleOf } from '../../plan/queries.ts';
import type { CompletionContext } from './completion-context.ts';
import { foldedScore, foldText } from './fuzzy.ts';
import { blocksOf, type IndexedName, type ScopeIndex } from './name-index.ts';
import type { OpenFile } from './place.ts';

/** More than anyone reads, and quickly sent; the list is asked for again at the next letter. */
export const maxItems = 100;
/** With fewer names that begin as typed, those that hold the letters elsewhere are shown too. */
const enoughItems = 20;
/** Names in which letters are looked for everywhere, nearest first. */
const maxLookedAt = 20_000;

const itemKinds: Partial<Record<Kind, CompletionItemKind>> = {
    department: CompletionItemKind.Module,
    unit: CompletionItemKind.Struct,
    partner: CompletionItemKind.Struct,
    program: CompletionItemKind.Class,
    activity: CompletionItemKind.Method,
    subactivity: CompletionItemKind.Function,
    goal: CompletionItemKind.Interface,
    objective: CompletionItemKind.Interface,
    location: CompletionItemKind.Folder,
    fund: CompletionItemKind.Constant,
    request: CompletionItemKind.Event,
    pattern: CompletionItemKind.TypeParameter,
};

/** Names that fit, and whether there are more. */
export interface NameChoices {
    readonly items: readonly CompletionItem[];
    readonly isIncomplete: boolean;
}

/** Own scope first, then what is shared, the own department's, other departments' by department. After a dot, what stands inside. */
export function nameChoices(open: OpenFile, slot: CompletionContext, role: Role, locale: Locale, range: Range): NameChoices {
    const { plan } = open;
    const from = scopeAt(open, slot);
    const taken = alreadySaid(open, slot, role);
    const kinds = allowedTargetKinds[role];
    const fitting = (declaration: Declaration) =>
        declaration.name !== '' && kinds.has(declaration.kind) && !taken.has(declaration) && !isAround(open, slot, declaration);
    if (slot.dotted.length > 0) {
        const members = membersOf(plan, slot.dotted, from).filter(member => fitting(member) || holdsFitting(plan, member, fitting));
        return { items: members.map(member => itemOf(plan, member, [member.name], '0', locale, range, slot)), isIncomplete: false };
    }
    const order = inOrder(plan, from);
    const choose = (search: Search) => {
        const items = new Map<Declaration, CompletionItem>();
        for (const { declaration, rank } of ranked(plan, from, order, search)) {
            if (items.has(declaration) || !fitting(declaration)) continue;
            const path = shortestPath(plan, declaration, from, role);
            if (path) items.set(declaration, itemOf(plan, declaration, path, rank, locale, range, slot));
            // One more than is shown tells that there are more.
            if (items.size > maxItems) break;
        }
        return items;
    };
    const shown = (items: ReadonlyMap<Declaration, CompletionItem>) => ({
        items: [...items.values()].slice(0, maxItems),
        isIncomplete: true,
    });
    const all = choose(block => block.all(kinds));
    if (all.size <= maxItems) return { items: [...all.values()], isIncomplete: false };
    const typed = foldText(slot.typed);
    if (typed === '') return shown(all);
    const begun = choose((block, department) => {
        // A department is known by any word of its title: the first one is often the same for all.
        const words = department ? ` ${foldText(department.name)} ${foldText(titleOf(department))}` : '';
        return words.includes(` ${typed}`) ? block.all(kinds) : block.beginning(kinds, typed);
    });
    if (begun.size >= enoughItems) return shown(begun);
    let left = maxLookedAt;
    const withGaps = choose(function* (block) {
        for (const known of block.all(kinds)) {
            if (left-- <= 0) return;
            if (known.title.includes(typed) || foldedScore(typed, known.name, known.declaration.name) !== undefined) yield known;
        }
    });
    return shown(new Map([...begun, ...withGaps]));
}

/** A search in one block. */
type Search = (block: ScopeIndex, department: Department | undefined) => Iterable<IndexedName>;

interface Placed {
    readonly block: ScopeIndex;
    readonly department: Department | undefined;
    /** Sorts as the list is shown. */
    readonly rank: string;
}

/** The blocks of a plan, the nearest first: shared ones, the own department's, the others by department. */
function inOrder(plan: Plan, from: Scope | undefined): readonly Placed[] {
    const home = from && plan.names.departmentOf(from);
    const placed = plan.files.flatMap(file =>
        blocksOf(file).map((block): Placed => {
            const department = block.scope && plan.names.departmentOf(block.scope);
            const rank = !block.scope ? '2' : department && department === home ? '3' : `4${department ? titleOf(department) : ''}`;
            return { block, department, rank };
        }),
    );
    return placed.sort((a, b) => compareTexts(a.rank, b.rank));
}

/** Results of a search, those in blocks around the cursor before all others. A reader that stops pays for no more. */
function* ranked(
    plan: Plan,
    from: Scope | undefined,
    order: readonly Placed[],
    search: Search,
): Generator<{ readonly declaration: Declaration; readonly rank: string }> {
    const home = from && plan.names.departmentOf(from);
    for (const { block, department } of from ? order : [])
        if (home ? department === home : !block.scope)
            for (const { declaration } of search(block, department)) if (isNear(plan, declaration, from)) yield { declaration, rank: '0' };
    for (const { block, department, rank } of order) for (const { declaration } of search(block, department)) yield { declaration, rank };
}

/** Texts the plan uses at a place of the grammar, the most used first. */
export function wordsInUse(plan: Plan, rule: string, property: string): string[] {
    const isMeasure = property === 'unit' && rule === 'Indicator';
    const counts = new Map<string, number>(isMeasure ? [['%', 1]] : []);
    for (const file of plan.files)
        for (const [word, count] of wordsIn(file, isMeasure ? 'measure' : property)) counts.set(word, (counts.get(word) ?? 0) + count);
    return [...counts].sort((a, b) => b[1] - a[1] || compareTexts(a[0], b[0])).map(([word]) => word);
}

const counted = new WeakMap<PlanFile, Map<string, ReadonlyMap<string, number>>>();

/** How often one file uses each word for a property: counted once. */
function wordsIn(file: PlanFile, property: string): ReadonlyMap<string, number> {
    const known = counted.get(file) ?? new Map<string, ReadonlyMap<string, number>>();
    counted.set(file, known);
    const before = known.get(property);
    if (before) return before;
    const counts = new Map<string, number>();
    for (const declaration of file.declarations)
        for (const word of wordsFor(declaration, property)) if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
    known.set(property, counts);
    return counts;
}

function wordsFor(declaration: Declaration, property: string): readonly (string | undefined)[] {
    const thing = declaration.kind === 'output' || declaration.kind === 'asset' ? declaration : undefined;
    switch (property) {
        case 'measure':
            return declaration.kind === 'indicator' ? [declaration.unit?.value] : [];
        case 'unit':
            return [(thing ?? (declaration.kind === 'request' ? declaration : undefined))?.quantity?.unit.value];
        case 'kind':
        case 'quoted':
            return [thing?.type?.value];
        case 'tag':
            return declaration.remarks.tags.map(({ value }) => value);
        case 'beneficiaries':
            return isWork(declaration) ? declaration.beneficiaries.map(({ value }) => value) : [];
        default:
            return [];
    }
}

function itemOf(
    plan: Plan,
    declaration: Declaration,
    path: readonly string[],
    rank: string,
    locale: Locale,
    range: Range,
    slot: CompletionContext,
): CompletionItem {
    const department = plan.names.departmentOf(declaration);
    const title = declaration.title?.value;
    const text = path.map((name, index) => writeName(name, index === 0 && slot.atStart)).join('.');
    return {
        label: path.join('.'),
        kind: itemKinds[declaration.kind] ?? CompletionItemKind.Variable,
        detail: kindNames[declaration.kind][locale],
        labelDetails: {
            ...(title ? { detail: ` ${title}` } : {}),
            ...(department && department !== declaration ? { description: titleOf(department) } : {}),
        },
        // A reader may know the title only.
        filterText: title ? `${path.join('.')} ${title}` : path.join('.'),
        sortText: `0${rank} ${declaration.name}`,
        textEdit: { range, newText: text },
    };
}

/** The innermost block around the cursor that was read; with what is missing in it, an outer one. */
export function scopeAt({ file }: OpenFile, { braces }: CompletionContext): Scope | undefined {
    for (const brace of braces.toReversed()) {
        const scope = [...file.declarations, ...file.extensions].find(({ body }) => body?.start === brace);
        if (scope) return scope;
    }
    return undefined;
}

/** Names that the same list has already. Amounts of one list may come from one fund. */
function alreadySaid({ plan, file }: OpenFile, { start, span }: CompletionContext, role: Role): ReadonlySet<Declaration> {
    if (role === 'fund') return new Set();
    const before = file.references.filter(
        reference => reference.role === role && reference.span.start >= start && reference.span.end < span.start,
    );
    return new Set(before.flatMap(reference => plan.target(reference) ?? []));
}

/** Nothing serves, needs or lies within itself. Departments may name themselves. */
function isAround({ file }: OpenFile, { start, span }: CompletionContext, declaration: Declaration): boolean {
    if (declaration.kind === 'department' || declaration.file !== file.uri) return false;
    const isHead = start <= declaration.nameSpan.start && declaration.nameSpan.start < span.start;
    return isHead || (declaration.span.start <= span.start && span.start <= declaration.span.end);
}

/** Whether it stands directly in a block around the cursor; a department and its extensions are one block. */
function isNear(plan: Plan, declaration: Declaration, from: Scope | undefined): boolean {
    const home = (scope: Scope) => (scope.kind === 'extension' ? (plan.names.departmentOf(scope) ?? scope) : scope);
    const own = declaration.parent && home(declaration.parent);
    for (let scope = from; scope && own; scope = scope.parent) if (own === home(scope)) return true;
    return false;
}

const everything: ReadonlySet<Kind> = new Set(Object.keys(kindNames) as Kind[]);

function membersOf(plan: Plan, path: readonly string[], from: Scope | undefined): Declaration[] {
    const { target } = plan.names.find(path, from, everything);
    if (!target) return [];
    return [...plan.names.membersOf(target).values()].flatMap(same => same.slice(0, 1));
}

function holdsFitting(plan: Plan, declaration: Declaration, fitting: (declaration: Declaration) => boolean): boolean {
    for (const members of plan.names.membersOf(declaration).values())
        for (const member of members) if (fitting(member) || holdsFitting(plan, member, fitting)) return true;
    return false;
}
