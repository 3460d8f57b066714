// A count of what was done, used to show what a goal or objective changed. It must not judge indicators of works: those may count.
import { inEach } from '../l10n/keyword-locale.ts';
import { kindNames } from '../l10n/kinds.ts';
import { compareDecimals, whole } from '../plan/decimal.ts';
import type { Indicator, Result, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/queries.ts';
import type { Span } from '../plan/source.ts';
import type { Fix } from './engine/finding.ts';
import { rule } from './engine/rule.ts';

export default rule<'goal' | 'objective'>({
    id: 'wrong-level',
    severity: 'warning',
    messages: {
        output: {
            en: '"{x}" measures an output but is used to show the outcome of this {level}.',
            id: '"{x}" mengukur keluaran, padahal dipakai sebagai indikator hasil {level}.',
        },
        count: {
            en: '"{x}" counts what is done, but is used to show the result of this {level}.',
            id: '"{x}" menghitung pekerjaan yang dilakukan, padahal dipakai sebagai indikator hasil {level}.',
        },
    },
    why: {
        en: 'All reports can be written and all months served while nothing changes for anyone; reviewers remark on this most often.',
        id: 'Laporan dapat lengkap dan layanan berjalan dua belas bulan tanpa perubahan bagi masyarakat: inilah catatan evaluator yang paling sering.',
    },
    doesNotReport: {
        en: 'Indicators of programs and activities, and counts of people, places or events: only reports, documents, meetings, trainings, packages and twelve months are evident.',
        id: 'Indikator program dan kegiatan, serta hitungan orang, tempat, atau kejadian: yang jelas hanya laporan, dokumen, rapat, pelatihan, paket, dan dua belas bulan.',
    },
    on: ['goal', 'objective'],
    *check(result, plan) {
        for (const indicator of result.indicators) {
            const said = indicator.measures?.value === 'output' ? indicator.measures.span : undefined;
            const at = said ?? evidentCount(indicator);
            if (!at) continue;
            yield {
                at,
                message: said ? 'output' : 'count',
                values: { x: indicator.title?.value || indicator.name, level: kindNames[result.kind] },
                fixes: () => fixesOf(indicator, result, plan),
            };
        }
    },
    examples: [
        {
            bad: 'goal G { indicator I "Streets visited" { measures <|output|> } }',
            good: 'goal G { indicator I "Streets in shade" { measures outcome } }\ndepartment D { program P { indicator I { measures output } } }',
            fixed: 'goal G { indicator I "Streets visited" { measures outcome } }',
        },
        {
            bad: 'objective O { indicator I <|"Jumlah laporan evaluasi"|> indicator J "Evaluations" unit <|"documents"|> indicator K "Service" unit <|"month"|> { target 12 in 2025 } }',
            good: 'objective O { indicator I "Jumlah penduduk miskin" unit "orang" indicator J "Reported crimes" unit "case" indicator K "Months to find work" unit "month" { target 5 in 2025 } }',
        },
    ],
});

/** It shows a result after all, where it is only said to count; or it belongs to a program beside it, where others still show the result. */
function fixesOf(indicator: Indicator, result: Result, plan: Plan): Fix[] {
    const { file, measures, name, span } = indicator;
    const isMislabelled = measures?.value === 'output' && !evidentCount(indicator);
    const programs = plan
        .sources(result, 'serves')
        .filter((source): source is Work => source.kind === 'program')
        .filter(program => program.file === file && !plan.names.membersOf(program).has(name));
    return [
        ...(isMislabelled
            ? [
                  {
                      title: { en: 'Write that it measures an outcome', id: 'Tulis bahwa yang diukur hasil' },
                      values: {},
                      changes: [{ kind: 'replace' as const, file, span: measures.span, text: inEach(word => word('outcome')) }],
                  },
              ]
            : []),
        ...(result.indicators.length > 1 ? programs.slice(0, 3) : []).map(
            (program): Fix => ({
                title: { en: 'Move it to program "{y}"', id: 'Pindahkan ke program "{y}"' },
                values: { y: titleOf(program) },
                changes: [{ kind: 'move', file, span, to: { file, span: program.span, body: program.body } }],
            }),
        ),
    ];
}

const things =
    'laporan|dokumen|kegiatan|rapat|pelatihan|bimtek|bimbingan teknis|sosialisasi|paket|reports?|documents?|meetings?|trainings?|workshops?|packages?|activities';
const countedTitle = new RegExp(`^(?:number of|jumlah|banyaknya)\\s+(?:${things})(?![\\p{L}\\p{N}])`, 'iu');
const countedUnit = new RegExp(`^(?:${things})$`, 'iu');

/** Signs that it only counts: its title, its unit, or twelve months of every year. */
function evidentCount({ title, unit, targets }: Indicator): Span | undefined {
    if (title && countedTitle.test(title.value.trim())) return title.span;
    const measure = unit?.value.trim() ?? '';
    if (countedUnit.test(measure)) return unit?.span;
    const everyMonth = targets.length > 0 && targets.every(target => target.value && compareDecimals(target.value, whole(12)) === 0);
    return everyMonth && /^(?:months?|bulan)$/i.test(measure) ? unit?.span : undefined;
}
