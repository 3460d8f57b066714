// A drawing as flat tables: their shape, and the heads that several kinds have. It must not know files or cells.
import { type Locale, say, type Text } from '../l10n/say.ts';
import { type Decimal, normalizeDecimal, plainDecimal } from '../plan/decimal.ts';

export interface DrawingTable {
    /** Short, for the tab of a sheet. */
    readonly name: string;
    readonly title: string;
    readonly columns: readonly { readonly head: string; readonly kind: 'text' | 'number' }[];
    /** As many texts as columns; a number in plain digits with a point. */
    readonly rows: readonly (readonly string[])[];
}

export const heads = {
    department: { en: 'Department', id: 'Perangkat daerah' },
    programs: { en: 'Programs', id: 'Program' },
    promises: { en: 'Promises', id: 'Komitmen' },
    goals: { en: 'Goals and objectives', id: 'Tujuan dan sasaran' },
    kind: { en: 'Kind', id: 'Jenis' },
    what: { en: 'What is handed on', id: 'Yang diserahkan' },
    giver: { en: 'Giver', id: 'Pemberi' },
    receiver: { en: 'Receiver', id: 'Penerima' },
    number: { en: 'No.', id: 'No.' },
    point: { en: 'To settle', id: 'Belum tuntas' },
    level: { en: 'Level', id: 'Jenjang' },
    indicator: { en: 'Indicator', id: 'Indikator' },
    baseline: { en: 'Baseline', id: 'Kondisi awal' },
    now: { en: 'Actual', id: 'Realisasi' },
    target: { en: 'Target', id: 'Target' },
    title: { en: 'Title', id: 'Judul' },
} as const satisfies Record<string, Text>;

/** `numbers`: those of them over numbers. */
export function columnsOf(locale: Locale, texts: readonly Text[], numbers: readonly Text[] = []): DrawingTable['columns'][number][] {
    return texts.map(text => ({ head: say(text, locale), kind: numbers.includes(text) ? 'number' : 'text' }));
}

/** An amount in a cell: plain digits, no zeros behind them; empty where none is stated. */
export function writeAmount(value: Decimal | undefined): string {
    return value ? plainDecimal(normalizeDecimal(value)) : '';
}
