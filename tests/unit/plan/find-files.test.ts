import { expect, it } from 'vitest';
import { type Entry, findFilesNow, isPlanFile, type Listing } from '../../../src/plan/find-files.ts';
import { rootOf } from '../../../src/plan/grouping.ts';

const file = (name: string): Entry => ({ name, kind: 'file' });
const folder = (name: string): Entry => ({ name, kind: 'folder' });
const link = (name: string, to: 'file' | 'folder' | 'other' | 'nothing' | 'itself', place?: string): Entry => ({
    name,
    kind: 'link',
    to,
    place,
});

/** Looks through folders by their paths; what is asked for and not there cannot be listed. */
function find(folders: Readonly<Record<string, readonly Entry[]>>, deep = true) {
    const asked: string[] = [];
    const found = findFilesNow(deep, (path): Listing => {
        asked.push(path);
        return folders[path] ?? { reason: 'EACCES' };
    });
    return { ...found, asked };
}

it('finds plan files in any case, and nothing hidden', () => {
    expect(['a.plan', 'UP.PLAN', 'x.Plan'].map(isPlanFile)).toEqual([true, true, true]);
    expect(['.plan', '.a.plan', '._a.plan', 'a.plan.bak', 'aplan', 'plan'].map(isPlanFile)).toEqual(Array(6).fill(false));
    const found = find({
        '': [file('b.PLAN'), file('.c.plan'), folder('node_modules'), folder('.history'), folder('x.plan'), file('notes.txt')],
        'x.plan': [file('a.plan'), folder('.git')],
    });
    expect(found).toEqual({ files: ['b.PLAN', 'x.plan/a.plan'], leftOut: [], asked: ['', 'x.plan'] });
    expect(find({ '': [file('a.plan'), folder('deeper')] }, false)).toEqual({ files: ['a.plan'], leftOut: [], asked: [''] });
});

it('follows no link, and says of each whose end is not found anyway why not', () => {
    const { files, leftOut } = find({
        '': [
            folder('sub'),
            link('in.plan', 'file', 'sub/a.plan'),
            link('again', 'folder', 'sub'),
            link('out.plan', 'file'),
            link('outside', 'folder'),
            link('list.csv', 'file'),
            link('hidden.plan', 'file', '.store/a.plan'),
            link('text.plan', 'file', 'sub/a.txt'),
            link('self.plan', 'itself'),
            link('gone', 'nothing'),
            link('round', 'folder', ''),
            { name: 'pipe.plan', kind: 'other' },
            { name: 'pipe', kind: 'other' },
            { name: 'anywhere.plan', kind: 'link', to: 'file' },
        ],
        sub: [file('a.plan'), link('up', 'folder', 'sub'), folder('locked')],
    });
    expect(files).toEqual(['sub/a.plan']);
    expect(Object.fromEntries(leftOut.map(({ path, why }) => [path, why]))).toEqual({
        'out.plan': 'leads-out',
        outside: 'leads-out',
        'hidden.plan': 'link',
        'text.plan': 'link',
        'self.plan': 'leads-round',
        gone: 'leads-nowhere',
        round: 'leads-round',
        'sub/up': 'leads-round',
        'pipe.plan': 'no-file',
        'anywhere.plan': 'link',
        'sub/locked': 'unreadable',
    });
});

it('takes a hidden folder for no part of the plan around it', () => {
    const roots = new Set(['file:///home/.work/city']);
    const workspace = new Set(['file:///home/.work/city', 'file:///home']);
    expect(rootOf('file:///home/.work/city/sub/a.plan', roots, workspace)).toBe('file:///home/.work/city');
    expect(rootOf('file:///home/.work/city/.history/a.plan', roots, workspace)).toBe('file:///home/.work/city/.history');
    expect(rootOf('file:///home/.work/other/a.plan', roots, workspace)).toBe('file:///home/.work/other');
    expect(rootOf('file:///home/.work/city/node_modules/x/a.plan', roots)).toBe('file:///home/.work/city/node_modules/x');
});
