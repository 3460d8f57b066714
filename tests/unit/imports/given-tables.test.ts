// Tables with their right values, and the smallest tables of faults that were found, where the public data is at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import type { ImportOptions, ImportResult } from '../../../src/imports/import-workbook.ts';
import { exitCodeOf, importTable } from '../../../src/imports/import-workbook.ts';
import { readFile } from '../read-plans.ts';
import { plain } from './random-tables/facts.ts';

const data = new URL('../../../../shared/data/', import.meta.url);
const isHere = existsSync(data);
if (!isHere) console.warn('Skipped: ../shared/data is not there, so tables with right values are not compared.');

async function importGiven(path: string, options: Partial<ImportOptions> = {}): Promise<ImportResult> {
    const bytes = new Uint8Array(readFileSync(new URL(path, data)));
    return importTable(bytes, path.split('/').at(-1) ?? path, { write: writeSource, locale: 'id', ...options });
}

/** Imported with exit 0, and texts that read without a problem. */
async function importRight(path: string, options: Partial<ImportOptions> = {}): Promise<ImportResult & { readonly text: string }> {
    const result = await importGiven(path, options);
    expect(doubtsOf(result)).toEqual([]);
    for (const { name, text } of result.files) expect(readFile(text, `file:///${name}`).problems, text).toEqual([]);
    return { ...result, text: result.files.map(file => file.text).join('\n') };
}

const doubtsOf = ({ doubts, unreadable }: ImportResult) =>
    [...doubts, ...unreadable].map(({ place, message, values }) => ({ place, message: message.en, values }));
const titlesOf = ({ account }: ImportResult) => account.departments.map(({ title }) => plain(title)).sort();
const sum = (money: Readonly<Record<string, string>>) => Object.values(money).reduce((total, amount) => total + Number(amount), 0);

/** Every indicator with its readings, as `title: year value, …`. */
function readingsOf({ files }: ImportResult, kind: 'targets' | 'baselines'): Record<string, string[]> {
    const declared = files.flatMap(({ name, text }) => readFile(text, `file:///${name}`).declarations);
    return Object.fromEntries(
        declared.flatMap(each =>
            each.kind === 'indicator' ? [[each.title?.value ?? each.name, each[kind].map(reading => reading.text)] as const] : [],
        ),
    );
}

interface Right {
    readonly [key: string]: unknown;
}

