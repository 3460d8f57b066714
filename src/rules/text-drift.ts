// One indicator or objective written in two ways in two places. It must not say which is right: the first in the plan is only called the source.
import { ofKind } from '../plan/by-kind.ts';
import { writeString } from '../plan/edit.ts';
import { fileName } from '../plan/source.ts';
import { differsBySpace, nearTexts } from './analysis/similar-texts.ts';
import { rule } from './engine/rule.ts';

export default rule<'indicator' | 'objective'>({
    id: 'text-drift',
    severity: 'warning',
    messages: {
        text: {
            en: '"{x}" is worded differently from its source in {file}: "{source}".',
            id: 'Redaksi "{x}" berbeda dari sumbernya di {file}: "{source}".',
        },
        space: {
            en: 'The spacing in "{x}" differs from its source in {file}.',
            id: 'Spasi pada "{x}" berbeda dari sumbernya di {file}.',
        },
    },
    why: {
        en: 'A sentence that changes from copy to copy becomes two: each is added up on its own, and the reviewer asks which one was agreed.',
        id: 'Redaksi yang bergeser dari salinan ke salinan menjadi dua: masing-masing dijumlahkan sendiri, dan penelaah bertanya mana yang disepakati.',
    },
    doesNotReport: {
        en: 'Titles that are exactly equal; that differ in a number, a short word ("SD", "SMP"), a whole word or more than one letter of a word; indicators of one and the same goal or work. Goals and works.',
        id: 'Judul yang persis sama; yang berbeda angka, kata pendek ("SD", "SMP"), satu kata utuh, atau lebih dari satu huruf dalam satu kata; indikator dalam satu tujuan atau pekerjaan yang sama. Tujuan dan pekerjaan.',
    },
    on: ['indicator', 'objective'],
    *check(declaration, plan) {
        const source = declaration.kind === 'indicator' ? sourceOfIndicator(declaration, plan) : sourceOfObjective(declaration, plan);
        const title = declaration.title;
        const agreed = source?.title;
        if (!source || !agreed || !title) return;
        if (declaration.kind === 'indicator' && declaration.parent === source.parent) return;
        const space = differsBySpace(title.value, agreed.value);
        yield {
            at: title.span,
            message: space ? 'space' : 'text',
            ...(space ? { severity: 'information' as const } : {}),
            values: { x: title.value, source: agreed.value, file: fileName(source.file) },
            related: [{ file: source.file, span: agreed.span, message: { en: 'The source', id: 'Sumbernya' }, values: {} }],
            fixes: () => [
                {
                    title: { en: 'Write it as in {file}', id: 'Tulis seperti di {file}' },
                    values: { file: fileName(source.file) },
                    changes: [{ kind: 'replace', file: declaration.file, span: title.span, text: writeString(agreed.value) }],
                    // White space is nobody's wording.
                    certainty: space ? 'certain' : 'likely',
                },
            ],
        };
    },
    examples: [
        {
            bad: 'objective A { indicator I "Road length in good condition" }\nobjective B { indicator I <|"Road lenght in good condition"|> }',
            good: 'objective A { indicator I "Road length in good condition" }\nobjective B { indicator I "Road length in good condition" }',
            fixed: 'objective A { indicator I "Road length in good condition" }\nobjective B { indicator I "Road length in good condition" }',
        },
        {
            bad: 'objective A "Main roads shaded"\ndepartment D { objective B <|"Main  roads shaded"|> }',
            good: 'objective A "Main roads shaded"\ndepartment D { objective B "Main streets shaded" }',
            fixed: 'objective A "Main roads shaded"\ndepartment D { objective B "Main roads shaded" }',
        },
        {
            bad: 'goal A { indicator I "Dokumen perencanaan tersusun" }\ngoal B { indicator I <|"Dokumen Perencanaan tersusun"|> }',
            good: 'goal A { indicator I "Persentase SD yang terakreditasi" indicator J "Kelas I, wilayah 3" }\ngoal B { indicator I "Persentase SMP yang terakreditasi" indicator J "Kelas II, wilayah 4" }',
            fixed: 'goal A { indicator I "Dokumen perencanaan tersusun" }\ngoal B { indicator I "Dokumen perencanaan tersusun" }',
        },
    ],
});

const sourceOfIndicator = nearTexts(
    file => ofKind(file, 'indicator'),
    ({ title }) => title?.value ?? '',
);

const sourceOfObjective = nearTexts(
    file => ofKind(file, 'objective'),
    ({ title }) => title?.value ?? '',
);
