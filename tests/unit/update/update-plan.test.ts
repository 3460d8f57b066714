// Single updates: what moves, what stands elsewhere, what only adds, what cannot be changed in place.
import { describe, expect, it } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import { importTable } from '../../../src/imports/import-workbook.ts';
import type { Locale } from '../../../src/l10n/say.ts';
import { baseOf, updatePlan } from '../../../src/update/update-plan.ts';
import { readFile } from '../read-plans.ts';

const read = (uri: string, text: string) => readFile(text, uri);
const head = 'Kode;Uraian;Indikator;Satuan;Target 2026;Anggaran 2026;Sumber Dana';
const rows = [
    '1.03.10;Penyelenggaraan Jalan;Jalan mantap;%;61;;',
    '1.03.10.2.01;Jalan Kabupaten;;;;;',
    '1.03.10.2.01.0001;Survei Jalan;Dokumen survei;dokumen;2;90.000.000;PAD',
    '1.03.10.2.01.0002;Rehabilitasi Jalan;Jalan baik;km;12;800.000.000;PAD',
    '1.03.10.2.02;Jembatan Kabupaten;;;;;',
    '1.03.10.2.02.0001;Survei Jembatan;Dokumen jembatan;dokumen;1;50.000.000;DAU',
];

async function contentOf(lines: readonly string[], texts: Readonly<Record<string, string>>, name = 't.csv', first = head) {
    const declarations = Object.entries(texts).flatMap(([uri, text]) => read(uri, text).elements.filter(one => one.kind !== 'extension'));
    const result = await importTable(new TextEncoder().encode([first, ...lines].join('\n')), name, {
        write: writeSource,
        locale: 'id',
        existing: { declarations },
        department: { name: 'PUPR', title: 'Dinas PUPR' },
    });
    if (!result.content) throw new Error(JSON.stringify([...result.doubts, ...result.unreadable][0]));
    return { content: result.content, files: result.files };
}

/** An imported plan with its base. */
async function imported(lines = rows) {
    const { content, files } = await contentOf(lines, {});
    const texts = Object.fromEntries(files.map(({ name, text }) => [`file:///p/${name}`, text]));
    return { texts, bases: [baseOf(content, 'id')] };
}

async function update(
    texts: Readonly<Record<string, string>>,
    lines: readonly string[],
    { bases = [] as readonly { name: string; text: string }[], remove = false, locale = 'en' as Locale, first = head } = {},
) {
    const { content } = await contentOf(lines, texts, 't.csv', first);
    const files = Object.entries(texts).map(([uri, text]) => ({ uri, text }));
    const made = updatePlan({ content, files, bases, root: 'file:///p', read, locale, remove });
    const after = { ...texts, ...Object.fromEntries(made.files.map(({ uri, text }) => [uri, text])) };
    return { made, after, text: after['file:///p/pupr.plan'] ?? '' };
}

const change = (from: string, to: string, lines = rows) => lines.map(line => line.replace(from, to));

