// Choices at a value: something else is written in its place, typed as in the plan.
import { type Choice, type FileSpan, plain } from '../choice.ts';

/** Longer stretches are no value: a reader could not tell on one line what is replaced. */
const longestValue = 80;

/** Text that would not stay in its place. */
const breaksOut = /[\r\n{}]|\/\/|\/\*/;

export function rewriteChoices({ file, span }: FileSpan, text: string): Choice[] {
    const now = text.slice(span.start, span.end);
    if (now === '' || now.length > longestValue || breaksOut.test(now)) return [];
    return [
        {
            title: { en: 'Change {text} to…', id: 'Ubah {text} menjadi…' },
            values: { text: now },
            at: { file, span },
            blanks: [{ ask: { en: 'Instead of {text}', id: 'Pengganti {text}' }, values: { text: now }, initial: now }],
            changes: ([answer = '']) => {
                const typed = answer.trim();
                return typed === '' || typed === now || breaksOut.test(typed)
                    ? undefined
                    : [{ kind: 'replace', file, span, text: plain(typed) }];
            },
        },
    ];
}
