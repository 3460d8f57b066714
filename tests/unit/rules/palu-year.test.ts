// A year of Palu, whole: the five-year plan above, the plan of 2027 revised once, two quarters reported. It shows exactly the faults that are
// marked, and those that the example lists.
import { expect, test } from 'vitest';
import { makePlan } from '../../../src/plan/make-plan.ts';
import { expectedOf, textsOf } from '../examples.ts';
import { findingsOf, readFile, unmark } from '../plans.ts';

/** The revision: what stood, and what stands now. */
const revision = [
    ['kota.plan', 'tahap rancangan', 'tahap perubahan'],
    // The five-year plan provides 1.3 billion: the revision departs from it.
    ['pertamanan.plan', '1,3 miliar pada 2027 dari DAU', '<|forecast-differs:1,31 miliar pada 2027 dari DAU semula 1,3 miliar|>'],
    ['pertamanan.plan', '600 "titik"', '620 "titik" semula 600'],
    ['pertamanan.plan', 'selama 2027-03..2027-10', 'selama 2027-03..2027-12 semula 2027-03..2027-10'],
] as const;

/** Two quarters, in a file of their own. */
const reported = `// Realisasi dua triwulan.
tambahan Pertamanan.PohonKelurahan {
  rencana-kas 600 juta pada 2027-S1 dari DAU, 710 juta pada 2027-S2 dari DAU
  realisasi 200 juta pada 2027-TW1, <|spending-behind:300 juta pada 2027-S1 dari DAU|>
  kendala "Bibit terlambat"
  tindak-lanjut "Penyemaian kedua pada bulan Juli"
}
tambahan Pertamanan.PohonKelurahan.KelurahanTeduh { realisasi 29 pada 2027-TW1, <|off-track:26 pada 2027-TW2|> }
tambahan Pertamanan.RawatTaman {
  realisasi 160 juta pada 2027-TW1 dari PAD
  realisasi <|spent-overlap:170 juta pada 2027-02..2027-05 dari PAD|>
  realisasi 170 juta pada 2027-TW2 dari PAD
}
tambahan Pertamanan.RawatTaman.TamanTerawat {
  target 70 pada 2027-TW1, 74 pada 2027-TW2
  realisasi 71 pada 2027-TW1, <|off-track:72 pada 2027-TW2|>
}
tambahan Pertamanan.TamanSaku {
  realisasi <|spent-over-budget:50 juta pada 2027-TW1 dari DAU|>, 45 juta pada 2027-TW2 dari DAU
}
mitra Warga "Forum warga Lasoani"
usulan <|proposal-open:BangkuTaman|> "Bangku di taman saku" 6 "bangku" dari Warga { lokasi Lasoani }
`;

test('a year of Palu with two quarters, one revision and the plan above shows exactly its listed faults', () => {
    const marked: Record<string, string> = { ...textsOf('palu-2027'), 'realisasi.plan': reported };
    for (const [file, before, now] of revision) {
        expect(marked[file]).toContain(before);
        marked[file] = (marked[file] as string).replace(before, now);
    }
    const wanted = (expectedOf('palu-2027') ?? []).map(({ file, rule, at }) => `${file} ${rule} ${at}`);
    const files = Object.entries(marked).map(([name, text]) => {
        const plain = unmark(text.replace(/<\|([a-z-]+):/g, '<|'));
        const rules = [...text.matchAll(/<\|([a-z-]+):/g)].map(([, rule]) => rule);
        for (const [i, { start, end }] of plain.marks.entries()) wanted.push(`${name} ${rules[i]} ${plain.text.slice(start, end)}`);
        return { name, text: plain.text };
    });
    const above = makePlan(Object.entries(textsOf('palu')).map(([name, text]) => readFile(text, `file:///palu/${name}`)));
    const plan = makePlan(
        files.map(({ name, text }) => readFile(text, `file:///palu-2027/${name}`)),
        { related: uri => (uri === 'file:///palu' ? { plan: above } : { unread: { key: 'missing', values: {} } }) },
    );
    const found = findingsOf(plan).map(({ file, rule, span }) => {
        const name = file.slice(file.lastIndexOf('/') + 1);
        const { text } = files.find(one => one.name === name) as { text: string };
        return `${name} ${rule} ${text.slice(span.start, span.end)}`;
    });
    expect(found.sort()).toEqual(wanted.sort());
});
