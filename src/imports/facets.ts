// The words in a text of a head, by what they mean in any layout, and the time that it names. It must not know columns.
import { layouts } from '../layouts/all.ts';
import type { Measure, Nature, Subject, Word } from '../layouts/layout.ts';

/** Lower case, abbreviations written out, no punctuation; `%` and `+` stay. */
export function normalizeHeader(header: string): string {
    return header
        .slice(0, 600)
        .toLowerCase()
        .replace(/[\u2010-\u2015]/g, '-')
        .replace(/\b(sub)[-. ]*(keg\b|kegiatan)/g, 'sub kegiatan')
        .replace(/\bkeg\b/g, 'kegiatan')
        .replace(/\bprog\b/g, 'program')
        .replace(/\bsub[- ]activit/g, 'subactivit')
        .replace(/\bpenanggung[- ]?jawab/g, 'penanggung jawab')
        .replace(/\bindi-\s*kator\b/g, 'indikator')
        .replace(/\bs\s*[/.]\s*d\b\.?/g, 'sd')
        .replace(/\bsampai dengan\b/g, 'sd')
        .replace(/\ba\.?n\.? ?anggaran\b/g, 'anggaran')
        .replace(/%/g, ' % ')
        .replace(/[^\p{L}\p{N}%+]+/gu, ' ')
        .trim();
}

/** When a figure is for. Years as numbers; `offset` counts from the plan year, `ordinal` from the first year of the plan. */
export interface Moment {
    readonly year?: number;
    readonly lastYear?: number;
    readonly offset?: number;
    readonly ordinal?: number;
    /** `TW1` to `TW4`, `S1`, `S2`. */
    readonly part?: string;
    readonly month?: number;
    /** Up to and including that time. */
    readonly cumulative?: true;
}

export interface Facets {
    readonly measures: readonly Measure[];
    readonly natures: readonly Nature[];
    readonly subjects: readonly Subject[];
    readonly moment: Moment | undefined;
    /** The unit of money, as a power of ten. */
    readonly scale: number | undefined;
    /** A `%` stands in it. */
    readonly percent: boolean;
    /** How much of the text is known words, from 0 to 1. */
    readonly known: number;
}

const natures = new Set<string>([
    'forecast',
    'actual',
    'baseline',
    'estimate',
    'end-of-period',
    'before',
    'after',
    'difference',
    'percent',
    'cash-plan',
] satisfies Nature[]);
const subjects = new Set<string>(['urusan', 'program', 'activity', 'subactivity', 'output', 'outcome'] satisfies Subject[]);

const whole = new Map<string, Word>();
/** By the first word, the longest phrase first. */
const phrases = new Map<string, { readonly words: readonly string[]; readonly word: Word }[]>();
for (const { heads } of layouts)
    for (const [word, texts] of Object.entries(heads) as [Word, string][])
        for (const text of texts.split('|')) {
            if (text.startsWith('=')) whole.set(text.slice(1), word);
            else {
                const words = text.split(' ');
                const first = words[0] as string;
                phrases.set(
                    first,
                    [...(phrases.get(first) ?? []), { words, word }].sort((a, b) => b.words.length - a.words.length),
                );
            }
        }

/** Words that join others in a head and say nothing. */
const fillers = new Set(
    'triwulan triwulanan pada di ke dari untuk dengan dan atau yang serta oleh sd tahun thn ta t a anggaran2 rp n per of the in for at on and or to by yang dievaluasi berjalan lalu ini rencana dalam ribuan ribu juta jutaan miliar rupiah kabupaten kota provinsi kab prov year fiscal fy indikatif % capaian kinerja renja renstra rkpd rpjmd rpd tujuan'.split(
        ' ',
    ),
);

/** A text of a head as its facets. Longer phrases hide the shorter ones inside them. */
export function readFacets(text: string): Facets {
    const normal = normalizeHeader(text);
    const { rest, moment } = readMoment(normal);
    const found: Word[] = [];
    const plain = rest
        .replace(/\b(rp|rupiah|idr|usd)\b/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    const exact = whole.get(rest) ?? whole.get(plain);
    let known = 0;
    const words = rest.split(' ').filter(Boolean);
    if (exact) {
        found.push(exact);
        // "Keuangan (Rp)" is money, "Keuangan" alone only groups.
        if (exact === 'group' && plain !== rest) found.push('money');
        known = words.length;
    } else
        for (let at = 0; at < words.length; ) {
            const match = phrases
                .get(words[at] as string)
                ?.find(({ words: phrase }) => phrase.every((word, index) => words[at + index] === word));
            if (match) {
                found.push(match.word);
                known += match.words.length;
                at += match.words.length;
            } else {
                if (fillers.has(words[at] as string) || /^[\d+]+$/.test(words[at] as string)) known++;
                at++;
            }
        }
    return {
        measures: found.filter((word): word is Measure => !natures.has(word) && !subjects.has(word) && word !== 'group'),
        natures: found.filter((word): word is Nature => natures.has(word)),
        subjects: found.filter((word): word is Subject => subjects.has(word)),
        moment,
        scale: readScale(normal),
        percent: words.includes('%'),
        known: words.length === 0 ? (moment ? 1 : 0) : found.length === 0 && !moment ? 0 : known / words.length,
    };
}

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];
const months =
    'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|january|february|march|may|june|july|august|october|december';
