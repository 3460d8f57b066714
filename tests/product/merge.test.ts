// `alur merge` as git runs it: two branches change one plan file, and nobody's line is lost.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { alur, expectNoTrace, inFolder, root } from './alur.ts';

const base = `opd PUPR "Dinas PUPR" {
  program Jalan "Penyelenggaraan Jalan" {
    kode "1.03.10"
    // disepakati dalam forum
    anggaran 10 miliar pada 2026 dari PAD
    indikator Mantap "Jalan mantap" satuan "%" { target 61 pada 2026 }
  }
}
`;

function git(folder: string, ...args: string[]) {
    const settings = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main'];
    const ran = spawnSync('git', [...settings, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
    return { code: ran.status, text: ran.stdout + ran.stderr };
}

/** Two branches of a repository whose plans are merged by the command. */
function withBranches(ours: string, theirs: string, use: (folder: string, merge: () => { code: number | null; text: string }) => void) {
    inFolder({ 'a.plan': base, '.gitattributes': '*.plan merge=alur\n' }, folder => {
        const driver = `"${process.execPath}" "${path.join(root, 'dist/cli.js')}" merge %O %A %B %P`;
        const commit = (text: string) => {
            writeFileSync(path.join(folder, 'a.plan'), text);
            git(folder, 'commit', '-qam', 'change');
        };
        git(folder, 'init', '-q');
        git(folder, 'config', 'merge.alur.driver', driver);
        git(folder, 'add', '-A');
        git(folder, 'commit', '-qm', 'plan');
        git(folder, 'checkout', '-qb', 'other');
        commit(theirs);
        git(folder, 'checkout', '-q', 'main');
        commit(ours);
        use(folder, () => git(folder, 'merge', '--no-edit', 'other'));
    });
}

describe('alur merge', () => {
    it('merges what two branches changed on neighbouring lines', () => {
        const theirs = base.replace('10 miliar', '12 miliar').replace('target 61', 'target 65');
        withBranches(base.replace('kode "1.03.10"', 'kode "1.03.11"\n    lokasi Kota // kami'), theirs, (folder, merge) => {
            const ran = merge();
            expect(ran.code, ran.text).toBe(0);
            const expected = theirs.replace('kode "1.03.10"', 'kode "1.03.11"\n    lokasi Kota // kami');
            expect(readFileSync(path.join(folder, 'a.plan'), 'utf8')).toBe(expected);
        });
    });

    it('leaves a conflict to people, with both values, and takes all that is none', () => {
        withBranches(
            base.replace('10 miliar', '11 miliar'),
            base.replace('10 miliar', '12 miliar').replace('target 61', 'target 65'),
            (folder, merge) => {
                const ran = merge();
                expect(ran.code).toBe(1);
                expect(ran.text).toContain(
                    'a.plan:5:14: program Jalan "Penyelenggaraan Jalan": ours says anggaran 11 miliar pada 2026 dari PAD, theirs says anggaran 12 miliar pada 2026 dari PAD; before it was anggaran 10 miliar pada 2026 dari PAD. Ours stays.',
                );
                expect(readFileSync(path.join(folder, 'a.plan'), 'utf8')).toBe(
                    base.replace('10 miliar', '11 miliar').replace('target 61', 'target 65'),
                );
                expect(git(folder, 'status', '--short').text).toContain('UU a.plan');
            },
        );
    });

    it('says what it cannot merge, and leaves ours as it is', () => {
        inFolder({ b: base, o: base, t: 'opd { {\n', latin: new Uint8Array([0x6f, 0xff, 0xe9]) }, folder => {
            const broken = alur(['merge', 'b', 'o', 't', 'palu/a.plan'], { cwd: folder });
            expectNoTrace(broken);
            expect(broken.code).toBe(2);
            expect(broken.err).toContain('palu/a.plan: their version cannot be read to its end');
            expect(alur(['merge', 'b', 'o', 'latin'], { cwd: folder }).err).toContain('latin is not UTF-8');
            expect(alur(['merge', 'b', 'o', 'nothing'], { cwd: folder }).code).toBe(2);
            expect(alur(['merge', 'b', 'o'], { cwd: folder }).code).toBe(2);
            expect(readFileSync(path.join(folder, 'o'), 'utf8')).toBe(base);
        });
    });

    it('keeps the line ends and the mark of ours', () => {
        const windows = `\ufeff${base.replaceAll('\n', '\r\n')}`;
        inFolder({ b: base, o: windows, t: base.replace('kode "1.03.10"', 'kode "1.03.10"\n    lokasi Kota') }, folder => {
            expect(alur(['merge', 'b', 'o', 't'], { cwd: folder }).code).toBe(0);
            expect(readFileSync(path.join(folder, 'o'), 'utf8')).toBe(
                windows.replace('kode "1.03.10"', 'kode "1.03.10"\r\n    lokasi Kota'),
            );
        });
    });
});
