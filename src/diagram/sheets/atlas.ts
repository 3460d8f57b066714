// Sheets of a plan: which are meant, and their pages as scenes with their numbers. It must not know formats or files.
import { nearest } from '../../l10n/nearest.ts';
import { fold } from '../../plan/names/find-named.ts';
import { isSameData } from '../../plan/same-data.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Outline } from '../outline.ts';
import type { DrawingTable } from '../table.ts';
import { Frame } from './frame.ts';
import { type IndexEntry, indexContent } from './index-sheet.ts';
import { type Paper, type PaperName, papers } from './paper.ts';
import { type AnyKind, sheetKinds } from './registry.ts';
import { addressOf, type SheetContent, type SheetContext, type SheetPage, type Subject } from './sheet.ts';

export interface SheetReference {
    readonly kind: AnyKind;
    readonly subject: Subject;
}

/** A sheet with all its pages. */
export interface Sheet {
    /** `department:PUPR` */
    readonly address: string;
    readonly title: string;
    readonly question: string;
    readonly paper: Paper;
    readonly pages: readonly SheetScene[];
    readonly outline: () => Outline[];
    readonly tables: () => DrawingTable[];
}

export interface SheetScene {
    readonly scene: Scene;
    /** Among all pages, from 1. */
    readonly number: number;
    /** Points that count as shown here, by number. */
    readonly points: readonly number[];
}

/** Which sheets are meant by what was typed. */
export type SheetLookup =
    | { readonly kind: 'sheets'; readonly references: readonly SheetReference[] }
    | { readonly kind: 'unknown'; readonly near: readonly string[] }
    /** A kind of sheet for which the plan says nothing yet. */
    | { readonly kind: 'empty' }
    /** Addresses of all that may be meant. */
    | { readonly kind: 'ambiguous'; readonly addresses: readonly string[] };

/** `city`, `PUPR`, `PUPR+Perkim`, `place:Petobo`, `pairs`; a kind's name goes before a thing of the plan that is called so. */
export function findSheets(asked: string, context: SheetContext): SheetLookup {
    const wanted = asked.trim();
    const all = sheetKinds.find(({ plural }) => plural === wanted);
    const only = sheetKinds.find(({ name }) => name === wanted);
    const listed = all ?? only;
    if (listed) {
        const references = listed.subjects(context).map(subject => ({ kind: listed, subject }));
        if (references.length > 0) return { kind: 'sheets', references };
    }
    const [, prefix, rest = ''] = /^([\w-]+):(.*)$/s.exec(wanted) ?? [];
    const named = sheetKinds.find(({ name }) => name === prefix);
    for (const kind of named ? [named] : sheetKinds) {
        const found = subjectsCalled(kind, context, named ? rest.trim() : wanted);
        if (found.length > 1) return { kind: 'ambiguous', addresses: found.map(subject => addressOf(kind.name, subject)) };
        if (found[0]) return { kind: 'sheets', references: [{ kind, subject: found[0] }] };
    }
    if (listed) return { kind: 'empty' };
    const words = sheetKinds.flatMap(({ name, plural }) => [name, ...(plural ? [plural] : [])]);
    const names = sheetKinds.flatMap(kind => kind.subjects(context).flatMap(({ name, title }) => (name ? [name, title] : [])));
    return { kind: 'unknown', near: nearest(named ? rest : wanted, [...words, ...names]) };
}

function subjectsCalled(kind: AnyKind, context: SheetContext, asked: string): readonly Subject[] {
    if (kind.find) return kind.find(context, asked);
    const subjects = kind.subjects(context);
    const exact = subjects.filter(({ name }) => name === asked && name !== '');
    return exact.length > 0
        ? exact
        : subjects.filter(({ name, title }) => name !== '' && [name, title].some(one => fold(one) === fold(asked)));
}

/** The atlas: every sheet of the kinds that belong to it. */
export function atlasOf(context: SheetContext): SheetReference[] {
    return sheetKinds.filter(({ inAtlas }) => inAtlas).flatMap(kind => kind.subjects(context).map(subject => ({ kind, subject })));
}

export interface DrawOptions {
    /** Paper of all sheets; left out, each has its own. */
    readonly paper?: PaperName;
    /** After the first sheet one with the numbers of all. */
    readonly withIndex?: boolean;
}

/** A sheet whose pages have no numbers yet. */
export interface PaintedSheet {
    readonly address: string;
    readonly paper: Paper;
    readonly content: SheetContent;
    readonly frame: Frame;
    readonly pages: readonly SheetPage[];
}

/** All pages of these sheets, numbered through. */
export function drawSheets(references: readonly SheetReference[], context: SheetContext, options: DrawOptions = {}): Sheet[] {
    const own = references.map(reference => paintSheet(reference, context, options.paper));
    const index = (content: SheetContent) => paintContent('index', content, own[0]?.paper ?? papers.a3, context);
    return numberSheets(options.withIndex ? insertIndex(own, index, context) : own);
}

/** `before`: the same sheet as it was painted once; where its rows are still the same, its pages are too. */
export function paintSheet(
    { kind, subject }: SheetReference,
    context: SheetContext,
    paper: PaperName = kind.paper,
    before?: PaintedSheet,
): PaintedSheet {
    const content = kind.content(context, subject);
    const address = addressOf(kind.name, subject);
    if (before === undefined || content.rows === undefined || !isSameData(before.content.rows, content.rows))
        return paintContent(address, content, papers[paper], context);
    const frame = new Frame(before.content, context, papers[paper]);
    const isSameArea = isSameData(before.frame.area, frame.area);
    return { ...before, frame, pages: isSameArea ? before.pages : before.content.paint(frame.area) };
}

function paintContent(address: string, content: SheetContent, paper: Paper, context: SheetContext): PaintedSheet {
    const frame = new Frame(content, context, paper);
    return { address, paper, content, frame, pages: content.paint(frame.area) };
}

/** The pages of painted sheets, numbered through. */
export function numberSheets(painted: readonly PaintedSheet[]): Sheet[] {
    const all = painted.reduce((sum, { pages }) => sum + pages.length, 0);
    let number = 0;
    return painted.map(({ address, paper, content, frame, pages }): Sheet => {
        const { title, question } = content.head;
        return {
            address,
            title,
            question,
            paper,
            pages: pages.map((page, k): SheetScene => {
                number++;
                return { scene: frame.scene(page, { number, all, page: k + 1, pages: pages.length }), number, points: page.points };
            }),
            outline: content.outline,
            tables: content.tables,
        };
    });
}

/** How many pages the index takes does not depend on the numbers in it. */
function insertIndex(
    own: readonly PaintedSheet[],
    paint: (content: SheetContent) => PaintedSheet,
    { locale }: SheetContext,
): PaintedSheet[] {
    const [first, ...rest] = own;
    if (!first) return [];
    const entries = (length: number) => {
        let number = 1;
        return own.map(({ address, content, pages }, k): IndexEntry => {
            const entry = { address, number, title: content.head.title, about: content.head.lines?.at(-1) ?? content.head.question };
            number += pages.length + (k === 0 ? length : 0);
            return entry;
        });
    };
    const content = (length: number) => indexContent(entries(length), locale);
    const { length } = paint(content(1)).pages;
    return [first, paint(content(length)), ...rest];
}
