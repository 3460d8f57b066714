// Files are replaced whole, all of a call or none, and never where somebody else's work would be lost.
import { createHash } from 'node:crypto';
import {
    chmodSync,
    linkSync,
    lstatSync,
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
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NotWritten, type Replacement, replaceFiles } from '../../../src/disk/replace-files.ts';

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'alur-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);

function faultOf(...replacements: Replacement[]): NotWritten {
    try {
        replaceFiles(replacements);
    } catch (error) {
        if (error instanceof NotWritten) return error;
        throw error;
    }
    throw new Error('nothing was refused');
}

describe('a file', () => {
    it('is made, or replaced with its mode kept, and nothing is left beside it', () => {
        writeFileSync(at('old'), 'old');
        chmodSync(at('old'), 0o640);
        replaceFiles([
            { file: at('old'), content: 'new' },
            { file: at('made'), content: Uint8Array.of(1, 2) },
        ]);
        expect(read('old')).toBe('new');
        expect([...readFileSync(at('made'))]).toEqual([1, 2]);
        expect(readdirSync(folder).sort()).toEqual(['made', 'old']);
        if (process.platform !== 'win32') expect(statSync(at('old')).mode & 0o7777).toBe(0o640);
    });

    it('that is read-only is left alone, also by an administrator', () => {
        writeFileSync(at('a'), 'old');
        chmodSync(at('a'), 0o444);
        expect(faultOf({ file: at('a'), content: 'new' }).fault).toEqual({ kind: 'read-only' });
        expect(read('a')).toBe('old');
        chmodSync(at('a'), 0o644);
    });

    it('is not reached through a link, whether it is there, missing or in a circle', () => {
        writeFileSync(at('real'), 'old');
        symlinkSync('real', at('good'));
        symlinkSync('nowhere', at('bad'));
        symlinkSync('circle', at('circle'));
        const targets = ['good', 'bad', 'circle'].map(name => {
            const { fault } = faultOf({ file: at(name), content: 'new' });
            return fault.kind === 'link' ? path.basename(fault.target) : fault.kind;
        });
        expect(targets).toEqual(['real', 'nowhere', 'circle']);
        expect(read('real')).toBe('old');
        expect(readdirSync(folder)).toHaveLength(4);
    });

    it('with a second name keeps the old text under it', () => {
        writeFileSync(at('a'), 'old');
        linkSync(at('a'), at('b'));
        replaceFiles([{ file: at('a'), content: 'new' }]);
        expect([read('a'), read('b')]).toEqual(['new', 'old']);
    });

    it('that somebody saved, made or removed meanwhile stays as it is now', () => {
        writeFileSync(at('a'), 'theirs');
        const saved = faultOf({ file: at('a'), content: 'ours', before: bytes('old') });
        const made = faultOf({ file: at('a'), content: 'ours', before: 'absent' });
        const removed = faultOf({ file: at('b'), content: 'ours', before: bytes('old') });
        expect([saved, made, removed].map(({ fault }) => fault.kind)).toEqual(['changed', 'changed', 'changed']);
        expect(read('a')).toBe('theirs');
        expect(readdirSync(folder)).toEqual(['a']);
        replaceFiles([
            { file: at('a'), content: 'ours', before: bytes('theirs') },
            { file: at('b'), content: 'ours', before: 'absent' },
        ]);
        expect([read('a'), read('b')]).toEqual(['ours', 'ours']);
    });

    it('that is a folder, or lies in none, is told as the system tells it', () => {
        mkdirSync(at('a'));
        const codes = ['a', 'no/such'].map(name => {
            const { fault } = faultOf({ file: at(name), content: '' });
            return fault.kind === 'system' ? (fault.error as NodeJS.ErrnoException).code : fault.kind;
        });
        expect(codes).toEqual(['EISDIR', 'ENOENT']);
    });
});

describe('several files', () => {
    it('stay all as they were when one cannot be written', () => {
        writeFileSync(at('a'), 'old');
        mkdirSync(at('z'));
        const refused = faultOf({ file: at('a'), content: 'new' }, { file: at('b'), content: 'new' }, { file: at('z'), content: 'new' });
        expect(refused).toMatchObject({ file: at('z'), written: [] });
        expect(read('a')).toBe('old');
        expect(readdirSync(folder).sort()).toEqual(['a', 'z']);
    });

    it('stay all as they were when one was saved meanwhile', () => {
        writeFileSync(at('a'), 'old');
        writeFileSync(at('b'), 'theirs');
        faultOf({ file: at('a'), content: 'new', before: bytes('old') }, { file: at('b'), content: 'new', before: bytes('old') });
        expect([read('a'), read('b')]).toEqual(['old', 'theirs']);
        expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
    });

    it('whose names only differ in case or in the way an accent is spelled are refused', () => {
        const { fault } = faultOf({ file: at('Caf\u00e9.plan'), content: '1' }, { file: at('cafe\u0301.plan'), content: '2' });
        expect(fault).toEqual({ kind: 'same-name', other: at('Caf\u00e9.plan') });
        expect(readdirSync(folder)).toEqual([]);
    });
});

describe('what a killed process left behind', () => {
    const leftover = (machine: string, id: number) => `.alur-${machine}-${id}-0123456789ab.tmp`;
    const ours = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
    // No system has so many.
    const gone = 4_194_304 + 12_345;

    it('is removed by the next write once its process is gone; anything else stays', () => {
        const others = ['.alur-notes.tmp', leftover('00000000', 1), leftover(ours, process.ppid), '.hidden'];
        for (const name of [...others, leftover(ours, gone), leftover('11111111', 1)]) writeFileSync(at(name), '');
        const longAgo = new Date(Date.now() - 2 * 86_400_000);
        utimesSync(at(leftover('11111111', 1)), longAgo, longAgo);
        symlinkSync('.hidden', at(leftover('00000000', 2)));
        replaceFiles([{ file: at('a'), content: '' }]);
        expect(readdirSync(folder).sort()).toEqual(['a', ...others, leftover('00000000', 2)].sort());
        expect(lstatSync(at(leftover('00000000', 2))).isSymbolicLink()).toBe(true);
    });
});
