// `alur report`: reads one plan and writes what reviewers need of it, as a page, as text or as tables.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { reasonOf } from '../disk/reason.ts';
import { exportReportHtml } from '../exports/report-html.ts';
import { exportReportMarkdown } from '../exports/report-markdown.ts';
import { exportFindingsCsv, exportReportCsv } from '../exports/tables/report-csv.ts';
import { exportReportXlsx } from '../exports/tables/report-xlsx.ts';
import { reportOn } from '../report/report.ts';
import type { Report } from '../report/table.ts';
import { findAll } from '../rules/engine/run.ts';
import { departmentCalled } from './department-option.ts';
import { dayOption, findingAges } from './finding-ages.ts';
import { formatFor, sourcesOf, writeFiles } from './output.ts';
import { onlyPlan, readPlans } from './read-plans.ts';
import { type ExitCode, type Session, UserError } from './session.ts';
import { words } from './words.ts';

const formats = [
    { format: 'html', endings: ['.html', '.htm'] },
    { format: 'md', endings: ['.md'] },
    { format: 'docx', endings: ['.docx'] },
    { format: 'xlsx', endings: ['.xlsx'] },
    { format: 'csv', endings: ['.csv'] },
] as const;
type ReportFormat = (typeof formats)[number]['format'];
export const reportFormats = formats.map(({ format }) => format);

export interface ReportOptions {
    readonly format?: ReportFormat;
    readonly out?: string;
    /** False where the history shall not be read. */
    readonly age?: boolean;
    /** The only department that the report is for. */
    readonly department?: string;
    /** The day to which the days of findings are counted. */
    readonly date?: string;
}

export async function report(
    given: string,
    { format: asked, out, department: named, age = true, date }: ReportOptions,
    session: Session,
): Promise<ExitCode> {
    const { format } = formatFor<{ format: ReportFormat; endings: readonly string[] }>(formats, asked, out);
    if ((format === 'xlsx' || format === 'docx') && out === undefined && process.stdout.isTTY) throw new UserError(words.nameFile);
    const day = dayOption(date);
    const at = onlyPlan(given, readPlans([given], session));
    const { plan } = at;
    const department = named === undefined ? undefined : departmentCalled(named, plan);
    const broken = plan.files.filter(file => file.problems.length > 0).length;
    if (broken > 0) session.tell(words.brokenInReport, { count: broken });
    const findings = findAll(plan);
    const ages = age ? await findingAges(at, findings, { date: day, isAsked: date !== undefined }, session) : undefined;
    const made = reportOn(plan, findings, session.locale, { ages, department });
    if (format === 'csv' && out !== undefined && path.extname(out).toLowerCase() !== '.csv')
        writeTables(made, out, sourcesOf(plan), session);
    else {
        const written = await write(made, format);
        // Excel takes the mark at the start as a sign that letters are UTF-8.
        const content = format === 'csv' ? `\ufeff${written}` : written;
        if (out !== undefined) writeFiles([{ file: out, content }], sourcesOf(plan), session);
        else await session.write(written);
    }
    return session.failed ? 2 : 0;
}

async function write(made: Report, format: ReportFormat): Promise<string | Uint8Array> {
    switch (format) {
        case 'md':
            return exportReportMarkdown(made);
        case 'docx': {
            // Some 200 kB that no other format needs.
            const { exportReportDocx } = await import('../exports/documents/report-docx.ts');
            return exportReportDocx(made);
        }
        case 'xlsx':
            return exportReportXlsx(made);
        case 'csv':
            return exportFindingsCsv(made);
        default:
            return exportReportHtml(made);
    }
}

/** Every table as a file of its own in a folder. */
function writeTables(made: Report, folder: string, sources: readonly string[], session: Session): void {
    try {
        mkdirSync(folder, { recursive: true });
    } catch (error) {
        throw new UserError(words.notWritable, { path: folder, reason: reasonOf(error) });
    }
    const files = exportReportCsv(made).map(({ name, text }) => ({ file: path.join(folder, name), content: `\ufeff${text}` }));
    writeFiles(files, sources, session);
}
