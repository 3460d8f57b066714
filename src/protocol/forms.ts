// Client to server: an official form of a plan as a file. It must not know layouts, nor where files are written.
import { request } from './message.ts';
import type { PlanChoice } from './new-files.ts';

/** The forms, years and departments that a plan offers. */
export const suggestForms = request<{ readonly uri: string | null }, FormChoices | PlanChoice>('alur/suggestForms');

export interface FormChoices {
    /** Folder of the plan. */
    readonly root: string;
    readonly layouts: readonly FormChoice[];
    readonly years: readonly number[];
    readonly departments: readonly { readonly name: string; readonly title: string }[];
}

interface FormChoice {
    readonly id: string;
    /** In the reader's language. */
    readonly name: string;
    /** It shows one year of the plan; else all of them. */
    readonly isYearly: boolean;
    readonly hasQuarters: boolean;
    readonly isJoined: boolean;
}

export const writeForm = request<FormParams, FormFile | NoForm>('alur/writeForm');

export interface FormParams {
    readonly root: string;
    readonly layout: string;
    readonly year: number | null;
    /** `null` for all of them. */
    readonly department: string | null;
    readonly quarter: number | null;
    readonly format: 'xlsx' | 'csv';
}

export interface FormFile {
    /** As text, or in base64. */
    readonly content: string;
    readonly binary: boolean;
    /** Facts that the plan lacks for it, in the reader's language; `null` for nothing. */
    readonly missing: { readonly count: number; readonly title: string; readonly markdown: string } | null;
}

/** Why nothing can be written, in the reader's language. */
export interface NoForm {
    readonly refusal: string;
}
