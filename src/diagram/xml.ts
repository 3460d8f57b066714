// Text into XML, escaped once. It must not know what the text is.

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Safe between tags and in quoted attributes. Control characters go; half a surrogate pair and what turns the direction become U+FFFD. */
export function escapeXml(text: string): string {
    return text
        .toWellFormed()
        .replace(forbidden, '')
        .replace(/\p{Bidi_Control}/gu, '\ufffd')
        .replace(/[&<>"']/g, character => special[character] as string);
}

/** A name for an `id` attribute that no other text shares: letters and digits stay, all else is spelled as `_hex_`. */
export function toXmlId(text: string): string {
    return text.toWellFormed().replace(/[^A-Za-z0-9.-]/gu, character => `_${(character.codePointAt(0) as number).toString(16)}_`);
}

/** A number of px, to a tenth. */
export function px(value: number): string {
    const rounded = Math.round(value * 10) / 10;
    return Number.isFinite(rounded) ? String(rounded === 0 ? 0 : rounded) : '0';
}
