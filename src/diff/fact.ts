// One thing that a declaration says, in a form that compares. It must not know which declarations say it.
import type { Text } from '../l10n/say.ts';
import type { Decimal } from '../plan/decimal.ts';
import type { Reference } from '../plan/model.ts';

export interface Fact {
    readonly property: string;
    /** The key among facts of its property: a party, a year and a fund. */
    readonly key: string;
    /** The key where a sentence names it beside a value. */
    readonly keyShown?: { readonly plain: string; readonly text: Text };
    readonly value: string;
    readonly plain: string;
    readonly text: Text;
    /** Money in a currency, for the difference. */
    readonly amount?: Decimal;
    readonly currency?: string;
    /** A name that leads nowhere, or might elsewhere, as written. */
    readonly written?: { readonly path: string; readonly isOpen: boolean };
}

interface Referred {
    /** The same for what is the same in both versions. */
    readonly same: string;
    readonly plain: string;
    readonly text: Text;
    /** It leads to nothing. */
    readonly isOpen: boolean;
}

/** Parts of the plan that facts need. */
export interface Reading {
    readonly currency: string;
    refer(reference: Reference): Referred;
}

/** By property and key. */
export type Facts = ReadonlyMap<string, Fact>;
