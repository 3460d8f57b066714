// The one table of what our own clients may ask besides: pages, reports, files for a new plan. It must not know how answers are shown.
import type { Plans } from '../language/plans.ts';
import { readAmountText } from '../language/read-amount.ts';
import { handOverWith } from '../language/refactor/hand-over.ts';
import { declaresPlan } from '../plan/grouping.ts';
import { askTool } from '../protocol/assistants.ts';
import { type CheckResult, checkPlans } from '../protocol/check.ts';
import { isSource } from '../protocol/files.ts';
import { suggestForms, writeForm } from '../protocol/forms.ts';
import { findOptions, listChoices, makeDecision, openAgenda, postponePoint, tryDecision, writeMinutes } from '../protocol/meeting.ts';
import { type CancellationToken, type Request, sendNotification } from '../protocol/message.ts';
import { writeNewDepartment, writeNewPlan } from '../protocol/new-files.ts';
import { suggestNextYear, writeNextYear } from '../protocol/next-year.ts';
import { compareWithLastCommit, showRules } from '../protocol/pages.ts';
import { askWhatIf, askWhy, listSupposable } from '../protocol/questions.ts';
import { listReports, writeReport } from '../protocol/report.ts';
import { siteProgress, writeSite } from '../protocol/site.ts';
import type { Client } from './client.ts';
import { localDay } from './diagram.ts';
import { type FormOptions, formChoices, formFor } from './forms.ts';
import type { Host } from './host.ts';
import {
    agendaFor,
    choicesFor,
    decisionFor,
    type MeetingOptions,
    minutesFor,
    optionsFor,
    postponementFor,
    previewFor,
    type WriteDocument,
} from './meeting.ts';
import { type NewFileOptions, newDepartment, newPlan } from './new-files.ts';
import { type NextYearOptions, nextYearFor, suggestionFor } from './next-year.ts';
import { changesPage, type PageOptions, rulesPage } from './pages.ts';
import { supposableIn, whatIfPage, whyPage } from './questions.ts';
import { type ReportOptions, reportFor, reportsFor } from './report.ts';
import { type Answered, own } from './requests.ts';
import { type SiteRequestOptions, siteFor } from './site.ts';
import { normalizeUri } from './uris.ts';
import type { Workspace } from './workspace.ts';

