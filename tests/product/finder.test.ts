// Which files are a plan: the made-up inputs of faults that were found, here again in the smallest form, and what is right for each.
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { alur, expectNoTrace, inFolder } from './alur.ts';
import { startEditor } from './editor.ts';

const root = 'plan P "P" { period 2026 }\n';
const parks = 'department Parks "Parks" { program T "T" { } }\n';
const json = (args: readonly string[], cwd: string) =>
    JSON.parse(alur(['check', ...args, '--format', 'json'], { cwd }).out).map(
        (one: { rule: string; file: string }) => `${one.file} ${one.rule}`,
    );

describe('files of a plan', () => {
    it('are no hidden ones, of which other programs keep older versions', () => {
        inFolder({ 'city.plan': root, 'parks.plan': parks, '.history/parks_20250101.plan': parks }, folder => {
            expect(json(['.'], folder)).toEqual(['parks.plan no-goal', 'parks.plan no-indicator']);
            // Whoever names one gets it, apart from the plan around.
            expect(json(['.history'], folder)).toEqual(['no-goal', 'no-indicator'].map(rule => `.history/parks_20250101.plan ${rule}`));
        });
    });

    it('may end in capitals', () => {
        inFolder({ 'city.plan': root, 'UP.PLAN': 'department Up "Up" { program T "T" { serves Nix } }' }, folder => {
            const found = ['UP.PLAN no-indicator', 'UP.PLAN unresolved'];
            for (const paths of [['.'], ['UP.PLAN']]) expect(json(paths, folder).sort()).toEqual(found);
            expect(alur(['format', '--check', 'UP.PLAN'], { cwd: folder }).code).toBe(1);
        });
    });

    it.skipIf(process.platform === 'win32')('are read once, at their own place; the root is the same from wherever it is asked', () => {
        inFolder({ 'a/root.plan': `${root}goal G "G"`, 'a/sub/c.plan': 'department D "D" { program T "T" { serves G } }' }, folder => {
            mkdirSync(path.join(folder, 'rl/sub'), { recursive: true });
            symlinkSync('../a/root.plan', path.join(folder, 'rl/root.plan'));
            symlinkSync('../../a/sub/c.plan', path.join(folder, 'rl/sub/c.plan'));
            expect(json(['.'], folder)).toEqual(json(['a'], folder));
            expect(json(['a/sub/c.plan'], folder)).toEqual(['a/sub/c.plan no-indicator']);
            expect(json(['rl/sub/c.plan'], folder)).toEqual(['a/sub/c.plan no-indicator']);
            writeFileSync(path.join(folder, 'rl/sub/d.plan'), 'department E "E" { program T "T" { serves G } }');
            for (const given of ['rl', 'rl/sub', 'rl/sub/d.plan']) {
                const ran = alur(['check', given], { cwd: folder });
                expect([given, ran.code]).toEqual([given, 1]);
                expect(ran.out).toMatch(/^rl\/sub\/d\.plan:1:43 +error .*\[unresolved\]$/m);
                expect(ran.err).toContain('rl/root.plan: this link leads out of the folder');
            }
        });
    });

    it.skipIf(process.platform === 'win32')(
        'leave out what cannot be read, by name, and the findings decide how the command ends',
        async () => {
            await inFolder({ 'city.plan': root, 'locked.plan': root, 'closed/x.plan': root }, async folder => {
                symlinkSync('loop.plan', path.join(folder, 'loop.plan'));
                symlinkSync('loop', path.join(folder, 'loop'));
                symlinkSync('nowhere', path.join(folder, 'gone.plan'));
                execFileSync('mkfifo', [path.join(folder, 'pipe.plan')]);
                const socket = createServer().listen(path.join(folder, 'socket.plan'));
                await new Promise(resolve => socket.once('listening', resolve));
                chmodSync(path.join(folder, 'locked.plan'), 0);
                chmodSync(path.join(folder, 'closed'), 0);
                for (const command of [
                    ['check'],
                    ['report', '--format', 'md'],
                    ['draw', '--format', 'svg'],
                    ['format', '--check'],
                    ['rules'],
                    ['diff', '.'],
                ]) {
                    const ran = alur([...command, '.'], { cwd: folder, ...asNobody(folder) });
                    expect([command, ran.code, ran.err]).toEqual([command, 0, expect.stringContaining('loop.plan: this link leads back')]);
                    for (const name of ['loop', 'gone.plan', 'pipe.plan', 'socket.plan', 'locked.plan', 'closed'])
                        expect(ran.err).toContain(`${name}: `);
                    expectNoTrace(ran);
                }
                // Exit code 2 is for what was named.
                for (const name of ['loop.plan', 'gone.plan', 'pipe.plan', 'socket.plan', 'locked.plan', 'closed', 'none.plan']) {
                    const ran = alur(['check', name], { cwd: folder, ...asNobody(folder) });
                    expect([name, ran.code, ran.err]).toEqual([name, 2, expect.stringContaining(name)]);
                    expectNoTrace(ran);
                }
                chmodSync(path.join(folder, 'closed'), 0o755);
                socket.close();
            });
        },
    );

    it.skipIf(process.platform === 'win32')('are no pipes: one that is named ends in a sentence, at once', () => {
        inFolder({ 'city.plan': root, 'goals.csv': 'code,name\n' }, folder => {
            execFileSync('mkfifo', [path.join(folder, 'x.plan'), path.join(folder, 't.csv')]);
            for (const args of [
                ['check', 'x.plan'],
                ['format', 'x.plan'],
                ['draw', 'x.plan'],
                ['report', 'x.plan'],
                ['rules', 'x.plan'],
                ['diff', 'x.plan', 'city.plan'],
                ['diff', 'city.plan', 'x.plan'],
                ['import', 't.csv', '--out', 'im'],
                ['import', 'goals.csv', '--catalogue', 't.csv', '--out', 'im'],
            ]) {
                const ran = alur(args, { cwd: folder });
                expect([args, ran.code, ran.out, ran.err]).toEqual([args, 2, '', expect.stringContaining('this is no file but a pipe')]);
            }
            expect(alur(['check', 'x.plan', '--locale', 'id'], { cwd: folder }).err).toContain('ini bukan berkas, melainkan pipa');
        });
    });

    it.skipIf(process.platform === 'win32')('are the same for an editor', async () => {
        const files = {
            'city.plan': root,
            'UP.PLAN': 'department Up "Up" { program T "T" { serves Nix } }',
            '.history/up.plan': 'department Up "Up" { program T "T" { serves Nix } }',
            'sub/parks.plan': parks,
        };
        await inFolder(files, async folder => {
            symlinkSync('../sub/parks.plan', path.join(folder, '.history/l.plan'));
            symlinkSync('sub', path.join(folder, 'again'));
            symlinkSync('sub/parks.plan', path.join(folder, 'l.plan'));
            symlinkSync('loop.plan', path.join(folder, 'loop.plan'));
            const editor = await startEditor(folder);
            const counted = await editor.ask<{ files: number; errors: number; warnings: number }>('alur/checkPlans', null);
            const checked = JSON.parse(alur(['check', '.', '--format', 'json'], { cwd: folder }).out) as { severity: string }[];
            const of = (severity: string) => checked.filter(one => one.severity === severity).length;
            expect(counted).toMatchObject({ files: 3, errors: of('error'), warnings: of('warning') });
            expect(await editor.stop()).toBe(0);
        });
    });
});

/** The system refuses nothing to its administrator: what it is to refuse is asked as somebody else. */
function asNobody(folder: string): { uid?: number; gid?: number } {
    if (process.getuid?.() !== 0) return {};
    chownSync(folder, 65534, 65534);
    return { uid: 65534, gid: 65534 };
}
