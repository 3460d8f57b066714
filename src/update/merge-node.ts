// Merges what one thing says: its texts, its quantity, its amounts by property and time. It must not know what is added or gone whole.

import type { Fact, Reading } from '../diff/fact.ts';
import { factsOf } from '../diff/facts.ts';
import type { Node } from '../diff/nodes.ts';
import { writeQuantity } from '../exports/source-amounts.ts';
import { formatDecimal, formatMoney } from '../l10n/format.ts';
import { keywords as keywordsOf, spell } from '../l10n/keywords.ts';
import { say } from '../l10n/say.ts';
import { sayPeriod } from '../l10n/times.ts';
import { plainDecimal } from '../plan/decimal.ts';
import { writeString } from '../plan/edit.ts';
import type { Declaration, Quantity } from '../plan/model.ts';
import { copyWith, type Span } from '../plan/source.ts';
import { writeFigure } from './edits.ts';
import { decide, mergeFigures, sameFigures } from './merge-figures.ts';
import { mergeFormers } from './merge-former.ts';
import { mergeMeasure } from './merge-measure.ts';
import { messages } from './messages.ts';
import { type Figure, type FigureList, figureLists, keywordOfSlot, plainText, type TextSlot, textOf, textSlots } from './owned.ts';
import type { Triple } from './pair.ts';
import type { Update } from './update.ts';

export function mergeNode({ base, table, plan }: Triple, update: Update): void {
    if (table && mergeMeasure(table, update, { mergeText, mergeList })) return;
    if (!table || !plan || table.declaration.kind === 'fund') return;
    if (!update.isReached) {
        for (const slot of textSlots) mergeText(slot, base, table, plan, update);
        mergeQuantity(base, table, plan, update);
        mergeState(base, table, plan, update);
    }
    for (const list of update.lists) mergeList(list, base, table, plan, update);
    if (base && update.base) noteOthers(base, table, update);
}

function mergeText(slot: TextSlot, base: Node | undefined, table: Node, plan: Node, update: Update): void {
    const now = textOf(table.declaration, slot);
    if (!now || !(slot in plan.declaration)) return;
    const own = textOf(plan.declaration, slot);
    const was = base && (textOf(base.declaration, slot)?.value ?? '');
    const verdict = decide(
        { base: baseOr(was, '', update), table: now.value, text: own?.value ?? '' },
        (a, b) => plainText(a) === plainText(b),
    );
    if (verdict === 'take') {
        const { file } = plan.declaration;
        if (own) update.edits.replace(own.span.file ?? file, own.span, writeString(now.value));
        else insertText(slot, now.value, plan.declaration, update);
    } else if (verdict === 'conflict') {
        const of = (text: string | undefined) => (text ? `"${text}"` : '');
        const values = { base: of(was), table: of(now.value), text: of(own?.value) };
        const at = { file: plan.declaration.file, span: own?.span ?? plan.declaration.nameSpan };
        if (update.conflict(plan, at, wordOf(slot, update), values)) update.hold(table).texts.add(slot);
    }
}

/** Without a base of the whole table nothing was said before by anybody. */
function baseOr<T>(was: T | undefined, nothing: T, update: Update): T | undefined {
    return update.base ? (was ?? nothing) : undefined;
}

function wordOf(slot: TextSlot | 'quantity', { locale }: Update): string {
    const words = { title: { en: 'title', id: 'judul' }, quantity: { en: 'quantity', id: 'jumlah' } };
    return slot === 'title' || slot === 'quantity' ? words[slot][locale] : spell(keywordOfSlot(slot), locale, slot === 'unit');
}

function insertText(slot: TextSlot, text: string, to: Declaration, update: Update): void {
    const locale = update.edits.languageOf(to.file);
    if (slot === 'code') {
        update.edits.add(to, `${spell('code', locale)} ${writeString(text)}`, { before: firstIn(to, update) });
        return;
    }
    const at = slot === 'unit' ? (to.title ?? { span: to.nameSpan }).span.end : to.nameSpan.end;
    if (slot !== 'title' && slot !== 'unit') {
        update.edits.add(to, `${spell(keywordOfSlot(slot), locale)} ${writeString(text)}`);
        return;
    }
    const word = slot === 'unit' ? ` ${spell('unit', locale, true)}` : '';
    update.edits.replace(to.file, { start: at, end: at }, `${word} ${writeString(text)}`);
}

/** The first thing between the braces, comments too. */
function firstIn({ file, body }: Declaration, { edits }: Update): Span | undefined {
    if (!body) return undefined;
    const inside = edits.textAt(file, { start: body.start + 1, end: body.end - 1 });
    const at = body.start + 1 + inside.length - inside.trimStart().length;
    return inside.trim() === '' ? undefined : { start: at, end: at };
}

/** Of what is made or proposed. */
export function quantityOf({ declaration }: Node): Quantity | undefined {
    return declaration.kind === 'output' || declaration.kind === 'proposal' ? declaration.quantity : undefined;
}

