// What every export says on standard error: what could not be read, and what the format has no place for.
import type { Loss } from '../exports/data/exporter.ts';
import type { Session } from './session.ts';
import { words } from './words.ts';

export function tellBroken(files: number, session: Session): void {
    if (files > 0) session.tell(words.brokenInExport, { count: files });
}

/** What a format has no place for, as a list on standard error. */
export function tellLosses(format: string, losses: readonly Loss[], session: Session): void {
    if (losses.length > 0) session.tell(words.cannotSay, { format });
    for (const { text, values } of losses) session.tell({ en: `- ${text.en}`, id: `- ${text.id}` }, values);
}
