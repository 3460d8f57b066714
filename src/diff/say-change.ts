// A change as one sentence. It must not know where it is shown.
import { say, type Text, type Values } from '../l10n/say.ts';
import type { Change } from './change.ts';
import { sentences, wholes } from './sentences.ts';

export function sayChange(change: Change): Text {
    const what = change.of.label;
    switch (change.change) {
        case 'added':
        case 'removed':
            return said(wholes[change.change], { what, details: inBrackets(change.details) });
        case 'renamed':
        case 'moved':
            return said(wholes[change.change], { what, before: change.before.text, after: change.after.text });
        case 'changed':
            return sayProperty(change);
    }
}

function sayProperty({ of, property, key, before, after, difference }: Extract<Change, { change: 'changed' }>): Text {
    const words = sentences[property];
    if (!words) throw new Error(`no words for ${property}`);
    return said(after && before ? words.changed : after ? words.appeared : words.gone, {
        what: of.label,
        key: key?.text ?? '',
        before: before?.text ?? '',
        after: after?.text ?? '',
        difference: inBrackets(difference ? [difference] : []),
    });
}

function said(text: Text, values: Values): Text {
    const in_ = (locale: 'en' | 'id') =>
        say(text, locale, values)
            .replace(/ +/g, ' ')
            .replace(/ ([;,.])/g, '$1');
    return { en: in_('en'), id: in_('id') };
}

function inBrackets(texts: readonly Text[]): Text {
    const joined = (locale: 'en' | 'id') => (texts.length === 0 ? '' : ` (${texts.map(text => text[locale]).join(', ')})`);
    return { en: joined('en'), id: joined('id') };
}
