// Promises between works and parties: needs, requests, answers, handovers, maintenance. A row for each statement.

import type { Declaration, Reference } from '../../../plan/model.ts';
import type { Period } from '../../../plan/period.ts';
import { departmentOfParty, isParty, workOf, works } from '../../../plan/queries.ts';
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

/** References of a work to other works, with the name of each statement in the table. */
const ofWorks = { needs: 'needs', after: 'after', maintains: 'maintains', continues: 'continues', answers: 'answers' } as const;

export const promises = table('promises', columns, function* (context) {
    const { plan } = context;
    for (const work of works(plan)) {
        for (const [property, kind] of Object.entries(ofWorks))
            for (const reference of work[property as keyof typeof ofWorks]) yield rowOf(context, kind, work, reference);
        for (const request of work.requests) if (request.of) yield rowOf(context, 'requests', request, request.of, request.by);
    }
    for (const thing of [...plan.all('output'), ...plan.all('asset')]) {
        for (const { party, period } of thing.handovers) yield rowOf(context, 'handover', thing, party, period);
        for (const { party, period } of thing.maintainers) yield rowOf(context, 'maintainer', thing, party, period);
        if (thing.user) yield rowOf(context, 'user', thing, thing.user);
    }
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
