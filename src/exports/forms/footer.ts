// The foot of a form: factors that hindered, actions that follow, signatures. It must not know columns.
import type { Department } from '../../plan/model.ts';
import { titleOf } from '../../plan/queries.ts';
import type { FormContext } from './context.ts';
import type { Item } from './items.ts';

/** Causes and follow-up of all works, as form E.81 asks for them below its table. */
export function footerLines(programs: readonly Item[], { form }: FormContext): string[] {
    if (!form.factors) return [];
    const all = (item: Item): Item[] => [item, ...item.parts.flatMap(all)];
    const works = programs.flatMap(all).flatMap(({ work }) => work ?? []);
    const said = (list: 'problems' | 'followUps') =>
        [...new Set(works.flatMap(work => work[list].map(({ value }) => value.trim())))].filter(Boolean);
    const block = (label: string, texts: readonly string[]) => [label, ...texts.map(text => `- ${text}`), ''];
    return [
        ...block('Faktor pendorong keberhasilan kinerja:', []),
        ...block('Faktor penghambat pencapaian kinerja:', said('problems')),
        ...block('Tindak lanjut yang diperlukan dalam triwulan berikutnya:', said('followUps')),
        ...block('Tindak lanjut yang diperlukan dalam Renja Perangkat Daerah kabupaten/kota berikutnya:', []),
    ];
}

const dots = '……………………………';

/** The language knows no names of persons: they are written by hand. */
export function signaturesOf(department: Department | undefined, { form, year }: FormContext): string[][] {
    if (!form.signed) return [];
    const head = department ? `Kepala ${titleOf(department)}` : 'Kepala …………';
    const block = (place: string, role: string) => [place, role, '', '', '', dots, 'NIP. ……………………'];
    const dated = `…………………, ………… ${year}`;
    if (form.signed === 'head') return [block(dated, head)];
    return [block('', 'PIHAK KEDUA,'), block(dated, 'PIHAK PERTAMA,')];
}
