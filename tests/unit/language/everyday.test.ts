// What planners write as they speak, in both languages: money, years, quotes, titles for names. It is read, or costs one problem that leads on.
import { describe, expect, it } from 'vitest';
import { say } from '../../../src/l10n/say.ts';
import { convertKeywords } from '../../../src/language/convert-keywords.ts';
import { formatText } from '../../../src/language/format/format.ts';
import { plainDecimal } from '../../../src/plan/decimal.ts';
import { applyEdits } from '../../../src/plan/edit.ts';
import type { Work } from '../../../src/plan/model.ts';
import { findingsOf, language, planOf, readFile } from '../plans.ts';

const program = (text: string) => {
    const file = readFile(text);
    return { file, work: file.declarations.find(({ kind }) => kind === 'program') as Work };
};

/** `amount time fund` of each amount, when there is nothing to say. */
function money(text: string): string[] {
    const { file, work } = program(`opd D { program P { ${text} } }`);
    expect(file.problems.map(({ key }) => key)).toEqual([]);
    return work.budgets.map(({ amount, period, fund }) =>
        [amount && plainDecimal(amount).replace(/\.0+$/, ''), period?.text, fund?.path.join('.')].filter(Boolean).join(' '),
    );
}

describe('money', () => {
    it.each([
        ['anggaran Rp. 250.000.000,- pada 2026 dari APBD', '250000000 2026 APBD'],
        ['anggaran Rp.250.000.000,- di 2026 dari APBD', '250000000 2026 APBD'],
        ['anggaran Rp250.000,- pada 2026', '250000 2026'],
        ['anggaran 250,000,– in 2026', '250000 2026'],
        ['anggaran Rp\u00a0250.000.000 pada 2026', '250000000 2026'],
        ['anggaran RP 250.000.000 pada 2026', '250000000 2026'],
        ['anggaran 250jt pada 2026 dari APBD', '250000000 2026 APBD'],
        ['anggaran 250 jt pada 2026', '250000000 2026'],
        ['anggaran 250 Juta pada 2026', '250000000 2026'],
        ['anggaran 2,5 M pada 2026 dari APBD', '2500000000 2026 APBD'],
        ['anggaran Rp2,5M pada 2026', '2500000000 2026'],
        ['anggaran 2 T pada 2026', '2000000000000 2026'],
        ['anggaran 250 rb per tahun', '250000'],
        ['budget 5 bn in 2026 from F', '5000000000 2026 F'],
        ['budget 250 Million for 2026', '250000000 2026'],
    ])('%s', (text, expected) => expect(money(text)).toEqual([expected]));

    it('of an M in English is asked about: a million or a miliar', () => {
        const text = 'department D { program P { budget 2.5 M in 2026 } }';
        const [finding] = findingsOf(planOf(text), 'number');
        expect(finding && say(finding.message, 'en', finding.values)).toContain('"M" is a million to some');
        expect(finding?.fixes.map(({ title, values }) => say(title, 'id', values))).toEqual(['Tulis juta', 'Tulis miliar']);
        expect(program(text).work.budgets[0]?.amount).toBeUndefined();
        expect(convertKeywords(language, text, 'id').map(edit => edit.text)).not.toContain('miliar');
    });

    it('keeps names free: only behind a number is M a magnitude', () => {
        const { file, work } = program(
            'goal M\nfund T\nfund jt\nopd D { program P { mendukung M anggaran 5 juta dari T, 6 juta dari jt } }',
        );
        expect(file.problems).toEqual([]);
        expect(work.budgets.map(({ fund }) => fund?.path[0])).toEqual(['T', 'jt']);
    });

    it('that can be read two ways is offered in words', () => {
        const offers = (number: string, locale: 'en' | 'id') => {
            const [finding] = findingsOf(planOf(`goal G { indicator I { target ${number} in 2026 } }`), 'number');
            return [
                finding && say(finding.message, locale, finding.values),
                ...(finding?.fixes ?? []).map(({ title, values }) => say(title, locale, values)),
            ];
        };
        expect(offers('1.500', 'en')).toEqual([
            '1.500: one thousand five hundred (write 1500) or one and a half (write 1,5)?',
            'One thousand five hundred: 1500',
            'One and a half: 1,5',
        ]);
        expect(offers('1.500', 'id')).toEqual([
            '1.500: seribu lima ratus (tulis 1500) atau satu setengah (tulis 1,5)?',
            'Seribu lima ratus: 1500',
            'Satu setengah: 1,5',
        ]);
        expect(offers('92,819', 'en').slice(1)).toEqual([
            'Ninety-two thousand eight hundred nineteen: 92819',
            'Ninety-two point eight one nine zero: 92.8190',
        ]);
        expect(offers('12.000', 'id').slice(1)).toEqual(['Dua belas ribu: 12000', 'Dua belas: 12']);
    });
});

