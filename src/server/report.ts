// Writes the report of one of the plans, as of now. It must not know who shows it.
import { exportReportHtml } from '../exports/report-html.ts';
import { exportReportMarkdown } from '../exports/report-markdown.ts';
import type { Locale } from '../l10n/say.ts';
import { AgeFinder } from '../language/finding-ages.ts';
import type { Plans } from '../language/plans.ts';
import type { Plan } from '../plan/plan.ts';
import { openGuideCommand, openPlaceCommand, openSettingCommand, type ReportParams, type ReportResult } from '../protocol/report.ts';
import { reportOn } from '../report/report.ts';
import type { PlaceCell, RuleCell } from '../report/table.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { FindingAges } from '../rules/engine/finding-age.ts';
import { keysOf, matchFindings } from '../rules/engine/match-findings.ts';
import type { RuleSettings } from '../rules/engine/run.ts';
import type { WalkVersions } from './host.ts';
import { planChoice, rootAsked } from './plan-choice.ts';
import { normalizeUri } from './uris.ts';

export interface ReportOptions {
    readonly plans: Plans;
    readonly locale: Locale;
    readonly rules: RuleSettings;
    /** Left out where git cannot be run. */
    readonly versions?: WalkVersions | undefined;
    /** Lets others have their turn. */
    readonly pause: () => Promise<void>;
}

export async function reportFor({ uri, format, linked, ages = false }: ReportParams, options: ReportOptions): Promise<ReportResult> {
    const { plans, locale } = options;
    const root = rootAsked(uri, plans);
    if (root === undefined || !plans.plan(root)) return planChoice(plans);
    const ageOf = ages ? await agesAt(root, options) : undefined;
    const plan = plans.plan(root);
    if (!plan) return planChoice(plans);
    const findings = findingsAt(root, plans);
    const report = reportOn(plan, findings, locale, { ages: ageOf?.(plan, findings) });
    const text = format === 'md' ? exportReportMarkdown(report) : exportReportHtml(report, linked ? { linkTo, isSortable: true } : {});
    return { title: report.title, text };
}

function findingsAt(root: string, plans: Plans): Finding[] {
    return [...plans.findings(root).values()].flat();
}

/** The ages of the findings as they are when the history was read: somebody may have typed meanwhile. Undefined where there is no history. */
async function agesAt(
    root: string,
    { plans, rules, versions, pause }: ReportOptions,
): Promise<((plan: Plan, findings: readonly Finding[]) => FindingAges) | undefined> {
    const plan = plans.plan(root);
    if (!versions || !plan) return undefined;
    const before = findingsAt(root, plans);
    const keys = before.map(finding => keysOf(finding, plan));
    const finder = new AgeFinder({ root, plan, findings: before, catalogues: plan.catalogues, rules });
    const history = await versions(root, async (version, changed) => {
        await pause();
        return finder.take(version, new Map([...changed].map(([uri, file]) => [normalizeUri(uri), file])));
    });
    if (typeof history === 'string') return undefined;
    const ages = finder.ages(history.lastDate, history.isCut);
    return (now, findings) => {
        const twins = matchFindings(
            findings.map(finding => keysOf(finding, now)),
            keys,
        );
        return new Map(
            findings.flatMap((finding, i) => {
                const twin = before[twins[i] ?? -1];
                const age = twin && ages.get(twin);
                return age ? [[finding, age] as const] : [];
            }),
        );
    };
}

/** To the place in the text; from a rule to its section of the guide, from its severity to the setting. */
export function linkTo(cell: PlaceCell | RuleCell): string {
    const [command, given] =
        'position' in cell
            ? [openPlaceCommand, [cell.file, cell.position.line, cell.position.character]]
            : cell.isSetting
              ? [openSettingCommand, ['alur.rules']]
              : [openGuideCommand, ['rules', cell.rule]];
    return `command:${command}?${encodeURIComponent(JSON.stringify(given))}`;
}
