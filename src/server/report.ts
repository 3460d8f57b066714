// Writes the report of one of the plans, as of now. It must not know who shows it.
import { exportReportHtml } from '../exports/report-html.ts';
import { exportReportMarkdown } from '../exports/report-markdown.ts';
import type { Locale } from '../l10n/say.ts';
import type { Plans } from '../language/plans.ts';
import { openPlaceCommand, type ReportParams, type ReportResult } from '../protocol/report.ts';
import { reportOn } from '../report/report.ts';
import type { PlaceCell } from '../report/table.ts';
import { planChoice, rootAsked } from './plan-choice.ts';

export function reportFor({ uri, format, linked }: ReportParams, plans: Plans, locale: Locale): ReportResult {
    const root = rootAsked(uri, plans);
    const plan = root === undefined ? undefined : plans.plan(root);
    if (root === undefined || !plan) return planChoice(plans);
    const report = reportOn(plan, [...plans.findings(root).values()].flat(), locale);
    const text = format === 'md' ? exportReportMarkdown(report) : exportReportHtml(report, linked ? { linkTo } : {});
    return { title: report.title, text };
}

function linkTo({ file, position }: PlaceCell): string {
    return `command:${openPlaceCommand}?${encodeURIComponent(JSON.stringify([file, position.line, position.character]))}`;
}
