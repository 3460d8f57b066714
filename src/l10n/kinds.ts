// Kinds of declarations, as they are called in a sentence. It must not know how they are declared.
import type { RegionLevel, WorkLevel } from '../plan/catalogue.ts';
import type { Text } from './say.ts';

/** By kind of declaration. */
export const kindNames = {
    plan: { en: 'plan', id: 'rencana' },
    catalogue: { en: 'catalogue', id: 'katalog' },
    vision: { en: 'vision', id: 'visi' },
    mission: { en: 'mission', id: 'misi' },
    goal: { en: 'goal', id: 'tujuan' },
    objective: { en: 'objective', id: 'sasaran' },
    indicator: { en: 'indicator', id: 'indikator' },
    location: { en: 'location', id: 'lokasi' },
    fund: { en: 'fund', id: 'sumber dana' },
    partner: { en: 'partner', id: 'mitra' },
    department: { en: 'department', id: 'perangkat daerah' },
    unit: { en: 'unit', id: 'unit' },
    program: { en: 'program', id: 'program' },
    activity: { en: 'activity', id: 'kegiatan' },
    subactivity: { en: 'subactivity', id: 'subkegiatan' },
    request: { en: 'request', id: 'permintaan' },
    output: { en: 'output', id: 'keluaran' },
    asset: { en: 'asset', id: 'aset' },
    proposal: { en: 'proposal', id: 'usulan' },
    'related-plan': { en: 'plan referred to', id: 'rencana yang diacu' },
    pattern: { en: 'pattern', id: 'pola' },
} as const satisfies Record<string, Text>;

/** By stage of a plan. */
export const stageNames = {
    initial: { en: 'initial draft', id: 'rancangan awal' },
    draft: { en: 'draft', id: 'rancangan' },
    final: { en: 'final', id: 'penetapan' },
    revision: { en: 'revision', id: 'perubahan' },
} as const satisfies Record<string, Text>;

/** Levels of official codes. */
export const levelNames = {
    field: { en: 'government function', id: 'bidang urusan' },
    program: kindNames.program,
    activity: kindNames.activity,
    subactivity: kindNames.subactivity,
    province: { en: 'province', id: 'provinsi' },
    regency: { en: 'regency or city', id: 'kabupaten/kota' },
    district: { en: 'district', id: 'kecamatan' },
    village: { en: 'village', id: 'desa/kelurahan' },
} as const satisfies Record<WorkLevel | RegionLevel, Text>;

/** A kind or level at the start of a sentence. */
export function capitalized(text: Text): Text {
    const up = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
    return { en: up(text.en), id: up(text.id) };
}

/** The words joined as a list: "a, b and c". */
export function listed(words: readonly string[], and: Text = { en: 'and', id: 'dan' }): Text {
    const last = words.at(-1) ?? '';
    if (words.length < 2) return { en: last, id: last };
    const before = words.slice(0, -1).join(', ');
    return { en: `${before} ${and.en} ${last}`, id: words.length > 2 ? `${before}, ${and.id} ${last}` : `${before} ${and.id} ${last}` };
}

/** Titles in quotation marks, joined as a list; those beyond `most` are only counted: "a", "b" and 4 more. */
export function quoted(titles: readonly string[], most = 3): Text {
    const shown = titles.length > most + 1 ? titles.slice(0, most) : titles;
    const words = shown.map(title => `"${title}"`);
    const rest = titles.length - shown.length;
    if (rest === 0) return listed(words);
    return { en: `${words.join(', ')} and ${rest} more`, id: `${words.join(', ')}, dan ${rest} lainnya` };
}
