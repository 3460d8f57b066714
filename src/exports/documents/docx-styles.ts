// Styles of a Word document, by name, so that its reader can change the looks of all headings at once, and the language of its text. It must not
// know what is written.
import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import type { Locale } from '../../l10n/say.ts';
import { cellSize } from './docx-table.ts';

/** Sizes are half points, spaces twips. */
export function documentStyles(locale: Locale): IStylesOptions {
    const heading = (size: number, before: number) => ({
        run: { size, bold: true, color: '1B1F24' },
        paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 80, line: 252, lineRule: LineRuleType.AUTO } },
    });
    const small = { size: 16, color: '57606A' };
    const table = {
        basedOn: 'Normal',
        run: { size: Math.round(cellSize * 2) },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    };
    return {
        default: {
            document: {
                run: { font: 'Arial', size: 20, language: { value: languageOf[locale], bidirectional: 'ar-SA' } },
                paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
            },
            title: {
                run: { size: 36, bold: true, color: '1B1F24' },
                paragraph: { spacing: { after: 120, line: 252, lineRule: LineRuleType.AUTO } },
            },
            heading1: heading(30, 320),
            heading2: heading(26, 300),
            heading3: heading(22, 240),
            heading4: heading(20, 180),
        },
        paragraphStyles: [
            { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', run: { size: 20, color: '57606A' } },
            { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 18, color: '57606A' }, paragraph: { keepNext: true } },
            { id: 'Header', name: 'header', basedOn: 'Normal', run: small, paragraph: { spacing: { after: 0 } } },
            {
                id: 'Footer',
                name: 'footer',
                basedOn: 'Normal',
                run: small,
                paragraph: { spacing: { after: 0 }, alignment: AlignmentType.RIGHT },
            },
            { id: 'TableText', name: 'Table Text', ...table },
            { id: 'TableHead', name: 'Table Head', ...table, basedOn: 'TableText' },
            {
                id: 'AfterTable',
                name: 'After Table',
                basedOn: 'Normal',
                run: { size: 8 },
                paragraph: { spacing: { before: 0, after: 80, line: 120, lineRule: LineRuleType.EXACT } },
            },
        ],
    };
}

const languageOf: Readonly<Record<Locale, string>> = { en: 'en-US', id: 'id-ID' };