const checks: Record<string, (right: Right) => Promise<void>> = {
    '01_renja_sipd_ri.xlsx': async right => {
        const { account, text, ...result } = await importRight('tables/01_renja_sipd_ri.xlsx');
        expect(titlesOf({ account, ...result })).toEqual((right['departments'] as string[]).map(plain));
        expect(account).toMatchObject({
            programs: right['programs'],
            activities: right['activities'],
            subactivities: right['subactivities'],
        });
        expect(account.budget).toEqual(asText(right['budget']));
        expect(account.forecast).toEqual(asText(right['forecast']));
        for (const title of (right['indicators'] as { sub_0009: string[] }).sub_0009) expect(text).toContain(title);
    },
    '03_renstra_tc27.xlsx': async right => {
        const { account, text, ...result } = await importRight('tables/03_renstra_tc27.xlsx');
        expect(account).toMatchObject({
            programs: right['programs'],
            activities: right['activities'],
            subactivities: right['subactivities'],
            goals: 1,
            objectives: 1,
        });
        expect(account.budget).toEqual(asText(right['budget']));
        for (const title of [...(right['goals'] as string[]), ...(right['objectives'] as string[])]) expect(text).toContain(title);
        const targets = Object.values(right['targets_program'] as Record<string, number>).map(String);
        expect(readingsOf({ account, ...result }, 'targets')['Persentase penanganan sampah']?.slice(0, 5)).toEqual(targets);
    },
    '05_buku_banyak_lembar.xlsx': async right => {
        const result = await importRight('tables/05_buku_banyak_lembar.xlsx');
        expect(titlesOf(result)).toEqual((right['departments'] as string[]).map(plain).sort());
        expect(result.account.subactivities).toBe(right['subactivities']);
        expect(sum(result.account.budget)).toBe(right['total']);
        expect(result.account.sheets.map(({ name }) => name)).toEqual(['Rekap', 'Dinkes', 'DLH']);
    },
    '06_perjanjian_kinerja.xlsx': async right => {
        const { account, text } = await importRight('tables/06_perjanjian_kinerja.xlsx');
        expect(account).toMatchObject({ objectives: right['objectives'], indicators: right['indicators'], programs: right['programs'] });
        expect(sum(account.budget)).toBe(right['budget']);
        expect(text).toContain(`${right['text_target']}`);
    },
    '08_rfk_realisasi.xlsx': async right => {
        const { account } = await importRight('tables/08_rfk_realisasi.xlsx');
        expect(account.budget).toEqual(asText(right['budget']));
        expect(sum(account.actual)).toBe((right['spent'] as Record<string, number>)['2026-S1']);
        expect(sum(account.physical)).toBe((right['physical'] as Record<string, number>)['2026-S1']);
    },
    '09_renja_perubahan.xlsx': async right => {
        const result = await importRight('tables/09_renja_perubahan.xlsx');
        expect(sum(result.account.budget)).toBe(right['budget_after']);
        expect(Object.values(readingsOf(result, 'targets')).flat().sort()).toEqual(['18500', '3']);
    },
    '12_rp_titik_koma.csv': async right => {
        const { account } = await importRight('tables/12_rp_titik_koma.csv');
        expect(sum(account.budget)).toBe(right['total']);
        expect(account.subactivities).toBe(right['subactivities']);
    },
    '14_opd_sebagai_baris.xlsx': async right => {
        const { account } = await importRight('tables/14_opd_sebagai_baris.xlsx');
        expect(account.departments).toHaveLength(right['departments'] as number);
        expect(account).toMatchObject({ programs: right['programs'], subactivities: right['subactivities'] });
        expect(sum(account.budget)).toBe(right['total']);
    },
    '15_banyak_indikator.xlsx': async right => {
        expect(exitCodeOf(await importGiven('tables/15_banyak_indikator.xlsx'))).toBe(1);
        const { account, text } = await importRight('tables/15_banyak_indikator.xlsx', { acceptMismatch: true });
        expect(account.indicators).toBe((right['indicators_program'] as number) + 1);
        expect(sum(account.budget)).toBe(right['total']);
        expect(text).toContain('SAKIP');
    },
    '16_tc33_resmi.xlsx': async right => {
        const { account, ...result } = await importRight('tables/16_tc33_resmi.xlsx');
        expect(titlesOf({ account, ...result })).toEqual([plain(right['department'] as string)]);
        expect(account).toMatchObject({
            programs: right['programs'],
            activities: right['activities'],
            subactivities: right['subactivities'],
        });
        expect(account.budget).toEqual(asText(right['budget']));
        expect(account.forecast).toEqual(asText(right['forecast']));
        expect(Object.values(readingsOf({ account, ...result }, 'targets'))).toEqual([
            ['12.5', '13'],
            ['3', '3'],
            ['3', '3'],
        ]);
    },
    '17_rumus_tanpa_nilai.xlsx': async () => {
        const result = await importGiven('tables/17_rumus_tanpa_nilai.xlsx');
        expect(exitCodeOf(result)).not.toBe(0);
        const named = result.account.doubts.map(({ cell }) => cell.replace(/^.*!/, ''));
        for (const cell of ['F2', 'F3', 'F5']) expect(named).toContain(cell);
    },
    '20_e81_evaluasi_renja.xlsx': async right => {
        expect(exitCodeOf(await importGiven('tables/20_e81_evaluasi_renja.xlsx'))).toBe(1);
        const result = await importRight('tables/20_e81_evaluasi_renja.xlsx', { acceptMismatch: true });
        for (const code of right['codes'] as string[]) expect(result.text).toContain(`"${code}"`);
    },
    '22_rka_rincian_belanja.xlsx': async () => {
        const result = await importGiven('tables/22_rka_rincian_belanja.xlsx');
        expect(exitCodeOf(result)).not.toBe(0);
        expect(
            doubtsOf(result)
                .map(({ message }) => message)
                .join(' '),
        ).toMatch(/5\.x|purchase|sub-?activit/i);
    },
};

function asText(money: unknown): Record<string, string> {
    return Object.fromEntries(Object.entries(money as Record<string, number>).map(([year, amount]) => [year, String(amount)]));
}

describe.skipIf(!isHere)('tables with right values', () => {
    const files = isHere ? readdirSync(new URL('tables/', data)).filter(name => /\.(xlsx|csv)$/.test(name)) : [];

    // A catalogue of works is read by another way in: see catalogue.test.ts.
    test.for(files.filter(name => !name.startsWith('23_')))('%s', async name => {
        const right = JSON.parse(readFileSync(new URL(`tables/${name.replace(/\.\w+$/, '.right.json')}`, data), 'utf8')) as Right;
        const check = checks[name];
        expect(check, 'a table without a check').toBeDefined();
        await check?.(right);
    });
});

