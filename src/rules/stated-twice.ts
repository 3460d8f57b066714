// A property said twice that may be said once. It must not choose between them: the first counts until somebody decides.

import { type KeywordId, keywords, spell } from '../l10n/keywords.ts';
import { kindNames } from '../l10n/kinds.ts';
import type { Text } from '../l10n/say.ts';
import type { Declaration, Extension, Kind, Repeat } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import type { Fix } from './engine/finding.ts';
import { type Hit, rule } from './engine/rule.ts';

export default rule<Kind | 'extension'>({
    id: 'stated-twice',
    severity: 'error',
    messages: { twice: { en: '{property} is stated twice; the first counts.', id: '{property} disebut dua kali; yang pertama berlaku.' } },
    why: {
        en: 'One of the two is a mistake, and readers cannot tell which one was meant.',
        id: 'Salah satunya keliru, dan pembaca tidak tahu mana yang dimaksud.',
    },
    doesNotReport: {
        en: 'Whatever may be said several times: locations, maintainers, handovers, amounts, readings, remarks and lists. Several executors are two-leads.',
        id: 'Yang memang boleh disebut beberapa kali: lokasi, pemelihara, serah terima, anggaran, angka indikator, catatan, dan daftar. Beberapa pelaksana dilaporkan two-leads.',
    },
    on: [...(Object.keys(kindNames) as Kind[]), 'extension'],
    when: declaration => declaration.repeats.length > 0 || declaration.kind === 'extension',
    *check(declaration, plan) {
        for (const repeat of [...declaration.repeats, ...codeOfDepartment(declaration, plan)]) yield secondIn(declaration.file, repeat);
    },
    alone: ({ repeats, file }) => repeats.map(repeat => secondIn(file, repeat)),
    examples: [
        {
            bad: 'department D {\n  program P {\n    code "1"\n    <|code "2"|>\n  }\n}',
            good: 'department D {\n  program P {\n    code "1"\n  }\n}',
            fixed: 'department D {\n  program P {\n    code "1"\n  }\n}',
        },
        {
            bad: 'department D { code "1" }\nextend D { <|code "2"|> }',
            good: 'department D { code "1" }\nextend D { unit U }',
            fixed: 'department D { code "1" }\nextend D { }',
        },
        {
            bad: 'plan A { stage draft <|stage final|> }',
            good: 'plan A { stage draft }',
            fixed: 'plan A { stage draft }',
        },
    ],
});

function secondIn(file: string, repeat: Repeat): Hit {
    return {
        at: repeat.span,
        values: { property: propertyName(repeat.property) },
        related: [
            {
                file: repeat.first.file ?? file,
                span: repeat.first,
                message: { en: 'Stated here first', id: 'Pertama disebut di sini' },
                values: {},
            },
        ],
        fixes: () => [
            {
                title: { en: 'Remove the second', id: 'Hapus yang kedua' },
                values: {},
                changes: [{ kind: 'replace', file, span: repeat.span, text: '' }],
                certainty: 'likely',
            },
            ...(repeat.isAddition ? [] : [keepSecond(file, repeat)]),
        ],
    };
}

function keepSecond(file: string, { first }: Repeat): Fix {
    return {
        title: { en: 'Keep the second', id: 'Pakai yang kedua' },
        values: {},
        changes: [{ kind: 'replace', file, span: first, text: '' }],
    };
}

/** The code of an addition to a department that states its own. */
function codeOfDepartment(declaration: Declaration | Extension, plan: Plan): Repeat[] {
    if (declaration.kind !== 'extension' || !declaration.code) return [];
    const target = plan.target(declaration.target);
    if (target?.kind !== 'department' || !target.code) return [];
    const { span } = declaration.statements.find(({ word }) => word === 'code') ?? declaration.code;
    return [{ property: 'code', span, first: { ...target.code.span, file: target.file }, isAddition: true }];
}

function propertyName(property: string): Text {
    if (!Object.hasOwn(keywords, property)) return { en: property, id: property };
    return { en: spell(property as KeywordId, 'en'), id: spell(property as KeywordId, 'id') };
}
