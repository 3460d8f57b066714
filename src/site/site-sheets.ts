// The sheets of a site in one language: which are drawn, the links to and from them, and their PDF. It must not know other pages.
import { drawFlow } from '../diagram/flow/draw-flow.ts';
import { numberSheets, paintSheet, type Sheet, type SheetReference } from '../diagram/sheets/atlas.ts';
import type { OlderVersion } from '../diagram/sheets/before.ts';
import { sheetContext } from '../diagram/sheets/context.ts';
import { type AnyKind, sheetKinds } from '../diagram/sheets/registry.ts';
import { addressOf, type SheetContext, type Subject } from '../diagram/sheets/sheet.ts';
import type { Resources } from '../exports/exporter.ts';
import { sheetPdf } from '../exports/pictures/sheet-pdf.ts';
import type { Declaration, Department } from '../plan/model.ts';
import { qualifiedName } from '../plan/queries.ts';
import type { SceneNode } from '../scene/node.ts';
import type { Note, SiteExtent } from './extent.ts';
import type { SiteFacts } from './facts.ts';
import type { KeptPages, Source } from './kept-pages.ts';
import type { SitePage } from './page.ts';
import { anchor, list, type Reader, section } from './reader.ts';
import { type Leads, sheetPages, sheetPath } from './sheet-pages.ts';
import { siteWords } from './words.ts';

export const pdfPath = 'files/atlas.pdf';

/** Pages of one sheet that are listed one by one. */
const maxListed = 6;

export interface SiteSheetsOptions {
    readonly department?: Department;
    readonly against?: OlderVersion;
    /** Fonts and modules for the PDF; without them there is none. */
    readonly resources?: Resources;
    /** Sheets that were painted before. */
    readonly kept?: KeptPages;
    /** Called before each sheet; throws where nobody waits for them any more. */
    step?(): void;
}

export class SiteSheets {
    /** Numbered through. */
    readonly all: readonly Sheet[];
    /** Those that are in the PDF too. */
    private readonly inPdf: readonly Sheet[];
    private readonly byAddress: ReadonlyMap<string, Sheet>;
    private readonly reader: Reader;
    private readonly facts: SiteFacts;
    private readonly extent: SiteExtent;
    private readonly options: SiteSheetsOptions;

    constructor(reader: Reader, extent: SiteExtent, options: SiteSheetsOptions) {
        const { department, against } = options;
        const { facts, locale } = reader;
        const { plan, findings, today } = facts;
        this.reader = reader;
        this.facts = facts;
        this.extent = extent;
        this.options = options;
        const context = sheetContext(plan, findings, {
            locale,
            ...(today === undefined ? {} : { today }),
            ...(against ? { against } : {}),
        });
        const painted = referencesOf(context, extent, department).map(reference => {
            options.step?.();
            const { kept } = options;
            return kept
                ? kept.paint(`${locale}/${reference.kind.name}:${reference.subject.name}`, reference, context)
                : paintSheet(reference, context);
        });
        this.all = numberSheets(painted);
        this.byAddress = new Map(this.all.map(sheet => [sheet.address, sheet]));
        const inPdf = options.resources ? extent.inPdf(countsOf(this.all)) : new Set();
        this.inPdf = this.all.filter(({ address }) => inPdf.has(kindOf(address)));
    }

    has(address: string): boolean {
        return this.byAddress.has(address);
    }

    get hasPdf(): boolean {
        return this.inPdf.length > 0;
    }

    /** The pages of each sheet, and all that they are made of. */
    *pages(): Generator<{ readonly address: string; readonly source: Source; readonly pages: () => SitePage[] }> {
        const leads = this.leads();
        const inPdf = new Set(this.inPdf);
        for (const sheet of this.all) {
            const pdf = inPdf.has(sheet) ? this.reader.href(pdfPath) : undefined;
            const { pages, outline, title, question } = sheet;
            const rest = [pages, outline, title, question, pdf, this.options.kept?.addressing];
            yield { address: sheet.address, source: { rest }, pages: () => sheetPages(sheet, this.reader, leads, pdf) };
        }
    }

    /** All that the PDF is made of. */
    get pdfSource(): Source {
        return { rest: this.inPdf.map(({ address, title, pages }) => [address, title, pages]) };
    }

