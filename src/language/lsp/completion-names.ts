// Names that fit a reference, and texts that the plan already uses. It must not know where the cursor is in the grammar.
import { type CompletionItem, CompletionItemKind, type Range } from 'vscode-languageserver';
import { kindNames } from '../../l10n/kinds.ts';
import type { Locale } from '../../l10n/say.ts';
import { fits } from '../../plan/names.ts';
import { shortestPath } from '../../plan/paths.ts';
import type { Declaration, Kind, Role, Scope } from '../../plan/plan.ts';
import { titleOf } from '../../plan/queries.ts';
import type { Plan } from '../../plan/whole-plan.ts';
import { fuzzyScore } from './fuzzy.ts';
import type { OpenFile } from './place.ts';
import type { Slot } from './slots.ts';
import { writeName } from './written-names.ts';

/** Paths are worked out for no more names than this, nearest first; one more than is shown tells that there are more. */
const mostNames = 201;

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

/** Own scope first, then what is shared, the own department's, other departments' by department. After a dot, what stands inside. */
export function nameChoices(open: OpenFile, slot: Slot, role: Role, locale: Locale, range: Range): CompletionItem[] {
    const { plan } = open;
    const from = scopeAt(open, slot);
    const taken = alreadySaid(open, slot, role);
    const fitting = (declaration: Declaration) =>
        declaration.name !== '' && fits[role].has(declaration.kind) && !taken.has(declaration) && !isAround(open, slot, declaration);
    if (slot.dotted.length > 0)
        return membersOf(plan, slot.dotted, from)
            .filter(member => fitting(member) || holdsFitting(plan, member, fitting))
            .map(member => itemOf(plan, member, [member.name], '0', locale, range, slot));
    const home = from && plan.names.departmentOf(from);
    const ranked = [...fits[role]].flatMap(kind =>
        plan.all(kind).flatMap((declaration: Declaration) => {
            if (!fitting(declaration)) return [];
            const department = plan.names.departmentOf(declaration);
            const owner = department && department !== declaration ? department : undefined;
            const rank = isNear(plan, declaration, from) ? '0' : !owner ? '2' : owner === home ? '3' : '4';
            return [{ declaration, rank: `${rank}${rank === '4' && owner ? titleOf(owner) : ''}` }];
        }),
    );
    const narrowed =
        ranked.length < mostNames
            ? ranked
            : ranked.filter(({ declaration }) =>
                  [declaration.name, declaration.title?.value ?? '', plan.names.departmentOf(declaration)?.name ?? ''].some(
                      text => fuzzyScore(slot.typed, text) !== undefined,
                  ),
              );
    narrowed.sort((a, b) => compare(a.rank, b.rank) || compare(a.declaration.name, b.declaration.name));
    const items: CompletionItem[] = [];
    for (const { declaration, rank } of narrowed) {
        if (items.length === mostNames) break;
        const path = shortestPath(plan, declaration, from, role);
        if (path) items.push(itemOf(plan, declaration, path, rank, locale, range, slot));
    }
    return items;
}

/** Texts the plan uses at a place of the grammar, the most used first. */
export function wordsInUse(plan: Plan, rule: string, property: string): string[] {
    const things = () => [...plan.all('output'), ...plan.all('asset')];
    const counts = new Map<string, number>();
    const count = (words: readonly (string | undefined)[]) => {
        for (const word of words) if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
    };
    if (property === 'unit' && rule === 'Indicator') count([...plan.all('indicator').map(({ unit }) => unit?.value), '%']);
    else if (property === 'unit') count([...things(), ...plan.all('request')].map(({ quantity }) => quantity?.unit.value));
    else if (property === 'kind' || property === 'quoted') count(things().map(({ type }) => type?.value));
    else if (property === 'tag')
        for (const file of plan.files) for (const { remarks } of file.declarations) count(remarks.tags.map(({ value }) => value));
    else if (property === 'beneficiaries')
        for (const kind of ['program', 'activity', 'subactivity'] as const)
            for (const { beneficiaries } of plan.all(kind)) count(beneficiaries.map(({ value }) => value));
    return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([word]) => word);
}

function itemOf(
    plan: Plan,
    declaration: Declaration,
    path: readonly string[],
    rank: string,
    locale: Locale,
    range: Range,
    slot: Slot,
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
function scopeAt({ file }: OpenFile, { braces }: Slot): Scope | undefined {
    for (const brace of braces.toReversed()) {
        const scope = [...file.declarations, ...file.extensions].find(({ body }) => body?.start === brace);
        if (scope) return scope;
    }
    return undefined;
}

/** What the same list names already. Amounts of one list may come from one fund. */
function alreadySaid({ plan, file }: OpenFile, { start, span }: Slot, role: Role): ReadonlySet<Declaration> {
    if (role === 'fund') return new Set();
    const before = file.references.filter(
        reference => reference.role === role && reference.span.start >= start && reference.span.end < span.start,
    );
    return new Set(before.flatMap(reference => plan.target(reference) ?? []));
}

/** Nothing serves, needs or lies within itself. Departments may name themselves. */
function isAround({ file }: OpenFile, { start, span }: Slot, declaration: Declaration): boolean {
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

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
