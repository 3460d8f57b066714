// Meanings of columns in a planner's words, and the other words to choose from. It must not know how they are shown.
import type { Locale, Text } from '../l10n/say.ts';
import { say } from '../l10n/say.ts';
import type { Measure, Nature } from '../layouts/layout.ts';
import type { Column } from './columns.ts';
import { type Field, fields } from './fields.ts';
import type { Time } from './moments.ts';

export interface Meaning {
    /** A word of a mapping: `budget`. */
    readonly field: Field;
    readonly label: string;
    readonly group: 'names' | 'results' | 'money' | 'more';
    /** It may be for one year of several. */
    readonly takesYear: boolean;
}

/** Every meaning that a reader can choose, in the order in which a table usually has them. */
export function listMeanings(locale: Locale): Meaning[] {
    return (Object.keys(fields) as Field[]).map(field => {
        const { name, spec } = fields[field];
        const takesYear = spec.measure === 'money' || spec.measure === 'target' || spec.measure === 'physical';
        return { field, label: say(name, locale), group: groupOf(spec.measure), takesYear };
    });
}

function groupOf(measure: Measure | 'ignore'): Meaning['group'] {
    if (['code', 'title', 'level', 'goal', 'objective', 'department', 'department-code', 'number'].includes(measure)) return 'names';
    if (['indicator', 'unit', 'target', 'physical', 'output'].includes(measure)) return 'results';
    return measure === 'money' || measure === 'fund' ? 'money' : 'more';
}

/** Meanings that a head has by itself and that nobody needs to choose. */
const measures: Readonly<Partial<Record<Measure, Text>>> = {
    priority: { en: 'Priority', id: 'Prioritas' },
    action: { en: 'Action', id: 'Rencana aksi' },
    calculated: { en: 'Calculated, not taken', id: 'Hasil hitungan, tidak diambil' },
    'account-code': { en: 'Account code', id: 'Kode rekening' },
    'unit-price': { en: 'Unit price', id: 'Harga satuan' },
};

const natures: Readonly<Partial<Record<Nature, Text>>> = {
    forecast: { en: 'forecast', id: 'prakiraan maju' },
    actual: { en: 'achieved', id: 'realisasi' },
    baseline: { en: 'baseline', id: 'kondisi awal' },
    estimate: { en: 'estimate', id: 'perkiraan' },
    'end-of-period': { en: 'end of the period', id: 'akhir periode' },
    before: { en: 'before the revision', id: 'sebelum perubahan' },
    after: { en: 'after the revision', id: 'setelah perubahan' },
    difference: { en: 'difference', id: 'selisih' },
    percent: { en: 'percent', id: 'persen' },
    ceiling: { en: 'ceiling', id: 'pagu' },
    'cash-plan': { en: 'cash plan', id: 'anggaran kas' },
};

/** `Budget 2026`, `Target of the activity`; empty where nobody knows. */
export function sayMeaning(column: Column, time: Time | undefined, locale: Locale): string {
    const { measure, nature, subject } = column;
    if (measure === undefined) return '';
    const specs = Object.values(fields);
    const exact = specs.find(({ spec }) => spec.measure === measure && specOf(spec).nature === nature && specOf(spec).subject === subject);
    const near = exact ?? specs.find(({ spec }) => spec.measure === measure && specOf(spec).nature === nature);
    const base = near ?? specs.find(({ spec }) => spec.measure === measure);
    const name = base?.name ?? (measure === 'ignore' ? fields.ignore.name : measures[measure]);
    const more = near === undefined && nature ? natures[nature] : undefined;
    const hasTime = measure === 'money' || measure === 'target' || measure === 'physical';
    return [
        name ? say(name, locale) : measure,
        ...(more ? [`(${say(more, locale)})`] : []),
        ...(hasTime && time ? [time.text] : []),
        ...(column.fund ? [`· ${column.fund}`] : []),
    ].join(' ');
}

function specOf(spec: (typeof fields)[Field]['spec']): { readonly nature?: Nature; readonly subject?: string } {
    return spec;
}
