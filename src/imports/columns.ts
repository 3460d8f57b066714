// The meaning of each column of a table, from the texts above it: the parent's meaning wins. It must not know rows.

import type { Measure, Nature, Subject } from '../layouts/layout.ts';
import type { Facets, Moment } from './facets.ts';
import { bareOrdinal, normalizeHeader, readFacets } from './facets.ts';
import { type FieldSpec, fieldOf } from './fields.ts';
import type { HeadPath } from './head-paths.ts';

export interface Column {
    /** From 0. */
    readonly index: number;
    /** Its texts top down. */
    readonly path: readonly string[];
    /** Undefined: nobody knows. `ignore`: left out knowingly. */
    readonly measure: Measure | 'ignore' | undefined;
    /** Absent for the plan's own figures. */
    readonly nature?: Nature;
    /** Its owner, when the head says it. */
    readonly subject?: Subject | 'goal' | 'objective';
    readonly moment?: Moment;
    /** The fund that the column is for. */
    readonly fund?: string;
    /** Power of ten that its money is written in. */
    readonly scale?: number;
    /** Only its nature is said ("Realisasi"): whether of money or of targets, the columns beside it tell. */
    readonly implied?: true;
    /** The reader said what it means. */
    readonly mapped?: true;
}

/** The meaning that counts when a text has several words: `target` before `program` in "Target Program". */
const precedence: readonly Measure[] = [
    'fund',
    'beneficiaries',
    'responsible',
    'definition',
    'formula',
    'source',
    'department-code',
    'account-code',
    'code',
    'unit-price',
    'number',
    'level',
    'unit',
    'physical',
    'indicator',
    'target',
    'money',
    'calculated',
    'location',
    'priority',
    'proposer',
    'decision',
    'problem',
    'follow-up',
    'start',
    'end',
    'goal',
    'objective',
    'remark',
    'action',
    'title',
    'department',
];

/** The nature that counts when a path has several. */
const natureOrder: readonly Nature[] = [
    'difference',
    'percent',
    'cash-plan',
    'estimate',
    'actual',
    'baseline',
    'end-of-period',
    'before',
    'after',
    'forecast',
];

export function readColumns(paths: readonly HeadPath[], mapping: ReadonlyMap<string, string>): Column[] {
    return settleOutcomes(
        paths.map(({ index, texts, letters }) => {
            const header = texts.join(' ');
            const word =
                mapping.get(normalizeHeader(header)) ??
                mapping.get(normalizeHeader(texts.at(-1) ?? '')) ??
                mapping.get(letters.toLowerCase());
            const read = readPath(index, texts);
            const field = word === undefined ? undefined : fieldOf(word);
            return field ? withField(read, field) : read;
        }),
    );
}

/** Goal, outcome, indicator: an outcome beside a goal, without works, is what the goal is reached by. */
function settleOutcomes(columns: readonly Column[]): Column[] {
    const has = (measure: Measure) => columns.some(column => column.measure === measure);
    const isTitleOf = (column: Column, subject: Subject) => column.measure === 'title' && column.subject === subject;
    const works = columns.some(column => column.measure === 'title' && column.subject !== 'outcome');
    if (!has('goal') || has('objective') || works) return [...columns];
    return columns.map(column => (isTitleOf(column, 'outcome') ? { ...column, measure: 'objective' as const } : column));
}

/** A mapping says what a column is; the time in its head still counts where the mapping names none. */
function withField(column: Column, field: FieldSpec): Column {
    const { index, path, moment, scale } = column;
    return {
        index,
        path,
        measure: field.measure,
        ...(field.nature ? { nature: field.nature } : {}),
        ...(field.subject ? { subject: field.subject } : {}),
        ...(field.year !== undefined ? { moment: { year: field.year } } : moment ? { moment } : {}),
        ...(scale === undefined ? {} : { scale }),
        mapped: true,
    };
}

function readPath(index: number, path: readonly string[]): Column {
    const facets = path.map(text => readFacets(text));
    const { measure, implied } = measureOf(facets, path);
    const moment = momentOf(facets, path);
    const nature = natureOf(facets, moment);
    const subject = subjectOf(facets, measure);
    const scale = facets.map(facet => facet.scale).findLast(value => value !== undefined);
    const fund = fundOf(path);
    // A fund's name over figures is a column of its money, whatever else the name says.
    const isFundMoney = fund !== undefined;
    return {
        index,
        path,
        // A degree of spending is no amount: it has no sum.
        measure: isFundMoney ? 'money' : measure === 'money' && nature === 'percent' ? 'calculated' : measure,
        ...(nature ? { nature } : {}),
        ...(subject ? { subject } : {}),
        ...(moment ? { moment } : {}),
        ...(isFundMoney ? { fund } : {}),
        ...(scale === undefined ? {} : { scale }),
        ...(implied ? { implied } : {}),
    };
}

/** The deepest text that names a measure; a bare "Target" or "Rp" below a longer text wins over it. */
function measureOf(facets: readonly Facets[], path: readonly string[]): { measure: Measure | undefined; implied?: true } {
    const named = namedMeasure(facets);
    const measure = named ?? impliedMeasure(facets, path);
    const isPercent = facets.at(-1)?.percent === true;
    if (isPercent && (measure === 'money' || named === undefined)) return { measure: 'calculated' };
    return named === undefined && measure === 'target' ? { measure, implied: true } : { measure };
}

