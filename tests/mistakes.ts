// The mistakes that planners make in the first program of their own: words of Word and Excel, money and years as people write them, braces.
// Tests type them where a text is read and where a window shows what comes of it.
import type { Locale } from '../src/l10n/say.ts';

export type Mistake = readonly [typed: string, right: string];

/** What is typed into a program, and the line that was meant. */
export const mistakes: Readonly<Record<Locale, readonly Mistake[]>> = {
    en: [
        ['serves "Streets lie in shade"', 'serves Shade'],
        ['serves “Streets lie in shade”', 'serves Shade'],
        ['serves ‘Streets lie in shade’', 'serves Shade'],
        ['budget Rp. 250.000.000,- in 2026 from Budget', 'budget 250 million in 2026 from Budget'],
        ['budget 250jt in 2026 from Budget', 'budget 250 million in 2026 from Budget'],
        ['budget 250 Million for 2026 from Budget', 'budget 250 million in 2026 from Budget'],
        ['budget 2.5 M in 2026 from Budget', 'budget 2.5 million in 2026 from Budget'],
        ['budget 1.500 in 2026 from Budget', 'budget 1500 in 2026 from Budget'],
        ['budget 250 million in FY 2026 from Budget', 'budget 250 million in 2026 from Budget'],
        ['budget 250 million in January 2026 from Budget', 'budget 250 million in 2026-01 from Budget'],
        ['budget 250 million in 2026 from “Budget of Palu”', 'budget 250 million in 2026 from Budget'],
        ['budgte 250 million in 2026 from Budget', 'budget 250 million in 2026 from Budget'],
        ['during March 2026 – June 2026', 'during 2026-03..2026-06'],
        ['during 2026-2028', 'during 2026..2028'],
        ['location "Palu"', 'location Palu'],
        [
            'indicator Trees unit “tree” {\n  target 5 in 2026\nduring 2026\n',
            'indicator Trees unit "tree" {\n  target 5 in 2026\n}\nduring 2026',
        ],
        [
            'indicator Trees "Trees planted" unit "tree"\n  target 5 in 2026',
            'indicator Trees "Trees planted" unit "tree" {\n  target 5 in 2026\n}',
        ],
        [
            'indicator "Trees planted" unit "tree" {\n  target 5 in 2026\n}',
            'indicator T "Trees planted" unit "tree" {\n  target 5 in 2026\n}',
        ],
        [
            'indicator Trees "Trees planted" unit "tree" {\n  target 5 in 2026\n  during 2026\n}',
            'indicator Trees "Trees planted" unit "tree" {\n  target 5 in 2026\n}\nduring 2026',
        ],
        ['during 2026\n}', 'during 2026'],
        ['note "to be settled', 'note "to be settled"'],
        ['No\tProgram\tBudget\n1\tPlanting\t250.000.000', ''],
        ['code: "1.03"', 'code "1.03"'],
    ],
    id: [
        ['mendukung "Jalan yang teduh"', 'mendukung Teduh'],
        ['mendukung “Jalan yang teduh”', 'mendukung Teduh'],
        ['mendukung ‘Jalan yang teduh’', 'mendukung Teduh'],
        ['anggaran Rp. 250.000.000,- pada 2026 dari APBD', 'anggaran 250 juta pada 2026 dari APBD'],
        ['anggaran 250jt di 2026 dari APBD', 'anggaran 250 juta pada 2026 dari APBD'],
        ['anggaran 250 Juta tahun 2026 dari APBD', 'anggaran 250 juta pada 2026 dari APBD'],
        ['anggaran 2,5 M pada 2026 dari APBD', 'anggaran 2,5 miliar pada 2026 dari APBD'],
        ['anggaran 2 T pada 2026 dari APBD', 'anggaran 2 triliun pada 2026 dari APBD'],
        ['anggaran 250 rb pada 2026 dari APBD', 'anggaran 250 ribu pada 2026 dari APBD'],
        ['anggaran 1.500 pada 2026 dari APBD', 'anggaran 1500 pada 2026 dari APBD'],
        ['anggaran 250 juta TA 2026 dari APBD', 'anggaran 250 juta pada 2026 dari APBD'],
        ['anggaran 250 juta pada Januari 2026 dari APBD', 'anggaran 250 juta pada 2026-01 dari APBD'],
        ['anggaran 250 juta Januari 2026 dari APBD', 'anggaran 250 juta pada 2026-01 dari APBD'],
        ['anggaran 250 juta pada 2026 dari “APBD Palu”', 'anggaran 250 juta pada 2026 dari APBD'],
        ['anggran 250 juta pada 2026 dari APBD', 'anggaran 250 juta pada 2026 dari APBD'],
        ['selama Maret – Juni 2026', 'selama 2026-03..2026-06'],
        ['selama 2026 s.d. 2028', 'selama 2026..2028'],
        ['lokasi "Palu"', 'lokasi Palu'],
        [
            'indikator Pohon satuan “pohon” {\n  target 5 pada 2026\nselama 2026\n',
            'indikator Pohon satuan "pohon" {\n  target 5 pada 2026\n}\nselama 2026',
        ],
        [
            'indikator Pohon "Pohon ditanam" satuan "pohon"\n  target 5 pada 2026',
            'indikator Pohon "Pohon ditanam" satuan "pohon" {\n  target 5 pada 2026\n}',
        ],
        [
            'indikator "Pohon ditanam" satuan "pohon" {\n  target 5 pada 2026\n}',
            'indikator T "Pohon ditanam" satuan "pohon" {\n  target 5 pada 2026\n}',
        ],
        [
            'indikator Pohon "Pohon ditanam" satuan "pohon" {\n  target 5 pada 2026\n  selama 2026\n}',
            'indikator Pohon "Pohon ditanam" satuan "pohon" {\n  target 5 pada 2026\n}\nselama 2026',
        ],
        ['selama 2026\n}', 'selama 2026'],
        ['catatan "akan dibahas', 'catatan "akan dibahas"'],
        ['No\tProgram\tPagu\n1\tPenanaman\t250.000.000', ''],
        ['kode: "1.03"', 'kode "1.03"'],
    ],
};

/** The goal that they speak of. */
export const goals: Readonly<Record<Locale, string>> = { en: 'goal Shade "Streets lie in shade"', id: 'tujuan Teduh "Jalan yang teduh"' };
export const titles: Readonly<Record<Locale, string>> = { en: 'Plant trees along the streets', id: 'Penanaman pohon di jalan' };
