// Two versions of a plan from what a person wrote. A text that exists on the disk is a path; every other is a revision, read at the other
// path, or at the one given for both. It must not know what is compared.
import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { plansAt } from '../git/plans-at.ts';
import { GitTrouble } from '../git/run-git.ts';
import { decodeText } from '../imports/decode-text.ts';
import type { Text } from '../l10n/say.ts';
import { createLanguage } from '../language/module.ts';
import { readPlanFile } from '../language/read.ts';
import { hasPlanEnding } from '../plan/find-files.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { type Repository, readPlans, uriOf } from './read-plans.ts';
import { type Session, UserError } from './session.ts';
import { words } from './words.ts';

export interface Version {
    /** As it was asked for. */
    readonly name: string;
    /** The folder that was asked for, or that of the file. */
    readonly folder: string;
    readonly plans: readonly { readonly root: string; readonly plan: Plan }[];
    /** Whether a file was asked for; the others of its plan were read because they belong to it. */
    isAsked(uri: string): boolean;
}

export async function readVersions(
    before: string,
    after: string,
    given: string | undefined,
    session: Session,
): Promise<[Version, Version]> {
    const paths = [before, after].filter(version => existsSync(version));
    const place = given ?? paths[0] ?? '.';
    const [old, now] = [existsSync(before), existsSync(after)];
    // Only files that a revision can hold are compared with it.
    const one = old ? undefined : await atRevision(before, place, session);
    const two = now ? undefined : await atRevision(after, place, session);
    const repository = one?.repository ?? two?.repository;
    return [one ?? onDisk(before, after, session, repository), two ?? onDisk(after, before, session, repository)];
}

/** Two files of one plan are two versions: neither is part of the other's plan. */
function onDisk(name: string, other: string, session: Session, repository: Repository | undefined): Version {
    const real = realpathSync(name);
    const rival = existsSync(other) && statSync(other).isFile() ? uriOf(realpathSync(other)) : undefined;
    const own = uriOf(real);
    const plans = readPlans([name], session, repository).map(({ root, plan, asked }) => {
        const isTwin = rival !== undefined && rival !== own && plan.files.some(file => file.uri === rival);
        return { root: path.resolve(root), asked, plan: isTwin ? makePlan(plan.files.filter(file => file.uri !== rival)) : plan };
    });
    const folder = statSync(real).isDirectory() ? real : path.dirname(real);
    return { name, folder, plans, isAsked: uri => plans.some(({ asked }) => asked.has(uri)) };
}

async function atRevision(revision: string, place: string, session: Session): Promise<Version & { readonly repository: Repository }> {
    const absolute = existsSync(place) ? realpathSync(place) : path.resolve(place);
    const folder =
        hasPlanEnding(absolute) && !(existsSync(absolute) && statSync(absolute).isDirectory()) ? path.dirname(absolute) : absolute;
    const language = createLanguage();
    try {
        const { plans, ...repository } = await plansAt({
            revision,
            folder,
            read: (uri, bytes) => readPlanFile(language, uri, decodeText(bytes)),
        });
        const asked = new Set(plans.flatMap(({ plan }) => plan.files.map(({ uri }) => uri).filter(uri => isBelow(absolute, uri))));
        const touched = plans.filter(({ plan }) => plan.files.some(({ uri }) => asked.has(uri)));
        if (touched.length === 0) session.tell(words.noPlansThen, { path: place, revision });
        return { name: revision, folder, plans: touched, isAsked: uri => asked.has(uri), repository };
    } catch (error) {
        if (!(error instanceof GitTrouble)) throw error;
        throw new UserError(troubles[error.kind], { value: revision, path: place, reason: error.message });
    }
}

function isBelow(place: string, uri: string): boolean {
    return uri === uriOf(place) || uri.startsWith(`${uriOf(place).replace(/\/$/, '')}/`);
}

const troubles: Readonly<Record<GitTrouble['kind'], Text>> = {
    'no-git': words.noGit,
    'no-repository': words.noRepository,
    'no-revision': words.noRevision,
    'no-answer': words.gitSilent,
    failed: words.gitFailed,
};
