// Text of a plan at the edge of a Word document, and the direction in which it is read. It must not know paragraphs.
import { visible } from '../../l10n/safe-text.ts';
import type { Run } from '../text-document.ts';

/** Without characters that XML forbids or that turn the direction; line breaks stay, a tab is a space. */
export function plainText(text: string): string {
    return visible(text)
        .replace(/[\ufffe\uffff]/g, '\ufffd')
        .replaceAll('\t', ' ');
}

const letters = /\p{L}/gu;
const rightToLeft =
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;

/** By most of its letters: a sentence of the report may begin with a name in another script. */
export function isRightToLeft(runs: readonly Run[]): boolean {
    const all = runs.flatMap(run => run.text.match(letters) ?? []);
    const turned = all.filter(letter => rightToLeft.test(letter)).length;
    return 2 * turned > all.length;
}
