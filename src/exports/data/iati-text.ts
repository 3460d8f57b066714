// Narratives, the form in which IATI holds every text. It must not know whose they are.
import { element, textElement, type XmlElement } from './xml-text.ts';

export function narrative(text: string): XmlElement {
    return textElement('narrative', text);
}

export function narrated(name: string, text: string, attributes: XmlElement['attributes'] = {}): XmlElement {
    return element(name, attributes, narrative(text));
}
