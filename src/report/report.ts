// A plan on a few sheets of paper for those who decide on it: what is open, what is covered, with what money, who does what.
// It must not know how it is written down.
import { formatDecimal, formatMoney } from '../l10n/format.ts';
import { stageNames } from '../l10n/kinds.ts';
import { type Locale, say, type Text } from '../l10n/say.ts';
import { sum, totalOf } from '../plan/budget.ts';
import { whole } from '../plan/decimal.ts';
import { writePeriod } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { isAsset, titleOf } from '../plan/queries.ts';
import type { Finding, Severity } from '../rules/engine/finding.ts';
import type { FindingAges } from '../rules/engine/finding-age.ts';
import { reportAgenda } from './agenda.ts';
import { contextOf, type ReportContext } from './context.ts';
import { reportCoverage } from './coverage.ts';
import { reportFindings } from './findings.ts';
import { reportMatrix } from './matrix.ts';
import { reportMoney } from './money.ts';
import { reportRemarks } from './remarks.ts';
import type { Report } from './table.ts';
import { type Counted, counts, words } from './words.ts';

/** The sections, in the order in which they are read. */
const sections = [reportAgenda, reportFindings, reportCoverage, reportMoney, reportMatrix, reportRemarks];

/** `ages`: since when the findings have stood, where the history was read. */
export function reportOn(plan: Plan, findings: readonly Finding[], locale: Locale, ages?: FindingAges): Report {
    const context = contextOf(plan, findings, locale, ages);
    return {
        locale,
        title: plan.root ? titleOf(plan.root) : context.say(words.untitled),
        subtitle: context.say(words.subtitle),
        facts: factsOf(context),
        contents: context.say(words.contents),
        sections: sections.map(section => section(context)),
    };
}

/** What holds for the whole plan; what is not stated is left out. */
function factsOf({ plan, findings, locale, ...context }: ReportContext): Report['facts'] {
    const facts: [Text, string][] = [];
    const { document } = plan.root ?? {};
    if (document?.value) facts.push([words.document, document.value]);
    if (plan.settings.period && plan.settings.period.to >= plan.settings.period.from)
        facts.push([words.period, writePeriod(plan.settings.period).replace('..', '–')]);
    facts.push([words.stage, context.say(stageNames[plan.settings.stage])]);
    const assets = [...plan.all('output'), ...plan.all('asset')].filter(isAsset).length;
    const sizes: readonly [Counted, number][] = [
        [counts.departments, plan.all('department').length],
        [counts.programs, plan.all('program').length],
        [counts.assets, assets],
    ];
    facts.push([words.counts, sizes.map(([text, n]) => counted(text, n, locale)).join(', ')]);
    const money = plan.all('program').flatMap(program => totalOf(plan, program) ?? []);
    if (money.length > 0) facts.push([words.money, formatMoney(sum(money), plan.settings.currency)[locale]]);
    const of = (severity: Severity) => findings.filter(finding => finding.severity === severity).length;
    const bySeverity: readonly [Counted, number][] = [
        [counts.errors, of('error')],
        [counts.warnings, of('warning')],
        [counts.informations, of('information')],
    ];
    const found = bySeverity.flatMap(([text, n]) => (n === 0 ? [] : [counted(text, n, locale)]));
    facts.push([words.findings, found.join(', ') || context.say(words.noFindings)]);
    const broken = plan.files.filter(file => file.problems.length > 0).length;
    if (broken > 0) facts.push([words.unread, counted(counts.unreadFiles, broken, locale)]);
    return facts.map(([name, value]) => [context.say(name), value]);
}

/** "3 programs", "1 program". */
function counted({ one, many }: Counted, n: number, locale: Locale): string {
    return say(n === 1 ? one : many, locale, { n: formatDecimal(whole(n))[locale] });
}
