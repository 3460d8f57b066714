// The help of every keyword, for hover, completion and the reference page. It must not know where it is shown.
import { type HelpFor, help, type KeywordHelp } from './keyword-help/help.ts';
import { purposes } from './keyword-help/purposes.ts';
import { work } from './keyword-help/work.ts';
import { year } from './keyword-help/year.ts';
import type { KeywordId } from './keywords.ts';

export type { KeywordHelp } from './keyword-help/help.ts';

const all: HelpFor<KeywordId> = { ...purposes, ...work, ...year };

/** After the title of an indicator `unit` is another word: `satuan`. */
const unitOfMeasurement = help(
    'The unit that the figures of an indicator are counted in.',
    'Satuan angka sebuah indikator.',
    'indicator Shade "Streets in the shade" unit "km"',
    'indikator Teduh "Jalan yang teduh" satuan "km"',
);

/** `measure`: as in `spell`. */
export function keywordHelp(id: KeywordId, measure = false): KeywordHelp {
    return id === 'unit' && measure ? unitOfMeasurement : all[id];
}
