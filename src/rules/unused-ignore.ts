// An ignore comment that ignores nothing, or names no rule. It must not judge reasons.
import { nearest } from '../l10n/nearest.ts';
import type { Ignore } from '../plan/model.ts';
import type { Span } from '../plan/source.ts';
import type { Fix } from './engine/finding.ts';
import { ignoreRule } from './engine/rule.ts';

export default ignoreRule({
    id: 'unused-ignore',
    severity: 'warning',
    messages: {
        unused: {
            en: 'This comment is not needed: {rule} finds nothing here.',
            id: 'Komentar "abaikan" ini tidak diperlukan: {rule} tidak menemukan apa-apa di sini.',
        },
        unknown: { en: 'There is no rule "{rule}".', id: 'Tidak ada aturan "{rule}".' },
        never: {
            en: '{rule} cannot be ignored: what could not be read stays visible.',
            id: '{rule} tidak dapat diabaikan: yang tidak terbaca tetap ditampilkan.',
        },
    },
    why: {
        en: 'A comment that is no longer needed hides the next fault on its line.',
        id: 'Komentar yang tidak diperlukan lagi menutupi kesalahan berikutnya di baris itu.',
    },
    doesNotReport: {
        en: 'Rules that a setting turns off, and comments that name no rule at all. It cannot be ignored itself, only turned off.',
        id: 'Aturan yang dimatikan lewat pengaturan, dan komentar yang tidak menyebut aturan. Aturan ini sendiri tidak dapat diabaikan, hanya dimatikan.',
    },
    *check(ignore, file, { used, idle, never, known }) {
        for (const [i, { value, span }] of ignore.rules.entries()) {
            if (used.has(value) || idle.has(value)) continue;
            const at = { at: span, values: { rule: value } };
            const remove = removal(ignore, i, file.uri);
            if (known.has(value))
                yield { ...at, message: never.has(value) ? 'never' : 'unused', fixes: () => [{ ...remove, certainty: 'certain' }] };
            else
                yield {
                    ...at,
                    message: 'unknown',
                    fixes: () => [...nearest(value, known).map(text => replacement(span, text, file.uri)), remove],
                };
        }
    },
    examples: [
        {
            bad: 'department D {\n  // ignore: <|no-goal|> -- agreed\n  program P { serves G }\n}\ngoal G',
            good: 'department D {\n  // ignore: no-goal -- agreed\n  program P\n}\ngoal G',
            fixed: 'department D {\n  program P { serves G }\n}\ngoal G',
        },
        {
            bad: 'department D { program P } // ignore: <|no-gaol|>, no-goal',
            good: 'department D { program P } // ignore: no-goal',
            fixed: 'department D { program P } // ignore: no-goal, no-goal',
        },
        {
            bad: 'department D { program P } // abaikan: no-goal, <|syntax|> -- alasan',
            good: 'department D { program P } // abaikan: no-goal -- alasan',
            fixed: 'department D { program P } // abaikan: no-goal -- alasan',
        },
    ],
});

/** The whole comment when it names nothing else. */
function removal({ rules, span }: Ignore, index: number, file: string): Fix {
    const own = rules[index]?.span ?? span;
    const before = rules[index - 1]?.span;
    const after = rules[index + 1]?.span;
    const gone = before ? { start: before.end, end: own.end } : after ? { start: own.start, end: after.start } : span;
    return {
        title: { en: 'Remove it', id: 'Hapus' },
        values: {},
        changes: [{ kind: 'replace', file, span: gone, text: '' }],
    };
}

function replacement(span: Span, text: string, file: string): Fix {
    return {
        title: { en: 'Replace with {text}', id: 'Ganti dengan {text}' },
        values: { text },
        changes: [{ kind: 'replace', file, span, text }],
    };
}
