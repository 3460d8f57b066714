// What the official lists of a plan give an editor: codes to choose from, what a code stands for, links to the lists.
import { describe, expect, it } from 'vitest';
import type { MarkupContent, Position, TextEdit } from 'vscode-languageserver-types';
import type { Locale } from '../../../src/l10n/say.ts';
import { complete as completeAt } from '../../../src/language/lsp/completion.ts';
import { maxItems } from '../../../src/language/lsp/completion-names.ts';
import { documentLinks } from '../../../src/language/lsp/document-links.ts';
import { hoverAt } from '../../../src/language/lsp/hover.ts';
import { applyEdits } from '../../../src/plan/edit.ts';
import { lineStarts } from '../../../src/plan/source.ts';
import { edit } from './editor.ts';

const works = `kode;level;nomenklatur;satuan;wilayah
1.03;bidang_urusan;PEKERJAAN UMUM;;
X.XX.01;program;PROGRAM PENUNJANG;;
X.XX.01.2.01;kegiatan;Perencanaan dan Evaluasi;;kabupaten/kota
1.03.03;program;PROGRAM AIR MINUM;;
1.03.10;program;PROGRAM PENYELENGGARAAN JALAN;;
1.03.10.2.01;kegiatan;Jalan Kota;;kabupaten/kota
1.03.10.2.01.0032;sub_kegiatan;Rehabilitasi *Jalan*;Km;kabupaten/kota
1.04.02;program;PROGRAM PERUMAHAN;;`;
const regions = 'code,name\n72,Sulawesi Tengah\n72.71,Kota Palu\n72.71.01,Palu Timur\n72.10.01,Sigi Biromaru';
const plan = 'plan X { catalogue "2023.csv" as N2023 catalogue "regions.csv" }\n';

const files = (text: string) => ({ 'a.plan': plan + text, '2023.csv': works, 'regions.csv': regions });

function complete(given: Readonly<Record<string, string>>, snippets = true) {
    const { context, open, offset, texts } = edit(given, 'en', snippets);
    const list = completeAt(open, offset, context, { triggerKind: 1 });
    const items = (list?.items ?? []).toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    const apply = (label: string) => {
        const change = items.find(item => item.label === label)?.textEdit as TextEdit;
        const lines = (texts['file:///plan/a.plan'] as string).split('\n');
        const { start, end } = change.range;
        const line = lines[start.line] as string;
        return line.slice(0, start.character) + change.newText + line.slice(end.character);
    };
    /** The file once a code is chosen, with all that it brings. */
    const choose = (label: string) => {
        const item = items.find(one => one.label === label);
        const text = texts['file:///plan/a.plan'] as string;
        const starts = lineStarts(text);
        const at = ({ line, character }: Position) => (starts[line] as number) + character;
        const edits = [item?.textEdit as TextEdit, ...(item?.additionalTextEdits ?? [])].map(({ range, newText }) => ({
            span: { start: at(range.start), end: at(range.end) },
            text: newText,
            file: '',
        }));
        // Editors refuse edits that touch.
        expect(edits.length === 1 || edits[1]?.span.start !== edits[0]?.span.end).toBe(true);
        return applyEdits(text, edits);
    };
    return { choose, labels: items.map(({ label }) => label), items, isIncomplete: list?.isIncomplete, apply };
}

