// Client to server: writes a plan as a site into a folder of the disk. It must not know what pages hold.
import { notification, request } from './message.ts';
import type { PlanChoice } from './new-files.ts';

export const writeSite = request<SiteParams, SiteResult>('alur/site');

/** Server to client, of the site that is being written. */
export const siteProgress = notification<{ readonly done: number }>('alur/siteProgress');

export interface SiteParams {
    /** A file of the plan, or its folder; `null` for the only plan there is. */
    readonly uri: string | null;
    /** URI of the folder of the site; `null` while only the plan is asked about. */
    readonly folder: string | null;
}

export type SiteResult =
    | { readonly kind: 'plan'; readonly root: string; readonly title: string }
    /** `foreign`: paths of files that others wrote, which stay as they are. */
    | {
          readonly kind: 'written';
          readonly written: number;
          readonly unchanged: number;
          readonly removed: number;
          readonly foreign: readonly string[];
          /** Parts that the site does not hold, in the reader's language. */
          readonly leftOut: readonly string[];
      }
    /** Pages that were finished stand; the rest is as it was. */
    | { readonly kind: 'cancelled' }
    /** In the reader's language. */
    | { readonly kind: 'refused'; readonly reason: string }
    | ({ readonly kind: 'plans' } & PlanChoice);
