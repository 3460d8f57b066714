// Client to server: a meeting on a plan. The client keeps the course of the meeting; the server tells what is to settle, what each choice
// would do, and writes the minutes. All texts are in the reader's language, but those of the record, which are in both.
import type { TextPlace } from './diagram.ts';
import { request } from './message.ts';
import type { PlanChoice } from './new-files.ts';

/** The points to settle. `uri`: a file of the plan, or its folder; `null` for the only plan there is. */
export const openAgenda = request<{ readonly uri: string | null }, Agenda | PlanChoice>('alur/agenda');
/** The choices for a point, in the plan that the steps before it leave. */
export const listChoices = request<ChoicesRequest, PointChoices | NotDecided>('alur/choices');
/** The options of a blank that hold what was typed, where there are more than were sent with the choice. */
export const findOptions = request<OptionsRequest, FoundOptions | NotDecided>('alur/options');
/** The effect of a decision. Nothing is written. */
export const tryDecision = request<DecisionRequest, DecisionPreview | NotDecided>('alur/tryDecision');
/** A decision as it is written down: its texts, and what the minutes say of it. */
export const makeDecision = request<DecisionRequest & { readonly by: string }, MadeDecision | NotDecided>('alur/makeDecision');
export const postponePoint = request<PostponeRequest, { readonly entry: RecordEntry } | NotDecided>('alur/postponePoint');
export const writeMinutes = request<MinutesRequest, MinutesFile | NotDecided>('alur/minutes');

export interface Agenda {
    readonly root: string;
    readonly title: string;
    /** "13 to settle". */
    readonly said: string;
    /** By department, that with the gravest point first. */
    readonly groups: readonly { readonly title: string; readonly points: readonly AgendaPoint[] }[];
    /** The formats of minutes. */
    readonly formats: readonly MinutesFormat[];
}

export interface AgendaPoint {
    /** For nobody to read. */
    readonly id: string;
    /** As the sheets number it. */
    readonly number: number;
    readonly message: string;
    /** "Error, with PUPR". */
    readonly detail: string;
    readonly severity: 'error' | 'warning' | 'information';
    /** Address of the sheet that shows it. */
    readonly sheet: string;
    /** Its own end first. */
    readonly places: readonly TextPlace[];
}

/** One choice for one point, with an answer for each of its blanks. */
export interface DecisionStep {
    readonly point: string;
    readonly choice: string;
    readonly answers: readonly string[];
}

export interface ChoicesRequest {
    readonly root: string;
    readonly point: string;
    readonly before: readonly DecisionStep[];
}

export interface PointChoices {
    readonly message: string;
    /** By the department whose text is changed. */
    readonly groups: readonly { readonly title: string; readonly choices: readonly OfferedChoice[] }[];
}

export interface OfferedChoice {
    readonly id: string;
    readonly title: string;
    /** Whether it leaves the plan as it is. */
    readonly isKeeping: boolean;
    readonly blanks: readonly AskedBlank[];
}

/** Something that only people know. Without options the answer is typed. */
export interface AskedBlank {
    readonly ask: string;
    readonly options?: readonly AnswerOption[];
    /** There are more options than are sent: they are found by what is typed. */
    readonly hasMore: boolean;
    /** Whether an answer that is no option may be typed. */
    readonly isOpen: boolean;
    readonly initial: string;
}

export interface AnswerOption {
    readonly value: string;
    readonly title: string;
    readonly detail: string;
}

export interface OptionsRequest extends ChoicesRequest {
    readonly choice: string;
    /** Which blank of the choice, from 0. */
    readonly blank: number;
    readonly typed: string;
}

export interface FoundOptions {
    readonly options: readonly AnswerOption[];
}

export interface DecisionRequest {
    readonly root: string;
    readonly steps: readonly DecisionStep[];
}

/** Why it cannot be done. */
export interface NotDecided {
    readonly refusal: string;
}

export interface DecisionPreview {
    readonly title: string;
    readonly sentences: readonly string[];
    readonly settled: readonly string[];
    /** Points that it brings, or that are still open: further steps may settle them. */
    readonly left: readonly { readonly id: string; readonly message: string }[];
    /** Titles of the departments that it binds. */
    readonly deciders: readonly string[];
    readonly texts: readonly ChangedText[];
}

export interface ChangedText {
    readonly uri: string;
    /** `null` for a file that is made. */
    readonly before: string | null;
    readonly after: string;
}

export interface MadeDecision {
    readonly title: string;
    readonly texts: readonly ChangedText[];
    readonly entry: RecordEntry;
}

export interface PostponeRequest {
    readonly root: string;
    readonly point: string;
    readonly takenBy: string;
}

/** An entry of the minutes about one point; the client keeps it as it is and looks only at its kind. */
export interface RecordEntry {
    readonly kind: 'decided' | 'kept' | 'postponed';
    readonly point: string;
}

export type MinutesFormat = 'docx' | 'md';

export interface MinutesRequest {
    readonly root: string;
    readonly date: string;
    readonly present: string;
    readonly entries: readonly RecordEntry[];
    /** `null` where only the day is asked about. */
    readonly format: MinutesFormat | null;
}

/** Markdown, or the bytes of a document in base64. */
export type MinutesFile = { readonly text: string } | { readonly base64: string };
