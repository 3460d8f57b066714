// Text of a plan at the edge of a Word document, and the direction in which it is read. It must not know paragraphs.
import { visible } from '../../l10n/safe-text.ts';
import type { Run } from '../text-document.ts';

/** Without characters that XML forbids or that turn the direction; line breaks stay, a tab is a space. */
export function plainText(text: string): string {
    return visible(text)
        .replace(/[\ufffe\uffff]/g, '\ufffd')
        .replaceAll('\t', ' ');
}

const firstLetter = /\p{L}/u;
const rightToLeft =
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;

/** Decided by the first letter, as browsers do for `dir="auto"`. */
export function isRightToLeft(runs: readonly Run[]): boolean {
    for (const { text } of runs) {
        const letter = firstLetter.exec(text)?.[0];
        if (letter) return rightToLeft.test(letter);
    }
    return false;
}
