// Text of a plan inside Markdown: data, never markup. It must not know what it says.

/**
 * With all that Markdown would read as markup taken literally, on one line. What can only begin a line, such as a list, is not: it must not
 * stand there.
 */
export function plainText(text: string): string {
    return text
        .toWellFormed()
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[\\`*_[\]<>#|~&!$]/g, '\\$&');
}

/** A name or path, in the type of code: it holds letters, digits, `_`, `-` and dots only. */
export function codeText(name: string): string {
    return `\`${name.replaceAll('`', "'")}\``;
}

/** A text that leads to a place. The address is data too: nothing in it may end the link. */
export function linkText(text: string, uri: string): string {
    return `[${plainText(text).replace(/[()]/g, mark => `\\${mark}`)}](${uri.replace(/[\\()<>\s]/g, letter => `%${letter.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)})`;
}
