// `alur what-if`: which promises break when a fund is cut, something moves or is dropped. No file is touched.
import { forTerminal, nameForTerminal, toJson } from '../l10n/safe-text.ts';
import { createLanguage } from '../language/module.ts';
import { readAmountText } from '../language/read-amount.ts';
import { plainDecimal } from '../plan/decimal.ts';
import { writePeriod } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { qualifiedName, titleOf } from '../plan/queries.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { storable } from '../rules/engine/stored-finding.ts';
import { readSuppositions, type Typed } from '../what-if/read-supposition.ts';
import type { Supposition } from '../what-if/supposition.ts';
import { type Outcome, type WhatIf, whatIf } from '../what-if/what-if.ts';
import { saySupposition, writeWhatIfAsMarkdown, writeWhatIfAsText } from '../what-if/write-what-if.ts';
import { showFindings } from './findings/shown.ts';
import { questionWords } from './question-words.ts';
import { onlyPlan, readPlans, shownPath } from './read-plans.ts';
import { ruleSettings } from './rule-settings.ts';
import { type ExitCode, type Session, UserError } from './session.ts';

export const whatIfFormats = ['text', 'json', 'md'] as const;

export interface WhatIfOptions {
    readonly cut: readonly string[];
    readonly move: readonly string[];
    readonly drop: readonly string[];
    readonly rule: readonly string[];
    readonly format: (typeof whatIfFormats)[number];
}

export async function askWhatIf(given: string, options: WhatIfOptions, session: Session): Promise<ExitCode> {
    const typed = (['cut', 'move', 'drop'] as const).flatMap(kind => options[kind].map((text): Typed => ({ kind, text })));
    if (typed.length === 0) throw new UserError(questionWords.nothingSupposed);
    const settings = ruleSettings(options.rule);
    const { plan } = onlyPlan(given, readPlans([given], session));
    const broken = plan.files.filter(file => file.problems.length > 0).length;
    if (broken > 0) session.tell(questionWords.brokenRead, { count: broken });
    const language = createLanguage();
    const suppositions = readSuppositions(plan, typed, text => readAmountText(language, text));
    if ('refusal' in suppositions) throw new UserError(suppositions.refusal);
    const result = whatIf(plan, suppositions, settings);
    const shown = { plan, locale: session.locale, pathOf: shownPath };
    if (options.format === 'json') await session.write(writeJson(result, plan, session));
    else if (options.format === 'md') await session.write(writeWhatIfAsMarkdown(result, shown));
    else await session.write(writeWhatIfAsText(result, shown, forTerminal, nameForTerminal));
    return session.failed ? 2 : 0;
}

function writeJson(result: WhatIf, plan: Plan, { locale }: Session): string {
    const show = (findings: readonly Finding[]) => {
        const kept = findings.map(finding => storable(finding, false));
        return showFindings(kept, uri => plan.file(uri)?.lineStarts ?? [0], locale);
    };
    const of = (outcomes: readonly Outcome[]) => {
        const findings = show(outcomes.map(({ finding }) => finding));
        return findings.map(({ fixable: _, ...finding }, i) => ({ ...finding, readings: outcomes[i]?.readings ?? [] }));
    };
    const before = show(result.changed.flatMap(outcome => outcome.before ?? []));
    const json = {
        suppositions: result.suppositions.map(one => ({
            ...plainSupposition(one, result),
            message: saySupposition(one, result, plan)[0]?.[locale],
        })),
        broken: of(result.broken),
        changed: of(result.changed).map((after, i) => ({ ...after, before: before[i]?.message })),
        gone: of(result.gone),
    };
    return `${toJson(json, 2)}\n`;
}

/** Amounts as plain digits, exact. */
function plainSupposition(one: Supposition, { effects }: WhatIf): Readonly<Record<string, unknown>> {
    const { kind } = one;
    const thing = one.kind === 'cut' ? one.fund : one.thing;
    const called = { kind, name: qualifiedName(thing), title: titleOf(thing) };
    if (one.kind === 'drop') return called;
    if (one.kind === 'move') return { ...called, months: one.by.months, days: one.by.days };
    return {
        ...called,
        ...('percent' in one.share ? { percent: plainDecimal(one.share.percent) } : { amount: plainDecimal(one.share.amount) }),
        ...(one.within ? { in: writePeriod(one.within) } : {}),
        effects: (effects.get(one) ?? []).map(({ what, count, before, after }) => ({
            reading: what,
            amounts: count,
            before: plainDecimal(before),
            after: plainDecimal(after),
        })),
    };
}
