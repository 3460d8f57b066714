// Names that a template gives before anybody knows a better one, in both languages. It must not know where they are written.
import type { Text } from './say.ts';

export const firstGoal: Text = { en: 'FirstGoal', id: 'TujuanPertama' };
export const firstProgram: Text = { en: 'FirstProgram', id: 'ProgramPertama' };
/** In the templates of completion. */
export const anyName: Text = { en: 'Name', id: 'Nama' };

const placeholders = new Set([firstGoal, firstProgram, anyName].flatMap(({ en, id }) => [en, id]));

/** Whether a name came from a template; it has a number behind it where there are several. */
export function isPlaceholder(name: string): boolean {
    let end = name.length;
    while (end > 0 && /[0-9]/.test(name[end - 1] as string)) end--;
    if (end > 0 && end < name.length && name[end - 1] === '-') end--;
    return placeholders.has(name.slice(0, end));
}

/** The kind of the code action that gives a better one, for who asks for it alone. */
export const namingKind = 'quickfix.name';
