// Writes the report of one of the plans, as of now. It must not know who shows it.
import { exportReportHtml } from '../exports/report-html.ts';
import { exportReportMarkdown } from '../exports/report-markdown.ts';
import type { Locale } from '../l10n/say.ts';
import type { Plans } from '../language/plans.ts';
import { titleOf } from '../plan/queries.ts';
import { fileName } from '../plan/source.ts';
import { openPlaceCommand, type ReportParams, type ReportResult } from '../protocol/report.ts';
import { reportOn } from '../report/report.ts';
import type { PlaceCell } from '../report/table.ts';

export function reportFor({ uri, format, linked }: ReportParams, plans: Plans, locale: Locale): ReportResult {
    const roots = plans.roots();
    const asked = uri === null ? undefined : (plans.root(uri) ?? roots.find(root => root === uri));
    const root = asked ?? (roots.length === 1 ? roots[0] : undefined);
    const plan = root === undefined ? undefined : plans.plan(root);
    if (root === undefined || !plan) return { plans: roots.map(each => ({ uri: each, title: titleAt(each, plans) })) };
    const report = reportOn(plan, [...plans.findings(root).values()].flat(), locale);
    const text = format === 'md' ? exportReportMarkdown(report) : exportReportHtml(report, linked ? { linkTo } : {});
    return { title: report.title, text };
}

function titleAt(root: string, plans: Plans): string {
    const declared = plans.plan(root)?.root;
    return (declared && titleOf(declared)) || fileName(root);
}

function linkTo({ file, position }: PlaceCell): string {
    return `command:${openPlaceCommand}?${encodeURIComponent(JSON.stringify([file, position.line, position.character]))}`;
}
