// `alur minutes`: the minutes of a meeting from two versions of a plan. The day is given, and no clock is read.
import process from 'node:process';
import { comparePlans } from '../diff/compare.ts';
import { exportReportMarkdown } from '../exports/report-markdown.ts';
import { newlyKept } from '../meeting/kept.ts';
import { minutesBetween } from '../meeting/minutes.ts';
import type { Plan } from '../plan/plan.ts';
import { findAll } from '../rules/engine/run.ts';
import { dayOption } from './finding-ages.ts';
import { minutesWords } from './minutes-words.ts';
import { formatFor, sourcesOf, writeFiles } from './output.ts';
import { onlyPlan } from './read-plans.ts';
import { ruleSettings } from './rule-settings.ts';
import { type ExitCode, type Session, UserError } from './session.ts';
import { readVersions, type Version } from './versions.ts';
import { words } from './words.ts';

const formats = [
    { format: 'md', endings: ['.md'] },
    { format: 'docx', endings: ['.docx'] },
] as const;
type MinutesFormat = (typeof formats)[number]['format'];
export const minutesFormats = formats.map(({ format }) => format);

export interface MinutesOptions {
    readonly against: string;
    readonly date: string;
    readonly present?: string;
    readonly format?: MinutesFormat;
    readonly out?: string;
    readonly rule: readonly string[];
}

export async function minutes(given: string, options: MinutesOptions, session: Session): Promise<ExitCode> {
    const { format } = formatFor<{ format: MinutesFormat; endings: readonly string[] }>(formats, options.format, options.out);
    if (format === 'docx' && options.out === undefined && process.stdout.isTTY) throw new UserError(words.nameFile);
    const date = dayOption(options.date) ?? '';
    const settings = ruleSettings(options.rule);
    const [older, newer] = await readVersions(options.against, given, undefined, session);
    const now = onlyPlan(given, newer.plans).plan;
    const before = twinOf(older);
    if (!before) throw new UserError(minutesWords.noneBefore, { version: options.against });
    const broken = [before, now].flatMap(({ files }) => files.filter(file => file.problems.length > 0)).length;
    if (broken > 0) session.tell(words.brokenInReport, { count: broken });
    const check = (plan: Plan) => findAll(plan, settings);
    const compared = {
        before: { plan: before, findings: check(before), name: older.name },
        now: { plan: now, findings: check(now), name: newer.name },
        changes: comparePlans(before, now),
    };
    const kept = newlyKept(compared.before, compared.now, check);
    const made = minutesBetween({ ...compared, kept }, { date, present: options.present ?? '' }, session.locale);
    if (format === 'docx') {
        // Some 200 kB that nothing else here needs.
        const { exportReportDocx } = await import('../exports/documents/report-docx.ts');
        await put(await exportReportDocx(made), options, now, session);
    } else await put(exportReportMarkdown(made), options, now, session);
    return session.failed ? 2 : 0;
}

/** The plan of the older version, which is read where the newer one lies. */
function twinOf({ name, plans }: Version): Plan | undefined {
    return plans.length === 0 ? undefined : onlyPlan(name, plans).plan;
}

async function put(content: string | Uint8Array, { out }: MinutesOptions, plan: Plan, session: Session): Promise<void> {
    if (out !== undefined) writeFiles([{ file: out, content }], sourcesOf(plan), session);
    else await session.write(content);
}
