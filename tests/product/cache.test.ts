// `alur check --cache`: the same answer, sooner; and the same answer whatever happens to the folder.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { nodeStore } from '../../src/cache/node-store.ts';
import { expectNoTrace, inFolder, type Ran, root, alur as run } from './alur.ts';

const palu = path.join(root, 'examples/palu');

/** Without the lines that tell a busy machine's user how far it is. */
const withoutProgress = (ran: Ran): Ran => ({ ...ran, err: ran.err.replaceAll(/^.* …\n/gm, '') });
const alur: typeof run = (...args) => withoutProgress(run(...args));

/** The files of a cache, by name. */
const entriesOf = (folder: string) => new Map(readdirSync(folder).map(name => [name, readFileSync(path.join(folder, name), 'utf8')]));

describe('alur check --cache', () => {
    it.each([
        ['text', 'en'],
        ['text', 'id'],
        ['json', 'en'],
        ['sarif', 'id'],
        ['github', 'en'],
    ])('says the same without, with an empty and with a filled cache: %s in %s', (format, locale) => {
        inFolder({}, folder => {
            const args = ['check', palu, '--format', format, '--locale', locale, '--fail-on', 'warning'];
            const without = alur(args);
            expect([without.code, without.out === '']).toEqual([1, false]);
            const kept = path.join(folder, 'new', 'cache');
            expect(alur([...args, '--cache', kept])).toEqual(without);
            expect(entriesOf(kept).size).toBe(1);
            expect(alur([...args, '--cache', kept])).toEqual(without);
        });
    });

    it('shows what was kept, in any language and format, without checking', async () => {
        const folder = mkdtempSync(path.join(tmpdir(), 'alur-'));
        const check = (...more: string[]) => alur(['check', palu, '--cache', folder, ...more]);
        check();
        const [[name, sound]] = [...entriesOf(folder)] as [[string, string]];
        expect(check('--locale', 'id', '--format', 'json')).toEqual(alur(['check', palu, '--locale', 'id', '--format', 'json']));
        expect([...entriesOf(folder)]).toEqual([[name, sound]]);
        // Sealed as ours are, it is ours: nobody else can write there.
        const content = sound.slice(sound.indexOf('{'));
        await nodeStore(folder).write(name.slice(0, -'.findings'.length), content.replaceAll('"en":"', '"en":"As it was kept: '));
        expect(check().out).toContain('As it was kept: ');
        rmSync(folder, { recursive: true });
    });

    it('checks again what has changed: a text, a file more or less, a list, a severity', () => {
        const files = {
            'city.plan': 'plan C { catalogue "codes.csv" as N }\ngoal G { indicator I }',
            'a.plan': 'department A { program P { serves G indicator J code "1.03.10" } }',
            'codes.csv': 'code,name\n1.03.10,Trees\n',
        };
        inFolder(files, folder => {
            const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
            const seen = new Set<string>();
            const same = (...more: string[]) => {
                const check = () => alur(['check', folder, '--format', 'json', '--cache', path.join(folder, 'cache'), ...more]);
                const without = alur(['check', folder, '--format', 'json', ...more]);
                expect(check()).toEqual(without);
                expect(check()).toEqual(without);
                seen.add(without.out);
            };
            same();
            write('a.plan', 'department A { program P { serves H indicator J code "1.03.10" } }');
            same();
            write('b.plan', 'goal H { indicator K }');
            same();
            write('codes.csv', 'code,name\n2.03.10,Trees\n');
            same();
            write('codes.csv', 'no list');
            same();
            same('--rule', 'indicator-incomplete=information');
            same('--rule', 'indicator-incomplete=off');
            write('city.plan', 'plan C { stage final catalogue "codes.csv" as N }\ngoal G { indicator I }');
            same();
            expect(seen.size).toBe(8);
        });
    });

    it('keeps the whole plan and a part of it apart', () => {
        const files = {
            'city.plan': 'plan C\ngoal G',
            'parks/a.plan': 'department A { program P }',
            'roads/b.plan': 'department B { program Q }',
        };
        inFolder(files, folder => {
            const check = (...args: string[]) => alur(['check', ...args], { cwd: folder });
            for (const asked of ['.', 'parks', 'roads', 'parks/a.plan', '.'])
                expect(check(asked, '--cache', '.cache')).toEqual(check(asked));
        });
    });

    it('never trusts a damaged or a foreign entry, and mends it', () => {
        inFolder({}, folder => {
            const check = () => alur(['check', palu, '--cache', folder]);
            const first = check();
            const [[name, sound]] = [...entriesOf(folder)] as [[string, string]];
            const spoilt = [
                '',
                sound.slice(0, sound.length >> 1),
                sound.replace('"severity":"warning"', '"severity":"information"'),
                sound.replace('findings 1', 'findings 0'),
                '{"findings":[]}',
                `${sound}\n`,
                '\0'.repeat(1000),
            ];
            for (const content of spoilt) {
                expect(content).not.toBe(sound);
                writeFileSync(path.join(folder, name), content);
                const again = check();
                expectNoTrace(again);
                expect(again).toEqual(first);
                expect(entriesOf(folder)).toEqual(new Map([[name, sound]]));
            }
        });
    });

    it('checks as ever where nothing can be kept or read, and says so', () => {
        inFolder({ file: '', 'taken/x': '' }, folder => {
            const without = alur(['check', palu]);
            const places = [path.join(folder, 'file'), path.join(folder, 'file', 'below')];
            if (process.platform !== 'win32' && process.getuid?.() !== 0) {
                chmodSync(path.join(folder, 'taken'), 0o500);
                places.push(path.join(folder, 'taken'));
            }
            for (const place of places) {
                const { code, out, err } = alur(['check', palu, '--cache', place]);
                expect({ code, out }).toEqual({ code: without.code, out: without.out });
                expect(err).toMatch(/could not be cached/);
                expect(alur(['check', palu, '--cache', place, '--locale', 'id']).err).toMatch(/tidak dapat disimpan/);
            }
            chmodSync(path.join(folder, 'taken'), 0o700);
            // A folder stands where the entry would.
            const kept = path.join(folder, 'kept');
            alur(['check', palu, '--cache', kept]);
            const [name = ''] = readdirSync(kept);
            const blocked = path.join(folder, 'blocked');
            mkdirSync(path.join(blocked, name, 'x'), { recursive: true });
            expect(alur(['check', palu, '--cache', blocked])).toMatchObject({ code: without.code, out: without.out });
        });
    });

    it('complains about a file that cannot be read each time', () => {
        inFolder({ 'a.plan': 'goal G', 'b.plan': 'goal H' }, folder => {
            if (process.platform === 'win32' || process.getuid?.() === 0) return;
            chmodSync(path.join(folder, 'b.plan'), 0);
            const without = alur(['check', folder]);
            expect(without.code).toBe(2);
            for (let time = 0; time < 2; time++) expect(alur(['check', folder, '--cache', path.join(folder, '.cache')])).toEqual(without);
        });
    });

    it('serves several at the same time', async () => {
        const folder = mkdtempSync(path.join(tmpdir(), 'alur-'));
        const wanted = alur(['check', palu]);
        const start = () =>
            new Promise<Ran>(resolve => {
                const started = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'check', palu, '--cache', folder], {
                    cwd: root,
                    env: { ...process.env, LC_ALL: 'C', LANG: 'C' },
                });
                let [out, err] = ['', ''];
                started.stdout.on('data', chunk => (out += chunk));
                started.stderr.on('data', chunk => (err += chunk));
                started.once('close', code => resolve({ code, out, err }));
            });
        for (const ran of await Promise.all(Array.from({ length: 4 }, start))) expect(withoutProgress(ran)).toEqual(wanted);
        expect(entriesOf(folder).size).toBe(1);
        rmSync(folder, { recursive: true });
    });
});
