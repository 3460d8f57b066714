// Names of files are data too: whatever a file is called, no output of a real run steers a terminal or forges a line of a build log.
import { describe, expect, it } from 'vitest';
import { everywhere, hostile } from '../unit/hostile.ts';
import { alur, expectNoTrace, inFolder } from './alur.ts';

const steering = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
const names = [
    'esc\u001b[31mRED\u001b]0;pwn\u0007.plan',
    'nl\nx.plan:1:21  error  forged.plan',
    '::error file=x::forged.plan',
    '##[error]\u202efdp.plan',
];
const isPosix = process.platform !== 'win32';

describe.skipIf(!isPosix)('names that this system allows', () => {
    const files = Object.fromEntries(names.map((name, k) => [name, `goal G${k}   { serves Nowhere }\n`]));

    it.each([
        ['check', '.'],
        ['check', '.', '--format', 'github'],
        ['check', '.', '--format', 'json'],
        ['check', '.', '--format', 'sarif'],
        ['check', '.', '--format', 'gitlab'],
        ['check', '.', '--format', 'junit'],
        ['export', 'x', '--format', 'json'],
        ['diff', '.', 'empty'],
        ['rules', '.', '--format', 'md'],
        ['report', '.', '--format', 'md'],
        ['report', '.', '--format', 'html'],
        ['format', '--check', '.'],
        ['draw', '.', '--out', '::x\u001b[31m\n.docx'],
    ])('alur %s %s %s %s', (...args) => {
        inFolder({ ...files, 'empty/x.plan': 'plan E', [`x/${names[0]}`]: 'plan X goal G { serves Nowhere }' }, folder => {
            const ran = alur(args, { cwd: folder });
            expectNoTrace(ran);
            expect(ran.out.length + ran.err.length).toBeGreaterThan(10);
            const isGithub = args.includes('github');
            for (const line of `${ran.out}\n${ran.err}`.split('\n')) {
                expect(line).not.toMatch(steering);
                if (isGithub && line) expect(line).toMatch(/^::(error|warning|notice) file=[^:]+::[^:]/);
                else expect(line).not.toMatch(/^\s*(::|##\[)/);
                expect(line).not.toMatch(/^x\.plan:1:21 {2}error/);
            }
        });
    });

    it('are shown so that two that differ look different', () => {
        inFolder(files, folder => {
            const { out } = alur(['check', '.'], { cwd: folder });
            for (const shown of [
                'esc\\u001b[31mRED\\u001b]0;pwn\\u0007.plan:1:',
                'nl\\nx.plan:1:21  error  forged.plan:1:',
                '\\::error file=x::forged.plan:1:',
                '\\##[error]\\u202efdp.plan:1:',
            ])
                expect(out).toContain(shown);
        });
    });
});

it('whatever a plan says, what is written to standard output steers nothing', () => {
    const files = Object.fromEntries(Object.values(hostile).map((text, k) => [`${k}/a.plan`, everywhere(text)]));
    inFolder(files, folder => {
        for (const format of ['text', 'json', 'sarif', 'github'])
            for (const line of alur(['check', '.', '--format', format], { cwd: folder }).out.split('\n'))
                expect(line).not.toMatch(steering);
    });
});
