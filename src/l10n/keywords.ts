// The language's keywords in every language: the one table that lexer, completion, colours and the reference page read.
// It must not know the grammar; a test proves that both hold the same words.
import type { Locale } from './say.ts';

/** Part of the language that a keyword belongs to: a heading of the reference page, and a colour in the editor. */
export type KeywordGroup = 'plan' | 'results' | 'places' | 'parties' | 'work' | 'things' | 'remarks';

export interface Keyword {
    readonly group: KeywordGroup;
    /**
     * declaration: begins something with a name; property: begins a property; joining: joins the parts of a line, so it is never a name
     * unless written `^in`; value: one of a fixed choice.
     */
    readonly role: 'declaration' | 'property' | 'joining' | 'value';
    /** Spellings; the first of each language is the one that is written. */
    readonly spellings: Readonly<Record<Locale, readonly string[]>>;
}

const keyword =
    (group: KeywordGroup) =>
    (role: Keyword['role'], en: string, id: string): Keyword => ({ group, role, spellings: { en: en.split(' '), id: id.split(' ') } });
const plan = keyword('plan');
const results = keyword('results');
const places = keyword('places');
const parties = keyword('parties');
const work = keyword('work');
const things = keyword('things');
const remarks = keyword('remarks');

/** By the grammar's own word. */
export const keywords = {
    plan: plan('declaration', 'plan', 'rencana'),
    period: plan('property', 'period', 'periode'),
    currency: plan('property', 'currency', 'mata-uang'),
    stage: plan('property', 'stage', 'tahap'),
    initial: plan('value', 'initial', 'rancangan-awal'),
    draft: plan('value', 'draft', 'rancangan draf'),
    final: plan('value', 'final', 'penetapan'),
    revision: plan('value', 'revision', 'perubahan'),
    region: plan('property', 'region', 'wilayah'),
    document: plan('property', 'document', 'dokumen'),
    catalogue: plan('property', 'catalogue catalog', 'katalog'),
    'refers-to': plan('property', 'refers-to', 'mengacu'),
    map: plan('property', 'map', 'peta'),
    as: plan('joining', 'as', 'sebagai'),

    vision: results('declaration', 'vision', 'visi'),
    mission: results('declaration', 'mission', 'misi'),
    goal: results('declaration', 'goal', 'tujuan'),
    objective: results('declaration', 'objective', 'sasaran'),
    serves: results('property', 'serves', 'mendukung'),
    coordinator: results('property', 'coordinator', 'koordinator'),
    priority: results('property', 'priority', 'prioritas'),
    indicator: results('declaration', 'indicator', 'indikator'),
    measures: results('property', 'measures', 'mengukur'),
    outcome: results('property', 'outcome', 'hasil'),
    output: results('property', 'output', 'keluaran'),
    impact: results('value', 'impact', 'dampak'),
    direction: results('property', 'direction', 'arah'),
    up: results('value', 'up', 'naik'),
    down: results('value', 'down', 'turun'),
    baseline: results('property', 'baseline', 'awal kondisi-awal'),
    target: results('property', 'target', 'target'),
    actual: results('property', 'actual', 'realisasi'),
    source: results('property', 'source', 'sumber'),
    scale: results('property', 'scale', 'skala'),
    definition: results('property', 'definition', 'definisi'),
    formula: results('property', 'formula', 'formula'),
    responsible: results('property', 'responsible', 'penanggung-jawab'),
    'adds-up': results('property', 'adds-up', 'dijumlahkan'),
    level: results('property', 'level', 'jenjang'),

    location: places('declaration', 'location', 'lokasi'),
    within: places('joining', 'within', 'di'),
    code: places('property', 'code', 'kode'),
    at: places('property', 'at', 'titik'),
    owner: places('property', 'owner', 'pemilik'),
    agreement: places('property', 'agreement', 'kesepakatan'),

    department: parties('declaration', 'department', 'opd dinas badan perangkat-daerah skpd inspektorat sekretariat rsud'),
    unit: parties('joining', 'unit', 'unit satuan'),
    partner: parties('declaration', 'partner', 'mitra'),
    fund: parties('declaration', 'fund', 'dana'),
    ceiling: parties('property', 'ceiling', 'pagu'),
    budget: parties('property', 'budget', 'anggaran'),
    forecast: parties('property', 'forecast', 'prakiraan'),
    'cash-plan': parties('property', 'cash-plan', 'rencana-kas'),
    from: parties('joining', 'from', 'dari'),
    in: parties('joining', 'in', 'pada'),
    was: parties('joining', 'was', 'semula'),
    per: parties('joining', 'per', 'per'),
    year: parties('value', 'year years', 'tahun'),
    thousand: parties('joining', 'thousand', 'ribu'),
    million: parties('joining', 'million', 'juta'),
    billion: parties('joining', 'billion', 'miliar milyar'),
    trillion: parties('joining', 'trillion', 'triliun trilyun'),
    Rp: parties('value', 'Rp', 'Rp'),

    program: work('declaration', 'program programme', 'program'),
    activity: work('declaration', 'activity', 'kegiatan'),
    subactivity: work('declaration', 'subactivity', 'subkegiatan'),
    executor: work('property', 'executor', 'pelaksana'),
    with: work('joining', 'with', 'bersama'),
    during: work('property', 'during', 'selama'),
    needs: work('property', 'needs', 'membutuhkan'),
    after: work('property', 'after', 'setelah'),
    continues: work('property', 'continues', 'melanjutkan'),
    requests: work('declaration', 'requests', 'meminta'),
    by: work('joining', 'by', 'tenggat paling-lambat'),
    answers: work('property', 'answers', 'memenuhi menyanggupi'),
    progress: work('property', 'progress', 'progres'),
    digs: work('property', 'digs', 'menggali'),
    beneficiaries: work('property', 'beneficiaries', 'penerima-manfaat kelompok-sasaran'),
    proposal: work('declaration', 'proposal', 'usulan'),
    accepted: work('value', 'accepted', 'diterima'),
    rejected: work('value', 'rejected', 'ditolak'),
    deferred: work('value', 'deferred', 'ditunda'),
    'answered-by': work('property', 'answered-by', 'dijawab-oleh'),
    problem: work('property', 'problem', 'kendala'),
    'follow-up': work('property', 'follow-up', 'tindak-lanjut'),
    extend: work('declaration', 'extend', 'lanjutan tambahan'),

    buys: things('declaration', 'buys', 'membeli pengadaan'),
    builds: things('declaration', 'builds', 'membangun'),
    delivers: things('declaration', 'delivers', 'menghasilkan'),
    consumable: things('property', 'consumable', 'habis-pakai'),
    asset: things('declaration', 'asset', 'aset'),
    state: things('property', 'state', 'status'),
    'in-use': things('value', 'in-use', 'dipakai'),
    idle: things('value', 'idle', 'menganggur tidak-dimanfaatkan'),
    unfinished: things('value', 'unfinished', 'belum-selesai'),
    kind: things('property', 'kind', 'jenis'),
    user: things('property', 'user', 'pengguna'),
    maintainer: things('property', 'maintainer', 'pemelihara'),
    maintains: things('property', 'maintains', 'memelihara'),
    upkeep: things('property', 'upkeep', 'pemeliharaan'),
    handover: things('property', 'handover', 'serah-terima'),
    to: things('joining', 'to', 'kepada'),

    pattern: remarks('declaration', 'pattern', 'pola ketentuan'),
    'applies-to': remarks('property', 'applies-to', 'berlaku-untuk'),
    for: remarks('joining', 'for', 'untuk'),
    requires: remarks('property', 'requires', 'mewajibkan'),
    follows: remarks('property', 'follows', 'mengikuti'),
    risk: remarks('property', 'risk', 'risiko'),
    assumption: remarks('property', 'assumption', 'asumsi'),
    note: remarks('property', 'note', 'catatan'),
    tag: remarks('property', 'tag', 'label penanda'),
} as const satisfies Record<string, Keyword>;

/** A keyword as the grammar spells it. */
export type KeywordId = keyof typeof keywords;

/** Which keyword a spelling stands for, in any language. No spelling stands for two (`unit` serves both organisations and measures). */
export const keywordBySpelling: ReadonlyMap<string, KeywordId> = new Map(
    (Object.entries(keywords) as [KeywordId, Keyword][]).flatMap(([id, row]) =>
        [...row.spellings.en, ...row.spellings.id].map(spelling => [spelling, id] as const),
    ),
);

/** The spelling that is written in `locale`. `measure` picks the word for a unit of measurement (`satuan`) over that of an organisation. */
export function spell(id: KeywordId, locale: Locale, measure = false): string {
    if (id === 'unit' && measure && locale === 'id') return 'satuan';
    return keywords[id].spellings[locale][0] as string;
}
