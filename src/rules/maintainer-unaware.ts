// A department that is named as keeper and plans nothing of it. A promise has two ends. It must not ask for money: maintenance-unfunded does.
import type { Asset, Department, Output } from '../plan/plan.ts';
import { departmentOfParty, isAsset, isParty, titleOf } from '../plan/queries.ts';
import { fileName } from '../plan/source.ts';
import type { Plan } from '../plan/whole-plan.ts';
import { rule } from './rule.ts';

export default rule<'output' | 'asset'>({
    id: 'maintainer-unaware',
    severity: 'completeness',
    messages: {
        unaware: {
            en: '{department} is named to look after "{x}" (in {file}) but has not planned to.',
            id: '{department} ditunjuk memelihara "{x}" (di {file}) tetapi belum merencanakan pemeliharaannya.',
        },
    },
    why: {
        en: 'A promise has two ends: a keeper who does not know of it will not come.',
        id: 'Janji punya dua ujung: pemelihara yang tidak tahu tidak akan datang.',
    },
    silent: {
        en: 'Keepers outside the departments (partners), and the department that makes the thing itself: it knows.',
        id: 'Pemelihara di luar perangkat daerah (mitra), dan perangkat daerah yang membuatnya sendiri: ia tahu.',
    },
    on: ['output', 'asset'],
    *check(thing, plan) {
        if (!isAsset(thing) || thing.maintainers.length === 0) return;
        const told = new Set<Department>();
        for (const { party } of thing.maintainers) {
            const keeper = plan.target(party);
            const department = isParty(keeper) ? departmentOfParty(plan, keeper) : undefined;
            if (!department || told.has(department) || department === plan.names.departmentOf(thing)) continue;
            told.add(department);
            if (plansToKeep(department, thing, plan)) continue;
            yield {
                at: party.span,
                values: { department: titleOf(department), x: titleOf(thing), file: fileName(thing.file) },
                related: [
                    {
                        file: department.file,
                        span: department.nameSpan,
                        message: { en: 'Nothing of {department} maintains it', id: 'Belum ada program {department} yang memeliharanya' },
                        values: { department: titleOf(department) },
                    },
                ],
            };
        }
    },
    examples: [
        {
            bad: 'department Parks { program P { buys trees 5 "tree" { maintainer <|Cleaning|> } } }\ndepartment Cleaning { program Sweep }',
            good: 'department Parks { program P { buys trees 5 "tree" { maintainer Cleaning } } }\ndepartment Cleaning { program Water { maintains Parks.P.trees } }',
        },
        {
            bad: 'department Cleaning { unit Crew }\nasset Hall { maintainer <|Cleaning.Crew|> }',
            good: 'partner R\nasset Hall { maintainer R }\ndepartment Roads { program P { builds verge { maintainer Roads } } }',
        },
    ],
});

function plansToKeep(department: Department, thing: Output | Asset, plan: Plan): boolean {
    return plan.sources(thing, 'maintains').some(work => plan.names.departmentOf(work) === department);
}
