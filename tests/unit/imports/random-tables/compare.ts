// What an import made of a table, compared with what the table says.
import type { ImportResult } from '../../../../src/imports/import-workbook.ts';
import type { Account, Facts } from './facts.ts';
import { plain } from './facts.ts';
import type { ReadBack } from './read-back.ts';
import { readBack } from './read-back.ts';

/** Every difference as a line; none when the import said exactly what the table says. */
export function differences(result: ImportResult, { facts, account }: Facts): string[] {
    const found = readBack(result.files);
    const years = new Set([...facts].flatMap(fact => (fact.startsWith('target ') ? [yearOf(fact)] : [])));
    const isCompared = (fact: string) => !fact.startsWith('target ') || years.has(yearOf(fact));
    return [
        ...found.problems.map(problem => `unreadable: ${problem}`),
        ...[...facts].filter(fact => !hasFact(found, fact)).map(fact => `missing: ${fact}`),
        ...[...found.facts].filter(fact => !facts.has(fact) && isCompared(fact)).map(fact => `not in the table: ${fact}`),
        ...compareAccounts(result, account),
    ];
}

/** Whether the plan says it, as a fact or as a quantity that a work builds or buys. */
export function hasFact({ facts, quantities }: ReadBack, fact: string): boolean {
    return facts.has(fact) || (fact.startsWith('target ') && quantities.has(fact.replace(/in \d{4}: ([^:]*)$/, 'in 0: $1')));
}

const yearOf = (fact: string): string => /in (\d{4}): [^:]*$/.exec(fact)?.[1] ?? '';

function compareAccounts({ account: found }: ImportResult, expected: Account): string[] {
    const shown: Record<string, [unknown, unknown]> = {
        departments: [found.departments.map(({ title }) => plain(title)).sort(), expected.departments.map(plain).sort()],
        budget: [found.budget, expected.budget],
        forecast: [found.forecast, expected.forecast],
        funds: [sorted(found.funds), sorted(expected.funds)],
    };
    for (const key of ['programs', 'activities', 'subactivities', 'goals', 'objectives', 'indicators'] as const)
        shown[key] = [found[key], expected[key]];
    return Object.entries(shown).flatMap(([key, [a, b]]) => {
        const [is, right] = [JSON.stringify(a), JSON.stringify(b)];
        return is === right ? [] : [`account, ${key}: ${is} instead of ${right}`];
    });
}

/** Heads in capitals give funds in capitals. */
const sorted = (map: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
        Object.entries(map)
            .map(([name, money]) => [plain(name), money] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
