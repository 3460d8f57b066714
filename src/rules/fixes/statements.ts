// Fixes that add one statement, or write something else in a place. It must not know which rule asks.

import { inEach } from '../../l10n/keyword-locale.ts';
import { type KeywordId, spell } from '../../l10n/keywords.ts';
import type { Text, Values } from '../../l10n/say.ts';
import { childrenOf } from '../../plan/children.ts';
import type { Written } from '../../plan/edit.ts';
import type { Declaration } from '../../plan/model.ts';
import type { Span } from '../../plan/source.ts';
import type { Fix } from '../engine/finding.ts';

type Certainty = NonNullable<Fix['certainty']>;

/** Adds `keyword rest` to a block, before the declarations in it. */
export function addProperty(title: Text, values: Values, to: Declaration, keyword: KeywordId, rest: Written, certainty?: Certainty): Fix {
    const { file, span, body } = to;
    const [first] = childrenOf(to);
    const statement = inEach((_, locale) => `${spell(keyword, locale)} ${typeof rest === 'string' ? rest : rest[locale]}`);
    return {
        title,
        values,
        changes: [{ kind: 'add', to: { file, span, body }, statement, before: first?.span }],
        ...(certainty ? { certainty } : {}),
    };
}

/** Writes another text in a place, and says so. */
export function rewrite(file: string, span: Span, text: string, certainty?: Certainty): Fix {
    return {
        title: { en: 'Write {text}', id: 'Tulis {text}' },
        values: { text },
        changes: [{ kind: 'replace', file, span, text }],
        ...(certainty ? { certainty } : {}),
    };
}

/** Puts a name in the place of another one. */
export function replaceBy(file: string, span: Span, text: string, certainty?: Certainty): Fix {
    return {
        title: { en: 'Replace with {text}', id: 'Ganti dengan {text}' },
        values: { text },
        changes: [{ kind: 'replace', file, span, text }],
        ...(certainty ? { certainty } : {}),
    };
}