/** The decision on a proposal. */
function mergeState(base: Node | undefined, table: Node, plan: Node, update: Update): void {
    const of = (node: Node | undefined) => (node?.declaration.kind === 'proposal' ? node.declaration.state : undefined);
    const [was, now, own] = [of(base), of(table), of(plan)];
    if (!now || plan.declaration.kind !== 'proposal') return;
    const verdict = decide(
        { base: baseOr(base && (was?.value ?? ''), '', update), table: now.value, text: own?.value ?? '' },
        (a, b) => a === b,
    );
    const { file, nameSpan } = plan.declaration;
    const locale = update.edits.languageOf(file);
    if (verdict === 'take') {
        if (own) update.edits.replace(own.span.file ?? file, own.span, spell(now.value, locale));
        else update.edits.add(plan.declaration, `${spell('state', locale)} ${spell(now.value, locale)}`);
    } else if (verdict === 'conflict') {
        const shown = (state: typeof now | undefined) => (state ? spell(state.value, update.locale) : '');
        const values = { base: shown(was), table: shown(now), text: shown(own) };
        const at = { file, span: own?.span ?? nameSpan };
        if (update.conflict(plan, at, spell('state', update.locale), values)) update.hold(table).texts.add('state');
    }
}

/** Of what a work makes: the table counts it. */
function mergeQuantity(base: Node | undefined, table: Node, plan: Node, update: Update): void {
    const of = (node: Node | undefined) => node && quantityOf(node);
    const [was, now, own] = [of(base), of(table), of(plan)];
    if (was && own && !now)
        update.notes.push(say(messages.gone, update.locale, { what: `${update.labelOf(plan)}, ${wordOf('quantity', update)}` }));
    const { declaration } = plan;
    if (!now || (declaration.kind !== 'output' && declaration.kind !== 'proposal')) return;
    const plain = (quantity: Quantity | undefined) =>
        quantity?.amount ? `${plainDecimal(quantity.amount)} ${plainText(quantity.unit.value)}` : '';
    const verdict = decide({ base: baseOr(base && plain(was), '', update), table: plain(now), text: plain(own) }, (a, b) => a === b);
    const { file, title, nameSpan } = declaration;
    const at = (title?.span ?? nameSpan).end;
    if (verdict === 'take')
        update.edits.replace(
            file,
            own?.span ?? { start: at, end: at },
            `${own ? '' : ' '}${writeQuantity(now, update.edits.languageOf(file))}`,
        );
    else if (verdict === 'conflict') {
        const shown = (quantity: Quantity | undefined) => (quantity ? `${quantity.text} ${quantity.unit.value}` : '');
        const values = { base: shown(was), table: shown(now), text: shown(own) };
        if (update.conflict(plan, { file, span: own?.span ?? nameSpan }, wordOf('quantity', update), values))
            update.hold(table).texts.add('quantity');
    }
}

function mergeList(list: FigureList, base: Node | undefined, table: Node, plan: Node, update: Update): void {
    const [now, own] = [update.figures(table, 'table', list), update.figures(plan, 'plan', list)];
    const was = base ? update.figures(base, 'base', list) : [];
    const at = (figures: readonly Figure[], time: string) => figures.filter(figure => figure.time === time);
    mergeFormers({ list, was, now, own }, table, plan, update);
    for (const time of new Set([...now, ...was].map(figure => figure.time))) {
        const three = { base: update.base && at(was, time), table: at(now, time), text: at(own, time) };
        if (three.table.length === 0) {
            if (three.text.length === 0) continue;
            // Other rows have a figure of that time and this one has none any more: it is named, and kept.
            update.hold(table).figures.push({ list, time });
            const isEdited = !sameFigures(at(was, time), three.text);
            if (update.times.get(list.property)?.has(time)) update.goneFigures.push({ node: plan, table, list, own: three.text, isEdited });
            continue;
        }
        const overlaps = list.isReached || !('amount' in (three.table[0] as Figure).item) ? [] : overlapping(three.table[0] as Figure, own);
        const result = overlaps.length > 0 ? stuck(three) : mergeFigures(three);
        if (result.verdict === 'take') for (const { from, to } of result.changes) place(list, plan, from, to, update);
        else if (result.verdict === 'conflict') {
            const { file } = plan.declaration;
            const shown = three.text.length > 0 ? three.text : overlaps;
            const what = `${spell(list.property, update.locale)} ${timeWords(three.table[0] as Figure, update)}`.trim();
            const values = {
                base: sayFigures(three.base ?? [], table, update),
                table: sayFigures(three.table, table, update),
                text: sayFigures(shown, plan, update),
            };
            const span = shown[0]?.item.span ?? plan.declaration.nameSpan;
            if (update.conflict(plan, { file, span }, what, values)) update.hold(table).figures.push({ list, time });
        }
    }
}

