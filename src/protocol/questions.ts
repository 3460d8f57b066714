// Client to server: why something is in a plan, and what breaks if something is supposed. It must not know who answers.
import { request } from './message.ts';
import type { PlanChoice } from './new-files.ts';
import type { Page } from './pages.ts';

export interface WhyParams {
    readonly uri: string;
    /** Of the cursor; line and character from 0. */
    readonly position: { readonly line: number; readonly character: number };
}

/** The chain from the name under the cursor, or from what the cursor is in. */
export const askWhy = request<WhyParams, Page>('alur/why');

export type SuppositionKind = 'cut' | 'move' | 'drop';

export interface SupposableParams {
    /** A file of the plan, or its folder; `null` for the only plan there is. */
    readonly uri: string | null;
    readonly kind: SuppositionKind;
}

/** Things that can be cut, moved or dropped. */
export interface Supposable {
    readonly things: readonly { readonly name: string; readonly title: string; readonly kind: string }[];
}

export const listSupposable = request<SupposableParams, Supposable | PlanChoice>('alur/supposable');

export interface WhatIfParams {
    readonly uri: string | null;
    /** As on the command line: `DAU=10%`. */
    readonly suppositions: readonly { readonly kind: SuppositionKind; readonly text: string }[];
    /** Only says whether they can be understood: nothing is checked, and the page is empty. */
    readonly readOnly?: boolean;
}

export const askWhatIf = request<WhatIfParams, Page>('alur/whatIf');
