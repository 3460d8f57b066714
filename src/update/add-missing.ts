// Adds what a table has and the plan has not: works behind their neighbours in the table, measures, goals, funds and places that they need,
// departments as files of their own. Declarations that somebody took out of the text stay out. It must not know what is gone.
import type { Node } from '../diff/nodes.ts';
import { writeSource } from '../exports/source.ts';
import { say } from '../l10n/say.ts';
import { fileStem } from '../plan/file-stem.ts';
import type { makeReference } from '../plan/make.ts';
import type { Declaration, Money, Scope, Work } from '../plan/model.ts';
import type { Span } from '../plan/source.ts';
import { sameFigures } from './merge-figures.ts';
import { sayFigures } from './merge-node.ts';
import { messages } from './messages.ts';
import { plainText, textOf, textSlots } from './owned.ts';
import type { Triple } from './pair.ts';
import type { Update } from './update.ts';

export function addMissing(update: Update): void {
    const adding = new Adding(update);
    for (const triple of update.triples) adding.consider(triple);
    adding.finish();
}

class Adding {
    private readonly update: Update;
    private readonly added = new Set<Node>();
    /** Names that are taken, by the block. */
    private readonly taken = new Map<Scope | undefined, Set<string>>();
    private readonly results: Declaration[] = [];

    constructor(update: Update) {
        this.update = update;
    }

    consider({ base, table, plan }: Triple): void {
        const { update } = this;
        if (!table || table.declaration.kind === 'fund' || this.update.measured.has(table)) return;
        if (plan) {
            this.noteMove(base, table, plan);
            return;
        }
        const { parent } = table;
        const home = parent && update.tripleOf.get(parent)?.plan;
        if (parent && this.added.has(parent)) this.added.add(table);
        else if (base) this.wasTakenOut(base, table);
        else if (update.isReached) this.isUnknown(table);
        else if (parent && !home) this.isUnknown(table);
        else this.add(table, home);
    }

    private noteMove(base: Node | undefined, table: Node, plan: Node): void {
        const { update } = this;
        const around = table.parent && update.tripleOf.get(table.parent)?.plan;
        if (!around || !plan.parent || around === plan.parent || update.isReached) return;
        const before = base?.parent && update.tripleOf.get(base.parent)?.table;
        if (before === table.parent) return;
        const sentence = say(messages.movedCode, update.locale, { what: update.labelOf(plan), to: update.labelOf(around) });
        update.moves.push({ path: plan.path, to: around.path, sentence });
    }

    /** A work taken out by hand stays out; a table that changed it since is a conflict. */
    private wasTakenOut(base: Node, table: Node): void {
        const { update } = this;
        if (isUnchanged(base, table, update)) return;
        this.isUnknown(table, base);
    }

    private isUnknown(table: Node, base?: Node): void {
        const { update } = this;
        const lists = update.lists.filter(list => update.figures(table, 'table', list).length > 0);
        if (update.isReached && lists.length === 0) return;
        const of = (node: Node | undefined, side: 'base' | 'table') =>
            node
                ? lists.map(list => sayFigures(update.figures(node, side, list), node, update)).join(', ') ||
                  quantityIn(node) ||
                  `"${titleOf(node)}"`
                : '';
        let around = table.parent;
        while (around && !update.tripleOf.get(around)?.plan) around = around.parent;
        const near = around && update.tripleOf.get(around)?.plan?.declaration;
        const at = near ? { file: near.file, span: near.nameSpan } : { file: update.rootFile, span: { start: 0, end: 0 } };
        const values = { base: of(base, 'base'), table: of(table, 'table'), text: messages.deleted[update.locale] };
        if (update.conflict(table, at, '', values, messages.conflictDeleted)) update.hold(table).whole = true;
    }

    private add(table: Node, home: Node | undefined): void {
        const { update } = this;
        const { declaration } = table;
        // An output that the table does not count is only a guess from the work's title.
        if (declaration.kind === 'output' && !declaration.quantity) return;
        this.added.add(table);
        for (const reference of referencesIn(update, declaration.span)) this.mention(reference.path);
        const written = this.prepare(table, home);
        if (declaration.kind === 'department') this.addFile(written);
        else if (!home) this.results.push(written);
        else {
            const of = (locale: 'en' | 'id') => writeSource([written], locale).trimEnd();
            const { to, after, before } = this.placeFor(table, home);
            update.edits.add(to, { en: of('en'), id: of('id') }, { after, before });
        }
    }

    /** Without parts that the plan has elsewhere, with a name that is free, and with the plan's names of funds. */
    private prepare(table: Node, home: Node | undefined): Declaration {
        const { update } = this;
        const partOf = new Map(table.children.map(child => [child.declaration, child]));
        const own = this.withFunds(table.declaration);
        const isNew = (part: Declaration) => !update.tripleOf.get(partOf.get(part) as Node)?.plan;
        const inside = (parts: readonly Work[]) => parts.filter(isNew).map(part => this.prepareInside(partOf.get(part) as Node) as Work);
        const name = this.freeName(own.name, home);
        if ('activities' in own) return { ...own, name, activities: inside(own.activities) };
        if (own.kind === 'department') return { ...own, name, programs: inside(own.programs) };
        return { ...own, name };
    }

    private prepareInside(node: Node): Declaration {
        const partOf = new Map(node.children.map(child => [child.declaration, child]));
        const own = this.withFunds(node.declaration);
        if (!('activities' in own)) return own;
        const left = own.activities.filter(part => !this.update.tripleOf.get(partOf.get(part) as Node)?.plan);
        return { ...own, activities: left.map(part => this.prepareInside(partOf.get(part) as Node) as Work) };
    }

