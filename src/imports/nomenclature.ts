// The official list of codes and their names, to give groups their titles. It must not invent a name.

import { normalizeHeader } from './columns.ts';
import { readCsv } from './csv.ts';

/** Names by code, as the list spells them. */
export type Nomenclature = ReadonlyMap<string, string>;

/** Reads a list with a column of codes and one of names (`kode`, `nomenklatur`; `code`, `name`); empty when it has neither. */
export function readNomenclature(text: string): Nomenclature {
    const { rows } = readCsv(text.replace(/^\uFEFF/, ''));
    const headers = (rows[0] ?? []).map(normalizeHeader);
    const code = headers.findIndex(header => ['kode', 'code', 'kode rekening', 'kode nomenklatur'].includes(header));
    const name = headers.findIndex(header => ['nomenklatur', 'nama', 'name', 'uraian', 'title', 'nomenclature'].includes(header));
    if (code < 0 || name < 0) return new Map();
    return new Map(rows.slice(1).flatMap(row => (row[code]?.trim() && row[name]?.trim() ? [[row[code].trim(), tidy(row[name])]] : [])));
}

/** The official name of a code. Every department's support program, `1.03.01`, stands in the list once, as `X.XX.01`. */
export function findOfficialName(code: string, list: Nomenclature): string | undefined {
    return list.get(code) ?? list.get(code.replace(/^\d\.\d\d\.01(?=\.|$)/, 'X.XX.01'));
}

/** Without the word for the level, which the keyword already says, and not in capitals throughout. */
function tidy(name: string): string {
    const text = name.replace(/\s+/g, ' ').trim();
    if (text !== text.toUpperCase()) return text;
    const small = new Set([
        'dan',
        'di',
        'ke',
        'dari',
        'pada',
        'untuk',
        'dalam',
        'atau',
        'dengan',
        'yang',
        'bagi',
        'oleh',
        'serta',
        'and',
        'of',
        'for',
        'the',
        'in',
    ]);
    return text
        .replace(/^(PROGRAM|KEGIATAN|SUB ?KEGIATAN) (?=\S)/, '')
        .split(/(\([^)]*\)|[\s/,-]+)/)
        .map((word, index) => {
            if (index % 2 === 1) return word;
            const lower = word.toLowerCase();
            return index > 0 && small.has(lower) ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
        })
        .join('');
}
