// Writes one of the plans, as it stands in the editor, as a site. It must not know how files are written.
import { type Locale, say } from '../l10n/say.ts';
import type { Plans } from '../language/plans.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import type { CancellationToken } from '../protocol/message.ts';
import type { SiteParams, SiteResult } from '../protocol/site.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { planChoice, rootAsked } from './plan-choice.ts';
import { normalizeUri } from './uris.ts';

interface SiteJob {
    readonly plan: Plan;
    readonly findings: readonly Finding[];
    readonly locale: Locale;
    /** Days since 1970-01-01. */
    readonly today: number;
    /** URI of a folder on the disk. */
    readonly folder: string;
    progress(done: number): void;
}

/** Why a site is not written: the system's own word, or that the folder is one of the plan. */
type SiteFault = { readonly kind: 'fault'; readonly reason: string };

export type WriteSite = (
    job: SiteJob,
    token: CancellationToken,
) => Promise<Exclude<SiteResult, { kind: 'plan' | 'plans' | 'refused' }> | SiteFault>;

export interface SiteRequestOptions {
    readonly plans: Plans;
    readonly locale: Locale;
    readonly today: number;
    readonly write: WriteSite | undefined;
    progress(done: number): void;
}

const words = {
    noDisk: {
        en: 'A site is written to a folder of the disk; here there is none.',
        id: 'Situs ditulis ke folder pada diska; di sini tidak ada.',
    },
    inPlan: { en: 'This is the folder of the plan itself. Choose another one.', id: 'Ini folder rencana itu sendiri. Pilih folder lain.' },
    failed: { en: 'The site could not be written in full: {reason}.', id: 'Situs tidak dapat ditulis seluruhnya: {reason}.' },
} as const;

export async function siteFor({ uri, folder }: SiteParams, options: SiteRequestOptions, token: CancellationToken): Promise<SiteResult> {
    const { plans, locale, today, write, progress } = options;
    const root = rootAsked(uri === null ? null : normalizeUri(uri), plans);
    const plan = root === undefined ? undefined : plans.plan(root);
    if (root === undefined || !plan) return { kind: 'plans', ...planChoice(plans) };
    const refused = (text: (typeof words)[keyof typeof words], reason = ''): SiteResult => ({
        kind: 'refused',
        reason: say(text, locale, { reason }),
    });
    if (folder === null) return { kind: 'plan', root, title: plan.root ? titleOf(plan.root) : '' };
    if (!write || !folder.startsWith('file:')) return refused(words.noDisk);
    const target = normalizeUri(folder).replace(/\/$/, '');
    if (plan.files.some(file => file.uri.slice(0, file.uri.lastIndexOf('/')).toLowerCase() === target.toLowerCase()))
        return refused(words.inPlan);
    const result = await write({ plan, findings: [...plans.findings(root).values()].flat(), locale, today, folder, progress }, token);
    return result.kind === 'fault' ? refused(words.failed, result.reason) : result;
}
