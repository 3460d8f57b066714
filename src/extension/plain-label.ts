// Texts of a plan in lists and messages of VS Code, which reads `$(bell)` as a picture.
import { visible } from '../l10n/safe-text.ts';

/** On one line, with no part of it an icon. */
export function plainLabel(text: string): string {
    return visible(text).replace(/\s+/g, ' ').replace(/\$\(/g, '\\$(');
}
