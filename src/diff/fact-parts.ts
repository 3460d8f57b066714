// The simplest facts: a value, a mark, a list of texts. It must not know declarations.
import type { Text } from '../l10n/say.ts';
import type { Span } from '../plan/source.ts';
import type { Fact } from './fact.ts';
import { quotedText, sameText } from './fact-words.ts';

/** A property with one value. */
export function single(property: string, value: string | undefined, textOf: (value: string) => Text): Fact[] {
    if (value === undefined) return [];
    const plain = value.normalize('NFC');
    return [{ property, key: '', value: plain, plain, text: textOf(plain) }];
}

/** A property that is there or not. */
export function flag(property: string, span: Span | undefined): Fact[] {
    return span ? [{ property, key: '', value: '', plain: 'true', text: sameText('') }] : [];
}

/** Values without order: each is there or not. */
export function set(property: string, values: readonly string[], textOf: (value: string) => Text = quotedText): Fact[] {
    return values.map(value => {
        const plain = value.normalize('NFC');
        return { property, key: plain, value: '', plain, text: textOf(plain) };
    });
}

/** Facts of one thing stated in two places, in an order of their own. */
export function together(a: Fact, b: Fact): Fact {
    if (a.value === b.value) return a;
    const [first, second] = a.value < b.value ? [a, b] : [b, a];
    return {
        ...first,
        value: `${first.value}, ${second.value}`,
        plain: `${first.plain}, ${second.plain}`,
        text: { en: `${first.text.en}, ${second.text.en}`, id: `${first.text.id}, ${second.text.id}` },
    };
}
