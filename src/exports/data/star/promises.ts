// Promises between works and parties: needs, requests, answers, handovers, maintenance. A row for each statement.
import type { Period } from '../../../plan/period.ts';
import type { Declaration, Reference } from '../../../plan/plan.ts';
import { statedPromises } from '../../../plan/promises.ts';
import { departmentOfParty, isParty, workOf } from '../../../plan/queries.ts';
import { departmentId, placeCells, placeColumns, soundPeriod, type TableContext, table } from './table.ts';

const columns = {
    kind: 'text',
    work: 'text',
    thing: 'text',
    department: 'text',
    other: 'text',
    other_department: 'text',
    crosses: 'boolean',
    resolved: 'boolean',
    written: 'text',
    from_date: 'date',
    to_date: 'date',
    ...placeColumns,
} as const;

export const promises = table('promises', columns, function* (context) {
    for (const { kind, from, reference, period } of statedPromises(context.plan)) yield rowOf(context, kind, from, reference, period);
});

function rowOf(context: TableContext, kind: string, from: Declaration, reference: Reference, period?: Period) {
    const { plan, facts } = context;
    const target = plan.target(reference);
    const department = departmentId(context, from);
    const other = target && facts.idOrNull(departmentAt(context, target));
    const sound = soundPeriod(period);
    return {
        kind,
        work: facts.idOrNull(workOf(from)),
        thing: ['output', 'asset', 'request'].includes(from.kind) ? facts.id(from) : undefined,
        department,
        other: facts.idOrNull(target),
        other_department: other,
        crosses: Boolean(department && other && department !== other),
        resolved: target !== undefined,
        written: reference.path.join('.'),
        from_date: sound?.from,
        to_date: sound?.to,
        ...placeCells(context, reference.file, reference.span),
    };
}

function departmentAt({ plan }: TableContext, target: Declaration) {
    return isParty(target) ? departmentOfParty(plan, target) : plan.names.departmentOf(target);
}
