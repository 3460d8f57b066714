// `alur draw --against`, as built: an older folder, a revision, and refusals.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { alur, expectNoTrace, inFolder } from './alur.ts';

const plan = (time: string, money: number) =>
    `plan City "City" { period 2025..2026 }\ndepartment Parks "Parks" { program Trees "Trees" { during ${time} budget ${money} million in 2026 } }\n`;

it('shows what changed since an older folder, on the sheet of a department and on the sheet of changes', () => {
    inFolder({ 'old/city.plan': plan('2026-03', 5), 'new/city.plan': plan('2026-05..2026-06', 7) }, folder => {
        const draw = (...args: string[]) => alur(['draw', 'new', '--against', 'old', '--date', 'none', ...args], { cwd: folder });
        const sheet = draw('--sheet', 'Parks', '--out', 'parks.svg');
        expect(sheet).toMatchObject({ code: 0, out: '' });
        expectNoTrace(sheet);
        const svg = readFileSync(path.join(folder, 'parks.svg'), 'utf8');
        expect(svg).toContain('class="former"');
        expect(svg).toContain('Δ was Mar 2026');
        expect(draw('--sheet', 'changes', '--format', 'csv').out).toContain('Parks,1,7000000,2000000,');
        expect(draw('--format', 'csv').out).toContain('Parks');
    });
});

it('reads an older revision, and says what it needs', () => {
    inFolder({ 'city.plan': plan('2026-03', 5) }, folder => {
        const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], { cwd: folder });
        git('init', '-q');
        git('add', '.');
        git('commit', '-qm', 'first');
        writeFileSync(path.join(folder, 'city.plan'), plan('2026-05', 5));
        mkdirSync(path.join(folder, 'out'));
        const changed = alur(['draw', '.', '--against', 'HEAD', '--sheet', 'changes', '--format', 'csv', '--date', 'none'], {
            cwd: folder,
        });
        expect(changed.code).toBe(0);
        expect(changed.out).toContain('Parks');
        const without = alur(['draw', '.', '--sheet', 'changes'], { cwd: folder });
        expect(without.code).toBe(2);
        expect(without.err).toContain('--against');
        const unknown = alur(['draw', '.', '--against', 'no-such-revision', '--format', 'svg'], { cwd: folder });
        expect(unknown.code).toBe(2);
        expectNoTrace(unknown);
    });
});
