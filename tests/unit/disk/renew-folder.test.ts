import {
    existsSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    statSync,
    symlinkSync,
    utimesSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderRenewal, type Renewed } from '../../../src/disk/renew-folder.ts';

const list = '.list.json';
let folder: string;
beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'alur-renew-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function renew(files: Readonly<Record<string, string>>): Renewed {
    const renewal = new FolderRenewal(folder, list);
    for (const [name, content] of Object.entries(files)) renewal.put(name, content);
    return renewal.finish();
}

const textOf = (name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('a folder that is renewed', () => {
    it('is made, and holds what was put', () => {
        expect(renew({ 'a.html': 'A', 'en/x/b.html': 'B' })).toEqual({ written: 2, unchanged: 0, removed: 0, foreign: [], gone: [] });
        expect(textOf('en/x/b.html')).toBe('B');
        expect(readdirSync(folder).sort()).toEqual([list, 'a.html', 'en']);
    });

    it('leaves what is the same as it was, removes what is no more, with the folders that are empty then', () => {
        renew({ 'a.html': 'A', 'en/b.html': 'B', 'x/y/c.html': 'C' });
        const long = new Date(0);
        utimesSync(path.join(folder, 'a.html'), long, long);
        expect(renew({ 'a.html': 'A', 'en/b.html': 'new' })).toEqual({ written: 1, unchanged: 1, removed: 1, foreign: [], gone: [] });
        expect(statSync(path.join(folder, 'a.html')).mtimeMs).toBe(0);
        expect(textOf('en/b.html')).toBe('new');
        expect(existsSync(path.join(folder, 'x'))).toBe(false);
    });

    it('never touches a file of others, nor one of ours that somebody changed, in its way or not', () => {
        writeFileSync(path.join(folder, 'a.html'), 'theirs');
        writeFileSync(path.join(folder, 'CNAME'), 'plan.example');
        expect(renew({ 'a.html': 'A', 'b.html': 'B', 'c.html': 'C' }).foreign).toEqual([path.join(folder, 'a.html')]);
        writeFileSync(path.join(folder, 'b.html'), 'by hand');
        writeFileSync(path.join(folder, 'c.html'), 'by hand');
        expect(renew({ 'a.html': 'A', 'b.html': 'B2' })).toMatchObject({
            written: 0,
            removed: 0,
            foreign: [path.join(folder, 'a.html'), path.join(folder, 'b.html')],
        });
        expect([textOf('a.html'), textOf('b.html'), textOf('c.html'), textOf('CNAME')]).toEqual([
            'theirs',
            'by hand',
            'by hand',
            'plan.example',
        ]);
    });

    it('knows the files of a run that was cut off', () => {
        renew({ 'a.html': 'A' });
        const cut = new FolderRenewal(folder, list);
        // enough to be written before the end
        for (let k = 0; k < 250; k++) cut.put(`p${k}.html`, `old ${k}`);
        cut.put('a.html', 'A2');
        const next = Object.fromEntries(Array.from({ length: 250 }, (_, k) => [`p${k}.html`, `new ${k}`]));
        expect(renew({ 'a.html': 'A3', ...next })).toMatchObject({ foreign: [] });
        expect([textOf('a.html'), textOf('p0.html'), textOf('p249.html')]).toEqual(['A3', 'new 0', 'new 249']);
        expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([]);
    });

    it('keeps a file without its content, and says which is gone or was changed', () => {
        renew({ 'a.html': 'A', 'b.html': 'B', 'c.html': 'C', 'd.html': 'D' });
        writeFileSync(path.join(folder, 'b.html'), 'by hand');
        rmSync(path.join(folder, 'c.html'));
        const renewal = new FolderRenewal(folder, list);
        for (const name of ['a.html', 'b.html', 'c.html']) renewal.keep(name);
        expect(renewal.finish()).toEqual({
            written: 0,
            unchanged: 1,
            removed: 1,
            foreign: [path.join(folder, 'b.html')],
            gone: ['c.html'],
        });
        expect([textOf('a.html'), textOf('b.html'), existsSync(path.join(folder, 'd.html'))]).toEqual(['A', 'by hand', false]);
        expect(renew({ 'a.html': 'A' })).toMatchObject({ unchanged: 1 });
    });

    it('takes a page that a power cut emptied for its own', () => {
        renew({ 'a.html': 'A' });
        writeFileSync(path.join(folder, 'a.html'), '');
        expect(renew({ 'a.html': 'A' })).toMatchObject({ written: 1, foreign: [] });
    });

    it('writes through no link, and removes nothing outside, whatever the list says', () => {
        const outside = mkdtempSync(path.join(tmpdir(), 'alur-outside-'));
        try {
            writeFileSync(path.join(outside, 'b.html'), 'theirs');
            symlinkSync(path.join(outside, 'b.html'), path.join(folder, 'b.html'));
            expect(renew({ 'b.html': 'B' }).foreign).toEqual([path.join(folder, 'b.html')]);
            symlinkSync(outside, path.join(folder, 'en'));
            expect(() => renew({ 'en/c.html': 'C' })).toThrow();
            const { folders } = JSON.parse(textOf(list));
            writeFileSync(
                path.join(folder, list),
                JSON.stringify({ folders: { ...folders, [`../${path.basename(outside)}`]: { 'b.html': 'x' }, '/etc': { passwd: 'x' } } }),
            );
            renew({});
            expect(readFileSync(path.join(outside, 'b.html'), 'utf8')).toBe('theirs');
            expect(readdirSync(outside)).toEqual(['b.html']);
        } finally {
            rmSync(outside, { recursive: true, force: true });
        }
    });

    it('reads a list that is none as empty, and overwrites nothing then', () => {
        renew({ 'a.html': 'A' });
        writeFileSync(path.join(folder, list), '{"folders": [1');
        expect(renew({ 'a.html': 'A2' }).foreign).toEqual([path.join(folder, 'a.html')]);
        mkdirSync(path.join(folder, 'd.html'));
        expect(renew({ 'd.html': 'D' }).foreign).toEqual([path.join(folder, 'd.html')]);
    });
});

describe('a run that was killed while it wrote', () => {
    it('leaves nothing that the next does not remove, which touches no such file of others', () => {
        const renewal = new FolderRenewal(folder, list);
        renewal.put('en/a.html', 'A');
        renewal.stop();
        const [name = ''] = readFileSync(path.join(folder, `${list}.tmp`), 'utf8').split('\n');
        const theirs = name.replace(/[\da-f]\.tmp$/, end => (end.startsWith('0') ? '1.tmp' : '0.tmp'));
        writeFileSync(path.join(folder, 'en', name), 'half');
        writeFileSync(path.join(folder, 'en', theirs), 'theirs');
        expect(renew({ 'en/a.html': 'A' })).toMatchObject({ unchanged: 1, foreign: [] });
        expect(readdirSync(path.join(folder, 'en')).sort()).toEqual([theirs, 'a.html'].sort());
    });
});