/** Amounts for a longer or shorter time that a new one would count twice. */
function overlapping({ time }: Figure, own: readonly Figure[]): Figure[] {
    const [from = 0, to = 0] = time.split('..').map(Number);
    return own.filter(other => {
        const [first = 0, last = 0] = other.time.split('..').map(Number);
        return other.time !== time && other.time !== '' && time !== '' && first <= to && from <= last;
    });
}

/** Nothing can be placed beside amounts of other times; without news nothing has to be. */
function stuck({ base, table }: { base: readonly Figure[] | undefined; table: readonly Figure[] }): { verdict: 'keep' | 'conflict' } {
    return { verdict: base && sameFigures(base, table) ? 'keep' : 'conflict' };
}

function place(list: FigureList, plan: Node, from: Figure | undefined, to: Figure | undefined, update: Update): void {
    const { edits } = update;
    const { file } = plan.declaration;
    const fund = to && update.fundIn(to);
    if (fund?.path[0] !== undefined) update.mentioned.add(fund.path[0]);
    const written = to && ('fund' in to.item ? { ...to, item: copyWith(to.item, { fund }) } : to);
    if (from && written) edits.change(file, from, written);
    else if (from) {
        update.dropped.add(from.item);
        edits.drop(file, from.item.span);
    } else if (written) {
        const own = list.itemsOf(plan.declaration).filter(item => !update.dropped.has(item));
        const statement = { en: writeFigure(written, 'en'), id: writeFigure(written, 'id') };
        const code = textOf(plan.declaration, 'code')?.span;
        // Money stands with money, and below the code; figures of an indicator below one another.
        const money = figureLists.flatMap(other => other.itemsOf(plan.declaration)).filter(item => !update.dropped.has(item));
        const behind = (own.length > 0 ? own : money)
            .map(({ span }) => span)
            .sort((a, b) => a.end - b.end)
            .at(-1);
        edits.add(plan.declaration, statement, { after: behind ?? code });
    }
}

function timeWords({ period }: Figure, { locale }: Update): string {
    return period ? sayPeriod(period)[locale] : '';
}

export function sayFigures(figures: readonly Figure[], { declaration }: Node, { locale, plan }: Pick<Update, 'locale' | 'plan'>): string {
    const unit = declaration.kind === 'indicator' ? (declaration.unit?.value ?? '') : '';
    return figures
        .map(({ item, isSpread }) => {
            const amount = 'amount' in item ? item.amount : item.value;
            if (!amount) return '';
            const currency = 'currency' in item ? (item.currency?.value ?? plan.settings.currency) : '';
            const fund = 'fund' in item && item.fund ? ` (${item.fund.path.join('.')})` : '';
            const text =
                'amount' in item
                    ? formatMoney(amount, currency)[locale] + fund
                    : [formatDecimal(amount)[locale], unit].filter(Boolean).join(' ');
            return isSpread ? say(messages.otherTime, locale, { value: text }) : text;
        })
        .join(', ');
}

/** References count as they are written. */
const asWritten: Reading = {
    currency: '',
    refer(reference) {
        const path = reference.path.join('.');
        return { same: path, plain: path, text: { en: path, id: path }, isOpen: false };
    },
};
const owned: ReadonlySet<string> = new Set<string>([
    ...figureLists.map(({ property }) => property),
    ...textSlots,
    'quantity',
    'kind',
    'measures',
    'was',
    'proposal-state',
]);

/** Changes of the table beyond its own properties are notes: places, times, remarks. */
function noteOthers(base: Node, table: Node, update: Update): void {
    if (otherWords(base) === otherWords(table)) return;
    const of = (node: Node) => [...factsOf(node, asWritten)].filter(([, fact]) => !owned.has(fact.property));
    const before = new Map(of(base));
    for (const [id, fact] of of(table)) {
        if (before.get(id)?.value === fact.value) continue;
        const property = Object.hasOwn(keywordsOf, fact.property)
            ? spell(fact.property as FigureList['property'], update.locale)
            : fact.property;
        update.notes.push(
            say(messages.otherStatements, update.locale, { what: update.labelOf(table), property, value: shownFact(fact, update) }),
        );
    }
}

/** All that may differ besides, in short: most things say the same. */
function otherWords({ declaration }: Node): string {
    const { remarks, ...own } = declaration;
    const notes = Object.values(remarks).flat();
    const places = 'places' in own ? own.places.map(({ location }) => location.path) : [];
    const more = 'beneficiaries' in own ? [own.beneficiaries, own.serves.map(({ path }) => path), own.progress.length] : [];
    const period = 'period' in own ? own.period?.text : '';
    return JSON.stringify([notes, places, more, period], (key, value: unknown) => (key === 'span' ? undefined : value));
}

function shownFact({ text, keyShown }: Fact, { locale }: Update): string {
    return [keyShown?.text[locale], text[locale]].filter(Boolean).join(' ');
}
