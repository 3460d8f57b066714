// `alur rules`: every rule as it stands for the plans here. Without a plan it tells how the rules stand for a new one.
import { type RuleList, writeRulesAsJson, writeRulesAsMarkdown, writeRulesAsText } from '../exports/rule-list.ts';
import { lineForTerminal } from '../l10n/safe-text.ts';
import { makePlan } from '../plan/make-plan.ts';
import { describeRules } from '../rules/engine/rule-states.ts';
import { type PlanAt, readPlans, shownPath, uriOf } from './read-plans.ts';
import { ruleSettings } from './rule-settings.ts';
import { type ExitCode, type Session, UserError } from './session.ts';
import { words } from './words.ts';

export const rulesFormats = ['text', 'json', 'md'] as const;

export interface RulesOptions {
    readonly format: (typeof rulesFormats)[number];
    readonly rule: readonly string[];
}

export async function rules(given: string | undefined, options: RulesOptions, session: Session): Promise<ExitCode> {
    const settings = ruleSettings(options.rule);
    const plans = plansHere(given, session);
    const lists = plans.map(
        ({ root, plan }): RuleList => ({
            plan: plans.length > 1 ? shownPath(uriOf(root)).replace(/\/$/, '') || '.' : '',
            stage: plan.settings.stage,
            rules: describeRules(plan, settings),
            nameOf: shownPath,
        }),
    );
    await session.write(
        options.format === 'json'
            ? writeRulesAsJson(lists, session.locale)
            : options.format === 'md'
              ? writeRulesAsMarkdown(lists, session.locale)
              : writeRulesAsText(lists, session.locale, lineForTerminal),
    );
    return session.failed ? 2 : 0;
}

/** The rules can be read about where there is no plan yet; only a folder that was named must hold one. */
function plansHere(given: string | undefined, session: Session): readonly Pick<PlanAt, 'root' | 'plan'>[] {
    try {
        return readPlans([given ?? '.'], session);
    } catch (error) {
        if (given === undefined && error instanceof UserError && error.text === words.noPlans) return [{ root: '.', plan: makePlan([]) }];
        throw error;
    }
}
