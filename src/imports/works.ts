// Drafts as programs, activities and subactivities of the plan, with names. It must not know tables or files.

import { chooseNames } from '../l10n/choose-names.ts';
import { spell } from '../l10n/keywords.ts';
import type { Locale } from '../l10n/say.ts';
import {
    makeIndicator,
    makeMoney,
    makeOutput,
    makePeriod,
    makePlace,
    makeQuantity,
    makeReading,
    makeReference,
    makeRemarks,
    makeSaid,
    makeWork,
} from '../plan/make.ts';
import type { Indicator, Money, Output, Work } from '../plan/plan.ts';
import type { Draft, DraftIndicator, DraftOutput } from './drafts.ts';
import type { Entry, Sum } from './entries.ts';

/** What the drafts refer to, and how they are said. */
export interface WorkContext {
    readonly locale: Locale;
    /** Names of funds by code or title, of locations by title; neither may be hidden by a name inside a department. */
    readonly funds: ReadonlyMap<string, string>;
    readonly locations: ReadonlyMap<string, string>;
    readonly taken: ReadonlySet<string>;
    /** The year of a row's money and targets, when the row or the table says one. */
    readonly yearOf: (entry: Entry | undefined) => number | undefined;
}

/** Works that stand beside one another, with names that are unique among them. */
export function makeWorks(drafts: readonly Draft[], context: WorkContext, inScope: ReadonlySet<string> = new Set()): Work[] {
    const names = nameWorks(drafts, context, inScope);
    return drafts.map((draft, index) => makeOne(draft, names[index] as string, context));
}

function nameWorks(drafts: readonly Draft[], { locale, taken }: WorkContext, inScope: ReadonlySet<string>): string[] {
    const items = drafts.map(({ group: { title, code, kind } }) => {
        const word = spell(kind, locale);
        return {
            title,
            key: code,
            fallback: `${word.charAt(0).toUpperCase()}${word.slice(1)}${code ? `-${code.replace(/[^\p{L}\p{N}]+/gu, '-')}` : ''}`,
        };
    });
    return chooseNames(items, new Set([...taken, ...inScope]));
}

function makeOne(draft: Draft, name: string, context: WorkContext): Work {
    const { group } = draft;
    // One namespace for all that stands in the braces: parts have the first choice, then indicators, then outputs.
    const parts = nameWorks(draft.parts, context, new Set());
    const taken = new Set([...context.taken, ...parts]);
    const indicators = nameTexts(
        draft.indicators.map(indicator => indicator.text),
        'indicator',
        context,
        taken,
    );
    const outputs = nameTexts(
        draft.outputs.map(output => output.title),
        'output',
        context,
        new Set([...taken, ...indicators]),
    );
    const [entry] = group.entries.length > 0 ? group.entries : draft.parts.flatMap(part => part.group.entries);
    const place = context.locations.get(draft.place);
    return makeWork(group.kind, name, {
        title: makeSaid(group.title || undefined),
        code: makeSaid(group.code || undefined),
        period: draft.period,
        places: place ? [makePlace(place)] : [],
        budgets: draft.budgets.map(sum => moneyOf(sum, sum.entry, context)),
        // An outlook is for the year after, unless its header names the year.
        forecasts: draft.forecasts.map(sum => moneyOf({ ...sum, year: sum.year ?? after(context.yearOf(sum.entry)) }, sum.entry, context)),
        beneficiaries: draft.beneficiaries.map(text => makeSaid(text)),
        remarks: makeRemarks({ notes: [...(draft.rest ? [draft.rest] : []), ...draft.notes] }),
        indicators: draft.indicators.map((indicator, index) => indicatorOf(indicator, indicators[index] as string, context.yearOf(entry))),
        outputs: draft.outputs.map((output, index) => outputOf(output, outputs[index] as string)),
        activities: draft.parts.map((part, index) => makeOne(part, parts[index] as string, context)),
    });
}

function nameTexts(titles: readonly string[], word: 'indicator' | 'output', { locale }: WorkContext, taken: ReadonlySet<string>): string[] {
    const fallback = spell(word, locale);
    return chooseNames(
        titles.map(title => ({ title, key: fallback, fallback })),
        taken,
    );
}

function moneyOf(sum: Sum, entry: Entry, context: WorkContext): Money {
    const year = sum.year ?? context.yearOf(entry);
    const [fund] = entry.funds.length === 1 ? entry.funds : [];
    const name = fund === undefined ? undefined : context.funds.get(fund);
    return makeMoney(sum.amount, {
        period: year === undefined ? entry.period : makePeriod(String(year)),
        fund: name === undefined ? undefined : makeReference('fund', name),
    });
}

function indicatorOf(
    { text, measures, target, unread, year: own }: DraftIndicator,
    name: string,
    yearOfRow: number | undefined,
): Indicator {
    const year = own ?? yearOfRow;
    return makeIndicator(name, {
        title: makeSaid(text),
        unit: makeSaid(target?.unit || undefined),
        measures: makeSaid(measures),
        targets: target && year !== undefined ? [makeReading(target.value, target.text, { period: makePeriod(String(year)) })] : [],
        remarks: makeRemarks({ notes: unread ? [unread] : target && year === undefined ? [`${target.text} ${target.unit}`.trim()] : [] }),
    });
}

function outputOf({ verb, title, measure }: DraftOutput, name: string): Output {
    return makeOutput(verb, name, {
        title: makeSaid(title),
        quantity: measure?.target && makeQuantity(measure.target.value, measure.target.text, measure.target.unit),
        remarks: makeRemarks({ notes: measure ? [measure.text] : [] }),
    });
}

function after(year: number | undefined): number | undefined {
    return year === undefined ? undefined : year + 1;
}
