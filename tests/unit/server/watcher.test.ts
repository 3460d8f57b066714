import { expect, it } from 'vitest';
import type { FileChanges } from '../../../src/server/watched-files.ts';
import { Watcher } from '../../../src/server/watcher.ts';

/** A watcher over versions by file, whose next look happens when `next` is called. */
function watch() {
    const versions = new Map<string, string>();
    const told: FileChanges[] = [];
    const reported: unknown[] = [];
    let waiting: (() => void) | undefined;
    let broken = false;
    const also: { beside: string[]; files: string[] } = { beside: [], files: [] };
    const watcher = new Watcher({
        look: async ({ folders, beside, files }) => {
            if (broken) throw new Error('gone');
            const isThere = (uri: string) => [...folders, ...beside].some(folder => uri.startsWith(folder)) || files.includes(uri);
            return new Map([...versions].filter(([uri]) => isThere(uri)));
        },
        also: () => also,
        after: (_, action) => {
            waiting = action;
            return () => {
                waiting = undefined;
            };
        },
        tell: changes => told.push(changes),
        report: (_, error) => reported.push(error),
    });
    const next = async () => {
        waiting?.();
        await new Promise(resolve => setImmediate(resolve));
        return told.splice(0);
    };
    const breakDown = (is: boolean) => {
        broken = is;
    };
    return { watcher, versions, also, next, reported, breakDown, isWaiting: () => waiting !== undefined };
}

it('tells of files that appear, change and go, and of nothing else', async () => {
    const { watcher, versions, next } = watch();
    versions.set('city/a', '1').set('city/b', '1').set('town/c', '1');
    await watcher.setFolders(['city']);
    expect(await next()).toEqual([]);
    versions.set('city/a', '2').set('city/d', '1').set('town/c', '2');
    versions.delete('city/b');
    expect(await next()).toEqual([{ changed: ['city/a', 'city/d'], deleted: ['city/b'] }]);
    expect(await next()).toEqual([]);
});

it('looks at folders that came later, and forgets those that went', async () => {
    const { watcher, versions, next } = watch();
    versions.set('city/a', '1').set('town/c', '1');
    await watcher.setFolders(['city']);
    await watcher.setFolders(['town']);
    versions.set('city/a', '2').set('town/c', '2');
    expect(await next()).toEqual([{ changed: ['town/c'], deleted: [] }]);
});

it('goes on after a look that failed, and ends when it is stopped', async () => {
    const { watcher, versions, next, reported, breakDown, isWaiting } = watch();
    await watcher.setFolders(['city']);
    breakDown(true);
    expect(await next()).toEqual([]);
    expect(reported).toHaveLength(1);
    breakDown(false);
    versions.set('city/a', '1');
    expect(await next()).toEqual([{ changed: ['city/a'], deleted: [] }]);
    watcher.stop();
    expect(isWaiting()).toBe(false);
});

it('looks also at what is read besides the folders, such as lists, whenever that begins', async () => {
    const { watcher, versions, also, next } = watch();
    versions.set('city/a', '1').set('lists/codes.csv', '1').set('other/b', '1');
    await watcher.setFolders(['city']);
    expect(await next()).toEqual([]);
    also.files.push('lists/codes.csv', 'lists/missing.csv');
    also.beside.push('other/');
    // What happened before the first look at them is not known.
    expect(await next()).toEqual([{ changed: ['lists/codes.csv', 'other/b'], deleted: [] }]);
    expect(await next()).toEqual([]);
    versions.set('lists/codes.csv', '2').set('lists/missing.csv', '1').delete('other/b');
    expect(await next()).toEqual([{ changed: ['lists/codes.csv', 'lists/missing.csv'], deleted: ['other/b'] }]);
    versions.delete('lists/codes.csv');
    expect(await next()).toEqual([{ changed: [], deleted: ['lists/codes.csv'] }]);
});
