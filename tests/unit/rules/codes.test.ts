// Codes against lists, beyond what the rule's own examples show; with the public lists and table where they are beside the repository.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import { readCatalogue } from '../../../src/imports/catalogue.ts';
import { importTable } from '../../../src/imports/import-workbook.ts';
import { readNomenclature } from '../../../src/imports/nomenclature.ts';
import { say } from '../../../src/l10n/say.ts';
import { applyEdits, textEdits } from '../../../src/plan/edit.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import { findCode, officialCodes } from '../../../src/plan/official-codes.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { findingsOf, marked, planOf, readFile } from '../plans.ts';

const works = `kode;level;nomenklatur;wilayah
1.03;bidang_urusan;PEKERJAAN UMUM;
2.10;bidang_urusan;PERTANAHAN;
X.XX.01;program;PROGRAM PENUNJANG;
X.XX.01.2.01;kegiatan;Perencanaan;kabupaten/kota
1.03.02;program;PROGRAM SUMBER DAYA AIR;
1.03.20;program;PROGRAM LAIN;
1.03.02.2.01;kegiatan;Pengelolaan SDA;kabupaten/kota
1.03.02.2.01.0032;sub_kegiatan;Bangun Tanggul;kabupaten/kota
2.10.03;program;PROGRAM TANAH;`;

/** The messages in English about the code of one program, or of what stands in it. */
function messages(text: string, lists: Readonly<Record<string, string>> = { '2023.csv': works }, head = '') {
    const names = Object.keys(lists).map(name => `catalogue "${name}"`);
    return findingsOf(planOf(`plan X { ${head} ${names.join(' ')} }\n${text}`, lists), 'code-unknown').map(({ message, values }) =>
        say(message, 'en', values),
    );
}
const code = (text: string) => messages(`department D { program P { code "${text}" } }`);
const deep = (text: string) => messages(`department D { program P { activity A { subactivity S { code "${text}" } } } }`);

describe('a code that lost its shape', () => {
    it.each([
        ['1.3.2', '1.03.02 or 1.03.20'],
        ['1.03.2', '1.03.02 or 1.03.20'],
        ['01.03.02', '1.03.02'],
        ['1-03-02', '1.03.02'],
        ['1.O3.02', '1.03.02'],
        ['10302', '1.03.02'],
        ['2.1.3', '2.10.03'],
        ['1.3.1', '1.03.01'],
        ['2.10.1', '2.10.01'],
    ])('%s may be %s, and nothing is guessed', (text, near) => {
        expect(code(text)).toEqual([`${text} is not in the catalogue 2023.csv. Did you mean ${near}?`]);
    });
    it('has its last part in two digits, as in older lists', () =>
        expect(deep('1.03.02.2.01.32')).toEqual(['1.03.02.2.01.32 is not in the catalogue 2023.csv. Did you mean 1.03.02.2.01.0032?']));
    it('of an activity has one digit in its fourth part', () =>
        expect(messages('department D { program P { activity A { code "1.03.02.02.01" } activity B { code "1.03.01.02.01" } } }')).toEqual([
            '1.03.02.02.01 is not in the catalogue 2023.csv. Did you mean 1.03.02.2.01?',
            '1.03.01.02.01 is not in the catalogue 2023.csv. Did you mean 1.03.01.2.01?',
        ]));
    it('is what its title says, when several are as near', () =>
        expect(messages('department D { program P "Sumber Daya Air" { code "1.3.2" } }')).toEqual([
            '1.3.2 is not in the catalogue 2023.csv. Did you mean 1.03.02?',
        ]));
});

describe('a code that a list does not hold', () => {
    it.each(['1.03.02', '1.03.01', '2.10.01'])('%s is one', text => expect(code(text)).toEqual([]));
    it.each(['1.99.01', '1.03.77', 'K-17.2.3'])('%s is none', text =>
        expect(code(text)).toEqual([`${text} is not in the catalogue 2023.csv.`]),
    );
    it('may be told by the title', () =>
        expect(messages('department D { program P "PROGRAM  TANAH" { code "1.03.77" } }')).toEqual([
            '1.03.77 is not in the catalogue 2023.csv; "PROGRAM  TANAH" has 2.10.03 there.',
        ]));
    it('is not asked for without a list that was read, or in a list of other things', () => {
        const text = 'department D { program P { code "9" } }';
        expect(findingsOf(planOf(`plan X { catalogue "2023.csv" }\n${text}`))).not.toContainEqual(
            expect.objectContaining({ rule: 'code-unknown' }),
        );
        expect(messages(text, { 'funds.csv': 'kode,sumber dana\n1.2,DAU' })).toEqual([]);
        expect(messages(text, { 'regions.csv': 'kode,nama\n72.71,Palu' })).toEqual([]);
    });
    it('is half-written', () => expect(messages('department D { program P { code "" } program Q { code ')).toEqual([]));
});

