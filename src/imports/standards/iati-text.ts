// Narratives, the form in which IATI holds every text. It must not know whose they are.
import type { Locale } from '../../l10n/say.ts';
import type { XmlNode } from './xml-node.ts';

/** The text in the reader's language where it is given, else the first. */
export function narrativeOf(node: XmlNode | undefined, locale: Locale): string {
    const narratives = node?.take().all('narrative') ?? [];
    const chosen = narratives.find(one => one.peek('xml:lang').toLowerCase().startsWith(locale)) ?? narratives[0];
    // Files of version 1 hold their texts without narratives.
    if (!chosen) return node && node.children.length === 0 ? node.words() : '';
    chosen.attribute('xml:lang');
    return chosen.words();
}
