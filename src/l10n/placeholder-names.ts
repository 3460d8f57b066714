// Names that a template gives before anybody knows a better one, in both languages. It must not know where they are written.
import type { Text } from './say.ts';

export const firstGoal: Text = { en: 'FirstGoal', id: 'TujuanPertama' };
export const firstProgram: Text = { en: 'FirstProgram', id: 'ProgramPertama' };
/** In the templates of completion. */
export const anyName: Text = { en: 'Name', id: 'Nama' };

/** With a number behind it where there are several. */
export const placeholderNames = new RegExp(
    `^(?:${[firstGoal, firstProgram, anyName].flatMap(({ en, id }) => [en, id]).join('|')})(?:-?\\d+)?$`,
);
