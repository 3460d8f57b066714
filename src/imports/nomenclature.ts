// The official list of codes and their names, to give groups their titles. It must not invent a name.

import { sharedCode } from '../plan/catalogue.ts';
import { readCatalogue } from './catalogue.ts';

/** Names by code. */
export type Nomenclature = ReadonlyMap<string, string>;

/** Reads a list with a column of codes and one of names (`kode`, `nomenklatur`; `code`, `name`); empty when it has neither. */
export function readNomenclature(text: string): Nomenclature {
    const { entries } = readCatalogue(text);
    return new Map([...entries.values()].flatMap(({ code, name }) => (name ? [[code, name] as const] : [])));
}

/** The official name of a code. Every department's support program, `1.03.01`, stands in the list once, as `X.XX.01`. */
export function findOfficialName(code: string, list: Nomenclature): string | undefined {
    return list.get(code) ?? list.get(sharedCode(code));
}
