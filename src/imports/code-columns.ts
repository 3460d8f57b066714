// Official lists whose codes stand in pieces, a column for each level, with one column of names. It must not know lists with whole codes.
import type { CatalogueEntry, Government } from '../plan/catalogue.ts';
import { detailsOf, detailText, findDetails, sharedTexts } from './catalogue-details.ts';
import { normalizeListHeader } from './list-headers.ts';
import { tidy } from './tidy.ts';

/** Headers of the pieces, as `normalizeListHeader` leaves them, in their order, with how long the piece is once its zeros are back. */
const pieces: readonly { readonly header: RegExp; readonly write: (text: string) => string; readonly level?: CatalogueEntry['level'] }[] = [
    { header: /^urusan( unsur)?$/, write: text => text },
    { header: /^bidang( urusan| unsur)?( bidang unsur)?$/, write: text => text.padStart(2, '0'), level: 'field' },
    { header: /^program$/, write: text => text.padStart(2, '0'), level: 'program' },
    { header: /^kegiatan$/, write: fraction, level: 'activity' },
    { header: /^sub kegiatan$/, write: text => text.padStart(4, '0'), level: 'subactivity' },
];

/** `2.1` is `2.10` that lost a zero as a number: `2.01` loses none. */
function fraction(text: string): string {
    const [whole = '', part = ''] = text.split('.');
    return part === '' ? text : `${whole}.${part.padEnd(2, '0')}`;
}

/** Undefined when the rows are no such list. */
export function readPiecedList(rows: readonly (readonly string[])[], first: number): CatalogueEntry[] | undefined {
    for (let row = first; row < Math.min(rows.length, first + 30); row++) {
        const here = (rows[row] ?? []).map(normalizeListHeader);
        const columns = pieces.map(({ header }) => here.findIndex(text => header.test(text)));
        const name = here.findIndex(text => /^(nomenklatur( urusan.*)?|uraian|nama)$/.test(text));
        if (name < 0 || columns.some(column => column < 0)) continue;
        const scope = here.findIndex(text => /^(jenis pemda|kewenangan|pemda|wilayah)$/.test(text));
        const entries = entriesOf(rows.slice(row + 1), { columns, name, scope, here });
        return entries.length > 0 ? entries : undefined;
    }
    return undefined;
}

interface CodeColumns {
    readonly columns: readonly number[];
    readonly name: number;
    readonly scope: number;
    readonly here: readonly string[];
}

function entriesOf(rows: readonly (readonly string[])[], { columns, name, scope, here }: CodeColumns): CatalogueEntry[] {
    const share = sharedTexts();
    const details = findDetails(here);
    let above: string[] = [];
    return rows.flatMap(row => {
        const cells = columns.map(column => (row[column] ?? '').trim());
        const depth = cells.findLastIndex(text => text !== '');
        const title = detailText(row[name]);
        // A row that numbers the columns has a number for a name.
        if (depth < 0 || !/\p{L}/u.test(title) || cells.some(text => text !== '' && !/^[\dX]{1,5}(\.\d{1,2})?$/i.test(text))) return [];
        // A merged or empty cell repeats the row above.
        above = cells.slice(0, depth + 1).map((text, level) => text || (above[level] ?? ''));
        if (above.includes('')) return [];
        const said = share(detailText(row[scope]));
        const governments: Government[] = [
            ...(/\bprov/i.test(said) ? (['province'] as const) : []),
            ...(/\b(kab|kota)/i.test(said) ? (['regency'] as const) : []),
        ];
        const level = pieces[depth]?.level;
        return {
            code: above.map((text, index) => pieces[index]?.write(text.toUpperCase()) ?? text).join('.'),
            name: tidy(title.replace(/^(PROGRAM|KEGIATAN|SUB ?KEGIATAN) (?=\S)/, '')),
            ...(level && { level }),
            ...(said && { scope: said }),
            ...(governments.length > 0 && { governments }),
            ...detailsOf(row, details, governments, share),
        };
    });
}
