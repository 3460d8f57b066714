// Measures that an import counts as quantities of outputs, and that the plan has as indicators. It must not know how values are merged.
import type { Node } from '../diff/nodes.ts';
import { makeIndicator, makeLocated, makeReading } from '../plan/make.ts';
import type { Period } from '../plan/period.ts';
import { type FigureList, plainText, type TextSlot } from './owned.ts';
import type { Update } from './update.ts';

interface Merge {
    mergeText(slot: TextSlot, base: Node | undefined, table: Node, plan: Node, update: Update): void;
    mergeList(list: FigureList, base: Node | undefined, table: Node, plan: Node, update: Update): void;
}

/**
 * A measure that an import counts as the quantity of an output, and that the plan has as an indicator: it stays one. Its one figure is for
 * the time of the one that is there.
 */
export function mergeMeasure(table: Node, update: Update, merge: Merge): boolean {
    const { parent } = table;
    const work = parent && update.tripleOf.get(parent);
    const said = countedMeasure(table);
    if (!said || !work?.plan || update.isReached) return false;
    const plan = work.plan.children.find(child => isMeasure(child, said));
    if (plan?.declaration.kind !== 'indicator' || update.tripleOf.get(plan)?.table) return false;
    const known = work.base?.children.find(child => isMeasure(child, said));
    const { targets } = known?.declaration.kind === 'indicator' ? known.declaration : plan.declaration;
    const [first, ...more] = targets;
    if (!first?.period || more.length > 0) return false;
    const { period } = first;
    const counted = work.base?.children.find(child => plainText(countedMeasure(child)) === plainText(said));
    const base = known ?? (counted && asMeasure(counted, plan, period));
    const now = asMeasure(table, plan, period);
    merge.mergeText('unit', base, now, plan, update);
    for (const list of update.lists) merge.mergeList(list, base, now, plan, update);
    if (update.held.has(now)) update.hold(table).texts.add('quantity');
    update.measured.add(plan).add(table);
    return true;
}

function isMeasure({ declaration }: Node, text: string): boolean {
    return declaration.kind === 'indicator' && plainText(declaration.title?.value) === plainText(text);
}

/** The words of the measure that an output's quantity came from. */
function countedMeasure({ declaration }: Node): string | undefined {
    return declaration.kind === 'output' && declaration.quantity?.amount ? declaration.remarks.notes[0]?.value : undefined;
}

/** An output with its quantity as the indicator that the plan has of it. */
function asMeasure({ declaration, parent, path }: Node, { declaration: { name, title } }: Node, period: Period): Node {
    const quantity = declaration.kind === 'output' ? declaration.quantity : undefined;
    const targets = quantity?.amount ? [makeReading(quantity.amount, quantity.text, { period })] : [];
    const made = makeIndicator(name, { title, unit: makeLocated(quantity?.unit.value), targets });
    return { declaration: made, parts: [made], parent, path, children: [] };
}
