// Reads the plans that a plan refers to, wherever the path leads; each once, and only when somebody asks for it. A fault of one is a
// value that the check reports; what is found in it is its own affair. It must not know what is done with the plans.
import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decodeText } from '../imports/decode-text.ts';
import { createLanguage } from '../language/module.ts';
import { largestFile, readPlanFile } from '../language/read.ts';
import { findFilesNow, hasPlanEnding, isLeftOut } from '../plan/find-files.ts';
import { declaresPlan, groupByPlan } from '../plan/grouping.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { PlanFile } from '../plan/model.ts';
import type { RelatedPlanState, RelatedPlans, UnreadPlan } from '../plan/plan.ts';
import { folderListerNow } from './list-folders.ts';
import { reasonOf } from './reason.ts';

export function relatedPlans(): RelatedPlans {
    const language = createLanguage();
    const byUri = new Map<string, RelatedPlanState>();
    const byRoot = new Map<string, RelatedPlanState>();
    const read = (file: string) => readPlanFile(language, uriOf(file), decodeText(readFileSync(file)));
    const once = <K>(known: Map<K, RelatedPlanState>, key: K, make: () => RelatedPlanState) => {
        const state = known.get(key) ?? make();
        known.set(key, state);
        return state;
    };
    const find: RelatedPlans = uri =>
        once(byUri, uri, () => {
            try {
                const real = realpathSync(fileURLToPath(uri));
                const isFolder = statSync(real).isDirectory();
                if (!isFolder && !hasPlanEnding(real)) return unread('no-plan');
                const root = isFolder ? real : rootAbove(path.dirname(real), read);
                if (root === undefined) return unread('no-plan');
                if (isLeftOut(path.basename(root))) return unread('hidden');
                return once(byRoot, root, () => planAt(root, read, find));
            } catch (error) {
                const reason = reasonOf(error);
                return ['ENOENT', 'ENOTDIR', 'ERR_INVALID_FILE_URL_PATH'].includes(reason)
                    ? unread('missing')
                    : unread('unreadable', { reason });
            }
        });
    return find;
}

function planAt(root: string, read: (file: string) => PlanFile, related: RelatedPlans): RelatedPlanState {
    const found = findFilesNow(true, folderListerNow(root)).files.map(file => read(path.join(root, file)));
    const members = groupByPlan(found).get(uriOf(root)) ?? [];
    if (!members.some(declaresPlan)) return unread('no-plan');
    if (members.some(({ problems }) => problems.some(({ key }) => key === 'too-large')))
        return unread('too-large', { most: largestFile / 1_000_000 });
    return { plan: makePlan(members, { related }) };
}

/** The nearest folder at or above that declares a plan. */
function rootAbove(folder: string, read: (file: string) => PlanFile): string | undefined {
    for (let at = folder; ; at = path.dirname(at)) {
        const { files } = findFilesNow(false, folderListerNow(at));
        if (files.some(file => declaresPlan(read(path.join(at, file))))) return at;
        if (path.dirname(at) === at || isLeftOut(path.basename(at))) return undefined;
    }
}

function unread(key: UnreadPlan['key'], values: UnreadPlan['values'] = {}): RelatedPlanState {
    return { unread: { key, values } };
}

function uriOf(file: string): string {
    return pathToFileURL(file).href;
}
