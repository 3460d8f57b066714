// An indicator that cannot be measured: no unit, nothing to start from, or no target for a year it should have one.
// It must not judge values: off-track does.
import { listed } from '../l10n/kinds.ts';
import type { Text } from '../l10n/say.ts';
import { hasScale, isNotApplicable } from '../plan/figures.ts';
import type { Indicator, Result, Work } from '../plan/model.ts';
import { dayOf, overlaps, yearOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { type Interval, isWork, titleOf, yearInterval } from '../plan/queries.ts';
import { statedTime } from './analysis/stated-time.ts';
import { rule } from './engine/rule.ts';
import { baselineFixes, targetFixes, unitFixes } from './fixes/indicators.ts';
import { hasTargetlessMoney } from './money-without-target.ts';

export default rule<'indicator'>({
    id: 'indicator-incomplete',
    severity: 'completeness',
    messages: { missing: { en: 'Indicator "{x}" has no {missing} yet.', id: 'Indikator "{x}" belum memiliki {missing}.' } },
    why: {
        en: 'Without a unit, a baseline and a target for each year, nobody can tell whether the year was good.',
        id: 'Tanpa satuan, kondisi awal, dan target setiap tahun, kinerja tahun itu tidak dapat dinilai.',
    },
    doesNotReport: {
        en: 'A unit where the values say "%" or are grades. A baseline where something was measured before, where outputs are counted, and on activities. Targets of a program for years before and after it, and for a year in which it works less than half; a later target will do for its last year. Activities need one target, whenever it is. Targets of a program whose money is reported to have none (money-without-target).',
        id: 'Satuan bila nilainya menyebut "%" atau berupa predikat. Kondisi awal bila sudah ada hasil ukur sebelumnya, bila keluaran yang dihitung, dan pada kegiatan. Target program untuk tahun sebelum dan sesudahnya, dan untuk tahun yang dikerjakan kurang dari setengahnya; target sesudahnya cukup untuk tahun terakhir. Kegiatan cukup satu target, kapan pun. Target program yang anggarannya sudah dilaporkan tanpa target (money-without-target).',
    },
    on: ['indicator'],
    *check(indicator, plan) {
        const owner = indicator.parent;
        if (!owner || !(isWork(owner) || owner.kind === 'goal' || owner.kind === 'objective')) return;
        const { noUnit, noBaseline, years } = missingIn(indicator, owner, plan);
        const missing: Text[] = [];
        if (noUnit) missing.push({ en: 'unit', id: 'satuan' });
        if (noBaseline) missing.push({ en: 'baseline', id: 'kondisi awal' });
        if (years) missing.push(sayTarget(years));
        if (missing.length === 0) return;
        yield {
            at: indicator.nameSpan,
            values: {
                x: titleOf(indicator),
                missing: { en: alternatives(missing.map(text => text.en)), id: listed(missing.map(text => text.id)).id },
            },
            fixes: () => [
                ...(noUnit ? unitFixes(indicator, plan) : []),
                ...(noBaseline ? baselineFixes(indicator, owner, yearBefore(indicator, owner, plan)) : []),
                ...(years ? targetFixes(indicator, years) : []),
            ],
        };
    },
    examples: [
        {
            bad: 'plan X { period 2025..2026 }\ngoal G { indicator <|I|> }',
            good: 'plan X { period 2025..2026 }\ngoal G { indicator I unit "km" { baseline 3 in 2024 target 4 in 2025, 5 in 2026 } }',
        },
        {
            bad: 'plan X { period 2025..2029 }\nobjective O { during 2025..2027 indicator <|I|> unit "km" { baseline 3 in 2024 target 4 in 2025, 5 in 2027 } }',
            good: 'plan X { period 2025..2029 }\nobjective O { during 2025..2027 indicator I { baseline 3% in 2024 target 4% in 2025, 5% in 2026..2027 } }',
            fixed: 'plan X { period 2025..2029 }\nobjective O { during 2025..2027 indicator I unit "km" { baseline 3 in 2024 target 4 in 2025, 4 in 2026, 5 in 2027 } }',
        },
        {
            bad: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2025..2026 indicator <|I|> unit "km" { baseline 3 in 2024 target 4 in 2025 } } }',
            good: 'plan X { period 2025..2029 }\ndepartment D { program P { during 2025-10..2026 indicator I unit "km" { actual 3 in 2024 target 4 in 2027 } activity A { indicator J unit "tree" { target 9 in 2026 } } } }',
        },
        {
            bad: 'department D { program P { during 2025-11..2025-12 budget 3 million in 2025 indicator <|I|> { measures output } } }',
            good: 'department D { program P { during 2025-11..2025-12 indicator I unit "km" { measures output target 3 in 2025 } } }',
        },
    ],
});

