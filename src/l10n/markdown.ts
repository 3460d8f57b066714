// Text of a plan inside Markdown: data, never markup. It must not know what it says.
import { visible } from './safe-text.ts';

/** A space without width: it ends what Markdown viewers would make a link of on their own, and a backslash does not. */
const gap = '\u200b';

/**
 * Text that viewers turn into something live after the markup is read: addresses and `:name:` behind their colon, `@name` and mail addresses,
 * domains before their last part, `#12` and what else refers by a number (GitLab has `!12 $12 &12 %12 ~12`). Each is cut after its first
 * part.
 */
const live: readonly (readonly [pattern: RegExp, firstPart: number])[] = [
    [/:[a-zA-Z/\\+-]/g, 1],
    [/[@\uff20]/g, 1],
    [/[wW]{3}\./g, 3],
    [/\.(?:[a-z]{2}|com|org|net|edu|gov|mil|info|biz|dev|app|web|pro|name|asia|COM|ORG|NET|ID)\b/g, 0],
    [/[#!$&%~^]\d/g, 1],
    [/GH-\d/g, 3],
];

/**
 * With all that Markdown would read as markup taken literally, on one line. Markup that can only begin a line, such as a list, is not: it must not
 * stand there.
 */
export function plainText(text: string): string {
    let line = visible(text).replace(/\s+/g, ' ').trim();
    for (const [pattern, at] of live) line = line.replace(pattern, found => found.slice(0, at) + gap + found.slice(at));
    return line.replace(/[\\`*_[\]<>#|~&!$]/g, '\\$&').replaceAll(gap, '&#8203;');
}

/** A name or path, in the type of code. */
export function codeText(name: string): string {
    return `\`${visible(name).replace(/\s+/g, ' ').replaceAll('`', "'")}\``;
}

/** A text that leads to a place. The address is data too: nothing in it may end the link. */
export function linkText(text: string, uri: string): string {
    return `[${plainText(text).replace(/[()]/g, mark => `\\${mark}`)}](${uri.replace(/[\\()<>\s]/g, letter => `%${letter.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)})`;
}
