// The words for each property that can change: when it appears, goes, or becomes another. `{what}` is whose it is, `{key}` which of several.
// It must not know where they are shown.
import type { Text } from '../l10n/say.ts';

export interface Sentences {
    readonly appeared: Text;
    readonly gone: Text;
    readonly changed: Text;
}

const text = (en: string, id: string): Text => ({ en, id });

/** A property with one value. */
function value(en: string, id: string): Sentences {
    return {
        appeared: text(
            `{what}: the ${en} is now {after}; none was stated before.`,
            `{what}: ${id} kini {after}, sebelumnya tidak disebut.`,
        ),
        gone: text(`{what}: the ${en} is no longer stated; it was {before}.`, `{what}: ${id} tidak lagi disebut, semula {before}.`),
        changed: text(`{what}: the ${en} is now {after}; it was {before}.`, `{what}: ${id} semula {before}, menjadi {after}.`),
    };
}

/** One of several amounts. */
function amount(en: string, id: string): Sentences {
    return {
        appeared: text(
            `{what}: the ${en} {key} is now {after}; there was none.`,
            `{what}: ${id} {key} kini {after}, sebelumnya tidak ada.`,
        ),
        gone: text(`{what}: the ${en} {key} is removed; it was {before}.`, `{what}: ${id} {key} dihapus, semula {before}.`),
        changed: text(
            `{what}: the ${en} {key} is now {after}; it was {before}{difference}.`,
            `{what}: ${id} {key} semula {before}, menjadi {after}{difference}.`,
        ),
    };
}

/** A tie to something else: what is said when there is one more or less, and the word for it when it was exchanged. */
function tie(now: Text, gone: Text, en: string, id: string): Sentences {
    return {
        appeared: text(`{what} ${now.en} {after}.`, `{what} ${now.id} {after}.`),
        gone: text(`{what} ${gone.en} {before}.`, `{what} ${gone.id} {before}.`),
        changed: value(en, id).changed,
    };
}

/** A mark that is there or not. */
function mark(now: Text, gone: Text): Sentences {
    return {
        appeared: text(`{what} ${now.en}.`, `{what} ${now.id}.`),
        gone: text(`{what} ${gone.en}.`, `{what} ${gone.id}.`),
        changed: now,
    };
}

const become: Text = text('{what} was {before} and is now {after}.', '{what} semula {before}, menjadi {after}.');

