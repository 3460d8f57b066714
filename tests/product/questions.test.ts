import { readdirSync, readFileSync } from 'node:fs';
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
            expect(ran.err).toContain('1 files contain errors');
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
