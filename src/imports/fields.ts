// The words by which a reader says what a column means: `--map "Biaya=budget"`, `--map "F=target 2026"`. It must not know tables.
import type { Text } from '../l10n/say.ts';
import type { Measure, Nature, Subject } from '../layouts/layout.ts';

export interface FieldSpec {
    readonly measure: Measure | 'ignore';
    readonly nature?: Nature;
    readonly subject?: Subject | 'goal' | 'objective';
    readonly year?: number;
}

const field = (en: string, id: string, measure: Measure | 'ignore', more: Omit<FieldSpec, 'measure'> = {}) => ({
    name: { en, id } satisfies Text,
    spec: { measure, ...more } satisfies FieldSpec,
});

export const fields = {
    code: field('Code', 'Kode', 'code'),
    title: field('Title', 'Uraian', 'title'),
    programTitle: field('Title of the program', 'Nama program', 'title', { subject: 'program' }),
    activityTitle: field('Title of the activity', 'Nama kegiatan', 'title', { subject: 'activity' }),
    subactivityTitle: field('Title of the subactivity', 'Nama subkegiatan', 'title', { subject: 'subactivity' }),
    level: field('Level of the row', 'Tingkat baris', 'level'),
    goal: field('Goal', 'Tujuan', 'goal'),
    objective: field('Objective', 'Sasaran', 'objective'),
    indicator: field('Indicator', 'Indikator', 'indicator'),
    groupMeasure: field('Indicator of the activity', 'Indikator kegiatan', 'indicator', { subject: 'activity' }),
    outputMeasure: field('Output indicator', 'Indikator keluaran', 'indicator', { subject: 'output' }),
    outcomeMeasure: field('Outcome indicator', 'Indikator hasil', 'indicator', { subject: 'outcome' }),
    unit: field('Unit', 'Satuan', 'unit'),
    outputUnit: field('Unit of the output', 'Satuan keluaran', 'unit', { subject: 'output' }),
    target: field('Target', 'Target', 'target'),
    groupTarget: field('Target of the activity', 'Target kegiatan', 'target', { subject: 'activity' }),
    outputTarget: field('Target of the output', 'Target keluaran', 'target', { subject: 'output' }),
    outcomeTarget: field('Target of the outcome', 'Target hasil', 'target', { subject: 'outcome' }),
    baseline: field('Baseline', 'Kondisi awal', 'target', { nature: 'baseline' }),
    actual: field('Result achieved', 'Realisasi kinerja', 'target', { nature: 'actual' }),
    budget: field('Budget', 'Anggaran', 'money'),
    ceiling: field('Ceiling', 'Pagu', 'money', { nature: 'ceiling' }),
    before: field('Budget before the revision', 'Anggaran sebelum perubahan', 'money', { nature: 'before' }),
    after: field('Budget after the revision', 'Anggaran setelah perubahan', 'money', { nature: 'after' }),
    forecast: field('Forecast', 'Prakiraan maju', 'money', { nature: 'forecast' }),
    forecastTarget: field('Target of the forecast', 'Target prakiraan maju', 'target', { nature: 'forecast' }),
    spent: field('Money spent', 'Realisasi anggaran', 'money', { nature: 'actual' }),
    physical: field('Physical progress', 'Realisasi fisik', 'physical', { nature: 'actual' }),
    fund: field('Fund', 'Sumber dana', 'fund'),
    location: field('Location', 'Lokasi', 'location'),
    start: field('Start', 'Awal pelaksanaan', 'start'),
    end: field('End', 'Akhir pelaksanaan', 'end'),
    beneficiaries: field('Beneficiaries', 'Penerima manfaat', 'beneficiaries'),
    output: field('Output', 'Keluaran', 'output'),
    department: field('Department', 'Perangkat daerah', 'department'),
    departmentCode: field('Code of the department', 'Kode perangkat daerah', 'department-code'),
    responsible: field('Responsible unit', 'Penanggung jawab', 'responsible'),
    definition: field('Definition of the indicator', 'Definisi indikator', 'definition'),
    formula: field('Formula of the indicator', 'Formula indikator', 'formula'),
    source: field('Data source of the indicator', 'Sumber data indikator', 'source'),
    problem: field('Problem', 'Kendala', 'problem'),
    followUp: field('Follow-up', 'Tindak lanjut', 'follow-up'),
    proposer: field('Proposer', 'Pengusul', 'proposer'),
    decision: field('Decision on a proposal', 'Status usulan', 'decision'),
    note: field('Note', 'Catatan', 'remark'),
    number: field('Running number', 'Nomor urut', 'number'),
    ignore: field('Leave out', 'Tidak dipakai', 'ignore'),
} as const;

export type Field = keyof typeof fields;

/** The meaning of a word of a mapping; a year may follow it: `budget 2026`. */
export function fieldOf(word: string): FieldSpec | undefined {
    const [, name = '', year] = /^(\w+)(?:[ :]((?:19|20)\d\d))?$/.exec(word.trim()) ?? [];
    if (!Object.hasOwn(fields, name)) return undefined;
    const { spec } = fields[name as Field];
    return year === undefined ? spec : { ...spec, year: Number(year) };
}
