import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { alur, expectNoTrace, inFolder, root } from './alur.ts';

const palu = path.join(root, 'examples/palu');
const contents = () => readdirSync(palu).map(name => [name, readFileSync(path.join(palu, name), 'utf8')]);

describe('alur why', () => {
    it('tells the chain one step a line, each with its place, and ends with 0, also where it is cut', () => {
        const whole = alur(['why', '.', 'Bugenvil dan soka'], { cwd: palu });
        expect(whole.code).toBe(0);
        expect(whole.out.split('\n').slice(0, 6)).toEqual([
            'pertamanan.plan:64:5  output "Bugenvil dan soka" (Pertamanan.BungaMedian.bunga)',
            'pertamanan.plan:52:3    is made by program "Median Jalan Juanda berbunga" (Pertamanan.BungaMedian)',
            'kota.plan:34:1            serves objective "Jalan utama dan ruang publik teduh" (JalanTeduh)',
            'kota.plan:20:1              serves goal "Kota yang teduh dan bersih" (KotaTeduh)',
            'kota.plan:12:3                serves mission "Setiap kelurahan hijau, teduh, dan bersih" (Palu2029.Hijau)',
            'kota.plan:11:1                  is part of vision "Palu yang hijau, tangguh, dan melayani" (Palu2029)',
        ]);
        expect(whole.out).toContain('cut here: nobody maintains output "Bugenvil dan soka"');
        const cut = alur(['why', 'examples/palu', 'KaryaDifabel', '--locale', 'id']);
        expect(cut).toMatchObject({ code: 0, err: expect.stringContaining('terputus di satu tempat') });
        expect(cut.out).toContain('examples/palu/sosial.plan:130:3');
        expect(JSON.parse(alur(['why', 'examples/palu', 'PAD', '--format', 'json']).out)[0]).toMatchObject({ kind: 'fund', way: 'self' });
    });

    it('refuses names that nothing has, or several', () => {
        for (const [name, words] of [
            ['Pertamanan.BungaMedian.bungga', /nothing called .*Did you mean/],
            ['pohon', /may mean several things: output/],
            ['', /nothing called ""/],
        ] as const) {
            const ran = alur(['why', 'examples/palu', name]);
            expect([name, ran.code, ran.out]).toEqual([name, 2, '']);
            expect(ran.err).toMatch(words);
            expectNoTrace(ran);
        }
        expect(alur(['why', 'examples/palu']).code).toBe(2);
    });

    it('lets no plan write on the terminal, and tells what could be read of a broken one', () => {
        inFolder({ 'a.plan': 'goal G "\u001b[31mred\u0007" {\n' }, folder => {
            const ran = alur(['why', folder, 'G']);
            expect(ran.code).toBe(0);
            expect(ran.err).toContain('1 file contains errors');
            for (const control of ['\u001b', '\u0007']) expect(ran.out + ran.err).not.toContain(control);
        });
    });
});

describe('alur what-if', () => {
    it('tells what breaks and touches no file', () => {
        const before = contents();
        const cut = alur(['what-if', 'examples/palu', '--cut', 'DAU=10%']);
        expect(cut.code).toBe(0);
        expect(cut.out).toMatch(
            /^Fund "Dana alokasi umum" \(DAU\) gives 10% less\.\nCeilings from it: Rp 300,900,000,000 becomes Rp 270,810,000,000/,
        );
        expect(cut.out).toContain(
            'examples/palu/pertamanan.plan:8:8  warning  The budgets of Dinas Pertamanan dan Pemakaman for 2025 from Dana alokasi umum exceed its ceiling by Rp 100,000,000.  [over-ceiling]',
        );
        const several = alur([
            'what-if',
            'examples/palu',
            '--drop',
            'Pertamanan.BibitKota',
            '--move',
            'PUPR.JalanVeteran=1 tahun',
            '--format',
            'json',
        ]);
        const json = JSON.parse(several.out);
        expect(json.suppositions).toEqual([
            {
                kind: 'move',
                name: 'PUPR.JalanVeteran',
                title: 'Jalan Veteran yang teduh dan ramah pejalan',
                months: 12,
                days: 0,
                message: expect.stringContaining('12 months later'),
            },
            {
                kind: 'drop',
                name: 'Pertamanan.BibitKota',
                title: 'Pembibitan pohon peneduh',
                message: expect.stringContaining('is dropped'),
            },
        ]);
        expect(json.broken.map(({ rule }: { rule: string }) => rule)).toEqual(expect.arrayContaining(['unresolved', 'order-conflict']));
        expect(json.broken[0]).toMatchObject({ range: { start: { line: expect.any(Number) } }, readings: [] });
        expect(contents()).toEqual(before);
    });

    it('refuses what cannot be supposed', () => {
        for (const args of [[], ['--cut', 'DAU'], ['--cut', 'DUA=10%'], ['--move', 'PUPR=soon'], ['--drop', 'pohon'], ['--rule', 'x']]) {
            const ran = alur(['what-if', 'examples/palu', ...args, '--locale', 'id']);
            expect([args, ran.code, ran.out]).toEqual([args, 2, '']);
            expectNoTrace(ran);
        }
        expect(alur(['what-if', 'examples/palu', '--cut', 'DUA=10%']).err).toContain('Did you mean fund "Dana alokasi umum" (DAU)');
    });
});

