// The machine that the server runs on: its files, its clock, its helpers. It must not know which machine that is.
import type { Connection } from 'vscode-languageserver';
import type { ExportedSheets } from '../exports/sheets/exporter.ts';
import type { Locale } from '../l10n/say.ts';
import type { FileAccess } from '../language/file-access.ts';
import type { GuideAddress } from '../language/lsp/diagnostics.ts';
import type { Plans } from '../language/plans.ts';
import type { CatalogueList } from '../plan/catalogue.ts';
import type { Money, PlanFile } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import type { ToolCall, ToolReply } from '../protocol/assistants.ts';
import type { ExportFormat } from '../protocol/export.ts';
import type { CancellationToken } from '../protocol/message.ts';
import type { PasteAnswer, PasteRequest, TableAnswer, TableRequest } from '../protocol/table.ts';
import type { Report } from '../report/table.ts';
import type { PlanVersion } from '../rules/engine/finding-age.ts';
import type { RuleSettings } from '../rules/engine/run.ts';
import type { After } from './after.ts';
import type { ExportJob } from './export-job.ts';
import type { WriteSheets } from './forms.ts';
import type { WriteDocument } from './meeting.ts';
import type { WriteSite } from './site.ts';
import type { FindingsStorage } from './stored-findings.ts';
import type { Look } from './watcher.ts';

/** Why there is no earlier version. */
export type Trouble = 'no-git' | 'no-repository' | 'no-revision' | 'no-answer' | 'failed';

/** The plans at or below a folder as they were at a revision, with the URIs of their folders. */
export type PlansAt = (folder: string, revision: string) => Promise<readonly { readonly root: string; readonly plan: Plan }[] | Trouble>;

/** The commit that a revision means in the repository around a folder. */
export type CommitAt = (folder: string, revision: string) => Promise<{ readonly commit: string } | Trouble>;

/** The newest commits that changed something in a folder, the last one first. */
export type NewestVersions = (folder: string, most: number) => Promise<readonly KnownVersion[] | Trouble>;

interface KnownVersion {
    readonly id: string;
    /** `2026-03-14` */
    readonly date: string;
    readonly subject: string;
}

/**
 * Hands over the versions of the plan files at or below a folder, the newest first: by URI, what differs from the version before. Ends where
 * `take` returns false. `lastDate` is that of the last commit; `isCut` where there are older versions than those that are read.
 */
export type WalkVersions = (
    folder: string,
    take: (version: PlanVersion, changed: ReadonlyMap<string, PlanFile | undefined>) => boolean | Promise<boolean>,
) => Promise<{ readonly lastDate: string; readonly isCut: boolean } | Trouble>;

export interface Exporting {
    readonly formats: readonly ExportFormat[];
    /** Undefined when it was cancelled. */
    export(job: ExportJob, token: CancellationToken): Promise<ExportedSheets | undefined>;
}

/** The parts of a plan that reading a table into it needs. */
export interface TableHost {
    /** The reader's language. */
    readonly locale: Locale;
    /** That of the plan's keywords. */
    readonly keywords: Locale;
    readonly currency: string;
    /** The plan of the folder; undefined where there is none yet. */
    readonly plan: Plan | undefined;
    /** Of a file, as it is in the editor, else as it was saved. */
    read(uri: string): Promise<string | undefined>;
    /** Reads a text as a file of a plan. */
    readPlan(uri: string, text: string): PlanFile;
    progress(table: string, rows: number, total: number): void;
    /** Lets other requests be answered. */
    pause(): Promise<void>;
}

/** Reads tables for a plan; must not write. */
export interface TableReader {
    read(request: TableRequest, host: TableHost, token: CancellationToken): Promise<TableAnswer>;
    forget(table: string): void;
    paste(request: PasteRequest, host: TableHost): Promise<PasteAnswer>;
}
interface SourceQuestion {
    readonly plan: Plan;
    readonly bases: readonly { readonly name: string; readonly text: string }[];
    /** URI of the file, and where in it. */
    readonly uri: string;
    readonly offset: number;
    readonly locale: Locale;
    readonly read: (uri: string, text: string) => PlanFile;
}

/** In the reader's language; nothing where no table said it. */
type TellSources = (question: SourceQuestion) => readonly string[];

/** Endings of base files: see update/table-text.ts. */
export const baseEnding = '.table.txt';

/** The parts of the server that a tool of an assistant needs. */
export interface ToolHost {
    readonly plans: Plans;
    readonly locale: Locale;
    readonly rules: RuleSettings;
    /** Days since 1970-01-01. */
    readonly today: number;
    readonly plansAt: PlansAt | undefined;
    text(uri: string): Promise<string | undefined>;
    read(uri: string, text: string): PlanFile;
    readMoney(text: string): Money | undefined;
    /** A page of the guide in English; undefined where the client brings none. */
    guide(page: string): Promise<string | undefined>;
}

type AnswerTool = (call: ToolCall, host: ToolHost) => Promise<ToolReply>;

export interface Host {
    readonly connection: Connection;
    readonly tables: TableReader;
    /** Writes a site to the disk; left out where there is none. */
    readonly writeSite?: WriteSite;
    /** Writes official forms as files; left out, none are offered. */
    readonly writeSheets?: WriteSheets;
    /** Writes Word documents, by a script in the folder of the program; left out, none are offered. */
    writeDocument?(report: Report, programFolder: string | undefined): Promise<Uint8Array>;
    /** Writes reports as workbooks; left out, none are offered. */
    readonly writeWorkbook?: WriteDocument;
    /** `client` reaches files through the editor, when it offers that. */
    files(client: FileAccess | undefined): FileAccess;
    /** Makes text of the bytes of a list of official codes, which may be a workbook. */
    decodeList(bytes: Uint8Array): string;
    /** Makes a list of official codes, or a map, of the text of its file. */
    readNamedFile(text: string, uri: string): CatalogueList;
    /** Says where the figure or the thing at an offset came from, given the base files beside its plan. */
    readonly sources?: TellSources;
    /** Where the server can look after files by itself. */
    readonly look?: Look;
    /** The guide that lies beside the program; left out where there is none. */
    readonly guide?: GuideAddress | undefined;
    /** The language of messages that was asked for when the program was started. */
    readonly locale?: string | undefined;
    /** Keeps findings in a folder for the next time; left out where there is no place. */
    findingsStorage?(folder: string): Promise<FindingsStorage>;
    readonly after: After;
    /** Earlier versions, where git can be run; `read` makes a file of its text. */
    history?(read: (uri: string, text: string) => PlanFile): PlansAt;
    /** The commit of such a version, by which it is known whether it is still the same. */
    readonly commitAt?: CommitAt;
    readonly newestVersions?: NewestVersions;
    /** The same for all of them, one after the other. */
    versions?(read: (uri: string, text: string) => PlanFile): WalkVersions;
    /** Answers the tools of assistants; left out where there are none. */
    readonly answerTool?: AnswerTool;
    /** Makes files of sheets; left out, none are offered. */
    readonly exporting?: Exporting;
    /** The day that sheets are made for; the clock's when left out. */
    today?(): number;
}
