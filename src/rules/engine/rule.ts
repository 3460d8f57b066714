// The shape of a rule: one file per rule, its texts in both languages, its examples that are documentation and test.
// It must not know where findings are shown.
import type { Text, Values } from '../../l10n/say.ts';
import type { DeclarationOf, Extension, Ignore, Kind, PlanFile } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Span } from '../../plan/source.ts';
import type { Fix, Related, Severity } from './finding.ts';

/** `completeness` warns while the plan's stage is `draft` and is an error when it is `final`: drafting must never be blocked. */
export type RuleSeverity = Severity | 'completeness';

/** A thing that a rule looks at, one at a time: a declaration of some kind, an `extend` block, or a file. */
export type Subject = Kind | 'extension' | 'file';
export type SubjectOf<S extends Subject> = S extends 'file'
    ? PlanFile
    : S extends 'extension'
      ? Extension
      : S extends Kind
        ? DeclarationOf<S>
        : never;

/** One fault that a rule found. */
export interface Hit {
    /** URI of the file; the subject's own when left out. A rule on the whole plan must say it. */
    readonly file?: string;
    /** The smallest stretch that is wrong. */
    readonly at: Span;
    /** Which of the rule's messages; the first when left out. */
    readonly message?: string;
    readonly values?: Values;
    /** When it differs from the rule's. */
    readonly severity?: RuleSeverity;
    /** The measured percentage, where the rule has a limit: at the limit or above nothing is said. */
    readonly percent?: number;
    readonly related?: readonly Related[];
    /** Worked out when somebody wants one; what they read is not read by the check. */
    readonly fixes?: () => readonly Fix[];
}

/** A whole small plan with a marked fault, and the same without it. `<|…|>` stands around what the finding marks, once per finding. */
export interface Example {
    readonly bad: string;
    readonly good: string;
    /** The result of the first fix of `bad`, where the rule has one. */
    readonly fixed?: string;
    /** Lists beside the plan, as CSV, by the name of their file. */
    readonly catalogues?: Readonly<Record<string, string>>;
    /** Plans beside the plan's folder, each of one text, by the name of their folder. */
    readonly plans?: Readonly<Record<string, string>>;
}

interface RuleBase {
    /** Never changes once shipped; the name of the rule's file. */
    readonly id: string;
    readonly severity: RuleSeverity;
    readonly messages: Readonly<Record<string, Text>>;
    /** Why a planner should care. */
    readonly why: Text;
    /** Cases that it deliberately does not report. */
    readonly doesNotReport: Text;
    readonly examples: readonly Example[];
    /** Percent below which its hits count, unless the reader sets another limit. */
    readonly percent?: number;
}

export interface SubjectRule<S extends Subject = Subject> extends RuleBase {
    readonly on: readonly S[];
    /** Whether there is anything to look at, mostly in the subject itself: asked first, because it is quick. */
    when?(subject: SubjectOf<S>, plan: Plan): boolean;
    check(subject: SubjectOf<S>, plan: Plan): Iterable<Hit>;
    /**
     * Those hits of `check` that follow from the file of the subject alone, as it was read: no other file takes them back, so that they can
     * be shown before the rest of the plan is read.
     */
    alone?(subject: SubjectOf<S>): Iterable<Hit>;
}

export interface PlanRule extends RuleBase {
    readonly on: 'plan';
    check(plan: Plan): Iterable<Hit>;
}

/** Hits of the other rules on the line of an ignore comment, by rule id. */
export interface OnLine {
    /** Rules that found something there. */
    readonly used: ReadonlySet<string>;
    /** Rules that did not run, so that nobody knows. */
    readonly idle: ReadonlySet<string>;
    /** Rules that are shown in spite of any comment. */
    readonly never: ReadonlySet<string>;
    /** All ids there are. */
    readonly known: ReadonlySet<string>;
}

/** Looks at ignore comments, after all other rules. */
export interface IgnoreRule extends RuleBase {
    readonly on: 'ignore';
    check(ignore: Ignore, file: PlanFile, line: OnLine): Iterable<Hit>;
}

export type Rule = SubjectRule | PlanRule | IgnoreRule;

/** Declares a rule that looks at one declaration at a time: what an edit cannot have changed need not be looked at again. */
export function rule<S extends Subject>(definition: SubjectRule<S>): Rule {
    return definition as unknown as Rule;
}

/** Declares a rule that needs the plan as a whole, such as circles. */
export function planRule(definition: Omit<PlanRule, 'on'>): Rule {
    return { ...definition, on: 'plan' };
}

/** Declares a rule about ignore comments. */
export function ignoreRule(definition: Omit<IgnoreRule, 'on'>): Rule {
    return { ...definition, on: 'ignore' };
}
