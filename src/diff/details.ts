// Details of a declaration that comes or goes as a whole: its money, its parts, whom it asks. It must not know whether it came or went.

import { formatDecimal, formatMoney } from '../l10n/format.ts';
import type { Text } from '../l10n/say.ts';
import { sum, totalOf } from '../plan/budget.ts';
import type { Plan } from '../plan/plan.ts';
import { isWork, titleOf } from '../plan/queries.ts';
import { below, type Node } from './nodes.ts';

/** `isWith` tells the parts that came or went with it from those that are elsewhere in the other version. */
export function detailsOf(node: Node, plan: Plan, isWith: (part: Node) => boolean): Text[] {
    const { declaration } = node;
    const details: Text[] = [];
    const works = declaration.kind === 'department' ? node.children.map(child => child.declaration) : [declaration];
    const totals = works.flatMap(work => (isWork(work) ? (totalOf(plan, work) ?? []) : []));
    if (totals.length > 0) details.push(formatMoney(sum(totals), plan.settings.currency));
    if ('quantity' in declaration && declaration.quantity?.amount) {
        const { amount, unit } = declaration.quantity;
        const count = formatDecimal(amount);
        details.push({ en: `${count.en} ${unit.value}`, id: `${count.id} ${unit.value}` });
    }
    if (declaration.kind === 'request' && declaration.of) {
        const asked = plan.target(declaration.of);
        const party = asked ? titleOf(asked) : declaration.of.path.join('.');
        details.push({ en: `asked of ${party}`, id: `diminta dari ${party}` });
    }
    return [...details, ...partsOf(node, isWith)];
}

const counted: readonly { readonly kinds: readonly string[]; readonly one: string; readonly many: string; readonly id: string }[] = [
    { kinds: ['program'], one: 'program', many: 'programs', id: 'program' },
    { kinds: ['activity'], one: 'activity', many: 'activities', id: 'kegiatan' },
    { kinds: ['subactivity'], one: 'subactivity', many: 'subactivities', id: 'subkegiatan' },
    { kinds: ['output'], one: 'output', many: 'outputs', id: 'keluaran' },
    { kinds: ['asset'], one: 'asset', many: 'assets', id: 'aset' },
    { kinds: ['goal', 'objective'], one: 'goal or objective', many: 'goals and objectives', id: 'tujuan dan sasaran' },
    { kinds: ['indicator'], one: 'indicator', many: 'indicators', id: 'indikator' },
    { kinds: ['request'], one: 'request', many: 'requests', id: 'permintaan' },
];

function partsOf(node: Node, isWith: (part: Node) => boolean): Text[] {
    const inside = [...below(node.children)].filter(isWith).map(({ declaration }) => declaration.kind);
    return counted.flatMap(({ kinds, one, many, id }) => {
        const count = inside.filter(kind => kinds.includes(kind)).length;
        return count === 0 ? [] : [{ en: `${count} ${count === 1 ? one : many}`, id: `${count} ${id}` }];
    });
}
