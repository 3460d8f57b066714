// The ages of a plan's findings from the history of its repository. Where there is none, or git cannot be run, there are no ages.
import path from 'node:path';
import { walkHistory } from '../git/history.ts';
import { GitTrouble } from '../git/run-git.ts';
import { decodeText } from '../imports/decode-text.ts';
import type { Text } from '../l10n/say.ts';
import { AgeFinder } from '../language/finding-ages.ts';
import { createLanguage } from '../language/module.ts';
import { readPlanFile } from '../language/read.ts';
import { readMoment } from '../plan/period.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { FindingAges } from '../rules/engine/finding-age.ts';
import type { RuleSettings } from '../rules/engine/run.ts';
import { questionWords } from './question-words.ts';
import { type PlanAt, uriOf } from './read-plans.ts';
import { type Session, UserError } from './session.ts';

export interface AgeOptions {
    /** The day up to which days are counted; the last commit's when left out. */
    readonly date?: string | undefined;
    readonly rules?: RuleSettings;
    /** Whether somebody asked for ages: then it is said why there are none. */
    readonly isAsked: boolean;
}

/** Undefined where there is no history. */
export async function findingAges(
    { root, plan }: PlanAt,
    findings: readonly Finding[],
    { date, rules = {}, isAsked }: AgeOptions,
    session: Session,
): Promise<FindingAges | undefined> {
    const folder = path.resolve(root);
    const language = createLanguage();
    const finder = new AgeFinder({ root: uriOf(folder), plan, findings, catalogues: plan.catalogues, rules });
    try {
        const { lastDate, isCut } = await walkHistory(folder, (version, changes) => {
            session.progress(questionWords.readingVersion, { date: version.date });
            const read = [...changes].map(([file, bytes]) => {
                const uri = uriOf(file);
                return [uri, bytes && readPlanFile(language, uri, decodeText(bytes))] as const;
            });
            return finder.take(version, new Map(read));
        });
        return finder.ages(date ?? lastDate, isCut);
    } catch (error) {
        if (!(error instanceof GitTrouble)) throw error;
        if (isAsked) session.tell(troubles[error.kind], { path: folder, reason: error.message });
        return undefined;
    }
}

const troubles: Readonly<Record<GitTrouble['kind'], Text>> = {
    'no-git': questionWords.noGitForAges,
    'no-repository': questionWords.noRepositoryForAges,
    'no-revision': questionWords.noVersionForAges,
    'no-answer': questionWords.noAnswerForAges,
    failed: questionWords.noHistory,
};

/** A day that somebody typed. Throws a Refusal. */
export function dayOption(value: string | undefined): string | undefined {
    if (value === undefined) return undefined;
    const day = readMoment(value);
    if (!day || day.from !== day.to) throw new UserError(questionWords.badDay, { value });
    return value;
}
