// The department and the unit of money that lines above a table name. It must not know rows.
import { normalizeHeader, readScale } from './facets.ts';
import type { TableBlock } from './head.ts';
import { tidy } from './tidy.ts';

export interface TitleDepartment {
    readonly title: string;
    readonly code: string;
}

const label = /\b(?:perangkat daerah|skpd|opd|unit organisasi|unit kerja|organisasi|department|agency) ?:([\s\S]+)/i;
const beginning =
    /^(dinas|badan|kantor|sekretariat (?:daerah|dprd|dewan)|inspektorat|kecamatan|rsud|rumah sakit|satuan polisi|satpol|bagian|department of|ministry of|office of|agency for|bureau of|.{3,60} (?:department|agency|bureau)$)\b/i;
const kindOfDepartment = /\b(?:dinas|badan|kantor|inspektorat|sekretariat|kecamatan|rsud) \S/gi;
const kindOfTable =
    /\b(?:perangkat daerah|opd|skpd|renja|renstra|kerja|strategis|aksi|kinerja|utama|perubahan|anggaran|keuangan|realisasi|pendanaan|\d{4}) $/i;

const labelled = (line: string) => label.exec(line)?.[1];
const whole = (line: string) => (beginning.test(line) ? line : undefined);
/** `Renja Dinas Kesehatan`: from the first kind of department that follows a kind of table. */
const inside = (line: string) => {
    const found = [...line.matchAll(kindOfDepartment)].find(({ index }) => kindOfTable.test(line.slice(Math.max(0, index - 20), index)));
    return found && line.slice(found.index);
};

/** The department that a line above the head names, without its region. */
export function findDepartment({ titles }: TableBlock): TitleDepartment | undefined {
    for (const find of [labelled, whole, inside])
        for (const { text } of titles.slice(0, 40)) {
            const line = text.slice(0, 300).replace(/\s+/g, ' ').trim();
            const said = find(line);
            if (said === undefined || /[{}…]|\.{4}/.test(line)) continue;
            const [, code = '', name = said] = /^([\dXx.]{5,}) ?[-–]? ?(\p{L}[\s\S]*)$/u.exec(said.trim()) ?? [];
            const title = tidy(withoutRegion(name));
            if (title.length > 2) return { title, code };
        }
    return undefined;
}

/** `Dinas Kesehatan Kabupaten Contoh` is `Dinas Kesehatan`. */
function withoutRegion(name: string): string {
    return name
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/ (kabupaten|kab\.|kota|provinsi|prov\.|tahun) [\s\S]+$/i, '');
}

/** The power of ten that a line above the head gives for all money; undefined when none does. */
export function findScale({ titles }: TableBlock): number | undefined {
    for (const { text } of titles) {
        const normal = normalizeHeader(text);
        if (!/\b(dalam|in|rp|rupiah|satuan)\b/.test(normal) || text.length > 120) continue;
        const scale = readScale(normal);
        if (scale !== undefined) return scale;
    }
    return undefined;
}
