// Amounts taken out of their list. It must not know why.
import { inEach } from '../../l10n/keyword-locale.ts';
import type { Change } from '../../plan/edit.ts';
import type { Money } from '../../plan/model.ts';

/** Neighbours of one list go; the `from` at the end of the list stays for the amounts before them. */
export function dropMoney(neighbours: readonly [Money, ...Money[]], all: readonly Money[], file: string): Change {
    const [first] = neighbours;
    const { fund, span } = neighbours.at(-1) ?? first;
    const before = all[all.indexOf(first) - 1];
    if (!before || !fund || before.fund !== fund || fund.span.start < span.start || fund.span.end > span.end)
        return { kind: 'drop', file, span: { start: first.span.start, end: span.end } };
    return { kind: 'replace', file, span: { start: before.span.end, end: fund.span.start }, text: inEach(word => ` ${word('from')} `) };
}
