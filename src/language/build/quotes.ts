// Texts in quotes as they are written: straight, or typographic as Word makes them. It must not know what they say.

const opening = /^["“”„‟«'‘’‚]/;

export function isQuoted(text: string): boolean {
    return opening.test(text);
}

/** Whether a text ends with a quote, and not with its line. */
export function isClosedText(text: string): boolean {
    if (text.length < 2) return false;
    if (!text.startsWith('"')) return /["“”‟»'‘’]$/.test(text);
    return text.endsWith('"') && !isEscaped(text, text.length - 1);
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, at: number): boolean {
    let start = at;
    while (text[start - 1] === '\\') start--;
    return (at - start) % 2 === 1;
}
