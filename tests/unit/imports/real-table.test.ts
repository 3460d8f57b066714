// The public works table of a regency, with the figures known of it. Nobody's data is in the repository: it lies beside it or the test is
// skipped, saying so.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import { importTable } from '../../../src/imports/import-workbook.ts';
import { readNomenclature } from '../../../src/imports/nomenclature.ts';
import { createLanguage } from '../../../src/language/module.ts';
import { readPlanFile } from '../../../src/language/read.ts';

const candidates = [process.env['ALUR_SHARED'], '../shared'].flatMap(folder => (folder ? [join(folder, 'data/indonesia')] : []));
const folder = candidates.find(candidate => existsSync(candidate));
if (!folder) console.warn(`SKIPPED: the real table is not here (looked in ${candidates.join(', ')}; set ALUR_SHARED).`);

const read = (name: string) => new Uint8Array(readFileSync(join(folder as string, name)));
const listName = 'nomenklatur_kepmendagri_900-1317-2023.csv';

describe.skipIf(!folder)('the real table', () => {
    const importReal = (name: string) =>
        importTable(read(name), name, {
            write: writeSource,
            locale: 'id',
            nomenclature: readNomenclature(new TextDecoder().decode(read(listName))),
            department: { name: 'PUPR' },
        });

    test.each(['renja_dpa_2024_dpupr_pasangkayu.xlsx', 'renja_dpa_2024_dpupr_pasangkayu.csv'])(
        '%s gives the figures known of it',
        async name => {
            const result = await importReal(name);
            expect(result.counts).toEqual({
                rows: 44,
                taken: 44,
                skipped: 0,
                withoutOutputIndicator: 36,
                withoutIndicator: 19,
                zeroBudget: 1,
            });
            expect(result.account).toMatchObject({ programs: 11, activities: 18, subactivities: 44, budget: { 2024: '125103902555' } });
            expect(result.doubts).toEqual([]);
            const text = result.files.at(-1)?.text ?? '';
            // The text that stood in 22 rows stands once, at the program, as 96 %.
            expect(text.match(/Persentase penunjang urusan perangkat daerah/g)).toHaveLength(1);
            expect(text).toContain('target 96 pada 2024');
            expect(text.match(/^ +(kegiatan|subkegiatan|program) \S+ "/gm)).toHaveLength(11 + 18 + 44);
        },
    );

    test('both formats give the same text, and nothing to look at in the workbook', async () => {
        const [excel, csv] = [
            await importReal('renja_dpa_2024_dpupr_pasangkayu.xlsx'),
            await importReal('renja_dpa_2024_dpupr_pasangkayu.csv'),
        ];
        expect(excel.files).toEqual(csv.files);
        expect(excel.notes).toEqual([]);
        expect(csv.notes).toHaveLength(22);
    });

    test('what is written parses without a problem', async () => {
        const language = createLanguage();
        for (const { name, text } of (await importReal('renja_dpa_2024_dpupr_pasangkayu.xlsx')).files)
            expect(readPlanFile(language, `file:///${name}`, text).problems).toEqual([]);
    });
});
