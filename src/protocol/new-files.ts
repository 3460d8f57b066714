// Client to server: the text of a file that is to be made. It must not know who writes it.
import { request } from './message.ts';

export const writeNewPlan = request<NewPlanParams, NewFile | NewFileRefusal>('alur/newPlan');
export const writeNewDepartment = request<NewDepartmentParams, NewFile | NewFileRefusal | PlanChoice>('alur/newDepartment');

export interface NewPlanParams {
    /** The URI of the folder that it shall be the plan of; `null` where there is none. */
    readonly folder: string | null;
    readonly city: string;
    /** As typed. */
    readonly years: string;
}

export interface NewDepartmentParams {
    /** A file of the plan, or its folder; `null` for the only plan there is. */
    readonly uri: string | null;
    readonly title: string;
    /** Empty for none. */
    readonly code: string;
}

export interface NewFile {
    /** `null` for a text that is in no folder yet. */
    readonly uri: string | null;
    readonly text: string;
    /** The text to write over first, as offsets. */
    readonly question: { readonly start: number; readonly end: number };
    /** Where one goes on after that: an offset. */
    readonly body: number;
    /** In the reader's language, what to consider before. */
    readonly doubt?: string;
}

/** Why there is no file, in the reader's language, and which answer it is about. */
export interface NewFileRefusal {
    readonly refusal: string;
    readonly about: 'folder' | 'years' | 'title';
}

/** Several plans, or none. */
export interface PlanChoice {
    readonly plans: readonly { readonly uri: string; readonly title: string }[];
}
