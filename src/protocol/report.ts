// Client to server: the report of a plan, or of one department of it, as a page, a text or a file. It must not know what a report holds.
import { request } from './message.ts';
import type { PlanChoice } from './new-files.ts';

export const writeReport = request<ReportParams, ReportResult>('alur/report');

/** The departments of a plan that have a report of their own, and the formats of files. */
export const listReports = request<{ readonly uri: string | null }, ReportList | PlanChoice>('alur/reports');

export type ReportFormat = 'html' | 'md' | 'docx' | 'xlsx';

export interface ReportList {
    /** Of the plan, for the requests that follow. */
    readonly root: string;
    /** In plan order; that of the file that was asked about first. */
    readonly departments: readonly { readonly name: string; readonly title: string }[];
    readonly formats: readonly ReportFormat[];
}

/** The command of a click on a place in the page: URI, line and character from 0. */
export const openPlaceCommand = 'alur.openPlace';

/** Commands of links: of a rule, with a page of the guide and its section; of a setting, with its name. */
export const openGuideCommand = 'alur.openGuide';
export const openSettingCommand = 'workbench.action.openSettings';

/** All that a page may run. */
export const pageCommands: readonly string[] = [openPlaceCommand, openGuideCommand, openSettingCommand];

export interface ReportParams {
    /** A file of the plan, or its folder; `null` for the only plan there is. */
    readonly uri: string | null;
    readonly format: ReportFormat;
    /** The name of the only department that it is for. */
    readonly department?: string | undefined;
    /** For an editor: places, rules and severities are links that run these commands, and tables can be sorted. */
    readonly linked: boolean;
    /** Whether the history may be read, to say since when findings have stood. */
    readonly ages?: boolean;
}

/** The report as text or as bytes in base64, the reason why there is none, or the plans to choose from. */
export type ReportResult =
    | { readonly title: string; readonly text: string }
    | { readonly title: string; readonly base64: string }
    | { readonly refusal: string }
    | PlanChoice;
