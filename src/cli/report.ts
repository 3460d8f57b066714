// `alur report`: reads one plan and writes what reviewers need of it, as a page, as text or as tables.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { exportReportHtml } from '../exports/report-html.ts';
import { exportReportMarkdown } from '../exports/report-markdown.ts';
import { exportFindingsCsv, exportReportCsv } from '../exports/tables/report-csv.ts';
import { exportReportXlsx } from '../exports/tables/report-xlsx.ts';
import { reportOn } from '../report/report.ts';
import type { Report } from '../report/table.ts';
import { findAll } from '../rules/run.ts';
import { onlyPlan, readPlans } from './read-plans.ts';
import { type ExitCode, Refusal, reasonOf, type Session } from './session.ts';
import { words } from './words.ts';
import { writeOut } from './write-out.ts';

export const reportFormats = ['html', 'md', 'xlsx', 'csv'] as const;
type ReportFormat = (typeof reportFormats)[number];

export interface ReportOptions {
    readonly format?: ReportFormat;
    readonly out?: string;
}

export async function report(given: string, { format: asked, out }: ReportOptions, session: Session): Promise<ExitCode> {
    const format = asked ?? formatOf(out);
    if (format === 'xlsx' && out === undefined && process.stdout.isTTY) throw new Refusal(words.nameFile);
    const { plan } = onlyPlan(given, readPlans([given], session));
    const broken = plan.files.filter(file => file.problems.length > 0).length;
    if (broken > 0) session.tell(words.brokenInReport, { count: broken });
    const made = reportOn(plan, findAll(plan), session.locale);
    if (format === 'csv' && out !== undefined && path.extname(out).toLowerCase() !== '.csv') writeTables(made, out, session);
    else {
        const written = await write(made, format);
        // Excel takes the mark at the start as a sign that letters are UTF-8.
        if (out !== undefined) writeOut(out, format === 'csv' ? `\ufeff${written}` : written, session);
        else await session.write(written);
    }
    return session.failed ? 2 : 0;
}

function write(made: Report, format: ReportFormat): string | Promise<Uint8Array> {
    switch (format) {
        case 'md':
            return exportReportMarkdown(made);
        case 'xlsx':
            return exportReportXlsx(made);
        case 'csv':
            return exportFindingsCsv(made);
        default:
            return exportReportHtml(made);
    }
}

/** Every table as a file of its own in a folder. */
function writeTables(made: Report, folder: string, session: Session): void {
    try {
        mkdirSync(folder, { recursive: true });
    } catch (error) {
        throw new Refusal(words.notWritable, { path: folder, reason: reasonOf(error) });
    }
    for (const { name, text } of exportReportCsv(made)) writeOut(path.join(folder, name), `\ufeff${text}`, session);
}

function formatOf(out: string | undefined): ReportFormat {
    const ending = path
        .extname(out ?? 'report.html')
        .toLowerCase()
        .slice(1);
    if (ending === 'htm') return 'html';
    const format = reportFormats.find(known => known === ending);
    if (format) return format;
    throw new Refusal(words.badOption, { option: '--out', value: out ?? '', choices: '*.html, *.md, *.xlsx, *.csv' });
}
