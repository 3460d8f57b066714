// A text document as a Word file (.docx): A4, styles by name, page numbers, bookmarks, the same bytes for the same input. The library writes the
// package and its paragraphs; tables are put into its XML. Loaded only when somebody asks for a document. It must not know plans.
import {
    AlignmentType,
    BookmarkEnd,
    BookmarkStart,
    Document,
    FileChild,
    Footer,
    Header,
    HeadingLevel,
    InternalHyperlink,
    type IParagraphOptions,
    LevelFormat,
    Packer,
    PageNumber,
    PageOrientation,
    Paragraph,
    type ParagraphChild,
    Tab,
    TabStopType,
    TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import { settleTimes } from '../tables/workbook.ts';
import { type DocumentBlock, type DocumentTable, type Run, runsOf, type TextDocument, type Words } from '../text-document.ts';
import { documentStyles } from './docx-styles.ts';
import { tableXml } from './docx-table.ts';
import { isRightToLeft, plainText } from './plain-text.ts';

const pageWords = {
    page: { en: 'Page ', id: 'Halaman ' },
    of: { en: ' of ', id: ' dari ' },
} satisfies Record<string, Text>;

/** A4 in twips, upright, and the margins around the text. */
const paper = { width: 11906, height: 16838, margin: 964 } as const;
const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;
const styleNames = { title: 'Title', lead: 'Subtitle', note: 'Note' } as const;
/** Where a table is put in: no text can hold it, for its signs are escaped there. */
const tableHere = '<w:tbl/>';

export async function writeDocx(document: TextDocument): Promise<Uint8Array> {
    const writer = new DocxWriter(document);
    const file = writer.file();
    const parts = unzipSync(new Uint8Array(await Packer.pack(file, 'uint8array')));
    const main = strFromU8(parts['word/document.xml'] as Uint8Array).split(tableHere);
    const xml = main.map((text, k) => text + (writer.tables[k] ?? '')).join('');
    parts['word/document.xml'] = strToU8(xml);
    const about = strFromU8(parts['docProps/core.xml'] as Uint8Array);
    // The library states the moment at which it ran.
    if (document.day === undefined)
        parts['docProps/core.xml'] = strToU8(
            about.replace(/<dcterms:(?:created|modified) xsi:type="dcterms:W3CDTF">[^<]*<\/dcterms:(?:created|modified)>/g, ''),
        );
    const types = '[Content_Types].xml';
    // Some readers take the kind of a file from its first part.
    const { [types]: first, ...others } = parts;
    return settleTimes({ ...(first ? { [types]: first } : {}), ...others }, document.day ?? 0);
}

class DocxWriter {
    /** In the order of the places that wait for them. */
    readonly tables: string[] = [];
    private readonly document: TextDocument;
    private readonly blocks: readonly DocumentBlock[];
    /** Names that Word takes, by bookmark. */
    private readonly anchors = new Map<string, { readonly name: string; readonly id: number }>();
    /** A name stands in one place; the first has it. */
    private readonly marked = new Set<string>();
    private lists = 0;
    private readonly room: number;

    constructor(document: TextDocument) {
        this.document = document;
        this.blocks = [...document.blocks];
        this.room = ((document.isLandscape ? paper.height : paper.width) - 2 * paper.margin) / 20;
        for (const block of this.blocks) {
            const bookmark = 'bookmark' in block ? block.bookmark : undefined;
            const id = this.anchors.size + 1;
            if (bookmark !== undefined && !this.anchors.has(bookmark)) this.anchors.set(bookmark, { name: `alur_${id}`, id });
        }
    }

    file(): Document {
        const { title, subtitle, locale, isLandscape } = this.document;
        const size = {
            width: paper.width,
            height: paper.height,
            orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        };
        const { margin } = paper;
        const name = oneLine(title);
        return new Document({
            title: name,
            ...(subtitle ? { subject: oneLine(subtitle) } : {}),
            creator: 'Alur',
            lastModifiedBy: 'Alur',
            styles: documentStyles(locale),
            numbering: { config: [{ reference: 'numbered', levels: [numberedLevel] }] },
            sections: [
                {
                    properties: {
                        page: {
                            size,
                            margin: { top: margin + 200, bottom: margin, left: margin, right: margin, header: 560, footer: 480 },
                        },
                    },
                    headers: { default: new Header({ children: [this.head()] }) },
                    footers: { default: new Footer({ children: [foot(locale)] }) },
                    children: this.blocks.flatMap(block => this.block(block)),
                },
            ],
        });
    }

    private head(): Paragraph {
        const { title, subtitle } = this.document;
        // A long title must not fill the page from the top.
        const text = shortened(oneLine(title), 110);
        const other = subtitle ? shortened(oneLine(subtitle), 40) : '';
        const children = [new TextRun(text), ...(other ? [new TextRun({ children: [new Tab(), other] })] : [])];
        return new Paragraph({ style: 'Header', tabStops: [{ type: TabStopType.RIGHT, position: Math.round(this.room * 20) }], children });
    }

    private block(block: DocumentBlock): FileChild[] {
        switch (block.kind) {
            case 'heading': {
                const heading = {
                    heading: levels[block.level - 1] ?? HeadingLevel.HEADING_4,
                    ...(block.startsPage ? { pageBreakBefore: true } : {}),
                };
                return [this.paragraph(block.text, heading, block.bookmark)];
            }
            case 'paragraph':
                return [this.paragraph(block.text, block.style ? { style: styleNames[block.style] } : {}, block.bookmark)];
            case 'list': {
                const instance = ++this.lists;
                const how = block.isNumbered ? { numbering: { reference: 'numbered', level: 0, instance } } : { bullet: { level: 0 } };
                return block.items.map(item => this.paragraph(item, how));
            }
            case 'table':
                return this.table(block);
        }
    }

    private table(table: DocumentTable): FileChild[] {
        if (table.columns.length === 0) return [];
        this.tables.push(tableXml(table, this.room, bookmark => this.anchors.get(bookmark)?.name));
        return [new TableSlot()];
    }

    private paragraph(words: Words, how: IParagraphOptions, bookmark?: string): Paragraph {
        const runs = runsOf(words);
        const turned = isRightToLeft(runs);
        const children = runs.flatMap(run => this.run(run, turned));
        const anchor = bookmark === undefined || this.marked.has(bookmark) ? undefined : this.anchors.get(bookmark);
        if (bookmark !== undefined) this.marked.add(bookmark);
        const marked = anchor ? [new BookmarkStart(anchor.name, anchor.id), ...children, new BookmarkEnd(anchor.id)] : children;
        return new Paragraph({ ...how, ...(turned ? { bidirectional: true } : {}), children: marked as ParagraphChild[] });
    }

    private run({ text, bold = false, italic = false, link }: Run, turned: boolean): ParagraphChild[] {
        const anchor = link === undefined ? undefined : this.anchors.get(link);
        const look = { ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}), ...(turned ? { rightToLeft: true } : {}) };
        const runs = plainText(text)
            .split('\n')
            .map(
                (line, k) =>
                    new TextRun({ ...look, ...(anchor ? { style: 'Hyperlink' } : {}), ...(k > 0 ? { break: 1 } : {}), text: line }),
            );
        return anchor ? [new InternalHyperlink({ anchor: anchor.name, children: runs })] : runs;
    }
}

/** An empty table, for which the written one is put in. */
class TableSlot extends FileChild {
    constructor() {
        super('w:tbl');
    }
}

const numberedLevel = {
    level: 0,
    format: LevelFormat.DECIMAL,
    text: '%1.',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 420, hanging: 420 } } },
} as const;

function foot(locale: Locale): Paragraph {
    const children = [say(pageWords.page, locale), PageNumber.CURRENT, say(pageWords.of, locale), PageNumber.TOTAL_PAGES];
    return new Paragraph({ style: 'Footer', alignment: AlignmentType.RIGHT, children: [new TextRun({ children })] });
}

function oneLine(text: string): string {
    return plainText(text).replace(/\s+/g, ' ').trim();
}

function shortened(text: string, most: number): string {
    const signs = [...text];
    return signs.length <= most
        ? text
        : `${signs
              .slice(0, most - 1)
              .join('')
              .trimEnd()}…`;
}
