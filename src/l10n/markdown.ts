// Text of a plan inside Markdown: data, never markup. It must not know what it says.

/** With all that Markdown would read as markup taken literally, on one line. */
export function plainText(text: string): string {
    return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&!$]/g, '\\$&');
}
