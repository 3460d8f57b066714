// The result of an import of another standard: declarations, with what was counted and noted on the way. It must not know any standard.
import type { Locale, Text, Values } from '../../l10n/say.ts';
import type { Declaration, Department } from '../../plan/model.ts';
import type { MoneyByYear } from '../account.ts';
import type { TableProblem } from '../workbook.ts';
import { xmlMessages } from './messages.ts';

export interface StandardOptions {
    readonly locale: Locale;
    /** The top declarations of the target folder's plan. */
    readonly existing: readonly Declaration[];
}

export interface StandardPlan {
    /** How much the file holds, whether or not the plan in the folder says it already. */
    readonly found: number;
    /** For the file that departments share: all that the folder does not declare yet. */
    readonly shared: readonly Declaration[];
    /** Departments that hold something: a file for each. */
    readonly departments: readonly Department[];
    readonly currency: string | undefined;
    readonly years: readonly number[];
    readonly notes: readonly TableProblem[];
    readonly money: { readonly budget: MoneyByYear; readonly actual: MoneyByYear; readonly funds: Readonly<Record<string, MoneyByYear>> };
}

export const noMoney: StandardPlan['money'] = { budget: {}, actual: {}, funds: {} };

/** A note about all that it names, the first five by name; none where it names nothing. */
export function noteOn(message: Text, names: readonly string[], values: Values = {}): TableProblem[] {
    const all = [...new Set(names)];
    if (all.length === 0) return [];
    const shown = all.slice(0, 5).join('; ');
    const rest = (text: string) => text.replace('{names}', () => shown).replace('{n}', String(all.length - 5));
    const listed = all.length > 5 ? { en: rest(xmlMessages.andMore.en), id: rest(xmlMessages.andMore.id) } : shown;
    return [{ place: {}, message, values: { names: listed, ...values } }];
}
