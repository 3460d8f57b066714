// The account of a plan that was begun from the one before: what was taken over, what was left out and why, what is left to decide. Data
// and its sentences. It must not know how either is shown.
import { type KeywordId, keywords, spell } from '../l10n/keywords.ts';
import { kindNames } from '../l10n/kinds.ts';
import { type Locale, say, type Text, type Values } from '../l10n/say.ts';
import type { Decimal } from '../plan/decimal.ts';
import type { PlanDeclaration, Scope } from '../plan/model.ts';
import { qualifiedName, titleOf } from '../plan/queries.ts';
import type { Span } from '../plan/source.ts';

const text = (en: string, id: string): Text => ({ en, id });

/** Things that are not in the new plan. `{x}` is the thing, always. */
const leftOutNotes = {
    ended: text(
        '{x} ends in {time}; it states nothing for {year} or later.',
        '{x} berakhir pada {time}; tidak ada yang disebut untuk {year} dan sesudahnya.',
    ),
    finished: text('{x} is finished: its progress is 100%.', '{x} sudah selesai: progresnya 100%.'),
    name: text(
        '{x} no longer names {other} ({keyword}), which is left out.',
        '{x} tidak lagi menyebut {other} ({keyword}), yang tidak diambil alih.',
    ),
    byBefore: text('{x} was due in {time}.', '{x} jatuh tempo pada {time}.'),
    settled: text('{x} is answered by work that is left out.', '{x} dijawab oleh pekerjaan yang tidak diambil alih.'),
    rejected: text('{x} was rejected.', '{x} ditolak.'),
    unsplit: text(
        '{x}: {money} ({keyword}) is for {time}; the share of {year} is not stated.',
        '{x}: {money} ({keyword}) untuk {time}; bagian {year} tidak disebut.',
    ),
    besideBudget: text(
        '{x}: the forecast of {money} for {time} stands beside a budget for {year}, which was taken.',
        '{x}: prakiraan maju {money} untuk {time} berdampingan dengan anggaran {year}, dan anggaran itu yang diambil.',
    ),
    noTime: text('{x}: {money} ({keyword}) states no year.', '{x}: {money} ({keyword}) tidak menyebut tahun.'),
    unreadable: text('{x}: an amount of money cannot be read ({keyword}).', '{x}: ada jumlah uang yang tidak terbaca ({keyword}).'),
    laterFigures: text(
        'Figures for the time after {year} stay in the old plan: {list}.',
        'Angka untuk waktu sesudah {year} tetap berada di rencana lama: {list}.',
    ),
    upkeepBefore: text('{x}: upkeep of {money} was for {time}.', '{x}: biaya pemeliharaan {money} untuk {time}.'),
    repeated: text(
        '{x}: {keyword} is stated twice; the first one was taken.',
        '{x}: {keyword} ditulis dua kali; yang pertama yang diambil.',
    ),
    addition: text('An addition to {other} fits nothing in the plan.', 'Tambahan untuk {other} tidak cocok dengan apa pun dalam rencana.'),
    document: text('{x}: the document "{other}" is that of the old plan.', '{x}: dokumen "{other}" milik rencana lama.'),
    relatedPlan: text(
        '{x}: the plan "{other}" is neither above the new one nor named in it.',
        '{x}: rencana "{other}" bukan rencana di atas rencana baru dan tidak disebut di dalamnya.',
    ),
    comment: text('The comment {other}', 'Komentar {other}'),
} satisfies Record<string, Text>;

/** Decisions that are left to a planner. */
const openNotes = {
    planTitle: text('The plan is called {other}: write its own title.', 'Rencana ini diberi judul {other}: tulis judulnya sendiri.'),
    money: text('{x} states no money for {year}.', '{x} belum menyebut uang untuk {year}.'),
    goesOn: text('{x} says nothing about {year}: does it go on?', '{x} tidak menyebut apa pun tentang {year}: apakah berlanjut?'),
    time: text('{x} was done in {time}: when in {year}?', '{x} dikerjakan pada {time}: kapan pada {year}?'),
    quantity: text('{x} was {other}: how many in {year}?', '{x} sebanyak {other}: berapa pada {year}?'),
    target: text('{x} has no target for {year}.', '{x} belum memiliki target {year}.'),
    baseline: text(
        '{x} has no actual figure; its baseline is still the old one.',
        '{x} belum memiliki realisasi; kondisi awalnya masih yang lama.',
    ),
    noBaseline: text('{x} has neither a baseline nor an actual figure.', '{x} belum memiliki kondisi awal maupun realisasi.'),
    ceiling: text('{x} has no ceiling for {year}.', '{x} belum memiliki pagu {year}.'),
    asset: text(
        '{x} was made by work that is left out, and is an asset now: does it stand?',
        '{x} dihasilkan pekerjaan yang tidak diambil alih dan kini menjadi aset: apakah sudah ada?',
    ),
    proposal: text('{x} is still to be answered.', '{x} masih harus dijawab.'),
    upkeep: text('{x} has no upkeep for {year}.', '{x} belum memiliki biaya pemeliharaan {year}.'),
} satisfies Record<string, Text>;

