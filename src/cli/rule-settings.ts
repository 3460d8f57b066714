// `--rule ID=SEVERITY` and `--rule ID.percent=NUMBER` as the settings of a check. It must not know the command.
import { nearest } from '../l10n/nearest.ts';
import { say } from '../l10n/say.ts';
import { allRules } from '../rules/all.ts';
import type { Severity } from '../rules/engine/finding.ts';
import { isRuleSetting, type RuleSettings } from '../rules/engine/run.ts';
import { UserError } from './session.ts';
import { words } from './words.ts';

/** Ids that are no rules of the plan but of what can be read. */
const readingIds = ['syntax', 'limit'];

export function ruleSettings(given: readonly string[]): RuleSettings {
    const known = [...allRules.map(rule => rule.id), ...readingIds];
    const limited = new Set(allRules.filter(({ percent }) => percent !== undefined).map(({ id }) => id));
    const settings: Record<string, Severity | 'off' | number> = {};
    for (const value of given) {
        const [, id = '', limit = '', said = ''] = /^([\w-]+)(\.percent)?=(\S+)$/.exec(value) ?? [];
        const setting = limit === '' ? said : Number(said);
        if (!isRuleSetting(id + limit, setting) || (limit !== '' && known.includes(id) && !limited.has(id)))
            throw new UserError(words.badRule, { value });
        if (!known.includes(id)) {
            const [near] = nearest(id, known, 1);
            const hint = near ? { en: say(words.didYouMean, 'en', { near }), id: say(words.didYouMean, 'id', { near }) } : '';
            throw new UserError(words.unknownRule, { value, id, hint });
        }
        settings[id + limit] = setting;
    }
    return settings;
}