describe('the age of findings', () => {
    const git = (folder: string, date: string, ...args: string[]) =>
        execFileSync(
            'git',
            ['-c', 'user.name=T', '-c', 'user.email=t@example.invalid', '-c', 'commit.gpgSign=false', '-C', folder, ...args],
            {
                env: { ...process.env, GIT_COMMITTER_DATE: `${date}T08:00:00+08:00` },
            },
        );

    function inHistory(use: (folder: string) => void): void {
        inFolder({ 'city/a.plan': 'plan P { period 2026 }\ndepartment D { program A }\n' }, folder => {
            const commit = (date: string) => {
                git(folder, date, 'add', '-A');
                git(folder, date, 'commit', '-q', '-m', `of ${date}`);
            };
            git(folder, '2026-01-01', 'init', '-q', '-b', 'main');
            commit('2026-01-05');
            renameSync(path.join(folder, 'city/a.plan'), path.join(folder, 'city/b.plan'));
            writeFileSync(path.join(folder, 'city/b.plan'), '// moved\n\nplan P { period 2026 }\ndepartment D { program B program A }\n');
            commit('2026-02-01');
            writeFileSync(path.join(folder, 'notes.txt'), 'x');
            commit('2026-02-20');
            writeFileSync(path.join(folder, 'city/c.plan'), 'goal G');
            use(path.join(folder, 'city'));
        });
    }

    it('is said where it is asked for, up to a day or the last commit', () => {
        inHistory(folder => {
            const plain = alur(['check', '.'], { cwd: folder }).out;
            expect(plain).not.toContain('since');
            const aged = alur(['check', '.', '--age'], { cwd: folder });
            expect(aged.code).toBe(0);
            expect(aged.out).toMatch(/b\.plan:4:34 .*"A".*\[no-goal\] {2}since 5 January 2026 \([0-9a-f]{8}\), 46 days\n/);
            expect(aged.out).toMatch(/b\.plan:4:24 .*"B".*\[no-goal\] {2}since 1 February 2026 \([0-9a-f]{8}\), 19 days\n/);
            expect(aged.out).toMatch(/c\.plan:1:6 .*\[goal-unserved\] {2}not in any version yet\n/);
            const indonesian = alur(['check', '.', '--date', '2026-03-14', '--locale', 'id'], { cwd: folder }).out;
            expect(indonesian).toMatch(/sejak 5 Januari 2026 \([0-9a-f]{8}\), 68 hari/);
            const json = JSON.parse(alur(['check', '.', '--age', '--format', 'json'], { cwd: folder }).out);
            expect(
                json.find(({ rule, message }: { rule: string; message: string }) => rule === 'no-goal' && message.includes('"A"')),
            ).toMatchObject({
                since: { date: '2026-01-05', subject: 'of 2026-01-05', isAtLeast: false },
                days: 46,
            });
            expect(json.find(({ rule }: { rule: string }) => rule === 'goal-unserved')).toMatchObject({ since: null, days: 0 });
        });
    });

    it('is in the report, unless it is left out or there is no history', () => {
        inHistory(folder => {
            const report = alur(['report', '.', '--format', 'md'], { cwd: folder }).out;
            expect(report).toMatch(/\| Since \| Days \|/);
            expect(report).toMatch(/no-goal \| b\.plan:4 \| 5 January 2026 \([0-9a-f]{8}\) \| 46 \|/);
            expect(alur(['report', '.', '--format', 'md', '--no-age'], { cwd: folder }).out).not.toContain('| Since |');
            const without = alur(['report', '.', '--format', 'md'], { cwd: folder, env: { PATH: '' } });
            expect(without).toMatchObject({ code: 0, err: '' });
            expect(without.out).not.toContain('| Since |');
        });
        inFolder({ 'a.plan': 'goal G' }, folder => {
            const ran = alur(['check', '.', '--age'], { cwd: folder });
            expect(ran).toMatchObject({ code: 0, err: expect.stringContaining('is not in a git repository') });
            expect(alur(['check', '.', '--date', 'soon'], { cwd: folder })).toMatchObject({ code: 2, out: '' });
        });
    });
});