describe('codes to choose from', () => {
    const inRoads = (rest: string) => files(`department D { code "1.03.0.00.0.00.01.0000" program P { ${rest} } }`);

    it('are those of the level of the work, of the own field first, its support program among them', () => {
        expect(complete(inRoads('code <|>')).labels).toEqual(['1.03.01', '1.03.03', '1.03.10', '1.04.02']);
        expect(complete(inRoads('code "1.03.10" activity A { code "<|>" }')).labels).toEqual(['1.03.10.2.01', '1.03.01.2.01']);
        expect(complete(inRoads('code "1.03.10" activity A { code "1.03.10.2.01" subactivity S { code "<|>" } }')).labels).toEqual([
            '1.03.10.2.01.0032',
        ]);
    });

    it('begin with the digits typed, or have the words in their name', () => {
        expect(complete(inRoads('code "1.04<|>"')).labels).toEqual(['1.04.01', '1.04.02']);
        expect(complete(inRoads('code "minum air<|>"')).labels).toEqual(['1.03.03']);
        expect(complete(inRoads('code "9<|>"')).labels).toEqual([]);
    });

    it('replace what is within the quotes, and close them', () => {
        expect(complete(inRoads('code "1.<|>04"')).apply('1.04.02')).toContain('{ code "1.04.02" } }');
        expect(complete(inRoads('code "1.<|>')).apply('1.04.02')).toContain('{ code "1.04.02" } }');
        expect(complete(inRoads('code <|>')).apply('1.04.02')).toContain('{ code "1.04.02" } }');
    });

    it('of places are those of regions, within the place around first', () => {
        const place = (rest: string) => files(`location P { code "72.71" }\nlocation T within P { ${rest} }`);
        expect(complete(place('code "<|>"')).labels).toEqual(['72.71.01', '72', '72.10.01', '72.71']);
        expect(complete(place('code "sigi<|>"')).labels).toEqual(['72.10.01']);
    });

    it('are offered nowhere else', () => {
        for (const text of ['fund F { code "<|>" }', 'program P "<|>" { }', 'program P { note "<|>" }', 'program P { code ""<|> }'])
            expect(complete(files(text)).labels.filter(label => /^\d/.test(label))).toEqual([]);
        expect(complete({ 'a.plan': 'program P { code "<|>" }' }).labels).toEqual([]);
    });

    it('are cut when there are too many, and asked for again at the next letter', () => {
        const many = `code,name\n${Array.from({ length: 7000 }, (_, i) => `K.${String(i).padStart(4, '0')},Work ${i}`).join('\n')}`;
        const given = (typed: string) => ({
            'a.plan': `plan X { catalogue "k.csv" }\nprogram P { code "${typed}<|>" }`,
            'k.csv': many,
        });
        expect([complete(given('')).labels.length, complete(given('')).isIncomplete]).toEqual([maxItems, true]);
        expect(complete(given('work 6999'))).toMatchObject({ labels: ['K.6999'], isIncomplete: false });
        expect(complete(given('K.12')).labels).toHaveLength(100);
    });
});

describe('a code chosen', () => {
    const list =
        'kode;level;nomenklatur;indikator;satuan;wilayah\n' +
        '1.03.10.2.01.0032;sub_kegiatan;Rehabilitasi;Panjang "jalan" yang direhabilitasi;Km;kabupaten\n' +
        '1.03.10.2.01.0032;sub_kegiatan;Rehabilitasi;Jumlah laporan;Laporan;provinsi\n' +
        '1.03.10.2.01.0033;sub_kegiatan;Tanpa indikator;;;';
    const chosen = (text: string, code = '1.03.10.2.01.0032', snippets = true) =>
        complete({ 'a.plan': text, 'n.csv': list, 'b.plan': 'plan X { region "72.71" catalogue "n.csv" }' }, snippets).choose(code);
    const line = 'indicator PanjangJalanDirehabilitasi "Panjang \\"jalan\\" yang direhabilitasi" unit "Km"';
    const block = (code: string, rest = '') => `program P {\n  subactivity S {\n    code ${code}\n${rest}  }\n}\n`;

    it.each([true, false])('brings the official indicator and its unit, for the government of the plan (templates: %s)', snippets => {
        const right = block('"1.03.10.2.01.0032"', `    ${line}\n`);
        expect(chosen(block('"1<|>"'), undefined, snippets)).toBe(right);
        expect(chosen(block('<|>'), undefined, snippets)).toBe(right);
        expect(chosen(block('"1<|>'), undefined, snippets)).toBe(right);
    });

    it('brings it in the language of the file, with its line ends, below a comment, and on one line where the block is', () => {
        expect(chosen('program P {\r\n\tsubkegiatan S {\r\n\t\tkode "<|>" // tetap\r\n\t}\r\n}\r\n')).toContain(
            '\t\tkode "1.03.10.2.01.0032" // tetap\r\n\t\tindikator PanjangJalanDirehabilitasi "Panjang \\"jalan\\" yang direhabilitasi" satuan "Km"\r\n',
        );
        expect(chosen('program P { subactivity S { code "<|>" } }')).toBe(
            `program P { subactivity S { code "1.03.10.2.01.0032" ${line} } }`,
        );
    });

    it('brings nothing where the block has an indicator, the list has none, or text goes on behind an open quote', () => {
        const own = '    indicator G "Grade"\n';
        expect(chosen(block('"<|>"', own))).toBe(block('"1.03.10.2.01.0032"', own));
        expect(chosen(block('"<|>"'), '1.03.10.2.01.0033')).toBe(block('"1.03.10.2.01.0033"'));
        expect(chosen('program P { subactivity S { code "<|> budget 5 } }')).not.toContain('indicator');
    });

    it('is read without an error', () => {
        const { context } = edit({ 'a.plan': chosen(block('"<|>"')) });
        const file = context.plans.file('file:///plan/a.plan');
        expect(file?.problems).toEqual([]);
        expect(file?.declarations.find(({ kind }) => kind === 'indicator')?.title?.value).toBe('Panjang "jalan" yang direhabilitasi');
    });
});

