// One indicator with two targets for one time. It must not say which is right, nor compare indicators of one title: those have targets of their own.
import { formatDecimal } from '../l10n/format.ts';
import type { Text } from '../l10n/say.ts';
import { sayTime } from '../l10n/times.ts';
import { compareDecimals } from '../plan/decimal.ts';
import { type Figure, figureOver, figuresOf, hasScale, latest, sameGrade } from '../plan/figures.ts';
import type { Indicator } from '../plan/model.ts';
import { fold } from '../plan/names/find-named.ts';
import { fill } from '../plan/nested-times.ts';
import { isWithin } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { indicatorIn, relatedPlansOf } from '../plan/related-plans.ts';
import { type Hit, rule } from './engine/rule.ts';

export default rule<'indicator'>({
    id: 'target-differs',
    severity: 'error',
    messages: {
        same: {
            en: '"{x}" has two targets for {time}: {a} and {b}.',
            id: '"{x}" memiliki dua target untuk {time}: {a} dan {b}.',
        },
        sum: {
            en: 'The target of "{x}" for {time} is {a}, but its parts add up to {b}.',
            id: 'Target "{x}" untuk {time} adalah {a}, tetapi jumlah targetnya per bagian waktu {b}.',
        },
        last: {
            en: 'The target of "{x}" for {time} is {a}, but the last one within it is {b}. If they add up, say adds-up.',
            id: 'Target "{x}" untuk {time} adalah {a}, tetapi target terakhir di dalamnya {b}. Jika dijumlahkan, tulis dijumlahkan.',
        },
        other: {
            en: 'The target of "{x}" for {time} is {a}, but in "{plan}" it is {b}.',
            id: 'Target "{x}" untuk {time} adalah {a}, tetapi dalam "{plan}" {b}.',
        },
    },
    why: {
        en: 'With two targets for one year the same result is a success in one table and a failure in the other.',
        id: 'Dengan dua target untuk tahun yang sama, hasil yang sama berhasil di satu tabel dan gagal di tabel lain.',
    },
    doesNotReport: {
        en: 'The same figure twice; what a target was before a revision; parts of a year that do not fill it; indicators of the same title in other goals or works.',
        id: 'Angka yang sama ditulis dua kali; target sebelum perubahan; bagian tahun yang belum mencakup seluruh tahun; indikator berjudul sama pada sasaran atau pekerjaan lain.',
    },
    on: ['indicator'],
    when: ({ targets }, plan) => targets.length > 1 || (targets.length > 0 && relatedPlansOf(plan).length > 0),
    *check(indicator, plan) {
        const targets = figuresOf(indicator, indicator.targets);
        const firsts = new Map<string, Figure>();
        for (const target of targets) {
            const key = `${target.period.from} ${target.period.to}`;
            const other = firsts.get(key);
            if (other) {
                if (compareDecimals(other.value, target.value) !== 0) yield hit('same', target, other, other, target, indicator);
            } else {
                firsts.set(key, target);
                if (targets.length <= maxCompared) yield* withParts(target, targets, indicator);
            }
        }
        for (const other of relatedPlansOf(plan)) yield* inOtherPlan(targets, indicator, other, plan);
    },
    examples: [
        {
            plans: {
                rpjmd: 'plan R "Five-year plan" { period 2025..2029 }\ngoal G { indicator I unit "km" { target 12 in 2026, 14 in 2027 } }',
            },
            bad: 'plan X { period 2026 refers-to "../rpjmd" }\ngoal G { indicator I unit "km" { target <|13 in 2026|>, 14 in 2027 } }',
            good: 'plan X { period 2026 refers-to "../rpjmd" }\ngoal G { indicator I unit "km" { target 12 in 2026 } }\ngoal H { indicator I unit "km" { target 13 in 2026 } }',
        },
        {
            bad: 'goal G { indicator I unit "km" { target 14 in 2026, <|15 in 2026|> } }',
            good: 'goal G { indicator I unit "km" { target 14 in 2026 was 13, 15 in 2027, 14 in 2026 } indicator J { target 15 in 2026 } }',
        },
        {
            bad: 'goal G { indicator I unit "km" { adds-up target <|14 in 2026|>, 6 in 2026-S1, 7 in 2026-S2 } }',
            good: 'goal G { indicator I unit "km" { adds-up target 14 in 2026, 6 in 2026-S1, 8 in 2026-S2 } indicator J { adds-up target 14 in 2026, 3 in 2026-Q1 } }',
        },
        {
            bad: 'goal G { indicator I unit "%" { target <|14 in 2026|>, 6 in 2026-S1, 7 in 2026-S2 } }',
            good: 'goal G { indicator I unit "%" { target 14 in 2026, 6 in 2026-S1, 14 in 2026-S2 } }',
        },
        {
            bad: 'goal G { indicator I { scale "C", "B" target "B" in 2026 } }\nextend G.I { target <|"C" in 2026|> }',
            good: 'goal G { indicator I { scale "C", "B" target "B" in 2026 } }\nextend G.I { target "B" in 2027 }',
        },
    ],
});

