// One indicator text on every part of a work: it measures the whole, so it belongs there, once. It must not compare parts of different works.
import { addToList } from '../plan/lists.ts';
import type { Indicator, Reading, Work } from '../plan/model.ts';
import { titleOf } from '../plan/queries.ts';
import { foldTitle } from './analysis/similar-titles.ts';
import type { Fix } from './engine/finding.ts';
import { rule } from './engine/rule.ts';

/** Two parts may well make the same thing; three that measure the same measure their whole. */
const fewest = 3;

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'copied-indicator',
    severity: 'information',
    messages: {
        copied: {
            en: 'Indicator "{x}" is repeated on {n} parts; once on the program or activity above them is enough.',
            id: 'Indikator "{x}" diulang pada {n} rincian; cukup ditulis sekali pada induknya.',
        },
    },
    why: {
        en: 'An indicator copied onto every part measures none of them: nobody can tell which part brought the result.',
        id: 'Indikator yang disalin ke setiap rincian tidak mengukur satu pun: tidak terlihat rincian mana yang menghasilkannya.',
    },
    doesNotReport: {
        en: 'Two parts with one text, programs of a department, and the same text with another unit or other targets: then each part measures its own share.',
        id: 'Dua bagian dengan teks yang sama, program-program satu perangkat daerah, dan teks sama dengan satuan atau target lain: setiap bagian lalu mengukur porsinya sendiri.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: work => work.activities.length >= fewest,
    *check(work) {
        for (const copies of copiesIn(work).values()) {
            const [first] = copies;
            if (copies.length < fewest || !first?.title) continue;
            yield {
                at: first.title.span,
                values: { x: first.title.value, n: copies.length },
                related: copies.slice(1, 20).map(copy => ({
                    file: copy.file,
                    span: copy.title?.span ?? copy.nameSpan,
                    message: { en: 'Repeated here', id: 'Diulang di sini' },
                    values: {},
                })),
                fixes: () => (areEqual(copies) && !isTaken(first.name, work) ? [moveUp(first, copies, work)] : []),
            };
        }
    },
    examples: [
        {
            bad: 'department D { program P {\nactivity A { indicator I <|"Services run"|> }\nactivity B { indicator I "Services run" }\nactivity C { indicator I "Services  run" } } }',
            good: 'department D { program P { indicator I "Services run" activity A { indicator I "Books" } activity B { indicator I "Books" } activity C } }',
        },
    ],
});

/** Whether they say the same values too: what is only in one of them would be lost. */
function areEqual(copies: readonly Indicator[]): boolean {
    const content = ({ baselines, targets, actuals, measures, direction, source }: Indicator) =>
        JSON.stringify([said(baselines), said(targets), said(actuals), measures?.value, direction?.value, source?.value]);
    return new Set(copies.map(content)).size === 1;
}

function said(readings: readonly Reading[]) {
    return readings.map(({ text, percent, period }) => [text, percent, period?.text]);
}

function isTaken(name: string, { requests, indicators, outputs, activities }: Work): boolean {
    return [...requests, ...indicators, ...outputs, ...activities].some(member => member.name === name);
}

/** The first one moves to the whole, the others go. */
function moveUp(first: Indicator, copies: readonly Indicator[], work: Work): Fix {
    const { file, span, body } = work;
    return {
        title: { en: 'Write it once, on "{w}"', id: 'Tulis sekali saja, pada "{w}"' },
        values: { w: titleOf(work) },
        changes: [
            { kind: 'move', file, span: first.span, to: { file, span, body } },
            ...copies.slice(1).map(copy => ({ kind: 'replace' as const, file, span: copy.span, text: '' })),
        ],
    };
}

/** The indicators of a work's parts by text, unit and targets, at most one of each part. */
function copiesIn(work: Work): ReadonlyMap<string, readonly Indicator[]> {
    const copies = new Map<string, Indicator[]>();
    for (const part of work.activities) {
        const seen = new Set<string>();
        for (const indicator of part.indicators) {
            const title = foldTitle(indicator.title?.value ?? '');
            const key = JSON.stringify([title, foldTitle(indicator.unit?.value ?? ''), said(indicator.targets)]);
            if (title === '' || seen.has(key)) continue;
            seen.add(key);
            addToList(copies, key, indicator);
        }
    }
    return copies;
}
