// The file of a new department, from two answers: what it is called, and its code if it has one. It must not know the plan it joins.
import { chooseNames } from '../l10n/choose-names.ts';
import { firstProgram } from '../l10n/placeholder-names.ts';
import type { Locale, Text } from '../l10n/say.ts';
import { makeDepartment, makeLocated, makeWork } from '../plan/make.ts';
import { plainTitle, type StartedFile, startFile } from './start-file.ts';

const words = {
    programName: firstProgram,
    program: { en: 'What will this department do?', id: 'Apa yang akan dikerjakan perangkat daerah ini?' },
} satisfies Record<string, Text>;

/** Its name is none of those in `taken`: the names that the plan declares already. */
export function startDepartment(title: string, code: string, taken: ReadonlySet<string>, locale: Locale): StartedFile {
    const plain = plainTitle(title);
    const [name = 'Department'] = chooseNames([{ title: plain, key: '', fallback: 'Department' }], taken);
    const program = words.program[locale];
    const department = makeDepartment(name, {
        title: makeLocated(plain),
        code: plainTitle(code) === '' ? undefined : makeLocated(plainTitle(code)),
        programs: [makeWork('program', words.programName[locale], { title: makeLocated(program) })],
    });
    return startFile(name, [department], program, locale);
}
