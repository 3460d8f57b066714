// `alur diff`: what changed between two versions of a plan, each a folder, a file, or a revision of a repository.
import path from 'node:path';
import { unreadIn } from '../diff/certainty.ts';
import { comparePlans } from '../diff/compare.ts';
import { type PlanChanges, sayUnread, writeChangesAsJson, writeChangesAsMarkdown, writeChangesAsText } from '../diff/write-changes.ts';
import { lineForTerminal } from '../l10n/safe-text.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { Position } from '../plan/source.ts';
import { shownPath } from './read-plans.ts';
import type { ExitCode, Session } from './session.ts';
import { readVersions, type Version } from './versions.ts';
import { counted, words } from './words.ts';

export const diffFormats = ['text', 'json', 'md'] as const;

export interface DiffOptions {
    readonly format: (typeof diffFormats)[number];
    readonly path?: string;
}

export async function diff(older: string, newer: string, options: DiffOptions, session: Session): Promise<ExitCode> {
    const [before, after] = await readVersions(older, newer, options.path, session);
    const plans = changesBetween(before, after);
    const count = plans.reduce((sum, { changes }) => sum + changes.length, 0);
    const names = { before: before.name, after: after.name };
    const unread = sayUnread(plans, names, session.locale);
    for (const sentence of unread) session.tellPlain(sentence);
    if (options.format === 'json') await session.write(writeChangesAsJson(plans, session.locale));
    else if (options.format === 'md') await session.write(writeChangesAsMarkdown(plans, names, session.locale));
    else {
        await session.write(writeChangesAsText(plans, session.locale, lineForTerminal));
        if (count === 0) session.tell(unread.length > 0 ? words.noChangesRead : words.noChanges, names);
        else session.tell(words.changes, { ...names, changes: counted(count, 'change', 'changes', 'perubahan') });
    }
    return session.failed || unread.length > 0 ? 2 : count > 0 ? 1 : 0;
}

/** Changes in each plan that either version has. */
export function changesBetween(before: Version, after: Version): PlanChanges[] {
    return pairPlans(before, after).map(({ plan, one, two }): PlanChanges => {
        const isAsked = (uri: string) => before.isAsked(uri) || after.isAsked(uri);
        const [old, now] = [one ?? makePlan([]), two ?? makePlan([])];
        const unread = unreadIn(old, now).map(({ version, uri, at }) => ({ version, place: placeIn(uri, at) }));
        return { plan, changes: comparePlans(old, now, isAsked), unread };
    });
}

function placeIn(uri: string, { line, character }: Position): string {
    return `${shownPath(uri)}:${line + 1}:${character + 1}`;
}

/** The same folder below what was asked for is the same plan; a lone one on each side is too. */
function pairPlans(before: Version, after: Version): { plan: string; one: Plan | undefined; two: Plan | undefined }[] {
    const byFolder = (version: Version) => new Map(version.plans.map(({ root, plan }) => [shownFrom(version.folder, root), plan]));
    const [olds, news] = [byFolder(before), byFolder(after)];
    const [[onlyOld] = [], [onlyNew] = []] = [[...olds], [...news]];
    if (olds.size === 1 && news.size === 1) return [{ plan: '', one: onlyOld?.[1], two: onlyNew?.[1] }];
    const folders = [...new Set([...olds.keys(), ...news.keys()])].sort();
    return folders.map(plan => ({ plan: folders.length > 1 ? plan || '.' : '', one: olds.get(plan), two: news.get(plan) }));
}

function shownFrom(folder: string, root: string): string {
    return path.relative(folder, root).split(path.sep).join('/');
}
