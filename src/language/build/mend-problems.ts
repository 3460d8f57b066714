// Braces that were forgotten, as problems: which block, since which line, and what puts them in. It must not know sentences: those are in
// l10n/problems.ts.
import { keywordBySpelling } from '../../l10n/keywords.ts';
import type { Span } from '../../plan/source.ts';
import type { Bodies } from '../parser/bodies.ts';
import type { Mend } from '../parser/mend-blocks.ts';
import type { Tokens } from '../parser/token-list.ts';
import type { FileReading } from './reading.ts';

const keys: Readonly<Record<Exclude<Mend['key'], 'misplaced'>, string>> = {
    outside: 'outside-block',
    unopened: 'unopened-block',
    'unopened-heading': 'unopened-heading',
    unclosed: 'unclosed-before',
    'unclosed-end': 'unclosed-named',
};

export function reportMend({ key, at, rule, head, open, close }: Mend, tokens: Tokens, bodies: Bodies, reading: FileReading): void {
    if (key === 'misplaced') {
        reportElsewhere(reading.written(at), at, bodies, reading, close);
        return;
    }
    const start = tokens.starts[head];
    const values = {
        found: reading.written(at),
        rule,
        of: start === undefined ? '' : headingOf(head, tokens, reading),
        line: start === undefined ? 0 : reading.lineAt(start),
        open,
    };
    const said = rule === '' ? 'unclosed-block' : keys[key];
    // A brace that is put in stands behind a comment, not before it, and on a line of its own where the block has more than one.
    const place = close < 0 ? { offset: -1, text: '' } : reading.lineBelow(close, start ?? 0);
    reading.problem(said, at, { ...values, close: place.offset, put: place.text });
}

/** A keyword that stands where it cannot, with the rules whose blocks may hold it. `end`: of what it says, where that was told apart. */
export function reportElsewhere(found: string, at: Span, bodies: Bodies, reading: FileReading, end = -1): void {
    const id = keywordBySpelling.get(found);
    const rules = [...bodies.allowed]
        .filter(([rule, words]) => rule !== 'Extension' && id !== undefined && words.has(id))
        .map(([rule]) => rule);
    reading.problem('elsewhere', at, { found, rules: rules.join(' '), end });
}

/** The title of what a keyword begins, else its name. */
function headingOf(head: number, { starts, ends, count }: Tokens, reading: FileReading): string {
    const word = (index: number) => (index < count ? reading.written({ start: starts[index] as number, end: ends[index] as number }) : '');
    const title = [head + 2, head + 1].map(word).find(text => /^["“”„‟«]/.test(text));
    return title === undefined ? word(head + 1) : title.replace(/^.|["“”‟»]$/gu, '');
}
