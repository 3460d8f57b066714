// Killed processes, full disks and people who save meanwhile lose nothing, as built. The moments are random; the seed is printed.
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateCity } from '../bench/city.ts';
import { alur, expectNoTrace, inFolder, root } from './alur.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
console.log(`killed.test.ts: SEED=${seed}`);
let state = seed;
/** From 0 to 1. */
function random(): number {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
}

const rows = Array.from({ length: 400 }, (_, i) => `1.01.${String(i + 1).padStart(2, '0')},Program ${i},DAU,${i + 1}00`);
const table = `KODE SUB KEGIATAN,PROGRAM DAN KEGIATAN,SUMBER DANA,JUMLAH PAGU\n${rows.join('\n')}\n`;
const shared = `plan P "P" { period 2025 currency IDR }\n${'// a line that somebody wrote\n'.repeat(150_000)}`;
/** Large, so that writing it takes a while, and laid out otherwise than `alur format` would. */
const untidy = `plan   P "P" { period 2025 }\n/*\n${'a comment that takes its time to write\n'.repeat(300_000)}*/\ngoal   G\n`;

/** Files of a plan that a table was imported into, by path. */
const imported: Record<string, string> = {};
let folder: string;
beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'alur-killed-'));
    mkdirSync(path.join(folder, 'city'));
    for (const [name, text] of generateCity({ programs: 120 })) writeFileSync(path.join(folder, 'city', name), text);
    writeFileSync(path.join(folder, 't.csv'), table);
    // The same table with other money, and one work more.
    writeFileSync(path.join(folder, 'corrected.csv'), `${table.replaceAll(/00$/gm, '50')}1.02.01,Program baru,DAU,7\n`);
    expect(alur(['import', 't.csv', '--out', 'five', '--year', '2025', '--department', 'Dinas'], { cwd: folder }).code).toBe(0);
    for (const name of readdirSync(path.join(folder, 'five')))
        imported[`five/${name}`] = readFileSync(path.join(folder, 'five', name), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command and kills it: at some moment, or shortly after it begins to write into `watched`. Says whether it was killed. */
async function killed(
    args: readonly string[],
    watched: string,
    delay: number,
    isWriting: boolean,
    signal: 'SIGKILL' | 'SIGINT' = 'SIGKILL',
): Promise<boolean> {
    const states = () =>
        readdirSync(watched).map(name => `${name} ${statSync(path.join(watched, name), { throwIfNoEntry: false })?.mtimeMs}`);
    const before = states().join();
    const child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), ...args], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise<boolean>(done => child.on('exit', (_, by) => done(by === signal)));
    if (isWriting) while (child.exitCode === null && states().join() === before) await turn();
    if (delay > 0) await pause(delay);
    child.kill(signal);
    return ended;
}

interface Case {
    readonly name: string;
    readonly args: readonly string[];
    /** By path: what is there before the command runs. */
    readonly old: Readonly<Record<string, string>>;
}

const cases: readonly Case[] = [
    { name: 'format', args: ['format', 'one'], old: { 'one/a.plan': untidy } },
    {
        name: 'draw',
        args: ['draw', 'city', '--out', 'two/flow.svg', '--date', '2025-03-14'],
        old: { 'two/flow.svg': 'old '.repeat(100_000) },
    },
    {
        name: 'report',
        args: ['report', 'city', '--format', 'csv', '--out', 'three'],
        old: { 'three/findings.csv': 'old', 'three/risks.csv': 'old' },
    },
    {
        name: 'import',
        args: ['import', 't.csv', '--out', 'four', '--year', '2025', '--department', 'Dinas'],
        old: { 'four/shared.plan': shared },
    },
    {
        name: 'update',
        args: ['import', 'corrected.csv', '--update', 'five', '--yes', '--year', '2025', '--department', 'Dinas'],
        old: imported,
    },
];

describe('a process that is killed at any moment', () => {
    it.each(cases)('$name: leaves every file as it was, or whole and new', async ({ args, old }) => {
        const watched = path.join(folder, path.dirname(Object.keys(old)[0] as string));
        const reset = () => {
            rmSync(watched, { recursive: true, force: true });
            mkdirSync(watched);
            for (const [name, text] of Object.entries(old)) writeFileSync(path.join(folder, name), text);
        };
        const contents = () => new Map(readdirSync(watched).map(name => [name, readFileSync(path.join(watched, name), 'utf8')]));
        reset();
        const start = performance.now();
        expect(alur(args, { cwd: folder }).code).toBe(0);
        const lasts = performance.now() - start;
        const fresh = contents();
        expect([...fresh].some(([name, text]) => old[`${path.basename(watched)}/${name}`] !== text)).toBe(true);
        let kills = 0;
        for (let run = 0; run < 5; run++) {
            reset();
            const isWriting = run % 3 !== 0;
            if (await killed(args, watched, isWriting ? Math.max(0, random() * 20 - 10) : random() * lasts, isWriting)) kills++;
            for (const [name, text] of contents()) {
                if (name.endsWith('.tmp')) expect(name).toMatch(/^\.alur-/);
                else expect([old[`${path.basename(watched)}/${name}`], fresh.get(name)], `${name}, SEED=${seed}`).toContain(text);
            }
        }
        expect(kills, 'no process was killed in time').toBeGreaterThan(0);
        // The next run ends what was begun, and clears up.
        expect(alur(args, { cwd: folder }).code).toBe(0);
        expect([...contents().keys()].sort()).toEqual([...fresh.keys()].sort());
    });
});

