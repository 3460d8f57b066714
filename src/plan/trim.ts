// Texts without what stands at their ends. It must not know what they say.

/** Without a letter at its end, however often it stands there. A regular expression would try at every place. */
export function withoutEnd(text: string, letter: string): string {
    let end = text.length;
    while (end > 0 && text[end - 1] === letter) end--;
    return text.slice(0, end);
}
