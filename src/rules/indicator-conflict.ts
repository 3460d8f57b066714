// One indicator with two units or two directions in two places. It must not say which is right, nor compare values: indicators have many targets.
import { inEach } from '../l10n/keyword-locale.ts';
import type { Text } from '../l10n/say.ts';
import { ofKind } from '../plan/by-kind.ts';
import { invertedIndex } from '../plan/derived.ts';
import { writeString } from '../plan/edit.ts';
import type { Indicator } from '../plan/model.ts';
import { titleOf } from '../plan/queries.ts';
import { fileName, type Located } from '../plan/source.ts';
import { foldTitle } from './analysis/similar-titles.ts';
import { type Hit, rule } from './engine/rule.ts';

export default rule<'indicator'>({
    id: 'indicator-conflict',
    severity: 'error',
    messages: {
        unit: {
            en: '"{x}" is measured in "{a}" in {here}, but in "{b}" in {there}.',
            id: '"{x}" diukur dalam "{a}" di {here}, tetapi dalam "{b}" di {there}.',
        },
        direction: { en: '"{x}" {a} in {here}, but {b} in {there}.', id: '"{x}" {a} di {here}, tetapi {b} di {there}.' },
    },
    why: {
        en: 'The same indicator cannot rise in one plan and fall in another, nor be counted in two units: one of the reports will be wrong.',
        id: 'Indikator yang sama tidak mungkin naik di satu rencana dan turun di rencana lain, atau dihitung dalam dua satuan: salah satu laporannya akan keliru.',
    },
    doesNotReport: {
        en: 'A unit or direction that one of the two does not state; case, spaces and common spellings of one unit: "%", "percent" and "persen", "km" and "kilometer", "m2" and "m²", "tree" and "trees"; titles that are only nearly the same (text-drift).',
        id: 'Satuan atau arah yang tidak disebut salah satunya; huruf besar, spasi, dan ejaan lazim satu satuan: "%", "percent", dan "persen", "km" dan "kilometer", "m2" dan "m²", "tree" dan "trees"; judul yang hanya hampir sama (text-drift).',
    },
    on: ['indicator'],
    when: ({ unit, direction }) => unit !== undefined || direction !== undefined,
    *check(indicator, plan) {
        const first = firstsOf(keyOf(indicator), plan);
        const { unit, direction } = indicator;
        if (unit && first.unit?.unit && !isSameUnit(unit.value, first.unit.unit.value))
            yield hit(indicator, first.unit, 'unit', unit, first.unit.unit);
        if (direction && first.direction?.direction && direction.value !== first.direction.direction.value)
            yield hit(indicator, first.direction, 'direction', direction, first.direction.direction);
    },
    examples: [
        {
            bad: 'goal A { indicator I "Poverty rate" unit "%" }\ngoal B { indicator J "Poverty  Rate" unit <|"people"|> }',
            good: 'goal A { indicator I "Poverty rate" unit "%" }\ngoal B { indicator J "Poverty rate" unit "percent" indicator K "Poor people" unit "people" }',
        },
        {
            bad: 'goal A { indicator I "Poverty rate" { direction down } }\ngoal B { indicator J "Poverty rate" { direction <|up|> } }',
            good: 'goal A { indicator I "Poverty rate" { direction down } }\ngoal B { indicator J "Poverty rate" indicator K { direction up } }',
        },
    ],
});

function hit(indicator: Indicator, first: Indicator, message: 'unit' | 'direction', own: Located<string>, other: Located<string>): Hit {
    const text = (value: string): string | Text => (message === 'unit' ? value : value === 'up' ? rises : falls);
    return {
        at: own.span,
        message,
        values: {
            x: indicator.title?.value ?? '',
            a: text(own.value),
            here: placeOf(indicator, first),
            b: text(other.value),
            there: placeOf(first, indicator),
        },
        related: [{ file: first.file, span: other.span, message: { en: 'The other one', id: 'Yang lain' }, values: {} }],
        fixes: () => [
            {
                title: { en: 'Write it as in {file}', id: 'Tulis seperti di {file}' },
                values: { file: fileName(first.file) },
                changes: [
                    {
                        kind: 'replace',
                        file: indicator.file,
                        span: own.span,
                        text: message === 'unit' ? writeString(other.value) : inEach(word => word(other.value as 'up' | 'down')),
                    },
                ],
            },
        ],
    };
}

/** The file; in one and the same, what the indicator belongs to. */
function placeOf({ file, parent }: Indicator, other: Indicator): string {
    return file === other.file && parent && parent.kind !== 'extension' ? `"${titleOf(parent)}"` : fileName(file);
}

const rises: Text = { en: 'is to rise', id: 'ditargetkan naik' };
const falls: Text = { en: 'is to fall', id: 'ditargetkan turun' };

/** The first indicator of a title that states its unit, and the first that states its direction. */
interface Firsts {
    readonly unit: Indicator | undefined;
    readonly direction: Indicator | undefined;
}

const firstsOf = invertedIndex<string, Indicator, Firsts>({
    *entries(file) {
        for (const indicator of ofKind(file, 'indicator')) {
            const key = indicator.unit || indicator.direction ? keyOf(indicator) : '';
            if (key !== '') yield [key, indicator];
        }
    },
    value: indicators => ({
        unit: indicators.find(indicator => indicator.unit),
        direction: indicators.find(indicator => indicator.direction),
    }),
    same: (a, b) => a.unit === b.unit && a.direction === b.direction,
});

function keyOf(indicator: Indicator): string {
    return foldTitle(indicator.title?.value ?? '');
}

/** Spellings of one unit, in both languages. */
const spellings: readonly (readonly [string, RegExp])[] = [
    ['%', /^(persen|percent|per cent|persentase|percentage)$/],
    ['km', /^kilomet(er|re)s?$/],
    ['m', /^(met(er|re)s?|mtr)$/],
    ['m2', /^(m\^2|sq ?m|met(er|re)s? (persegi|squared)|square met(er|re)s?)$/],
    ['m3', /^(m\^3|met(er|re)s? (kubik|cubed)|cubic met(er|re)s?)$/],
    ['ha', /^(hektare?|hectares?)$/],
    ['orang', /^(org|person|persons|people)$/],
    ['dokumen', /^(dok|documents?)$/],
    ['bulan', /^(bln|months?)$/],
];

/** Mostly both are written alike, which needs no folding. */
function isSameUnit(a: string, b: string): boolean {
    return a === b || foldUnit(a) === foldUnit(b);
}

function foldUnit(unit: string): string {
    // Compatibility forms: `m²` is `m2`.
    const folded = foldTitle(unit.normalize('NFKC')).replace(/\.$/, '');
    const sign = spellings.find(([, pattern]) => pattern.test(folded))?.[0];
    return sign ?? folded.replace(/(?<=\p{L}{2}[^s\P{L}])s$/u, '');
}