describe('versions', () => {
    const older = 'kode;nomenklatur\n1.03.02;PROGRAM TANAH\n1.03.90;PROGRAM SUMBER DAYA AIR\n1.03.91;PROGRAM HAPUS\n2.10.03;PROGRAM TANAH';
    const both = { '2023.csv': works, '2020.csv': older };
    it('of several years the latest is in force, in whatever order they stand', () => {
        for (const lists of [both, { '2020.csv': older, '2023.csv': works }])
            expect(messages('department D { program P { code "1.03.90" } program Q { code "1.03.91" } }', lists)).toEqual([
                '1.03.90 is the code of 2020.csv; in 2023.csv, "Sumber Daya Air" has 1.03.02.',
                '1.03.91 is a code of 2020.csv that 2023.csv no longer has.',
            ]);
    });
    it('a code that means something else now is told by the title', () =>
        expect(messages('department D { program P "Program Tanah" { code "1.03.02" } }', both)).toEqual([
            '1.03.02 is the code of 2020.csv; in 2023.csv, "Tanah" has 2.10.03.',
        ]));
    it('lists without a year are parts, all in force', () =>
        expect(
            messages('department D { program P { code "1.03.02" } program Q { code "1.03.91" } }', { 'a.csv': works, 'b.csv': older }),
        ).toEqual([]));
});

describe('names, levels and governments', () => {
    it('compare letters and digits only', () => {
        expect(messages('department D { program P "Sumber  daya-air." { code "1.03.02" } }')).toEqual([]);
        expect(messages('department D { program P "Air" { code "1.03.02" } }')).toEqual([
            'The official name of 1.03.02 is "Sumber Daya Air".',
        ]);
    });
    it('of the list are data: a name cannot break out of its quotes', () => {
        const list = { '2023.csv': 'kode,nama\n1.03.02,"A ""quoted"" } name"' };
        const text = 'plan X { catalogue "2023.csv" }\ndepartment D { program P "Other" { code "1.03.02" } }';
        const [fix] = findingsOf(planOf(text, list), 'code-unknown')[0]?.fixes ?? [];
        const after = applyEdits(
            text,
            (fix?.changes ?? []).flatMap(change => textEdits(change, { text, language: 'en' })),
        );
        expect(readFile(after).problems).toEqual([]);
        expect(findingsOf(planOf(after, list), 'code-unknown')).toEqual([]);
    });
    it('of another level of government are told where plan and list say theirs', () => {
        const text = 'department D { program P { activity A { code "1.03.02.2.01" } } }';
        expect(messages(text)).toEqual([]);
        expect(messages(text, undefined, 'region "72.71"')).toEqual([]);
        expect(messages(text, undefined, 'region "72"')).toEqual([
            'In 2023.csv, 1.03.02.2.01 is for another level of government (regency or city), not for that of this plan (province).',
        ]);
    });
});

describe('codes of places', () => {
    const regions = { 'd.csv': 'code,name\n72.71,Kota Palu\n72.71.01,Palu Timur\n72.10,Kabupaten Sigi\n72.10.01,Biromaru' };
    const place = (text: string, lists: Readonly<Record<string, string>> = regions) => messages(`location L ${text}`, lists);
    it.each([
        ['{ code "72.71.01" }', []],
        ['"Kec. Palu Timur" { code "72.71.01" }', []],
        ['"Sigi" { code "72.10" }', []],
        ['"Palu Barat" { code "72.71.01" }', ['The official name of 72.71.01 is "Palu Timur".']],
        ['{ code "72.71.09" }', ['72.71.09 is not in the catalogue d.csv.']],
        ['{ code "72.71.01.1001" }', []],
        ['{ code "72.71.1" }', ['72.71.1 is not in the catalogue d.csv. Did you mean 72.71.01?']],
        ['{ code "7271010" }', ['7271010 looks like a code of another system; d.csv writes codes like 72.71.']],
        ['{ code "ID-ST" }', ['ID-ST looks like a code of another system; d.csv writes codes like 72.71.']],
    ])('%s', (text, expected) => expect(place(text)).toEqual(expected));
    it('are of another system when the list has no dots', () =>
        expect(place('{ code "72.71" }', { 'bps.csv': 'kode_bps;kode;nama\n7271;7271;Palu' })).toEqual([
            '72.71 looks like a code of another system; bps.csv writes codes like 7271.',
        ]));
    it('within a district whose villages no list holds are not asked for', () => {
        const lists = { ...regions, 'v.csv': 'code,name\n72.71.01.1001,Besusu' };
        expect(place('{ code "72.10.01.2001" }', lists)).toEqual([]);
        expect(place('{ code "72.71.01.1009" }', lists)).toEqual(['72.71.01.1009 is not in the catalogue v.csv.']);
    });
    it('are warnings: a place is found without its code', () =>
        expect(findingsOf(planOf('plan X { catalogue "d.csv" }\nlocation L { code "72.71.09" }', regions), 'code-unknown')).toMatchObject([
            { severity: 'warning' },
        ]));
});

