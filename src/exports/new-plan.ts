// The first file of a plan, from two answers: whose plan it is, and for which years. An answer left open asks its question as a title.
// It must not know who asked, nor where the file goes.
import { chooseNames } from '../l10n/choose-names.ts';
import { firstGoal } from '../l10n/placeholder-names.ts';
import type { Locale, Text } from '../l10n/say.ts';
import { say } from '../l10n/say.ts';
import { makeFund, makeLocated, makeLocation, makePeriod, makePlan, makeResult } from '../plan/make.ts';
import { type Period, writePeriod, yearOf } from '../plan/period.ts';
import { settingsOf } from '../plan/settings.ts';
import { plainTitle, type StartedFile, startFile } from './start-file.ts';

const words = {
    title: { en: 'Program plan of {city} {years}', id: 'Rencana program {city} {years}' },
    goalName: firstGoal,
    goal: { en: 'What will be better in {city} by {year}?', id: 'Apa yang akan lebih baik di {city} pada tahun {year}?' },
    fundName: { en: 'Budget', id: 'APBD' },
    fund: { en: 'Budget of {city}', id: 'APBD {city}' },
} satisfies Record<string, Text>;

/** The plan, its first goal, its place and its fund. */
export function startPlan(city: string, years: Period, locale: Locale): StartedFile {
    const title = plainTitle(city);
    const values = { city: title, years: writePeriod(years).replace('..', '-'), year: yearOf(years.to) };
    const [name = 'Plan'] = chooseNames([{ title, key: '', fallback: 'Plan' }], new Set([words.goalName[locale], words.fundName[locale]]));
    const goal = say(words.goal, locale, values);
    const elements = [
        makePlan(name, {
            title: makeLocated(say(words.title, locale, values)),
            period: years,
            currency: makeLocated(settingsOf(undefined).currency),
            stage: makeLocated('draft' as const),
        }),
        makeResult('goal', words.goalName[locale], { title: makeLocated(goal) }),
        makeLocation(name, { title: makeLocated(title) }),
        makeFund(words.fundName[locale], { title: makeLocated(say(words.fund, locale, values)) }),
    ];
    return startFile(name, elements, goal, locale);
}

/** Years as people write them: `2026`, `2026-2030`, `2026 to 2030`, `2026 s.d. 2030`, or any period of the language; undefined for others. */
export function readYears(text: string): Period | undefined {
    const moment = '\\d{4}(?:-(?:Q|TW|S)?\\d+(?:-\\d\\d)?)?';
    const years = /^(\d{4})\s*(?:[-–—/]|to|until|sampai|hingga|s\.?\s?\/?d\.?)\s*(\d{4})$/i.exec(text.trim());
    const [, from, to] = years ?? new RegExp(`^(${moment})(?:\\s*\\.\\.\\s*(${moment}))?$`, 'i').exec(text.trim().toUpperCase()) ?? [];
    const period = from === undefined ? undefined : makePeriod(from, to ?? from);
    return period && period.from <= period.to ? period : undefined;
}
