// `alur export`: reads one plan and writes it whole in an open format, with a list of what the format cannot say.
import process from 'node:process';
import { planExporters } from '../exports/data/formats.ts';
import type { Plan } from '../plan/whole-plan.ts';
import { findAll } from '../rules/run.ts';
import { formatFor, sourcesOf, writeFiles } from './output.ts';
import { planSource } from './plan-source.ts';
import { onlyPlan, readPlans } from './read-plans.ts';
import { type ExitCode, Refusal, type Session } from './session.ts';
import { words } from './words.ts';

export const exportFormats = planExporters.map(({ format }) => format);

export interface ExportOptions {
    readonly format?: string;
    readonly out?: string;
    readonly version: string;
}

export async function exportPlan(given: string, { format, out, version }: ExportOptions, session: Session): Promise<ExitCode> {
    const exporter = formatFor(planExporters, format, out);
    const at = onlyPlan(given, readPlans([given], session));
    const source = planSource(at, { version, locale: session.locale, findings: () => findAll(at.plan) });
    tellBroken(at.plan, session);
    const { content, losses } = await exporter.export(source);
    // A binary file on a terminal is noise.
    if (typeof content !== 'string' && out === undefined && process.stdout.isTTY)
        throw new Refusal(words.binaryNeedsOut, { format: exporter.format });
    if (losses.length > 0) session.tell(words.cannotSay, { format: exporter.format });
    for (const { text, values } of losses) session.tell({ en: `- ${text.en}`, id: `- ${text.id}` }, values);
    if (out === undefined) await session.write(content);
    else writeFiles([{ file: out, content }], sourcesOf(at.plan), session);
    return session.failed ? 2 : 0;
}

function tellBroken(plan: Plan, session: Session): void {
    const broken = plan.files.filter(file => file.problems.length > 0).length;
    if (broken > 0) session.tell(words.brokenInExport, { count: broken });
}