function namedMeasure(facets: readonly Facets[]): Measure | undefined {
    for (let depth = facets.length - 1; depth >= 0; depth--) {
        const { measures, subjects, natures } = facets[depth] as Facets;
        // "Realisasi Renja OPD" is a figure of the department, not its name.
        const found = precedence.find(measure => measures.includes(measure) && !(measure === 'department' && natures.length > 0));
        // A column of target and money in one cell is neither.
        // "Perangkat Daerah/Program/Kegiatan" and "Tujuan/Sasaran" name what the rows are.
        const names = measures.filter(measure => measure === 'goal' || measure === 'objective').length + subjects.length;
        if ((found === 'department' && names > 0) || ((found === 'goal' || found === 'objective') && names > 1)) return 'title';
        if (found) return found === 'target' && measures.includes('money') ? undefined : found;
        // "Hasil | Target": what stands above a measure says whose it is.
        if (subjects.length > 0 && !natures.includes('actual')) return subjects.every(subject => subject === 'output') ? 'output' : 'title';
    }
    return undefined;
}

function impliedMeasure(facets: readonly Facets[], path: readonly string[]): Measure | undefined {
    const all = facets.flatMap(facet => facet.natures);
    if (all.includes('percent') || all.includes('difference')) return 'calculated';
    if (all.includes('forecast') || all.includes('cash-plan')) return 'money';
    // "Baseline" or "Kondisi Akhir" alone is a reading of the indicator.
    if (all.length === 0) return undefined;
    const says = normalizeHeader(path.join(' '));
    return /\b(rp|rupiah|keuangan|anggaran|spent|expenditure|disburse\w*|budget)\b/.test(says) ? 'money' : 'target';
}

function natureOf(facets: readonly Facets[], moment: Moment | undefined): Nature | undefined {
    const all = facets.flatMap(facet => facet.natures);
    // "Target Renstra Tahun ke- 1" is a target of that year, not of the end.
    return natureOrder.find(candidate => all.includes(candidate) && !(candidate === 'end-of-period' && moment?.ordinal !== undefined));
}

function subjectOf(facets: readonly Facets[], measure: Measure | undefined): Column['subject'] {
    if (measure === undefined || measure === 'responsible' || measure === 'department') return undefined;
    const subjects = [...new Set(facets.flatMap(facet => facet.subjects))].filter(subject => subject !== 'urusan' || measure === 'title');
    const parents = facets.flatMap(facet => facet.measures);
    if (measure === 'indicator' || measure === 'target' || measure === 'unit') {
        const results = [...new Set(parents.filter(parent => parent === 'goal' || parent === 'objective'))] as ('goal' | 'objective')[];
        if (results.length > 0) return results.length === 1 && subjects.length === 0 ? results[0] : undefined;
        const works = subjects.filter(subject => subject !== 'output' && subject !== 'outcome');
        if (works.length > 1) return undefined;
        return works[0] ?? (subjects.length === 1 ? subjects[0] : undefined);
    }
    const isOne =
        subjects.length === 1 &&
        !(measure === 'title' && parents.some(parent => parent === 'goal' || parent === 'objective' || parent === 'department'));
    if (measure === 'title' || measure === 'code' || measure === 'money') return isOne ? subjects[0] : undefined;
    return undefined;
}

/** The deepest text with a time; a bare number under quarters is one, and the year above a quarter is kept. */
function momentOf(facets: readonly Facets[], path: readonly string[]): Moment | undefined {
    const all: Moment = Object.assign({}, ...facets.flatMap(facet => (facet.moment ? [facet.moment] : [])));
    const parents = normalizeHeader(path.slice(0, -1).join(' '));
    const ordinal = path.map(bareOrdinal).findLast(value => value !== undefined);
    if (ordinal !== undefined && ordinal <= 4 && /\b(triwulan|triwulanan|tw|quarter|quarterly)\b/.test(parents) && !all.part)
        return { ...all, part: `TW${ordinal}` };
    if (ordinal !== undefined && all.year === undefined && all.ordinal === undefined && /\btahun\b|\byears?\b/.test(parents))
        return { ...all, ordinal };
    return Object.keys(all).length > 0 ? all : undefined;
}

const fundNames =
    /^(pad|dau|dak|dbh|dbhcht|dbh cht|did|dif|dti|blud|bok|bos|bosp|silpa|otsus|hibah|csr|apbn|apbd i|apbd ii|apbd provinsi|apbd kab|apbd kab kota|apbd kota|pinjaman|pinjaman daerah|bankeu|bantuan keuangan|bantuan keuangan provinsi|pajak rokok|insentif fiskal|dana desa|dana bagi hasil|dana alokasi umum|dana alokasi khusus|pendapatan asli daerah|dau earmark|dau spesific grant|dau specific grant|dau block grant|dak fisik|dak non ?fisik|dana otonomi khusus|dana transfer umum|dana transfer khusus|lain lain pad|loan|loans|grant|grants|donor|donors|own revenue|general fund|state budget)$/;

/** The fund that the last text names: a column of money for each fund. */
function fundOf(path: readonly string[]): string | undefined {
    const last = path.at(-1);
    if (last === undefined) return undefined;
    const normal = normalizeHeader(last)
        .replace(/\b(rp|pagu|anggaran|jumlah)\b/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    return fundNames.test(normal)
        ? last
              .replace(/\((rp\.?|rupiah)\)/gi, ' ')
              .replace(/\s+/g, ' ')
              .trim()
        : undefined;
}
