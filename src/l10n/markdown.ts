// Text of a plan inside Markdown: data, never markup. It must not know what it says.
import { visible } from './safe-text.ts';

/** A space without width: it ends what Markdown viewers would make a link of on their own, and a backslash does not. */
const gap = '&#8203;';

/**
 * What viewers turn into something live after the markup is read, cut by a gap: addresses, mail addresses, `@name`, `#12` and the like
 * (GitLab: `!12 $12 &12 %12 ~12`, each a reference), `:name:`.
 */
const live = new RegExp(
    [
        ':(?=//|\\\\)',
        '(?:[mM][aA][iI][lL][tT][oO]|xmpp|tel|sms|data|javascript|command|vscode|file):(?=\\S)',
        '[wW]{3}(?=\\.)',
        '[\\p{L}\\p{N}-](?=\\.(?:[a-z]{2}|com|org|net|edu|gov|mil|info|biz|dev|app|web|pro|name|asia|COM|ORG|NET|ID)\\b)',
        '[@\uff20](?=[\\p{L}\\p{N}_-])',
        '[#!$&%~^](?=\\d)',
        'GH-(?=\\d)',
        ':(?=[a-zA-Z+-][\\w+-]{0,40}:)',
    ].join('|'),
    'gu',
);

/**
 * With all that Markdown would read as markup taken literally, on one line. What can only begin a line, such as a list, is not: it must not
 * stand there.
 */
export function plainText(text: string): string {
    let written = '';
    let end = 0;
    const line = visible(text).replace(/\s+/g, ' ').trim();
    for (const { 0: found, index } of line.matchAll(live)) {
        written += escapeMarkup(line.slice(end, index) + found) + gap;
        end = index + found.length;
    }
    return written + escapeMarkup(line.slice(end));
}

function escapeMarkup(text: string): string {
    return text.replace(/[\\`*_[\]<>#|~&!$]/g, '\\$&');
}

/** A name or path, in the type of code. */
export function codeText(name: string): string {
    return `\`${visible(name).replace(/\s+/g, ' ').replaceAll('`', "'")}\``;
}

/** A text that leads to a place. The address is data too: nothing in it may end the link. */
export function linkText(text: string, uri: string): string {
    return `[${plainText(text).replace(/[()]/g, mark => `\\${mark}`)}](${uri.replace(/[\\()<>\s]/g, letter => `%${letter.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)})`;
}
