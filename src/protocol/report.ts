// Client to server: a plan's report as a page or as text. It must not know what a report holds.
import { request } from './message.ts';

export const writeReport = request<ReportParams, ReportResult>('alur/report');

/** What a click on a place in the page runs: URI, line and character from 0. */
export const openPlaceCommand = 'alur.openPlace';

/** Commands of links: of a rule, with a page of the guide and its section; of a setting, with its name. */
export const openGuideCommand = 'alur.openGuide';
export const openSettingCommand = 'workbench.action.openSettings';

/** All that a page may run. */
export const pageCommands: readonly string[] = [openPlaceCommand, openGuideCommand, openSettingCommand];

export interface ReportParams {
    /** A file of the plan, or its folder; `null` for the only plan there is. */
    readonly uri: string | null;
    readonly format: 'html' | 'md';
    /** For an editor: places, rules and severities are links that run these commands, and tables can be sorted. */
    readonly linked: boolean;
    /** Whether the history may be read, to say since when findings have stood. */
    readonly ages?: boolean;
}

/** The report, or the plans to choose from: several, or none. */
export type ReportResult =
    | { readonly title: string; readonly text: string }
    | { readonly plans: readonly { readonly uri: string; readonly title: string }[] };