describe('hover on a code', () => {
    const hover = (text: string, locale: Locale = 'en', more: Readonly<Record<string, string>> = {}) => {
        const { context, open, offset, show } = edit({ ...files(text), ...more }, locale);
        const found = hoverAt(open, offset, context);
        return found && { text: (found.contents as MarkupContent).value, at: found.range && show('file:///plan/a.plan', found.range) };
    };

    it('says the official name, level, unit, government and list', () => {
        expect(hover('program P { activity A { subactivity S { code "1.03.10.2<|>.01.0032" } } }')).toEqual({
            at: 'a.plan 1:"1.03.10.2.01.0032"',
            text: '**Rehabilitasi \\*Jalan\\***  \n`1.03.10.2.01.0032`\n\n- Level: subactivity\n- Unit: Km\n- For: kabupaten/kota\n- Catalogue: N2023',
        });
        expect(hover('program S { code "1.03.<|>01" }', 'id')?.text).toBe(
            '**Penunjang**  \n`1.03.01`\n\n- Jenjang: program\n- Katalog: N2023',
        );
        expect(hover('location L { code "72.<|>71" }')?.text).toBe('**Kota Palu**  \n`72.71`\n\n- Catalogue: regions.csv');
    });

    it('says what the list tells of it, and what became of a former code', () => {
        const more = {
            '2023.csv':
                'kode;nama;kinerja;indikator;satuan;spm;tag;definisi operasional;kode sebelumnya\n1.03.10;Jalan;Jalan baik;Panjang;Km;SPM;jalan;Semua jalan;1.03.09',
        };
        expect(hover('program P { code "1.03<|>.10" }', 'id', more)?.text).toBe(
            '**Jalan**  \n`1.03.10`\n\n- Kinerja: Jalan baik\n- Indikator: Panjang (Km)\n- SPM: SPM\n- Tag: jalan\n- Kode sebelumnya: 1.03.09\n- Definisi operasional: Semua jalan\n- Katalog: N2023',
        );
        expect(hover('program P { code "1.03<|>.09" }', 'en', more)?.text).toBe('`1.03.09`\n\n- In the catalogue in force: 1.03.10 Jalan');
    });

    it('says that a list is old, and nothing of a code that no list holds', () => {
        const old = { '2020.csv': 'kode,nama\n1.99,Lama', 'b.plan': 'plan X { catalogue "2020.csv" as N2020 }' };
        expect(hover('program S { code "1.<|>99" }', 'en', old)?.text).toContain('Catalogue: N2020 (a newer catalogue is in force)');
        expect(hover('program S { code "1.<|>98" }')).toBeUndefined();
        expect(hover('fund S { code "1.<|>03" }')).toBeUndefined();
    });
});

it('links a catalogue to its file, unless that is not there or not ours to read', () => {
    const { open, show } = edit({
        'a.plan': 'plan X { catalogue "lists/n 1.csv" catalogue "gone.csv" catalogue "https://example.org/a.csv" }',
        'lists/n%201.csv': works,
    });
    const links = documentLinks(open);
    expect(links.map(({ range, target }) => [show('file:///plan/a.plan', range), target])).toEqual([
        ['a.plan 0:"lists/n 1.csv"', 'file:///plan/lists/n%201.csv'],
    ]);
});
