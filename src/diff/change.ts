// A change between two versions of a plan, as plain data. It must not know how it is found or shown.
import type { Text } from '../l10n/say.ts';
import type { Kind } from '../plan/model.ts';

/** Something that changed, as its newer version has it; a removed thing as it was. */
export interface Subject {
    readonly kind: Kind;
    /** A name that means it from everywhere: `Parks.Flowers.roses`. */
    readonly path: string;
    readonly title: string;
    /** The name in a sentence: `Activity "Watering" in program "Flowers"`. */
    readonly label: Text;
    /** The department it belongs to; undefined when all share it. */
    readonly department: { readonly path: string; readonly title: string } | undefined;
}

/** A value for programs, in the notation of the plan language, and for readers. */
export interface Shown {
    readonly plain: string;
    readonly text: Text;
}

export type Change =
    | {
          readonly change: 'added' | 'removed';
          readonly of: Subject;
          /** Things that came or went with it: money, parts. */
          readonly details: readonly Text[];
      }
    /** Another name in the text; what refers to it follows. */
    | { readonly change: 'renamed'; readonly of: Subject; readonly before: Shown; readonly after: Shown }
    /** Into another department, program or goal. */
    | { readonly change: 'moved'; readonly of: Subject; readonly before: Shown; readonly after: Shown }
    | {
          readonly change: 'changed';
          readonly of: Subject;
          readonly property: string;
          /** Which of several of that property: a year and a fund. */
          readonly key: Shown | undefined;
          readonly before: Shown | undefined;
          readonly after: Shown | undefined;
          /** How much more or less, where that is an amount of money. */
          readonly difference: Text | undefined;
      };
