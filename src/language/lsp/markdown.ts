// Text of a plan inside Markdown: data, never markup. It must not know what it says.

/** What a title or message says, with all that Markdown would read as markup taken literally, on one line. */
export function plainText(text: string): string {
    return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&!()$]/g, '\\$&');
}

/** A name or path, in the type of code: it holds letters, digits, `_`, `-` and dots only. */
export function codeText(name: string): string {
    return `\`${name.replaceAll('`', "'")}\``;
}

/** A text that leads to a place. The address is data too: nothing in it may end the link. */
export function linkText(text: string, uri: string): string {
    return `[${plainText(text)}](${uri.replace(/[\\()<>\s]/g, letter => `%${letter.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)})`;
}
