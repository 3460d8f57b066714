// Merges what figures were before a revision, of figures that the plan has already. A planner's own `was` stays where the table says none.
// It must not know what becomes of the figures themselves.
import type { Node } from '../diff/nodes.ts';
import { writeMoney, writeReading } from '../exports/source-amounts.ts';
import { spell } from '../l10n/keywords.ts';
import type { Locale } from '../l10n/say.ts';
import { sayPeriod } from '../l10n/times.ts';
import { normalizeDecimal, plainDecimal } from '../plan/decimal.ts';
import { makeMoney, makeReading } from '../plan/make.ts';
import { decide } from './merge-figures.ts';
import type { Figure, FigureList, Item } from './owned.ts';
import type { Update } from './update.ts';

interface Sides {
    readonly list: FigureList;
    readonly was: readonly Figure[];
    readonly now: readonly Figure[];
    readonly own: readonly Figure[];
}

export function mergeFormers({ list, was, now, own }: Sides, table: Node, plan: Node, update: Update): void {
    for (const figure of now) {
        const said = formerOf(figure.item);
        const twin = own.find(other => other.time === figure.time && other.fund === figure.fund);
        if (said === '' || !twin || twin.isSpread) continue;
        const before = was.find(other => other.time === figure.time && other.fund === figure.fund);
        const base = update.base ? (before ? formerOf(before.item) : '') : undefined;
        const verdict = decide({ base, table: said, text: formerOf(twin.item) }, (a, b) => a === b);
        const file = twin.item.span.file ?? plan.declaration.file;
        if (verdict === 'take') write(file, twin.item, figure.item, update);
        else if (verdict === 'conflict') {
            const locale = update.edits.languageOf(file);
            const shown = (item: Item | undefined) => (item?.was ? writeFormer(item, locale) : '');
            const what = [
                spell(list.property, update.locale),
                figure.period ? sayPeriod(figure.period)[update.locale] : '',
                spell('was', update.locale),
            ];
            const values = { base: shown(before?.item), table: shown(figure.item), text: shown(twin.item) };
            if (update.conflict(plan, { file, span: twin.item.span }, what.filter(Boolean).join(' '), values))
                update.hold(table).figures.push({ list, time: figure.time });
        }
    }
}

/** Plain digits, or the grade; empty for none. */
function formerOf(item: Item): string {
    if ('amount' in item) return item.was?.amount ? plainDecimal(normalizeDecimal(item.was.amount)) : '';
    const { was } = item;
    return was ? (was.value ? plainDecimal(normalizeDecimal(was.value)) : was.text) : '';
}

function write(file: string, to: Item, from: Item, { edits }: Update): void {
    const text = writeFormer(from, edits.languageOf(file));
    if (to.was) edits.replace(file, to.was.span, text);
    else edits.replace(file, { start: to.span.end, end: to.span.end }, ` ${spell('was', edits.languageOf(file))} ${text}`);
}

/** The figure alone, as it is written behind `was`. */
function writeFormer(item: Item, locale: Locale): string {
    if ('amount' in item) return item.was?.amount ? writeMoney(makeMoney(item.was.amount, { currency: item.was.currency }), locale) : '';
    const { was } = item;
    return was
        ? writeReading(makeReading(was.value, was.text, { grade: was.isGrade ? { value: was.text, span: was.span } : undefined }), locale)
        : '';
}