describe('scenarios', () => {
    test('12: latitude and longitude swapped, where only a list of regions knows the place', () => {
        const lists = { 'r.csv': 'kode,nama,lat,lon\n72.71,Kota Palu,-0.8986,119.8506' };
        const text = 'plan X { catalogue "r.csv" }\nlocation Palu { code "72.71" }\nlocation Park within Palu { at 119.88, -0.86 }';
        const near = text.replace('119.88, -0.86', '40.85, 14.27');
        const [finding] = findingsOf(planOf(text, lists), 'place-outside');
        expect(finding && say(finding.message, 'en', finding.values)).toMatch(/swapped\?$/);
        const after = applyEdits(text, finding?.fixes[0]?.changes.flatMap(change => textEdits(change, { text, language: 'en' })) ?? []);
        expect(after).toBe(text.replace('119.88, -0.86', '-0.86, 119.88'));
        expect(findingsOf(planOf(after, lists), 'place-outside')).toEqual([]);
        expect(marked(findingsOf(planOf(near, lists), 'place-outside'), near)).toEqual(['place-outside@40.85, 14.27']);
    });

    test('22: 1.03 became 1.3 and 2.10 became 2.1: the text stays, each reading is offered, none is chosen', () => {
        const lists = { 'codes.csv': 'kode,nama\n1.03,A\n1.30,B\n2.10,C\n2.01,D' };
        const text = 'plan X { catalogue "codes.csv" }\ndepartment D { program P { code "1.3" } program Q "C" { code "2.1" } }';
        const plan = planOf(text, lists);
        expect(plan.all('program').map(program => program.code?.value)).toEqual(['1.3', '2.1']);
        const found = findingsOf(plan, 'code-unknown');
        expect(found.map(({ message, values }) => say(message, 'id', values))).toEqual([
            'Kode 1.3 tidak ada dalam katalog codes.csv. Maksudnya 1.03 atau 1.30?',
            'Kode 2.1 tidak ada dalam katalog codes.csv. Maksudnya 2.10?',
        ]);
        expect(found.map(({ fixes }) => fixes.map(({ values }) => values['text']))).toEqual([['"1.03"', '"1.30"'], ['"2.10"']]);
    });
});

const candidates = [process.env['ALUR_SHARED'], '../shared'].flatMap(folder => (folder ? [join(folder, 'data')] : []));
const data = candidates.find(candidate => existsSync(candidate));
if (!data) console.warn(`SKIPPED: the real table and lists are not here (looked in ${candidates.join(', ')}; set ALUR_SHARED).`);

describe.skipIf(!data)('the real table, with the list of its time', () => {
    const read = (file: string) => readFileSync(join(data as string, file));
    const list = () => read('indonesia/nomenklatur_kepmendagri_900-1317-2023.csv').toString();
    const importReal = async () => {
        const { files } = await importTable(read('indonesia/renja_dpa_2024_dpupr_pasangkayu.xlsx'), 'renja.xlsx', {
            write: writeSource,
            locale: 'id',
            nomenclature: readNomenclature(list()),
            department: { name: 'PUPR' },
        });
        const texts = files.map(({ name, text }) =>
            readFile(
                text.replace(/^(rencana .*\{)$/m, '$1\n  wilayah "76.01"\n  katalog "2023.csv" sebagai N2023'),
                `file:///plan/${name}`,
            ),
        );
        return makePlan(texts, { catalogues: new Map([['file:///plan/2023.csv', readCatalogue(list())]]) });
    };

    test('all 44 codes resolve, and one title was cut off', async () => {
        const plan = await importReal();
        const { current } = officialCodes(plan, 'works');
        const codes = [...plan.all('program'), ...plan.all('activity'), ...plan.all('subactivity')].map(work => [
            work.kind,
            work.code?.value ?? '',
        ]);
        expect(codes.filter(([kind]) => kind === 'subactivity')).toHaveLength(44);
        expect(codes.filter(([, code]) => !findCode(current, code as string))).toEqual([]);
        const found = findAll(plan).filter(({ rule }) => rule === 'code-unknown');
        expect(found.map(({ values }) => values['code'])).toEqual(['1.03.08.2.01.0023']);
    });

    test('every construction stands at a coarse place, one budget is zero, and no indicator is copied', async () => {
        const plan = await importReal();
        const found = findAll(plan);
        const of = (rule: string) => found.filter(finding => finding.rule === rule);
        const built = plan.all('output').filter(({ verb }) => verb === 'builds');
        expect(built.length).toBeGreaterThan(0);
        expect(of('coarse-location')).toHaveLength(built.length);
        expect(of('money-without-target').filter(({ message, values }) => say(message, 'en', values).includes('zero'))).toHaveLength(1);
        expect(of('copied-indicator').length).toBeLessThanOrEqual(1);
    });
});
