// One indicator or objective written in two ways in two places. It must not say which is right: the first in the plan is only called the source.
import { writeString } from '../plan/edit.ts';
import type { Indicator, Result } from '../plan/plan.ts';
import { fileName } from '../plan/source.ts';
import type { Plan } from '../plan/whole-plan.ts';
import { differsBySpace, findNearTexts } from './near-texts.ts';
import { rule } from './rule.ts';

type Titled = Indicator | Result;

export default rule<'indicator' | 'objective'>({
    id: 'text-drift',
    severity: 'warning',
    messages: {
        text: {
            en: '"{x}" is worded differently from its source in {file}: "{source}".',
            id: 'Redaksi "{x}" berbeda dari sumbernya di {file}: "{source}".',
        },
        space: {
            en: 'The white space in "{x}" differs from its source in {file}.',
            id: 'Spasi pada "{x}" berbeda dari sumbernya di {file}.',
        },
    },
    why: {
        en: 'A sentence that drifts from copy to copy becomes two: totals are made for each, and the reviewer asks which one was agreed.',
        id: 'Redaksi yang bergeser dari salinan ke salinan menjadi dua: masing-masing dijumlahkan sendiri, dan penelaah bertanya mana yang disepakati.',
    },
    silent: {
        en: 'Titles that are exactly equal; that differ in a number, a short word ("SD", "SMP"), a whole word or more than one letter of a word; indicators of one and the same goal or work. Goals and works.',
        id: 'Judul yang persis sama; yang berbeda angka, kata pendek ("SD", "SMP"), satu kata utuh, atau lebih dari satu huruf dalam satu kata; indikator dalam satu tujuan atau pekerjaan yang sama. Tujuan dan pekerjaan.',
    },
    on: ['indicator', 'objective'],
    *check(declaration, plan) {
        const source = twinsOf(plan).get(declaration);
        if (!source?.title || !declaration.title) return;
        if (declaration.kind === 'indicator' && declaration.parent === source.parent) return;
        const space = differsBySpace(declaration.title.value, source.title.value);
        yield {
            at: declaration.title.span,
            message: space ? 'space' : 'text',
            ...(space ? { severity: 'information' as const } : {}),
            values: { x: declaration.title.value, source: source.title.value, file: fileName(source.file) },
            related: [{ file: source.file, span: source.title.span, message: { en: 'The source', id: 'Sumbernya' }, values: {} }],
            fixes: [
                {
                    title: { en: 'Write it as in {file}', id: 'Tulis seperti di {file}' },
                    values: { file: fileName(source.file) },
                    changes: [
                        { kind: 'replace', file: declaration.file, span: declaration.title.span, text: writeString(source.title.value) },
                    ],
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

const twins = new WeakMap<Plan, ReadonlyMap<Titled, Titled>>();

function twinsOf(plan: Plan): ReadonlyMap<Titled, Titled> {
    let found = twins.get(plan);
    if (!found) {
        const textOf = (declaration: Titled) => declaration.title?.value ?? '';
        found = new Map<Titled, Titled>([
            ...findNearTexts<Titled>(plan.all('objective'), textOf),
            ...findNearTexts<Titled>(plan.all('indicator'), textOf),
        ]);
        twins.set(plan, found);
    }
    return found;
}
