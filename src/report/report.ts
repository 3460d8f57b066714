// A plan on a few sheets of paper for those who decide on it, or one department of it: what is open, what is covered, what is promised, with
// what money, who does what.
// It must not know how it is written down.
import { sumOfMoney } from '../facts/sides.ts';
import { formatDecimal, formatMoney } from '../l10n/format.ts';
import { stageNames } from '../l10n/kinds.ts';
import { type Locale, say, type Text } from '../l10n/say.ts';
import { whole } from '../plan/decimal.ts';
import { writePeriod } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { isAsset, titleOf } from '../plan/queries.ts';
import { moneyOf } from '../rules/analysis/work-money.ts';
import type { Finding, Severity } from '../rules/engine/finding.ts';
import { reportAgenda } from './agenda.ts';
import { contextOf, type ReportContext, type ReportOptions } from './context.ts';
import { reportCoverage } from './coverage.ts';
import { pointsOf, reportFindings } from './findings.ts';
import { reportMatrix } from './matrix.ts';
import { reportMoney } from './money.ts';
import { promiseFigures, reportPromises } from './promises.ts';
import { reportRemarks } from './remarks.ts';
import type { Report, Section } from './table.ts';
import { type CountWords, counts, words } from './words.ts';

/** The sections, in the order in which they are read. */
const sections = [reportAgenda, reportFindings, reportCoverage, reportPromises, reportMoney, reportMatrix, reportRemarks];

export function reportOn(plan: Plan, findings: readonly Finding[], locale: Locale, options: ReportOptions = {}): Report {
    const context = contextOf(plan, findings, locale, options);
    const { say: tell, department } = context;
    const made = sections.map(section => section(context));
    const name = plan.root ? titleOf(plan.root) : tell(words.untitled);
    return {
        locale,
        title: department ? titleOf(department) : name,
        subtitle: tell(department ? words.ownSubtitle : words.subtitle),
        facts: factsOf(context, name),
        contents: tell(words.contents),
        sections: department ? made.map(withoutGroupHeads) : made,
    };
}

/** With one department there is nothing to tell apart by department. */
function withoutGroupHeads(section: Section): Section {
    const tables = section.tables.map(table => {
        if (table.groups.some(({ title }) => title !== '')) return table;
        const { groupHead: _, ...rest } = table;
        return rest;
    });
    return { ...section, tables };
}

/** Facts of the whole plan; those that are not stated are left out. */
function factsOf(context: ReportContext, name: string): Report['facts'] {
    const { plan, locale, department, programs, holds } = context;
    const facts: [Text, string][] = department ? [[words.untitled, name]] : [];
    const { document } = plan.root ?? {};
    if (document?.value) facts.push([words.document, document.value]);
    if (plan.settings.period && plan.settings.period.to >= plan.settings.period.from)
        facts.push([words.period, writePeriod(plan.settings.period).replace('..', '–')]);
    facts.push([words.stage, context.say(stageNames[plan.settings.stage])]);
    const assets = [...plan.all('output'), ...plan.all('asset')].filter(thing => isAsset(thing) && holds(thing)).length;
    const sizes: readonly [CountWords, number][] = [
        ...(department ? [] : [[counts.departments, plan.all('department').length] satisfies [CountWords, number]]),
        [counts.programs, programs.length],
        [counts.assets, assets],
    ];
    facts.push([words.counts, sizes.map(([text, n]) => counted(text, n, locale)).join(', ')]);
    const money = sumOfMoney(programs.map(program => ({ money: moneyOf(program, plan) })));
    if (money) facts.push([words.money, formatMoney(money, plan.settings.currency)[locale]]);
    facts.push(...promiseFacts(context));
    const points = pointsOf(context);
    const of = (severity: Severity) => points.filter(({ finding }) => finding.severity === severity).length;
    const bySeverity: readonly [CountWords, number][] = [
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

/** "7, 2 of them do not hold". */
function promiseFacts(context: ReportContext): [Text, string][] {
    const figures = promiseFigures(context);
    if (!figures) return [];
    const { locale } = context;
    const number = (n: number) => formatDecimal(whole(n))[locale];
    const told = ({ count, broken }: { readonly count: number; readonly broken: number }) =>
        broken === 0
            ? number(count)
            : say(broken === 1 ? words.oneNotMet : words.notMet, locale, { n: number(count), broken: number(broken) });
    return [
        [words.gives, told(figures.given)],
        [words.receives, told(figures.received)],
    ];
}

/** "3 programs", "1 program". */
function counted({ one, many }: CountWords, n: number, locale: Locale): string {
    return say(n === 1 ? one : many, locale, { n: formatDecimal(whole(n))[locale] });
}