describe('updatePlan', () => {
    it('moves a work whose code now belongs to another group, with its comment and all that was written into it', async () => {
        const { texts, bases } = await imported();
        const uri = 'file:///p/pupr.plan';
        const edited = (texts[uri] as string)
            .replace('      subkegiatan SurveiJalan', '      // dibahas dengan Bappeda\n      subkegiatan SurveiJalan')
            .replace('kode "1.03.10.2.01.0001"', 'kode "1.03.10.2.01.0001"\n        lokasi Kota');
        const moved = [
            ...rows.filter(line => !line.includes('Survei Jalan')),
            '1.03.10.2.02.0009;Survei Jalan;Dokumen survei;dokumen;2;95.000.000;PAD',
        ];
        const { made, text } = await update({ ...texts, [uri]: edited, 'file:///p/l.plan': 'lokasi Kota "Kota"\n' }, moved, { bases });
        expect(made.conflicts).toEqual([]);
        expect(made.gone).toEqual([]);
        expect(text.indexOf('// dibahas')).toBeGreaterThan(text.indexOf('kegiatan Jembatan'));
        expect(text).toMatch(
            /\/\/ dibahas dengan Bappeda\n\s+subkegiatan SurveiJalan "Survei Jalan" \{\n\s+kode "1\.03\.10\.2\.02\.0009"\n\s+lokasi Kota\n\s+anggaran 95 juta/,
        );
        expect(made.sentences.join('\n')).toContain('moved');
        const again = await update({ ...texts, [uri]: text, 'file:///p/l.plan': 'lokasi Kota "Kota"\n' }, moved, { bases: made.bases });
        expect([again.made.files, again.made.bases, again.made.notes]).toEqual([[], [], []]);
    });

    it('leaves a work in place, and says so, where somebody points at it by its path', async () => {
        const { texts, bases } = await imported();
        const other = { 'file:///p/o.plan': 'opd Lain "Lain" { program D "D" { setelah PUPR.PenyelenggaraanJalan.Jalan.SurveiJalan } }\n' };
        const moved = change('1.03.10.2.01.0001', '1.03.10.2.02.0009');
        const { made, text } = await update({ ...texts, ...other }, moved, { bases });
        expect(text).toContain('kode "1.03.10.2.02.0009"');
        expect(text.indexOf('SurveiJalan')).toBeLessThan(text.indexOf('Jembatan'));
        expect(made.notes.join('\n')).toContain('move it by hand');
    });

    it('meets lines where they stand: in extend blocks, in files of the other language, on one line', async () => {
        const texts = {
            'file:///p/a.plan': 'plan R { period 2026 }\nfund PAD "PAD"\nfund DAU "DAU"\n',
            'file:///p/pupr.plan': 'department PUPR "Dinas PUPR" {\n}\n',
            'file:///p/b.plan':
                'extend PUPR {\n\tprogram Roads "Penyelenggaraan Jalan" {\n\t\tcode "1.03.10"\n\t\tactivity Local "Jalan Kabupaten" { code "1.3.10.2.1"\n\t\t\tsubactivity S "Survei Jalan" { code "1.03.10.2.01.0001"  budget Rp90.000.000 from PAD // kept\n\t\t\t}\n\t\t}\n\t}\n}\n',
        };
        const { made, after } = await update(texts, change('90.000.000', '95.000.000'));
        expect(made.conflicts).toEqual([]);
        const text = after['file:///p/b.plan'] as string;
        expect(text).toContain('budget Rp95 million from PAD // kept');
        expect(text).toContain(
            '\t\t\tsubactivity RehabilitasiJalan "Rehabilitasi Jalan" {\n\t\t\t\tcode "1.03.10.2.01.0002"\n\t\t\t\tbudget 800 million in 2026 from PAD',
        );
        expect(text).toContain('activity Jembatan');
        expect(after['file:///p/pupr.plan']).toBe(texts['file:///p/pupr.plan']);
    });

    it('changes a fund with its amount in one statement, and takes no list apart', async () => {
        const { texts, bases } = await imported();
        const uri = 'file:///p/pupr.plan';
        const funded = await update(texts, change('800.000.000;PAD', '700.000.000;DAU'), { bases });
        expect(funded.text).toContain('anggaran 700 juta pada 2026 dari DAU');
        expect(funded.text.match(/anggaran/g)).toHaveLength(3);
        const list = (texts[uri] as string).replace(
            'anggaran 800 juta pada 2026 dari PAD',
            'anggaran 800 juta pada 2026, 5 juta pada 2027 dari PAD',
        );
        const tied = await update(
            {
                ...texts,
                [uri]: list,
                'file:///p/bersama.plan': (texts['file:///p/bersama.plan'] as string).replace('periode 2026', 'periode 2026..2027'),
            },
            change('800.000.000;PAD', '800.000.000;DAU'),
            { bases },
        );
        expect(tied.text).toContain('anggaran 800 juta pada 2026, 5 juta pada 2027 dari PAD');
        expect(tied.made.conflicts).toHaveLength(1);
    });

    it('does not put an amount of a year beside one of several years', async () => {
        const { texts, bases } = await imported();
        const uri = 'file:///p/pupr.plan';
        const wide = (texts[uri] as string).replace('anggaran 800 juta pada 2026 dari PAD', 'anggaran 2 miliar pada 2026..2028 dari PAD');
        const { made, text } = await update({ ...texts, [uri]: wide }, change('800.000.000', '850.000.000'), { bases });
        expect(text).toBe(wide);
        expect(made.conflicts[0]?.sentence).toContain('said Rp 800,000,000 (PAD) last time and says Rp 850,000,000 (PAD) now');
    });

    it('adds what a table of progress tells, and nothing else', async () => {
        const { texts } = await imported();
        const first = 'Kode;Uraian;Anggaran 2026;Realisasi Fisik 2026 (%)';
        const lines = ['1.03.10.2.01.0001;Survei Jalan DIUBAH;99.000.000;40', '1.03.10.2.01.0099;Pekerjaan lain;1.000.000;10'];
        const { content } = await contentOf(lines, texts, 't.csv', `Laporan realisasi fisik dan keuangan;;;\n${first}`);
        expect(content.layout).toBe('rfk');
        const made = updatePlan({
            content,
            files: Object.entries(texts).map(([uri, text]) => ({ uri, text })),
            bases: [],
            root: 'file:///p',
            read,
            locale: 'en',
        });
        const text = made.files[0]?.text ?? '';
        expect(text).toContain('progres 40% pada 2026');
        expect(text).toContain('"Survei Jalan"');
        expect(text).not.toContain('99 juta');
        expect(text).not.toContain('Pekerjaan lain');
        expect(made.gone).toEqual([]);
        expect(made.conflicts.map(({ sentence }) => sentence).join()).toContain('Pekerjaan lain');
    });

    it('asks whose table it is where nothing says it', async () => {
        const { texts } = await imported();
        const { content } = await contentOf(['9.99.01;Program asing;;;;;'], texts);
        const nameless = { ...content, departments: content.departments.map(one => ({ ...one, title: undefined, name: 'T' })) };
        const made = updatePlan({
            content: nameless,
            files: Object.entries(texts).map(([uri, text]) => ({ uri, text })),
            bases: [],
            root: 'file:///p',
            read,
            locale: 'id',
        });
        expect(made.problem).toContain('--department');
        expect(made.files).toEqual([]);
    });

    it('tells what the table counts anew in a work that somebody took out', async () => {
        const built = [...rows.slice(0, 2), '1.03.10.2.01.0002;Pembangunan Jalan;Jalan yang dibangun;km;12;800.000.000;PAD'];
        const { texts, bases } = await imported(built);
        const uri = 'file:///p/pupr.plan';
        const without = (texts[uri] as string).replace(/\n\n? {6}subkegiatan[\s\S]*?\n {6}\}/, '');
        expect(without).not.toContain('0002');
        const { made } = await update({ ...texts, [uri]: without }, change('km;12', 'km;15', built), { bases });
        expect(made.files).toEqual([]);
        expect(made.conflicts).toMatchObject([{ base: '12 km', table: '15 km' }]);
        expect(made.conflicts[0]?.sentence).toMatch(/12 km last time and says 15 km now; it was taken out of the plan and stays out\.$/);
    });

    it('takes a gone work out on request, and names it as long as it stays', async () => {
        const { texts, bases } = await imported();
        const less = rows.filter(line => !line.includes('Rehabilitasi'));
        const kept = await update(texts, less, { bases });
        expect(kept.made.gone).toHaveLength(1);
        const again = await update(kept.after, less, { bases: kept.made.bases });
        expect(again.made.gone).toHaveLength(1);
        expect([again.made.files, again.made.bases]).toEqual([[], []]);
        const out = await update(kept.after, less, { bases: kept.made.bases, remove: true });
        expect(out.text).not.toContain('Rehabilitasi');
        expect((await update(out.after, less, { bases: out.made.bases })).made.gone).toEqual([]);
    });

    it('owns what an indicator is, as a table of key indicators says it, and keeps what is written by hand', async () => {
        const first =
            'INDIKATOR KINERJA UTAMA;;;;;;;\nNo;Sasaran;Indikator Kinerja Utama;Definisi Operasional;Formula;Satuan;Target 2026;Sumber Data;Penanggung Jawab';
        const lines = ['1;Kota teduh;Tutupan tajuk;Luas tajuk dibagi luas kota;(a / b) x 100;%;15;Citra satelit;Bidang Taman'];
        const { content, files } = await contentOf(lines, {}, 't.csv', first);
        const texts = Object.fromEntries(files.map(({ name, text }) => [`file:///p/${name}`, text]));
        const uri = Object.keys(texts)[0] as string;
        const written = [
            'jenis "IKU"',
            'definisi "Luas tajuk dibagi luas kota"',
            'formula "(a / b) x 100"',
            'sumber "Citra satelit"',
            'penanggung-jawab "Bidang Taman"',
        ];
        for (const line of written) expect(texts[uri]).toContain(line);
        const edited = {
            ...texts,
            [uri]: (texts[uri] as string).replace('sumber "Citra satelit"', 'sumber "Citra drone"').replace(/ *definisi .*\n/, ''),
        };
        const corrected = lines.map(line =>
            line.replace('(a / b) x 100', 'a dibagi b').replace('Luas tajuk dibagi', 'Luas tajuk terhadap'),
        );
        const { made, after } = await update(edited, corrected, { bases: [baseOf(content, 'id')], first });
        expect(made.conflicts.map(({ table, text }) => [table, text])).toEqual([['"Luas tajuk terhadap luas kota"', 'nothing']]);
        expect(after[uri]).toContain('formula "a dibagi b"');
        expect(after[uri]).toContain('sumber "Citra drone"');
        const none = await update({ ...texts, [uri]: (texts[uri] as string).replace(/ *(definisi|formula|jenis) .*\n/g, '') }, lines, {
            first,
        });
        for (const line of written) expect(none.after[uri]).toContain(line);
    });

    it('owns what figures were before a revision, and leaves alone a revision that only people wrote', async () => {
        const first = 'Kode;Uraian;Indikator;Satuan;Target 2026;Anggaran Sebelum Perubahan 2026;Anggaran Setelah Perubahan 2026';
        const lines = ['1.03.10;Jalan;Jalan mantap;%;61;5.000.000;6.000.000'];
        const { content, files } = await contentOf(lines, {}, 't.csv', first);
        const texts = Object.fromEntries(files.map(({ name, text }) => [`file:///p/${name}`, text]));
        const uri = Object.keys(texts).find(name => /semula/.test(texts[name] as string)) as string;
        expect(texts[uri]).toContain('anggaran 6 juta pada 2026 semula 5 juta');
        const bases = [baseOf(content, 'id')];
        const corrected = lines.map(line => line.replace('5.000.000', '5.500.000'));
        const { made, after } = await update(texts, corrected, { bases, first });
        expect(after[uri]).toContain('anggaran 6 juta pada 2026 semula 5_500_000');
        const again = await update(after, corrected, { bases: made.bases, first });
        expect([again.made.files, again.made.bases]).toEqual([[], []]);
        const own = { ...texts, [uri]: (texts[uri] as string).replace('semula 5 juta', 'semula 4 juta') };
        expect((await update(own, lines, { bases, first })).made.files).toEqual([]);
        expect((await update(own, corrected, { bases, first })).made.conflicts).toHaveLength(1);
        const without = { ...texts, [uri]: (texts[uri] as string).replace(' semula 5 juta', '') };
        expect((await update(without, lines, { first })).after[uri]).toContain('anggaran 6 juta pada 2026 semula 5 juta');
        const plain = 'Kode;Uraian;Indikator;Satuan;Target 2026;Anggaran 2026';
        const kept = await update(texts, ['1.03.10;Jalan;Jalan mantap;%;61;7.000.000'], { first: plain });
        expect(kept.after[uri]).toContain('anggaran 7 juta pada 2026 semula 5 juta');
    });
});
