// The words by which a reader says what a column means: `--map "Biaya=budget"`, `--map "F=target 2026"`. It must not know tables.
import type { Text } from '../l10n/say.ts';
import type { Measure, Nature, Subject } from './layouts/layout.ts';

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
    code: field('the code', 'kode', 'code'),
    title: field('the title', 'uraian', 'title'),
    programTitle: field('the title of the program', 'nama program', 'title', { subject: 'program' }),
    activityTitle: field('the title of the activity', 'nama kegiatan', 'title', { subject: 'activity' }),
    subactivityTitle: field('the title of the subactivity', 'nama subkegiatan', 'title', { subject: 'subactivity' }),
    level: field('the level of the row', 'tingkat baris', 'level'),
    goal: field('the goal', 'tujuan', 'goal'),
    objective: field('the objective', 'sasaran', 'objective'),
    indicator: field('the indicator', 'indikator', 'indicator'),
    groupMeasure: field('the indicator of the activity', 'indikator kegiatan', 'indicator', { subject: 'activity' }),
    outputMeasure: field('the output indicator', 'indikator keluaran', 'indicator', { subject: 'output' }),
    outcomeMeasure: field('the outcome indicator', 'indikator hasil', 'indicator', { subject: 'outcome' }),
    unit: field('the unit', 'satuan', 'unit'),
    outputUnit: field('the unit of the output', 'satuan keluaran', 'unit', { subject: 'output' }),
    target: field('the target', 'target', 'target'),
    groupTarget: field('the target of the activity', 'target kegiatan', 'target', { subject: 'activity' }),
    outputTarget: field('the target of the output', 'target keluaran', 'target', { subject: 'output' }),
    outcomeTarget: field('the target of the outcome', 'target hasil', 'target', { subject: 'outcome' }),
    baseline: field('the baseline', 'kondisi awal', 'target', { nature: 'baseline' }),
    actual: field('what was reached', 'realisasi kinerja', 'target', { nature: 'actual' }),
    budget: field('the budget', 'anggaran', 'money'),
    before: field('the budget before the revision', 'anggaran sebelum perubahan', 'money', { nature: 'before' }),
    after: field('the budget after the revision', 'anggaran setelah perubahan', 'money', { nature: 'after' }),
    forecast: field('the forecast', 'prakiraan maju', 'money', { nature: 'forecast' }),
    forecastTarget: field('the target of the forecast', 'target prakiraan maju', 'target', { nature: 'forecast' }),
    spent: field('the money spent', 'realisasi anggaran', 'money', { nature: 'actual' }),
    physical: field('the physical progress', 'realisasi fisik', 'physical', { nature: 'actual' }),
    fund: field('the fund', 'sumber dana', 'fund'),
    location: field('the location', 'lokasi', 'location'),
    start: field('the start', 'awal pelaksanaan', 'start'),
    end: field('the end', 'akhir pelaksanaan', 'end'),
    beneficiaries: field('the beneficiaries', 'penerima manfaat', 'beneficiaries'),
    output: field('the output', 'keluaran', 'output'),
    department: field('the department', 'perangkat daerah', 'department'),
    departmentCode: field('the code of the department', 'kode perangkat daerah', 'department-code'),
    responsible: field('the responsible unit', 'penanggung jawab', 'responsible'),
    note: field('a note', 'catatan', 'remark'),
    number: field('a running number', 'nomor urut', 'number'),
    ignore: field('nothing', 'tidak dipakai', 'ignore'),
} as const;

export type Field = keyof typeof fields;

/** What a word of a mapping means; a year may follow it: `budget 2026`. */
export function fieldOf(word: string): FieldSpec | undefined {
    const [, name = '', year] = /^(\w+)(?:[ :]((?:19|20)\d\d))?$/.exec(word.trim()) ?? [];
    if (!Object.hasOwn(fields, name)) return undefined;
    const { spec } = fields[name as Field];
    return year === undefined ? spec : { ...spec, year: Number(year) };
}