describe.skipIf(!isHere)('the smallest tables of faults', () => {
    test('codes without their zeros', async () => {
        const { account } = await importRight('faults/h1a-unpadded/renja-2025.csv');
        expect(account).toMatchObject({ programs: 1, activities: 1, subactivities: 2, budget: { 2025: '300' } });
    });

    test('years by their order need the first one', async () => {
        expect(exitCodeOf(await importGiven('faults/h1c-years/renstra.csv'))).toBe(1);
        const result = await importRight('faults/h1c-years/renstra.csv', { firstYear: 2025 });
        expect(result.account.budget).toEqual({ 2025: '300', 2026: '400' });
        expect(readingsOf(result, 'targets')).toEqual({ 'Panjang saluran': ['3', '4'], 'Panjang bersih': ['5'] });
    });

    test('parts that are more than their group are told', async () => {
        const result = await importGiven('faults/h1c-years/renstra-tahun.csv');
        expect(exitCodeOf(result)).toBe(1);
        const said = doubtsOf(result)
            .map(doubt => JSON.stringify(doubt))
            .join('\n');
        expect(said).toContain('310');
        expect(said).toContain('300');
        const accepted = await importRight('faults/h1c-years/renstra-tahun.csv', { acceptMismatch: true });
        expect(accepted.account.budget['2026']).toBe('400');
        expect(accepted.text).toMatch(/periode 2025\.\.2026/);
    });

    test('goals with objectives', async () => {
        const { account } = await importRight('faults/h2-goals/tujuan.csv', { year: 2025 });
        expect(account).toMatchObject({ goals: 1, objectives: 2, indicators: 2 });
    });

    test('amounts in all spellings: one is a doubt, the others are not', async () => {
        const result = await importGiven('faults/n-amounts/renja-2025.csv');
        expect(result.account.doubts.filter(({ cell }) => cell.startsWith('E')).map(({ cell }) => cell)).toEqual(['E4']);
    });

    test('a row of column numbers', async () => {
        const { account } = await importRight('faults/n-colnum/eval-2025.csv');
        expect(account).toMatchObject({ subactivities: 1, budget: { 2025: '100' } });
        expect(account.skipped.every(({ row }) => row === 2)).toBe(true);
    });

    test('further indicators in rows of their own', async () => {
        const { account } = await importRight('faults/n-continued/renja-2025.csv');
        expect(account).toMatchObject({ indicators: 4, subactivities: 2, budget: { 2025: '300' }, skipped: [] });
    });

    test.for([
        ['x-hiddenrow.xlsx', '600'],
        ['filtered.xlsx', '300'],
    ] as const)('hidden rows: %s', async ([name, visible]) => {
        const path = `faults/n-hidden-row/${name}`;
        const { account } = await importRight(path);
        expect(account.budget).toEqual({ 2025: visible });
        expect(account.skipped).toHaveLength(1);
        const all = await importGiven(path, { includeHidden: true });
        if (exitCodeOf(all) === 0) expect(all.account.budget).not.toEqual({ 2025: visible });
    });

    test('half a period is no day', async () => {
        const { text } = await importRight('faults/n-oneday/renja-2025.csv');
        expect(text).not.toMatch(/selama 2025-01-15\n|selama 2025-12-31\n/);
    });

    test('two sheets with the same codes; a hidden one', async () => {
        const two = await importGiven('faults/n-sheets/y-two.xlsx');
        expect(exitCodeOf(two)).toBe(1);
        expect(two.account.sheets.map(({ name }) => name)).toEqual(['Konsep lama', 'Renja']);
        const { account } = await importRight('faults/n-sheets/y-hidden.xlsx');
        expect(account).toMatchObject({ subactivities: 5, budget: { 2025: '500' } });
        expect(account.sheets).toEqual([
            { name: 'Konsep lama', taken: false },
            { name: 'Renja', taken: true },
        ]);
    });

    test.for(['z-sipd.xlsx', 'z-split.xlsx'])('codes over several columns: %s', async name => {
        const { account } = await importRight(`faults/n-splitcode/${name}`, { year: 2026 });
        expect(account).toMatchObject({ programs: 1, activities: 1, subactivities: 2, budget: { 2026: '300' } });
    });

    test('points that group thousands', async () => {
        const { account } = await importRight('faults/n-thousands/renja-2025.csv');
        expect(account.budget).toEqual({ 2025: '14750000' });
    });
});
