// Sheets as one PDF on paper of their size: bookmarks, links between sheets, titles tagged for those who listen. It must not know the plan.
import type { SheetScene } from '../../diagram/sheets/atlas.ts';
import { linksOf } from '../../diagram/sheets/links.ts';
import { sheetNode } from '../../diagram/sheets/write.ts';
import { stylesOf } from '../../diagram/theme.ts';
import type { SheetExporter } from '../sheets/exporter.ts';
import { type Mark, marksOf } from './marks.ts';
import { noteMissingLetters } from './missing-letters.ts';
import { openDocument, point } from './pdf-document.ts';
import { type Document, paintMark } from './pdf-marks.ts';

export const sheetPdf: SheetExporter = {
    format: 'pdf',
    endings: ['.pdf'],
    binary: true,
    holdsAtlas: true,
    export: async (sheets, { theme, locale, resources, title, today, step }) => {
        const { document, bytes, regular } = await openDocument(title, locale, resources, today, true);
        const styles = stylesOf(theme);
        const known = new Set(sheets.map(({ address }) => address));
        for (const sheet of sheets)
            for (const [k, page] of sheet.pages.entries()) {
                step?.();
                document.addPage({ size: [(sheet.paper.widthMm / 25.4) * 72, (sheet.paper.heightMm / 25.4) * 72], margin: 0 });
                if (k === 0) {
                    document.addNamedDestination(sheet.address);
                    document.outline.addItem(sheet.title);
                }
                document.scale(point);
                paintPage(document, marksOf(sheetNode(page.scene, sheet.paper, theme), styles), k === 0 ? sheet.title : undefined, page);
                for (const { address, box } of linksOf(page.scene))
                    if (known.has(address)) document.goTo(box.x, box.y, box.width, box.height, address);
            }
        document.end();
        return {
            files: [{ content: await bytes }],
            notes: noteMissingLetters({ pieces: sheets.flatMap(({ pages }) => pages.flatMap(({ scene }) => scene.pieces)) }, regular),
        };
    },
};

type Role = 'H1' | 'P' | 'Artifact';

/** The title is a heading, other text a paragraph, lines and areas are decoration; runs of one role are marked together. */
function paintPage(document: Document, marks: readonly Mark[], title: string | undefined, { scene }: SheetScene): void {
    const section = document.struct('Sect', { title: scene.label });
    document.addStructure(section);
    let rest = (title ?? '').replace(/\s/g, '');
    const roleOf = (mark: Mark): Role => {
        if (mark.kind !== 'text') return 'Artifact';
        const text = mark.parts
            .map(part => part.text)
            .join('')
            .replace(/\s/g, '');
        if (rest === '' || !rest.startsWith(text)) return 'P';
        rest = rest.slice(text.length);
        return 'H1';
    };
    const runs: { readonly role: Role; readonly marks: Mark[] }[] = [];
    for (const mark of marks) {
        const role = roleOf(mark);
        const last = runs.at(-1);
        if (last?.role === role) last.marks.push(mark);
        else runs.push({ role, marks: [mark] });
    }
    for (const { role, marks: own } of runs) {
        const paint = () => {
            for (const mark of own) paintMark(document, mark);
        };
        if (role === 'Artifact') {
            document.markContent('Artifact', { type: 'Layout' });
            paint();
            document.endMarkedContent();
        } else section.add(document.struct(role, {}, paint));
    }
    section.end();
}
