// Counts what an import took, to be compared with the table. It must not know text.
import type { Decimal } from '../plan/decimal.ts';
import { addDecimals, compareDecimals, plainDecimal, zero } from '../plan/decimal.ts';
import type { Entry } from './entries.ts';
import type { Flag, Group } from './groups.ts';
import { messages } from './messages.ts';
import type { ImportSummary } from './report.ts';

export const emptySummary: ImportSummary = {
    departments: 0,
    programs: 0,
    activities: 0,
    subactivities: 0,
    total: zero,
    withoutOutputIndicator: 0,
    withoutIndicator: 0,
    zeroBudget: 0,
};

/** Rows of groups that have parts are not counted as work; where their money differs from that of their parts, it is flagged. */
export function addUp(groups: readonly Group[], entries: readonly Entry[], departments: number, flag: Flag): ImportSummary {
    const all = groups.flatMap(function under(group): Group[] {
        return [group, ...group.parts.flatMap(under)];
    });
    const leaves = new Set(all.filter(group => group.parts.length === 0).flatMap(group => group.entries));
    const works = entries.filter(entry => leaves.has(entry));
    for (const group of all) compareWithParts(group, flag);
    const count = (kind: Group['kind']) => all.filter(group => group.kind === kind).length;
    return {
        departments,
        programs: count('program'),
        activities: count('activity'),
        subactivities: count('subactivity'),
        total: groups.map(sumOfParts).reduce(addDecimals, zero),
        withoutOutputIndicator: works.filter(entry => !entry.measures.output).length,
        withoutIndicator: works.filter(({ measures: { group, output, outcome } }) => !group && !output && !outcome).length,
        zeroBudget: works.filter(entry => entry.budgets.length > 0 && entry.budgets.every(sum => sum.amount.units === 0n)).length,
    };
}

function compareWithParts(group: Group, flag: Flag): void {
    const [entry] = group.entries;
    if (!entry || group.parts.length === 0 || entry.budgets.length === 0) return;
    const stated = ownSum(group);
    const sum = sumOfParts(group);
    if (compareDecimals(stated, sum) !== 0)
        flag(entry, 'budget', messages.sumMismatch, { code: group.code, stated: plainDecimal(stated), sum: plainDecimal(sum) });
}

function sumOfParts(group: Group): Decimal {
    return group.parts.length === 0 ? ownSum(group) : group.parts.map(sumOfParts).reduce(addDecimals, zero);
}

function ownSum(group: Group): Decimal {
    return group.entries.flatMap(entry => entry.budgets.map(sum => sum.amount)).reduce(addDecimals, zero);
}
