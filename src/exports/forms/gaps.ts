// Facts that a form asks for and the plan does not say: left empty, and told with the line to add. It must not invent a value.
import { inEach } from '../../l10n/keyword-locale.ts';
import type { Text, Values } from '../../l10n/say.ts';
import type { Declaration } from '../../plan/model.ts';
import { dayOf, writePeriod, yearOf } from '../../plan/period.ts';
import type { Interval } from '../../plan/queries.ts';

export interface Gap {
    readonly kind: GapKind;
    /** The missing fact. Gaps of one text are told together. */
    readonly what: Text;
    readonly values: Values;
    /** Its owner; undefined for the plan itself. */
    readonly subject: Declaration | undefined;
    /** The line to add, with keywords of either language; undefined where the language has no word for it. */
    readonly line: Text | undefined;
}

export type GapKind = keyof typeof kinds;

/** A name that is part of the line to add, and the time that it is for. */
export interface GapDetail {
    readonly time?: Interval;
    readonly name?: string;
}

/** As the language writes it: quarters and half-years by their own names. */
function writeTime(time: Interval): Text {
    const year = yearOf(time.from);
    for (let quarter = 1; quarter <= 4; quarter++)
        if (time.from === dayOf(year, quarter * 3 - 3) && time.to === dayOf(year, quarter * 3) - 1)
            return { en: `${year}-Q${quarter}`, id: `${year}-TW${quarter}` };
    for (const half of [1, 2])
        if (time.from === dayOf(year, half * 6 - 6) && time.to === dayOf(year, half * 6) - 1)
            return { en: `${year}-S${half}`, id: `${year}-S${half}` };
    const written = writePeriod(time);
    return { en: written, id: written };
}

type Word = Parameters<Parameters<typeof inEach>[0]>[0];
type Kind = { readonly what: Text; readonly line?: (word: Word, time: string, name: string) => string };

