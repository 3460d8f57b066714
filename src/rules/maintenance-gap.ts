// Months between the end of the building and the start of the keeping. It must not look at money: maintenance-unfunded does.

import { sayMonth } from '../l10n/times.ts';
import type { Declaration, Output } from '../plan/model.ts';
import { type Day, dayOf, monthOf, writePeriod, yearOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { extentOf, finishOf, isAsset, titleOf } from '../plan/queries.ts';
import type { Span } from '../plan/source.ts';
import { departmentNamed, isPromiseKnown, keepingWorks } from './analysis/maintainers.ts';
import type { Fix } from './engine/finding.ts';
import { rule } from './engine/rule.ts';

export default rule<'output'>({
    id: 'maintenance-gap',
    severity: 'warning',
    messages: {
        gap: {
            en: '"{x}" is finished in {a}, but its maintenance begins only in {b}.',
            id: '"{x}" selesai pada {a}, tetapi pemeliharaannya baru dimulai pada {b}.',
        },
    },
    why: {
        en: 'In the months without a maintainer young trees die and new buildings are damaged.',
        id: 'Pada bulan-bulan tanpa pemelihara, pohon muda mati dan gedung baru rusak.',
    },
    doesNotReport: {
        en: 'Gaps shorter than a whole calendar month; things without a maintainer (no-maintainer) or whose maintainer does not know (maintainer-unaware); years without a maintainer later on (maintenance-unfunded). Where the maintaining work says when, it counts more than the year beside the maintainer’s name.',
        id: 'Sela yang lebih pendek dari satu bulan kalender; yang belum ada pemeliharanya (no-maintainer) atau pemeliharanya belum tahu (maintainer-unaware); tahun kosong sesudahnya (maintenance-unfunded). Waktu pada pekerjaan pemeliharaan lebih menentukan daripada tahun di samping nama pemelihara.',
    },
    on: ['output'],
    when: isAsset,
    *check(output, plan) {
        if (!isPromiseKnown(output, plan)) return;
        const finish = finishOf(plan, output);
        const start = finish === undefined ? undefined : firstKept(output, finish, plan);
        if (finish === undefined || !start || !wholeMonthBetween(finish, start.day)) return;
        const at = output.maintainers.find(({ period }) => period && period.from === start.day)?.period?.span ?? output.nameSpan;
        yield {
            at,
            values: { x: titleOf(output), a: sayMonth(finish), b: sayMonth(start.day) },
            related: start.work
                ? [
                      {
                          file: start.work.file,
                          span: start.span,
                          message: { en: 'It is kept by "{y}"', id: 'Dipelihara oleh "{y}"' },
                          values: { y: titleOf(start.work) },
                      },
                  ]
                : [],
            fixes: () => fixOf(output, finish, start),
        };
    },
    examples: [
        {
            bad: 'plan X { period 2025..2029 }\npartner R\ndepartment D { program P { during 2025-01..2025-09 builds hall { maintainer R in <|2027..2029|> } } }',
            good: 'plan X { period 2025..2029 }\npartner R\ndepartment D { program P { during 2025-01..2025-09 builds hall { maintainer R in 2025-10..2029 } } }',
            fixed: 'plan X { period 2025..2029 }\npartner R\ndepartment D { program P { during 2025-01..2025-09 builds hall { maintainer R in 2025-10..2029-12 } } }',
        },
        {
            bad: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2025 builds <|hall|> { maintainer D } } program Keep { during 2027..2029 maintains P.hall } }',
            good: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2025 builds hall { maintainer D } } program Keep { during 2026..2029 maintains P.hall } }',
        },
    ],
});

interface Start {
    readonly day: Day;
    readonly span: Span;
    /** The work that keeps it; undefined where only a keeper is named. */
    readonly work: Declaration | undefined;
}

/** The first day anyone keeps it: by a work, or as a keeper whose department has none. */
function firstKept(output: Output, finish: Day, plan: Plan): Start | undefined {
    const works = keepingWorks(output, plan);
    const planning = new Set(works.map(work => plan.names.departmentOf(work)));
    const starts: Start[] = [];
    for (const work of works) {
        const extent = extentOf(plan, work);
        if (!extent) return undefined;
        starts.push({ day: extent.from, span: work.period?.span ?? work.nameSpan, work });
    }
    for (const { party, period, span } of output.maintainers) {
        const department = departmentNamed(party, plan);
        if (department && planning.has(department)) continue;
        starts.push({ day: period?.from ?? finish + 1, span: period?.span ?? span, work: undefined });
    }
    return starts.sort((a, b) => a.day - b.day)[0];
}

function wholeMonthBetween(finish: Day, start: Day): boolean {
    const ready = finish + 1;
    const firstOfMonth = dayOf(yearOf(ready), monthOf(ready)) === ready ? ready : dayOf(yearOf(ready), monthOf(ready) + 1);
    return start >= dayOf(yearOf(firstOfMonth), monthOf(firstOfMonth) + 1);
}

/** A keeper who is only named can be named from the first day on; a work of another department cannot be moved by a machine. */
function fixOf(output: Output, finish: Day, start: Start): Fix[] {
    const period = output.maintainers.find(keeping => keeping.period?.span.start === start.span.start)?.period;
    if (start.work || !period || period.to <= finish) return [];
    const text = writePeriod({ from: finish + 1, to: period.to });
    return [
        {
            title: { en: 'Maintain it from the first day: {text}', id: 'Pelihara sejak hari pertama: {text}' },
            values: { text },
            changes: [{ kind: 'replace', file: output.file, span: period.span, text }],
            certainty: 'likely',
        },
    ];
}
