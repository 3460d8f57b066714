// The interface between tools and their host: current plans, texts, earlier versions, the guide. It must not know any host.
import type { Locale } from '../l10n/say.ts';
import type { Money, PlanFile } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { CheckedPlan, RuleSettings } from '../rules/engine/run.ts';

/** The question cannot be answered as it was put; the message says why, and what to do. */
export class Unanswerable extends Error {}

export interface ServedPlan {
    /** URI of its folder, without a slash at the end. */
    readonly root: string;
    readonly plan: Plan;
    /** In the order of the plan. Worked out when somebody asks. */
    findings(): readonly Finding[];
    /** The same, kept current while the plan is edited; undefined where it never is. */
    checked(): CheckedPlan | undefined;
}

/** Another version of a plan, or a sentence why there is none. */
export type EarlierPlan = { readonly plan: Plan; readonly name: string } | { readonly refusal: string };

export interface AssistantHost {
    readonly locale: Locale;
    readonly rules: RuleSettings;
    /** Days since 1970-01-01, for drawings that show today. */
    readonly today: number;
    /** The plans as they are now. */
    plans(): readonly ServedPlan[];
    /** The present text of a file of a plan. */
    text(uri: string): Promise<string | undefined>;
    /** Makes a file of a plan of its text. */
    read(uri: string, text: string): PlanFile;
    readMoney(text: string): Money | undefined;
    /** A page of the guide as Markdown, in English; undefined where it is not at hand. */
    guide(page: string): Promise<string | undefined>;
    /** The plan as it would be with these texts, by URI, for as long as `use` runs; then it is as before. Nothing is written. */
    supposing<T>(served: ServedPlan, texts: ReadonlyMap<string, string>, use: (supposed: ServedPlan) => T): T;
    /** The plan at a revision, or in another folder. */
    earlier(plan: ServedPlan, version: { readonly revision: string } | { readonly folder: string }): Promise<EarlierPlan>;
    /** A short digest of a text. */
    digest(text: string): string;
}
