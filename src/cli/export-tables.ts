// `alur export --format parquet`: plans as flat tables, in the folder that is named or, of several plans, in one folder for each.
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { lossesIn, noLosses, StarWriter } from '../exports/data/star/parquet.ts';
import { findAll } from '../rules/engine/run.ts';
import { tellBroken, tellLosses } from './export-account.ts';
import { makeFolder, sourcesOf, writeFiles } from './output.ts';
import { planSource } from './plan-source.ts';
import { readFound, separatePlans } from './read-plans.ts';
import { type ExitCode, type Session, UserError } from './session.ts';
import { words } from './words.ts';

export interface TableOptions {
    readonly out?: string;
    /** All plans in the same tables. */
    readonly joined?: boolean;
    readonly version: string;
}

export async function exportTables(given: string, { out, joined = false, version }: TableOptions, session: Session): Promise<ExitCode> {
    if (out === undefined) throw new UserError(words.tablesNeedOut);
    const plans = separatePlans([given], session);
    const keys = keysOf(
        plans.map(({ root }) => root),
        given,
    );
    const lost = noLosses();
    const sources: string[] = [];
    const written = new Map<string, StarWriter>();
    let broken = 0;
    // One after another: only the tables of those before are held, not their plans.
    for (const [k, { found }] of plans.entries())
        for (const at of readFound(found, session)) {
            const folder = plans.length === 1 || joined ? out : path.join(out, keys[k] as string);
            const writer = written.get(folder) ?? new StarWriter(lost);
            written.set(folder, writer);
            writer.add(keys[k] as string, planSource(at, { version, locale: session.locale, findings: () => findAll(at.plan) }));
            sources.push(...sourcesOf(at.plan));
            broken += at.plan.files.filter(({ problems }) => problems.length > 0).length;
        }
    tellBroken(broken, session);
    tellLosses('parquet', lossesIn(lost), session);
    for (const folder of written.keys()) makeFolder(folder);
    const files = [...written].flatMap(([folder, writer]) =>
        writer.finish().map(({ name, content }) => ({ file: path.join(folder, name), content })),
    );
    writeFiles(files, sources, session, [...written.keys()]);
    return session.failed ? 2 : 0;
}

/** Names of plans: their folders below the one that is given, with forward slashes; of that one itself, its own name. */
function keysOf(roots: readonly string[], given: string): string[] {
    const real = realpathSync(given);
    const base = statSync(real).isDirectory() ? real : (roots[0] ?? real);
    const taken = new Map<string, number>();
    return roots.map(root => {
        const below = path.relative(base, root);
        const inside = below !== '' && !below.startsWith('..');
        const key = inside ? below.split(path.sep).join('/') : path.basename(path.resolve(root));
        const before = taken.get(key) ?? 0;
        taken.set(key, before + 1);
        return before === 0 ? key : `${key}-${before + 1}`;
    });
}