    private withFunds(declaration: Declaration): Declaration {
        if (!('budgets' in declaration)) return declaration;
        const { update } = this;
        const lists = update.lists.flatMap(list => {
            const items = list.itemsOf(declaration);
            const figures = update.figures(update.tripleNode(declaration), 'table', list);
            const known = new Map(figures.map(figure => [figure.item, update.fundIn(figure)]));
            return items.length === 0
                ? []
                : [[list.field, items.map(item => ('fund' in item ? { ...item, fund: known.get(item) } : item))]];
        });
        return { ...declaration, ...(Object.fromEntries(lists) as { budgets?: readonly Money[] }) } as Declaration;
    }

    private freeName(name: string, home: Node | undefined): string {
        const { plan } = this.update;
        const shared = new Set(plan.files.flatMap(file => file.elements.flatMap(element => ('name' in element ? element.name : []))));
        const key = home?.declaration;
        const taken = this.taken.get(key) ?? new Set([...shared, ...(home?.children.map(({ declaration }) => declaration.name) ?? [])]);
        this.taken.set(key, taken);
        let free = name;
        for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
        taken.add(free);
        return free;
    }

    /** Behind the neighbour above in the table, else before the one below, else after all that stands in the block. */
    private placeFor(table: Node, home: Node): { to: Declaration | Scope; after?: Span; before?: Span } {
        const { update } = this;
        const siblings = table.parent?.children.filter(node => node.declaration.kind === table.declaration.kind) ?? [];
        const at = siblings.indexOf(table);
        const inPlan = (node: Node) => {
            const twin = update.tripleOf.get(node)?.plan;
            return twin && twin.parent === home ? twin.declaration : undefined;
        };
        for (let above = at - 1; above >= 0; above--) {
            const twin = inPlan(siblings[above] as Node);
            if (twin) return { to: twin.parent ?? home.declaration, after: twin.span };
        }
        for (let below = at + 1; below < siblings.length; below++) {
            const twin = inPlan(siblings[below] as Node);
            if (twin) return { to: twin.parent ?? home.declaration, before: twin.span };
        }
        const [part = home.declaration] = home.parts;
        const order = ['indicator', 'output', 'program', 'activity', 'subactivity'];
        const rank = (node: Node) => Math.min(2, order.indexOf(node.declaration.kind));
        const inside = home.children.filter(node => node.declaration.parent === part);
        const last = inside.filter(node => rank(node) >= 0 && rank(node) <= rank(table)).at(-1);
        const first = inside.find(node => rank(node) > rank(table));
        if (last) return { to: part, after: last.declaration.span };
        return first ? { to: part, before: first.declaration.span } : { to: part };
    }

    private addFile(department: Declaration): void {
        const { update } = this;
        const uris = new Set(update.plan.files.map(({ uri }) => uri));
        const stem = fileStem(department.name);
        const uriOf = (tail: string) => `${update.root}/${encodeURIComponent(`${stem}${tail}.plan`)}`;
        let uri = uriOf('');
        for (let number = 2; uris.has(uri); number++) uri = uriOf(`-${number}`);
        update.created.push({ uri, text: writeSource([department], update.edits.languageOf(update.rootFile)) });
    }

    private mention(path: readonly string[]): void {
        if (path[0] !== undefined) this.update.mentioned.add(path[0]);
    }

    /** Shared things that the added text mentions, behind others of their kind. */
    finish(): void {
        const { update } = this;
        const { plan, rootFile } = update;
        const known = new Set([...plan.all('fund'), ...plan.all('location'), ...plan.all('partner')].map(({ name }) => name));
        const isNeeded = (scope: Scope) =>
            (scope.kind === 'fund' || scope.kind === 'location' || scope.kind === 'partner') &&
            update.mentioned.has(scope.name) &&
            !known.has(scope.name);
        const needed = update.content.added.filter(isNeeded);
        const locale = update.edits.languageOf(rootFile);
        for (const kind of ['fund', 'location', 'partner'] as const) {
            const own = needed.filter(scope => scope.kind === kind);
            const last = plan.all(kind).findLast(({ file }) => file === rootFile);
            if (own.length > 0) update.edits.append(rootFile, writeSource(own, locale).trimEnd(), last?.span);
        }
        if (this.results.length > 0) update.edits.append(rootFile, writeSource(this.results, locale).trimEnd());
    }
}

function titleOf({ declaration }: Node): string {
    return declaration.title?.value ?? declaration.name;
}

/** The quantity of an output: `65 km`. */
function quantityIn({ declaration }: Node): string {
    const quantity = declaration.kind === 'output' ? declaration.quantity : undefined;
    return quantity ? `${quantity.text} ${quantity.unit.value}` : '';
}

function isUnchanged(base: Node, table: Node, update: Update): boolean {
    const texts = textSlots.every(slot => {
        const now = textOf(table.declaration, slot)?.value;
        return !now || plainText(now) === plainText(textOf(base.declaration, slot)?.value);
    });
    if (quantityIn(table) !== '' && plainText(quantityIn(base)) !== plainText(quantityIn(table))) return false;
    return texts && update.lists.every(list => sameFigures(update.figures(base, 'base', list), update.figures(table, 'table', list)));
}

/** References inside a stretch of the table's text. */
function referencesIn({ table }: Update, { start, end }: Span): ReturnType<typeof makeReference>[] {
    const { references } = table.file;
    let low = 0;
    let high = references.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((references[middle]?.span.start ?? 0) < start) low = middle + 1;
        else high = middle;
    }
    const found: ReturnType<typeof makeReference>[] = [];
    for (let at = low; at < references.length; at++) {
        const reference = references[at];
        if (!reference || reference.span.start >= end) break;
        found.push(reference);
    }
    return found;
}
