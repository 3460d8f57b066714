// Fixes of an incomplete indicator, as far as the plan knows what it lacks: a block to begin with, a unit in use, a start from nothing, a
// target that goes on. It must not invent a value.
import { inEach } from '../../l10n/keyword-locale.ts';
import type { Locale } from '../../l10n/say.ts';
import { writePath } from '../../l10n/write-name.ts';
import { childrenOf } from '../../plan/children.ts';
import { derivedValue } from '../../plan/derived.ts';
import { writeString } from '../../plan/edit.ts';
import type { Indicator, Reading, Result, Work } from '../../plan/model.ts';
import { yearOf } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { titleOf } from '../../plan/queries.ts';
import { foldTitle } from '../analysis/similar-titles.ts';
import type { Fix } from '../engine/finding.ts';
import { maxChoices } from './choices.ts';
import { freeName } from './home.ts';
import { addProperty } from './statements.ts';

/** An indicator that says what it is of; which way it is to go, in what and how much is then for people to say. */
export function beginIndicator(owner: Result | Work, plan: Plan): Fix[] {
    const isPart = owner.kind === 'activity' || owner.kind === 'subactivity';
    const names: Record<Locale, string> = isPart ? { en: 'Output', id: 'Keluaran' } : { en: 'Outcome', id: 'Hasil' };
    const titles: Record<Locale, string> = isPart
        ? { en: `Output of ${titleOf(owner)}`, id: `Keluaran ${titleOf(owner)}` }
        : { en: `Outcome of ${titleOf(owner)}`, id: `Hasil ${titleOf(owner)}` };
    const statement = inEach((word, locale) =>
        [
            `${word('indicator')} ${writePath([freeName(names[locale], owner, plan)])} ${writeString(titles[locale])} {`,
            `  ${word('measures')} ${word(isPart ? 'output' : 'outcome')}`,
            '}',
        ].join('\n'),
    );
    const { file, span, body } = owner;
    return [
        {
            title: { en: 'Add an indicator to "{x}"', id: 'Tambahkan indikator pada "{x}"' },
            values: { x: titleOf(owner) },
            changes: [{ kind: 'add', to: { file, span, body }, statement, before: childrenOf(owner)[0]?.span }],
        },
    ];
}

/** Units to choose from: that of an indicator with the same title, else a share and what others are measured in most. */
export function unitFixes(indicator: Indicator, plan: Plan): Fix[] {
    const { byTitle, common } = unitsIn(plan);
    const agreed = byTitle.get(foldTitle(indicator.title?.value ?? ''));
    const { file, unit, title, nameSpan } = indicator;
    const { end } = title?.span ?? nameSpan;
    return (agreed === undefined ? common : [agreed]).map(text => ({
        title: { en: 'Set unit: "{text}"', id: 'Tulis satuan: "{text}"' },
        values: { text },
        changes: [
            unit
                ? { kind: 'replace' as const, file, span: unit.span, text: writeString(text) }
                : {
                      kind: 'replace' as const,
                      file,
                      span: { start: end, end },
                      text: inEach(word => ` ${word('unit', true)} ${writeString(text)}`),
                  },
        ],
    }));
}

const unitsIn = derivedValue((plan): { readonly byTitle: ReadonlyMap<string, string>; readonly common: readonly string[] } => {
    const byTitle = new Map<string, string>();
    const counts = new Map<string, number>();
    for (const { title, unit } of plan.all('indicator')) {
        const text = unit?.value.trim();
        if (!text) continue;
        counts.set(text, (counts.get(text) ?? 0) + 1);
        const key = foldTitle(title?.value ?? '');
        if (key !== '' && !byTitle.has(key)) byTitle.set(key, text);
    }
    const used = [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
    return { byTitle, common: [...new Set(['%', ...used])].slice(0, maxChoices) };
});

/** There was nothing before, or what is counted begins at nothing each time; `before` is the year to start from, where somebody says one. */
export function baselineFixes(indicator: Indicator, owner: Result | Work, before: number | undefined): Fix[] {
    const percent = [...indicator.targets, ...indicator.actuals].some(reading => reading.percent) ? '%' : '';
    const counted =
        indicator.measures || owner.kind === 'goal' || owner.kind === 'objective'
            ? []
            : [
                  addProperty(
                      { en: 'Write that it measures an output', id: 'Tulis bahwa yang diukur keluaran' },
                      {},
                      indicator,
                      'measures',
                      inEach(word => word('output')),
                  ),
              ];
    if (before === undefined) return counted;
    const rest = inEach(word => `0${percent} ${word('in')} ${before}`);
    return [
        addProperty(
            { en: 'Set baseline: 0 in {year}', id: 'Tulis kondisi awal: 0 pada tahun {year}' },
            { year: before },
            indicator,
            'baseline',
            rest,
        ),
        ...counted,
    ];
}

/** Each year that lacks a target gets that of the nearest year before it, else of the next one. */
export function targetFixes({ targets, file }: Indicator, years: readonly number[]): Fix[] {
    const readable = targets.filter((target): target is Reading & { period: NonNullable<Reading['period']> } =>
        Boolean(target.value && target.period && target.period.to >= target.period.from),
    );
    if (readable.length === 0 || years.length === 0) return [];
    const sorted = readable.toSorted((a, b) => a.period.to - b.period.to);
    const added = years.flatMap(year => {
        const before = sorted.findLast(({ period }) => yearOf(period.to) < year);
        const source = before ?? sorted[0];
        if (!source) return [];
        const at = before ? source.span.end : source.span.start;
        return [
            {
                at,
                isBehind: before !== undefined,
                text: inEach(word => `${source.text}${source.percent ? '%' : ''} ${word('in')} ${year}`),
            },
        ];
    });
    return [
        {
            title: { en: 'Repeat the nearest target: {text}', id: 'Ulangi target terdekat: {text}' },
            values: { text: inEach((_, locale) => added.map(({ text }) => text[locale]).join(', ')) },
            changes: added.map(({ at, isBehind, text }) => ({
                kind: 'replace',
                file,
                span: { start: at, end: at },
                text: inEach((_, locale) => (isBehind ? `, ${text[locale]}` : `${text[locale]}, `)),
            })),
        },
    ];
}
