import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { alur, inFolder } from './alur.ts';

const before =
    'department D {\n  unit U\n  unit V\n  program P "Trees <b>" {\n    serves H\n  }\n  program Q {\n    serves G\n  }\n}\ngoal G\n';
const after = before
    .replace('serves H', 'serves G')
    .replace('  program Q', '  // ignore: no-executor -- the mayor decides\n  program Q')
    .replace('goal G', 'goal G\ngoal New');
const files = { 'old/a.plan': before, 'new/a.plan': after };

describe('alur minutes', () => {
    it('tells two versions apart: the change in sentences, points settled, kept, new and open', () => {
        inFolder(files, folder => {
            const ran = alur([
                'minutes',
                path.join(folder, 'new'),
                '--against',
                path.join(folder, 'old'),
                '--date',
                '2026-11-29',
                '--present',
                'D, E',
            ]);
            expect(ran.code).toBe(0);
            for (const text of [
                '- Date: 29 November 2026',
                '- Present: D, E',
                'it was H',
                '| 1 | Program "Q" has no executor yet',
                'the mayor decides',
            ])
                expect(ran.out).toContain(text);
            const [, settled = '', added = ''] = /### Settled points\n(.*)### New points\n(.*)### Still to settle/s.exec(ran.out) ?? [];
            expect(settled).toContain('There is no "H"');
            expect(settled).not.toContain('has no executor');
            expect(added).toContain('"New"');
        });
    });

    it('writes Markdown or a Word document by the ending, in both languages, and reads no clock', () => {
        inFolder(files, folder => {
            const at = [
                'minutes',
                path.join(folder, 'new'),
                '--against',
                path.join(folder, 'old'),
                '--date',
                '2026-11-29',
                '--locale',
                'id',
            ];
            const [one, other, text] = ['a.docx', 'b.docx', 'a.md'].map(name => path.join(folder, name));
            for (const out of [one, other, text]) expect(alur([...at, '--out', out as string])).toMatchObject({ code: 0, out: '' });
            expect(readFileSync(one as string).equals(readFileSync(other as string))).toBe(true);
            const words = strFromU8(unzipSync(readFileSync(one as string))['word/document.xml'] as Uint8Array);
            expect(words).toContain('Notula rapat');
            expect(words).not.toContain('<b>');
            expect(readFileSync(text as string, 'utf8')).toContain('- Tanggal: 29 November 2026');
        });
    });

    it('names a file that cannot be read, in the minutes and aloud', () => {
        inFolder({ ...files, 'new/b.plan': 'department E { program' }, folder => {
            const ran = alur(['minutes', path.join(folder, 'new'), '--against', path.join(folder, 'old'), '--date', '2026-11-29']);
            expect(ran.code).toBe(0);
            expect(ran.out).toContain('- Not read in full: b.plan; what these texts say is not in the minutes');
            expect(ran.err).toMatch(/\b1\b/);
        });
    });

    it('refuses what it cannot do, and writes over no plan', () => {
        inFolder(files, folder => {
            const [plan, old] = [path.join(folder, 'new'), path.join(folder, 'old')];
            expect(alur(['minutes', plan, '--against', old, '--date', 'tomorrow'])).toMatchObject({ code: 2, out: '' });
            expect(alur(['minutes', plan, '--against', old])).toMatchObject({ code: 2, out: '' });
            expect(alur(['minutes', plan, '--against', path.join(folder, 'none'), '--date', '2026-11-29']).code).toBe(2);
            expect(alur(['minutes', plan, '--against', old, '--date', '2026-11-29', '--out', path.join(plan, 'a.plan')]).code).toBe(2);
            expect(readFileSync(path.join(plan, 'a.plan'), 'utf8')).toBe(after);
        });
    });
});
