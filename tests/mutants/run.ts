// `npm run mutants -- plan rules --count 50 --seed 1`: puts small faults into src/plan and src/rules, one at a time, and asks whether any
// unit test notices. Works in a copy of the project; prints the seed, the faults that nobody noticed, and a score for each folder.
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runLimit } from '../limits.ts';
import { randomOf } from '../unit/edits.ts';
import { type Mutation, mutationsOf } from './mutations.ts';
import { TestFiles } from './test-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
    options: {
        count: { type: 'string', default: '40' },
        seed: { type: 'string' },
        least: { type: 'string', default: '0' },
    },
    allowPositionals: true,
});
const folders = positionals.length > 0 ? positionals : ['plan', 'rules', 'imports'];
const count = Number(values.count);
const seed = values.seed === undefined ? Math.floor(Math.random() * 1e9) : Number(values.seed);
/** A run of tests that takes longer than this, in ms, has noticed: the fault never ends. Five times as long as they take without it. */
let limit = 0;

const copy = mkdtempSync(path.join(tmpdir(), 'alur-mutants-'));
/** Tests that passed without a fault. */
const sound = new Set<string>();
let runner: ChildProcess | undefined;
let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
        isStopped = true;
        stop();
    });
try {
    copyProject();
    const tests = new TestFiles(copy);
    let isEnough = true;
    console.log(`Seed ${seed}.`);
    for (const folder of folders) isEnough = (await tryFolder(folder, tests)) && isEnough;
    process.exitCode = isEnough && !isStopped ? 0 : 1;
} finally {
    stop();
    rmSync(copy, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Whether as large a share was noticed as `--least` asks for, in per cent. */
async function tryFolder(folder: string, tests: TestFiles): Promise<boolean> {
    let noticed = 0;
    const sample = sampleOf(folder);
    for (const [file, mutation] of sample) {
        if (isStopped) return false;
        const source = readFileSync(path.join(root, file), 'utf8');
        const related = tests.relatedTo(file);
        await expectSound(file, related);
        writeFileSync(path.join(copy, file), source.slice(0, mutation.start) + mutation.text + source.slice(mutation.end));
        const passed = related.length === 0 || (await firstFailure(file, related)) === '';
        writeFileSync(path.join(copy, file), source);
        if (passed) console.log(`  survived: ${file}:${describe(source, mutation)}`);
        else noticed++;
        if (process.env['VERBOSE']) console.log(`  ${passed ? 'survived' : 'noticed'}: ${file}:${describe(source, mutation)}`);
    }
    const share = sample.length === 0 ? 100 : Math.round((noticed / sample.length) * 100);
    console.log(`${folder}: ${noticed} of ${sample.length} noticed, ${share} %.`);
    return share >= Number(values.least);
}

/** Tests that fail without a fault say nothing of one. */
async function expectSound(file: string, related: readonly string[]): Promise<void> {
    const unknown = related.filter(test => !sound.has(test));
    if (unknown.length === 0) return;
    const before = limit;
    limit = runLimit;
    const start = Date.now();
    const failed = await firstFailure(file, unknown);
    if (failed !== '') throw new Error(`It fails without a fault: ${failed}`);
    limit = Math.max(before, 60_000 + 5 * (Date.now() - start));
    for (const test of unknown) sound.add(test);
}

/** Faults all over the folder, the same for the same seed. */
function sampleOf(folder: string): [file: string, mutation: Mutation][] {
    const random = randomOf(seed);
    const files = globSync(`src/${folder}/**/*.ts`, { cwd: root, exclude: name => /generated/.test(name) }).sort();
    const all = files.flatMap(file => mutationsOf(readFileSync(path.join(root, file), 'utf8'), file).map(one => [file, one] as const));
    if (files.length === 0) throw new Error(`There is no folder src/${folder}.`);
    const chosen = new Set<number>();
    while (chosen.size < Math.min(count, all.length)) chosen.add(random(all.length));
    return [...chosen].sort((a, b) => a - b).map(at => [...(all[at] as readonly [string, Mutation])]);
}

/** `line: what stood there → what stands there now`. */
function describe(source: string, { start, end, text }: Mutation): string {
    const line = source.slice(0, start).split('\n').length;
    const short = (part: string) => part.replace(/\s+/g, ' ').trim().slice(0, 100);
    const whole = source.split('\n')[line - 1] ?? '';
    return `${line}: ${short(source.slice(start, end))} → ${short(text) || '(nothing)'}   in: ${short(whole)}`;
}

/** Empty when all passed. */
async function firstFailure(changed: string, tests: readonly string[]): Promise<string> {
    runner ??= await startRunner();
    const child = runner;
    const { promise, resolve } = Promise.withResolvers<string>();
    const timer = setTimeout(stop, limit);
    child.once('message', (message: { failed: string }) => resolve(message.failed));
    child.once('exit', () => {
        runner = undefined;
        resolve('The process of the tests ended.');
    });
    child.send({ changed: path.join(copy, changed), tests });
    const failed = await promise;
    clearTimeout(timer);
    child.removeAllListeners();
    return failed;
}

async function startRunner(): Promise<ChildProcess> {
    const child = fork(path.join(copy, 'tests/mutants/runner.ts'), {
        cwd: copy,
        // Random edits are many where all is tried; here the same fault would be found again and again.
        env: { ...process.env, CI: '', ALUR_EDITS: process.env['ALUR_EDITS'] ?? '60' },
        stdio: ['ignore', 'ignore', process.env['VERBOSE'] ? 'inherit' : 'ignore', 'ipc'],
        detached: true,
    });
    await new Promise<void>((resolve, reject) => {
        child.once('message', () => resolve());
        child.once('exit', code => reject(new Error(`The tests did not start (${code}); VERBOSE=1 shows why.`)));
    });
    child.removeAllListeners('exit');
    return child;
}

/** With all the processes that it started. */
function stop(): void {
    const { pid } = runner ?? {};
    try {
        if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    } catch {
        // Gone already.
    }
}

/** The files as they are, not as they were committed. */
function copyProject(): void {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
    for (const file of listed.split('\0').filter(Boolean)) cpSync(path.join(root, file), path.join(copy, file), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
}
