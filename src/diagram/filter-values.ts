// Values of a filter in a plan: their meaning, those that mean nothing, and their text. It must not know what is drawn of them.
import { kindNames } from '../l10n/kinds.ts';
import { nearest } from '../l10n/nearest.ts';
import { type Locale, say } from '../l10n/say.ts';
import type { Kind } from '../plan/model.ts';
import { fold, named } from '../plan/names/find-named.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import type { Filter, FilterKey } from './filter.ts';
import { filterWords } from './words.ts';

export interface UnknownValue {
    readonly key: FilterKey;
    readonly value: string;
    readonly near: string | undefined;
}

/** Values that name nothing in the plan, each with the name somebody probably meant. */
export function findUnknown(plan: Plan, filter: Filter): UnknownValue[] {
    const missing = (key: FilterKey, values: readonly string[], kinds: readonly Kind[]) =>
        values.flatMap((value): UnknownValue[] => {
            if (named(plan, value, kinds).length > 0) return [];
            const names = kinds.flatMap(kind => plan.all(kind).flatMap(one => [one.name, titleOf(one)]));
            return [{ key, value, near: nearest(value, names, 1)[0] }];
        });
    return [
        ...missing('department', filter.departments, ['department']),
        ...missing('mine', filter.mine, ['department']),
        ...missing('goal', filter.goals, resultKinds),
        ...missing('location', filter.locations, ['location']),
        ...missing('fund', filter.funds, ['fund']),
        ...unknownTags(plan, filter.tags),
    ];
}

function unknownTags(plan: Plan, values: readonly string[]): UnknownValue[] {
    if (values.length === 0) return [];
    const tags = new Set(plan.files.flatMap(file => file.declarations.flatMap(one => one.remarks.tags.map(tag => tag.value))));
    const folded = new Set([...tags].map(fold));
    return values.filter(value => !folded.has(fold(value))).map(value => ({ key: 'tag', value, near: nearest(value, tags, 1)[0] }));
}

export const resultKinds = ['vision', 'mission', 'goal', 'objective'] as const;

/** The filters in force, in words. */
export function describeFilter(plan: Plan, filter: Filter, locale: Locale): string[] {
    const titles = (values: readonly string[], kinds: readonly Kind[]) =>
        values.map(value => {
            const [one] = named(plan, value, kinds);
            return one ? titleOf(one) : value;
        });
    const list = (key: keyof typeof filterWords, values: readonly (string | number)[]) =>
        values.length > 0 ? [say(filterWords[key], locale, { x: values.join(', ') })] : [];
    // A vision, a goal and an objective are different things in law, so each is called by its own name.
    const results = [...Map.groupBy(filter.goals, value => named(plan, value, resultKinds)[0]?.kind ?? 'goal')];
    return [
        ...list('department', titles(filter.departments, ['department'])),
        ...list('mine', titles(filter.mine, ['department'])),
        ...results.map(([kind, values]) => `${say(kindNames[kind], locale)} ${titles(values, resultKinds).join(', ')}`),
        ...list('location', titles(filter.locations, ['location'])),
        ...list('year', filter.years),
        ...list('fund', titles(filter.funds, ['fund'])),
        ...list('tag', filter.tags),
        ...(filter.problems ? [say(filterWords.problems, locale)] : []),
        ...(filter.search ? list('search', [filter.search]) : []),
    ];
}
