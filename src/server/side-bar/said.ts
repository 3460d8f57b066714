// Texts of rows of every kind: how much is to settle, and where a name stands. It must not know any kind of row.
import { writeCount } from '../../diagram/sheets/city/rows.ts';
import { words as drawingWords } from '../../diagram/words.ts';
import { type Locale, say } from '../../l10n/say.ts';
import type { Declaration } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { rangeOf } from '../../plan/source.ts';
import type { TextPlace } from '../../protocol/diagram.ts';

/** "13 to settle", "nothing to settle" */
export function sayCount(count: number, locale: Locale): string {
    return say(count === 0 ? drawingWords.allSettled : drawingWords.openCount, locale, { count: writeCount(count, locale) });
}

export function nameRange({ file, nameSpan }: Declaration, plan: Plan): TextPlace {
    return { uri: file, range: rangeOf(plan.file(file)?.lineStarts ?? [0], nameSpan) };
}
