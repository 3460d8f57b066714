// The picture of the walkthrough's step for tables: a department's Excel, what each column means, and the plan that it becomes. The plan is
// imported, so that the picture shows what Alur would write.
import { writeSource } from '../../src/exports/source.ts';
import { fields } from '../../src/imports/fields.ts';
import { importTable } from '../../src/imports/import-workbook.ts';
import { type Locale, locales, say } from '../../src/l10n/say.ts';
import { colours, heightOf, panel, picture, text, width } from './walkthrough-shapes.ts';

/** A department's table in Excel. */
const rows = [
    ['Kode', 'Program / Kegiatan / Sub Kegiatan', 'Pagu 2026 (Rp)'],
    ['2.11.04', 'Program Pengelolaan Taman', '900.000.000'],
    ['2.11.04.2.01', 'Taman Kota', '900.000.000'],
    ['2.11.04.2.01.0001', 'Pemeliharaan Taman', '400.000.000'],
    ['2.11.04.2.01.0002', 'Penanaman Pohon Peneduh', '500.000.000'],
] as const;
const meanings = [fields.code, fields.title, fields.budget];
const imported = new Map<Locale, string>();
for (const locale of locales) {
    const csv = new TextEncoder().encode(rows.map(row => row.join(';')).join('\n'));
    const { files } = await importTable(csv, 'renja.csv', { write: writeSource, locale, department: { title: 'Dinas Pertamanan' } });
    imported.set(locale, files.at(-1)?.text ?? '');
}

/** A table, each column with its meaning, and the plan that it becomes. */
export function tablePicture(locale: Locale): string {
    const columns = [14, 170, 490] as const;
    const step = 26;
    const head = columns.map((x, at) => text(x, 48, rows[0][at] as string, 'faint', 12));
    const chips = columns.map((x, at) => {
        const said = say((meanings[at] as (typeof meanings)[number]).name, locale) + (at === 2 ? ' 2026' : '');
        const frame = `<rect x="${x - 6}" y="58" width="${said.length * 7 + 16}" height="20" rx="10" fill="none" stroke="${colours.mark}" stroke-width="1.5"/>`;
        return frame + text(x + 2, 72, said, 'foreground', 12);
    });
    const cells = rows.slice(1).flatMap(([code, title, amount], i) => {
        const y = 104 + i * step;
        const rule = `<path d="M 1 ${y - 18} H ${width - 1}" stroke="${colours.line}" stroke-width="0.6"/>`;
        return [
            rule,
            text(columns[0], y, code, 'foreground'),
            text(columns[1], y, title, 'foreground'),
            text(columns[2], y, amount, 'foreground'),
        ];
    });
    const bottom = 104 + (rows.length - 2) * step + 14;
    const sheet = `<rect x="1" y="1" width="${width - 2}" height="${bottom}" rx="6" fill="${colours.background}" stroke="${colours.line}"/>`;
    const arrow = `<path d="M 300 ${bottom + 6} v 24 m -5 -6 l 5 6 l 5 -6" fill="none" stroke="${colours.mark}" stroke-width="2"/>`;
    const lines = (imported.get(locale) as string).trimEnd().split('\n');
    const file = { name: 'dinas-pertamanan.plan', lines: lines.slice(0, lines.findIndex(one => one.includes('.0001"')) + 2) };
    const parts = [sheet, text(14, 24, 'renja.xlsx', 'faint', 12), ...head, ...chips, ...cells, arrow, panel(file, bottom + 36)];
    return picture(bottom + 40 + heightOf(file), parts);
}
