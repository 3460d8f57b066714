// docs/exchange.md: every command in its table runs as it stands there, and every format of `alur export` has a row.
import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planExporters } from '../../src/exports/data/formats.ts';
import { alur, expectNoTrace, inFolder, root } from './alur.ts';

const page = readFileSync(path.join(root, 'docs/exchange.md'), 'utf8');
const [table = ''] = page.split('\n## ');
const rows = table
    .split('\n')
    // The tables of what comes in have two columns.
    .filter(line => line.startsWith('| ') && !line.startsWith('| format |') && line.split('|').length === 6)
    .map(line => line.split('|').map(cell => cell.trim()))
    .map(([, format = '', out = '', into = '', lost = '']) => ({ format, out: commandsIn(out), into: commandsIn(into), lost }));

function commandsIn(cell: string): string[][] {
    return [...cell.matchAll(/`alur ([^`]+)`/g)].map(([, args = '']) => args.split(' '));
}

describe('the table of docs/exchange.md', () => {
    it('has a row for every format of `alur export`, and says what each loses', () => {
        const named = rows.flatMap(({ out }) => out.map(args => args[args.indexOf('--format') + 1]));
        for (const { format } of planExporters) expect(named, format).toContain(format);
        for (const { format, lost } of rows) expect(lost, format).not.toBe('');
    });

    it.each(rows)('$format: its commands run', ({ out, into }) => {
        inFolder({}, folder => {
            mkdirSync(path.join(folder, 'palu'));
            cpSync(path.join(root, 'examples/palu'), path.join(folder, 'palu'), { recursive: true });
            for (const args of [...out, ...into]) {
                const ran = alur(args, { cwd: folder });
                expectNoTrace(ran);
                expect(ran.code, `${args.join(' ')}: ${ran.err}`).toBe(0);
                const file = args[args.indexOf('--out') + 1] as string;
                if (args.includes('--out')) expect(statSync(path.join(folder, file)).size, file).toBeGreaterThan(0);
            }
        });
    });
});
