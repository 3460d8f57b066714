// Which letters of a drawing the shipped font lacks: pictures show boxes or nothing in their place, and that is said. It must not draw.
import type { Text } from '../../l10n/say.ts';
import { textsIn } from '../../scene/node.ts';
import type { Scene } from '../../scene/scene.ts';
import type { ExportNotes } from '../exporter.ts';
import { FontFile } from './font-file.ts';

const missing: Text = {
    en: 'PNG and PDF cannot show these characters of the drawing: {letters}. Export it as SVG or as a web page instead.',
    id: 'PNG dan PDF tidak dapat menampilkan karakter ini: {letters}. Ekspor sebagai SVG atau halaman web.',
};

/** So many are named. */
const maxNamed = 8;
/** Letters without a shape of their own: nobody misses them. */
const shapeless = /^[\p{Cc}\p{Cf}\p{Z}\p{Variation_Selector}]$/u;

/** `font`: the regular font, whose other styles hold the same letters. */
export function noteMissingLetters(scene: Pick<Scene, 'pieces'>, font: Uint8Array): ExportNotes {
    const letters = new Set<string>();
    for (const { node } of scene.pieces) for (const text of textsIn(node)) for (const letter of text) if (letter > '~') letters.add(letter);
    if (letters.size === 0) return [];
    const glyphs = new FontFile(font).glyphs();
    const lacking = [...letters].filter(letter => !glyphs.has(letter.codePointAt(0) as number) && !shapeless.test(letter));
    if (lacking.length === 0) return [];
    return [{ text: missing, values: { letters: lacking.slice(0, maxNamed).join(' ') + (lacking.length > maxNamed ? ' …' : '') } }];
}
