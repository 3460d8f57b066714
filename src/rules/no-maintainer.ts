// A thing that nobody looks after, at all or after some year. It must not ask whether the keeper knows: maintainer-unaware does.
import { inEach } from '../l10n/keyword-locale.ts';
import { sayTime, sayYear, sayYears } from '../l10n/times.ts';
import type { Asset, Output } from '../plan/model.ts';
import { type Day, writePeriod, yearOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { finishOf, isAsset, titleOf, yearInterval } from '../plan/queries.ts';
import { isKeptToTheEnd, lastKept, unmaintainedYears } from './analysis/maintainers.ts';
import type { Fix } from './engine/finding.ts';
import { rule } from './engine/rule.ts';
import { likelyMaintainers, pathTo } from './fixes/choices.ts';
import { addProperty } from './fixes/statements.ts';

export default rule<'output' | 'asset'>({
    id: 'no-maintainer',
    severity: 'completeness',
    messages: {
        after: { en: 'Nobody maintains "{x}" after {year}.', id: 'Belum ada yang memelihara "{x}" setelah {year}.' },
        between: {
            en: 'Nobody maintains "{x}" in {year}, between two maintainers.',
            id: 'Belum ada yang memelihara "{x}" pada {year}, di antara dua masa pemeliharaan.',
        },
        ever: { en: 'Nobody maintains "{x}".', id: 'Belum ada yang memelihara "{x}".' },
    },
    why: {
        en: 'What is bought or built without a maintainer is lost within a few years.',
        id: 'Aset yang dibeli atau dibangun tanpa pemelihara akan rusak atau hilang dalam beberapa tahun.',
    },
    doesNotReport: {
        en: 'What is delivered or used up. A maintainer who is named but not found (reported by unresolved). Months without a maintainer before the first one (maintenance-gap).',
        id: 'Yang dihasilkan atau habis pakai. Pemelihara yang disebut tetapi tidak ditemukan (dilaporkan unresolved). Bulan tanpa pemelihara sebelum pemelihara pertama (maintenance-gap).',
    },
    on: ['output', 'asset'],
    when: isAsset,
    *check(thing, plan) {
        const unkept = unmaintainedYears(thing, plan);
        const [hole] = unkept;
        if (hole !== undefined) {
            const end = unkept.findLast((year, i) => year === hole + i) ?? hole;
            const when = writePeriod({ from: yearInterval(hole).from, to: yearInterval(end).to });
            yield {
                at: thing.nameSpan,
                message: 'between',
                values: { x: titleOf(thing), year: sayYears(unkept) },
                fixes: () => keptBy(thing, when, plan),
            };
        }
        if (isKeptToTheEnd(thing, plan)) return;
        const last = lastKept(thing, plan);
        const finish = thing.kind === 'output' ? finishOf(plan, thing) : undefined;
        const day = typeof last === 'number' ? last : finish;
        yield {
            at: thing.nameSpan,
            message: day === undefined ? 'ever' : 'after',
            values: { x: titleOf(thing), year: day === undefined ? '' : sayYear(yearOf(day)) },
            fixes: () => keptBy(thing, typeof last === 'number' ? restOf(last, plan) : undefined, plan),
        };
    },
    examples: [
        {
            bad: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2025 buys <|trees|> 5 "tree" } }',
            good: 'plan X { period 2025..2029 }\npartner R\ndepartment D { program P { during 2025 buys trees 5 "tree" { maintainer R } } }',
        },
        {
            bad: 'plan X { period 2025..2029 }\npartner R\ndepartment D { program P { during 2025 builds <|hall|> { maintainer R in 2026..2027 } } }',
            good: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2025 builds hall } program Keep { during 2026..2029 maintains P.hall } }',
        },
        {
            bad: 'partner R\ndepartment D { asset <|Hall|> { maintainer R in 2025 maintainer R in 2028 } }',
            good: 'partner R\ndepartment D { asset Hall { maintainer R in 2025..2026 maintainer R in 2027-06..2028 } }',
            fixed: 'partner R\ndepartment D { asset Hall { maintainer R in 2025 maintainer R in 2028  maintainer D in 2026..2027 } }',
        },
        { bad: 'asset <|Market|>', good: 'partner R\nasset Market { maintainer R }' },
    ],
});

/** By whoever could, in that time. */
function keptBy(thing: Output | Asset, when: string | undefined, plan: Plan): Fix[] {
    return likelyMaintainers(thing, plan).map(department => {
        const path = pathTo(department, thing, 'maintainer', plan);
        const title = when
            ? { en: 'Set maintainer: {d} in {when}', id: 'Tulis pemelihara: {d} pada {when}' }
            : { en: 'Set maintainer: {d}', id: 'Tulis pemelihara: {d}' };
        const rest = inEach(word => (when ? `${path} ${word('in')} ${when}` : path));
        return addProperty(title, { d: titleOf(department), when: sayTime(when ?? '') }, thing, 'maintainer', rest);
    });
}

/** From the day after the last keeper to the end of the plan. */
function restOf(last: Day, plan: Plan): string | undefined {
    const end = plan.settings.period?.to;
    return end === undefined || end <= last ? undefined : writePeriod({ from: last + 1, to: end });
}
