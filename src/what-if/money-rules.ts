// The rules whose findings depend on budgets or on ceilings: a cut runs them again and no others. A test watches what every rule reads.
import { allRules } from '../rules/all.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { Rule } from '../rules/engine/rule.ts';
import type { Reading } from './supposition.ts';

const idsOf: Readonly<Record<Reading, readonly string[]>> = {
    ceilings: ['above-ceiling', 'bad-period', 'number', 'over-ceiling'],
    budgets: [
        'above-ceiling',
        'bad-period',
        'forecast-differs',
        'indicator-incomplete',
        'maintenance-unfunded',
        'money-without-target',
        'no-outlook',
        'not-per-priority',
        'number',
        'over-ceiling',
        'pattern-unmet',
        'spending-behind',
        'spent-over-budget',
        'subactivity-no-target',
        'sum-mismatch',
        'upkeep-low',
        'upkeep-short',
    ],
};

/** Those that look at ignore comments run with them: a comment may cease to be needed. */
export const moneyRules: Readonly<Record<Reading | 'either', readonly Rule[]>> = {
    ceilings: rulesWith(idsOf.ceilings),
    budgets: rulesWith(idsOf.budgets),
    either: rulesWith([...idsOf.ceilings, ...idsOf.budgets]),
};

function rulesWith(ids: readonly string[]): Rule[] {
    return allRules.filter(({ id, on }) => on === 'ignore' || ids.includes(id));
}

/** Whether a finding is one of these rules; of comments, one that ignores one of them. */
export function findingOf(rules: readonly Rule[]): (finding: Finding) => boolean {
    const byId = new Map(rules.map(rule => [rule.id, rule]));
    return ({ rule, values }) => {
        const own = byId.get(rule);
        return own !== undefined && (own.on !== 'ignore' || byId.has(String(values['rule'])));
    };
}
