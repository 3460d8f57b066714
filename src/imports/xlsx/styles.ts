// Styles of a workbook's cells: number format, bold, indentation. It must not know values.
import { attribute, readXml } from './xml.ts';

export interface CellStyle {
    /** Absent when general. */
    readonly format?: string;
    readonly bold?: true;
    readonly indent?: number;
    readonly isDate: boolean;
}

/** Formats that every workbook has without naming them; the others of them are dates or texts. */
const builtIn: Readonly<Record<number, string>> = {
    1: '0',
    2: '0.00',
    3: '#,##0',
    4: '#,##0.00',
    9: '0%',
    10: '0.00%',
    11: '0.00E+00',
    14: 'dd/mm/yyyy',
    15: 'd-mmm-yy',
    16: 'd-mmm',
    17: 'mmm-yy',
    22: 'dd/mm/yyyy h:mm',
    37: '#,##0',
    38: '#,##0',
    39: '#,##0.00',
    40: '#,##0.00',
};

/** Styles in the order that cells refer to them. */
export function readStyles(pieces: Iterable<string>): CellStyle[] {
    const formats = new Map<string, string>();
    const fonts: boolean[] = [];
    const styles: { font: number; format: string; indent: number }[] = [];
    let inside = '';
    readXml(pieces, {
        open(name, attributes, closed) {
            if (name === 'fonts' || name === 'cellXfs' || name === 'cellStyleXfs' || name === 'dxfs') inside = name;
            else if (name === 'numFmt') formats.set(attribute(attributes, 'numFmtId') ?? '', attribute(attributes, 'formatCode') ?? '');
            else if (name === 'font' && inside === 'fonts') fonts.push(false);
            else if (name === 'b' && inside === 'fonts' && attribute(attributes, 'val') !== '0') fonts[fonts.length - 1] = true;
            else if (name === 'xf' && inside === 'cellXfs')
                styles.push({
                    font: Number(attribute(attributes, 'fontId') ?? 0),
                    format: attribute(attributes, 'numFmtId') ?? '0',
                    indent: 0,
                });
            else if (name === 'alignment' && inside === 'cellXfs') {
                const last = styles.at(-1);
                if (last) last.indent = Number(attribute(attributes, 'indent') ?? 0) || 0;
            }
            if (closed && name === inside) inside = '';
        },
        close(name) {
            if (name === inside) inside = '';
        },
        text() {},
    });
    return styles.map(({ font, format: id, indent }) => {
        const code = formats.get(id) ?? builtIn[Number(id)];
        const format = code === 'General' ? undefined : code;
        return {
            ...(format ? { format } : {}),
            ...(fonts[font] ? { bold: true as const } : {}),
            ...(indent > 0 ? { indent } : {}),
            isDate: format !== undefined && isDateFormat(format),
        };
    });
}

function isDateFormat(format: string): boolean {
    const tokens = format.slice(0, 200).replace(/"[^"]*"|\\.|\[[^[\]]*\]/g, '');
    return /[dy]/i.test(tokens) && !/[0#?%]/.test(tokens);
}
