// The package as a library: reads plans as data, checks them, and writes findings, also those of one's own rules, for build servers.
// Files alone are read; nothing is written, and nothing of a plan is run.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { digestText } from '../cli/digest.ts';
import { failsAt } from '../cli/fail-on.ts';
import { repositoryPath } from '../cli/findings/repository-path.ts';
import type { ShownFinding } from '../cli/findings/shown.ts';
import { writeFindings as write } from '../cli/findings/write.ts';
import { planSource } from '../cli/plan-source.ts';
import { QuietSession } from '../cli/quiet-session.ts';
import { onlyPlan, type PlanAt, readPlans as readFolders, shownPath } from '../cli/read-plans.ts';
import { ruleSettings } from '../cli/rule-settings.ts';
import { Session, UserError } from '../cli/session.ts';
import { Facts } from '../exports/data/facts.ts';
import { findingData, planData } from '../exports/data/json.ts';
import type { Finding, PlanData } from '../exports/data/plan-data.ts';
import { findingIds } from '../exports/finding-ids.ts';
import { findAll } from '../rules/engine/run.ts';
import type { CheckOptions, NewFinding, ReadOptions, WriteOptions } from './options.ts';

/** The sources of a plan, for as long as the plan is referenced. */
const origins = new WeakMap<PlanData, PlanAt>();

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

/** A path without a plan, with several where one is meant, or that cannot be read. The message says which, and what to do. */
export class PlanError extends Error {
    override name: string = 'PlanError';
}

/** Reads the plan of a folder, or of one of its files. Rejects with a PlanError where there is none, or more than one. */
export async function readPlan(folder: string, options: ReadOptions = {}): Promise<PlanData> {
    return reading(options, session => dataOf(onlyPlan(folder, readFolders([folder], session)), session));
}

/** Reads every plan at or below a folder, in the order of their folders. Rejects with a PlanError where there is none. */
export async function readPlans(folder: string, options: ReadOptions = {}): Promise<PlanData[]> {
    return reading(options, session => {
        const plans = readFolders([folder], session).sort((a, b) => (a.root < b.root ? -1 : 1));
        return plans.map(plan => dataOf(plan, session));
    });
}

/** Checks a plan that was read: `alur check` with other settings, or in another language than it was read in. */
export function check(plan: PlanData, { locale = 'en', rules = {} }: CheckOptions = {}): Finding[] {
    const at = originOf(plan);
    const settings = refusing(locale, () => ruleSettings(Object.entries(rules).map(([id, setting]) => `${id}=${setting}`)));
    const source = planSource(at, { version, locale, findings: () => findAll(at.plan, settings) });
    return findingData(source, new Facts(source));
}

/** The folder of a plan that was read: the paths of its places start there. */
export function folderOf(plan: PlanData): string {
    return path.resolve(originOf(plan).root);
}

/** Writes findings as `alur check --format` does, with paths from the top of the repository for build servers. */
export function writeFindings(plan: PlanData, findings: readonly (Finding | NewFinding)[], options: WriteOptions): string {
    const { format, locale = 'en', failOn = 'error' } = options;
    const folder = folderOf(plan);
    const pathOf = format === 'text' || format === 'json' ? shownPath : repositoryPath;
    const place = ({ file, line, column, endLine = line, endColumn = column }: NewFinding['at']) => ({
        file: pathOf(pathToFileURL(path.join(folder, file)).href),
        range: { start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } },
    });
    const shown = findings.map(
        ({ rule, severity, message, at, related = [] }): ShownFinding => ({
            rule,
            severity,
            message,
            ...place(at),
            related: related.map(other => ({ message: other.message, ...place(other.at) })),
            fixable: false,
        }),
    );
    return write(shown, format, {
        ids: () => idsOf(findings).map((id, k) => digestText(`${shown[k]?.file}\n${id}`)),
        files: plan.files.map(({ path: file }) => pathOf(pathToFileURL(path.join(folder, file)).href)),
        fails: ({ severity }) => failsAt(severity, failOn),
        locale,
        colour: false,
        version,
    });
}

/** Those of checks; one's own are made of rule, file and sentence. Unique in a plan, and with the path in the repository among several. */
function idsOf(findings: readonly (Finding | NewFinding)[]): string[] {
    const sentence = { en: '{message}', id: '{message}' };
    const own = findingIds(
        findings.map(({ rule, message, at }) => ({ rule, file: at.file, message: sentence, values: { message } })),
        file => file,
        digestText,
    );
    return findings.map((finding, k) => ('id' in finding ? finding.id : (own[k] as string)));
}

function dataOf(at: PlanAt, { locale }: Session): PlanData {
    const plan = planData(planSource(at, { version, locale, findings: () => findAll(at.plan) }));
    origins.set(plan, at);
    return plan;
}

function originOf(plan: PlanData): PlanAt {
    const at = origins.get(plan);
    if (!at) throw new TypeError('This is not a plan that readPlan or readPlans returned; a copy of one is not enough.');
    return at;
}

async function reading<T>({ locale = 'en', warn = console.warn }: ReadOptions, read: (session: Session) => T): Promise<T> {
    const session = new QuietSession(locale, warn);
    return refusing(locale, () => read(session));
}

function refusing<T>(locale: 'en' | 'id', work: () => T): T {
    try {
        return work();
    } catch (error) {
        if (!(error instanceof UserError)) throw error;
        throw new PlanError(new Session(locale).say(error.text, error.values));
    }
}
