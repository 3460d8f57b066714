// What a column can mean, and the headers it is recognised by in both languages. It must not know tables.
import type { Text } from '../l10n/say.ts';

interface FieldWords {
    /** What it is, for messages. */
    readonly name: Text;
    /** Headers, normalised: lower case, no punctuation, `sub kegiatan` for `sub keg.`, without years and `(Rp)`. */
    readonly headers: readonly string[];
}

const field = (en: string, id: string, headers: string): FieldWords => ({ name: { en, id }, headers: headers.split('|') });

/** Meanings of columns, by the word that a mapping uses. */
export const fields = {
    code: field(
        'the code',
        'kode',
        'kode sub kegiatan|kode|kode rekening|kode kegiatan|kode program kegiatan|kode program kegiatan sub kegiatan|kode nomenklatur|code|subactivity code|activity code|program code',
    ),
    title: field(
        'the title',
        'uraian',
        'program dan kegiatan|program kegiatan|program kegiatan sub kegiatan|program kegiatan dan sub kegiatan|sub kegiatan|nama sub kegiatan|uraian sub kegiatan|uraian|nomenklatur|urusan bidang urusan program kegiatan sub kegiatan|urusan bidang urusan pemerintahan daerah dan program kegiatan sub kegiatan|title|name|description|activity|program and activity|program activity|subactivity|work',
    ),
    programTitle: field('the title of the program', 'nama program', 'program|nama program|uraian program|program title|program name'),
    activityTitle: field(
        'the title of the activity',
        'nama kegiatan',
        'kegiatan|nama kegiatan|uraian kegiatan|activity title|activity name',
    ),
    groupMeasure: field(
        'the indicator of the activity',
        'indikator kegiatan',
        'tolok ukur capaian kegiatan|capaian kegiatan tolok ukur|indikator kegiatan|indikator kinerja kegiatan|indikator capaian kegiatan|activity indicator|activity measure',
    ),
    groupTarget: field(
        'the target of the activity',
        'target capaian kegiatan',
        'target kinerja capaian kegiatan|target capaian kegiatan|capaian kegiatan target kinerja|capaian kegiatan target|target kegiatan|activity target',
    ),
    outputMeasure: field(
        'the output indicator',
        'indikator keluaran',
        'tolok ukur keluaran|keluaran tolok ukur|indikator keluaran|indikator sub kegiatan|indikator kinerja sub kegiatan|indikator kinerja|indikator|indikator output|output indicator|indicator|output measure',
    ),
    outputTarget: field(
        'the target of the output',
        'target keluaran',
        'target kinerja keluaran|keluaran target kinerja|keluaran target|target keluaran|target sub kegiatan|target kinerja|target|volume|output target|quantity',
    ),
    outputUnit: field(
        'the unit of the output',
        'satuan keluaran',
        'satuan|satuan keluaran|keluaran satuan|unit|output unit|unit of measure',
    ),
    outcomeMeasure: field(
        'the outcome indicator',
        'indikator hasil',
        'tolok ukur hasil|hasil tolok ukur|indikator hasil|indikator outcome|outcome indicator|outcome measure',
    ),
    outcomeTarget: field(
        'the target of the outcome',
        'target hasil',
        'target kinerja hasil|hasil target kinerja|hasil target|target hasil|outcome target',
    ),
    output: field('the output', 'keluaran', 'keluaran sub kegiatan|keluaran|output|output sub kegiatan|outputs'),
    fund: field('the fund', 'sumber dana', 'sumber dana|sumber pendanaan|dana|fund|funding|source of funds|fund source|funding source'),
    location: field('the location', 'lokasi', 'lokasi|lokasi kegiatan|lokasi sub kegiatan|location|place|where'),
    start: field(
        'the start',
        'awal pelaksanaan',
        'awal pelaksanaan|mulai|tanggal mulai|waktu mulai|waktu pelaksanaan mulai|waktu pelaksanaan awal|start|start date|begin|from',
    ),
    end: field(
        'the end',
        'akhir pelaksanaan',
        'akhir pelaksanaan|selesai|tanggal selesai|waktu selesai|waktu pelaksanaan selesai|waktu pelaksanaan akhir|end|end date|finish|until',
    ),
    budget: field(
        'the budget',
        'anggaran',
        'jumlah pagu|pagu|pagu anggaran|pagu indikatif|anggaran|jumlah anggaran|jumlah|pagu dana|kebutuhan dana pagu indikatif|budget|amount|total budget|cost',
    ),
    forecast: field(
        'the forecast',
        'prakiraan maju',
        'prakiraan maju|prakiraan maju pagu|prakiraan maju pagu indikatif|prakiraan maju rencana|prakiraan|forecast|next year|outlook',
    ),
    beneficiaries: field(
        'the beneficiaries',
        'penerima manfaat',
        'kelompok sasaran|penerima manfaat|sasaran kegiatan|beneficiaries|target group',
    ),
    note: field('the note', 'keterangan', 'keterangan|catatan|ket|note|notes|remarks|remark|comment'),
    department: field(
        'the department',
        'perangkat daerah',
        'perangkat daerah|opd|skpd|nama opd|nama skpd|nama perangkat daerah|unit kerja|dinas|department|agency|office',
    ),
    departmentCode: field(
        'the code of the department',
        'kode perangkat daerah',
        'kode opd|kode skpd|kode perangkat daerah|kode unit|department code|agency code',
    ),
} as const satisfies Record<string, FieldWords>;

/** The word that a mapping uses for what a column means. */
export type Field = keyof typeof fields;

export function isField(word: string): word is Field {
    return Object.hasOwn(fields, word);
}

/** By normalised header. A test proves that no header stands for two fields. */
export const fieldByHeader: ReadonlyMap<string, Field> = new Map(
    (Object.entries(fields) as [Field, FieldWords][]).flatMap(([id, words]) => words.headers.map(header => [header, id] as const)),
);
