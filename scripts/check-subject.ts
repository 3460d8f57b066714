// Checks the subject of a commit: `area: verb …`, in at most 72 characters. The hook runs it with the file of the message.
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** The longest subject, in characters: what `git log --oneline` shows in one line. */
const longest = 72;
/** Subjects that git itself writes. */
const own = /^(Merge|Revert|fixup!|squash!|amend!) /;
const form = /^[a-z0-9][a-z0-9 ,/-]*: (?!\p{Lu})\S/u;

/** The fault of a subject, in a sentence, or undefined. */
export function subjectFault(subject: string): string | undefined {
    if (own.test(subject)) return undefined;
    const { length } = [...subject];
    if (length > longest) return `The subject has ${length} characters, and ${longest} are the most.`;
    if (!form.test(subject)) return 'The subject does not read `area: verb …`, such as `rules: name both ends of a promise`.';
    if (subject.endsWith('.')) return 'The subject ends with a full stop, and needs none.';
    return undefined;
}

if (import.meta.main) {
    const [subject = ''] = readFileSync(process.argv[2] ?? '', 'utf8')
        .split('\n')
        .filter(line => !line.startsWith('#'));
    const fault = subjectFault(subject.trimEnd());
    if (fault) {
        console.error(`${fault}\n  ${subject}`);
        process.exitCode = 1;
    }
}