const monthNumbers = new Map(
    months.split('|').map((name, index) => [name, index < 12 ? index + 1 : ([1, 2, 3, 5, 6, 7, 8, 10, 12][index - 12] as number)]),
);

/** The time that a normalised text names, and the text without it. */
export function readMoment(normal: string): { rest: string; moment: Moment | undefined } {
    let rest = ` ${normal} `;
    const moment: { -readonly [K in keyof Moment]: Moment[K] } = {};
    const take = (pattern: RegExp, use: (match: RegExpExecArray) => void) => {
        const match = pattern.exec(rest);
        if (!match) return;
        use(match);
        rest = rest.replace(pattern, ' ');
    };
    take(/ (?:n|t) ([+]) ?(\d) /, match => (moment.offset = Number(match[2])));
    take(/ (?:n|t)([+])(\d) /, match => (moment.offset = Number(match[2])));
    take(/ (?:n|t) (\d) /, match => (moment.offset = -Number(match[1])));
    take(/ (?:(?:tahun|year|thn) ?)?\b((?:19|20)\d\d) (?:(?:sd|sampai|to|until|dan) )?((?:19|20)\d\d) /, match => {
        moment.year = Number(match[1]);
        moment.lastYear = Number(match[2]);
    });
    if (moment.year === undefined) take(/ (?:tahun |year |thn |ta |t a |fy ?)?((?:19|20)\d\d) /, match => (moment.year = Number(match[1])));
    take(/ (?:triwulan|tw|quarter|kuartal|q) ?(?:ke )?(iv|iii|ii|i|[1-4]) /, match => (moment.part = `TW${ordinalOf(match[1] as string)}`));
    take(/ (?:semester|smt|half) ?(ii|i|[12]) /, match => (moment.part = `S${ordinalOf(match[1] as string)}`));
    if (moment.year === undefined && moment.part === undefined)
        take(/ (?:tahun|thn|year|yr|t)(?: ?ke)? ?(iv|v|iii|ii|i|[0-6]) /, match => (moment.ordinal = ordinalOf(match[1] as string)));
    take(new RegExp(` (${months}) `), match => {
        if (moment.part === undefined) moment.month = monthNumbers.get(match[1] as string) as number;
    });
    if (/ sd /.test(rest)) moment.cumulative = true;
    // In an evaluation the year under way is the plan's own, and the last one is the year before.
    if (/ dievaluasi /.test(rest) && moment.offset !== undefined) moment.offset = 0;
    else if (/ (tahun lalu|tahun sebelumnya|last year|previous year) /.test(rest) && moment.year === undefined) {
        // "Tahun lalu (n-2)" counts from the year after the one that is evaluated.
        if (moment.offset === undefined || moment.cumulative) moment.offset = -1;
    }
    return { rest: rest.replace(/\s+/g, ' ').trim(), moment: Object.keys(moment).length > 0 ? moment : undefined };
}

function ordinalOf(text: string): number {
    const index = roman.indexOf(text);
    return index >= 0 ? index + 1 : Number(text);
}

/** A leaf that is a bare roman number or digit under a heading of quarters. */
export function bareOrdinal(text: string): number | undefined {
    const normal = normalizeHeader(text);
    return /^(i|ii|iii|iv|v|[1-6])$/.test(normal) ? ordinalOf(normal) : undefined;
}

/** `ribuan rupiah`, `(Rp 000)`, `juta`, `in millions`; undefined when no unit is named, 0 for plain rupiah. */
export function readScale(normal: string): number | undefined {
    if (/\b(rp|rupiah|idr|usd|dollars?) ?(x ?)?000 000\b|\bjuta(an)?\b|\bmillions?\b|\bmio\b/.test(normal)) return 6;
    if (/\b(rp|rupiah|idr|usd) ?(x ?)?(1 ?)?000\b|\bribu(an)?\b|\bthousands?\b|\bx ?1000\b/.test(normal)) return 3;
    if (/\b(miliar|milyar|miliaran|billions?)\b/.test(normal)) return 9;
    return undefined;
}
