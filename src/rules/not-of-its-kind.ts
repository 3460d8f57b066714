// An addition of what its target cannot have, such as a budget of an indicator. It must not look at targets that are written nowhere: unresolved does.
import { type KeywordId, keywordBySpelling, keywords, spell } from '../l10n/keywords.ts';
import { kindNames } from '../l10n/kinds.ts';
import type { Text } from '../l10n/say.ts';
import { isStateOf } from '../plan/additions.ts';
import type { Declaration, Extension } from '../plan/model.ts';
import { titleOf } from '../plan/queries.ts';
import type { Located, Span } from '../plan/source.ts';
import { canSay } from '../plan/statement-kinds.ts';
import { rule } from './engine/rule.ts';

export default rule<'extension'>({
    id: 'not-of-its-kind',
    severity: 'error',
    messages: {
        word: { en: '{kind} "{x}" has no "{word}".', id: '"{word}" tidak dapat ditulis untuk {kind} "{x}".' },
        money: {
            en: 'This is money, but {kind} "{x}" has figures.',
            id: 'Ini jumlah uang, padahal {kind} "{x}" memuat angka capaian.',
        },
        figure: {
            en: 'This is no money, but what {kind} "{x}" spends is.',
            id: 'Ini bukan jumlah uang, padahal realisasi {kind} "{x}" adalah uang.',
        },
        state: { en: '{kind} "{x}" cannot be "{word}".', id: '{kind} "{x}" tidak dapat berstatus "{word}".' },
    },
    why: {
        en: 'What does not fit its target says nothing about it: neither sums nor reports contain it.',
        id: 'Yang tidak sesuai dengan targetnya tidak menerangkan apa-apa: tidak masuk dalam jumlah maupun laporan.',
    },
    doesNotReport: {
        en: 'Additions to names that are written nowhere (unresolved), and once-only properties that the target states itself (stated-twice).',
        id: 'Tambahan untuk nama yang belum ditulis di mana pun (unresolved), dan isian sekali saja yang sudah disebut targetnya (stated-twice).',
    },
    on: ['extension'],
    *check(extension, plan) {
        const target = plan.target(extension.target);
        if (!target) return;
        const values = { kind: kindNames[target.kind], x: titleOf(target) };
        for (const { word, span } of misfits(extension, target))
            yield {
                at: span,
                message: 'word',
                values: { ...values, word: wordOf(word) },
                fixes: () => [
                    {
                        title: { en: 'Remove it', id: 'Hapus' },
                        values: {},
                        changes: [{ kind: 'replace', file: extension.file, span, text: '' }],
                    },
                ],
            };
        for (const span of wrongActuals(extension, target))
            yield { at: span, message: target.kind === 'indicator' ? 'money' : 'figure', values };
        const { state } = extension.adds;
        if (state && Object.hasOwn(target, 'state') && !isStateOf(target, state as Located<string>))
            yield { at: state.span, message: 'state', values: { ...values, word: wordOf(state.value) } };
    },
    examples: [
        {
            bad: 'goal G { indicator I unit "km" }\nextend G.I { <|budget 5 million in 2026|> }',
            good: 'goal G { indicator I unit "km" }\nextend G.I { actual 5 in 2026 note "Measured twice" }',
        },
        {
            bad: 'department D { program P }\nextend D.P { <|unit U|> <|mission M|> }',
            good: 'department D { program P }\nextend D.P { activity A buys trees 5 "tree" }\nextend D { unit U }',
        },
        {
            bad: 'goal G { indicator I unit "km" }\nextend G.I { actual <|5 million in 2026|> }\ndepartment D { program P }\nextend D.P { actual <|7% in 2026|> }',
            good: 'goal G { indicator I unit "km" }\nextend G.I { actual 5 in 2026 }\ndepartment D { program P }\nextend D.P { actual 5 in 2026 }',
        },
        {
            bad: 'proposal P\nextend P { state <|idle|> }',
            good: 'proposal P\nextend P { state rejected }',
        },
    ],
});

/** Statements and declarations that the target has no room for. */
function misfits({ statements, units, results, programs, assets, proposals }: Extension, target: Declaration) {
    const found: { word: string; span: Span }[] = statements.filter(({ word }) => !canSay(target, word));
    if (target.kind !== 'department')
        for (const child of [...units, ...results, ...programs, ...assets, ...proposals])
            found.push({ word: child.kind, span: child.span });
    return found.sort((a, b) => a.span.start - b.span.start);
}

/** Figures that are money of an indicator, or no money of a work. */
function wrongActuals({ adds }: Extension, target: Declaration): Span[] {
    const other = (list: readonly { readonly span: Span }[], than: readonly { readonly span: Span }[]) =>
        list.flatMap(({ span }) => (than.some(one => one.span.start === span.start) ? [] : span));
    if (target.kind === 'indicator') return other(adds.spent, adds.actuals);
    return Object.hasOwn(target, 'spent') ? other(adds.actuals, adds.spent) : [];
}

function wordOf(word: string): Text {
    const id = keywordBySpelling.get(word) ?? word;
    return Object.hasOwn(keywords, id) ? { en: spell(id as KeywordId, 'en'), id: spell(id as KeywordId, 'id') } : { en: word, id: word };
}
