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

/** Kinds of sheets that take little time however large the plan is. */
const quickSheets: readonly string[] = ['city', 'changes', 'goals'];

/** Sheets of one kind, beside those of the atlas, that are drawn. */
const maxSheets = 400;

/** Sections of the report with a row for each program: most of what a large plan would take on the disk. */
const longSections: readonly string[] = ['responsibilities', 'remarks'];

export class SiteExtent {
    readonly isLarge: boolean;
    private readonly isComplete: boolean;
    private readonly notDrawn = new Map<string, number>();

    constructor(plan: Plan, { department, isComplete = false }: { readonly department?: unknown; readonly isComplete?: boolean }) {
        this.isComplete = isComplete;
        this.isLarge = !isComplete && department === undefined && plan.all('program').length > largePlan;
    }

    /** Beside the CSV files, which are written at once. */
    get hasWorkbooks(): boolean {
        return !this.isLarge;
    }

    /** Whether so many sheets of a kind are drawn; those that are not are remembered. */
    draws({ name, inAtlas }: Pick<AnyKind, 'name' | 'inAtlas'>, count: number): boolean {
        const isDrawn = this.isComplete || (this.isLarge ? quickSheets.includes(name) : inAtlas || count <= maxSheets);
        if (!isDrawn && count > 0) this.notDrawn.set(name, count);
        return isDrawn;
    }

    isNotDrawn(kind: string): boolean {
        return this.notDrawn.has(kind);
    }

    hasPages({ id }: Pick<Section, 'id'>): boolean {
        return !this.isLarge || !longSections.includes(id);
    }

    /** In the order of a reader: sheets, report, workbooks. Complete once the sheets were drawn. */
    leftOut(report: Report | undefined, locale: Locale): Note[] {
        const notes: Note[] = [];
        const kinds = [...this.notDrawn].map(([kind, count]) =>
            say(words.kinds[kind] ?? words.otherKind, locale, { n: formatDecimal(whole(count))[locale], kind }),
        );
        if (kinds.length > 0) notes.push({ text: words.sheets, values: { kinds: kinds.join(', ') } });
        const sections = (report?.sections ?? []).filter(section => section.tables.length > 0 && !this.hasPages(section));
        if (sections.length > 0) notes.push({ text: words.sections, values: { sections: sections.map(({ title }) => title).join(', ') } });
        if (!this.hasWorkbooks) notes.push({ text: words.workbooks, values: {} });
        return notes;
    }
}