function alternatives(words: readonly string[]): string {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** The missing parts of an indicator; `years` is empty where no target is stated at all. */
export function missingIn(indicator: Indicator, owner: Result | Work, plan: Plan) {
    const noUnit =
        !indicator.unit?.value.trim() &&
        !hasScale(indicator) &&
        !readingsOf(indicator).some(reading => reading.percent || (reading.grade && !isNotApplicable(reading)));
    return { noUnit, noBaseline: lacksBaseline(indicator, owner), years: missingTargets(indicator, owner, plan) };
}

function readingsOf(indicator: Indicator) {
    return [...indicator.baselines, ...indicator.targets, ...indicator.actuals];
}

/** Where one stands is asked of results and programs, not of what is counted from nothing. */
function lacksBaseline(indicator: Indicator, owner: Result | Work): boolean {
    if (owner.kind === 'activity' || owner.kind === 'subactivity' || indicator.measures?.value === 'output') return false;
    if (indicator.baselines.length > 0) return false;
    const first = Math.min(...indicator.targets.map(target => target.period?.from ?? Number.POSITIVE_INFINITY));
    return !indicator.actuals.some(actual => actual.period && actual.period.to < first);
}

/** The years without a target; none of them where no target is stated at all; undefined when nothing is missing. */
function missingTargets(indicator: Indicator, owner: Result | Work, plan: Plan): readonly number[] | undefined {
    if (isWork(owner) && hasTargetlessMoney(owner)) return undefined;
    const stated = indicator.targets.flatMap(target => target.period ?? []);
    if (stated.length === 0) return [];
    const years = yearsAsked(owner, plan);
    const last = Math.max(...stated.map(period => period.to));
    const missing = years.filter((year, i) => {
        const interval = yearInterval(year);
        if (isWork(owner) && i === years.length - 1 && last > interval.to) return false;
        return !stated.some(period => overlaps(period, interval));
    });
    return missing.length > 0 ? missing : undefined;
}

function sayTarget(missing: readonly number[]): Text {
    if (missing.length === 0) return { en: 'target', id: 'target' };
    const years = listed(missing.map(String));
    return { en: `target for ${years.en}`, id: `target tahun ${years.id}` };
}

/** The year before its first target, else before its owner or the plan begins. */
function yearBefore({ targets }: Indicator, owner: Result | Work, plan: Plan): number | undefined {
    const begins = targets.flatMap(({ period }) => period?.from ?? []);
    const time = isWork(owner) ? statedTime(owner) : owner.period;
    const first = begins.length > 0 ? Math.min(...begins) : (time ?? plan.settings.period)?.from;
    return first === undefined ? undefined : yearOf(first) - 1;
}

/** The years that need a target each: of a result those of the plan in which it holds, of a program those in which it works half the year. */
export function yearsAsked(owner: Result | Work, plan: Plan): number[] {
    const { period } = plan.settings;
    const time: Interval | undefined = isWork(owner)
        ? owner.kind === 'program'
            ? statedTime(owner)
            : undefined
        : (owner.period ?? period);
    if (!time || time.to < time.from) return [];
    const from = Math.max(time.from, period?.from ?? time.from);
    const to = Math.min(time.to, period?.to ?? time.to);
    const years: number[] = [];
    for (let year = yearOf(from); year <= yearOf(to); year++) {
        const start = Math.max(from, dayOf(year, 0));
        const end = Math.min(to, dayOf(year + 1, 0) - 1);
        if (!isWork(owner) || end - start + 1 >= 181) years.push(year);
    }
    return years;
}