/** Targets that another plan states otherwise for the same time, in the same unit. */
function* inOtherPlan(targets: readonly Figure[], indicator: Indicator, other: Plan, plan: Plan): Iterable<Hit> {
    const twin = indicatorIn(other, indicator, plan);
    if (!twin || hasScale(twin) !== hasScale(indicator)) return;
    if (twin.unit && indicator.unit && fold(twin.unit.value) !== fold(indicator.unit.value)) return;
    const theirs = figuresOf(twin, twin.targets);
    for (const target of targets) {
        const same = theirs.find(({ period }) => period.from === target.period.from && period.to === target.period.to);
        const differs =
            same &&
            (same.reading.grade && target.reading.grade
                ? !sameGrade(same.reading.grade.value, target.reading.grade.value)
                : compareDecimals(same.value, target.value) !== 0);
        if (!same || !differs) continue;
        const { values, ...found } = hit('other', target, target, target, same, indicator);
        yield { ...found, related: [], values: { ...values, plan: other.root ? titleOf(other.root) : '' } };
        return;
    }
}

/** Each is compared with all others: beyond this, nobody reads them. */
const maxCompared = 200;

/** A target against those for parts of its time: their sum, else the last of them where it ends with the whole. */
function* withParts(target: Figure, targets: readonly Figure[], indicator: Indicator): Iterable<Hit> {
    const parts = targets.filter(other => other !== target && isWithin(other.period, target.period) && !isSame(other, target));
    if (parts.length === 0) return;
    if (indicator.addsUp && !hasScale(indicator)) {
        const sum = figureOver(
            indicator,
            parts.map(({ reading }) => reading),
            target.period,
        );
        if (sum && fill(sum.figures, target.period) && compareDecimals(sum.value, target.value) !== 0)
            yield hit('sum', target, sum.figures[0] as Figure, target, { ...target, value: sum.value }, indicator);
        return;
    }
    const last = latest(parts);
    if (last && last.period.to === target.period.to && compareDecimals(last.value, target.value) !== 0)
        yield { ...hit('last', target, last, target, last, indicator), severity: 'warning' };
}

function isSame(a: Figure, b: Figure): boolean {
    return a.period.from === b.period.from && a.period.to === b.period.to;
}

function hit(message: string, at: Figure, other: Figure, a: Figure, b: Figure, indicator: Indicator): Hit {
    return {
        at: at.reading.span,
        message,
        values: { x: titleOf(indicator), time: sayTime(at.period.text), a: said(a), b: said(b) },
        related: [{ file: indicator.file, span: other.reading.span, message: { en: 'The other one', id: 'Yang lain' }, values: {} }],
    };
}

function said({ reading, value }: Figure): Text {
    if (reading.grade) return { en: `"${reading.text}"`, id: `"${reading.text}"` };
    const number = formatDecimal(value);
    const sign = reading.percent ? '%' : '';
    return { en: number.en + sign, id: number.id + sign };
}
