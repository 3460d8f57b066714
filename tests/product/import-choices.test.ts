// Meanings of columns that were chosen in the editor, used by the command line.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { plannerTable } from '../unit/planner-table.ts';
import { alur } from './alur.ts';

async function prepare(columns: unknown): Promise<string> {
    const folder = mkdtempSync(path.join(tmpdir(), 'alur-choices-'));
    writeFileSync(path.join(folder, 'renja.xlsx'), await plannerTable());
    if (columns !== undefined)
        writeFileSync(path.join(folder, 'alur-import.json'), typeof columns === 'string' ? columns : JSON.stringify({ columns }));
    return folder;
}

const run = (cwd: string, ...more: string[]) => alur(['import', 'renja.xlsx', '--out', '.', '--locale', 'en', ...more], { cwd });
const ignored = { table: 'renja.xlsx', column: 'G', head: 'Hasil Rapat', means: 'ignore' };

describe('alur import beside alur-import.json', () => {
    it('asks without it, uses it and names what it used', async () => {
        expect(run(await prepare(undefined))).toMatchObject({ code: 1, err: expect.stringContaining('"Hasil Rapat" holds figures') });
        const folder = await prepare([ignored]);
        const { code, err } = run(folder);
        expect({ code, err }).toMatchObject({
            code: 0,
            err: expect.stringContaining('Meanings of columns from alur-import.json: G "Hasil Rapat" = ignore.'),
        });
        expect(readFileSync(path.join(folder, 'dinas-pertamanan.plan'), 'utf8')).toContain('budget 250 million in 2026 from PAD');
    });

    it('uses what was chosen for the same head in another table, without its year', async () => {
        const { code, err } = run(await prepare([{ ...ignored, table: 'old.xlsx', column: 'C', means: 'spent 2024' }]));
        expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('G "Hasil Rapat" = spent.') });
    });

    it('lets --map come first', async () => {
        expect(run(await prepare([ignored]), '--map', 'G=budget 2027')).toMatchObject({ code: 0 });
    });

    it('refuses a file that it cannot read, and leaves it as it is', async () => {
        const folder = await prepare('{ "mine": 1 }');
        expect(run(folder)).toMatchObject({ code: 2, err: expect.stringContaining('alur-import.json is not a list of meanings') });
        expect(readFileSync(path.join(folder, 'alur-import.json'), 'utf8')).toBe('{ "mine": 1 }');
    });
});
