// The shape of every export of a whole plan as data. It must not know any single format, nor where files lie.
import type { Locale, Text, Values } from '../../l10n/say.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Finding } from '../../rules/engine/finding.ts';

/** A plan to write, with what a format may need beside it. */
export interface PlanSource {
    readonly plan: Plan;
    /** Language of the words that a format needs of its own. */
    readonly locale: Locale;
    /** Version of Alur. */
    readonly version: string;
    /** Which part of a standard of several parts; without it what fits the plan. */
    readonly part?: 1 | 2;
    /** Runs the rules when first asked. */
    findings(): readonly Finding[];
    /** The path of a file of the plan, by its URI: from the plan's folder, with forward slashes. The same on every machine. */
    pathOf(uri: string): string;
    /** SHA-256 of a text, in base64 as addresses write it. */
    digest(text: string): string;
}

/** Something that the plan says and the format has no place for, as an item of a list: "indicators with their targets: 12". */
export interface Loss {
    readonly text: Text;
    readonly values: Values;
}

interface PlanExport {
    readonly content: string | Uint8Array;
    /** Named on standard error. Only what this plan does say: a plan without assets loses none. */
    readonly losses: readonly Loss[];
}

/** Invariant: the same plan gives the same bytes, on every machine and every day. */
export interface PlanExporter {
    readonly format: string;
    /** Endings that stand for this format alone, the usual one first. */
    readonly endings: readonly string[];
    /** Endings that fit when the format is named, because other formats have them too: `.xml`. */
    readonly sharedEndings?: readonly string[];
    export(source: PlanSource): PlanExport | Promise<PlanExport>;
}

/** The losses of which there are any. `n` fills the place in the text. */
export function lossesOf(counts: readonly (readonly [n: number, text: Text])[]): Loss[] {
    return counts.flatMap(([n, text]) => (n > 0 ? [{ text, values: { n } }] : []));
}