/** `started`: done when every file was read, or could not be. */
export function ownRequests(host: Host, client: Client, workspace: Workspace, started: () => Promise<void>): Answered[] {
    const { plans, lists, files, documents, publisher, access, text, read } = workspace;
    const [versions, plansAt] = [host.versions?.(read), host.history?.(read)];
    /** Half a plan would look changed. */
    const onceRead = <P, R>(request: Request<P, R>, answer: (params: P, token: CancellationToken) => R | Promise<R>) =>
        own(request, async (params, token) => {
            await started();
            documents.take();
            return answer(params, token);
        });
    return [
        own(checkPlans, async () => {
            // Before, nobody knows the folders.
            await started();
            await files.readAll();
            documents.take();
            await files.readLists();
            publisher.checkNow();
            return countFindings(plans);
        }),
        own(isSource, ({ uri }) => {
            // Not every system tells names apart by case.
            const name = normalizeUri(uri).toLowerCase();
            return [...plans.uris(), ...lists.all().map(list => list.uri)].some(source => source.toLowerCase() === name);
        }),
        own(writeReport, params => reportFor(params, { ...reportOptions(workspace, host, client), versions })),
        onceRead(listReports, params => reportsFor(params, reportOptions(workspace, host, client))),
        onceRead(showRules, params => rulesPage(params, pageOptions(workspace))),
        onceRead(askWhy, params => whyPage(params, pageOptions(workspace))),
        onceRead(listSupposable, params => supposableIn(params, pageOptions(workspace))),
        onceRead(askWhatIf, params => whatIfPage(params, pageOptions(workspace), workspace.language)),
        onceRead(compareWithLastCommit, params => changesPage(params, pageOptions(workspace), plansAt, (host.today ?? localDay)())),
        onceRead(askTool, call => {
            if (!host.answerTool) return { refusal: 'Alur answers no tools here.' };
            const folder = client.options?.guideFolder;
            return host.answerTool(call, {
                ...pageOptions(workspace),
                today: host.today?.() ?? Math.floor(Date.now() / 86_400_000),
                plansAt,
                text,
                read,
                readMoney: money => readAmountText(workspace.language, money),
                // A page that cannot be read is one that there is not.
                guide: async page => (folder === undefined ? undefined : access.read(`${folder}/${page}.md`).catch(() => undefined)),
            });
        }),
        onceRead(writeSite, (params, token) => siteFor(params, siteOptions(workspace, host), token)),
        onceRead(suggestForms, params => formChoices(params, formOptions(workspace, host))),
        onceRead(writeForm, params => formFor(params, formOptions(workspace, host))),
        onceRead(openAgenda, params => agendaFor(params, meetingOptions(workspace, host, client))),
        onceRead(listChoices, params => choicesFor(params, meetingOptions(workspace, host, client))),
        onceRead(findOptions, params => optionsFor(params, meetingOptions(workspace, host, client))),
        onceRead(tryDecision, params => previewFor(params, meetingOptions(workspace, host, client))),
        onceRead(makeDecision, params => decisionFor(params, meetingOptions(workspace, host, client))),
        onceRead(postponePoint, params => postponementFor(params, meetingOptions(workspace, host, client))),
        onceRead(writeMinutes, params => minutesFor(params, meetingOptions(workspace, host, client))),
        onceRead(suggestNextYear, params => suggestionFor(params, nextYearOptions(workspace))),
        onceRead(writeNextYear, params => nextYearFor(params, nextYearOptions(workspace), workspace.language)),
        onceRead(writeNewPlan, params => newPlan(params, newFileOptions(workspace))),
        onceRead(writeNewDepartment, params => newDepartment(params, newFileOptions(workspace))),
    ];
}

function pageOptions({ plans, publisher, settings }: Workspace): PageOptions {
    return { plans, locale: publisher.locale, rules: settings.rules };
}

function formOptions(workspace: Workspace, { writeSheets }: Host): FormOptions {
    const write = writeSheets ?? (() => Promise.reject(new Error('No forms are written here.')));
    return { ...pageOptions(workspace), text: workspace.text, write };
}

function siteOptions(workspace: Workspace, { connection, writeSite: write, today = localDay }: Host): SiteRequestOptions {
    // Nobody is left to tell once the connection has ended.
    const progress = (done: number) => sendNotification(connection, siteProgress, { done });
    return { ...pageOptions(workspace), today: today(), write, progress };
}

function reportOptions(workspace: Workspace, host: Host, client: Client): ReportOptions {
    const { writeWorkbook } = host;
    return { ...pageOptions(workspace), pause: workspace.pause, writeDocument: writeDocumentOf(host, client), writeWorkbook };
}

function writeDocumentOf(host: Host, { options }: Client): WriteDocument | undefined {
    const write = host.writeDocument?.bind(host);
    return write && (report => write(report, options?.programFolder));
}

function meetingOptions(workspace: Workspace, host: Host, client: Client): MeetingOptions {
    const { text, read, language } = workspace;
    return { ...pageOptions(workspace), text, read, handOver: handOverWith(language), writeDocument: writeDocumentOf(host, client) };
}

function newFileOptions(workspace: Workspace): NewFileOptions {
    const { plans, access, publisher, text } = workspace;
    return { plans, access, locale: publisher.locale, text, declaresPlan: (uri, text) => declaresPlan(workspace.read(uri, text)) };
}

function nextYearOptions(workspace: Workspace): NextYearOptions {
    return { ...pageOptions(workspace), folders: workspace.files.folderUris, text: workspace.text };
}

function countFindings(plans: Plans): CheckResult {
    const count = { error: 0, warning: 0, information: 0 };
    for (const root of plans.roots())
        for (const findings of plans.findings(root).values()) for (const { severity } of findings) count[severity]++;
    return {
        files: plans.uris().length,
        plans: plans.roots().length,
        errors: count.error,
        warnings: count.warning,
        information: count.information,
    };
}
