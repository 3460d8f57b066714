// A grade that its indicator's scale does not have, or what does not go with grades. It must not judge whether a grade is good: off-track does.
import { writeString } from '../plan/edit.ts';
import { hasScale, isNotApplicable, placeOf, sameGrade } from '../plan/figures.ts';
import type { Indicator, Reading } from '../plan/model.ts';
import { titleOf } from '../plan/queries.ts';
import type { Span } from '../plan/source.ts';
import type { Fix } from './engine/finding.ts';
import { type Hit, rule } from './engine/rule.ts';
import { rewrite } from './fixes/statements.ts';

export default rule<'indicator'>({
    id: 'not-on-scale',
    severity: 'error',
    messages: {
        offScale: { en: '"{grade}" is not on the scale of "{x}": {scale}.', id: '"{grade}" tidak ada dalam skala "{x}": {scale}.' },
        number: {
            en: '"{x}" is measured in grades ({scale}), but {grade} is a number.',
            id: '"{x}" diukur dengan predikat ({scale}), tetapi {grade} berupa angka.',
        },
        noScale: {
            en: '"{x}" has the grade "{grade}", but no scale; list its grades, the worst first.',
            id: '"{x}" memuat predikat "{grade}", tetapi skalanya belum disebut; tulis semua predikat mulai dari yang terendah.',
        },
        twice: { en: '"{grade}" is on the scale of "{x}" twice.', id: '"{grade}" tertulis dua kali dalam skala "{x}".' },
        direction: {
            en: 'The scale of "{x}" begins with the worst grade; a direction says nothing more.',
            id: 'Skala "{x}" dimulai dari predikat terendah; arah tidak perlu disebut.',
        },
        addsUp: { en: 'The grades of "{x}" cannot add up.', id: 'Predikat "{x}" tidak dapat dijumlahkan.' },
    },
    why: {
        en: 'Grades are compared by their place on the scale: one that is not on it is neither reached nor missed.',
        id: 'Predikat dibandingkan menurut urutannya dalam skala: predikat di luar skala tidak dapat dinilai tercapai atau tidak.',
    },
    doesNotReport: {
        en: '"n/a" in any indicator, capital or small letters, and whether a grade is good.',
        id: '"n/a" pada indikator apa pun, huruf besar atau kecil, dan apakah predikatnya baik.',
    },
    on: ['indicator'],
    check: hitsOf,
    // An addition may bring the scale.
    alone: indicator => (hasScale(indicator) ? hitsOf(indicator) : []),
    examples: [
        {
            bad: 'goal G { indicator I { scale "D", "C", "B" target <|"A" in 2026|> } }',
            good: 'goal G { indicator I { scale "D", "C", "B" baseline "n/a" in 2025 target "b" in 2026 } }',
            fixed: 'goal G { indicator I { scale "D", "C", "B" target "D" in 2026 } }',
        },
        {
            bad: 'goal G { indicator I { scale "C", "B" target <|71 in 2026|> } }',
            good: 'goal G { indicator I { scale "C", "B" target "B" in 2026 } indicator J { target 71 in 2026, "n/a" in 2027 } }',
        },
        {
            bad: 'goal G { indicator I { target <|"B" in 2026|> } }',
            good: 'goal G { indicator I { scale "C", "B" target "B" in 2026 } }',
        },
        {
            bad: 'goal G { indicator I { scale "C", "B", <|"c"|> direction <|up|> <|adds-up|> } }',
            good: 'goal G { indicator I { scale "C", "B" } indicator J { direction up adds-up } }',
        },
    ],
});

function* hitsOf(indicator: Indicator): Iterable<Hit> {
    const { scale, direction, addsUp } = indicator;
    for (const readings of [indicator.baselines, indicator.targets, indicator.actuals])
        for (const reading of readings) {
            const hit = judge(reading, indicator);
            if (hit) yield hit;
        }
    if (!hasScale(indicator)) return;
    const x = titleOf(indicator);
    for (const [i, grade] of scale.entries())
        if (scale.slice(0, i).some(other => sameGrade(other.value, grade.value)))
            yield { at: grade.span, message: 'twice', values: { x, grade: grade.value } };
    if (direction) yield { at: direction.span, message: 'direction', values: { x } };
    if (addsUp) yield { at: addsUp, message: 'addsUp', values: { x }, fixes: () => [removal(indicator.file, addsUp)] };
}

function judge(reading: Reading, indicator: Indicator): Hit | undefined {
    const { grade, was } = reading;
    // Mostly numbers are read, and there is no scale.
    if ((!grade && !hasScale(indicator)) || isNotApplicable(reading)) return undefined;
    const scale = indicator.scale.map(({ value }) => value).join(', ');
    const values = { x: titleOf(indicator), scale };
    const at = reading.span;
    if (!grade) return { at, message: 'number', values: { ...values, grade: reading.text } };
    if (!hasScale(indicator)) return { at, message: 'noScale', values: { ...values, grade: grade.value } };
    if (placeOf(indicator, grade.value) === undefined) {
        const fixes = () => indicator.scale.map(step => rewrite(indicator.file, grade.span, writeString(step.value)));
        return { at, message: 'offScale', values: { ...values, grade: grade.value }, fixes };
    }
    if (!was?.isGrade || /^n\s*\/\s*a$/i.test(was.text.trim()) || placeOf(indicator, was.text) !== undefined) return undefined;
    return { at: was.span, message: 'offScale', values: { ...values, grade: was.text } };
}

function removal(file: string, span: Span): Fix {
    return {
        title: { en: 'Remove it', id: 'Hapus' },
        values: {},
        changes: [{ kind: 'replace', file, span, text: '' }],
        certainty: 'likely',
    };
}