it('a long import that is stopped with Ctrl+C ends at once and writes nothing', async () => {
    const many = Array.from({ length: 60_000 }, (_, at) => {
        const two = (value: number) => String(value).padStart(2, '0');
        return `1.03.${two(Math.floor(at / 9900) + 1)}.2.${two((Math.floor(at / 100) % 99) + 1)}.${String((at % 100) + 1).padStart(4, '0')},Kerja ${at},${at}`;
    });
    writeFileSync(path.join(folder, 'long.csv'), `Kode,Uraian,Pagu 2025\n${many.join('\n')}\n`);
    const watched = path.join(folder, 'long');
    mkdirSync(watched);
    const args = ['import', 'long.csv', '--out', 'long', '--year', '2025', '--department', 'Dinas'];
    expect(await killed(args, watched, 600, false, 'SIGINT')).toBe(true);
    expect(readdirSync(watched)).toEqual([]);
});

describe('somebody who saves while a command runs', () => {
    /** Adds lines to a file for as long as the command runs. */
    async function runWhileSaving(args: readonly string[], file: string) {
        const child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), ...args], {
            cwd: folder,
            env: { ...process.env, LC_ALL: 'C' },
        });
        let err = '';
        child.stderr.on('data', chunk => {
            err += chunk;
        });
        const ended = new Promise<number | null>(done => child.on('close', done));
        let added = '';
        while (child.exitCode === null && child.signalCode === null) {
            const line = `// line ${added.length}\n`;
            appendFileSync(file, line);
            added += line;
            await pause(20);
        }
        return { code: await ended, err, added };
    }

    it.each([cases[0] as Case, cases[3] as Case])('$name: keeps every line, and is told', async ({ args, old }) => {
        const [[name, text] = ['', '']] = Object.entries(old);
        const file = path.join(folder, name);
        rmSync(path.dirname(file), { recursive: true, force: true });
        mkdirSync(path.dirname(file));
        writeFileSync(file, text);
        const { code, err, added } = await runWhileSaving(args, file);
        expect(code).toBe(1);
        expect(err).toContain(`${name}: somebody saved this file meanwhile`);
        expect(err).not.toContain('1 of 1 file changed');
        expect(readFileSync(file, 'utf8')).toBe(text + added);
        expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
    });
});

describe('a full disk', () => {
    const big = `plan   P "P" { period 2025 }\n${Array.from({ length: 2000 }, (_, i) => `goal   G${i} "Not laid out"\n`).join('')}`;

    /** Every file as it was, in words, and a sentence about it that is true. */
    function expectNothingLost(disk: string, run: (args: readonly string[]) => { code: number | null; err: string }): void {
        mkdirSync(path.join(disk, 'im'));
        const old = { 'a.plan': big, 'atlas.html': 'old pages', 'im/shared.plan': `${shared.slice(0, 20_000)}\n` };
        for (const [name, text] of Object.entries(old)) writeFileSync(path.join(disk, name), text);
        for (const [args, says] of [
            [['format', path.join(disk, 'a.plan')], /a\.plan: the disk is full\. The file is as it was\.\n0 of 1 file changed/],
            [['draw', 'city', '--out', path.join(disk, 'atlas.html')], /atlas\.html: the disk is full/],
            [
                ['import', 't.csv', '--out', path.join(disk, 'im'), '--year', '2025', '--department', 'Dinas'],
                /None of the 3 files was written\.\n.*disk is full/,
            ],
        ] as const) {
            const ran = run(args);
            expectNoTrace({ out: '', ...ran });
            expect(ran.code).toBe(2);
            expect(ran.err).toMatch(says);
            for (const [name, text] of Object.entries(old)) expect(readFileSync(path.join(disk, name), 'utf8')).toBe(text);
        }
        expect(readdirSync(disk, { recursive: true }).sort()).toEqual([...Object.keys(old), 'im'].sort());
    }

    it('changes no file', () => {
        const disk = mkdtempSync(path.join(tmpdir(), 'alur-disk-'));
        const mounted = process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=112k', 'tmpfs', disk]).status === 0;
        if (!mounted) {
            rmSync(disk, { recursive: true });
            return console.warn('Skipped: only an administrator can mount a small disk.');
        }
        try {
            expectNothingLost(disk, args => alur(args, { cwd: folder }));
        } finally {
            spawnSync('umount', [disk]);
            rmSync(disk, { recursive: true });
        }
    });

    it('changes no file where a process may write only so much', () => {
        if (process.platform === 'win32') return console.warn('Skipped: there is no such limit here.');
        inFolder({}, disk =>
            expectNothingLost(disk, args => {
                const command = [process.execPath, path.join(root, 'dist/cli.js'), ...args];
                const ran = spawnSync('bash', ['-c', 'ulimit -f 16; exec "$@"', 'bash', ...command], {
                    cwd: folder,
                    encoding: 'utf8',
                    env: { ...process.env, LC_ALL: 'C' },
                });
                return { code: ran.status, err: ran.stderr };
            }),
        );
    });
});
