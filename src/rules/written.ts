// How a fix writes names and numbers into a plan. It must not know which statement they stand in.
import { keywordBySpelling, keywords } from '../l10n/keywords.ts';
import { type Decimal, normalizeDecimal, plainDecimal } from '../plan/decimal.ts';

/** A path such as `Parks.PlantTrees`; a word that joins the parts of a line gets `^`. */
export function writePath(path: readonly string[]): string {
    return path.map(writeName).join('.');
}

/** A number without doubt about its thousands: `1_200_000.5`. */
export function writeNumber(value: Decimal): string {
    const [whole = '', fraction] = plainDecimal(normalizeDecimal(value)).split('.');
    const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '_') : whole;
    if (fraction === undefined) return grouped;
    // Three decimals could be read as thousands.
    return `${grouped}.${fraction}${fraction.length === 3 ? '0' : ''}`;
}

function writeName(name: string): string {
    const id = keywordBySpelling.get(name);
    return id && keywords[id].role === 'joining' ? `^${name}` : name;
}
