// Reading of a table, beyond what the command takes for one row: a plan of 7,500 rows as CSV and as a workbook. It must not know the import.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import writeExcelFile from 'write-excel-file/node';
import { timeProcess } from './processes.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const rows = 7_500;
/** Milliseconds of processor time. */
const most = 1_000;
const works = 8_000;
const maxOfUpdate = 3_000;

export async function timeImports(out: string): Promise<Record<string, unknown>[]> {
    const folder = join(out, 'import');
    mkdirSync(folder, { recursive: true });
    const table = tableOf(rows);
    writeFileSync(join(folder, 'renja-2025.csv'), table.map(cells => cells.join(';')).join('\n'));
    writeFileSync(join(folder, 'renja-2025.xlsx'), await writeExcelFile([{ sheet: 'Renja', data: table }]).toBuffer());
    writeFileSync(
        join(folder, 'start-2025.csv'),
        table
            .slice(0, 2)
            .map(cells => cells.join(';'))
            .join('\n'),
    );
    const start = Math.min(
        ...[1, 2, 3].map(() => timeProcess(process.execPath, [cli, 'import', join(folder, 'start-2025.csv'), '--dry-run'], folder).cpu),
    );
    const lines = ['renja-2025.csv', 'renja-2025.xlsx'].map(name => {
        const runs = [1, 2, 3].map(() => timeProcess(process.execPath, [cli, 'import', join(folder, name), '--dry-run'], folder));
        const cpu = Math.min(...runs.map(run => run.cpu)) - start;
        return {
            what: `${rows.toLocaleString('en')} rows, ${name.slice(-4)}`,
            cpu,
            peakMB: Math.max(...runs.map(run => run.peakMB)),
            target: `< ${most}`,
            met: cpu < most,
        };
    });
    lines.push(timeUpdate(folder, start));
    rmSync(folder, { recursive: true });
    return lines;
}

/** A correction of a large plan, beyond what reading the plan takes. */
function timeUpdate(folder: string, start: number) {
    const table = tableOf(works).map(cells => cells.join(';'));
    const plan = join(folder, 'plan');
    writeFileSync(join(folder, 'first.csv'), table.join('\n'));
    writeFileSync(
        join(folder, 'second.csv'),
        table.map((line, at) => (at % 100 === 7 ? line.replace(';Unit;', ';Unit;1') : line)).join('\n'),
    );
    timeProcess(process.execPath, [cli, 'import', join(folder, 'first.csv'), '--out', plan], folder);
    const least = (args: string[]) => {
        const runs = [1, 2, 3].map(() => timeProcess(process.execPath, [cli, ...args], folder));
        return { cpu: Math.min(...runs.map(run => run.cpu)), peakMB: Math.max(...runs.map(run => run.peakMB)) };
    };
    const reading = least(['rules', plan]).cpu - start;
    const { cpu: whole, peakMB } = least(['import', join(folder, 'second.csv'), '--update', plan, '--dry-run']);
    const cpu = whole - start - reading;
    return { what: `update of ${works.toLocaleString('en')} works`, cpu, peakMB, target: `< ${maxOfUpdate}`, met: cpu < maxOfUpdate };
}

/** Works of one department, ten to an activity. */
function tableOf(count: number): (string | number)[][] {
    const two = (value: number) => String(value).padStart(2, '0');
    const works = Array.from({ length: count }, (_, at) => {
        const [program, activity, work] = [Math.floor(at / 500) + 1, (Math.floor(at / 10) % 50) + 1, (at % 10) + 1];
        const code = `1.03.${two(program)}.2.${two(activity)}.00${two(work)}`;
        return [
            code,
            `Pekerjaan nomor ${at} di kota`,
            `Jumlah hasil ${at % 50}`,
            (at % 9) + 1,
            'Unit',
            ((at % 97) + 1) * 1_000_000,
            'PAD',
            `Kecamatan ${at % 30}`,
        ];
    });
    return [['Kode', 'Uraian', 'Indikator', 'Target', 'Satuan', 'Pagu 2025', 'Sumber Dana', 'Lokasi'], ...works];
}