    /** Links to the pages of a sheet; of one that is not drawn, where the site says so. */
    linksTo(address: string, reader: Reader): SceneNode[] {
        const sheet = this.byAddress.get(address);
        if (!sheet)
            return this.extent.isNotDrawn(kindOf(address))
                ? [['p', { class: 'm' }, anchor(reader.href('index.html', 'left-out'), reader.say(siteWords.notDrawn))]]
                : [];
        const { length } = sheet.pages;
        // each page leads to the next
        const shown = length > maxListed ? sheet.pages.slice(0, 1) : sheet.pages;
        const items = shown.map((_, k) => [
            anchor(
                reader.href(sheetPath(address, k + 1)),
                length === 1 ? sheet.title : reader.say(siteWords.sheetPage, { title: sheet.title, page: k + 1, pages: length }),
            ),
        ]);
        return section(reader.say(siteWords.sheet), list(items));
    }

    /** As the kind of sheet calls it: either may come first. */
    pairAddress(one: { readonly name: string } | undefined, other: { readonly name: string } | undefined): string {
        const [a, b] = [one?.name ?? 'shared', other?.name ?? 'shared'];
        const address = addressOf('pair', { name: `${a}+${b}` });
        return this.byAddress.has(address) ? address : addressOf('pair', { name: `${b}+${a}` });
    }

    /** `note`: told of letters that the fonts lack. */
    async pdf(title: string, note: (note: Note) => void): Promise<Uint8Array> {
        const { plan, findings, today } = this.facts;
        const { locale } = this.reader;
        const { files, notes } = await sheetPdf.export(this.inPdf, {
            theme: 'print',
            locale,
            resources: this.options.resources as Resources,
            title,
            filters: [],
            step: () => this.options.step?.(),
            ...(today === undefined ? {} : { today }),
            cards: () => drawFlow(plan, findings, { locale }),
        });
        for (const one of notes) note(one);
        return files[0]?.content as Uint8Array;
    }

    private leads(): Leads {
        const { plan } = this.facts;
        const { addresses } = this.reader;
        const byId = new Map<string, Declaration>();
        for (const kind of ['program', 'department', 'location', 'goal', 'objective', 'output', 'asset'] as const)
            for (const one of plan.all(kind)) {
                const id = addresses.idOf(one);
                if (!byId.has(id)) byId.set(id, one);
            }
        return address => {
            if (this.byAddress.has(address)) return this.reader.href(sheetPath(address));
            const at = address.indexOf(':');
            if (address.slice(0, Math.max(0, at)) === 'pair') return undefined;
            const declaration = byId.get(address.slice(at + 1));
            const own = declaration && addresses.of(declaration);
            return own && this.reader.hrefTo(own);
        };
    }
}

function countsOf(all: readonly Sheet[]): ReadonlyMap<string, { readonly sheets: number; readonly pages: number }> {
    const kinds = new Map<string, { sheets: number; pages: number }>();
    for (const { address, pages } of all) {
        const { sheets, pages: before } = kinds.get(kindOf(address)) ?? { sheets: 0, pages: 0 };
        kinds.set(kindOf(address), { sheets: sheets + 1, pages: before + pages.length });
    }
    return kinds;
}

/** `department` of `department:PUPR`. */
function kindOf(address: string): string {
    const at = address.indexOf(':');
    return at < 0 ? address : address.slice(0, at);
}

function referencesOf(context: SheetContext, extent: SiteExtent, department: Department | undefined): SheetReference[] {
    const stories = new Set(department ? context.plan.names.programsOf(department).map(qualifiedName) : []);
    const isOf = (kind: AnyKind, { name }: Subject, { name: own }: Department) =>
        kind.name === 'story' ? stories.has(name) : kind.name === 'department' ? name === own : name.split('+').includes(own);
    return sheetKinds.flatMap((kind): SheetReference[] => {
        const all = kind.subjects(context);
        const meant = department ? all.filter(subject => isOf(kind, subject, department)) : all;
        // a second thing of a name is a finding: an address means the first
        const own = [...new Map(meant.toReversed().map(subject => [subject.name, subject])).values()].toReversed();
        return extent.draws(kind, own.length) ? own.map(subject => ({ kind, subject })) : [];
    });
}
