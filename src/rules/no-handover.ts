// A thing that one party makes and another uses or keeps, without a hand-over. It must not ask whether the receiver agrees.
import { inEach } from '../l10n/keyword-locale.ts';
import { writePath } from '../l10n/write-name.ts';
import type { Department, Output, Party, Reference } from '../plan/model.ts';
import { writeMonth } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { departmentOfParty, finishOf, isAsset, isParty, leadOf, titleOf, workOf } from '../plan/queries.ts';
import { keepingWorks } from './analysis/maintainers.ts';
import type { Fix } from './engine/finding.ts';
import { rule } from './engine/rule.ts';

const makes = {
    builds: { en: 'builds', id: 'membangun' },
    buys: { en: 'buys', id: 'membeli' },
    delivers: { en: 'delivers', id: 'menghasilkan' },
};
const does = { user: { en: 'uses', id: 'memakai' }, maintainer: { en: 'maintains', id: 'memelihara' } };

export default rule<'output'>({
    id: 'no-handover',
    severity: 'completeness',
    messages: {
        none: {
            en: '{builder} {makes} and {party} {does} "{x}", but no handover is planned.',
            id: '{builder} {makes} dan {party} {does} "{x}", tetapi serah terima belum direncanakan.',
        },
    },
    why: {
        en: 'Finished buildings stay unused because they were never handed over: 21 in one city.',
        id: 'Gedung yang sudah jadi menganggur karena tidak pernah diserahterimakan: 21 gedung di satu kota.',
    },
    doesNotReport: {
        en: 'Units of the same department, and works that the receiver leads itself. Any handover is enough: to whom is for the parties to say.',
        id: 'Unit dalam perangkat daerah yang sama, dan pekerjaan yang dipimpin penerimanya sendiri. Satu serah terima sudah cukup: kepada siapa, pihak-pihaknya yang menentukan.',
    },
    on: ['output'],
    when: output => isAsset(output) && output.handovers.length === 0,
    *check(output, plan) {
        const builders = buildersOf(output, plan);
        const [builder] = builders;
        if (!builder) return;
        const stranger = strangerTo(builders, output, plan);
        if (!stranger) return;
        yield {
            at: stranger.reference?.span ?? output.nameSpan,
            values: {
                builder: titleOf(builder),
                makes: makes[output.verb],
                party: titleOf(stranger.party),
                does: does[stranger.as],
                x: titleOf(output),
            },
            related: keepingWorks(output, plan)
                .filter(work => plan.names.departmentOf(work) === stranger.party)
                .slice(0, 1)
                .map(work => ({
                    file: work.file,
                    span: work.nameSpan,
                    message: { en: 'Kept by "{y}"', id: 'Dipelihara oleh "{y}"' },
                    values: { y: titleOf(work) },
                })),
            fixes: () => [fixOf(output, stranger.reference?.path ?? [stranger.party.name], plan)],
        };
    },
    examples: [
        {
            bad: 'department PW { program P { during 2025-01..2025-09 builds clinic { user <|Health|> maintainer Health } } }\ndepartment Health',
            good: 'department PW { program P { during 2025-01..2025-09 builds clinic { user Health handover to Health in 2025-10 } } }\ndepartment Health',
            fixed: 'department PW { program P { during 2025-01..2025-09 builds clinic { user Health maintainer Health  handover to Health in 2025-09 } } }\ndepartment Health',
        },
        {
            bad: 'department Parks { program P { buys <|trees|> } }\ndepartment Cleaning { program Water { maintains Parks.P.trees } }',
            good: 'department Parks { unit Crew program P { buys trees { maintainer Crew } } }\nprogram Shared { executor Parks builds hall { user Parks } }',
        },
    ],
});

/** The department it stands in and the party that leads the work. */
function buildersOf(output: Output, plan: Plan): (Department | Party)[] {
    const work = workOf(output);
    const lead = work && leadOf(plan, work);
    const builders = [plan.names.departmentOf(output), lead && (departmentOfParty(plan, lead) ?? lead)];
    return [...new Set(builders.filter(builder => builder !== undefined))];
}

interface Stranger {
    readonly party: Party;
    readonly as: keyof typeof does;
    /** Where it is named; undefined when only its own work says so. */
    readonly reference: Reference | undefined;
}

/** The first party that uses or keeps it and did not make it. */
function strangerTo(builders: readonly (Department | Party)[], output: Output, plan: Plan): Stranger | undefined {
    const named: [keyof typeof does, Reference][] = output.maintainers.map(({ party }) => ['maintainer', party]);
    if (output.user) named.unshift(['user', output.user]);
    for (const [as, reference] of named) {
        const target = plan.target(reference);
        const party = isParty(target) ? (departmentOfParty(plan, target) ?? target) : undefined;
        if (party && !builders.includes(party)) return { party, as, reference };
    }
    for (const work of keepingWorks(output, plan)) {
        const party = plan.names.departmentOf(work);
        if (party && !builders.includes(party)) return { party, as: 'maintainer', reference: undefined };
    }
    return undefined;
}

/** In the month in which it is finished. */
function fixOf(output: Output, path: readonly string[], plan: Plan): Fix {
    const finish = finishOf(plan, output);
    const party = writePath(path);
    const statement = inEach(
        word => `${word('handover')} ${word('to')} ${party}${finish === undefined ? '' : ` ${word('in')} ${writeMonth(finish)}`}`,
    );
    return {
        title: { en: 'Hand it over to {party}', id: 'Serahterimakan kepada {party}' },
        values: { party },
        changes: [{ kind: 'add', to: output, statement }],
    };
}
