// Things of the plan by words of their names, titles and codes.
import { kindNames } from '../../l10n/kinds.ts';
import type { Declaration, Kind } from '../../plan/model.ts';
import { fold, meantBy } from '../../plan/names/find-named.ts';
import { qualifiedName, titleOf } from '../../plan/queries.ts';
import { pageInput, pageOf, pageOutput } from '../page.ts';
import { choice, list, optional, text, words } from '../schema.ts';
import { tool } from '../tool.ts';
import { thingSchema } from '../tool-context.ts';

const kinds = Object.keys(kindNames) as Kind[];

export const find = tool({
    name: 'find',
    title: { en: 'Find in the plan', id: 'Cari dalam rencana' },
    summary: { en: 'Programs, outputs, goals and others by words', id: 'Program, keluaran, tujuan, dan lainnya menurut kata' },
    description:
        'Finds things of the plan (departments, programs, activities, outputs, assets, requests, goals, funds, places) by words of their names, titles, codes or notes. Choose it when the exact name is not known; then pass the full name to show, why, what_if or promises.',
    input: {
        query: words('Words that must all occur, in any order. A code or a name is found first.'),
        kind: optional(choice('Only things of this kind.', kinds)),
        ...pageInput,
    },
    output: {
        things: list(
            'What is called so first, then things of which a word begins so, then all others, each in the order of the plan.',
            thingSchema,
        ),
        ...pageOutput,
        hint: text('What to do with the answer.'),
    },
    run(input, context) {
        const { plan } = context;
        const among = input.kind ? [input.kind] : kinds;
        const exact = meantBy(plan, input.query, among);
        const wanted = fold(input.query)
            .split(/[\s.]+/)
            .filter(word => word !== '');
        const all = plan.files.flatMap(file => file.declarations.filter(one => one.name !== '' && among.includes(one.kind)));
        const scored = all.map(one => ({ one, score: scoreOf(one, wanted) })).filter(({ score }) => score > 0);
        const holding = scored.sort((a, b) => b.score - a.score).map(({ one }) => one);
        const page = pageOf([...new Set([...exact, ...holding])], input, one => context.thing(one));
        const hint =
            page.total === 0
                ? 'Nothing has all of these words. Try fewer or other words, or leave out the kind.'
                : 'Pass a full name to show, why or promises.';
        return { things: page.entries, total: page.total, more: page.more, hint };
    },
});

/** 2: all words begin a word of it, 1: they occur, 0: they do not. */
function scoreOf(one: Declaration, wanted: readonly string[]): 0 | 1 | 2 {
    const code = 'code' in one ? (one.code?.value ?? '') : '';
    const { notes, tags } = one.remarks;
    const called = fold([qualifiedName(one), titleOf(one), code, ...[...notes, ...tags].map(({ value }) => value)].join(' '));
    if (!wanted.every(word => called.includes(word))) return 0;
    const beginnings = called.split(/[^\p{L}\p{N}]+/u);
    return wanted.every(word => beginnings.some(beginning => beginning.startsWith(word))) ? 2 : 1;
}
