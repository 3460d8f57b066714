// A department that is named as keeper and plans nothing of it. A promise has two ends. It must not ask for money: maintenance-unfunded does.
import { isAsset, titleOf } from '../plan/queries.ts';
import { fileName } from '../plan/source.ts';
import { isKeptToTheEnd, unawareMaintainers } from './analysis/maintainers.ts';
import { rule } from './engine/rule.ts';
import { careFixes } from './fixes/stubs.ts';

export default rule<'output' | 'asset'>({
    id: 'maintainer-unaware',
    severity: 'completeness',
    messages: {
        unaware: {
            en: '{department} is named as maintainer of "{x}" (in {file}) but has not planned its maintenance.',
            id: '{department} ditunjuk memelihara "{x}" (di {file}), tetapi belum merencanakan pemeliharaannya.',
        },
    },
    why: {
        en: 'A department that does not know it is to maintain something will not do so.',
        id: 'Perangkat daerah yang tidak tahu ditunjuk sebagai pemelihara tidak akan menganggarkan pemeliharaannya.',
    },
    doesNotReport: {
        en: 'Maintainers outside the departments (partners), the department that makes the asset itself, and assets without a maintainer to the end of the plan (no-maintainer).',
        id: 'Pemelihara di luar perangkat daerah (mitra), perangkat daerah yang membuatnya sendiri (ia tahu), dan yang tidak terpelihara sampai akhir rencana (no-maintainer).',
    },
    on: ['output', 'asset'],
    when: thing => isAsset(thing) && thing.maintainers.length > 0,
    *check(thing, plan) {
        if (!isKeptToTheEnd(thing, plan)) return;
        for (const { party, department, period } of unawareMaintainers(thing, plan))
            yield {
                at: party.span,
                values: { department: titleOf(department), x: titleOf(thing), file: fileName(thing.file) },
                related: [
                    {
                        file: department.file,
                        span: department.nameSpan,
                        message: { en: 'No program of {department} maintains it', id: 'Belum ada program {department} yang memeliharanya' },
                        values: { department: titleOf(department) },
                    },
                ],
                fixes: () => careFixes(thing, department, period, plan),
            };
    },
    examples: [
        {
            bad: 'department Parks { program P { buys trees 5 "tree" { maintainer <|Cleaning|> } } }\ndepartment Cleaning { program Sweep }',
            good: 'department Parks { program P { buys trees 5 "tree" { maintainer Cleaning } } }\ndepartment Cleaning { program Water { maintains Parks.P.trees } }',
            fixed: 'department Parks { program P { buys trees 5 "tree" { maintainer Cleaning } } }\ndepartment Cleaning { program Sweep  program MaintenanceTrees "Maintenance of trees" { maintains Parks.P.trees } }',
        },
        {
            bad: 'department Cleaning { unit Crew }\nasset Hall { maintainer <|Cleaning.Crew|> }',
            good: 'partner R\nasset Hall { maintainer R }\ndepartment Roads { program P { builds verge { maintainer Roads } } }',
        },
    ],
});