/** In the order in which they are told. */
export const sentences: Readonly<Record<string, Sentences>> = {
    kind: {
        ...value('kind', 'jenis'),
        changed: text('{what} was written as {before} before.', '{what} semula ditulis sebagai {before}.'),
    },
    title: { ...value('title', 'judul'), changed: text('{what} was called {before} before.', '{what} semula bernama {before}.') },
    code: value('code', 'kode'),
    period: value('period', 'periode'),
    currency: value('currency', 'mata uang'),
    stage: value('stage', 'tahap'),
    region: value('region', 'wilayah'),
    document: value('document', 'dokumen'),
    catalogue: tie(
        text('now uses the catalogue', 'kini memakai katalog'),
        text('no longer uses the catalogue', 'tidak lagi memakai katalog'),
        'catalogue',
        'katalog',
    ),
    state: value('status', 'status'),
    priority: mark(text('is now a priority', 'kini menjadi prioritas'), text('is no longer a priority', 'tidak lagi menjadi prioritas')),
    serves: tie(
        text('now serves', 'kini mendukung'),
        text('no longer serves', 'tidak lagi mendukung'),
        'goal it serves',
        'tujuan yang didukung',
    ),
    coordinator: value('coordinator', 'koordinator'),
    executor: tie(
        text('is now carried out by', 'kini dilaksanakan oleh'),
        text('is no longer carried out by', 'tidak lagi dilaksanakan oleh'),
        'executor',
        'pelaksana',
    ),
    with: tie(
        text('is now done together with', 'kini dilaksanakan bersama'),
        text('is no longer done together with', 'tidak lagi dilaksanakan bersama'),
        'party taking part',
        'pihak yang ikut serta',
    ),
    during: value('time', 'waktu pelaksanaan'),
    'during-was': value('time before the revision', 'waktu pelaksanaan sebelum perubahan'),
    level: value('level', 'jenjang'),
    'priority-title': value('priority it belongs to', 'prioritas yang diikuti'),
    'refers-to': tie(
        text('now refers to the plan', 'kini mengacu pada rencana'),
        text('no longer refers to the plan', 'tidak lagi mengacu pada rencana'),
        'plan it refers to',
        'rencana yang diacu',
    ),
    map: value('map', 'peta'),
    total: amount('sum of all budgets', 'jumlah seluruh anggaran'),
    ceiling: amount('ceiling', 'pagu'),
    budget: amount('budget', 'anggaran'),
    forecast: amount('forecast', 'prakiraan maju'),
    spent: amount('money spent', 'realisasi anggaran'),
    'cash-plan': amount('cash plan', 'rencana kas'),
    'ceiling-was': amount('ceiling before the revision', 'pagu sebelum perubahan'),
    'budget-was': amount('budget before the revision', 'anggaran sebelum perubahan'),
    'forecast-was': amount('forecast before the revision', 'prakiraan maju sebelum perubahan'),
    'upkeep-was': amount('upkeep before the revision', 'kebutuhan pemeliharaan sebelum perubahan'),
    'target-was': amount('target before the revision', 'target sebelum perubahan'),
    'quantity-was': value('quantity before the revision', 'volume sebelum perubahan'),
    proposer: value('proposer', 'pengusul'),
    'proposal-state': value('state of the proposal', 'status usulan'),
    'answered-by': tie(
        text('is now answered by', 'kini dijawab oleh'),
        text('is no longer answered by', 'tidak lagi dijawab oleh'),
        'work that answers it',
        'pekerjaan yang menjawab',
    ),
    verb: { ...value('way it is obtained', 'cara perolehan'), changed: become },
    quantity: value('quantity', 'volume'),
    type: value('kind', 'jenis'),
    from: value('party asked', 'pihak yang diminta'),
    by: value('date it is asked for', 'tenggat'),
    location: tie(
        text('now has the location', 'kini berlokasi di'),
        text('no longer has the location', 'tidak lagi berlokasi di'),
        'location',
        'lokasi',
    ),
    at: value('point on the map', 'titik di peta'),
    within: value('larger area', 'wilayah induk'),
    owner: value('owner', 'pemilik'),
    agreement: value('agreement', 'kesepakatan'),
    user: value('user', 'pengguna'),
    maintainer: tie(
        text('is now maintained by', 'kini dipelihara oleh'),
        text('is no longer maintained by', 'tidak lagi dipelihara oleh'),
        'maintainer',
        'pemelihara',
    ),
    handover: tie(
        text('is now to be handed over to', 'kini akan diserahterimakan kepada'),
        text('is no longer to be handed over to', 'tidak lagi akan diserahterimakan kepada'),
        'handover',
        'serah terima',
    ),
    upkeep: amount('upkeep it needs', 'kebutuhan pemeliharaan'),
    consumable: mark(
        text('is now a consumable', 'kini tergolong barang habis pakai'),
        text('is no longer a consumable', 'tidak lagi tergolong barang habis pakai'),
    ),
    needs: tie(
        text('now needs', 'kini membutuhkan'),
        text('no longer needs', 'tidak lagi membutuhkan'),
        'thing it needs',
        'yang dibutuhkan',
    ),
    after: tie(
        text('now waits for', 'kini menunggu'),
        text('no longer waits for', 'tidak lagi menunggu'),
        'work it waits for',
        'pekerjaan yang ditunggu',
    ),
    continues: tie(
        text('now continues', 'kini melanjutkan'),
        text('no longer continues', 'tidak lagi melanjutkan'),
        'work it continues',
        'yang dilanjutkan',
    ),
    maintains: tie(
        text('now maintains', 'kini memelihara'),
        text('no longer maintains', 'tidak lagi memelihara'),
        'asset it maintains',
        'yang dipelihara',
    ),
    answers: tie(
        text('now answers', 'kini menyanggupi'),
        text('no longer answers', 'tidak lagi menyanggupi'),
        'request it answers',
        'permintaan yang disanggupi',
    ),
    progress: amount('progress', 'progres'),
    unit: value('unit', 'satuan'),
    measures: {
        ...value('level', 'tingkat'),
        changed: text('{what} now measures {after}; it measured {before}.', '{what} kini mengukur {after}, semula {before}.'),
    },
    direction: value('direction that is better', 'arah yang lebih baik'),
    baseline: amount('baseline', 'kondisi awal'),
    target: amount('target', 'target'),
    actual: amount('actual figure', 'realisasi'),
    source: value('source', 'sumber data'),
    scale: value('scale', 'skala'),
    definition: value('definition', 'definisi operasional'),
    formula: value('formula', 'rumus perhitungan'),
    'indicator-kind': value('kind of indicator', 'jenis indikator'),
    responsible: tie(
        text('is now the responsibility of', 'kini menjadi tanggung jawab'),
        text('is no longer the responsibility of', 'tidak lagi menjadi tanggung jawab'),
        'party responsible',
        'penanggung jawab',
    ),
    'responsible-post': tie(
        text('is now the responsibility of', 'kini menjadi tanggung jawab'),
        text('is no longer the responsibility of', 'tidak lagi menjadi tanggung jawab'),
        'official responsible',
        'pejabat penanggung jawab',
    ),
    'adds-up': mark(
        text('now adds up over the year', 'kini dijumlahkan dalam setahun'),
        text('no longer adds up over the year', 'tidak lagi dijumlahkan dalam setahun'),
    ),
    outcome: tie(
        text('now has the outcome', 'kini memuat hasil'),
        text('no longer has the outcome', 'tidak lagi memuat hasil'),
        'outcome',
        'hasil',
    ),
    output: tie(
        text('now has the output', 'kini memuat keluaran'),
        text('no longer has the output', 'tidak lagi memuat keluaran'),
        'output',
        'keluaran',
    ),
    problem: tie(
        text('has a new problem:', 'memuat kendala baru:'),
        text('no longer names the problem', 'tidak lagi menyebut kendala'),
        'problem',
        'kendala',
    ),
    'follow-up': tie(
        text('has a new follow-up:', 'memuat tindak lanjut baru:'),
        text('no longer names the follow-up', 'tidak lagi menyebut tindak lanjut'),
        'follow-up',
        'tindak lanjut',
    ),
    beneficiaries: tie(
        text('now benefits', 'kini bermanfaat bagi'),
        text('no longer benefits', 'tidak lagi bermanfaat bagi'),
        'beneficiaries',
        'penerima manfaat',
    ),
    digs: mark(
        text('now includes digging', 'kini mencakup penggalian'),
        text('no longer includes digging', 'tidak lagi mencakup penggalian'),
    ),
    follows: tie(
        text('now follows the pattern', 'kini mengikuti pola'),
        text('no longer follows the pattern', 'tidak lagi mengikuti pola'),
        'pattern it follows',
        'pola yang diikuti',
    ),
    'applies-to': tie(
        text('now applies to', 'kini berlaku untuk'),
        text('no longer applies to', 'tidak lagi berlaku untuk'),
        'thing it applies to',
        'yang dikenai',
    ),
    requires: tie(text('now requires', 'kini mewajibkan'), text('no longer requires', 'tidak lagi mewajibkan'), 'requirement', 'kewajiban'),
    risk: tie(
        text('has a new risk:', 'memuat risiko baru:'),
        text('no longer names the risk', 'tidak lagi menyebut risiko'),
        'risk',
        'risiko',
    ),
    assumption: tie(
        text('has a new assumption:', 'memuat asumsi baru:'),
        text('no longer names the assumption', 'tidak lagi menyebut asumsi'),
        'assumption',
        'asumsi',
    ),
    note: tie(
        text('has a new note:', 'memuat catatan baru:'),
        text('no longer has the note', 'tidak lagi memuat catatan'),
        'note',
        'catatan',
    ),
    tag: tie(text('now has the tag', 'kini berlabel'), text('no longer has the tag', 'tidak lagi berlabel'), 'tag', 'label'),
};

/** Changes of a declaration as a whole. */
export const wholes = {
    added: text('{what} is new{details}.', '{what} ditambahkan{details}.'),
    removed: text('{what} is removed{details}.', '{what} dihapus{details}.'),
    renamed: text('{what} now has the short name {after}; it was {before}.', 'Nama pendek {what} semula {before}, menjadi {after}.'),
    moved: text('{what} moved from {before} to {after}.', '{what} pindah dari {before} ke {after}.'),
} as const;
