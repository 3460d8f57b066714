// The input of all sheets of one drawing, from a plan and what a reader wants to see of it. It must not know any kind of sheet.
import type { Locale } from '../../l10n/say.ts';
import type { Day } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import { type Filter, noFilter } from '../filter.ts';
import { select } from '../select.ts';
import { beforeOf, type OlderVersion } from './before.ts';
import { numberPoints } from './points.ts';
import type { SheetContext } from './sheet.ts';

export interface SheetOptions {
    readonly locale: Locale;
    readonly filter?: Filter;
    readonly today?: Day;
    readonly against?: OlderVersion;
}

export function sheetContext(
    plan: Plan,
    findings: readonly Finding[],
    { locale, filter = noFilter, today, against }: SheetOptions,
): SheetContext {
    return {
        plan,
        findings,
        points: numberPoints(plan, findings, locale),
        selection: select(plan, findings, filter, locale),
        locale,
        ...(today === undefined ? {} : { today }),
        ...(against ? { before: beforeOf(against, plan) } : {}),
    };
}
