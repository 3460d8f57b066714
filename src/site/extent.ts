// How much of a plan its site holds: the site of a large plan is written within seconds and leaves out what would take minutes. Says which parts
// those are and how to get them. It must not know pages.
import type { AnyKind } from '../diagram/sheets/registry.ts';
import { formatDecimal } from '../l10n/format.ts';
import { type Locale, say, type Text, type Values } from '../l10n/say.ts';
import { whole } from '../plan/decimal.ts';
import type { Plan } from '../plan/plan.ts';
import type { Report, Section } from '../report/table.ts';
import { leftOutWords as words } from './words.ts';

/** For those who have the site written. */
export interface Note {
    readonly text: Text;
    readonly values: Values;
}

/** Programs of a plan above which its site leaves something out. */
const largePlan = 2000;

/** Programs of a plan up to which its site holds all sheets of a kind; of kinds that are not named any number. */
const largestWith: Readonly<Record<string, number>> = {
    flow: 5000,
    department: 5000,
    map: 5000,
    places: 5000,
    place: 3000,
    pair: 3000,
    story: largePlan,
};

/** Sheets of one kind, beside those of the atlas, that are drawn. */
const maxSheets = 400;

/** Pages of the PDF: each takes longer than ten pages of the site. Of a large plan it holds the sheets of the whole plan. */
const maxPdf = { usual: 400, large: 20 };

/** Sections of the report with a row for each program: most of what a large plan would take on the disk. */
const longSections: readonly string[] = ['responsibilities', 'remarks'];

export class SiteExtent {
    readonly isLarge: boolean;
    private readonly isComplete: boolean;
    private readonly programs: number;
    private readonly notDrawn = new Map<string, number>();
    private readonly notInPdf = new Map<string, number>();

    constructor(plan: Plan, { department, isComplete = false }: { readonly department?: unknown; readonly isComplete?: boolean }) {
        this.isComplete = isComplete;
        this.programs = department === undefined ? plan.all('program').length : 0;
        this.isLarge = !isComplete && this.programs > largePlan;
    }

    /** Whether so many sheets of a kind are drawn; those that are not are remembered. */
    draws({ name, inAtlas }: Pick<AnyKind, 'name' | 'inAtlas'>, count: number): boolean {
        const isDrawn =
            this.isComplete || (this.programs <= (largestWith[name] ?? Number.POSITIVE_INFINITY) && (inAtlas || count <= maxSheets));
        if (!isDrawn && count > 0) this.notDrawn.set(name, count);
        return isDrawn;
    }

    isNotDrawn(kind: string): boolean {
        return this.notDrawn.has(kind);
    }

    /** Kinds whose sheets are in the PDF too, of all that are drawn in the order of the atlas; the others are remembered. */
    inPdf(kinds: ReadonlyMap<string, { readonly sheets: number; readonly pages: number }>): ReadonlySet<string> {
        const most = this.isComplete ? Number.POSITIVE_INFINITY : this.isLarge ? maxPdf.large : maxPdf.usual;
        const inside = new Set(kinds.keys());
        let all = 0;
        for (const { pages } of kinds.values()) all += pages;
        this.notInPdf.clear();
        for (const [kind, { sheets, pages }] of [...kinds].reverse()) {
            if (all <= most || inside.size === 1) break;
            inside.delete(kind);
            this.notInPdf.set(kind, sheets);
            all -= pages;
        }
        return inside;
    }

    hasPages({ id }: Pick<Section, 'id'>): boolean {
        return !this.isLarge || !longSections.includes(id);
    }

    /** In the order of a reader: sheets, report, workbooks. Complete once the sheets were drawn. */
    leftOut(report: Report | undefined, locale: Locale): Note[] {
        const notes: Note[] = [];
        const named = (counts: ReadonlyMap<string, number>) =>
            [...counts]
                .map(([kind, count]) => say(words.kinds[kind] ?? words.otherKind, locale, { n: formatDecimal(whole(count))[locale], kind }))
                .join(', ');
        if (this.notDrawn.size > 0) notes.push({ text: words.sheets, values: { kinds: named(this.notDrawn) } });
        if (this.notInPdf.size > 0) notes.push({ text: words.pdf, values: { kinds: named(this.notInPdf) } });
        const sections = (report?.sections ?? []).filter(section => section.tables.length > 0 && !this.hasPages(section));
        if (sections.length > 0) notes.push({ text: words.sections, values: { sections: sections.map(({ title }) => title).join(', ') } });
        if (this.isLarge) notes.push({ text: words.workbooks, values: {} });
        return notes;
    }
}
