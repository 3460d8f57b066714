// `alur export`: reads one plan and writes it whole in an open format, with a list of what the format cannot say.
import process from 'node:process';
import { planExporters } from '../exports/data/formats.ts';
import { findAll } from '../rules/engine/run.ts';
import { tellBroken, tellLosses } from './export-account.ts';
import { formatFor, sourcesOf, writeFiles } from './output.ts';
import { planSource } from './plan-source.ts';
import { onlyPlan, readPlans } from './read-plans.ts';
import { type ExitCode, type Session, UserError } from './session.ts';
import { words } from './words.ts';

/** Parquet writes many files, and takes many plans: see export-tables.ts. */
export const exportFormats = [...planExporters.map(({ format }) => format), 'parquet'];

export interface ExportOptions {
    readonly format?: string;
    readonly out?: string;
    readonly joined?: boolean;
    readonly part?: '1' | '2';
    readonly version: string;
}

export async function exportPlan(given: string, options: ExportOptions, session: Session): Promise<ExitCode> {
    const { format, out, joined, part, version } = options;
    if (format === 'parquet') {
        const { exportTables } = await import('./export-tables.ts');
        return exportTables(given, options, session);
    }
    if (joined) throw new UserError(words.joinedNeedsTables);
    const exporter = formatFor(planExporters, format, out);
    if (part && exporter.format !== 'stratml') throw new UserError(words.partNeedsStratml);
    const at = onlyPlan(given, readPlans([given], session));
    const source = planSource(at, { version, locale: session.locale, findings: () => findAll(at.plan) });
    tellBroken(at.plan.files.filter(file => file.problems.length > 0).length, session);
    const { content, losses } = await exporter.export(part ? { ...source, part: part === '1' ? 1 : 2 } : source);
    // A binary file on a terminal is noise.
    if (typeof content !== 'string' && out === undefined && process.stdout.isTTY)
        throw new UserError(words.binaryNeedsOut, { format: exporter.format });
    tellLosses(exporter.format, losses, session);
    if (out === undefined) await session.write(content);
    else writeFiles([{ file: out, content }], sourcesOf(at.plan), session);
    return session.failed ? 2 : 0;
}