export type LeftOutKey = keyof typeof leftOutNotes;
export type OpenKey = keyof typeof openNotes;

/** One line of the account, with its place in the old plan. */
export interface Note<Key extends string = LeftOutKey | OpenKey> {
    readonly key: Key;
    /** A name that means the thing from everywhere; empty for the plan itself and for comments. */
    readonly name: string;
    readonly file: string;
    readonly span: Span;
    readonly values: Values;
}

/** How many of a kind are in the new plan. */
export interface Taken {
    readonly kind: keyof typeof kindNames;
    readonly count: number;
}

export interface Account {
    readonly year: number;
    readonly taken: readonly Taken[];
    /** Sum of the budgets that the new plan states, of each work that states one. */
    readonly money: Decimal;
    readonly currency: string;
    readonly leftOut: readonly Note<LeftOutKey>[];
    readonly open: readonly Note<OpenKey>[];
}

export function sayNote({ key, values }: Note): Text {
    const sentence: Text = { ...leftOutNotes, ...openNotes }[key];
    return { en: say(sentence, 'en', values), id: say(sentence, 'id', values) };
}

/** Collects the lines of an account. */
export class Notes {
    readonly leftOut: Note<LeftOutKey>[] = [];
    readonly open: Note<OpenKey>[] = [];
    private readonly year: number;
    /** Figures for the time after the year, by keyword. */
    private readonly later = new Map<string, number>();

    constructor(year: number) {
        this.year = year;
    }

    leaveOut(key: LeftOutKey, about: Scope, values: Values = {}, span?: Span): void {
        this.leftOut.push(this.note(key, about, values, span));
    }

    ask(key: OpenKey, about: Scope, values: Values = {}, span?: Span): void {
        this.open.push(this.note(key, about, values, span));
    }

    countLater(count: number, keyword: string): void {
        if (count > 0) this.later.set(keyword, (this.later.get(keyword) ?? 0) + count);
    }

    /** One line for all figures that were counted. */
    tellLater(root: PlanDeclaration): void {
        if (this.later.size === 0) return;
        const list = (locale: Locale) => [...this.later].map(([keyword, count]) => `${count} ${spelled(keyword)[locale]}`).join(', ');
        this.leaveOut('laterFigures', root, { list: { en: list('en'), id: list('id') } });
    }

    private note<K extends LeftOutKey | OpenKey>(key: K, about: Scope, values: Values, span: Span | undefined): Note<K> {
        const at = span ?? ('nameSpan' in about ? about.nameSpan : about.span);
        const year = { en: String(this.year), id: `tahun ${this.year}` };
        return {
            key,
            name: about.kind === 'plan' || about.kind === 'extension' ? '' : qualifiedName(about),
            file: at.file ?? about.file,
            span: at,
            values: { x: nameOf(about), year, ...values },
        };
    }
}

/** `program "Trees" (Parks.Trees)`. */
export function nameOf(about: Scope): Text {
    if (about.kind === 'extension') return { en: about.target.path.join('.'), id: about.target.path.join('.') };
    const kind = kindNames[about.kind];
    const path = about.kind === 'plan' ? '' : qualifiedName(about);
    const said = `"${titleOf(about)}"${path !== '' && path !== titleOf(about) ? ` (${path})` : ''}`;
    return { en: `${kind.en} ${said}`, id: `${kind.id} ${said}` };
}

/** A keyword in both languages; a word that is none as it is. */
export function spelled(word: string): Text {
    if (!Object.hasOwn(keywords, word)) return { en: word, id: word };
    return { en: spell(word as KeywordId, 'en'), id: spell(word as KeywordId, 'id') };
}
