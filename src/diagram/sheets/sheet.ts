// A kind of sheet: the things of a plan that have one, from plan to rows (plain data), from rows to pages, words and tables. One folder
// a kind; `registry.ts` lists them. It must not know any single kind.
import type { Locale } from '../../l10n/say.ts';
import type { Day } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import type { Part } from '../../scene/scene.ts';
import type { Outline } from '../outline.ts';
import type { Selection } from '../select.ts';
import type { DrawingTable } from '../table.ts';
import type { Before } from './before.ts';
import type { PaperName } from './paper.ts';
import type { NumberedPoint } from './points.ts';

/** One sheet, worked out; its pages are painted when somebody asks. */
export interface SheetContent {
    /** All that it says, as plain data; left out where there is more, such as what changed. */
    readonly rows?: unknown;
    readonly head: SheetHead;
    legend(width: number): Block | undefined;
    paint(area: Area): readonly SheetPage[];
    outline(): Outline[];
    tables(): DrawingTable[];
}

export interface Block {
    /** Placed from the block's own top left corner. */
    readonly parts: readonly Part[];
    readonly height: number;
    /** Numbers of the points that count as shown here. */
    readonly points?: readonly number[];
    /** Never the last on its page where another block follows: a heading. */
    readonly staysWithNext?: boolean;
}

/** The input of every sheet of one drawing. */
export interface SheetContext {
    readonly plan: Plan;
    readonly findings: readonly Finding[];
    /** All findings of the plan, numbered once for all sheets; `points[k].number` is `k + 1`. */
    readonly points: readonly NumberedPoint[];
    /** The programs that the filters leave. */
    readonly selection: Selection;
    readonly locale: Locale;
    /** Left out, no sheet names a day. */
    readonly today?: Day;
    /** An older version of the plan, where sheets are to show what changed. */
    readonly before?: Before;
}

/** A thing that has a sheet of some kind: a department, a pair, a place; of kinds with one sheet, the plan. */
export interface Subject {
    /** Part of the address, as typed after `--sheet`: `PUPR`, `PUPR+Perkim`; empty for the only sheet of its kind. */
    readonly name: string;
    readonly title: string;
}

/** Room for content on one page, px from its own corner. The first page has a taller head than those that continue it. */
export interface Area {
    readonly width: number;
    readonly height: number;
    /** Height on every further page. */
    readonly nextHeight: number;
    /** A page is as high as its parts, as in a window. */
    readonly isLoose?: boolean;
}

/** The head of a sheet. */
export interface SheetHead {
    readonly title: string;
    /** The question that the sheet answers. */
    readonly question: string;
    /** Beside the title, at the right: large figures with what they count, … */
    readonly figures?: readonly { readonly figure: string; readonly text: string; readonly isOpen?: boolean }[];
    /** … or lines of text. */
    readonly lines?: readonly string[];
}

/** One page of a sheet, without head and foot. */
export interface SheetPage {
    /** Placed from the corner of the area. A part with `opens` (an address) and `box` is a link to that sheet. */
    readonly parts: readonly Part[];
    /** Numbers of the points that count as shown here: of all pages of a sheet together each once. */
    readonly points: readonly number[];
    /** px that the parts take from the top, where they may take less or more than the area. */
    readonly height?: number;
}

export interface SheetKind<Rows> {
    /** The first part of the address: `department` of `department:PUPR`. */
    readonly name: string;
    /** The word for all sheets of this kind: `pairs`. */
    readonly plural?: string;
    /** Paper where none is asked for; always landscape. */
    readonly paper: PaperName;
    /** Whether the atlas has sheets of this kind where nothing is asked for. */
    readonly inAtlas: boolean;
    /** All things that have such a sheet, in the order of the atlas; none where there is nothing to show. */
    subjects(context: SheetContext): readonly Subject[];
    /** The things that a reader means by what is typed; left out, those of this name or title. Several: it is ambiguous. */
    find?(context: SheetContext, asked: string): readonly Subject[];
    /** Everything the sheet says, as plain data in the reader's language, without px. */
    rows(context: SheetContext, subject: Subject): Rows;
    head(rows: Rows): SheetHead;
    paint(rows: Rows, area: Area, locale: Locale): readonly SheetPage[];
    /** The signs that are shown with their meaning, for the foot of every page, no wider than `width`; left out where the sheet explains itself. */
    legend?(rows: Rows, width: number, locale: Locale): Block | undefined;
    outline(rows: Rows, locale: Locale): Outline[];
    /** The main table first. */
    tables(rows: Rows, locale: Locale): DrawingTable[];
}

/** `city`, `department:PUPR`: names a sheet in links, file names and tests. */
export function addressOf(kind: string, subject: Pick<Subject, 'name'>): string {
    return subject.name === '' ? kind : `${kind}:${subject.name}`;
}