const kinds = {
    code: { what: { en: 'code', id: 'kode' }, line: word => `${word('code')} "…"` },
    doubled: {
        what: {
            en: 'code of its own: {name} stands at several works',
            id: 'kode tersendiri: {name} dipakai beberapa program atau kegiatan',
        },
        line: word => `${word('code')} "…"`,
    },
    indicator: {
        what: { en: 'indicator', id: 'indikator' },
        line: (word, time) => `${word('indicator')} … "…" ${word('unit', true)} "…" { ${word('target')} … ${word('in')} ${time} }`,
    },
    unit: { what: { en: 'unit of the indicator', id: 'satuan indikator' }, line: word => `${word('unit', true)} "…"` },
    target: { what: { en: 'target {time}', id: 'target {time}' }, line: (word, time) => `${word('target')} … ${word('in')} ${time}` },
    baseline: {
        what: { en: 'baseline {time}', id: 'kondisi awal {time}' },
        line: (word, time) => `${word('baseline')} … ${word('in')} ${time}`,
    },
    actual: {
        what: { en: 'figure reached {time}', id: 'realisasi kinerja {time}' },
        line: (word, time) => `${word('actual')} … ${word('in')} ${time}`,
    },
    budget: {
        what: { en: 'budget {time}', id: 'anggaran {time}' },
        line: (word, time) => `${word('budget')} … ${word('in')} ${time} ${word('from')} …`,
    },
    forecast: {
        what: { en: 'forecast {time}', id: 'prakiraan maju {time}' },
        line: (word, time) => `${word('forecast')} … ${word('in')} ${time} ${word('from')} …`,
    },
    spent: {
        what: { en: 'money spent {time}', id: 'realisasi anggaran {time}' },
        line: (word, time) => `${word('actual')} … ${word('in')} ${time} ${word('from')} …`,
    },
    'cash-plan': {
        what: { en: 'cash plan {time}', id: 'rencana kas {time}' },
        line: (word, time) => `${word('cash-plan')} … ${word('in')} ${time}`,
    },
    split: {
        what: {
            en: 'share of {time} in an amount for several years',
            id: 'bagian {time} dari jumlah untuk beberapa tahun',
        },
        line: (word, time) => `${word('budget')} … ${word('in')} ${time}, …`,
    },
    fund: {
        what: { en: 'fund of the budget {time}', id: 'sumber dana anggaran {time}' },
        line: (word, time) => `${word('budget')} … ${word('in')} ${time} ${word('from')} …`,
    },
    location: { what: { en: 'location', id: 'lokasi' }, line: word => `${word('location')} …` },
    beneficiaries: { what: { en: 'beneficiaries', id: 'kelompok sasaran' }, line: word => `${word('beneficiaries')} "…"` },
    executor: { what: { en: 'unit in charge', id: 'unit penanggung jawab' }, line: word => `${word('executor')} …` },
    coordinator: { what: { en: 'coordinator', id: 'koordinator' }, line: word => `${word('coordinator')} …` },
    responsible: {
        what: { en: 'who answers for the indicator', id: 'penanggung jawab indikator' },
        line: word => `${word('responsible')} "…"`,
    },
    definition: { what: { en: 'definition', id: 'definisi operasional' }, line: word => `${word('definition')} "…"` },
    formula: { what: { en: 'formula', id: 'formula' }, line: word => `${word('formula')} "…"` },
    source: { what: { en: 'source of the data', id: 'sumber data' }, line: word => `${word('source')} "…"` },
    objective: {
        what: { en: 'objective with indicators', id: 'sasaran dengan indikator' },
        line: (word, time) =>
            `${word('objective')} … "…" { ${word('indicator')} … "…" ${word('unit', true)} "…" { ${word('target')} … ${word('in')} ${time} } }`,
    },
    serves: { what: { en: 'objective that it serves', id: 'sasaran yang didukung' }, line: word => `${word('serves')} …` },
    action: {
        what: { en: 'work that serves it', id: 'program atau kegiatan yang mendukungnya' },
        line: (word, _, name) => `${word('serves')} ${name}`,
    },
    progress: {
        what: { en: 'physical progress until {time}', id: 'progres fisik sampai {time}' },
        line: (word, time) => `${word('progress')} …% ${word('in')} ${time}`,
    },
    official: {
        what: { en: 'official title of code {name}', id: 'nomenklatur kode {name}' },
        line: word => `${word('catalogue')} "….csv"`,
    },
    region: {
        what: { en: 'name of the region', id: 'nama daerah' },
        line: (word, _, name) => `${name === '' ? `${word('region')} "…"  ` : ''}${word('catalogue')} "….csv"`,
    },
    above: {
        what: { en: 'plan above (five years)', id: 'rencana lima tahun di atasnya' },
        line: word => `${word('refers-to')} "../…" ${word('as')} …`,
    },
    physicalTarget: {
        what: {
            en: 'planned physical progress, for which the language has no word',
            id: 'target fisik; bahasa rencana belum punya kata untuk ini',
        },
    },
} satisfies Record<string, Kind>;

/** Collects what is missing, each gap once. */
export class Gaps {
    readonly #found: Gap[] = [];
    /** By kind, time and name: a plan of a region lacks thousands of the same. */
    readonly #subjects = new Map<string, Set<Declaration | undefined>>();
    readonly #alike = new Map<string, Omit<Gap, 'subject'>>();

    add(kind: GapKind, subject: Declaration | undefined, { time, name = '' }: GapDetail = {}): void {
        const asked = `${kind} ${time?.from} ${time?.to} ${name}`;
        let subjects = this.#subjects.get(asked);
        if (!subjects) {
            subjects = new Set();
            this.#subjects.set(asked, subjects);
        }
        if (subjects.has(subject)) return;
        subjects.add(subject);
        const alike = this.#alike.get(asked) ?? makeGap(kind, time, name);
        this.#alike.set(asked, alike);
        this.#found.push({ ...alike, subject });
    }

    get all(): readonly Gap[] {
        return this.#found;
    }
}

function makeGap(kind: GapKind, time: Interval | undefined, name: string): Omit<Gap, 'subject'> {
    const written = time ? writeTime(time) : { en: '', id: '' };
    const { what, line }: Kind = kinds[kind];
    return { kind, what, values: { time: written, name }, line: line && inEach((word, locale) => line(word, written[locale], name)) };
}
