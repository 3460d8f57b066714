// The account of an export on standard error: unreadable text, and facts that the format has no place for.
import type { Loss } from '../exports/data/exporter.ts';
import type { Session } from './session.ts';
import { words } from './words.ts';

export function tellBroken(files: number, session: Session): void {
    if (files > 0) session.tell(words.brokenInExport, { count: files });
}

/** Facts that a format has no place for, as a list on standard error. */
export function tellLosses(format: string, losses: readonly Loss[], session: Session): void {
    if (losses.length > 0) session.tell(words.cannotSay, { format });
    for (const { text, values } of losses) session.tell({ en: `- ${text.en}`, id: `- ${text.id}` }, values);
}
