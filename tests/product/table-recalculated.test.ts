// The workbooks of `alur table` in LibreOffice: every sum that it works out anew is ours, heads and page numbers stand on every page.
// Skipped, aloud, where LibreOffice is not installed.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readExcel } from '../../src/imports/excel.ts';
import { columnLetters } from '../../src/imports/workbook.ts';
import { alur, inFolder } from './alur.ts';

const isHere = spawnSync('soffice', ['--version']).status === 0;
if (!isHere) console.warn('Skipped: LibreOffice is not here (package libreoffice-calc), so no sum was worked out anew.');
const hasPdf = spawnSync('pdftotext', ['-v']).status === 0;

/** A department whose works fill several pages. */
function city(): string {
    const parts = (program: number) =>
        Array.from({ length: 12 }, (_, at) => {
            const code = `1.03.${String(program).padStart(2, '0')}.2.01.${String(at + 1).padStart(4, '0')}`;
            const money = `anggaran ${(at + 1) * 1_234_567 + program} pada 2026 dari DAU, ${program * 1000},50 pada 2026 dari PAD`;
            return `subkegiatan S${at} "Rehabilitasi ruas ${at + 1}" { kode "${code}" ${money} prakiraan ${at * 1000} pada 2027 realisasi 5 juta pada 2026-TW1 dari DAU
      indikator I "Panjang ruas" satuan "km" { target ${at + 1} pada 2026 } }`;
        }).join('\n');
    const programs = Array.from(
        { length: 9 },
        (_, at) =>
            `program P${at} "Program ${at + 1}" { kode "1.03.${String(at + 1).padStart(2, '0')}" kegiatan K "Kegiatan" { kode "1.03.${String(at + 1).padStart(2, '0')}.2.01"\n${parts(at + 1)} } }`,
    );
    return `rencana Kota { periode 2026 }\ndana DAU "DAU"\ndana PAD "PAD"\nopd PU "Dinas Pekerjaan Umum" {\n${programs.join('\n')}\n}\nopd LH "Dinas Lingkungan" { program Taman "Taman" { kode "2.11.02" anggaran 5 juta pada 2026 } }\n`;
}

/** Without the results of its formulas, so that they must be worked out. */
function withoutResults(workbook: Uint8Array): Uint8Array {
    const parts = unzipSync(workbook);
    for (const name of Object.keys(parts).filter(part => part.startsWith('xl/worksheets/')))
        parts[name] = strToU8(strFromU8(parts[name] as Uint8Array).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'));
    return zipSync(parts);
}

function formulasIn(bytes: Uint8Array): Map<string, string> {
    const found = new Map<string, string>();
    for (const { name, rows } of readExcel(bytes).sheets)
        rows.forEach((cells, row) => {
            cells.forEach((cell, column) => {
                if (cell.formula) found.set(`${name}!${columnLetters(column)}${row + 1}`, cell.text);
            });
        });
    return found;
}

function convert(folder: string, file: string, to: string): string {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', path.join(folder, to), path.join(folder, file)], {
        timeout: 120_000,
    });
    return path.join(folder, to, file.replace(/xlsx$/, to));
}

describe.runIf(isHere)('a table in LibreOffice', () => {
    it.each(['renja', 't-c33', 't-c27', 'rpjmd-program', 'e81', 'rfk', 'revision', 'pk'])('%s: sums worked out anew are ours', layout => {
        inFolder({ 'p/kota.plan': city() }, folder => {
            expect(alur(['table', 'p', '--layout', layout, '--year', '2026', '--out', 'ours.xlsx'], { cwd: folder }).code).toBe(0);
            const ours = readFileSync(path.join(folder, 'ours.xlsx'));
            const expected = formulasIn(ours);
            expect(expected.size).toBeGreaterThan(0);
            writeFileSync(path.join(folder, 'anew.xlsx'), withoutResults(ours));
            const anew = formulasIn(readFileSync(convert(folder, 'anew.xlsx', 'xlsx')));
            expect(Object.fromEntries(anew)).toEqual(Object.fromEntries(expected));
        });
    });

    it.runIf(hasPdf)('prints the head and the number of the page on every page, in landscape on F4', () => {
        inFolder({ 'p/kota.plan': city() }, folder => {
            alur(['table', 'p', '--layout', 't-c33', '--year', '2026', '--out', 'ours.xlsx'], { cwd: folder });
            const file = convert(folder, 'ours.xlsx', 'pdf');
            const pages = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout.split('\f').slice(0, -1);
            expect(pages.length).toBeGreaterThan(3);
            for (const [at, page] of pages.entries()) {
                expect(page).toContain('Rencana Tahun 2026');
                expect(page).toContain(`Halaman ${at + 1} dari ${pages.length}`);
            }
            // Folio, 13 by 8.5 inches, in points.
            expect(spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout).toMatch(/Page size: +936(\.\d+)? x 612/);
        });
    });
});