describe('time', () => {
    it.each([
        ['anggaran 5 juta di 2026 dari APBD', '5000000 2026 APBD'],
        ['anggaran 5 juta di tahun 2026 dari APBD', '5000000 2026 APBD'],
        ['anggaran 5 juta tahun 2026 dari APBD', '5000000 2026 APBD'],
        ['anggaran 5 juta TA 2026 dari APBD', '5000000 2026 APBD'],
        ['anggaran 5 juta pada TA 2026 dari APBD', '5000000 2026 APBD'],
        ['anggaran 5 juta untuk tahun anggaran 2026 dari APBD', '5000000 2026 APBD'],
        ['anggaran 5 juta pada tahun 2026–2028 per tahun', '5000000 2026..2028'],
        ['budget 5 million in FY 2026 from F', '5000000 2026 F'],
        ['anggaran 5 juta Januari 2026 dari APBD', '5000000 2026-01 APBD'],
        ['anggaran 5 juta pada Januari 2026 dari APBD', '5000000 2026-01 APBD'],
        ['budget 5 million in January 2026, 6 million in Dec 2026 from F', '5000000 2026-01 F', '6000000 2026-12 F'],
        ['anggaran 5 juta pada triwulan II 2026', '5000000 2026-TW2'],
        ['anggaran 5 juta pada semester 1 tahun 2026', '5000000 2026-S1'],
    ])('%s', (text, ...expected) => expect(money(text)).toEqual(expected));

    it.each([
        ['selama Januari 2026', '2026-01'],
        ['selama tahun 2026', '2026'],
        ['selama 2026-2028', '2026..2028'],
        ['selama 2026 – 2028', '2026..2028'],
        ['selama 2026 s.d. 2028', '2026..2028'],
        ['selama 2026 s/d 2028', '2026..2028'],
        ['selama 2026 sampai dengan 2028', '2026..2028'],
        ['selama 2026 sd 2028', '2026..2028'],
        ['selama 2026 s/d 2028', '2026..2028'],
        ['selama 2026 S.D. 2028', '2026..2028'],
        ['selama 2026 s. d. 2028', '2026..2028'],
        ['selama 2026 Hingga 2028', '2026..2028'],
        ['selama 2026 until 2028', '2026..2028'],
        ['selama 2026 through 2028', '2026..2028'],
        ['selama 2026 to 2028', '2026..2028'],
        ['selama 2026–2028', '2026..2028'],
        ['selama 2026 — 2028', '2026..2028'],
        ['selama Maret – Juni 2026', '2026-03..2026-06'],
        ['selama 14 Maret 2026', '2026-03-14'],
        ['during March 2026 to June 2026', '2026-03..2026-06'],
        ['during March 14, 2026', '2026-03-14'],
        ['during 2026..March 2027', '2026..2027-03'],
    ])('%s', (text, expected) => {
        const { file, work } = program(`opd D { program P { ${text} } }`);
        expect(file.problems.map(({ key }) => key)).toEqual([]);
        expect(work.period?.text).toBe(expected);
    });

    it('that is none says so', () => {
        const { file } = program('opd D { program P { selama 31 Februari 2026 } }');
        expect(file.problems.map(({ key }) => key)).toEqual(['no-such-time']);
    });

    it('stays what it is in both languages, and when it is formatted', () => {
        const text = 'opd D {\n  program P {\n    anggaran 250jt tahun 2026 dari APBD\n    selama Maret – Juni 2026\n  }\n}\n';
        const file = 'file:///plan/a.plan';
        const english = applyEdits(
            text,
            convertKeywords(language, text, 'en').map(edit => ({ file, ...edit })),
        );
        expect(english).toContain('budget 250million in 2026 from APBD');
        expect(program(english).work.budgets).toMatchObject(program(text).work.budgets.map(({ amount }) => ({ amount })));
        const messy = text.replaceAll('    ', '').replaceAll('250jt', '250   jt');
        const formatted = formatText(messy, source => language.lexer.lex(source));
        expect(formatted).toContain('    anggaran 250 jt tahun 2026 dari APBD\n    selama Maret – Juni 2026\n');
    });
});

describe('texts', () => {
    it('in the quotes of Word are texts', () => {
        const file = readFile(
            "department Taman “Dinas Pertamanan” {\n  program A „Pohon” { tag “a”, “b\", ‘c’ }\n  program B «Qur'an»\n  program C 'Qur'an' { code “2.11” }\n  program D “Program \"Hijau\" kota”\n}",
        );
        expect(file.problems).toEqual([]);
        expect(file.declarations.map(({ name, title }) => `${name} ${title?.value}`)).toEqual([
            'Taman Dinas Pertamanan',
            'A Pohon',
            "B Qur'an",
            "C Qur'an",
            'D Program "Hijau" kota',
        ]);
        expect(file.declarations.find(({ name }) => name === 'A')?.remarks.tags.map(({ value }) => value)).toEqual(['a', 'b', 'c']);
    });

    it('that are not closed leave the brace to the block', () => {
        const { file, work } = program('goal Hijau\nprogram Pohon "Penanaman pohon di jalan {\n  serves Hijau\n}\n');
        expect(file.problems.map(({ key, span }) => [key, span])).toEqual([['unclosed-text', { start: 25, end: 50 }]]);
        expect(work.title?.value).toBe('Penanaman pohon di jalan');
        expect(work.serves).toHaveLength(1);
        const curly = program('program Pohon “Penanaman pohon {\n  digs\n}\n');
        expect(curly.file.problems.map(({ key }) => key)).toEqual(['unclosed-text']);
        expect(curly.work.digs).toBeDefined();
    });

    it('where a name is wanted cost one problem', () => {
        const { file, work } = program(
            'opd D { program P { mendukung "Kota lebih hijau", Lain lokasi "Jalan"\nanggaran 5 juta dari “APBD Kota” } }',
        );
        expect(file.problems.map(({ key }) => key)).toEqual(['title-not-name', 'title-not-name', 'title-not-name']);
        expect(work.serves.map(({ path }) => path[0])).toEqual(['', 'Lain']);
    });
});

it('takes time that follows the text, whatever is repeated', () => {
    // Ten times the text in not much more than ten times the steps: counted by how far each form may look.
    for (const piece of ['“', "'", '„a', '2026 -', 'Januari ', 'di ', '5 jt ', 's.d. ', '\t', ',-', 'a "b {\n', 'TA ']) {
        const file = readFile(`program P { during ${piece.repeat(20_000)} }`);
        expect(file.problems.length).toBeLessThan(300);
    }
}, 60_000);
