// Client to server: documents for reading. It must not know what they are made from.
import { request } from './message.ts';

/** The plan of a file; without one, or where it is in none, all plans. */
export interface PageParams {
    readonly uri: string | null;
}

/** A document, or in the reader's language why there is none. */
export type Page =
    | { readonly title: string; readonly markdown: string }
    | { readonly title: string; readonly html: string }
    | { readonly refusal: string };

/** Every rule as it stands. */
export const showRules = request<PageParams, Page>('alur/showRules');

/** Changes since the last commit. */
export const compareWithLastCommit = request<PageParams, Page>('alur/compareWithLastCommit');
