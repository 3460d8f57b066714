// Client to server: the plan of a later year, as texts that are to be written. It must not know who writes them.
import { request } from './message.ts';
import type { PlanChoice } from './new-files.ts';

/** Proposals for the next year of a plan. */
export const suggestNextYear = request<{ readonly uri: string | null }, NextYearSuggestion | PlanChoice | NotThisYear>(
    'alur/suggestNextYear',
);

export interface NextYearSuggestion {
    /** Folder of the plan. */
    readonly root: string;
    readonly title: string;
    /** `null` where the plan tells of none. */
    readonly year: number | null;
    /** Name of a new folder beside it, before the year. */
    readonly folder: string;
}

export const writeNextYear = request<NextYearParams, NextYearFiles | NotThisYear>('alur/nextYear');

export interface NextYearParams {
    readonly root: string;
    /** As typed. */
    readonly year: string;
    /** URI of the new folder; `null` while only the year is asked about. */
    readonly folder: string | null;
}

export interface NextYearFiles {
    readonly title: string;
    /** The account, in the reader's language. */
    readonly markdown: string;
    readonly files: readonly { readonly uri: string; readonly text: string }[];
    /** Files of the old plan that go with it. */
    readonly copies: readonly { readonly from: string; readonly to: string }[];
    /** Points to consider before, in the reader's language. */
    readonly doubt?: string;
}

/** Why nothing can be written, in the reader's language. */
export interface NotThisYear {
    readonly refusal: string;
}
