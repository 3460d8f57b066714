// A work with an official code whose indicators are not those of the official list. It must not write figures: targets are the plan's own.
import { nameFromTitle } from '../l10n/choose-names.ts';
import { inEach } from '../l10n/keyword-locale.ts';
import { spell } from '../l10n/keywords.ts';
import { writeName } from '../l10n/write-name.ts';
import type { Measure } from '../plan/catalogue.ts';
import { childrenOf } from '../plan/children.ts';
import { writeString } from '../plan/edit.ts';
import type { Work } from '../plan/model.ts';
import { findCode, measuresFor, officialCodes } from '../plan/official-codes.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import { foldTitle } from './analysis/similar-titles.ts';
import type { Fix } from './engine/finding.ts';
import { rule } from './engine/rule.ts';
import { addTo } from './fixes/home.ts';

export default rule<'program' | 'activity' | 'subactivity'>({
    id: 'official-indicator',
    severity: 'warning',
    messages: {
        missing: {
            en: '"{x}" ({code}) lacks its official indicator "{y}" ({list}).',
            id: '"{x}" ({code}) belum memuat indikator resminya, "{y}" ({list}).',
        },
        unit: {
            en: 'The official unit of "{y}" is "{unit}" ({list}).',
            id: 'Satuan resmi "{y}" adalah "{unit}" ({list}).',
        },
    },
    why: {
        en: 'Official systems add up works by their official indicators: another wording or unit is left out there.',
        id: 'Sistem resmi menjumlahkan pekerjaan menurut indikator resminya: rumusan atau satuan lain tidak terhitung di sana.',
    },
    doesNotReport: {
        en: 'Works without any indicator yet, codes that no list holds or whose list names no indicator, further indicators beside the official ones, and case and spaces.',
        id: 'Pekerjaan yang belum memuat indikator, kode yang tidak ada dalam katalog atau yang katalognya tidak menyebut indikator, indikator lain di samping indikator resmi, serta huruf besar dan spasi.',
    },
    on: ['program', 'activity', 'subactivity'],
    when: (work, plan) => work.code !== undefined && work.indicators.length > 0 && officialCodes(plan, 'works').current.length > 0,
    *check(work, plan) {
        const code = work.code?.value.trim() ?? '';
        const official = findCode(officialCodes(plan, 'works').current, code);
        if (!official) return;
        const list = official.from.label;
        const own = new Map(work.indicators.map(indicator => [foldTitle(titleOf(indicator)), indicator]));
        for (const measure of measuresFor(official.entry, plan)) {
            const indicator = own.get(foldTitle(measure.indicator));
            const values = { x: titleOf(work), code, y: measure.indicator, unit: measure.unit ?? '', list };
            if (!indicator) {
                yield { at: work.code?.span ?? work.nameSpan, values, fixes: () => [addition(work, measure, plan)] };
            } else if (measure.unit && indicator.unit && foldTitle(indicator.unit.value) !== foldTitle(measure.unit)) {
                const { unit } = indicator;
                yield {
                    file: indicator.file,
                    at: unit.span,
                    message: 'unit',
                    values,
                    fixes: () => [
                        {
                            title: { en: 'Write {text}', id: 'Tulis {text}' },
                            values: { text: measure.unit ?? '' },
                            changes: [{ kind: 'replace', file: indicator.file, span: unit.span, text: writeString(measure.unit ?? '') }],
                        },
                    ],
                };
            }
        }
    },
    examples: [
        {
            bad: 'plan X { catalogue "codes-2023.csv" as N2023 }\ndepartment D { program P { code <|"1.03.10"|> indicator I "Roads built" unit "km" } }',
            good: 'plan X { catalogue "codes-2023.csv" as N2023 }\ndepartment D { program P { code "1.03.10" indicator I "Length of good roads" unit "Km" indicator J "Roads built" unit "km" } program Q { code "1.03.10" } }',
            fixed: 'plan X { catalogue "codes-2023.csv" as N2023 }\ndepartment D { program P { code "1.03.10" indicator I "Roads built" unit "km"  indicator LengthGoodRoads "Length of good roads" unit "km" } }',
            catalogues: { 'codes-2023.csv': 'code,name,level,indicator,unit\n1.03.10,Roads,program,Length of good roads,km' },
        },
        {
            bad: 'plan X { catalogue "codes-2023.csv" as N2023 }\ndepartment D { program P { code "1.03.10" indicator I "Length of good roads" unit <|"m"|> } }',
            good: 'plan X { catalogue "codes-2023.csv" as N2023 }\ndepartment D { program P { code "1.03.10" indicator I "Length of good roads" unit "km" } }',
            catalogues: { 'codes-2023.csv': 'code,name,level,indicator,unit\n1.03.10,Roads,program,Length of good roads,km' },
        },
    ],
});

/** The official indicator with its unit, behind those that are there. */
function addition(work: Work, { indicator, unit }: Measure, plan: Plan): Fix {
    const taken = new Set(childrenOf(work).map(({ name }) => name));
    const base = nameFromTitle(indicator).name || 'Indicator';
    let name = base;
    for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
    const statement = inEach((word, locale) => {
        const measure = unit ? ` ${spell('unit', locale, true)} ${writeString(unit)}` : '';
        return `${word('indicator')} ${writeName(name)} ${writeString(indicator)}${measure}`;
    });
    return {
        title: { en: 'Add "{y}"', id: 'Tambahkan "{y}"' },
        values: { y: indicator },
        changes: [addTo(work, ['indicator'], statement, plan)],
        certainty: 'likely',
    };
}
