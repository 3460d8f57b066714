// A program whose code belongs to a field that is not the department's. It must not know a list of codes: only their shape.
import { memoize } from '../plan/derived.ts';
import type { Department } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import type { Located } from '../plan/source.ts';
import { rule } from './engine/rule.ts';

export default rule<'program'>({
    id: 'outside-mandate',
    severity: 'warning',
    messages: {
        outside: {
            en: '{department} plans {code}, outside the functions of its mandate ({fields}).',
            id: '{department} merencanakan {code}, di luar bidang urusannya ({fields}).',
        },
    },
    why: {
        en: 'Departments that do each other’s work spend twice, and neither can be asked for the result.',
        id: 'Jika perangkat daerah mengerjakan urusan perangkat daerah lain, anggaran terpakai dua kali dan tidak satu pun bertanggung jawab atas hasilnya.',
    },
    doesNotReport: {
        en: 'Support programs (X.XX.01), which every department has; codes of another shape, and departments without a code such as 1.04.2.11.0.00.01.0000, which holds up to three fields.',
        id: 'Program penunjang (X.XX.01), yang ada di setiap perangkat daerah; kode berbentuk lain, dan perangkat daerah tanpa kode seperti 1.04.2.11.0.00.01.0000, yang memuat paling banyak tiga bidang.',
    },
    on: ['program'],
    when: program => program.code !== undefined,
    *check(program, plan) {
        const match = program.code && /^(\d\.\d{2})\.(\d{2})$/.exec(program.code.value.trim());
        const department = match ? plan.names.departmentOf(program) : undefined;
        if (!program.code || !match?.[1] || !department || match[2] === '01') return;
        const { stated, fields } = mandateOf(department, plan);
        if (!stated || fields.length === 0 || fields.includes(match[1])) return;
        yield {
            at: program.code.span,
            values: { department: titleOf(department), code: program.code.value, fields: fields.join(', ') },
            related: [
                {
                    file: stated.file,
                    span: stated.span,
                    message: { en: 'The code of the department', id: 'Kode perangkat daerah' },
                    values: {},
                },
            ],
        };
    },
    examples: [
        {
            bad: 'department Parks { code "1.04.2.11.0.00.01.0000" program P { code <|"1.03.10"|> } }',
            good: 'department Parks { code "1.04.2.11.0.00.01.0000" program P { code "2.11.04" } program Q { code "1.04.05" } program S { code "1.03.01" } }',
        },
        {
            bad: 'department D program Shared { code "1.02.03" }\nextend D { code "1.03.0.00.0.00.01.0000" program P { code <|"1.02.03"|> } }',
            good: 'department D { program P { code "1.02.03" } }\ndepartment E { code "Dinas 7" program P { code "1.02.03" } program Q { code "K-17" } }',
        },
    ],
});

/** Asked again for each of its programs. */
const mandateOf = memoize((department: Department, plan) => {
    const stated = codeOf(department, plan);
    return { stated, fields: stated ? fieldsOf(stated.value) : [] };
});

/** The department's own code, else the one that an extension states. */
function codeOf(department: Department, plan: Plan): (Located<string> & { readonly file: string }) | undefined {
    for (const { code, file } of [department, ...plan.names.extensionsOf(department)])
        if (code) return { value: code.value, span: code.span, file };
    return undefined;
}

/** The fields of a department's code: `1.04` and `2.11` of `1.04.2.11.0.00.01.0000`; none when it is no such code. */
function fieldsOf(code: string): string[] {
    const match = /^(\d\.\d{2})\.(\d\.\d{2})\.(\d\.\d{2})\.\d{2}(\.\d{2,4})?$/.exec(code.trim());
    return match ? match.slice(1, 4).filter(field => field !== '0.00') : [];
}
