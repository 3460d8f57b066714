// The life of a finished thing: its maintainers, from when to when, and with money until when. It must not draw.

import type { Asset, Department, Output, Work } from '../../plan/model.ts';
import { dayOf, yearOf } from '../../plan/period.ts';
import { departmentOfParty, extentOf, finishOf, isAsset, isParty, isWork, titleOf } from '../../plan/queries.ts';
import { drawnFrom } from '../plan-frame.ts';
import { type FlowContext, thingText } from './flow-context.ts';
import type { FlowOutput } from './graph.ts';

type Maintainer = FlowOutput['maintainers'][number];

export function lifeOf(output: Output, context: FlowContext): FlowOutput {
    const { plan, locale, month, months } = context;
    const finish = finishOf(plan, output);
    const at = finish === undefined ? months - 1 : month(finish);
    const asset = isAsset(output);
    const unaware = output.maintainers
        .map(({ party }) => context.open(['maintainer-unaware'], party.file, party.span))
        .find(open => open !== undefined);
    const open = context.open(['no-maintainer'], output.file, output.nameSpan) ?? unaware;
    return {
        id: context.outputs.get(output) as string,
        title: thingText(output, locale),
        at,
        asset,
        maintainers: asset ? maintainersInTurn(output, at, context) : [],
        ...(open === undefined ? {} : { open }),
        from: drawnFrom(output),
    };
}

type Time = Pick<FlowContext, 'plan' | 'month' | 'months' | 'firstYear'>;

/** Maintainers of a thing that is there from the month after `at`, one after the other. */
function maintainersInTurn(thing: Output | Asset, at: number, time: Time): Maintainer[] {
    return inTurn(maintainersOf(thing, at, time));
}

function maintainersOf(output: Output | Asset, at: number, context: Time): Maintainer[] {
    const { plan, month, months } = context;
    const planned = plan.sources(output, 'maintains').filter(isWork);
    const named = new Set<Department>();
    const maintainers = output.maintainers.map(({ party, period }): Maintainer => {
        const maintainer = plan.target(party);
        const department = isParty(maintainer) ? departmentOfParty(plan, maintainer) : undefined;
        if (department) named.add(department);
        const start = period ? month(period.from) : Math.min(at + 1, months - 1);
        const end = period ? month(period.to) : months - 1;
        const own = planned.filter(work => plan.names.departmentOf(work) === department);
        // A partner keeps it with money of its own, which no budget of this plan shows; a department's must be planned.
        return {
            name: maintainer ? titleOf(maintainer) : party.path.join('.'),
            start,
            end,
            funded: department ? fundedUntil(own, start, end, context) : end,
        };
    });
    for (const work of planned) {
        const department = plan.names.departmentOf(work);
        if (department && named.has(department)) continue;
        const extent = extentOf(plan, work);
        const start = extent ? month(extent.from) : at;
        const end = extent ? month(extent.to) : months - 1;
        maintainers.push({ name: titleOf(department ?? work), start, end, funded: fundedUntil([work], start, end, context) });
    }
    return maintainers;
}

/** The last month with money, counting from `start` without a gap; before `start` when the first year has none. */
function fundedUntil(works: readonly Work[], start: number, end: number, { plan, month, firstYear }: Time): number {
    const years = new Set<number>();
    for (const work of works)
        for (const { amount, period } of work.budgets) {
            const span = period ?? extentOf(plan, work);
            if (!amount || amount.units <= 0n || !span || span.to < span.from) continue;
            for (let year = yearOf(span.from); year <= yearOf(span.to); year++) years.add(year);
        }
    let year = firstYear + Math.floor(start / 12);
    while (years.has(year)) year++;
    return Math.min(end, year === firstYear + Math.floor(start / 12) ? start - 1 : month(dayOf(year, 0) - 1));
}

/** Keepers one after the other: where two overlap the earlier one stays until it ends. */
function inTurn(maintainers: readonly Maintainer[]): Maintainer[] {
    const turns: Maintainer[] = [];
    for (const maintainer of [...maintainers].sort((a, b) => a.start - b.start || b.end - a.end)) {
        const start = Math.max(maintainer.start, (turns.at(-1)?.end ?? -1) + 1);
        if (start <= maintainer.end) turns.push({ ...maintainer, start });
    }
    return turns;
}
